// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router.h"

#include <cstdint>

namespace drawbridge {

/// Rectangles in a grid of cells, asked for what a line runs through.
class Obstacles {
public:
    explicit Obstacles(const std::vector<QRectF>& rects);

    /// What the line (two points: the painter's curve) comes too near to; without what holds an end of the
    /// request. Each once.
    std::vector<QRectF> hitBy(const std::vector<QPointF>& points, const RouteRequest& request) const;

    /// How many those are; counting ends at `most`.
    int countBy(const std::vector<QPointF>& points, const RouteRequest& request, int most) const;

    /// What lies in an area, in the order given; without what holds an end of the request.
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
    mutable std::vector<std::uint32_t> m_seen; ///< last query that met the rectangle
    mutable std::uint32_t m_query = 0;
    mutable std::vector<int> m_found; ///< by the last query
};

} // namespace drawbridge
