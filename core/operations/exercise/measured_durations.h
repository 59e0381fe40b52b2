// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QDate>

namespace drawbridge {

/// What the runs say of how long a step takes.
struct DurationProposal {
    ComponentId component{0};
    int ordinal = 0; ///< in plannedSteps() of the component
    QString step;
    std::optional<UncertainDuration> current; ///< given or assumed; absent: unknown
    bool currentIsAssumed = false;
    UncertainDuration proposed;
    int measurements = 0; ///< that it rests on
    QDate newest;         ///< of the newest run among them
};

/// From the done attempts of ended and open runs, newest first and the newest ten of each step: best is the
/// least, likely the median (the mean of the middle two), worst the greatest; a single one gives likely
/// alone, and the plan's best and worst stay, as far as it is within them. Without the pauses of the run. Not
/// measured: what was not started before it was done, walk-throughs and tabletops. Only where it differs from
/// the plan. In the order of the plan.
std::vector<DurationProposal> durationProposals(const Plan& plan);

/// Sets the duration, which is measured then and no assumption. A step that the component has itself is
/// changed there. So is one of a procedure that it shares with others: they may take other times, so the
/// component gets steps of its own, unless it alone uses the procedure. Default steps become its own, too.
void acceptDuration(Edit& edit, const DurationProposal& proposal);

} // namespace drawbridge
