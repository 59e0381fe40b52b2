// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exposure_report.h"
#include "core/report/runbook/runbook_builder.h"

namespace drawbridge {

/// What the page for the management is made of. Not owned.
struct ExposureSheet {
    struct Service {
        QString name;
        Estimated<double> unavailability; ///< share of the time
        QString client;
        std::optional<Percent> promised;
        Verdict verdict = Verdict::NoTarget;
        int singlePoints = 0;
    };
    struct Change {
        QString name;
        std::optional<Estimated<Money>> savedPerYear;
        std::optional<Estimated<Seconds>> rtoBefore;
        std::optional<Estimated<Seconds>> rtoAfter;
    };
    const ExposureReport* report = nullptr;
    const YearExposure* year = nullptr; ///< absent: nothing is said of a year
    std::vector<Service> services;      ///< the most promised first
    std::vector<Change> improvements;   ///< the best first
    int improvementYears = 0;           ///< simulated for each; 0: none
};

/// What downtime costs, on one page: headline figures, cost by scenario and client, a year with its chances
/// and causes, availability against promises, improvements, and what is not in the figures. Tables are cut,
/// and say so, until it fits; without a screen they are cut to a fixed number of rows.
runbook::Document makeExposureSheet(const ExposureSheet& sheet, const RunbookSettings& settings);

} // namespace drawbridge
