// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/preparation.h"

#include <set>

namespace drawbridge {

/// What names a proposal in a selection: "component:17", "network:4", "group:Shop", "scenario",
/// "assumptions".
QString keyOf(const RecoveryProposal& proposal);
QString keyOf(const NetworkProposal& proposal);
QString keyOf(const ProtectionGroup& group);
inline const QString kScenarioProposal = QStringLiteral("scenario");
inline const QString kAssumptionsProposal = QStringLiteral("assumptions");

/// The plan with the answers and with all proposals but those declined. A recovery whose address lies in a
/// network that was declined comes without an address.
Plan preparedPlan(const Plan& plan, const ProcedureLibrary& library, const PreparationAnswers& answers,
                  const Preparation& preparation, const std::set<QString>& declined);

} // namespace drawbridge
