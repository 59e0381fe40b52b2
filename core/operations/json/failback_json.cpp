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
    task.insert(u"start_s"_qs, jsonSeconds(scheduled.start));
    task.insert(u"finish_s"_qs, jsonSeconds(scheduled.finish));
    task.insert(u"length_known"_qs, plan.lengthUnknown[idx(index)] == 0);
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
    const QString because = QStringList(plan.unknownDurations.begin(), plan.unknownDurations.end()).join(u' ');
    const auto whyUnknown = [&because](std::optional<Seconds> figure) {
        return figure ? QJsonValue() : jsonText(because);
    };
    return {{u"scenario"_qs, a.scenario.name},
            {u"proven_optimal"_qs, plan.schedule.provenOptimal},
            {u"preparation_s"_qs, jsonSeconds(plan.preparation)},
            {u"preparation_unknown_because"_qs, whyUnknown(plan.preparation)},
            {u"window_starts_s"_qs, jsonSeconds(plan.windowStarts)},
            {u"window_starts_unknown_because"_qs, whyUnknown(plan.windowStarts)},
            {u"downtime_s"_qs, jsonSeconds(plan.downtime)},
            {u"downtime_unknown_because"_qs, whyUnknown(plan.downtime)},
            {u"tasks"_qs, tasks},
            {u"not_returning"_qs, jsonTexts(plan.notReturning)},
            {u"not_known"_qs, jsonTexts(plan.unknownDurations)}};
}

} // namespace drawbridge
