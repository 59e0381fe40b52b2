// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/recovery_tasks.h"

namespace drawbridge {

/// Where a component is recovered, as people find it: "docker-dr-1", "the new docker-2 at Dublin" for a host
/// that is lost and built anew, "Dublin"; empty: the plan does not say.
QString recoveryPlace(const RecoveryGraph& graph, const RecoveryTasks& tasks, int component);

/// What is read of a step: its own texts, else what follows from strategy, kind and place, also for the steps
/// that the analysis adds. Sentences that are never empty and never begin with the name of a component;
/// placeholders of own texts are not filled in. `step` is an index in RecoveryTasks::steps.
QString whatToDo(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step);
QString goodWhen(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step);
QString ifNot(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step);

/// The step with all texts that are read of it: name, `before` and `run` where the plan gives them, and
/// `doWhat`, `goodWhen` and `ifNot` always; placeholders are filled in.
Step describedStep(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                   const RecoveryTasks& tasks, int step);

} // namespace drawbridge
