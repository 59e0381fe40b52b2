// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/data_loss/data_loss.h"

#include "core/base/index.h"
#include "core/model/kind_traits.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

using Ages = std::vector<Estimated<Seconds>>;

/// A component's loss: the worst of its own and its providers'; for a redundancy group the at-least-th best.
Estimated<Seconds> combined(const RecoveryGraph& graph, const Ages& value, Estimated<Seconds> own,
                            int component) {
    const auto providers = graph.hard.of(component);
    if (!graph.isGroup[idx(component)]) {
        for (const int provider : providers)
            own = largerOf(own, value[idx(provider)]);
        return own;
    }
    const int needed = std::min(graph.atLeast[idx(component)], providers.size());
    if (needed <= 0)
        return own;
    Ages members;
    for (const int member : providers)
        members.push_back(value[idx(member)]);
    return largerOf(own, kthSmallest(members, needed));
}

bool isSame(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
    return a.atLeast() == b.atLeast() && a.atMost() == b.atMost() && a.assumed() == b.assumed();
}

/// Loss of each component including everything it hard-requires. Linear except for cycles.
Ages passedOn(const RecoveryGraph& graph, const Ages& own) {
    Ages value = own;
    std::vector<char> queued(idx(graph.size), 1);
    std::vector<int> queue(idx(graph.size));
    std::iota(queue.begin(), queue.end(), 0);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const int current = queue[head];
        queued[idx(current)] = 0;
        const Estimated<Seconds> now = combined(graph, value, own[idx(current)], current);
        if (isSame(now, value[idx(current)]))
            continue;
        value[idx(current)] = now;
        for (const int dependent : graph.hardDependents.of(current)) {
            if (!queued[idx(dependent)]) {
                queued[idx(dependent)] = 1;
                queue.push_back(dependent);
            }
        }
    }
    return value;
}

} // namespace

std::vector<char> statefulComponents(const RecoveryGraph& graph) {
    std::vector<char> stateful(idx(graph.size), 0);
    for (int c = 0; c < graph.size; ++c)
        stateful[idx(c)] = keepsData(graph.component(c)) && graph.volumeOwner[idx(c)] < 0 ? 1 : 0;
    for (const Component& component : graph.plan.components) {
        if (component.recovery && component.recovery->standby)
            if (const int standby = graph.indexOf(component.recovery->standby); standby >= 0)
                stateful[idx(standby)] = 0;
        for (const DataCopy& copy : component.copies)
            if (const int holder = graph.indexOf(copy.at.component); holder >= 0)
                stateful[idx(holder)] = 0;
    }
    return stateful;
}

namespace {

/// Components that hold a component's data: its standby, where its copies are, and what shares its volumes.
std::vector<std::vector<int>> holdersOf(const RecoveryGraph& graph) {
    std::vector<std::vector<int>> holders(idx(graph.size));
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        if (component.recovery && graph.indexOf(component.recovery->standby) >= 0)
            holders[idx(c)].push_back(graph.indexOf(component.recovery->standby));
        for (const DataCopy& copy : component.copies) {
            if (const int holder = graph.indexOf(copy.at.component); holder >= 0)
                holders[idx(c)].push_back(holder);
        }
        if (const int owner = graph.volumeOwner[idx(c)]; owner >= 0)
            holders[idx(owner)].push_back(c);
    }
    return holders;
}

/// What has no data of its own but holds another's loses what that one loses.
void passToHolders(const RecoveryGraph& graph, const Impact& impact,
                   const std::vector<std::vector<int>>& holders, const std::vector<char>& isCopyItself,
                   Ages& own) {
    std::vector<int> queue;
    for (int c = 0; c < graph.size; ++c) {
        if (impact.state[idx(c)] == ImpactState::Lost && !isCopyItself[idx(c)])
            queue.push_back(c);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const Estimated<Seconds> lost = own[idx(queue[head])];
        for (const int holder : holders[idx(queue[head])]) {
            if (impact.state[idx(holder)] != ImpactState::Lost || !isCopyItself[idx(holder)])
                continue;
            const Estimated<Seconds> now = largerOf(own[idx(holder)], lost);
            if (isSame(now, own[idx(holder)]))
                continue;
            own[idx(holder)] = now;
            queue.push_back(holder);
        }
    }
}

} // namespace

DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact) {
    DataLoss loss;
    loss.own.resize(idx(graph.size));
    const auto holders = holdersOf(graph);
    std::vector<char> isCopyItself(idx(graph.size), 0);
    for (const std::vector<int>& list : holders) {
        for (const int holder : list)
            isCopyItself[idx(holder)] = tellsOfData(graph.component(holder)) ? 0 : 1;
    }
    for (int i = 0; i < graph.size; ++i) {
        if (impact.state[idx(i)] != ImpactState::Lost || graph.isGroup[idx(i)])
            continue;
        if (!isCopyItself[idx(i)])
            loss.own[idx(i)] = usedData(graph, scenario, impact, i).age;
    }
    passToHolders(graph, impact, holders, isCopyItself, loss.own);
    loss.estimated = passedOn(graph, loss.own);
    return loss;
}

} // namespace drawbridge
