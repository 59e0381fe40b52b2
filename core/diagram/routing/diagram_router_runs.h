// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Level and upright pieces of edges drawn so far, so that two edges do not run on one line.
class RouteRuns {
public:
    void add(const std::vector<QPointF>& points);

    /// How long a piece runs beside others, nearer than a line can be told from the next.
    double sharedLength(const QPointF& a, const QPointF& b) const;
    double sharedLength(const std::vector<QPointF>& points) const;

private:
    struct Run {
        double at = 0; ///< the coordinate all its points share
        double from = 0;
        double to = 0;
    };
    using Lines = std::unordered_map<int, std::vector<Run>>; ///< by `at` in steps
    static Run runOf(const QPointF& a, const QPointF& b, bool upright);

    Lines m_upright;
    Lines m_level;
};

} // namespace drawbridge
