// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/recover/picture/recover_board.h"
#include "app/recover/state/recover_clock.h"
#include "app/recover/state/recover_phases.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/load_chart.h"
#include "app/recover/timeline/timeline_view.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

constexpr qint64 kMinute = 60;

/// A crew of one, work from 0:10. Best order: db (0:10–0:30), its check by both of the pair (0:30–0:40),
/// meanwhile the log (0:30–1:00), then the app (ready at 0:40, starts at 1:00 when the crew is free, up at
/// 1:15). Any other order ends at 1:25 or later.
const QByteArray kCrew = R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
teams: [{name: Crew, size: 1}, {name: Pair, size: 2}]
components:
  - name: log
    kind: service
    site: A
    recovery: {strategy: restart, to: B, steps: [{name: Start log, duration: 30m, teams: {Crew: 1}}]}
  - name: app
    kind: service
    site: A
    requires: [db]
    rto: 30m
    recovery: {strategy: restart, to: B, steps: [{name: Start app, duration: 15m, teams: {Crew: 1}}]}
  - name: db
    kind: database
    site: A
    rto: 1h
    recovery:
      strategy: restart
      to: B
      steps:
        - {name: Start db, duration: 20m, teams: {Crew: 1}}
        - {name: Check db, duration: 10m, teams: {Pair: 2}}
scenarios: [{name: A lost, fails: [{site: A}], detection: 4m, declaration: 6m}]
)";

const QByteArray kUnknown = R"(
assumptions: {use: none}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - name: db
    kind: server
    site: A
    recovery: {strategy: rebuild, to: B, steps: [{name: Build db}]}
  - name: app
    kind: service
    site: A
    requires: [db]
    rto: 30m
    recovery: {strategy: restart, to: B, steps: [{name: Start app, duration: 15m}]}
  - name: other
    kind: service
    site: A
    recovery: {strategy: restart, to: B, steps: [{name: Start other, duration: 10m}]}
scenarios: [{name: A lost, fails: [{site: A}]}]
)";

/// Servers with one step each, for three crews of four in turn.
QByteArray manyServers(int count) {
    QByteArray text = "sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
                      "teams: [{name: North, size: 4}, {name: South, size: 4}]\n"
                      "components:\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray name = QByteArray::number(i);
        text +=
            "  - {name: s" + name +
            ", kind: server, site: A, recovery: {strategy: rebuild, to: B, steps: [{name: Build, duration: " +
            QByteArray::number(5 + i % 37) + "m, teams: {" + (i % 2 == 0 ? "North" : "South") + ": 1}}]}}\n";
    }
    return text + "scenarios: [{name: A lost, fails: [{site: A}]}]\n";
}

std::shared_ptr<const ScenarioAnalysis> analysed(const QByteArray& body, int samples = 200) {
    ScheduleSettings settings;
    settings.schedules = samples;
    return std::make_shared<const ScenarioAnalysis>(worked::Result(body, {}, settings).analysis());
}

int stepNamed(const ScenarioAnalysis& analysis, const char* name) {
    for (std::size_t i = 0; i < analysis.tasks.steps.size(); ++i) {
        if (analysis.tasks.steps[i].name == QLatin1String(name))
            return static_cast<int>(i);
    }
    qFatal("no step %s", name);
}

int componentNamed(const ScenarioAnalysis& analysis, const char* name) {
    for (int i = 0; i < analysis.graph->size; ++i) {
        if (analysis.graph->name(i) == QLatin1String(name))
            return i;
    }
    qFatal("no component %s", name);
}

QString titles(const TimelineRows& rows) {
    QStringList names;
    for (const TimelineGroup& group : rows.groups)
        names << group.title;
    return names.join(u' ');
}

} // namespace

