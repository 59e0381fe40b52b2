// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/status_message.h"
#include "tests/support/live_run.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

constexpr Seconds kMinutes(qint64 minutes) {
    return Seconds(minutes * 60);
}

const QByteArray kPlan = R"(communications:
  - name: To the clients
    audience: clients
    by: Tells the clients
    channel: status page
    first-within: 30m
    every: 1h
    text: "{organisation}, {scenario}, {exercise}: {elapsed}, {declared}; {services}; {projected}; {next-update}; {state}; {colour}"
)";

LogEntry message(Seconds at, Audience audience) {
    LogEntry entry;
    entry.kind = LogKind::Message;
    entry.at = at;
    entry.audience = audience;
    return entry;
}

LogEntry mark(LogKind kind, Seconds at) {
    LogEntry entry;
    entry.kind = kind;
    entry.at = at;
    return entry;
}

} // namespace

class StatusMessageTest : public QObject {
    Q_OBJECT

private slots:
    /// The incident is at 03:00: declared 03:41, web at 3:25 after it is 06:25, the next message at 05:00 + 1
    /// h.
    void placeholdersAreFilledAndUnknownOnesStay() {
        const Plan plan = livePlan(kPlan);
        const auto messages = statusMessages(plan, liveRun(plan), liveView());
        QCOMPARE(messages.size(), std::size_t(1));
        QCOMPARE(QString(messages[0].text).replace(QChar::Nbsp, u' '),
                 QStringLiteral(
                     "EXERCISE — Example Ltd, A lost, Spring 2026: 2 h, 03:41; web, db; web: 06:25, db: "
                     "not known yet; 06:00; 0 of 2 services are back, 1 of 4 recovery steps are done; "
                     "{colour}"));
        QCOMPARE(messages[0].unknown, QStringList{QStringLiteral("colour")});
        QCOMPARE(messages[0].by, QStringLiteral("Tells the clients"));
        QCOMPARE(messages[0].channel, QStringLiteral("status page"));
    }

    void anIncidentIsNoExercise() {
        const Plan plan = livePlan(kPlan);
        Run run = liveRun(plan);
        run.incident = true;
        QVERIFY(statusMessages(plan, run, liveView())[0].text.startsWith(QStringLiteral("Example Ltd")));
    }

    /// What a text gets filled in is not filled in again.
    void namesInBracesOfThePlanAreNoPlaceholders() {
        Plan plan = livePlan(kPlan);
        ProjectSettings project = plan.project;
        project.organisation = QStringLiteral("{state}");
        plan.project = project;
        QVERIFY(statusMessages(plan, liveRun(plan), liveView())[0].text.startsWith(
            QStringLiteral("EXERCISE — {state}, A lost")));
    }

    /// Declared at 0:41: the first is due at 1:11, and at 2:00 it is late. Sent at 1:20, the next is due
    /// 2:20.
    void whenAMessageIsDue() {
        const Plan plan = livePlan(kPlan);
        Run run = liveRun(plan);
        const auto first = statusMessages(plan, run, liveView())[0];
        QCOMPARE(first.due, std::optional(kMinutes(71)));
        QVERIFY(first.overdue);
        QVERIFY(!first.lastSent);
        run.log.push_back(message(kMinutes(80), Audience::Clients));
        run.log.push_back(message(kMinutes(90), Audience::Management));
        const auto next = statusMessages(plan, run, liveView())[0];
        QCOMPARE(next.lastSent, std::optional(kMinutes(80)));
        QCOMPARE(next.due, std::optional(kMinutes(140)));
        QVERIFY(!next.overdue);
    }

    /// Paused from 1:00 to 1:40: the first is due 40 m later, at 1:51. Of a pause that goes on it is never
    /// late.
    void pausesPutItOff() {
        const Plan plan = livePlan(kPlan);
        Run run = liveRun(plan);
        run.log.push_back(mark(LogKind::Paused, kMinutes(60)));
        const auto paused = statusMessages(plan, run, liveView())[0];
        QVERIFY(!paused.overdue);
        run.log.push_back(mark(LogKind::Resumed, kMinutes(100)));
        QCOMPARE(statusMessages(plan, run, liveView())[0].due, std::optional(kMinutes(111)));
    }

    void beforeTheDeclarationAndAfterTheEndNothingIsDue() {
        const Plan plan = livePlan(kPlan);
        RunView view = liveView();
        view.declared.reset();
        const auto early = statusMessages(plan, liveRun(plan), view)[0];
        QVERIFY(!early.due && !early.overdue);
        QVERIFY(early.text.contains(QStringLiteral("not declared")));
        view = liveView();
        view.ended = true;
        QVERIFY(!statusMessages(plan, liveRun(plan), view)[0].due);
    }

    void aPlanWithoutAnyGetsTheShippedOnes() {
        const Plan plan = livePlan();
        const auto messages = statusMessages(plan, liveRun(plan), liveView());
        QCOMPARE(messages.size(), std::size_t(4));
        for (const StatusMessage& one : messages) {
            QVERIFY2(one.text.startsWith(QStringLiteral("EXERCISE — ")), qPrintable(one.text));
            QVERIFY2(one.unknown.isEmpty() && !one.text.contains(u'{'), qPrintable(one.text));
            QVERIFY2(one.text.contains(QStringLiteral("web, db")), qPrintable(one.text));
            QVERIFY(one.audience && !one.name.isEmpty() && !one.due);
        }
    }

    void whatIsBackIsNotTold() {
        const Plan plan = livePlan(kPlan);
        RunView view = liveView();
        for (LiveService& service : view.services)
            service.back = true;
        const QString text = statusMessages(plan, liveRun(plan), view)[0].text;
        QVERIFY2(text.contains(QStringLiteral("; none; everything is back;")), qPrintable(text));
        view.services[0].back = false;
        view.services[0].notRecoverableBecause = QStringLiteral("There is no copy.");
        QVERIFY(statusMessages(plan, liveRun(plan), view)[0].text.contains(
            QStringLiteral("web: not recoverable by this plan")));
    }
};

DRAWBRIDGE_TEST(StatusMessageTest)
#include "status_message_test.moc"
