// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/import/engine/discovery.h"
#include "core/import/import.h"
#include "core/model/compose_tag.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::live;

namespace {

EngineFacts engineNamed(const QString& name) {
    EngineFacts facts;
    facts.endpoint = u"tcp://%1:2376"_qs.arg(name);
    facts.id = u"ID-"_qs + name;
    facts.hostName = name;
    facts.operatingSystem = u"Debian GNU/Linux 12 (bookworm)"_qs;
    facts.kernel = u"6.1.0"_qs;
    facts.engineVersion = u"27.3.1"_qs;
    facts.storageDriver = u"overlay2"_qs;
    facts.cgroupVersion = 2;
    facts.cpus = 8;
    facts.memory = Bytes{1LL << 35};
    return facts;
}

NetworkFacts networkNamed(const QString& name) {
    NetworkFacts facts;
    facts.id = u"id-"_qs + name;
    facts.name = name;
    facts.driver = u"bridge"_qs;
    facts.subnets = {*parseCidr(u"172.20.0.0/16")};
    facts.gateways = {*parseIpAddress(u"172.20.0.1")};
    return facts;
}

ContainerFacts containerNamed(const QString& name, const QString& image = u"alpine:3"_qs) {
    ContainerFacts facts;
    facts.id = u"id-"_qs + name;
    facts.name = name;
    facts.image = image;
    facts.state = ContainerState::Running;
    facts.restartPolicy = u"always"_qs;
    return facts;
}

ContainerFacts composeService(const QString& project, const QString& service, const QString& image,
                              int number = 1) {
    ContainerFacts facts = containerNamed(u"%1-%2-%3"_qs.arg(project, service).arg(number), image);
    facts.origin.project = project;
    facts.origin.service = service;
    facts.networks = {{project + u"_default"_qs, {service}, std::nullopt, std::nullopt}};
    return facts;
}

/// A shop of two services and a container without a project, on one host.
EngineFacts shopEngine() {
    EngineFacts facts = engineNamed(u"fra-1"_qs);
    facts.networks = {networkNamed(u"shop_default"_qs)};
    ContainerFacts db = composeService(u"shop"_qs, u"db"_qs, u"postgres:16"_qs);
    db.mounts = {{MountFacts::Type::Volume, u"shop_data"_qs, false, false}};
    db.healthCheck = HealthCheckFacts{};
    db.exposed = {*parsePortRange(u"5432/tcp")};
    facts.volumes = {{u"shop_data"_qs, u"local"_qs, {}, Bytes{5000}}};
    ContainerFacts web = composeService(u"shop"_qs, u"web"_qs, u"shop/web:2"_qs);
    web.dependsOn = {{u"db"_qs, Condition::Healthy}};
    web.cpus = 0.5;
    ContainerFacts cache = containerNamed(u"cache"_qs, u"redis:7"_qs);
    cache.networks = {{u"shop_default"_qs, {}, std::nullopt, std::nullopt}};
    web.named = {{u"CACHE_URL"_qs, u"cache"_qs, true}};
    facts.containers = {cache, db, web};
    return facts;
}

const Component* componentNamed(const Plan& plan, const QString& name) {
    for (const Component& component : plan.components) {
        if (component.name == name)
            return &component;
    }
    return nullptr;
}

QString hostOf(const Plan& plan, const QString& name) {
    const Component* component = componentNamed(plan, name);
    const Component* host = component ? plan.components.find(component->host) : nullptr;
    return host ? host->name : QString();
}

QStringList requirements(const Plan& plan, const QString& name) {
    QStringList names;
    for (const Dependency& dependency : componentNamed(plan, name)->dependencies)
        names += plan.components.find(dependency.on)->name;
    return names;
}

/// "db:unchanged …" in the plan's order.
QString changes(const Discovery& discovery) {
    static const QStringList words{u"new"_qs, u"changed"_qs, u"unchanged"_qs, u"gone"_qs};
    QStringList result;
    for (const DiscoveredEntity& entity : discovery.components)
        result += displayName(discovery.plan, entity.ref) + u':' + words[static_cast<int>(entity.change)];
    result.sort();
    return result.join(u' ');
}

/// "web:db stated accepted …"
QStringList proposals(const Discovery& discovery) {
    static const QStringList states{u"known"_qs, u"accepted"_qs, u"proposed"_qs, u"dismissed"_qs,
                                    u"circular"_qs};
    QStringList result;
    for (const ProposedDependency& proposal : discovery.dependencies)
        result += proposal.id + u' ' + confidenceKey(proposal.confidence) + u' ' +
                  evidenceKey(proposal.evidence) + u' ' + states[static_cast<int>(proposal.state)];
    return result;
}

/// Proposals of an engine with the given containers, all on the network "net".
QStringList proposalsOf(std::vector<ContainerFacts> containers, const QString& network = u"net"_qs) {
    EngineFacts facts = engineNamed(u"h"_qs);
    facts.networks = {networkNamed(network)};
    for (ContainerFacts& container : containers)
        container.networks.push_back({network, {}, std::nullopt, std::nullopt});
    facts.containers = std::move(containers);
    return proposals(discover({facts}, Plan(), {}));
}

QString textOf(const std::vector<FieldDifference>& fields) {
    QStringList texts;
    for (const FieldDifference& field : fields)
        texts += field.field + u": "_qs + field.before + u" > "_qs + field.after;
    return texts.join(u"; "_qs);
}

} // namespace

