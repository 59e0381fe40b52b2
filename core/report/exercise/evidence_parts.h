// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/document_parts.h"
#include "core/report/exercise/evidence_pack.h"

/// The parts of the evidence pack.
namespace drawbridge::evidence_pack {

using namespace exercise_parts;

Evidence evidenceCalled(const QString& name, const EvidenceInput& input);

/// The newest run that has ended; nullptr: none.
const Run* lastRun(const Plan& plan);
QString dayText(const QDate& day);
/// "Met", "Goes on", "Not judged".
QString resultText(const Run& run);
/// History entries after the end of a run.
std::vector<const HistoryEntry*> changesSince(const EvidenceInput& input, const Run& run);

Section versions(const EvidenceInput& input);
Section exercises(const EvidenceInput& input);
Section actions(const EvidenceInput& input);
Section coverage(const EvidenceInput& input);
Section verified(const EvidenceInput& input);
Section backups(const EvidenceInput& input);
Section changes(const EvidenceInput& input);

} // namespace drawbridge::evidence_pack
