// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace drawbridge {

/// Kinds that have no place on the canvas, in the order in which they are listed.
const std::vector<EntityKind>& listedKinds();

/// "Add “Team”": the label of the edit.
QString addListedLabel(EntityKind kind);

/// Adds an entity of the kind with a free name and what it cannot be without. InputError when the plan has
/// nothing that it could refer to.
EntityRef addListedEntity(Edit& edit, EntityKind kind);

} // namespace drawbridge
