// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using drawbridge::testing::Ran;

namespace {

/// One service on one database, worked by hand: work starts at 30 m; db 10 m, then app 5 m.
const QByteArray kPlan = R"(drawbridge: 1
name: Small
currency: EUR
assumptions: {use: cautious}

sites:
  - {name: Main, kind: on-premises, role: primary}
  - {name: Spare, kind: colocation, role: recovery}

components:
  - name: db
    kind: database
    site: Main
    rto: 45m
    recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 10m}]}
  - name: app
    kind: service
    site: Main
    requires: [db]
    rto: 40m
    recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}
  - {name: wiki, kind: service, site: Spare}

scenarios:
  - name: Main lost
    fails: [{site: Main}]
    detection: 10m
    declaration: 20m

contracts:
  - client: Big
    services: [app]
    fee: 1000
    credits: [{below: 99.99%, credit: 10%}]
)";

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

    Ran run(const QStringList& arguments) const {
        return drawbridge::testing::runProgram(arguments, m_folder.path());
    }

    QByteArray read(const QString& name) const {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        return file.readAll();
    }

    QString plan() const { return write(QStringLiteral("small.plan.yaml"), kPlan); }

    void refuses(const QStringList& arguments, const QString& words) const {
        const Ran r = run(arguments);
        QCOMPARE(r.status, 2);
        QVERIFY2(r.errorLines().size() == 1, qPrintable(r.error));
        QVERIFY2(r.error.startsWith(u"drawbridge: ") && r.error.contains(words), qPrintable(r.error));
        QVERIFY2(r.out.isEmpty(), qPrintable(r.out));
    }

