// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"

namespace drawbridge {

/// Findings of one rule and severity, which are one line that opens: sixty alike hide the sixty-first.
struct FindingGroup {
    std::vector<std::size_t> members; ///< indices of the findings, in their order
    /// Of each member: what follows from it, directly or by way of others, in the order of the findings.
    std::vector<std::vector<std::size_t>> consequences;
};

/// In the order of their first members. Up to `most` of a rule stay groups of one. What follows from another
/// finding of the list stands under that one and is member of no group.
std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings, std::size_t most = 3);

/// Each finding by itself, nothing under another.
std::vector<FindingGroup> singleFindings(const std::vector<Finding>& findings);

/// "Image not pinned to a version: a, b, c and 19 others", with the title of the rule.
QString groupText(const std::vector<Finding>& findings, const FindingGroup& group,
                  const std::vector<RuleInfo>& rules = findingRules());

/// "12 more follow from it: RTO target missed (8), RPO target missed (4)", with the titles of the rules.
QString consequencesText(const std::vector<Finding>& findings, const std::vector<std::size_t>& consequences,
                         const std::vector<RuleInfo>& rules = findingRules());

} // namespace drawbridge
