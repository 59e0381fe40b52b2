// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/record_copy.h"

#include <algorithm>

namespace drawbridge {

void Edit::addAny(EntityKind kind, std::shared_ptr<const void> entity) {
    const EntityType& type = entityType(kind);
    const qint64 id = type.id(entity.get());
    if (type.find(m_plan, id) != nullptr)
        throw std::logic_error("the id of a new entity is taken");
    const qint64 position = type.nextPosition(m_plan);
    if (type.position(entity.get()) != position)
        entity = copyOfEntity(type, entity.get(), id, position);
    type.put(m_plan, std::move(entity));
    m_touched.insert({kind, id});
}

void Edit::putAny(EntityKind kind, std::shared_ptr<const void> entity) {
    const EntityType& type = entityType(kind);
    const qint64 id = type.id(entity.get());
    if (type.find(m_plan, id) == nullptr)
        throw std::out_of_range("no such entity");
    type.put(m_plan, std::move(entity));
    m_touched.insert({kind, id});
}

void Edit::setProject(ProjectSettings settings) {
    m_plan.project = std::move(settings);
    m_projectTouched = true;
}

void Edit::remove(const EntityRef& entity) {
    removeAll({entity});
}

void Edit::removeAll(const std::set<EntityRef>& entities) {
    // Entities that require a removed one are removed in the next round. Those nothing refers to (placements,
    // rules, accesses) need no round.
    std::set<EntityRef> removed;
    for (const EntityRef& ref : entities) {
        if (entityType(ref.kind).find(m_plan, ref.id) != nullptr)
            removed.insert(ref);
    }
    while (!removed.empty()) {
        // From the end, which is cheap.
        std::vector<std::pair<qint64, EntityRef>> byPlace;
        for (const EntityRef& ref : removed) {
            const EntityType& type = entityType(ref.kind);
            byPlace.emplace_back(type.position(type.find(m_plan, ref.id)), ref);
        }
        std::sort(byPlace.rbegin(), byPlace.rend());
        for (const auto& [position, ref] : byPlace) {
            entityType(ref.kind).remove(m_plan, ref.id);
            m_touched.insert(ref);
        }
        removed = dropReferences(removed);
    }
}

std::set<EntityRef> Edit::dropReferences(const std::set<EntityRef>& removed) {
    std::set<EntityRef> lost;
    if (std::none_of(removed.begin(), removed.end(),
                     [](const EntityRef& ref) { return isReferable(ref.kind); }))
        return lost;
    for (const EntityType& type : entityTypes()) {
        if (!hasReferences(type.record()))
            continue;
        for (int i = 0, n = type.count(m_plan); i < n; ++i) {
            const void* entity = type.at(m_plan, i);
            if (!refersTo(type.record(), entity, removed))
                continue;
            const EntityRef ref{type.kind, type.id(entity)};
            if (!survives(type.record(), entity, removed)) {
                lost.insert(ref);
                continue;
            }
            type.put(m_plan, copyOfEntity(type, entity, ref.id, type.position(entity), removed));
            m_touched.insert(ref);
        }
    }
    return lost;
}

} // namespace drawbridge
