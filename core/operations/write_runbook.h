// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/plan_analysis.h"
#include "core/document/document.h"
#include "core/report/runbook/runbook_builder.h"

namespace drawbridge {

/// "Version 3 · Before the audit", "Version 3 and 2 edits", "Draft after 12 edits": what a document was made
/// from.
QString versionText(const Document& document);

/// The runbook of one scenario of the plan, or of an improvised one, with the findings of all.
runbook::Document makeRunbook(const PlanAnalysis& plan, const ScenarioAnalysis& scenario,
                              const RunbookSettings& settings);

/// Renders it and writes the file, as a whole or not at all: PDF, HTML or Markdown by its ending. InputError
/// for any other, before anything is rendered; MachineError.
void writeRunbook(const runbook::Document& document, const QString& path);

} // namespace drawbridge
