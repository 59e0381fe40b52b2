// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/plan_analysis.h"

#include <QDate>

/// What a plan still lacks before somebody can recover by it: six things, in the order in which they are
/// usually done.
namespace drawbridge {

enum class ChecklistPart { Estate, Scenario, Targets, Recovery, Contacts, Exercise };

enum class ChecklistState { Done, Lacking, Unknown };

struct ChecklistRow {
    ChecklistPart part = ChecklistPart::Estate;
    ChecklistState state = ChecklistState::Lacking;
    QString sentence; ///< what is there, or what is missing: "3 of 15 are not recoverable"
};

/// `analysis` of this plan, nullptr while there is none: then the recovery is unknown. Linear.
std::vector<ChecklistRow> checklistOf(const Plan& plan, const PlanAnalysis* analysis, const QDate& today);

/// "Estate", "Scenario" …
QString checklistTitle(ChecklistPart part);

int doneIn(const std::vector<ChecklistRow>& rows);

} // namespace drawbridge