/// What becomes of engines in a plan.
class DiscoveryTest : public QObject {
    Q_OBJECT

private slots:
    void anEngineBecomesAHost() {
        const Discovery discovery = discover({shopEngine()}, Plan(), {u"Frankfurt"_qs, {}, {}, {}});
        const Component* host = componentNamed(discovery.plan, u"fra-1"_qs);
        QVERIFY(host && host->kind == ComponentKind::DockerHost);
        QCOMPARE(discovery.plan.sites.at(0).name, u"Frankfurt"_qs);
        QCOMPARE(host->engineEndpoint.value_or(QString()), u"tcp://fra-1:2376"_qs);
        QCOMPARE(host->found->engine.value_or(QString()), u"27.3.1"_qs);
        QCOMPARE(host->found->cgroupVersion.value_or(0), 2);
        QCOMPARE(host->capacity->cpus.value_or(0), 8.0);
        QCOMPARE(host->capacity->memory->value, 1LL << 35);
    }

    void containersBecomeServices() {
        const Discovery discovery = discover({shopEngine()}, Plan(), {});
        QCOMPARE(changes(discovery), u"cache:new db:new web:new"_qs);
        const Component& db = *componentNamed(discovery.plan, u"db"_qs);
        QVERIFY(db.kind == ComponentKind::Database);
        QCOMPARE(hostOf(discovery.plan, u"db"_qs), u"fra-1"_qs);
        QCOMPARE(composeProjectOf(db), u"shop"_qs);
        QCOMPARE(db.volumes, QStringList{u"shop_data"_qs});
        QVERIFY(db.tags.contains(u"stateful"_qs));
        QCOMPARE(db.data->value, 5000);
        QVERIFY(db.healthCheck.value_or(false));
        const Component& web = *componentNamed(discovery.plan, u"web"_qs);
        QCOMPARE(web.needs->cpus.value_or(0), 0.5);
        QCOMPARE(web.dependencies.size(), std::size_t(1));
        QVERIFY(web.dependencies.front().when == StartCondition::Healthy);
        QCOMPARE(formatPortRange(*web.dependencies.front().port), u"5432/tcp"_qs);
        const Network& network = discovery.plan.networks.at(0);
        QCOMPARE(network.name, u"shop_default"_qs);
        QCOMPARE(formatCidr(*network.cidr), u"172.20.0.0/16"_qs);
        QVERIFY(web.interfaces.front().network == network.id);
    }

    void discoveringAgainChangesNothing() {
        const Discovery first = discover({shopEngine()}, Plan(), {});
        const Discovery again = discover({shopEngine()}, first.plan, {});
        QVERIFY(comparePlans(first.plan, again.plan).isEmpty());
        QCOMPARE(changes(again), u"cache:unchanged db:unchanged web:unchanged"_qs);
        QVERIFY(again.hosts.front().change == DiscoveredChange::Unchanged);
        QCOMPARE(proposals(again), (QStringList{u"web:db stated depends-on known"_qs,
                                                u"web:cache likely environment proposed"_qs}));
    }

