// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/solved_tree.h"

/// Questions about the minimal cut sets of a solved tree that has them (hasCutSets()). Nothing lists them
/// all.
namespace drawbridge {

/// How many there are. Linear in the diagrams.
CutCount cutSetCount(const SolvedTree& solved);

/// How many of one event, of two, …; the last number is not 0.
std::vector<CutCount> cutSetsByOrder(const SolvedTree& solved);

/// The events that are cut sets alone, in ascending order.
std::vector<int> singlePointsOfFailure(const SolvedTree& solved);

/// What an event adds to the cost of a set: a whole number, so that equal sets cost the same whatever the
/// order of adding, and small enough that all events together stay in range.
using CutCost = qint64;

/// The smaller the likelier: -ln of the probability in units of 2⁻³².
CutCost likelihoodCost(double probability);

/// The `most` cut sets of least cost, the sum of their events' costs (≥ 0), each in ascending order of
/// events; cheapest first, equal ones in a fixed order. With likelihoodCost(): the likeliest; with ones: the
/// smallest. Best-first search with the exact cost to go: about `most` times the levels.
std::vector<std::vector<int>> bestCutSets(const SolvedTree& solved, int most,
                                          const std::vector<CutCost>& costs);

} // namespace drawbridge
