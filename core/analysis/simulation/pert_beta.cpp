// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/pert_beta.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>
#include <mutex>

namespace drawbridge {

namespace {

constexpr int kExactModes = 64;

/// Boost's default promotion to long double is thirty times slower, and the result is rounded to float
/// anyway.
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

PertQuantiles exactQuantiles(double mode) {
    const boost::math::beta_distribution<double, Policy> beta(1 + 4 * mode, 5 - 4 * mode);
    const auto at = [&beta](double share) {
        return share <= 0 ? 0.0F : share >= 1 ? 1.0F : static_cast<float>(quantile(beta, share));
    };
    PertQuantiles table;
    constexpr double cell = 1.0 / PertQuantiles::kCells;
    for (std::size_t i = 0; i < table.at.size(); ++i)
        table.at[i] = at(static_cast<double>(i) * cell);
    for (std::size_t i = 0; i < table.first.size(); ++i) {
        const double within = static_cast<double>(i) / PertQuantiles::kTailCells * cell;
        table.first[i] = at(within);
        table.last[i] = at(1 - cell + within);
    }
    return table;
}

/// The table of mode step / 64. Computed on first use (some milliseconds) and cached.
const PertQuantiles& exact(int step) {
    static std::array<std::once_flag, kExactModes + 1> made;
    static std::array<PertQuantiles, kExactModes + 1> tables;
    const auto i = static_cast<std::size_t>(step);
    std::call_once(made[i], [&] { tables[i] = exactQuantiles(static_cast<double>(step) / kExactModes); });
    return tables[i];
}

template <std::size_t N>
void mix(std::array<float, N>& values, const std::array<float, N>& others, float share) {
    for (std::size_t i = 0; i < N; ++i)
        values[i] += (others[i] - values[i]) * share;
}

} // namespace

int PertTables::indexOf(double mode) {
    mode = std::clamp(mode, 0.0, 1.0);
    const auto [known, isNew] = m_index.emplace(mode, static_cast<int>(m_tables.size()));
    if (!isNew)
        return known->second;
    const double place = mode * kExactModes;
    const int below = static_cast<int>(std::floor(place));
    const auto share = static_cast<float>(place - below);
    PertQuantiles table = exact(below);
    if (share > 0) {
        const PertQuantiles& above = exact(below + 1);
        mix(table.at, above.at, share);
        mix(table.first, above.first, share);
        mix(table.last, above.last, share);
    }
    m_tables.push_back(std::make_unique<const PertQuantiles>(table));
    return known->second;
}

} // namespace drawbridge
