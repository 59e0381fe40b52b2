// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/bound_trail.h"

#include "core/base/index.h"

#include <algorithm>
#include <utility>

namespace drawbridge {

int BoundTrail::addInteger(int lower, int upper) {
    const int x = variables() / 2;
    for (const int bound : {lower, -upper}) {
        m_bound.push_back(bound);
        m_root.push_back(bound);
        m_followed.push_back(bound);
        m_top.push_back(-1);
    }
    return x;
}

bool BoundTrail::push(int variable, int value, const BoundReason& reason) {
    const auto v = idx(variable);
    m_entries.push_back({variable, m_bound[v], value, m_top[v], reason});
    m_bound[v] = value;
    m_top[v] = size() - 1;
    return value + m_bound[v ^ 1U] <= 0;
}

int BoundTrail::follow(int variable) {
    const auto v = idx(variable);
    return std::exchange(m_followed[v], m_bound[v]);
}

int BoundTrail::entryOf(BoundLiteral literal) const {
    int index = top(literal.variable);
    while (index >= 0 && entry(index).before >= literal.value)
        index = entry(index).previous;
    return index;
}

int BoundTrail::levelOf(int index) const {
    const auto after = std::upper_bound(m_levels.begin(), m_levels.end(), index,
                                        [](int i, const Level& level) { return i < level.entry; });
    return static_cast<int>(after - m_levels.begin());
}

void BoundTrail::backTo(int level) {
    if (level >= this->level())
        return;
    const Level start = m_levels[idx(level)];
    for (int i = size() - 1; i >= start.entry; --i) {
        const Entry& e = entry(i);
        const auto v = idx(e.variable);
        m_bound[v] = e.before;
        m_top[v] = e.previous;
        m_followed[v] = std::min(m_followed[v], e.before);
    }
    m_entries.resize(idx(start.entry));
    m_stored.resize(start.stored);
    m_levels.resize(idx(level));
}

void BoundTrail::simplify() {
    m_root = m_bound;
    m_followed = m_bound;
    std::fill(m_top.begin(), m_top.end(), -1);
    m_entries.clear();
    m_stored.clear();
}

} // namespace drawbridge
