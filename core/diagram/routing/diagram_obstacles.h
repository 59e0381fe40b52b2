// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router.h"

#include <cstdint>

namespace drawbridge {

/// Spatial index of rectangles, to find those a line runs through.
class Obstacles {
public:
    explicit Obstacles(const std::vector<QRectF>& rects);

    /// Rectangles that the line (two points: the painter's curve) comes too close to, each once; without
    /// those containing an end of the request.
    std::vector<QRectF> hitBy(const std::vector<QPointF>& points, const RouteRequest& request) const;

    /// Number of those; stops counting at `most`.
    int countBy(const std::vector<QPointF>& points, const RouteRequest& request, int most) const;

    /// Rectangles in an area, in the order given; without those containing an end of the request.
    std::vector<QRectF> in(const QRectF& area, const RouteRequest& request) const;

private:
    void follow(const std::vector<QPointF>& points, const RouteRequest& request, std::size_t most) const;
    void collect(const QRectF& area, const RouteRequest& request) const;
    int column(double x) const;
    int row(double y) const;

    const std::vector<QRectF>& m_rects;
    QRectF m_bounds;
    double m_cell = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<int>> m_cells;
    mutable std::vector<std::uint32_t> m_seen; ///< last query that found the rectangle
    mutable std::uint32_t m_query = 0;
    mutable std::vector<int> m_found; ///< of the last query
};

} // namespace drawbridge
