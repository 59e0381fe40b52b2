// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// Makes containers components: those of one Compose service on one engine are one component. Tasks of Swarm
/// services that a manager tells of are not among them. Left out with a note: what `docker compose run`
/// made, and what has stopped and will not be started again.
void addServices(Work& work);

} // namespace drawbridge::engine
