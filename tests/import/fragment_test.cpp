// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/import/fragment/plan_fragment.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QCborArray>
#include <QCborMap>

using namespace drawbridge;

namespace {

const char kShop[] = R"(
sites:
  - {name: Frankfurt, kind: cloud-region}
  - {name: Dublin, kind: cloud-region}

networks:
  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24}

components:
  - {name: docker-1, kind: docker-host, site: Frankfurt, interfaces: [{network: fra-app, address: 10.10.4.11}]}
  - {name: docker-2, kind: docker-host, site: Dublin}
  - {name: db, kind: database, site: Frankfurt, copies: [{at: Dublin, method: backup, every: 24h}]}
  - {name: orders, kind: service, host: docker-1, requires: [db, mail]}
  - {name: mail, kind: service, host: docker-1}
  - {name: gw-a, kind: vpn-gateway, site: Frankfurt}
  - {name: gw-b, kind: vpn-gateway, site: Dublin}

tunnels:
  - {name: fra-dub, type: wireguard, a: {gateway: gw-a}, b: {gateway: gw-b}}

firewalls:
  - at: gw-a
    rules: [{allow: 443/tcp, from: fra-app, to: db}, {deny: any, from: any, to: any}]
)";

template <class T>
const T& named(const Table<T>& table, const char* name) {
    for (const T& each : table) {
        if (each.name == QString::fromUtf8(name))
            return each;
    }
    qFatal("nothing is called %s", name);
}

template <class T>
QStringList namesOf(const Table<T>& table) {
    QStringList names;
    for (const T& each : table)
        names += each.name;
    return names;
}

EntityRef component(const Plan& plan, const char* name) {
    return refTo(named(plan.components, name).id);
}

/// The target with the copies in it; it must be a plan that a document would take.
Plan with(const Plan& target, const FragmentCopy& copy) {
    Plan plan = target;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < type.count(copy.added); ++i)
            type.put(plan, type.copy(type.at(copy.added, i)));
    }
    const Diagnostics problems = checkPlan(plan);
    if (!problems.empty())
        qFatal("%s", qPrintable(problems.front().message));
    return plan;
}

FragmentCopy copied(const Plan& plan, const std::vector<EntityRef>& chosen, const Plan& target,
                    std::optional<EntityRef> container = std::nullopt) {
    FragmentTarget where;
    where.container = container;
    return copyFor(target, fragmentOf(plan, chosen, std::nullopt), where);
}

} // namespace

class FragmentTest : public QObject {
    Q_OBJECT
private slots:
    void hostsTakeWhatRunsOnThem() {
        const Plan plan = worked::plan(kShop);
        const PlanFragment fragment = fragmentOf(plan, {component(plan, "docker-1")}, std::nullopt);
        QCOMPARE(namesOf(fragment.parts.components), QStringList({u"docker-1"_qs, u"orders"_qs, u"mail"_qs}));
        QCOMPARE(fragment.outside.size(), std::size_t(3)); // Frankfurt, fra-app, db
    }

    void sitesTakeWhatIsInThem() {
        const Plan plan = worked::plan(kShop);
        const PlanFragment fragment =
            fragmentOf(plan, {refTo(named(plan.sites, "Frankfurt").id)}, std::nullopt);
        QCOMPARE(namesOf(fragment.parts.components),
                 QStringList({u"docker-1"_qs, u"db"_qs, u"orders"_qs, u"mail"_qs, u"gw-a"_qs}));
        QCOMPARE(namesOf(fragment.parts.networks), QStringList{u"fra-app"_qs});
        QCOMPARE(fragment.parts.firewalls.size(), 1);
        QCOMPARE(fragment.parts.tunnels.size(), 0); // its other end stays
    }

    void copiesLeadToCopies() {
        const Plan plan = worked::plan(kShop);
        const FragmentCopy copy = copied(plan, {component(plan, "orders"), component(plan, "db")}, plan);
        const Plan after = with(plan, copy);
        const Component& orders = named(after.components, "orders-2");
        QCOMPARE(orders.dependencies.size(), std::size_t(2));
        QCOMPARE(orders.dependencies[0].on, named(after.components, "db-2").id); // within
        QCOMPARE(orders.dependencies[1].on, named(after.components, "mail").id); // outside
        QCOMPARE(orders.host, named(after.components, "docker-1").id);           // stays where it was
        QCOMPARE(named(after.components, "orders").dependencies[0].on, named(after.components, "db").id);
        QCOMPARE(copy.made.size(), std::size_t(2));
        QVERIFY(copy.notes.isEmpty());
    }

