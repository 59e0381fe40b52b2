// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_obstacles.h"

#include "core/base/index.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double clearOfEdges = 7;

bool isEnd(const QRectF& rect, const RouteRequest& request) {
    return rect.contains(request.from) || rect.contains(request.to) || request.from.contains(rect) ||
           request.to.contains(rect);
}

/// The painter's curve between two points, leaving at a right angle to the longer axis.
QPointF onCurve(const QPointF& from, const QPointF& to, double t) {
    const QPointF way = to - from;
    const bool steep = std::abs(way.y()) >= 0.3 * std::abs(way.x());
    const QPointF bend = steep ? QPointF(0, way.y() / 2) : QPointF(way.x() / 2, 0);
    const double s = 1 - t;
    return s * s * s * from + 3 * s * s * t * (from + bend) + 3 * s * t * t * (to - bend) + t * t * t * to;
}

} // namespace

Obstacles::Obstacles(const std::vector<QRectF>& rects) : m_rects(rects), m_seen(rects.size(), 0) {
    for (const QRectF& rect : rects)
        m_bounds |= rect;
    constexpr double usualCell = 160;
    constexpr double maxCells = 250'000;
    m_cell = std::max(usualCell, std::sqrt(m_bounds.width() * m_bounds.height() / maxCells));
    m_columns = static_cast<int>(m_bounds.width() / m_cell) + 1;
    m_rows = static_cast<int>(m_bounds.height() / m_cell) + 1;
    m_cells.resize(idx(m_columns) * idx(m_rows));
    for (int i = 0; i < static_cast<int>(rects.size()); ++i) {
        const QRectF& rect = rects[idx(i)];
        for (int y = row(rect.top()); y <= row(rect.bottom()); ++y) {
            for (int x = column(rect.left()); x <= column(rect.right()); ++x)
                m_cells[idx(y) * idx(m_columns) + idx(x)].push_back(i);
        }
    }
}

int Obstacles::column(double x) const {
    return std::clamp(static_cast<int>((x - m_bounds.left()) / m_cell), 0, m_columns - 1);
}

int Obstacles::row(double y) const {
    return std::clamp(static_cast<int>((y - m_bounds.top()) / m_cell), 0, m_rows - 1);
}

void Obstacles::collect(const QRectF& area, const RouteRequest& request) const {
    const QRectF wide = area.adjusted(-clearOfEdges, -clearOfEdges, clearOfEdges, clearOfEdges);
    for (int y = row(wide.top()); y <= row(wide.bottom()); ++y) {
        for (int x = column(wide.left()); x <= column(wide.right()); ++x) {
            for (const int i : m_cells[idx(y) * idx(m_columns) + idx(x)]) {
                if (m_seen[idx(i)] == m_query || !m_rects[idx(i)].intersects(wide))
                    continue;
                m_seen[idx(i)] = m_query;
                if (!isEnd(m_rects[idx(i)], request))
                    m_found.push_back(i);
            }
        }
    }
}

void Obstacles::follow(const std::vector<QPointF>& points, const RouteRequest& request,
                       std::size_t most) const {
    ++m_query;
    m_found.clear();
    if (m_rects.empty() || points.size() < 2)
        return;
    if (points.size() == 2) {
        constexpr int samples = 24;
        QPointF before = points.front();
        for (int i = 1; i <= samples && m_found.size() < most; ++i) {
            const QPointF here = onCurve(points.front(), points.back(), static_cast<double>(i) / samples);
            collect(QRectF(before, here).normalized(), request);
            before = here;
        }
        return;
    }
    for (std::size_t i = 1; i < points.size() && m_found.size() < most; ++i)
        collect(QRectF(points[i - 1], points[i]).normalized(), request);
}

std::vector<QRectF> Obstacles::hitBy(const std::vector<QPointF>& points, const RouteRequest& request) const {
    follow(points, request, m_rects.size());
    std::vector<QRectF> obstacles;
    for (const int i : m_found)
        obstacles.push_back(m_rects[idx(i)]);
    return obstacles;
}

std::vector<QRectF> Obstacles::in(const QRectF& area, const RouteRequest& request) const {
    ++m_query;
    m_found.clear();
    if (!m_rects.empty())
        collect(area, request);
    std::sort(m_found.begin(), m_found.end());
    std::vector<QRectF> rects;
    for (const int i : m_found)
        rects.push_back(m_rects[idx(i)]);
    return rects;
}

int Obstacles::countBy(const std::vector<QPointF>& points, const RouteRequest& request, int most) const {
    follow(points, request, static_cast<std::size_t>(std::max(0, most)));
    return static_cast<int>(m_found.size());
}

} // namespace drawbridge
