// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_trail.h"

#include <vector>

namespace drawbridge {

/// Learned clauses, at least one atom of each true, with two watched atoms each (Moskewicz et al., Chaff,
/// 2001). The worse half is forgotten now and then, by how many decision levels a clause spans (Audemard,
/// Simon, IJCAI 2009).
class ClauseStore {
public:
    explicit ClauseStore(BoundTrail& trail) : m_trail(trail) {}

    /// Takes a clause of two atoms or more, one for a variable; the first two are watched. All integers have
    /// been added before.
    int add(const std::vector<BoundAtom>& atoms, int span);
    /// After a bound rose: looks at the clauses whose watched atom that made false since the variable was
    /// followed last. False: all atoms of the clause `conflict()` are false, or the bounds of an integer
    /// crossed (conflict() < 0, the trail's last entry tells).
    bool propagate(int variable);
    int conflict() const { return m_conflict; }

    struct Atoms {
        const BoundAtom* first;
        const BoundAtom* last;
        const BoundAtom* begin() const { return first; }
        const BoundAtom* end() const { return last; }
    };
    Atoms atomsOf(int clause) const {
        const Clause& c = m_clauses[idx(clause)];
        return {m_atoms.data() + c.first, m_atoms.data() + c.first + c.size};
    }
    void use(int clause) { m_clauses[idx(clause)].used = m_now; }
    /// At level 0: forgets, when there are many.
    void reduce();

private:
    struct Clause {
        std::size_t first;
        int size;
        int span;
        long long used;
    };
    struct Watch {
        int threshold; ///< the watched atom is false from this bound on
        int clause;
        BoundAtom blocker; ///< when it is true the clause need not be looked at
    };
    /// Of one variable, by threshold: a rise makes few of many atoms false.
    struct Watches {
        int first = 0; ///< threshold of the first place
        int shift = 0; ///< a place is for 2^shift thresholds
        std::vector<std::vector<Watch>> places;
        std::vector<Watch>& of(int threshold);
    };
    enum class Visit { Kept, Moved, Failed };
    void layOut();
    bool follow(int variable, int above, std::vector<Watch>& list);
    Visit visit(int variable, Watch& seen);
    void watch(BoundAtom atom, int clause, BoundAtom blocker);
    void rebuild(const std::vector<int>& keep);

    BoundTrail& m_trail;
    std::vector<Clause> m_clauses;
    std::vector<BoundAtom> m_atoms;
    std::vector<Watches> m_watches; ///< by the variable whose rise makes the atom false
    int m_conflict = -1;
    long long m_now = 0;
    std::size_t m_limit = 4000;
};

} // namespace drawbridge
