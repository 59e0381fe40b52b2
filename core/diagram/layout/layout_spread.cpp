// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_spread.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/diagram/layout/layout_room.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace {

constexpr double lowness = 0.62; ///< boxes are wide, so stretch the picture accordingly
constexpr double gapX = kBoxGap;
constexpr double gapY = kRowGap;

/// Scale at which typical edges are long enough for boxes to be side by side.
double scaleFor(const std::vector<QPointF>& middles, const std::vector<QSizeF>& sizes,
                const std::vector<LayoutEdge>& edges) {
    double wanted = 0;
    double found = 0;
    for (const LayoutEdge& edge : edges) {
        const QPointF way = middles[idx(edge.to)] - middles[idx(edge.from)];
        found += std::hypot(way.x(), way.y());
        wanted += (sizes[idx(edge.from)].width() + sizes[idx(edge.to)].width()) / 2 + gapX;
    }
    return found > 1e-6 ? 1.1 * wanted / found : 1;
}

} // namespace

std::vector<QPointF> spreadOut(std::vector<QPointF> middles, const std::vector<QSizeF>& sizes,
                               const std::vector<LayoutEdge>& edges) {
    const QPointF centre =
        std::accumulate(middles.begin(), middles.end(), QPointF()) / static_cast<double>(middles.size());
    const double scale = scaleFor(middles, sizes, edges);
    double usual = 0;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const QPointF out = (middles[i] - centre) * scale;
        middles[i] = {out.x(), out.y() * lowness};
        usual = std::max(usual, sizes[i].width());
    }
    std::vector<std::size_t> order(middles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return QPointF::dotProduct(middles[a], middles[a]) < QPointF::dotProduct(middles[b], middles[b]);
    });
    Room room(std::min(usual, 320.0));
    std::vector<QPointF> corners(middles.size());
    int budget = 2'000'000;
    for (const std::size_t i : order) {
        constexpr double step = 4 * kSnap;
        constexpr int maxRings = 60;
        const QPointF wanted = middles[i] - QPointF(sizes[i].width() / 2, sizes[i].height() / 2);
        const auto free = nearestRoom(sizes[i], wanted, step, maxRings, budget, [&room](const QRectF& rect) {
            return room.isFree(rect.adjusted(-gapX, -gapY, gapX, gapY));
        });
        corners[i] = free.value_or(QPointF(room.bounds().left(), room.bounds().bottom() + gapY));
        room.add(QRectF(corners[i], sizes[i]));
    }
    return corners;
}

} // namespace drawbridge
