// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/recovery_tasks.h"

namespace drawbridge {

/// A step with what its texts leave to the plan: `{{component}}`, `{{host}}`, `{{address}}` … In `run` each
/// is quoted for sh (POSIX, 2.2.2), and what the plan does not give becomes `"${ADDRESS:?…}"`, which stops
/// the command until somebody has set it; in sentences it stands in square brackets. `{{exec}}`, `{{start}}`,
/// `{{stop}}` and `{{restart}}` become commands, of the standby where it takes over: of Docker Compose for a
/// container, else of systemd (`{{start:postgresql}}` names the unit). What is no placeholder stays.
Step filledIn(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
              const ComponentRecovery& recovery, const Step& step);

/// A command as the runbook prints it: one that asks for variables runs in a shell of its own, so that it
/// stops there and not in the middle of what was pasted.
QString asPasted(const QString& run);

} // namespace drawbridge
