// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/solve.h"

#include "core/analysis/scheduling/clause_learning.h"
#include "core/analysis/scheduling/genetic_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

/// A turn of each: the exact search solves what is small or tightly bound in its first turns and works on
/// beside breeding, which begins small and takes most of the time in the end (tests/bench/run rcpsp).
constexpr qint64 kFirstSchedules = 50;
constexpr qint64 kLeastSchedules = 250;
constexpr qint64 kMostSchedules = 4000;
constexpr double kGrowth = 1.25;
/// Conflicts of a turn, for one activity: they cost in proportion to the activities, and solve less.
constexpr qint64 kConflictActivities = 350'000;
/// With this many activities or fewer so many conflicts a schedule pay; with more, one, fewer by the square.
constexpr int kFewActivities = 35;
constexpr double kConflictsOfFew = 4;
/// Against a clock they may take so many times the time of breeding: little until so many schedules for an
/// activity, in which that finds what it will find, then most.
constexpr qint64 kBreedingOfFew = 15'000;
constexpr double kRefutingAtFirst = 0.1;
constexpr double kRefutingOfFew = 4;
/// With more activities the exact search may surprise until so many conflicts; then a bound that is farther
/// off than this part of itself is seldom met in time, and breeding gets the time, the more the farther off.
constexpr long long kSureConflicts = 4000;
constexpr double kCloseGap = 0.06;
constexpr double kGapPower = 3;
/// Every so many turns the exact search works on the lower bound instead; against a clock more often while
/// that is far: then what raises it also tells soonest whether it can be met. Where a conflict counts as much
/// as a schedule, it is too dear for that.
constexpr qint64 kBoundTurn = 8;
constexpr qint64 kFarBoundTurn = 2;
constexpr qint64 kNoGoal = std::numeric_limits<qint64>::min();

using Clock = std::chrono::steady_clock;

class Solver {
public:
    Solver(const Rcpsp& problem, const Candidate& first, const SolveSettings& settings,
           const std::function<void(const Solved&)>& improved)
        : m_p(problem), m_settings(settings), m_improved(improved),
          m_genetic(problem, settings.seed, settings.deadline ? 0 : settings.schedules) {
        m_state.best = first;
        m_state.lowerBound = settings.lowerBound;
        m_genetic.offer(first);
        shareTurns();
        if (ClauseLearningSearch::suits(problem))
            m_exact = std::make_unique<ClauseLearningSearch>(problem, first, settings.lowerBound);
    }

