// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/compound_poisson.h"

#include "core/analysis/yearly/alias_table.h"
#include "core/analysis/yearly/year_random.h"
#include "core/base/index.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <boost/math/special_functions/erf.hpp>
#include <numeric>

namespace drawbridge {

namespace {

constexpr int kPoissonYearsPerPiece = 1024;

double normalQuantile(double u) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * u);
}

/// exp(sigma × standard normal), by its quantiles.
class LognormalQuantiles {
public:
    explicit LognormalQuantiles(double sigma) : m_sigma(sigma) {
        for (int i = 0; i <= kCells; ++i)
            m_at.push_back(i == 0 || i == kCells
                               ? 0.0F
                               : static_cast<float>(std::exp(sigma * normalQuantile(double(i) / kCells))));
    }
    double value(quint64 random) const {
        const quint64 cell = random >> 52U;
        if (cell - kTail >= kCells - 2 * kTail)
            return tail(random);
        const float within = static_cast<float>((random >> 28U) & 0xFFFFFFU) * 0x1.0p-24F;
        const float* at = m_at.data() + cell;
        return static_cast<double>(at[0] + (at[1] - at[0]) * within);
    }

private:
    static constexpr int kCells = 4096;
    static constexpr quint64 kTail = 16; ///< cells at either end

    double tail(quint64 random) const {
        return std::exp(m_sigma * normalQuantile((static_cast<double>(random >> 11U) + 0.5) * 0x1.0p-53));
    }

    double m_sigma;
    std::vector<float> m_at;
};

/// Numbers of events in a year, as far as they have any chance.
AliasTable poissonCounts(double mean) {
    const int most = static_cast<int>(mean + 12 * std::sqrt(mean) + 40);
    std::vector<double> chances;
    for (int n = 0; n <= most; ++n)
        chances.push_back(std::exp(n * std::log(mean) - mean - std::lgamma(n + 1.0)));
    return AliasTable(chances);
}

struct Row {
    double scale;
    int table;
};

} // namespace

CompoundYears simulateCompoundYears(const std::vector<LossEvent>& events, int years, quint64 seed,
                                    int threads) {
    CompoundYears result;
    result.losses.assign(idx(std::max(0, years)), 0);
    std::vector<double> rates;
    std::vector<Row> rows;
    std::vector<double> sigmas;
    std::vector<LognormalQuantiles> tables;
    for (const LossEvent& event : events) {
        rates.push_back(event.rate);
        auto known = std::find(sigmas.begin(), sigmas.end(), event.sigma);
        rows.push_back({std::exp(event.mu), static_cast<int>(known - sigmas.begin())});
        if (known == sigmas.end()) {
            sigmas.push_back(event.sigma);
            tables.emplace_back(event.sigma);
        }
    }
    const double rate = std::accumulate(rates.begin(), rates.end(), 0.0);
    if (rate <= 0)
        return result;
    const AliasTable choice(rates);
    const AliasTable counts = poissonCounts(rate);
    std::atomic<qint64> drawn = 0;
    ParallelWork work;
    work.pieces = (years + kPoissonYearsPerPiece - 1) / kPoissonYearsPerPiece;
    work.threads = threads;
    runInParallel(work, [&](int piece, int) {
        const int end = std::min(years, (piece + 1) * kPoissonYearsPerPiece);
        qint64 mine = 0;
        YearRandom random(seed, static_cast<quint64>(piece));
        for (int year = piece * kPoissonYearsPerPiece; year < end; ++year) {
            const int count = counts.draw(random.next());
            double loss = 0;
            for (int i = 0; i < count; ++i) {
                const Row& row = rows[idx(choice.draw(random.next()))];
                loss += row.scale * tables[idx(row.table)].value(random.next());
            }
            result.losses[idx(year)] = loss;
            mine += count;
        }
        drawn += mine;
    });
    result.events = drawn;
    return result;
}

} // namespace drawbridge
