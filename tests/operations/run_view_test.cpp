// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/operations/exercise/run_view.h"
#include "tests/support/run_fixture.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

const LiveStep& stepOf(const RunView& view, const char* component, const char* name) {
    for (const LiveStep& step : view.steps) {
        if (step.component == QLatin1String(component) && step.step == QLatin1String(name))
            return step;
    }
    qFatal("no step %s of %s", name, component);
}

const LiveService& serviceOf(const RunView& view, const char* component) {
    for (const LiveService& service : view.services) {
        if (service.component == QLatin1String(component))
            return service;
    }
    qFatal("no service %s", component);
}

} // namespace

class RunViewTest : public QObject {
    Q_OBJECT

private slots:
    void atTheBeginningItIsThePlan() {
        RunFixture f;
        const RunView view = f.view(0);
        QCOMPARE(view.makespan, std::optional(minutes(105)));
        QCOMPARE(stepOf(view, "host", "Work").state, LiveState::Ready);
        QCOMPARE(stepOf(view, "db", "Load").state, LiveState::Waiting);
        QCOMPARE(stepOf(view, "db", "Load").waitsFor, std::vector<int>{stepOf(view, "db", "Install").number});
        QCOMPARE(stepOf(view, "web", "Start").waitsFor.size(), std::size_t(2)); // Work and Load
        QVERIFY(!serviceOf(view, "web").missesTarget);
        for (const LiveStep& step : view.steps)
            QVERIFY(!step.what.isEmpty() && !step.goodWhen.isEmpty());
    }

    /// Load, started at 75, fails at 90 and is tried again: 90…110, web 110…120, past its 110.
    void aFailedStepDelaysWhatWaits() {
        RunFixture f;
        f.mark("host/Work", RunState::Started, 30);
        f.mark("db/Install", RunState::Started, 30);
        f.mark("db/Install", RunState::Done, 75);
        f.mark("db/Load", RunState::Started, 75);
        f.mark("host/Work", RunState::Done, 88);
        f.mark("db/Load", RunState::Failed, 90);
        const RunView view = f.view(90);
        QCOMPARE(stepOf(view, "db", "Load").state, LiveState::Failed);
        QCOMPARE(stepOf(view, "web", "Start").projectedStart, std::optional(minutes(110)));
        QCOMPARE(serviceOf(view, "web").projected, std::optional(minutes(120)));
        QVERIFY(serviceOf(view, "web").missesTarget);
        QVERIFY(serviceOf(view, "host").back);
        const auto choices =
            failureChoices(f.document().plan(), f.run(), stepOf(view, "db", "Load").number, minutes(90));
        QCOMPARE(choices.front().kind, FailureChoice::Kind::Retry);
        QCOMPARE(choices.front().service, u"web"_qs);
        QCOMPARE(choices.front().back, std::optional(minutes(120)));
        QCOMPARE(choices.at(1).text, u"Take the older dump"_qs);
        QCOMPARE(choices.back().kind, FailureChoice::Kind::Skip);
        QCOMPARE(choices.back().back, std::optional(minutes(100))); // web 90…100
    }

    /// Another strategy: the steps of the one before are left out, numbers stay, what it did does not count.
    void anotherStrategyHasItsOwnSteps() {
        RunFixture f;
        f.mark("db/Install", RunState::Done, 75);
        f.mark("db/Load", RunState::Failed, 90);
        const int number = stepOf(f.view(90), "web", "Start").number;
        LogEntry entry;
        entry.kind = LogKind::Strategy;
        entry.at = minutes(91);
        entry.component = u"db"_qs;
        entry.strategy = RecoveryStrategy::Restart;
        addToLog(f.document(), f.run().id, entry);
        const RunView view = f.view(91);
        QCOMPARE(stepOf(view, "web", "Start").number, number);
        QCOMPARE(stepOf(view, "db", "Load").state, LiveState::Skipped);
        QCOMPARE(stepOf(view, "db", "Start").state, LiveState::Ready);
        QVERIFY(stepOf(view, "db", "Start").number > static_cast<int>(f.run().planned.size()));
        f.mark("db/Start", RunState::Done, 95);
        f.mark("db/Verify", RunState::Done, 96);
        QVERIFY(serviceOf(f.view(97), "db").back);
    }

    void aRunWithoutItsScenarioTellsWhatHappened() {
        RunFixture f;
        f.mark("host/Work", RunState::Done, 90);
        f.document().edit(u"Remove"_qs,
                          [&](Edit& edit) { edit.remove(refTo(edit.plan().scenarios.at(0).id)); });
        const RunView view = f.view(100);
        QVERIFY(!view.notPlanned.isEmpty());
        QCOMPARE(stepOf(view, "host", "Work").state, LiveState::Done);
        QVERIFY(serviceOf(view, "host").back);
        QVERIFY(!serviceOf(view, "web").projected);
    }
};

DRAWBRIDGE_TEST(RunViewTest)
#include "run_view_test.moc"
