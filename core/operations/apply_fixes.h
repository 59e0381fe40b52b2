// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fixes/finding_fixes.h"

namespace drawbridge {

/// A finding and the fix that was applied to it.
struct AppliedFix {
    Finding finding;
    QString label; ///< as the window offers it: "Add to Shop"
};

/// A finding that still stands.
struct RemainingFinding {
    Finding finding;
    int choices = 0; ///< fixes to choose from; nobody has chosen, so none was applied
};

struct FixOutcome {
    std::vector<AppliedFix> fixed;           ///< in the order of their edits
    std::vector<RemainingFinding> remaining; ///< what a check finds afterwards
};

/// Applies every fix that is the only one for its finding, each as one edit, and checks again until no such
/// fix is left. A finding with several fixes keeps them all: which one is right is for people to say.
/// Throws as Document::edit; what was fixed until then stays. A check of the whole plan for each round, of
/// which there are few: a fix that reveals another finding costs one more.
FixOutcome applyFixes(Document& document, const FindingSettings& settings);

/// What applyFixes would do to a plan, tried on a copy that is thrown away.
FixOutcome tryFixes(const Plan& plan, const FindingSettings& settings);

/// applyFixes for a project file. InputError for any other file, and for a project that cannot be changed.
FixOutcome fixProject(const QString& path, const FindingSettings& settings);

} // namespace drawbridge
