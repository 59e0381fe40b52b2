// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/capacity_problem.h"

#include "core/analysis/capacity/port_claims.h"
#include "core/base/index.h"
#include "core/base/saturating.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/model/published_ports.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

constexpr int kDeepest = 100; ///< of hosting
constexpr double kMicro = 1e6;

qint64 microCpus(std::optional<double> cpus) {
    const double micro = std::round(cpus.value_or(0) * kMicro);
    return static_cast<qint64>(std::clamp(micro, 0.0, static_cast<double>(packing::kUnlimited - 1)));
}

qint64 bytesOf(std::optional<Bytes> size) {
    return std::clamp<qint64>(size.value_or(Bytes{}).value, 0, packing::kUnlimited - 1);
}

packing::Amounts roomOf(const Component& host) {
    const Capacity capacity = host.capacity.value_or(Capacity{});
    return {capacity.cpus ? microCpus(capacity.cpus) : packing::kUnlimited,
            capacity.memory ? bytesOf(capacity.memory) : packing::kUnlimited,
            capacity.storage ? bytesOf(capacity.storage) : packing::kUnlimited};
}

void add(packing::Amounts& sum, const packing::Amounts& more) {
    for (std::size_t r = 0; r < sum.size(); ++r)
        sum[r] = std::min(saturatingSum(sum[r], more[r]), packing::kUnlimited - 1);
}

const ComponentRecovery* lostEntry(const ScenarioAnalysis& a, int c) {
    const int entry = a.tasks.indexOf[idx(c)];
    return entry >= 0 && a.impact.state[idx(c)] == ImpactState::Lost ? &a.tasks.components[idx(entry)]
                                                                     : nullptr;
}

bool failsOver(const Component& component) {
    return component.recovery && component.recovery->strategy == RecoveryStrategy::Failover &&
           component.recovery->standby;
}

class ProblemMaker {
public:
    explicit ProblemMaker(const ScenarioAnalysis& analysis)
        : m_a(analysis), m_graph(*analysis.graph), m_itemOf(idx(m_graph.size), -1),
          m_hostOf(idx(m_graph.size), -1), m_site(idx(m_graph.size), -1) {
        for (int c = 0; c < m_graph.size; ++c)
            m_site[idx(c)] = siteAfterRecovery(analysis, c);
    }

    CapacityProblem run() {
        m_made.packing.sites = m_graph.plan.sites.size() + 1; // the last: no site given
        findItems();
        findHosts();
        findStaying();
        for (int i = 0; i < m_made.packing.itemCount(); ++i)
            describe(i);
        claimPorts();
        claimSpread();
        return std::move(m_made);
    }

private:
    bool isDockerHost(int c) const {
        return c >= 0 && m_graph.component(c).kind == ComponentKind::DockerHost;
    }
    packing::Item& itemAt(int i) { return m_made.packing.items[idx(i)]; }

    /// It comes back in a container.
    bool isPlaced(const ComponentRecovery& recovery) const {
        const Component& component = m_graph.component(recovery.component);
        if (recovery.state != ImpactState::Lost || m_graph.isGroup[idx(recovery.component)] ||
            isDockerHost(recovery.component) || failsOver(component) || !component.recovery ||
            component.recovery->strategy == RecoveryStrategy::Reroute)
            return false;
        if (recovery.targetHost)
            return isDockerHost(*recovery.targetHost);
        return component.image.has_value() && recovery.target.has_value();
    }

    /// The item that comes back together with it.
    int togetherWith(const ComponentRecovery& recovery) const {
        const int owner = m_graph.volumeOwner[idx(recovery.component)];
        const ComponentRecovery* of = owner >= 0 ? lostEntry(m_a, owner) : nullptr;
        return of != nullptr && of->targetHost == recovery.targetHost ? m_itemOf[idx(owner)] : -1;
    }

