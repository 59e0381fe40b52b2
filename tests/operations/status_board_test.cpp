// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/status_board.h"
#include "tests/support/live_run.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

class StatusBoardTest : public QObject {
    Q_OBJECT

private slots:
    void itTellsHowTheRunStands() {
        const Plan plan = livePlan();
        const QString board = QString::fromUtf8(statusBoard(plan, liveRun(plan), liveView()));
        for (const char* part :
             {">EXERCISE<", ">+2:00<", "declared +0:41, at 03:41", "1 of 4 steps", ">web<", ">+3:25<",
              "of +3:00", "▲ will be late", ">db<", "? unknown", "DBA · 1 of 1 busy",
              "✖ failed · 1 db: Restore", "▶ in progress · 2 db: Verify", "○ ready · 3 db: Start",
              "1 waiting", "Declared · Ana", "Written at 05:00, Europe/Berlin",
              "http-equiv=\"refresh\" content=\"15\"", "prefers-color-scheme:dark"})
            QVERIFY2(board.contains(QString::fromUtf8(part)), part);
        QVERIFY(!board.contains(QStringLiteral("4 db: Later"))); // waits
        QVERIFY(!board.contains(QStringLiteral("<script")) && !board.contains(QStringLiteral("src=")));
    }

    void anIncidentIsMarked() {
        const Plan plan = livePlan();
        Run run = liveRun(plan);
        run.incident = true;
        QVERIFY(statusBoard(plan, run, liveView()).contains(">INCIDENT<"));
        QVERIFY(!statusBoard(plan, run, liveView()).contains("EXERCISE"));
    }

    /// Unknown is not told as in time; past its target a service is late whatever is projected.
    void everyStateOfAService() {
        const Plan plan = livePlan();
        RunView view = liveView();
        const auto word = [&](const LiveService& service) {
            view.services = {service};
            return QString::fromUtf8(statusBoard(plan, liveRun(plan), view));
        };
        QVERIFY(word(liveService("web", 180, 170)).contains(QStringLiteral("● in time")));
        QVERIFY(word(liveService("web", {}, 170)).contains(QStringLiteral("● on its way")));
        QVERIFY(word(liveService("web", 60, {})).contains(QStringLiteral("▲ target missed")));
        QVERIFY(word(liveService("web", 240, {})).contains(QStringLiteral("? unknown")));
        LiveService back = liveService("web", 180, 170);
        back.back = true;
        QVERIFY(word(back).contains(QStringLiteral("✔ back<")));
        back.missesTarget = true;
        QVERIFY(word(back).contains(QStringLiteral("✔ back, late")));
        LiveService never = liveService("web", 180, {});
        never.notRecoverableBecause = QStringLiteral("There is no copy.");
        QVERIFY(word(never).contains(QStringLiteral("✖ not recoverable")));
    }

    void everyTextIsEscaped() {
        const QString hostile = QStringLiteral("<img onerror=\"x\">&'");
        const Plan plan = livePlan();
        Run run = liveRun(plan);
        run.name = hostile;
        LogEntry note;
        note.kind = LogKind::Note;
        note.at = Seconds(60);
        note.by = hostile;
        note.text = hostile;
        note.component = hostile;
        run.log.push_back(note);
        RunView view = liveView();
        view.services[0].component = hostile;
        view.steps[0].component = hostile;
        view.teams[0].name = hostile;
        view.notPlanned = hostile;
        const QString board = QString::fromUtf8(statusBoard(plan, run, view));
        QVERIFY(!board.contains(QStringLiteral("<img")));
        QVERIFY(!board.contains(QStringLiteral("Shop <b>")));
        QCOMPARE(board.count(QStringLiteral("&lt;img onerror=&quot;x&quot;&gt;&amp;")), 8);
    }

    void aLongLogShowsTheNewestEight() {
        const Plan plan = livePlan();
        Run run = liveRun(plan);
        for (int i = 0; i < 20; ++i) {
            LogEntry note;
            note.kind = LogKind::Note;
            note.at = Seconds(3600 + i);
            note.text = QStringLiteral("entry-%1.").arg(i);
            run.log.push_back(note);
        }
        const QByteArray board = statusBoard(plan, run, liveView());
        QVERIFY(board.contains("entry-19.") && board.contains("entry-12.") && !board.contains("entry-11."));
    }

    void itIsWrittenWholly() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("board.html"));
        const Plan plan = livePlan();
        const Run run = liveRun(plan);
        writeStatusBoard(path, plan, run, liveView());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), statusBoard(plan, run, liveView()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

DRAWBRIDGE_TEST(StatusBoardTest)
#include "status_board_test.moc"
