// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/recovery_tasks.h"

#include "core/analysis/recovery/recovery_paths.h"
#include "core/analysis/scheduling/resource_calendar.h"
#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"

#include <algorithm>
#include <memory>

namespace drawbridge {

namespace {

/// The steps are those of a procedure that says from which copies it starts.
bool startsFromCopy(const Plan& plan, const Recovery& recovery) {
    const Procedure* procedure = plan.procedures.find(recovery.procedure);
    return recovery.steps.empty() && procedure != nullptr && !procedure->copies.empty();
}

/// "asynchronous replica", "backup"
QString nameOf(CopyMethod method) {
    switch (method) {
    case CopyMethod::Synchronous:
        return RecoveryTexts::tr("synchronous replica");
    case CopyMethod::Asynchronous:
        return RecoveryTexts::tr("asynchronous replica");
    case CopyMethod::Snapshot:
        return RecoveryTexts::tr("snapshot");
    case CopyMethod::Backup:
        break;
    }
    return RecoveryTexts::tr("backup");
}

/// The component's own steps, else its procedure's; nullptr if there are none.
const std::vector<Step>* namedSteps(const Plan& plan, const Recovery& recovery) {
    if (!recovery.steps.empty())
        return &recovery.steps;
    const Procedure* procedure = plan.procedures.find(recovery.procedure);
    return procedure != nullptr && !procedure->steps.empty() ? &procedure->steps : nullptr;
}

class TaskMaker {
public:
    TaskMaker(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact)
        : m_graph(graph), m_scenario(scenario), m_impact(impact) {}

    RecoveryTasks run() {
        m_tasks.indexOf.assign(idx(m_graph.size), -1);
        for (int i = 0; i < m_graph.size; ++i) {
            if (m_impact.isDown(i)) {
                m_tasks.indexOf[idx(i)] = static_cast<int>(m_tasks.components.size());
                m_tasks.components.push_back({i, m_impact.state[idx(i)], {}, {}, 0, {}, {}, {}});
            }
        }
        if (!m_graph.plan.networks.isEmpty() && !m_tasks.components.empty())
            m_paths = std::make_unique<RecoveryPaths>(m_graph, m_scenario, m_impact,
                                                      [this](int c) { return isRecoverable(c); });
        for (ComponentRecovery& recovery : m_tasks.components)
            describe(recovery);
        for (ComponentRecovery& recovery : m_tasks.components) {
            if (recovery.notRecoverableBecause.isEmpty()) {
                addSteps(recovery);
                checkTeams(recovery);
            }
        }
        dropNotRecoverable();
        if (m_paths) {
            for (ComponentRecovery& recovery : m_tasks.components)
                reachGroups(recovery);
            dropNotRecoverable();
        }
        dropCycles();
        dropStepsOfNotRecoverable();
        return std::move(m_tasks);
    }

private:
    const Component& of(const ComponentRecovery& recovery) const {
        return m_graph.component(recovery.component);
    }

    void waitFor(ComponentRecovery& recovery, int component) {
        if (component < 0 || component == recovery.component || !m_impact.isDown(component))
            return;
        if (std::find(recovery.waitsFor.begin(), recovery.waitsFor.end(), component) ==
            recovery.waitsFor.end())
            recovery.waitsFor.push_back(component);
    }

    void describe(ComponentRecovery& recovery) {
        const int c = recovery.component;
        if (m_graph.isGroup[idx(c)]) {
            describeGroup(recovery);
            return;
        }
        const int host = m_graph.host[idx(c)];
        if (recovery.state == ImpactState::Disabled)
            waitFor(recovery, host);
        else
            findTarget(recovery);
        for (const int provider : m_graph.hard.of(c)) {
            if (provider != host)
                waitFor(recovery, provider);
        }
        if (recovery.state == ImpactState::Lost)
            waitFor(recovery, m_graph.volumeOwner[idx(c)]); // whoever restores its volumes
        if (recovery.state == ImpactState::Disabled)
            findNetwork(recovery);
        recovery.needs = static_cast<int>(recovery.waitsFor.size());
    }

