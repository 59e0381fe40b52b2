// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <QByteArray>
#include <QPointF>
#include <QStringList>

/// A part of a plan for the clipboard: within a project, to another one, and as plan text.
namespace drawbridge {

/// An entity that a fragment refers to but does not contain, and its name.
struct OutsideEntity {
    EntityRef ref;
    QString name;
};

struct PlanFragment {
    /// The chosen entities with their ids and references; placements without a page; the settings of their
    /// project.
    Plan parts;
    std::vector<OutsideEntity> outside;
    bool isEmpty() const;
};

/// The chosen entities; sites with everything in them (sites, networks, components), hosts with what runs on
/// them, tunnels whose gateways are both included, firewall rules of included components. With a page: their
/// placements on it. Linear in the plan.
PlanFragment fragmentOf(const Plan& plan, const std::vector<EntityRef>& chosen, std::optional<PageId> page);

/// Lossless; can be read by other windows.
QByteArray toBytes(const PlanFragment& fragment);
/// Throws InputError for invalid bytes. Values then have the right types; whether they form a valid plan is
/// checked on insertion.
PlanFragment fragmentFromBytes(const QByteArray& bytes);

/// The fragment as a plan of its own, without references to the outside and entities that require them.
QByteArray toPlanText(const PlanFragment& fragment);
/// A whole plan text as a fragment. Throws PlanTextError as readPlanText() does.
PlanFragment fragmentFromPlanText(const QByteArray& text);

/// Where to insert copies.
struct FragmentTarget {
    std::optional<PageId> page; ///< none: copies are not placed
    QPointF shift;              ///< offset of placements in logical pixels
    /// The new site or host of copies that are not inside another copy; none: their own site and host, if the
    /// target has them.
    std::optional<EntityRef> container;
};

struct FragmentCopy {
    Plan added;                  ///< new entities, positioned after those of the target
    std::vector<EntityRef> made; ///< the outermost of them, for selection
    QStringList notes;           ///< what was left out, one sentence each
};

/// Copies a fragment for insertion into a plan: new ids, unique names ("orders-2"), references within the
/// fragment to the copies. References to the outside are resolved by id, else by kind and name; unresolved
/// ones are dropped, as are entities that require them. Interfaces lose an address already used at the same
/// site (DR-302). Linear in plan and fragment.
FragmentCopy copyFor(const Plan& target, const PlanFragment& fragment, const FragmentTarget& where);

} // namespace drawbridge
