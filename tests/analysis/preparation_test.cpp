// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/prepared_plan.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/index.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/procedures/procedure_files.h"
#include "core/model/kind_traits.h"
#include "tests/support/test_program.h"

#include <random>

using namespace drawbridge;

namespace {

Plan planOf(const QByteArray& body) {
    return readPlanText("drawbridge: 1\nname: T\nassumptions: {use: cautious}\n"
                        "sites: [{name: A, kind: on-premises}, {name: B, kind: colocation}, {name: C, kind: "
                        "cloud-region}]\n" +
                            body,
                        QStringLiteral("t"));
}

template <class T>
const T& named(const Table<T>& table, const QString& name) {
    for (const T& row : table) {
        if (row.name == name)
            return row;
    }
    throw std::runtime_error("no " + name.toStdString());
}

struct Prepared {
    explicit Prepared(const Plan& plan, PreparationAnswers answers = {})
        : before(plan), request{named(plan.sites, QStringLiteral("A")).id,
                                named(plan.sites, QStringLiteral("B")).id, std::move(answers)},
          preparation(prepareRecovery(plan, shippedProcedures(), request)),
          after(preparedPlan(plan, shippedProcedures(), request.answers, preparation, {})) {}

    const RecoveryProposal& of(const QString& name) const {
        const ComponentId id = named(before.components, name).id;
        for (const RecoveryProposal& proposal : preparation.recoveries) {
            if (proposal.component == id)
                return proposal;
        }
        throw std::runtime_error("no proposal");
    }
    RecoveryStrategy strategy(const char* name) const { return of(QLatin1String(name)).recovery.strategy; }
    QString standby(const char* name) const {
        const auto id = of(QLatin1String(name)).recovery.standby;
        return id ? after.components.find(*id)->name : QString();
    }
    QString address(const char* name) const {
        const auto& address = of(QLatin1String(name)).recovery.address;
        return address && address->address ? formatIpAddress(*address->address) : QString();
    }
    ScenarioAnalysis analysis() const {
        return analyseScenario(std::make_shared<const RecoveryGraph>(after), after.scenarios.at(0));
    }

    Plan before;
    PreparationRequest request;
    Preparation preparation;
    Plan after;
};

const QByteArray kEstate = R"(
networks:
  - {name: a-app, site: A, cidr: 10.10.4.0/24, vlan: 104, gateway: 10.10.4.1}
  - {name: a-data, site: A, cidr: 10.10.8.0/24, vlan: 108}
  - {name: b-app, site: B, cidr: 10.20.4.0/24, vlan: 204, gateway: 10.20.4.1}
components:
  - {name: docker-1, kind: docker-host, site: A, interfaces: [{network: a-app, address: 10.10.4.11}]}
  - {name: docker-2, kind: docker-host, site: A, interfaces: [{network: a-app, address: 10.10.4.12}]}
  - {name: docker-b, kind: docker-host, site: B, capacity: {cpus: 4, memory: 16GiB}, interfaces: [{network: b-app, address: 10.20.4.12}]}
  - {name: small, kind: service, host: docker-1, image: "shop/small:1", needs: {cpus: 2, memory: 4GiB}, interfaces: [{network: a-app, address: 10.10.4.21}]}
  - {name: large, kind: service, host: docker-2, image: "shop/large:1", needs: {cpus: 6, memory: 4GiB}, requires: [small], interfaces: [{network: a-app, address: 10.10.4.12}]}
  - {name: db, kind: database, site: A, data: 10GiB, image: "postgres:15", copies: [{at: db-b, method: asynchronous, lag: 30s}], interfaces: [{network: a-data, address: 10.10.8.5}]}
  - {name: db-b, kind: database, site: B}
  - {name: files, kind: storage, site: A, data: 1GiB, copies: [{at: C, method: backup, every: 24h}]}
  - {name: audit, kind: audit-server, site: A}
  - {name: lb-1, kind: load-balancer, site: A}
  - {name: lb-2, kind: load-balancer, site: A}
  - {name: lb-b, kind: load-balancer, site: B}
  - {name: kept, kind: service, site: A, recovery: {strategy: none}}
  - {name: people, kind: user-group, site: A}
)";