    void describeGroup(ComponentRecovery& recovery) {
        int membersUp = 0;
        for (const int member : m_graph.hard.of(recovery.component)) {
            if (m_impact.isDown(member))
                waitFor(recovery, member);
            else
                ++membersUp;
        }
        recovery.needs = std::max(0, m_graph.atLeast[idx(recovery.component)] - membersUp);
    }

    /// Where a lost component recovers to, or why it cannot.
    void findTarget(ComponentRecovery& recovery) {
        const Component& component = of(recovery);
        const int ownHost = m_graph.host[idx(recovery.component)];
        if (!component.recovery) {
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("no recovery is planned for %1").arg(component.name);
            waitFor(recovery, ownHost);
            return;
        }
        const Recovery& plan = *component.recovery;
        if (plan.strategy == RecoveryStrategy::None) {
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("%1 has the recovery strategy “none”").arg(component.name);
            return;
        }
        const int standby = m_graph.indexOf(plan.standby);
        if (plan.strategy == RecoveryStrategy::Failover && standby >= 0) {
            takeStandby(recovery, standby);
            return;
        }
        if (!takeSite(recovery, plan))
            return;
        const int host = plan.host ? m_graph.indexOf(plan.host) : ownHost;
        if (host >= 0) {
            recovery.targetHost = host;
            waitFor(recovery, host);
            // What makes the standing host ready for it is the failover of its own.
            if (host != ownHost && ownHost >= 0 && standbyOf(m_graph, m_impact, ownHost) == host)
                waitFor(recovery, ownHost);
            if (!recovery.target && !m_impact.isDown(host))
                setSite(recovery, m_graph.site[idx(host)]);
        } else if (!recovery.target && plan.strategy != RecoveryStrategy::Reroute) {
            recoverInPlace(recovery);
        }
        needCopy(recovery);
    }

    void setSite(ComponentRecovery& recovery, int site) {
        if (site >= 0)
            recovery.target = site;
    }

    void takeStandby(ComponentRecovery& recovery, int standby) {
        recovery.targetHost = standby;
        setSite(recovery, m_graph.site[idx(standby)]);
        const auto& next = m_graph.component(standby).recovery;
        const bool failsOver = next && next->strategy == RecoveryStrategy::Failover && next->standby;
        if (m_impact.state[idx(standby)] == ImpactState::Lost && !failsOver) {
            recovery.notRecoverableBecause = RecoveryTexts::tr("the standby of %1, %2, is lost too")
                                                 .arg(of(recovery).name, m_graph.name(standby));
            return;
        }
        waitFor(recovery, standby);
        needCopy(recovery);
    }

    /// The site given by the recovery, else by the protection group. False if it is lost too.
    bool takeSite(ComponentRecovery& recovery, const Recovery& plan) {
        std::optional<SiteId> to = plan.to;
        const int group = m_graph.protectionGroup[idx(recovery.component)];
        if (!to && !plan.host && group >= 0)
            to = m_graph.plan.protectionGroups.at(group).to;
        const int site = m_graph.siteIndex(to);
        if (site < 0)
            return true;
        recovery.target = site;
        if (!m_impact.siteLost[idx(site)])
            return true;
        recovery.notRecoverableBecause = RecoveryTexts::tr("the recovery site of %1, %2, is lost too")
                                             .arg(of(recovery).name, m_graph.plan.sites.at(site).name);
        return false;
    }

    void recoverInPlace(ComponentRecovery& recovery) {
        const int site = m_graph.site[idx(recovery.component)];
        setSite(recovery, site);
        if (site >= 0 && m_impact.siteLost[idx(site)]) {
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("%1 has no site, host or standby to recover to").arg(of(recovery).name);
        }
    }

    UsedData used(const ComponentRecovery& recovery) const {
        return usedData(m_graph, m_scenario, m_impact, recovery.component);
    }

