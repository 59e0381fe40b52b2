// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/state/expose_results.h"

#include <atomic>

namespace drawbridge {

/// What would shorten the costliest scenario, best first. What a change saves in a year is not worked out
/// here: such rows have no savings.
std::vector<ImprovementRow> improvementRows(const ExposeResults& results, const std::atomic<bool>* cancelled);

} // namespace drawbridge
