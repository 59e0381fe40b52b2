// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/data_loss/data_loss.h"
#include "core/analysis/exposure/exposure.h"
#include "core/analysis/recovery/schedule.h"

#include <QDateTime>

#include <memory>

namespace drawbridge {

/// Result of a component in a scenario.
struct ComponentResult {
    int component = 0;
    ImpactState state = ImpactState::Unaffected;
    Estimated<Seconds> estimatedRto;    ///< 0: not affected; infinite: not recoverable
    std::optional<Seconds> rtoTarget;   ///< own, else its protection groups' tightest
    Estimated<Seconds> estimatedRpo;    ///< infinite: all data lost
    Estimated<Seconds> ownEstimatedRpo; ///< of its own data only
    std::optional<Seconds> rpoTarget;
    QString notRecoverableBecause;
    Verdict rtoVerdict = Verdict::NoTarget;
    Verdict rpoVerdict = Verdict::NoTarget;
    Verdict mtpdVerdict = Verdict::NoTarget; ///< of estimated RTO + WRT, where the component is down
    bool isDown() const { return state == ImpactState::Lost || state == ImpactState::Disabled; }
    bool missesRto() const { return rtoVerdict == Verdict::Missed; }
    bool missesRpo() const { return rpoVerdict == Verdict::Missed; }
    bool missesMtpd() const { return mtpdVerdict == Verdict::Missed; }
    Verdict verdict() const; ///< over all targets: missed if any is, else unknown if any is
    bool misses() const { return verdict() == Verdict::Missed; }
    AssumptionSet assumed() const { return estimatedRto.assumed() | estimatedRpo.assumed(); }
};

/// All results of one scenario, computed from one snapshot.
struct ScenarioAnalysis {
    std::shared_ptr<const RecoveryGraph> graph;
    Scenario scenario;
    IncidentTime incident; ///< that the schedule was made for
    Impact impact;
    RecoveryTasks tasks;
    Schedule schedule;
    DataLoss dataLoss;
    ScenarioExposure exposure;
    std::vector<ComponentResult> components; ///< every component of the plan, dense index

    const Plan& plan() const { return graph->plan; }
};

/// Takes `workStarts` from the scenario, not from the settings.
ScenarioAnalysis analyseScenario(std::shared_ptr<const RecoveryGraph> graph, const Scenario& scenario,
                                 ScheduleSettings settings = {});

/// The same with another, e.g. better, schedule of its tasks.
ScenarioAnalysis withSchedule(ScenarioAnalysis analysis, Schedule schedule);

/// How long each component is down, as exposure counts it.
Outages outagesOf(const ScenarioAnalysis& analysis);
/// The scenario and its date, for which contracts charge.
Incident incidentOf(const ScenarioAnalysis& analysis);

/// Sets the verdicts from the state, estimates and targets.
void setVerdicts(ComponentResult& result, const Component& component);

/// An ad-hoc scenario that fails the given things, without detection or declaration time.
Scenario improvisedScenario(const Plan& plan, const std::vector<Failure>& failures);

} // namespace drawbridge
