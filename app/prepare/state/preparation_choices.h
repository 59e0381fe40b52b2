// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/preparation.h"

#include <set>

namespace drawbridge {

/// What somebody chose and answered so far. Nothing of it is in the plan until it is accepted.
struct PreparationChoices {
    std::optional<SiteId> from;
    std::optional<SiteId> to;
    std::optional<Site> newSite; ///< `to`, if it is to be made
    PreparationAnswers answers;
    std::set<QString> declined; ///< keys of proposals

    PreparationRequest request() const { return {*from, *to, answers}; }
};

/// The site that is lost and the one to recover to as the plan suggests them; a new one where it has no
/// other.
PreparationChoices firstChoices(const Plan& plan);
Site newRecoverySite(const Plan& plan);

/// The plan with the site that is to be made.
Plan withNewSite(Plan plan, const PreparationChoices& choices);

/// Why nothing can be proposed yet, a sentence; empty: it can.
QString whyNotReady(const Plan& plan, const PreparationChoices& choices);

/// The first scenario of the plan that fails the site.
const Scenario* scenarioFailing(const Plan& plan, SiteId site);

} // namespace drawbridge
