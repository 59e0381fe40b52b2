// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/exact_search.h"

#include "core/analysis/scheduling/propagators.h"
#include "core/analysis/scheduling/timetable_propagator.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

/// Above these a descent to a first schedule costs more than the search gains: activities, pairs that share
/// a resource, and activities × objective terms².
constexpr int kMostActivities = 1500;
constexpr qint64 kMostPairs = 250'000;
constexpr qint64 kMostTermPairs = 8'000'000;
/// Sums of two times fit into an int.
constexpr Rcpsp::Time kMostTime = 1 << 28;
constexpr Rcpsp::Time kWeek = Rcpsp::Time{7} * 24 * 3600;
/// Conflicts of the shortest run between restarts.
constexpr long long kRestart = 250;

/// Some optimal schedule ends by then: one in which nothing could start earlier is idle only while it waits
/// for calendars, and these repeat every week.
Rcpsp::Time horizonOf(const Rcpsp& p) {
    Rcpsp::Time horizon = 0;
    for (const Rcpsp::Time release : p.release)
        horizon = std::max(horizon, release);
    for (int a = 0; a < p.activities; ++a)
        horizon += p.duration[idx(a)] + (p.alwaysOpen[idx(a)] ? 0 : 2 * kWeek / p.unit);
    return horizon;
}

/// 1 1 2 1 1 2 4 …: Luby, Sinclair, Zuckerman, 1993.
long long luby(long long i) {
    long long size = 1;
    long long power = 1;
    while (size < i + 1) {
        size = 2 * size + 1;
        power *= 2;
    }
    while (size - 1 != i) {
        size = (size - 1) / 2;
        power /= 2;
        i %= size;
    }
    return power;
}

/// The transitive closure of the precedences that require all.
class Reachability {
public:
    explicit Reachability(const Rcpsp& p) : m_words((idx(p.activities) + 63) / 64) {
        m_bits.assign(idx(p.activities) * m_words, 0);
        for (auto it = p.topological.rbegin(); it != p.topological.rend(); ++it) {
            for (const int next : p.successors.of(*it)) {
                if (!p.requiresAll(next))
                    continue;
                m_bits[idx(*it) * m_words + idx(next) / 64] |= std::uint64_t{1} << (idx(next) % 64);
                for (std::size_t w = 0; w < m_words; ++w)
                    m_bits[idx(*it) * m_words + w] |= m_bits[idx(next) * m_words + w];
            }
        }
    }
    bool precedes(int a, int b) const {
        return ((m_bits[idx(a) * m_words + idx(b) / 64] >> (idx(b) % 64)) & 1U) != 0;
    }

private:
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
};

} // namespace

bool ExactSearch::suits(const Rcpsp& problem) {
    std::vector<qint64> tasks(idx(problem.resources), 0);
    for (const Demand& demand : problem.demands)
        ++tasks[idx(demand.resource)];
    const qint64 pairs = std::inner_product(tasks.begin(), tasks.end(), tasks.begin(), qint64(0));
    const auto terms = static_cast<qint64>(problem.terms.size());
    return problem.activities <= kMostActivities && pairs <= kMostPairs &&
           problem.activities * terms * terms <= kMostTermPairs && horizonOf(problem) < kMostTime;
}

ExactSearch::ExactSearch(const Rcpsp& problem, Candidate first, Rcpsp::Time lowerBound)
    : m_p(problem), m_best(std::move(first)) {
    addVariables();
    addPrecedences();
    addResources();
    addObjective(static_cast<int>(lowerBound));
    m_isOpen = m_engine.start() && tighten();
    if (m_isOpen)
        m_engine.simplify();
}

ExactSearch::Outcome ExactSearch::improve(long long conflicts, const std::function<bool()>& stop) {
    return run(conflicts, stop, false);
}

ExactSearch::Outcome ExactSearch::raiseBound(long long conflicts, const std::function<bool()>& stop) {
    if (m_makespan < 0)
        return Outcome::Spent;
    const int before = m_engine.trail().root(plus(m_makespan));
    const Outcome outcome = run(conflicts, stop, true);
    const bool rose = m_engine.trail().root(plus(m_makespan)) > before;
    return outcome == Outcome::Spent && rose ? Outcome::Improved : outcome;
}