    void needCopy(ComponentRecovery& recovery) {
        const RecoveryStrategy strategy = of(recovery).recovery->strategy;
        const bool isToDamagedStandby = strategy == RecoveryStrategy::Failover &&
                                        m_scenario.dataState() == DataState::Destroyed &&
                                        recovery.targetHost >= 0;
        if (!recovery.notRecoverableBecause.isEmpty() ||
            (strategy != RecoveryStrategy::Restore && !isToDamagedStandby))
            return;
        if (used(recovery).kind == UsedData::Kind::NoCopy)
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("no good copy of %1's data survives").arg(of(recovery).name);
    }

    /// A component cut off from the network waits for whatever restores a path, or is not recoverable.
    void findNetwork(ComponentRecovery& recovery) {
        const ImpactReason& reason = m_impact.reason[idx(recovery.component)];
        const Plan& plan = m_graph.plan;
        if (reason.kind == ImpactReason::Kind::NoNetwork) {
            for (const int network : networksOf(m_graph, recovery.component)) {
                const auto next = plan.networks.at(network).failsOverTo;
                const int successor = next ? plan.networks.indexOf(*next) : -1;
                if (successor >= 0 && !m_impact.networkLost[idx(successor)])
                    return;
            }
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("%2, the network of %1, is lost without a surviving failover network")
                    .arg(of(recovery).name, plan.networks.at(reason.network).name);
        } else if (m_paths) {
            findPaths(recovery);
        }
    }

    bool isRecoverable(int component) const {
        const int entry = m_tasks.indexOf[idx(component)];
        return entry < 0 || m_tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
    }

    void findPaths(ComponentRecovery& recovery) {
        for (const int provider : m_graph.hard.of(recovery.component)) {
            if (m_paths->staysCut(recovery.component, provider)) {
                recovery.notRecoverableBecause =
                    RecoveryTexts::tr("no tunnel replaces the path from %1 to %2")
                        .arg(of(recovery).name, m_graph.name(provider));
                return;
            }
            if (m_paths->isCut(recovery.component, provider))
                waitForGateways(recovery);
        }
    }

    void waitForGateways(ComponentRecovery& recovery) {
        for (const int gateway : m_paths->gateways())
            waitFor(recovery, gateway);
    }

    /// What requires a group of which it cannot reach every member waits for members that it can. A group
    /// with interfaces of its own does the same.
    void reachGroups(ComponentRecovery& recovery) {
        const int c = recovery.component;
        if (recovery.state != ImpactState::Disabled ||
            m_impact.reason[idx(c)].kind == ImpactReason::Kind::NoNetwork)
            return;
        if (m_graph.isGroup[idx(c)]) {
            reachGroup(recovery, c);
            return;
        }
        for (const int provider : m_graph.hard.of(c)) {
            if (m_graph.isGroup[idx(provider)] && recovery.notRecoverableBecause.isEmpty())
                reachGroup(recovery, provider);
        }
    }

    void reachGroup(ComponentRecovery& recovery, int group) {
        const RecoveryPaths::GroupChoice& choice = m_paths->chooseMembers(recovery.component, group);
        if (!choice.cut)
            return;
        if (group == recovery.component)
            recovery.waitsFor.clear();
        if (!choice.enough)
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("%1 can reach no more of the members of %3 again than %2, and needs %4")
                    .arg(of(recovery).name, QString::number(choice.reachable), m_graph.name(group),
                         QString::number(m_graph.atLeast[idx(group)]));
        for (const int member : choice.waitsFor)
            waitFor(recovery, member);
        if (choice.byTunnels)
            waitForGateways(recovery);
        recovery.needs = static_cast<int>(recovery.waitsFor.size());
    }

    /// A step that its teams can never do makes the component not recoverable.
    void checkTeams(ComponentRecovery& recovery) {
        for (const int index : recovery.steps) {
            const RecoveryStep& step = m_tasks.steps[idx(index)];
            std::vector<const ResourceCalendar*> calendars;
            for (const TeamDemand& demand : step.teams) {
                const Team& team = m_graph.plan.teams.at(demand.team);
                if (demand.units > team.effectiveSize()) {
                    recovery.notRecoverableBecause =
                        RecoveryTexts::tr("the step “%1” of %2 needs %3 people of team %4, which has %5")
                            .arg(step.name, of(recovery).name, QString::number(demand.units), team.name,
                                 QString::number(team.effectiveSize()));
                    return;
                }
                calendars.push_back(&calendarOf(demand.team));
            }
            const Seconds length = step.duration.atLeast().value_or(Seconds(0));
            if (!earliestFit(calendars, 0, length.count())) {
                recovery.notRecoverableBecause =
                    RecoveryTexts::tr(
                        "the step “%1” of %2 takes %3, which never fits its teams' working hours")
                        .arg(step.name, of(recovery).name, durationText(length));
                return;
            }
        }
    }

