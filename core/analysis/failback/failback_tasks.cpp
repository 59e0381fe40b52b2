// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback/failback_tasks.h"

#include "core/analysis/failback/failback_steps.h"
#include "core/analysis/scheduling/resource_calendar.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

class FailbackMaker {
public:
    explicit FailbackMaker(const ScenarioAnalysis& analysis)
        : m_a(analysis), m_graph(*analysis.graph), m_plan(analysis.plan()),
          m_role(idx(m_graph.size), FailbackRole::None), m_place(idx(m_graph.size), -1) {
        for (const Team& team : m_plan.teams)
            m_calendars.emplace_back(team.hours.value_or(WorkingHours()), 0);
    }

    FailbackTasks run() {
        chooseReturning();
        dropNeverFitting();
        chooseReconnecting();
        chooseTunnels();
        dropCycles();
        addEntries();
        return std::move(m_result);
    }

private:
    const QString& name(int component) const { return m_graph.name(component); }
    bool isPart(int component) const { return m_role[idx(component)] != FailbackRole::None; }
    const ComponentRecovery& recoveryOf(int component) const {
        return m_a.tasks.components[idx(m_a.tasks.indexOf[idx(component)])];
    }

    void stays(int component, const QString& because) {
        m_role[idx(component)] = FailbackRole::None;
        m_result.notReturning.push_back(because);
    }

    void chooseReturning() {
        for (const ComponentRecovery& r : m_a.tasks.components) {
            const int c = r.component;
            if (!r.notRecoverableBecause.isEmpty()) {
                if (r.state == ImpactState::Lost)
                    stays(c, FailbackTexts::tr("%1 is not recovered, so it cannot fail back: %2")
                                 .arg(name(c), r.notRecoverableBecause));
            } else if (m_graph.isGroup[idx(c)]) {
                m_role[idx(c)] = FailbackRole::Group;
            } else if (r.state == ImpactState::Lost) {
                chooseLost(r);
            }
        }
    }

    void chooseLost(const ComponentRecovery& r) {
        const int c = r.component;
        const Component& component = m_graph.component(c);
        const RecoveryStrategy strategy = component.recovery->strategy;
        const int home = m_graph.site[idx(c)];
        if (strategy == RecoveryStrategy::Reroute) {
            m_role[idx(c)] = FailbackRole::Reroute;
            return;
        }
        const bool standby = strategy == RecoveryStrategy::Failover && component.recovery->standby;
        const auto away = recoveredAt(m_a, c);
        const bool otherSite = away && *away != home;
        const bool otherHost = r.targetHost && *r.targetHost != m_graph.host[idx(c)];
        if (!standby && !otherSite && !otherHost)
            return;
        if (home < 0) {
            stays(c,
                  FailbackTexts::tr("%1 has no home site, so it stays where it was recovered").arg(name(c)));
            return;
        }
        m_role[idx(c)] = isOthersKind(component.kind) ? FailbackRole::Reroute : FailbackRole::Return;
    }

    /// Components with a step that never fits its teams' hours do not return.
    void dropNeverFitting() {
        for (int c = 0; c < m_graph.size; ++c) {
            for (const FailbackStep& step : failbackSteps(m_a, c, m_role[idx(c)], {})) {
                if (isPart(c) && !fitsHours(step.step))
                    stays(c, FailbackTexts::tr("%1 stays where it was recovered: “%2” takes %3, which never "
                                               "fits its teams' working hours")
                                 .arg(name(c), step.step.name, durationText(step.step.duration, {})));
            }
        }
    }

    bool fitsHours(const RecoveryStep& step) const {
        std::vector<const ResourceCalendar*> calendars;
        for (const TeamDemand& demand : step.teams)
            calendars.push_back(&m_calendars[idx(demand.team)]);
        return earliestFit(calendars, 0, step.duration.atLeast().value_or(Seconds(0)).count()).has_value();
    }

