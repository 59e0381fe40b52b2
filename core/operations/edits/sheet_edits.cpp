// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/sheet_edits.h"

#include "core/base/texts.h"
#include "core/import/inventory/list_rows.h"
#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge {

namespace {

using inventory::copyColumn;
using inventory::copyRecord;

int elementsOf(const TableForm& form, const void* entity) {
    const void* holder = recordAt(form.list, entity);
    return holder == nullptr ? 0 : form.list.back()->count(holder);
}

const void* recordOf(const Plan& plan, const TableForm& form, const TableRow& row) {
    const void* entity = entityType(row.owner.kind).find(plan, row.owner.id);
    if (entity == nullptr || row.element < 0)
        return entity;
    return row.element < elementsOf(form, entity)
               ? form.list.back()->child(recordAt(form.list, entity), row.element)
               : nullptr;
}

/// A record of a table of lists, alone in an owner that is thrown away.
struct Element {
    std::shared_ptr<void> scratch;
    void* record = nullptr;
    std::optional<TableRow> origin; ///< in the plan; none: a new one
    std::size_t edit = 0;           ///< that made it
};

Element freshElement(const TableForm& form) {
    Element element{entityType(form.kind).create(0, 0), nullptr, {}, 0};
    element.record = form.list.back()->addChild(madeRecordAt(form.list, element.scratch.get()));
    return element;
}

Element copyOf(const TableForm& form, const void* record) {
    Element element = freshElement(form);
    copyRecord(*form.record, record, element.record);
    return element;
}

std::vector<Element> elementsIn(const TableForm& form, const EntityRef& owner, const void* entity) {
    std::vector<Element> elements;
    for (int i = 0, n = elementsOf(form, entity); i < n; ++i) {
        elements.push_back(copyOf(form, form.list.back()->child(recordAt(form.list, entity), i)));
        elements.back().origin = TableRow{owner, i};
    }
    return elements;
}

void putElements(const TableForm& form, const std::vector<Element>& elements, void* entity) {
    if (elements.empty() && recordAt(form.list, entity) == nullptr)
        return;
    void* holder = madeRecordAt(form.list, entity);
    form.list.back()->clear(holder);
    for (const Element& element : elements)
        copyRecord(*form.record, element.record, form.list.back()->addChild(holder));
}

/// Nothing in it is given; what must always be there does not count.
bool isBlank(const RecordType& type, const void* record, const Field* except) {
    return std::all_of(type.fields.begin(), type.fields.end(), [&](const Field& field) {
        return &field == except || (field.shape == Shape::One && !field.required && !field.isRecord()) ||
               (field.shape == Shape::One && field.isRecord()
                    ? isBlank(field.record(), field.child(record, 0), nullptr)
                    : field.count(record) == 0);
    });
}

/// Takes a value out, and the optional part that it was the last of. False when it must be there.
bool cleared(const TableColumn& column, void* record) {
    if (recordAt(column.way, record) == nullptr)
        return true;
    void* holder = madeRecordAt(column.way, record);
    const Field* part = column.way.size() > 1 ? column.way[column.way.size() - 2] : nullptr;
    const bool isPart = part != nullptr && part->shape == Shape::Optional;
    const bool wasLast = isPart && isBlank(part->record(), holder, &column.field());
    if (column.field().required && !wasLast)
        return false;
    column.field().clear(holder);
    if (wasLast) {
        const FieldWay outer(column.way.begin(), column.way.end() - 1);
        part->clear(madeRecordAt(outer, record));
    }
    return true;
}

/// Puts rows of edits through the reader of imported tables, one after the other.
class SheetWriter {
public:
    /// `skipped`: edits that are left out, by index.
    SheetWriter(const Plan& base, const TableForm& form, const std::vector<SheetRowEdit>& edits,
                const std::set<std::size_t>& skipped);
    SheetOutcome written();

private:
    const TableColumn& column(int index) const { return m_form.columns[static_cast<std::size_t>(index)]; }
    int nameColumn() const;
    void makeTable();
    void readNames();
    void writeEntities();
    void writeElements();
    void placeRows(SheetOutcome& outcome) const;
    bool fill(std::size_t edit, void* record, bool isNew);
    bool isComplete(std::size_t edit, void* record, const QSet<QString>& given, const void* before);
    std::optional<EntityRef> ownerOf(std::size_t edit);
    std::optional<EntityRef> firewallAt(std::size_t edit, const QString& name);
    std::vector<Element>& elementsOwnedBy(const EntityRef& owner);
    void problem(std::size_t edit, int column, const QString& message);
    void takeProblems(std::size_t edit);
    bool hasProblem(std::size_t edit, int column) const { return m_wrong.contains({edit, column}); }

