// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"

#include <QJsonObject>

namespace drawbridge {

/// { findings: [ { id, severity, entities: [names], message, fix, scenario } ] }, in the order given.
QJsonObject findingsJson(const std::vector<Finding>& findings);

} // namespace drawbridge
