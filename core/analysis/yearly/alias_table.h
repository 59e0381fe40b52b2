// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace drawbridge {

/// Draws an index by weight from one random number (Walker 1977; Vose 1991). Building is linear, a draw O(1).
class AliasTable {
public:
    AliasTable() = default;
    /// Weights are not negative, and one is positive.
    explicit AliasTable(const std::vector<double>& weights);
    bool isEmpty() const { return m_cells.empty(); }
    int draw(quint64 random) const {
        const auto n = static_cast<quint64>(m_cells.size());
        const Cell& cell = m_cells[static_cast<std::size_t>((random >> 32U) * n >> 32U)];
        return static_cast<quint32>(random) < cell.threshold ? cell.own : cell.alias;
    }

private:
    struct Cell {
        quint64 threshold; ///< of 2³²
        int own;
        int alias;
    };
    std::vector<Cell> m_cells;
};

} // namespace drawbridge
