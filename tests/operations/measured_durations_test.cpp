// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/measured_durations.h"
#include "tests/support/run_fixture.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

class MeasuredDurationsTest : public QObject {
    Q_OBJECT

private slots:
    /// One run: likely alone. Three of 50, 70, 64: best 50, likely 64 (the median), worst 70.
    void orderStatisticsOfTheRuns() {
        RunFixture f;
        for (const qint64 length : {50, 70, 64}) {
            if (f.run().ended)
                f.start();
            f.mark("host/Work", RunState::Started, 30);
            f.mark("host/Work", RunState::Done, 30 + length);
            f.mark("db/Install", RunState::Done, 80); // not started: not measured
            f.finish(200);
            if (length == 50) {
                const auto first = durationProposals(f.document().plan());
                QCOMPARE(first.size(), std::size_t(1));
                QCOMPARE(first[0].proposed.likely, minutes(50));
                QVERIFY(!first[0].proposed.best && !first[0].proposed.worst);
            }
        }
        const auto proposals = durationProposals(f.document().plan());
        QCOMPARE(proposals.size(), std::size_t(1));
        QCOMPARE(proposals[0].step, u"Work"_qs);
        QCOMPARE(proposals[0].current->likely, minutes(60));
        QCOMPARE(proposals[0].proposed.best, std::optional(minutes(50)));
        QCOMPARE(proposals[0].proposed.likely, minutes(64));
        QCOMPARE(proposals[0].proposed.worst, std::optional(minutes(70)));
        QCOMPARE(proposals[0].measurements, 3);
        f.document().edit(u"Take"_qs, [&](Edit& edit) { acceptDuration(edit, proposals[0]); });
        const Step& step = f.document().plan().components.at(0).recovery->steps.at(0);
        QCOMPARE(step.duration->likely, minutes(64));
        QCOMPARE(step.measuredOn, std::optional(proposals[0].newest));
        QVERIFY(durationProposals(f.document().plan()).empty()); // the plan says so now
    }

    /// 30…90 with a pause of 15 minutes in it is 45 minutes of work.
    void aPauseIsNoWork() {
        RunFixture f;
        f.mark("host/Work", RunState::Started, 30);
        f.log(LogKind::Paused, 40);
        f.log(LogKind::Resumed, 55);
        f.mark("host/Work", RunState::Done, 90);
        QCOMPARE(durationProposals(f.document().plan()).at(0).proposed.likely, minutes(45));
    }
};

DRAWBRIDGE_TEST(MeasuredDurationsTest)
#include "measured_durations_test.moc"
