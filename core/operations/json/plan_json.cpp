// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/plan_json.h"

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
        return a.schedule.steps[idx(x)].start.atLeast() < a.schedule.steps[idx(y)].start.atLeast();
    });
    return order;
}

QJsonObject taskJson(const ScenarioAnalysis& a, int index) {
    const RecoveryStep& step = a.tasks.steps[idx(index)];
    const ScheduledStep& scheduled = a.schedule.steps[idx(index)];
    QJsonObject task = jsonStep(*a.graph, step);
    insertFigure(task, u"start"_qs, scheduled.start);
    insertFigure(task, u"finish"_qs, scheduled.finish);
    insertAssumptions(task, *a.graph, step.duration.assumed());
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
    QJsonObject object{{u"component"_qs, a.graph->name(r.component)},
                       {u"state"_qs, stateKey(r.state)},
                       {u"rto_target_s"_qs, jsonSeconds(r.rtoTarget)},
                       {u"rpo_not_known"_qs, r.estimatedRpo.isUnknown()},
                       {u"data_lost"_qs, r.estimatedRpo.isInfinite()},
                       {u"rpo_target_s"_qs, jsonSeconds(r.rpoTarget)},
                       {u"meets_targets"_qs, meetsTargetsJson(r.verdict())},
                       {u"not_recoverable_because"_qs, jsonText(r.notRecoverableBecause)}};
    insertFigure(object, u"estimated_rto"_qs, r.estimatedRto);
    insertFigure(object, u"estimated_rpo"_qs, r.estimatedRpo);
    insertAssumptions(object, *a.graph, r.assumed());
    return object;
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
    QJsonObject object{{u"scenario"_qs, a.scenario.name},
                       {u"proven_optimal"_qs, a.schedule.provenOptimal},
                       {u"lower_bound_s"_qs, jsonSeconds(a.schedule.lowerBound)},
                       {u"work_starts_s"_qs, jsonSeconds(a.scenario.workStarts())},
                       {u"tasks"_qs, tasks},
                       {u"components"_qs, components},
                       {u"critical_path"_qs, path}};
    insertFigure(object, u"makespan"_qs, a.schedule.makespan);
    insertAssumptions(object, *a.graph, a.schedule.makespan.assumed());
    return object;
}

QJsonArray improvementsJson(const ScenarioAnalysis& a, const std::vector<RecoveryImprovement>& improvements) {
    QJsonArray array;
    for (const RecoveryImprovement& i : improvements)
        array.append(QJsonObject{
            {u"change"_qs, whatIfText(a.plan(), i.change, &a.scenario)},
            {u"makespan_s"_qs, jsonSeconds(i.makespan.known())},
            {u"gain_s"_qs, i.makespan.isUnknown() ? QJsonValue() : QJsonValue(jsonSeconds(i.gain))},
            {u"component"_qs, i.component < 0 ? QJsonValue() : QJsonValue(a.graph->name(i.component))},
            {u"estimated_rto_s"_qs, jsonSeconds(i.estimatedRto.known())},
            {u"component_gain_s"_qs, jsonSeconds(i.componentGain)}});
    return array;
}

QJsonArray sensitivityJson(const ScenarioAnalysis& a, const std::vector<std::optional<Seconds>>& doubled) {
    QJsonArray array;
    for (const int step : delayingSteps(a, doubled)) {
        QJsonObject object = jsonStep(*a.graph, a.tasks.steps[idx(step)]);
        object.insert(u"makespan_s"_qs, jsonSeconds(doubled[idx(step)]));
        object.insert(u"later_s"_qs, jsonSeconds(*doubled[idx(step)] - *a.schedule.makespan.known()));
        array.append(object);
    }
    return array;
}

} // namespace drawbridge
