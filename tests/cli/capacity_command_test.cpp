// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// drawbridge capacity, on a recovery site that is too small.
class CapacityCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString tight() { return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/tight.plan.yaml"); }
    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }
    static QStringList namesIn(const QJsonValue& array, const QString& field) {
        QStringList names;
        for (const QJsonValue& each : array.toArray())
            names += each[field].toString();
        return names;
    }

private slots:
    /// CPUs: spare-1 has 4 − 1, spare-2 has 8. Web takes 4, each broker 1 and never on one host, reports 6:
    /// web + broker + reports are 11 of 8 on spare-2, so reports (priority 4) stays off, and its mailer too.
    void tellsWhatFitsAndWhatDoesNot() {
        const Ran ran = run({u"capacity"_qs, tight(), u"--json"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"proof"].toString(), u"does-not-fit"_qs);
        QCOMPARE(namesIn(json[u"stays_off"], u"component"_qs),
                 (QStringList{u"reports"_qs, u"report-mailer"_qs}));
        QVERIFY(json[u"greatest"].toBool());
        QVERIFY(namesIn(json[u"moves"], u"component"_qs).contains(u"web"_qs));
        QVERIFY(json[u"rests_on_unknown"].toBool()); // the mailer's memory, the capacity of spare-3
        const Ran text = run({u"capacity"_qs, tight()});
        QCOMPARE(text.status, 0);
        for (const QString& part : {u"Capacity after Main lost"_qs, u"Not everything fits"_qs, u"spare-1"_qs,
                                    u"Recovers elsewhere"_qs, u"Stays off"_qs, u"requires reports"_qs,
                                    u"Capacity unknown"_qs, u"wiki"_qs})
            QVERIFY2(text.out.contains(part), qPrintable(part + u'\n' + text.out));
    }

    void failsOnShortWhenAsked() {
        QCOMPARE(run({u"capacity"_qs, tight(), u"--fail-on-short"_qs}).status, 1);
    }

    void acceptsIntoAProject() {
        QCOMPARE(run({u"import"_qs, tight(), u"-o"_qs, u"tight.drplan"_qs}).status, 0);
        const Ran accepted =
            run({u"capacity"_qs, u"tight.drplan"_qs, u"--accept"_qs, u"--leave-off"_qs, u"--json"_qs});
        QVERIFY2(accepted.status == 0 && accepted.json()[u"accepted"].toBool(), qPrintable(accepted.error));
        QVERIFY(run({u"log"_qs, u"tight.drplan"_qs}).out.contains(u"Accept the placement for Main lost"));
        const Ran again = run({u"capacity"_qs, u"tight.drplan"_qs, u"--fail-on-short"_qs, u"--json"_qs});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()[u"proof"].toString(), u"fits"_qs);
        QVERIFY(again.json()[u"moves"].toArray().isEmpty());
    }

    void saysWhatIsWrongWithTheCall() {
        const Ran noProject = run({u"capacity"_qs, tight(), u"--accept"_qs});
        QCOMPARE(noProject.status, 2);
        QVERIFY2(noProject.error.contains(u"is no project"), qPrintable(noProject.error));
        QCOMPARE(run({u"capacity"_qs, tight(), u"--leave-off"_qs}).status, 2);
        QCOMPARE(run({u"capacity"_qs, tight(), u"--time-limit"_qs, u"soon"_qs}).status, 2);
        QCOMPARE(run({u"capacity"_qs, tight(), u"--scenario"_qs, u"None"_qs}).status, 2);
    }

    void nothingIsRecovered() {
        const Ran ran =
            run({u"capacity"_qs, QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/small.plan.yaml")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains(u"Nothing is recovered on a Docker host"), qPrintable(ran.out));
    }
};

DRAWBRIDGE_TEST(CapacityCommandTest)
#include "capacity_command_test.moc"
