// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_times.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Its pauses, in order; one that goes on has no end.
std::vector<std::pair<Seconds, Seconds>> pausesOf(const Run& run) {
    std::vector<const LogEntry*> marks;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Paused || entry.kind == LogKind::Resumed)
            marks.push_back(&entry);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const LogEntry* a, const LogEntry* b) { return a->at < b->at; });
    std::vector<std::pair<Seconds, Seconds>> pauses;
    bool isOpen = false;
    for (const LogEntry* mark : marks) {
        if (mark->kind == LogKind::Paused && !isOpen)
            pauses.emplace_back(mark->at, Seconds::max());
        else if (mark->kind == LogKind::Resumed && isOpen)
            pauses.back().second = mark->at;
        isOpen = mark->kind == LogKind::Paused;
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

Seconds restedUntil(const Run& run, Seconds at) {
    return run.isIncident() ? Seconds(0) : pausedBetween(run, Seconds(0), at);
}

Seconds momentAfter(const Run& run, Seconds recovery) {
    if (run.isIncident())
        return recovery;
    Seconds at = recovery;
    for (const auto& [begin, end] : pausesOf(run)) {
        if (begin < at && end != Seconds::max())
            at += end - begin;
    }
    return at;
}

Seconds recoveryTime(const Run& run, Seconds at) {
    return at - restedUntil(run, at);
}

std::optional<Seconds> declaredAt(const Run& run) {
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Declared)
            return entry.at;
    }
    return std::nullopt;
}

Seconds lastMomentOf(const Run& run) {
    if (run.ended)
        return *run.ended;
    Seconds last{0};
    for (const RunStep& attempt : run.steps)
        last = std::max({last, attempt.started.value_or(last), attempt.finished.value_or(last)});
    for (const RunCheck& check : run.checks)
        last = std::max(last, check.at.value_or(last));
    for (const LogEntry& entry : run.log)
        last = std::max(last, entry.at);
    return last;
}

} // namespace drawbridge
