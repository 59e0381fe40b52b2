// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_times.h"

#include "core/operations/exercise/run_view.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Its pauses, in order; one that goes on has no end.
std::vector<std::pair<Seconds, Seconds>> pausesOf(const Run& run) {
    std::vector<std::pair<Seconds, Seconds>> pauses;
    bool isPaused = false;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Paused && !isPaused)
            pauses.emplace_back(entry.at, Seconds::max());
        else if (entry.kind == LogKind::Resumed && isPaused)
            pauses.back().second = std::max(pauses.back().first, entry.at);
        if (entry.kind == LogKind::Paused || entry.kind == LogKind::Resumed)
            isPaused = entry.kind == LogKind::Paused;
    }
    return pauses;
}

} // namespace

Seconds pausedBetween(const Run& run, Seconds from, Seconds to) {
    Seconds sum{0};
    for (const auto& [begin, end] : pausesOf(run))
        sum += std::max(Seconds(0), std::min(to, end) - std::max(from, begin));
    return sum;
}

bool isPaused(const Run& run) {
    const auto pauses = pausesOf(run);
    return !pauses.empty() && pauses.back().second == Seconds::max();
}

std::optional<Seconds> declaredAt(const Run& run) {
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Declared)
            return entry.at;
    }
    return std::nullopt;
}

Seconds sinceIncident(const Run& run, const QDateTime& at) {
    return Seconds(std::max<qint64>(0, run.date.secsTo(at)));
}

Seconds workedUntil(const Run& run, Seconds at) {
    return at - pausedBetween(run, Seconds(0), at);
}

const Run* openRun(const Plan& plan) {
    const Run* open = nullptr;
    for (const Run& run : plan.runs) {
        if (!run.ended && (open == nullptr || run.date >= open->date))
            open = &run;
    }
    return open;
}

} // namespace drawbridge
