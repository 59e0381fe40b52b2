// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/import/compose/compose_project.h"

#include <vector>

/// What a developer should mend in Compose files before anybody has to recover what they describe: rules
/// DR-501 and on, and those of a plan that concern Compose files (finding_rules of the analysis).
namespace drawbridge {

/// A finding and where in the files it is.
struct PlacedFinding {
    Finding finding;
    SourcePlace place; ///< of the service; of the file where that is not known
};

/// Checks Compose files, several overriding the first, without a project. Warnings of loading go to `notes`.
/// Sorted as findWeaknesses(). Throws as compose::load. Linear in the services and their dependencies.
std::vector<PlacedFinding> checkCompose(const QStringList& files, const compose::LoadOptions& options,
                                        const FindingSettings& settings, Diagnostics& notes);

/// The rules of Compose files alone, for documentation.
std::vector<RuleInfo> composeRules();

} // namespace drawbridge
