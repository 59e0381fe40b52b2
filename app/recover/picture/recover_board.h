// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_phases.h"
#include "core/diagram/model/diagram.h"

#include <QSizeF>

namespace drawbridge {

/// The places of a recovery, small enough for a card: sites as containers, in them what was hit and what
/// comes back there. What recovers at another site stands in both: lost where it was, and in its phase where
/// it comes back.
struct RecoverBoard {
    Diagram diagram;
    std::vector<int> component; ///< per item of the diagram: dense index
    std::vector<char> follows;  ///< per item: it shows the phase; else it stays lost
    bool isEmpty() const { return diagram.items.empty(); }
};

/// Laid out for a card of this size: in as many columns as let it be largest. O(components).
RecoverBoard makeRecoverBoard(const ScenarioAnalysis& analysis, const QSizeF& room);

/// Sets the states of a moment; true when any has changed.
bool showPhases(RecoverBoard& board, const std::vector<RecoverPhase>& phases);

/// The same for the plan's own diagram: components by their keys.
bool showPhases(Diagram& diagram, const ScenarioAnalysis& analysis, const std::vector<RecoverPhase>& phases);

} // namespace drawbridge
