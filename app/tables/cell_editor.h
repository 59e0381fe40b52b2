// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drawbridge {

class SheetModel;

/// Draws the cells of a sheet and edits them: a line with suggestions where names or choices are expected,
/// several lines for text (Alt+Return breaks the line).
class CellEditor : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellEditor(SheetModel& model, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Names or choices that may stand in a column; empty where anything may.
    QStringList suggestions(int column) const;

private:
    SheetModel& m_model;
};

} // namespace drawbridge
