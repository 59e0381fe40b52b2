// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/prepare.h"

#include <QJsonObject>

namespace drawbridge {

/// prepare --json: { "from", "to", "recoveries": [ … ], "networks": [ … ], "scenario", "groups": [ … ],
/// "assumptions_switched_on", "questions": { "backup": [ … ], "targets": [ … ] } }.
QJsonObject prepareJson(const Prepared& prepared);

} // namespace drawbridge
