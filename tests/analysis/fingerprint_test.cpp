// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/fingerprint.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/plan_changes.h"
#include "tests/support/random_estate.h"
#include "tests/support/test_program.h"
#include "tests/support/verified_plan.h"
#include "tests/support/worked_plan.h"

#include <QFile>
#include <QTest>

using namespace drawbridge;
using drawbridge::testing::PlanChanges;

namespace {

Plan samplePlan(const char* name) {
    QFile file(QStringLiteral(":/samples/%1.plan.yaml").arg(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return readPlanText(file.readAll(), QString::fromLatin1(name));
}

/// All fingerprints, by kind and id.
std::map<EntityRef, QString> allOf(const Plan& plan) {
    Fingerprints fingerprints(plan, QDate(2026, 11, 22));
    std::map<EntityRef, QString> all;
    for (const EntityKind kind : {EntityKind::Component, EntityKind::ProtectionGroup, EntityKind::Scenario}) {
        const EntityType& type = entityType(kind);
        for (int i = 0; i < type.count(plan); ++i) {
            const EntityRef ref{kind, type.id(type.at(plan, i))};
            all[ref] = fingerprints.of(ref);
        }
    }
    return all;
}

template <class T>
const T& called(const Table<T>& table, const char* name) {
    for (const T& each : table) {
        if (each.name == QString::fromUtf8(name))
            return each;
    }
    qFatal("none is called %s", name);
}

template <class T, class F>
Plan with(Plan plan, Table<T> Plan::*table, const char* name, F&& how) {
    T copy = called(plan.*table, name);
    how(copy);
    (plan.*table).put(copy);
    return plan;
}

QString componentOf(const Plan& plan, const char* name) {
    return fingerprintOf(plan, called(plan.components, name).id);
}

QString scenarioOf(const Plan& plan, const char* name) {
    return fingerprintOf(plan, called(plan.scenarios, name).id);
}

/// A random estate, some of it in networks that tunnels join, of which one replaces another; a host of
/// some, standbys, members that hold each other's data, and what shares a volume.
Plan networkedEstate(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Plan plan = drawbridge::testing::RandomEstate(seed, 12, seed % 2 == 1).plan;
    plan.project.name = QStringLiteral("Random");
    const auto add = [](auto& table, auto row) {
        row.position = table.nextPosition();
        table.put(row);
        return row.id;
    };
    std::vector<NetworkId> networks;
    for (int n = 0; n < 4; ++n) {
        Network network;
        network.name = QStringLiteral("net %1").arg(n);
        network.site = plan.sites.at(n % 2).id;
        if (n == 2)
            network.failsOverTo = networks[1];
        networks.push_back(add(plan.networks, network));
    }
    std::vector<ComponentId> gateways;
    for (int g = 0; g < 4; ++g) {
        Component gateway;
        gateway.name = QStringLiteral("gateway %1").arg(g);
        gateway.kind = ComponentKind::VpnGateway;
        gateway.site = plan.sites.at(g % 2).id;
        gateway.interfaces.push_back({networks[idx(g)], {}, {}});
        if (below(2) == 0)
            gateway.recovery = Recovery{RecoveryStrategy::Rebuild, plan.sites.at(1).id, {}, {}, {}, {}, {}};
        gateways.push_back(add(plan.components, gateway));
    }
    std::optional<TunnelId> last;
    for (int t = 0; t < 2; ++t) {
        Tunnel tunnel;
        tunnel.name = QStringLiteral("tunnel %1").arg(t);
        tunnel.a = {gateways[idx(2 * t)], {networks[idx(2 * t)]}, {}, {}};
        tunnel.b = {gateways[idx(2 * t + 1)], {networks[idx(2 * t + 1)]}, {}, {}};
        if (below(2) == 0)
            tunnel.failsOverTo = last;
        last = add(plan.tunnels, tunnel);
    }
    const int estate = plan.components.size() - 4;
    for (int c = 0; c < estate; ++c) {
        Component component = plan.components.at(c);
        if (component.kind == ComponentKind::RedundancyGroup)
            continue;
        if (below(2) == 0)
            component.interfaces.push_back({networks[idx(below(4))], {}, {}});
        if (below(3) == 0)
            component.kind = ComponentKind::Database;
        if (below(4) == 0) {
            component.volumes.push_back(QStringLiteral("shared"));
            component.host = gateways[idx(below(4))];
            component.site.reset();
        }
        if (component.recovery && below(4) == 0 && c > 0)
            component.recovery->standby = plan.components.at(below(c)).id;
        if (below(4) == 0 && c > 0) {
            DataCopy copy;
            copy.at.component = plan.components.at(below(c)).id;
            copy.method = static_cast<CopyMethod>(below(4));
            component.copies.push_back(copy);
        }
        plan.components.put(component);
    }
    ProtectionGroup group;
    group.name = QStringLiteral("group");
    group.to = plan.sites.at(1).id;
    group.priority = 1 + below(5);
    group.members = {plan.components.at(below(estate)).id};
    add(plan.protectionGroups, group);
    Scenario other;
    other.name = QStringLiteral("A gateway and a tunnel lost");
    other.fails = {Failure{{}, gateways[0], {}, {}, {}, {}},
                   Failure{{}, {}, {}, plan.tunnels.at(below(2)).id, {}, {}}};
    add(plan.scenarios, other);
    return plan;
}

const std::vector<EntityKind> kMatters{
    EntityKind::Site,      EntityKind::Network,        EntityKind::Team,      EntityKind::Procedure,
    EntityKind::Component, EntityKind::Component,      EntityKind::Component, EntityKind::Tunnel,
    EntityKind::Scenario,  EntityKind::ProtectionGroup};

const std::vector<EntityKind> kBeside{
    EntityKind::Contact,          EntityKind::Communication, EntityKind::Access,   EntityKind::Activity,
    EntityKind::Contract,         EntityKind::Improvement,   EntityKind::Exercise, EntityKind::Run,
    EntityKind::CorrectiveAction, EntityKind::Page,          EntityKind::Placement};

/// A host with a database and a web server at Main, all of it recovered at Spare; another host there with
/// something that nobody needs.
const QByteArray kPlan = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
networks:
  - {name: main-net, site: Main, cidr: 10.1.0.0/24}
  - {name: spare-net, site: Spare, cidr: 10.2.0.0/24}
teams: [{name: DBA, size: 2}, {name: Platform}, {name: Idle}]
procedures: [{name: Promote, steps: [{name: Promote it, run: promote, duration: 10m, teams: {DBA: 1}}]}]
components:
  - {name: host, kind: docker-host, site: Main, interfaces: [{network: main-net}], recovery: {strategy: rebuild, to: Spare}}
  - {name: spare-host, kind: docker-host, site: Spare, interfaces: [{network: spare-net}]}
  - {name: db, kind: database, host: host, image: "db:1", data: 10GiB, copies: [{at: spare-db, method: asynchronous, lag: 5m}],
     recovery: {strategy: failover, standby: spare-db, procedure: Promote}}
  - {name: spare-db, kind: database, host: spare-host}
  - {name: web, kind: service, host: host, requires: [db], recovery: {strategy: rebuild, host: spare-host, steps: [{name: Start, duration: 5m, teams: {Platform: 1}}]}}
  - {name: lone, kind: service, site: Spare}
protection-groups: [{name: Shop, members: [db, web]}]
scenarios:
  - {name: Main lost, fails: [{site: Main}]}
  - {name: Web lost, fails: [{component: web}]}
)";

} // namespace

class FingerprintTest : public QObject {
    Q_OBJECT

private slots:
    void whatARecoveryRestsOnIsInIt() {
        const Plan plan = worked::plan(kPlan);
        struct Case {
            const char* what;
            Plan changed;
            bool db, web, lone;
        };
        const auto step = [](Procedure& p) { p.steps[0].run = u"promote --now"_qs; };
        const auto copy = [](Component& c) { c.copies[0].lag = Seconds(60); };
        const auto image = [](Component& c) { c.image = u"web:2"_qs; };
        const auto team = [](Team& t) { t.size = 3; };
        const auto label = [](Component& c) { c.labels = {u"zone=a"_qs}; };
        const std::vector<Case> cases{
            {"its procedure", with(plan, &Plan::procedures, "Promote", step), true, true, false},
            {"its copy", with(plan, &Plan::components, "db", copy), true, true, false},
            {"its image", with(plan, &Plan::components, "web", image), false, true, false},
            {"its team", with(plan, &Plan::teams, "Platform", team), false, true, false},
            {"a team of what it requires", with(plan, &Plan::teams, "DBA", team), true, true, false},
            {"a team of nobody", with(plan, &Plan::teams, "Idle", team), false, false, false},
            {"the recovery host", with(plan, &Plan::components, "spare-host", label), true, true, false},
            {"what nobody requires", with(plan, &Plan::components, "lone", image), false, false, true},
        };
        for (const Case& c : cases) {
            QVERIFY2((componentOf(plan, "db") != componentOf(c.changed, "db")) == c.db, c.what);
            QVERIFY2((componentOf(plan, "web") != componentOf(c.changed, "web")) == c.web, c.what);
            QVERIFY2((componentOf(plan, "lone") != componentOf(c.changed, "lone")) == c.lone, c.what);
            // Main lost takes down all but lone; the group has db and web.
            QVERIFY2((scenarioOf(plan, "Main lost") != scenarioOf(c.changed, "Main lost")) == (c.db || c.web),
                     c.what);
            const auto group = called(plan.protectionGroups, "Shop").id;
            QVERIFY2((fingerprintOf(plan, group) != fingerprintOf(c.changed, group)) == (c.db || c.web),
                     c.what);
        }
    }

