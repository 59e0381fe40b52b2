// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/improve.h"

#include "core/import/procedures/procedure_files.h"

namespace drawbridge {

InvestmentStudy improvePlan(std::shared_ptr<const RecoveryGraph> graph, InvestmentSettings settings) {
    if (settings.procedures == nullptr)
        settings.procedures = &shippedProcedures();
    return studyInvestments(std::move(graph), settings);
}

} // namespace drawbridge
