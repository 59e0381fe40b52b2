// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/document/document.h"

#include <QHash>
#include <QSet>

namespace drawbridge {

/// Entities as they shall become: a gesture shows a patched copy of the plan while it lasts and, when it is
/// finished, puts the same patch into one edit.
struct PlanPatch {
    std::vector<Page> pages;           ///< by id: changed or new
    std::vector<Placement> placements; ///< by id: changed or new
    std::vector<Component> components;
    std::vector<Site> sites;
    bool isEmpty() const {
        return pages.empty() && placements.empty() && components.empty() && sites.empty();
    }
};
Plan patched(const Plan& plan, const PlanPatch& patch);
void apply(Edit& edit, const PlanPatch& patch);

/// What lies where on the shown page, for gestures: contents of containers and placements, by diagram key.
class CanvasContents {
public:
    /// `page`: the one shown; none: the plan's first.
    CanvasContents(const Plan& plan, const Diagram& diagram, std::optional<PageId> page = std::nullopt);

    const Plan& plan() const { return m_plan; }
    std::optional<PageId> page() const { return m_page; }
    QRectF rectOf(const QString& key) const { return m_rects.value(key); }
    const Placement* placementOf(const QString& key) const { return m_placements.value(key); }
    QString parentOf(const QString& key) const { return m_parents.value(key); } ///< empty: none
    bool isIn(const QString& key, const QString& outer) const;                  ///< not: the same
    QStringList allIn(const QString& key) const;                                ///< at every depth
    QStringList keys() const { return m_rects.keys(); }
    bool isContainer(const QString& key) const { return m_containers.contains(key); }
    bool isCollapsed(const QString& key) const { return m_collapsed.contains(key); }
    /// The closed cluster that a component stands in, else the key itself.
    QString shownAs(const QString& key) const { return m_clusterOf.value(key, key); }
    QStringList shownAs(const QStringList& keys) const; ///< each once
    /// What a closed cluster stands for; of anything else none.
    QStringList membersOf(const QString& key) const { return m_members.value(key); }
    const std::vector<DiagramCluster>& clusters() const { return m_clusters; } ///< open ones, too
    QSet<QString> placedKeys() const; ///< what has a place of its own on the page
    /// What collapsed containers and closed clusters among `keys` hide and has a place of its own.
    QStringList hiddenIn(const QSet<QString>& keys) const;
    const QStringList& containers() const { return m_containerList; } ///< outer ones first
    const QStringList& hosts() const { return m_hosts; }              ///< what services may run on

private:
    void readParents();
    void readClusters(const Diagram& diagram);
    const Plan& m_plan;
    std::optional<PageId> m_page;
    QHash<QString, QRectF> m_rects;
    QSet<QString> m_containers;
    QSet<QString> m_collapsed;
    std::vector<DiagramCluster> m_clusters;
    QHash<QString, QString> m_clusterOf;   ///< of members of closed ones
    QHash<QString, QStringList> m_members; ///< of closed ones
    QStringList m_containerList;
    QStringList m_hosts;
    QHash<QString, const Placement*> m_placements;
    QHash<QString, QString> m_parents;
    QMultiHash<QString, QString> m_children;
};

/// Moves parts by `delta`, with all that is in them. Where the middle of a part (of one dragged alone: the
/// `pointer`) comes to lie in another site or host, it changes over. What has no placement yet gets one where
/// it is shown, so that it does not move when others do.
PlanPatch movedParts(const CanvasContents& contents, const QStringList& keys, const QPointF& delta,
                     std::optional<QPointF> pointer);

/// The container or host that a part of `keys` would go to at a point; empty for the open ground.
QString dropTarget(const CanvasContents& contents, const QString& key, const QPointF& point,
                   const QSet<QString>& moving);

/// The page for new placements: the shown one, or a new page that goes into the patch.
PageId pageFor(const CanvasContents& contents, PlanPatch& patch);

/// Where a part is placed on a page: its placement, else one where it is shown. In a closed cluster: beside
/// the others, in rows that begin at its corner.
Placement placementFor(const CanvasContents& contents, const QString& key, PageId page);

/// Opens or closes containers. What is in them keeps its places.
PlanPatch collapsed(const CanvasContents& contents, const QStringList& keys, bool close);

/// Keeps parts from being moved by automatic layout, or lets them again.
PlanPatch pinned(const CanvasContents& contents, const QStringList& keys, bool pin);

/// Gives a container another size; it stays as large as what is in it needs.
PlanPatch resized(const CanvasContents& contents, const QString& key, const QRectF& rect);

/// Rows for what a cluster stands for, once it is open, from a corner on.
QRectF placeInCluster(const QPointF& corner, int index, int count);

/// Gives everything shown the place where it is shown.
void pinAll(const CanvasContents& contents, PageId page, PlanPatch& patch);

} // namespace drawbridge
