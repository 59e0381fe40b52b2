// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/preparation.h"

#include "core/analysis/data_loss/surviving_copies.h"
#include "core/analysis/impact/impact.h"
#include "core/analysis/preparation/around_recovery.h"
#include "core/analysis/preparation/free_addresses.h"
#include "core/analysis/preparation/host_room.h"
#include "core/analysis/preparation/network_pairs.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr Seconds kBackupInterval = 24h;

Scenario lossOf(const Plan& plan, SiteId site) {
    Scenario scenario;
    scenario.name = PreparationTexts::tr("%1 lost").arg(plan.sites.find(site)->name);
    Failure failure;
    failure.site = site;
    scenario.fails.push_back(failure);
    return scenario;
}

/// Plan with the copies that were accepted, so that what follows from them is proposed.
Plan withAnswers(Plan plan, const PreparationAnswers& answers) {
    for (const auto& [id, copy] : answers.copies) {
        const Component* component = plan.components.find(id);
        if (component == nullptr)
            continue;
        Component changed = *component;
        changed.copies.push_back(copy);
        plan.components.put(std::move(changed));
    }
    return plan;
}

ProposalGroup groupOf(const Component& component) {
    if (isHostKind(component.kind))
        return ProposalGroup::Hosts;
    const bool isGear = traitsOf(component.kind).group == KindGroup::NetworkGear ||
                        component.kind == ComponentKind::LoadBalancer ||
                        component.kind == ComponentKind::DnsServer;
    if (isGear)
        return ProposalGroup::NetworkGear;
    return keepsData(component) ? ProposalGroup::StatefulServers : ProposalGroup::Services;
}

class Preparing {
public:
    Preparing(const Plan& plan, const ProcedureLibrary& library, const PreparationRequest& request)
        : m_request(request), m_library(library), m_graph(withAnswers(plan, request.answers)),
          m_loss(lossOf(plan, request.from)), m_impact(assessImpact(m_graph, m_loss)),
          m_room(m_graph, request.to), m_addresses(plan), m_placeOf(idx(m_graph.size), -1),
          m_isTaken(idx(m_graph.size), 0) {}

    Preparation run() {
        m_result.from = m_request.from;
        m_result.to = m_request.to;
        m_result.networks = pairNetworks(m_graph.plan, m_request);
        learnStandIns();
        placeHosts();
        for (int c = 0; c < m_graph.size; ++c) {
            if (mayRecover(c) && !isHostKind(m_graph.component(c).kind))
                proposeFor(c);
        }
        std::stable_sort(
            m_result.recoveries.begin(), m_result.recoveries.end(),
            [](const RecoveryProposal& a, const RecoveryProposal& b) { return a.group < b.group; });
        proposeAround(m_graph, m_request, m_loss, m_result);
        const auto& assumptions = m_graph.plan.project.assumptions;
        m_result.assumptions = !assumptions || assumptions->use != AssumptionSetName::Cautious;
        return std::move(m_result);
    }

private:
    const Component& of(int c) const { return m_graph.component(c); }
    const QString& nameOf(SiteId site) const { return m_graph.plan.sites.find(site)->name; }

    bool isIn(int c, SiteId site) const {
        const int at = m_graph.site[idx(c)];
        return at >= 0 && isWithin(m_graph.plan, m_graph.plan.sites.at(at).id, site);
    }

    bool mayRecover(int c) const {
        const Component& component = of(c);
        return isIn(c, m_request.from) && !component.recovery && !isOthersKind(component.kind) &&
               component.kind != ComponentKind::RedundancyGroup;
    }

    void learnStandIns() {
        for (const Network& network : m_graph.plan.networks) {
            if (const Network* next = m_graph.plan.networks.find(network.failsOverTo))
                m_standIn.emplace(network.id, *next);
        }
        for (const NetworkProposal& proposal : m_result.networks)
            m_standIn.emplace(proposal.network, proposal.created
                                                    ? *proposal.created
                                                    : *m_graph.plan.networks.find(proposal.standIn));
        for (const auto& [lost, next] : m_standIn) {
            if (next.gateway)
                m_addresses.use(*next.gateway);
        }
    }

    // ---- hosts -------------------------------------------------------------------------------------------

    HostNeeds needsOn(int host) const {
        HostNeeds needs;
        for (int c = 0; c < m_graph.size; ++c) {
            const bool moves = m_graph.host[idx(c)] == host && (!of(c).recovery || !of(c).recovery->host);
            if (moves)
                needs.add(of(c));
        }
        return needs;
    }

