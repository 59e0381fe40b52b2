// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// drawbridge exercise: a run from its beginning to what it teaches.
class ExerciseCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }
    Ran exercise(const QString& call) const { return run(QStringList{u"exercise"_qs} + call.split(u'|')); }

private slots:
    /// host 30…90, web 90…100 planned. host is done at 1:40, so web ends at 1:50, past its target of 1:45.
    void aRunFromItsBeginningToItsEnd() {
        QFile file(m_folder.filePath(u"small.plan.yaml"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "drawbridge: 1\nname: Small\nassumptions: {use: cautious}\n"
            "sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]\n"
            "components:\n"
            "  - {name: host, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
            "[{name: Work, duration: 60m}]}}\n"
            "  - {name: web, kind: server, site: Main, requires: [host], rto: 105m, recovery: {strategy: "
            "rebuild, to: Spare, steps: [{name: Start, duration: 10m}]}}\n"
            "scenarios: [{name: Lost, fails: [{site: Main}], detection: 10m, declaration: 20m}]\n");
        file.close();
        QCOMPARE(run({u"import"_qs, u"small.plan.yaml"_qs, u"-o"_qs, u"s.drplan"_qs}).status, 0);
        QCOMPARE(exercise(u"step|s.drplan|1|--state|done"_qs).status, 2); // nothing goes on
        const Ran started = exercise(u"start|s.drplan|--scenario|Lost|--at|2026-04-20T09:00"_qs);
        QVERIFY2(started.status == 0, qPrintable(started.error));
        QVERIFY2(started.out.contains(u"ready"), qPrintable(started.out));
        const Ran twice = exercise(u"start|s.drplan|--scenario|Lost"_qs);
        QCOMPARE(twice.status, 2);
        QVERIFY(twice.error.contains(u"still goes on"));
        QCOMPARE(exercise(u"note|s.drplan|--declared|--at|+30m"_qs).status, 0);
        QCOMPARE(exercise(u"step|s.drplan|host/Work|--state|started|--at|+30m|--by|Me"_qs).status, 0);
        QCOMPARE(exercise(u"step|s.drplan|1|--state|done|--at|+1h40m"_qs).status, 0);
        const QJsonObject now = exercise(u"status|s.drplan|--at|+1h40m|--json"_qs).json();
        QCOMPARE(now[u"makespan_s"].toInt(), 110 * 60);
        QCOMPARE(now[u"steps"].toArray().at(1)[u"state"].toString(), u"ready"_qs);
        QCOMPARE(now[u"services"].toArray().at(0)[u"component"].toString(), u"web"_qs);
        QVERIFY(now[u"services"].toArray().at(0)[u"misses_target"].toBool());
        const Ran wrong = exercise(u"step|s.drplan|host/Wrok|--state|done"_qs);
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"host/Work"), qPrintable(wrong.error));
        QCOMPARE(exercise(u"step|s.drplan|2|--state|done|--at|+1h50m"_qs).status, 0);
        const QJsonObject end = exercise(u"finish|s.drplan|--at|+2h|--lesson|Start sooner|--json"_qs).json();
        QCOMPARE(end[u"result"].toString(), u"not-met"_qs);
        const Ran measured = exercise(u"durations|s.drplan|--accept|all"_qs);
        QVERIFY2(measured.out.contains(u"1 duration is in the plan now"), qPrintable(measured.out));
        QVERIFY(run({u"log"_qs, u"s.drplan"_qs}).out.contains(u"Take the measured duration of host/Work"));
    }
};

DRAWBRIDGE_TEST(ExerciseCommandTest)
#include "exercise_command_test.moc"
