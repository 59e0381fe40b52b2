// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table_layout.h"

#include <QHash>

namespace drawbridge {

namespace {

using Way = std::vector<const Field*>;

QString columnName(const QString& key) {
    return QString(key).replace(u'-', u'_');
}

Way longer(Way way, const Field& next) {
    way.push_back(&next);
    return way;
}

/// The field whose presence tells that of an optional record.
const Field* witnessOf(const RecordType& record) {
    for (const Field& f : record.fields) {
        if (f.required && !f.isRecord() && f.shape != Shape::List)
            return &f;
    }
    return nullptr;
}

class LayoutBuilder {
public:
    LayoutBuilder(std::optional<EntityKind> kind, const QString& table, const RecordType& record) {
        m_layout.kind = kind;
        TableLayout main;
        main.name = columnName(table);
        main.keys = {QStringLiteral("id")};
        if (kind)
            main.columns.push_back({Column::Role::Position, QStringLiteral("position"), {}, nullptr, true});
        m_layout.tables.push_back(std::move(main));
        addRecord(0, record, {}, {}, true);
    }

    EntityLayout take() { return std::move(m_layout); }

private:
    void addRecord(int table, const RecordType& record, const QString& prefix, const Way& way,
                   bool alwaysThere) {
        for (const Field& f : record.fields) {
            const QString name = prefix + columnName(f.key);
            if (f.shape == Shape::List)
                addList(table, f, name, way);
            else if (f.isRecord())
                addNested(table, f, name, way, alwaysThere);
            else
                addValue(table, f, name, way, alwaysThere);
        }
    }

    void addValue(int table, const Field& f, const QString& name, const Way& way, bool alwaysThere) {
        const bool hasValue = f.required || (f.shape == Shape::One && f.type.kind != ValueKind::Place);
        at(table).columns.push_back({Column::Role::Value, name, way, &f, alwaysThere && hasValue});
    }

    void addNested(int table, const Field& f, const QString& name, const Way& way, bool alwaysThere) {
        const QString prefix = name + u'_';
        const bool optional = f.shape == Shape::Optional;
        const Field* witness = witnessOf(f.record());
        const std::size_t opener = at(table).openers.size();
        if (optional)
            at(table).openers.push_back({way, &f, static_cast<int>(at(table).columns.size())});
        if (optional && witness == nullptr)
            at(table).columns.push_back({Column::Role::Presence, name, way, &f, true});
        addRecord(table, f.record(), prefix, longer(way, f), alwaysThere && !optional);
        if (!optional || witness == nullptr)
            return;
        for (std::size_t i = 0; i < at(table).columns.size(); ++i) {
            if (at(table).columns[i].name == prefix + columnName(witness->key))
                at(table).openers[opener].column = static_cast<int>(i);
        }
    }

    void addList(int parent, const Field& f, const QString& name, const Way& way) {
        TableLayout child;
        child.name = at(parent).name + u'_' + name;
        child.parent = parent;
        child.way = way;
        child.list = &f;
        child.keys = outerKeys(parent);
        child.keys << QStringLiteral("position");
        const int index = static_cast<int>(m_layout.tables.size());
        at(parent).children.push_back(index);
        m_layout.tables.push_back(std::move(child));
        if (f.isRecord())
            addRecord(index, f.record(), {}, {}, true);
        else
            at(index).columns.push_back({Column::Role::Value, elementName(f), {}, nullptr, true});
    }

    QStringList outerKeys(int parent) const {
        const TableLayout& table = m_layout.tables[static_cast<std::size_t>(parent)];
        if (table.parent < 0)
            return {QStringLiteral("owner")};
        QStringList keys = table.keys;
        keys.last() = columnName(table.list->record().name) + QStringLiteral("_position");
        return keys;
    }

    static QString elementName(const Field& f) {
        return f.type.kind == ValueKind::Reference ? columnName(entityType(f.type.referenced).record().name)
                                                   : QStringLiteral("value");
    }

    TableLayout& at(int table) { return m_layout.tables[static_cast<std::size_t>(table)]; }

    EntityLayout m_layout;
};

} // namespace

const std::vector<EntityLayout>& layouts() {
    static const std::vector<EntityLayout> all = [] {
        std::vector<EntityLayout> list;
        for (const EntityType& type : entityTypes())
            list.push_back(LayoutBuilder(type.kind, type.key, type.record()).take());
        list.push_back(
            LayoutBuilder(std::nullopt, QStringLiteral("project"), ProjectSettings::record()).take());
        return list;
    }();
    return all;
}

const EntityLayout& layoutOf(EntityKind kind) {
    return layouts()[static_cast<std::size_t>(kind)];
}

const EntityLayout& projectLayout() {
    return layouts().back();
}

std::optional<TablePlace> findTable(const QString& name) {
    static const QHash<QString, TablePlace> places = [] {
        QHash<QString, TablePlace> all;
        for (const EntityLayout& layout : layouts()) {
            for (std::size_t i = 0; i < layout.tables.size(); ++i)
                all.insert(layout.tables[i].name, {&layout, static_cast<int>(i)});
        }
        return all;
    }();
    const auto it = places.constFind(name);
    return it == places.constEnd() ? std::nullopt : std::optional(*it);
}

const void* follow(const Way& way, const void* record) {
    for (const Field* f : way) {
        if (f->count(record) == 0)
            return nullptr;
        record = f->child(record, 0);
    }
    return record;
}

void* follow(const Way& way, void* record) {
    for (const Field* f : way) {
        if (f->count(record) == 0)
            return nullptr;
        record = f->addChild(record); // what is there already is not made again
    }
    return record;
}

} // namespace drawbridge
