// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/crossover.h"
#include "core/analysis/scheduling/priority_lists.h"
#include "core/analysis/scheduling/segment_generation.h"

#include <memory>

namespace drawbridge {

/// Anytime genetic search: runs until stopped. Deterministic: the same problem, seed and sequence of calls
/// give the same schedules, whatever the clock says.
///
/// Two populations, one made by forward and one by backward generation, each the parents of the other
/// (Debels, Vanhoucke, Operations Research 55, 2007): each generation scheme both crosses two schedules and
/// justifies the result (Valls, Ballestín, Quintanilla, EJOR 165, 2005). The best offspring take the place of
/// their first parent or else of the second, better or not, so that the population stays diverse. Where the
/// problem is not the same backward in time, the backward population only justifies.
class GeneticSearch {
public:
    /// Populations are sized for about `expected` schedules in all; 0: not known yet.
    GeneticSearch(const Rcpsp& problem, quint64 seed, qint64 expected);
    void expect(qint64 schedules) { m_expected = schedules; }

    /// Generates about `schedules` more and returns how many it made; as many activities placed as the
    /// problem has count as one (Kolisch, Hartmann, EJOR 174, 2006). Ends early as soon as best().score.cost
    /// ≤ `goal`, or when `stop` says so (asked about every ten schedules).
    qint64 run(qint64 schedules, qint64 goal, const std::function<bool()>& stop);
    const Candidate& best() const { return m_best; }
    /// Adds a feasible schedule found elsewhere to the population.
    void offer(const Candidate& candidate);

private:
    /// What offspring compete by. Of equals the one with the earlier mean completion is nearer to a better
    /// one.
    struct Fitness {
        qint64 cost = 0;
        Rcpsp::Time makespan = 0;
        double meanCompletion = 0; ///< of the work; backward: counted back from the end of the project
        friend auto operator<=>(const Fitness&, const Fitness&) = default;
    };
    struct Member {
        Pass pass;
        Keys keys; ///< for the next generation, in the other direction
        Fitness fitness;
    };
    struct Offspring {
        Member member;
        std::size_t first = 0; ///< parents
        std::size_t second = 0;
    };
    static bool isFitter(const Member& a, const Member& b) { return a.fitness < b.fitness; }
    bool hasBest() const { return !m_best.starts.empty(); }
    bool isComplete() const { return m_forward.size() >= m_size; }
    std::vector<Member>& parents() { return m_isForwardNext ? m_backward : m_forward; }
    std::vector<Member>& replaced() { return m_isForwardNext ? m_forward : m_backward; }

    void begin();
    void step();
    bool isStageOver() const;
    void drawParents(std::size_t count);
    void addRandomMember();
    void enter(Pass pass, std::size_t slot);
    void produceOffspring();
    void replaceParents();
    void justifyNext();
    void generateForward(const Keys* other, Pass& pass);
    void generateBackward(const Keys* other, Pass& pass);
    void justify(const Member& member, Member& result);
    void assessForward(Member& member);
    void assessBackward(Member& member);
    Score noted(const Starts& starts);
    void count(qint64 placed);

    const Rcpsp& m_p;
    SplitMix m_random;
    SerialGeneration m_serial;
    std::unique_ptr<SegmentGeneration> m_segments; ///< none: the problem does not suit it
    PriorityLists m_lists;
    std::vector<double> m_work;
    double m_allWork;
    Crossover m_crossover;
    bool m_crossesBackward;

    Candidate m_best;
    qint64 m_expected;
    qint64 m_stage = 0; ///< schedules this population may make
    qint64 m_began = 0; ///< schedules generated before this population
    std::size_t m_size = 0;
    std::vector<Member> m_forward;  ///< everything as early as possible
    std::vector<Member> m_backward; ///< everything as late as possible
    bool m_isForwardNext = true;
    std::vector<Offspring> m_offspring; ///< storage is reused from generation to generation
    std::size_t m_born = 0;             ///< of this generation
    std::vector<std::size_t> m_second;  ///< per offspring of this generation: its second parent
    std::vector<std::size_t> m_order;
    qint64 m_placed = 0; ///< activities
    qint64 m_made = 0;   ///< schedules generated (activities placed / n)
    qint64 m_asked = -1;

    std::vector<int> m_list;
    Starts m_latestEnd;
};

} // namespace drawbridge
