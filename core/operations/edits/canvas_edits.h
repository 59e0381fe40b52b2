// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/plan_patch.h"

#include <QCoreApplication>

namespace drawbridge {

/// A name that is free among its kind: "database", "database-2" …
QString freeName(const Plan& plan, EntityKind kind, const QString& wanted);

/// Why `from` may not depend on `to`, in a sentence; empty when it may.
QString whyNotDepend(const Plan& plan, ComponentId from, ComponentId to);
void addDependency(Edit& edit, ComponentId from, ComponentId to, Strength strength);
/// Gives a dependency other ends; its strength, condition and port stay.
void moveDependency(Edit& edit, const std::pair<ComponentId, ComponentId>& before,
                    const std::pair<ComponentId, ComponentId>& after);

/// Why there may be no tunnel between two components; empty when there may.
QString whyNotTunnel(const Plan& plan, ComponentId a, ComponentId b);
TunnelId addTunnel(Edit& edit, ComponentId a, ComponentId b);
void setTunnelEnds(Edit& edit, TunnelId tunnel, ComponentId a, ComponentId b);
/// Both may end a tunnel and stand in different sites: a line between them is a tunnel, as a rule.
bool joinsSites(const Plan& plan, ComponentId a, ComponentId b);

/// Why a component may not be attached to a network; empty when it may.
QString whyNotAttach(const Plan& plan, ComponentId component, NetworkId network);
/// Gives it an interface there, without an address.
void attach(Edit& edit, ComponentId component, NetworkId network);

/// Removes entities with what hangs on them, and a dependency. What lies in a removed site stays, without a
/// site; what runs on a removed host stays in the host's site.
void removeParts(Edit& edit, const std::vector<EntityRef>& refs,
                 const std::optional<std::pair<ComponentId, ComponentId>>& dependency);

/// Why an entity may not have a name; empty when it may.
QString whyNotName(const Plan& plan, const EntityRef& ref, const QString& name);
void rename(Edit& edit, const EntityRef& ref, const QString& name);

/// A rectangle for a container, with the sides that were moved pushed back to what is in it and needs room.
QRectF roomyEnough(const CanvasContents& contents, const QString& key, const QRectF& wanted, Qt::Edges moved);
/// Takes the size from a container, so that it fits what is in it; an empty patch when it has none.
PlanPatch shrunk(const CanvasContents& contents, const QString& key);

/// The container or host that a new component at a point goes to, as if it were dragged there.
QString containerForNew(const CanvasContents& contents, ComponentKind kind, const QPointF& point);

/// A new part at a place; returns its reference.
EntityRef addComponentAt(Edit& edit, const CanvasContents& contents, ComponentKind kind,
                         const QPointF& corner, const QString& container);
EntityRef addSiteAt(Edit& edit, const CanvasContents& contents, SiteKind kind, const QPointF& corner,
                    const QString& container);

} // namespace drawbridge
