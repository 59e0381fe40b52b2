// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

namespace drawbridge {

/// What components need of a host. What the plan does not give counts as nothing, and `isPartial` says so.
struct HostNeeds {
    double cpus = 0;
    qint64 memory = 0;
    qint64 storage = 0;
    bool isPartial = false;
    void add(const Component& component);
};

/// Docker hosts at the recovery site, and how much of each is free once all is there that runs or recovers
/// there by the plan. Things are placed one after another. O(components) to build, O(hosts) a question.
class HostRoom {
public:
    HostRoom(const RecoveryGraph& graph, SiteId site);

    /// The host with room that has the same standard build, else the one with the least room to spare; one
    /// whose capacity the plan does not give comes last. -1: none has room.
    int hostFor(const HostNeeds& needs, std::optional<BuildId> build) const;
    /// The plan gives the capacity that a host needs.
    bool isKnown(int host) const;
    void place(int host, const HostNeeds& needs);
    bool isEmpty() const { return m_hosts.empty(); }

private:
    struct Host {
        int component;
        HostNeeds used;
    };
    bool hasRoom(const Host& host, const HostNeeds& needs) const;
    const RecoveryGraph& m_graph;
    std::vector<Host> m_hosts;
};

} // namespace drawbridge
