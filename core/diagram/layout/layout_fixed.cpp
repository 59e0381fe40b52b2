// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout.h"

namespace drawbridge {

void fixParts(LayoutGraph& graph, const QHash<QString, QRectF>& current,
              const std::function<bool(const QString& key)>& mayMove) {
    for (LayoutBox& box : graph.boxes) {
        const auto place = current.constFind(box.key);
        if (place == current.constEnd())
            continue;
        if (mayMove(box.key))
            box.wanted = place->center();
        else
            box.fixed = QRectF(place->topLeft(), box.size);
    }
    for (LayoutCluster& cluster : graph.clusters) {
        const auto place = current.constFind(cluster.key);
        if (place == current.constEnd())
            continue;
        if (mayMove(cluster.key))
            cluster.wanted = place->center();
        else
            cluster.fixed = *place;
    }
}

} // namespace drawbridge
