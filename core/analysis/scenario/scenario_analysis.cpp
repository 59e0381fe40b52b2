// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_analysis.h"

#include "core/base/index.h"
#include "core/model/failure.h"
#include "core/model/targets.h"

#include <algorithm>

namespace drawbridge {

namespace {

ComponentResult resultOf(const ScenarioAnalysis& a, const Targets& targets, int index) {
    ComponentResult r;
    r.component = index;
    r.state = a.impact.state[idx(index)];
    r.rtoTarget = targets.rto;
    r.rpoTarget = targets.rpo;
    r.estimatedRpo = a.dataLoss.estimated[idx(index)];
    r.ownEstimatedRpo = a.dataLoss.own[idx(index)];
    if (const int entry = a.tasks.indexOf[idx(index)]; entry >= 0) {
        r.estimatedRto = a.schedule.finish[idx(entry)];
        r.notRecoverableBecause = a.tasks.components[idx(entry)].notRecoverableBecause;
    }
    setVerdicts(r, a.graph->component(index));
    return r;
}

} // namespace

Verdict ComponentResult::verdict() const {
    Verdict worst = Verdict::NoTarget;
    for (const Verdict one : {rtoVerdict, rpoVerdict, mtpdVerdict}) {
        if (one == Verdict::Missed)
            return one;
        if (one == Verdict::Unknown || worst == Verdict::NoTarget)
            worst = one;
    }
    return worst;
}

Incident incidentOf(const ScenarioAnalysis& a) {
    return {a.scenario.id, a.incident.instant};
}

Outages outagesOf(const ScenarioAnalysis& a) {
    Outages outages(idx(a.graph->size));
    for (std::size_t entry = 0; entry < a.tasks.components.size(); ++entry)
        outages[idx(a.tasks.components[entry].component)] = a.schedule.finish[entry];
    return outages;
}

ScenarioAnalysis analyseScenario(std::shared_ptr<const RecoveryGraph> graph, const Scenario& scenario,
                                 ScheduleSettings settings) {
    ScenarioAnalysis a;
    a.graph = std::move(graph);
    a.scenario = scenario;
    a.incident = settings.incident;
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
    a.exposure = assessExposure(*a.graph, outagesOf(a), incidentOf(a));
    const std::vector<Targets> targets = targetsOfAll(a.plan());
    for (int i = 0; i < a.graph->size; ++i)
        a.components.push_back(resultOf(a, targets[idx(i)], i));
    return a;
}

void setVerdicts(ComponentResult& r, const Component& component) {
    r.rtoVerdict = r.estimatedRto.against(r.rtoTarget);
    r.rpoVerdict = r.estimatedRpo.against(r.rpoTarget);
    if (component.mtpd && r.isDown())
        r.mtpdVerdict = sumOf(r.estimatedRto, Estimated<Seconds>(component.wrt.value_or(Seconds(0))))
                            .against(component.mtpd);
    else
        r.mtpdVerdict = component.mtpd ? Verdict::Met : Verdict::NoTarget;
}

Scenario improvisedScenario(const Plan& plan, const std::vector<Failure>& failures) {
    Scenario scenario;
    scenario.name = failuresText(plan, failures);
    scenario.fails = failures;
    return scenario;
}

} // namespace drawbridge
