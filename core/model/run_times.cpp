// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_times.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// When another strategy was last chosen for a component.
std::optional<Seconds> strategyChosen(const Run& run, const QString& component) {
    std::optional<Seconds> at;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Strategy && entry.component == component && (!at || entry.at > *at))
            at = entry.at;
    }
    return at;
}

Seconds timeOf(const RunStep& attempt) {
    return attempt.finished.value_or(attempt.started.value_or(Seconds(0)));
}

} // namespace

Seconds pausedUntil(const Run& run, Seconds at) {
    std::vector<const LogEntry*> marks;
    for (const LogEntry& entry : run.log) {
        if ((entry.kind == LogKind::Paused || entry.kind == LogKind::Resumed) && entry.at <= at)
            marks.push_back(&entry);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const LogEntry* a, const LogEntry* b) { return a->at < b->at; });
    Seconds paused{0};
    Seconds since{0};
    bool isPaused = false;
    for (const LogEntry* mark : marks) {
        if (mark->kind == LogKind::Paused && !isPaused)
            since = mark->at;
        else if (mark->kind == LogKind::Resumed && isPaused)
            paused += mark->at - since;
        isPaused = mark->kind == LogKind::Paused;
    }
    return isPaused ? paused + (at - since) : paused;
}

Seconds withoutPauses(const Run& run, Seconds at) {
    return at - pausedUntil(run, at);
}

std::optional<Seconds> rtaOf(const Run& run, const QString& component) {
    const std::optional<Seconds> chosen = strategyChosen(run, component);
    std::map<QString, const RunStep*> last;
    for (const PlannedStep& planned : run.planned) {
        if (planned.component == component && !chosen)
            last[planned.step] = nullptr;
    }
    for (const RunStep& attempt : run.steps) {
        if (attempt.component == component && (!chosen || timeOf(attempt) >= *chosen))
            last[attempt.step] = &attempt;
    }
    std::optional<Seconds> rta;
    for (const auto& [name, attempt] : last) {
        if (attempt == nullptr || (attempt->state != RunState::Done && attempt->state != RunState::Skipped))
            return std::nullopt;
        if (attempt->state == RunState::Skipped)
            continue;
        if (!attempt->finished)
            return std::nullopt;
        rta = std::max(rta.value_or(Seconds(0)), withoutPauses(run, *attempt->finished));
    }
    return rta;
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
