// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <optional>
#include <variant>
#include <vector>

/// Changes that are tried on a copy of the plan, and applied to the document when they please. Plain values:
/// a list of them is a what-if. Each replaces what an earlier one of the same thing said.
namespace drawbridge {

/// A planned step of one component takes so long. When the component follows a procedure or the default of
/// its kind, applying gives it steps of its own. `step` counts the planned steps of the component from 0, a
/// restore that the analysis adds not among them (RecoveryStep::ordinal).
struct StepDurationChange {
    ComponentId component;
    int step = 0;
    UncertainDuration duration;
};
/// The copy is restored at this rate.
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
/// From detection to the decision, of one scenario.
struct DeclarationChange {
    ScenarioId scenario;
    Seconds declaration{0};
};
/// The component comes back another way.
struct RecoveryChange {
    ComponentId component;
    Recovery recovery;
};

using WhatIf = std::variant<StepDurationChange, RestoreRateChange, TeamSizeChange, TeamHoursChange,
                            OnCallResponseChange, DeclarationChange, RecoveryChange>;

/// What the change edits: a component, a team or a scenario.
EntityRef changedEntity(const WhatIf& change);
/// The same step, rate, team size … of the same thing: the later replaces the earlier.
bool changesTheSame(const WhatIf& a, const WhatIf& b);
/// Adds a change to the list, in place of an earlier one of the same thing. Another recovery of a component
/// also takes away what was said about the steps of the one before.
void addWhatIf(std::vector<WhatIf>& changes, const WhatIf& change);

/// A copy of the plan with the changes made, in their order. What names something that is gone is left out,
/// and so are values that no plan may have (a team of nobody, a rate of nothing). O(changes).
Plan changedPlan(const Plan& plan, const std::vector<WhatIf>& changes);
/// The entities that changedPlan() makes different, each once, in the order of the changes. To apply a list:
/// put each of them, as it is in changedPlan(), into the document in one edit.
std::vector<EntityRef> changedEntities(const Plan& plan, const std::vector<WhatIf>& changes);
/// The scenario with the changes made to it, also when it is improvised and so in no plan.
Scenario changedScenario(const Scenario& scenario, const std::vector<WhatIf>& changes);
/// The whole analysis again, of the changed plan. The incident happens at the same time.
ScenarioAnalysis analyseWhatIf(const ScenarioAnalysis& base, const std::vector<WhatIf>& changes,
                               const ScheduleSettings& settings);

/// A change beside what the plan says without it: "A second person in DBA", "Restore orders-db at 400 MiB/s
/// instead of 200", "“Start Keycloak” of auth takes 10 m instead of 5 m". `scenario` is the one looked at,
/// for changes of an improvised one.
QString whatIfText(const Plan& plan, const WhatIf& change, const Scenario* scenario = nullptr);

/// The duration with another likely time; best and worst keep their proportion to it.
UncertainDuration withLikely(const UncertainDuration& duration, Seconds likely);

/// The change that makes one step of a scenario's recovery take so long; absent for steps whose length is no
/// field of the plan (reconnect). A restore step changes the rate of the copy it reads, to the roundest rate
/// that comes within half a percent of the likely time.
std::optional<WhatIf> stepTakes(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step,
                                const UncertainDuration& duration);

} // namespace drawbridge
