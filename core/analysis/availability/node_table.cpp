// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/node_table.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kFirstBuckets = 1U << 10U;
constexpr std::size_t kFirstEntries = 1U << 10U;
constexpr std::size_t kBetweenChecks = 1U << 16U;
constexpr std::size_t kStepsPerNode = 64;
constexpr std::size_t kMostEntries = 1U << 22U;

} // namespace

NodeTable::NodeTable(DiagramLimits limits) : m_limits(limits) {
    m_nodes.push_back({kTerminalLevel, 0, 0, 0});
    m_nodes.push_back({kTerminalLevel, 1, 1, 0});
    m_buckets.assign(kFirstBuckets, 0);
    m_mask = kFirstBuckets - 1;
    m_nextCheck = std::min(kFirstBuckets, m_limits.nodes);
}

void NodeTable::check() {
    if (m_nodes.size() >= m_limits.nodes)
        throw DiagramTooLarge{};
    checkSteps();
    if (m_nodes.size() > m_mask)
        grow();
    m_nextCheck = std::min({m_mask + 1, m_limits.nodes, m_nodes.size() + kBetweenChecks});
}

void NodeTable::checkSteps() const {
    if (m_limits.cancelled != nullptr && *m_limits.cancelled)
        throw DiagramCancelled{};
    if (m_steps / kStepsPerNode > m_limits.nodes)
        throw DiagramTooLarge{};
}

void NodeTable::grow() {
    const std::size_t buckets = m_buckets.size() * 2;
    m_buckets.assign(buckets, 0);
    m_mask = buckets - 1;
    for (DiagramNode n = 2; n < m_nodes.size(); ++n) {
        Node& node = m_nodes[n];
        DiagramNode& bucket = m_buckets[hash(node.level, node.low, node.high) & m_mask];
        node.next = bucket;
        bucket = n;
    }
}

OperationCache::OperationCache() : m_entries(kFirstEntries), m_mask(kFirstEntries - 1) {}

void OperationCache::grow() {
    m_kept = 0;
    if (m_entries.size() >= kMostEntries)
        return;
    const std::vector<Entry> old = std::move(m_entries);
    m_entries.assign(old.size() * 4, {});
    m_mask = m_entries.size() - 1;
    for (const Entry& entry : old)
        m_entries[NodeTable::hash(entry.a, entry.a, entry.b) & m_mask] = entry;
}

} // namespace drawbridge
