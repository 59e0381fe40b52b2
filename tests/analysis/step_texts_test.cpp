// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_texts.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/index.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

using namespace drawbridge;
using worked::Result;

namespace {

const QByteArray kPlanOfSteps = R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
builds: [{name: docker-2026, os: Debian 12}]
components:
  - {name: host-1, kind: docker-host, site: A, build: docker-2026, recovery: {strategy: rebuild, to: B}}
  - {name: web, kind: service, host: host-1, image: "x/web:1", tags: [compose:shop], requires: [db], recovery: {strategy: restart, to: B}}
  - {name: db, kind: database, site: A, data: 100GiB, copies: [{at: B, method: backup, every: 1d, restore-rate: 100MiB/s}], recovery: {strategy: restore, to: B, steps: [{name: Load it, kind: command, run: "load {{copy}}"}]}}
  - {name: people, kind: user-group, requires: [web]}
scenarios: [{name: s, fails: [{site: A}]}]
)";

Step described(const Result& r, const QString& component, int which) {
    const ScenarioAnalysis& a = r.analysis();
    for (const ComponentRecovery& recovery : a.tasks.components) {
        if (a.graph->name(recovery.component) == component)
            return describedStep(*a.graph, a.scenario, a.impact, a.tasks, recovery.steps.at(idx(which)));
    }
    return {};
}

} // namespace

class StepTextsTest : public QObject {
    Q_OBJECT

private slots:
    /// The plan says nothing of how host-1 and web are recovered: both get default steps with full texts.
    void stepsThatThePlanDoesNotGiveSayAllThree() {
        const Result r(kPlanOfSteps);
        const Step host = described(r, u"host-1"_qs, 0);
        QCOMPARE(*host.doWhat, u"Set up host-1 at B by the standard build docker-2026."_qs);
        QCOMPARE(*host.goodWhen, u"It answers, and its versions are those of its build."_qs);
        QCOMPARE(*host.ifNot,
                 u"Look at its log. Tell whoever leads the recovery; what waits for it: web."_qs);
        const Step web = described(r, u"web"_qs, 0);
        QCOMPARE(*web.doWhat, u"Start web at the new host-1 at B from the image x/web:1."_qs);
        QCOMPARE(*web.run, u"docker compose -p shop up -d --wait web"_qs);
        QCOMPARE(*web.ifNot, u"Look at its log, and whether host-1 and db are up. Tell whoever leads the "
                             "recovery; what waits for it: people."_qs);
        QCOMPARE(*described(r, u"people"_qs, 0).doWhat,
                 u"Tell people that they can work again, and let one of them try web."_qs);
    }

    /// Its own texts stay, what they leave out is added.
    void ownTextsComeFirst() {
        const Result r(kPlanOfSteps);
        const Step load = described(r, u"db"_qs, 0);
        QCOMPARE(load.name, u"Load it"_qs);
        QCOMPARE(*load.run, u"load B"_qs);
        QCOMPARE(*load.doWhat, u"Run this at B."_qs);
        QCOMPARE(*load.goodWhen, u"The command ends without an error."_qs);
        QVERIFY(described(r, u"db"_qs, 1).doWhat->startsWith(u"Copy the data of db to B"_qs));
    }

    void aLostHostIsToldFromItsReplacement() {
        const Result r(kPlanOfSteps);
        const ScenarioAnalysis& a = r.analysis();
        QStringList places;
        for (int c = 0; c < a.graph->size; ++c)
            places += recoveryPlace(*a.graph, a.tasks, c);
        QCOMPARE(places, QStringList({u"B"_qs, u"the new host-1 at B"_qs, u"B"_qs, QString()}));
    }

    /// Whatever the plan: nothing is empty, and no sentence begins with a name, which must keep its case.
    void noStepIsSilent() {
        for (const QString& strategy :
             {u"failover"_qs, u"restore"_qs, u"rebuild"_qs, u"restart"_qs, u"reroute"_qs}) {
            for (const QString& kind : {u"docker-host"_qs, u"service"_qs, u"database"_qs, u"router"_qs}) {
                const QString plan = u"sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
                                     "components:\n"
                                     "  - {name: it, kind: %1, site: A, recovery: {strategy: %2, to: B}}\n"
                                     "  - {name: other, kind: service, site: B, requires: [it]}\n"
                                     "scenarios: [{name: s, fails: [{site: A}]}]\n"_qs.arg(kind, strategy);
                const Result r(plan.toUtf8());
                const ScenarioAnalysis& a = r.analysis();
                for (int i = 0; i < static_cast<int>(a.tasks.steps.size()); ++i) {
                    const Step step = describedStep(*a.graph, a.scenario, a.impact, a.tasks, i);
                    for (const QString& text : {*step.doWhat, *step.goodWhen, *step.ifNot}) {
                        QVERIFY2(text.size() > 8 && text[0].isUpper() && text.endsWith(u'.'),
                                 qPrintable(strategy + u' ' + kind + QStringLiteral(": ") + text));
                        QVERIFY2(!text.contains(u'%'), qPrintable(text));
                    }
                }
            }
        }
    }
};

DRAWBRIDGE_TEST(StepTextsTest)
#include "step_texts_test.moc"
