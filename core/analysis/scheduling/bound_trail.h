// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace drawbridge {

/// "variable ≥ value". An integer x is two variables, 2x for x itself and 2x + 1 for −x, so that every bound
/// is a lower bound: x ≤ v is {2x + 1, −v}.
struct BoundLiteral {
    int variable = 0;
    int value = 0;
};
inline BoundLiteral negated(BoundLiteral literal) {
    return {literal.variable ^ 1, 1 - literal.value};
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
        Arc,      ///< {from, v − offset} and the stored literals
        Literals, ///< the stored literals
        Clause,   ///< all other literals of the clause are false
        Calendar, ///< {variable, from}: from … v − 1 are closed
    };
    Kind kind = Kind::Decision;
    int from = 0;
    int offset = 0; ///< Arc: offset; Clause: its reference
    std::uint32_t first = 0;
    std::uint32_t count = 0; ///< of stored literals
};

/// All bounds and their reasons: a stack that can be undone to the start of any decision level.
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
    bool holds(BoundLiteral literal) const { return lower(literal.variable) >= literal.value; }
    bool fails(BoundLiteral literal) const { return lower(literal.variable ^ 1) >= 1 - literal.value; }
    bool isFixed(int x) const { return lower(plus(x)) + lower(minus(x)) == 0; }
    int variables() const { return static_cast<int>(m_bound.size()); }

    /// False: the bounds of the integer crossed.
    bool push(int variable, int value, const BoundReason& reason);
    std::uint32_t storedCount() const { return static_cast<std::uint32_t>(m_stored.size()); }
    void store(BoundLiteral literal) { m_stored.push_back(literal); }
    const BoundLiteral& stored(std::uint32_t index) const { return m_stored[index]; }

    int size() const { return static_cast<int>(m_entries.size()); }
    const Entry& entry(int index) const { return m_entries[idx(index)]; }
    int top(int variable) const { return m_top[idx(variable)]; }
    /// The bound up to which watches were visited; from now on that is the present bound, until it is undone.
    int follow(int variable);
    /// The entry that made a true literal true; -1: true at the root.
    int entryOf(BoundLiteral literal) const;

    int level() const { return static_cast<int>(m_levels.size()); }
    int levelStart(int level) const { return m_levels[idx(level) - 1].entry; }
    int levelOf(int entry) const;
    void openLevel() { m_levels.push_back({size(), m_stored.size()}); }
    void backTo(int level);
    /// At level 0: makes the bounds permanent.
    void simplify();

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
    std::vector<BoundLiteral> m_stored;
    std::vector<Level> m_levels;
};

} // namespace drawbridge
