// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_phases.h"
#include "core/diagram/model/diagram.h"

#include <QSizeF>

namespace drawbridge {

/// Compact picture of a recovery: sites as containers with the components affected or recovered there. A
/// component that recovers at another site appears in both: lost at its own, in its phase at the other.
struct RecoverBoard {
    Diagram diagram;
    std::vector<int> component; ///< per item of the diagram: dense index
    std::vector<char> follows;  ///< per item: true if it shows the phase; else it stays lost
    bool isEmpty() const { return diagram.items.empty(); }
};

/// Laid out for a card of this size, as large as possible. O(components).
RecoverBoard makeRecoverBoard(const ScenarioAnalysis& analysis, const QSizeF& room);

/// Sets the states of the items; true when any has changed.
bool showPhases(RecoverBoard& board, const std::vector<RecoverPhase>& phases);

/// The same for a diagram of the plan; components are found by their keys.
bool showPhases(Diagram& diagram, const ScenarioAnalysis& analysis, const std::vector<RecoverPhase>& phases);

} // namespace drawbridge
