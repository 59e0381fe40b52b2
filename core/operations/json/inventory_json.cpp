// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/inventory_json.h"

#include "core/operations/json/difference_json.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QJsonArray columnsJson(const inventory::TableRead& table) {
    QJsonArray columns;
    for (const inventory::ColumnTaken& column : table.columns)
        columns +=
            QJsonObject{{u"heading"_qs, column.heading},
                        {u"field"_qs, column.target.isEmpty() ? QJsonValue() : QJsonValue(column.target)},
                        {u"unit"_qs, column.unit},
                        {u"because"_qs, column.why}};
    return columns;
}

QJsonArray problemsJson(const inventory::TableRead& table) {
    QJsonArray problems;
    for (const inventory::Problem& problem : table.problems)
        problems += QJsonObject{
            {u"row"_qs, problem.row},
            {u"column"_qs, problem.column < 0
                               ? QJsonValue()
                               : QJsonValue(table.columns[static_cast<std::size_t>(problem.column)].heading)},
            {u"message"_qs, problem.message}};
    return problems;
}

} // namespace

QJsonObject inventoryJson(const inventory::Reading& reading, const Plan& existing) {
    QJsonArray tables;
    for (const inventory::TableRead& table : reading.tables)
        tables += QJsonObject{{u"file"_qs, table.file},
                              {u"table"_qs, table.table},
                              {u"recognised"_qs, table.why},
                              {u"encoding"_qs, table.encoding},
                              {u"separator"_qs, QString(table.separator)},
                              {u"header_row"_qs, table.headerRow},
                              {u"rows"_qs, static_cast<qint64>(table.rows.size())},
                              {u"columns"_qs, columnsJson(table)},
                              {u"problems"_qs, problemsJson(table)}};
    QJsonArray notes;
    for (const Diagnostic& note : reading.notes)
        notes += note.message;
    QJsonArray changes;
    if (!reading.hasProblems()) {
        for (const EntityDifference& one : comparePlans(existing, reading.plan).entities)
            changes += QJsonObject{{u"change"_qs, changeKey(one.kind)},
                                   {u"kind"_qs, entityType(one.entity).key},
                                   {u"name"_qs, one.name}};
    }
    return {{u"tables"_qs, tables}, {u"notes"_qs, notes}, {u"changes"_qs, changes}};
}

} // namespace drawbridge