    void namesGoOnCounting() {
        Plan plan = worked::plan(kShop);
        plan = with(plan, copied(plan, {component(plan, "orders")}, plan));
        plan = with(plan, copied(plan, {component(plan, "orders-2")}, plan));
        plan = with(plan, copied(plan, {component(plan, "docker-1")}, plan));
        const QStringList names = namesOf(plan.components);
        QVERIFY2(names.contains(u"orders-3"_qs), qPrintable(names.join(u' ')));
        QVERIFY2(names.contains(u"docker-3"_qs), qPrintable(names.join(u' '))); // docker-2 is taken
        QVERIFY(!names.contains(u"orders-2-2"_qs));
    }

    void tunnelsGoWithBothGateways() {
        const Plan plan = worked::plan(kShop);
        const Plan after = with(plan, copied(plan, {component(plan, "gw-a"), component(plan, "gw-b")}, plan));
        const Tunnel& tunnel = named(after.tunnels, "fra-dub-2");
        QCOMPARE(tunnel.a.gateway, named(after.components, "gw-a-2").id);
        QCOMPARE(tunnel.b.gateway, named(after.components, "gw-b-2").id);
        QCOMPARE(with(plan, copied(plan, {component(plan, "gw-a")}, plan)).tunnels.size(), 1);
    }

    void rulesGoWithTheirGateway() {
        const Plan plan = worked::plan(kShop);
        const Plan after = with(plan, copied(plan, {component(plan, "gw-a")}, plan));
        QCOMPARE(after.firewalls.size(), 2);
        const Firewall& rules = after.firewalls.at(1);
        QCOMPARE(rules.at, named(after.components, "gw-a-2").id);
        QCOMPARE(rules.rules.size(), std::size_t(2));
        QCOMPARE(rules.rules[0].to.component, named(after.components, "db").id);
    }

    /// A rule whose end is not known must not become one about everything.
    void rulesWithoutTheirEndsAreLeftOut() {
        const Plan plan = worked::plan(kShop);
        const Plan elsewhere = worked::plan("");
        const FragmentCopy copy = copied(plan, {component(plan, "gw-a")}, elsewhere);
        const Plan after = with(elsewhere, copy);
        QCOMPARE(after.firewalls.at(0).rules.size(), std::size_t(1));
        QVERIFY(after.firewalls.at(0).rules[0].deny);
        QCOMPARE(copy.notes.size(), 1);
        QVERIFY2(copy.notes[0].contains(u"db"_qs), qPrintable(copy.notes[0]));
    }

    void takenAddressesAreDropped() {
        const Plan plan = worked::plan(kShop);
        const FragmentCopy copy = copied(plan, {component(plan, "docker-1")}, plan);
        const Plan after = with(plan, copy);
        const Component& docker = named(after.components, "docker-3");
        QCOMPARE(docker.interfaces.size(), std::size_t(1));
        QCOMPARE(docker.interfaces[0].network, named(plan.networks, "fra-app").id);
        QVERIFY(!docker.interfaces[0].address);
        QCOMPARE(copy.notes, QStringList{u"Dropped addresses already in use: docker-3."_qs});
    }

    void addressesStayInACopiedSite() {
        const Plan plan = worked::plan(kShop);
        const FragmentCopy copy = copied(plan, {refTo(named(plan.sites, "Frankfurt").id)}, plan);
        const Plan after = with(plan, copy);
        const Component& docker = named(after.components, "docker-3");
        QCOMPARE(docker.site, named(after.sites, "Frankfurt-2").id);
        QCOMPARE(docker.interfaces[0].network, named(after.networks, "fra-app-2").id);
        QVERIFY(docker.interfaces[0].address);
        QCOMPARE(copy.made, std::vector<EntityRef>{refTo(named(after.sites, "Frankfurt-2").id)});
        QCOMPARE(named(after.components, "db-2").copies[0].at.site, named(after.sites, "Dublin").id);
    }

    void anotherProjectIsMatchedByName() {
        const Plan plan = worked::plan(kShop);
        const Plan other = worked::plan("components:\n  - {name: db, kind: database}\n");
        const FragmentCopy copy = copied(plan, {component(plan, "orders")}, other);
        const Plan after = with(other, copy);
        const Component& orders = named(after.components, "orders");
        QCOMPARE(orders.dependencies.size(), std::size_t(1));
        QCOMPARE(orders.dependencies[0].on, other.components.at(0).id);
        QVERIFY(!orders.host);
        QCOMPARE(copy.notes.size(), 1);
        QVERIFY(copy.notes[0].contains(u"docker-1"_qs) && copy.notes[0].contains(u"mail"_qs));
    }