private slots:
    void planAsAgreed() {
        const QJsonObject j =
            run({u"plan"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs, u"--json"_qs}).json();
        QCOMPARE(j[u"scenario"].toString(), u"Main lost"_qs);
        QCOMPARE(j[u"makespan_s"].toInt(), 45 * 60);
        QCOMPARE(j[u"lower_bound_s"].toInt(), 45 * 60);
        QCOMPARE(j[u"proven_optimal"].toBool(), true);
        QCOMPARE(j[u"work_starts_s"].toInt(), 30 * 60);
        const QJsonArray tasks = j[u"tasks"].toArray();
        QCOMPARE(tasks.size(), 2);
        QCOMPARE(tasks[0][u"component"].toString(), u"db"_qs);
        QCOMPARE(tasks[0][u"start_s"].toInt(), 1800);
        QCOMPARE(tasks[1][u"finish_s"].toInt(), 2700);
        QCOMPARE(tasks[1][u"wave"].toInt(), 2);
        QCOMPARE(tasks[1][u"critical"].toBool(), true);
        QCOMPARE(tasks[1][u"slack_s"].toInt(), 0);
        const QJsonObject app = j[u"components"].toArray()[1].toObject();
        QCOMPARE(app[u"component"].toString(), u"app"_qs);
        QCOMPARE(app[u"state"].toString(), u"lost"_qs);
        QCOMPARE(app[u"estimated_rto_s"].toInt(), 2700);
        QCOMPARE(app[u"rto_target_s"].toInt(), 2400);
        QVERIFY(app[u"estimated_rpo_s"].isNull() && app[u"rpo_target_s"].isNull());
        QCOMPARE(app[u"estimated_rpo_unknown_because"].toString(),
                 u"the plan gives no data size or copies for db"_qs);
        QCOMPARE(app[u"data_lost"].toBool(true), false);
        QCOMPARE(app[u"meets_targets"].toBool(true), false);
        QVERIFY(app[u"not_recoverable_because"].isNull());
        QCOMPARE(j[u"critical_path"].toArray().size(), 2);
    }

    /// Stop app and db, 5 m each; start and verify db, then app, 10 m each.
    void failbackAsAgreed() {
        const QJsonObject j =
            run({u"failback"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs, u"--json"_qs}).json();
        QCOMPARE(j[u"scenario"].toString(), u"Main lost"_qs);
        QCOMPARE(j[u"preparation_s"].toInt(-1), 0);
        QCOMPARE(j[u"window_starts_s"].toInt(-1), 0);
        QCOMPARE(j[u"downtime_s"].toInt(), 30 * 60);
        QVERIFY(j[u"not_returning"].toArray().isEmpty() && j[u"not_known"].toArray().isEmpty());
        const QJsonArray tasks = j[u"tasks"].toArray();
        QCOMPARE(tasks.size(), 6);
        QCOMPARE(tasks[0][u"component"].toString(), u"app"_qs);
        QCOMPARE(tasks[0][u"step"].toString(), u"Stop at Spare"_qs);
        QCOMPARE(tasks[0][u"phase"].toString(), u"stop"_qs);
        QCOMPARE(tasks[5][u"phase"].toString(), u"move"_qs);
        QCOMPARE(tasks[5][u"finish_s"].toInt(), 30 * 60);
        QCOMPARE(tasks[5][u"length_known"].toBool(), true);
        const Ran text = run({u"failback"_qs, plan()});
        QVERIFY(text.out.contains(u"Start at Main"));
        QVERIFY(QString(text.out).replace(QChar(0xA0), u' ').contains(u"down for 30 m"));
    }

    /// Redeploying app takes 15 m, plus 5 m after db at 40 m.
    void strategiesAsAgreed() {
        const QStringList call{u"strategies"_qs,  plan(),   u"--scenario"_qs, u"Main lost"_qs,
                               u"--component"_qs, u"app"_qs};
        const QJsonObject j = run(call + QStringList{u"--json"_qs}).json();
        QCOMPARE(j[u"component"].toString(), u"app"_qs);
        QCOMPARE(j[u"currency"].toString(), u"EUR"_qs);
        const QJsonArray all = j[u"strategies"].toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0][u"strategy"].toString(), u"failover"_qs);
        QVERIFY(all[0][u"not_possible_because"].toString().contains(u"no standby for app"));
        QVERIFY(all[0][u"estimated_rto_s"].isNull() && all[0][u"cost_minor"].isNull());
        QCOMPARE(all[2][u"estimated_rto_s"].toInt(), 60 * 60);
        QCOMPARE(all[3][u"current"].toBool(), true);
        QCOMPARE(all[3][u"estimated_rto_s"].toInt(), 45 * 60);
        QVERIFY(all[3][u"estimated_rpo_s"].isNull());
        QCOMPARE(all[3][u"estimated_rpo_unknown_because"].toString(),
                 u"the plan gives no data size or copies for db"_qs);
        QCOMPARE(all[3][u"cost_minor"].toInt(), 100'00);
        QVERIFY(run(call).out.contains(u"as planned"));
        refuses({u"strategies"_qs, plan(), u"--component"_qs, u"nobody"_qs}, u"nobody"_qs);
    }

    /// Without the 20 m of declaration everything is back at 25 m.
    void improvementsWhenAsked() {
        const QStringList call{u"plan"_qs, plan(), u"--improvements"_qs};
        const QJsonArray all = run(call + QStringList{u"--json"_qs}).json()[u"improvements"].toArray();
        QVERIFY(!all.isEmpty());
        QVERIFY(all[0][u"change"].toString().startsWith(u"Declaration pre-approved"));
        QCOMPARE(all[0][u"makespan_s"].toInt(), 25 * 60);
        QCOMPARE(all[0][u"gain_s"].toInt(), 20 * 60);
        QCOMPARE(all[0][u"component_gain_s"].toInt(), 20 * 60);
        QVERIFY(run(call).out.contains(u"What would shorten the recovery"));
        QVERIFY(!run({u"plan"_qs, plan(), u"--json"_qs}).json().contains(u"improvements"));
    }

    /// Doubling a critical step delays the end by its duration.
    void doubledStepsDelayTheEnd() {
        const QStringList call{u"plan"_qs, plan(), u"--improvements"_qs};
        const QJsonObject json = run(call + QStringList{u"--json"_qs}).json();
        const QJsonArray doubled = json[u"steps_twice_as_long"].toArray();
        QVERIFY(!doubled.isEmpty());
        for (const QJsonValue& step : doubled) {
            QCOMPARE(step[u"makespan_s"].toInt(), json[u"makespan_s"].toInt() + step[u"later_s"].toInt());
            bool found = false;
            for (const QJsonValue& task : json[u"tasks"].toArray()) {
                if (task[u"component"] != step[u"component"] || task[u"step"] != step[u"step"])
                    continue;
                found = true;
                QVERIFY(step[u"later_s"].toInt() <= task[u"finish_s"].toInt() - task[u"start_s"].toInt());
                if (task[u"critical"].toBool())
                    QCOMPARE(step[u"later_s"].toInt(), task[u"finish_s"].toInt() - task[u"start_s"].toInt());
            }
            QVERIFY(found);
        }
        QVERIFY(run(call).out.contains(u"If a step takes twice as long"));
    }

    void theProofMatchesTheObjective() {
        QVERIFY(run({u"plan"_qs, plan()}).out.contains(u"no schedule is shorter"));
        QVERIFY(run({u"plan"_qs, plan(), u"--objective"_qs, u"penalty"_qs}).out.contains(u"costs less"));
        QVERIFY(
            run({u"plan"_qs, plan(), u"--objective"_qs, u"priority"_qs}).out.contains(u"priorities better"));
    }

    /// The database of the small plan specifies neither data nor copies.
    void aLossOfUnspecifiedDataIsNotPrintedAsNone() {
        const QJsonObject app = run({u"plan"_qs, plan(), u"--json"_qs}).json()[u"components"][1].toObject();
        QCOMPARE(app[u"rpo_not_known"].toBool(), true);
        const QStringList strategies{u"strategies"_qs, u"--component"_qs, u"db"_qs};
        for (const QStringList& call : {QStringList(u"plan"_qs), QStringList(u"matrix"_qs), strategies})
            QVERIFY2(run(call + QStringList(plan())).out.contains(u"unknown", Qt::CaseInsensitive),
                     qPrintable(call.first()));
        const QString runbook = path(u"told.md"_qs);
        QCOMPARE(run({u"runbook"_qs, plan(), u"-o"_qs, runbook}).status, 0);
        QFile untold(runbook);
        QVERIFY(untold.open(QIODevice::ReadOnly) && untold.readAll().toLower().contains("unknown"));
        untold.close();

        const QByteArray copies =
            "copies: [{at: Spare, method: asynchronous, lag: 2m}]\n    recovery: {strategy: rebuild";
        const QString told =
            write(u"told.plan.yaml"_qs, QByteArray(kPlan).replace("recovery: {strategy: rebuild", copies));
        for (const QStringList& call : {QStringList(u"plan"_qs), QStringList(u"matrix"_qs), strategies})
            QVERIFY2(!run(call + QStringList(told)).out.contains(u"unknown", Qt::CaseInsensitive),
                     qPrintable(call.first()));
        QCOMPARE(run({u"runbook"_qs, told, u"-o"_qs, runbook}).status, 0);
        QVERIFY(untold.open(QIODevice::ReadOnly) && !untold.readAll().toLower().contains("unknown"));
    }

    /// A missed target counts for more than one that is unknown.
    void targetsAreMissedUnknownOrMet() {
        const auto verdict = [this](const QByteArray& targets) {
            const QByteArray text = QByteArray(kPlan).replace("rto: 40m", targets);
            const QString file = write(u"verdict.plan.yaml"_qs, text);
            return run({u"plan"_qs, file, u"--json"_qs}).json()[u"components"][1][u"meets_targets"];
        };
        QCOMPARE(verdict("rto: 45m"), QJsonValue(true));
        QCOMPARE(verdict("rto: 44m"), QJsonValue(false));
        QCOMPARE(verdict("rto: 45m\n    rpo: 1h"), QJsonValue(QJsonValue::Null));
        QCOMPARE(verdict("rto: 44m\n    rpo: 1h"), QJsonValue(false));
    }

    /// The only copy of the data is in the site that is lost.
    void lostDataAreNotUnknown() {
        const QByteArray copies = "data: 1GiB\n    rpo: 1h\n    copies: [{at: Main, method: backup, every: "
                                  "1h}]\n    recovery: {strategy: rebuild";
        const QString file =
            write(u"lost.plan.yaml"_qs, QByteArray(kPlan).replace("recovery: {strategy: rebuild", copies));
        const QJsonArray all = run({u"plan"_qs, file, u"--json"_qs}).json()[u"components"].toArray();
        for (const QJsonValue& component : {all[0], all[1]}) {
            QVERIFY(component[u"estimated_rpo_s"].isNull());
            QVERIFY(component[u"estimated_rpo_unknown_because"].isNull());
            QCOMPARE(component[u"data_lost"].toBool(), true);
            QCOMPARE(component[u"rpo_not_known"].toBool(true), false);
        }
        QCOMPARE(all[0][u"meets_targets"], QJsonValue(false));
    }

    void aMissedTargetFailsWhenAsked() {
        QCOMPARE(run({u"plan"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs}).status, 0);
        QCOMPARE(run({u"plan"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs, u"--fail-on-target"_qs}).status,
                 1);
    }

    void impactOfAnImprovisedFailure() {
        const QJsonObject j =
            run({u"impact"_qs, plan(), u"--fail"_qs, u"component:db"_qs, u"--json"_qs}).json();
        const QJsonArray c = j[u"components"].toArray();
        QCOMPARE(c.size(), 3);
        QCOMPARE(c[0][u"state"].toString(), u"lost"_qs);
        QCOMPARE(c[1][u"state"].toString(), u"disabled"_qs);
        QCOMPARE(c[1][u"reasons"].toArray().size(), 2);
        QCOMPARE(c[2][u"state"].toString(), u"unaffected"_qs);
    }

    /// 45 m of 730 h is 99.897 %: under 99.99 %, 10 % of 1,000.00.
    /// All lengths are constant, so every run is the plan: db at 40 m, app at 45 m, its target is 40 m.
    void simulateAsAgreed() {
        const QStringList call{u"simulate"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs};
        const QJsonObject j =
            run(call + QStringList{u"--runs"_qs, u"500"_qs, u"--seed"_qs, u"9"_qs, u"--json"_qs}).json();
        QCOMPARE(j[u"scenario"].toString(), u"Main lost"_qs);
        QCOMPARE(j[u"runs"].toInt(), 500);
        QCOMPARE(j[u"seed"].toInt(), 9);
        QCOMPARE(j[u"chance_to_meet_all"].toDouble(1), 0.0);
        QCOMPARE(j[u"makespan"][u"p90_s"].toInt(), 2700);
        const QJsonArray components = j[u"components"].toArray();
        QCOMPARE(components.size(), 2);
        QCOMPARE(components[0][u"component"].toString(), u"db"_qs);
        QCOMPARE(components[0][u"chance_to_meet"].toDouble(), 1.0);
        for (const QString& key : {u"mean_s"_qs, u"p50_s"_qs, u"p90_s"_qs, u"p95_s"_qs})
            QCOMPARE(components[0][key].toInt(), 2400);
        QCOMPARE(components[1][u"chance_to_meet"].toDouble(1), 0.0);
        const QJsonArray steps = j[u"steps"].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[1][u"component"].toString(), u"app"_qs);
        QCOMPARE(steps[1][u"step"].toString(), u"Start"_qs);
        QCOMPARE(steps[1][u"criticality"].toDouble(), 1.0);
        const Ran text = run(call);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.error.isEmpty(), qPrintable(text.error));
        for (const QString& line : text.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        refuses(call + QStringList{u"--runs"_qs, u"0"_qs}, u"--runs"_qs);
        refuses(call + QStringList{u"--seed"_qs, u"-1"_qs}, u"--seed"_qs);
        refuses(call + QStringList{u"--objective"_qs, u"luck"_qs}, u"--objective"_qs);
        refuses({u"simulate"_qs, plan(), u"--scenario"_qs, u"Nothing"_qs}, u"Main lost"_qs);
    }

    /// Main lost: as planned. Spare only has the wiki, on which nothing depends. Only db is stateful: it is
    /// back at 0:30 + 0:10, app reconnects within 5 m, 5 m after its target.
    void matrixAsDocumented() {
        const QJsonObject j = run({u"matrix"_qs, plan(), u"--json"_qs}).json();
        QCOMPARE(j[u"data"].toString(), u"unavailable"_qs);
        QCOMPARE(j[u"work_starts_s"].toInt(), 1800);
        QCOMPARE(j[u"left_out"].toInt(-1), 0);
        const QJsonArray rows = j[u"rows"].toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"name"].toString(), u"Main"_qs);
        QCOMPARE(rows[0][u"fails"].toArray()[0][u"site"].toString(), u"Main"_qs);
        QCOMPARE(rows[0][u"planned_scenario"].toString(), u"Main lost"_qs);
        QCOMPARE(rows[0][u"makespan_s"].toInt(), 2700);
        QCOMPARE(rows[0][u"missing_targets"].toArray(), QJsonArray{u"app"_qs});
        QCOMPARE(rows[1][u"name"].toString(), u"Spare"_qs);
        QVERIFY(rows[1][u"makespan_s"].isNull() && rows[1][u"planned_scenario"].isNull());
        QCOMPARE(rows[1][u"not_recoverable"].toArray(), QJsonArray{u"wiki"_qs});
        QCOMPARE(rows[2][u"fails"].toArray()[0][u"component"].toString(), u"db"_qs);
        QCOMPARE(rows[2][u"lost"].toInt(), 2);
        const QJsonArray services = j[u"services"].toArray();
        QCOMPARE(services.size(), 2);
        QCOMPARE(services[1][u"component"].toString(), u"app"_qs);
        QCOMPARE(services[1][u"worst_rto_s"].toInt(), 2700);
        QCOMPARE(services[1][u"worst_rto_in"].toString(), u"Main"_qs);
        QVERIFY(services[1][u"worst_rpo_s"].isNull());
        QVERIFY(services[1][u"worst_rpo_unknown_because"].toString().contains(u"db"));
        QCOMPARE(services[1][u"rpo_not_known_in"].toString(), u"Main"_qs);
        QVERIFY(services[1][u"not_recoverable_in"].toArray().isEmpty());
        const QJsonObject pairs = run({u"matrix"_qs, plan(), u"--pairs"_qs, u"--json"_qs}).json();
        QCOMPARE(pairs[u"rows"].toArray().size(), 5); // Main with Spare, Spare with db; db is in Main
        const Ran text = run({u"matrix"_qs, plan(), u"--pairs"_qs, u"--data"_qs, u"destroyed"_qs});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.error.isEmpty(), qPrintable(text.error));
        QVERIFY(text.out.contains(u"Main and Spare"));
        for (const QString& line : text.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        refuses({u"matrix"_qs, plan(), u"--data"_qs, u"fine"_qs}, u"--data"_qs);
        refuses({u"matrix"_qs, path(u"missing.drplan"_qs)}, u"missing.drplan"_qs);
    }

    void exposureInMinorUnits() {
        const QJsonObject j = run({u"exposure"_qs, plan(), u"--json"_qs}).json();
        QCOMPARE(j[u"currency"].toString(), u"EUR"_qs);
        const QJsonObject s = j[u"scenarios"].toArray()[0].toObject();
        QCOMPARE(s[u"total_minor"].toInt(), 100'00);
        const QJsonObject c = s[u"contracts"].toArray()[0].toObject();
        QCOMPARE(c[u"downtime_s"].toInt(), 2700);
        QCOMPARE(c[u"credit_minor"].toInt(), 100'00);
        QCOMPARE(c[u"penalty_minor"].toInt(-1), 0);
    }

    /// Work starts at 0:30; docker is up after 2 h of work, shop 30 m later: 3 h. Tiers: 3 h of 730 is 99.589
    /// %: 1,000; penalty 2 h × 100. Selling loses 2 × 500 + 1 × 2,000; with 30 m of WRT it keeps its MTPD of
    /// 4 h.
    void exposureByClientActivityAndYear() {
        const QString file = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/activities.plan.yaml");
        const QJsonObject j =
            run({u"exposure"_qs, file, u"--years"_qs, u"500"_qs, u"--seed"_qs, u"4"_qs, u"--json"_qs}).json();
        const QJsonObject s = j[u"scenarios"].toArray()[0].toObject();
        const QJsonObject tiers = s[u"contracts"].toArray()[0].toObject();
        QCOMPARE(tiers[u"downtime_s"].toInt(), 3 * 3600);
        QCOMPARE(tiers[u"total_minor"].toInt(), 1'200'00);
        QCOMPARE(tiers[u"further_per_hour_minor"].toInt(), 100'00);
        QCOMPARE(tiers[u"next_step"][u"kind"].toString(), u"tier"_qs);
        QCOMPARE(tiers[u"next_step"][u"downtime_s"].toInt(), 26281);
        QVERIFY(tiers[u"may_end"].toBool());
        QVERIFY(s[u"contracts"].toArray()[2][u"excluded"].toBool());
        QCOMPARE(s[u"activities"].toArray()[0][u"loss_minor"].toInt(), 3'000'00);
        QVERIFY(s[u"activities"].toArray()[1][u"loss_minor"].isNull());
        const QJsonObject selling = j[u"activities"].toArray()[0].toObject();
        QCOMPARE(selling[u"disruption_s"].toInt(), 12600); // with 30 m of WRT
        QCOMPARE(selling[u"keeps_mtpd"].toBool(), true);
        QCOMPARE(selling[u"chain"].toArray()[1][u"component"].toString(), u"docker"_qs);
        const QJsonObject year = j[u"year"].toObject();
        QCOMPARE(year[u"years_simulated"].toInt(), 500);
        QCOMPARE(year[u"seed"].toInt(), 4);
        QVERIFY(year[u"mean_minor"].toInt() > 0);
        QVERIFY(year[u"p50_minor"].toInt() <= year[u"p95_minor"].toInt());
        QVERIFY(year[u"at_least"].toBool()); // mail has no MTBF, Support no loss
        QCOMPARE(
            run({u"exposure"_qs, file, u"--years"_qs, u"500"_qs, u"--seed"_qs, u"4"_qs, u"--json"_qs}).json(),
            j);
        QVERIFY(run({u"exposure"_qs, file, u"--scenario"_qs, u"Main lost"_qs, u"--json"_qs})
                    .json()[u"year"]
                    .isNull());
        const QJsonObject dated = run({u"exposure"_qs, file, u"--start"_qs, u"2026-02-02T09:00"_qs,
                                       u"--years"_qs, u"0"_qs, u"--json"_qs})
                                      .json()[u"scenarios"]
                                      .toArray()[0]
                                      .toObject();
        QCOMPARE(dated[u"contracts"].toArray()[0][u"window_began_s"].toInt(), 33 * 3600);
        QVERIFY(dated[u"activities"].toArray()[0][u"in_peak"].toBool());
        for (const QStringList& more : {QStringList{}, QStringList{u"--activities"_qs}}) {
            const Ran text = run(QStringList{u"exposure"_qs, file, u"--years"_qs, u"500"_qs} + more);
            QVERIFY2(text.status == 0 && text.error.isEmpty(), qPrintable(text.error));
            for (const QString& line : text.out.split(u'\n'))
                QVERIFY2(line.size() <= 100, qPrintable(line));
        }
        refuses({u"exposure"_qs, file, u"--years"_qs, u"-1"_qs}, u"--years"_qs);
    }

    void improvementsWithinABudget() {
        const QString file = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/improve.plan.yaml");
        const QStringList call{u"improve"_qs, file, u"--years"_qs, u"400"_qs, u"--budget"_qs, u"1500"_qs};
        const QJsonObject j = run(call + QStringList{u"--json"_qs}).json();
        QCOMPARE(run(call + QStringList{u"--json"_qs}).json(), j);
        QCOMPARE(j[u"years_simulated"].toInt(), 400);
        const QJsonObject first = j[u"improvements"].toArray()[0].toObject();
        QCOMPARE(first[u"change"].toString(), u"Second replica of shop in Spare"_qs);
        QCOMPARE(first[u"cost_minor"].toInt(), 1'000'00);
        QVERIFY(first[u"saved_low_minor"].toInt() > 0);
        QCOMPARE(j[u"budget"][u"chosen"].toArray(), QJsonArray{first[u"change"]});
        QCOMPARE(j[u"budget"][u"first_year_minor"].toInt(), 1'200'00);
        QCOMPARE(j[u"unmatched"].toArray(), QJsonArray{u"A bigger moat"_qs});
        const Ran text = run(call);
        QVERIFY2(text.status == 0 && text.error.isEmpty(), qPrintable(text.error));
        QVERIFY2(text.out.contains(u"With a budget of") && text.out.contains(u"They cost 1,200"),
                 qPrintable(text.out));
        QVERIFY(text.out.contains(u"too far away"));
        for (const QString& line : text.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        refuses({u"improve"_qs, file, u"--budget"_qs, u"much"_qs}, u"--budget"_qs);
        refuses({u"improve"_qs, file, u"--budget"_qs, u"-5"_qs}, u"--budget"_qs);
        refuses({u"improve"_qs, file, u"--years"_qs, u"-1"_qs}, u"--years"_qs);
    }

    void contractsTakeTermsOfPresets() {
        const Ran list = run({u"contract"_qs, u"presets"_qs});
        QVERIFY(list.out.contains(u"aws-ec2-region") && list.out.contains(u"compare with"));
        for (const QString& line : list.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        const QString file = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/activities.plan.yaml");
        QCOMPARE(run({u"import"_qs, file, u"-o"_qs, u"terms.drplan"_qs}).status, 0);
        const Ran applied = run({u"contract"_qs, u"apply"_qs, u"terms.drplan"_qs, u"--client"_qs,
                                 u"Force majeure"_qs, u"--preset"_qs, u"ovh-kms"_qs});
        QVERIFY2(applied.status == 0 && applied.out.contains(u"ticket"), qPrintable(applied.error));
        QCOMPARE(run({u"export"_qs, u"terms.drplan"_qs, u"-o"_qs, u"terms.plan.yaml"_qs}).status, 0);
        QFile text(path(u"terms.plan.yaml"_qs));
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray last = text.readAll();
        const qsizetype at = last.indexOf("client: Force majeure");
        QVERIFY(last.indexOf("least-countable: 3m", at) > at);
        QVERIFY(last.indexOf("excludes: [Main lost]", at) > at);
        refuses({u"contract"_qs, u"apply"_qs, u"terms.drplan"_qs, u"--client"_qs, u"Tiers"_qs, u"--preset"_qs,
                 u"ovh-kmz"_qs},
                u"ovh-kms"_qs);
    }

    void planTextGoesInAndComesOutTheSame() {
        QCOMPARE(run({u"import"_qs, plan(), u"-o"_qs, u"small.drplan"_qs}).status, 0);
        QCOMPARE(run({u"export"_qs, u"small.drplan"_qs, u"-o"_qs, u"again.plan.yaml"_qs}).status, 0);
        QFile again(path(u"again.plan.yaml"_qs));
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(again.readAll()), QString::fromUtf8(kPlan));
        const Ran log = run({u"log"_qs, u"small.drplan"_qs, u"--json"_qs});
        QCOMPARE(log.json()[u"entries"].toArray().size(), 1);
        QVERIFY(run({u"diff"_qs, u"small.drplan"_qs, plan()}).out.contains(u"The plans are the same."));
    }

    void diffNamesWhatChanged() {
        QByteArray changed = kPlan;
        changed.replace("rto: 40m", "rto: 1h");
        const QString other = write(u"other.plan.yaml"_qs, changed);
        const QJsonArray e = run({u"diff"_qs, plan(), other, u"--json"_qs}).json()[u"entities"].toArray();
        QCOMPARE(e.size(), 1);
        QCOMPARE(e[0][u"name"].toString(), u"app"_qs);
        const QJsonObject field = e[0][u"fields"].toArray()[0].toObject();
        QCOMPARE(field[u"field"].toString(), u"rto"_qs);
        QCOMPARE(field[u"before"].toString(), u"40m"_qs);
        QCOMPARE(field[u"after"].toString(), u"1h"_qs);
    }

    void composeFilesOverrideAndUpdate() {
        const QString base = write(
            u"compose.yaml"_qs,
            "services:\n  web: {image: \"nginx:1.27\", depends_on: [db]}\n  db: {image: \"postgres:16\"}\n");
        const QString over = write(
            u"over.yaml"_qs, "services:\n  web: {image: \"nginx:1.28\"}\n  mail: {image: \"maildev:2\"}\n");
        QCOMPARE(run({u"import"_qs, base, over, u"-o"_qs, u"shop.drplan"_qs, u"--site"_qs, u"Berlin"_qs,
                      u"--host"_qs, u"d1"_qs})
                     .status,
                 0);
        QCOMPARE(run({u"export"_qs, u"shop.drplan"_qs, u"-o"_qs, u"shop.plan.yaml"_qs}).status, 0);
        QFile file(path(u"shop.plan.yaml"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("nginx:1.28") && !text.contains("nginx:1.27") && text.contains("maildev:2"));
        QVERIFY(text.contains("name: Berlin") && text.contains("host: d1"));
        QCOMPARE(run({u"import"_qs, base, u"--into"_qs, u"shop.drplan"_qs}).status, 0);
        QCOMPARE(run({u"log"_qs, u"shop.drplan"_qs, u"--json"_qs}).json()[u"entries"].toArray().size(), 2);
    }

    void runbookInThreeForms() {
        for (const QString& name : {u"r.pdf"_qs, u"r.html"_qs, u"r.md"_qs}) {
            const Ran r = run({u"runbook"_qs, plan(), u"--scenario"_qs, u"Main lost"_qs, u"-o"_qs, name});
            QVERIFY2(r.status == 0 && r.error.isEmpty(), qPrintable(r.error));
            QVERIFY(QFileInfo(path(name)).size() > 1000);
        }
        QProcess text;
        text.start(u"pdftotext"_qs, {u"-layout"_qs, path(u"r.pdf"_qs), u"-"_qs});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        for (const QString& word : {u"Small"_qs, u"Main lost"_qs, u"Build"_qs, u"+0:30"_qs, u"Decide"_qs,
                                    u"Sign-off"_qs, u"over its RTO target of"_qs})
            QVERIFY2(QString(words).replace(QChar(0xA0), u' ').contains(word), qPrintable(word));
    }

    void everyExportOpens() {
        QCOMPARE(run({u"new"_qs, u"shop2.drplan"_qs, u"--sample"_qs, u"web-shop"_qs}).status, 0);
        const QHash<QString, QByteArray> begins{{u"d.svg"_qs, "<?xml"},
                                                {u"d.png"_qs, "\x89PNG"},
                                                {u"d.pdf"_qs, "%PDF"},
                                                {u"d.dot"_qs, "digraph"},
                                                {u"d.csv"_qs, "name,kind"}};
        for (auto it = begins.cbegin(); it != begins.cend(); ++it) {
            QCOMPARE(run({u"export"_qs, u"shop2.drplan"_qs, u"-o"_qs, it.key()}).status, 0);
            QFile file(path(it.key()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.read(16).startsWith(it.value()), qPrintable(it.key()));
        }
    }

    void checkFindsAndFails() {
        const Ran r = run({u"check"_qs, plan(), u"--json"_qs});
        QCOMPARE(r.status, 0);
        QVERIFY(!r.json()[u"findings"].toArray().isEmpty());
        QCOMPARE(run({u"check"_qs, plan(), u"--fail-on"_qs, u"error"_qs}).status, 1); // app misses its RTO
        const QString compose = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/compose/clean.yaml");
        QCOMPARE(run({u"check"_qs, compose, u"--fail-on"_qs, u"warning"_qs}).status, 0);
        QCOMPARE(run({u"check"_qs, compose, u"--sarif"_qs}).json()[u"version"].toString(), u"2.1.0"_qs);
        QVERIFY(run({u"check"_qs, plan(), compose}).status == 2);
    }

    /// y is outside the group of app: adding it is the only fix. db has a choice of two.
    void prepareProposesAndIsOneEdit() {
        const QString source = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/unplanned.plan.yaml");
        refuses({u"prepare"_qs, source}, u"is no project"_qs);
        const Ran trial = run({u"prepare"_qs, source, u"--dry-run"_qs, u"--json"_qs});
        const QJsonObject j = trial.json();
        QCOMPARE(j[u"from"].toString(), u"Main"_qs); // by the roles of the sites
        QCOMPARE(j[u"to"].toString(), u"Spare"_qs);
        QCOMPARE(j[u"recoveries"].toArray().size(), 5);
        QCOMPARE(j[u"questions"][u"backup"].toArray().size(), 2); // db, and web for what worker shares
        QCOMPARE(run({u"import"_qs, source, u"-o"_qs, u"unplanned.drplan"_qs}).status, 0);
        refuses({u"prepare"_qs, u"unplanned.drplan"_qs, u"--to"_qs, u"Spaer"_qs}, u"did you mean “Spare”"_qs);
        refuses({u"prepare"_qs, u"unplanned.drplan"_qs, u"--accept"_qs, u"targets"_qs}, u"--rto"_qs);
        refuses({u"prepare"_qs, u"unplanned.drplan"_qs, u"--to"_qs, u"Main"_qs}, u"to itself"_qs);
        const QStringList accepted{u"prepare"_qs, u"unplanned.drplan"_qs, u"--accept"_qs, u"backup"_qs};
        refuses(accepted + QStringList{u"--backup-at"_qs, u"Main"_qs}, u"would be lost with it"_qs);
        refuses(accepted + QStringList{u"--backup-every"_qs, u"0h"_qs}, u"longer than 0"_qs);
        const QStringList call{u"prepare"_qs,  u"unplanned.drplan"_qs,
                               u"--accept"_qs, u"backup,targets"_qs,
                               u"--rto"_qs,    u"8h"_qs,
                               u"--rpo"_qs,    u"24h"_qs};
        QCOMPARE(run(call).status, 0);
        QVERIFY(run(call).out.startsWith(u"Nothing to propose"_qs));
        const QJsonObject plan = run({u"plan"_qs, u"unplanned.drplan"_qs, u"--json"_qs}).json();
        QCOMPARE(plan[u"scenario"].toString(), u"Main lost"_qs);
        for (const QJsonValue& component : plan[u"components"].toArray()) {
            QVERIFY(component[u"estimated_rto_s"].isDouble());
            QVERIFY(!component[u"data_lost"].toBool());
        }
        const QJsonArray history =
            run({u"log"_qs, u"unplanned.drplan"_qs, u"--json"_qs}).json()[u"entries"].toArray();
        QCOMPARE(history.size(), 2);
    }

    void checkFixes() {
        const QByteArray weak = QByteArray(kPlan)
                                    .replace("requires: [db]", "requires: [{on: db, when: healthy}]")
                                    .append("protection-groups: [{name: G, members: [app], to: Spare}]\n");
        const QString source = write(u"weak.plan.yaml"_qs, weak);
        refuses({u"check"_qs, source, u"--fix"_qs}, u"--dry-run"_qs);
        QVERIFY(run({u"check"_qs, source, u"--dry-run"_qs}).status != 0);
        QCOMPARE(run({u"import"_qs, source, u"-o"_qs, u"weak.drplan"_qs}).status, 0);
        const QStringList command{u"check"_qs, u"weak.drplan"_qs, u"--fix"_qs};
        const QByteArray bytes = read(u"weak.drplan"_qs);

        const Ran trial = run(command + QStringList{u"--dry-run"_qs});
        QCOMPARE(trial.status, 0);
        QVERIFY2(trial.out.contains(u"DR-118 db: would be fixed: Add to G\n"), qPrintable(trial.out));
        QVERIFY2(trial.out.contains(u"2 ways to fix it: choose one in the window."), qPrintable(trial.out));
        QVERIFY(read(u"weak.drplan"_qs) == bytes);
        QCOMPARE(run({u"check"_qs, source, u"--fix"_qs, u"--dry-run"_qs}).out, trial.out);

        const QJsonObject j = run(command + QStringList{u"--json"_qs}).json();
        QStringList fixed;
        for (const QJsonValue& each : j[u"fixed"].toArray())
            fixed += QStringLiteral("%1 %2 %3")
                         .arg(each[u"id"].toString(), each[u"entities"].toArray().at(0).toString(),
                              each[u"label"].toString());
        QVERIFY2(fixed.contains(u"DR-118 db Add to G"_qs), qPrintable(fixed.join(u'\n')));
        for (const QJsonValue& finding : j[u"findings"].toArray())
            QVERIFY(finding[u"id"].toString() != u"DR-118");
        QVERIFY(run({u"log"_qs, u"weak.drplan"_qs}).out.contains(u"Add to G (db)"));

        const Ran again = run(command);
        QVERIFY2(again.out.startsWith(u"No finding has a single safe fix"), qPrintable(again.out));
        QCOMPARE(run(command + QStringList{u"--fail-on"_qs, u"error"_qs}).status, 1); // app misses its RTO
    }

    void badInputIsOneLineAndChangesNothing_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("truncated") << QByteArray("services:\n  web: {image: \"a") << u"bad.yaml:"_qs;
        QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i)
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" +
                    QByteArray::number(i - 1) + QByteArray(", *a" + QByteArray::number(i - 1)).repeated(9) +
                    "]\n";
        QTest::newRow("alias bomb") << bomb + "services: {}\n" << u"bad.yaml"_qs;
        QTest::newRow("wrong unit") << QByteArray(kPlan).replace("rto: 45m", "rto: 45 minutes")
                                    << u"bad.yaml:14:10:"_qs;
        QTest::newRow("unknown name") << QByteArray(kPlan).replace("[db]", "[dp]") << u"dp"_qs;
        QTest::newRow("unknown key") << QByteArray(kPlan).replace("rto: 45m", "rot: 45m") << u"rot"_qs;
        QTest::newRow("binary") << QByteArray("\x00\x01\xff\xfe\x00", 5) << u"bad.yaml"_qs;
        QTest::newRow("empty") << QByteArray() << u"bad.yaml"_qs;
    }
    void badInputIsOneLineAndChangesNothing() {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString bad = write(u"bad.yaml"_qs, content);
        refuses({u"import"_qs, bad, u"-o"_qs, u"none.drplan"_qs}, words);
        QVERIFY(!QFile::exists(path(u"none.drplan"_qs)));
        QCOMPARE(QDir(m_folder.path())
                     .entryList({u"none*"_qs, u".none*"_qs}, QDir::AllEntries | QDir::Hidden)
                     .size(),
                 0);
    }

    void aHugeFileIsRefusedUnread() {
        QFile file(path(u"huge.yaml"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(100 * 1024 * 1024));
        file.close();
        refuses({u"import"_qs, file.fileName(), u"-o"_qs, u"none.drplan"_qs}, u"huge.yaml"_qs);
        QVERIFY(file.remove());
    }

    void unreadableFilesAreNamed() {
        QVERIFY(QDir(m_folder.path()).mkpath(u"empty"_qs));
        refuses({u"import"_qs, path(u"empty"_qs), u"-o"_qs, u"none.drplan"_qs}, u"empty"_qs);
        refuses({u"plan"_qs, path(u"missing.drplan"_qs), u"--scenario"_qs, u"x"_qs}, u"missing.drplan"_qs);
        refuses({u"log"_qs, plan()}, u"small.plan.yaml"_qs);
        refuses({u"plan"_qs, plan(), u"--scenario"_qs, u"Nothing"_qs}, u"Main lost"_qs);
        refuses({u"plan"_qs, plan(), u"--fail"_qs, u"site:Nowhere"_qs}, u"Nowhere"_qs);
        refuses({u"impact"_qs, plan(), u"--fail"_qs, u"planet:Earth"_qs}, u"KIND:NAME"_qs);
        refuses({u"runbook"_qs, plan(), u"-o"_qs, u"r.docx"_qs}, u".pdf"_qs);
        refuses({u"plan"_qs, plan(), u"--start"_qs, u"tomorrow"_qs}, u"tomorrow"_qs);
        refuses({u"plan"_qs, plan(), u"--time-limit"_qs, u"10 apples"_qs}, u"10 apples"_qs);
        refuses({u"frobnicate"_qs, u"--help-me"_qs}, QString());
        refuses({u"plan"_qs}, u"FILE"_qs);
    }

    void anExistingProjectIsNotOverwritten() {
        QCOMPARE(run({u"new"_qs, u"mine.drplan"_qs}).status, 0);
        QFile file(path(u"mine.drplan"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        refuses({u"new"_qs, u"mine.drplan"_qs}, u"mine.drplan"_qs);
        refuses({u"import"_qs, plan(), u"-o"_qs, u"mine.drplan"_qs}, u"mine.drplan"_qs);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void aFolderThatMayNotBeWrittenIsNamed() {
        QVERIFY(QDir(m_folder.path()).mkpath(u"closed"_qs));
        refuses({u"runbook"_qs, plan(), u"-o"_qs, u"/proc/r.pdf"_qs}, u"/proc/r.pdf"_qs);
        refuses({u"new"_qs, u"/proc/n.drplan"_qs}, u"/proc/n.drplan"_qs);
    }

    void secretsOfComposeFilesAreNotKept() {
        const QString file =
            write(u"secret.yaml"_qs, "services:\n  db: {image: \"postgres:16\", environment: "
                                     "{POSTGRES_PASSWORD: hunter2, B: \"${UNSET_ONE}\"}}\n");
        const Ran r = run({u"import"_qs, file, u"-o"_qs, u"secret.drplan"_qs});
        QCOMPARE(r.status, 0);
        QFile project(path(u"secret.drplan"_qs));
        QVERIFY(project.open(QIODevice::ReadOnly));
        QVERIFY(!project.readAll().contains("hunter2"));
        QVERIFY(!r.error.contains(u"hunter2") && !r.out.contains(u"hunter2"));
        QVERIFY(r.error.contains(u"UNSET_ONE"));
    }
};

DRAWBRIDGE_TEST(CliTest)
#include "cli_test.moc"
