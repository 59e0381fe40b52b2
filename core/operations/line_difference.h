// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/compare_config.h"

namespace drawbridge {

/// The lines of both lists, each told whose it is. Ordered lists by a longest common subsequence (Wagner and
/// Fischer 1974) of what is between their common beginning and end; where that is too much, all of it is
/// taken as different. Lists without order must be sorted, each line once: O(n).
std::vector<ConfigComparison::Line> lineDifference(const QStringList& machine, const QStringList& generated,
                                                   bool isOrdered);

} // namespace drawbridge
