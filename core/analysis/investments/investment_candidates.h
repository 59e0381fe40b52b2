// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/availability.h"
#include "core/analysis/investments/investment.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/model/procedure_library.h"

namespace drawbridge {

/// Services that somebody counts on, dense and ascending: those of contracts and activities, and what has an
/// RTO or RPO. If there are none: everything but groups, hosts, people and third parties.
std::vector<int> concernedServices(const RecoveryGraph& graph);

struct CandidateSettings {
    int most = 24;
    const ProcedureLibrary* procedures = nullptr; ///< for the recoveries to a new site; absent: default steps
};

/// Investments worth a try, of each kind the most promising first, kinds in turn. From single points of
/// failure of the services (`study` is of them), what the schedules wait for, the copies that services lose
/// most with, tunnels without a second way, and sites. Those that the plan has an Improvement for come first.
/// Near linear but for 64 replicas of a second host.
std::vector<Investment> investmentCandidates(const PlanAnalysis& analysis, const AvailabilityStudy& study,
                                             const CandidateSettings& settings = {});

} // namespace drawbridge
