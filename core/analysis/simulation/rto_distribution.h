// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/simulation/simulation.h"

namespace drawbridge {

/// Collects the times of several rows (components, the makespan) over all runs in bounded memory: every time
/// if they fit, else counts in bins between the minimum and maximum possible time of each row. Different runs
/// may be added from different threads.
class RtoSamples {
public:
    struct Row {
        qint64 least;
        qint64 greatest;
    };
    RtoSamples(std::vector<Row> rows, int runs);
    void add(int row, int run, qint64 time) {
        const auto r = static_cast<std::size_t>(row);
        if (m_width.empty())
            m_cells[r * m_perRow + static_cast<std::size_t>(run)] = sinceLeast(r, time);
        else
            count(r, time);
    }
    /// Distribution of the first `runs` runs, which must all be added. Reorders the samples, so call it once
    /// per row.
    RtoDistribution distribution(int row, int runs);

private:
    quint32 sinceLeast(std::size_t row, qint64 time) const;
    void count(std::size_t row, qint64 time);
    RtoDistribution fromTimes(std::size_t row, int runs);
    RtoDistribution fromCounts(std::size_t row, int runs) const;

    std::vector<Row> m_rows;
    std::size_t m_perRow = 0;
    std::vector<qint64> m_width;  ///< bin width per row; empty: every time is kept
    std::vector<quint32> m_cells; ///< times relative to the row's minimum, or counts per bin
};

} // namespace drawbridge
