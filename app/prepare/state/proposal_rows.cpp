// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/state/proposal_rows.h"

#include "app/prepare/state/preparation_choices.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr qsizetype kMostNames = 4;

Scenario lossOf(const Plan& plan, SiteId site) {
    if (const Scenario* scenario = scenarioFailing(plan, site))
        return *scenario;
    Failure failure;
    failure.site = site;
    return improvisedScenario(plan, {failure});
}

class Rows {
public:
    Rows(const Plan& full, const Preparation& preparation,
         const std::map<ComponentId, RecoveryStrategy>& usual)
        : m_graph(full), m_preparation(preparation), m_usual(usual) {
        const Scenario loss = lossOf(full, preparation.from);
        m_tasks = makeRecoveryTasks(m_graph, loss, assessImpact(m_graph, loss));
    }

    std::vector<ProposalSection> run() {
        for (const RecoveryProposal& proposal : m_preparation.recoveries) {
            const QString id = QStringLiteral("group%1").arg(static_cast<int>(proposal.group));
            if (m_sections.empty() || m_sections.back().id != id)
                m_sections.push_back({id, labelOf(proposal.group), {}});
            m_sections.back().rows.push_back(rowOf(proposal));
        }
        if (!m_preparation.networks.empty())
            m_sections.push_back({QStringLiteral("networks"), PreparationTexts::tr("Networks"), {}});
        for (const NetworkProposal& proposal : m_preparation.networks)
            m_sections.back().rows.push_back(rowOf(proposal));
        addAround();
        return std::move(m_sections);
    }

private:
    const Plan& plan() const { return m_graph.plan; }

    ProposalRow rowOf(const RecoveryProposal& proposal) const {
        const Component& component = *plan().components.find(proposal.component);
        ProposalRow row;
        row.key = keyOf(proposal);
        row.icon = entityIcon(plan(), refTo(component.id));
        row.name = component.name;
        row.component = component.id;
        row.strategy = proposal.recovery.strategy;
        const auto usual = m_usual.find(component.id);
        row.usual = usual == m_usual.end() ? proposal.recovery.strategy : usual->second;
        row.strategies = strategiesFor(proposal.group, component, row.usual);
        const Component* place = placeOf(proposal.recovery, component);
        row.where = place != nullptr ? place->name : plan().sites.find(proposal.recovery.to)->name;
        row.movesWithHost = component.host && !proposal.recovery.standby;
        row.whereIcon =
            entityIcon(plan(), place != nullptr ? refTo(place->id) : refTo(*proposal.recovery.to));
        row.isToBeBuilt = proposal.isToBeBuilt;
        if (proposal.recovery.address && proposal.recovery.address->address)
            row.address = formatIpAddress(*proposal.recovery.address->address);
        row.why = proposal.why;
        row.losesData = proposal.losesData;
        addWork(row, component);
        return row;
    }

    /// What takes over; nullptr: it is built where it stood, so to say, at the other site.
    const Component* placeOf(const Recovery& recovery, const Component& component) const {
        for (const auto& place : {recovery.standby, recovery.host}) {
            if (const Component* found = plan().components.find(place))
                return found;
        }
        const Component* host = plan().components.find(component.host);
        return host != nullptr || recovery.to ? host : &component;
    }

    void addWork(ProposalRow& row, const Component& component) const {
        const int entry = m_tasks.indexOf[idx(m_graph.indexOf(component.id))];
        if (entry < 0) {
            row.steps = static_cast<int>(plannedSteps(plan(), component.kind, *component.recovery).size());
            return;
        }
        const ComponentRecovery& recovery = m_tasks.components[idx(entry)];
        row.steps = static_cast<int>(recovery.steps.size());
        if (!recovery.notRecoverableBecause.isEmpty()) {
            row.duration = Estimated<Seconds>::infinite();
            row.why = recovery.notRecoverableBecause;
            return;
        }
        Estimated<Seconds> sum;
        for (const int step : recovery.steps) {
            const Estimated<Seconds>& duration = m_tasks.steps[idx(step)].duration;
            sum = sumOf(sum, duration);
            row.assumed += duration.assumed().isEmpty() ? 0 : 1;
        }
        row.duration = sum;
    }

