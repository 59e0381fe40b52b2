// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/impact/impact.h"
#include "core/base/estimated.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// A copy of a component's data that is good after a scenario: of its own `copies`, of those of a copy, or
/// another member of its replicated group.
struct SurvivingCopy {
    int owner = 0;   ///< component whose `copies` lists it; dense index
    int copy = -1;   ///< index in there; -1: a member of the replicated group
    int holder = -1; ///< component that holds it, or -1: a site does
    int site = -1;   ///< index in Plan::sites of where it is, or -1
    CopyMethod method = CopyMethod::Synchronous;
    bool isPointInTime = false; ///< a snapshot or backup, or a copy of one
    bool isDoubtful = false;    ///< it is unknown whether it is kept for as long as the damage is old
    /// Of its newest good data. Lags of copies of copies add up; for destroyed data also the age of the
    /// damage.
    Estimated<Seconds> age;
};

/// All of them, the freshest first; of a chain of copies of copies at most 64. For destroyed data only
/// snapshots and backups, and only those that are kept for longer than the damage is old.
std::vector<SurvivingCopy> survivingCopies(const RecoveryGraph& graph, const Scenario& scenario,
                                           const Impact& impact, int component);

/// A copy that a component lists, whether it survives or not, with its own age.
SurvivingCopy listedCopy(const RecoveryGraph& graph, int component, int copy);

/// "the backup of orders-db at Amsterdam"
QString describeCopy(const RecoveryGraph& graph, const SurvivingCopy& copy);

/// The data that a lost component comes back with.
struct UsedData {
    enum class Kind {
        NoData,       ///< it keeps none
        Unspecified,  ///< it keeps some, but the plan gives neither size nor copies
        NoCopy,       ///< no good copy survives
        NotDescribed, ///< there is a standby, but the plan gives no copy at it
        Copy
    };
    Kind kind = Kind::NoData;
    SurvivingCopy copy;                ///< of Copy: the one used
    std::vector<SurvivingCopy> others; ///< may be used instead: it is unknown which is the freshest
    Estimated<Seconds> age;            ///< infinite: all data lost
    bool isRestored = false;           ///< copied to where it recovers; else it is there already
};

/// What its recovery uses (failover: the data of the standby; restore and rebuild: the freshest snapshot or
/// backup, else a replica; restart and reroute: a replica, else the freshest). Without a recovery: the
/// freshest.
UsedData usedData(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact, int component);

/// Rate and size of what is restored; unknown if the plan neither gives nor assumes them, or if it is unknown
/// which copy it is.
Estimated<Seconds> restoreTime(const RecoveryGraph& graph, const UsedData& used, int component);

/// The standby that takes over: if it is lost, too, and fails over itself, its own. -1: none, or all are
/// lost.
int standbyOf(const RecoveryGraph& graph, const Impact& impact, int component);

} // namespace drawbridge
