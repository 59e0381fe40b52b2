// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule.h"
#include "core/analysis/recovery/team_calendar.h"

namespace drawbridge {

/// The steps of a recovery as flat arrays: what schedule generation works on. An entry is a recoverable hit
/// component (the same index as in RecoveryTasks::components); times are seconds after the incident.
struct ScheduleProblem {
    ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings);

    int entries = 0;
    int steps = 0;
    qint64 workStarts = 0;
    std::vector<char> recoverable; ///< per entry
    std::vector<int> needs;        ///< per entry: how many of its waits
    Adjacency waits;               ///< entry → recoverable entries it waits for
    Adjacency waiters;             ///< the reverse
    std::vector<int> firstStep;    ///< per entry, steps of an entry are consecutive
    std::vector<int> stepCount;
    std::vector<int> entryOf;     ///< per step
    std::vector<qint64> duration; ///< per step
    std::vector<int> firstDemand; ///< per step, size steps + 1
    std::vector<TeamDemand> demands;
    std::vector<qint64> arrives; ///< per team: work starts + on-call response
    std::vector<int> teamSize;
    std::vector<TeamCalendar> calendars; ///< per team
    std::vector<int>
        priority; ///< per entry: 1 … 5 of its protection groups and of all that waits for it, 6 none
    std::vector<int> wave; ///< per entry, from 1

    bool isLastStep(int step) const {
        const auto e = static_cast<std::size_t>(entryOf[static_cast<std::size_t>(step)]);
        return step == firstStep[e] + stepCount[e] - 1;
    }
    bool waitsForAll(int entry) const {
        return needs[static_cast<std::size_t>(entry)] == waits.of(entry).size();
    }
    bool hasTeams() const { return !demands.empty(); }
    const TeamDemand* demandsBegin(int step) const {
        return demands.data() + firstDemand[static_cast<std::size_t>(step)];
    }
    const TeamDemand* demandsEnd(int step) const {
        return demands.data() + firstDemand[static_cast<std::size_t>(step) + 1];
    }
    /// Earliest start ≥ `from` by arrival and hours of the step's teams, whoever else is working.
    qint64 earliestByHours(int step, qint64 from) const;
    /// Latest start ≤ `from` by hours.
    qint64 latestByHours(int step, qint64 from) const;
};

/// Starts and ends of one generated schedule.
struct GeneratedSchedule {
    std::vector<qint64> start; ///< per step
    std::vector<qint64> up;    ///< per entry, -1 when not recoverable
    std::vector<int> binding;  ///< per entry: the entry whose end let it begin, or -1
    std::vector<int> sequence; ///< steps in the order they were placed
    qint64 makespan = 0;
};

/// Every step as early as its predecessors, arrivals and hours allow, as if every team were endless: the
/// critical path method over waits for all and for k of n. O((entries + waits) log entries).
GeneratedSchedule earliestSchedule(const ScheduleProblem& problem);

/// Longest way in seconds from the start of each step to the end of everything, over waits that need all
/// (others may be avoided, so that the tail is a true lower bound).
std::vector<qint64> tails(const ScheduleProblem& problem);

/// Turns the chosen schedule into the result: slack, waits (their components still as entries), critical
/// path, waves.
Schedule explainSchedule(const ScheduleProblem& problem, const GeneratedSchedule& generated);

/// max of the critical path with hours, and for each team of its work behind each earliest start, in units
/// and in halves of the team.
qint64 lowerBound(const ScheduleProblem& problem, const GeneratedSchedule& earliest);

} // namespace drawbridge
