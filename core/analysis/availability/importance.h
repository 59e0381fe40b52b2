// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/solved_tree.h"

namespace drawbridge {

/// How much an event matters to the failure of the whole, at given probabilities (Dutuit, Rauzy 2001). P is
/// that of the whole, P(1) and P(0) those if the event has failed for certain, or never does.
struct EventImportance {
    int event = 0;
    double birnbaum = 0;                 ///< P(1) - P(0)
    double riskAchievement = 1;          ///< risk achievement worth: P(1) / P
    std::optional<double> riskReduction; ///< risk reduction worth: P / P(0); absent: without limit
    /// Fussell-Vesely: the probability that a minimal cut set with the event has failed, divided by P; exact,
    /// not a sum over cut sets. Absent where its diagrams would be too large.
    std::optional<double> fussellVesely;
};

/// Of every event below the top of an exact tree with cut sets, by falling Birnbaum importance. Linear in the
/// diagrams, but for Fussell-Vesely, which takes a diagram per event within bounds.
std::vector<EventImportance> importances(const SolvedTree& solved, const std::vector<double>& ofEvents);

} // namespace drawbridge
