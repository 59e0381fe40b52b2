// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/literal_activity.h"

namespace drawbridge {

namespace {

constexpr double kRescale = 1e100;

} // namespace

int LiteralActivity::idOf(BoundLiteral literal) {
    if ((literal.variable & 1) != 0)
        literal = negated(literal);
    const auto key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(literal.variable)) << 32U) |
                     static_cast<std::uint32_t>(literal.value);
    const auto [it, isNew] = m_ids.try_emplace(key, static_cast<int>(m_literals.size()));
    if (isNew) {
        m_literals.push_back(literal);
        m_activity.push_back(0);
        m_place.push_back(-1);
        insert(it->second);
    }
    return it->second;
}

void LiteralActivity::bump(BoundLiteral literal) {
    const int id = idOf(literal);
    m_activity[idx(id)] += m_step;
    if (m_activity[idx(id)] > kRescale) {
        for (double& activity : m_activity)
            activity /= kRescale;
        m_step /= kRescale;
    }
    if (m_place[idx(id)] >= 0)
        up(idx(m_place[idx(id)]));
}

std::optional<BoundLiteral> LiteralActivity::open(const BoundTrail& trail) {
    while (!m_heap.empty()) {
        const int id = m_heap.front();
        const BoundLiteral literal = m_literals[idx(id)];
        const int last = m_heap.back();
        m_heap.pop_back();
        m_place[idx(id)] = -1;
        if (!m_heap.empty()) {
            put(0, last);
            down(0);
        }
        const bool isOpen = !trail.holds(literal) && !trail.fails(literal);
        m_passed.push_back({trail.level() + (isOpen ? 1 : 0), id});
        if (isOpen)
            return literal;
    }
    return std::nullopt;
}

void LiteralActivity::backTo(int level) {
    while (!m_passed.empty() && m_passed.back().level > level) {
        insert(m_passed.back().id);
        m_passed.pop_back();
    }
}

void LiteralActivity::insert(int id) {
    if (m_place[idx(id)] >= 0)
        return;
    m_heap.push_back(id);
    put(m_heap.size() - 1, id);
    up(m_heap.size() - 1);
}

void LiteralActivity::put(std::size_t place, int id) {
    m_heap[place] = id;
    m_place[idx(id)] = static_cast<int>(place);
}

void LiteralActivity::up(std::size_t place) {
    const int id = m_heap[place];
    while (place > 0) {
        const std::size_t parent = (place - 1) / 2;
        if (!before(id, m_heap[parent]))
            break;
        put(place, m_heap[parent]);
        place = parent;
    }
    put(place, id);
}

void LiteralActivity::down(std::size_t place) {
    const int id = m_heap[place];
    for (;;) {
        std::size_t child = 2 * place + 1;
        if (child >= m_heap.size())
            break;
        if (child + 1 < m_heap.size() && before(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!before(m_heap[child], id))
            break;
        put(place, m_heap[child]);
        place = child;
    }
    put(place, id);
}

} // namespace drawbridge
