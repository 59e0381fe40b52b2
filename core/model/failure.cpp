// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/failure.h"

#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

bool canFail(EntityKind kind) {
    return kind == EntityKind::Site || kind == EntityKind::Component || kind == EntityKind::Network ||
           kind == EntityKind::Tunnel;
}

Failure failureOf(const EntityRef& what) {
    Failure failure;
    if (what.kind == EntityKind::Site)
        failure.site = SiteId(what.id);
    else if (what.kind == EntityKind::Component)
        failure.component = ComponentId(what.id);
    else if (what.kind == EntityKind::Network)
        failure.network = NetworkId(what.id);
    else if (what.kind == EntityKind::Tunnel)
        failure.tunnel = TunnelId(what.id);
    return failure;
}

QString failureName(const Plan& plan, const Failure& failure) {
    if (failure.site)
        return displayName(plan, refTo(*failure.site));
    if (failure.component)
        return displayName(plan, refTo(*failure.component));
    if (failure.network)
        return displayName(plan, refTo(*failure.network));
    if (failure.tunnel)
        return displayName(plan, refTo(*failure.tunnel));
    if (failure.provider)
        return *failure.provider;
    return failure.kind ? labelOf(*failure.kind) : QString();
}

QString failuresText(const Plan& plan, const std::vector<Failure>& failures) {
    QStringList names;
    for (const Failure& failure : failures)
        names += failureName(plan, failure);
    return ScenarioTexts::tr("%1 fails").arg(names.join(QStringLiteral(", ")));
}

} // namespace drawbridge