    void whatIsNewChangedAndGoneIsTold() {
        const Plan plan = discover({shopEngine()}, Plan(), {}).plan;
        EngineFacts later = shopEngine();
        later.engineVersion = u"28.0.0"_qs;
        later.containers[1].image = u"postgres:17"_qs;
        later.containers.erase(later.containers.begin());
        later.containers.push_back(composeService(u"shop"_qs, u"mail"_qs, u"mailpit"_qs));
        const Discovery discovery = discover({later}, plan, {});
        QCOMPARE(changes(discovery), u"cache:gone db:changed mail:new web:unchanged"_qs);
        QVERIFY(componentNamed(discovery.plan, u"cache"_qs));
        QCOMPARE(textOf(discovery.hosts.front().fields), u"found.engine: 27.3.1 > 28.0.0"_qs);
        for (const DiscoveredEntity& entity : discovery.components) {
            if (entity.change == DiscoveredChange::Changed)
                QCOMPARE(textOf(entity.fields), u"image: postgres:16 > postgres:17"_qs);
        }
    }

    /// A container without a project may be called otherwise in the plan, and a host too.
    void whatPeopleRenamedIsKnownAgain() {
        Plan plan = discover({shopEngine()}, Plan(), {}).plan;
        for (const auto& [before, after] :
             {std::pair(u"cache"_qs, u"Session cache"_qs), {u"fra-1"_qs, u"Big one"_qs}}) {
            Component component = *componentNamed(plan, before);
            component.name = after;
            plan.components.put(component);
        }
        const Discovery discovery = discover({shopEngine()}, plan, {});
        QCOMPARE(changes(discovery), u"Session cache:unchanged db:unchanged web:unchanged"_qs);
        QCOMPARE(discovery.hosts.size(), std::size_t(1));
    }

    void whatPeopleGaveStays() {
        Plan plan = discover({shopEngine()}, Plan(), {}).plan;
        Component db = *componentNamed(plan, u"db"_qs);
        db.kind = ComponentKind::Storage;
        db.data = Bytes{77};
        db.note = u"Mine"_qs;
        db.rto = Seconds(60);
        plan.components.put(db);
        const Discovery discovery = discover({shopEngine()}, plan, {});
        QVERIFY(sameRecord(Component::record(), &db, componentNamed(discovery.plan, u"db"_qs)));
    }

