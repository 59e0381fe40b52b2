// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/live/facts/engine_facts.h"
#include "core/model/plan.h"
#include "core/model/plan_difference.h"

#include <map>

namespace drawbridge {

enum class DiscoveredChange { New, Changed, Unchanged, Gone };

/// A host, component or network of an engine, against the plan as it was.
struct DiscoveredEntity {
    EntityRef ref;
    DiscoveredChange change = DiscoveredChange::Unchanged;
    std::vector<FieldDifference> fields; ///< of what changed
};

/// How sure it is that one needs the other.
enum class Confidence {
    Stated, ///< by who started them
    Likely,
    Possible
};

/// What a dependency was inferred from.
enum class DependencyEvidence { DependsOn, Link, SharedNamespace, VolumesFrom, Environment, Volume, Network };

QString confidenceKey(Confidence confidence);     ///< "stated"
QString evidenceKey(DependencyEvidence evidence); ///< "depends-on"

struct ProposedDependency {
    enum class State {
        Known, ///< the plan has it
        Accepted,
        Proposed,
        Dismissed,
        Circular ///< accepting it would close a circle
    };
    QString id; ///< "web:db"; the same at every discovery as long as names stay
    ComponentId from{0};
    Dependency dependency;
    Confidence confidence = Confidence::Possible;
    DependencyEvidence evidence = DependencyEvidence::Network;
    QString reason; ///< sentences
    State state = State::Proposed;
};

struct DiscoverOptions {
    QString site; ///< of new hosts; empty: the plan's only site, else "Site"
    QString host; ///< name of the host in the plan; only with a single engine
    /// Which dependencies go into the plan: confidences, evidences, ids, or "all". `dismiss` goes before, and
    /// what it names is not accepted again but by its id.
    QStringList accept{QStringLiteral("stated")};
    QStringList dismiss;
};

/// How a component runs, by its containers; worse ones go before.
enum class FoundState {
    Healthy,
    Running, ///< nobody asks for its health
    Starting,
    Unhealthy,
    Stopped
};

struct Discovery {
    Plan base;
    Plan plan;
    std::vector<DiscoveredEntity> hosts;
    std::vector<DiscoveredEntity> components; ///< but for hosts; gone ones are still in the plan
    std::vector<DiscoveredEntity> networks;
    std::vector<ProposedDependency> dependencies;
    std::map<ComponentId, FoundState> running; ///< of what was found
    Diagnostics notes;
};

/// Merges what engines told into a plan: engines become hosts, containers components, as the import of
/// Compose files would have made them. Known again are hosts by their engine's id, Compose services by their
/// project and name, and other containers by their name on their host. Nothing is removed. Pure;
/// O(containers² per network) for the dependencies. Throws InputError when the options do not fit the plan.
Discovery discover(const std::vector<live::EngineFacts>& engines, const Plan& existing,
                   const DiscoverOptions& options);

} // namespace drawbridge