/// A random estate at A: hosts with services and databases, some with copies, and hosts at B with capacity.
class RandomEstate {
public:
    explicit RandomEstate(unsigned seed) : m_random(seed) {
        for (const char* name : {"A", "B", "C"}) {
            Site site;
            site.name = QLatin1String(name);
            site.position = m_plan.sites.nextPosition();
            m_sites.push_back(site.id);
            m_plan.sites.put(site);
        }
        for (int n = 0; n < 2; ++n)
            addNetwork(n);
        for (int h = 0, hosts = 1 + below(4); h < hosts; ++h)
            addHost(QStringLiteral("a%1").arg(h), 0);
        const int homes = m_plan.components.size();
        for (int h = 0, hosts = below(4); h < hosts; ++h)
            addHost(QStringLiteral("b%1").arg(h), 1);
        for (int s = 0, services = 1 + below(12); s < services; ++s)
            addService(s, homes);
    }
    const Plan& plan() const { return m_plan; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    void addNetwork(int site) {
        Network network;
        network.name = QStringLiteral("%1-app").arg(site == 0 ? u'a' : u'b');
        network.site = m_sites[idx(site)];
        network.cidr = *parseCidr(QStringLiteral("10.%1.0.0/28").arg(site));
        network.position = m_plan.networks.nextPosition();
        m_networks.push_back(network.id);
        m_plan.networks.put(network);
    }

    NetworkInterface interface(int site) {
        NetworkInterface interface;
        interface.network = m_networks[idx(site)];
        interface.address =
            *parseIpAddress(QStringLiteral("10.%1.0.%2").arg(site).arg(1 + m_addresses[idx(site)]++));
        return interface;
    }

    void addHost(const QString& name, int site) {
        Component host;
        host.name = name;
        host.kind = ComponentKind::DockerHost;
        host.site = m_sites[idx(site)];
        host.capacity = Capacity{double(1 + below(12)), Bytes{qint64(1 + below(32)) << 30}, {}};
        if (m_addresses[idx(site)] < 12)
            host.interfaces = {interface(site)};
        host.position = m_plan.components.nextPosition();
        m_plan.components.put(host);
    }

    void addService(int number, int homes) {
        Component service;
        service.name = QStringLiteral("s%1").arg(number);
        service.kind = below(3) == 0 ? ComponentKind::Database : ComponentKind::Service;
        service.host = m_plan.components.at(below(homes)).id;
        service.image = QStringLiteral("x/y:1");
        service.needs = Capacity{double(below(4)), Bytes{qint64(below(8)) << 30}, {}};
        if (service.kind == ComponentKind::Database && below(2) == 0) {
            DataCopy copy;
            copy.at.site = m_sites[idx(1 + below(2))];
            copy.method = static_cast<CopyMethod>(below(4));
            service.copies = {copy};
        }
        for (int p = m_plan.components.size() - 1; p >= homes; --p) {
            const Component& provider = m_plan.components.at(p);
            if (provider.host && below(3) == 0) {
                Dependency dependency;
                dependency.on = provider.id;
                service.dependencies.push_back(dependency);
            }
        }
        if (below(2) == 0 && m_addresses[0] < 13)
            service.interfaces = {interface(0)};
        service.position = m_plan.components.nextPosition();
        m_plan.components.put(service);
    }

    std::mt19937 m_random;
    Plan m_plan;
    std::vector<SiteId> m_sites;
    std::vector<NetworkId> m_networks;
    std::vector<int> m_addresses{0, 0};
};

/// Needs of everything that runs on a host at B, or recovers there.
Capacity loadOn(const Plan& plan, ComponentId host) {
    double cpus = 0;
    qint64 memory = 0;
    for (const Component& component : plan.components) {
        if ((component.host == host || (component.recovery && component.recovery->host == host)) &&
            component.needs) {
            cpus += component.needs->cpus.value_or(0);
            memory += component.needs->memory.value_or(Bytes{}).value;
        }
    }
    return {cpus, Bytes{memory}, {}};
}

} // namespace

/// A first recovery plan, proposed.
class PreparationTest : public QObject {
    Q_OBJECT

private slots:
    void strategiesGoByKindAndByWhatExists() {
        const Prepared p(planOf(kEstate));
        QVERIFY(p.strategy("db") == RecoveryStrategy::Failover);
        QCOMPARE(p.standby("db"), u"db-b"_qs);
        QVERIFY(p.strategy("files") == RecoveryStrategy::Restore);
        QVERIFY(p.strategy("small") == RecoveryStrategy::Restart);
        QVERIFY(p.strategy("lb-1") == RecoveryStrategy::Reroute);
        QCOMPARE(p.standby("lb-1"), u"lb-b"_qs);
        QVERIFY(p.strategy("lb-2") == RecoveryStrategy::Rebuild); // lb-b stands in for lb-1 already
        QVERIFY(p.of(u"lb-2"_qs).isToBeBuilt);
        QCOMPARE(p.preparation.scenario->name, u"A lost"_qs);
        QVERIFY(!p.preparation.assumptions);
        for (const RecoveryProposal& proposal : p.preparation.recoveries)
            QVERIFY(!proposal.why.isEmpty() && !proposal.procedure.isEmpty());
    }

