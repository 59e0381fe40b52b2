// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/atom_activity.h"
#include "core/analysis/scheduling/clause_store.h"

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
    /// False: no assignment is left; the engine's conflict has been told (BoundEngine::fail or ::raise).
    virtual bool propagate(BoundEngine& engine) = 0;
};

/// Propagation, conflict analysis and learning over the bounds of integers: lazy clause generation
/// (Ohrimenko, Stuckey, Codish, Constraints 14, 2009) with atoms made only where conflicts need them.
class BoundEngine {
public:
    BoundEngine() : m_clauses(m_trail) {}
    BoundTrail& trail() { return m_trail; }
    const BoundTrail& trail() const { return m_trail; }

    int addInteger(int lower, int upper) { return m_trail.addInteger(lower, upper); }
    /// to ≥ from + offset, and so −from ≥ −to + offset.
    void addArc(int from, int to, int offset);
    /// One of two activities ends before the other starts. Adds an integer for which: 1, the one is first;
    /// 0, the other. What conflicts need of a pair is then often its order alone, whatever the times (kin:
    /// Grimes, Hebrard, INFORMS Journal on Computing 27, 2015).
    void addPair(int one, int oneLength, int other, int otherLength);
    /// Woken when one of the variables' bounds rises. `late`: after all that are not.
    void add(std::unique_ptr<BoundPropagator> propagator, const std::vector<int>& variables, bool late);
    /// Starts of the integer are allowed only where `earliest` leaves them (never less than its argument).
    void addHours(int x, std::function<int(int)> earliest, std::function<int(int)> latest);

    /// For propagators. `raise` gives the reason as stored atoms, all of them true now.
    bool raise(int variable, int value, const std::vector<BoundAtom>& because);
    bool fail(const std::vector<BoundAtom>& because);

    /// Once, when all is added: what follows from the first bounds. False: there is no solution.
    bool start();
    /// At level 0: holds from now on. False: nothing is left.
    bool require(BoundAtom atom);
    bool propagate();
    void decide(BoundAtom atom);
    /// Learns from the last conflict and goes back as far as it allows; false: there is no solution at all.
    bool learn();
    void backTo(int level);
    std::optional<BoundAtom> mostActive() { return m_activity.open(m_trail); }
    /// At level 0 and a fixed point: what holds now holds for ever; forgets the worse clauses when many.
    void settle();
    long long conflicts() const { return m_conflicts; }

private:
    struct Arc {
        int to;
        int offset;
    };
    struct Order {
        int one;
        int oneLength;
        int other;
        int otherLength;
        int order;
    };
    struct Hours {
        std::function<int(int)> earliest;
        std::function<int(int)> latest;
    };
    bool crossed();
    bool pushOr(int variable, int value, const BoundReason& reason);
    bool followArcs(int variable);
    bool followOrders(int x);
    bool followOrder(const Order& order);
    bool isTooLate(int first, int length, int second) const;
    bool pushOrder(int variable, int value, int first, int length, int second);
    bool keepOrder(BoundAtom atom, int first, int length, int second);
    bool followHours(int variable);
    bool followClauses(int variable);
    void wake(int variable);
    int next();
    void explain(const BoundTrail::Entry& entry, int value);
    void need(BoundAtom atom, int levelStart);
    int conflictLevel() const;
    int lastNeeded(int from) const;
    bool isImplied(int index, int value);
    void shorten();
    void assertLearned();

    BoundTrail m_trail;
    ClauseStore m_clauses;
    AtomActivity m_activity;
    std::vector<std::vector<Arc>> m_arcs; ///< by variable
    std::vector<Order> m_orders;
    std::vector<std::vector<int>> m_ordersOf; ///< by integer: which orders it is in
    std::vector<Hours> m_hours;               ///< by integer; empty functions: always
    std::vector<std::unique_ptr<BoundPropagator>> m_propagators;
    std::vector<std::vector<int>> m_wakes; ///< by variable
    std::vector<char> m_late;
    std::vector<char> m_queued;
    std::vector<int> m_soon;
    std::vector<int> m_later;
    int m_head = 0;
    long long m_conflicts = 0;
    std::vector<BoundAtom> m_conflict; ///< all true
    std::vector<BoundAtom> m_because;
    std::vector<int> m_needed; ///< by variable: the value that the conflict needs
    std::vector<int> m_needEntry;
    std::vector<int> m_touched;
    int m_open = 0; ///< needed variables of the level that is analysed
    std::vector<BoundAtom> m_learned;
};

} // namespace drawbridge
