// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/impact/impact.h"

#include <QJsonObject>

namespace drawbridge {

/// { scenario, components: [ { component, state, reasons: [text] } ] }, every component of the plan.
QJsonObject impactJson(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

} // namespace drawbridge
