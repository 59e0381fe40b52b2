// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/clause_learning.h"

#include "core/analysis/scheduling/recovery_propagators.h"
#include "core/analysis/scheduling/team_propagator.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

constexpr int kMostActivities = 1500;
/// Of activities that share a team, and triples of two charges and an activity: what one dive through a
/// problem costs.
constexpr qint64 kMostPairs = 250'000;
constexpr qint64 kMostCharged = 8'000'000;
constexpr Rcpsp::Time kMostTime = 1 << 28;
constexpr Rcpsp::Time kWeek = Rcpsp::Time{7} * 24 * 3600;
constexpr long long kRestart = 250;

/// Some best schedule ends by then: one in which nothing could start earlier is idle only while it waits for
/// hours, and these come back every week.
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

/// Which activities end before others start, because all wait for them directly or not.
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

class ClauseLearningSearch::Search {
public:
    Search(const Rcpsp& problem, const Candidate& first, Rcpsp::Time lowerBound)
        : m_p(problem), m_best(first) {
        addVariables();
        addWaits();
        addTeams();
        addObjective(static_cast<int>(lowerBound));
        m_open = m_engine.start() && tighten();
        if (m_open)
            m_engine.settle();
    }

    Outcome improve(long long conflicts, const std::function<bool()>& stop) {
        return run(conflicts, stop, false);
    }
    Outcome raiseBound(long long conflicts, const std::function<bool()>& stop) {
        if (m_makespan < 0)
            return Outcome::Spent;
        const int before = m_engine.trail().root(plus(m_makespan));
        const Outcome outcome = run(conflicts, stop, true);
        const bool rose = m_engine.trail().root(plus(m_makespan)) > before;
        return outcome == Outcome::Spent && rose ? Outcome::Improved : outcome;
    }
    const Candidate& best() const { return m_best; }
    void offer(const Candidate& candidate) {
        if (candidate.score.cost >= m_best.score.cost)
            return;
        m_best = candidate;
        m_open = m_open && tighten();
        if (m_open)
            m_engine.settle();
    }
    Rcpsp::Time lowerBound() const {
        if (m_makespan < 0)
            return 0;
        return m_open ? m_engine.trail().root(plus(m_makespan)) : m_best.score.makespan;
    }
    long long conflicts() const { return m_engine.conflicts(); }

private:
    int length(int activity) const { return static_cast<int>(m_p.duration[idx(activity)]); }

    void addVariables() {
        m_horizon = m_p.terms.empty() ? m_best.score.makespan : horizonOf(m_p);
        for (int a = 0; a < m_p.activities; ++a) {
            m_engine.addInteger(static_cast<int>(m_p.release[idx(a)]),
                                static_cast<int>(m_horizon) - length(a));
            if (!m_p.alwaysOpen[idx(a)])
                m_engine.addHours(
                    a, [this, a](int from) { return static_cast<int>(m_p.earliestOpen(a, from)); },
                    [this, a](int from) { return static_cast<int>(m_p.latestOpen(a, from)); });
        }
    }

    void addWaits() {
        for (int a = 0; a < m_p.activities; ++a) {
            if (m_p.requiresAll(a)) {
                for (const int before : m_p.predecessors.of(a))
                    m_engine.addArc(before, a, length(before));
            } else if (m_p.required[idx(a)] > 0) {
                addGroup(a);
            }
        }
    }

    void addGroup(int activity) {
        std::vector<GroupPropagator::Member> members;
        std::vector<int> wakes{minus(activity)};
        for (const int before : m_p.predecessors.of(activity)) {
            members.push_back({before, length(before)});
            wakes.push_back(plus(before));
        }
        m_engine.add(std::make_unique<GroupPropagator>(activity, std::move(members), m_p.required[idx(activity)]),
                     wakes, false);
    }

    void addTeams() {
        std::vector<std::vector<TeamTask>> tasks(idx(m_p.resources));
        for (int a = 0; a < m_p.activities; ++a) {
            for (const Demand& d : m_p.demandsOf(a)) {
                if (length(a) > 0 && d.units > 0)
                    tasks[idx(d.resource)].push_back({a, length(a), d.units});
            }
        }
        addPairs(tasks);
        for (int team = 0; team < m_p.resources; ++team) {
            std::vector<int> wakes;
            int total = 0;
            for (const TeamTask& task : tasks[idx(team)]) {
                wakes.push_back(plus(task.activity));
                wakes.push_back(minus(task.activity));
                total += task.units;
            }
            if (total > m_p.capacity[idx(team)])
                m_engine.add(
                    std::make_unique<TeamPropagator>(std::move(tasks[idx(team)]), m_p.capacity[idx(team)]),
                    wakes, true);
        }
    }

    void addPairs(const std::vector<std::vector<TeamTask>>& tasks) {
        const Reachability reach(m_p);
        for (std::size_t team = 0; team < tasks.size(); ++team) {
            for (std::size_t i = 0; i < tasks[team].size(); ++i) {
                for (std::size_t j = i + 1; j < tasks[team].size(); ++j) {
                    const TeamTask& a = tasks[team][i];
                    const TeamTask& b = tasks[team][j];
                    if (a.units + b.units > m_p.capacity[team] && !reach.precedes(a.activity, b.activity) &&
                        !reach.precedes(b.activity, a.activity))
                        m_pairs.emplace_back(a.activity, b.activity);
                }
            }
        }
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        for (const auto& [a, b] : m_pairs)
            m_engine.addPair(a, length(a), b, length(b));
    }

    int addLatestOf(const std::vector<int>& ends, int lowerBound) {
        const int latest = m_engine.addInteger(lowerBound, static_cast<int>(m_horizon));
        for (const int a : ends)
            m_engine.addArc(a, latest, length(a));
        return latest;
    }

