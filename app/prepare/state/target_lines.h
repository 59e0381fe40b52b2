// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// A target and what becomes of it: of a component, or of a protection group by its worst member.
struct TargetLine {
    QString name;
    bool isRpo = false;
    int component = -1; ///< dense index; of a group, its worst member
    Seconds target{0};
    Estimated<Seconds> estimate;
    Verdict verdict = Verdict::NoTarget;
};

/// Missed ones first, then unknown ones, then those met; each by how close it is.
std::vector<TargetLine> targetLines(const ScenarioAnalysis& analysis);

} // namespace drawbridge
