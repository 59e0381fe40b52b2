// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/exercise/exercise_page.h"
#include "app/exercise/live/live_page.h"
#include "app/exercise/live/projection_chart.h"
#include "app/exercise/live/run_sidebar.h"
#include "app/exercise/live/step_card.h"
#include "app/exercise/live/team_board.h"
#include "app/exercise/programme/coverage_table.h"
#include "app/exercise/programme/programme_page.h"
#include "app/exercise/programme/year_chart.h"
#include "app/exercise/state/live_run.h"
#include "app/shell/main_window.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace drawbridge;

namespace {

/// Planned: db 0:10 to 0:40 (DBA), then app 0:40 to 0:50 (Ops). Of both the target is an hour.
const QByteArray kDesk = R"(drawbridge: 1
name: Desk
sites: [{name: Berlin, kind: on-premises}, {name: Bonn, kind: on-premises}]
teams: [{name: DBA}, {name: Ops, size: 2}]
components:
  - name: db
    kind: database
    site: Berlin
    rto: 1h
    recovery:
      strategy: failover
      to: Bonn
      steps: [{name: Promote, kind: command, run: pg_ctl promote, good-when: It takes writes., if-not: Restore it., duration: 30m, teams: {DBA: 1}}]
  - name: app
    kind: service
    site: Berlin
    rto: 1h
    requires: [db]
    recovery: {strategy: restart, to: Bonn, steps: [{name: Start it, duration: 10m, teams: {Ops: 1}}]}
protection-groups: [{name: Shop, members: [db, app]}]
scenarios:
  - {name: Berlin lost, fails: [{site: Berlin}], declaration: 10m}
exercises:
  - {name: Spring failover, kind: simulation, scenario: Berlin lost, groups: [Shop], objectives: [app is back within an hour], due: 2026-04-20, every: 180d}
)";

} // namespace

class ExercisePageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;

    Session& session() const { return m_window->session(); }
    ExercisePage& page() const { return *m_window->findChild<ExercisePage*>(); }
    LiveRun& live() const { return page().run(); }
    const Run& run() const { return session().plan().runs.at(0); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    StepCard* card(int step) const { return page().live()->board()->card(step); }

    void open(const QByteArray& text) {
        const Plan plan = readPlanText(text, QStringLiteral("desk.plan.yaml"));
        session().setDocument(createProject(path(QStringLiteral("desk-%1.drplan").arg(++m_files)), plan, {}));
        m_window->setMode(Mode::Exercise);
        QTRY_VERIFY_WITH_TIMEOUT(page().programme()->programme() != nullptr, kPatience);
    }
    /// The incident was half an hour ago.
    void start() {
        NewRun fresh;
        fresh.exercise = session().plan().exercises.at(0).id;
        fresh.date = QDateTime::currentDateTimeUtc().addSecs(-30 * 60);
        QVERIFY(session().attempt([&](Document& document) { startRun(document, fresh); }));
        QTRY_VERIFY_WITH_TIMEOUT(live().view() != nullptr && page().showsLive(), kPatience);
    }
    /// Waits until what was done is planned again.
    bool isFresh(LiveState state, int step) const {
        return live().step(step) != nullptr && live().step(step)->state == state;
    }
    /// Types into the dialog that comes up and presses its button.
    static void answerDialog(const QString& text) {
        QTimer::singleShot(200, [text] {
            QWidget* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog != nullptr);
            QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), text);
            QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        });
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void theProgrammeSaysWhatIsOverdueAndNeverCovered() {
        open(kDesk);
        const Programme& programme = *page().programme()->programme();
        QCOMPARE(programme.overdue, 1);
        QCOMPARE(page().programme()->list()->model()->rowCount(), 1);
        const auto* coverage = page().programme()->coverage();
        QCOMPARE(coverage->rowCount(), 1); // everything is in Shop
        QCOMPARE(coverage->item(0, 0)->text(), QStringLiteral("Shop"));
        QVERIFY(coverage->item(0, 1)->text().contains(QStringLiteral("never")));
    }

    /// A due date is moved by dragging its mark; one undo takes it back.
    void aDueDateIsDragged() {
        QByteArray text = kDesk;
        const QDate due = QDate::currentDate().addDays(20);
        text.replace("2026-04-20", due.toString(Qt::ISODate).toLatin1());
        open(text);
        YearChart* year = page().programme()->year();
        const ExerciseId exercise = session().plan().exercises.at(0).id;
        QTRY_VERIFY(!year->placeOf(exercise, due).isNull());
        const QPoint from = year->placeOf(exercise, due).toPoint();
        const QPoint to = year->placeOf(exercise, due.addDays(30)).toPoint();
        QTest::mousePress(year, Qt::LeftButton, {}, from);
        QTest::mouseMove(year, to);
        QTest::mouseRelease(year, Qt::LeftButton, {}, to);
        const QDate moved = *session().plan().exercises.at(0).due;
        QVERIFY2(std::abs(moved.daysTo(due.addDays(30))) <= 1, qPrintable(moved.toString(Qt::ISODate)));
        session().undo();
        QCOMPARE(*session().plan().exercises.at(0).due, due);
    }

    /// Started, failed with a reason, tried again, done; each is in the file when the button returns.
    void aRunIsPlayed() {
        open(kDesk);
        start();
        QCOMPARE(live().view()->steps.size(), std::size_t(2));
        QVERIFY(isFresh(LiveState::Ready, 1));
        QVERIFY(isFresh(LiveState::Waiting, 2));
        QVERIFY(card(2) == nullptr);
        QVERIFY(page().live()->clockText().startsWith(QStringLiteral("+0:30:")));
        live().setWho(QStringLiteral("M. Keller"));

        card(1)->mainButton()->setFocus();
        QTest::keyClick(card(1)->mainButton(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(LiveState::InProgress, 1), kPatience);
        QCOMPARE(run().steps.size(), std::size_t(1));
        QCOMPARE(run().steps[0].by, std::optional(QStringLiteral("M. Keller")));

        answerDialog(QStringLiteral("repository does not answer"));
        QPushButton* failed = nullptr;
        for (QPushButton* button : card(1)->findChildren<QPushButton*>()) {
            if (button != card(1)->mainButton())
                failed = button;
        }
        QVERIFY(failed != nullptr);
        QTest::mouseClick(failed, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(LiveState::Failed, 1) && !live().choices().empty(), kPatience);
        QCOMPARE(run().steps[0].note, std::optional(QStringLiteral("repository does not answer")));
        QVERIFY(page().live()->hint().contains(QStringLiteral("Step 1 failed")));

        page().live()->setFocus();
        QTest::keyClick(page().live(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(LiveState::InProgress, 1), kPatience);
        QCOMPARE(run().steps.size(), std::size_t(2));
        QTest::mouseClick(card(1)->mainButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(LiveState::Done, 1) && isFresh(LiveState::Ready, 2), kPatience);
        QTRY_VERIFY(card(2) != nullptr);

        // What another program reads from the file is what was done until now.
        const auto copy = openProject(session().document().path(), OpenMode::ReadOnly);
        QCOMPARE(copy->plan().runs.at(0).steps.size(), std::size_t(2));
    }

    /// Half an hour after the incident nothing has begun: 0:30 + 30 m + 10 m, over the target of an hour.
    void theProjectionTellsThatATargetIsMissed() {
        open(kDesk);
        start();
        const auto& services = live().view()->services;
        const auto app = std::find_if(services.begin(), services.end(),
                                      [](const LiveService& each) { return each.component == u"app"; });
        QVERIFY(app != services.end());
        QCOMPARE(app->planned, std::optional<Seconds>(std::chrono::minutes(50)));
        QVERIFY(app->projected && *app->projected >= std::chrono::minutes(70) &&
                *app->projected < std::chrono::minutes(72));
        QVERIFY(app->missesTarget);
        QVERIFY(
            page().live()->projection()->sentences().join(u'\n').contains(QStringLiteral("now missed by 1")));
    }

    void notesDecisionsAndMessagesAreLogged() {
        open(kDesk);
        start();
        QTest::keyClick(page().live(), Qt::Key_N);
        QLineEdit* note = page().live()->sidebar()->note();
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, QStringLiteral("The vendor was called."));
        QTest::keyClick(note, Qt::Key_Return);
        QTest::mouseClick(page().live()->sidebar()->declareButton(), Qt::LeftButton);
        QTRY_COMPARE(run().log.size(), std::size_t(2));
        QCOMPARE(run().log[0].text, std::optional(QStringLiteral("The vendor was called.")));
        QCOMPARE(run().log[1].kind, LogKind::Declared);
        QTRY_VERIFY(live().view()->declared.has_value());
        QVERIFY(!page().live()->sidebar()->declareButton()->isVisible());
    }

    void aStatusBoardIsWrittenAtEveryChange() {
        open(kDesk);
        start();
        live().setBoard(path(QStringLiteral("status.html")));
        QFile file(path(QStringLiteral("status.html")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Look at &lt;this&gt;"));
        QVERIFY(live().log(LogKind::Note, QStringLiteral("Look at <this>")));
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QFile again(path(QStringLiteral("status.html")));
                return again.open(QIODevice::ReadOnly) && again.readAll().contains("Look at &lt;this&gt;");
            }(),
            kPatience);
    }

    /// A window that follows changes nothing, and shows what the other one does.
    void aSecondWindowFollows() {
        open(kDesk);
        start();
        LivePage follower(session(), live(), nullptr, LivePage::Use::Follow);
        follower.resize(1300, 800);
        follower.show();
        follower.refresh();
        QVERIFY(follower.board()->card(1) != nullptr);
        QVERIFY(follower.board()->card(1)->mainButton() == nullptr);
        QTest::keyClick(&follower, Qt::Key_R);
        QCOMPARE(run().steps.size(), std::size_t(0));
        QVERIFY(live().mark(1, RunState::Started));
        QTRY_VERIFY(isFresh(LiveState::InProgress, 1));
        QTRY_VERIFY(follower.board()->card(1) != nullptr &&
                    follower.board()->card(1)->property("state").toString() == u"running");
    }

    /// What ended is no longer live; the programme knows it as held, and due again 180 days later.
    void aFinishedRunIsHeld() {
        open(kDesk);
        start();
        QVERIFY(live().mark(1, RunState::Started));
        RunEnd end;
        end.at = live().now();
        end.lessons = {QStringLiteral("Name a second person for DBA.")};
        QVERIFY(live().finish(end));
        QTRY_VERIFY_WITH_TIMEOUT(!page().showsLive(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page().programme()->programme()->rows.front().lastHeld.has_value(),
                                 kPatience);
        QCOMPARE(page().programme()->programme()->overdue, 0);
        QCOMPARE(run().lessons, end.lessons);
    }
};

DRAWBRIDGE_TEST(ExercisePageTest)
#include "exercise_page_test.moc"
