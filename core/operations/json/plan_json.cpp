// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/plan_json.h"

#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/index.h"
#include "core/operations/json/json_values.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

std::vector<int> stepsInOrder(const ScenarioAnalysis& a) {
    std::vector<int> order(a.tasks.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&a](int x, int y) {
        return a.schedule.steps[idx(x)].start < a.schedule.steps[idx(y)].start;
    });
    return order;
}

QJsonObject taskJson(const ScenarioAnalysis& a, int index) {
    const RecoveryStep& step = a.tasks.steps[idx(index)];
    const ScheduledStep& scheduled = a.schedule.steps[idx(index)];
    QJsonObject task = jsonStep(*a.graph, step);
    task.insert(u"start_s"_qs, jsonSeconds(scheduled.start));
    task.insert(u"finish_s"_qs, jsonSeconds(scheduled.finish));
    task.insert(u"slack_s"_qs, jsonSeconds(scheduled.slack));
    task.insert(u"critical"_qs, scheduled.critical);
    task.insert(u"wave"_qs, scheduled.wave);
    task.insert(u"teams"_qs, jsonTeams(a.plan(), step));
    return task;
}

QJsonValue meetsTargetsJson(Verdict verdict) {
    return verdict == Verdict::Unknown ? QJsonValue() : QJsonValue(verdict != Verdict::Missed);
}

QJsonObject componentJson(const ScenarioAnalysis& a, const ComponentResult& r) {
    const ComponentSummary summary = summariseComponent(a, r.component);
    return {{u"component"_qs, a.graph->name(r.component)},
            {u"state"_qs, stateKey(r.state)},
            {u"estimated_rto_s"_qs, jsonSeconds(r.estimatedRto)},
            {u"rto_target_s"_qs, jsonSeconds(r.rtoTarget)},
            {u"estimated_rpo_s"_qs, r.lossUnspecified ? QJsonValue() : jsonSeconds(r.estimatedRpo)},
            {u"estimated_rpo_unknown_because"_qs, jsonText(summary.rpoUnknownBecause)},
            {u"rpo_not_known"_qs, r.lossUnspecified},
            {u"data_lost"_qs, summary.dataLost},
            {u"rpo_target_s"_qs, jsonSeconds(r.rpoTarget)},
            {u"meets_targets"_qs, meetsTargetsJson(summary.verdict)},
            {u"not_recoverable_because"_qs, jsonText(r.notRecoverableBecause)}};
}

} // namespace

QJsonObject planJson(const ScenarioAnalysis& a) {
    QJsonArray tasks;
    for (const int step : stepsInOrder(a))
        tasks.append(taskJson(a, step));
    QJsonArray components;
    for (const ComponentResult& result : a.components) {
        if (result.isDown())
            components.append(componentJson(a, result));
    }
    QJsonArray path;
    for (const int step : a.schedule.criticalPath)
        path.append(jsonStep(*a.graph, a.tasks.steps[idx(step)]));
    return {{u"scenario"_qs, a.scenario.name},
            {u"proven_optimal"_qs, a.schedule.provenOptimal},
            {u"makespan_s"_qs, jsonSeconds(a.schedule.makespan)},
            {u"lower_bound_s"_qs, jsonSeconds(a.schedule.lowerBound)},
            {u"work_starts_s"_qs, jsonSeconds(a.scenario.workStarts())},
            {u"tasks"_qs, tasks},
            {u"components"_qs, components},
            {u"critical_path"_qs, path}};
}

QJsonArray improvementsJson(const ScenarioAnalysis& a, const std::vector<Improvement>& improvements) {
    QJsonArray array;
    for (const Improvement& i : improvements)
        array.append(QJsonObject{
            {u"change"_qs, whatIfText(a.plan(), i.change, &a.scenario)},
            {u"makespan_s"_qs, jsonSeconds(i.makespan)},
            {u"gain_s"_qs, jsonSeconds(i.gain)},
            {u"component"_qs, i.component < 0 ? QJsonValue() : QJsonValue(a.graph->name(i.component))},
            {u"estimated_rto_s"_qs, jsonSeconds(i.estimatedRto)},
            {u"component_gain_s"_qs, jsonSeconds(i.componentGain)}});
    return array;
}

QJsonArray sensitivityJson(const ScenarioAnalysis& a, const std::vector<std::optional<Seconds>>& doubled) {
    QJsonArray array;
    for (const int step : delayingSteps(a, doubled)) {
        QJsonObject object = jsonStep(*a.graph, a.tasks.steps[idx(step)]);
        object.insert(u"makespan_s"_qs, jsonSeconds(doubled[idx(step)]));
        object.insert(u"later_s"_qs, jsonSeconds(*doubled[idx(step)] - *a.schedule.makespan));
        array.append(object);
    }
    return array;
}

} // namespace drawbridge