    void findItems() {
        std::vector<const ComponentRecovery*> sharers;
        for (const ComponentRecovery& recovery : m_a.tasks.components) {
            if (!recovery.notRecoverableBecause.isEmpty()) {
                if (recovery.state == ImpactState::Lost)
                    m_made.notRecovered.push_back(recovery.component);
                continue;
            }
            if (isPlaced(recovery) && m_graph.volumeOwner[idx(recovery.component)] >= 0)
                sharers.push_back(&recovery);
            else
                addItem(recovery);
        }
        for (const ComponentRecovery* sharer : sharers) {
            if (const int item = togetherWith(*sharer); item >= 0 && !itemAt(item).isFree)
                join(item, *sharer);
            else
                addItem(*sharer);
        }
    }

    void addItem(const ComponentRecovery& recovery) {
        packing::Item item;
        item.isFree = !isPlaced(recovery);
        m_made.packing.items.push_back(item);
        m_made.components.emplace_back();
        join(m_made.packing.itemCount() - 1, recovery);
    }

    void join(int item, const ComponentRecovery& recovery) {
        m_itemOf[idx(recovery.component)] = item;
        m_made.components[idx(item)].push_back(recovery.component);
    }

    /// Docker hosts that are up after the recovery.
    void findHosts() {
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isDockerHost(c))
                continue;
            const int entry = m_a.tasks.indexOf[idx(c)];
            const bool isGone = lostEntry(m_a, c) != nullptr && failsOver(m_graph.component(c));
            if (isGone || (entry >= 0 && !m_a.tasks.components[idx(entry)].notRecoverableBecause.isEmpty()))
                continue;
            if (isTarget(c))
                addHost(c);
        }
    }

    bool isTarget(int host) const {
        for (const ComponentRecovery& recovery : m_a.tasks.components) {
            const int item = m_itemOf[idx(recovery.component)];
            if (item >= 0 && !m_made.packing.items[idx(item)].isFree && isAtTarget(recovery, host))
                return true;
        }
        return false;
    }

    /// At the site that it recovers to; the planned host counts wherever it is.
    bool isAtTarget(const ComponentRecovery& recovery, int host) const {
        if (recovery.targetHost == host)
            return true;
        const int to = recovery.target       ? *recovery.target
                       : recovery.targetHost ? m_site[idx(*recovery.targetHost)]
                                             : -1;
        const int at = m_site[idx(host)];
        const auto& sites = m_graph.plan.sites;
        return to >= 0 && at >= 0 && isWithin(m_graph.plan, sites.at(at).id, sites.at(to).id);
    }

    void addHost(int c) {
        packing::Host host;
        host.room = roomOf(m_graph.component(c));
        host.site = siteIndexOf(c);
        m_hostOf[idx(c)] = m_made.packing.hostCount();
        m_made.hosts.push_back(c);
        m_made.staying.emplace_back();
        m_made.used.emplace_back();
        m_made.packing.hosts.push_back(host);
    }

    int siteIndexOf(int component) const {
        const int site = m_site[idx(component)];
        return site >= 0 ? site : m_graph.plan.sites.size();
    }

    /// Where what is not placed here is after the recovery: not lost, or on its standby. -1: on no host.
    int fixedHost(int c) const {
        const ComponentRecovery* recovery = lostEntry(m_a, c);
        if (recovery == nullptr)
            return m_graph.host[idx(c)];
        return failsOver(m_graph.component(c)) && recovery->targetHost
                   ? m_graph.host[idx(*recovery->targetHost)]
                   : -1;
    }

    void findStaying() {
        for (int c = 0; c < m_graph.size; ++c) {
            const int on = m_graph.host[idx(c)];
            if (on < 0 || m_hostOf[idx(on)] < 0 || lostEntry(m_a, c) != nullptr)
                continue;
            const int h = m_hostOf[idx(on)];
            m_made.staying[idx(h)].push_back(c);
            add(m_made.used[idx(h)], knownNeeds(m_graph.component(c)));
        }
        for (std::size_t h = 0; h < m_made.hosts.size(); ++h) {
            packing::Amounts& room = m_made.packing.hosts[h].room;
            for (std::size_t r = 0; r < room.size(); ++r)
                room[r] = room[r] == packing::kUnlimited ? room[r] : room[r] - m_made.used[h][r];
        }
    }

    void describe(int i) {
        packing::Item& item = itemAt(i);
        std::set<int> requires_;
        item.allowed.assign(m_made.hosts.size(), item.isFree ? 0 : 1);
        for (const int c : m_made.components[idx(i)]) {
            const ComponentRecovery& recovery = m_a.tasks.components[idx(m_a.tasks.indexOf[idx(c)])];
            add(item.needs, item.isFree ? packing::Amounts{} : knownNeeds(m_graph.component(c)));
            item.priority = std::min(item.priority, priorityOf(c));
            for (const int provider : recovery.waitsFor) {
                // A host that it does not go to does not matter; those it may go to are all up.
                const int required = m_itemOf[idx(provider)];
                if (required >= 0 && required != i && (item.isFree || !isDockerHost(provider)))
                    requires_.insert(required);
            }
            item.atLeast = recovery.needs;
            if (item.isFree)
                continue;
            for (std::size_t h = 0; h < m_made.hosts.size(); ++h) {
                const bool suits =
                    isAtTarget(recovery, m_made.hosts[h]) &&
                    unsuitableBecause(m_graph.component(c), m_graph.component(m_made.hosts[h])).isEmpty();
                item.allowed[h] = item.allowed[h] && suits;
            }
            if (recovery.targetHost)
                item.planned = m_hostOf[idx(*recovery.targetHost)];
        }
        item.requires_.assign(requires_.begin(), requires_.end());
        const bool isGroup = item.isFree && m_graph.isGroup[idx(m_made.components[idx(i)].front())];
        const int all = static_cast<int>(item.requires_.size());
        item.atLeast = isGroup ? std::min(item.atLeast, all) : all;
    }

    int priorityOf(int c) {
        if (m_priority.empty()) {
            m_priority.assign(idx(m_graph.size), packing::kLevels);
            for (const ProtectionGroup& group : m_graph.plan.protectionGroups) {
                for (const ComponentId member : group.members) {
                    if (const int index = m_graph.indexOf(member); index >= 0 && group.priority)
                        m_priority[idx(index)] = std::clamp(*group.priority, 1, m_priority[idx(index)]);
                }
            }
        }
        return m_priority[idx(c)];
    }

    void claimPorts() {
        PortClaims ports;
        for (int i = 0; i < m_made.packing.itemCount(); ++i) {
            for (const int c : m_made.components[idx(i)]) {
                if (!itemAt(i).isFree)
                    ports.add(i, m_graph.component(c).ports);
            }
        }
        const int items = m_made.packing.itemCount();
        for (std::size_t h = 0; h < m_made.hosts.size(); ++h) {
            for (const int c : m_made.staying[h])
                ports.add(items + static_cast<int>(h), m_graph.component(c).ports);
        }
        for (const PortClaims::Claim& claim : ports.claims()) {
            const int number = newClaim(claim.port, -1);
            for (const int holder : claim.holders) {
                auto& claims =
                    holder < items ? itemAt(holder).claims : m_made.packing.hosts[idx(holder - items)].claims;
                claims.push_back(number);
            }
        }
    }

    int newClaim(std::optional<PortRange> port, int group) {
        m_made.claimedPort.push_back(port);
        m_made.claimedBySpread.push_back(group);
        return m_made.packing.claims++;
    }

    void claimSpread() {
        m_made.packing.siteClaimsTaken.resize(idx(m_made.packing.sites));
        for (int group = 0; group < m_graph.size; ++group) {
            const auto& spread = m_graph.component(group).spread;
            if (m_graph.isGroup[idx(group)] && spread)
                spreadMembers(group, *spread);
        }
    }

    void spreadMembers(int group, Spread spread) {
        const bool overSites = spread == Spread::Sites;
        const int claim = overSites ? m_made.packing.siteClaims++ : newClaim(std::nullopt, group);
        if (overSites)
            m_made.siteClaimedBySpread.push_back(group);
        for (const int member : m_graph.hard.of(group)) {
            const int item = m_itemOf[idx(member)];
            if (item >= 0 && !itemAt(item).isFree) {
                auto& claims = overSites ? itemAt(item).siteClaims : itemAt(item).claims;
                if (std::find(claims.begin(), claims.end(), claim) == claims.end())
                    claims.push_back(claim);
                continue;
            }
            const ComponentRecovery* lost = lostEntry(m_a, member);
            if (lost != nullptr && !lost->notRecoverableBecause.isEmpty())
                continue;
            if (overSites)
                m_made.packing.siteClaimsTaken[idx(siteIndexOf(member))].push_back(claim);
            else if (const int on = fixedHost(member); on >= 0 && m_hostOf[idx(on)] >= 0)
                m_made.packing.hosts[idx(m_hostOf[idx(on)])].claims.push_back(claim);
        }
    }

    const ScenarioAnalysis& m_a;
    const RecoveryGraph& m_graph;
    CapacityProblem m_made;
    std::vector<int> m_itemOf; ///< component → item
    std::vector<int> m_hostOf; ///< component → host of the problem
    std::vector<int> m_site;   ///< component → its site after the recovery
    std::vector<int> m_priority;
};

} // namespace

