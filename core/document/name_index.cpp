// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/name_index.h"

namespace drawbridge {

NameIndex::NameIndex() : m_ids(kEntityKinds) {}

NameIndex::NameIndex(const Plan& plan, const std::set<EntityRef>& without) : NameIndex() {
    for (const EntityType& type : entityTypes()) {
        auto& ids = m_ids[static_cast<std::size_t>(type.kind)];
        const int count = type.count(plan);
        ids.reserve(count);
        for (int i = 0; i < count; ++i) {
            const void* entity = type.at(plan, i);
            const QString name = key(type.kind, entity);
            if (!name.isEmpty() && !without.contains({type.kind, type.id(entity)}))
                ids.insert(name, type.id(entity));
        }
    }
}

std::optional<qint64> NameIndex::holder(EntityKind kind, const QString& name) const {
    const auto& ids = m_ids[static_cast<std::size_t>(kind)];
    const auto it = ids.constFind(name);
    return it == ids.constEnd() ? std::nullopt : std::optional(*it);
}

void NameIndex::update(const Plan& before, const Plan& after, const std::set<EntityRef>& touched) {
    // Remove all old names first: two entities may have swapped theirs.
    for (const EntityRef& ref : touched) {
        if (const void* entity = entityType(ref.kind).find(before, ref.id))
            m_ids[static_cast<std::size_t>(ref.kind)].remove(key(ref.kind, entity));
    }
    for (const EntityRef& ref : touched) {
        const void* entity = entityType(ref.kind).find(after, ref.id);
        const QString name = entity != nullptr ? key(ref.kind, entity) : QString();
        if (!name.isEmpty())
            m_ids[static_cast<std::size_t>(ref.kind)].insert(name, ref.id);
    }
}

QString NameIndex::key(EntityKind kind, const void* entity) {
    if (kind == EntityKind::Firewall) {
        const auto& at = static_cast<const Firewall*>(entity)->at;
        return at ? QString::number(at->value()) : QString();
    }
    return entityType(kind).name(entity);
}

} // namespace drawbridge
