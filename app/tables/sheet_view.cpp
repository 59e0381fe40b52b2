// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/sheet_view.h"

#include "app/common/removal_question.h"
#include "app/tables/cell_editor.h"
#include "core/import/inventory/columns.h"
#include "core/import/inventory/heading_words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kRowHeight = 27;
constexpr int kWidest = 280;
constexpr int kNarrowest = 76;
constexpr int kPadding = 14;
constexpr int kRoomForSign = 14; // of sorting

bool isPrintable(const QKeyEvent& key) {
    const bool isCommand =
        key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isCommand && !key.text().isEmpty() && key.text().front().isPrint();
}

/// True for a word that stands above such a column in other people's tables.
bool isHeadingOf(const TableForm& form, const QString& key, const QString& word) {
    const auto rows = inventory::headingWords();
    return std::any_of(rows.begin(), rows.end(), [&](const inventory::HeadingWords& row) {
        if (form.key != row.table || key != row.target)
            return false;
        const QStringList words = QString::fromUtf16(row.words).split(u'|');
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& other) { return inventory::plainWord(other) == word; });
    });
}

} // namespace

SheetView::SheetView(SheetModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
    setObjectName(QStringLiteral("sheet"));
    setAccessibleName(tr("Table"));
    setModel(&m_model);
    setItemDelegate(new CellEditor(m_model, this));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(true);
    setCornerButtonEnabled(false);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setMinimumWidth(40);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_model, &SheetModel::sort);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &SheetView::headerMenu);
    keepPlaceOverReset();
}

/// Alone selected, also while Ctrl or Shift is held for a shortcut.
void SheetView::goTo(const QModelIndex& index) {
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void SheetView::keepPlaceOverReset() {
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (currentIndex().isValid())
            m_place = {currentIndex().column(), currentIndex().row()};
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = std::min(m_place.y(), m_model.rowCount() - 1);
        const int column = std::min(m_place.x(), m_model.columnCount() - 1);
        goTo(m_model.index(row, column));
    });
}

/// To what is in them; room that is left goes to the last ones that are cut.
void SheetView::fitColumns() {
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    int used = 0;
    std::vector<int> cut;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const int heading = horizontalHeader()->sectionSizeHint(i) + kRoomForSign;
        const int wanted = std::max(sizeHintForColumn(i) + kPadding, heading);
        if (wanted > kWidest)
            cut.push_back(i);
        setColumnWidth(i, std::clamp(wanted, kNarrowest, std::max(kWidest, heading)));
        used += columnWidth(i);
    }
    if (const int room = viewport()->width() - used; room > 0 && !cut.empty()) {
        for (const int i : cut)
            setColumnWidth(i, columnWidth(i) + room / static_cast<int>(cut.size()));
    }
}

std::set<int> SheetView::selectedRows() const {
    std::set<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    return rows;
}

/// The smallest block that holds all that is selected.
void SheetView::copy() const {
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.isEmpty())
        return;
    std::map<int, std::map<int, QString>> cells; // by place on the screen
    std::set<int> columns;
    for (const QModelIndex& index : chosen) {
        const int at = horizontalHeader()->visualIndex(index.column());
        cells[index.row()][at] = m_model.cellText(index.row(), index.column());
        columns.insert(at);
    }
    CellBlock block;
    for (const auto& [row, texts] : cells) {
        QStringList line;
        for (const int column : columns) {
            const auto text = texts.find(column);
            line += text == texts.end() ? QString() : text->second;
        }
        block.push_back(line);
    }
    QApplication::clipboard()->setText(clipboardOf(block));
}

void SheetView::cut() {
    copy();
    clearCells();
}

void SheetView::clearCells() {
    std::vector<SheetCell> cells;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        if (!m_model.isBlankRow(index.row()) && !index.data().toString().isEmpty())
            cells.push_back({index.row(), index.column(), QString()});
    }
    m_model.write(cells, tr("Clear %n cell(s)", nullptr, static_cast<int>(cells.size())));
}

void SheetView::paste() {
    const CellBlock block = cellBlockOf(QApplication::clipboard()->text());
    int cells = 0;
    for (const QStringList& line : block)
        cells += static_cast<int>(line.size());
    if (cells > 0)
        write(block, tr("Paste %n cell(s)", nullptr, cells));
}

