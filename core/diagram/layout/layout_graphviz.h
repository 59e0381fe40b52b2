// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Lays out with Graphviz in this process. For the child process only, since the library cannot be cancelled,
/// is not thread-safe and may abort.
LayoutResult graphvizLayout(const LayoutGraph& graph);

} // namespace drawbridge