    static std::vector<RecoveryStrategy> strategiesFor(ProposalGroup group, const Component& component,
                                                       RecoveryStrategy usual) {
        std::vector<RecoveryStrategy> strategies{RecoveryStrategy::Rebuild};
        if (group != ProposalGroup::Hosts) {
            strategies.push_back(RecoveryStrategy::Restart);
            if (mayKeepData(component.kind))
                strategies.push_back(RecoveryStrategy::Restore);
        }
        if (group == ProposalGroup::NetworkGear)
            strategies.push_back(RecoveryStrategy::Reroute);
        if (std::find(strategies.begin(), strategies.end(), usual) == strategies.end())
            strategies.push_back(usual);
        std::sort(strategies.begin(), strategies.end());
        return strategies;
    }

    ProposalRow rowOf(const NetworkProposal& proposal) const {
        const Network& network = *plan().networks.find(proposal.network);
        const Network& standIn = *plan().networks.find(proposal.standIn);
        ProposalRow row;
        row.key = keyOf(proposal);
        row.icon = QStringLiteral("network");
        row.name = network.name;
        row.where = standIn.name;
        row.whereIcon = row.icon;
        row.isToBeBuilt = proposal.created.has_value();
        if (standIn.cidr)
            row.address = formatCidr(*standIn.cidr);
        row.why = standIn.vlan ? PreparationTexts::tr("%1 · VLAN %2").arg(proposal.why).arg(*standIn.vlan)
                               : proposal.why;
        return row;
    }

    void addAround() {
        ProposalSection section{QStringLiteral("around"), PreparationTexts::tr("Around it"), {}};
        if (const auto& scenario = m_preparation.scenario) {
            ProposalRow row;
            row.key = kScenarioProposal;
            row.icon = QStringLiteral("fail");
            row.name = PreparationTexts::tr("Scenario “%1”").arg(scenario->name);
            row.why =
                PreparationTexts::tr("Guessed: detected after %1, declared after %2 more")
                    .arg(durationText(scenario->detection, {}), durationText(scenario->declaration, {}));
            section.rows.push_back(row);
        }
        for (const ProtectionGroup& group : m_preparation.groups) {
            ProposalRow row;
            row.key = keyOf(group);
            row.icon = QStringLiteral("redundancy-group");
            row.name = PreparationTexts::tr("Protection group %1").arg(group.name);
            row.why = PreparationTexts::tr("A Compose project, %1")
                          .arg(countOfKind(EntityKind::Component, group.members.size()));
            section.rows.push_back(row);
        }
        if (m_preparation.assumptions) {
            ProposalRow row;
            row.key = kAssumptionsProposal;
            row.icon = QStringLiteral("unknown");
            row.name = PreparationTexts::tr("Cautious assumptions");
            row.why = PreparationTexts::tr("Long durations and slow rates where the plan gives none");
            section.rows.push_back(row);
        }
        if (!section.rows.empty())
            m_sections.push_back(std::move(section));
    }

    RecoveryGraph m_graph;
    const Preparation& m_preparation;
    const std::map<ComponentId, RecoveryStrategy>& m_usual;
    RecoveryTasks m_tasks;
    std::vector<ProposalSection> m_sections;
};

} // namespace

QString ProposalSection::summary() const {
    QStringList names;
    for (const ProposalRow& row : rows) {
        if (names.size() == kMostNames) {
            names += QStringLiteral("…");
            break;
        }
        names += row.name;
    }
    return names.join(QStringLiteral(" · "));
}

std::vector<ProposalSection> proposalSections(const Plan& full, const Preparation& preparation,
                                              const std::map<ComponentId, RecoveryStrategy>& usual) {
    return Rows(full, preparation, usual).run();
}

} // namespace drawbridge
