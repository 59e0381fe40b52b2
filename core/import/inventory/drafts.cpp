// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/drafts.h"

namespace drawbridge::inventory {

namespace {

constexpr qint64 kSeveral = -1;

void copyField(const Field& field, const void* from, void* to) {
    field.clear(to);
    for (int i = 0, n = field.count(from); i < n; ++i) {
        if (field.isRecord())
            copyRecord(field.record(), field.child(from, i), field.addChild(to));
        else
            field.put(to, field.get(from, i));
    }
}

} // namespace

void copyRecord(const RecordType& type, const void* from, void* to) {
    for (const Field& field : type.fields)
        copyField(field, from, to);
}

void copyColumn(const TableColumn& column, const void* from, void* to) {
    if (const void* holder = recordAt(column.way, from))
        copyField(column.field(), holder, madeRecordAt(column.way, to));
}

Drafts::Drafts(const Plan& base) : m_base(base), m_names(base) {
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < type.count(base) && !type.nameField.isEmpty(); ++i)
            learn(type.kind, type.name(type.at(base, i)), type.id(type.at(base, i)));
    }
}

void Drafts::learn(EntityKind kind, const QString& name, qint64 id) {
    m_names.add(kind, name, id);
    auto& folded = m_folded[kind];
    const QString key = name.toCaseFolded();
    folded.insert(key, folded.value(key, id) == id ? id : kSeveral);
}

std::optional<EntityRef> Drafts::called(EntityKind kind, const QString& name) const {
    if (const auto id = m_names.idOf(kind, name))
        return EntityRef{kind, *id};
    const auto folded = m_folded.find(kind);
    const qint64 id =
        folded == m_folded.end() ? kSeveral : folded->second.value(name.toCaseFolded(), kSeveral);
    return id == kSeveral ? std::nullopt : std::optional(EntityRef{kind, id});
}

EntityRef Drafts::make(EntityKind kind, const QString& name) {
    const EntityType& type = entityType(kind);
    const auto next = m_next.try_emplace(kind, type.nextPosition(m_base)).first;
    const EntityRef ref{kind, SiteId::fresh().value()};
    m_drafts[ref] = type.create(ref.id, next->second++);
    m_made.insert(ref);
    m_madeInOrder.push_back(ref);
    if (!type.nameField.isEmpty())
        rename(ref, name);
    return ref;
}

void Drafts::rename(const EntityRef& ref, const QString& name) {
    const EntityType& type = entityType(ref.kind);
    type.record().find(type.nameField)->put(edit(ref), name);
    learn(ref.kind, name, ref.id);
}

const void* Drafts::look(const EntityRef& ref) const {
    const auto found = m_drafts.find(ref);
    return found != m_drafts.end() ? found->second.get() : entityType(ref.kind).find(m_base, ref.id);
}

void* Drafts::edit(const EntityRef& ref) {
    auto& draft = m_drafts[ref];
    if (draft == nullptr)
        draft = entityType(ref.kind).copy(entityType(ref.kind).find(m_base, ref.id));
    return draft.get();
}

std::vector<EntityRef> Drafts::all(EntityKind kind) const {
    const EntityType& type = entityType(kind);
    std::vector<EntityRef> refs;
    for (int i = 0; i < type.count(m_base); ++i)
        refs.push_back({kind, type.id(type.at(m_base, i))});
    for (const EntityRef& ref : m_madeInOrder) {
        if (ref.kind == kind)
            refs.push_back(ref);
    }
    return refs;
}

Plan Drafts::plan() const {
    Plan plan = m_base;
    for (const auto& [ref, draft] : m_drafts) {
        if (!m_made.contains(ref))
            entityType(ref.kind).put(plan, draft);
    }
    for (const EntityRef& ref : m_madeInOrder)
        entityType(ref.kind).put(plan, m_drafts.at(ref));
    return plan;
}

} // namespace drawbridge::inventory