    /// The hosts that need most first, so that what is left over is small.
    void placeHosts() {
        std::vector<int> hosts;
        for (int c = 0; c < m_graph.size; ++c) {
            if (isHostKind(of(c).kind) && isIn(c, m_request.from))
                hosts.push_back(c);
        }
        std::map<int, HostNeeds> needs;
        for (const int host : hosts)
            needs.emplace(host, needsOn(host));
        std::stable_sort(hosts.begin(), hosts.end(), [&needs](int a, int b) {
            return std::pair(needs[a].cpus, needs[a].memory) > std::pair(needs[b].cpus, needs[b].memory);
        });
        for (const int host : hosts) {
            if (of(host).recovery)
                followPlanned(host);
            else
                proposeHost(host, needs[host]);
        }
        std::stable_sort(m_result.recoveries.begin(), m_result.recoveries.end(),
                         [this](const RecoveryProposal& a, const RecoveryProposal& b) {
                             return m_graph.indexOf(a.component) < m_graph.indexOf(b.component);
                         });
    }

    void followPlanned(int host) {
        const Recovery& recovery = *of(host).recovery;
        if (recovery.strategy == RecoveryStrategy::Failover)
            m_placeOf[idx(host)] = m_graph.indexOf(recovery.standby);
    }

    void proposeHost(int host, const HostNeeds& needs) {
        const auto chosen = chosenFor(host);
        const bool mayMove = of(host).kind == ComponentKind::DockerHost &&
                             chosen.value_or(RecoveryStrategy::Failover) == RecoveryStrategy::Failover;
        const int standing = mayMove ? m_room.hostFor(needs, of(host).build) : -1;
        RecoveryProposal proposal = begin(host);
        if (standing >= 0) {
            m_room.place(standing, needs);
            m_placeOf[idx(host)] = standing;
            proposal.recovery.strategy = RecoveryStrategy::Failover;
            proposal.recovery.standby = of(standing).id;
            proposal.why = whyStanding(host, standing, needs);
        } else {
            proposal.recovery.strategy = RecoveryStrategy::Rebuild;
            if (chosen && *chosen != RecoveryStrategy::Failover)
                proposal.recovery.strategy = *chosen;
            proposal.recovery.to = m_request.to;
            proposal.recovery.address = addressFor(of(host));
            proposal.isToBeBuilt = true;
            proposal.why = whyBuilt(host);
        }
        finish(std::move(proposal), std::nullopt);
    }

    QString whyStanding(int host, int standing, const HostNeeds& needs) const {
        if (!m_room.isKnown(standing))
            return PreparationTexts::tr(
                       "Stands at %1; its capacity is not in the plan, so check that it has room")
                .arg(nameOf(m_request.to));
        if (needs.isPartial)
            return PreparationTexts::tr("Has room for what is known; not all services say what they need");
        return of(host).build && of(host).build == of(standing).build
                   ? PreparationTexts::tr("Same standard build, and room for all of it")
                   : PreparationTexts::tr("Has room for all of it");
    }

    QString whyBuilt(int host) const {
        if (of(host).kind != ComponentKind::DockerHost)
            return PreparationTexts::tr("Nothing stands in for it at %1").arg(nameOf(m_request.to));
        return m_room.isEmpty()
                   ? PreparationTexts::tr("There is no Docker host at %1").arg(nameOf(m_request.to))
                   : PreparationTexts::tr("No Docker host at %1 has room for it").arg(nameOf(m_request.to));
    }

    // ---- everything else ---------------------------------------------------------------------------------

    std::optional<RecoveryStrategy> chosenFor(int c) const {
        const auto found = m_request.answers.strategies.find(of(c).id);
        return found == m_request.answers.strategies.end() ? std::nullopt : std::optional(found->second);
    }

    RecoveryProposal begin(int c) const {
        RecoveryProposal proposal;
        proposal.component = of(c).id;
        proposal.group = groupOf(of(c));
        if (proposal.group == ProposalGroup::StatefulServers && !hasOwnData(m_graph, c))
            proposal.group = ProposalGroup::Services;
        return proposal;
    }