    /// The same entity has another name by now: the id knows it.
    void theSameProjectIsMatchedById() {
        const Plan plan = worked::plan(kShop);
        const PlanFragment fragment = fragmentOf(plan, {component(plan, "orders")}, std::nullopt);
        Plan later = plan;
        Component renamed = named(plan.components, "db");
        renamed.name = u"database"_qs;
        later.components.put(renamed);
        Component impostor = sample::component(u"db"_qs, ComponentKind::Service, std::nullopt);
        const ComponentId impostorId = sample::add(later.components, impostor);
        const Plan after = with(later, copyFor(later, fragment, {}));
        QCOMPARE(named(after.components, "orders-2").dependencies[0].on, renamed.id);
        QVERIFY(named(after.components, "orders-2").dependencies[0].on != impostorId);
    }

    void containersTakeWhatIsPastedOverThem() {
        const Plan plan = worked::plan(kShop);
        const EntityRef dublin = refTo(named(plan.sites, "Dublin").id);
        const Plan inSite = with(plan, copied(plan, {component(plan, "orders")}, plan, dublin));
        QCOMPARE(named(inSite.components, "orders-2").site, SiteId(dublin.id));
        QVERIFY(!named(inSite.components, "orders-2").host);

        const EntityRef docker = component(plan, "docker-2");
        const Plan onHost =
            with(plan, copied(plan, {component(plan, "orders"), component(plan, "docker-1")}, plan, docker));
        QCOMPARE(named(onHost.components, "docker-3").site, SiteId(dublin.id)); // hosts stand on their own
        QVERIFY(!named(onHost.components, "docker-3").host);
        QCOMPARE(named(onHost.components, "orders-2").host, named(onHost.components, "docker-3").id);
        const Plan hosted = with(plan, copied(plan, {component(plan, "mail")}, plan, docker));
        QCOMPARE(named(hosted.components, "mail-2").host, ComponentId(docker.id));
        QVERIFY(!named(hosted.components, "mail-2").site);
    }

    void placesAreShifted() {
        Plan plan = worked::plan(kShop);
        Page page;
        const PageId id = sample::add(plan.pages, page);
        Placement placement;
        placement.page = id;
        placement.what.component = named(plan.components, "db").id;
        placement.x = 100;
        placement.y = 40;
        placement.width = 200;
        sample::add(plan.placements, placement);
        const PlanFragment fragment = fragmentOf(plan, {component(plan, "db")}, id);
        QCOMPARE(fragment.parts.placements.size(), 1);
        const FragmentCopy copy = copyFor(plan, fragment, {id, {24, -10}, std::nullopt});
        QCOMPARE(copy.added.placements.size(), 1);
        const Placement& made = copy.added.placements.at(0);
        QCOMPARE(QPointF(made.x, made.y), QPointF(124, 30));
        QCOMPARE(made.width, 200.0);
        QCOMPARE(made.what.component, copy.added.components.at(0).id);
        QVERIFY(made.id != plan.placements.at(0).id);
        QVERIFY(copyFor(plan, fragment, {}).added.placements.isEmpty()); // no page, no place
    }

    void bytesKeepEverything() {
        const Plan plan = testing::filledPlan();
        std::vector<EntityRef> all;
        for (const EntityType& type : entityTypes()) {
            for (int i = 0; i < type.count(plan); ++i)
                all.push_back({type.kind, type.id(type.at(plan, i))});
        }
        const PlanFragment fragment = fragmentOf(plan, all, plan.pages.at(0).id);
        const PlanFragment read = fragmentFromBytes(toBytes(fragment));
        int compared = 0;
        for (const EntityType& type : entityTypes()) {
            QCOMPARE(type.count(read.parts), type.count(fragment.parts));
            for (int i = 0; i < type.count(read.parts); ++i, ++compared) {
                const void* a = type.at(read.parts, i);
                const void* b = type.at(fragment.parts, i);
                QCOMPARE(type.id(a), type.id(b));
                QVERIFY2(sameRecord(type.record(), a, b), qPrintable(type.label));
            }
        }
        QVERIFY(compared > 3 * (kEntityKinds - 2));
        QVERIFY(sameRecord(ProjectSettings::record(), &read.parts.project, &fragment.parts.project));
        QCOMPARE(read.outside.size(), fragment.outside.size());
    }