    /// Web lost takes down web only, so the team of db does not compete there.
    void contentionBelongsToTheScenario() {
        const Plan plan = worked::plan(kPlan);
        const Plan changed = with(plan, &Plan::scenarios, "Web lost", [&](Scenario& s) {
            s.fails.push_back(Failure{{}, called(plan.components, "lone").id, {}, {}, {}, {}});
        });
        QVERIFY(scenarioOf(plan, "Web lost") != scenarioOf(changed, "Web lost"));
        QCOMPARE(componentOf(plan, "web"), componentOf(changed, "web"));
    }

    /// A duration that was assumed and is now given with the same value is the same duration.
    void aConfirmedAssumptionChangesNothing() {
        const Plan plan = worked::plan(kPlan);
        const AssumedValues assumed(plan.project.assumptions);
        const DataCopy& copy = called(plan.components, "db").copies[0];
        const Plan changed = with(plan, &Plan::components, "db", [&](Component& c) {
            c.copies[0].restoreRate = assumed.restoreRate(copy)->value;
        });
        QCOMPARE(componentOf(plan, "db"), componentOf(changed, "db"));
        const Plan slower = with(plan, &Plan::components, "db", [&](Component& c) {
            c.copies[0].restoreRate = ByteRate{assumed.restoreRate(copy)->value.perSecond - 1};
        });
        QVERIFY(componentOf(plan, "db") != componentOf(slower, "db"));
    }