    /// The same stack, first from its file, then from the engine that runs it: nothing is there twice.
    void joinsWhatWasImportedFromAComposeFile() {
        ImportOptions options;
        options.compose.projectName = u"shop"_qs;
        const Plan imported =
            importSources({QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/live/shop.yaml")}, Plan(),
                          options)
                .plan;
        QCOMPARE(imported.components.size(), 3); // a host, db, web
        const Discovery discovery = discover({shopEngine()}, imported, {});
        QCOMPARE(changes(discovery), u"cache:new db:changed web:unchanged"_qs);
        QCOMPARE(discovery.plan.components.size(), 4);
        QCOMPARE(discovery.hosts.size(), std::size_t(1));
        QCOMPARE(displayName(discovery.plan, discovery.hosts.front().ref), u"docker-1"_qs);
        QVERIFY(discovery.hosts.front().change == DiscoveredChange::Changed);
        QCOMPARE(discovery.plan.networks.size(), 1);
        QCOMPARE(requirements(discovery.plan, u"web"_qs), QStringList{u"db"_qs});
        for (const DiscoveredEntity& entity : discovery.components) {
            if (entity.change == DiscoveredChange::Changed)
                QCOMPARE(textOf(entity.fields), u"data:  > 5kB"_qs);
        }
    }

    void replicasAreOneService() {
        EngineFacts facts = engineNamed(u"h"_qs);
        facts.networks = {networkNamed(u"shop_default"_qs)};
        for (int number = 1; number <= 3; ++number)
            facts.containers.push_back(composeService(u"shop"_qs, u"web"_qs, u"nginx"_qs, number));
        const Discovery discovery = discover({facts}, Plan(), {});
        QCOMPARE(changes(discovery), u"web:new"_qs);
        QCOMPARE(componentNamed(discovery.plan, u"web"_qs)->note.value_or(QString()), u"3 replicas."_qs);
    }

    void hostsWithTheSameStackAreKeptApart() {
        EngineFacts other = shopEngine();
        other.id = u"ID-other"_qs;
        other.endpoint = u"tcp://other:2376"_qs;
        other.hostName = u"fra-2"_qs;
        const Discovery discovery = discover({shopEngine(), other}, Plan(), {});
        QCOMPARE(hostOf(discovery.plan, u"db"_qs), u"fra-1"_qs);
        QCOMPARE(hostOf(discovery.plan, u"db (shop)"_qs), u"fra-2"_qs);
        QCOMPARE(hostOf(discovery.plan, u"cache (fra-2)"_qs), u"fra-2"_qs);
        QCOMPARE(requirements(discovery.plan, u"web (shop)"_qs), QStringList{u"db (shop)"_qs});
        QCOMPARE(discovery.plan.networks.size(), 2); // a bridge is of one host
        const Discovery again = discover({other, shopEngine()}, discovery.plan, {});
        QVERIFY(comparePlans(discovery.plan, again.plan).isEmpty());
    }

    void anEngineReachedTwiceCountsOnce() {
        EngineFacts again = shopEngine();
        again.endpoint = u"ssh://fra-1"_qs;
        const Discovery discovery = discover({shopEngine(), again}, Plan(), {});
        QCOMPARE(discovery.hosts.size(), std::size_t(1));
        QCOMPARE(discovery.components.size(), std::size_t(3));
        QVERIFY(discovery.notes.front().message.contains(u"ssh://fra-1 is the same engine"));
    }

    /// Podman's id is another at every question.
    void podmanIsKnownByItsEndpoint() {
        EngineFacts facts = shopEngine();
        facts.isPodman = true;
        const Plan plan = discover({facts}, Plan(), {}).plan;
        facts.id = u"another"_qs;
        QVERIFY(comparePlans(plan, discover({facts}, plan, {}).plan).isEmpty());
    }

    void leftOversAreLeftOut() {
        EngineFacts facts = engineNamed(u"h"_qs);
        ContainerFacts once = composeService(u"shop"_qs, u"web"_qs, u"x"_qs);
        once.origin.oneOff = true;
        ContainerFacts old = containerNamed(u"old"_qs);
        old.state = ContainerState::Stopped;
        old.restartPolicy = u"no"_qs;
        ContainerFacts paused = containerNamed(u"stopped-but-wanted"_qs);
        paused.state = ContainerState::Stopped;
        facts.containers = {once, old, paused};
        const Discovery discovery = discover({facts}, Plan(), {});
        QCOMPARE(changes(discovery), u"stopped-but-wanted:new"_qs);
        QCOMPARE(discovery.notes.size(), std::size_t(2));
    }

    void aSwarmsReplicasBecomeGroups() {
        EngineFacts facts = engineNamed(u"m-1"_qs);
        NetworkFacts network = networkNamed(u"mon_net"_qs);
        network.swarmScope = true;
        facts.networks = {network};
        facts.swarm = swarm();
        const Discovery discovery = discover({facts}, Plan(), {});
        QCOMPARE(changes(discovery), u"db:new mon_web.1:new mon_web.2:new web:new"_qs);
        const Component& web = *componentNamed(discovery.plan, u"web"_qs);
        QVERIFY(web.kind == ComponentKind::RedundancyGroup);
        QCOMPARE(web.atLeast.value_or(0), 1);
        QCOMPARE(requirements(discovery.plan, u"web"_qs), (QStringList{u"mon_web.1"_qs, u"mon_web.2"_qs}));
        QCOMPARE(hostOf(discovery.plan, u"mon_web.2"_qs), u"w-1"_qs);
        QCOMPARE(hostOf(discovery.plan, u"db"_qs), u"w-1"_qs);
        QCOMPARE(proposals(discovery), (QStringList{u"mon_web.1:db likely environment proposed"_qs,
                                                    u"mon_web.2:db likely environment proposed"_qs}));
        QVERIFY(comparePlans(discovery.plan, discover({facts}, discovery.plan, {}).plan).isEmpty());
        facts.swarm->tasks.pop_back();
        const Discovery smaller = discover({facts}, discovery.plan, {});
        QCOMPARE(requirements(smaller.plan, u"web"_qs), QStringList{u"mon_web.1"_qs});
    }

    /// What strangers call things never makes a plan that cannot be saved.
    void namesAreMadeFit() {
        EngineFacts facts = engineNamed(u"any"_qs);
        facts.networks = {networkNamed(u"any"_qs)};
        ContainerFacts reserved = containerNamed(u"any"_qs);
        reserved.networks = {{u"any"_qs, {}, std::nullopt, std::nullopt}};
        facts.containers = {reserved, containerNamed(QString(128, u'x')),
                            composeService(QString(128, u'p'), QString(128, u's'), u"i"_qs)};
        const Discovery discovery = discover({facts}, Plan(), {});
        const Diagnostics problems = checkPlan(discovery.plan);
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(toText(problems.front())));
        QVERIFY(comparePlans(discovery.plan, discover({facts}, discovery.plan, {}).plan).isEmpty());
    }

