// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

namespace drawbridge {

/// Kinds that have no place on the canvas, in the order in which they are listed.
const std::vector<EntityKind>& listedKinds();

/// Adds an entity of the kind with a free name and what it cannot be without, and selects it. When the plan
/// has nothing that it could refer to, says so through Session::failed and adds nothing.
bool addListedEntity(Session& session, EntityKind kind);

} // namespace drawbridge
