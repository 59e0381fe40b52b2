// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_trail.h"

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Which literals were in the latest conflicts: VSIDS (Moskewicz et al., Chaff, 2001) over literals created
/// when a conflict first meets them. A literal and its negation count as one.
class LiteralActivity {
public:
    void bump(BoundLiteral literal);
    void decay() { m_step /= kDecay; }
    /// The most active literal that is still open; those it passes return on backtracking.
    std::optional<BoundLiteral> open(const BoundTrail& trail);
    void backTo(int level);

private:
    /// Of older conflicts, per conflict.
    static constexpr double kDecay = 0.95;

    int idOf(BoundLiteral literal);
    void rescale();

    using Queue = std::set<std::pair<double, int>>; ///< activity and id
    struct Passed {
        int level;
        Queue::node_type node;
    };
    std::unordered_map<std::uint64_t, int> m_ids;
    std::vector<BoundLiteral> m_literals;
    std::vector<double> m_activity;
    Queue m_queue;
    std::vector<Passed> m_passed;
    double m_step = 1;
};

} // namespace drawbridge
