// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_objective.h"

#include "core/analysis/exposure/exposure.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// The activities whose ends bring the hit services back; empty when nothing depends on the order.
std::vector<int> endsOf(const Contract& contract, const RecoveryGraph& graph, const RecoveryTasks& tasks,
                        const Rcpsp& problem) {
    std::vector<int> ends;
    for (const ComponentId id : contract.services) {
        const int service = graph.indexOf(id);
        const int entry = service < 0 ? -1 : tasks.indexOf[idx(service)];
        if (entry < 0)
            continue;
        if (problem.upOf[idx(entry)] < 0)
            return {};
        ends.push_back(problem.upOf[idx(entry)]);
    }
    return ends;
}

} // namespace

std::vector<Rcpsp::Charge> chargesOf(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                     const Rcpsp& problem, Objective objective) {
    std::vector<Rcpsp::Charge> charges;
    if (objective == Objective::Penalty) {
        for (const Contract& contract : graph.plan.contracts) {
            auto ends = endsOf(contract, graph, tasks, problem);
            if (ends.empty())
                continue;
            charges.push_back({std::move(ends), [contract, unit = problem.unit](Rcpsp::Time end) {
                                   return contractCost(contract, Seconds(end * unit)).total.minor;
                               }});
        }
    } else if (objective == Objective::Priority) {
        for (int a = 0; a < problem.activities; ++a) {
            if (const qint64 weight = problem.weight[idx(a)]; weight > 0)
                charges.push_back({{a}, [weight](Rcpsp::Time end) { return weight * end; }});
        }
    }
    return charges;
}

} // namespace drawbridge
