// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/report/exercise/evidence_pack.h"

namespace drawbridge {

/// All that the evidence pack of a plan is made of: its programme and verified state as of `today`, and what
/// the project's history tells. `document` nullptr: plan text, which has none. Keeps a pointer to `analysis`.
EvidenceInput evidenceOf(const PlanAnalysis& analysis, const Document* document, const QDate& today);

/// The pack, by the shipped controls.
runbook::Document makeEvidencePack(const EvidenceInput& input);

} // namespace drawbridge
