// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/data_loss/data_loss.h"

#include "core/base/index.h"
#include "core/model/kind_traits.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

constexpr qint64 kAll = std::numeric_limits<qint64>::max();

bool survives(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
              const DataCopy& copy) {
    const bool replica = copy.method == CopyMethod::Synchronous || copy.method == CopyMethod::Asynchronous;
    if (replica && scenario.dataState() == DataState::Destroyed)
        return false;
    if (const int component = graph.indexOf(copy.at.component); component >= 0)
        return impact.state[idx(component)] != ImpactState::Lost;
    const int site = graph.siteIndex(copy.at.site);
    return site >= 0 && !impact.siteLost[idx(site)];
}

/// A component's loss: the worst of its own and its providers'; for a redundancy group the at-least-th best.
qint64 combined(const RecoveryGraph& graph, const std::vector<qint64>& value, qint64 own, int component) {
    const auto providers = graph.hard.of(component);
    if (!graph.isGroup[idx(component)]) {
        for (const int provider : providers)
            own = std::max(own, value[idx(provider)]);
        return own;
    }
    const int needed = graph.atLeast[idx(component)];
    if (needed <= 0 || providers.size() == 0)
        return own;
    std::vector<qint64> members;
    for (const int member : providers)
        members.push_back(value[idx(member)]);
    std::nth_element(members.begin(), members.begin() + (needed - 1), members.end());
    return std::max(own, members[idx(needed - 1)]);
}

/// Loss of each component including everything it hard-requires. Linear except for cycles.
std::vector<qint64> passedOn(const RecoveryGraph& graph, const std::vector<qint64>& own) {
    std::vector<qint64> value = own;
    std::vector<char> queued(idx(graph.size), 1);
    std::vector<int> queue(idx(graph.size));
    std::iota(queue.begin(), queue.end(), 0);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const int current = queue[head];
        queued[idx(current)] = 0;
        const qint64 now = combined(graph, value, own[idx(current)], current);
        if (now <= value[idx(current)])
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

std::optional<Seconds> toLoss(qint64 value) {
    return value == kAll ? std::nullopt : std::optional(Seconds(value));
}

} // namespace

std::optional<Seconds> copyAge(const DataCopy& copy) {
    switch (copy.method) {
    case CopyMethod::Synchronous:
        return Seconds(0);
    case CopyMethod::Asynchronous:
        return copy.lag;
    case CopyMethod::Snapshot:
    case CopyMethod::Backup:
        if (copy.every)
            return *copy.every + copy.takes.value_or(Seconds(0));
        break;
    }
    return std::nullopt;
}

std::optional<SurvivingCopy> freshestCopy(const RecoveryGraph& graph, const Scenario& scenario,
                                          const Impact& impact, int component, bool toRestore) {
    std::optional<SurvivingCopy> best;
    for (const DataCopy& copy : graph.component(component).copies) {
        const auto age = copyAge(copy);
        if (!age || (toRestore && !copy.restoreRate) || !survives(graph, scenario, impact, copy))
            continue;
        const bool better = !best || *age < best->age ||
                            (*age == best->age && copy.restoreRate.value_or(ByteRate{}) >
                                                      best->copy->restoreRate.value_or(ByteRate{}));
        if (better)
            best = SurvivingCopy{&copy, *age};
    }
    return best;
}

std::vector<char> statefulComponents(const RecoveryGraph& graph) {
    std::vector<char> stateful(idx(graph.size), 0);
    for (int c = 0; c < graph.size; ++c)
        stateful[idx(c)] = keepsData(graph.component(c)) ? 1 : 0;
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

DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact) {
    DataLoss loss;
    loss.ownUnspecified.resize(idx(graph.size));
    std::vector<qint64> own(idx(graph.size), 0);
    std::vector<qint64> worst(idx(graph.size), 0);
    const std::vector<char> stateful = statefulComponents(graph);
    for (int i = 0; i < graph.size; ++i) {
        const Component& component = graph.component(i);
        if (impact.state[idx(i)] != ImpactState::Lost)
            continue;
        if (tellsOfData(component)) {
            const auto copy = freshestCopy(graph, scenario, impact, i);
            own[idx(i)] = copy ? copy->age.count() : kAll;
        }
        const bool isSpecified = own[idx(i)] != 0 || !component.copies.empty();
        loss.ownUnspecified[idx(i)] = stateful[idx(i)] != 0 && !isSpecified ? 1 : 0;
        worst[idx(i)] = loss.ownUnspecified[idx(i)] != 0 ? kAll : own[idx(i)];
    }
    const std::vector<qint64> value = passedOn(graph, own);
    const std::vector<qint64> most = worst == own ? value : passedOn(graph, worst);
    for (int i = 0; i < graph.size; ++i) {
        loss.own.push_back(toLoss(own[idx(i)]));
        loss.estimated.push_back(toLoss(value[idx(i)]));
        loss.unspecified.push_back(most[idx(i)] != value[idx(i)] ? 1 : 0);
    }
    return loss;
}

} // namespace drawbridge
