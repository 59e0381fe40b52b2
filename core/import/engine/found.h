// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/discovery.h"
#include "core/live/facts/engine_facts.h"
#include "core/model/name_search.h"

#include <map>
#include <set>

namespace drawbridge::engine {

/// Something that runs: a container, all containers of a Compose service on one engine, or a Swarm service.
struct FoundService {
    ComponentId provider{0};             ///< what others depend on
    std::vector<ComponentId> dependents; ///< what depends on others: itself, or the members of a group
    int engine = 0;                      ///< index; of a Swarm's service that of the manager
    QString project;
    QString service;
    QStringList names; ///< under which others reach it
    QStringList containerIds;
    std::set<NetworkId> networks;
    std::vector<live::StatedDependency> dependsOn;
    QStringList links;
    QStringList volumesFrom;
    QStringList networkOf;
    std::vector<live::NamedInEnvironment> named;
    std::vector<live::MountFacts> mounts;
    std::vector<PortRange> ports;
};

/// The discovery while it is made.
struct Work {
    const std::vector<live::EngineFacts>& engines;
    const Plan& existing;
    Plan plan;
    std::vector<ComponentId> hosts;       ///< by engine
    std::map<QString, ComponentId> nodes; ///< hosts by id of the Swarm node
    std::set<ComponentId> seenHosts;      ///< in the order of ids
    std::set<ComponentId> seen;           ///< components that were found
    std::set<NetworkId> seenNetworks;
    std::map<std::pair<int, QString>, NetworkId> networks; ///< by engine and name
    std::vector<FoundService> services;
    std::vector<QString> notes; ///< sentences
    std::map<ComponentId, FoundState> running;
};

/// "any" is a word of firewall rules, so nothing may be called that.
inline bool mayBeAName(const QString& name) {
    return name != u"any";
}

inline void addMissing(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

} // namespace drawbridge::engine
