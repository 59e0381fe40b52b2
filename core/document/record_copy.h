// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <memory>
#include <set>

/// Copies of records by their descriptions, without references to removed entities.
namespace drawbridge {

/// Whether any field, at any depth, refers to an entity.
bool hasReferences(const RecordType& type);
/// Whether any field of any entity can refer to this kind.
bool isReferable(EntityKind kind);

bool refersTo(const RecordType& type, const void* record, const std::set<EntityRef>& removed);
/// False if a required field refers to a removed entity.
bool survives(const RecordType& type, const void* record, const std::set<EntityRef>& removed);

/// `from` must survive.
std::shared_ptr<void> copyOfEntity(const EntityType& type, const void* from, qint64 id, qint64 position,
                                   const std::set<EntityRef>& removed = {});

} // namespace drawbridge
