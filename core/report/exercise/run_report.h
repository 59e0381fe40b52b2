// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/report/runbook/runbook.h"

#include <QDate>

namespace drawbridge {

struct RunReportSettings {
    QString version; ///< of the plan as it is now
    QDate date;      ///< of the report; corrective actions due before it are overdue
};

/// The report of an exercise or incident: result, objectives, recovery times and data loss against targets
/// and estimates, planned against actual timeline, steps, failures, decisions, evidence, what was not
/// covered, lessons, corrective actions, signatures. All from the run, which may still go on; the plan gives
/// names, groups and accesses. What is not known is never told as met.
runbook::Document buildRunReport(const Plan& plan, const Run& run, const RunReportSettings& settings);

} // namespace drawbridge
