// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drawbridge {

class ProposalModel;

constexpr int kTickWidth = 36; ///< of the column of tick boxes

/// A tick box as the style sheet draws it, 15 pixels wide, in the middle of `cell`.
void paintTick(QPainter& painter, const QRect& cell, Qt::CheckState state);

/// Draws the cells of proposals: tick, chooser of the strategy, marks of what is to be built and assumed.
class ProposalPainter : public QStyledItemDelegate {
    Q_OBJECT
public:
    ProposalPainter(const ProposalModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The line of a whole section.
    void paintSection(QPainter& painter, const QRect& line, const QModelIndex& index, bool isOpen,
                      bool isCurrent) const;

protected:
    /// The view does all the editing.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    const ProposalModel& m_model;
};

} // namespace drawbridge
