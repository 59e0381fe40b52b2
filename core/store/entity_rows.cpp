// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/entity_rows.h"

namespace drawbridge {

namespace {

Stored columnValue(const Column& column, qint64 position, const void* record) {
    if (column.role == Column::Role::Position)
        return position;
    const void* owner = follow(column.way, record);
    const int count = owner != nullptr ? column.field->count(owner) : 0;
    if (column.role == Column::Role::Presence)
        return qint64(count);
    return count > 0 ? column.field->get(owner, 0) : Stored{};
}

class RowCollector {
public:
    RowCollector(const EntityLayout& layout, qint64 position)
        : m_layout(layout), m_position(position), m_rows(layout.tables.size()) {}

    void visit(int table, const std::vector<qint64>& key, const void* record) {
        const TableLayout& layout = m_layout.tables[static_cast<std::size_t>(table)];
        Row row{key, {}};
        row.values.reserve(layout.columns.size());
        for (const Column& column : layout.columns)
            row.values.push_back(columnValue(column, m_position, record));
        m_rows[static_cast<std::size_t>(table)].push_back(std::move(row));
        for (const int child : layout.children)
            visitList(child, key, record);
    }

    EntityRows take() { return std::move(m_rows); }

private:
    void visitList(int table, std::vector<qint64> key, const void* record) {
        const TableLayout& layout = m_layout.tables[static_cast<std::size_t>(table)];
        const void* owner = follow(layout.way, record);
        if (owner == nullptr)
            return;
        key.push_back(0);
        for (int i = 0, n = layout.list->count(owner); i < n; ++i) {
            key.back() = i + 1;
            if (layout.list->isRecord())
                visit(table, key, layout.list->child(owner, i));
            else
                m_rows[static_cast<std::size_t>(table)].push_back({key, {layout.list->get(owner, i)}});
        }
    }

    const EntityLayout& m_layout;
    qint64 m_position;
    EntityRows m_rows;
};

/// The record that a row of the table fills.
void* recordAt(const EntityLayout& layout, int table, void* root, std::span<const qint64> key) {
    const TableLayout& t = layout.tables[static_cast<std::size_t>(table)];
    if (t.parent < 0)
        return root;
    void* parent = recordAt(layout, t.parent, root, key.first(key.size() - 1));
    void* owner = parent != nullptr ? follow(t.way, parent) : nullptr;
    if (owner == nullptr || key.back() < 1 || key.back() > t.list->count(owner))
        return nullptr;
    // The entity is being built here and is not const; descriptions only hand out elements for reading.
    return const_cast<void*>(t.list->child(owner, static_cast<int>(key.back() - 1)));
}

void putColumns(const TableLayout& table, void* record, std::span<const Stored> values) {
    for (const Opener& opener : table.openers) {
        const Stored& value = values[static_cast<std::size_t>(opener.column)];
        const Column& column = table.columns[static_cast<std::size_t>(opener.column)];
        const bool present =
            column.role == Column::Role::Presence ? storedInteger(value) != 0 : !isNothing(value);
        if (!present)
            continue;
        void* owner = follow(opener.way, record);
        if (owner == nullptr)
            throw BadRow(table, column.name);
        opener.field->addChild(owner);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (column.role != Column::Role::Value || isNothing(values[i]))
            continue;
        void* owner = follow(column.way, record);
        if (owner == nullptr)
            throw BadRow(table, column.name);
        column.field->put(owner, values[i]);
        if (column.field->get(owner, 0) != values[i])
            throw BadRow(table, column.name);
    }
}

} // namespace

BadRow::BadRow(const TableLayout& table, const QString& column)
    : std::runtime_error((table.name + u'.' + column).toStdString()) {}

EntityRows rowsOf(const EntityLayout& layout, qint64 id, qint64 position, const void* record) {
    RowCollector collector(layout, position);
    collector.visit(0, {id}, record);
    return collector.take();
}

void putRow(const EntityLayout& layout, int table, void* root, std::span<const qint64> key,
            std::span<const Stored> values) {
    const TableLayout& t = layout.tables[static_cast<std::size_t>(table)];
    if (t.parent < 0) {
        putColumns(t, root, values);
        return;
    }
    void* parent = recordAt(layout, t.parent, root, key.first(key.size() - 1));
    void* owner = parent != nullptr ? follow(t.way, parent) : nullptr;
    if (owner == nullptr || key.back() != t.list->count(owner) + 1)
        throw BadRow(t, t.keys.last());
    if (t.list->isRecord()) {
        putColumns(t, t.list->addChild(owner), values);
        return;
    }
    t.list->put(owner, values[0]);
    if (t.list->get(owner, t.list->count(owner) - 1) != values[0])
        throw BadRow(t, t.columns[0].name);
}

} // namespace drawbridge
