// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/unknown_lengths.h"

#include "core/analysis/recovery/schedule_problem.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

class Bounds {
public:
    Bounds(Schedule& schedule, const RecoveryGraph& graph, const RecoveryTasks& tasks,
           const ScheduleProblem& all, const UnknownLengths& unknown)
        : m_schedule(schedule), m_graph(graph), m_tasks(tasks), m_all(all), m_unknown(unknown),
          m_start(idx(all.rcpsp.activities)),
          m_end(idx(all.rcpsp.activities), Estimated<Seconds>::infinite()),
          m_teamFree(idx(graph.plan.teams.size())) {}

    void run() {
        findKnownWork();
        m_order = inOrder();
        for (const int a : m_order)
            estimate(a);
        for (const int a : knownByStart())
            addTeamAssumptions(a);
        for (const int a : m_order)
            spreadAssumptions(a);
        write();
    }

private:
    bool isUnknown(int a) const {
        const int step = m_all.stepOf[idx(a)];
        return step >= 0 ? m_unknown.step[idx(step)] != 0 : m_unknown.entry[idx(m_all.entryOf[idx(a)])] != 0;
    }

    /// Each activity after all its predecessors (Kahn 1962), also those that a group can do without;
    /// activities on cycles of k-of-n precedences last, after enough of them.
    std::vector<int> inOrder() const {
        const Rcpsp& p = m_all.rcpsp;
        std::vector<int> missing(idx(p.activities));
        std::vector<int> order;
        for (int a = 0; a < p.activities; ++a) {
            missing[idx(a)] = p.predecessors.of(a).size();
            if (missing[idx(a)] == 0)
                order.push_back(a);
        }
        for (std::size_t head = 0; head < order.size(); ++head) {
            for (const int next : p.successors.of(order[head])) {
                if (--missing[idx(next)] == 0)
                    order.push_back(next);
            }
        }
        for (const int a : p.topological) {
            if (missing[idx(a)] > 0)
                order.push_back(a);
        }
        return order;
    }

    /// When each team has done its known work.
    void findKnownWork() {
        for (std::size_t s = 0; s < m_tasks.steps.size(); ++s) {
            if (m_unknown.step[s] != 0)
                continue;
            const auto finish = m_schedule.steps[s].finish.known();
            for (const TeamDemand& demand : m_tasks.steps[s].teams)
                m_teamFree[idx(demand.team)] =
                    std::max(m_teamFree[idx(demand.team)], finish.value_or(Seconds(0)));
        }
    }

    Estimated<Seconds> ready(int a) const {
        const auto before = m_all.rcpsp.predecessors.of(a);
        const int required = m_all.rcpsp.required[idx(a)];
        Estimated<Seconds> ready = Seconds(m_all.rcpsp.release[idx(a)] * m_all.rcpsp.unit);
        if (required == 0)
            return ready;
        std::vector<Estimated<Seconds>> ends;
        for (const int b : before)
            ends.push_back(m_end[idx(b)]);
        return largerOf(ready, kthSmallest(ends, required));
    }

    void estimate(int a) {
        const int step = m_all.stepOf[idx(a)];
        const Estimated<Seconds> from = ready(a);
        if (isUnknown(a)) {
            placeUnknown(a, from);
            return;
        }
        const int entry = m_all.entryOf[idx(a)];
        const Seconds start = step >= 0 ? *m_schedule.steps[idx(step)].start.known()
                                        : m_schedule.finish[idx(entry)].known().value_or(Seconds(0));
        const Seconds length(m_all.rcpsp.duration[idx(a)] * m_all.rcpsp.unit);
        m_start[idx(a)] = start;
        m_end[idx(a)] = start + length;
        if (from.isUnknown() && *from.atLeast() < start) {
            m_start[idx(a)] = Estimated<Seconds>::unknown(from.unknownBecause(), *from.atLeast(), start);
            m_end[idx(a)] =
                Estimated<Seconds>::unknown(from.unknownBecause(), *from.atLeast() + length, start + length);
        }
    }

    void placeUnknown(int a, const Estimated<Seconds>& from) {
        const int step = m_all.stepOf[idx(a)];
        Seconds earliest = from.atLeast().value_or(Seconds(0));
        Estimated<Seconds> length;
        if (step >= 0) {
            length = m_tasks.steps[idx(step)].duration;
            for (const TeamDemand& demand : m_tasks.steps[idx(step)].teams)
                earliest = std::max(earliest, m_teamFree[idx(demand.team)]);
            earliest = Seconds(m_all.rcpsp.earliestOpenSecond(a, earliest.count()));
        }
        const QString& because = m_unknown.because[idx(m_all.entryOf[idx(a)])];
        m_start[idx(a)] = Estimated<Seconds>::unknown(because, earliest);
        m_end[idx(a)] =
            Estimated<Seconds>::unknown(because, earliest + length.atLeast().value_or(Seconds(0)));
    }

