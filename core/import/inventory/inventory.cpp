// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/inventory.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/import/inventory/entity_rows.h"
#include "core/import/inventory/list_rows.h"
#include "core/model/group_members.h"

#include <algorithm>

namespace drawbridge::inventory {

namespace {

TableRead readTable(const Source& source, const Wishes& wishes) {
    const Sheet sheet = readSheet(source.bytes, source.file);
    const TableTaken taken = takeTable(sheet, source.file, wishes);
    TableRead table;
    table.file = source.file;
    table.table = taken.form->key;
    table.why = taken.why;
    table.encoding = sheet.encoding;
    table.separator = sheet.separator;
    table.headerRow = sheet.rows[taken.header].number;
    table.columns = taken.columns;
    for (std::size_t i = taken.header + 1; i < sheet.rows.size(); ++i) {
        if (!sheet.rows[i].isBlank())
            table.rows.push_back(sheet.rows[i]);
    }
    return table;
}

bool hasContent(const TableRead& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [column](const SheetRow& row) {
        const auto index = static_cast<qsizetype>(column);
        return index < row.cells.size() && !isNothing(row.cells.at(index), ValueKind::Text);
    });
}

/// Nothing that a file holds is dropped without a word.
void noteLeftOut(const TableRead& table, Diagnostics& notes) {
    std::map<QString, QStringList> left; // by the reason
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnTaken& column = table.columns[i];
        if (column.target.isEmpty() && hasContent(table, i))
            left[column.why] += inQuotes(visibleText(column.heading));
    }
    for (const auto& [why, headings] : left)
        notes.push_back(
            {Severity::Note,
             {table.file, 0, 0},
             ImportTexts::tr("Left out: %1 (%2).").arg(headings.join(QStringLiteral(", ")), why)});
    const auto widest =
        std::max_element(table.rows.begin(), table.rows.end(), [](const SheetRow& a, const SheetRow& b) {
            return a.cells.size() < b.cells.size();
        });
    if (widest != table.rows.end() && widest->cells.size() > static_cast<qsizetype>(table.columns.size()) &&
        std::any_of(widest->cells.begin() + static_cast<qsizetype>(table.columns.size()), widest->cells.end(),
                    [](const QString& cell) { return !cell.trimmed().isEmpty(); }))
        notes.push_back(
            {Severity::Note,
             {table.file, 0, 0},
             ImportTexts::tr("Row %1 has more cells than there are headings; those were left out.")
                 .arg(widest->number)});
}

void noteMadeBeside(Import& import) {
    for (const auto& [ref, where] : import.madeBeside) {
        if (import.touched.contains(ref))
            continue;
        const QString name = inQuotes(visibleText(entityType(ref.kind).name(import.drafts.look(ref))));
        import.notes.push_back({Severity::Note,
                                {},
                                ref.kind == EntityKind::Site
                                    ? ImportTexts::tr("The site %1 was made (%2).").arg(name, where)
                                    : ImportTexts::tr("The network %1 was made (%2).").arg(name, where)});
        import.touched.insert(ref);
    }
}

template <class T, auto Parent>
bool isInCircle(const Drafts& drafts, const T& start) {
    constexpr int deepest = 1000;
    auto parent = start.*Parent;
    for (int depth = 0; parent && depth < deepest; ++depth) {
        if (*parent == start.id)
            return true;
        parent = drafts.as<T>(refTo(*parent)).*Parent;
    }
    return false;
}

/// What only shows when all tables are read.
void checkWhole(Import& import, std::vector<TableRead>& tables) {
    for (TableRead& table : tables) {
        const TableForm& form = *tableForm(table.table);
        if (form.isOfLists() || (form.kind != EntityKind::Site && form.kind != EntityKind::Component))
            continue;
        const TableReader reader(import, table, form);
        for (const SheetRow& row : table.rows) {
            const auto ref = import.drafts.called(form.kind, reader.textOf(row, u"name"));
            if (!ref)
                continue;
            if (form.kind == EntityKind::Site &&
                isInCircle<Site, &Site::within>(import.drafts, import.drafts.as<Site>(*ref)))
                reader.problem(row, reader.columnOf(u"within"), ImportTexts::tr("the site is inside itself"));
            if (form.kind != EntityKind::Component)
                continue;
            const auto& component = import.drafts.as<Component>(*ref);
            if (isInCircle<Component, &Component::host>(import.drafts, component))
                reader.problem(row, reader.columnOf(u"host"),
                               ImportTexts::tr("it runs on itself, directly or through its hosts"));
            if (missingMembers(component) > 0)
                reader.problem(row, reader.columnOf(u"at-least"),
                               ImportTexts::tr("it requires fewer members than that"));
        }
    }
}

