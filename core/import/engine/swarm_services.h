// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// Makes the services of a Swarm, as its manager tells them, components: one task is a component on its node;
/// several are members of a redundancy group.
void addSwarmServices(Work& work);

} // namespace drawbridge::engine
