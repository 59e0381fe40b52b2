// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"
#include "core/diagram/layout/layout.h"
#include "core/diagram/layout/layout_metrics.h"

#include <QRandomGenerator>

/// Random clustered graphs, and checks of their layouts.
namespace drawbridge::sample {

/// Sites (some nested), hosts within them, boxes everywhere, edges between any two boxes.
inline LayoutGraph randomGraph(quint32 seed, int boxes, int edges) {
    QRandomGenerator random(seed);
    LayoutGraph graph;
    const int sites = random.bounded(1, 6);
    for (int i = 0; i < sites; ++i) {
        const int within = i > 1 && random.bounded(3) == 0 ? random.bounded(i) : -1;
        graph.clusters.push_back(
            {QStringLiteral("site:%1").arg(i), within, static_cast<LayoutSide>(random.bounded(4))});
    }
    const int hosts = random.bounded(8);
    for (int i = 0; i < hosts; ++i)
        graph.clusters.push_back(
            {QStringLiteral("component:%1").arg(1000 + i), random.bounded(-1, sites), {}});
    for (int i = 0; i < boxes; ++i) {
        graph.boxes.push_back({QStringLiteral("component:%1").arg(i), QSizeF(random.bounded(80, 260), 48),
                               random.bounded(-1, static_cast<int>(graph.clusters.size())),
                               random.bounded(3)});
    }
    for (int i = 0; i < edges; ++i)
        graph.edges.push_back({random.bounded(boxes), random.bounded(boxes)});
    return graph;
}

inline bool isIn(const LayoutGraph& graph, int cluster, int outer) {
    for (; cluster >= 0; cluster = graph.clusters[idx(cluster)].within) {
        if (cluster == outer)
            return true;
    }
    return false;
}

/// The first defect of a layout; empty if there is none.
inline QString boxFault(const LayoutGraph& graph, const LayoutResult& result) {
    const int boxes = static_cast<int>(graph.boxes.size());
    for (int i = 0; i < boxes; ++i) {
        if (result.boxes[idx(i)].size() != graph.boxes[idx(i)].size)
            return QStringLiteral("box %1 has another size").arg(i);
        for (int j = i + 1; j < boxes; ++j) {
            if (result.boxes[idx(i)].intersects(result.boxes[idx(j)]))
                return QStringLiteral("boxes %1 and %2 overlap").arg(i).arg(j);
        }
        for (int c = 0; c < static_cast<int>(graph.clusters.size()); ++c) {
            const QRectF& cluster = result.clusters[idx(c)];
            const bool in = isIn(graph, graph.boxes[idx(i)].cluster, c);
            if (in && !cluster.contains(result.boxes[idx(i)]))
                return QStringLiteral("box %1 is not in its cluster %2").arg(i).arg(c);
            if (!in && cluster.intersects(result.boxes[idx(i)]))
                return QStringLiteral("box %1 is in the strange cluster %2").arg(i).arg(c);
        }
    }
    return {};
}

inline QString clusterFault(const LayoutGraph& graph, const LayoutResult& result) {
    const int clusters = static_cast<int>(graph.clusters.size());
    for (int i = 0; i < clusters; ++i) {
        for (int j = 0; j < clusters; ++j) {
            const QRectF& one = result.clusters[idx(i)];
            const QRectF& other = result.clusters[idx(j)];
            if (i != j && isIn(graph, i, j) && !other.contains(one))
                return QStringLiteral("cluster %1 is not in %2").arg(i).arg(j);
            if (!isIn(graph, i, j) && !isIn(graph, j, i) && one.intersects(other))
                return QStringLiteral("clusters %1 and %2 overlap").arg(i).arg(j);
        }
    }
    return {};
}

inline QString fault(const LayoutGraph& graph, const LayoutResult& result) {
    if (result.boxes.size() != graph.boxes.size() || result.clusters.size() != graph.clusters.size())
        return QStringLiteral("not everything is laid out");
    const QString boxes = boxFault(graph, result);
    return boxes.isEmpty() ? clusterFault(graph, result) : boxes;
}

} // namespace drawbridge::sample