std::vector<Tally> tallyOf(const Import& import) {
    std::vector<Tally> tallies;
    for (const EntityType& type : entityTypes()) {
        Tally tally{type.kind};
        for (const EntityRef& ref : import.touched) {
            if (ref.kind != type.kind)
                continue;
            const void* before = type.find(import.drafts.base(), ref.id);
            if (before == nullptr)
                ++tally.added;
            else
                ++(sameRecord(type.record(), before, import.drafts.look(ref)) ? tally.unchanged
                                                                              : tally.changed);
        }
        if (tally.added + tally.changed + tally.unchanged > 0)
            tallies.push_back(tally);
    }
    return tallies;
}

/// Tables in the order of their forms: what is named is then mostly read before what names it.
std::vector<TableRead*> inOrder(std::vector<TableRead>& tables) {
    std::vector<TableRead*> ordered;
    for (const TableForm& form : tableForms()) {
        for (TableRead& table : tables) {
            if (table.table == form.key)
                ordered.push_back(&table);
        }
    }
    return ordered;
}

/// With several files, a wish is for those that have its column.
void checkHeadings(const std::vector<TableRead>& tables, const Wishes& wishes) {
    QStringList headings;
    QStringList plain;
    for (const TableRead& table : tables) {
        for (const ColumnTaken& column : table.columns) {
            headings += column.heading;
            plain += plainWord(column.heading);
        }
    }
    for (const auto& [heading, target] : wishes.map) {
        if (!plain.contains(plainWord(heading)))
            throw InputError(
                withNearestOrAll(ImportTexts::tr("no column is called %1").arg(inQuotes(heading)), heading,
                                 headings),
                {tables.front().file, 0, 0});
    }
}

void readAll(Import& import, std::vector<TableRead>& tables) {
    std::map<const TableRead*, std::unique_ptr<EntityRows>> entities;
    for (TableRead* table : inOrder(tables)) {
        const TableForm& form = *tableForm(table->table);
        if (form.isOfLists())
            continue;
        entities[table] = std::make_unique<EntityRows>(import, *table, form);
        entities[table]->readNames();
    }
    for (TableRead* table : inOrder(tables)) {
        if (const auto found = entities.find(table); found != entities.end())
            found->second->readFields();
        else
            ListRows(import, *table, *tableForm(table->table)).read();
    }
}

QString placed(const TableRead& table, const Problem& problem) {
    return problem.column < 0
               ? ImportTexts::tr("row %1: %2").arg(QString::number(problem.row), problem.message)
               : ImportTexts::tr("row %1, column %2: %3")
                     .arg(QString::number(problem.row),
                          visibleText(table.columns[static_cast<std::size_t>(problem.column)].heading),
                          problem.message);
}

QString summary(const Diagnostics& problems) {
    const int others = static_cast<int>(problems.size()) - 1;
    const QString first = problems.at(0).message;
    if (others < 1)
        return first;
    return first + u' ' +
           (others == 1 ? ImportTexts::tr("(And one more error.)")
                        : ImportTexts::tr("(And %n more errors.)", nullptr, others));
}

QString moreProblems(std::size_t more) {
    return more == 1 ? ImportTexts::tr("and one more error")
                     : ImportTexts::tr("and %n more errors", nullptr, static_cast<int>(more));
}

} // namespace

bool Reading::hasProblems() const {
    return std::any_of(tables.begin(), tables.end(),
                       [](const TableRead& table) { return !table.problems.empty(); });
}

bool looksLikeInventory(const Source& source) {
    try {
        return looksLikeTable(readSheet(source.bytes, source.file), source.file);
    } catch (const InputError&) {
        return false;
    }
}

Reading readInventory(const std::vector<Source>& sources, const Plan& existing, const Wishes& wishes) {
    Reading reading;
    for (const Source& source : sources)
        reading.tables.push_back(readTable(source, wishes));
    checkHeadings(reading.tables, wishes);
    Import import(existing);
    for (const TableRead& table : reading.tables)
        noteLeftOut(table, import.notes);
    readAll(import, reading.tables);
    checkWhole(import, reading.tables);
    noteMadeBeside(import);
    for (TableRead& table : reading.tables)
        std::stable_sort(table.problems.begin(), table.problems.end(),
                         [](const Problem& a, const Problem& b) { return a.row < b.row; });
    reading.tallies = tallyOf(import);
    reading.notes = std::move(import.notes);
    reading.plan = import.drafts.plan();
    return reading;
}

Diagnostics problemsOf(const Reading& reading) {
    constexpr std::size_t most = 20;
    Diagnostics problems;
    for (const TableRead& table : reading.tables) {
        for (std::size_t i = 0; i < std::min(most, table.problems.size()); ++i)
            problems.push_back({Severity::Error, {table.file, 0, 0}, placed(table, table.problems[i])});
        if (table.problems.size() > most)
            problems.push_back(
                {Severity::Error, {table.file, 0, 0}, moreProblems(table.problems.size() - most)});
    }
    return problems;
}

InventoryError::InventoryError(Diagnostics problems)
    : InputError(summary(problems), problems.at(0).place), m_problems(std::move(problems)) {}

} // namespace drawbridge::inventory
