// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

using namespace drawbridge;

namespace {

QByteArray textOf(const QString& name) {
    QFile file(QStringLiteral(":/samples/%1.plan.yaml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Plan planOf(const QString& name) {
    return readPlanText(textOf(name), name);
}

std::vector<ScenarioAnalysis> analysesOf(const Plan& plan) {
    const auto graph = std::make_shared<const RecoveryGraph>(plan);
    std::vector<ScenarioAnalysis> analyses;
    for (const Scenario& scenario : plan.scenarios)
        analyses.push_back(analyseScenario(graph, scenario));
    return analyses;
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT

private slots:
    void textIsCanonical_data() { names(); }
    void textIsCanonical();
    void everyScenarioAnalyses_data() { names(); }
    void everyScenarioAnalyses();
    void someTargetsAreMissedAndSomeMet_data() { names(); }
    void someTargetsAreMissedAndSomeMet();
    void everyStepTellsWhatToDo_data() { names(); }
    void everyStepTellsWhatToDo();
    void frankfurtLost();

private:
    static void names() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"web-shop", "hospital", "one-host"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

void SamplesTest::textIsCanonical() {
    QFETCH(QString, name);
    QVERIFY(!textOf(name).isEmpty());
    QCOMPARE(QString::fromUtf8(writePlanText(planOf(name))), QString::fromUtf8(textOf(name)));
}

void SamplesTest::everyScenarioAnalyses() {
    QFETCH(QString, name);
    const Plan plan = planOf(name);
    QVERIFY(plan.scenarios.size() >= 2);
    for (const ScenarioAnalysis& analysis : analysesOf(plan)) {
        QCOMPARE(static_cast<int>(analysis.components.size()), plan.components.size());
        const bool touches = std::any_of(
            analysis.components.begin(), analysis.components.end(),
            [](const ComponentResult& result) { return result.state != ImpactState::Unaffected; });
        QVERIFY2(touches, qPrintable(analysis.scenario.name));
    }
}

void SamplesTest::someTargetsAreMissedAndSomeMet() {
    QFETCH(QString, name);
    int met = 0;
    int missed = 0;
    for (const ScenarioAnalysis& analysis : analysesOf(planOf(name))) {
        for (const ComponentResult& result : analysis.components) {
            if (!result.rtoTarget || result.state == ImpactState::Unaffected)
                continue;
            ++(result.missesRto() ? missed : met);
        }
    }
    QVERIFY(met > 0);
    QVERIFY(missed > 0);
}

void SamplesTest::everyStepTellsWhatToDo() {
    QFETCH(QString, name);
    const Plan plan = planOf(name);
    const auto judge = [](const std::vector<Step>& steps, const QString& owner) {
        for (const Step& step : steps)
            QVERIFY2(step.run || step.doWhat || step.goodWhen, qPrintable(owner + u' ' + step.name));
    };
    for (const Procedure& procedure : plan.procedures)
        judge(procedure.steps, procedure.name);
    for (const Component& component : plan.components)
        if (component.recovery)
            judge(component.recovery->steps, component.name);
}

/// The figures of the shop's main scenario by hand: work starts after 10 m + 30 m, a team 15 m later.
/// orders-db: fence 5 m, promote 5 m, attach 110 m, verify 5 m; orders: start 15 m, replay 60 m.
void SamplesTest::frankfurtLost() {
    using namespace std::chrono_literals;
    const Plan plan = planOf(QStringLiteral("web-shop"));
    const auto analyses = analysesOf(plan);
    const ScenarioAnalysis& analysis = analyses.front();
    QCOMPARE(analysis.scenario.name, QStringLiteral("Frankfurt lost"));
    const auto resultOf = [&](const char16_t* name) {
        for (const ComponentResult& result : analysis.components)
            if (plan.components.at(result.component).name == QString::fromUtf16(name))
                return result;
        return ComponentResult{};
    };
    QCOMPARE(resultOf(u"orders-db").estimatedRto.known(), Seconds(55min + 125min));
    QCOMPARE(resultOf(u"orders-db").estimatedRpo.known(), Seconds(30s));
    QCOMPARE(resultOf(u"orders").estimatedRto.known(), Seconds(55min + 125min + 75min));
    QVERIFY(resultOf(u"orders").missesRto());
    QVERIFY(!resultOf(u"orders").missesRpo());
    QVERIFY(resultOf(u"checkout").misses() == false);
    QVERIFY(resultOf(u"storefront").misses() == false);
    QCOMPARE(resultOf(u"office-staff").state, ImpactState::Disabled);
    QCOMPARE(resultOf(u"dub-gw").state, ImpactState::Unaffected);
}

DRAWBRIDGE_TEST(SamplesTest)
#include "samples_test.moc"
