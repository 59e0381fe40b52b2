// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/rto_distribution.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t kMaxCells = 16'777'216; ///< 64 MiB
constexpr std::size_t kFewestBins = 64;
constexpr qint64 kChartBins = 40;

/// Round bin widths up to a day, for the axis of a chart.
constexpr std::array<qint64, 19> kRoundWidths{1,   2,    5,    10,   15,    30,    60,    120,   300,   600,
                                              900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800};

qint64 roundWidth(qint64 range) {
    for (const qint64 width : kRoundWidths) {
        if (range / width < kChartBins)
            return width;
    }
    const qint64 day = 86400;
    return (range / kChartBins / day + 1) * day;
}

/// Nearest-rank index of the quantile among `runs` sorted times.
int rankOf(int percent, int runs) {
    return static_cast<int>((qint64(percent) * runs + 99) / 100) - 1;
}

void prepareBins(RtoDistribution& d, qint64 least, qint64 greatest) {
    const qint64 width = roundWidth(greatest - least);
    const qint64 from = least / width * width;
    d.from = Seconds(from);
    d.binWidth = Seconds(width);
    d.bins.assign(static_cast<std::size_t>((greatest - from) / width + 1), 0);
}

void addToBins(RtoDistribution& d, qint64 time, int runs) {
    d.bins[static_cast<std::size_t>((time - d.from.count()) / d.binWidth.count())] += runs;
}

} // namespace

RtoSamples::RtoSamples(std::vector<Row> rows, int runs)
    : m_rows(std::move(rows)), m_perRow(static_cast<std::size_t>(runs)) {
    const std::size_t count = std::max<std::size_t>(1, m_rows.size());
    const bool anyTooWide = std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return row.greatest - row.least > std::numeric_limits<quint32>::max();
    });
    if (anyTooWide || m_perRow > kMaxCells / count) {
        m_perRow = std::max(kFewestBins, kMaxCells / count);
        for (const Row& row : m_rows)
            m_width.push_back((row.greatest - row.least) / static_cast<qint64>(m_perRow) + 1);
    }
    m_cells.assign(m_perRow * m_rows.size(), 0);
}

quint32 RtoSamples::sinceLeast(std::size_t row, qint64 time) const {
    return static_cast<quint32>(std::clamp(time, m_rows[row].least, m_rows[row].greatest) -
                                m_rows[row].least);
}

void RtoSamples::count(std::size_t row, qint64 time) {
    const qint64 within = std::clamp(time, m_rows[row].least, m_rows[row].greatest) - m_rows[row].least;
    const auto bin = static_cast<std::size_t>(within / m_width[row]);
    std::atomic_ref<quint32>(m_cells[row * m_perRow + bin]).fetch_add(1, std::memory_order_relaxed);
}

RtoDistribution RtoSamples::distribution(int row, int runs) {
    const auto r = static_cast<std::size_t>(row);
    return m_width.empty() ? fromTimes(r, runs) : fromCounts(r, runs);
}

RtoDistribution RtoSamples::fromTimes(std::size_t row, int runs) {
    RtoDistribution d;
    quint32* const times = m_cells.data() + row * m_perRow;
    quint32* const end = times + runs;
    const qint64 since = m_rows[row].least;
    const auto [least, greatest] = std::minmax_element(times, end);
    prepareBins(d, since + *least, since + *greatest);
    for (const quint32* time = times; time != end; ++time)
        addToBins(d, since + *time, 1);
    quint32* from = times;
    const auto quantile = [&](int percent) {
        quint32* const place = times + rankOf(percent, runs);
        std::nth_element(from, place, end);
        from = place;
        return Seconds(since + *place);
    };
    d.p50 = quantile(50);
    d.p90 = quantile(90);
    d.p95 = quantile(95);
    return d;
}

RtoDistribution RtoSamples::fromCounts(std::size_t row, int runs) const {
    RtoDistribution d;
    const quint32* counts = m_cells.data() + row * m_perRow;
    const qint64 width = m_width[row];
    const auto lastOf = [&](std::size_t bin) {
        return m_rows[row].least + static_cast<qint64>(bin + 1) * width - 1;
    };
    std::size_t first = 0;
    std::size_t last = m_perRow - 1;
    while (first < last && counts[first] == 0)
        ++first;
    while (last > first && counts[last] == 0)
        --last;
    prepareBins(d, lastOf(first), lastOf(last));
    d.resolution = Seconds(width - 1);
    int below = 0;
    for (std::size_t bin = first; bin <= last; ++bin) {
        const int here = static_cast<int>(counts[bin]);
        const auto isIn = [&](int percent) {
            const int rank = rankOf(percent, runs);
            return below <= rank && rank < below + here;
        };
        const Seconds time(lastOf(bin));
        d.p50 = isIn(50) ? time : d.p50;
        d.p90 = isIn(90) ? time : d.p90;
        d.p95 = isIn(95) ? time : d.p95;
        addToBins(d, time.count(), here);
        below += here;
    }
    return d;
}

} // namespace drawbridge
