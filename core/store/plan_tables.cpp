// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_tables.h"

#include "core/store/schema.h"

#include <QHash>

#include <memory>

namespace drawbridge {

namespace {

QStringList columnNames(const TableLayout& table) {
    QStringList names;
    for (const Column& column : table.columns)
        names << sqlName(column.name);
    return names;
}

QStringList keyNames(const TableLayout& table) {
    QStringList names;
    for (const QString& key : table.keys)
        names << sqlName(key);
    return names;
}

QString where(const QStringList& names) {
    return names.join(QStringLiteral(" = ? AND ")) + QStringLiteral(" = ?");
}

/// Every statement for a table; values are bound to the question marks.
struct TableSql {
    explicit TableSql(const TableLayout& table);
    QString insert;
    QString update; ///< columns, then keys
    QString remove;
    QString selectAll; ///< keys, then columns; in the order of the entities, or of the keys
    QString selectOne; ///< of one entity
};

TableSql::TableSql(const TableLayout& table) {
    const QString name = sqlName(table.name);
    const QStringList keys = keyNames(table);
    const QStringList names = keys + columnNames(table);
    QStringList settings;
    for (const QString& column : columnNames(table))
        settings << column + QStringLiteral(" = ?");
    const bool isEntity = table.parent < 0;
    const QString inOrder = QStringLiteral(" ORDER BY ") + (isEntity ? QStringLiteral("\"position\", \"id\"")
                                                                     : keys.join(QStringLiteral(", ")));
    insert =
        QStringLiteral("INSERT INTO %1 (%2) VALUES (?%3)")
            .arg(name, names.join(QStringLiteral(", ")), QStringLiteral(", ?").repeated(names.size() - 1));
    update = QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                 .arg(name, settings.join(QStringLiteral(", ")), where(keys));
    remove = QStringLiteral("DELETE FROM %1 WHERE %2").arg(name, where(keys));
    const QString select = QStringLiteral("SELECT %1 FROM %2").arg(names.join(QStringLiteral(", ")), name);
    selectAll = select + inOrder;
    selectOne = select + QStringLiteral(" WHERE %1 = ?").arg(keys.first()) + (isEntity ? QString() : inOrder);
}

const TableSql& sqlOf(const TableLayout& table) {
    static const QHash<const TableLayout*, std::shared_ptr<const TableSql>> all = [] {
        QHash<const TableLayout*, std::shared_ptr<const TableSql>> map;
        for (const EntityLayout& layout : layouts()) {
            for (const TableLayout& t : layout.tables)
                map.insert(&t, std::make_shared<const TableSql>(t));
        }
        return map;
    }();
    return **all.constFind(&table);
}

/// Reuses its memory from row to row.
struct RowReader {
    explicit RowReader(const TableLayout& table) : m_table(table) {
        row.key.resize(static_cast<std::size_t>(table.keys.size()));
        row.values.resize(table.columns.size());
    }
    void read(const Statements::Use& statement) {
        int column = 0;
        for (qint64& key : row.key)
            key = statement.integer(column++);
        for (Stored& value : row.values)
            value = statement.value(column++);
    }
    const TableLayout& m_table;
    Row row;
};

} // namespace

void PlanTables::insertRow(const TableLayout& table, const Row& row) {
    auto statement = m_statements.use(sqlOf(table).insert);
    int index = 0;
    for (const qint64 key : row.key)
        statement.bind(++index, key);
    for (const Stored& value : row.values)
        statement.bind(++index, value);
    statement.changeOne();
}

void PlanTables::updateRow(const TableLayout& table, const Row& row) {
    auto statement = m_statements.use(sqlOf(table).update);
    int index = 0;
    for (const Stored& value : row.values)
        statement.bind(++index, value);
    for (const qint64 key : row.key)
        statement.bind(++index, key);
    statement.changeOne();
}

void PlanTables::removeRow(const TableLayout& table, const Row& row) {
    auto statement = m_statements.use(sqlOf(table).remove);
    int index = 0;
    for (const qint64 key : row.key)
        statement.bind(++index, key);
    statement.changeOne();
}

void PlanTables::writeRows(const EntityLayout& layout, const EntityRows& before, const EntityRows& after) {
    // Children first, so that nothing is left for a cascade to delete unseen.
    for (std::size_t t = layout.tables.size(); t-- > 0;) {
        auto kept = after[t].begin();
        for (const Row& row : before[t]) {
            while (kept != after[t].end() && kept->key < row.key)
                ++kept;
            if (kept == after[t].end() || kept->key != row.key)
                removeRow(layout.tables[t], row);
        }
    }
    for (std::size_t t = 0; t < layout.tables.size(); ++t) {
        auto old = before[t].begin();
        for (const Row& row : after[t]) {
            while (old != before[t].end() && old->key < row.key)
                ++old;
            if (old == before[t].end() || old->key != row.key)
                insertRow(layout.tables[t], row);
            else if (old->values != row.values)
                updateRow(layout.tables[t], row);
        }
    }
}

void PlanTables::write(const EntityRef& ref, const void* before, const void* after) {
    const EntityLayout& layout = layoutOf(ref.kind);
    const EntityType& type = entityType(ref.kind);
    const EntityRows none(layout.tables.size());
    const auto rows = [&](const void* entity) {
        return entity != nullptr ? rowsOf(layout, ref.id, type.position(entity), entity) : none;
    };
    writeRows(layout, rows(before), rows(after));
}

void PlanTables::writeProject(const ProjectSettings& before, const ProjectSettings& after) {
    const EntityLayout& layout = projectLayout();
    writeRows(layout, rowsOf(layout, kProjectRow, 0, &before), rowsOf(layout, kProjectRow, 0, &after));
}

void PlanTables::insert(const Plan& plan) {
    const EntityLayout& project = projectLayout();
    writeRows(project, EntityRows(project.tables.size()), rowsOf(project, kProjectRow, 0, &plan.project));
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(plan); i < n; ++i) {
            const void* entity = type.at(plan, i);
            write({type.kind, type.id(entity)}, nullptr, entity);
        }
    }
}

