// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/investments/investments.h"

namespace drawbridge::cli {

/// The ranked improvements, what each changes, and what to do with the budget.
void printImprovements(const RecoveryGraph& graph, const InvestmentStudy& study);

} // namespace drawbridge::cli