class RecoverTimelineTest : public QObject {
    Q_OBJECT

private:
    /// A visible timeline, 900 pixels wide.
    struct Stage {
        explicit Stage(std::shared_ptr<const ScenarioAnalysis> shown, int height = 400)
            : analysis(std::move(shown)) {
            view.resize(900, height);
            view.setVisible(true);
            (void)QTest::qWaitForWindowExposed(&view);
            view.show(analysis);
            view.setFocus();
        }
        QPoint endOf(const char* step) const {
            const QRectF rect = view.barRect(stepNamed(*analysis, step));
            return QPointF(rect.right() - 1, rect.center().y()).toPoint();
        }
        std::shared_ptr<const ScenarioAnalysis> analysis;
        TimelineView view;
    };

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void componentsComeInTheOrderOfTheirStart() {
        const auto analysis = analysed(kCrew);
        QCOMPARE(*analysis->schedule.makespan.known(), Seconds(75 * kMinute));
        const TimelineRows rows = timelineRows(*analysis, TimelineGrouping::Component);
        QCOMPARE(titles(rows), QStringLiteral("db log app"));
        QCOMPARE(rows.rowCount(), 4); // db has two steps
        QCOMPARE(rows.groups[0].rowCount, 2);
        QCOMPARE(rows.groups[0].verdict, Verdict::Met);    // up at 0:40, target 1:00
        QCOMPARE(rows.groups[2].verdict, Verdict::Missed); // up at 1:15, target 0:30
        const TimelineBar& app = rows.bars[static_cast<std::size_t>(
            rows.barOfStep[static_cast<std::size_t>(stepNamed(*analysis, "Start app"))])];
        QCOMPARE(app.ready, 40 * kMinute); // db is up
        QCOMPARE(app.start, 60 * kMinute); // the crew is free
        QCOMPARE(rows.workStarts, 10 * kMinute);
    }

    /// db is built in an unknown time from 0:00; app requires it; other is known.
    void unknownTimesAreOpenAndDrawnAtTheirEarliest() {
        const auto analysis = analysed(kUnknown);
        const TimelineRows rows = timelineRows(*analysis, TimelineGrouping::Component);
        const auto barOf = [&](const char* step) {
            return rows.bars[static_cast<std::size_t>(
                rows.barOfStep[static_cast<std::size_t>(stepNamed(*analysis, step))])];
        };
        QVERIFY(!barOf("Start other").isOpen());
        QVERIFY(barOf("Build db").openFinish);
        QVERIFY(barOf("Start app").openStart);
        QVERIFY(barOf("Start app").openFinish);
        QCOMPARE(barOf("Start app").finish - barOf("Start app").start,
                 15 * kMinute); // its own length is known
        const auto group = std::find_if(rows.groups.begin(), rows.groups.end(),
                                        [](const TimelineGroup& g) { return g.title == u"app"; });
        QCOMPARE(group->verdict, Verdict::Unknown);
    }

    void whetherItIsBackIsUnknownOnceItMayBe() {
        const auto analysis = analysed(kUnknown);
        const auto phase = [&](const char* name, qint64 minute) {
            return phasesAt(
                *analysis,
                Seconds(minute * kMinute))[static_cast<std::size_t>(componentNamed(*analysis, name))];
        };
        QCOMPARE(phase("other", 30), RecoverPhase::Recovered);
        QCOMPARE(phase("db", 60), RecoverPhase::Unknown); // never shown as back
        QCOMPARE(phase("app", 600), RecoverPhase::Unknown);
    }

    void aChangeIsOnlyClaimedBetweenKnownFigures() {
        const auto unknown = analysed(kUnknown);
        QByteArray given = kUnknown;
        given.replace("{name: Build db}", "{name: Build db, duration: 20m}");
        const auto known = analysed(given);
        QVERIFY(known->schedule.makespan.isKnown());
        QVERIFY(backChange(*unknown, *known).text.isEmpty());
        QVERIFY(backChange(*known, *unknown).text.isEmpty());
        QCOMPARE(chanceToMeetAll(*unknown, nullptr).value, QStringLiteral("…"));
    }

    /// A cross is a missed target; of an unknown one there is a question mark, with the reason.
    void targetsTellMissedFromUnknown() {
        const auto rows = targetRows(*analysed(kUnknown));
        QCOMPARE(rows.front().cells[0].text, QStringLiteral("app"));
        const ResultCell& rto = rows.front().cells[2];
        QCOMPARE(rto.icon, QStringLiteral("unknown"));
        QCOMPARE(rto.tone, Tone::Warn);
        QVERIFY(rto.tip.contains(QStringLiteral("db")));
        const auto missed = targetRows(*analysed(kCrew));
        QCOMPARE(missed.front().cells[2].icon, QStringLiteral("state-lost"));
        for (const ResultRow& row : missed)
            QVERIFY(row.cells[1].icon != QStringLiteral("state-lost")); // lost is told apart from missed
    }