    std::vector<int> knownByStart() const {
        std::vector<int> order;
        for (const int a : m_all.rcpsp.topological) {
            if (m_all.stepOf[idx(a)] >= 0 && !isUnknown(a))
                order.push_back(a);
        }
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return *m_schedule.steps[idx(m_all.stepOf[idx(a)])].start.known() <
                   *m_schedule.steps[idx(m_all.stepOf[idx(b)])].start.known();
        });
        return order;
    }

    /// What a step itself rests on, and the step that kept its team busy.
    void addTeamAssumptions(int a) {
        const int step = m_all.stepOf[idx(a)];
        AssumptionSet assumed = ownAssumptions(step);
        for (const int b : m_all.rcpsp.predecessors.of(a))
            assumed |= m_end[idx(b)].assumed();
        if (const WaitReason& waits = m_schedule.steps[idx(step)].waits; waits.kind == WaitReason::Kind::Team)
            assumed |= m_end[idx(m_all.activityOf[idx(waits.step)])].assumed();
        m_end[idx(a)] = m_end[idx(a)].restingOn(assumed);
    }

    AssumptionSet ownAssumptions(int step) const {
        AssumptionSet assumed = m_tasks.steps[idx(step)].duration.assumed();
        for (const TeamDemand& demand : m_tasks.steps[idx(step)].teams)
            assumed |= m_graph.assumed.onCallResponse(m_graph.plan.teams.at(demand.team)).assumed;
        return assumed;
    }

    void spreadAssumptions(int a) {
        AssumptionSet assumed;
        for (const int b : m_all.rcpsp.predecessors.of(a))
            assumed |= m_end[idx(b)].assumed();
        m_start[idx(a)] = m_start[idx(a)].restingOn(assumed);
        if (const int step = m_all.stepOf[idx(a)]; step >= 0)
            assumed |= ownAssumptions(step);
        m_end[idx(a)] = m_end[idx(a)].restingOn(assumed);
    }

    void write() {
        for (std::size_t s = 0; s < m_tasks.steps.size(); ++s) {
            const int a = m_all.activityOf[s];
            if (a < 0)
                continue;
            ScheduledStep& step = m_schedule.steps[s];
            if (m_unknown.step[s] != 0) {
                step.start = m_start[idx(a)];
                step.finish = m_end[idx(a)];
                step.slack.reset();
                step.critical = false;
                step.wave = m_all.wave[idx(a)];
            } else {
                step.start = step.start.restingOn(m_start[idx(a)].assumed());
                step.finish = step.finish.restingOn(m_end[idx(a)].assumed());
            }
        }
        Estimated<Seconds> makespan;
        bool anyUp = m_tasks.components.empty();
        for (std::size_t e = 0; e < m_tasks.components.size(); ++e) {
            const int up = m_all.upOf[e];
            if (up < 0)
                continue;
            m_schedule.finish[e] = m_end[idx(up)];
            makespan = largerOf(makespan, m_end[idx(up)]);
            anyUp = true;
        }
        m_schedule.makespan = anyUp ? makespan : Estimated<Seconds>::infinite();
    }

    Schedule& m_schedule;
    const RecoveryGraph& m_graph;
    const RecoveryTasks& m_tasks;
    const ScheduleProblem& m_all;
    const UnknownLengths& m_unknown;
    std::vector<Estimated<Seconds>> m_start; ///< per activity of all
    std::vector<Estimated<Seconds>> m_end;
    std::vector<Seconds> m_teamFree;
    std::vector<int> m_order; ///< in which activities are estimated
};

/// All that a component's own steps lack, so that it can be given at once.
void addReason(QString& because, const QString& more) {
    if (because.isEmpty())
        because = more;
    else if (!because.contains(more))
        because += QStringLiteral("; ") + more;
}

} // namespace

UnknownLengths findUnknownLengths(const RecoveryTasks& tasks) {
    UnknownLengths result;
    const std::size_t entries = tasks.components.size();
    result.step.assign(tasks.steps.size(), 0);
    result.entry.assign(entries, 0);
    result.because.resize(entries);
    std::vector<int> spare(entries);
    std::vector<std::vector<int>> waiting(entries);
    std::vector<int> queue;
    for (std::size_t e = 0; e < entries; ++e) {
        const ComponentRecovery& recovery = tasks.components[e];
        if (!recovery.notRecoverableBecause.isEmpty())
            continue;
        spare[e] = -recovery.needs;
        for (const int provider : recovery.waitsFor) {
            const int entry = tasks.indexOf[idx(provider)];
            if (tasks.components[idx(entry)].notRecoverableBecause.isEmpty()) {
                ++spare[e];
                waiting[idx(entry)].push_back(static_cast<int>(e));
            }
        }
        for (const int s : recovery.steps) {
            const Estimated<Seconds>& length = tasks.steps[idx(s)].duration;
            if (!length.isKnown()) {
                addReason(result.because[e], length.unknownBecause());
                if (result.entry[e] == 0)
                    queue.push_back(static_cast<int>(e));
                result.entry[e] = 1;
            }
            result.step[idx(s)] = result.entry[e];
        }
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        result.any = true;
        for (const int waiter : waiting[idx(queue[head])]) {
            if (--spare[idx(waiter)] >= 0)
                continue;
            for (const int s : tasks.components[idx(waiter)].steps)
                result.step[idx(s)] = 1;
            if (result.entry[idx(waiter)] != 0)
                continue;
            result.entry[idx(waiter)] = 1;
            result.because[idx(waiter)] = result.because[idx(queue[head])];
            queue.push_back(waiter);
        }
    }
    return result;
}

void addUnknownLengths(Schedule& schedule, const RecoveryGraph& graph, const RecoveryTasks& tasks,
                       const ScheduleProblem& all, const UnknownLengths& unknown) {
    Bounds(schedule, graph, tasks, all, unknown).run();
}

} // namespace drawbridge