    const ResourceCalendar& calendarOf(int team) {
        if (m_calendars.empty()) {
            for (const Team& t : m_graph.plan.teams)
                m_calendars.emplace_back(t.hours.value_or(WorkingHours()), 0);
        }
        return m_calendars[idx(team)];
    }

    void dropStepsOfNotRecoverable() {
        std::vector<RecoveryStep> kept;
        for (ComponentRecovery& recovery : m_tasks.components) {
            std::vector<int> steps;
            for (const int index : recovery.steps) {
                if (!recovery.notRecoverableBecause.isEmpty())
                    break;
                steps.push_back(static_cast<int>(kept.size()));
                kept.push_back(std::move(m_tasks.steps[idx(index)]));
            }
            recovery.steps = std::move(steps);
        }
        m_tasks.steps = std::move(kept);
    }

    /// Per entry: the entries that wait for it.
    std::vector<std::vector<int>> waiters() const {
        std::vector<std::vector<int>> result(m_tasks.components.size());
        for (std::size_t i = 0; i < m_tasks.components.size(); ++i) {
            for (const int provider : m_tasks.components[i].waitsFor)
                result[idx(m_tasks.indexOf[idx(provider)])].push_back(static_cast<int>(i));
        }
        return result;
    }

    QString becauseOf(const ComponentRecovery& recovery, int provider) const {
        return RecoveryTexts::tr("%1 waits for %2, which is not recoverable")
            .arg(of(recovery).name, m_graph.name(provider));
    }

    /// Propagates "not recoverable" to waiting entries; to a group only when too few members are left.
    void dropNotRecoverable() {
        const auto waiting = waiters();
        std::vector<int> spare(m_tasks.components.size());
        std::vector<int> queue;
        for (std::size_t i = 0; i < m_tasks.components.size(); ++i) {
            const ComponentRecovery& recovery = m_tasks.components[i];
            spare[i] = static_cast<int>(recovery.waitsFor.size()) - recovery.needs;
            if (!recovery.notRecoverableBecause.isEmpty())
                queue.push_back(static_cast<int>(i));
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int waiter : waiting[idx(queue[head])]) {
                ComponentRecovery& recovery = m_tasks.components[idx(waiter)];
                if (--spare[idx(waiter)] < 0 && recovery.notRecoverableBecause.isEmpty()) {
                    recovery.notRecoverableBecause =
                        becauseOf(recovery, m_tasks.components[idx(queue[head])].component);
                    queue.push_back(waiter);
                }
            }
        }
    }

    /// Entries that can never start because they wait, directly or not, for themselves.
    void dropCycles() {
        const auto waiting = waiters();
        std::vector<int> missing(m_tasks.components.size());
        std::vector<char> done(m_tasks.components.size(), 0);
        std::vector<int> queue;
        for (std::size_t i = 0; i < m_tasks.components.size(); ++i) {
            missing[i] = m_tasks.components[i].needs;
            done[i] = !m_tasks.components[i].notRecoverableBecause.isEmpty();
            if (missing[i] == 0 && !done[i]) {
                done[i] = 1;
                queue.push_back(static_cast<int>(i));
            }
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int waiter : waiting[idx(queue[head])]) {
                if (--missing[idx(waiter)] <= 0 && !done[idx(waiter)]) {
                    done[idx(waiter)] = 1;
                    queue.push_back(waiter);
                }
            }
        }
        nameCycles(done);
    }

