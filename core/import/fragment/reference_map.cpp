// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/fragment/reference_map.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::optional<EntityRef> referenceIn(const Field& field, const Stored& value) {
    switch (field.type.kind) {
    case ValueKind::Reference:
        return isNothing(value) ? std::nullopt
                                : std::optional(EntityRef{field.type.referenced, storedInteger(value)});
    case ValueKind::Place:
    case ValueKind::TrafficEnd:
        return refInStored(value);
    default:
        return std::nullopt;
    }
}

Stored storedAs(const Field& field, const EntityRef& ref) {
    return field.type.kind == ValueKind::Reference ? Stored{ref.id} : storedRef(ref);
}

bool isNeeded(const RecordType& type, std::size_t index) {
    const Field& field = type.fields[index];
    return field.required || field.shape == Shape::One ||
           std::find(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), static_cast<int>(index)) !=
               type.exactlyOneOf.end();
}

void copyRecord(const RecordType& type, const void* from, void* to, const ReferenceMap& map) {
    for (const Field& field : type.fields) {
        for (int i = 0, n = field.count(from); i < n; ++i) {
            if (field.isRecord()) {
                const void* child = field.child(from, i);
                if (field.shape == Shape::One || canMap(field.record(), child, map))
                    copyRecord(field.record(), child, field.addChild(to), map);
                continue;
            }
            const Stored value = field.get(from, i);
            const auto ref = referenceIn(field, value);
            if (!ref)
                field.put(to, value);
            else if (const auto mapped = map(*ref))
                field.put(to, storedAs(field, *mapped));
        }
    }
}

void visitRecord(const RecordType& type, const void* record,
                 const std::function<void(const EntityRef&)>& visit) {
    for (const Field& field : type.fields) {
        for (int i = 0, n = field.count(record); i < n; ++i) {
            if (field.isRecord())
                visitRecord(field.record(), field.child(record, i), visit);
            else if (const auto ref = referenceIn(field, field.get(record, i)))
                visit(*ref);
        }
    }
}

} // namespace

bool canMap(const RecordType& type, const void* record, const ReferenceMap& map) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Field& field = type.fields[i];
        if (field.shape == Shape::List || !isNeeded(type, i) || field.count(record) == 0)
            continue; // lists just lose elements
        if (field.isRecord()) {
            if (!canMap(field.record(), field.child(record, 0), map))
                return false;
        } else if (const auto ref = referenceIn(field, field.get(record, 0)); ref && !map(*ref)) {
            return false;
        }
    }
    return true;
}

std::shared_ptr<void> mappedCopy(const EntityType& type, const void* from, qint64 id, qint64 position,
                                 const ReferenceMap& map) {
    auto copy = type.create(id, position);
    copyRecord(type.record(), from, copy.get(), map);
    return copy;
}

void visitReferences(const EntityType& type, const void* entity,
                     const std::function<void(const EntityRef&)>& visit) {
    visitRecord(type.record(), entity, visit);
}

} // namespace drawbridge
