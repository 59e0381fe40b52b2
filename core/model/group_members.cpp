// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/group_members.h"

#include <algorithm>
#include <set>

namespace drawbridge {

int memberCount(const Component& group) {
    std::set<ComponentId> members;
    for (const Dependency& dependency : group.dependencies) {
        if (dependency.on && dependency.isHard())
            members.insert(*dependency.on);
    }
    return static_cast<int>(members.size());
}

int missingMembers(const Component& component) {
    if (component.kind != ComponentKind::RedundancyGroup || !component.atLeast)
        return 0;
    return std::max(0, *component.atLeast - memberCount(component));
}

} // namespace drawbridge
