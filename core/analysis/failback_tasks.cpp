// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback_tasks.h"

#include "core/analysis/team_calendar.h"
#include "core/model/kind_traits.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr Seconds kStop = 5min;
constexpr Seconds kStart = 5min;
constexpr Seconds kTakeOver = 10min;
constexpr Seconds kVerify = 5min;
constexpr Seconds kReroute = 15min;
constexpr Seconds kPointBack = 5min;
constexpr Seconds kReconnect = 5min;
constexpr Seconds kProtect = 10min;

QString tr(const char* text) {
    return QCoreApplication::translate("failback", text);
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

enum class Part { None, Return, Reroute, Reconnect, Group, Gateway };

class FailbackMaker {
public:
    explicit FailbackMaker(const ScenarioAnalysis& analysis)
        : m_a(analysis), m_graph(*analysis.graph), m_plan(analysis.plan()),
          m_part(at(m_graph.size), Part::None), m_place(at(m_graph.size), -1) {
        for (const Team& team : m_plan.teams)
            m_calendars.emplace_back(team.hours.value_or(WorkingHours()), 0);
    }

    FailbackTasks run() {
        chooseReturning();
        dropWhatNeverFits();
        chooseReconnecting();
        chooseTunnels();
        dropCycles();
        addEntries();
        return std::move(m_result);
    }

private:
    const QString& name(int component) const { return m_graph.name(component); }
    bool isPart(int component) const { return m_part[at(component)] != Part::None; }
    const ComponentRecovery& recoveryOf(int component) const {
        return m_a.tasks.components[at(m_a.tasks.indexOf[at(component)])];
    }

    void stays(int component, const QString& because) {
        m_part[at(component)] = Part::None;
        m_result.notReturning.push_back(because);
    }

    void chooseReturning() {
        for (const ComponentRecovery& r : m_a.tasks.components) {
            const int c = r.component;
            if (!r.notRecoverableBecause.isEmpty()) {
                if (r.state == ImpactState::Lost)
                    stays(c, tr("%1 is not recovered, so nothing of it comes home: %2")
                                 .arg(name(c), r.notRecoverableBecause));
            } else if (m_graph.isGroup[at(c)]) {
                m_part[at(c)] = Part::Group;
            } else if (r.state == ImpactState::Lost) {
                chooseLost(r);
            }
        }
    }

    void chooseLost(const ComponentRecovery& r) {
        const int c = r.component;
        const Component& component = m_graph.component(c);
        const RecoveryStrategy strategy = component.recovery->strategy;
        const int home = m_graph.site[at(c)];
        if (strategy == RecoveryStrategy::Reroute) {
            m_part[at(c)] = Part::Reroute;
            return;
        }
        const bool standby = strategy == RecoveryStrategy::Failover && component.recovery->standby;
        const bool otherSite = r.target && *r.target != home;
        const bool otherHost = r.targetHost && *r.targetHost != m_graph.host[at(c)];
        if (!standby && !otherSite && !otherHost)
            return;
        if (home < 0) {
            stays(c, tr("%1 has no home site: it stays where it was recovered").arg(name(c)));
            return;
        }
        const bool people =
            component.kind == ComponentKind::UserGroup || component.kind == ComponentKind::ThirdParty;
        m_part[at(c)] = people ? Part::Reroute : Part::Return;
    }

    /// The longest step that waits for people.
    Seconds longestOf(int c) const {
        if (m_part[at(c)] == Part::Reroute)
            return kReroute;
        if (!isPreparedMachine(c))
            return std::max({kStop, kStart, kTakeOver, kVerify, kPointBack, kProtect});
        Seconds longest(0);
        for (const Step& step : machineSteps(c))
            longest = std::max(longest, step.duration.likely);
        return longest;
    }

    void dropWhatNeverFits() {
        for (int c = 0; c < m_graph.size; ++c) {
            std::vector<const TeamCalendar*> calendars;
            for (const TeamDemand& demand : teamsOf(c))
                calendars.push_back(&m_calendars[at(demand.team)]);
            if (isPart(c) && !earliestFit(calendars, 0, longestOf(c).count()))
                stays(c,
                      tr("%1 stays where it was recovered: a step of %2 never fits in the hours of its teams")
                          .arg(name(c), formatDurationForPeople(longestOf(c))));
        }
    }

    /// What was cut off and found what it requires at the recovery site has to find it at home again.
    void chooseReconnecting() {
        std::vector<int> queue;
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_part[at(c)] == Part::Return || m_part[at(c)] == Part::Reroute)
                queue.push_back(c);
        }
        std::vector<char> seen(at(m_graph.size), 0);
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int dependent : m_graph.hardDependents.of(queue[head])) {
                const int entry = m_a.tasks.indexOf[at(dependent)];
                if (seen[at(dependent)] || entry < 0 ||
                    !m_a.tasks.components[at(entry)].notRecoverableBecause.isEmpty())
                    continue;
                seen[at(dependent)] = 1;
                if (m_part[at(dependent)] == Part::None &&
                    m_a.impact.state[at(dependent)] == ImpactState::Disabled)
                    m_part[at(dependent)] = Part::Reconnect;
                queue.push_back(dependent);
            }
        }
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_part[at(c)] == Part::Group && !seen[at(c)])
                m_part[at(c)] = Part::None;
        }
    }

    /// A tunnel is switched back at the end that returns, else at the one that the plan knows.
    void chooseTunnels() {
        m_switched.resize(at(m_graph.size));
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            const Tunnel* other = m_plan.tunnels.find(tunnel.failsOverTo);
            if (!m_a.impact.tunnelLost[at(t)] || other == nullptr ||
                m_a.impact.tunnelLost[at(m_plan.tunnels.indexOf(other->id))])
                continue;
            const int a = m_graph.indexOf(tunnel.a.gateway);
            const int b = m_graph.indexOf(tunnel.b.gateway);
            const auto returns = [this](int c) { return c >= 0 && m_part[at(c)] == Part::Return; };
            const auto stands = [this](int c) { return c >= 0 && isUp(c); };
            const int gateway = returns(a) ? a : returns(b) ? b : stands(a) ? a : stands(b) ? b : -1;
            if (gateway < 0)
                continue;
            if (!isPart(gateway))
                m_part[at(gateway)] = Part::Gateway;
            m_switched[at(gateway)].push_back(t);
        }
    }

    /// Never hit, or recovered.
    bool isUp(int component) const {
        const int entry = m_a.tasks.indexOf[at(component)];
        return entry < 0 || m_a.tasks.components[at(entry)].notRecoverableBecause.isEmpty();
    }

    /// How many of its parts a component waits for: all, of a group as many as the members that stay leave.
    int neededOf(int component) const {
        const auto providers = m_graph.hard.of(component);
        const int parts = static_cast<int>(partsOf(providers).size());
        if (!m_graph.isGroup[at(component)])
            return parts;
        const auto stay = std::count_if(providers.begin(), providers.end(),
                                        [this](int member) { return !isPart(member) && isUp(member); });
        return std::clamp(m_graph.atLeast[at(component)] - static_cast<int>(stay), 0, parts);
    }

    std::vector<int> partsOf(Adjacency::Range range) const {
        std::vector<int> parts;
        for (const int c : range) {
            if (isPart(c) && std::find(parts.begin(), parts.end(), c) == parts.end())
                parts.push_back(c);
        }
        return parts;
    }

    /// The recovery may have broken a circle by other hosts or standbys; at home it is closed again.
    void dropCycles() {
        std::vector<int> missing(at(m_graph.size), 0);
        std::vector<char> done(at(m_graph.size), 0);
        std::vector<int> queue;
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isPart(c))
                continue;
            missing[at(c)] = neededOf(c);
            if (missing[at(c)] == 0) {
                done[at(c)] = 1;
                queue.push_back(c);
            }
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            m_place[at(queue[head])] = static_cast<int>(head);
            for (const int dependent : partsOf(m_graph.hardDependents.of(queue[head]))) {
                if (--missing[at(dependent)] <= 0 && !done[at(dependent)]) {
                    done[at(dependent)] = 1;
                    queue.push_back(dependent);
                }
            }
        }
        for (int c = 0; c < m_graph.size; ++c) {
            if (isPart(c) && !done[at(c)])
                stays(c, tr("%1 waits at home for itself, in a circle of requirements").arg(name(c)));
        }
    }

    void addEntries() {
        for (RecoveryTasks& tasks : m_result.phases)
            tasks.indexOf.assign(at(m_graph.size), -1);
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isPart(c))
                continue;
            for (int phase = 0; phase < kFailbackPhases; ++phase) {
                RecoveryTasks& tasks = m_result.phases[at(phase)];
                tasks.indexOf[at(c)] = static_cast<int>(tasks.components.size());
                tasks.components.push_back(entryOf(c, static_cast<FailbackPhase>(phase)));
            }
            addSteps(c);
        }
    }

    ComponentRecovery entryOf(int c, FailbackPhase phase) const {
        ComponentRecovery entry;
        entry.component = c;
        entry.state = m_a.impact.state[at(c)];
        if (const int home = m_graph.site[at(c)]; home >= 0)
            entry.target = home;
        const auto isLater = [&](int other) { return m_place[at(other)] > m_place[at(c)]; };
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
        switch (m_part[at(c)]) {
        case Part::Return:
            if (isPreparedMachine(c)) {
                for (const Step& step : machineSteps(c))
                    add(c, FailbackPhase::Prepare, step.name, step.duration.likely, true);
            } else {
                bringHome(c);
            }
            break;
        case Part::Reroute:
            add(c, FailbackPhase::Move, tr("Route back"), kReroute, true);
            add(c, FailbackPhase::Move, tr("Verify"), kVerify, true);
            break;
        case Part::Reconnect:
            add(c, FailbackPhase::Move, tr("Reconnect and verify"), kReconnect, false);
            break;
        case Part::Group:
        case Part::Gateway:
        case Part::None:
            break;
        }
        for (const int t : m_switched[at(c)]) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            add(c, FailbackPhase::Move,
                tr("Switch the tunnel back from %1 to %2")
                    .arg(m_plan.tunnels.find(tunnel.failsOverTo)->name, tunnel.name),
                kPointBack, true);
        }
    }

    bool holdsData(int c) const {
        const auto& data = m_graph.component(c).data;
        return data && data->value > 0;
    }

    /// A machine at home serves nobody before the window: it is made ready in advance.
    bool isPreparedMachine(int c) const { return isMachineKind(m_graph.component(c).kind) && !holdsData(c); }
    std::vector<Step> machineSteps(int c) const {
        const bool destroyed = m_a.scenario.dataState() == DataState::Destroyed;
        return defaultSteps(m_graph.component(c).kind,
                            destroyed ? RecoveryStrategy::Rebuild : RecoveryStrategy::Restart);
    }

    void bringHome(int c) {
        const QString home = m_plan.sites.at(m_graph.site[at(c)]).name;
        add(c, FailbackPhase::Stop, tr("Stop at %1").arg(awayOf(c)), kStop, true);
        const int replica = holdsData(c) ? replicaOf(c) : -1;
        if (replica >= 0) {
            reverse(c, replica);
            add(c, FailbackPhase::Move, tr("Take over at %1").arg(home), kTakeOver, true);
        } else {
            if (holdsData(c))
                copyHome(c, FailbackPhase::Move, copyOf(c));
            add(c, FailbackPhase::Move, tr("Start at %1").arg(home), kStart, true);
        }
        add(c, FailbackPhase::Move, tr("Verify"), kVerify, true);
        if (isReachedFromOutside(c))
            add(c, FailbackPhase::Move, tr("Point access back to %1").arg(home), kPointBack, true);
        if (replica >= 0)
            add(c, FailbackPhase::Afterwards,
                tr("Replicate from %1 to %2 again").arg(home, placeOf(copiesOf(c)[at(replica)])), kProtect,
                true);
    }

    const std::vector<DataCopy>& copiesOf(int c) const { return m_graph.component(c).copies; }
    QString placeOf(const DataCopy& copy) const {
        return copy.at.component ? displayName(m_plan, refTo(*copy.at.component))
                                 : displayName(m_plan, refTo(*copy.at.site));
    }
    QString awayOf(int c) const {
        const ComponentRecovery& r = recoveryOf(c);
        if (r.target && (*r.target != m_graph.site[at(c)] || !r.targetHost))
            return m_plan.sites.at(*r.target).name;
        return name(*r.targetHost);
    }

    /// The replica that took over, or -1: at the standby, else at the site of the recovery.
    int replicaOf(int c) const {
        const ComponentRecovery& r = recoveryOf(c);
        if (m_graph.component(c).recovery->strategy != RecoveryStrategy::Failover)
            return -1;
        int found = -1;
        for (int i = 0; i < static_cast<int>(copiesOf(c).size()); ++i) {
            const DataCopy& copy = copiesOf(c)[at(i)];
            if (copy.method != CopyMethod::Synchronous && copy.method != CopyMethod::Asynchronous)
                continue;
            if (r.targetHost && m_graph.indexOf(copy.at.component) == *r.targetHost)
                return i;
            if (found < 0 && r.target && m_graph.siteIndex(copy.at.site) == *r.target)
                found = i;
        }
        return found;
    }

    /// The copy that the data came from at the recovery site, else the freshest good one; -1 without any.
    int copyOf(int c) const {
        for (const int step : recoveryOf(c).steps) {
            if (m_a.tasks.steps[at(step)].copy >= 0)
                return m_a.tasks.steps[at(step)].copy;
        }
        const auto copy = freshestCopy(m_graph, m_a.scenario, m_a.impact, c);
        return copy ? static_cast<int>(copy->copy - copiesOf(c).data()) : -1;
    }

    void reverse(int c, int replica) {
        const DataCopy& copy = copiesOf(c)[at(replica)];
        copyHome(c, FailbackPhase::Prepare, replica);
        if (copy.method == CopyMethod::Synchronous || (copy.lag && copy.lag->count() == 0))
            return;
        add(c, FailbackPhase::Move, tr("Final synchronisation from %1").arg(placeOf(copy)),
            copy.lag.value_or(Seconds(0)), false);
        if (!copy.lag)
            unknown(
                FailbackPhase::Move,
                tr("How long the final synchronisation of %1 takes is not known: the plan gives no lag of "
                   "its copy at %2.")
                    .arg(name(c), placeOf(copy)));
    }

    void copyHome(int c, FailbackPhase phase, int index) {
        const Bytes data = *m_graph.component(c).data;
        if (index < 0) {
            add(c, phase, tr("Copy %1 home").arg(formatBytes(data)), Seconds(0), false);
            unknown(phase,
                    tr("How long it takes to copy the data of %1 home is not known: the plan names no good "
                       "copy of them.")
                        .arg(name(c)));
            return;
        }
        const DataCopy& copy = copiesOf(c)[at(index)];
        const QString text = phase == FailbackPhase::Prepare
                                 ? tr("Replicate %1 home from %2").arg(formatBytes(data), placeOf(copy))
                                 : tr("Copy %1 home from %2").arg(formatBytes(data), awayOf(c));
        add(c, phase, text, copy.restoreRate ? transferTime(data, *copy.restoreRate) : Seconds(0), false);
        RecoveryStep& step = m_result.of(phase).steps.back();
        step.addsRestore = true;
        step.copy = index;
        if (!copy.restoreRate)
            unknown(phase, tr("How long it takes to copy the data of %1 home is not known: the plan gives no "
                              "restore rate of its copy at %2.")
                               .arg(name(c), placeOf(copy)));
    }

    /// Users or partners come from outside to an address that moved.
    bool isReachedFromOutside(int c) const {
        const Component& component = m_graph.component(c);
        if (component.recovery->address)
            return true;
        if (std::any_of(m_plan.accesses.begin(), m_plan.accesses.end(),
                        [&](const Access& access) { return access.to.component == component.id; }))
            return true;
        return std::any_of(component.interfaces.begin(), component.interfaces.end(),
                           [this](const NetworkInterface& i) {
                               const Network* network = m_plan.networks.find(i.network);
                               return network != nullptr && network->failsOverTo;
                           });
    }

    /// The people of the longest step by which the component was recovered.
    std::vector<TeamDemand> teamsOf(int c) const {
        const RecoveryStep* longest = nullptr;
        if (m_a.tasks.indexOf[at(c)] < 0)
            return {};
        for (const int index : recoveryOf(c).steps) {
            const RecoveryStep& step = m_a.tasks.steps[at(index)];
            if (!step.teams.empty() && (longest == nullptr || step.duration > longest->duration))
                longest = &step;
        }
        return longest != nullptr ? longest->teams : std::vector<TeamDemand>();
    }

    void add(int c, FailbackPhase phase, const QString& text, Seconds duration, bool byTeams) {
        RecoveryTasks& tasks = m_result.of(phase);
        RecoveryStep step;
        step.component = c;
        step.name = text;
        step.duration = duration;
        step.uncertain.likely = duration;
        if (byTeams)
            step.teams = teamsOf(c);
        tasks.components.back().steps.push_back(static_cast<int>(tasks.steps.size()));
        tasks.steps.push_back(std::move(step));
        m_result.lengthUnknown[static_cast<std::size_t>(phase)].push_back(0);
    }

    /// Of the step added last.
    void unknown(FailbackPhase phase, const QString& sentence) {
        m_result.lengthUnknown[static_cast<std::size_t>(phase)].back() = 1;
        m_result.notKnown.push_back(sentence);
    }

    const ScenarioAnalysis& m_a;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    std::vector<Part> m_part;                 ///< per component
    std::vector<int> m_place;                 ///< per component: in an order in which it may start at home
    std::vector<TeamCalendar> m_calendars;    ///< per team
    std::vector<std::vector<int>> m_switched; ///< per component: tunnels switched back there
    FailbackTasks m_result;
};

} // namespace

FailbackTasks makeFailbackTasks(const ScenarioAnalysis& analysis) {
    return FailbackMaker(analysis).run();
}

} // namespace drawbridge
