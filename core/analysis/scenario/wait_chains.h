// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// For every step of a schedule the longest step on the chain of waits that leads to it. Built in one pass;
/// the analysis must outlive it.
class WaitChains {
public:
    explicit WaitChains(const ScenarioAnalysis& analysis);

    /// What takes longest until a component is up: "the longest step is “Restore 800 GiB” of orders-db, 1 h 8
    /// m", the wait for a team, or the declaration.
    QString longestDelay(int component) const;

private:
    int lastStepOf(int entry) const;
    int before(int step) const;
    Seconds readyAt(int step) const;
    Seconds weight(int step) const;
    bool waitsForHours(int step) const;

    const ScenarioAnalysis& m_analysis;
    std::vector<int> m_longest;
};

} // namespace drawbridge
