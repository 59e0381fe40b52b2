// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/compose_check.h"

#include <QJsonObject>

namespace drawbridge {

/// Findings for code-scanning services: SARIF 2.1.0 (OASIS), one run. Paths are as given, with slashes.
QJsonObject findingsSarif(const std::vector<PlacedFinding>& findings, const std::vector<RuleInfo>& rules);

} // namespace drawbridge