    Solved run() {
        settle();
        // What costs the same may still bring the urgent back sooner: one turn looks for that in any case.
        breed(kNoGoal);
        while (!m_state.proven && !isSpent()) {
            exact();
            if (!m_state.proven && !isSpent())
                breed(goal());
        }
        return m_state;
    }

private:
    /// The fewer activities, the more the exact search is worth. Against a clock a conflict costs what many
    /// schedules cost, so that breeding needs longer turns for its share.
    void shareTurns() {
        const auto n = std::clamp<qint64>(m_p.activities, 1, 10'000);
        m_mostSchedules = std::clamp<qint64>(m_settings.deadline ? n * n * n / 100 : 3 * n * n / 10,
                                             kLeastSchedules, kMostSchedules);
        m_conflictShare =
            n <= kFewActivities ? kConflictsOfFew : std::pow(kFewActivities / static_cast<double>(n), 2);
        m_conflictsPerTurn = std::clamp<qint64>(kConflictActivities / (n * n), 20, 250);
    }

    bool hasFew() const { return m_p.activities <= kFewActivities; }
    qint64 breedingOfFew() const { return kBreedingOfFew * m_p.activities; }

    bool isSpent() const {
        if (m_settings.cancelled != nullptr && m_settings.cancelled->load(std::memory_order_relaxed))
            return true;
        return m_settings.deadline ? Clock::now() >= *m_settings.deadline
                                   : m_state.generated >= m_settings.schedules;
    }
    bool isStopped() const { return (m_settings.deadline || m_settings.cancelled != nullptr) && isSpent(); }

    /// What a turn may take of the schedules that are left.
    qint64 share(qint64 turn) const {
        return m_settings.deadline ? turn
                                   : std::clamp<qint64>(m_settings.schedules - m_state.generated, 0, turn);
    }
    qint64 goal() const { return m_p.terms.empty() ? m_state.lowerBound : kNoGoal; }

    /// How many schedules breeding will make in all: when it goes on as until now, or against a clock by what
    /// its schedules and the conflicts between them have cost.
    void foresee() {
        if (m_bred == 0)
            return;
        if (!m_settings.deadline) {
            const double part =
                static_cast<double>(m_state.generated) / static_cast<double>(m_settings.schedules);
            m_genetic.expect(static_cast<qint64>(static_cast<double>(m_bred) / part));
            return;
        }
        const std::chrono::duration<double> left = *m_settings.deadline - Clock::now();
        const double each = m_breeding.count() / static_cast<double>(m_bred);
        if (each > 0)
            m_genetic.expect(m_bred + schedulesWithin(left.count(), each));
    }

    /// When one takes `each`, and the exact search its part.
    qint64 schedulesWithin(double seconds, double each) const {
        const double conflict = m_exact && m_exact->conflicts() > 0
                                    ? m_refuting.count() / static_cast<double>(m_exact->conflicts())
                                    : 0;
        const double refuting = usualShare() * closeness() * conflict;
        if (!hasFew())
            return static_cast<qint64>(seconds / (each + refuting));
        const double first = each + std::min(refuting, kRefutingAtFirst * each);
        const double later = each + std::min(refuting, kRefutingOfFew * each);
        const auto most = static_cast<double>(std::max<qint64>(0, breedingOfFew() - m_bred));
        const double atFirst = std::min(seconds / first, most);
        return static_cast<qint64>(atFirst + std::max(0.0, seconds - atFirst * first) / later);
    }

    void breed(qint64 goal) {
        foresee();
        const auto began = Clock::now();
        const qint64 bred = m_genetic.run(share(m_breed), goal, [this] { return isStopped(); });
        m_breeding += Clock::now() - began;
        m_bred += bred;
        m_state.generated += bred;
        m_breed = std::min(m_mostSchedules, static_cast<qint64>(kGrowth * static_cast<double>(m_breed)));
        take(m_genetic.best());
    }

    /// Conflicts a schedule when turns alternate.
    double usualShare() const {
        return std::min(m_conflictShare,
                        static_cast<double>(m_conflictsPerTurn) / static_cast<double>(m_mostSchedules));
    }

    /// 1: the bound is near; towards 0 the farther it is.
    double closeness() const {
        if (hasFew() || !m_p.terms.empty() || m_state.lowerBound <= 0)
            return 1;
        const double gap = static_cast<double>(m_state.best.score.makespan - m_state.lowerBound) /
                           static_cast<double>(m_state.lowerBound);
        return gap > kCloseGap ? std::pow(kCloseGap / gap, kGapPower) : 1;
    }

    bool isTurnOfExact() const {
        const auto conflicts = static_cast<double>(m_exact->conflicts());
        const auto bred = static_cast<double>(m_bred);
        if (conflicts > m_conflictShare * bred)
            return false;
        if (m_settings.deadline && hasFew())
            return m_refuting <= (m_bred < breedingOfFew() ? kRefutingAtFirst : kRefutingOfFew) * m_breeding;
        const double close = closeness();
        return close == 1 || m_exact->conflicts() <= kSureConflicts ||
               conflicts <= close * usualShare() * bred;
    }

    void exact() {
        if (!m_exact || !isTurnOfExact())
            return;
        const auto stop = [this] { return isStopped(); };
        const qint64 before = m_exact->conflicts();
        const auto began = Clock::now();
        const qint64 turn = share(m_conflictsPerTurn);
        const qint64 boundTurn = m_settings.deadline && closeness() < 1 ? kFarBoundTurn : kBoundTurn;
        const bool atBound = m_p.terms.empty() && ++m_turns % boundTurn == 0;
        const auto outcome = atBound ? m_exact->raiseBound(turn, stop) : m_exact->improve(turn, stop);
        m_refuting += Clock::now() - began;
        // A dive without conflicts is a schedule, too.
        m_state.generated += std::max<qint64>(1, m_exact->conflicts() - before);
        if (m_exact->best().score.cost < m_state.best.score.cost) {
            m_genetic.offer(m_exact->best());
            take(std::min(m_genetic.best(), m_exact->best(),
                          [](const Candidate& a, const Candidate& b) { return a.score < b.score; }));
        }
        m_state.proven = m_state.proven || outcome == ClauseLearningSearch::Outcome::Proven;
        if (m_exact->lowerBound() > m_state.lowerBound) {
            m_state.lowerBound = m_exact->lowerBound();
            settle();
            m_improved(m_state);
        }
    }

    void take(const Candidate& candidate) {
        if (!(candidate.score < m_state.best.score))
            return;
        const bool cheaper = candidate.score.cost < m_state.best.score.cost;
        m_state.best = candidate;
        if (cheaper && m_exact)
            m_exact->offer(candidate);
        settle();
        m_improved(m_state);
    }

    void settle() {
        if (m_p.terms.empty() && m_state.best.score.makespan <= m_state.lowerBound)
            m_state.proven = true;
    }

    const Rcpsp& m_p;
    const SolveSettings& m_settings;
    const std::function<void(const Solved&)>& m_improved;
    GeneticSearch m_genetic;
    std::unique_ptr<ClauseLearningSearch> m_exact;
    Solved m_state;
    qint64 m_mostSchedules = kMostSchedules; ///< of a turn
    double m_conflictShare = 1;              ///< for one schedule bred
    qint64 m_conflictsPerTurn = 0;
    std::chrono::duration<double> m_breeding{}; ///< spent on it
    std::chrono::duration<double> m_refuting{};
    qint64 m_bred = 0;
    qint64 m_breed = kFirstSchedules; ///< schedules of the next turn
    qint64 m_turns = 0;
};

} // namespace

Solved solve(const Rcpsp& problem, const Candidate& first, const SolveSettings& settings,
             const std::function<void(const Solved&)>& improved) {
    return Solver(problem, first, settings, improved).run();
}

} // namespace drawbridge
