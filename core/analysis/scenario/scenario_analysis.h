// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/data_loss/data_loss.h"
#include "core/analysis/exposure/exposure.h"
#include "core/analysis/recovery/schedule.h"

#include <QDateTime>

#include <memory>

namespace drawbridge {

/// An estimate against its target.
enum class Verdict { NoTarget, Met, Missed, Unknown };

/// Result of a component in a scenario.
struct ComponentResult {
    int component = 0;
    ImpactState state = ImpactState::Unaffected;
    std::optional<Seconds> estimatedRto; ///< 0: not affected; absent: not recoverable
    std::optional<Seconds> rtoTarget;    ///< own, else its protection groups' tightest
    std::optional<Seconds> estimatedRpo;
    bool lossUnspecified = false;    ///< DataLoss::unspecified: not included in estimatedRpo
    bool ownLossUnspecified = false; ///< DataLoss::ownUnspecified
    std::optional<Seconds> rpoTarget;
    bool hasMtpd = false;
    QString notRecoverableBecause;
    bool missesRto = false;
    bool missesRpo = false;
    bool missesMtpd = false; ///< RTO + WRT > MTPD, or not recoverable with an MTPD
    bool isDown() const { return state == ImpactState::Lost || state == ImpactState::Disabled; }
    bool meetsTargets() const { return !missesRto && !missesRpo && !missesMtpd; }
    Verdict rtoVerdict() const;
    Verdict rpoVerdict() const;
    Verdict verdict() const; ///< over all targets: missed if any is, else unknown if any is
};

/// All results of one scenario, computed from one snapshot.
struct ScenarioAnalysis {
    std::shared_ptr<const RecoveryGraph> graph;
    Scenario scenario;
    int incidentMinute = 0; ///< minute of the week the schedule was made for
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

/// Sets the `misses…` members from the state, estimates and targets.
void setMisses(ComponentResult& result, const Component& component);

/// An ad-hoc scenario that fails the given things, without detection or declaration time.
Scenario improvisedScenario(const Plan& plan, const std::vector<Failure>& failures);

/// Minutes from Monday 00:00 to `when`, in its own time zone.
int minuteOfWeek(const QDateTime& when);

} // namespace drawbridge
