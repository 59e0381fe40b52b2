// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/rect_grid.h"

#include <QHash>
#include <QLineF>

#include <array>

namespace drawbridge {

/// Edges between the same two places, as one line: what is painted where single edges would be a blur.
struct DiagramBundle {
    QPointF from;
    QPointF to;
    int count = 1;
    DiagramState state = DiagramState::Neutral; ///< the worst of its edges
};

/// A diagram that changes no more, with what painting and pointing ask of it: parts by key and by place,
/// where labels stand, bundles of edges. O(parts) to make; safe to read from many threads.
class DiagramIndex {
public:
    explicit DiagramIndex(Diagram diagram);

    const Diagram& diagram() const { return m_diagram; }
    bool isCrowded() const { return m_isCrowded; }

    const DiagramContainer* container(const QString& key) const;
    const DiagramItem* item(const QString& key) const;
    const DiagramEdge* edge(const QString& key) const;
    /// Indexes of the edges that begin or end at a part.
    const std::vector<int>& edgesOf(const QString& key) const;

    /// Indexes of what may touch a rectangle, in the order of painting.
    std::vector<int> containersIn(const QRectF& rect) const { return m_containerGrid.near(rect); }
    std::vector<int> itemsIn(const QRectF& rect) const { return m_itemGrid.near(rect); }
    std::vector<int> edgesIn(const QRectF& rect) const { return m_edgeGrid.near(rect); }
    std::vector<int> labelsIn(const QRectF& rect) const { return m_labelGrid.near(rect); }

    /// True for an edge of which a crowded diagram shows the ends alone: it leads far away, and thousands of
    /// such lines would cover everything (partial edge drawing: Bruckdorfer and Kaufmann, "Mad at edge
    /// crossings?", 2012).
    bool isPartial(int edge) const;
    /// The pieces of it that are shown, outwards from both ends.
    std::array<QLineF, 2> stubs(int edge) const;

    /// How many parts there are about in a rectangle, quickly.
    int itemsNear(const QRectF& rect) const { return m_itemGrid.countNear(rect); }
    int edgesNear(const QRectF& rect) const { return m_edgeGrid.countNear(rect); }

    /// Where an edge's label stands; nothing for an edge without one, or one that has no room for it.
    std::optional<QPointF> labelCentre(int edge) const;
    /// Of an item, a container, or an edge (its label or middle); null for what is not in the diagram.
    QRectF rectOf(const QString& key) const;

    /// The strongest connections between containers (hosts; else sites), at most some thousand.
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

/// So many edges that far out single ones tell nothing, and close up far ones cover everything.
bool isCrowded(const Diagram& diagram);

/// Rectangles in which two diagrams look different; a single null rectangle stands for everywhere.
std::vector<QRectF> differences(const DiagramIndex& before, const DiagramIndex& after);

} // namespace drawbridge
