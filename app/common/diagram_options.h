// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/diagram/building/diagram_builder.h"

namespace drawbridge {

/// Diagram options for the session's plan: scenario states, findings, single points of failure. O(findings).
DiagramOptions diagramOptionsOf(const Session& session);

} // namespace drawbridge
