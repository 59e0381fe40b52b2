// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_levels.h"
#include "core/diagram/layout/layout_room.h"

namespace drawbridge {

/// Anchored parts: fixed boxes and clusters, and clusters containing such. Finds space for the free parts.
/// Fill clusters from the innermost outwards, the top level last; free clusters must have a size by then.
class Anchors {
public:
    Anchors(Levels& levels, const Arrange& arrange);

    /// True for a cluster with a position on the page; `none` is the top level, anchored if anything is.
    bool isAnchored(int cluster) const { return m_room[index(cluster)].has_value(); }

    /// Places the free contents of an anchored cluster, growing it and its ancestors.
    void fill(int cluster);

private:
    /// Free parts placed together, arranged by the style.
    struct Block {
        std::vector<int> nodes;
        QPointF wanted;       ///< of the centre
        bool returns = false; ///< has a previous position
    };

    /// -1, the top level, comes first.
    static std::size_t index(int cluster) { return static_cast<std::size_t>(cluster) + 1; }
    QRectF rectOf(int node) const { return {m_levels.corner[at(node)], m_levels.size[at(node)]}; }
    static std::size_t at(int node) { return static_cast<std::size_t>(node); }
    void readFixed();
    void readWanted();
    void makeRooms();

    void readPull(int cluster);
    std::vector<Block> blocksOf(int cluster, const std::vector<int>& nodes);
    void addFresh(int cluster, const std::vector<int>& nodes, std::vector<Block>& blocks) const;
    std::optional<QPointF> neighboursOf(const std::vector<int>& nodes) const;
    QPointF below(int cluster) const;

    void placeBlock(int cluster, const Block& block);
    QPointF intoCluster(int cluster, const QPointF& corner, const QSizeF& size) const;
    std::optional<QPointF> cornerNear(int cluster, const QSizeF& size, const QPointF& wanted, int rings);
    QPointF cornerFor(int cluster, const QSizeF& size, const QPointF& wanted);
    void placeSingly(int cluster, const Block& block, const QPointF& corner);
    void stand(int cluster, int node, const QPointF& corner);

    QRectF grown(int cluster, const QRectF& inner) const;
    bool isInside(int cluster, const QRectF& rect) const;
    bool isFree(int cluster, const QRectF& rect) const;
    bool mayGrow(int cluster, const QRectF& rect) const;
    std::optional<QPointF> beyond(int cluster, const QSizeF& size, const QPointF& start) const;

    Levels& m_levels;
    const Arrange& m_arrange;
    std::vector<char> m_isPlaced;                 ///< by node
    std::vector<std::optional<QPointF>> m_wanted; ///< by node
    std::vector<std::optional<Room>> m_room;      ///< by cluster + 1, for anchored ones
    std::vector<int> m_idInRoom;                  ///< by node, in the Room of its cluster
    std::vector<QPointF> m_pull;                  ///< by node: sum of the centres of its placed neighbours
    std::vector<int> m_pulls;                     ///< by node: their number
    bool m_tight = false;   ///< without enough space, gaps shrink before neighbours overlap
    int m_budget = 400'000; ///< total number of attempts; beyond, the remaining parts go below the rest
};

} // namespace drawbridge