Plan PlanTables::load() {
    Plan plan;
    reloadProject(plan);
    for (const EntityType& type : entityTypes())
        loadEntities(layoutOf(type.kind), plan);
    return plan;
}

void PlanTables::loadEntities(const EntityLayout& layout, Plan& plan) {
    const EntityType& type = entityType(*layout.kind);
    std::vector<std::shared_ptr<void>> entities;
    QHash<qint64, void*> byId;
    {
        RowReader reader(layout.tables[0]);
        auto statement = m_statements.use(sqlOf(layout.tables[0]).selectAll);
        while (statement.next()) {
            reader.read(statement);
            entities.push_back(type.create(reader.row.key[0], storedInteger(reader.row.values[0])));
            byId.insert(reader.row.key[0], entities.back().get());
            putRow(layout, 0, entities.back().get(), reader.row.key, reader.row.values);
        }
    }
    for (std::size_t t = 1; t < layout.tables.size(); ++t) {
        RowReader reader(layout.tables[t]);
        auto statement = m_statements.use(sqlOf(layout.tables[t]).selectAll);
        while (statement.next()) {
            reader.read(statement);
            void* root = byId.value(reader.row.key[0], nullptr);
            if (root == nullptr)
                throw BadRow(layout.tables[t], layout.tables[t].keys.first());
            putRow(layout, static_cast<int>(t), root, reader.row.key, reader.row.values);
        }
    }
    for (auto& entity : entities)
        type.append(plan, std::move(entity));
}

void PlanTables::fillChildren(const EntityLayout& layout, qint64 id, void* root) {
    for (std::size_t t = 1; t < layout.tables.size(); ++t) {
        const TableLayout& table = layout.tables[t];
        RowReader reader(table);
        auto statement = m_statements.use(sqlOf(table).selectOne);
        statement.bind(1, id);
        while (statement.next()) {
            reader.read(statement);
            putRow(layout, static_cast<int>(t), root, reader.row.key, reader.row.values);
        }
    }
}

void PlanTables::reload(Plan& plan, const EntityRef& ref) {
    const EntityLayout& layout = layoutOf(ref.kind);
    const EntityType& type = entityType(ref.kind);
    std::shared_ptr<void> entity;
    {
        RowReader reader(layout.tables[0]);
        auto statement = m_statements.use(sqlOf(layout.tables[0]).selectOne);
        statement.bind(1, ref.id);
        if (statement.next()) {
            reader.read(statement);
            entity = type.create(ref.id, storedInteger(reader.row.values[0]));
            putRow(layout, 0, entity.get(), reader.row.key, reader.row.values);
        }
    }
    if (entity == nullptr) {
        type.remove(plan, ref.id);
        return;
    }
    fillChildren(layout, ref.id, entity.get());
    type.put(plan, std::move(entity));
}

void PlanTables::reloadProject(Plan& plan) {
    const EntityLayout& layout = projectLayout();
    ProjectSettings settings;
    {
        RowReader reader(layout.tables[0]);
        auto statement = m_statements.use(sqlOf(layout.tables[0]).selectOne);
        statement.bind(1, kProjectRow);
        if (!statement.next())
            throw BadRow(layout.tables[0], QStringLiteral("id"));
        reader.read(statement);
        putRow(layout, 0, &settings, reader.row.key, reader.row.values);
    }
    fillChildren(layout, kProjectRow, &settings);
    plan.project = std::move(settings);
}

} // namespace drawbridge
