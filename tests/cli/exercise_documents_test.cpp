// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

namespace {

const QByteArray kExercisedPlan = R"(drawbridge: 1
name: Shop
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components: [{name: web, kind: service, site: A, rto: 1h, recovery: {strategy: restart, to: B, steps: [{name: Start, duration: 5m}]}}]
scenarios: [{name: A lost, fails: [{site: A}]}]
runs:
  - {name: First, date: 2026-04-20T01:00:00Z, ended: 1h}
  - name: Second
    date: 2026-05-20T01:00:00Z
    ended: 1h
    planned: [{component: web, step: Start, start: 0s, finish: 5m}]
    steps: [{component: web, step: Start, state: done, started: 1m, finished: 20m}]
    services: [{component: web, rto-target: 1h}]
)";

} // namespace

/// Documents of exercises, by the program itself.
class ExerciseDocumentsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Ran ran(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }
    QByteArray written(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() {
        QFile file(m_folder.filePath(u"shop.plan.yaml"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kExercisedPlan) == kExercisedPlan.size());
    }

    void theReportIsOfTheNewestRunOrTheNamedOne() {
        QCOMPARE(ran({u"exercise"_qs, u"report"_qs, u"shop.plan.yaml"_qs, u"-o"_qs, u"r.md"_qs}).status, 0);
        QVERIFY(written(u"r.md"_qs).contains("RTA of web: **20 m** (target 1 h, met)"));
        const Ran first = ran({u"exercise"_qs, u"report"_qs, u"shop.plan.yaml"_qs, u"--run"_qs, u"First"_qs,
                               u"-o"_qs, u"-"_qs});
        QCOMPARE(first.status, 0);
        QVERIFY(first.out.startsWith(u"# Shop · First"));
        const Ran wrong = ran({u"exercise"_qs, u"report"_qs, u"shop.plan.yaml"_qs, u"--run"_qs, u"Secnd"_qs,
                               u"-o"_qs, u"r2.md"_qs});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"“Second”"), qPrintable(wrong.error));
        QVERIFY(written(u"r2.md"_qs).isEmpty());
    }

    void aTabletopIsWrittenByItsSeed() {
        const auto tabletop = [this](const QString& seed, const QString& name) {
            const Ran one = ran({u"tabletop"_qs, u"shop.plan.yaml"_qs, u"--scenario"_qs, u"A lost"_qs,
                                 u"--seed"_qs, seed, u"--hours"_qs, u"1.5"_qs, u"-o"_qs, name});
            return one.status == 0 ? written(name) : QByteArray();
        };
        const QByteArray once = tabletop(u"7"_qs, u"a.md"_qs);
        QVERIFY(once.contains("Facilitator: injects and answers") && once.contains("1 h 30 m"));
        QCOMPARE(tabletop(u"7"_qs, u"b.md"_qs), once);
        for (const QStringList& wrong :
             {QStringList{u"--hours"_qs, u"0"_qs}, QStringList{u"--difficulty"_qs, u"mild"_qs},
              QStringList{u"--seed"_qs, u"x"_qs}}) {
            const Ran refused =
                ran(QStringList{u"tabletop"_qs, u"shop.plan.yaml"_qs, u"-o"_qs, u"c.md"_qs} + wrong);
            QCOMPARE(refused.status, 2);
            QCOMPARE(refused.errorLines().size(), 1);
        }
    }

    void evidenceIsADocumentOrJson() {
        const Ran both = ran({u"evidence"_qs, u"shop.plan.yaml"_qs, u"--json"_qs, u"-o"_qs, u"e.html"_qs});
        QCOMPARE(both.status, 0);
        QVERIFY(both.json()[u"controls"].toArray().size() > 10);
        QVERIFY(written(u"e.html"_qs).contains("Evidence for an audit"));
        QCOMPARE(ran({u"evidence"_qs, u"shop.plan.yaml"_qs}).status, 2);
    }
};

DRAWBRIDGE_TEST(ExerciseDocumentsTest)
#include "exercise_documents_test.moc"
