// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/edge_labels.h"

#include "core/diagram/painting/diagram_painter.h"

#include <QPainterPath>

#include <array>
#include <cmath>
#include <unordered_map>

namespace drawbridge {

namespace {

constexpr std::array shares{0.5,  0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26,
                            0.74, 0.2,  0.8,  0.14, 0.86, 0.1,  0.9};
constexpr std::array asides{0.0, 17.0, -17.0, 30.0, -30.0};

/// Title rectangles of containers, approximately.
std::vector<QRectF> titlesOf(const Diagram& diagram) {
    constexpr double perLetter = 8;
    std::vector<QRectF> titles;
    for (const DiagramContainer& container : diagram.containers) {
        for (const DiagramZonePiece& piece : container.pieces)
            titles.push_back(piece.title);
        if (container.collapsed)
            titles.push_back(paintedRect(container));
        if (container.collapsed || !container.pieces.empty())
            continue;
        const QRectF& rect = container.rect;
        const double width =
            std::min(rect.width() - 24, perLetter * static_cast<double>(container.title.size()) + 36);
        if (container.network)
            titles.emplace_back(rect.left() + 12, rect.bottom() - 23, width, 18);
        else if (container.host)
            titles.emplace_back(rect.left() + 12, rect.top() - 10, width, 20);
        else
            titles.emplace_back(rect.left() + 14, rect.top() + 8, width, 24);
    }
    return titles;
}

class Placer {
public:
    Placer(const Diagram& diagram, const RectGrid& items) : m_diagram(diagram), m_items(items) {
        for (const QRectF& title : titlesOf(diagram))
            remember(title);
    }

    std::vector<std::pair<int, QPointF>> run() {
        std::vector<std::pair<int, QPointF>> placed;
        for (std::size_t i = 0; i < m_diagram.edges.size(); ++i) {
            const DiagramEdge& edge = m_diagram.edges[i];
            if (edge.label.isEmpty() || edge.points.size() < 2)
                continue;
            if (const auto centre = place(edge)) {
                remember(edgeLabelRect(edge, *centre));
                placed.emplace_back(static_cast<int>(i), *centre);
            }
        }
        return placed;
    }

private:
    std::optional<QPointF> place(const DiagramEdge& edge) const {
        const QPainterPath path = edgePath(edge);
        const QSizeF size = edgeLabelRect(edge, {}).size();
        for (const double aside : asides) {
            for (const double share : shares) {
                const QPointF on = path.pointAtPercent(share);
                const QPointF centre = aside == 0 ? on : beside(path, share, on, size, aside);
                if (isFree(QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size)))
                    return centre;
            }
        }
        return std::nullopt;
    }

    /// Beside the line, at a distance of half the label.
    static QPointF beside(const QPainterPath& path, double share, const QPointF& on, const QSizeF& size,
                          double aside) {
        const double step = 0.01;
        const QPointF way = path.pointAtPercent(std::min(1.0, share + step)) -
                            path.pointAtPercent(std::max(0.0, share - step));
        const bool upright = std::abs(way.y()) > std::abs(way.x());
        const double sign = aside < 0 ? -1 : 1;
        return on + (upright ? QPointF(aside + sign * (size.width() / 2 - 10), 0) : QPointF(0, aside));
    }

    bool isFree(const QRectF& rect) const {
        constexpr double gap = 2;
        const QRectF kept = rect.adjusted(-gap, -gap, gap, gap);
        for (const int i : m_items.near(kept)) {
            if (paintedRect(m_diagram.items[static_cast<std::size_t>(i)]).intersects(kept))
                return false;
        }
        for (const auto& cell : cellsOf(kept)) {
            const auto found = m_taken.find(cell);
            if (found == m_taken.end())
                continue;
            for (const QRectF& other : found->second) {
                if (other.intersects(kept))
                    return false;
            }
        }
        return true;
    }

    static std::vector<qint64> cellsOf(const QRectF& rect) {
        constexpr double cell = 256;
        std::vector<qint64> cells;
        const auto index = [](double value) { return static_cast<qint64>(std::floor(value / cell)); };
        for (qint64 y = index(rect.top()); y <= index(rect.bottom()); ++y) {
            for (qint64 x = index(rect.left()); x <= index(rect.right()); ++x)
                cells.push_back((y << 32) ^ (x & 0xffffffff));
        }
        return cells;
    }

    void remember(const QRectF& rect) {
        for (const qint64 cell : cellsOf(rect))
            m_taken[cell].push_back(rect);
    }

    const Diagram& m_diagram;
    const RectGrid& m_items;
    std::unordered_map<qint64, std::vector<QRectF>> m_taken; ///< titles and labels, by cell
};

} // namespace

std::vector<std::pair<int, QPointF>> placeEdgeLabels(const Diagram& diagram, const RectGrid& items) {
    return Placer(diagram, items).run();
}

} // namespace drawbridge
