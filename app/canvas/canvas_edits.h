// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/plan_patch.h"

#include <QCoreApplication>

namespace drawbridge {

/// A name that is free among its kind: "database", "database-2" …
QString freeName(const Plan& plan, EntityKind kind, const QString& wanted);

/// Why `from` may not depend on `to`, in a sentence; empty when it may.
QString whyNotDepend(const Plan& plan, ComponentId from, ComponentId to);
void addDependency(Edit& edit, ComponentId from, ComponentId to, Strength strength);

/// Why there may be no tunnel between two components; empty when there may.
QString whyNotTunnel(const Plan& plan, ComponentId a, ComponentId b);
bool canEndTunnel(ComponentKind kind);
TunnelId addTunnel(Edit& edit, ComponentId a, ComponentId b);

/// Removes entities with what hangs on them, and a dependency. What lies in a removed site stays, without a
/// site; what runs on a removed host stays in the host's site.
void removeParts(Edit& edit, const std::vector<EntityRef>& refs,
                 const std::optional<std::pair<ComponentId, ComponentId>>& dependency);

/// Why an entity may not have a name; empty when it may.
QString whyNotName(const Plan& plan, const EntityRef& ref, const QString& name);
void rename(Edit& edit, const EntityRef& ref, const QString& name);

/// A new part at a place; returns its reference.
EntityRef addComponentAt(Edit& edit, const CanvasContents& contents, ComponentKind kind,
                         const QPointF& corner, const QString& container);
EntityRef addSiteAt(Edit& edit, const CanvasContents& contents, SiteKind kind, const QPointF& corner,
                    const QString& container);

} // namespace drawbridge
