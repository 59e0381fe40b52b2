// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/table_layout.h"

namespace drawbridge {

namespace {

QString sqlNames(const QStringList& names) {
    QStringList quoted;
    for (const QString& name : names)
        quoted << sqlName(name);
    return quoted.join(QStringLiteral(", "));
}

QString sqlType(ValueKind kind) {
    switch (kind) {
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Duration:
    case ValueKind::Size:
    case ValueKind::Rate:
    case ValueKind::Money:
    case ValueKind::Reference:
        return QStringLiteral("INTEGER");
    case ValueKind::Number:
    case ValueKind::Percent:
    case ValueKind::Frequency:
        return QStringLiteral("REAL");
    default:
        return QStringLiteral("TEXT");
    }
}

QString references(const QString& table, const QStringList& columns) {
    return QStringLiteral("REFERENCES %1 (%2)").arg(sqlName(table), sqlNames(columns));
}

const QString& deferred() {
    static const QString text = QStringLiteral(" DEFERRABLE INITIALLY DEFERRED");
    return text;
}

/// What the column itself can promise. Choices and bounds, which may change, are checked when a row is read
/// and by the document.
QString check(const QString& column, const ValueType& type) {
    const QString name = sqlName(column);
    switch (type.kind) {
    case ValueKind::Boolean:
        return QStringLiteral(" CHECK (%1 IN (0, 1))").arg(name);
    case ValueKind::Duration:
    case ValueKind::Size:
    case ValueKind::Rate:
    case ValueKind::Money:
        return QStringLiteral(" CHECK (%1 >= 0)").arg(name);
    case ValueKind::Reference:
        return u' ' + references(layoutOf(type.referenced).tables[0].name, {QStringLiteral("id")}) +
               deferred();
    default:
        return {};
    }
}

QString columnSql(const TableLayout& table, const Column& column) {
    const QString name = QStringLiteral("    ") + sqlName(column.name);
    if (column.role == Column::Role::Position)
        return name + QStringLiteral(" INTEGER NOT NULL");
    if (column.role == Column::Role::Presence)
        return name +
               QStringLiteral(" INTEGER NOT NULL DEFAULT 0 CHECK (%1 IN (0, 1))").arg(sqlName(column.name));
    const ValueType& type = column.field != nullptr ? column.field->type : table.list->type;
    return name + u' ' + sqlType(type.kind) + (column.notNull ? QStringLiteral(" NOT NULL") : QString()) +
           check(column.name, type);
}

QStringList keySql(const EntityLayout& layout, const TableLayout& table) {
    if (table.parent < 0) {
        const QString one = layout.kind ? QString() : QStringLiteral(" CHECK (\"id\" = %1)").arg(kProjectRow);
        return {QStringLiteral("    \"id\" INTEGER PRIMARY KEY%1").arg(one)};
    }
    QStringList lines;
    for (const QString& key : table.keys)
        lines << QStringLiteral("    %1 INTEGER NOT NULL").arg(sqlName(key));
    return lines;
}

QString tableSql(const EntityLayout& layout, const TableLayout& table) {
    QStringList lines = keySql(layout, table);
    for (const Column& column : table.columns)
        lines << columnSql(table, column);
    const bool isList = table.parent >= 0;
    if (isList) {
        const TableLayout& parent = layout.tables[static_cast<std::size_t>(table.parent)];
        lines << QStringLiteral("    PRIMARY KEY (%1)").arg(sqlNames(table.keys));
        lines << QStringLiteral("    FOREIGN KEY (%1) %2 ON DELETE CASCADE%3")
                     .arg(sqlNames(table.keys.mid(0, table.keys.size() - 1)),
                          references(parent.name, parent.keys), deferred());
    }
    return QStringLiteral("CREATE TABLE %1 (\n%2\n) %3;\n")
        .arg(sqlName(table.name), lines.join(QStringLiteral(",\n")),
             isList ? QStringLiteral("STRICT, WITHOUT ROWID") : QStringLiteral("STRICT"));
}

/// References are indexed, so that removing an entity does not read every table that might name it.
QString indexSql(const TableLayout& table) {
    QString sql;
    for (const Column& column : table.columns) {
        if (column.role != Column::Role::Value)
            continue;
        const ValueType& type = column.field != nullptr ? column.field->type : table.list->type;
        if (type.kind != ValueKind::Reference)
            continue;
        const QString name = sqlName(column.name);
        const QString some = column.notNull ? QString() : QStringLiteral(" WHERE %1 IS NOT NULL").arg(name);
        sql += QStringLiteral("CREATE INDEX %1 ON %2 (%3)%4;\n")
                   .arg(sqlName(table.name + QStringLiteral("_by_") + column.name), sqlName(table.name), name,
                        some);
    }
    return sql;
}

QString historySql() {
    return QStringLiteral("CREATE TABLE \"history\" (\n"
                          "    \"number\" INTEGER PRIMARY KEY,\n"
                          "    \"at\" TEXT NOT NULL,\n"
                          "    \"who\" TEXT NOT NULL,\n"
                          "    \"label\" TEXT NOT NULL,\n"
                          "    \"kind\" TEXT NOT NULL,\n"
                          "    \"of\" INTEGER REFERENCES \"history\" (\"number\"),\n"
                          "    \"schema_version\" INTEGER NOT NULL,\n"
                          "    \"changeset\" BLOB NOT NULL\n"
                          ") STRICT;\n"
                          "CREATE TABLE \"versions\" (\n"
                          "    \"number\" INTEGER PRIMARY KEY,\n"
                          "    \"name\" TEXT NOT NULL,\n"
                          "    \"at\" TEXT NOT NULL,\n"
                          "    \"who\" TEXT NOT NULL,\n"
                          "    \"history\" INTEGER NOT NULL REFERENCES \"history\" (\"number\")\n"
                          ") STRICT;\n");
}

} // namespace

QString sqlName(const QString& name) {
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString generatedSchema() {
    QString sql;
    for (const EntityLayout& layout : layouts()) {
        for (const TableLayout& table : layout.tables)
            sql += tableSql(layout, table) + indexSql(table);
    }
    return sql + historySql();
}

} // namespace drawbridge
