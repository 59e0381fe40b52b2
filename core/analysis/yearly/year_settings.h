// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace drawbridge {

struct YearSettings {
    int years = 10'000;
    quint64 seed = 1;
    int threads = 0; ///< 0: one per core; does not affect the result
    /// A time in the calendar year whose months are billed; absent: a year of 8760 h in windows of the mean
    /// length.
    std::optional<qint64> instant{};
    bool samplesSteps = true; ///< a scenario's steps take as long as drawn; else as planned
    bool startsUp = false;    ///< everything is up and new at the beginning, instead of as in the long run
    Seconds length{365 * 24 * 3600}; ///< of what is simulated, where no date is known
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress{}; ///< called from any thread, rarely
};

/// The analyses of one scenario, for incidents at equal parts of the week from Monday 00:00 on; one where the
/// time does not matter.
struct YearScenario {
    std::vector<std::shared_ptr<const ScenarioAnalysis>> byTimeOfWeek;
};

/// What the plan does not say, so that the figure of a year is the least that it can be.
struct NotSimulated {
    std::vector<int> components;     ///< without MTBF and MTTR, though contracts or activities require them
    std::vector<int> sites;          ///< the same, unless a scenario with a rate fails them
    std::vector<int> withoutRate;    ///< scenarios, index in the plan
    std::vector<int> unknownLength;  ///< scenarios that leave something down for an unknown time
    std::vector<int> notRecoverable; ///< scenarios that leave something down for good; counted as 730 h
    std::vector<int> withoutFee;     ///< contracts whose credits or cap are shares of no fee
    std::vector<int> withoutLoss;    ///< activities without a loss per hour
    int cutRequirements = 0;         ///< hard requirements that close a cycle
    bool isEmpty() const {
        return components.empty() && sites.empty() && withoutRate.empty() && unknownLength.empty() &&
               notRecoverable.empty() && withoutFee.empty() && withoutLoss.empty() && cutRequirements == 0;
    }
};

} // namespace drawbridge