    const Plan& m_base;
    const TableForm& m_form;
    const std::vector<SheetRowEdit>& m_edits;
    const std::set<std::size_t>& m_skipped;
    inventory::Import m_import;
    inventory::TableRead m_table;
    std::vector<int> m_columns; ///< of the sheet, by column of the table
    std::unique_ptr<inventory::TableReader> m_reader;
    std::vector<std::optional<EntityRef>> m_refs; ///< entities of the edits
    std::map<EntityRef, std::vector<Element>> m_owned;
    std::set<std::pair<std::size_t, int>> m_wrong;
    std::vector<SheetProblem> m_problems;
};

SheetWriter::SheetWriter(const Plan& base, const TableForm& form, const std::vector<SheetRowEdit>& edits,
                         const std::set<std::size_t>& skipped)
    : m_base(base), m_form(form), m_edits(edits), m_skipped(skipped), m_import(base), m_refs(edits.size()) {
    makeTable();
    m_reader = std::make_unique<inventory::TableReader>(m_import, m_table, form);
}

/// Only cells that say something are read as a table; the others are emptied.
void SheetWriter::makeTable() {
    std::set<int> used;
    for (const SheetRowEdit& edit : m_edits) {
        for (const auto& [index, text] : edit.cells)
            used.insert(index);
    }
    m_columns.assign(used.begin(), used.end());
    m_table.table = m_form.key;
    m_table.separator = u'\t';
    for (const int index : m_columns) {
        const QString key = index == kOwnerColumn ? m_form.owner : column(index).key;
        m_table.columns.push_back({key, key, {}, {}});
    }
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        inventory::SheetRow row{static_cast<int>(i), {}};
        for (const int index : m_columns) {
            const auto cell = m_edits[i].cells.find(index);
            row.cells += cell == m_edits[i].cells.end() ? QString() : cell->second;
        }
        m_table.rows.push_back(row);
    }
}

int SheetWriter::nameColumn() const {
    const QString name = m_form.isOfLists() ? QString() : entityType(m_form.kind).nameField;
    for (std::size_t i = 0; i < m_form.columns.size() && !name.isEmpty(); ++i) {
        if (m_form.columns[i].key == name)
            return static_cast<int>(i);
    }
    return kWholeRow;
}

void SheetWriter::problem(std::size_t edit, int column, const QString& message) {
    if (m_wrong.insert({edit, column}).second)
        m_problems.push_back({edit, column, message});
}

void SheetWriter::takeProblems(std::size_t edit) {
    for (const inventory::Problem& found : m_table.problems)
        problem(edit, found.column < 0 ? kWholeRow : m_columns[static_cast<std::size_t>(found.column)],
                found.message);
    m_table.problems.clear();
}

