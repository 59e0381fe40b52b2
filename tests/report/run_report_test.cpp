// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"
#include "core/report/exercise/run_facts.h"
#include "core/report/exercise/run_report.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

/// A pause from 2:00 to 2:30, a failed step tried again, and one that nobody began.
const QByteArray kPlayed = R"(drawbridge: 1
name: Shop
organisation: Example Ltd
time-zone: Europe/Berlin
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: db, kind: database, site: A, recovery: {strategy: restore, to: B}}
  - {name: web, kind: service, site: A, requires: [db], recovery: {strategy: restart, to: B}}
  - {name: audit, kind: service, site: A, recovery: {strategy: restart, to: B}}
  - {name: staff, kind: user-group}
accesses: [{from: staff, to: web, port: 443/tcp}, {from: staff, to: db, port: 5432/tcp, expect: denied}]
scenarios: [{name: A lost, fails: [{site: A}]}]
exercises: [{name: Spring, kind: simulation, scenario: A lost}]
runs:
  - name: Spring 2026
    exercise: Spring
    scenario: A lost
    date: 2026-04-20T01:00:00Z
    plan-version: 12
    leads: Ana
    ended: 5h
    result: partly
    planned:
      - {component: db, step: Restore, start: 40m, finish: 1h40m, teams: [DBA]}
      - {component: db, step: Verify, start: 1h40m, finish: 1h50m}
      - {component: web, step: Start, start: 1h50m, finish: 2h}
      - {component: audit, step: Install, start: 2h, finish: 3h}
    steps:
      - {component: db, step: Restore, state: failed, started: 45m, finished: 1h, by: Ben, note: The disk is full}
      - {component: db, step: Restore, state: done, started: 1h10m, finished: 3h10m, by: Ben}
      - {component: db, step: Verify, state: done, started: 3h10m, finished: 3h15m}
      - {component: web, step: Start, state: done, started: 3h20m, finished: 3h50m, note: A wrong image}
    services:
      - {component: web, rto-target: 3h, rto-estimate: 2h, rpo-target: 15m, rpo-estimate: 5m, rpa: 10m}
      - {component: db, rto-target: 4h, rto-estimate: 1h50m, rpo-target: 5m}
      - {component: audit, rto-target: 12h, rto-estimate: 3h}
    checks:
      - {from: staff, to: web, port: 443/tcp, passed: true, at: 4h, by: Cem}
    log:
      - {kind: declared, at: 41m, by: Ana}
      - {kind: decision, at: 1h5m, by: Ana, text: Take the larger disk, component: db, step: Restore}
      - {kind: paused, at: 2h, by: Ana}
      - {kind: resumed, at: 2h30m, by: Ana}
      - {kind: evidence, at: 4h, by: Cem, file: check.txt, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
    objectives:
      - {objective: web is back in 3 h, met: false}
      - {objective: The data are whole, met: true, note: counted}
      - {objective: Staff can connect}
    lessons: [Watch the disk]
corrective-actions:
  - {name: A larger disk, owner: Platform, due: 2026-05-01, from: Spring 2026}
  - {name: Write the image down, owner: Ana, due: 2026-05-01, closed: 2026-04-28, from: Spring 2026}
  - {name: From elsewhere, owner: Ana}
)";

constexpr Seconds kMinutes(qint64 minutes) {
    return Seconds(minutes * 60);
}

Plan played() {
    return readPlanText(kPlayed, QStringLiteral("t.plan.yaml"));
}

QString rendered(const Plan& plan, const Run& run) {
    RunReportSettings settings;
    settings.version = QStringLiteral("Version 14");
    settings.date = QDate(2026, 6, 1);
    QString text = QString::fromUtf8(runbook::renderMarkdown(buildRunReport(plan, run, settings)));
    return text.remove(u'\\');
}

RunStep attempt(const QString& step, RunState state, Seconds from, Seconds to) {
    RunStep made;
    made.component = QStringLiteral("db");
    made.step = step;
    made.state = state;
    made.started = from;
    made.finished = to;
    return made;
}

LogEntry entry(LogKind kind, Seconds at) {
    LogEntry made;
    made.kind = kind;
    made.at = at;
    return made;
}

} // namespace

