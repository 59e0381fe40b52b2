// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_state.h"

namespace drawbridge::packing {

/// Places items on hosts, fast and without a promise. Deterministic.
class Packer {
public:
    Packer(const Problem& problem, Budget& budget);

    /// The items that are placed where they were planned, as far as they fit there; those that could go
    /// nowhere else first, then the large ones.
    void stay(State& state, std::vector<int> items) const;

    /// Best fit: the host with the least left, weighted by scarcity; kOff if none takes it.
    int bestHost(const State& state, int item) const;

    /// Places all, or gives up and leaves the state with as many as it found room for. First best fit in
    /// several orders, hosts filled one after another (dot product: Panigrahy et al. 2011); then repair.
    bool placeAll(State& state, const std::vector<int>& items);

    /// Makes room for one by moving others to other hosts; nothing is dropped. False: nothing was changed.
    bool squeezeIn(State& state, int item) const;

    /// Moves back to the planned host what fits there.
    static void moveHome(State& state);

private:
    bool bestFit(State& state, std::vector<int> order) const;
    bool fillHosts(State& state, std::vector<int> items) const;
    bool repair(State& state, const std::vector<int>& items);
    int eject(State& state, int item, const std::vector<qint64>& barredUntil, qint64 now,
              std::vector<int>& ejected) const;
    std::vector<std::vector<int>> orders(const std::vector<int>& items) const;
    double sizeOf(int item) const { return m_size[static_cast<std::size_t>(item)]; }

    const Problem& m_problem;
    Budget& m_budget;
    std::array<double, kResources> m_weights;
    std::vector<double> m_size;
    std::vector<int> m_choices; ///< per item: hosts that take it
};

} // namespace drawbridge::packing
