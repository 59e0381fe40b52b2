// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"
#include "core/analysis/availability/node_table.h"

namespace drawbridge {

/// A reduced ordered binary decision diagram (Bryant 1986) of a fault tree: the states in which it fails. At
/// a node, *high* is where the variable's event has failed. A coherent tree has no negation, so that
/// complement edges would find nothing to share.
class DecisionDiagram {
public:
    explicit DecisionDiagram(DiagramLimits limits) : m_table(limits) {}

    /// Builds the tree, which holds no constants and whose gates stand after their inputs; `levelOf` of each
    /// event, each its own. Recursion is as deep as there are levels. Throws DiagramTooLarge and
    /// DiagramCancelled.
    void build(const FaultTree& tree, const std::vector<int>& levelOf);

    /// Instead of a tree: the states in which some set of a family with the level has failed but for the
    /// level itself. The family is a zero-suppressed diagram of sets of levels (cut_set_diagram.h).
    void buildRest(const NodeTable& family, DiagramNode root, std::uint32_t level);

    DiagramNode root() const { return m_root; }
    const NodeTable& table() const { return m_table; }
    /// Nodes below the root, itself among them, children first; terminals left out.
    std::vector<DiagramNode> reachable() const;

private:
    DiagramNode both(DiagramNode a, DiagramNode b);
    DiagramNode either(DiagramNode a, DiagramNode b);
    DiagramNode atLeast(int count, const std::vector<DiagramNode>& inputs);

    NodeTable m_table;
    OperationCache m_both;
    OperationCache m_either;
    DiagramNode m_root = 0;
};

/// The nodes below one, itself among them, children first; terminals left out. Linear in the table.
std::vector<DiagramNode> reachableFrom(const NodeTable& table, DiagramNode root);

} // namespace drawbridge
