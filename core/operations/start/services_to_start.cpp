// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/services_to_start.h"

#include "core/analysis/preparation/free_addresses.h"
#include "core/base/index.h"
#include "core/model/compose_tag.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// "web" of "web (shop)": the importer adds the project where two have a service of one name.
QString serviceNameOf(const Component& component, const QString& project) {
    const QString suffix = u" ("_qs + project + u')';
    return !project.isEmpty() && component.name.endsWith(suffix) ? component.name.chopped(suffix.size())
                                                                 : component.name;
}

class StartFinder {
public:
    StartFinder(const ScenarioAnalysis& analysis, std::optional<ProtectionGroupId> group)
        : m_analysis(analysis), m_graph(*analysis.graph), m_plan(analysis.plan()), m_group(group) {}

    ServicesToStart find() {
        m_indexOf.assign(idx(m_graph.size), -1);
        for (const ComponentRecovery& recovery : m_analysis.tasks.components)
            consider(recovery);
        for (StartService& service : m_result.services)
            addWaits(service);
        setWaves();
        sort();
        return std::move(m_result);
    }

private:
    const ComponentRecovery& recoveryOf(int c) const {
        return m_analysis.tasks.components[idx(m_analysis.tasks.indexOf[idx(c)])];
    }

    bool isInGroup(ComponentId id) const {
        if (!m_group)
            return true;
        const auto& members = m_plan.protectionGroups.find(*m_group)->members;
        return std::find(members.begin(), members.end(), id) != members.end();
    }

    void consider(const ComponentRecovery& recovery) {
        const Component& component = m_graph.component(recovery.component);
        const bool starts = recovery.state == ImpactState::Lost && recovery.notRecoverableBecause.isEmpty() &&
                            recovery.targetHost && traitsOf(component.kind).group == KindGroup::Workload &&
                            m_graph.component(*recovery.targetHost).kind == ComponentKind::DockerHost &&
                            isInGroup(component.id);
        if (!starts)
            return;
        if (!component.image || component.image->isEmpty()) {
            m_result.withoutImage.push_back(recovery.component);
            return;
        }
        StartService service;
        service.component = recovery.component;
        service.host = *recovery.targetHost;
        service.project = composeProjectOf(component);
        service.service = serviceNameOf(component, service.project);
        if (!recovery.steps.empty())
            service.planned = m_analysis.schedule.steps[idx(recovery.steps.front())].start;
        addNetworks(component, service);
        m_indexOf[idx(recovery.component)] = static_cast<int>(m_result.services.size());
        m_result.services.push_back(std::move(service));
    }

    // ---- networks ----------------------------------------------------------------------------------------

    bool isLost(const Network& network) const {
        const int index = m_plan.networks.indexOf(network.id);
        return index >= 0 && m_analysis.impact.networkLost[idx(index)];
    }

    static StartNetwork& networkIn(StartService& service, NetworkId id) {
        for (StartNetwork& known : service.networks) {
            if (known.network == id)
                return known;
        }
        service.networks.push_back({id, {}});
        return service.networks.back();
    }

    static void addAddress(StartNetwork& network, const IpAddress& address) {
        const auto same = std::find_if(network.addresses.begin(), network.addresses.end(),
                                       [&](const IpAddress& known) { return known.v6 == address.v6; });
        if (same == network.addresses.end())
            network.addresses.push_back(address);
    }

    void addNetworks(const Component& component, StartService& service) {
        // What the recovery says itself counts before what follows from the networks.
        if (component.recovery->address && component.recovery->address->network) {
            StartNetwork& own = networkIn(service, *component.recovery->address->network);
            if (component.recovery->address->address)
                addAddress(own, *component.recovery->address->address);
        }
        for (const NetworkInterface& interface : component.interfaces) {
            const Network* network = m_plan.networks.find(interface.network);
            if (network != nullptr)
                addInterface(*network, interface, service);
        }
    }

    void addInterface(const Network& network, const NetworkInterface& interface, StartService& service) {
        const Network* next = isLost(network) ? m_plan.networks.find(network.failsOverTo) : &network;
        if (next == nullptr || isLost(*next)) {
            service.lostNetworks.push_back(network.id);
            return;
        }
        StartNetwork& there = networkIn(service, next->id);
        if (!interface.address || !next->cidr || next->cidr->address.v6 != interface.address->v6)
            return;
        const IpAddress mapped = next->cidr->contains(*interface.address)
                                     ? *interface.address
                                     : withHostPart(*next->cidr, *interface.address);
        addAddress(there, mapped);
    }

    // ---- order -------------------------------------------------------------------------------------------

    void addWaits(StartService& service) {
        const Component& component = m_graph.component(service.component);
        for (const Dependency& dependency : component.dependencies) {
            const int on = m_graph.indexOf(dependency.on);
            if (on < 0 || !dependency.isHard() || !m_analysis.impact.isDown(on))
                continue;
            if (m_indexOf[idx(on)] >= 0)
                service.waits.push_back(
                    {m_indexOf[idx(on)], dependency.when.value_or(StartCondition::Started)});
            else
                service.waitsFor.push_back(on);
        }
        // Whoever restores its volumes comes first, as in the schedule.
        for (const int on : recoveryOf(service.component).waitsFor) {
            const bool isKnown =
                std::any_of(service.waits.begin(), service.waits.end(), [&](const StartWait& wait) {
                    return m_result.services[idx(wait.service)].component == on;
                });
            const bool isOther =
                std::find(service.waitsFor.begin(), service.waitsFor.end(), on) != service.waitsFor.end();
            if (!isKnown && !isOther && on != service.host)
                service.waitsFor.push_back(on);
        }
    }

    /// Kahn's order (1962). There are no cycles: what is in one is not recoverable.
    void setWaves() {
        auto& services = m_result.services;
        std::vector<std::vector<int>> dependents(services.size());
        std::vector<std::size_t> open(services.size());
        std::vector<int> ready;
        for (std::size_t i = 0; i < services.size(); ++i) {
            open[i] = services[i].waits.size();
            if (open[i] == 0)
                ready.push_back(static_cast<int>(i));
            for (const StartWait& wait : services[i].waits)
                dependents[idx(wait.service)].push_back(static_cast<int>(i));
        }
        while (!ready.empty()) {
            const int done = ready.back();
            ready.pop_back();
            for (const int next : dependents[idx(done)]) {
                services[idx(next)].wave = std::max(services[idx(next)].wave, services[idx(done)].wave + 1);
                if (--open[idx(next)] == 0)
                    ready.push_back(next);
            }
        }
    }

    void sort() {
        std::vector<int> order(m_result.services.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            const auto key = [this](int i) {
                const StartService& service = m_result.services[idx(i)];
                return std::pair(service.wave, service.planned.atLeast().value_or(Seconds::max()));
            };
            return key(a) < key(b);
        });
        std::vector<int> newIndex(order.size());
        std::vector<StartService> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            newIndex[idx(order[i])] = static_cast<int>(i);
            sorted.push_back(std::move(m_result.services[idx(order[i])]));
        }
        for (StartService& service : sorted) {
            for (StartWait& wait : service.waits)
                wait.service = newIndex[idx(wait.service)];
        }
        m_result.services = std::move(sorted);
    }

    const ScenarioAnalysis& m_analysis;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    std::optional<ProtectionGroupId> m_group;
    std::vector<int> m_indexOf; ///< dense component → service, or -1
    ServicesToStart m_result;
};

} // namespace

ServicesToStart servicesToStart(const ScenarioAnalysis& analysis, std::optional<ProtectionGroupId> group) {
    return StartFinder(analysis, group).find();
}

} // namespace drawbridge
