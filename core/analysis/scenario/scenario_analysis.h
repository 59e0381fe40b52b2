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

/// A component's result in a scenario.
struct ComponentResult {
    int component = 0;
    ImpactState state = ImpactState::Unaffected;
    std::optional<Seconds> estimatedRto; ///< 0 for what is not affected; absent: not recoverable
    std::optional<Seconds> rtoTarget;    ///< own, else its protection groups' tightest
    std::optional<Seconds> estimatedRpo;
    bool lossUnspecified = false;    ///< DataLoss::unspecified: the estimated RPO leaves that out
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

/// Everything one scenario says, computed in one go from one snapshot.
struct ScenarioAnalysis {
    std::shared_ptr<const RecoveryGraph> graph;
    Scenario scenario;
    int incidentMinute = 0; ///< of the week, that the schedule was made for
    Impact impact;
    RecoveryTasks tasks;
    Schedule schedule;
    DataLoss dataLoss;
    ScenarioExposure exposure;
    std::vector<ComponentResult> components; ///< every component of the plan, dense index

    const Plan& plan() const { return graph->plan; }
};

/// workStarts of the settings is taken from the scenario.
ScenarioAnalysis analyseScenario(std::shared_ptr<const RecoveryGraph> graph, const Scenario& scenario,
                                 ScheduleSettings settings = {});

/// The same with another schedule of its tasks, such as one that is better.
ScenarioAnalysis withSchedule(ScenarioAnalysis analysis, Schedule schedule);

/// Fills what `result` misses from its state, estimates and targets.
void judge(ComponentResult& result, const Component& component);

/// A scenario made up on the spot: fails one thing, no detection or declaration time.
Scenario improvisedScenario(const Plan& plan, const std::vector<Failure>& failures);

/// Incident time of a settings' week: minutes from Monday 00:00 of `when` (its own wall clock).
int minuteOfWeek(const QDateTime& when);

} // namespace drawbridge
