// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <vector>

namespace drawbridge {

/// Compressed adjacency: the edges of node n are to[first[n]] … to[first[n + 1] - 1].
struct Adjacency {
    std::vector<int> first;
    std::vector<int> to;
    struct Range {
        const int* b;
        const int* e;
        const int* begin() const { return b; }
        const int* end() const { return e; }
        int size() const { return static_cast<int>(e - b); }
    };
    Range of(int node) const { return {to.data() + first[idx(node)], to.data() + first[idx(node) + 1]}; }
};

} // namespace drawbridge
