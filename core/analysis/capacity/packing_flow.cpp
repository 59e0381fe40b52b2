// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_flow.h"

#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <limits>

namespace drawbridge::packing {

namespace {

constexpr qint64 kAll = std::numeric_limits<qint64>::max();

} // namespace

/// Nodes: the sources, the sinks, then the two ends.
Transport::Transport(std::vector<qint64> supply, std::vector<qint64> room)
    : m_sources(static_cast<int>(supply.size())), m_sinks(static_cast<int>(room.size())),
      m_from(supply.size() + room.size() + 2) {
    const int begin = m_sources + m_sinks;
    for (int s = 0; s < m_sources; ++s) {
        m_total = saturatingSum(m_total, supply[idx(s)]);
        addArc(begin, s, supply[idx(s)]);
    }
    for (int k = 0; k < m_sinks; ++k)
        addArc(m_sources + k, begin + 1, std::max<qint64>(0, room[idx(k)]));
}

void Transport::allow(int source, int sink) {
    addArc(source, m_sources + sink, kAll / 2);
}

void Transport::addArc(int from, int to, qint64 capacity) {
    m_from[idx(from)].push_back(static_cast<int>(m_arcs.size()));
    m_arcs.push_back({to, capacity});
    m_from[idx(to)].push_back(static_cast<int>(m_arcs.size()));
    m_arcs.push_back({from, 0});
}

bool Transport::findLevels() {
    const int begin = m_sources + m_sinks;
    m_level.assign(m_from.size(), -1);
    m_level[idx(begin)] = 0;
    std::vector<int> queue{begin};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const int a : m_from[idx(queue[head])]) {
            const Arc& arc = m_arcs[idx(a)];
            if (arc.left > 0 && m_level[idx(arc.to)] < 0) {
                m_level[idx(arc.to)] = m_level[idx(queue[head])] + 1;
                queue.push_back(arc.to);
            }
        }
    }
    return m_level[idx(begin + 1)] >= 0;
}

// The depth is that of the levels: at most the number of nodes.
qint64 Transport::push(int node, qint64 most) {
    if (node == m_sources + m_sinks + 1)
        return most;
    qint64 pushed = 0;
    for (std::size_t& next = m_next[idx(node)]; next < m_from[idx(node)].size(); ++next) {
        const int a = m_from[idx(node)][next];
        const int to = m_arcs[idx(a)].to;
        if (m_arcs[idx(a)].left <= 0 || m_level[idx(to)] != m_level[idx(node)] + 1)
            continue;
        const qint64 got = push(to, std::min(most - pushed, m_arcs[idx(a)].left));
        m_arcs[idx(a)].left -= got;
        m_arcs[idx(a ^ 1)].left += got;
        pushed += got;
        if (pushed == most)
            return pushed;
    }
    return pushed;
}

std::vector<int> Transport::shortOfRoom() {
    const int begin = m_sources + m_sinks;
    qint64 flow = 0;
    while (findLevels()) {
        m_next.assign(m_from.size(), 0);
        flow += push(begin, m_total - flow);
        if (flow == m_total)
            return {};
    }
    if (flow == m_total)
        return {};
    std::vector<int> sources;
    for (int s = 0; s < m_sources; ++s) {
        if (m_level[idx(s)] >= 0)
            sources.push_back(s);
    }
    return sources;
}

bool Matching::find(int slot, std::vector<char>& seen) {
    for (const int place : m_places[idx(slot)]) {
        if (seen[idx(place)])
            continue;
        seen[idx(place)] = 1;
        if (m_taker[idx(place)] < 0 || find(m_taker[idx(place)], seen)) {
            m_taker[idx(place)] = slot;
            return true;
        }
    }
    return false;
}

bool Matching::add(int item, const std::vector<int>& places) {
    const int slot = static_cast<int>(m_items.size());
    m_items.push_back(item);
    m_places.push_back(places);
    std::vector<char> seen(m_taker.size(), 0);
    if (find(slot, seen)) {
        ++m_size;
        return true;
    }
    m_contested.clear();
    m_blocked = {item};
    for (std::size_t place = 0; place < seen.size(); ++place) {
        if (seen[place]) {
            m_contested.push_back(static_cast<int>(place));
            m_blocked.push_back(m_items[idx(m_taker[place])]);
        }
    }
    m_items.pop_back();
    m_places.pop_back();
    return false;
}

} // namespace drawbridge::packing
