// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace drawbridge {

/// "variable ≥ value". An integer x is two variables, 2x for x itself and 2x + 1 for −x, so that every bound
/// is a lower bound: x ≤ v is {2x + 1, −v}.
struct BoundAtom {
    int variable = 0;
    int value = 0;
};
inline BoundAtom negated(BoundAtom atom) {
    return {atom.variable ^ 1, 1 - atom.value};
}
constexpr int plus(int x) {
    return 2 * x;
}
constexpr int minus(int x) {
    return 2 * x + 1;
}

/// Why a bound rose: what it takes to explain "variable ≥ v" for any v up to the value it rose to.
struct BoundReason {
    enum class Kind : std::uint8_t {
        Decision,
        Arc,    ///< {from, v − offset} and the stored atoms
        Atoms,  ///< the stored atoms
        Clause, ///< all other atoms of the clause are false
        Hours,  ///< only starts within hours are allowed: {variable, from} with from ≤ v − 1 all closed
    };
    Kind kind = Kind::Decision;
    int from = 0;
    int offset = 0; ///< Arc: offset; Clause: its reference
    std::uint32_t first = 0;
    std::uint32_t count = 0; ///< of stored atoms
};

/// All bounds, and how they came to be: a stack that can be taken back to the start of any decision level.
class BoundTrail {
public:
    struct Entry {
        int variable;
        int before;
        int value;
        int previous; ///< entry that raised the same variable before, or -1
        BoundReason reason;
    };

    /// Adds an integer within [lower, upper].
    int addInteger(int lower, int upper);
    int lower(int variable) const { return m_bound[idx(variable)]; }
    int root(int variable) const { return m_root[idx(variable)]; }
    bool holds(BoundAtom atom) const { return lower(atom.variable) >= atom.value; }
    bool fails(BoundAtom atom) const { return lower(atom.variable ^ 1) >= 1 - atom.value; }
    bool isFixed(int x) const { return lower(plus(x)) + lower(minus(x)) == 0; }
    int variables() const { return static_cast<int>(m_bound.size()); }

    /// True while the bounds of the integer have not crossed.
    bool push(int variable, int value, const BoundReason& reason);
    std::uint32_t storedCount() const { return static_cast<std::uint32_t>(m_stored.size()); }
    void store(BoundAtom atom) { m_stored.push_back(atom); }
    const BoundAtom& stored(std::uint32_t index) const { return m_stored[index]; }

    int size() const { return static_cast<int>(m_entries.size()); }
    const Entry& entry(int index) const { return m_entries[idx(index)]; }
    int top(int variable) const { return m_top[idx(variable)]; }
    /// What is to be looked at once for each bound: returns up to where that was done, and it is done up to
    /// the bound now. What is taken back will be looked at again.
    int follow(int variable);
    /// The entry that made a true atom true; -1 when it holds from the start.
    int entryOf(BoundAtom atom) const;

    int level() const { return static_cast<int>(m_levels.size()); }
    int levelStart(int level) const { return m_levels[idx(level) - 1].entry; }
    int levelOf(int entry) const;
    void openLevel() { m_levels.push_back({size(), m_stored.size()}); }
    void backTo(int level);
    /// At level 0: what holds now holds for ever.
    void settle();

private:
    struct Level {
        int entry;
        std::size_t stored;
    };
    std::vector<int> m_bound;
    std::vector<int> m_root;
    std::vector<int> m_followed; ///< ≤ the bound
    std::vector<int> m_top;
    std::vector<Entry> m_entries;
    std::vector<BoundAtom> m_stored;
    std::vector<Level> m_levels;
};

} // namespace drawbridge
