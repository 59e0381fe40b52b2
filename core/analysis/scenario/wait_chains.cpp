// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/wait_chains.h"

#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

QString hoursText(const Team& team) {
    return team.hours.value_or(WorkingHours()).text();
}

/// Steps of unknown length count with the least they take.
Seconds atLeast(const Estimated<Seconds>& time) {
    return time.atLeast().value_or(Seconds(0));
}

} // namespace

WaitChains::WaitChains(const ScenarioAnalysis& analysis)
    : m_analysis(analysis), m_longest(analysis.schedule.steps.size(), -1) {
    std::vector<int> chain;
    for (int step = 0; step < static_cast<int>(m_longest.size()); ++step) {
        chain.clear();
        int current = step;
        while (current >= 0 && m_longest[idx(current)] < 0) {
            m_longest[idx(current)] = current;
            chain.push_back(current);
            current = before(current);
        }
        int best = current < 0 ? -1 : m_longest[idx(current)];
        std::reverse(chain.begin(), chain.end());
        for (const int link : chain) {
            if (best < 0 || weight(link) > weight(best))
                best = link;
            m_longest[idx(link)] = best;
        }
    }
}

/// The last step of an entry; for a group that of the member that made it complete.
int WaitChains::lastStepOf(int entry) const {
    const RecoveryTasks& tasks = m_analysis.tasks;
    for (int depth = 0; entry >= 0 && depth < 100; ++depth) {
        const ComponentRecovery& recovery = tasks.components[idx(entry)];
        if (!recovery.steps.empty())
            return recovery.steps.back();
        const auto finish = m_analysis.schedule.finish[idx(entry)];
        entry = -1;
        for (const int member : recovery.waitsFor) {
            const int other = tasks.indexOf[idx(member)];
            if (other >= 0 && !finish.isInfinite() && m_analysis.schedule.finish[idx(other)] == finish)
                entry = other;
        }
    }
    return -1;
}

int WaitChains::before(int step) const {
    const WaitReason& waits = m_analysis.schedule.steps[idx(step)].waits;
    if (waits.step >= 0 || waits.component < 0)
        return waits.step;
    return lastStepOf(m_analysis.tasks.indexOf[idx(waits.component)]);
}

bool WaitChains::waitsForHours(int step) const {
    return m_analysis.schedule.steps[idx(step)].waits.kind == WaitReason::Kind::TeamHours;
}

Seconds WaitChains::readyAt(int step) const {
    const int previous = before(step);
    const Seconds start = m_analysis.scenario.workStarts();
    return previous < 0 ? start : std::max(start, atLeast(m_analysis.schedule.steps[idx(previous)].finish));
}

Seconds WaitChains::weight(int step) const {
    const ScheduledStep& scheduled = m_analysis.schedule.steps[idx(step)];
    const Seconds duration = atLeast(scheduled.finish) - atLeast(scheduled.start);
    return waitsForHours(step) ? std::max(duration, atLeast(scheduled.start) - readyAt(step)) : duration;
}

QString WaitChains::longestDelay(int component) const {
    const int last = lastStepOf(m_analysis.tasks.indexOf[idx(component)]);
    if (last < 0)
        return {};
    const int step = m_longest[idx(last)];
    const RecoveryStep& task = m_analysis.tasks.steps[idx(step)];
    const ScheduledStep& scheduled = m_analysis.schedule.steps[idx(step)];
    const Seconds workStarts = m_analysis.scenario.workStarts();
    if (workStarts > weight(step))
        return FindingsTexts::tr("detection and declaration alone take %1").arg(durationText(workStarts));
    const QString& owner = m_analysis.graph->name(task.component);
    const int team = scheduled.waits.team;
    if (waitsForHours(step) && team >= 0 &&
        weight(step) > atLeast(scheduled.finish) - atLeast(scheduled.start))
        return FindingsTexts::tr("“%1” of %2 waits %3 for %4 (%5)")
            .arg(task.name, owner, durationText(weight(step)), m_analysis.plan().teams.at(team).name,
                 hoursText(m_analysis.plan().teams.at(team)));
    return FindingsTexts::tr("the longest step is “%1” of %2, %3")
        .arg(task.name, owner, durationText(weight(step)));
}

} // namespace drawbridge
