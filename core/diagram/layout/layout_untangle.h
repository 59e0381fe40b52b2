// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Improves the whole layout, since levels are arranged one by one, ignoring edges that leave them: mirrors
/// the contents of clusters and swaps neighbours in a row if edges then cross less or get shorter. Clusters
/// with fixed parts are left alone. Bounded effort; does nothing beyond 1,000 edges.
void untangle(const LayoutGraph& graph, LayoutResult& result);

} // namespace drawbridge
