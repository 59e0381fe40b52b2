// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Lays out with Graphviz in this process: for the child process only, since the library can neither be
/// cancelled nor used from two threads, and may end the process.
LayoutResult graphvizLayout(const LayoutGraph& graph);

} // namespace drawbridge
