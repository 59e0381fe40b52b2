// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/procedure_library.h"
#include "core/model/targets.h"

#include <map>

namespace drawbridge {

/// What people answered or chose. Proposals follow from it; nothing is in the plan until it is accepted.
struct PreparationAnswers {
    std::map<ComponentId, RecoveryStrategy> strategies; ///< chosen instead of those proposed
    std::map<ComponentId, DataCopy> copies;             ///< of data that have none
    std::map<QString, Targets> targets;                 ///< by TargetQuestion::key
};

struct PreparationRequest {
    SiteId from{0}; ///< the site that is lost
    SiteId to{0};   ///< the site to recover to
    PreparationAnswers answers;
};

enum class ProposalGroup { Hosts, StatefulServers, Services, NetworkGear };
QString labelOf(ProposalGroup group); ///< "Hosts"

/// A recovery for a component that has none.
struct RecoveryProposal {
    ComponentId component{0};
    ProposalGroup group = ProposalGroup::Services;
    Recovery recovery;        ///< its procedure is `procedure`
    QString procedure;        ///< name in the library; empty: the kind's default steps
    bool isToBeBuilt = false; ///< what it recovers on does not exist yet
    bool losesData = false;   ///< comes back empty: no copy of its data is in the plan
    QString why;              ///< a sentence without a full stop
};

/// The network that takes the place of a lost one.
struct NetworkProposal {
    NetworkId network{0};
    NetworkId standIn{0};
    std::optional<Network> created; ///< the stand-in, if it does not exist yet
    QString why;
};

/// Data that no copy survives of. Until a copy is accepted, they come back empty.
struct CopyQuestion {
    ComponentId component{0};
    std::vector<ComponentId> sharers; ///< of its volumes
    DataCopy proposed;
};

/// Something without an RTO, or without an RPO though it keeps data. Targets are asked for, never invented.
struct TargetQuestion {
    QString key;                          ///< "group:Shop" or "component:17"
    QString name;                         ///< of the group or component
    bool rto = false;                     ///< is lacking
    bool rpo = false;                     ///< is lacking
    std::optional<ComponentId> component; ///< absent: a protection group
};

/// All proposals and questions.
struct Preparation {
    SiteId from{0};
    SiteId to{0};
    std::vector<RecoveryProposal> recoveries; ///< by group, then in plan order
    std::vector<NetworkProposal> networks;
    std::optional<Scenario> scenario; ///< "FROM lost", unless the plan has one that fails the site
    std::vector<ProtectionGroup> groups;
    bool assumptions = false; ///< the cautious set is to be switched on
    std::vector<CopyQuestion> copies;
    std::vector<TargetQuestion> targets;

    int proposals() const {
        return static_cast<int>(recoveries.size() + networks.size() + groups.size()) + (scenario ? 1 : 0) +
               (assumptions ? 1 : 0);
    }
};

/// The same request gives the same proposals but for the ids of what is new. Near linear in components and
/// networks, times the hosts at the recovery site. `from` and `to` must be sites of the plan, neither within
/// the other.
Preparation prepareRecovery(const Plan& plan, const ProcedureLibrary& library,
                            const PreparationRequest& request);

} // namespace drawbridge
