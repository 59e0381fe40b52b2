// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/apply_fixes.h"

#include <QJsonObject>

namespace drawbridge {

/// { findings: [ { id, severity, entities: [names], message, fix, scenario } ] }, in the order given.
QJsonObject findingsJson(const std::vector<Finding>& findings);
/// The same of what remains, with fixed: [ { id, entities: [names], label } ].
QJsonObject fixesJson(const FixOutcome& outcome);

} // namespace drawbridge
