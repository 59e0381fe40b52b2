// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/alias_table.h"

#include "core/base/index.h"

#include <numeric>

namespace drawbridge {

AliasTable::AliasTable(const std::vector<double>& weights) {
    constexpr double kWhole = 0x1.0p32;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto n = static_cast<double>(weights.size());
    std::vector<double> scaled;
    std::vector<int> small;
    std::vector<int> large;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        scaled.push_back(weights[i] * n / sum);
        m_cells.push_back({static_cast<quint64>(kWhole), static_cast<int>(i), static_cast<int>(i)});
        (scaled[i] < 1 ? small : large).push_back(static_cast<int>(i));
    }
    while (!small.empty() && !large.empty()) {
        const int less = small.back();
        const int more = large.back();
        small.pop_back();
        m_cells[idx(less)].threshold = static_cast<quint64>(scaled[idx(less)] * kWhole);
        m_cells[idx(less)].alias = more;
        scaled[idx(more)] -= 1 - scaled[idx(less)];
        if (scaled[idx(more)] < 1) {
            large.pop_back();
            small.push_back(more);
        }
    }
}

} // namespace drawbridge
