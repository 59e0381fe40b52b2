// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/foundations.h"

#include "core/analysis/graph/recovery_graph.h"
#include "core/base/index.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kFewDependents = 4;
constexpr int kManyDependents = 12;
constexpr int kShare = 10; ///< one in ten

std::vector<char> dataKeepers(const Plan& plan) {
    std::vector<char> keeps(idx(plan.components.size()));
    bool anyShared = false;
    for (int c = 0; c < plan.components.size(); ++c) {
        const Component& component = plan.components.at(c);
        keeps[idx(c)] = keepsData(component);
        anyShared = anyShared || (!component.volumes.isEmpty() && keeps[idx(c)]);
    }
    if (!anyShared)
        return keeps;
    const RecoveryGraph graph(plan);
    for (int c = 0; c < graph.size; ++c) {
        if (graph.volumeOwner[idx(c)] >= 0)
            keeps[idx(c)] = false;
    }
    return keeps;
}

std::vector<char> mainstays(const Plan& plan) {
    std::vector<int> dependents(idx(plan.components.size()));
    for (const Component& component : plan.components) {
        if (component.kind == ComponentKind::RedundancyGroup)
            continue; // its members do for one another
        for (const Dependency& dependency : component.dependencies) {
            const int on =
                dependency.on && dependency.isHard() ? plan.components.indexOf(*dependency.on) : -1;
            if (on >= 0)
                ++dependents[idx(on)];
        }
    }
    const int many = std::clamp(plan.components.size() / kShare, kFewDependents, kManyDependents);
    std::vector<char> found;
    found.reserve(dependents.size());
    for (const int count : dependents)
        found.push_back(count >= many);
    return found;
}

} // namespace

Foundations foundationsOf(const Plan& plan) {
    return {dataKeepers(plan), mainstays(plan)};
}

} // namespace drawbridge
