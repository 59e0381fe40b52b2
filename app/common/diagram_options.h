// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/diagram/building/diagram_builder.h"

namespace drawbridge {

/// What a diagram of the session's plan shows besides the plan: the state of the scenario shown, the findings
/// that show in it, single points of failure. Linear in the findings.
DiagramOptions diagramOptionsOf(const Session& session);

} // namespace drawbridge
