// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/cluster_edits.h"

#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/make_room.h"

#include <algorithm>

namespace drawbridge {

namespace {

class Opener {
public:
    explicit Opener(const CanvasContents& contents) : m_contents(contents), m_room(contents) {}

    void open(const DiagramCluster& cluster) {
        std::vector<QRectF> places = placesBefore(cluster);
        const QRectF box = m_room.rectOf(cluster.key);
        if (places.empty()) {
            const int count = static_cast<int>(cluster.members.size());
            for (int i = 0; i < count; ++i)
                places.push_back(placeInCluster(box.topLeft(), i, count));
            m_packed.append(cluster.key);
        }
        QRectF all = box;
        for (const QRectF& place : places)
            all |= place;
        if (m_packed.contains(cluster.key))
            m_room.grow(cluster.key, all);
    }

    /// The box comes where the first of its members stands, as one reads.
    void close(const DiagramCluster& cluster) {
        QRectF first;
        QRectF all;
        QStringList shown;
        for (const QString& member : cluster.members) {
            const QRectF rect = m_contents.rectOf(member);
            if (rect.isNull())
                continue;
            shown.append(member);
            all |= placeInCluster(rect.topLeft(), 0, 1);
            const bool isFirst =
                first.isNull() || std::pair(rect.top(), rect.left()) < std::pair(first.top(), first.left());
            if (isFirst)
                first = rect;
        }
        if (shown.isEmpty())
            return;
        m_room.giveBack(shown, all, QRectF(first.topLeft(), cluster.size));
    }

    PlanPatch patch(PlanPatch patch, PageId page) const {
        pinAll(m_contents, page, patch);
        m_room.moveIn(patch, page);
        for (const QString& key : m_packed)
            putInRows(key, patch, page);
        return patch;
    }

private:
    /// Where its members stood when it was last open; empty if others stand there now, or they never stood.
    std::vector<QRectF> placesBefore(const DiagramCluster& cluster) const {
        std::vector<QRectF> places;
        const QStringList others = m_room.beside(cluster.key);
        for (const QString& member : cluster.members) {
            const Placement* placement = m_contents.placementOf(member);
            const Component* component =
                m_contents.plan().components.find(ComponentId(entityOfDiagramKey(member)->id));
            if (placement == nullptr || component == nullptr)
                return {};
            const QRectF rect(QPointF(placement->x, placement->y),
                              usualItemSize(m_contents.plan(), *component));
            const bool taken = std::any_of(places.begin(), places.end(),
                                           [&rect](const QRectF& other) { return other.intersects(rect); }) ||
                               std::any_of(others.begin(), others.end(), [&](const QString& other) {
                                   return m_room.rectOf(other).intersects(rect);
                               });
            const QRectF around = m_room.rectOf(m_contents.parentOf(cluster.key));
            if (taken || (!around.isNull() && !around.contains(rect)))
                return {};
            places.push_back(rect);
        }
        return places;
    }

    void putInRows(const QString& key, PlanPatch& patch, PageId page) const {
        const QStringList members = m_contents.membersOf(key);
        const QPointF corner = m_room.rectOf(key).topLeft();
        for (qsizetype i = 0; i < members.size(); ++i) {
            Placement placement = placementFor(m_contents, members.at(i), page);
            std::erase_if(patch.placements, [&placement](const Placement& other) {
                if (other.what.component != placement.what.component)
                    return false;
                placement.id = other.id;
                return true;
            });
            const QRectF rect = placeInCluster(corner, static_cast<int>(i), static_cast<int>(members.size()));
            placement.x = rect.x();
            placement.y = rect.y();
            patch.placements.push_back(placement);
        }
    }

    const CanvasContents& m_contents;
    RoomMaker m_room;
    QStringList m_packed; ///< clusters whose members come in rows
};

} // namespace

const DiagramCluster* clusterOf(const std::vector<DiagramCluster>& clusters, const QString& key) {
    const auto found = std::find_if(clusters.begin(), clusters.end(), [&key](const DiagramCluster& cluster) {
        return cluster.key == key || cluster.members.contains(key);
    });
    return found == clusters.end() ? nullptr : &*found;
}

PlanPatch clustersOpened(const CanvasContents& contents, const QStringList& keys, bool open) {
    PlanPatch patch;
    Opener opener(contents);
    QSet<QString> changed; ///< members
    for (const DiagramCluster& cluster : contents.clusters()) {
        if (!keys.contains(cluster.key) || cluster.open == open)
            continue;
        changed.unite(QSet<QString>(cluster.members.begin(), cluster.members.end()));
        open ? opener.open(cluster) : opener.close(cluster);
    }
    if (changed.isEmpty())
        return patch;
    const PageId page = pageFor(contents, patch);
    patch = opener.patch(std::move(patch), page);
    for (Placement& placement : patch.placements) {
        if (placement.what.component && changed.remove(diagramKey(refTo(*placement.what.component))))
            placement.collapsed = !open;
    }
    for (const QString& member : std::as_const(changed)) {
        Placement placement = placementFor(contents, member, page);
        placement.collapsed = !open;
        patch.placements.push_back(placement);
    }
    return patch;
}

} // namespace drawbridge