    /// Every stuck entry waits for another stuck one, so following them leads to a cycle.
    void nameCycles(const std::vector<char>& done) {
        std::vector<int> next(done.size(), -1);
        for (std::size_t i = 0; i < done.size(); ++i) {
            for (const int provider : m_tasks.components[i].waitsFor) {
                const int entry = m_tasks.indexOf[idx(provider)];
                if (!done[i] && !done[idx(entry)] && next[i] < 0)
                    next[i] = entry;
            }
        }
        std::vector<int> visit(done.size(), -1);
        for (std::size_t i = 0; i < done.size(); ++i) {
            int current = static_cast<int>(i);
            while (!done[i] && current >= 0 && visit[idx(current)] < 0) {
                visit[idx(current)] = static_cast<int>(i);
                current = next[idx(current)];
            }
            if (!done[i] && current >= 0 && visit[idx(current)] == static_cast<int>(i))
                nameCycle(current, next);
        }
        for (std::size_t i = 0; i < done.size(); ++i) {
            ComponentRecovery& recovery = m_tasks.components[i];
            if (!done[i] && recovery.notRecoverableBecause.isEmpty())
                recovery.notRecoverableBecause =
                    becauseOf(recovery, m_tasks.components[idx(next[i])].component);
        }
    }

    void nameCycle(int start, const std::vector<int>& next) {
        QStringList names;
        for (int current = start; names.isEmpty() || current != start; current = next[idx(current)])
            names += of(m_tasks.components[idx(current)]).name;
        names += names.front();
        const QString cycle = names.join(QStringLiteral(" → "));
        for (int current = start;;) {
            ComponentRecovery& recovery = m_tasks.components[idx(current)];
            recovery.notRecoverableBecause =
                RecoveryTexts::tr("%1 waits for itself: %2").arg(of(recovery).name, cycle);
            current = next[idx(current)];
            if (current == start)
                break;
        }
    }

    void addSteps(ComponentRecovery& recovery) {
        if (m_graph.isGroup[idx(recovery.component)])
            return;
        if (recovery.state == ImpactState::Disabled) {
            Step reconnect;
            reconnect.name = RecoveryTexts::tr("Reconnect and verify");
            addStep(recovery, reconnect,
                    m_graph.assumed.duration(AssumptionKey::ReconnectStep, StepKind::Verify));
            return;
        }
        const Component& component = of(recovery);
        const Recovery& plan = *component.recovery;
        const bool isDefault = !namedSteps(m_graph.plan, plan);
        const bool loadsItself = startsFromCopy(m_graph.plan, plan);
        auto restore = restoreStep(recovery, loadsItself);
        if (restore && loadsItself) {
            addRestore(recovery, *restore);
            restore.reset();
        }
        int ordinal = 0;
        for (const Step& step : plannedSteps(m_graph.plan, component.kind, plan)) {
            if (restore && step.kind == StepKind::Verify) {
                addRestore(recovery, *restore);
                restore.reset();
            }
            RecoveryStep& added =
                addStep(recovery, step, plannedDuration(m_graph.plan, m_graph.assumed, component, ordinal));
            added.ordinal = ordinal++;
            if (!isDefault)
                added.source = step;
        }
        if (restore)
            addRestore(recovery, *restore);
    }

    struct Restore {
        QString name;
        Estimated<Seconds> duration;
        int copyOwner = -1;
        int copy = -1;
    };

    /// Data is restored before the steps of a procedure that start from a copy, else before the first step
    /// that verifies it. Where the plan says nothing of the data, so that there may be some, a restore takes
    /// an unknown time.
    /// `loadsItself`: the procedure loads what is fetched.
    std::optional<Restore> restoreStep(const ComponentRecovery& recovery, bool loadsItself) const {
        const Component& component = of(recovery);
        if (component.data && component.data->value == 0)
            return std::nullopt;
        const UsedData data = used(recovery);
        const bool isCopied = data.kind == UsedData::Kind::Copy && data.isRestored;
        const bool isMissing = data.kind == UsedData::Kind::Unspecified &&
                               component.recovery->strategy == RecoveryStrategy::Restore;
        if (!isCopied && !isMissing)
            return std::nullopt;
        const Estimated<Seconds> duration = restoreTime(m_graph, data, recovery.component);
        if (isMissing)
            return Restore{loadsItself ? RecoveryTexts::tr("Fetch the data")
                                       : RecoveryTexts::tr("Restore the data"),
                           duration, -1, -1};
        const SurvivingCopy& copy = data.copy;
        const QString where =
            copy.holder >= 0 ? m_graph.name(copy.holder) : m_graph.plan.sites.at(copy.site).name;
        const auto size = m_graph.assumed.data(component);
        const QString what = size ? sizeText(size->value) : RecoveryTexts::tr("the data");
        const QString name = (loadsItself ? RecoveryTexts::tr("Fetch %1 from the %2 at %3")
                                          : RecoveryTexts::tr("Restore %1 from the %2 at %3"))
                                 .arg(what, nameOf(copy.method), where);
        return Restore{name, duration, copy.copy >= 0 ? copy.owner : -1, copy.copy};
    }

