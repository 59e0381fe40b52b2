// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_crossings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t maxCompared = 5000;

struct Line {
    QPointF a; ///< the left end
    QPointF b;
    LayoutEdge edge;
};

double turn(const QPointF& a, const QPointF& b, const QPointF& c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool areOnBothSides(const Line& line, const QPointF& one, const QPointF& other) {
    const double first = turn(line.a, line.b, one);
    const double second = turn(line.a, line.b, other);
    return (first > 0 && second < 0) || (first < 0 && second > 0);
}

bool shareEnd(const LayoutEdge& one, const LayoutEdge& other) {
    return one.from == other.from || one.from == other.to || one.to == other.from || one.to == other.to;
}

bool cross(const Line& one, const Line& other) {
    const auto [top, bottom] = std::minmax({one.a.y(), one.b.y()});
    const auto [otherTop, otherBottom] = std::minmax({other.a.y(), other.b.y()});
    return top < otherBottom && otherTop < bottom && !shareEnd(one.edge, other.edge) &&
           areOnBothSides(one, other.a, other.b) && areOnBothSides(other, one.a, one.b);
}

std::vector<Line> linesOf(const std::vector<QPointF>& points, const std::vector<LayoutEdge>& edges) {
    const auto count = static_cast<int>(points.size());
    std::vector<Line> lines;
    for (const LayoutEdge& edge : edges) {
        if (edge.from == edge.to || std::min(edge.from, edge.to) < 0 || std::max(edge.from, edge.to) >= count)
            continue;
        const QPointF a = points[static_cast<std::size_t>(edge.from)];
        const QPointF b = points[static_cast<std::size_t>(edge.to)];
        lines.push_back(a.x() <= b.x() ? Line{a, b, edge} : Line{b, a, edge});
    }
    return lines;
}

} // namespace

int lineCrossings(const std::vector<QPointF>& points, const std::vector<LayoutEdge>& edges) {
    std::vector<Line> lines = linesOf(points, edges);
    const std::size_t all = lines.size();
    if (all > maxCompared) {
        for (std::size_t i = 0; i < maxCompared; ++i)
            lines[i] = lines[i * all / maxCompared]; // index arithmetic in place: the source index is never
                                                     // below the target
        lines.resize(maxCompared);
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& one, const Line& other) { return one.a.x() < other.a.x(); });
    double count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size() && lines[j].a.x() < lines[i].b.x(); ++j)
            count += cross(lines[i], lines[j]) ? 1 : 0;
    }
    // Two vertical lines cannot cross, so it is enough to compare lines that overlap horizontally. A sample
    // meets (its share)² of the pairs.
    const double share = lines.empty() ? 1 : static_cast<double>(lines.size()) / static_cast<double>(all);
    constexpr double largest = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(largest, std::round(count / (share * share))));
}

int edgeCrossings(const LayoutGraph& graph, const LayoutResult& result) {
    std::vector<QPointF> middles;
    for (const QRectF& box : result.boxes)
        middles.push_back(box.center());
    return lineCrossings(middles, graph.edges);
}

} // namespace drawbridge
