// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/what_if.h"
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTemporaryDir>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// Work starts at 40 m. orders-db: provision 10 m, restore 240 GiB at 200 MiB/s (1228.8 s, so 20 m 29 s),
/// verify 5 m. auth and audit follow one procedure, and compete for the one platform engineer. mail has the
/// default steps of a restart. web only reconnects.
const QByteArray kWhatIfShop = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
teams:
  - {name: DBA, size: 1, hours: "Mon-Fri 08:00-18:00"}
  - {name: Platform, size: 3, on-call-response: 15m}
  - {name: Tape drives, size: 4}
procedures:
  - name: start-stack
    steps:
      - {name: Start the stack, duration: 5m, teams: {Platform: 3}}
      - {name: Look at it, kind: verify, duration: {best: 1m, likely: 2m, worst: 5m}}
components:
  - name: orders-db
    kind: database
    site: Main
    data: 240GiB
    copies: [{at: Spare, method: backup, every: 24h, restore-rate: 200MiB/s}]
    recovery:
      strategy: restore
      to: Spare
      steps: [{name: Provision, duration: 10m}, {name: Verify writes, kind: verify, duration: 5m}]
  - {name: auth, kind: service, site: Main, recovery: {strategy: restart, to: Spare, procedure: start-stack}}
  - {name: audit, kind: service, site: Main, recovery: {strategy: restart, to: Spare, procedure: start-stack}}
  - {name: mail, kind: service, site: Main, recovery: {strategy: restart, to: Spare}}
  - {name: web, kind: service, site: Spare, requires: [auth]}
scenarios:
  - {name: Main lost, fails: [{site: Main}], detection: 10m, declaration: 30m}
)";

const Component& componentNamed(const Plan& plan, const char* name) {
    for (const Component& c : plan.components) {
        if (c.name == QString::fromUtf8(name))
            return c;
    }
    qFatal("no component %s", name);
}

ComponentId idOf(const Plan& plan, const char* name) {
    return componentNamed(plan, name).id;
}

UncertainDuration lasting(Seconds likely) {
    UncertainDuration d;
    d.likely = likely;
    return d;
}

QString plain(QString text) {
    return text.replace(QChar(0x00A0), u' ');
}

/// The estimated RTO of one component, in seconds.
qint64 rtoOf(const ScenarioAnalysis& a, const char* name) {
    return a.components.at(static_cast<std::size_t>(a.plan().components.indexOf(idOf(a.plan(), name))))
        .estimatedRto.known()
        .value_or(Seconds(-1))
        .count();
}

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private:
    const worked::Result m_shop{kWhatIfShop};
    const ScenarioAnalysis& m_base = m_shop.analysis();
    const Plan& m_plan = m_base.plan();

    ScenarioAnalysis with(const std::vector<WhatIf>& changes) const {
        return analyseWhatIf(m_base, changes, {});
    }
    QString textOf(const WhatIf& change) const { return plain(whatIfText(m_plan, change)); }
    int stepNamed(const char* component, const QString& start) const {
        for (std::size_t i = 0; i < m_base.tasks.steps.size(); ++i) {
            const RecoveryStep& s = m_base.tasks.steps[i];
            if (m_base.graph->name(s.component) == QString::fromUtf8(component) && s.name.startsWith(start))
                return static_cast<int>(i);
        }
        qFatal("no such step");
    }

