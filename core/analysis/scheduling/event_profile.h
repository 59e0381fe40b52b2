// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// The free units of every resource as step functions of time: for horizons and capacities of any size.
/// O(steps of the functions) an activity.
class EventProfile {
public:
    using Time = Rcpsp::Time;

    explicit EventProfile(const Rcpsp& problem);
    void reset();
    /// Earliest start ≥ `from` ≥ 0 at which all resources have the units of the activity free.
    Time earliest(int activity, Time from) const;
    void take(int activity, Time start);

private:
    struct Step {
        Time time;
        int free; ///< until the next step
    };
    using Function = std::vector<Step>; ///< by time, the first at 0
    static Time earliest(const Function& function, Time from, Time length, int units);
    static std::size_t stepAt(Function& function, Time time);
    static void join(Function& function, std::size_t step);

    const Rcpsp& m_p;
    std::vector<Function> m_free; ///< per resource
};

} // namespace drawbridge
