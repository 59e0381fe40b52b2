// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_compact.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_compact_rows.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

/// Widths in columns: most boxes take one, hosts several.
struct Columns {
    double pitch = 0;
    int most = 1; ///< columns of the whole level, for roughly the shape of a window

    explicit Columns(const Level& level) {
        std::vector<double> widths;
        double area = 0;
        for (const LevelNode& node : level.nodes) {
            widths.push_back(node.size.width());
            area += (node.size.width() + kBoxGap) * (node.size.height() + kRankGap);
        }
        std::sort(widths.begin(), widths.end());
        constexpr double stillOne = 1.5;
        const double median = widths[widths.size() / 2];
        const double widest = *(std::upper_bound(widths.begin(), widths.end(), median * stillOne) - 1);
        pitch = kSnap * std::ceil((widest + kBoxGap) / kSnap);
        constexpr double aspect = 1.7;
        most = std::max(3, static_cast<int>(std::lround(std::sqrt(area * aspect) / pitch)));
        for (const LevelNode& node : level.nodes)
            most = std::max(most, span(node));
    }

    int span(const LevelNode& node) const {
        return std::max(1, static_cast<int>(std::ceil((node.size.width() + kBoxGap) / pitch - 1e-6)));
    }
};

/// Rows filled from the top; islands side by side share them.
class Sheet {
public:
    Sheet(const Level& level, const Columns& columns) : m_level(level), m_columns(columns) {}

    void put(const CompactRows& island) {
        if (m_used > 0 && m_used + island.width > m_columns.most)
            closeShelf();
        m_shelf.resize(std::max(m_shelf.size(), island.rows.size()));
        for (std::size_t row = 0; row < island.rows.size(); ++row) {
            for (CompactNode node : island.rows[row]) {
                node.column += m_used;
                m_shelf[row].push_back(node);
            }
        }
        m_used += island.width;
    }

    /// Adds nodes one after the other, from the left.
    void flow(const std::vector<int>& nodes) {
        closeShelf();
        for (const int node : nodes) {
            const int span = m_columns.span(m_level.nodes[idx(node)]);
            if (m_used > 0 && m_used + span > m_columns.most)
                closeShelf(kRowGap);
            m_shelf.resize(1);
            m_shelf[0].push_back({node, m_used, span});
            m_used += span;
        }
        closeShelf();
    }

    void closeShelf(double gap = kRankGap) {
        for (const std::vector<CompactNode>& row : m_shelf) {
            double height = 0;
            for (const CompactNode& node : row)
                height = std::max(height, m_level.nodes[idx(node.node)].size.height());
            for (const CompactNode& node : row)
                m_corners[idx(node.node)] = cornerOf(node);
            m_y += height + (&row == &m_shelf.back() ? gap : kRankGap);
        }
        m_shelf.clear();
        m_used = 0;
    }

    std::vector<QPointF> corners() { return std::move(m_corners); }

private:
    /// Centred in its columns; rows are aligned at the top.
    QPointF cornerOf(const CompactNode& node) const {
        const double room = node.span * m_columns.pitch - kBoxGap;
        const double spare = room - m_level.nodes[idx(node.node)].size.width();
        return {node.column * m_columns.pitch + spare / 2, m_y};
    }

    const Level& m_level;
    const Columns& m_columns;
    std::vector<std::vector<CompactNode>> m_shelf; ///< by row
    int m_used = 0;                                ///< columns of the shelf
    double m_y = 0;
    std::vector<QPointF> m_corners = std::vector<QPointF>(m_level.nodes.size());
};

} // namespace

std::vector<QPointF> arrangeCompact(const Level& level) {
    if (level.nodes.empty())
        return {};
    const Columns columns(level);
    std::vector<Island> islands = islandsOf(level);
    std::vector<int> entrances, lone;
    std::vector<CompactRows> connected;
    for (const Island& island : islands) {
        const int first = island.nodes.front();
        if (island.nodes.size() == 1) {
            (level.nodes[idx(first)].tier < firstTierOfContents ? entrances : lone).push_back(first);
            continue;
        }
        std::vector<int> spans;
        for (const int node : island.nodes)
            spans.push_back(columns.span(level.nodes[idx(node)]));
        connected.push_back(compactRows(island, spans, columns.most));
    }
    std::stable_sort(entrances.begin(), entrances.end(),
                     [&](int a, int b) { return level.nodes[idx(a)].tier < level.nodes[idx(b)].tier; });
    std::stable_sort(connected.begin(), connected.end(), [](const CompactRows& a, const CompactRows& b) {
        return a.rows.size() > b.rows.size();
    });
    Sheet sheet(level, columns);
    sheet.flow(entrances);
    for (const CompactRows& island : connected)
        sheet.put(island);
    sheet.flow(lone);
    return sheet.corners();
}

} // namespace drawbridge
