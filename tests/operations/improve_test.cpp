// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investment_candidates.h"
#include "core/document/document.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/procedures/procedure_files.h"
#include "core/model/plan_difference.h"
#include "core/operations/samples.h"
#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

std::vector<Investment> candidatesFor(const Plan& plan) {
    const auto graph = std::make_shared<const RecoveryGraph>(plan);
    const std::vector<int> services = concernedServices(*graph);
    const AvailabilityStudy study = studyAvailability(*graph, {}, services);
    CandidateSettings settings;
    settings.most = 1000;
    settings.procedures = &shippedProcedures();
    return investmentCandidates(*analysePlan(graph), study, settings);
}

QString problemsOf(const Plan& plan) {
    QString text;
    for (const Diagnostic& problem : checkPlan(plan))
        text += problem.message + u'\n';
    return text;
}

} // namespace

class ImproveTest : public QObject {
    Q_OBJECT

private slots:
    void everyImprovementIsAValidPlan_data() {
        QTest::addColumn<QString>("sample");
        for (const QString& name : sampleNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    /// It changes the plan, leaves one without errors that plan text keeps, and is the same each time; also
    /// all of them one after the other.
    void everyImprovementIsAValidPlan() {
        QFETCH(QString, sample);
        const Plan plan = samplePlan(sample);
        const std::vector<Investment> candidates = candidatesFor(plan);
        QVERIFY(candidates.size() >= 8);
        QSet<QString> names;
        Plan all = plan;
        for (const Investment& candidate : candidates) {
            QVERIFY2(!names.contains(candidate.name), qPrintable(candidate.name));
            names.insert(candidate.name);
            const Plan changed = candidate.appliedTo(plan);
            QVERIFY2(!comparePlans(plan, changed).isEmpty(), qPrintable(candidate.name));
            QVERIFY2(problemsOf(changed).isEmpty(),
                     qPrintable(candidate.name + u": "_qs + problemsOf(changed)));
            const QByteArray text = writePlanText(changed);
            QCOMPARE(writePlanText(readPlanText(text, sample)), text);
            QVERIFY2(comparePlans(changed, candidate.appliedTo(plan)).isEmpty(), qPrintable(candidate.name));
            candidate.change(all);
        }
        QVERIFY2(problemsOf(all).isEmpty(), qPrintable(problemsOf(all)));
        const QByteArray text = writePlanText(all);
        QCOMPARE(writePlanText(readPlanText(text, sample)), text);
    }

    /// What it is about may be gone by the time that it is made.
    void anImprovementOfWhatIsGoneChangesNothing() {
        const Plan plan = samplePlan(u"web-shop"_qs);
        for (const Investment& candidate : candidatesFor(plan)) {
            Plan without;
            without.project = plan.project;
            candidate.change(without);
            QVERIFY2(problemsOf(without).isEmpty(), qPrintable(candidate.name));
            QVERIFY2(without.components.isEmpty() && without.tunnels.isEmpty(), qPrintable(candidate.name));
        }
    }
};

DRAWBRIDGE_TEST(ImproveTest)
#include "improve_test.moc"