class RunReportTest : public QObject {
    Q_OBJECT

private slots:
    /// Restore 1:10 to 3:10 with half an hour of pause: 1 h 30 m of work, 1 h was planned. It ends at 2:40 of
    /// worked time, 1 h after 1:40. web ends at 3:50 - 0:30 = 3:20, over its 3 h. db at 3:15 - 0:30 = 2:45.
    void theFiguresOfARunAreWorkedOut() {
        const Plan plan = played();
        const RunFacts facts = factsOf(plan, plan.runs.at(0));
        QCOMPARE(facts.paused, kMinutes(30));
        QCOMPARE(facts.declared, std::optional(kMinutes(41)));
        QCOMPARE(facts.done, 3);
        QCOMPARE(facts.open, 1);
        QCOMPARE(facts.failed, 0);
        QCOMPARE(facts.failedAttempts, 1);
        QCOMPARE(facts.objectivesMet, 1);
        QCOMPARE(facts.objectives, 3);
        const StepFact& restore = facts.steps.at(0);
        QCOMPARE(restore.attempts, 2);
        QCOMPARE(restore.longer(), std::optional(kMinutes(30)));
        QCOMPARE(restore.later(), std::optional(kMinutes(60)));
        QCOMPARE(facts.steps.at(1).longer(), std::optional(kMinutes(-5)));
        QCOMPARE(facts.steps.at(2).longer(), std::optional(kMinutes(20)));
        QCOMPARE(facts.steps.at(2).later(), std::optional(kMinutes(80)));
        QVERIFY(!facts.steps.at(3).longer());

        const ServiceFact& web = facts.services.at(0);
        QCOMPARE(web.rta, std::optional(kMinutes(200)));
        QVERIFY(web.rtoVerdict == Verdict::Missed);
        QVERIFY(web.rpoVerdict == Verdict::Met);
        const ServiceFact& db = facts.services.at(1);
        QCOMPARE(db.rta, std::optional(kMinutes(165)));
        QVERIFY(db.rtoVerdict == Verdict::Met);
        QVERIFY(db.rpoVerdict == Verdict::Unknown); // a target, and nobody measured
        const ServiceFact& audit = facts.services.at(2);
        QVERIFY(!audit.rta);
        QVERIFY(audit.rtoVerdict == Verdict::Unknown); // the run ended before its 12 h were over
        QVERIFY(audit.rpoVerdict == Verdict::NoTarget);
        QCOMPARE(facts.worst, 0);
    }

    void theReportTellsThem() {
        const Plan plan = played();
        const QString text = rendered(plan, plan.runs.at(0));
        for (const char* part : {"RTA of web: ▲ **3 h 20 m** (target 3 h, missed)",
                                 "Objectives met: ▲ **1 of 3** (1 not judged)",
                                 "Steps done: **3 of 4** (1 not done)",
                                 "version 12",
                                 "Result: **Partly met**",
                                 "| **web** | 3 h | 2 h | ▲ **3 h 20 m** | +1 h 20 m | ▲ **missed** |",
                                 "| **db** | 4 h | 1 h 50 m | 2 h 45 m | +55 m | **met** |",
                                 "| **audit** | 12 h | 3 h | not back | – | unknown |",
                                 "| **db** | 5 m | unknown | not measured | unknown |",
                                 "db: Restore took 1 h 30 m instead of 1 h, 30 m longer.",
                                 "A wrong image",
                                 "+1:05 Decision (db: Restore): Take the larger disk",
                                 "+1:10 tried again: Done",
                                 "+0:41 · 03:41", // 03:00 in Berlin, summer time
                                 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                 "staff to db, 5432/tcp",
                                 "open, overdue",
                                 "closed on 28 April 2026",
                                 "Watch the disk",
                                 "30 m, which no recovery time here includes"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("staff to web"))); // it was tried
        QVERIFY(!text.contains(QStringLiteral("From elsewhere")));
        const QString notCovered = text.mid(text.lastIndexOf(QStringLiteral("## 8 Not covered")));
        QVERIFY(notCovered.contains(QStringLiteral("audit")));
    }

