// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/solve.h"

#include "core/analysis/scheduling/exact_search.h"
#include "core/analysis/scheduling/genetic_search.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

/// Rounds of the genetic search double from the first up to activities³ / 100 schedules: about as long as a
/// round of the exact search, whose conflicts cost by the square of the activities.
constexpr qint64 kFirstRound = 50;
constexpr qint64 kLeastFullRound = 250;
constexpr qint64 kMostFullRound = 4000;
/// Conflicts of a round times activities².
constexpr qint64 kConflictActivities = 350'000;
constexpr qint64 kLeastConflicts = 20;
constexpr qint64 kMostConflicts = 250;
/// Every so many rounds the exact search works on the lower bound.
constexpr qint64 kBoundRound = 4;
/// After so many conflicts a bound farther below the best than this share is seldom met in time: then only
/// every so many rounds are followed by one of the exact search.
constexpr long long kSureConflicts = 4000;
constexpr double kCloseGap = 0.06;
constexpr qint64 kFarRound = 8;
constexpr qint64 kNoGoal = std::numeric_limits<qint64>::min();

using Clock = std::chrono::steady_clock;

class Solver {
public:
    Solver(const Rcpsp& problem, const Candidate& first, const SolveSettings& settings,
           const std::function<void(const Solved&)>& improved)
        : m_p(problem), m_settings(settings), m_improved(improved),
          m_genetic(problem, settings.seed, settings.deadline ? 0 : settings.schedules),
          m_state{first, settings.lowerBound, false, 0} {
        const auto n = std::clamp<qint64>(problem.activities, 1, 10'000);
        m_fullRound = std::clamp(n * n * n / 100, kLeastFullRound, kMostFullRound);
        m_conflictsPerRound = std::clamp(kConflictActivities / (n * n), kLeastConflicts, kMostConflicts);
        m_genetic.offer(first);
        if (ExactSearch::suits(problem))
            m_exact = std::make_unique<ExactSearch>(problem, first, settings.lowerBound);
    }

    Solved run() {
        checkBound();
        // Always one round: equal-cost schedules may still reduce the weighted completion time.
        runGenetic(kNoGoal);
        while (!m_state.proven && !isSpent()) {
            runExact();
            if (!m_state.proven && !isSpent())
                runGenetic(m_p.terms.empty() ? m_state.lowerBound : kNoGoal);
        }
        return m_state;
    }

private:
    bool isSpent() const {
        if (m_settings.cancelled != nullptr && m_settings.cancelled->load(std::memory_order_relaxed))
            return true;
        return m_settings.deadline ? Clock::now() >= *m_settings.deadline
                                   : m_state.generated >= m_settings.schedules;
    }
    bool isStopped() const { return (m_settings.deadline || m_settings.cancelled != nullptr) && isSpent(); }

    /// What a round may take of the schedules that are left.
    qint64 share(qint64 round) const {
        return m_settings.deadline ? round
                                   : std::clamp<qint64>(m_settings.schedules - m_state.generated, 0, round);
    }

    /// The genetic search goes on at the pace so far.
    void forecast() {
        const double made =
            m_settings.deadline
                ? std::chrono::duration<double>(Clock::now() - m_began) /
                      std::chrono::duration<double>(*m_settings.deadline - m_began)
                : static_cast<double>(m_state.generated) / static_cast<double>(m_settings.schedules);
        if (m_genetically > 0 && made > 0)
            m_genetic.expect(static_cast<qint64>(static_cast<double>(m_genetically) / made));
    }

    void runGenetic(qint64 goal) {
        forecast();
        const qint64 made = m_genetic.run(share(m_round), goal, [this] { return isStopped(); });
        m_genetically += made;
        m_state.generated += made;
        m_round = std::min(m_fullRound, 2 * m_round);
        accept(m_genetic.best());
    }

    bool isExactDue() {
        if (!m_exact)
            return false;
        const auto bound = static_cast<double>(m_state.lowerBound);
        const bool isFar =
            m_p.terms.empty() && static_cast<double>(m_state.best.score.makespan) > (1 + kCloseGap) * bound;
        return ++m_rounds % kFarRound == 0 || !isFar || m_exact->conflicts() < kSureConflicts;
    }

    void runExact() {
        if (!isExactDue())
            return;
        const auto stop = [this] { return isStopped(); };
        const qint64 before = m_exact->conflicts();
        const bool atBound = m_p.terms.empty() && ++m_exactRounds % kBoundRound == 0;
        const qint64 conflicts = share(m_conflictsPerRound);
        const auto outcome =
            atBound ? m_exact->raiseBound(conflicts, stop) : m_exact->improve(conflicts, stop);
        // A descent without conflicts counts, too.
        m_state.generated += std::max<qint64>(1, m_exact->conflicts() - before);
        if (m_exact->best().score.cost < m_state.best.score.cost) {
            m_genetic.offer(m_exact->best());
            accept(std::min(m_genetic.best(), m_exact->best(),
                            [](const Candidate& a, const Candidate& b) { return a.score < b.score; }));
        }
        m_state.proven = m_state.proven || outcome == ExactSearch::Outcome::Proven;
        if (m_exact->lowerBound() > m_state.lowerBound) {
            m_state.lowerBound = m_exact->lowerBound();
            checkBound();
            m_improved(m_state);
        }
    }

    void accept(const Candidate& candidate) {
        if (!(candidate.score < m_state.best.score))
            return;
        const bool isCheaper = candidate.score.cost < m_state.best.score.cost;
        m_state.best = candidate;
        if (isCheaper && m_exact)
            m_exact->offer(candidate);
        checkBound();
        m_improved(m_state);
    }

    void checkBound() {
        if (m_p.terms.empty() && m_state.best.score.makespan <= m_state.lowerBound)
            m_state.proven = true;
    }

    const Rcpsp& m_p;
    const SolveSettings& m_settings;
    const std::function<void(const Solved&)>& m_improved;
    const Clock::time_point m_began = Clock::now();
    GeneticSearch m_genetic;
    std::unique_ptr<ExactSearch> m_exact; ///< none: the problem does not suit it
    Solved m_state;
    qint64 m_round = kFirstRound; ///< schedules of the next round
    qint64 m_fullRound;
    qint64 m_genetically = 0; ///< schedules generated by the genetic search
    qint64 m_conflictsPerRound;
    qint64 m_rounds = 0;
    qint64 m_exactRounds = 0;
};

} // namespace

Solved solve(const Rcpsp& problem, const Candidate& first, const SolveSettings& settings,
             const std::function<void(const Solved&)>& improved) {
    return Solver(problem, first, settings, improved).run();
}

} // namespace drawbridge