    void proposeFor(int c) {
        RecoveryProposal proposal = begin(c);
        const auto surviving = survivingCopies(m_graph, m_loss, m_impact, c);
        std::optional<CopyMethod> from;
        const auto chosen = chosenFor(c);
        const auto wants = [&chosen](RecoveryStrategy strategy) { return !chosen || *chosen == strategy; };
        if (const SurvivingCopy* replica = replicaIn(surviving);
            replica != nullptr && wants(RecoveryStrategy::Failover)) {
            from = replica->method;
            failOver(proposal, *replica);
        } else if (const SurvivingCopy* copy = newestOf(surviving);
                   copy != nullptr && wants(RecoveryStrategy::Restore)) {
            from = copy->method;
            restore(proposal, c, *copy);
        } else if (const int other = counterpartOf(c); other >= 0 && wants(RecoveryStrategy::Reroute)) {
            reroute(proposal, other);
        } else {
            bringUp(proposal, c, surviving.empty());
        }
        if (chosen && *chosen != proposal.recovery.strategy)
            asChosen(proposal, c, *chosen);
        if (hasOwnData(m_graph, c) && surviving.empty())
            askForCopy(c);
        finish(std::move(proposal), from);
    }

    /// A replica at a component that stands, best at the recovery site.
    const SurvivingCopy* replicaIn(const std::vector<SurvivingCopy>& copies) const {
        const SurvivingCopy* best = nullptr;
        for (const SurvivingCopy& copy : copies) {
            if (copy.isPointInTime || copy.holder < 0)
                continue;
            if (best == nullptr || (isIn(copy.holder, m_request.to) && !isIn(best->holder, m_request.to)))
                best = &copy;
        }
        return best;
    }

    /// What a restore would use: the freshest snapshot or backup, else a replica.
    static const SurvivingCopy* newestOf(const std::vector<SurvivingCopy>& copies) {
        for (const SurvivingCopy& copy : copies) {
            if (copy.isPointInTime)
                return &copy;
        }
        return copies.empty() ? nullptr : &copies.front();
    }

    void failOver(RecoveryProposal& proposal, const SurvivingCopy& replica) const {
        proposal.recovery.strategy = RecoveryStrategy::Failover;
        proposal.recovery.standby = of(replica.holder).id;
        proposal.why = replica.age.isKnown() ? PreparationTexts::tr("%1, %2 behind")
                                                   .arg(sentenceCase(describeCopy(m_graph, replica)),
                                                        durationText(*replica.age.known()))
                                             : sentenceCase(describeCopy(m_graph, replica));
    }

    void restore(RecoveryProposal& proposal, int c, const SurvivingCopy& copy) {
        proposal.recovery.strategy = RecoveryStrategy::Restore;
        settle(proposal, c);
        proposal.why = copy.age.isKnown()
                           ? PreparationTexts::tr("From %1, up to %2 old")
                                 .arg(describeCopy(m_graph, copy), durationText(*copy.age.known()))
                           : PreparationTexts::tr("From %1").arg(describeCopy(m_graph, copy));
    }

    void reroute(RecoveryProposal& proposal, int counterpart) {
        m_isTaken[idx(counterpart)] = 1;
        proposal.recovery.strategy = RecoveryStrategy::Reroute;
        proposal.recovery.to = m_request.to;
        proposal.recovery.standby = of(counterpart).id;
        proposal.why =
            PreparationTexts::tr("%1 stands ready at %2").arg(of(counterpart).name, nameOf(m_request.to));
    }

    /// Without a copy: started again where nothing is lost by it, else built anew, empty.
    void bringUp(RecoveryProposal& proposal, int c, bool hasNoCopy) {
        const Component& component = of(c);
        const bool isEmpty = hasOwnData(m_graph, c) && hasNoCopy;
        const bool isContainer = component.image || m_graph.host[idx(c)] >= 0;
        const bool restarts =
            !isEmpty && isContainer && traitsOf(component.kind).strategy == RecoveryStrategy::Restart;
        proposal.recovery.strategy = restarts ? RecoveryStrategy::Restart : RecoveryStrategy::Rebuild;
        proposal.losesData = isEmpty;
        settle(proposal, c);
        proposal.isToBeBuilt = !isContainer;
        proposal.why =
            isEmpty    ? PreparationTexts::tr("No copy of its data is in the plan: it comes back empty")
            : restarts ? whyRestarted(c)
                       : PreparationTexts::tr("Nothing stands in for it at %1").arg(nameOf(m_request.to));
    }

    QString whyRestarted(int c) const {
        const int owner = m_graph.volumeOwner[idx(c)];
        return owner >= 0 ? PreparationTexts::tr("Its volumes come back with %1").arg(m_graph.name(owner))
                          : PreparationTexts::tr("Keeps no data of its own");
    }

    void asChosen(RecoveryProposal& proposal, int c, RecoveryStrategy strategy) {
        proposal.recovery = {};
        proposal.recovery.strategy = strategy;
        settle(proposal, c);
        proposal.why = PreparationTexts::tr("As chosen");
    }

