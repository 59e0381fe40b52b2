// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/yearly/year_random.h"
#include "core/base/units.h"

#include <optional>

namespace drawbridge {

/// Fails and is repaired, over and over (alternating renewal process). Up times are exponential, or Weibull
/// with `shape`; repairs are exponential, or lognormal with `sigma`; both with the given means.
struct FailureProcess {
    int component = -1; ///< dense index, or -1
    int site = -1;      ///< index in Plan::sites, or -1
    double meanUp = 0;  ///< seconds
    double meanDown = 0;
    double shape = 1;
    double sigma = 0;  ///< 0: exponential repairs
    int calendar = -1; ///< of the team that repairs it, in YearModel::calendars; -1: works at all times

    bool isMemoryless() const { return shape == 1; }
    double unavailability() const { return meanDown / (meanUp + meanDown); }

    double drawUp(YearRandom& random) const;
    double drawRepair(YearRandom& random) const;
    /// What is left of an up time that is looked at in the long run.
    double drawRestOfUp(YearRandom& random) const;
    /// A repair that is under way in the long run: how long it has taken, and will take yet.
    struct Repair {
        double age;
        double rest;
    };
    Repair drawRunningRepair(YearRandom& random) const;
};

/// From the figures that a component or site gives; an unavailability stands in for one of the others.
/// Nothing: they do not say how often it fails and how long it is down then.
std::optional<FailureProcess> failureProcess(std::optional<Seconds> mtbf, std::optional<Seconds> mttr,
                                             std::optional<double> unavailability,
                                             std::optional<double> shape, std::optional<double> sigma);

} // namespace drawbridge