    /// docker-b has 4 CPUs: large needs 6, small 2.
    void hostsGoByWhatTheyHaveRoomFor() {
        const Prepared p(planOf(kEstate));
        QVERIFY(p.strategy("docker-1") == RecoveryStrategy::Failover);
        QCOMPARE(p.standby("docker-1"), u"docker-b"_qs);
        QVERIFY(p.strategy("docker-2") == RecoveryStrategy::Rebuild);
        QVERIFY(p.of(u"docker-2"_qs).isToBeBuilt);
        QVERIFY(p.of(u"small"_qs).recovery.host == named(p.after.components, u"docker-b"_qs).id);
        QVERIFY(!p.of(u"large"_qs).recovery.host); // where docker-2 is built
    }

    /// a-app pairs with b-app; a-data has no counterpart, and moves as a-app did.
    void networksArePairedAndAddressesKeepTheirHostPart() {
        const Prepared p(planOf(kEstate));
        QCOMPARE(p.preparation.networks.size(), std::size_t(2));
        const Network& data = *p.after.networks.find(named(p.after.networks, u"a-data"_qs).failsOverTo);
        QCOMPARE(formatCidr(*data.cidr), u"10.20.8.0/24"_qs);
        QCOMPARE(*data.vlan, 108);
        QVERIFY(data.site == named(p.after.sites, u"B"_qs).id);
        QCOMPARE(p.address("small"), u"10.20.4.21"_qs);
        QCOMPARE(p.address("docker-2"), u"10.20.4.13"_qs); // .12 is docker-b's
        QVERIFY(p.address("large") != p.address("docker-2"));
    }

    /// The audit server has no copy: it comes back empty, and its data count as lost, until a backup is
    /// accepted.
    void withoutACopyItComesBackEmpty() {
        const Plan plan = planOf(kEstate);
        const Prepared p(plan);
        QCOMPARE(p.preparation.copies.size(), std::size_t(1));
        const CopyQuestion& question = p.preparation.copies.front();
        QVERIFY(question.component == named(plan.components, u"audit"_qs).id);
        QVERIFY(question.proposed.at.site == named(plan.sites, u"C"_qs).id); // apart from both
        QVERIFY(p.strategy("audit") == RecoveryStrategy::Rebuild && p.of(u"audit"_qs).losesData);
        const auto lost = p.analysis();
        QVERIFY(lost.components[idx(plan.components.indexOf(question.component))].estimatedRpo.isInfinite());
        PreparationAnswers answers;
        answers.copies.emplace(question.component, question.proposed);
        const Prepared again(plan, answers);
        QVERIFY(again.strategy("audit") == RecoveryStrategy::Restore);
        QVERIFY(again.preparation.copies.empty());
        const auto kept = again.analysis();
        QCOMPARE(kept.components[idx(plan.components.indexOf(question.component))].estimatedRpo.known(),
                 Seconds(std::chrono::hours(24)));
    }

    /// The same for what no library knows by its image: a service with a volume.
    void anUnknownServiceWithAVolumeComesBackEmptyToo() {
        const Plan plan =
            planOf(QByteArray(kEstate).replace("{name: audit, kind: audit-server, site: A}",
                                               "{name: audit, kind: service, site: A, image: \"own/app:1\", "
                                               "volumes: [app_data], tags: [stateful]}"));
        const Prepared p(plan);
        QVERIFY(p.strategy("audit") == RecoveryStrategy::Rebuild && p.of(u"audit"_qs).losesData);
        const auto lost = p.analysis();
        const int audit = plan.components.indexOf(named(plan.components, u"audit"_qs).id);
        QVERIFY(lost.components[idx(audit)].estimatedRpo.isInfinite());
    }

    void whatSomebodyEnteredStays() {
        const Plan plan = planOf(kEstate);
        const Prepared p(plan);
        for (const Component& component : plan.components) {
            Component after = *p.after.components.find(component.id);
            if (component.recovery)
                QVERIFY(sameRecord(Component::record(), &component, &after));
            after.recovery = component.recovery;
            QVERIFY2(sameRecord(Component::record(), &component, &after), qPrintable(component.name));
        }
        const Prepared again(p.after);
        QCOMPARE(again.preparation.proposals(), 0);
    }

    void aDeclinedProposalIsLeftOut() {
        const Plan plan = planOf(kEstate);
        const Prepared p(plan);
        const Plan after = preparedPlan(plan, shippedProcedures(), {}, p.preparation,
                                        {keyOf(p.of(u"db"_qs)), kScenarioProposal});
        QVERIFY(!named(after.components, u"db"_qs).recovery);
        QVERIFY(named(after.components, u"files"_qs).recovery);
        QVERIFY(after.scenarios.isEmpty());
    }

    void aChosenStrategyIsFollowed() {
        const Plan plan = planOf(kEstate);
        PreparationAnswers answers;
        answers.strategies[named(plan.components, u"db"_qs).id] = RecoveryStrategy::Rebuild;
        const Prepared p(plan, answers);
        QVERIFY(p.strategy("db") == RecoveryStrategy::Rebuild);
    }