void ExactSearch::offer(const Candidate& candidate) {
    if (candidate.score.cost >= m_best.score.cost)
        return;
    m_best = candidate;
    m_isOpen = m_isOpen && tighten();
    if (m_isOpen)
        m_engine.simplify();
}

Rcpsp::Time ExactSearch::lowerBound() const {
    if (m_makespan < 0)
        return 0;
    return m_isOpen ? m_engine.trail().root(plus(m_makespan)) : m_best.score.makespan;
}

void ExactSearch::addVariables() {
    m_horizon = m_p.terms.empty() ? m_best.score.makespan : horizonOf(m_p);
    for (int a = 0; a < m_p.activities; ++a) {
        m_engine.addInteger(static_cast<int>(m_p.release[idx(a)]), static_cast<int>(m_horizon) - length(a));
        if (!m_p.alwaysOpen[idx(a)])
            m_engine.addCalendar(
                a, [this, a](int from) { return static_cast<int>(m_p.earliestOpen(a, from)); },
                [this, a](int from) { return static_cast<int>(m_p.latestOpen(a, from)); });
    }
}

void ExactSearch::addPrecedences() {
    for (int a = 0; a < m_p.activities; ++a) {
        if (m_p.requiresAll(a)) {
            for (const int before : m_p.predecessors.of(a))
                m_engine.addArc(before, a, length(before));
        } else if (m_p.required[idx(a)] > 0) {
            addKOfN(a);
        }
    }
}

void ExactSearch::addKOfN(int activity) {
    std::vector<KOfNPropagator::Member> members;
    std::vector<int> wakes{minus(activity)};
    for (const int before : m_p.predecessors.of(activity)) {
        members.push_back({before, length(before)});
        wakes.push_back(plus(before));
    }
    m_engine.add(std::make_unique<KOfNPropagator>(activity, std::move(members), m_p.required[idx(activity)]),
                 wakes, false);
}

void ExactSearch::addResources() {
    std::vector<std::vector<ResourceTask>> tasks(idx(m_p.resources));
    for (int a = 0; a < m_p.activities; ++a) {
        for (const Demand& d : m_p.demandsOf(a)) {
            if (length(a) > 0 && d.units > 0)
                tasks[idx(d.resource)].push_back({a, length(a), d.units});
        }
    }
    addDisjunctions(tasks);
    for (int resource = 0; resource < m_p.resources; ++resource) {
        std::vector<int> wakes;
        int total = 0;
        for (const ResourceTask& task : tasks[idx(resource)]) {
            wakes.push_back(plus(task.activity));
            wakes.push_back(minus(task.activity));
            total += task.units;
        }
        if (total > m_p.capacity[idx(resource)])
            m_engine.add(std::make_unique<TimetablePropagator>(std::move(tasks[idx(resource)]),
                                                               m_p.capacity[idx(resource)]),
                         wakes, true);
    }
}

void ExactSearch::addDisjunctions(const std::vector<std::vector<ResourceTask>>& tasks) {
    const Reachability reach(m_p);
    for (std::size_t resource = 0; resource < tasks.size(); ++resource) {
        for (std::size_t i = 0; i < tasks[resource].size(); ++i) {
            for (std::size_t j = i + 1; j < tasks[resource].size(); ++j) {
                const ResourceTask& a = tasks[resource][i];
                const ResourceTask& b = tasks[resource][j];
                if (a.units + b.units > m_p.capacity[resource] && !reach.precedes(a.activity, b.activity) &&
                    !reach.precedes(b.activity, a.activity))
                    m_disjunctions.emplace_back(a.activity, b.activity);
            }
        }
    }
    std::sort(m_disjunctions.begin(), m_disjunctions.end());
    m_disjunctions.erase(std::unique(m_disjunctions.begin(), m_disjunctions.end()), m_disjunctions.end());
    for (const auto& [a, b] : m_disjunctions)
        m_engine.addDisjunction(a, length(a), b, length(b));
}

int ExactSearch::addLatestOf(const std::vector<int>& ends, int lowerBound) {
    const int latest = m_engine.addInteger(lowerBound, static_cast<int>(m_horizon));
    for (const int a : ends)
        m_engine.addArc(a, latest, length(a));
    return latest;
}