    void criticalPathOnlyOmitsStepsWithSlack() {
        const auto analysis = analysed(kCrew);
        const TimelineRows rows = timelineRows(*analysis, TimelineGrouping::Component, true);
        QVERIFY(!rows.isEmpty());
        for (const TimelineBar& bar : rows.bars)
            QVERIFY(analysis->schedule.steps[static_cast<std::size_t>(bar.step)].critical);
        const int check = stepNamed(*analysis, "Check db"); // 20 minutes of slack: the crew is the bottleneck
        QVERIFY(!analysis->schedule.steps[static_cast<std::size_t>(check)].critical);
        QCOMPARE(rows.barOfStep[static_cast<std::size_t>(check)], -1);
    }

    void noTeamMemberHasTwoStepsAtOnce() {
        const auto analysis = analysed(manyServers(120), 5);
        const TimelineRows rows = timelineRows(*analysis, TimelineGrouping::Team);
        QCOMPARE(titles(rows), QStringLiteral("North South"));
        QCOMPARE(rows.groups[0].rowCount, 4);
        QCOMPARE(rows.bars.size(), std::size_t(120));
        for (std::size_t i = 1; i < rows.bars.size(); ++i) {
            if (rows.bars[i].row == rows.bars[i - 1].row)
                QVERIFY(rows.bars[i].start >= rows.bars[i - 1].finish);
        }
    }

    void aStepForTwoTakesTwoRowsOfItsTeam() {
        const TimelineRows rows = timelineRows(*analysed(kCrew), TimelineGrouping::Team);
        QCOMPARE(titles(rows), QStringLiteral("Crew Pair"));
        const TimelineGroup& pair = rows.groups[1];
        QCOMPARE(pair.rowCount, 2);
        for (int row = pair.firstRow; row < pair.firstRow + 2; ++row) {
            const auto first = static_cast<std::size_t>(rows.firstBar[static_cast<std::size_t>(row)]);
            QCOMPARE(rows.firstBar[static_cast<std::size_t>(row) + 1] -
                         rows.firstBar[static_cast<std::size_t>(row)],
                     1);
            QCOMPARE(rows.bars[first].start, 30 * kMinute);
        }
    }

    void closedHoursAreBeforeArrivalAndOutsideTheWeek() {
        Team team;
        team.onCallResponse = Seconds(15 * kMinute);
        team.hours = *parseWorkingHours(QStringLiteral("Mon-Fri 08:00-18:00"));
        // Monday 00:00, work from 1:00: closed until 8:00, then from 18:00 to 8:00 of the next day.
        const auto gaps = closedHours(team, Seconds(3600), 40 * 3600);
        QCOMPARE(gaps.size(), std::size_t(2));
        QCOMPARE(gaps[0].from, 0);
        QCOMPARE(gaps[0].to, 8 * 3600);
        QCOMPARE(gaps[1].from, 18 * 3600);
        QCOMPARE(gaps[1].to, 32 * 3600);
        // Friday 17:00: one hour minus 15 minutes of response and 15 until the declaration, then closed until
        // Monday 8:00.
        const auto weekend = closedHours(team, Seconds(15 * kMinute), 3 * 24 * 3600, (4 * 24 + 17) * 60);
        QCOMPARE(weekend.size(), std::size_t(2));
        QCOMPARE(weekend[0].to, 30 * kMinute);
        QCOMPARE(weekend[1].from, 3600);
        QCOMPARE(weekend[1].to, (7 + 2 * 24 + 8) * 3600);
        team.hours.reset();
        QCOMPARE(closedHours(team, Seconds(0), 3600).size(), std::size_t(1)); // only until it arrives
    }

