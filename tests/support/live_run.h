// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/plan_text/plan_text.h"
#include "core/operations/exercise/run_view.h"

/// A run that goes on, two hours after the incident, for tests of what others see of it.
namespace drawbridge::testing {

inline Plan livePlan(const QByteArray& more = {}) {
    return readPlanText(QByteArray(R"(drawbridge: 1
name: Shop <b>
organisation: Example Ltd
time-zone: Europe/Berlin
contacts: [{role: Tells the clients, name: Service manager}]
components: [{name: web, kind: service}, {name: db, kind: database}]
scenarios: [{name: A lost, fails: [{component: web}]}]
)") + more,
                        QStringLiteral("t.plan.yaml"));
}

/// The incident is at 03:00 in Berlin; declared at 0:41.
inline Run liveRun(const Plan& plan) {
    Run run;
    run.name = QStringLiteral("Spring 2026");
    run.scenario = plan.scenarios.at(0).id;
    run.date = QDateTime(QDate(2026, 4, 20), QTime(1, 0), Qt::UTC);
    LogEntry declared;
    declared.kind = LogKind::Declared;
    declared.at = Seconds(41 * 60);
    declared.by = QStringLiteral("Ana");
    run.log = {declared};
    return run;
}

inline LiveService liveService(const char* name, std::optional<int> targetMinutes,
                               std::optional<int> projectedMinutes) {
    LiveService service;
    service.component = QString::fromUtf8(name);
    if (targetMinutes)
        service.target = Seconds(*targetMinutes * 60);
    if (projectedMinutes)
        service.projected = Seconds(*projectedMinutes * 60);
    service.missesTarget = targetMinutes && projectedMinutes && *projectedMinutes > *targetMinutes;
    return service;
}

inline LiveStep liveStep(int number, const char* step, LiveState state) {
    LiveStep made;
    made.number = number;
    made.component = QStringLiteral("db");
    made.step = QString::fromUtf8(step);
    made.state = state;
    return made;
}

inline RunView liveView() {
    RunView view;
    view.now = Seconds(2 * 3600);
    view.worked = view.now;
    view.declared = Seconds(41 * 60);
    view.services = {liveService("web", 180, 205), liveService("db", 240, {})};
    view.steps = {liveStep(1, "Restore", LiveState::Failed), liveStep(2, "Verify", LiveState::InProgress),
                  liveStep(3, "Start", LiveState::Ready), liveStep(4, "Later", LiveState::Waiting)};
    view.teams = {{QStringLiteral("DBA"), 1, 1, {0, 1, 2, 3}}};
    view.done = 1;
    view.toDo = 4;
    return view;
}

} // namespace drawbridge::testing
