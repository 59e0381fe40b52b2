// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace drawbridge {

/// Converts a non-negative int to an index of a standard container.
constexpr std::size_t idx(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace drawbridge