/// The columns that a line of headings names; empty when it is none.
std::vector<int> SheetView::headedColumns(const QStringList& line) const {
    std::vector<int> columns;
    const TableForm& form = *m_model.view().form;
    int found = 0;
    for (const QString& cell : line) {
        columns.push_back(-1);
        for (int i = 0; i < m_model.columnCount(); ++i) {
            const int column = m_model.formColumn(i);
            const QString key =
                column == kOwnerColumn ? form.owner : form.columns[static_cast<std::size_t>(column)].key;
            const QString word = inventory::plainWord(cell);
            const bool isNamed = word == inventory::plainWord(columnLabel(form, column)) ||
                                 word == inventory::plainWord(key) || isHeadingOf(form, key, word);
            if (!word.isEmpty() && isNamed && columns.back() < 0)
                columns.back() = i;
        }
        found += columns.back() >= 0 ? 1 : 0;
        if (columns.back() < 0 && !cell.trimmed().isEmpty())
            return {};
    }
    return found >= 2 ? columns : std::vector<int>{};
}

void SheetView::write(const CellBlock& block, const QString& label) {
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    const QModelIndex start = currentIndex();
    if (block.empty() || !start.isValid())
        return;
    std::vector<SheetCell> cells;
    if (block.size() == 1 && block.front().size() == 1) {
        for (const QModelIndex& index : chosen.isEmpty() ? QModelIndexList{start} : chosen)
            cells.push_back({index.row(), index.column(), block.front().front()});
        m_model.write(cells, label);
        return;
    }
    int top = start.row();
    int left = horizontalHeader()->visualIndex(start.column());
    for (const QModelIndex& index : chosen) {
        top = std::min(top, index.row());
        left = std::min(left, horizontalHeader()->visualIndex(index.column()));
    }
    const std::vector<int> headed = headedColumns(block.front());
    for (std::size_t i = headed.empty() ? 0 : 1; i < block.size(); ++i) {
        for (int j = 0; j < block[i].size(); ++j) {
            const int shown = headed.empty() ? horizontalHeader()->logicalIndex(left + j)
                              : j < static_cast<int>(headed.size()) ? headed[static_cast<std::size_t>(j)]
                                                                    : -1;
            if (shown >= 0)
                cells.push_back(
                    {top + static_cast<int>(i) - (headed.empty() ? 0 : 1), shown, block[i].at(j)});
        }
    }
    m_model.write(cells, label);
}

void SheetView::fillDown() {
    std::map<int, std::set<int>> rowsOf; // by column
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rowsOf[index.column()].insert(index.row());
    std::vector<SheetCell> cells;
    for (const auto& [column, rows] : rowsOf) {
        const bool isOne = rows.size() == 1;
        const int from = isOne ? *rows.begin() - 1 : *rows.begin();
        for (const int row : rows) {
            if (row != from && from >= 0 && !m_model.isBlankRow(row))
                cells.push_back({row, column, m_model.cellText(from, column)});
        }
    }
    m_model.write(cells, tr("Fill down %n cell(s)", nullptr, static_cast<int>(cells.size())));
}

void SheetView::removeRows() {
    if (m_model.isReadOnly())
        return;
    const std::set<int> rows = selectedRows();
    askBeforeRemoval(this, m_model.plan(), m_model.entitiesIn(rows),
                     [this, rows] { m_model.removeShown(rows); });
}

void SheetView::addRow() {
    const QModelIndex blank = m_model.index(m_model.rowCount() - 1, 0);
    goTo(blank);
    scrollTo(blank);
    setFocus(Qt::OtherFocusReason);
    edit(blank);
}

