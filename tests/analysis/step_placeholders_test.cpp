// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_placeholders.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/index.h"
#include "core/import/procedures/procedure_files.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QProcess>

using namespace drawbridge;
using worked::Result;

namespace {

const QByteArray kPlan = R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
networks:
  - {name: na, site: A, cidr: 10.1.0.0/24, fails-over-to: nb}
  - {name: nb, site: B, cidr: 10.2.0.0/24, gateway: 10.2.0.1}
components:
  - {name: d, kind: docker-host, site: A, recovery: {strategy: rebuild, to: B}}
  - {name: web (shop), kind: service, host: d, image: "x/web:1", tags: [compose:shop], volumes: [a b], recovery: {strategy: restart, to: B, address: {network: nb, address: 10.2.0.9}}}
  - {name: db, kind: database, site: A, copies: [{at: db-b, method: asynchronous, lag: 5s}], recovery: {strategy: failover, standby: db-b}}
  - {name: db-b, kind: database, site: B, interfaces: [{network: nb, address: 10.2.0.7}]}
scenarios: [{name: s, fails: [{site: A}]}]
)";

Step filled(const Result& r, const QString& name, const QString& run, const QString& doWhat) {
    const ScenarioAnalysis& a = r.analysis();
    for (const ComponentRecovery& recovery : a.tasks.components) {
        if (a.graph->name(recovery.component) != name)
            continue;
        Step step;
        step.run = run;
        step.doWhat = doWhat;
        return filledIn(*a.graph, a.scenario, a.impact, recovery, step);
    }
    return {};
}

} // namespace

class StepPlaceholdersTest : public QObject {
    Q_OBJECT

private slots:
    void valuesComeFromThePlanAndAreQuoted() {
        const Result r(kPlan);
        const Step web =
            filled(r, u"web (shop)"_qs, u"cp {{volume}} {{address}} {{gateway}} {{host}} {{service}}"_qs,
                   u"Start {{component}} at {{site}}, not at {{old-site}}"_qs);
        QCOMPARE(*web.run, u"cp 'a b' 10.2.0.9 10.2.0.1 d web"_qs);
        QCOMPARE(*web.doWhat, u"Start web (shop) at B, not at A"_qs);
    }

    void commandsGoToWhereItRuns() {
        const Result r(kPlan);
        QCOMPARE(*filled(r, u"web (shop)"_qs, u"{{exec}} ls; {{start:web}}; {{stop:web}}"_qs, {}).run,
                 u"docker compose -p shop exec -T web ls; docker compose -p shop up -d --wait web; docker "
                 u"compose -p "
                 "shop stop web"_qs);
        QCOMPARE(*filled(r, u"db"_qs, u"{{exec}} pg_ctl promote; {{restart:postgresql}}"_qs, {}).run,
                 u"pg_ctl promote; systemctl restart postgresql"_qs);
        QCOMPARE(*filled(r, u"db"_qs, u"ping {{address}}"_qs, u"On {{host}}"_qs).run, u"ping 10.2.0.7"_qs);
    }

    /// What the plan lacks stops the command, and is a blank in a sentence. What is no placeholder stays.
    void whatIsMissingIsAskedFor() {
        const Result r(kPlan);
        const Step db = filled(r, u"db"_qs, u"docker pull {{image}} --format '{{.Names}}'"_qs,
                               u"From {{copy}}, {{build}}"_qs);
        QCOMPARE(*db.run, u"docker pull \"${IMAGE:?set it to the image}\" --format '{{.Names}}'"_qs);
        QCOMPARE(*db.doWhat, u"From db-b, [standard build]"_qs);
        QProcess shell;
        shell.start(u"sh"_qs, {u"-c"_qs, asPasted(*db.run) + u"\necho after"_qs});
        QVERIFY(shell.waitForFinished());
        QVERIFY(shell.readAllStandardError().contains("set it to the image"));
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("after\n")); // it stopped there, and only there
    }

    /// Every entry of the shipped library: complete, its commands are sound for sh, and nothing that looks
    /// like a placeholder is left.
    void theLibraryIsWhole() {
        const Result r(kPlan);
        QVERIFY(shippedProcedures().procedures.size() > 80);
        for (const Procedure& procedure : shippedProcedures().procedures) {
            QVERIFY2(libraryName(procedure.name) && procedure.strategy && procedure.summary &&
                         !procedure.steps.empty(),
                     qPrintable(procedure.name));
            QVERIFY2(procedure.steps.back().kind == StepKind::Verify, qPrintable(procedure.name));
            for (const Step& step : procedure.steps) {
                const QString where = procedure.name + u": "_qs + step.name;
                QVERIFY2(step.doWhat && step.goodWhen && step.ifNot && step.duration && step.assumedBecause,
                         qPrintable(where));
                QVERIFY2(step.kind != StepKind::Command || step.run, qPrintable(where));
                const QString run = *filled(r, u"web (shop)"_qs, step.run.value_or(u"true"_qs), {}).run;
                QVERIFY2(!run.contains(u"{{"), qPrintable(where));
                QProcess shell;
                shell.start(u"sh"_qs, {u"-n"_qs, u"-c"_qs, asPasted(run)});
                QVERIFY(shell.waitForFinished());
                QVERIFY2(shell.exitCode() == 0,
                         qPrintable(where + QString::fromUtf8(shell.readAllStandardError())));
            }
        }
    }
};

DRAWBRIDGE_TEST(StepPlaceholdersTest)
#include "step_placeholders_test.moc"
