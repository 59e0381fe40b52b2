// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_anchors.h"

#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int none = LayoutTree::none;
constexpr double hullGap = 24; // between a growing cluster and its neighbours
constexpr double tightGap = 8;
constexpr double searchStep = 8 * kSnap;

/// Half a step less than the gap, so that rectangles exactly at that distance are not too close.
QRectF withGap(const QRectF& rect, bool tight) {
    const double x = tight ? tightGap : kBoxGap - kSnap / 2;
    const double y = tight ? tightGap : kRowGap - kSnap / 2;
    return rect.adjusted(-x, -y, x, y);
}

QRectF withHullGap(const QRectF& rect, bool tight) {
    const double gap = tight ? tightGap : hullGap;
    return rect.adjusted(-gap, -gap, gap, gap);
}

QPointF onGrid(const QPointF& point) {
    return {snapped(point.x()), snapped(point.y())};
}

QPointF cornerAround(const QPointF& middle, const QSizeF& size) {
    return onGrid(middle - QPointF(size.width() / 2, size.height() / 2));
}

/// Typical length of the placed rectangles, for the cell size of a Room.
double usualLength(const std::vector<QRectF>& rects) {
    double sum = 0;
    for (const QRectF& rect : rects)
        sum += rect.width() + rect.height();
    return rects.empty() ? 160 : sum / (2 * static_cast<double>(rects.size()));
}

} // namespace

Anchors::Anchors(Levels& levels, const Arrange& arrange) : m_levels(levels), m_arrange(arrange) {
    const std::size_t nodes = at(levels.tree.nodes());
    m_isPlaced.assign(nodes, 0);
    m_wanted.resize(nodes);
    m_idInRoom.assign(nodes, none);
    m_pull.resize(nodes);
    m_pulls.resize(nodes);
    m_room.resize(at(levels.tree.clusters) + 1);
    readFixed();
    readWanted();
    makeRooms();
}

/// Boxes are placed if fixed, clusters also if something in them is placed.
void Anchors::readFixed() {
    const LayoutTree& tree = m_levels.tree;
    const auto set = [this](int node, const QRectF& rect) {
        m_isPlaced[at(node)] = 1;
        m_levels.corner[at(node)] = rect.topLeft();
        m_levels.size[at(node)] = rect.size();
    };
    for (int box = 0; box < tree.boxes; ++box) {
        if (const auto& fixed = m_levels.graph.boxes[at(box)].fixed)
            set(box, *fixed);
    }
    for (const int cluster : tree.innermostFirst) {
        QRectF around;
        for (const int node : tree.contents[index(cluster)]) {
            if (m_isPlaced[at(node)])
                around |= rectOf(node);
        }
        const auto& fixed = m_levels.graph.clusters[at(cluster)].fixed;
        if (around.isNull() && !fixed)
            continue;
        QRectF hull = around.isNull() ? *fixed : grown(cluster, around);
        if (fixed)
            hull |= *fixed;
        set(tree.nodeOf(cluster), hull);
    }
}

/// A free cluster without a wanted position goes to the centre of those of its contents.
void Anchors::readWanted() {
    const LayoutTree& tree = m_levels.tree;
    for (int box = 0; box < tree.boxes; ++box)
        m_wanted[at(box)] = m_levels.graph.boxes[at(box)].wanted;
    for (const int cluster : tree.innermostFirst) {
        std::optional<QPointF>& wanted = m_wanted[at(tree.nodeOf(cluster))];
        wanted = m_levels.graph.clusters[at(cluster)].wanted;
        QPointF sum;
        int count = 0;
        for (const int node : tree.contents[index(cluster)]) {
            sum += m_wanted[at(node)].value_or(QPointF());
            count += m_wanted[at(node)] ? 1 : 0;
        }
        if (!wanted && count > 0)
            wanted = sum / count;
    }
}

void Anchors::makeRooms() {
    const LayoutTree& tree = m_levels.tree;
    for (int cluster = none; cluster < tree.clusters; ++cluster) {
        std::vector<QRectF> rects;
        std::vector<int> nodes;
        for (const int node : tree.contents[index(cluster)]) {
            if (!m_isPlaced[at(node)])
                continue;
            nodes.push_back(node);
            rects.push_back(rectOf(node));
        }
        if (cluster == none ? nodes.empty() : !m_isPlaced[at(tree.nodeOf(cluster))])
            continue;
        Room& room = m_room[index(cluster)].emplace(usualLength(rects));
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_idInRoom[at(nodes[i])] = room.add(rects[i]);
    }
}

void Anchors::fill(int cluster) {
    std::vector<int> nodes;
    for (const int node : m_levels.tree.contents[index(cluster)]) {
        if (!m_isPlaced[at(node)])
            nodes.push_back(node);
    }
    if (nodes.empty())
        return;
    readPull(cluster);
    const std::vector<Block> blocks = blocksOf(cluster, nodes);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (m_budget <= 0) { // everything that is left at once
            Block rest{{}, below(cluster), false};
            for (; i < blocks.size(); ++i)
                rest.nodes.insert(rest.nodes.end(), blocks[i].nodes.begin(), blocks[i].nodes.end());
            placeBlock(cluster, rest);
            return;
        }
        placeBlock(cluster, blocks[i]);
    }
}

