// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_trail.h"
#include "core/base/index.h"

#include <vector>

namespace drawbridge {

/// Learned clauses with two watched literals each (Moskewicz et al., Chaff, 2001). Now and then half of them
/// is dropped, those of highest LBD (decision levels of its literals: Audemard, Simon, IJCAI 2009) first.
class ClauseStore {
public:
    explicit ClauseStore(BoundTrail& trail);

    /// Two literals or more, at most one of a variable; the first two are watched. All integers exist.
    int add(const std::vector<BoundLiteral>& literals, int lbd);
    /// After a bound rose: visits the clauses with a watched literal that became false. False: conflict, of
    /// the clause `conflict()`, or if negative of the bounds of the last entry of the trail.
    bool propagate(int variable);
    int conflict() const { return m_conflict; }

    struct Literals {
        const BoundLiteral* first;
        const BoundLiteral* last;
        const BoundLiteral* begin() const { return first; }
        const BoundLiteral* end() const { return last; }
    };
    Literals literalsOf(int clause) const {
        const Clause& c = m_clauses[idx(clause)];
        return {m_literals.data() + c.first, m_literals.data() + c.first + c.size};
    }
    void use(int clause) { m_clauses[idx(clause)].used = m_now; }
    /// At level 0: drops half of them if there are too many.
    void reduce();

private:
    struct Clause {
        std::size_t first;
        int size;
        int lbd;
        long long used;
    };
    struct Watch {
        int threshold; ///< the watched literal is false from this bound on
        int clause;
        BoundLiteral blocker; ///< when it is true the clause need not be looked at
    };
    /// Watch lists of one variable, bucketed by threshold: a bound change falsifies few literals.
    struct Watches {
        int first = 0; ///< threshold of the first bucket
        int shift = 0; ///< a bucket holds 2^shift thresholds
        std::vector<std::vector<Watch>> buckets;
        std::vector<Watch>& of(int threshold);
    };
    enum class Visit { Kept, Moved, Failed };
    void layOutBuckets();
    bool follow(int variable, int above, std::vector<Watch>& list);
    Visit visit(int variable, Watch& seen);
    void watch(BoundLiteral literal, int clause, BoundLiteral blocker);
    void rebuild(const std::vector<int>& keep);

    BoundTrail& m_trail;
    std::vector<Clause> m_clauses;
    std::vector<BoundLiteral> m_literals;
    std::vector<Watches> m_watches; ///< by the variable whose rise makes the literal false
    int m_conflict = -1;
    long long m_now = 0;
    std::size_t m_limit;
};

} // namespace drawbridge
