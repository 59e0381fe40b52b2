// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/loss_curve.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

LossCurve::LossCurve(const std::vector<LossRate>& steps) {
    for (const LossRate& step : steps)
        m_steps.push_back({static_cast<double>(step.from.count()), step.loss});
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step& a, const Step& b) { return a.from < b.from; });
}

Money LossCurve::between(double from, double to) const {
    long double sum = 0; // minor units × seconds of an hour
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const double begin = std::max(from, m_steps[i].from);
        const double end = i + 1 < m_steps.size() ? std::min(to, m_steps[i + 1].from) : to;
        if (end > begin)
            sum += static_cast<long double>(m_steps[i].loss.minor) * static_cast<long double>(end - begin);
    }
    return {static_cast<qint64>(std::floor(sum / 3600.0L + 0.5L))};
}

Money LossCurve::rateAt(double length) const {
    Money rate;
    for (const Step& step : m_steps) {
        if (step.from <= length)
            rate = step.loss;
    }
    return rate;
}

} // namespace drawbridge
