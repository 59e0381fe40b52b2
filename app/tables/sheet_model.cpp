// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/sheet_model.h"

#include "app/common/style.h"
#include "core/base/texts.h"
#include "core/import/inventory/values.h"
#include "core/model/words.h"
#include "core/operations/plan_change.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace drawbridge {

namespace {

/// What a choice is called where people read; its key is what a cell holds.
QString inWords(const Field& field, const QString& text) {
    const bool isChoice = !field.isRecord() && field.shape != Shape::List &&
                          (field.type.kind == ValueKind::Choice || field.type.kind == ValueKind::Boolean);
    return isChoice && !text.isEmpty() ? choiceLabel(text) : text;
}

/// The key of a choice that was written as it is shown.
QString asKey(const Field& field, const QString& text) {
    if (field.isRecord() || field.type.kind != ValueKind::Choice)
        return text;
    for (const QString& choice : field.type.choices) {
        if (choiceLabel(choice).compare(text.trimmed(), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return text;
}

} // namespace

SheetModel::SheetModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_view(&tableViews().front()),
      m_columns(m_view->columns), m_names(std::make_unique<PlanNames>(session.plan())) {
    connect(&m_session, &Session::planChanged, this, &SheetModel::afterPlanChange);
    connect(&m_session, &Session::documentReplaced, this, [this] {
        m_rows.clear();
        m_parked.clear();
        m_filters.clear();
        m_filter.clear();
        m_sortColumn = kWholeRow;
        reload();
    });
}

bool SheetModel::isReadOnly() const {
    return !m_session.hasDocument() || m_session.document().isReadOnly();
}

void SheetModel::setView(const TableView& view) {
    park();
    m_view = &view;
    m_columns = view.columns;
    m_rows = std::exchange(m_parked[view.key], {});
    m_filters.clear();
    m_filter.clear();
    m_sortColumn = kWholeRow;
    reload();
}

void SheetModel::park() {
    std::vector<Row>& parked = m_parked[m_view->key];
    parked.clear();
    for (const Row& row : m_rows) {
        if (!row.row || !row.kept.empty())
            parked.push_back(row);
    }
}

bool SheetModel::hasUnfinished(const TableView& view) const {
    const auto parked = m_parked.find(view.key);
    const std::vector<Row>* rows = &view == m_view            ? &m_rows
                                   : parked == m_parked.end() ? nullptr
                                                              : &parked->second;
    return rows != nullptr && std::any_of(rows->begin(), rows->end(),
                                          [](const Row& row) { return !row.row || !row.kept.empty(); });
}

QString SheetModel::unfinishedTable() const {
    for (const TableView& view : tableViews()) {
        if (hasUnfinished(view))
            return view.key;
    }
    return {};
}

bool SheetModel::isColumnShown(int column) const {
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

void SheetModel::setColumnShown(int column, bool shown) {
    if (shown == isColumnShown(column))
        return;
    beginResetModel();
    if (shown)
        m_columns.push_back(column);
    else
        m_columns.erase(std::find(m_columns.begin(), m_columns.end(), column));
    endResetModel();
    emit rowsChanged();
}

const Field* SheetModel::field(int shown) const {
    const int column = formColumn(shown);
    return column == kOwnerColumn ? nullptr
                                  : &m_view->form->columns[static_cast<std::size_t>(column)].field();
}

QString SheetModel::planText(const Row& row, int column) const {
    return row.row ? tableCell(m_session.plan(), *m_view->form, *row.row, column, *m_names) : QString();
}

QString SheetModel::shownText(const Row& row, int column) const {
    const auto kept = row.kept.find(column);
    const QString text = kept != row.kept.end() ? kept->second : planText(row, column);
    return column == kOwnerColumn
               ? text
               : inWords(m_view->form->columns[static_cast<std::size_t>(column)].field(), text);
}

/// What is being worked on stays in sight.
bool SheetModel::passes(const Row& row) const {
    if (!row.row || !row.kept.empty())
        return true;
    for (const auto& [column, text] : m_filters) {
        if (shownText(row, column).compare(text, Qt::CaseInsensitive) != 0)
            return false;
    }
    return m_filter.isEmpty() || std::any_of(m_columns.begin(), m_columns.end(), [&](int column) {
               return shownText(row, column).contains(m_filter, Qt::CaseInsensitive);
           });
}

void SheetModel::sortRows(std::vector<Row>& rows) const {
    if (m_sortColumn == kWholeRow)
        return;
    const int column = m_sortColumn;
    const TableColumn* of =
        column == kOwnerColumn ? nullptr : &m_view->form->columns[static_cast<std::size_t>(column)];
    const bool isNumber = of != nullptr && of->field().shape != Shape::List && !of->field().isRecord() &&
                          inventory::isNumeric(of->field().type.kind);
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    struct Keyed {
        bool isEmpty = true;
        double number = 0;
        QString text;
        Row row;
    };
    std::vector<Keyed> keyed;
    for (Row& row : rows) {
        Keyed entry{true, 0, shownText(row, column), row};
        entry.isEmpty = entry.text.isEmpty();
        if (isNumber && !entry.isEmpty)
            entry.number = tableNumber(m_session.plan(), *m_view->form, *row.row, column);
        keyed.push_back(std::move(entry));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        if (a.isEmpty != b.isEmpty)
            return b.isEmpty; // what is missing stands last, whatever the order
        const Keyed& low = m_order == Qt::AscendingOrder ? a : b;
        const Keyed& high = m_order == Qt::AscendingOrder ? b : a;
        return isNumber ? low.number < high.number : collator.compare(low.text, high.text) < 0;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::move(keyed[i].row);
}

void SheetModel::reload() {
    beginResetModel();
    std::map<TableRow, Row> kept;
    std::vector<Row> drafts;
    for (Row& row : m_rows) {
        if (!row.row)
            drafts.push_back(std::move(row));
        else if (!row.kept.empty())
            kept.emplace(*row.row, std::move(row));
    }
    m_names = std::make_unique<PlanNames>(m_session.plan());
    m_rows.clear();
    const std::vector<TableRow> all = tableRows(m_session.plan(), *m_view->form);
    m_inPlan = static_cast<int>(all.size());
    for (const TableRow& each : all) {
        const auto found = kept.find(each);
        Row row = found == kept.end() ? Row{each, {}, {}} : std::move(found->second);
        if (passes(row))
            m_rows.push_back(std::move(row));
    }
    sortRows(m_rows);
    std::move(drafts.begin(), drafts.end(), std::back_inserter(m_rows));
    endResetModel();
    emit rowsChanged();
}

void SheetModel::afterPlanChange() {
    m_isStale = m_isHeld && !m_isWriting;
    if (!m_isWriting && !m_isHeld)
        reload();
}

void SheetModel::hold(bool held) {
    m_isHeld = held;
    if (!held && std::exchange(m_isStale, false))
        reload();
}

void SheetModel::setFilter(const QString& words) {
    m_filter = words.trimmed();
    reload();
}

void SheetModel::setColumnFilter(int column, const std::optional<QString>& text) {
    if (text)
        m_filters[column] = *text;
    else
        m_filters.erase(column);
    reload();
}

void SheetModel::sort(int shown, Qt::SortOrder order) {
    m_sortColumn = shown < 0 ? kWholeRow : formColumn(shown);
    m_order = order;
    reload();
}

int SheetModel::hidden() const {
    const auto shown = std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.row; });
    return m_inPlan - static_cast<int>(shown);
}

int SheetModel::problems() const {
    int count = 0;
    for (const Row& row : m_rows)
        count += static_cast<int>(row.wrong.size());
    return count;
}

bool SheetModel::isDraft(int row) const {
    return !isBlankRow(row) && !m_rows[static_cast<std::size_t>(row)].row;
}

std::optional<EntityRef> SheetModel::entityAt(int row) const {
    if (row < 0 || isBlankRow(row))
        return std::nullopt;
    const auto& at = m_rows[static_cast<std::size_t>(row)].row;
    return at ? std::optional(at->owner) : std::nullopt;
}

QStringList SheetModel::namesOf(EntityKind kind) const {
    const EntityType& type = entityType(kind);
    QStringList names;
    for (int i = 0; i < type.count(m_session.plan()); ++i)
        names += type.name(type.at(m_session.plan(), i));
    return names;
}

QString SheetModel::problemAt(int row, int shown) const {
    if (row < 0 || isBlankRow(row))
        return {};
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    for (const int column : {formColumn(shown), kWholeRow}) {
        const auto wrong = at.wrong.find(column);
        if (wrong != at.wrong.end() &&
            (column != kWholeRow || at.kept.contains(formColumn(shown)) || !at.row))
            return wrong->second;
    }
    return {};
}

QString SheetModel::cellText(int row, int shown) const {
    if (isBlankRow(row))
        return {};
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    const auto kept = at.kept.find(formColumn(shown));
    return kept != at.kept.end() ? kept->second : planText(at, formColumn(shown));
}

std::vector<SheetRowEdit> SheetModel::editsOf(const std::map<int, std::map<int, QString>>& written) const {
    std::vector<SheetRowEdit> edits;
    for (const auto& [row, cells] : written) {
        const Row& at = m_rows[static_cast<std::size_t>(row)];
        SheetRowEdit edit{at.row, cells};
        if (edit.isNew()) {
            for (const auto& [column, text] : at.kept)
                edit.cells.try_emplace(column, text);
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

void SheetModel::write(const std::vector<SheetCell>& cells, const QString& label) {
    if (isReadOnly()) {
        emit told(m_session.hasDocument() ? m_session.document().readOnlyReason() : QString(), true);
        return;
    }
    std::map<int, std::map<int, QString>> written;
    for (const SheetCell& cell : cells) {
        const Field* of = field(cell.column);
        written[cell.row][formColumn(cell.column)] = of == nullptr ? cell.text : asKey(*of, cell.text);
    }
    // Rows without a word beyond the last are no rows.
    std::erase_if(written, [this](const auto& row) {
        return row.first >= static_cast<int>(m_rows.size()) &&
               std::all_of(row.second.begin(), row.second.end(),
                           [](const auto& cell) { return cell.second.trimmed().isEmpty(); });
    });
    if (written.empty())
        return;
    const auto before = static_cast<int>(m_rows.size());
    if (const int last = written.rbegin()->first; last >= before) {
        beginInsertRows({}, before + 1, last + 1); // the blank row becomes the first of them
        m_rows.resize(static_cast<std::size_t>(last) + 1);
        endInsertRows();
    }
    std::vector<int> rows;
    for (const auto& [row, texts] : written)
        rows.push_back(row);
    const std::vector<SheetRowEdit> edits = editsOf(written);
    const Plan base = m_session.plan();
    const SheetOutcome outcome = withCells(base, *m_view->form, edits);
    m_isWriting = true;
    const QString refusal =
        m_session.refusalOf(label, [&](Edit& edit) { putChanges(edit, base, outcome.plan); });
    m_isWriting = false;
    if (refusal.isEmpty())
        settle(rows, edits, outcome);
    else
        keepAll(rows, edits, refusal);
    m_names = std::make_unique<PlanNames>(m_session.plan());
    m_inPlan = static_cast<int>(tableRows(m_session.plan(), *m_view->form).size());
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit rowsChanged();
    if (refusal.isEmpty())
        tell(outcome, cells.size());
    else
        emit told(refusal, true);
}

/// What could be read is in the plan; the rest stays in its cells.
void SheetModel::settle(const std::vector<int>& rows, const std::vector<SheetRowEdit>& edits,
                        const SheetOutcome& outcome) {
    std::map<std::pair<std::size_t, int>, QString> wrong;
    for (const SheetProblem& problem : outcome.problems)
        wrong[{problem.edit, problem.column}] = problem.message;
    for (Row& row : m_rows) {
        const auto moved = row.row ? outcome.moved.find(*row.row) : outcome.moved.end();
        if (moved != outcome.moved.end())
            row.row = moved->second;
    }
    for (std::size_t i = 0; i < edits.size(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(rows[i])];
        const auto whole = wrong.find({i, kWholeRow});
        row.wrong.erase(kWholeRow);
        if (whole != wrong.end())
            row.wrong[kWholeRow] = whole->second;
        const bool isUnmade = edits[i].isNew() && !outcome.rows[i];
        for (const auto& [column, text] : edits[i].cells) {
            const auto why = wrong.find({i, column});
            if (why != wrong.end())
                row.wrong[column] = why->second;
            else
                row.wrong.erase(column);
            if (why != wrong.end() || whole != wrong.end() || isUnmade)
                row.kept[column] = text;
            else
                row.kept.erase(column);
        }
        row.row = outcome.rows[i];
    }
}

void SheetModel::keepAll(const std::vector<int>& rows, const std::vector<SheetRowEdit>& edits,
                         const QString& why) {
    for (std::size_t i = 0; i < edits.size(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(rows[i])];
        for (const auto& [column, text] : edits[i].cells)
            row.kept[column] = text;
        row.wrong[kWholeRow] = why;
    }
}

void SheetModel::tell(const SheetOutcome& outcome, std::size_t cells) {
    if (outcome.problems.size() == 1 && cells == 1) {
        emit told(tr("Not in the plan yet: %1").arg(outcome.problems.front().message), true);
    } else if (!outcome.problems.empty()) {
        emit told(tr("%n place(s) cannot be read and are not in the plan yet; they are marked.", nullptr,
                     static_cast<int>(outcome.problems.size())),
                  true);
    } else if (!outcome.madeBeside.empty()) {
        QStringList names;
        for (const EntityRef& ref : outcome.madeBeside)
            names += displayName(m_session.plan(), ref);
        emit told(tr("Made, too: %1").arg(names.join(QStringLiteral(", "))), false);
    } else {
        emit told({}, false);
    }
}

std::vector<EntityRef> SheetModel::entitiesIn(const std::set<int>& rows) const {
    std::vector<EntityRef> refs;
    for (const int row : rows) {
        const auto ref = entityAt(row);
        if (ref && !m_view->form->isOfLists())
            refs.push_back(*ref);
    }
    return refs;
}

void SheetModel::removeShown(const std::set<int>& rows) {
    if (isReadOnly())
        return;
    std::set<TableRow> elements;
    std::set<EntityRef> entities;
    for (const int row : rows) {
        if (isBlankRow(row))
            continue;
        const auto& at = m_rows[static_cast<std::size_t>(row)].row;
        if (at && m_view->form->isOfLists())
            elements.insert(*at);
        else if (at)
            entities.insert(at->owner);
    }
    std::vector<Row> rest;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!rows.contains(static_cast<int>(i)) || m_rows[i].row)
            rest.push_back(m_rows[i]);
    }
    m_rows = std::move(rest);
    m_isWriting = true;
    if (!elements.empty()) {
        const Plan base = m_session.plan();
        const Plan changed = withoutElements(base, *m_view->form, elements);
        m_session.edit(tr("Delete %n row(s)", nullptr, static_cast<int>(elements.size())),
                       [&](Edit& edit) { putChanges(edit, base, changed); });
    } else if (!entities.empty()) {
        m_session.edit(tr("Delete %n row(s)", nullptr, static_cast<int>(entities.size())),
                       [&](Edit& edit) { edit.removeAll(entities); });
    }
    m_isWriting = false;
    reload();
}

int SheetModel::alignment(int shown) const {
    const Field* of = field(shown);
    const bool isNumber =
        of != nullptr && !of->isRecord() && of->shape != Shape::List && inventory::isNumeric(of->type.kind);
    return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const bool isBlank = isBlankRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isBlank ? QString()
                       : shownText(m_rows[static_cast<std::size_t>(index.row())], formColumn(index.column()));
    case Qt::EditRole:
        return isBlank ? QString()
                       : shownText(m_rows[static_cast<std::size_t>(index.row())], formColumn(index.column()));
    case Qt::ToolTipRole: {
        const QString problem = problemAt(index.row(), index.column());
        return problem.isEmpty() ? data(index, Qt::DisplayRole) : problem;
    }
    case Qt::AccessibleDescriptionRole:
        return problemAt(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    default:
        return {};
    }
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    const QString column = columnLabel(*m_view->form, formColumn(index.column()));
    write({{index.row(), index.column(), text}}, tr("Edit %1").arg(column));
    return true;
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return isBlankRow(section) ? QStringLiteral("+") : QString::number(section + 1);
        return role == Qt::ToolTipRole && isBlankRow(section) ? tr("Type here to add a row") : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return columnLabel(*m_view->form, formColumn(section));
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole && field(section) != nullptr)
        return fieldHelp(*field(section));
    return {};
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.isValid() && !isReadOnly() ? usual | Qt::ItemIsEditable : usual;
}

} // namespace drawbridge