    void theOrderOfRecordsMeansNothing() {
        for (const char* name : {"web-shop", "hospital"}) {
            const Plan plan = samplePlan(name);
            Plan turned = plan;
            for (const EntityType& type : entityTypes()) {
                const int count = type.count(plan);
                for (int i = 0; i < count; ++i) {
                    const void* row = type.at(plan, i);
                    std::shared_ptr<void> copy = type.create(type.id(row), count - i);
                    copyRecord(type.record(), row, copy.get());
                    type.put(turned, copy);
                }
            }
            turned.components = reversedDependencies(turned);
            QCOMPARE(allOf(turned), allOf(plan));
        }
    }

    void namesNotesAndPlacesAreNotInIt() {
        for (const char* name : {"web-shop", "hospital"}) {
            const Plan plan = samplePlan(name);
            Plan renamed = plan;
            int n = 0;
            for (const EntityType& type : entityTypes()) {
                // A provider's site may be what a scenario fails by its name.
                if (type.nameField.isEmpty() || type.kind == EntityKind::DnsRecord)
                    continue;
                for (int i = 0; i < type.count(plan); ++i) {
                    const void* row = type.at(plan, i);
                    if (type.kind == EntityKind::Site &&
                        static_cast<const Site*>(row)->kind == SiteKind::Provider)
                        continue;
                    std::shared_ptr<void> copy = type.copy(row);
                    setField(type, copy.get(), type.nameField, QStringLiteral("renamed %1").arg(++n));
                    if (type.record().find(u"note") != nullptr)
                        setField(type, copy.get(), QStringLiteral("note"), QStringLiteral("noted"));
                    type.put(renamed, copy);
                }
            }
            Page page;
            page.name = QStringLiteral("Another");
            renamed.pages.put(page);
            Placement placement;
            placement.page = page.id;
            placement.what.component = plan.components.at(0).id;
            renamed.placements.put(placement);
            QCOMPARE(allOf(renamed), allOf(plan));
        }
    }

