// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/diagnostic.h"
#include "core/diagram/model/diagram.h"

/// How results are shown.
namespace drawbridge {

DiagramState diagramStateOf(ImpactState state);
QString severityIcon(Severity severity);

} // namespace drawbridge
