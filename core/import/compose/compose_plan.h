// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_project.h"
#include "core/model/plan.h"

namespace drawbridge {

/// Where the services of a Compose project run. Both are added to the plan if missing.
struct ComposeTarget {
    QString site; ///< site of the host; empty: the plan's only site, else "Site"
    QString host; ///< empty: the site's only Docker host, else "docker-1"
};

/// Adds a Compose project as components on a Docker host and updates existing ones. See
/// core/import/compose/README.md for how kinds are recognised.
void addComposeProject(Plan& plan, const compose::Project& project, const ComposeTarget& target,
                       Diagnostics& diagnostics);

} // namespace drawbridge
