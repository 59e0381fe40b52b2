// SPDX-License-Identifier: GPL-3.0-or-later
// Who reaches what in a large estate: how long the model of its network, the matrix of all its accesses, and
// a question about everything take, on one core.
#include "core/analysis/network/access_analysis.h"
#include "core/analysis/network/failover_mapping.h"

#include <chrono>
#include <cstdio>
#include <random>

using namespace drawbridge;

namespace {

constexpr int kNetworks = 500;
constexpr int kFirewalls = 200;
constexpr int kRules = 50; ///< of each firewall
constexpr int kComponents = 10'000;
constexpr int kAccesses = 10'000;

IpAddress address(int a, int b, int c, int d) {
    IpAddress result;
    result.bytes = {static_cast<quint8>(a), static_cast<quint8>(b), static_cast<quint8>(c),
                    static_cast<quint8>(d)};
    return result;
}

/// Two sites of firewalls around a transit network, each with two or three networks behind it; the networks
/// of the first site fail over to those of the second.
class Estate {
public:
    explicit Estate(int rules) : m_rules(rules) {
        addSites();
        addNetworks();
        addFirewalls();
        addServers();
        addAccesses();
    }
    Plan plan;

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    void addSites() {
        for (const char16_t* name : {u"Main", u"Spare"}) {
            Site site;
            site.name = QString::fromUtf16(name);
            site.position = plan.sites.nextPosition();
            plan.sites.put(site);
            m_sites.push_back(site.id);
        }
    }

    static int firewallOf(int network) { return network % kFirewalls; }

    void addNetworks() {
        m_transit.name = QStringLiteral("transit");
        m_transit.cidr = Cidr{address(10, 255, 0, 0), 16};
        for (int n = 0; n < kNetworks; ++n) {
            Network network;
            network.name = QStringLiteral("net-%1").arg(n);
            network.position = n;
            network.site = m_sites[static_cast<std::size_t>(firewallOf(n) % 2)];
            network.cidr = Cidr{address(10, n / 250, n % 250, 0), 24};
            network.gateway = address(10, n / 250, n % 250, 1);
            m_transit.routes.push_back({*network.cidr, transitAddress(firewallOf(n))});
            m_networks.push_back(network);
        }
        for (int n = 0; n + 1 < kNetworks; n += 2)
            m_networks[static_cast<std::size_t>(n)].failsOverTo =
                m_networks[static_cast<std::size_t>(n + 1)].id;
        for (const Network& network : m_networks)
            plan.networks.put(network);
        m_transit.position = kNetworks;
        plan.networks.put(m_transit);
    }

    static IpAddress transitAddress(int firewall) {
        return address(10, 255, firewall / 250, 1 + firewall % 250);
    }

    void addFirewalls() {
        for (int f = 0; f < kFirewalls; ++f) {
            Component machine;
            machine.name = QStringLiteral("fw-%1").arg(f);
            machine.kind = ComponentKind::Firewall;
            machine.site = m_sites[static_cast<std::size_t>(f % 2)];
            machine.position = f;
            machine.interfaces.push_back({m_transit.id, transitAddress(f)});
            for (int n = f; n < kNetworks; n += kFirewalls) {
                const Network& network = m_networks[static_cast<std::size_t>(n)];
                machine.interfaces.push_back({network.id, network.gateway});
            }
            plan.components.put(machine);
            Firewall firewall;
            firewall.at = machine.id;
            firewall.position = f;
            for (int r = 0; r < m_rules; ++r)
                firewall.rules.push_back(rule());
            plan.firewalls.put(firewall);
        }
    }

    FirewallRule rule() {
        FirewallRule result;
        PortRange port;
        port.protocol = Protocol::Tcp;
        port.first = static_cast<quint16>(below(1000));
        port.last = static_cast<quint16>(port.first + below(500));
        (below(4) == 0 ? result.deny : result.allow) = port;
        for (TrafficEnd* end : {&result.from, &result.to}) {
            if (below(3) == 0)
                end->block = Cidr{address(10, below(2), 16 * below(16), 0), 20};
            else if (below(8) != 0)
                end->network = m_networks[static_cast<std::size_t>(below(kNetworks))].id;
        }
        return result;
    }

    void addServers() {
        for (int c = kFirewalls; c < kComponents; ++c) {
            const Network& network = m_networks[static_cast<std::size_t>(c % kNetworks)];
            Component server;
            server.name = QStringLiteral("server-%1").arg(c);
            server.kind = ComponentKind::Server;
            server.site = network.site;
            server.position = c;
            server.interfaces.push_back(
                {network.id, address(10, (c % kNetworks) / 250, (c % kNetworks) % 250, 10 + c / kNetworks)});
            Recovery recovery;
            recovery.strategy = RecoveryStrategy::Rebuild;
            recovery.to = m_sites[1];
            server.recovery = recovery;
            m_servers.push_back(server.id);
            plan.components.put(server);
        }
    }

    void addAccesses() {
        for (int i = 0; i < kAccesses; ++i) {
            Access access;
            access.position = i;
            if (i % 2 == 0)
                access.from.network = m_networks[static_cast<std::size_t>(below(kNetworks))].id;
            else
                access.from.component =
                    m_servers[static_cast<std::size_t>(below(static_cast<int>(m_servers.size())))];
            access.to.component =
                m_servers[static_cast<std::size_t>(below(static_cast<int>(m_servers.size())))];
            PortRange port;
            port.protocol = Protocol::Tcp;
            port.first = port.last = static_cast<quint16>(below(1500));
            access.port = port;
            plan.accesses.put(access);
        }
    }

    int m_rules;
    std::mt19937 m_random{7};
    std::vector<SiteId> m_sites;
    std::vector<Network> m_networks;
    Network m_transit;
    std::vector<ComponentId> m_servers;
};

template <class F>
void measured(const char* what, F&& work) {
    const auto start = std::chrono::steady_clock::now();
    const auto result = work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%-52s %8.3f s   (%zu)\n", what, took.count(), static_cast<std::size_t>(result));
    std::fflush(stdout);
}

} // namespace

int main() {
    const auto graph = std::make_shared<const RecoveryGraph>(Estate(kRules).plan);
    Failure failure;
    failure.site = graph->plan.sites.at(0).id;
    ScheduleSettings quick;
    quick.schedules = 0;
    const ScenarioAnalysis lost = analyseScenario(graph, improvisedScenario(graph->plan, {failure}), quick);
    measured("network in normal operation", [&] { return net::networkState(*graph, {}).nodes.size(); });
    measured("network after the failover", [&] {
        return net::networkState(*graph, {&lost, std::nullopt}).nodes.size();
    });
    measured("10,000 accesses, normal", [&] {
        std::size_t allowed = 0;
        for (const net::ComparedAccess& access : net::compareAccesses(*graph, nullptr))
            allowed += access.normal.verdict == net::AccessVerdict::Allowed ? 1 : 0;
        return allowed;
    });
    measured("10,000 accesses, before and after", [&] {
        std::size_t changed = 0;
        for (const net::ComparedAccess& access : net::compareAccesses(*graph, &lost))
            changed += access.change != net::AccessChange::Kept ? 1 : 0;
        return changed;
    });
    measured("mapping of the failover", [&] { return net::failoverMapping(*graph, lost).addresses.size(); });
    measured("everything to everything, 443/tcp", [&] {
        PortRange port;
        port.protocol = Protocol::Tcp;
        port.first = port.last = 443;
        return net::compareAccess(*graph, nullptr, {}, {}, port).normal.path.size();
    });
    return 0;
}
