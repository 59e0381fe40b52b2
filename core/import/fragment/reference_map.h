// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <functional>

/// Copies of entities whose references lead elsewhere, by the field descriptions alone.
namespace drawbridge {

/// Where a reference leads in the copy; nothing: it is left out.
using ReferenceMap = std::function<std::optional<EntityRef>(const EntityRef&)>;

/// False when a field that the record cannot be without would lead nowhere.
bool standsWith(const RecordType& type, const void* record, const ReferenceMap& map);

/// A copy with another identity. List elements that lead nowhere are left out, optional fields become absent.
/// The entity must stand with the map.
std::shared_ptr<void> mappedCopy(const EntityType& type, const void* from, qint64 id, qint64 position,
                                 const ReferenceMap& map);

/// Calls `visit` for each reference of the entity, at every depth.
void visitReferences(const EntityType& type, const void* entity,
                     const std::function<void(const EntityRef&)>& visit);

} // namespace drawbridge