    void labelsNeverCoverTheirNeighbours() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> anywhere(0, 300);
        for (int i = 0; i < 2000; ++i) {
            std::array<double, 4> x{anywhere(random), anywhere(random), anywhere(random), anywhere(random)};
            std::sort(x.begin(), x.end());
            const double text = anywhere(random) / 2;
            const TimelineLabel label = placeTimelineLabel(x[1], x[2], x[0], x[3], text);
            QVERIFY(label.width <= text);
            if (label.width <= 0)
                continue;
            QVERIFY(label.left >= x[0] - 1e-9);
            QVERIFY(label.left + label.width <= x[3] + 1e-9);
            const bool overBar = label.left < x[2] - 1e-9 && label.left + label.width > x[1] + 1e-9;
            QCOMPARE(overBar, label.place == TimelineLabel::Place::Inside);
        }
        QCOMPARE(placeTimelineLabel(100, 120, 0, 300, 50).place, TimelineLabel::Place::Right);
        QCOMPARE(placeTimelineLabel(100, 220, 90, 230, 50).place, TimelineLabel::Place::Inside);
        QCOMPARE(placeTimelineLabel(100, 120, 0, 125, 50).place, TimelineLabel::Place::Left);
    }

    void barsLieWhereTheScheduleSays() {
        const Stage stage(analysed(kCrew));
        const TimelineAxis& axis = stage.view.axis();
        for (std::size_t i = 0; i < stage.analysis->schedule.steps.size(); ++i) {
            const ScheduledStep& planned = stage.analysis->schedule.steps[i];
            const QRectF rect = stage.view.barRect(static_cast<int>(i));
            QVERIFY(std::abs(rect.left() - axis.x(static_cast<double>(planned.start.known()->count()))) <
                    0.01);
            QVERIFY(std::abs(rect.right() - axis.x(static_cast<double>(planned.finish.known()->count()))) <
                    0.01);
        }
        QVERIFY(axis.x(75 * kMinute) < stage.view.viewport()->width()); // all of it is in view
    }

    void theWheelZoomsAtThePointer() {
        Stage stage(analysed(kCrew));
        const QPoint pointer(500, 100);
        const double before = stage.view.axis().seconds(pointer.x());
        QWheelEvent wheel(pointer, stage.view.mapToGlobal(pointer), {}, QPoint(0, 360), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(stage.view.viewport(), &wheel);
        QVERIFY(std::abs(stage.view.axis().seconds(pointer.x()) - before) < 30);
        QVERIFY(stage.view.horizontalScrollBar()->maximum() > 0);
        stage.view.fit();
        QCOMPARE(stage.view.horizontalScrollBar()->maximum(), 0);
    }

    void keysGoThroughTheStepsAndTheTime() {
        Stage stage(analysed(kCrew));
        QSignalSpy chosen(&stage.view, &TimelineView::stepChosen);
        QSignalSpy now(&stage.view, &TimelineView::nowChosen);
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QCOMPARE(stage.view.currentStep(), stepNamed(*stage.analysis, "Start db"));
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QCOMPARE(stage.view.currentStep(), stepNamed(*stage.analysis, "Check db"));
        QVERIFY(stage.view.accessibleDescription().contains(u"Check db"));
        QTest::keyClick(&stage.view, Qt::Key_End);
        QCOMPARE(stage.view.currentStep(), stepNamed(*stage.analysis, "Start app"));
        QTest::keyClick(&stage.view, Qt::Key_Down); // already at the last
        QCOMPARE(stage.view.currentStep(), stepNamed(*stage.analysis, "Start app"));
        QCOMPARE(chosen.size(), 3);
        stage.view.setNow(Seconds(30 * kMinute));
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QCOMPARE(now.takeFirst().at(0).value<Seconds>(), Seconds(29 * kMinute));
        QTest::keyClick(&stage.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(now.takeFirst().at(0).value<Seconds>(), Seconds(45 * kMinute));
    }

    void theAxisIsTheSlider() {
        Stage stage(analysed(kCrew));
        QSignalSpy now(&stage.view, &TimelineView::nowChosen);
        const auto at = [&](qint64 minutes) {
            return QPointF(stage.view.axis().x(static_cast<double>(minutes * kMinute)), 12).toPoint();
        };
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, at(20));
        QTest::mouseMove(stage.view.viewport(), at(50));
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, at(50));
        QCOMPARE(now.first().at(0).value<Seconds>(), Seconds(20 * kMinute));
        QCOMPARE(now.last().at(0).value<Seconds>(), Seconds(50 * kMinute));
    }

    void draggingAnEndAsksForAnotherDuration() {
        Stage stage(analysed(kCrew));
        stage.view.setCanChange([](int) { return true; });
        QSignalSpy tried(&stage.view, &TimelineView::durationDragged);
        QSignalSpy dropped(&stage.view, &TimelineView::durationDragCancelled);
        QSignalSpy chosen(&stage.view, &TimelineView::durationChosen);
        const int step = stepNamed(*stage.analysis, "Start app");
        const double tenMinutes = 600 * stage.view.axis().pixelsPerSecond;
        const QPoint from = stage.endOf("Start app");
        const QPoint to = from + QPoint(static_cast<int>(std::lround(tenMinutes)), 0);
        const QRectF before = stage.view.barRect(step);

        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(stage.view.viewport(), to);
        QVERIFY(stage.view.isDraggingEnd());
        QCOMPARE(tried.last().at(1).value<Seconds>(), Seconds(25 * kMinute)); // 15 m plus 10 m
        QVERIFY(stage.view.barRect(step).right() > before.right() + tenMinutes - 2);
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(stage.view.barRect(step), before); // as it was
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(chosen.size(), 0);

        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(stage.view.viewport(), to);
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.last().at(0).toInt(), step);
        QCOMPARE(chosen.last().at(1).value<Seconds>(), Seconds(25 * kMinute));

        stage.view.setCurrentStep(step); // the same by keyboard, from the 25 m shown: five less
        QTest::keyClick(&stage.view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(chosen.last().at(1).value<Seconds>(), Seconds(20 * kMinute));
    }

    void fixedDurationsHaveNoHandle() {
        Stage stage(analysed(kCrew));
        stage.view.setCanChange([](int) { return false; });
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.endOf("Start app"));
        QVERIFY(!stage.view.isDraggingEnd());
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.endOf("Start app"));
    }

    void onlyVisibleBarsArePainted() {
        Stage stage(analysed(manyServers(5000), 0), 500);
        QCOMPARE(stage.view.rows().rowCount(), 5000);
        const int inView = 500 / TimelineView::rowHeight() + 2;
        for (const int share : {0, 37, 100}) {
            stage.view.verticalScrollBar()->setValue(stage.view.verticalScrollBar()->maximum() * share / 100);
            (void)stage.view.grab();
            QVERIFY(stage.view.paintedBars() > 5);
            QVERIFY(stage.view.paintedBars() <= inView);
        }
        stage.view.setGrouping(TimelineGrouping::Team); // eight rows of hundreds of bars each
        stage.view.zoomBy(1000);
        (void)stage.view.grab();
        QVERIFY(stage.view.paintedBars() > 0);
        QVERIFY(stage.view.paintedBars() < 500);
    }

    void loadIsWhatTheStepsTake() {
        const auto analysis = analysed(manyServers(60), 5);
        const auto profiles = loadProfiles(*analysis);
        QCOMPARE(profiles.size(), std::size_t(2));
        for (int team = 0; team < 2; ++team) {
            for (qint64 time = 0; time <= analysis->schedule.makespan.known()->count(); time += 30) {
                int units = 0;
                for (std::size_t i = 0; i < analysis->schedule.steps.size(); ++i) {
                    const ScheduledStep& planned = analysis->schedule.steps[i];
                    for (const TeamDemand& demand : analysis->tasks.steps[i].teams) {
                        if (demand.team == team && planned.start.known()->count() <= time &&
                            time < planned.finish.known()->count())
                            units += demand.units;
                    }
                }
                QCOMPARE(loadAt(profiles[static_cast<std::size_t>(team)], time), units);
                QVERIFY(units <= 4);
            }
        }
        // Four of the crew for ten minutes, two for ten: three quarters.
        QCOMPARE(utilisation({{0, 4}, {600, 2}, {1200, 0}}, 4), 0.75);
    }

    void phasesFollowTheSchedule() {
        const auto analysis = analysed(kCrew);
        const auto phase = [&](const char* name, qint64 minute) {
            return phasesAt(
                *analysis,
                Seconds(minute * kMinute))[static_cast<std::size_t>(componentNamed(*analysis, name))];
        };
        QCOMPARE(phase("log", 9), RecoverPhase::Down);     // not declared yet
        QCOMPARE(phase("log", 10), RecoverPhase::Waiting); // for the crew
        QCOMPARE(phase("log", 30), RecoverPhase::InProgress);
        QCOMPARE(phase("log", 59), RecoverPhase::InProgress);
        QCOMPARE(phase("log", 60), RecoverPhase::Recovered);
        QCOMPARE(phase("app", 39), RecoverPhase::Down); // db is not up
        QCOMPARE(phase("app", 40), RecoverPhase::Waiting);
        QCOMPARE(phase("app", 60), RecoverPhase::InProgress);
        QCOMPARE(phase("app", 75), RecoverPhase::Recovered);
        const auto counts = countPhases(phasesAt(*analysis, Seconds(75 * kMinute)));
        QCOMPARE(counts[static_cast<std::size_t>(RecoverPhase::Recovered)], 3);
        QCOMPARE(recoveryEvents(*analysis),
                 (std::vector<qint64>{0, 240, 600, 1800, 2400, 3600, 4500})); // 0:04 detected … 1:15 done
    }

    void degradedComponentsRecoverWithTheirRequirements() {
        const auto analysis = analysed(R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: mail, kind: middleware, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start, duration: 10m}]}}
  - {name: shop, kind: service, site: B, requires: [{on: mail, strength: soft}]}