private slots:
    /// The base: orders-db 40 m + 10 m + 1229 s + 5 m; auth and audit one after the other from 40 + 15 m.
    void theBase() {
        QCOMPARE(rtoOf(m_base, "orders-db"), 55 * 60 + 1229);
        QCOMPARE(std::min(rtoOf(m_base, "auth"), rtoOf(m_base, "audit")), (55 + 7) * 60);
        QCOMPARE(std::max(rtoOf(m_base, "auth"), rtoOf(m_base, "audit")), (55 + 5 + 7) * 60);
        QCOMPARE(rtoOf(m_base, "mail"), (40 + 5 + 5) * 60);
    }

    void eachChangeDoesWhatItSays() {
        const ComponentId db = idOf(m_plan, "orders-db");
        const TeamId platform = m_plan.teams.at(1).id;
        // Twice the rate: 614.4 s, so 615 s.
        QCOMPARE(rtoOf(with({RestoreRateChange{db, 0, {qint64(400) << 20}}}), "orders-db"), 55 * 60 + 615);
        QCOMPARE(rtoOf(with({StepDurationChange{db, 1, lasting(1min)}}), "orders-db"), 51 * 60 + 1229);
        // Six people start both stacks at once, 15 m after the declaration or at once.
        const auto six = with({TeamSizeChange{platform, 6}});
        QCOMPARE(std::max(rtoOf(six, "auth"), rtoOf(six, "audit")), (55 + 7) * 60);
        const auto there = with({TeamSizeChange{platform, 6}, OnCallResponseChange{platform, Seconds(0)}});
        QCOMPARE(std::max(rtoOf(there, "auth"), rtoOf(there, "audit")), (40 + 7) * 60);
        const auto declared = with({DeclarationChange{m_plan.scenarios.at(0).id, Seconds(0)}});
        QCOMPARE(rtoOf(declared, "mail"), (10 + 5 + 5) * 60);
        // The incident is on a Monday at 00:00, so that work may start at 00:40: from 02:00 on at work.
        const auto hours = with({TeamHoursChange{platform, *parseWorkingHours(u"Mon-Fri 02:00-08:00")}});
        QCOMPARE(std::min(rtoOf(hours, "auth"), rtoOf(hours, "audit")), (120 + 7) * 60);
        Recovery rebuilt;
        rebuilt.strategy = RecoveryStrategy::Rebuild;
        rebuilt.to = m_plan.sites.at(1).id;
        QCOMPARE(rtoOf(with({RecoveryChange{idOf(m_plan, "mail"), rebuilt}}), "mail"), (40 + 15 + 5) * 60);
    }

    /// One of two that follow a procedure gets steps of its own; the other, and the procedure, stay.
    void aStepOfAProcedureChangesForOneComponent() {
        const Plan changed =
            changedPlan(m_plan, {StepDurationChange{idOf(m_plan, "auth"), 0, lasting(20min)}});
        const Recovery& own = *componentNamed(changed, "auth").recovery;
        QVERIFY(!own.procedure);
        QCOMPARE(own.steps.size(), std::size_t(2));
        QCOMPARE(own.steps[0].duration->likely, Seconds(20min));
        QCOMPARE(own.steps[0].teams.at(0).units, 3);
        QCOMPARE(own.steps[1].name, QStringLiteral("Look at it"));
        QCOMPARE(own.steps[1].duration->worst, Seconds(5min));
        QVERIFY(componentNamed(changed, "audit").recovery->procedure);
        QCOMPARE(changed.procedures.at(0).steps[0].duration->likely, Seconds(5min));
    }

    void aDefaultStepBecomesAStepOfTheComponent() {
        const Plan changed =
            changedPlan(m_plan, {StepDurationChange{idOf(m_plan, "mail"), 1, lasting(9min)}});
        const auto& steps = componentNamed(changed, "mail").recovery->steps;
        QCOMPARE(steps.size(), std::size_t(2));
        QVERIFY(!steps[0].duration); // still assumed
        QCOMPARE(steps[1].duration->likely, Seconds(9min));
    }

    void theLaterReplacesTheEarlier() {
        const TeamId dba = m_plan.teams.at(0).id;
        const ComponentId auth = idOf(m_plan, "auth");
        std::vector<WhatIf> list;
        addWhatIf(list, TeamSizeChange{dba, 2});
        addWhatIf(list, StepDurationChange{auth, 0, lasting(1min)});
        addWhatIf(list, StepDurationChange{auth, 1, lasting(1min)});
        addWhatIf(list, TeamSizeChange{dba, 3});
        addWhatIf(list, StepDurationChange{auth, 1, lasting(3min)});
        QCOMPARE(list.size(), std::size_t(3));
        QCOMPARE(std::get<TeamSizeChange>(list[0]).size, 3);
        QCOMPARE(std::get<StepDurationChange>(list[2]).duration.likely, Seconds(3min));
        addWhatIf(list, OnCallResponseChange{dba, Seconds(5)});
        QCOMPARE(list.size(), std::size_t(4));
        // Another recovery has other steps: what was said about those before is void.
        addWhatIf(list, RecoveryChange{auth, {}});
        QCOMPARE(list.size(), std::size_t(3));
        QVERIFY(std::holds_alternative<RecoveryChange>(list.back()));
    }

    void whatIsGoneOrImpossibleIsLeftOut() {
        UncertainDuration upsideDown = lasting(5min);
        upsideDown.best = Seconds(10min);
        const ComponentId db = idOf(m_plan, "orders-db");
        const std::vector<WhatIf> nothing{
            TeamSizeChange{TeamId::fresh(), 2},
            StepDurationChange{ComponentId::fresh(), 0, lasting(1min)},
            StepDurationChange{db, 2, lasting(1min)},
            StepDurationChange{db, -1, lasting(1min)},
            StepDurationChange{db, 0, upsideDown},
            StepDurationChange{idOf(m_plan, "web"), 0, lasting(1min)},
            RestoreRateChange{db, 1, {1000}},
            RestoreRateChange{db, 0, {0}},
            TeamSizeChange{m_plan.teams.at(0).id, 0},
            DeclarationChange{ScenarioId::fresh(), Seconds(0)},
            RecoveryChange{ComponentId::fresh(), {}},
        };
        QCOMPARE(testing::difference(changedPlan(m_plan, nothing), m_plan), QString());
        QVERIFY(changedEntities(m_plan, nothing).empty());
    }

    /// Applied in one edit as the header tells, the document is the changed plan; one undo takes it all back.
    void appliedToTheDocumentItIsOneEdit() {
        QTemporaryDir folder;
        const auto document =
            createProject(folder.filePath(QStringLiteral("shop.drplan")), m_plan, QStringLiteral("New"));
        const std::vector<WhatIf> changes{
            StepDurationChange{idOf(m_plan, "auth"), 0, lasting(1min)},
            StepDurationChange{idOf(m_plan, "auth"), 1, lasting(1min)},
            TeamSizeChange{m_plan.teams.at(0).id, 2},
            TeamSizeChange{m_plan.teams.at(1).id, 3}, // as it is
            DeclarationChange{m_plan.scenarios.at(0).id, Seconds(5min)},
        };
        const auto entities = changedEntities(m_plan, changes);
        QCOMPARE(entities.size(), std::size_t(3));
        document->edit(QStringLiteral("Apply"), [&](Edit& edit) {
            const Plan changed = changedPlan(edit.plan(), changes);
            for (const EntityRef& ref : changedEntities(edit.plan(), changes)) {
                const EntityType& type = entityType(ref.kind);
                edit.putAny(ref.kind, type.copy(type.find(changed, ref.id)));
            }
        });
        QCOMPARE(testing::difference(document->plan(), changedPlan(m_plan, changes)), QString());
        document->undo();
        QCOMPARE(testing::difference(document->plan(), m_plan), QString());
    }

    /// An improvised scenario is in no plan, but its declaration changes all the same.
    void anImprovisedScenarioIsDeclaredSooner() {
        Failure failure;
        failure.site = m_plan.sites.at(0).id;
        Scenario scenario = improvisedScenario(m_plan, {failure});
        scenario.declaration = Seconds(30min);
        const auto base = analyseScenario(m_base.graph, scenario);
        const DeclarationChange change{scenario.id, Seconds(10min)};
        QCOMPARE(rtoOf(base, "mail"), 40 * 60);
        QCOMPARE(rtoOf(analyseWhatIf(base, {change}, {}), "mail"), 20 * 60);
        QCOMPARE(plain(whatIfText(m_plan, change, &scenario)), u"Declaration within 10 m instead of 30 m"_qs);
    }

    void aStepTakesAsLongAsDragged() {
        const int restore = stepNamed("orders-db", QStringLiteral("Restore 240 GiB"));
        const auto half = stepTakes(*m_base.graph, m_base.tasks, restore, lasting(Seconds(615)));
        QVERIFY(half);
        QCOMPARE(std::get<RestoreRateChange>(*half).rate.perSecond, qint64(400) << 20);
        // Verify comes after the restore, but is the second of the planned steps.
        const int verify = stepNamed("orders-db", QStringLiteral("Verify"));
        const auto longer = stepTakes(*m_base.graph, m_base.tasks, verify, lasting(50min));
        QVERIFY(longer);
        QCOMPARE(std::get<StepDurationChange>(*longer).step, 1);
        QCOMPARE(rtoOf(with({*longer}), "orders-db"), (40 + 10 + 50) * 60 + 1229);
        const int reconnect = stepNamed("web", QStringLiteral("Reconnect"));
        QVERIFY(!stepTakes(*m_base.graph, m_base.tasks, reconnect, lasting(1min)));
    }

    /// Whatever the step and the time, planning again gives the step that time; restores to half a percent.
    void everyStepTakesWhatItIsGiven() {
        for (int step = 0; step < static_cast<int>(m_base.tasks.steps.size()); ++step) {
            const RecoveryStep& old = m_base.tasks.steps[static_cast<std::size_t>(step)];
            for (const qint64 wanted : {1, 7, 61, 599, 1000, 3601, 40'000, 3'000'000}) {
                const auto change = stepTakes(*m_base.graph, m_base.tasks, step, lasting(Seconds(wanted)));
                if (!change) {
                    QCOMPARE(m_base.graph->name(old.component), QStringLiteral("web"));
                    continue;
                }
                const auto steps = with({*change}).tasks.steps;
                const qint64 got = steps.at(static_cast<std::size_t>(step)).duration.known()->count();
                const qint64 allowed = old.addsRestore ? wanted / 200 : 0;
                QVERIFY2(std::abs(got - wanted) <= allowed,
                         qPrintable(QStringLiteral("%1: %2 s, not %3 s").arg(old.name).arg(got).arg(wanted)));
            }
        }
    }

    /// 2 m, at best 1 m and at worst 5 m: three times as long is 6 m, 3 m and 15 m.
    void bestAndWorstKeepTheirProportion() {
        const Step& step = m_plan.procedures.at(0).steps[1];
        const UncertainDuration longer = withLikely(*step.duration, Seconds(6min));
        QCOMPARE(longer.likely, Seconds(6min));
        QCOMPARE(longer.best, Seconds(3min));
        QCOMPARE(longer.worst, Seconds(15min));
        QVERIFY(!withLikely(lasting(2min), Seconds(6min)).best);
    }

    void textsForPeople() {
        const TeamId dba = m_plan.teams.at(0).id;
        const TeamId platform = m_plan.teams.at(1).id;
        const TeamId drives = m_plan.teams.at(2).id;
        const ComponentId db = idOf(m_plan, "orders-db");
        QCOMPARE(textOf(TeamSizeChange{dba, 2}), u"A second person in DBA"_qs);
        QCOMPARE(textOf(TeamSizeChange{platform, 4}), u"Platform with 4 people instead of 3"_qs);
        QCOMPARE(textOf(TeamSizeChange{platform, 1}), u"Platform with one person instead of 3"_qs);
        QCOMPARE(textOf(TeamSizeChange{drives, 5}), u"Tape drives with a size of 5 instead of 4"_qs);
        QCOMPARE(textOf(TeamHoursChange{dba, WorkingHours()}),
                 u"DBA around the clock instead of Mon-Fri 08:00-18:00"_qs);
        QCOMPARE(textOf(TeamHoursChange{platform, *parseWorkingHours(u"Mon-Fri 08:00-18:00")}),
                 u"Platform on duty Mon-Fri 08:00-18:00 instead of around the clock"_qs);
        QCOMPARE(textOf(OnCallResponseChange{platform, Seconds(5min)}),
                 u"Platform responds within 5 m instead of 15 m"_qs);
        QCOMPARE(textOf(OnCallResponseChange{platform, Seconds(0)}),
                 u"Platform responds immediately instead of within 15 m"_qs);
        QCOMPARE(textOf(RestoreRateChange{db, 0, {qint64(400) << 20}}),
                 u"Restore orders-db at 400 MiB/s instead of 200"_qs);
        QCOMPARE(textOf(RestoreRateChange{db, 0, {qint64(1) << 30}}),
                 u"Restore orders-db at 1 GiB/s instead of 200 MiB/s"_qs);
        QCOMPARE(textOf(DeclarationChange{m_plan.scenarios.at(0).id, Seconds(0)}),
                 u"Declaration pre-approved (0 s instead of 30 m)"_qs);
        QCOMPARE(textOf(StepDurationChange{idOf(m_plan, "auth"), 0, lasting(10min)}),
                 u"“Start the stack” of auth takes 10 m instead of 5 m"_qs);
        QCOMPARE(textOf(StepDurationChange{idOf(m_plan, "auth"), 1, lasting(2min)}),
                 u"“Look at it” of auth takes 2 m instead of 2 m (1 m to 5 m)"_qs);
        QCOMPARE(textOf(StepDurationChange{idOf(m_plan, "auth"), 1,
                                           withLikely(*m_plan.procedures.at(0).steps[1].duration, 4min)}),
                 u"“Look at it” of auth takes 4 m instead of 2 m"_qs);
        Recovery failover;
        failover.strategy = RecoveryStrategy::Failover;
        QCOMPARE(textOf(RecoveryChange{db, failover}), u"A warm standby for orders-db"_qs);
        failover.standby = idOf(m_plan, "web");
        QCOMPARE(textOf(RecoveryChange{db, failover}), u"Failover of orders-db to web"_qs);
        Recovery rebuild;
        rebuild.strategy = RecoveryStrategy::Rebuild;
        QCOMPARE(textOf(RecoveryChange{db, rebuild}),
                 u"Strategy of orders-db: Rebuild instead of Restore"_qs);
        // What is gone is still told, without a name.
        QCOMPARE(textOf(TeamSizeChange{TeamId::fresh(), 2}), u"A team with 2 people"_qs);
    }
};

DRAWBRIDGE_TEST(WhatIfTest)
#include "what_if_test.moc"
