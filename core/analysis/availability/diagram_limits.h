// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>

namespace drawbridge {

/// How far a diagram may grow.
struct DiagramLimits {
    std::size_t nodes = 8'000'000; ///< about 40 bytes each
    const std::atomic<bool>* cancelled = nullptr;
};

/// Thrown where a diagram would outgrow its limits, or when cancelled. Caught within this folder.
struct DiagramTooLarge {};
struct DiagramCancelled {};

} // namespace drawbridge
