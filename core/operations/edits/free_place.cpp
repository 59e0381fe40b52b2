// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/free_place.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/diagram/layout/layout_room.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double kGap = 8; ///< to what lies beside
constexpr double kStep = 8;
constexpr int kRings = 120;
constexpr int kTries = 40'000;

QPointF nearestShift(const std::vector<QRectF>& rects, const std::vector<QRectF>& obstacles) {
    QRectF all;
    for (const QRectF& rect : rects)
        all |= rect;
    const double reach = kStep * kRings + kGap;
    Room room(kItemHeight * 4);
    for (const QRectF& obstacle : obstacles) {
        if (obstacle.intersects(all.adjusted(-reach, -reach, reach, reach)))
            room.add(obstacle);
    }
    const auto fits = [&](const QRectF& candidate, double gap) {
        const QPointF by = candidate.topLeft() - all.topLeft();
        return std::all_of(rects.begin(), rects.end(), [&](const QRectF& rect) {
            return room.isFree(rect.translated(by).adjusted(-gap, -gap, gap, gap));
        });
    };
    if (fits(all, 0))
        return {};
    int budget = kTries / static_cast<int>(rects.size());
    const auto corner = nearestRoom(all.size(), all.topLeft(), kStep, kRings, budget,
                                    [&](const QRectF& candidate) { return fits(candidate, kGap); });
    return corner ? *corner - all.topLeft() : QPointF();
}

} // namespace

QPointF shiftToFreePlace(const Diagram& shown, const std::vector<QRectF>& rects,
                         const QSet<QString>& except) {
    std::vector<QRectF> obstacles;
    for (const DiagramItem& item : shown.items) {
        if (!except.contains(item.key))
            obstacles.push_back(item.rect);
    }
    for (const DiagramContainer& container : shown.containers) {
        if (container.collapsed && !except.contains(container.key))
            obstacles.push_back(container.rect);
    }
    return rects.empty() ? QPointF() : nearestShift(rects, obstacles);
}

QPointF shiftToFreeGround(const Diagram& shown, const QRectF& rect, const QString& into) {
    QSet<QString> around;
    for (const DiagramContainer& container : shown.containers) {
        if (container.key != into)
            continue;
        for (int up = container.parent; up >= 0; up = shown.containers[idx(up)].parent)
            around.insert(shown.containers[idx(up)].key);
    }
    around.insert(into);
    std::vector<QRectF> obstacles;
    for (const DiagramItem& item : shown.items)
        obstacles.push_back(item.rect);
    for (const DiagramContainer& container : shown.containers) {
        if (!container.network && !around.contains(container.key))
            obstacles.push_back(container.rect);
    }
    return nearestShift({rect}, obstacles);
}

} // namespace drawbridge