/// Sums the positions of placed neighbours for the free nodes of a level.
void Anchors::readPull(int cluster) {
    const auto pull = [this](int node, int by) {
        if (m_isPlaced[at(node)] || !m_isPlaced[at(by)])
            return;
        m_pull[at(node)] += rectOf(by).center();
        ++m_pulls[at(node)];
    };
    for (const LayoutEdge& edge : m_levels.tree.edges[index(cluster)]) {
        pull(edge.from, edge.to);
        pull(edge.to, edge.from);
    }
}

/// Nodes with a previous position: each top-level cluster on its own, the rest as one block. Then new nodes
/// by connected component; all isolated ones are one block.
std::vector<Anchors::Block> Anchors::blocksOf(int cluster, const std::vector<int>& nodes) {
    std::vector<Block> blocks;
    Block before;
    before.returns = true;
    std::vector<int> fresh;
    for (const int node : nodes) {
        const auto& wanted = m_wanted[at(node)];
        if (!wanted) {
            fresh.push_back(node);
        } else if (cluster == none && node >= m_levels.tree.boxes) {
            blocks.push_back({{node}, *wanted, false});
        } else {
            before.nodes.push_back(node);
            before.wanted += *wanted;
        }
    }
    if (!before.nodes.empty()) {
        before.wanted /= static_cast<double>(before.nodes.size());
        blocks.insert(blocks.begin(), before);
    }
    addFresh(cluster, fresh, blocks);
    return blocks;
}

void Anchors::addFresh(int cluster, const std::vector<int>& nodes, std::vector<Block>& blocks) const {
    Block lone{{}, below(cluster), false};
    for (const Island& island : islandsOf(m_levels.levelOf(nodes, cluster))) {
        Block block;
        for (const int i : island.nodes)
            block.nodes.push_back(nodes[at(i)]);
        const auto near = neighboursOf(block.nodes);
        if (!near && block.nodes.size() == 1) {
            lone.nodes.push_back(block.nodes.front());
            continue;
        }
        block.wanted = near.value_or(below(cluster));
        blocks.push_back(block);
    }
    if (!lone.nodes.empty())
        blocks.push_back(lone);
}

