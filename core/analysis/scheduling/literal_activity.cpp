// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/literal_activity.h"

#include "core/base/index.h"

namespace drawbridge {

namespace {

constexpr double kHighest = 1e100;

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
        m_queue.emplace(0, it->second);
    }
    return it->second;
}

void LiteralActivity::bump(BoundLiteral literal) {
    const int id = idOf(literal);
    auto node = m_queue.extract({m_activity[idx(id)], id});
    m_activity[idx(id)] += m_step;
    if (!node.empty()) {
        node.value().first = m_activity[idx(id)];
        m_queue.insert(std::move(node));
    }
    if (m_activity[idx(id)] > kHighest)
        rescale();
}

void LiteralActivity::rescale() {
    for (double& activity : m_activity)
        activity /= kHighest;
    m_step /= kHighest;
    Queue queue;
    for (const auto& [activity, id] : m_queue)
        queue.emplace(m_activity[idx(id)], id);
    m_queue.swap(queue);
}

std::optional<BoundLiteral> LiteralActivity::open(const BoundTrail& trail) {
    while (!m_queue.empty()) {
        auto node = m_queue.extract(std::prev(m_queue.end()));
        const BoundLiteral literal = m_literals[idx(node.value().second)];
        const bool isOpen = !trail.holds(literal) && !trail.fails(literal);
        m_passed.push_back({trail.level() + (isOpen ? 1 : 0), std::move(node)});
        if (isOpen)
            return literal;
    }
    return std::nullopt;
}

void LiteralActivity::backTo(int level) {
    for (; !m_passed.empty() && m_passed.back().level > level; m_passed.pop_back()) {
        auto& node = m_passed.back().node;
        node.value().first = m_activity[idx(node.value().second)];
        m_queue.insert(std::move(node));
    }
}

} // namespace drawbridge
