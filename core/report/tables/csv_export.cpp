// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/csv_export.h"

#include "core/model/cell_text.h"

namespace drawbridge {

namespace {

QString csvCell(const QString& plain) {
    QString text = withApostrophe(plain);
    // A semicolon or tab separates cells where a spreadsheet expects another language's files.
    static const QStringView marks(u"\",;\t\r\n");
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return marks.contains(c); }))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString line(const QStringList& cells) {
    QStringList written;
    for (const QString& cell : cells)
        written += csvCell(cell);
    return written.join(u',') + QStringLiteral("\r\n");
}

QStringList cellsOf(const TableForm& form, const void* record, const NameLookup& names) {
    QStringList cells;
    for (const TableColumn& column : form.columns)
        cells += record == nullptr ? QString() : cellText(column, record, names);
    return cells;
}

int elementsOf(const TableForm& form, const void* entity) {
    const void* holder = recordAt(form.list, entity);
    return holder == nullptr ? 0 : form.list.back()->count(holder);
}

QStringList linesOfList(const Plan& plan, const TableForm& form, const void* entity, const PlanNames& names) {
    const EntityType& type = entityType(form.kind);
    const QString owner = textCell(displayName(plan, {type.kind, type.id(entity)}));
    const int count = elementsOf(form, entity);
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines += line(QStringList(owner) +
                      cellsOf(form, form.list.back()->child(recordAt(form.list, entity), i), names));
    // A firewall without rules stops everything: that is something to carry.
    if (count == 0 && form.kind == EntityKind::Firewall)
        lines += line(QStringList(owner) + cellsOf(form, nullptr, names));
    return lines;
}

} // namespace

QByteArray csvOf(const Plan& plan, const TableForm& form) {
    const EntityType& type = entityType(form.kind);
    const PlanNames names(plan);
    QStringList header;
    if (form.isOfLists())
        header += form.owner;
    for (const TableColumn& column : form.columns)
        header += column.key;
    QString csv = line(header);
    for (int i = 0; i < type.count(plan); ++i) {
        const void* entity = type.at(plan, i);
        csv += form.isOfLists() ? linesOfList(plan, form, entity, names).join(QString())
                                : line(cellsOf(form, entity, names));
    }
    return csv.toUtf8();
}

QByteArray csvOf(const std::vector<QStringList>& rows) {
    QString csv;
    for (const QStringList& row : rows)
        csv += line(row);
    return csv.toUtf8();
}

int rowsOf(const Plan& plan, const TableForm& form) {
    const EntityType& type = entityType(form.kind);
    if (!form.isOfLists())
        return type.count(plan);
    int rows = 0;
    for (int i = 0; i < type.count(plan); ++i) {
        const int elements = elementsOf(form, type.at(plan, i));
        rows += elements == 0 && form.kind == EntityKind::Firewall ? 1 : elements;
    }
    return rows;
}

} // namespace drawbridge