/// Names first, so that cells may name what other rows make. Names that would be twice in the plan are left
/// as they were.
void SheetWriter::readNames() {
    const int nameIndex = nameColumn();
    const EntityType& type = entityType(m_form.kind);
    std::map<QString, int> uses;
    std::map<EntityRef, QString> renamed;
    const auto newName = [&](std::size_t i) -> std::optional<QString> {
        const auto cell = m_edits[i].cells.find(nameIndex);
        return m_skipped.contains(i) || cell == m_edits[i].cells.end()
                   ? std::nullopt
                   : std::optional(unquoted(cell->second));
    };
    for (std::size_t i = 0; i < m_edits.size() && nameIndex >= 0; ++i) {
        if (const auto name = newName(i)) {
            ++uses[*name];
            if (m_edits[i].row)
                renamed[m_edits[i].row->owner] = *name;
        }
    }
    for (int i = 0; i < type.count(m_base) && nameIndex >= 0; ++i) {
        const EntityRef ref{type.kind, type.id(type.at(m_base, i))};
        if (!renamed.contains(ref))
            ++uses[type.name(type.at(m_base, i))];
    }
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        if (m_skipped.contains(i))
            continue;
        if (m_edits[i].row && recordOf(m_base, m_form, *m_edits[i].row) == nullptr) {
            problem(i, kWholeRow, SheetTexts::tr("The row is no longer in the plan"));
            continue;
        }
        m_refs[i] = m_edits[i].row ? std::optional(m_edits[i].row->owner) : std::nullopt;
        const auto name = newName(i);
        if (nameIndex < 0) {
            if (m_edits[i].isNew())
                m_refs[i] = m_import.drafts.make(m_form.kind);
            continue;
        }
        if (!name && m_edits[i].row)
            continue;
        const QString wrong = !name || name->isEmpty() ? SheetTexts::tr("A name is needed")
                                                       : inventory::wrongName(m_form.kind, *name);
        if (!wrong.isEmpty())
            problem(i, nameIndex, wrong);
        else if (uses[*name] > 1)
            problem(i, nameIndex, SheetTexts::tr("“%1” is there already").arg(*name));
        else if (m_edits[i].isNew())
            m_refs[i] = m_import.drafts.make(m_form.kind, *name);
        else
            m_import.drafts.rename(*m_refs[i], *name);
    }
}

/// Fills the cells of a row into a record; false when it must stay as it was.
bool SheetWriter::fill(std::size_t edit, void* record, bool isNew) {
    const std::shared_ptr<void> keeper =
        m_form.isOfLists() ? copyOf(m_form, record).scratch : entityType(m_form.kind).copy(record);
    const void* before =
        m_form.isOfLists() ? m_form.list.back()->child(recordAt(m_form.list, keeper.get()), 0) : keeper.get();
    inventory::SheetRow row = m_table.rows[edit];
    QSet<QString> given;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int index = m_columns[i];
        QString& cell = row.cells[static_cast<qsizetype>(i)];
        const bool isDone = index == kOwnerColumn || index == nameColumn();
        const bool isSaid = m_edits[edit].cells.contains(index);
        if (index == nameColumn() && isSaid)
            given.insert(column(index).key);
        if (isDone || !isSaid) {
            cell.clear();
            continue;
        }
        const ValueKind kind =
            column(index).field().isRecord() ? ValueKind::Choice : column(index).field().type.kind;
        if (m_reader->raw(row, static_cast<int>(i), kind).isNull() && !cleared(column(index), record) &&
            !isNew)
            problem(edit, index, SheetTexts::tr("Something is needed here"));
    }
    given += m_reader->fill(row, record);
    std::set<int> wrong;
    for (const inventory::Problem& found : m_table.problems)
        wrong.insert(found.column);
    takeProblems(edit);
    if (wrong.contains(-1))
        return false;
    for (const int at : wrong) {
        const TableColumn& of = column(m_columns[static_cast<std::size_t>(at)]);
        if (recordAt(of.way, before) != nullptr)
            copyColumn(of, before, record);
        else
            cleared(of, record);
        given.remove(of.key);
    }
    if (isNew && !wrong.empty())
        return false;
    if (isComplete(edit, record, given, isNew ? nullptr : before))
        return true;
    if (!isNew)
        copyRecord(*m_form.record, before, record);
    return false;
}

bool SheetWriter::isComplete(std::size_t edit, void* record, const QSet<QString>& given, const void* before) {
    if (m_form.key == u"copies" && before == nullptr && !given.contains(u"method"_qs))
        inventory::assumeMethod(*static_cast<DataCopy*>(record));
    m_reader->checkRequired(m_table.rows[edit], record, given, before);
    const bool lacks = !m_table.problems.empty();
    for (const inventory::Problem& found : m_table.problems)
        problem(edit, kWholeRow, found.message);
    m_table.problems.clear();
    if (m_form.record->exactlyOneOf.empty())
        return !lacks;
    int count = 0;
    for (const int index : m_form.record->exactlyOneOf)
        count += m_form.record->fields[static_cast<std::size_t>(index)].count(record);
    if (count != 1)
        problem(edit, kWholeRow, SheetTexts::tr("Give exactly one of allow and deny"));
    return !lacks && count == 1;
}