    void addObjective(int lowerBound) {
        if (m_p.terms.empty()) {
            std::vector<int> all(idx(m_p.activities));
            for (int a = 0; a < m_p.activities; ++a)
                all[idx(a)] = a;
            m_makespan = addLatestOf(all, lowerBound);
            return;
        }
        std::vector<ChargePropagator::Term> terms;
        std::vector<int> wakes;
        for (const Rcpsp::ObjectiveTerm& charge : m_p.terms) {
            if (charge.ends.empty())
                continue;
            terms.push_back({addLatestOf(charge.ends, 0), charge.cost});
            wakes.push_back(plus(terms.back().end));
        }
        auto propagator = std::make_unique<ChargePropagator>(std::move(terms), m_limit);
        m_charges = propagator.get();
        m_engine.add(std::move(propagator), wakes, true);
    }

    /// At level 0: from now on only what is better than the best.
    bool tighten() {
        m_engine.backTo(0);
        m_limit = m_best.score.cost - 1;
        if (m_makespan >= 0)
            return m_engine.require({minus(m_makespan), -static_cast<int>(m_limit)});
        return m_charges->propagate(m_engine) && m_engine.propagate();
    }

    Outcome run(long long conflicts, const std::function<bool()>& stop, bool atBound) {
        const long long end = m_engine.conflicts() + conflicts;
        bool improved = false;
        while (m_open && m_engine.conflicts() < end && !stop()) {
            const long long restart = m_engine.conflicts() + kRestart * luby(m_restarts++);
            const bool found = dive(std::min(end, restart), stop, atBound);
            m_engine.backTo(0);
            if (found)
                m_open = tighten();
            if (m_open)
                m_open = m_engine.propagate();
            if (m_open)
                m_engine.settle();
            improved = improved || found;
            if (found)
                break;
        }
        return !m_open ? Outcome::Proven : improved ? Outcome::Improved : Outcome::Spent;
    }

    /// One search from the root to a solution (true), the limit of conflicts or a proof.
    bool dive(long long limit, const std::function<bool()>& stop, bool atBound) {
        const BoundAtom assumed =
            atBound ? BoundAtom{minus(m_makespan), -m_engine.trail().root(plus(m_makespan))} : BoundAtom{};
        for (;;) {
            if (!m_engine.propagate()) {
                if (!m_engine.learn()) {
                    m_open = false;
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
            // A dive through a large problem may meet no conflict for long.
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

    std::optional<BoundAtom> choose() {
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
        return chosen < 0 ? std::nullopt : std::optional(BoundAtom{minus(chosen), -earliest});
    }

    /// Never of the makespan and of ends that are charged: they are wanted less than in the best.
    bool holdsInBest(BoundAtom atLeast) const {
        const int x = atLeast.variable / 2;
        if (x < m_p.activities)
            return m_best.starts[idx(x)] >= atLeast.value;
        const auto pair = idx(x - m_p.activities);
        return pair < m_pairs.size() &&
               m_best.starts[idx(m_pairs[pair].first)] < m_best.starts[idx(m_pairs[pair].second)];
    }

    void takeSolution() {
        for (int a = 0; a < m_p.activities; ++a)
            m_best.starts[idx(a)] = m_engine.trail().lower(plus(a));
        m_best.score = scoreOf(m_p, m_best.starts);
    }

    const Rcpsp& m_p;
    BoundEngine m_engine;
    /// Cannot work at once; their orders are the integers behind the activities.
    std::vector<std::pair<int, int>> m_pairs;
    Candidate m_best;
    Rcpsp::Time m_horizon = 0;
    int m_makespan = -1;
    ChargePropagator* m_charges = nullptr;
    long long m_limit = std::numeric_limits<long long>::max();
    bool m_open = true; ///< something better than the best may exist
    long long m_restarts = 0;
    long long m_decisions = 0;
};

bool ClauseLearningSearch::suits(const Rcpsp& problem) {
    std::vector<qint64> tasks(idx(problem.resources), 0);
    for (const Demand& demand : problem.demands)
        ++tasks[idx(demand.resource)];
    const qint64 pairs = std::inner_product(tasks.begin(), tasks.end(), tasks.begin(), qint64(0));
    const auto charges = static_cast<qint64>(problem.terms.size());
    return problem.activities <= kMostActivities && pairs <= kMostPairs &&
           problem.activities * charges * charges <= kMostCharged && horizonOf(problem) < kMostTime;
}

ClauseLearningSearch::ClauseLearningSearch(const Rcpsp& problem, const Candidate& first,
                                           Rcpsp::Time lowerBound)
    : m_search(std::make_unique<Search>(problem, first, lowerBound)) {}

ClauseLearningSearch::~ClauseLearningSearch() = default;

ClauseLearningSearch::Outcome ClauseLearningSearch::improve(long long conflicts,
                                                            const std::function<bool()>& stop) {
    return m_search->improve(conflicts, stop);
}

ClauseLearningSearch::Outcome ClauseLearningSearch::raiseBound(long long conflicts,
                                                               const std::function<bool()>& stop) {
    return m_search->raiseBound(conflicts, stop);
}

const Candidate& ClauseLearningSearch::best() const {
    return m_search->best();
}

void ClauseLearningSearch::offer(const Candidate& candidate) {
    m_search->offer(candidate);
}

Rcpsp::Time ClauseLearningSearch::lowerBound() const {
    return m_search->lowerBound();
}

long long ClauseLearningSearch::conflicts() const {
    return m_search->conflicts();
}

} // namespace drawbridge