    /// After 12 h and a bit without audit its target is missed for certain, though nobody knows when it
    /// comes.
    void whatIsNotBackInTimeIsMissed() {
        Run run = played().runs.at(0);
        run.ended = kMinutes(13 * 60);
        const RunFacts facts = factsOf(played(), run);
        QVERIFY(facts.services.at(2).rtoVerdict == Verdict::Missed);
        QCOMPARE(facts.worst, 2);
        run.ended.reset(); // it goes on: its last entry is at 4:00
        QVERIFY(factsOf(played(), run).services.at(2).rtoVerdict == Verdict::Unknown);
        QVERIFY(rendered(played(), run).contains(QStringLiteral("Goes on")));
    }

    /// Failover was planned; at 1:00 restore was chosen. What was planned does not count any more.
    void anotherStrategyReplacesThePlannedSteps() {
        Run run;
        run.planned = {{QStringLiteral("db"), QStringLiteral("Promote"), kMinutes(40), kMinutes(45), {}},
                       {QStringLiteral("db"), QStringLiteral("Attach"), kMinutes(45), kMinutes(50), {}}};
        run.steps = {attempt(QStringLiteral("Promote"), RunState::Failed, kMinutes(40), kMinutes(55))};
        QVERIFY(!RunOutcome(Plan(), run).backAt(QStringLiteral("db")));
        LogEntry chosen = entry(LogKind::Strategy, kMinutes(60));
        chosen.component = QStringLiteral("db");
        run.log = {chosen};
        QVERIFY(!RunOutcome(Plan(), run).backAt(QStringLiteral("db")));
        run.steps.push_back(attempt(QStringLiteral("Restore"), RunState::Done, kMinutes(61), kMinutes(130)));
        QCOMPARE(RunOutcome(Plan(), run).backAt(QStringLiteral("db")), std::optional(kMinutes(130)));
        run.steps.push_back(
            attempt(QStringLiteral("Check"), RunState::Started, kMinutes(131), kMinutes(131)));
        QVERIFY(!RunOutcome(Plan(), run).backAt(QStringLiteral("db")));
        const RunFacts facts = factsOf(Plan(), run);
        QCOMPARE(facts.replaced, 1); // Attach
        QCOMPARE(facts.failed, 1);   // Promote
        QCOMPARE(facts.open, 1);     // Check
    }

    /// In an incident it was not needed; an exercise that skips a step does not show that it works.
    void skippedStepsShowNothingInAnExercise() {
        Run run;
        run.planned = {{QStringLiteral("db"), QStringLiteral("Restore"), {}, {}, {}},
                       {QStringLiteral("db"), QStringLiteral("Verify"), {}, {}, {}}};
        run.steps = {attempt(QStringLiteral("Restore"), RunState::Done, kMinutes(1), kMinutes(9)),
                     attempt(QStringLiteral("Verify"), RunState::Skipped, kMinutes(9), kMinutes(20))};
        run.services = {{QStringLiteral("db"), kMinutes(10), {}, {}, {}, {}}};
        run.ended = kMinutes(60);
        QVERIFY(!factsOf(Plan(), run).services.at(0).rta);
        QVERIFY(factsOf(Plan(), run).services.at(0).rtoVerdict == Verdict::Unknown); // not missed: not shown
        run.incident = true;
        QCOMPARE(factsOf(Plan(), run).services.at(0).rta, std::optional(kMinutes(9)));
        run.steps[0].state = RunState::Skipped; // nothing was done, so nothing is known
        QVERIFY(!factsOf(Plan(), run).services.at(0).rta);
        run.steps[0].state = RunState::Done;
        run.steps[0].finished.reset();
        QVERIFY(!factsOf(Plan(), run).services.at(0).rta);
    }

