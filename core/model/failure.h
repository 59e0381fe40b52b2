// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

/// What can fail, and what it is called.
namespace drawbridge {

/// Sites, components, networks and tunnels can; nothing else that a plan names does.
bool canFail(EntityKind kind);

/// The failure of something that can fail.
Failure failureOf(const EntityRef& what);

/// Name of what fails: of the site, the component …, or the provider or kind.
QString failureName(const Plan& plan, const Failure& failure);

/// "Frankfurt fails": the name of a scenario that is made up on the spot.
QString failuresText(const Plan& plan, const std::vector<Failure>& failures);

} // namespace drawbridge
