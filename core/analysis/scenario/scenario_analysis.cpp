// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_analysis.h"

#include "core/base/index.h"
#include "core/model/failure.h"
#include "core/model/targets.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<std::optional<Outage>> outagesOf(const ScenarioAnalysis& a) {
    std::vector<std::optional<Outage>> outages(idx(a.graph->size));
    for (std::size_t entry = 0; entry < a.tasks.components.size(); ++entry)
        outages[idx(a.tasks.components[entry].component)] = Outage{a.schedule.finish[entry]};
    return outages;
}

ComponentResult resultOf(const ScenarioAnalysis& a, const Targets& targets, int index) {
    ComponentResult r;
    r.component = index;
    r.state = a.impact.state[idx(index)];
    r.rtoTarget = targets.rto;
    r.rpoTarget = targets.rpo;
    r.estimatedRpo = a.dataLoss.estimated[idx(index)];
    r.lossUnspecified = a.dataLoss.unspecified[idx(index)] != 0;
    r.ownLossUnspecified = a.dataLoss.ownUnspecified[idx(index)] != 0;
    r.estimatedRto = Seconds(0);
    if (const int entry = a.tasks.indexOf[idx(index)]; entry >= 0) {
        r.estimatedRto = a.schedule.finish[idx(entry)];
        r.notRecoverableBecause = a.tasks.components[idx(entry)].notRecoverableBecause;
    }
    setMisses(r, a.graph->component(index));
    return r;
}

} // namespace

Verdict ComponentResult::rtoVerdict() const {
    if (!rtoTarget)
        return Verdict::NoTarget;
    return missesRto ? Verdict::Missed : Verdict::Met;
}

Verdict ComponentResult::rpoVerdict() const {
    if (!rpoTarget)
        return Verdict::NoTarget;
    if (missesRpo)
        return Verdict::Missed;
    return lossUnspecified ? Verdict::Unknown : Verdict::Met;
}

Verdict ComponentResult::verdict() const {
    if (!meetsTargets())
        return Verdict::Missed;
    if (rpoVerdict() == Verdict::Unknown)
        return Verdict::Unknown;
    return rtoTarget || rpoTarget || hasMtpd ? Verdict::Met : Verdict::NoTarget;
}

ScenarioAnalysis analyseScenario(std::shared_ptr<const RecoveryGraph> graph, const Scenario& scenario,
                                 ScheduleSettings settings) {
    ScenarioAnalysis a;
    a.graph = std::move(graph);
    a.scenario = scenario;
    a.incidentMinute = settings.incidentMinute;
    settings.workStarts = scenario.workStarts();
    a.impact = assessImpact(*a.graph, scenario);
    a.tasks = makeRecoveryTasks(*a.graph, scenario, a.impact);
    a.dataLoss = estimateDataLoss(*a.graph, scenario, a.impact);
    Schedule schedule = makeSchedule(*a.graph, a.tasks, settings);
    return withSchedule(std::move(a), std::move(schedule));
}

ScenarioAnalysis withSchedule(ScenarioAnalysis a, Schedule schedule) {
    a.schedule = std::move(schedule);
    a.components.clear();
    a.exposure = assessExposure(*a.graph, outagesOf(a));
    const std::vector<Targets> targets = targetsOfAll(a.plan());
    for (int i = 0; i < a.graph->size; ++i)
        a.components.push_back(resultOf(a, targets[idx(i)], i));
    return a;
}

void setMisses(ComponentResult& r, const Component& component) {
    r.missesRto = r.rtoTarget && (!r.estimatedRto || *r.estimatedRto > *r.rtoTarget);
    r.missesRpo = r.rpoTarget && (!r.estimatedRpo || *r.estimatedRpo > *r.rpoTarget);
    r.hasMtpd = component.mtpd.has_value();
    if (component.mtpd && r.isDown()) {
        const Seconds work = component.wrt.value_or(Seconds(0));
        r.missesMtpd = !r.estimatedRto || *r.estimatedRto + work > *component.mtpd;
    }
}

Scenario improvisedScenario(const Plan& plan, const std::vector<Failure>& failures) {
    Scenario scenario;
    scenario.name = failuresText(plan, failures);
    scenario.fails = failures;
    return scenario;
}

int minuteOfWeek(const QDateTime& when) {
    return (when.date().dayOfWeek() - 1) * 24 * 60 + when.time().hour() * 60 + when.time().minute();
}

} // namespace drawbridge
