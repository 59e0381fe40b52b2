// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <functional>

/// Copies of entities with mapped references, based on the field descriptions.
namespace drawbridge {

/// Maps a reference to that of the copy; nothing: drop it.
using ReferenceMap = std::function<std::optional<EntityRef>(const EntityRef&)>;

/// False if a required reference would be dropped.
bool canMap(const RecordType& type, const void* record, const ReferenceMap& map);

/// A copy with a new id. List elements with a dropped reference are removed, optional fields become absent.
/// Requires canMap().
std::shared_ptr<void> mappedCopy(const EntityType& type, const void* from, qint64 id, qint64 position,
                                 const ReferenceMap& map);

/// Calls `visit` for each reference of the entity at any depth.
void visitReferences(const EntityType& type, const void* entity,
                     const std::function<void(const EntityRef&)>& visit);

} // namespace drawbridge
