// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// What a difference in a field of a component is called: "image", "health", "volume", "network", "port",
/// "restart-policy", "limits". Empty for what is no drift: data sizes, tags. The field may go on with a part:
/// "needs.cpus", "interfaces[1].address".
QString driftOfField(const QString& field);

/// The key of the component's field that such a difference is in; empty for "gone" and "new".
QString fieldOfDrift(const QString& what);

/// True for a field of the facts of a host, "kernel" or "packages/nginx".
bool isHostFact(const QString& what);

} // namespace drawbridge
