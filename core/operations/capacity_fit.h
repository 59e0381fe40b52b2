// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/capacity_fit.h"
#include "core/document/document.h"

namespace drawbridge {

/// What of a capacity fit is taken into the plan.
struct CapacityProposal {
    std::vector<std::pair<ComponentId, ComponentId>> hosts; ///< component, and the host it is to recover on
    std::vector<ComponentId> off; ///< get the recovery strategy “none”; only when asked for
    bool isEmpty() const { return hosts.empty() && off.empty(); }
};

/// The moves of a fit, and with `leaveOff` what has to stay off.
CapacityProposal proposalOf(const Plan& plan, const CapacityFit& fit, bool leaveOff);

/// Puts a proposal into an edit. Components that are gone or have no recovery any more are left out; nothing
/// but their recovery host and strategy is changed.
void putProposal(Edit& edit, const CapacityProposal& proposal);

/// The label of the edit: "Accept the placement for Frankfurt lost".
QString capacityLabel(const Scenario& scenario);

/// The fit of a scenario of a plan, with a schedule by rules only: the fit does not depend on it.
struct CapacityStudy {
    ScenarioAnalysis analysis;
    CapacityFit fit;
};
CapacityStudy studyCapacity(const Plan& plan, const Scenario& scenario, const packing::Limits& limits = {});

/// Accepts a proposal in one edit, which undo takes back. False when there is nothing in it. Throws as
/// Document::edit.
bool acceptCapacity(Document& document, const CapacityStudy& study, bool leaveOff);

} // namespace drawbridge
