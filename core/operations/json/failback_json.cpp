// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/failback_json.h"

#include "core/base/index.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QString phaseKey(FailbackPhase phase) {
    switch (phase) {
    case FailbackPhase::Prepare:
        return QStringLiteral("prepare");
    case FailbackPhase::Stop:
        return QStringLiteral("stop");
    case FailbackPhase::Move:
        return QStringLiteral("move");
    case FailbackPhase::Afterwards:
        break;
    }
    return QStringLiteral("afterwards");
}

QJsonObject taskJson(const ScenarioAnalysis& a, const FailbackPlan& plan, int index) {
    const RecoveryStep& step = plan.tasks.steps[idx(index)];
    const ScheduledStep& scheduled = plan.schedule.steps[idx(index)];
    QJsonObject task = jsonStep(*a.graph, step);
    task.insert(u"phase"_qs, phaseKey(plan.phase[idx(index)]));
    insertFigure(task, u"start"_qs, scheduled.start);
    insertFigure(task, u"finish"_qs, scheduled.finish);
    task.insert(u"length_known"_qs, step.duration.isKnown());
    insertAssumptions(task, *a.graph, step.duration.assumed());
    task.insert(u"slack_s"_qs, jsonSeconds(scheduled.slack));
    task.insert(u"critical"_qs, scheduled.critical);
    task.insert(u"teams"_qs, jsonTeams(a.plan(), step));
    return task;
}

} // namespace

QJsonObject failbackJson(const ScenarioAnalysis& a, const FailbackPlan& plan) {
    QJsonArray tasks;
    for (const int step : stepsInOrder(plan))
        tasks.append(taskJson(a, plan, step));
    QJsonObject object{{u"scenario"_qs, a.scenario.name},
                       {u"proven_optimal"_qs, plan.schedule.provenOptimal},
                       {u"tasks"_qs, tasks},
                       {u"not_returning"_qs, jsonTexts(plan.notReturning)},
                       {u"not_known"_qs, jsonTexts(plan.unknownDurations)}};
    insertFigure(object, u"preparation"_qs, plan.preparation);
    insertFigure(object, u"window_starts"_qs, plan.windowStarts);
    insertFigure(object, u"downtime"_qs, plan.downtime);
    insertAssumptions(object, *a.graph, plan.schedule.makespan.assumed());
    return object;
}

} // namespace drawbridge