void SheetWriter::writeEntities() {
    readNames();
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        if (m_refs[i])
            fill(i, m_import.drafts.edit(*m_refs[i]), m_edits[i].isNew());
    }
}

std::vector<Element>& SheetWriter::elementsOwnedBy(const EntityRef& owner) {
    const auto found = m_owned.find(owner);
    return found != m_owned.end()
               ? found->second
               : m_owned.emplace(owner, elementsIn(m_form, owner, m_import.drafts.look(owner))).first->second;
}

std::optional<EntityRef> SheetWriter::firewallAt(std::size_t edit, const QString& name) {
    const auto at = std::find(m_columns.begin(), m_columns.end(), kOwnerColumn) - m_columns.begin();
    const auto component =
        m_reader->entity(m_table.rows[edit], static_cast<int>(at), EntityKind::Component, name);
    takeProblems(edit);
    if (!component)
        return std::nullopt;
    for (const EntityRef& ref : m_import.drafts.all(EntityKind::Firewall)) {
        if (m_import.drafts.as<Firewall>(ref).at == ComponentId(component->id))
            return ref;
    }
    const EntityRef made = m_import.drafts.make(EntityKind::Firewall);
    m_import.drafts.change<Firewall>(made).at = ComponentId(component->id);
    return made;
}

/// Whose list a row belongs to: as its cell says, else as it was.
std::optional<EntityRef> SheetWriter::ownerOf(std::size_t edit) {
    const auto cell = m_edits[edit].cells.find(kOwnerColumn);
    const QString name = cell == m_edits[edit].cells.end() ? QString() : unquoted(cell->second);
    if (name.isEmpty()) {
        if (m_edits[edit].row && cell == m_edits[edit].cells.end())
            return m_edits[edit].row->owner;
        problem(edit, kOwnerColumn, SheetTexts::tr("A name is needed"));
        return std::nullopt;
    }
    if (m_form.kind == EntityKind::Firewall)
        return firewallAt(edit, name);
    const auto at = std::find(m_columns.begin(), m_columns.end(), kOwnerColumn) - m_columns.begin();
    const auto owner = m_reader->entity(m_table.rows[edit], static_cast<int>(at), m_form.kind, name);
    takeProblems(edit);
    return owner;
}

void SheetWriter::writeElements() {
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        if (m_skipped.contains(i))
            continue;
        const auto& row = m_edits[i].row;
        if (row && recordOf(m_base, m_form, *row) == nullptr) {
            problem(i, kWholeRow, SheetTexts::tr("The row is no longer in the plan"));
            continue;
        }
        const auto owner = ownerOf(i);
        if (!owner && !row)
            continue;
        if (!row) {
            Element made = freshElement(m_form);
            made.edit = i;
            if (fill(i, made.record, true))
                elementsOwnedBy(*owner).push_back(made);
            continue;
        }
        std::vector<Element>& elements = elementsOwnedBy(row->owner);
        const auto at = std::find_if(elements.begin(), elements.end(),
                                     [&row](const Element& element) { return element.origin == row; });
        if (at == elements.end())
            continue;
        const Element element = *at;
        if (fill(i, element.record, false) && owner && *owner != row->owner) {
            elements.erase(at);
            elementsOwnedBy(*owner).push_back(element);
        }
    }
    for (const auto& [owner, elements] : m_owned)
        putElements(m_form, elements, m_import.drafts.edit(owner));
}