    void damagedBytesAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("drawbridge: 1");
        const QByteArray good = toBytes(fragmentOf(worked::plan(kShop), {}, std::nullopt));
        QTest::newRow("cut off") << good.chopped(1);
        const auto bytes = [](const QCborArray& entities, int format = 1) {
            return QCborMap{{QStringLiteral("drawbridge-parts"), format},
                            {QStringLiteral("project"), QCborMap()},
                            {QStringLiteral("entities"), entities},
                            {QStringLiteral("outside"), QCborArray()}}
                .toCborValue()
                .toCbor();
        };
        const auto site = [](qint64 id, const QCborMap& record) {
            return QCborArray{QStringLiteral("sites"), id, 1, record};
        };
        const QCborMap fine{{QStringLiteral("name"), QStringLiteral("A")}};
        QTest::newRow("newer") << bytes({}, 2);
        QTest::newRow("unknown kind") << bytes({QCborArray{QStringLiteral("passwords"), 1, 1, fine}});
        QTest::newRow("pages") << bytes({QCborArray{QStringLiteral("pages"), 1, 1, fine}});
        QTest::newRow("twice") << bytes({site(1, fine), site(1, fine)});
        QTest::newRow("no id") << bytes({site(0, fine)});
        QTest::newRow("unknown key") << bytes(
            {site(1, QCborMap{{QStringLiteral("secret"), QStringLiteral("x")}})});
        QTest::newRow("unknown choice")
            << bytes({site(1, QCborMap{{QStringLiteral("kind"), QStringLiteral("moon-base")}})});
        QTest::newRow("wrong type") << bytes({site(1, QCborMap{{QStringLiteral("name"), 7}})});
        QTest::newRow("a list for one")
            << bytes({site(1, QCborMap{{QStringLiteral("name"), QCborArray{QStringLiteral("A")}}})});
    }
    void damagedBytesAreRefused() {
        QFETCH(QByteArray, bytes);
        QVERIFY_THROWS_EXCEPTION(InputError, fragmentFromBytes(bytes));
    }

    void goodBytesOfThatFormAreTaken() {
        const QCborArray site{QStringLiteral("sites"), 5, 1,
                              QCborMap{{QStringLiteral("name"), QStringLiteral("A")}}};
        const QCborMap map{{QStringLiteral("drawbridge-parts"), 1},
                           {QStringLiteral("project"), QCborMap()},
                           {QStringLiteral("entities"), QCborArray{site}},
                           {QStringLiteral("outside"), QCborArray()}};
        QCOMPARE(fragmentFromBytes(map.toCborValue().toCbor()).parts.sites.at(0).name, u"A"_qs);
    }

    void planTextIsAPlanOfItsOwn() {
        const Plan plan = worked::plan(kShop);
        const QByteArray text = toPlanText(fragmentOf(plan,
                                                      {component(plan, "orders"), component(plan, "mail"),
                                                       component(plan, "gw-a"), refTo(plan.tunnels.at(0).id)},
                                                      std::nullopt));
        const Plan read = readPlanText(text, u"copied"_qs);
        QCOMPARE(namesOf(read.components), QStringList({u"orders"_qs, u"mail"_qs, u"gw-a"_qs}));
        QCOMPARE(read.components.at(0).dependencies.size(), std::size_t(1)); // db was not chosen
        QCOMPARE(read.components.at(0).dependencies[0].on, read.components.at(1).id);
        QVERIFY(!read.components.at(0).host);
        QVERIFY(read.tunnels.isEmpty()); // a tunnel has two ends
        QVERIFY(!text.contains("docker-1"));
        QCOMPARE(writePlanText(read), text);
    }

    void planTextIsPasted() {
        const Plan plan = worked::plan(kShop);
        const PlanFragment fragment = fragmentFromPlanText(
            "drawbridge: 1\nname: X\ncomponents:\n  - {name: orders, kind: service, requires: [cache]}\n"
            "  - {name: cache, kind: database}\n");
        const Plan after = with(plan, copyFor(plan, fragment, {}));
        QCOMPARE(named(after.components, "orders-2").dependencies[0].on, named(after.components, "cache").id);
        QCOMPARE(after.project.name, plan.project.name);
    }

    void wrongPlanTextSaysWhereItIsWrong() {
        try {
            fragmentFromPlanText("drawbridge: 1\nname: X\ncomponents:\n  - {name: a, kind: servise}\n");
            QFAIL("it was taken");
        } catch (const PlanTextError& error) {
            QCOMPARE(error.place().line, 4);
            QVERIFY2(error.message().contains(u"servise"_qs), qPrintable(error.message()));
        }
    }
};

DRAWBRIDGE_TEST(FragmentTest)
#include "fragment_test.moc"
