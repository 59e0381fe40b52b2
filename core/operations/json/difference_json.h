// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan_difference.h"

#include <QJsonObject>

namespace drawbridge {

/// "added", "removed", "changed", for scripts.
QString changeKey(EntityDifference::Kind kind);

/// { project: [fields], entities: [ { change, kind, name, fields } ] }; a field is { field, before, after },
/// values as in plan text, empty where absent.
QJsonObject differenceJson(const PlanDifference& difference);

} // namespace drawbridge
