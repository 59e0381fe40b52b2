// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <memory>
#include <set>

/// Copies of records by their descriptions, with or without what refers to entities that are gone.
namespace drawbridge {

/// Whether any field, however deep, refers to an entity.
bool hasReferences(const RecordType& type);
/// Whether any field of any entity can refer to this kind.
bool isReferable(EntityKind kind);

bool refersTo(const RecordType& type, const void* record, const std::set<EntityRef>& gone);
/// False when a field that the record cannot be without refers to something gone.
bool survives(const RecordType& type, const void* record, const std::set<EntityRef>& gone);

/// `from` must survive.
std::shared_ptr<void> copyOfEntity(const EntityType& type, const void* from, qint64 id, qint64 position,
                                   const std::set<EntityRef>& gone = {});

} // namespace drawbridge