    /// On the host that takes over from its own, else at the recovery site.
    void settle(RecoveryProposal& proposal, int c) {
        proposal.recovery.to = m_request.to;
        const int host = m_graph.host[idx(c)];
        if (host >= 0) {
            if (const int place = m_placeOf[idx(host)]; place >= 0 && isIn(place, m_request.to))
                proposal.recovery.host = of(place).id;
        } else {
            proposal.isToBeBuilt = true;
        }
        proposal.recovery.address = addressFor(of(c));
    }

    std::optional<NetworkInterface> addressFor(const Component& component) {
        for (const NetworkInterface& interface : component.interfaces) {
            const Network* lost = m_graph.plan.networks.find(interface.network);
            const auto next = lost == nullptr ? m_standIn.end() : m_standIn.find(lost->id);
            if (next == m_standIn.end() || !interface.address || !lost->cidr || !next->second.cidr)
                continue;
            NetworkInterface there;
            there.network = next->second.id;
            there.address = m_addresses.take(*next->second.cidr, *interface.address, *lost->cidr);
            if (there.address)
                return there;
        }
        return std::nullopt;
    }

    /// Of the same kind and product, at the recovery site, and standing in for nothing else.
    int counterpartOf(int c) const {
        if (groupOf(of(c)) != ProposalGroup::NetworkGear)
            return -1;
        for (int other = 0; other < m_graph.size; ++other) {
            if (of(other).kind == of(c).kind && isIn(other, m_request.to) && m_isTaken[idx(other)] == 0 &&
                !isStandbyOfOthers(other) && productsOf(of(other)) == productsOf(of(c)))
                return other;
        }
        return -1;
    }

    bool isStandbyOfOthers(int c) const {
        return std::any_of(m_graph.plan.components.begin(), m_graph.plan.components.end(),
                           [id = of(c).id](const Component& other) {
                               return other.recovery && other.recovery->standby == id;
                           });
    }

    void askForCopy(int c) {
        if (m_request.answers.copies.contains(of(c).id))
            return;
        CopyQuestion question;
        question.component = of(c).id;
        for (int other = 0; other < m_graph.size; ++other) {
            if (m_graph.volumeOwner[idx(other)] == c)
                question.sharers.push_back(of(other).id);
        }
        question.proposed.at.site = placeForBackups();
        question.proposed.method = CopyMethod::Backup;
        question.proposed.every = kBackupInterval;
        m_result.copies.push_back(std::move(question));
    }

    /// Neither of the two, so that no disaster takes both; else the recovery site.
    SiteId placeForBackups() const {
        for (const Site& site : m_graph.plan.sites) {
            const bool isApart = !isWithin(m_graph.plan, site.id, m_request.from) &&
                                 !isWithin(m_graph.plan, site.id, m_request.to) &&
                                 !isWithin(m_graph.plan, m_request.from, site.id) &&
                                 !isWithin(m_graph.plan, m_request.to, site.id);
            if (isApart && site.role != SiteRole::Primary && site.kind != SiteKind::OnPremises)
                return site.id;
        }
        return m_request.to;
    }

    void finish(RecoveryProposal proposal, std::optional<CopyMethod> from) {
        const int c = m_graph.indexOf(proposal.component);
        if (const Procedure* procedure =
                procedureFor(m_library, of(c), proposal.recovery.strategy, from, proposal.losesData))
            proposal.procedure = procedure->name;
        m_result.recoveries.push_back(std::move(proposal));
    }

    static QString sentenceCase(const QString& text) {
        return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
    }

    const PreparationRequest& m_request;
    const ProcedureLibrary& m_library;
    RecoveryGraph m_graph;
    Scenario m_loss;
    Impact m_impact;
    HostRoom m_room;
    FreeAddresses m_addresses;
    std::map<NetworkId, Network> m_standIn;
    std::vector<int> m_placeOf;  ///< lost host → the host that takes over, or -1
    std::vector<char> m_isTaken; ///< stands in for something
    Preparation m_result;
};

} // namespace

QString labelOf(ProposalGroup group) {
    switch (group) {
    case ProposalGroup::Hosts:
        return PreparationTexts::tr("Hosts");
    case ProposalGroup::StatefulServers:
        return PreparationTexts::tr("Stateful servers");
    case ProposalGroup::Services:
        return PreparationTexts::tr("Services");
    case ProposalGroup::NetworkGear:
        break;
    }
    return PreparationTexts::tr("Network");
}

Preparation prepareRecovery(const Plan& plan, const ProcedureLibrary& library,
                            const PreparationRequest& request) {
    return Preparing(plan, library, request).run();
}

} // namespace drawbridge
