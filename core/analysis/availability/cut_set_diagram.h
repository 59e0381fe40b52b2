// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/decision_diagram.h"

namespace drawbridge {

/// The minimal cut sets of a decision diagram: a zero-suppressed diagram (Minato 1993) of sets of levels, by
/// Rauzy's decomposition (1993): of a coherent diagram those of *low*, and those of *high* that do not make
/// *low* fail, with the level added. *high* of a node holds the sets with its level, less it; node 1 is the
/// family of the empty set, node 0 the empty family.
class CutSetDiagram {
public:
    explicit CutSetDiagram(DiagramLimits limits) : m_table(limits) {}

    /// Recursion is as deep as there are levels. Throws DiagramTooLarge and DiagramCancelled.
    void build(const DecisionDiagram& diagram);

    DiagramNode root() const { return m_root; }
    const NodeTable& table() const { return m_table; }
    /// As DecisionDiagram::reachable().
    std::vector<DiagramNode> reachable() const { return reachableFrom(m_table, m_root); }

private:
    DiagramNode without(DiagramNode sets, const NodeTable& table, DiagramNode failing);

    NodeTable m_table;
    OperationCache m_without;
    DiagramNode m_root = 0;
};

} // namespace drawbridge
