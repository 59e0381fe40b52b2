// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include "core/base/document_language.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace drawbridge {

int workersFor(const ParallelWork& work) {
    const int wanted =
        work.threads > 0 ? work.threads : static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp(wanted, 1, std::max(1, work.pieces));
}

int runInParallel(const ParallelWork& work, const std::function<void(int piece, int worker)>& run) {
    std::atomic<int> next = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr error;
    std::mutex guard;
    const auto isCancelled = [&work] { return work.cancelled != nullptr && work.cancelled->load(); };
    const auto labour = [&, language = languageOfThread()](int worker) {
        const InLanguage texts(language);
        // A piece is never abandoned once taken, so that the finished ones have no gaps.
        while (!failed && !isCancelled()) {
            const int piece = next.fetch_add(1);
            if (piece >= work.pieces)
                return;
            try {
                run(piece, worker);
            } catch (...) {
                const std::lock_guard lock(guard);
                error = std::current_exception();
                failed = true;
                return;
            }
            const int before = done.fetch_add(1);
            const auto percent = [&work](int count) { return count * 100LL / work.pieces; };
            if (work.progress && percent(before + 1) != percent(before))
                work.progress(static_cast<double>(before + 1) / work.pieces);
        }
    };
    std::vector<std::thread> others;
    for (int worker = 1; worker < workersFor(work); ++worker)
        others.emplace_back(labour, worker);
    labour(0);
    for (std::thread& thread : others)
        thread.join();
    if (error)
        std::rethrow_exception(error);
    return done;
}

} // namespace drawbridge
