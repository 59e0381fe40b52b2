// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/seen_schedules.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace drawbridge;

namespace {

Starts drawn(SplitMix& random, int activities, int moments) {
    Starts starts;
    for (int a = 0; a < activities; ++a)
        starts.push_back(random.below(moments));
    return starts;
}

} // namespace

class SeenSchedulesTest : public QObject {
    Q_OBJECT

private slots:
    void aSecondTimeIsSeen() {
        SeenSchedules seen;
        QVERIFY(seen.note({0, 5, 9}));
        QVERIFY(!seen.note({0, 5, 9}));
        QVERIFY(seen.note({5, 0, 9}));
        QVERIFY(seen.note({0, 5, 10}));
        QVERIFY(!seen.note({5, 0, 9}));
    }

    void whatIsNewIsNeverRefusedAndLittleForgotten() {
        SeenSchedules seen;
        std::set<Starts> all;
        SplitMix random(7);
        int again = 0;
        int forgotten = 0;
        for (int i = 0; i < 200'000; ++i) {
            const Starts starts = drawn(random, 4, 15); // of 15⁴ = 50,625: each about four times
            const bool isNew = all.insert(starts).second;
            const bool isNoted = seen.note(starts);
            QVERIFY(isNoted || !isNew);
            again += isNew ? 0 : 1;
            forgotten += isNoted && !isNew ? 1 : 0;
        }
        QVERIFY(again > 100'000);
        QVERIFY2(forgotten < again / 10, qPrintable(QStringLiteral("%1 of %2").arg(forgotten).arg(again)));
    }

    void moreThanItKeepsMayCome() {
        SeenSchedules seen;
        for (int i = 0; i < 1'500'000; ++i)
            QVERIFY(seen.note({i, 1}));
        QVERIFY(!seen.note({1'499'999, 1}));
    }
};

DRAWBRIDGE_TEST(SeenSchedulesTest)
#include "seen_schedules_test.moc"
