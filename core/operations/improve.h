// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/investments/investments.h"

namespace drawbridge {

/// studyInvestments() with the shipped procedures.
InvestmentStudy improvePlan(std::shared_ptr<const RecoveryGraph> graph, InvestmentSettings settings);

} // namespace drawbridge
