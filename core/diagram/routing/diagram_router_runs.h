// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Horizontal and vertical segments of edges so far, so that two edges do not share a line.
class RouteRuns {
public:
    void add(const std::vector<QPointF>& points);

    /// Length over which a segment is indistinguishably close to others.
    double sharedLength(const QPointF& a, const QPointF& b) const;
    double sharedLength(const std::vector<QPointF>& points) const;

private:
    struct Run {
        double at = 0; ///< the common coordinate of its points
        double from = 0;
        double to = 0;
    };
    using Lines = std::unordered_map<int, std::vector<Run>>; ///< by `at` in steps
    static Run runOf(const QPointF& a, const QPointF& b, bool upright);

    Lines m_upright;
    Lines m_level;
};

} // namespace drawbridge
