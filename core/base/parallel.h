// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

namespace drawbridge {

/// Work split into numbered, independent pieces.
struct ParallelWork {
    int pieces = 0;
    int threads = 0; ///< 0: one per core
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< called from any thread, at most a hundred times
};

/// How many threads the work will use.
int workersFor(const ParallelWork& work);

/// Calls `run(piece, worker)` for each piece on several threads; workers count from 0. Returns the number n
/// of finished pieces: all, or pieces 0 … n - 1 when cancelled. Rethrows the exception of a piece after the
/// others have ended.
int runInParallel(const ParallelWork& work, const std::function<void(int piece, int worker)>& run);

} // namespace drawbridge
