// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace drawbridge::packing {

/// Can amounts at sources be taken in by sinks, each along allowed pairs only? Maximum flow (Dinic 1970).
class Transport {
public:
    Transport(std::vector<qint64> supply, std::vector<qint64> room);
    void allow(int source, int sink);

    /// Sources that together have more than all the sinks that they may go to take in; empty: there is room
    /// for all. O(sources · sinks · the longest path), in practice a few passes over the pairs.
    std::vector<int> shortOfRoom();

private:
    struct Arc {
        int to;
        qint64 left;
    };
    void addArc(int from, int to, qint64 capacity);
    bool findLevels();
    qint64 push(int node, qint64 most);

    int m_sources;
    int m_sinks;
    qint64 m_total = 0;
    std::vector<Arc> m_arcs; ///< each followed by its reverse
    std::vector<std::vector<int>> m_from;
    std::vector<int> m_level;
    std::vector<std::size_t> m_next;
};

/// Grows a matching of items with places, one item after another (Kuhn 1955).
class Matching {
public:
    explicit Matching(int places) : m_taker(static_cast<std::size_t>(places), -1) {}
    /// False when no place is left for it. Then `blocked` items compete for `contested` places, one fewer.
    bool add(int item, const std::vector<int>& places);
    int size() const { return m_size; }
    const std::vector<int>& contested() const { return m_contested; }
    const std::vector<int>& blocked() const { return m_blocked; }

private:
    bool find(int slot, std::vector<char>& seen);
    std::vector<int> m_taker; ///< place → slot
    std::vector<int> m_items; ///< slot → item
    std::vector<std::vector<int>> m_places;
    std::vector<int> m_contested;
    std::vector<int> m_blocked;
    int m_size = 0;
};

} // namespace drawbridge::packing
