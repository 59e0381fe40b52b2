// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/card_tabs.h"
#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/common/why_panel.h"
#include "app/recover/panes/distribution_chart.h"
#include "app/recover/panes/recover_improvements.h"
#include "app/recover/panes/recover_matrix.h"
#include "app/recover/panes/recover_strategies.h"
#include "app/recover/panes/recover_tasks.h"
#include "app/recover/panes/whatif_bar.h"
#include "app/recover/picture/recover_picture.h"
#include "app/recover/picture/recover_state_card.h"
#include "app/recover/recover_page.h"
#include "app/recover/state/recover_clock.h"
#include "app/recover/state/recover_commands.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/load_chart.h"
#include "app/recover/timeline/recover_timeline_card.h"
#include "app/recover/timeline/timeline_view.h"
#include "app/shell/main_window.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

class RecoverPageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }
    RecoverPage& page() const { return *m_window->findChild<RecoverPage*>(); }
    TimelineView& timeline() const { return *page().timeline(); }
    const ScenarioAnalysis& shown() const { return *page().study().results().shown; }
    bool isIdle() const {
        return page().study().results().shown && page().study().stage() == RecoverStudy::Stage::Idle;
    }

    /// The sample in Recover mode with a scenario; waits until the study is complete.
    void openAt(const char* scenario, const QString& sample = QStringLiteral("web-shop")) {
        QVERIFY(m_window->openSample(sample));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
        page().study().setRuns(200);
        page().study().setSearchTime(std::chrono::milliseconds(200));
        m_window->setMode(Mode::Recover);
        choose(scenario);
    }

    void choose(const char* scenario) {
        for (const Scenario& each : session().plan().scenarios) {
            if (each.name == QLatin1String(scenario))
                session().chooseScenario(each.id);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle() && shown().scenario.name == QLatin1String(scenario), kPatience);
    }

    int stepNamed(const char* name) const {
        for (std::size_t i = 0; i < shown().tasks.steps.size(); ++i) {
            if (shown().tasks.steps[i].name == QLatin1String(name))
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Drags the end of a step's bar by some minutes, without releasing it.
    QPoint dragEnd(const char* step, int minutes) const {
        timeline().setCurrentStep(stepNamed(step));
        const QRectF rect = timeline().barRect(stepNamed(step));
        const QPoint from = QPointF(rect.right() - 1, rect.center().y()).toPoint();
        const QPoint to =
            from + QPoint(static_cast<int>(std::lround(minutes * 60 * timeline().axis().pixelsPerSecond)), 0);
        QTest::mousePress(timeline().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(timeline().viewport(), to);
        return to;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-recover-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1500, 950);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }

    /// Canvas and runbook use the better schedule that a longer search found. The session's is first made an
    /// hour slower.
    void betterSchedulesAreShownEverywhere() {
        openAt("Frankfurt lost");
        const ScenarioAnalysis best = *session().analysis();
        constexpr Seconds hour{3600};
        Schedule slower = best.schedule;
        for (ScheduledStep& step : slower.steps) {
            step.start = sumOf(step.start, Estimated(hour));
            step.finish = sumOf(step.finish, Estimated(hour));
        }
        for (auto& finish : slower.finish)
            finish = sumOf(finish, Estimated(hour));
        slower.makespan = sumOf(slower.makespan, Estimated(hour));
        slower.provenOptimal = false;
        session().adopt(best, best); // of another analysis: ignored
        session().adopt(*session().analysis(), withSchedule(best, slower));
        QCOMPARE(*session().analysis()->schedule.makespan.known(), *best.schedule.makespan.known() + hour);
        QTRY_COMPARE_WITH_TIMEOUT(*session().analysis()->schedule.makespan.known(),
                                  *best.schedule.makespan.known(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
        QCOMPARE(*shown().schedule.makespan.known(), *best.schedule.makespan.known());
    }
    void cleanup() { m_window.reset(); }

    /// Return on the card opens the critical path; Esc closes it.
    void figuresCanBeAskedWhy() {
        openAt("Frankfurt lost");
        FigureCard* card = page().backFigure();
        card->setFocus(Qt::TabFocusReason);
        QTest::keyClick(card, Qt::Key_Return);
        QPointer<WhyPanel> panel = card->findChild<WhyPanel*>();
        QVERIFY(panel != nullptr && panel->isVisible());
        QVERIFY(panel->reasons().chain.size() >= shown().schedule.criticalPath.size());
        QTest::keyClick(panel.data(), Qt::Key_Escape);
        QTRY_VERIFY(panel == nullptr || !panel->isVisible());
        for (FigureCard* each : {page().targetFigure(), page().dataFigure(), page().costFigure()}) {
            QTest::mouseClick(each, Qt::LeftButton);
            auto* opened = each->findChild<WhyPanel*>();
            QVERIFY2(opened != nullptr && !opened->reasons().chain.empty(), qPrintable(each->label()));
            opened->close();
        }
    }

    /// The assumption becomes given, by one edit, and the figure no longer rests on it.
    void anAssumptionIsConfirmedWhereItIsShown() {
        openAt("Private cloud lost", QStringLiteral("hospital"));
        FigureCard* card = page().backFigure();
        QTest::mouseClick(card, Qt::LeftButton);
        auto* panel = card->findChild<WhyPanel*>();
        QVERIFY(panel != nullptr);
        int use = 0;
        const auto count = static_cast<int>(panel->uses().size());
        while (use < count && !panel->confirmButton(use)->isVisible())
            ++use;
        QVERIFY(use < count);
        const int key = static_cast<int>(panel->uses()[static_cast<std::size_t>(use)].text.key);
        const Seconds before = *shown().schedule.makespan.known();
        QTest::mouseClick(panel->confirmButton(use), Qt::LeftButton);
        QVERIFY(session().document().undoLabel().startsWith(QStringLiteral("Confirm “")));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && isIdle() &&
                                     !shown().schedule.makespan.assumed().contains(key),
                                 kPatience);
        QCOMPARE(*shown().schedule.makespan.known(), before);
        session().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && isIdle() &&
                                     shown().schedule.makespan.assumed().contains(key),
                                 kPatience);
    }

    void thePlayheadColoursThePicture() {
        openAt("Frankfurt lost");
        const auto states = [this](DiagramState state) {
            const auto& items = page().state()->picture()->diagram().items;
            return std::count_if(items.begin(), items.end(),
                                 [state](const DiagramItem& item) { return item.state == state; });
        };
        page().clock().setNow(Seconds(0));
        QCOMPARE(states(DiagramState::Recovered), 0);
        page().clock().setNow(page().clock().end());
        const auto back = states(DiagramState::Recovered);
        const auto hit = std::count_if(shown().schedule.finish.begin(), shown().schedule.finish.end(),
                                       [](const auto& finish) { return finish.isKnown(); });
        QCOMPARE(back, hit); // everything recoverable is back
        // Clicking on the axis while the archive is being recovered shows it in progress.
        const ScheduledStep& archive =
            shown().schedule.steps[static_cast<std::size_t>(stepNamed("Attach the order archive"))];
        const double x =
            timeline().axis().x(static_cast<double>((*archive.start.known() + Seconds(600)).count()));
        QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, QPointF(x, 12).toPoint());
        const int db =
            shown().tasks.steps[static_cast<std::size_t>(stepNamed("Attach the order archive"))].component;
        QCOMPARE(page().state()->picture()->phases()[static_cast<std::size_t>(db)], RecoverPhase::InProgress);
        QVERIFY(states(DiagramState::Degraded) >= 1);
    }

    void keysMoveThePlayheadAndPlay() {
        openAt("Frankfurt lost");
        timeline().setFocus();
        page().clock().setNow(Seconds(3600));
        QTest::keyClick(&timeline(), Qt::Key_Right);
        QCOMPARE(page().clock().now(), Seconds(3660));
        QTest::keyClick(&timeline(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(page().clock().now(), Seconds(2760));
        const auto events = recoveryEvents(shown());
        QTest::keyClick(&timeline(), Qt::Key_PageDown);
        QCOMPARE(page().clock().now().count(), *std::upper_bound(events.begin(), events.end(), 2760));
        QTest::keyClick(&timeline(), Qt::Key_PageUp);
        QVERIFY(page().clock().now() < Seconds(2760));
        QTest::keyClick(&timeline(), Qt::Key_Space);
        QVERIFY(page().clock().isPlaying());
        QTest::keyClick(&timeline(), Qt::Key_Space);
        QVERIFY(!page().clock().isPlaying());
        QTest::keyClick(&timeline(), Qt::Key_R);
        QCOMPARE(timeline().grouping(), TimelineGrouping::Team);
        QTest::keyClick(&timeline(), Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(timeline().grouping(), TimelineGrouping::Component);
        QTest::keyClick(&timeline(), Qt::Key_P);
        QVERIFY(timeline().onlyCritical());
    }

    void leavingThePageStopsThePlayback() {
        openAt("Frankfurt lost");
        page().clock().play();
        m_window->setMode(Mode::Design);
        QVERIFY(!page().clock().isPlaying());
    }

    void aDurationIsTriedAppliedAndUndone() {
        openAt("Frankfurt lost");
        const Plan before = session().plan();
        const Seconds planned = *shown().schedule.makespan.known();
        const QPoint end = dragEnd("Attach the order archive", 60);
        // During the drag the figures follow, but the timeline does not move under the pointer.
        QTRY_VERIFY_WITH_TIMEOUT(*shown().schedule.makespan.known() > planned, kPatience);
        QVERIFY(page().backFigure()->change().startsWith(u'+'));
        QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, end);
        QCOMPARE(page().changes().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
        const Seconds tried = *shown().schedule.makespan.known();
        QVERIFY(tried > planned);
        QCOMPARE(testing::difference(session().plan(), before), QString()); // the plan is unchanged
        QVERIFY(page().whatIfBar()->isVisible());

        QTest::mouseClick(page().whatIfBar()->applyButton(), Qt::LeftButton);
        QVERIFY(!testing::difference(session().plan(), before).isEmpty());
        QVERIFY(page().changes().empty());
        QVERIFY(!page().whatIfBar()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && isIdle(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(*shown().schedule.makespan.known(), tried, kPatience);
        QVERIFY(page().backFigure()->change().isEmpty()); // it is now in the plan

        session().undo(); // one
        QCOMPARE(testing::difference(session().plan(), before), QString());
        QTRY_COMPARE_WITH_TIMEOUT(*session().analysis()->schedule.makespan.known(), planned, kPatience);
    }

    void escapeCancelsADrag() {
        openAt("Frankfurt lost");
        const Seconds planned = *shown().schedule.makespan.known();
        dragEnd("Attach the order archive", 60);
        QTRY_VERIFY_WITH_TIMEOUT(*shown().schedule.makespan.known() > planned, kPatience);
        QTest::keyClick(&timeline(), Qt::Key_Escape);
        QVERIFY(page().changes().empty());
        QTRY_COMPARE_WITH_TIMEOUT(*shown().schedule.makespan.known(), planned, kPatience);
        QTRY_VERIFY(page().backFigure()->change().isEmpty());
    }

    /// The table predicts what trying the doubled step yields.
    void aStepIsTriedTwiceAsLong() {
        openAt("Frankfurt lost");
        timeline().setFocus();
        QTest::keyClick(&timeline(), Qt::Key_2); // nothing is selected
        QVERIFY(page().changes().empty());
        const int step = stepNamed("Attach the order archive");
        const Seconds planned = *shown().schedule.makespan.known();
        const Seconds expected =
            *page().study().results().doubledMakespans->at(static_cast<std::size_t>(step));
        QVERIFY(expected > planned);
        timeline().setCurrentStep(step);
        page().tasks()->setCurrentStep(step);
        constexpr int column = 8;
        const QModelIndex cell = page().tasks()->model()->index(page().tasks()->currentIndex().row(), column);
        QCOMPARE(cell.data().toString(), QStringLiteral("+ %1").arg(durationText(expected - planned)));
        QTest::keyClick(&timeline(), Qt::Key_2);
        QCOMPARE(page().changes().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
        QCOMPARE(*shown().schedule.makespan.known(), expected);
    }

    void aTeamIsTriedLarger() {
        openAt("Frankfurt lost");
        LoadRow* dba = page().timelineCard()->load()->rows().at(1);
        QCOMPARE(dba->size(), 1);
        QTest::mouseClick(dba->more(), Qt::LeftButton);
        QCOMPARE(page().changes().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(isIdle() && dba->size() == 2, kPatience);
        QCOMPARE(session().plan().teams.at(1).effectiveSize(), 1);
        QVERIFY(page().whatIfBar()->isVisible());
        QTest::mouseClick(dba->fewer(), Qt::LeftButton); // as in the plan: no change is left
        QVERIFY(page().changes().empty());
        QTRY_VERIFY_WITH_TIMEOUT(isIdle() && dba->size() == 1, kPatience);
    }

    void clickingAChipRemovesItsChange() {
        openAt("Frankfurt lost");
        QTest::mouseClick(page().timelineCard()->load()->rows().at(0)->more(), Qt::LeftButton);
        QTest::mouseClick(page().timelineCard()->load()->rows().at(2)->more(), Qt::LeftButton);
        QCOMPARE(page().whatIfBar()->chipCount(), 2);
        QTest::mouseClick(page().whatIfBar()->chip(0), Qt::LeftButton);
        QCOMPARE(page().changes().size(), std::size_t(1));
        QCOMPARE(std::get<TeamSizeChange>(page().changes().front()).team, session().plan().teams.at(2).id);
        QTest::mouseClick(page().whatIfBar()->discardButton(), Qt::LeftButton);
        QVERIFY(page().changes().empty());
        QVERIFY(!page().whatIfBar()->isVisible());
    }

    void improvementsCanBeTried() {
        openAt("Frankfurt lost");
        QVERIFY(page().improvements()->count() > 0);
        const RecoveryImprovement best = page().study().results().improvements->front();
        const Seconds planned = *shown().schedule.makespan.known();
        QTest::mouseClick(page().improvements()->tryButton(0), Qt::LeftButton);
        QCOMPARE(page().changes().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
        if (best.gain.count() > 0)
            QVERIFY(*shown().schedule.makespan.known() < planned);
    }

    void theSimulationIsShown() {
        openAt("Frankfurt lost");
        const auto& simulation = page().study().results().simulation;
        QVERIFY(simulation != nullptr);
        QCOMPARE(simulation->runs, 200);
        QVERIFY(page().distribution()->barCount() > 0);
        QVERIFY(page().distribution()->beyondCount() <= page().distribution()->barCount());
        QVERIFY(!page().distribution()->accessibleDescription().isEmpty());
        QVERIFY(!page().tasks()->isColumnHidden(6)); // how often a step is critical
    }

    void tableAndTimelineChooseTheSame() {
        openAt("Frankfurt lost");
        TaskTable* tasks = page().tasks();
        const QModelIndex third = tasks->model()->index(2, 2);
        QTest::mouseClick(tasks->viewport(), Qt::LeftButton, {}, tasks->visualRect(third).center());
        QVERIFY(timeline().currentStep() >= 0);
        const RecoveryStep& step = shown().tasks.steps[static_cast<std::size_t>(timeline().currentStep())];
        QCOMPARE(step.name, third.data().toString());
        QCOMPARE(session().selection().front(), refTo(shown().graph->component(step.component).id));

        timeline().setFocus();
        QTest::keyClick(&timeline(), Qt::Key_Home);
        const int first = timeline().currentStep();
        QCOMPARE(tasks->model()->index(tasks->currentIndex().row(), 2).data().toString(),
                 shown().tasks.steps[static_cast<std::size_t>(first)].name);
    }

    void tasksAreSortedByTheirHeaders() {
        openAt("Frankfurt lost");
        TaskTable* tasks = page().tasks();
        const auto column = [tasks](int index) {
            QStringList texts;
            for (int row = 0; row < tasks->model()->rowCount(); ++row)
                texts << tasks->model()->index(row, index).data().toString();
            return texts;
        };
        const QStringList byStart = column(1);
        tasks->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        QStringList sorted = byStart;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
        QCOMPARE(column(1), sorted);
        tasks->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        QCOMPARE(column(1), byStart);
    }

    void tabsHaveKeys() {
        openAt("Frankfurt lost");
        timeline().setFocus();
        for (int tab = 4; tab >= 0; --tab) {
            QTest::keyClick(&timeline(), static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::AltModifier);
            QCOMPARE(page().tabs()->current(), tab);
        }
    }

    void allDisastersAreAnalysedOnRequest() {
        openAt("Frankfurt lost");
        page().tabs()->setCurrent(3);
        auto* matrix = page().findChild<RecoverMatrix*>();
        QVERIFY(!matrix->disasters()->isVisible());
        QTest::mouseClick(matrix->startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(matrix->disasters()->isVisible(), kPatience);
        QVERIFY(matrix->disasters()->model()->rowCount() >= session().plan().sites.size());
        QVERIFY(matrix->services()->model()->rowCount() > 0);
    }

    /// The plan specifies neither data nor copies of accounts: its data loss is unknown for every strategy
    /// and disaster.
    void anUnspecifiedLossIsUnknownInEveryTable() {
        const Plan plan = readPlanText(R"(drawbridge: 1
name: Mail
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: accounts, kind: database, site: Main, rto: 1h, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 40m}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)",
                                       QStringLiteral("untold.plan.yaml"));
        session().setDocument(createProject(m_folder.filePath(QStringLiteral("untold.drplan")), plan, {}));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        page().study().setRuns(200);
        m_window->setMode(Mode::Recover);
        choose("Main lost");
        session().select({refTo(session().plan().components.at(0).id)});
        const auto has = [](ResultTable* table, const char* row) {
            for (int i = 0; i < table->results().rowCount(); ++i) {
                const auto& cells = table->results().row(i)->cells;
                if (cells.front().text == QLatin1String(row))
                    return cells.at(2).text.compare(QStringLiteral("unknown"), Qt::CaseInsensitive) == 0;
            }
            return false;
        };
        page().tabs()->setCurrent(2);
        ResultTable* strategies = page().findChild<RecoverStrategies*>()->table();
        QTRY_VERIFY_WITH_TIMEOUT(has(strategies, "Rebuild"), kPatience);
        QVERIFY(!has(strategies, "Restore")); // not possible here
        page().tabs()->setCurrent(3);
        auto* matrix = page().findChild<RecoverMatrix*>();
        QTest::mouseClick(matrix->startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(matrix->disasters()->isVisible(), kPatience);
        QVERIFY(has(matrix->services(), "accounts"));
    }

    void commandsAreInTheMenus() {
        openAt("Frankfurt lost");
        QVERIFY(page().commands().play->isEnabled());
        QVERIFY(!page().commands().applyChanges->isEnabled());
        session().chooseScenario(std::nullopt);
        QVERIFY(!page().commands().play->isEnabled());
    }

    void everyScenarioAndNoneCanBeShown() {
        openAt("Frankfurt lost");
        const Plan plan = session().plan();
        for (const Scenario& scenario : plan.scenarios) {
            choose(qPrintable(scenario.name));
            QCOMPARE(timeline().rows().isEmpty(), shown().tasks.components.empty());
        }
        session().chooseScenario(std::nullopt);
        QVERIFY(!timeline().isVisible());                 // the placeholder
        session().failEntity(refTo(plan.sites.at(2).id)); // Amsterdam: nothing runs there
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && session().analysis() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
        QVERIFY(shown().tasks.components.empty());
        QVERIFY(timeline().rows().isEmpty());
        QVERIFY(!page().timelineCard()->load()->isVisible());
        QVERIFY(page().grab().width() > 0);
    }
};

/// The study on its own, on a worked example.
class RecoverStudyTest : public QObject {
    Q_OBJECT
private slots:
    void aNewRequestSupersedesTheOld();
    void aStoppedStudyReportsNothing();
    void unspecifiedDataIsNotReportedAsNoLoss();
};

namespace {

std::shared_ptr<const ScenarioAnalysis> twoJobs() {
    return std::make_shared<const ScenarioAnalysis>(worked::Result(R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
teams: [{name: Crew, size: 1}]
components:
  - {name: a, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start a, duration: 20m, teams: {Crew: 1}}]}}
  - {name: b, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start b, duration: 10m, teams: {Crew: 1}}]}}
scenarios: [{name: A lost, fails: [{site: A}]}]
)")
                                                        .analysis());
}

} // namespace

void RecoverStudyTest::aNewRequestSupersedesTheOld() {
    RecoverStudy study;
    study.setRuns(100);
    study.setSearchTime(std::chrono::milliseconds(50));
    const auto base = twoJobs();
    QCOMPARE(*base->schedule.makespan.known(), Seconds(30 * 60)); // one after the other
    const TeamId crew = base->plan().teams.at(0).id;
    std::vector<Seconds> told;
    connect(&study, &RecoverStudy::changed, this,
            [&] { told.push_back(*study.results().shown->schedule.makespan.known()); });
    study.start({base, {}, false});
    study.start({base, {TeamSizeChange{crew, 2}}, false});
    QTRY_VERIFY(study.stage() == RecoverStudy::Stage::Idle && study.results().improvements != nullptr);
    QVERIFY(!told.empty());
    for (const Seconds makespan : told)
        QCOMPARE(makespan,
                 Seconds(20 * 60)); // with two people both at once; never the 30 of the first request
    QCOMPARE(*study.results().planned->schedule.makespan.known(), Seconds(30 * 60));
}

void RecoverStudyTest::aStoppedStudyReportsNothing() {
    RecoverStudy study;
    study.setRuns(5'000'000); // would take long
    study.start({twoJobs(), {}, false});
    QTRY_VERIFY(study.results().shown != nullptr);
    study.stop();
    QSignalSpy changed(&study, &RecoverStudy::changed);
    QTest::qWait(200);
    QCOMPARE(changed.size(), 0);
    QVERIFY(study.stage() == RecoverStudy::Stage::Idle);
}

/// A service loses no data; a database does, however little the plan specifies.
void RecoverStudyTest::unspecifiedDataIsNotReportedAsNoLoss() {
    QCOMPARE(summarise(*twoJobs()).dataLost.tone, Tone::Good);
    const worked::Result plan(R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components: [{name: accounts, kind: database, site: A}]
scenarios: [{name: A lost, fails: [{site: A}]}]
)");
    const Figure lost = summarise(plan.analysis()).dataLost;
    QCOMPARE(lost.value, QStringLiteral("Unknown"));
    QVERIFY(lost.note.contains(QStringLiteral("accounts")));
    QCOMPARE(lost.tone, Tone::Warn);
}

DRAWBRIDGE_TEST(RecoverStudyTest)
DRAWBRIDGE_TEST(RecoverPageTest)
#include "recover_page_test.moc"
