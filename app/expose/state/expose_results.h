// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/state/expose_rows.h"
#include "core/operations/exposure_report.h"

#include <memory>

namespace drawbridge {

/// Results of one state of the plan, as far as they are available. Immutable once published.
struct ExposeResults {
    std::shared_ptr<const ExposureReport> costs;                      ///< without a year
    std::shared_ptr<const YearExposure> year;                         ///< null: not yet
    std::shared_ptr<const std::vector<AvailabilityRow>> availability; ///< null: not yet
    std::shared_ptr<const std::vector<ImprovementRow>> improvements;  ///< null: not yet

    bool isEmpty() const { return costs == nullptr; }
    const Plan& plan() const { return costs->graph->plan; }
    const ScenarioCost* find(std::optional<ScenarioId> scenario) const;
    /// The scenario that may cost most; nullptr without scenarios. Unknown amounts go before known ones.
    const ScenarioCost* costliest() const;
};

} // namespace drawbridge