    /// Components that reconnected to the recovery site have to reconnect to home.
    void chooseReconnecting() {
        std::vector<int> queue;
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_role[idx(c)] == FailbackRole::Return || m_role[idx(c)] == FailbackRole::Reroute)
                queue.push_back(c);
        }
        std::vector<char> seen(idx(m_graph.size), 0);
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int dependent : m_graph.hardDependents.of(queue[head])) {
                const int entry = m_a.tasks.indexOf[idx(dependent)];
                if (seen[idx(dependent)] || entry < 0 ||
                    !m_a.tasks.components[idx(entry)].notRecoverableBecause.isEmpty())
                    continue;
                seen[idx(dependent)] = 1;
                if (m_role[idx(dependent)] == FailbackRole::None &&
                    m_a.impact.state[idx(dependent)] == ImpactState::Disabled)
                    m_role[idx(dependent)] = FailbackRole::Reconnect;
                queue.push_back(dependent);
            }
        }
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_role[idx(c)] == FailbackRole::Group && !seen[idx(c)])
                m_role[idx(c)] = FailbackRole::None;
        }
    }

    /// A tunnel is switched back at the end that returns, else at the end the plan gives.
    void chooseTunnels() {
        m_switched.resize(idx(m_graph.size));
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            const Tunnel* other = m_plan.tunnels.find(tunnel.failsOverTo);
            if (!m_a.impact.tunnelLost[idx(t)] || other == nullptr ||
                m_a.impact.tunnelLost[idx(m_plan.tunnels.indexOf(other->id))])
                continue;
            const int a = m_graph.indexOf(tunnel.a.gateway);
            const int b = m_graph.indexOf(tunnel.b.gateway);
            const auto returns = [this](int c) { return c >= 0 && m_role[idx(c)] == FailbackRole::Return; };
            const auto up = [this](int c) { return c >= 0 && isUp(c); };
            const int gateway = returns(a) ? a : returns(b) ? b : up(a) ? a : up(b) ? b : -1;
            if (gateway < 0)
                continue;
            if (!isPart(gateway))
                m_role[idx(gateway)] = FailbackRole::Gateway;
            m_switched[idx(gateway)].push_back(t);
        }
    }

    /// Unaffected, or recovered.
    bool isUp(int component) const {
        const int entry = m_a.tasks.indexOf[idx(component)];
        return entry < 0 || m_a.tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
    }

    /// How many providers a component waits for: all; for a group at-least minus the members that stay.
    int neededOf(int component) const {
        const auto providers = m_graph.hard.of(component);
        const int parts = static_cast<int>(partsOf(providers).size());
        if (!m_graph.isGroup[idx(component)])
            return parts;
        const auto stay = std::count_if(providers.begin(), providers.end(),
                                        [this](int member) { return !isPart(member) && isUp(member); });
        return std::clamp(m_graph.atLeast[idx(component)] - static_cast<int>(stay), 0, parts);
    }

    std::vector<int> partsOf(Adjacency::Range range) const {
        std::vector<int> parts;
        for (const int c : range) {
            if (isPart(c))
                parts.push_back(c);
        }
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        return parts;
    }

    /// Other hosts or standbys may have broken a dependency cycle that is closed again at home.
    void dropCycles() {
        std::vector<int> missing(idx(m_graph.size), 0);
        std::vector<char> done(idx(m_graph.size), 0);
        std::vector<int> queue;
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isPart(c))
                continue;
            missing[idx(c)] = neededOf(c);
            if (missing[idx(c)] == 0) {
                done[idx(c)] = 1;
                queue.push_back(c);
            }
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            m_place[idx(queue[head])] = static_cast<int>(head);
            for (const int dependent : partsOf(m_graph.hardDependents.of(queue[head]))) {
                if (--missing[idx(dependent)] <= 0 && !done[idx(dependent)]) {
                    done[idx(dependent)] = 1;
                    queue.push_back(dependent);
                }
            }
        }
        for (int c = 0; c < m_graph.size; ++c) {
            if (isPart(c) && !done[idx(c)])
                stays(c, FailbackTexts::tr("%1 stays where it was recovered: at home it is part of, or "
                                           "depends on, a dependency cycle")
                             .arg(name(c)));
        }
    }

    void addEntries() {
        for (RecoveryTasks& tasks : m_result.phases)
            tasks.indexOf.assign(idx(m_graph.size), -1);
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isPart(c))
                continue;
            for (int phase = 0; phase < kFailbackPhases; ++phase) {
                RecoveryTasks& tasks = m_result.phases[idx(phase)];
                tasks.indexOf[idx(c)] = static_cast<int>(tasks.components.size());
                tasks.components.push_back(entryOf(c, static_cast<FailbackPhase>(phase)));
            }
            addSteps(c);
        }
    }

    ComponentRecovery entryOf(int c, FailbackPhase phase) const {
        ComponentRecovery entry;
        entry.component = c;
        entry.state = m_a.impact.state[idx(c)];
        if (const int home = m_graph.site[idx(c)]; home >= 0)
            entry.target = home;
        const auto isLater = [&](int other) { return m_place[idx(other)] > m_place[idx(c)]; };
        switch (phase) {
        case FailbackPhase::Prepare:
            entry.waitsFor = partsOf(m_graph.hard.of(c));
            std::erase_if(entry.waitsFor, [&](int provider) {
                return isLater(provider) || !isMachineKind(m_graph.component(provider).kind);
            });
            break;
        case FailbackPhase::Stop:
            entry.waitsFor = partsOf(m_graph.hardDependents.of(c));
            std::erase_if(entry.waitsFor, [&](int dependent) { return !isLater(dependent); });
            break;
        case FailbackPhase::Move:
            entry.waitsFor = partsOf(m_graph.hard.of(c));
            entry.needs = neededOf(c);
            return entry;
        case FailbackPhase::Afterwards:
            break;
        }
        entry.needs = static_cast<int>(entry.waitsFor.size());
        return entry;
    }

    void addSteps(int c) {
        for (FailbackStep& step : failbackSteps(m_a, c, m_role[idx(c)], m_switched[idx(c)])) {
            RecoveryTasks& tasks = m_result.of(step.phase);
            tasks.components.back().steps.push_back(static_cast<int>(tasks.steps.size()));
            if (step.step.duration.isUnknown())
                m_result.unknownDurations.push_back(step.step.duration.unknownBecause());
            tasks.steps.push_back(std::move(step.step));
        }
    }

    const ScenarioAnalysis& m_a;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    std::vector<FailbackRole> m_role;          ///< per component
    std::vector<int> m_place;                  ///< per component: position in an order in which they can
                                               ///< start at home
    std::vector<ResourceCalendar> m_calendars; ///< per team
    std::vector<std::vector<int>> m_switched;  ///< per component: tunnels switched back there
    FailbackTasks m_result;
};

} // namespace

FailbackTasks makeFailbackTasks(const ScenarioAnalysis& analysis) {
    return FailbackMaker(analysis).run();
}

} // namespace drawbridge
