// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/record_copy.h"

#include <QHash>

#include <algorithm>

namespace drawbridge {

namespace {

bool isReference(const Field& f) {
    return !f.isRecord() && (f.type.kind == ValueKind::Reference || f.type.kind == ValueKind::Place ||
                             f.type.kind == ValueKind::TrafficEnd);
}

std::set<EntityKind> referredKinds(const Field& f) {
    switch (f.type.kind) {
    case ValueKind::Reference:
        return {f.type.referenced};
    case ValueKind::Place:
        return {EntityKind::Component, EntityKind::Site};
    case ValueKind::TrafficEnd:
        return {EntityKind::Component, EntityKind::Site, EntityKind::Network};
    default:
        return {};
    }
}

void collectReferredKinds(const RecordType& type, std::set<EntityKind>& kinds) {
    for (const Field& f : type.fields) {
        if (f.isRecord())
            collectReferredKinds(f.record(), kinds);
        else
            kinds.merge(referredKinds(f));
    }
}

/// Cached, since it is asked for every record of a plan. The descriptions live as long as the program.
bool knownToHaveReferences(const RecordType& type) {
    static thread_local QHash<const RecordType*, bool> known;
    const auto it = known.constFind(&type);
    if (it != known.constEnd())
        return *it;
    std::set<EntityKind> kinds;
    collectReferredKinds(type, kinds);
    known.insert(&type, !kinds.empty());
    return !kinds.empty();
}

bool isRemoved(const Field& f, const Stored& value, const std::set<EntityRef>& removed) {
    if (f.type.kind == ValueKind::Reference)
        return !isNothing(value) && removed.contains({f.type.referenced, storedInteger(value)});
    const auto ref = refInStored(value);
    return ref && removed.contains(*ref);
}

bool valueRefers(const Field& f, const void* record, const std::set<EntityRef>& removed) {
    if (!isReference(f))
        return false;
    for (int i = 0, n = f.count(record); i < n; ++i) {
        if (isRemoved(f, f.get(record, i), removed))
            return true;
    }
    return false;
}

bool isNeeded(const RecordType& type, std::size_t index) {
    const Field& f = type.fields[index];
    return f.required || f.shape == Shape::One ||
           std::find(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), static_cast<int>(index)) !=
               type.exactlyOneOf.end();
}

void copyWithout(const RecordType& type, const void* from, void* to, const std::set<EntityRef>& removed) {
    for (const Field& f : type.fields) {
        for (int i = 0, n = f.count(from); i < n; ++i) {
            if (f.isRecord()) {
                const void* child = f.child(from, i);
                if (f.shape == Shape::One || removed.empty() || survives(f.record(), child, removed))
                    copyWithout(f.record(), child, f.addChild(to), removed);
                continue;
            }
            const Stored value = f.get(from, i);
            if (removed.empty() || !isReference(f) || !isRemoved(f, value, removed))
                f.put(to, value);
        }
    }
}

} // namespace

bool hasReferences(const RecordType& type) {
    return knownToHaveReferences(type);
}

bool isReferable(EntityKind kind) {
    static const std::set<EntityKind> referable = [] {
        std::set<EntityKind> kinds;
        for (const EntityType& type : entityTypes())
            collectReferredKinds(type.record(), kinds);
        return kinds;
    }();
    return referable.contains(kind);
}

bool refersTo(const RecordType& type, const void* record, const std::set<EntityRef>& removed) {
    for (const Field& f : type.fields) {
        if (!f.isRecord()) {
            if (valueRefers(f, record, removed))
                return true;
            continue;
        }
        if (!hasReferences(f.record()))
            continue;
        for (int i = 0, n = f.count(record); i < n; ++i) {
            if (refersTo(f.record(), f.child(record, i), removed))
                return true;
        }
    }
    return false;
}

bool survives(const RecordType& type, const void* record, const std::set<EntityRef>& removed) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Field& f = type.fields[i];
        if (f.shape == Shape::List || !isNeeded(type, i) || f.count(record) == 0)
            continue; // lists just lose elements
        const bool holds = f.isRecord() ? survives(f.record(), f.child(record, 0), removed)
                                        : !valueRefers(f, record, removed);
        if (!holds)
            return false;
    }
    return true;
}

std::shared_ptr<void> copyOfEntity(const EntityType& type, const void* from, qint64 id, qint64 position,
                                   const std::set<EntityRef>& removed) {
    auto copy = type.create(id, position);
    copyWithout(type.record(), from, copy.get(), removed);
    return copy;
}

} // namespace drawbridge