    /// A container called as the machine that carries its host is not that machine.
    void theMachineBelowStaysBelow() {
        Plan plan = discover({engineNamed(u"h"_qs)}, Plan(), {}).plan;
        Component machine;
        machine.name = u"metal"_qs;
        machine.kind = ComponentKind::Server;
        machine.site = plan.sites.at(0).id;
        machine.position = 9;
        plan.components.put(machine);
        Component host = *componentNamed(plan, u"h"_qs);
        host.host = machine.id;
        plan.components.put(host);
        EngineFacts facts = engineNamed(u"h"_qs);
        facts.containers = {containerNamed(u"metal"_qs)};
        const Discovery discovery = discover({facts}, plan, {});
        QCOMPARE(hostOf(discovery.plan, u"metal (h)"_qs), u"h"_qs);
        QVERIFY(checkPlan(discovery.plan).empty());
    }

    /// Read first by a worker alone, then by its manager: the same tasks are the same components.
    void aWorkerKnowsItsTasks() {
        EngineFacts worker = engineNamed(u"w-1"_qs);
        worker.swarm = SwarmFacts{};
        worker.swarm->nodeId = u"n2"_qs;
        const auto task = [](const QString& name, const QString& id) {
            ContainerFacts facts = containerNamed(name + u'.' + id, u"nginx:1"_qs);
            facts.swarmService = name.section(u'.', 0, 0);
            facts.swarmTask = id;
            facts.origin.project = u"mon"_qs;
            return facts;
        };
        ContainerFacts old = task(u"mon_web.2"_qs, u"t0"_qs);
        old.state = ContainerState::Stopped;
        old.restartPolicy = u"no"_qs;
        worker.containers = {old, task(u"mon_web.2"_qs, u"t3"_qs)};
        const Plan first = discover({worker}, Plan(), {}).plan;
        QCOMPARE(hostOf(first, u"mon_web.2"_qs), u"w-1"_qs);
        EngineFacts manager = engineNamed(u"m-1"_qs);
        manager.swarm = swarm();
        const Discovery both = discover({manager, worker}, first, {});
        QCOMPARE(changes(both), u"db:new mon_web.1:new mon_web.2:changed web:new"_qs);
        QCOMPARE(both.hosts.size(), std::size_t(2));
        const Discovery alone = discover({worker}, both.plan, {});
        QCOMPARE(changes(alone), u"db:gone mon_web.2:unchanged"_qs);
    }

    // Dependencies

    void evidenceOfDependencies() {
        ContainerFacts db = containerNamed(u"db"_qs);
        ContainerFacts app = containerNamed(u"app"_qs);
        app.links = {u"db"_qs};
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db stated link accepted"_qs});
        app.links.clear();
        app.networkOf = u"id-db"_qs;
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db stated shared-namespace accepted"_qs});
        app.networkOf.clear();
        app.volumesFrom = {u"db"_qs};
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db stated volumes-from accepted"_qs});
        app.volumesFrom.clear();
        app.named = {{u"DB_HOST"_qs, u"db"_qs, false}};
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db likely environment proposed"_qs});
        app.named = {{u"MODE"_qs, u"db"_qs, false}};
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db possible environment proposed"_qs});
        app.named.clear();
        app.mounts = {{MountFacts::Type::Volume, u"files"_qs, false, true}};
        db.mounts = {{MountFacts::Type::Volume, u"files"_qs, false, false}};
        QCOMPARE(proposalsOf({app, db}), QStringList{u"app:db possible volume proposed"_qs});
        app.mounts.clear();
        QCOMPARE(proposalsOf({app, db}), QStringList());
        QCOMPARE(proposalsOf({app, db}, u"shop_db"_qs), QStringList{u"app:db possible network proposed"_qs});
    }

    void withoutASharedNetworkAVariableSaysLess() {
        EngineFacts facts = engineNamed(u"h"_qs);
        ContainerFacts app = containerNamed(u"app"_qs);
        app.named = {{u"DB_HOST"_qs, u"db"_qs, false}, {u"MODE"_qs, u"other"_qs, false}};
        facts.containers = {app, containerNamed(u"db"_qs), containerNamed(u"other"_qs)};
        QCOMPARE(proposals(discover({facts}, Plan(), {})),
                 QStringList{u"app:db possible environment proposed"_qs});
    }

