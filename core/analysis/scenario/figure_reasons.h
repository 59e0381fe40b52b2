// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/assumption_uses.h"

namespace drawbridge {

/// One link of a chain of reasons: "orders-db: Restore 800 GiB", "0:55 – 2:03".
struct FigureReason {
    QString text;
    QString value;
    std::optional<EntityRef> entity; ///< what it is about
};

/// Why a headline figure of a scenario is what it is.
struct FigureReasons {
    QString lead;                     ///< what the chain is, a sentence
    std::vector<FigureReason> chain;  ///< from the incident to the figure
    QString unknownBecause;           ///< half a sentence; empty when known
    std::optional<EntityRef> missing; ///< where to give what is missing
    AssumptionSet assumed;
};

/// Full recovery: the critical path with its times; what is unknown or not recoverable instead, if anything
/// is.
FigureReasons reasonsOfRecovery(const ScenarioAnalysis& analysis);
/// The chain of waits that leads to a component being up. O(steps).
FigureReasons reasonsOfRto(const ScenarioAnalysis& analysis, int component);
/// The copy that its recovery uses, how its age comes about, and fresher ones that it does not use.
FigureReasons reasonsOfRpo(const ScenarioAnalysis& analysis, int component);
/// Per contract: downtime, availability, tier, credit and penalty.
FigureReasons reasonsOfCost(const ScenarioAnalysis& analysis);

} // namespace drawbridge
