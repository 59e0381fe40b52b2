// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/report/runbook/runbook.h"

#include <QDate>

namespace drawbridge {

struct RunbookSettings {
    QString version; ///< "Version 3 · Before the audit", "Draft after 12 edits"
    QDate date;
    QString incidentStart;      ///< "Monday 00:00"; shown if working hours matter
    std::optional<PageId> page; ///< diagram page for the topology; absent: the first
};

/// The runbook of a scenario: decision sheet, scope, topology, affected components, recovery order, step
/// cards, targets, network mapping, validation, exposure, findings, inventory, sign-off.
runbook::Document buildRunbook(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                               const RunbookSettings& settings);

} // namespace drawbridge
