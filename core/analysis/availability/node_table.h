// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/diagram_limits.h"

#include <cstdint>
#include <vector>

namespace drawbridge {

using DiagramNode = std::uint32_t; ///< 0 and 1 are the terminals; others come after their children

/// The nodes of one decision diagram, each (level, low, high) once: flat arrays, a chained hash table that
/// doubles. Nodes are never freed before the whole: what is below a node has smaller numbers, so that a pass
/// over a diagram is a loop.
class NodeTable {
public:
    static constexpr std::uint32_t kTerminalLevel = 0xFFFFFFFF;

    explicit NodeTable(DiagramLimits limits);

    std::uint32_t level(DiagramNode node) const { return m_nodes[node].level; }
    DiagramNode low(DiagramNode node) const { return m_nodes[node].low; }
    DiagramNode high(DiagramNode node) const { return m_nodes[node].high; }
    std::size_t size() const { return m_nodes.size(); }

    /// The node with these children, new or not. Throws DiagramTooLarge and DiagramCancelled.
    DiagramNode node(std::uint32_t level, DiagramNode low, DiagramNode high) {
        std::uint32_t& bucket = m_buckets[hash(level, low, high) & m_mask];
        for (DiagramNode n = bucket; n != 0; n = m_nodes[n].next) {
            const Node& known = m_nodes[n];
            if (known.level == level && known.low == low && known.high == high)
                return n;
        }
        const auto added = static_cast<DiagramNode>(m_nodes.size());
        m_nodes.push_back({level, low, high, bucket});
        bucket = added;
        if (m_nodes.size() >= m_nextCheck)
            check();
        return added;
    }

    /// To be called with each step of an operation that may make no node for long. Throws as node() does.
    void countStep() {
        if ((++m_steps & 0xFFFFU) == 0)
            checkSteps();
    }

    static std::size_t hash(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        std::uint64_t h = (a * 0x9E3779B97F4A7C15ULL) ^ ((b << 32U | c) * 0xC2B2AE3D27D4EB4FULL);
        h ^= h >> 29U;
        h *= 0xBF58476D1CE4E5B9ULL;
        return static_cast<std::size_t>(h ^ (h >> 32U));
    }

private:
    struct Node {
        std::uint32_t level;
        DiagramNode low;
        DiagramNode high;
        DiagramNode next; ///< in the bucket
    };
    void check();
    void checkSteps() const;
    void grow();

    DiagramLimits m_limits;
    std::vector<Node> m_nodes;
    std::vector<DiagramNode> m_buckets;
    std::size_t m_mask = 0;
    std::size_t m_nextCheck = 0;
    std::size_t m_steps = 0;
};

/// Results of operations on two nodes: a direct-mapped cache that forgets,
/// and grows with what was kept, up to a bound.
class OperationCache {
public:
    OperationCache();

    bool find(DiagramNode a, DiagramNode b, DiagramNode& result) const {
        const Entry& entry = m_entries[NodeTable::hash(a, a, b) & m_mask];
        result = entry.result;
        return entry.a == a && entry.b == b;
    }
    void keep(DiagramNode a, DiagramNode b, DiagramNode result) {
        m_entries[NodeTable::hash(a, a, b) & m_mask] = {a, b, result};
        if (++m_kept > m_mask)
            grow();
    }

private:
    struct Entry {
        DiagramNode a = 0;
        DiagramNode b = 0;
        DiagramNode result = 0;
    };
    void grow();

    std::vector<Entry> m_entries;
    std::size_t m_mask = 0;
    std::size_t m_kept = 0;
};

} // namespace drawbridge
