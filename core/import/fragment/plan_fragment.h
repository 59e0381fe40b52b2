// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <QByteArray>
#include <QPointF>
#include <QStringList>

/// A part of a plan that travels: by the clipboard within a project, to another one, and as plan text.
namespace drawbridge {

/// What a fragment refers to but does not hold, and what it was called.
struct OutsideEntity {
    EntityRef ref;
    QString name;
};

struct PlanFragment {
    /// The chosen entities under their own ids, their references unchanged; placements without a page; the
    /// settings of the project they come from.
    Plan parts;
    std::vector<OutsideEntity> outside;
    bool isEmpty() const;
};

/// The chosen entities; sites with everything in them (sites, networks, components), hosts with what runs on
/// them, tunnels of which both gateways are taken, firewall rules of what is taken. With a page: where they
/// are placed on it. Linear in the plan.
PlanFragment fragmentOf(const Plan& plan, const std::vector<EntityRef>& chosen, std::optional<PageId> page);

/// Lossless; read by fragmentFromBytes() of any window.
QByteArray toBytes(const PlanFragment& fragment);
/// Throws InputError for what is not such bytes. Values are of the right type afterwards; that they make a
/// plan is checked where they are put into one.
PlanFragment fragmentFromBytes(const QByteArray& bytes);

/// The fragment as a plan of its own; references to the outside are left out, and what cannot be without.
QByteArray toPlanText(const PlanFragment& fragment);
/// All of a plan text. Throws PlanTextError as readPlanText() does.
PlanFragment fragmentFromPlanText(const QByteArray& text);

/// Where copies go.
struct FragmentTarget {
    std::optional<PageId> page; ///< none: copies are not placed
    QPointF shift;              ///< of their places, in logical pixels
    /// The site or host that takes what is not in another copied part; none: its own site and host, if the
    /// target has them.
    std::optional<EntityRef> container;
};

struct FragmentCopy {
    Plan added;                  ///< new entities, with positions behind those of the target
    std::vector<EntityRef> made; ///< the outermost of them: what to select
    QStringList notes;           ///< what was left out, a sentence each
};

/// Copies of a fragment for a plan: every id is new, names are free ("orders-2"), references within the
/// fragment lead to the copies. References to the outside lead to the entity of the same id, else of the same
/// kind and name; what is not found is left out, and what cannot be without. Interfaces lose an address that
/// the target uses in the same site (which DR-302 would report). Linear in plan and fragment.
FragmentCopy copyFor(const Plan& target, const PlanFragment& fragment, const FragmentTarget& where);

} // namespace drawbridge