packing::Amounts knownNeeds(const Component& component) {
    const Capacity needs = component.needs.value_or(Capacity{});
    return {microCpus(needs.cpus), bytesOf(needs.memory),
            bytesOf(needs.storage ? needs.storage : component.data)};
}

bool hasUnknownNeeds(const Component& component) {
    return !component.needs || !component.needs->cpus || !component.needs->memory;
}

QString amountText(int resource, qint64 amount) {
    switch (resource) {
    case packing::Cpus:
        if (amount == static_cast<qint64>(kMicro))
            return RecoveryTexts::tr("1 CPU");
        return RecoveryTexts::tr("%1 CPUs").arg(formatNumber(static_cast<double>(amount) / kMicro));
    case packing::Memory:
        return RecoveryTexts::tr("%1 of memory").arg(sizeText({amount}));
    default:
        return RecoveryTexts::tr("%1 of storage").arg(sizeText({amount}));
    }
}

int siteAfterRecovery(const ScenarioAnalysis& a, int component) {
    int current = component;
    for (int depth = 0; depth < kDeepest; ++depth) {
        const ComponentRecovery* recovery = lostEntry(a, current);
        if (recovery != nullptr && recovery->target)
            return *recovery->target;
        const int host =
            recovery != nullptr && recovery->targetHost ? *recovery->targetHost : a.graph->host[idx(current)];
        if (host < 0)
            break;
        current = host;
    }
    return a.graph->site[idx(current)];
}

