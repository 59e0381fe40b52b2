// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_trail.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Which bounds were in the latest conflicts: variable state independent decaying sum (Moskewicz et al.,
/// Chaff, 2001) over atoms, made when a conflict first meets them. An atom and its negation count as one.
class AtomActivity {
public:
    void bump(BoundAtom atom);
    void decay() { m_step /= 0.95; }
    /// The most active atom "x ≥ v" that the bounds leave open; those met on the way are put back when the
    /// trail goes below its present level.
    std::optional<BoundAtom> open(const BoundTrail& trail);
    void backTo(int level);

private:
    int idOf(BoundAtom atom);
    bool before(int a, int b) const {
        return m_activity[idx(a)] > m_activity[idx(b)];
    }
    void insert(int id);
    void up(std::size_t place);
    void down(std::size_t place);
    void put(std::size_t place, int id);

    struct Aside {
        int level;
        int id;
    };
    std::unordered_map<std::uint64_t, int> m_ids;
    std::vector<BoundAtom> m_atoms;
    std::vector<double> m_activity;
    std::vector<int> m_place; ///< in the heap, or -1
    std::vector<int> m_heap;
    std::vector<Aside> m_aside;
    double m_step = 1;
};

} // namespace drawbridge
