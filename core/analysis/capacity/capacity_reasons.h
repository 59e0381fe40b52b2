// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/capacity_problem.h"
#include "core/analysis/capacity/packing_solve.h"

namespace drawbridge {

/// The sentences of a capacity fit, without their full stops.
class CapacityReasons {
public:
    CapacityReasons(const ScenarioAnalysis& analysis, const CapacityProblem& problem,
                    const packing::Solution& solution);

    QString proof(bool restsOnUnknown) const;
    /// Why an item recovers elsewhere than planned.
    QString moved(int item) const;
    /// Why an item stays off.
    QString off(int item) const;

private:
    QString shortage(const packing::Shortage& shortage) const;
    QString alone(int item) const;
    QString blockedOn(int item, int host) const;
    QString hostNames(const std::vector<int>& hosts) const;
    QString itemNames(const std::vector<int>& items) const;
    QString name(int item) const;
    const Component& component(int item) const;
    const Component& host(int h) const;

    const RecoveryGraph& m_graph;
    const CapacityProblem& m_problem;
    const packing::Solution& m_solution;
    packing::State m_state;
    std::vector<char> m_up;
};

} // namespace drawbridge
