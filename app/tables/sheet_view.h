// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tables/clipboard_block.h"
#include "app/tables/sheet_model.h"

#include <QTableView>

class QMenu;

namespace drawbridge {

/// The keys and the mouse of a sheet: typing edits, Return goes down, Tab to the right; copy, cut, paste and
/// fill down as in a spreadsheet.
class SheetView : public QTableView {
    Q_OBJECT
public:
    explicit SheetView(SheetModel& model, QWidget* parent = nullptr);

    void copy() const;
    void cut();
    void paste();
    void fillDown(); ///< the first selected row into the others; of one row: the one above into it
    void clearCells();
    void removeRows(); ///< the selected ones; tells what refers to them
    void addRow();     ///< goes to the blank row
    void goTo(const QModelIndex& index);
    /// One cell over a selection fills it; a block whose first line has headings goes to their columns.
    void write(const CellBlock& block, const QString& label);
    std::set<int> selectedRows() const;
    void fitColumns();
    void fillColumnsMenu(QMenu& menu);

signals:
    void entityWanted(const EntityRef& entity);
    void leaveRequested();
    void filterRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    using QTableView::edit;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void headerMenu(const QPoint& at);
    void sortBy(int column);
    void keepPlaceOverReset();
    std::vector<int> headedColumns(const QStringList& line) const;

    SheetModel& m_model;
    QPoint m_place{0, 0}; ///< column and row of the current cell, over a reset
};

} // namespace drawbridge
