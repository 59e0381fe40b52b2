// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/adjacency.h"
#include "core/model/assumed_values.h"
#include "core/model/plan.h"

#include <vector>

namespace drawbridge {

/// The plan with every name resolved once to dense indices: component i is plan.components.at(i). Holds its
/// own (cheap) copy of the plan, so it may go to another thread. Built in linear time.
struct RecoveryGraph {
    explicit RecoveryGraph(const Plan& snapshot);

    Plan plan;
    AssumedValues assumed;
    int size = 0;             ///< components
    Adjacency hard;           ///< component → its hard requirements, its host first
    Adjacency soft;           ///< component → its soft requirements
    Adjacency hardDependents; ///< reverse of hard
    Adjacency softDependents;
    std::vector<int> host;            ///< component → its host, or -1
    std::vector<int> site;            ///< component → effective site, or -1
    std::vector<int> siteWithin;      ///< site → the site it lies in, or -1
    std::vector<char> isGroup;        ///< component is a redundancy group
    std::vector<int> atLeast;         ///< group → members that must be up
    /// component → the one on the same host whose volumes it shares and that is restored with them: the one
    /// that requires none of the others; -1: none, or it keeps data of its own.
    std::vector<int> volumeOwner;
    std::vector<int> protectionGroup; ///< component → the first protection group it is in, or -1

    const Component& component(int index) const { return plan.components.at(index); }
    const QString& name(int index) const { return component(index).name; }
    int indexOf(std::optional<ComponentId> id) const { return id ? plan.components.indexOf(*id) : -1; }
    int siteIndex(std::optional<SiteId> id) const { return id ? plan.sites.indexOf(*id) : -1; }
};

/// Cycles of hard dependencies (hosting included): the strongly connected components with more than one node
/// or a self-loop, each as a path along requirements (Tarjan 1972). Redundancy groups that stay up without
/// the cycle still count as part of it.
std::vector<std::vector<int>> hardCycles(const RecoveryGraph& graph);

} // namespace drawbridge
