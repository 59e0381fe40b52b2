// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_compose.h"

namespace drawbridge {

struct CompactNode {
    int node = 0; ///< index in the level
    int column = 0;
    int span = 1; ///< in columns
};

/// An island in rows and columns; nodes of a row from left to right.
struct CompactRows {
    std::vector<std::vector<CompactNode>> rows;
    int width = 0; ///< columns
};

/// `spans` are the widths of the island's nodes in columns; rows have at most `most` columns.
CompactRows compactRows(const Island& island, const std::vector<int>& spans, int most);

} // namespace drawbridge