QString unsuitableBecause(const Component& component, const Component& host) {
    const auto runs = [&component](const QString& architecture) {
        return std::any_of(component.architectures.begin(), component.architectures.end(),
                           [&architecture](const QString& own) {
                               return canonicalArchitecture(own) == canonicalArchitecture(architecture);
                           });
    };
    if (!component.architectures.isEmpty() && !host.architectures.isEmpty() &&
        std::none_of(host.architectures.begin(), host.architectures.end(), runs))
        return RecoveryTexts::tr("%1 is built for %2, and %3 is %4")
            .arg(component.name, component.architectures.join(QStringLiteral(", ")), host.name,
                 host.architectures.join(QStringLiteral(", ")));
    for (const QString& constraint : component.placement) {
        const bool isForbidden = constraint.contains(u"!=");
        const QString written = isForbidden ? QStringLiteral("!=") : QStringLiteral("==");
        const QString label = QString(constraint).remove(u' ').replace(written, QStringLiteral("="));
        if (host.labels.contains(label) == isForbidden)
            return isForbidden ? RecoveryTexts::tr("%1 must not run where the label is “%2”, as on %3")
                                     .arg(component.name, label, host.name)
                               : RecoveryTexts::tr("%1 needs the label “%2”, which %3 does not have")
                                     .arg(component.name, label, host.name);
    }
    return {};
}

int CapacityProblem::hostOf(int component) const {
    const auto found = std::find(hosts.begin(), hosts.end(), component);
    return found == hosts.end() ? packing::kOff : static_cast<int>(found - hosts.begin());
}

CapacityProblem capacityProblem(const ScenarioAnalysis& analysis) {
    return ProblemMaker(analysis).run();
}

} // namespace drawbridge
