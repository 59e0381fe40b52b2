// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

namespace drawbridge {

/// Work split into numbered pieces that do not depend on each other.
struct ParallelWork {
    int pieces = 0;
    int threads = 0; ///< 0: as many as the machine has cores
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< from any thread, at most a hundred times
};

/// How many threads the work will have.
int workersFor(const ParallelWork& work);

/// Calls `run(piece, worker)` for each piece, from several threads; workers count from 0. Returns how many
/// pieces were done: all, or when cancelled the first so many without a gap. What a piece throws is thrown
/// here, after the others have ended.
int runInParallel(const ParallelWork& work, const std::function<void(int piece, int worker)>& run);

} // namespace drawbridge