std::optional<QPointF> Anchors::neighboursOf(const std::vector<int>& nodes) const {
    QPointF sum;
    int count = 0;
    for (const int node : nodes) {
        sum += m_pull[at(node)];
        count += m_pulls[at(node)];
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// Below the placed parts of a cluster; at the top of an empty one.
QPointF Anchors::below(int cluster) const {
    const QRectF& taken = m_room[index(cluster)]->bounds();
    if (!taken.isNull() || cluster == none)
        return {taken.center().x(), taken.bottom() + kRowGap};
    const QRectF around = rectOf(m_levels.tree.nodeOf(cluster));
    return {around.center().x(), around.top()};
}

void Anchors::placeBlock(int cluster, const Block& block) {
    const Level level = m_levels.levelOf(block.nodes, cluster);
    const QSizeF size = m_levels.place(block.nodes, m_arrange(level));
    if (block.returns && block.nodes.size() > 1) {
        constexpr int nearRings = 6;
        const auto corner = cornerNear(cluster, size, block.wanted, nearRings);
        if (!corner)
            return placeSingly(cluster, block, intoCluster(cluster, cornerAround(block.wanted, size), size));
        for (const int node : block.nodes)
            stand(cluster, node, *corner + m_levels.corner[at(node)]);
        return;
    }
    const QPointF corner = cornerFor(cluster, size, block.wanted);
    for (const int node : block.nodes)
        stand(cluster, node, corner + m_levels.corner[at(node)]);
}

/// The corner moved so that the rectangle is inside the cluster as far as possible.
QPointF Anchors::intoCluster(int cluster, const QPointF& corner, const QSizeF& size) const {
    if (cluster == none)
        return corner;
    const QRectF inner =
        rectOf(m_levels.tree.nodeOf(cluster))
            .marginsRemoved(containerPadding(isSiteKey(m_levels.graph.clusters[at(cluster)].key)));
    const auto within = [](double value, double least, double most) {
        const double first = kSnap * std::ceil(least / kSnap);
        return std::max(first, std::min(value, kSnap * std::floor(most / kSnap)));
    };
    return {within(corner.x(), inner.left(), inner.right() - size.width()),
            within(corner.y(), inner.top(), inner.bottom() - size.height())};
}

/// First inside the cluster, then where it can grow.
std::optional<QPointF> Anchors::cornerNear(int cluster, const QSizeF& size, const QPointF& wanted,
                                           int rings) {
    const QPointF start = cornerAround(wanted, size);
    if (cluster != none) {
        const auto corner =
            nearestRoom(size, intoCluster(cluster, start, size), searchStep, rings, m_budget,
                        [&](const QRectF& rect) { return isInside(cluster, rect) && isFree(cluster, rect); });
        if (corner)
            return corner;
    }
    return nearestRoom(size, start, searchStep, rings, m_budget,
                       [&](const QRectF& rect) { return isFree(cluster, rect) && mayGrow(cluster, rect); });
}

/// If there is no space nearby, beyond all placed parts; then the same with small gaps; as a last resort
/// below the rest, overlapping neighbours.
QPointF Anchors::cornerFor(int cluster, const QSizeF& size, const QPointF& wanted) {
    constexpr int maxRings = 40;
    const QPointF start = cornerAround(wanted, size);
    std::optional<QPointF> corner;
    for (const bool tight : {false, true}) {
        m_tight = tight;
        corner = cornerNear(cluster, size, wanted, maxRings);
        if (!corner)
            corner = beyond(cluster, size, start);
        if (corner)
            break;
    }
    m_tight = false;
    const double y = m_room[index(cluster)]->bounds().bottom() + kRowGap + kSnap;
    return corner.value_or(onGrid({start.x(), y}));
}

/// On the first free side of everything placed in the cluster.
std::optional<QPointF> Anchors::beyond(int cluster, const QSizeF& size, const QPointF& start) const {
    const QRectF taken = m_room[index(cluster)]->bounds();
    const double x = std::max(taken.left(), std::min(start.x(), taken.right() - size.width()));
    const double y = std::max(taken.top(), std::min(start.y(), taken.bottom() - size.height()));
    const double gapX = kBoxGap + kSnap; // one step more, to allow for rounding
    const double gapY = kRowGap + kSnap;
    for (const QPointF& corner :
         {QPointF(x, taken.bottom() + gapY), QPointF(taken.right() + gapX, y),
          QPointF(taken.left() - gapX - size.width(), y), QPointF(x, taken.top() - gapY - size.height())}) {
        const QRectF rect(onGrid(corner), size);
        if (isFree(cluster, rect) && mayGrow(cluster, rect))
            return rect.topLeft();
    }
    return std::nullopt;
}

/// Places a block where it wants to be; only nodes that do not fit there search for space. Requires the
/// nodes' positions within the block in Levels::corner.
void Anchors::placeSingly(int cluster, const Block& block, const QPointF& corner) {
    std::vector<int> undisturbed, displaced;
    for (const int node : block.nodes) {
        const QRectF rect = rectOf(node).translated(corner);
        (isFree(cluster, rect) ? undisturbed : displaced).push_back(node);
    }
    for (const int node : undisturbed) {
        if (mayGrow(cluster, rectOf(node).translated(corner)))
            stand(cluster, node, corner + m_levels.corner[at(node)]);
        else
            displaced.push_back(node);
    }
    for (const int node : displaced) {
        const QPointF wanted = rectOf(node).translated(corner).center();
        stand(cluster, node, cornerFor(cluster, m_levels.size[at(node)], wanted));
    }
}

void Anchors::stand(int cluster, int node, const QPointF& corner) {
    m_isPlaced[at(node)] = 1;
    m_levels.corner[at(node)] = corner;
    m_idInRoom[at(node)] = m_room[index(cluster)]->add(rectOf(node));
    for (int inner = node; cluster != none;) {
        const int around = m_levels.tree.nodeOf(cluster);
        const QRectF before = rectOf(around);
        const QRectF after = before | grown(cluster, rectOf(inner));
        if (after == before)
            return;
        m_levels.corner[at(around)] = after.topLeft();
        m_levels.size[at(around)] = after.size();
        cluster = m_levels.tree.parent[at(around)];
        m_room[index(cluster)]->grow(m_idInRoom[at(around)], after);
        inner = around;
    }
}

/// The rectangle of a cluster after growing to contain `inner`.
QRectF Anchors::grown(int cluster, const QRectF& inner) const {
    const bool site = isSiteKey(m_levels.graph.clusters[at(cluster)].key);
    QRectF rect = inner.marginsAdded(containerPadding(site));
    if (site)
        rect.setWidth(std::max(rect.width(), kEmptySite.width()));
    return rect;
}

bool Anchors::isInside(int cluster, const QRectF& rect) const {
    const bool site = isSiteKey(m_levels.graph.clusters[at(cluster)].key);
    return rectOf(m_levels.tree.nodeOf(cluster)).contains(rect.marginsAdded(containerPadding(site)));
}

bool Anchors::isFree(int cluster, const QRectF& rect) const {
    return m_room[index(cluster)]->isFree(withGap(rect, m_tight));
}

/// True if the cluster and those around it can grow around the rectangle without overlapping another
/// neighbour.
bool Anchors::mayGrow(int cluster, const QRectF& rect) const {
    for (QRectF inner = rect; cluster != none;) {
        const int node = m_levels.tree.nodeOf(cluster);
        const QRectF before = rectOf(node);
        const QRectF after = before | grown(cluster, inner);
        if (after == before)
            return true;
        cluster = m_levels.tree.parent[at(node)];
        const Room& room = *m_room[index(cluster)];
        const int self = m_idInRoom[at(node)];
        if (!room.isFree(after, self, before) ||
            !room.isFree(withHullGap(after, m_tight), self, withHullGap(before, m_tight)))
            return false;
        inner = after;
    }
    return true;
}

} // namespace drawbridge
