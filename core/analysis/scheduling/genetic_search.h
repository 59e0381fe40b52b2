// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <memory>

namespace drawbridge {

/// Improves schedules without an end. Deterministic: the same problem, seed and sequence of calls give the
/// same schedules, whatever the clock says.
class GeneticSearch {
public:
    /// Populations are sized for about `expected` schedules in all; told later when it is not known yet.
    GeneticSearch(const Rcpsp& problem, quint64 seed, qint64 expected);
    ~GeneticSearch();
    void expect(qint64 schedules);

    /// Generates about `schedules` more and returns how many it made: as many activities placed as the
    /// problem has count as one (Kolisch, Hartmann, EJOR 174, 2006), so a pass of a generation scheme is one,
    /// and what is placed and taken back counts, too. Ends early as soon as best().score.cost ≤ `goal`, or
    /// when `stop` says so (asked about every ten schedules; it may be called from here only).
    qint64 run(qint64 schedules, qint64 goal, const std::function<bool()>& stop);
    const Candidate& best() const;
    /// A feasible schedule found elsewhere, to breed from.
    void offer(const Candidate& candidate);

private:
    class Population;
    std::unique_ptr<Population> m_population;
};

} // namespace drawbridge
