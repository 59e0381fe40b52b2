// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// drawbridge programme.
class ProgrammeCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString plan() {
        return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/exercised.plan.yaml");
    }
    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }

private slots:
    void tellsWhatIsDueCoveredAndVerified() {
        const Ran ran = run({u"programme"_qs, plan()});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        for (const QString& part :
             {u"Spring failover"_qs, u"overdue by"_qs, u"set for 2099-11-30"_qs, u"2020-01-14"_qs,
              u"Steps ever exercised: 1 of 3"_qs, u"never: web, mail"_qs, u"Accesses ever checked: 1 of 2"_qs,
              u"What it rests on was changed since"_qs, u"Renew the key"_qs, u"late by"_qs})
            QVERIFY2(ran.out.contains(part), qPrintable(part + u'\n' + ran.out));
        for (const QString& line : ran.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void writesTheSameAsJson() {
        const Ran ran = run({u"programme"_qs, plan(), u"--json"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"steps"].toInt(), 3);
        QCOMPARE(json[u"steps_exercised"].toInt(), 1);
        QCOMPARE(json[u"next"].toString(), u"Next year"_qs);
        QCOMPARE(json[u"exercises"].toArray().size(), 3);
        QCOMPARE(json[u"exercises"][0][u"exercise"].toString(), u"Restore of db"_qs);
        QCOMPARE(json[u"exercises"][0][u"due"].toString(), u"2020-04-13"_qs); // 14 January + 90 days
        QCOMPARE(json[u"exercises"][1][u"due"].toString(), u"2020-04-20"_qs);
        QCOMPARE(json[u"verified"][0][u"state"].toString(), u"lost"_qs);
        QCOMPARE(json[u"open_actions"][0][u"owner"].toString(), u"Network"_qs);
    }

    /// The edit is named, which only a project knows.
    void aProjectTellsWhatTookItAway() {
        QCOMPARE(run({u"import"_qs, plan(), u"-o"_qs, u"exercised.drplan"_qs}).status, 0);
        const Ran ran = run({u"programme"_qs, u"exercised.drplan"_qs, u"--json"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(ran.json()[u"lost"].toArray().size(), 1);
        QVERIFY(ran.json()[u"lost"][0][u"label"].isNull()); // the proof was made elsewhere
    }

    void writesACalendar() {
        const Ran ran = run({u"programme"_qs, plan(), u"--ics"_qs, u"exercises.ics"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QFile file(m_folder.filePath(u"exercises.ics"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray calendar = file.readAll();
        QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(calendar.contains("DTSTART:20991130T080000Z\r\n"));
    }

    void refusesWhatIsNoPlan() {
        const Ran ran = run({u"programme"_qs, u"missing.plan.yaml"_qs});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
    }

    void anEmptyPlanIsSaidInWords() {
        const Ran ran =
            run({u"programme"_qs, QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/empty.plan.yaml")});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QVERIFY(ran.out.contains(u"No exercise is planned."));
        QVERIFY(ran.out.contains(u"Nothing was ever proven"));
    }
};

DRAWBRIDGE_TEST(ProgrammeCommandTest)
#include "programme_command_test.moc"