    /// web was started at 30 m, db, which it requires, at 50 m: only then is web of use.
    void aServiceIsNotBackBeforeWhatItRequires() {
        const Plan plan = readPlanText(R"(drawbridge: 1
name: Shop
components:
  - {name: db, kind: database}
  - {name: web, kind: service, requires: [db]}
runs:
  - name: One
    date: 2026-04-20T01:00:00Z
    planned: [{component: db, step: Start}, {component: web, step: Start}]
    steps:
      - {component: web, step: Start, state: done, started: 25m, finished: 30m}
      - {component: db, step: Start, state: done, started: 40m, finished: 50m}
    services: [{component: web, rto-target: 40m}]
)",
                                       QStringLiteral("t.plan.yaml"));
        Run run = plan.runs.at(0);
        QCOMPARE(factsOf(plan, run).services.at(0).rta, std::optional(kMinutes(50)));
        QVERIFY(factsOf(plan, run).services.at(0).rtoVerdict == Verdict::Missed);
        run.steps.pop_back();
        QVERIFY(!factsOf(plan, run).services.at(0).rta);
    }

    /// 20 m of rest: an exercise leaves them out, clients of an incident wait through them.
    void clientsDoNotPause() {
        Run run;
        run.planned = {{QStringLiteral("db"), QStringLiteral("Start"), {}, {}, {}}};
        run.steps = {attempt(QStringLiteral("Start"), RunState::Done, kMinutes(10), kMinutes(50))};
        run.services = {{QStringLiteral("db"), kMinutes(40), {}, {}, {}, {}}};
        run.log = {entry(LogKind::Paused, kMinutes(20)), entry(LogKind::Resumed, kMinutes(40))};
        QCOMPARE(factsOf(Plan(), run).services.at(0).rta, std::optional(kMinutes(30)));
        run.incident = true;
        QCOMPARE(factsOf(Plan(), run).services.at(0).rta, std::optional(kMinutes(50)));
        QVERIFY(factsOf(Plan(), run).services.at(0).rtoVerdict == Verdict::Missed);
    }

    /// One of two load balancers will do: back with the first, at 20 m.
    void aGroupIsBackWithEnoughMembers() {
        const Plan plan = readPlanText(R"(drawbridge: 1
name: Shop
components:
  - {name: lb-a, kind: load-balancer}
  - {name: lb-b, kind: load-balancer}
  - {name: lbs, kind: redundancy-group, at-least: 1, requires: [lb-a, lb-b]}
runs:
  - name: One
    date: 2026-04-20T01:00:00Z
    planned: [{component: lb-a, step: Load}, {component: lb-b, step: Build}]
    steps: [{component: lb-a, step: Load, state: done, started: 5m, finished: 20m}]
    services: [{component: lbs, rto-target: 30m}]
)",
                                       QStringLiteral("t.plan.yaml"));
        const RunFacts facts = factsOf(plan, plan.runs.at(0));
        QCOMPARE(facts.services.at(0).rta, std::optional(kMinutes(20)));
        QVERIFY(facts.services.at(0).rtoVerdict == Verdict::Met);
    }

    void aRunThatTellsNothingIsNotMet() {
        Run run;
        run.name = QStringLiteral("Empty");
        run.date = QDateTime(QDate(2026, 4, 20), QTime(1, 0), Qt::UTC);
        const QString text = rendered(Plan(), run);
        for (const char* part : {"no service had an RTO target", "No step was planned or done",
                                 "none were set", "No file was kept", "version not recorded"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("**met**")));
    }

    /// Against a clock that ticks through the run second by second.
    void pausesAreCountedAsAClockWould() {
        std::mt19937 random(7);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
        for (int round = 0; round < 300; ++round) {
            Run run;
            for (int i = upTo(6); i > 0; --i)
                run.log.push_back(
                    entry(upTo(1) == 0 ? LogKind::Paused : LogKind::Resumed, Seconds(upTo(60))));
            const int until = upTo(80);
            bool isPaused = false;
            int paused = 0;
            for (int second = 0; second < until; ++second) {
                for (const LogEntry& one : run.log) {
                    if (one.at.count() == second)
                        isPaused = one.kind == LogKind::Paused;
                }
                paused += isPaused ? 1 : 0;
            }
            QCOMPARE(restedUntil(run, Seconds(until)), Seconds(paused));
            QCOMPARE(recoveryTime(run, Seconds(until)), Seconds(until - paused));
        }
    }
};

DRAWBRIDGE_TEST(RunReportTest)
#include "run_report_test.moc"