    /// Of three that share a volume the one that requires none of the others is asked about.
    void aSharedVolumeIsAskedAboutOnce() {
        const Prepared p(planOf(R"(
components:
  - {name: d, kind: docker-host, site: A}
  - {name: worker, kind: service, host: d, image: "x/y:1", tags: [compose:s, stateful], volumes: [data], requires: [web]}
  - {name: web, kind: service, host: d, image: "x/y:1", tags: [compose:s, stateful], volumes: [data]}
  - {name: cron, kind: service, host: d, image: "x/y:1", tags: [compose:s, stateful], volumes: [data]}
)"));
        QCOMPARE(p.preparation.copies.size(), std::size_t(1));
        QVERIFY(p.preparation.copies[0].component == named(p.before.components, u"web"_qs).id);
        QCOMPARE(p.preparation.copies[0].sharers.size(), std::size_t(2));
        QVERIFY(p.strategy("cron") == RecoveryStrategy::Restart);
        const auto a = p.analysis();
        const auto at = [&](const QString& name) {
            return a.components[idx(a.graph->indexOf(named(p.before.components, name).id))];
        };
        QVERIFY(at(u"cron"_qs).estimatedRpo.isInfinite()); // its data are web's
        QVERIFY(*at(u"cron"_qs).estimatedRto.known() > *at(u"web"_qs).estimatedRto.known());
        QCOMPARE(p.preparation.groups.at(0).name, u"s"_qs);
        QCOMPARE(p.preparation.targets.at(0).key, u"group:s"_qs);
    }

    void targetsAreAskedForAndNeverInvented() {
        const Plan plan = planOf("components: [{name: shop, kind: service, site: A}]\n");
        const Prepared p(plan);
        QCOMPARE(p.preparation.targets.size(), std::size_t(1));
        QVERIFY(!named(p.after.components, u"shop"_qs).rto);
        PreparationAnswers answers;
        answers.targets[p.preparation.targets[0].key] = {Seconds(std::chrono::hours(8)), std::nullopt};
        const Prepared again(plan, answers);
        QCOMPARE(named(again.after.components, u"shop"_qs).rto, Seconds(std::chrono::hours(8)));
        QVERIFY(again.preparation.targets.empty());
    }

    /// What a contract names is asked about, also if others require it.
    void whatAContractNamesIsAskedAbout() {
        const Prepared p(planOf("components:\n"
                                "  - {name: api, kind: service, site: A}\n"
                                "  - {name: shop, kind: service, site: A, requires: [api]}\n"
                                "  - {name: job, kind: service, site: A}\n"
                                "  - {name: end, kind: service, site: A, requires: [job]}\n"
                                "contracts: [{client: C, services: [api]}]\n"));
        QStringList names;
        for (const TargetQuestion& question : p.preparation.targets)
            names += question.name;
        QCOMPARE(names, QStringList({u"api"_qs, u"shop"_qs, u"end"_qs}));
    }

    /// No component is recovered before something it requires, on a host without room, or at an address in
    /// use.
    void randomEstatesGetPlansThatHold() {
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const Prepared p(RandomEstate(seed).plan());
            const auto a = p.analysis();
            for (const ComponentRecovery& recovery : a.tasks.components) {
                const auto& finish = a.schedule.finish[idx(a.tasks.indexOf[idx(recovery.component)])];
                QVERIFY2(!finish.isInfinite(), qPrintable(recovery.notRecoverableBecause));
                for (const int provider : a.graph->hard.of(recovery.component)) {
                    const int entry = a.tasks.indexOf[idx(provider)];
                    if (entry < 0)
                        continue;
                    const auto& up = a.schedule.finish[idx(entry)];
                    for (const int step : recovery.steps)
                        QVERIFY(*a.schedule.steps[idx(step)].start.known() >= *up.known());
                }
            }
            std::set<IpAddress> used;
            for (const Component& component : p.after.components) {
                for (const NetworkInterface& interface : component.interfaces)
                    QVERIFY(!interface.address || used.insert(*interface.address).second);
                if (component.recovery && component.recovery->address && component.recovery->address->address)
                    QVERIFY(used.insert(*component.recovery->address->address).second);
                if (component.kind != ComponentKind::DockerHost ||
                    component.site != named(p.after.sites, u"B"_qs).id)
                    continue;
                const Capacity load = loadOn(p.after, component.id);
                QVERIFY(*load.cpus <= *component.capacity->cpus &&
                        load.memory->value <= component.capacity->memory->value);
            }
        }
    }
};

DRAWBRIDGE_TEST(PreparationTest)
#include "preparation_test.moc"