void SheetWriter::placeRows(SheetOutcome& outcome) const {
    outcome.rows.resize(m_edits.size());
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        outcome.rows[i] = m_edits[i].row;
        if (m_edits[i].isNew() && m_refs[i])
            outcome.rows[i] = TableRow{*m_refs[i], -1};
    }
    for (const auto& [owner, elements] : m_owned) {
        for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
            const Element& element = elements[static_cast<std::size_t>(i)];
            const TableRow now{owner, i};
            if (!element.origin)
                outcome.rows[element.edit] = now;
            else if (*element.origin != now)
                outcome.moved[*element.origin] = now;
        }
    }
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        const auto moved = m_edits[i].row ? outcome.moved.find(*m_edits[i].row) : outcome.moved.end();
        if (moved != outcome.moved.end())
            outcome.rows[i] = moved->second;
    }
}

SheetOutcome SheetWriter::written() {
    if (m_form.isOfLists())
        writeElements();
    else
        writeEntities();
    SheetOutcome outcome{m_import.drafts.plan(), std::move(m_problems), {}, {}, {}};
    placeRows(outcome);
    for (const auto& beside : m_import.madeBeside)
        outcome.madeBeside.push_back(beside.ref);
    return outcome;
}

} // namespace

std::vector<TableRow> tableRows(const Plan& plan, const TableForm& form) {
    const EntityType& type = entityType(form.kind);
    std::vector<TableRow> rows;
    for (int i = 0; i < type.count(plan); ++i) {
        const void* entity = type.at(plan, i);
        const EntityRef ref{type.kind, type.id(entity)};
        if (!form.isOfLists())
            rows.push_back({ref, -1});
        for (int e = 0, n = form.isOfLists() ? elementsOf(form, entity) : 0; e < n; ++e)
            rows.push_back({ref, e});
    }
    return rows;
}

QString tableCell(const Plan& plan, const TableForm& form, const TableRow& row, int column,
                  const NameLookup& names) {
    if (column == kOwnerColumn)
        return textCell(displayName(plan, row.owner));
    const void* record = recordOf(plan, form, row);
    return record == nullptr ? QString()
                             : cellText(form.columns[static_cast<std::size_t>(column)], record, names);
}

double tableNumber(const Plan& plan, const TableForm& form, const TableRow& row, int column) {
    const TableColumn& of = form.columns[static_cast<std::size_t>(column)];
    const void* record = recordOf(plan, form, row);
    const void* holder = record == nullptr ? nullptr : recordAt(of.way, record);
    return holder == nullptr || of.field().count(holder) == 0 ? 0 : storedNumber(of.field().get(holder, 0));
}

SheetOutcome withCells(const Plan& base, const TableForm& form, const std::vector<SheetRowEdit>& edits) {
    // Others may have named a row that could not be made, so all is read again without it.
    std::set<std::size_t> unmade;
    std::vector<SheetProblem> kept;
    while (true) {
        SheetOutcome outcome = SheetWriter(base, form, edits, unmade).written();
        const auto before = unmade.size();
        for (const SheetProblem& problem : outcome.problems) {
            if (!edits[problem.edit].isNew())
                continue;
            unmade.insert(problem.edit);
            kept.push_back(problem);
        }
        if (unmade.size() > before)
            continue;
        outcome.problems.insert(outcome.problems.end(), kept.begin(), kept.end());
        std::stable_sort(outcome.problems.begin(), outcome.problems.end(),
                         [](const SheetProblem& a, const SheetProblem& b) { return a.edit < b.edit; });
        return outcome;
    }
}

Plan withoutElements(const Plan& base, const TableForm& form, const std::set<TableRow>& rows) {
    const EntityType& type = entityType(form.kind);
    std::map<EntityRef, std::vector<Element>> kept;
    for (const TableRow& row : rows) {
        if (kept.contains(row.owner))
            continue;
        std::vector<Element> elements = elementsIn(form, row.owner, type.find(base, row.owner.id));
        std::vector<Element>& rest = kept[row.owner];
        for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
            if (!rows.contains({row.owner, i}))
                rest.push_back(elements[static_cast<std::size_t>(i)]);
        }
    }
    Plan plan = base;
    for (const auto& [owner, elements] : kept) {
        const std::shared_ptr<void> entity = type.copy(type.find(base, owner.id));
        putElements(form, elements, entity.get());
        type.put(plan, entity);
    }
    return plan;
}

} // namespace drawbridge
