// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/document/document.h"

#include <functional>
#include <utility>
#include <vector>

namespace drawbridge {

/// One safe edit that mends a finding.
struct FindingFix {
    QString label; ///< short, names the thing: "Add to Shop"
    std::function<void(Edit&)> apply;
};

/// What mends a finding with what the plan itself says; the most obvious first, empty when nothing is safe.
/// Looks at the plan as it is now: a finding whose cause is gone gets nothing. No figure is invented, and no
/// fact about the world is claimed. O(entities) at most.
std::vector<FindingFix> fixesFor(const Plan& plan, const Finding& finding);

/// The findings at an entity, in their order, each with its fixes; for the menu at that place.
std::vector<std::pair<Finding, std::vector<FindingFix>>>
fixesAt(const Plan& plan, const std::vector<Finding>& findings, const EntityRef& entity);

/// Applies the fix of that label as one edit; false when it no longer stands, or changes nothing. Throws as
/// Document::edit.
bool applyFix(Document& document, const Finding& finding, const QString& label);

} // namespace drawbridge
