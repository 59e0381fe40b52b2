// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/clause_store.h"
#include "core/analysis/scheduling/literal_activity.h"

#include <functional>
#include <memory>
#include <vector>

namespace drawbridge {

class BoundEngine;

/// A constraint that raises bounds with stored reasons.
class BoundPropagator {
public:
    BoundPropagator() = default;
    BoundPropagator(const BoundPropagator&) = delete;
    BoundPropagator& operator=(const BoundPropagator&) = delete;
    virtual ~BoundPropagator() = default;
    /// False: conflict, reported by BoundEngine::fail or ::raise.
    virtual bool propagate(BoundEngine& engine) = 0;
};

/// Propagation, conflict analysis and learning over the bounds of integers: lazy clause generation
/// (Ohrimenko, Stuckey, Codish, Constraints 14, 2009) with literals made only where conflicts need them.
class BoundEngine {
public:
    BoundEngine() : m_clauses(m_trail) {}
    BoundTrail& trail() { return m_trail; }
    const BoundTrail& trail() const { return m_trail; }

    int addInteger(int lower, int upper) { return m_trail.addInteger(lower, upper); }
    /// to ≥ from + offset, and so −from ≥ −to + offset.
    void addArc(int from, int to, int offset);
    /// One of two activities ends before the other starts. Adds an ordering literal, an integer: 1, the one
    /// is first; 0, the other. A nogood then often needs the order alone, whatever the times (Grimes,
    /// Hebrard, INFORMS Journal on Computing 27, 2015).
    void addDisjunction(int one, int oneLength, int other, int otherLength);
    /// Called when the bound of one of the variables rises; low priority: after all others.
    void add(std::unique_ptr<BoundPropagator> propagator, const std::vector<int>& variables,
             bool isLowPriority);
    /// Allows only values that `earliest` (≥ its argument) and `latest` leave as they are.
    void addCalendar(int x, std::function<int(int)> earliest, std::function<int(int)> latest);

    /// For propagators: the literals of the reason are all true now.
    bool raise(int variable, int value, const std::vector<BoundLiteral>& because);
    bool fail(const std::vector<BoundLiteral>& because);

    /// Root propagation, once all is added. False: there is no solution.
    bool start();
    /// At level 0: adds a unit. False: there is no solution.
    bool require(BoundLiteral literal);
    bool propagate();
    void decide(BoundLiteral literal);
    /// Learns a clause from the last conflict and backjumps; false: there is no solution.
    bool learn();
    void backTo(int level);
    std::optional<BoundLiteral> mostActive() { return m_activity.open(m_trail); }
    /// At level 0 and a fixed point: makes the bounds permanent and reduces the clauses.
    void simplify();
    long long conflicts() const { return m_conflicts; }

private:
    struct Arc {
        int to;
        int offset;
    };
    struct Disjunction {
        int one;
        int oneLength;
        int other;
        int otherLength;
        int order; ///< integer
    };
    struct Calendar {
        std::function<int(int)> earliest;
        std::function<int(int)> latest;
    };
    bool explainCrossedBounds();
    bool pushOr(int variable, int value, const BoundReason& reason);
    bool propagateArcs(int variable);
    bool propagateDisjunctions(int x);
    bool propagateDisjunction(const Disjunction& d);
    bool isTooLate(int first, int length, int second) const;
    bool pushOrder(int variable, int value, int first, int length, int second);
    bool keepOrder(BoundLiteral literal, int first, int length, int second);
    bool propagateCalendar(int variable);
    bool propagateClauses(int variable);
    void wake(int variable);
    int next();
    void explain(const BoundTrail::Entry& entry, int value);
    void need(BoundLiteral literal, int levelStart);
    int conflictLevel() const;
    int lastNeeded(int from) const;
    bool isImplied(int index, int value);
    void minimise();
    void assertLearned();

    BoundTrail m_trail;
    ClauseStore m_clauses;
    LiteralActivity m_activity;
    std::vector<std::vector<Arc>> m_arcs; ///< by variable
    std::vector<Disjunction> m_disjunctions;
    std::vector<std::vector<int>> m_disjunctionsOf; ///< by integer: its disjunctions
    std::vector<Calendar> m_calendars;              ///< by integer; empty: none
    std::vector<std::unique_ptr<BoundPropagator>> m_propagators;
    std::vector<std::vector<int>> m_wakes; ///< by variable
    std::vector<char> m_isLowPriority;
    std::vector<char> m_queued;
    std::vector<int> m_queue;
    std::vector<int> m_lowPriorityQueue;
    int m_head = 0;
    long long m_conflicts = 0;
    std::vector<BoundLiteral> m_conflict; ///< a nogood, all true
    std::vector<BoundLiteral> m_explanation;
    std::vector<int> m_needed; ///< by variable: the value that the conflict needs
    std::vector<int> m_needEntry;
    std::vector<int> m_touched;
    int m_open = 0; ///< needed variables of the conflict level
    std::vector<BoundLiteral> m_learned;
};

} // namespace drawbridge