    void aProofHoldsThroughPlanText() {
        const Plan plan = samplePlan("web-shop");
        const Plan again = readPlanText(writePlanText(plan), QStringLiteral("again"));
        Fingerprints before(plan);
        Fingerprints after(again);
        for (int i = 0; i < plan.components.size(); ++i) {
            const EntityRef old = refTo(plan.components.at(i).id);
            const EntityRef fresh = refTo(again.components.at(i).id);
            QVERIFY(old != fresh);
            QVERIFY(after.holds(fresh, before.proofOf(old)));
        }
        const EntityRef scenario = refTo(plan.scenarios.at(0).id);
        QVERIFY(after.holds(refTo(again.scenarios.at(0).id), before.proofOf(scenario)));
        QVERIFY(!after.holds(refTo(again.scenarios.at(0).id), QString()));
        QVERIFY(!after.holds(refTo(again.scenarios.at(0).id), QStringLiteral("0:")));
    }

    void aCircleOfRequirementsHasFingerprints() {
        const Plan plan = worked::plan("components:\n"
                                       "  - {name: a, kind: service, requires: [b]}\n"
                                       "  - {name: b, kind: service, requires: [c]}\n"
                                       "  - {name: c, kind: service, requires: [a]}\n"
                                       "  - {name: d, kind: service, requires: [a]}\n");
        const Plan changed = with(plan, &Plan::components, "c", [](Component& c) { c.image = u"c:2"_qs; });
        for (const char* name : {"a", "b", "c", "d"})
            QVERIFY2(componentOf(plan, name) != componentOf(changed, name), name);
        QVERIFY(componentOf(plan, "a") != componentOf(plan, "b"));
        const Plan other = with(plan, &Plan::components, "d", [](Component& c) { c.image = u"d:2"_qs; });
        QCOMPARE(componentOf(plan, "a"), componentOf(other, "a"));
    }

    void whatIsBesideTheRecoveryIsNotInIt() {
        const Plan plan = samplePlan("web-shop");
        const auto before = allOf(plan);
        PlanChanges changes(7);
        int changed = 0;
        for (int i = 0; i < 150; ++i) {
            const Plan other = changes.changed(plan, kBeside);
            if (changes.what.isEmpty())
                continue;
            ++changed;
            QVERIFY2(allOf(other) == before, qPrintable(changes.what));
        }
        QVERIFY(changed > 50);
    }

