// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/year_statistics.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

YearLosses::YearLosses(std::vector<qint64> minor) : m_sorted(std::move(minor)) {
    std::sort(m_sorted.begin(), m_sorted.end());
    const auto n = static_cast<double>(m_sorted.size());
    long double sum = 0;
    for (const qint64 loss : m_sorted)
        sum += static_cast<long double>(loss);
    m_mean = m_sorted.empty() ? 0 : static_cast<double>(sum / static_cast<long double>(n));
    long double squares = 0;
    for (const qint64 loss : m_sorted) {
        const long double off = static_cast<long double>(loss) - static_cast<long double>(m_mean);
        squares += off * off;
    }
    if (n > 1)
        m_error = std::sqrt(static_cast<double>(squares) / (n - 1) / n);
}

YearQuantile YearLosses::quantile(double probability) const {
    const auto n = static_cast<double>(m_sorted.size());
    const auto atRank = [&](double rank) {
        const double inside = std::clamp(std::ceil(rank - 1e-9), 1.0, n);
        return Money{m_sorted[static_cast<std::size_t>(inside) - 1]};
    };
    YearQuantile quantile;
    quantile.probability = probability;
    if (m_sorted.empty())
        return quantile;
    const double spread = 1.96 * std::sqrt(n * probability * (1 - probability));
    quantile.value = atRank(n * probability);
    quantile.low = atRank(n * probability - spread);
    quantile.high = atRank(n * probability + spread + 1);
    return quantile;
}

double YearLosses::chanceAbove(Money loss) const {
    if (m_sorted.empty())
        return 0;
    const auto above = std::upper_bound(m_sorted.begin(), m_sorted.end(), loss.minor);
    return static_cast<double>(m_sorted.end() - above) / static_cast<double>(m_sorted.size());
}

std::vector<ExceedancePoint> YearLosses::exceedance() const {
    constexpr double chances[] = {0.99, 0.98, 0.95, 0.9,  0.85, 0.8,  0.75, 0.7,  0.65, 0.6,  0.55, 0.5,
                                  0.45, 0.4,  0.35, 0.3,  0.25, 0.2,  0.15, 0.1,  0.07, 0.05, 0.03, 0.02,
                                  0.01, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4, 5e-5, 2e-5, 1e-5};
    std::vector<ExceedancePoint> points{{Money{}, chanceAbove(Money{})}};
    for (const double chance : chances) {
        if (chance * years() < 10)
            break;
        const Money loss = quantile(1 - chance).value;
        if (loss > points.back().loss)
            points.push_back({loss, chanceAbove(loss)});
    }
    return points;
}

} // namespace drawbridge
