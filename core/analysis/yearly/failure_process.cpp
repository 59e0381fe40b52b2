// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/failure_process.h"

namespace drawbridge {

double FailureProcess::drawUp(YearRandom& random) const {
    if (isMemoryless())
        return random.exponential(meanUp);
    const double scale = meanUp / std::tgamma(1 + 1 / shape);
    return scale * std::pow(random.exponential(1), 1 / shape);
}

double FailureProcess::drawRepair(YearRandom& random) const {
    if (sigma <= 0)
        return random.exponential(meanDown);
    return meanDown * std::exp(sigma * random.normal() - sigma * sigma / 2);
}

/// A uniform part of a length-biased up time (Cox 1962, Renewal Theory).
double FailureProcess::drawRestOfUp(YearRandom& random) const {
    if (isMemoryless())
        return random.exponential(meanUp);
    const double scale = meanUp / std::tgamma(1 + 1 / shape);
    return random.uniform() * scale * std::pow(random.gamma(1 + 1 / shape), 1 / shape);
}

FailureProcess::Repair FailureProcess::drawRunningRepair(YearRandom& random) const {
    if (sigma <= 0)
        return {random.exponential(meanDown), random.exponential(meanDown)};
    const double length = meanDown * std::exp(sigma * random.normal() + sigma * sigma / 2);
    const double age = random.uniform() * length;
    return {age, length - age};
}

std::optional<FailureProcess> failureProcess(std::optional<Seconds> mtbf, std::optional<Seconds> mttr,
                                             std::optional<double> unavailability,
                                             std::optional<double> shape, std::optional<double> sigma) {
    FailureProcess process;
    process.shape = shape.value_or(1);
    process.sigma = sigma.value_or(0);
    const double share = unavailability.value_or(0);
    if (mtbf)
        process.meanUp = static_cast<double>(mtbf->count());
    if (mttr)
        process.meanDown = static_cast<double>(mttr->count());
    const bool usesShare = unavailability && share > 0 && share < 1;
    if (!mtbf && mttr && usesShare)
        process.meanUp = process.meanDown * (1 - share) / share;
    if (!mttr && mtbf && usesShare)
        process.meanDown = process.meanUp * share / (1 - share);
    if (process.meanUp <= 0 || process.meanDown <= 0 || process.shape <= 0)
        return std::nullopt;
    return process;
}

} // namespace drawbridge
