// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_anchors.h"

#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int none = LayoutTree::none;
constexpr double hullGap = 24; // between what grows and its neighbours
constexpr double tightGap = 8;
constexpr double searchStep = 8 * kSnap;

/// Half a step less than the gap, so that what stands at that distance is not too near.
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

/// The usual length of what stands, for the cells of a room.
double usualLength(const std::vector<QRectF>& rects) {
    double sum = 0;
    for (const QRectF& rect : rects)
        sum += rect.width() + rect.height();
    return rects.empty() ? 160 : sum / (2 * static_cast<double>(rects.size()));
}

} // namespace

Anchors::Anchors(Levels& levels, const Arrange& arrange) : m_levels(levels), m_arrange(arrange) {
    const std::size_t nodes = at(levels.tree.nodes());
    m_stands.assign(nodes, 0);
    m_wanted.resize(nodes);
    m_idInRoom.assign(nodes, none);
    m_pull.resize(nodes);
    m_pulls.resize(nodes);
    m_room.resize(at(levels.tree.clusters) + 1);
    readFixed();
    readWanted();
    makeRooms();
}

/// Boxes stand where they are fixed, clusters also where something in them stands.
void Anchors::readFixed() {
    const LayoutTree& tree = m_levels.tree;
    const auto set = [this](int node, const QRectF& rect) {
        m_stands[at(node)] = 1;
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
            if (m_stands[at(node)])
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

/// A free cluster that does not say where it wants to be goes to the middle of where its contents do.
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
            if (!m_stands[at(node)])
                continue;
            nodes.push_back(node);
            rects.push_back(rectOf(node));
        }
        if (cluster == none ? nodes.empty() : !m_stands[at(tree.nodeOf(cluster))])
            continue;
        Room& room = m_room[index(cluster)].emplace(usualLength(rects));
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_idInRoom[at(nodes[i])] = room.add(rects[i]);
    }
}

void Anchors::fill(int cluster) {
    std::vector<int> nodes;
    for (const int node : m_levels.tree.contents[index(cluster)]) {
        if (!m_stands[at(node)])
            nodes.push_back(node);
    }
    if (nodes.empty())
        return;
    readPull(cluster);
    const std::vector<Block> blocks = blocksOf(cluster, nodes);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (m_budget <= 0) { // all that is left in one go
            Block rest{{}, below(cluster), false};
            for (; i < blocks.size(); ++i)
                rest.nodes.insert(rest.nodes.end(), blocks[i].nodes.begin(), blocks[i].nodes.end());
            placeBlock(cluster, rest);
            return;
        }
        placeBlock(cluster, blocks[i]);
    }
}

/// Sums up where the neighbours stand of what is free on a level.
void Anchors::readPull(int cluster) {
    const auto pull = [this](int node, int by) {
        if (m_stands[at(node)] || !m_stands[at(by)])
            return;
        m_pull[at(node)] += rectOf(by).center();
        ++m_pulls[at(node)];
    };
    for (const LayoutEdge& edge : m_levels.tree.edges[index(cluster)]) {
        pull(edge.from, edge.to);
        pull(edge.to, edge.from);
    }
}

/// What was somewhere before: clusters on the ground each to itself, the rest as one. Then what is new, by
/// what hangs together; what hangs on nothing is one block.
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

/// Below what stands in a cluster; at the top of an empty one.
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

/// The corner moved so that the rectangle lies in the cluster, as far as it has room for it.
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

/// First within the cluster as it is, then where it can grow.
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

/// Beyond all that stands where there is no room nearby; with small gaps where there is none there; below the
/// rest, over neighbours, where there is none at all.
QPointF Anchors::cornerFor(int cluster, const QSizeF& size, const QPointF& wanted) {
    constexpr int mostRings = 40;
    const QPointF start = cornerAround(wanted, size);
    std::optional<QPointF> corner;
    for (const bool tight : {false, true}) {
        m_tight = tight;
        corner = cornerNear(cluster, size, wanted, mostRings);
        if (!corner)
            corner = beyond(cluster, size, start);
        if (corner)
            break;
    }
    m_tight = false;
    const double y = m_room[index(cluster)]->bounds().bottom() + kRowGap + kSnap;
    return corner.value_or(onGrid({start.x(), y}));
}

/// On the first side of all that stands in the cluster where nothing is met.
std::optional<QPointF> Anchors::beyond(int cluster, const QSizeF& size, const QPointF& start) const {
    const QRectF taken = m_room[index(cluster)]->bounds();
    const double x = std::max(taken.left(), std::min(start.x(), taken.right() - size.width()));
    const double y = std::max(taken.top(), std::min(start.y(), taken.bottom() - size.height()));
    const double gapX = kBoxGap + kSnap; // a step more, of which rounding takes some
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

/// The block stays where it wants to be; only those of its nodes that cannot stand there look for room. They
/// must have their places in the block in Levels::corner.
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
    m_stands[at(node)] = 1;
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

/// What a cluster must cover to hold a rectangle.
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

/// True when neither the cluster nor one around it meets a neighbour by growing around the rectangle, other
/// than those it meets already.
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
