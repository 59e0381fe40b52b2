// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/check_drift.h"

#include <QJsonObject>

namespace drawbridge {

/// { hosts: [ { host, endpoint, reachable, unread_because, differences: [ { field, expected, found } ] } ],
///   components: [ { component, host, change, expected, found } ] }; null where there is none.
QJsonObject driftJson(const DriftReport& report);

} // namespace drawbridge