void SheetView::sortBy(int column) {
    const bool isDown = horizontalHeader()->sortIndicatorSection() == column &&
                        horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(column, isDown ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// What the window has as shortcuts is typed into cells here.
bool SheetView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOurs = isPrintable(*key) || key->matches(QKeySequence::Copy) ||
                            key->matches(QKeySequence::Cut) || key->matches(QKeySequence::Paste) ||
                            key->matches(QKeySequence::SelectAll) || key->matches(QKeySequence::Find) ||
                            key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace ||
                            key->key() == Qt::Key_F2 ||
                            (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) ||
                            (key->key() == Qt::Key_Minus && key->modifiers() == Qt::ControlModifier);
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void SheetView::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Cut))
        cut();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        fillDown();
    else if ((event->key() == Qt::Key_Minus || event->key() == Qt::Key_Delete) &&
             event->modifiers() == Qt::ControlModifier)
        removeRows();
    else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && isPlain)
        clearCells();
    else if (event->matches(QKeySequence::Find))
        emit filterRequested();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isPlain &&
             state() != EditingState)
        edit(currentIndex());
    else if (event->key() == Qt::Key_Escape && isPlain)
        emit leaveRequested();
    else
        QTableView::keyPressEvent(event);
}

bool SheetView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool opened = QTableView::edit(index, trigger, event);
    m_model.hold(state() == EditingState);
    return opened;
}

/// After Return the cell below is next, as in any sheet.
void SheetView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    m_model.hold(state() == EditingState); // Tab goes on in the next cell
    const QModelIndex at = currentIndex();
    if (hint == QAbstractItemDelegate::SubmitModelCache && at.isValid() && at.row() + 1 < m_model.rowCount())
        goTo(at.siblingAtRow(at.row() + 1));
}

void SheetView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(m_model.index(0, 0));
}

void SheetView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid())
        return;
    const int column = m_model.formColumn(at.column());
    const QString text = at.data().toString();
    QMenu menu(this);
    const bool writable = !m_model.isReadOnly();
    menu.addAction(tr("Cu&t"), QKeySequence::Cut, this, &SheetView::cut)->setEnabled(writable);
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &SheetView::copy);
    menu.addAction(tr("&Paste"), QKeySequence::Paste, this, &SheetView::paste)->setEnabled(writable);
    menu.addAction(tr("&Fill down"), QKeySequence(tr("Ctrl+D")), this, &SheetView::fillDown)
        ->setEnabled(writable);
    menu.addAction(tr("C&lear"), QKeySequence::Delete, this, &SheetView::clearCells)->setEnabled(writable);
    menu.addSeparator();
    menu.addAction(tr("&Delete rows"), QKeySequence(tr("Ctrl+-")), this, &SheetView::removeRows)
        ->setEnabled(writable);
    menu.addSeparator();
    menu.addAction(text.isEmpty()
                       ? tr("&Only rows without a text here")
                       : tr("&Only rows with “%1”").arg(text.left(40).replace(u'&', QStringLiteral("&&"))),
                   this, [this, column, text] { m_model.setColumnFilter(column, text); });
    if (const auto entity = m_model.entityAt(at.row()))
        menu.addAction(tr("Show in Desi&gn"), this, [this, entity] { emit entityWanted(*entity); });
    menu.exec(event->globalPos());
}

void SheetView::headerMenu(const QPoint& at) {
    const int shown = horizontalHeader()->logicalIndexAt(at);
    QMenu menu(this);
    if (shown >= 0) {
        const int column = m_model.formColumn(shown);
        menu.addAction(tr("&Sort"), this, [this, shown] { sortBy(shown); });
        menu.addAction(tr("As in the &plan"), this,
                       [this] { horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); });
        menu.addSeparator();
        menu.addAction(tr("Only rows with &nothing here"), this,
                       [this, column] { m_model.setColumnFilter(column, QString()); });
        menu.addAction(tr("&Hide this column"), this,
                       [this, column] { m_model.setColumnShown(column, false); })
            ->setEnabled(m_model.columnCount() > 1);
        menu.addSeparator();
    }
    fillColumnsMenu(*menu.addMenu(tr("&Columns")));
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void SheetView::fillColumnsMenu(QMenu& menu) {
    const TableView& view = m_model.view();
    for (const auto* list : {&view.columns, &view.others}) {
        for (const int column : *list) {
            QAction* action = menu.addAction(columnLabel(*view.form, column));
            action->setCheckable(true);
            action->setChecked(m_model.isColumnShown(column));
            connect(action, &QAction::toggled, this,
                    [this, column](bool shown) { m_model.setColumnShown(column, shown); });
        }
        if (list == &view.columns && !view.others.empty())
            menu.addSeparator();
    }
}

} // namespace drawbridge
