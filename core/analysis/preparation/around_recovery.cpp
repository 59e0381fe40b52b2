// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/around_recovery.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/compose_tag.h"
#include "core/model/kind_traits.h"

#include <set>

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

/// Of a proposed scenario: cautious, to be corrected.
constexpr Seconds kDetection = 15min;
constexpr Seconds kDeclaration = 30min;

class AroundRecovery {
public:
    AroundRecovery(const RecoveryGraph& graph, const PreparationRequest& request, const Scenario& loss,
                   Preparation& result)
        : m_graph(graph), m_request(request), m_loss(loss), m_result(result) {}

    void run() {
        proposeScenario();
        proposeGroups();
        askForTargets();
    }

private:
    const Component& of(int c) const { return m_graph.component(c); }

    bool isLostPlace(int c) const {
        const int at = m_graph.site[idx(c)];
        return at >= 0 && isWithin(m_graph.plan, m_graph.plan.sites.at(at).id, m_request.from);
    }

    void proposeScenario() {
        const Plan& plan = m_graph.plan;
        const bool isPlanned =
            std::any_of(plan.scenarios.begin(), plan.scenarios.end(), [&](const Scenario& s) {
                return std::any_of(s.fails.begin(), s.fails.end(), [&](const Failure& failure) {
                    return failure.site && isWithin(plan, m_request.from, *failure.site);
                });
            });
        if (isPlanned)
            return;
        Scenario scenario = m_loss;
        const QString wanted = scenario.name;
        for (int i = 2; isNamed(plan.scenarios, scenario.name); ++i)
            scenario.name = QStringLiteral("%1 %2").arg(wanted).arg(i);
        scenario.position = plan.scenarios.nextPosition();
        scenario.detection = kDetection;
        scenario.declaration = kDeclaration;
        scenario.note = PreparationTexts::tr("Detection and declaration are cautious guesses: correct them.");
        m_result.scenario = std::move(scenario);
    }

    template <class T>
    static bool isNamed(const Table<T>& table, const QString& name) {
        return std::any_of(table.begin(), table.end(), [&name](const T& row) { return row.name == name; });
    }

    void proposeGroups() {
        const Plan& plan = m_graph.plan;
        std::map<QString, std::vector<ComponentId>> members;
        for (int c = 0; c < m_graph.size; ++c) {
            const QString project = composeProjectOf(of(c));
            if (!project.isEmpty() && isLostPlace(c) && m_graph.protectionGroup[idx(c)] < 0)
                members[project].push_back(of(c).id);
        }
        addHosts(members);
        qint64 position = plan.protectionGroups.nextPosition();
        for (auto& [project, components] : members) {
            ProtectionGroup group;
            group.name = project;
            for (int i = 2; isNamed(plan.protectionGroups, group.name); ++i)
                group.name = QStringLiteral("%1 %2").arg(project).arg(i);
            group.members = std::move(components);
            group.to = m_request.to;
            group.position = position++;
            m_result.groups.push_back(std::move(group));
        }
    }

    /// A host fails over with the first project that runs on it.
    void addHosts(std::map<QString, std::vector<ComponentId>>& members) const {
        std::set<int> added;
        for (auto& [project, components] : members) {
            const std::size_t services = components.size();
            for (std::size_t i = 0; i < services; ++i) {
                const int host = m_graph.host[idx(m_graph.indexOf(components[i]))];
                const bool isFree = host >= 0 && isLostPlace(host) && m_graph.protectionGroup[idx(host)] < 0;
                if (isFree && added.insert(host).second)
                    components.push_back(of(host).id);
            }
        }
    }

    /// One question a protection group; for what is in none, one each for what people see.
    void askForTargets() {
        std::vector<char> isAsked(idx(m_graph.size), 0);
        const auto askGroup = [&](const ProtectionGroup& group) {
            const bool isHere =
                std::any_of(group.members.begin(), group.members.end(), [this](ComponentId id) {
                    const int c = m_graph.indexOf(id);
                    return c >= 0 && isLostPlace(c);
                });
            for (const ComponentId id : group.members) {
                if (const int c = m_graph.indexOf(id); c >= 0)
                    isAsked[idx(c)] = 1;
            }
            if (isHere)
                ask({QStringLiteral("group:") + group.name, group.name, !group.rto, !group.rpo,
                     std::nullopt});
        };
        for (const ProtectionGroup& group : m_graph.plan.protectionGroups)
            askGroup(group);
        for (const ProtectionGroup& group : m_result.groups)
            askGroup(group);
        const auto targets = targetsOfAll(m_graph.plan);
        for (int c = 0; c < m_graph.size; ++c) {
            const bool isSeen = isLostPlace(c) && isAsked[idx(c)] == 0 && isSeenByPeople(c);
            if (isSeen && !targets[idx(c)].rto)
                ask({QStringLiteral("component:%1").arg(of(c).id.value()), of(c).name, true,
                     hasOwnData(m_graph, c) && !targets[idx(c)].rpo, of(c).id});
        }
    }

    void ask(const TargetQuestion& question) {
        if ((question.rto || question.rpo) && !m_request.answers.targets.contains(question.key))
            m_result.targets.push_back(question);
    }

    /// A service that people or contracts count on.
    bool isSeenByPeople(int c) const {
        if (traitsOf(of(c).kind).group != KindGroup::Workload)
            return false;
        for (const int dependent : m_graph.hardDependents.of(c)) {
            if (of(dependent).kind == ComponentKind::UserGroup)
                return true;
        }
        const auto names = [id = of(c).id](const Contract& contract) {
            return std::find(contract.services.begin(), contract.services.end(), id) !=
                   contract.services.end();
        };
        const bool isLast = of(c).kind == ComponentKind::Service && m_graph.hardDependents.of(c).size() == 0;
        return isLast || std::any_of(m_graph.plan.contracts.begin(), m_graph.plan.contracts.end(), names);
    }

    const RecoveryGraph& m_graph;
    const PreparationRequest& m_request;
    const Scenario& m_loss;
    Preparation& m_result;
};

} // namespace

bool hasOwnData(const RecoveryGraph& graph, int component) {
    return keepsData(graph.component(component)) && graph.volumeOwner[idx(component)] < 0;
}

void proposeAround(const RecoveryGraph& graph, const PreparationRequest& request, const Scenario& loss,
                   Preparation& preparation) {
    AroundRecovery(graph, request, loss, preparation).run();
}

} // namespace drawbridge
