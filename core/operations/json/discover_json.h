// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/discovery.h"

#include <QJsonObject>

namespace drawbridge {

QString changeKey(DiscoveredChange change); ///< "new"

/// discover --json: { "hosts": [ … ], "components": [ … ], "networks": [ … ], "dependencies": [ … ], "notes"
/// }.
QJsonObject discoverJson(const Discovery& discovery);

} // namespace drawbridge
