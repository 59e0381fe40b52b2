// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule.h"

#include <QString>

#include <vector>

namespace drawbridge {

struct ScheduleProblem;

/// What cannot be scheduled because a length is unknown: the step itself, the steps after it, and whatever
/// requires their component. A redundancy group is up when enough other members are.
struct UnknownLengths {
    std::vector<char> step;       ///< per step of the tasks: no start or finish can be given
    std::vector<char> entry;      ///< per entry: it is unknown when it is up
    std::vector<QString> because; ///< per entry: the lengths that are missing
    bool any = false;
};
/// O(steps + waits).
UnknownLengths findUnknownLengths(const RecoveryTasks& tasks);

/// Completes a schedule of the known steps: bounds and reasons for the unknown ones, which are done after the
/// known work of their teams, and the assumptions that each time rests on. `all`: the problem of all steps,
/// the unknown with their least length. O((activities + precedences) log).
void addUnknownLengths(Schedule& schedule, const RecoveryGraph& graph, const RecoveryTasks& tasks,
                       const ScheduleProblem& all, const UnknownLengths& unknown);

} // namespace drawbridge
