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

/// Whether a name alone makes one of the kind: not a tunnel or a set of rules, which need ends.
bool isMadeByName(EntityKind kind);
/// Adds `made`, a new entity, of the name that was typed where one is referred to; a component is of the kind
/// `as`, in `site`.
void addNamed(Edit& edit, const EntityRef& made, const QString& name, ComponentKind as,
              std::optional<SiteId> site);

} // namespace drawbridge
