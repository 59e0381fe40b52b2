// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/cut_set_diagram.h"

namespace drawbridge {

/// The sets that do not make the diagram fail.
DiagramNode CutSetDiagram::without(DiagramNode sets, const NodeTable& table, DiagramNode failing) {
    if (sets == 0 || failing == 1)
        return 0;
    if (failing == 0 || sets == 1)
        return sets;
    DiagramNode result = 0;
    if (m_without.find(sets, failing, result))
        return result;
    m_table.countStep();
    const std::uint32_t level = m_table.level(sets);
    const std::uint32_t other = table.level(failing);
    if (other < level) {
        result = without(sets, table, table.low(failing));
    } else {
        const DiagramNode ifNot = other == level ? table.low(failing) : failing;
        const DiagramNode ifSo = other == level ? table.high(failing) : failing;
        const DiagramNode high = without(m_table.high(sets), table, ifSo);
        const DiagramNode low = without(m_table.low(sets), table, ifNot);
        result = high == 0 ? low : m_table.node(level, low, high);
    }
    m_without.keep(sets, failing, result);
    return result;
}

void CutSetDiagram::build(const DecisionDiagram& diagram) {
    const NodeTable& table = diagram.table();
    std::vector<DiagramNode> sets(std::size_t(diagram.root()) + 1, 0);
    if (diagram.root() >= 1)
        sets[1] = 1;
    for (const DiagramNode node : diagram.reachable()) {
        const DiagramNode low = sets[table.low(node)];
        const DiagramNode high = without(sets[table.high(node)], table, table.low(node));
        sets[node] = high == 0 ? low : m_table.node(table.level(node), low, high);
    }
    m_root = sets[diagram.root()];
}

} // namespace drawbridge
