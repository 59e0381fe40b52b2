// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/plan_analysis.h"
#include "core/document/document.h"
#include "core/report/runbook/runbook_builder.h"

namespace drawbridge {

/// "Version 3 · Before the audit", "Version 3 and 2 edits", "Draft after 12 edits": the state a runbook was
/// made from.
QString versionText(const Document& document);

/// The runbook of a scenario of the plan or an ad-hoc one, with the plan's findings. In another language than
/// that of the program the plan is analysed anew: its reasons and steps are texts, too.
runbook::Document makeRunbook(const PlanAnalysis& plan, const ScenarioAnalysis& scenario,
                              const RunbookSettings& settings);

/// The sheet of a component, in a scenario of the plan or an ad-hoc one; `scenario` nullptr: in the one that
/// takes it down the longest.
runbook::Document makeServiceSheet(const PlanAnalysis& plan, int component, const ScenarioAnalysis* scenario,
                                   const RunbookSettings& settings);

/// Leaves out rows of the last table of a card until it is one page, and says how many. Needs a
/// QGuiApplication.
void cutToOnePage(runbook::Document& document);

/// PDF, HTML, Markdown or OpenDocument by the extension of a file name. InputError for any other.
QByteArray renderRunbook(const runbook::Document& document, const QString& path);

/// Renders and atomically writes the file. InputError as renderRunbook(); MachineError.
void writeRunbook(const runbook::Document& document, const QString& path);

} // namespace drawbridge
