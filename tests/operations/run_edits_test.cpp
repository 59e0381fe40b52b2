// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"
#include "core/store/project.h"
#include "tests/support/run_fixture.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace drawbridge;
using namespace drawbridge::testing;

class RunEditsTest : public QObject {
    Q_OBJECT

private slots:
    void aRunKeepsThePlanOfItsMoment() {
        RunFixture f;
        const Run& run = f.run();
        QCOMPARE(run.planned.size(), std::size_t(4)); // host, Install, Load, web
        QCOMPARE(run.planVersion, std::optional(1));
        QCOMPARE(run.services.back().component, u"web"_qs);
        QCOMPARE(run.services.back().rtoTarget, std::optional(minutes(110)));
        QCOMPARE(run.services.back().rtoEstimate, std::optional(minutes(105)));
        QVERIFY_THROWS_EXCEPTION(InputError, f.start()); // another goes on
    }

    void marksAreChecked() {
        RunFixture f;
        f.mark("host/Work", RunState::Started, 30);
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("host/Work", RunState::Started, 31));
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("host/Work", RunState::Done, 29));
        f.mark("host/Work", RunState::Failed, 40);
        f.mark("host/Work", RunState::Started, 45);
        f.mark("host/Work", RunState::Done, 90);
        QCOMPARE(f.run().steps.size(), std::size_t(2)); // two attempts
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("host/Work", RunState::Skipped, 95));
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("db/Instal", RunState::Done, 95));
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("db/Install", RunState::Done, 100'000)); // to come
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("db/Install", RunState::Done, -1));
        f.log(LogKind::Paused, 100);
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("db/Install", RunState::Done, 101));
        QVERIFY_THROWS_EXCEPTION(InputError, f.log(LogKind::Paused, 101));
        f.log(LogKind::Resumed, 102);
        f.mark("db/Install", RunState::Done, 103);
        QVERIFY(!f.run().steps.back().started); // nobody measured it
    }

    /// All is back by 105, web within its 110: met. Held on its day, due again 180 days later.
    void theEndJudgesAndSetsTheNextDate() {
        RunFixture f;
        f.mark("host/Work", RunState::Done, 90);
        f.mark("db/Install", RunState::Done, 75);
        f.mark("db/Load", RunState::Done, 95);
        f.mark("web/Start", RunState::Done, 105);
        f.finish(106);
        QCOMPARE(f.run().result, std::optional(RunResult::Met));
        QCOMPARE(f.document().plan().exercises.at(0).due, std::optional(f.run().date.date().addDays(180)));
        QVERIFY_THROWS_EXCEPTION(InputError, f.mark("web/Start", RunState::Failed, 107));
    }

    void whatIsLateIsNotMet() {
        RunFixture f;
        f.mark("host/Work", RunState::Done, 90);
        f.finish(120);
        QCOMPARE(f.run().result, std::optional(RunResult::NotMet)); // web's target of 110 is over
    }

    void evidenceHasItsHash() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"answer.txt"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("abc");
        file.close();
        const LogEntry entry = evidenceOf(path, minutes(5), u"me"_qs);
        // SHA-256 of "abc": FIPS 180-2, appendix B.1.
        QCOMPARE(entry.sha256,
                 std::optional(u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_qs));
        QCOMPARE(entry.content, std::optional(u"YWJj"_qs));
        QVERIFY_THROWS_EXCEPTION(MachineError, evidenceOf(folder.filePath(u"none"_qs), minutes(5), {}));
        QVERIFY_THROWS_EXCEPTION(MachineError, evidenceOf(u"/dev/zero"_qs, minutes(5), {})); // has no end
    }

    /// Targets were met, but nobody said whether the objective was: no result is made up.
    void anObjectiveThatNobodyJudgedLeavesTheResultOpen() {
        RunFixture f;
        f.mark("host/Work", RunState::Done, 90);
        f.mark("db/Install", RunState::Done, 75);
        f.mark("db/Load", RunState::Done, 95);
        f.mark("web/Start", RunState::Done, 105);
        RunEnd end;
        end.at = minutes(106);
        RunObjective objective;
        objective.objective = u"Everybody was reached"_qs;
        end.objectives = {objective};
        finishRun(f.document(), f.run().id, end);
        QVERIFY(!f.run().result);
    }

    /// A process that marks steps is killed in the middle: all that it was told to be written is there.
    void nothingIsLostWhenTheProcessIsKilled() {
        for (int round = 1; round <= 4; ++round) {
            RunFixture f;
            const QString path = f.path();
            const RunId id = f.run().id;
            f.close();
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = fork();
            QVERIFY(child >= 0);
            if (child == 0)
                markForEver(path, id, pipe[1]);
            ::close(pipe[1]);
            char byte = 0;
            for (int i = 0; i < 3 * round; ++i)
                QCOMPARE(::read(pipe[0], &byte, 1), ssize_t(1));
            usleep(static_cast<useconds_t>(round * 1'700));
            QCOMPARE(::kill(child, SIGKILL), 0);
            waitpid(child, nullptr, 0);
            int told = 3 * round;
            while (::read(pipe[0], &byte, 1) == 1)
                ++told;
            ::close(pipe[0]);
            const auto document = openProject(path);
            QVERIFY(!document->isReadOnly());
            const auto& log = document->plan().runs.find(id)->log;
            QVERIFY2(static_cast<int>(log.size()) >= told,
                     qPrintable(QStringLiteral("%1 of %2").arg(log.size()).arg(told)));
            for (std::size_t i = 0; i < log.size(); ++i)
                QCOMPARE(log[i].text, std::optional(QString::number(i)));
        }
    }

private:
    [[noreturn]] static void markForEver(const QString& path, RunId id, int told) {
        const auto document = openProject(path);
        for (int i = 0;; ++i) {
            LogEntry entry;
            entry.at = minutes(1);
            entry.text = QString::number(i);
            addToLog(*document, id, entry);
            if (::write(told, "x", 1) != 1)
                _exit(1);
        }
    }
};

DRAWBRIDGE_TEST(RunEditsTest)
#include "run_edits_test.moc"