void ExactSearch::addObjective(int lowerBound) {
    if (m_p.terms.empty()) {
        std::vector<int> all(idx(m_p.activities));
        for (int a = 0; a < m_p.activities; ++a)
            all[idx(a)] = a;
        m_makespan = addLatestOf(all, lowerBound);
        return;
    }
    std::vector<ObjectivePropagator::Term> terms;
    std::vector<int> wakes;
    for (const Rcpsp::ObjectiveTerm& term : m_p.terms) {
        if (term.ends.empty())
            continue;
        terms.push_back({addLatestOf(term.ends, 0), term.cost});
        wakes.push_back(plus(terms.back().end));
    }
    auto propagator = std::make_unique<ObjectivePropagator>(std::move(terms), m_limit);
    m_objective = propagator.get();
    m_engine.add(std::move(propagator), wakes, true);
}

/// At level 0: from now on only better than the best.
bool ExactSearch::tighten() {
    m_engine.backTo(0);
    m_limit = m_best.score.cost - 1;
    if (m_makespan >= 0)
        return m_engine.require({minus(m_makespan), -static_cast<int>(m_limit)});
    return m_objective->propagate(m_engine) && m_engine.propagate();
}

ExactSearch::Outcome ExactSearch::run(long long conflicts, const std::function<bool()>& stop, bool atBound) {
    const long long end = m_engine.conflicts() + conflicts;
    bool improved = false;
    while (m_isOpen && m_engine.conflicts() < end && !stop()) {
        const long long restart = m_engine.conflicts() + kRestart * luby(m_restarts++);
        const bool found = descend(std::min(end, restart), stop, atBound);
        m_engine.backTo(0);
        if (found)
            m_isOpen = tighten();
        if (m_isOpen)
            m_isOpen = m_engine.propagate();
        if (m_isOpen)
            m_engine.simplify();
        improved = improved || found;
        if (found)
            break;
    }
    return !m_isOpen ? Outcome::Proven : improved ? Outcome::Improved : Outcome::Spent;
}

/// Searches from the root to a solution (true), the limit of conflicts or a proof.
bool ExactSearch::descend(long long limit, const std::function<bool()>& stop, bool atBound) {
    const BoundLiteral assumed =
        atBound ? BoundLiteral{minus(m_makespan), -m_engine.trail().root(plus(m_makespan))} : BoundLiteral{};
    for (;;) {
        if (!m_engine.propagate()) {
            if (!m_engine.learn()) {
                m_isOpen = false;
                return false;
            }
            if ((m_engine.conflicts() & 31) == 0 && stop())
                return false;
            continue;
        }
        if (m_engine.conflicts() >= limit)
            return false;
        if (atBound && !m_engine.trail().holds(assumed)) {
            if (m_engine.trail().fails(assumed))
                return false;
            m_engine.decide(assumed);
            continue;
        }
        // A descent through a large problem may meet no conflict for long.
        if ((++m_decisions & 255) == 0 && stop())
            return false;
        const auto decision = choose();
        if (!decision) {
            takeSolution();
            return true;
        }
        m_engine.decide(*decision);
    }
}

std::optional<BoundLiteral> ExactSearch::choose() {
    if (const auto active = m_engine.mostActive())
        return holdsInBest(*active) ? *active : negated(*active);
    int chosen = -1;
    int earliest = std::numeric_limits<int>::max();
    int latest = earliest;
    for (int a = 0; a < m_p.activities; ++a) {
        const int from = m_engine.trail().lower(plus(a));
        const int to = -m_engine.trail().lower(minus(a));
        if (from < to && (from < earliest || (from == earliest && to < latest))) {
            chosen = a;
            earliest = from;
            latest = to;
        }
    }
    return chosen < 0 ? std::nullopt : std::optional(BoundLiteral{minus(chosen), -earliest});
}

/// False for the ends of the objective: they are to be smaller than in the best.
bool ExactSearch::holdsInBest(BoundLiteral atLeast) const {
    const int x = atLeast.variable / 2;
    if (x < m_p.activities)
        return m_best.starts[idx(x)] >= atLeast.value;
    const auto pair = idx(x - m_p.activities);
    return pair < m_disjunctions.size() &&
           m_best.starts[idx(m_disjunctions[pair].first)] < m_best.starts[idx(m_disjunctions[pair].second)];
}

void ExactSearch::takeSolution() {
    for (int a = 0; a < m_p.activities; ++a)
        m_best.starts[idx(a)] = m_engine.trail().lower(plus(a));
    m_best.score = scoreOf(m_p, m_best.starts);
}

} // namespace drawbridge