    void addRestore(ComponentRecovery& recovery, const Restore& restore) {
        Step step;
        step.name = restore.name;
        RecoveryStep& added = addStep(recovery, step, restore.duration);
        added.addsRestore = true;
        added.copyOwner = restore.copyOwner;
        added.copy = restore.copy;
    }

    RecoveryStep& addStep(ComponentRecovery& recovery, const Step& step,
                          const std::optional<Resolved<UncertainDuration>>& length) {
        if (!length)
            return addStep(
                recovery, step,
                Estimated<Seconds>::unknown(RecoveryTexts::tr("the duration of “%1” of %2 is not given")
                                                .arg(step.name, of(recovery).name)));
        RecoveryStep& added =
            addStep(recovery, step, Estimated<Seconds>(length->value.likely, length->assumed));
        added.uncertain = length->value;
        return added;
    }

    RecoveryStep& addStep(ComponentRecovery& recovery, const Step& step, const Estimated<Seconds>& duration) {
        RecoveryStep result;
        result.component = recovery.component;
        result.name = step.name;
        result.duration = duration;
        if (const auto known = duration.known())
            result.uncertain = UncertainDuration{{}, *known, {}};
        for (const TeamUse& use : step.teams) {
            const int team = use.team ? m_graph.plan.teams.indexOf(*use.team) : -1;
            if (team >= 0 && use.units > 0)
                addDemand(result.teams, team, use.units);
        }
        recovery.steps.push_back(static_cast<int>(m_tasks.steps.size()));
        return m_tasks.steps.emplace_back(std::move(result));
    }

    static void addDemand(std::vector<TeamDemand>& demands, int team, int units) {
        for (TeamDemand& demand : demands) {
            if (demand.team == team) {
                demand.units += units;
                return;
            }
        }
        demands.push_back({team, units});
    }

    const RecoveryGraph& m_graph;
    const Scenario& m_scenario;
    const Impact& m_impact;
    RecoveryTasks m_tasks;
    std::vector<ResourceCalendar> m_calendars;
    std::unique_ptr<RecoveryPaths> m_paths; ///< absent in a plan without networks
};

} // namespace

std::vector<Step> plannedSteps(const Plan& plan, ComponentKind kind, const Recovery& recovery) {
    const std::vector<Step>* named = namedSteps(plan, recovery);
    return named != nullptr ? *named : defaultSteps(kind, recovery.strategy);
}

std::optional<Resolved<UncertainDuration>> plannedDuration(const Plan& plan, const AssumedValues& assumed,
                                                           const Component& component, int ordinal) {
    if (!component.recovery)
        return std::nullopt;
    const Recovery& recovery = *component.recovery;
    const auto steps = plannedSteps(plan, component.kind, recovery);
    if (ordinal < 0 || ordinal >= static_cast<int>(steps.size()))
        return std::nullopt;
    const Step& step = steps[idx(ordinal)];
    if (step.duration || !isDefaultStep(component.kind, recovery.strategy, step, ordinal))
        return assumed.duration(step);
    return assumed.defaultDuration(component.kind, recovery.strategy, step, ordinal);
}

RecoveryTasks makeRecoveryTasks(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact) {
    return TaskMaker(graph, scenario, impact).run();
}

} // namespace drawbridge
