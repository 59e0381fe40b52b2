// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router_runs.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double apart = 6; // closer lines look like one

int stepOf(double at) {
    return static_cast<int>(std::floor(at / apart));
}

bool isUpright(const QPointF& a, const QPointF& b) {
    return std::abs(a.x() - b.x()) < std::abs(a.y() - b.y());
}

} // namespace

RouteRuns::Run RouteRuns::runOf(const QPointF& a, const QPointF& b, bool upright) {
    if (upright)
        return {a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y())};
    return {a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x())};
}

void RouteRuns::add(const std::vector<QPointF>& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const bool upright = isUpright(points[i - 1], points[i]);
        const Run run = runOf(points[i - 1], points[i], upright);
        (upright ? m_upright : m_level)[stepOf(run.at)].push_back(run);
    }
}

double RouteRuns::sharedLength(const QPointF& a, const QPointF& b) const {
    const bool upright = isUpright(a, b);
    const Lines& lines = upright ? m_upright : m_level;
    const Run run = runOf(a, b, upright);
    double shared = 0;
    for (int step = stepOf(run.at) - 1; step <= stepOf(run.at) + 1; ++step) {
        const auto found = lines.find(step);
        if (found == lines.end())
            continue;
        for (const Run& other : found->second) {
            if (std::abs(other.at - run.at) < apart)
                shared += std::max(0.0, std::min(run.to, other.to) - std::max(run.from, other.from));
        }
    }
    return shared;
}

double RouteRuns::sharedLength(const std::vector<QPointF>& points) const {
    double shared = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        shared += sharedLength(points[i - 1], points[i]);
    return shared;
}

} // namespace drawbridge
