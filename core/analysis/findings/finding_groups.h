// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"

namespace drawbridge {

/// Findings of one rule and severity, which are one line that opens: sixty alike hide the sixty-first.
struct FindingGroup {
    std::vector<std::size_t> members; ///< indices of the findings, in their order
};

/// In the order of their first members. Up to `most` of a rule stay groups of one.
std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings, std::size_t most = 3);

/// "Image not pinned to a version: a, b, c and 19 others", with the title of the rule.
QString groupText(const std::vector<Finding>& findings, const FindingGroup& group,
                  const std::vector<RuleInfo>& rules = findingRules());

} // namespace drawbridge
