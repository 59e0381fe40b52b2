// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/volume_owners.h"

#include "core/analysis/graph/recovery_graph.h"
#include "core/base/index.h"
#include "core/model/compose_tag.h"
#include "core/model/kind_traits.h"

#include <map>
#include <tuple>

namespace drawbridge {

namespace {

/// Places in an order in which requirements come first; -1 for what is in a circle, or requires one.
std::vector<int> placesInOrder(const RecoveryGraph& graph) {
    std::vector<int> place(idx(graph.size), -1);
    std::vector<int> open(idx(graph.size));
    std::vector<int> queue;
    for (int c = 0; c < graph.size; ++c) {
        open[idx(c)] = graph.hard.of(c).size();
        if (open[idx(c)] == 0)
            queue.push_back(c);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        place[idx(queue[head])] = static_cast<int>(head);
        for (const int dependent : graph.hardDependents.of(queue[head])) {
            if (--open[idx(dependent)] == 0)
                queue.push_back(dependent);
        }
    }
    return place;
}

/// It has a volume, and nothing says that it keeps data of its own besides.
bool mayShare(const Component& component) {
    return !component.volumes.isEmpty() && !tellsOfData(component) && !traitsOf(component.kind).keepsData;
}

} // namespace

std::vector<int> volumeOwners(const RecoveryGraph& graph) {
    std::vector<int> owners(idx(graph.size), -1);
    const bool any = std::any_of(graph.plan.components.begin(), graph.plan.components.end(),
                                 [](const Component& component) { return !component.volumes.isEmpty(); });
    if (!any)
        return owners;
    const std::vector<int> place = placesInOrder(graph);
    std::map<std::tuple<int, QString, QString>, int> ownerOf; // of a volume: host, Compose project, name
    const auto keyOf = [&graph](int c, const QString& volume) {
        return std::tuple(graph.host[idx(c)], composeProjectOf(graph.component(c)), volume);
    };
    for (int c = 0; c < graph.size; ++c) {
        if (graph.host[idx(c)] < 0 || place[idx(c)] < 0)
            continue;
        for (const QString& volume : graph.component(c).volumes) {
            const auto [it, isNew] = ownerOf.emplace(keyOf(c, volume), c);
            if (!isNew && place[idx(c)] < place[idx(it->second)])
                it->second = c;
        }
    }
    for (int c = 0; c < graph.size; ++c) {
        if (graph.host[idx(c)] < 0 || place[idx(c)] < 0 || !mayShare(graph.component(c)))
            continue;
        const QStringList& volumes = graph.component(c).volumes;
        const int owner = ownerOf.at(keyOf(c, volumes.front()));
        const bool isOnly = std::all_of(volumes.begin(), volumes.end(), [&](const QString& volume) {
            return ownerOf.at(keyOf(c, volume)) == owner;
        });
        if (owner != c && isOnly)
            owners[idx(c)] = owner;
    }
    return owners;
}

} // namespace drawbridge
