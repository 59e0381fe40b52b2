// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/connect_results.h"

#include <set>

namespace drawbridge {

ConnectResults connectResults(const Plan& plan, const ScenarioAnalysis* analysis) {
    ConnectResults results;
    if (analysis != nullptr) {
        results.analysis = std::make_shared<const ScenarioAnalysis>(*analysis);
        results.graph = analysis->graph;
    } else {
        results.graph = std::make_shared<const RecoveryGraph>(plan);
    }
    results.accesses = net::compareAccesses(*results.graph, results.analysis.get());
    if (results.analysis == nullptr)
        return results;
    results.during = net::accessesDuring(*results.graph, *results.analysis);
    results.mapping = net::failoverMapping(*results.graph, *results.analysis);
    std::set<Seconds> moments;
    for (const auto& changes : results.during) {
        for (const net::AccessMoment& each : changes)
            moments.insert(each.from);
    }
    results.moments.assign(moments.begin(), moments.end());
    return results;
}

net::AccessVerdict verdictAt(const std::vector<net::AccessMoment>& during, Seconds moment) {
    net::AccessVerdict verdict = net::AccessVerdict::Unknown;
    for (const net::AccessMoment& each : during) {
        if (each.from <= moment)
            verdict = each.verdict;
    }
    return verdict;
}

} // namespace drawbridge