    void rulesAndNamesAcceptAndDismiss_data() {
        QTest::addColumn<QStringList>("accept");
        QTest::addColumn<QStringList>("dismiss");
        QTest::addColumn<QStringList>("required");
        const QStringList both{u"db"_qs, u"cache"_qs};
        QTest::newRow("nothing said") << DiscoverOptions().accept << QStringList() << QStringList{u"db"_qs};
        QTest::newRow("all") << QStringList{u"all"_qs} << QStringList() << both;
        QTest::newRow("confidence") << QStringList{u"stated"_qs, u"likely"_qs} << QStringList() << both;
        QTest::newRow("evidence") << QStringList{u"environment"_qs} << QStringList()
                                  << QStringList{u"cache"_qs};
        QTest::newRow("name") << QStringList{u"web:cache"_qs} << QStringList() << QStringList{u"cache"_qs};
        QTest::newRow("none") << QStringList{u"none"_qs} << QStringList() << QStringList();
        QTest::newRow("all but one") << QStringList{u"all"_qs} << QStringList{u"web:cache"_qs}
                                     << QStringList{u"db"_qs};
    }
    void rulesAndNamesAcceptAndDismiss() {
        QFETCH(QStringList, accept);
        QFETCH(QStringList, dismiss);
        QFETCH(QStringList, required);
        const Discovery discovery = discover({shopEngine()}, Plan(), {{}, {}, accept, dismiss});
        QCOMPARE(requirements(discovery.plan, u"web"_qs), required);
    }

    void anUnknownRuleIsRefused() {
        try {
            discover({shopEngine()}, Plan(), {{}, {}, {u"web:cahce"_qs}, {}});
            QFAIL("accepted");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(u"web:cahce"), qPrintable(error.message()));
        }
    }

    void aCircleIsNotClosed() {
        ContainerFacts a = containerNamed(u"a"_qs);
        ContainerFacts b = containerNamed(u"b"_qs);
        a.links = {u"b"_qs};
        b.links = {u"a"_qs};
        QCOMPARE(proposalsOf({a, b}),
                 (QStringList{u"a:b stated link accepted"_qs, u"b:a stated link circular"_qs}));
    }

    void severalSitesNeedAChoice() {
        Plan plan;
        for (const QString& name : {u"A"_qs, u"B"_qs}) {
            Site site;
            site.name = name;
            site.position = plan.sites.nextPosition();
            plan.sites.put(site);
        }
        QVERIFY_THROWS_EXCEPTION(InputError, discover({shopEngine()}, plan, {}));
        const Discovery discovery = discover({shopEngine()}, plan, {u"B"_qs, {}, {}, {}});
        const Component* host = componentNamed(discovery.plan, u"fra-1"_qs);
        QCOMPARE(discovery.plan.sites.find(host->site)->name, u"B"_qs);
    }

private:
    /// A stack "mon" on a manager and a worker.
    static SwarmFacts swarm() {
        SwarmFacts swarm;
        swarm.nodeId = u"n1"_qs;
        swarm.clusterId = u"c"_qs;
        swarm.isManager = true;
        SwarmNodeFacts manager;
        manager.id = u"n1"_qs;
        manager.hostName = u"m-1"_qs;
        manager.isReady = true;
        SwarmNodeFacts worker = manager;
        worker.id = u"n2"_qs;
        worker.hostName = u"w-1"_qs;
        swarm.nodes = {manager, worker};
        SwarmServiceFacts db;
        db.id = u"s1"_qs;
        db.name = u"mon_db"_qs;
        db.origin.project = u"mon"_qs;
        db.image = u"postgres:16@sha256:00"_qs;
        db.replicas = 1;
        db.networkIds = {u"id-mon_net"_qs};
        SwarmServiceFacts web = db;
        web.id = u"s2"_qs;
        web.name = u"mon_web"_qs;
        web.image = u"nginx:1"_qs;
        web.replicas = 2;
        web.named = {{u"DB_HOST"_qs, u"mon_db"_qs, false}};
        swarm.services = {db, web};
        swarm.tasks = {{u"t1"_qs, u"s1"_qs, u"n2"_qs, 1, true},
                       {u"t2"_qs, u"s2"_qs, u"n1"_qs, 1, true},
                       {u"t3"_qs, u"s2"_qs, u"n2"_qs, 2, true}};
        return swarm;
    }
};

DRAWBRIDGE_TEST(DiscoveryTest)
#include "discovery_test.moc"
