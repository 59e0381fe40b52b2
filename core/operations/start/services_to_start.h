// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// A network that a service is in once it runs at the recovery site.
struct StartNetwork {
    NetworkId network{0};
    std::vector<IpAddress> addresses; ///< fixed ones, at most one of each version; empty: the engine chooses
};

/// Another service that must be there first.
struct StartWait {
    int service = -1; ///< index in ServicesToStart::services
    StartCondition when = StartCondition::Started;
};

/// A lost component that is started again as a container.
struct StartService {
    int component = 0;            ///< dense index in the graph
    int host = -1;                ///< the Docker host it starts on; dense index
    QString project;              ///< Compose project; empty: none
    QString service;              ///< its name in the project
    int wave = 1;                 ///< length of the longest chain of services waited for, from 1
    std::vector<StartWait> waits; ///< hard requirements that start, too
    std::vector<int> waitsFor;    ///< other components that must be recovered first; dense indices
    std::vector<StartNetwork> networks;
    std::vector<NetworkId> lostNetworks;    ///< that nothing replaces
    Estimated<Seconds> planned{Seconds(0)}; ///< start of its first step, after the incident
};

struct ServicesToStart {
    std::vector<StartService> services; ///< by wave, then planned start, then order in the plan
    std::vector<int> withoutImage;      ///< components that would start, had the plan an image for them
};

/// The services that a scenario starts on Docker hosts: lost workloads that are recoverable there, of one
/// protection group if it is given. What fails over to a standby that runs already is not among them, nor
/// what is only disabled. O(components + dependencies).
ServicesToStart servicesToStart(const ScenarioAnalysis& analysis,
                                std::optional<ProtectionGroupId> group = std::nullopt);

} // namespace drawbridge
