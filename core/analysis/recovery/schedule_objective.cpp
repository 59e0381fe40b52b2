// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_objective.h"

#include "core/analysis/exposure/exposure.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// The activities whose ends complete the contract's affected services; empty if the order does not matter.
std::vector<int> endsOf(const Contract& contract, const RecoveryGraph& graph, const RecoveryTasks& tasks,
                        const ScheduleProblem& problem) {
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

std::vector<Rcpsp::ObjectiveTerm> objectiveTerms(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                                 const ScheduleProblem& problem, Objective objective) {
    std::vector<Rcpsp::ObjectiveTerm> terms;
    if (objective == Objective::Penalty) {
        for (const Contract& contract : graph.plan.contracts) {
            auto ends = endsOf(contract, graph, tasks, problem);
            if (ends.empty())
                continue;
            terms.push_back({std::move(ends), [contract, unit = problem.rcpsp.unit](Rcpsp::Time end) {
                                 return contractCost(contract, Seconds(end * unit)).total.atLeast()->minor;
                             }});
        }
    } else if (objective == Objective::Priority) {
        for (int a = 0; a < problem.rcpsp.activities; ++a) {
            if (const qint64 weight = problem.rcpsp.weight[idx(a)]; weight > 0)
                terms.push_back({{a}, [weight](Rcpsp::Time end) { return weight * end; }});
        }
    }
    return terms;
}

} // namespace drawbridge
