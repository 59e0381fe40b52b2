// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/rect_grid.h"

#include <QHash>
#include <QLineF>

#include <array>

namespace drawbridge {

/// A bundle of edges between the same two containers, painted as one line where single edges would be a blur.
struct DiagramBundle {
    QPointF from;
    QPointF to;
    int count = 1;
    DiagramState state = DiagramState::Neutral; ///< the worst of its edges
};

/// An immutable diagram with indexes for painting and hit tests: parts by key and position, label positions,
/// edge bundles. Built in O(parts); thread-safe.
class DiagramIndex {
public:
    explicit DiagramIndex(Diagram diagram);

    const Diagram& diagram() const { return m_diagram; }
    bool isCrowded() const { return m_isCrowded; }

    const DiagramContainer* container(const QString& key) const;
    /// Of a component in a closed cluster: the cluster's.
    const DiagramItem* item(const QString& key) const;
    const DiagramEdge* edge(const QString& key) const;
    /// Indices of the edges at a part.
    const std::vector<int>& edgesOf(const QString& key) const;

    /// Indices of parts that may touch a rectangle, in painting order.
    std::vector<int> containersIn(const QRectF& rect) const { return m_containerGrid.near(rect); }
    std::vector<int> itemsIn(const QRectF& rect) const { return m_itemGrid.near(rect); }
    std::vector<int> edgesIn(const QRectF& rect) const { return m_edgeGrid.near(rect); }
    std::vector<int> labelsIn(const QRectF& rect) const { return m_labelGrid.near(rect); }

    /// True for a long edge of which a crowded diagram only shows the ends, since thousands of such lines
    /// would cover everything (partial edge drawing: Bruckdorfer and Kaufmann, "Mad at edge crossings?",
    /// 2012).
    bool isPartial(int edge) const;
    /// The visible ends of a partial edge.
    std::array<QLineF, 2> stubs(int edge) const;

    /// Approximate number of items in a rectangle; fast.
    int itemsNear(const QRectF& rect) const { return m_itemGrid.countNear(rect); }
    int edgesNear(const QRectF& rect) const { return m_edgeGrid.countNear(rect); }

    /// Centre of an edge's label; nothing without a label or without space for it.
    std::optional<QPointF> labelCentre(int edge) const;
    /// Rectangle of an item, a container, or an edge (its label or middle); null if not in the diagram.
    QRectF rectOf(const QString& key) const;

    /// The largest bundles between containers (hosts, else sites); at most a few thousand.
    const std::vector<DiagramBundle>& bundles() const { return m_bundles; }

private:
    void indexParts();
    void indexEdges();
    void placeLabels();
    void bundleEdges();
    Diagram m_diagram;
    bool m_isCrowded = false;
    QHash<QString, int> m_containers;
    QHash<QString, int> m_items;
    QHash<QString, int> m_edges;
    QHash<QString, std::vector<int>> m_edgesOf;
    RectGrid m_containerGrid;
    RectGrid m_itemGrid;
    RectGrid m_edgeGrid;
    RectGrid m_labelGrid;
    QHash<int, QPointF> m_labelCentres;
    std::vector<DiagramBundle> m_bundles;
};

/// True if there are so many edges that they need bundling when zoomed out and partial drawing when zoomed
/// in.
bool isCrowded(const Diagram& diagram);

/// Rectangles in which two diagrams look different; a single null rectangle means everywhere.
std::vector<QRectF> differences(const DiagramIndex& before, const DiagramIndex& after);

} // namespace drawbridge
