// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <optional>
#include <variant>
#include <vector>

/// Changes tried on a copy of the plan and applied to the document if wanted. A what-if is a list of them;
/// later changes of the same thing override earlier ones.
namespace drawbridge {

/// Duration of a step of one component. If the component uses a procedure or default steps, applying gives it
/// its own steps. `step` is RecoveryStep::ordinal.
struct StepDurationChange {
    ComponentId component;
    int step = 0;
    UncertainDuration duration;
};
/// Restore rate of a copy.
struct RestoreRateChange {
    ComponentId component;
    int copy = 0; ///< index in Component::copies
    ByteRate rate;
};
struct TeamSizeChange {
    TeamId team;
    int size = 1;
};
struct TeamHoursChange {
    TeamId team;
    WorkingHours hours;
};
struct OnCallResponseChange {
    TeamId team;
    Seconds response{0};
};
/// Time from detection to declaration in one scenario.
struct DeclarationChange {
    ScenarioId scenario;
    Seconds declaration{0};
};
/// A different recovery of a component.
struct RecoveryChange {
    ComponentId component;
    Recovery recovery;
};

using WhatIf = std::variant<StepDurationChange, RestoreRateChange, TeamSizeChange, TeamHoursChange,
                            OnCallResponseChange, DeclarationChange, RecoveryChange>;

/// The component, team or scenario that the change edits.
EntityRef changedEntity(const WhatIf& change);
/// True if both set the same value of the same thing, so that the later overrides the earlier.
bool changesTheSame(const WhatIf& a, const WhatIf& b);
/// Adds a change, replacing an earlier one of the same thing. A RecoveryChange also removes changes of the
/// component's former steps.
void addWhatIf(std::vector<WhatIf>& changes, const WhatIf& change);

/// A copy of the plan with the changes applied in order. Skips changes of removed entities and invalid values
/// (empty team, zero rate). O(changes).
Plan changedPlan(const Plan& plan, const std::vector<WhatIf>& changes);
/// The entities that changedPlan() modifies, each once, in order of the changes. To apply a list, replace
/// each of them in the document with its version in changedPlan(), in one edit.
std::vector<EntityRef> changedEntities(const Plan& plan, const std::vector<WhatIf>& changes);
/// The scenario with the changes applied, even if it is an ad-hoc one outside the plan.
Scenario changedScenario(const Scenario& scenario, const std::vector<WhatIf>& changes);
/// Analyses the changed plan, with the same incident time.
ScenarioAnalysis analyseWhatIf(const ScenarioAnalysis& base, const std::vector<WhatIf>& changes,
                               const ScheduleSettings& settings);

/// Describes a change relative to the plan: "A second person in DBA", "Restore orders-db at 400 MiB/s instead
/// of 200", "“Start Keycloak” of auth takes 10 m instead of 5 m". `scenario` is needed for changes of an
/// ad-hoc one.
QString whatIfText(const Plan& plan, const WhatIf& change, const Scenario* scenario = nullptr);

/// The duration with a different likely time; best and worst scale with it.
UncertainDuration withLikely(const UncertainDuration& duration, Seconds likely);

/// The change that gives one step of a recovery this duration; absent if the plan has no field for it
/// (reconnect). For a restore step it changes the copy's restore rate, to the roundest value within half a
/// percent of the likely time.
std::optional<WhatIf> stepTakes(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step,
                                const UncertainDuration& duration);

} // namespace drawbridge