scenarios: [{name: A lost, fails: [{site: A}]}]
)");
        const auto shop = static_cast<std::size_t>(componentNamed(*analysis, "shop"));
        QCOMPARE(phasesAt(*analysis, Seconds(599))[shop], RecoverPhase::Degraded);
        QCOMPARE(phasesAt(*analysis, Seconds(600))[shop], RecoverPhase::Unaffected);
    }

    void theBoardShowsRecoverySites() {
        const auto analysis = analysed(kCrew);
        RecoverBoard board = makeRecoverBoard(*analysis, QSizeF(400, 240));
        QCOMPARE(board.diagram.containers.size(), std::size_t(2));
        QCOMPARE(board.diagram.items.size(), std::size_t(6)); // three that are lost at A, and come back at B
        for (const DiagramItem& item : board.diagram.items)
            QVERIFY(board.diagram.containers[static_cast<std::size_t>(item.parent)].rect.contains(item.rect));
        showPhases(board, phasesAt(*analysis, Seconds(75 * kMinute)));
        for (std::size_t i = 0; i < board.diagram.items.size(); ++i)
            QCOMPARE(board.diagram.items[i].state,
                     board.follows[i] ? DiagramState::Recovered : DiagramState::Lost);
        QVERIFY(!showPhases(board, phasesAt(*analysis, Seconds(76 * kMinute)))); // nothing changes any more
        QVERIFY(showPhases(board, phasesAt(*analysis, Seconds(0))));
    }

    void theClockStopsAtTheEndAndSteps() {
        RecoverClock clock;
        clock.setEvents({0, 600, 1200});
        clock.setNow(Seconds(700));
        clock.toNextEvent();
        QCOMPARE(clock.now(), Seconds(1200));
        clock.toNextEvent();
        QCOMPARE(clock.now(), Seconds(1200));
        clock.toPreviousEvent();
        QCOMPARE(clock.now(), Seconds(600));
        clock.setNow(Seconds(99'999));
        QCOMPARE(clock.now(), Seconds(1200));
        clock.setSpeed(60);
        clock.play(); // at the end, so it starts over: 20 minutes in a third of a second
        QVERIFY(clock.isPlaying());
        QVERIFY(clock.now() < Seconds(1200));
        QTRY_VERIFY(!clock.isPlaying());
        QCOMPARE(clock.now(), Seconds(1200));
    }
};

DRAWBRIDGE_TEST(RecoverTimelineTest)
#include "recover_timeline_test.moc"
