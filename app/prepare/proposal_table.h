// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/proposal_model.h"

#include <QTreeView>

#include <set>

namespace drawbridge {

class ProposalPainter;

/// The proposals by sections. Space ticks a row, Return opens its strategy chooser, Left and Right fold a
/// section, Ctrl+A ticks all or none. Current row and folds outlive a change of proposals.
class ProposalTable : public QTreeView {
    Q_OBJECT
public:
    explicit ProposalTable(QWidget* parent = nullptr);
    ProposalModel& proposals() const { return *m_model; }
    void setSections(std::vector<ProposalSection> sections);
    void setFilter(const QString& text);
    /// Opens the chooser of a row's strategies.
    void openStrategies(const QModelIndex& index);

signals:
    void strategyChosen(ComponentId component, RecoveryStrategy strategy);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepPlace(const std::function<void()>& change);
    void toggle(const QModelIndex& index);
    void toggleAll();
    void shareWidth();
    bool isLink(const QPoint& place) const;

    ProposalModel* m_model;
    ProposalPainter* m_painter;
    std::set<QString> m_folded; ///< ids of sections
    bool m_isChanging = false;
};

} // namespace drawbridge
