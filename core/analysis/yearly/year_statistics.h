// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <vector>

namespace drawbridge {

/// A figure of a sample with its confidence interval of 95 %.
struct YearQuantile {
    double probability = 0; ///< share of years that lose no more
    Money value;            ///< nearest rank
    Money low;
    Money high;
};

struct ExceedancePoint {
    Money loss;
    double probability = 0; ///< share of years that lose more
};

/// Losses of simulated years, sorted once.
class YearLosses {
public:
    explicit YearLosses(std::vector<qint64> minor);
    int years() const { return static_cast<int>(m_sorted.size()); }
    double mean() const { return m_mean; }           ///< minor units
    double standardError() const { return m_error; } ///< of the mean
    /// Interval by order statistics: ranks n p ± 1.96 √(n p (1 − p)).
    YearQuantile quantile(double probability) const;
    double chanceAbove(Money loss) const;
    /// Loss exceedance curve: from 0 on, rising losses at falling chances, down to what ten years exceed.
    std::vector<ExceedancePoint> exceedance() const;

private:
    std::vector<qint64> m_sorted;
    double m_mean = 0;
    double m_error = 0;
};

} // namespace drawbridge