    /// Whatever one change does to the analysis of a scenario changes its fingerprint, and what it does to a
    /// component's own steps, waits and data that of the component.
    void whatTheAnalysisSaysIsInIt_data() {
        QTest::addColumn<int>("source");
        QTest::addRow("web-shop") << 0;
        QTest::addRow("hospital") << 1;
        QTest::addRow("random estates") << 2;
    }
    void whatTheAnalysisSaysIsInIt() {
        QFETCH(int, source);
        int altered = 0;
        const int rounds = source == 2 ? 80 : 1;
        for (int round = 0; round < rounds; ++round) {
            const Plan plan = source == 0   ? samplePlan("web-shop")
                              : source == 1 ? samplePlan("hospital")
                                            : networkedEstate(unsigned(round));
            if (const Diagnostics faults = checkPlan(plan); !faults.empty())
                QFAIL(qPrintable(toText(faults.front())));
            altered += compareChanges(plan, source == 2 ? 40 : 700, unsigned(round + 11 * source));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(altered > 100, qPrintable(QString::number(altered)));
    }

private:
    static void copyRecord(const RecordType& type, const void* from, void* to) {
        for (const Field& field : type.fields) {
            if (field.shape != Shape::One)
                field.clear(to);
            for (int i = 0; i < field.count(from); ++i) {
                if (field.isRecord())
                    copyRecord(field.record(), field.child(from, i), field.addChild(to));
                else
                    field.put(to, field.get(from, i));
            }
        }
    }

    static void setField(const EntityType& type, void* row, const QString& key, const QString& value) {
        const Field& field = *type.record().find(key);
        field.clear(row);
        field.put(row, value);
    }

    static Table<Component> reversedDependencies(const Plan& plan) {
        Table<Component> table = plan.components;
        for (const Component& component : plan.components) {
            Component copy = component;
            std::reverse(copy.dependencies.begin(), copy.dependencies.end());
            copy.interfaces = decltype(copy.interfaces)(copy.interfaces.rbegin(), copy.interfaces.rend());
            std::reverse(copy.volumes.begin(), copy.volumes.end());
            table.put(copy);
        }
        return table;
    }

    /// How many of some random changes altered the analysis.
    static int compareChanges(const Plan& plan, int count, unsigned seed) {
        const auto graph = std::make_shared<const RecoveryGraph>(plan);
        const auto before = allOf(plan);
        std::map<qint64, testing::ScenarioStory> stories;
        for (const Scenario& scenario : plan.scenarios)
            stories[scenario.id.value()] = testing::storyOf(graph, scenario);
        PlanChanges changes(seed);
        int altered = 0;
        for (int i = 0; i < count; ++i) {
            const Plan other = changes.changed(plan, kMatters);
            if (changes.what.isEmpty())
                continue;
            const auto after = allOf(other);
            const auto changedGraph = std::make_shared<const RecoveryGraph>(other);
            for (const Scenario& scenario : other.scenarios) {
                const auto& old = stories.at(scenario.id.value());
                const testing::ScenarioStory now = testing::storyOf(changedGraph, scenario);
                if (textOf(old) == textOf(now))
                    continue;
                ++altered;
                const EntityRef ref = refTo(scenario.id);
                if (before.at(ref) == after.at(ref)) {
                    QTest::qFail(qPrintable(u"the scenario "_qs + scenario.name + u" does not see "_qs +
                                            changes.what + u'\n' + textOf(old) + u'\n' + textOf(now)),
                                 __FILE__, __LINE__);
                    return altered;
                }
                // A change of the scenario itself changes what is asked, not what a component rests on.
                if (changes.entity.kind != EntityKind::Scenario &&
                    !compareComponents(old, now, before, after, changes.what))
                    return altered;
            }
        }
        return altered;
    }

    static bool compareComponents(const testing::ScenarioStory& old, const testing::ScenarioStory& now,
                                  const std::map<EntityRef, QString>& before,
                                  const std::map<EntityRef, QString>& after, const QString& what) {
        for (const auto& [id, story] : now.components) {
            const auto was = old.components.find(id);
            if (was == old.components.end() || was->second.steps == story.steps)
                continue;
            const EntityRef ref{EntityKind::Component, id};
            if (before.at(ref) == after.at(ref)) {
                QTest::qFail(qPrintable(QStringLiteral("component %1 does not see %2\n%3\n%4")
                                            .arg(id)
                                            .arg(what, was->second.steps, story.steps)),
                             __FILE__, __LINE__);
                return false;
            }
        }
        return true;
    }
};

DRAWBRIDGE_TEST(FingerprintTest)
#include "fingerprint_test.moc"
