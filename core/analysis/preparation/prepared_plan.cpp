// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/prepared_plan.h"

namespace drawbridge {

namespace {

class Applying {
public:
    Applying(const Plan& plan, const ProcedureLibrary& library, const PreparationAnswers& answers,
             const Preparation& preparation, const std::set<QString>& declined)
        : m_plan(plan), m_library(library), m_answers(answers), m_preparation(preparation),
          m_declined(declined) {}

    Plan run() {
        if (m_preparation.assumptions && isAccepted(kAssumptionsProposal))
            useAssumptions();
        for (const NetworkProposal& proposal : m_preparation.networks) {
            if (isAccepted(keyOf(proposal)))
                pair(proposal);
        }
        for (const auto& [id, copy] : m_answers.copies)
            change(m_plan.components, id, [&copy](Component& row) { row.copies.push_back(copy); });
        for (const RecoveryProposal& proposal : m_preparation.recoveries) {
            if (isAccepted(keyOf(proposal)))
                recover(proposal);
        }
        if (m_preparation.scenario && isAccepted(kScenarioProposal))
            m_plan.scenarios.put(*m_preparation.scenario);
        for (const ProtectionGroup& group : m_preparation.groups) {
            if (isAccepted(keyOf(group)))
                m_plan.protectionGroups.put(group);
        }
        setTargets();
        return std::move(m_plan);
    }

private:
    bool isAccepted(const QString& key) const { return !m_declined.contains(key); }

    template <class T, class F>
    static void change(Table<T>& table, typename T::EntityId id, F&& how) {
        const T* row = table.find(id);
        if (row == nullptr)
            return;
        T changed = *row;
        how(changed);
        table.put(std::move(changed));
    }

    void useAssumptions() {
        if (!m_plan.project.assumptions)
            m_plan.project.assumptions.emplace();
        m_plan.project.assumptions->use = AssumptionSetName::Cautious;
    }

    void pair(const NetworkProposal& proposal) {
        if (proposal.created)
            m_plan.networks.put(*proposal.created);
        change(m_plan.networks, proposal.network,
               [&proposal](Network& row) { row.failsOverTo = proposal.standIn; });
    }

    void recover(const RecoveryProposal& proposal) {
        Recovery recovery = proposal.recovery;
        if (recovery.address && m_plan.networks.find(recovery.address->network) == nullptr)
            recovery.address.reset();
        const auto named = [&proposal](const Procedure& p) { return p.name == proposal.procedure; };
        const auto& procedures = m_library.procedures;
        if (const auto found = std::find_if(procedures.begin(), procedures.end(), named);
            found != procedures.end())
            recovery.procedure = useProcedure(m_plan, m_library, *found);
        change(m_plan.components, proposal.component,
               [&recovery](Component& row) { row.recovery = recovery; });
    }

    /// Only those that are lacking.
    void setTargets() {
        const auto give = [](auto& row, const Targets& targets) {
            if (!row.rto)
                row.rto = targets.rto;
            if (!row.rpo)
                row.rpo = targets.rpo;
        };
        for (const auto& [key, targets] : m_answers.targets) {
            const QString name = key.section(u':', 1);
            if (key.startsWith(u"component:")) {
                change(m_plan.components, ComponentId(name.toLongLong()),
                       [&](Component& row) { give(row, targets); });
                continue;
            }
            const auto& groups = m_plan.protectionGroups;
            const auto group = std::find_if(groups.begin(), groups.end(),
                                            [&name](const ProtectionGroup& g) { return g.name == name; });
            if (group != groups.end())
                change(m_plan.protectionGroups, group->id, [&](ProtectionGroup& row) { give(row, targets); });
        }
    }

    Plan m_plan;
    const ProcedureLibrary& m_library;
    const PreparationAnswers& m_answers;
    const Preparation& m_preparation;
    const std::set<QString>& m_declined;
};

} // namespace

QString keyOf(const RecoveryProposal& proposal) {
    return QStringLiteral("component:%1").arg(proposal.component.value());
}

QString keyOf(const NetworkProposal& proposal) {
    return QStringLiteral("network:%1").arg(proposal.network.value());
}

QString keyOf(const ProtectionGroup& group) {
    return QStringLiteral("group:") + group.name;
}

Plan preparedPlan(const Plan& plan, const ProcedureLibrary& library, const PreparationAnswers& answers,
                  const Preparation& preparation, const std::set<QString>& declined) {
    return Applying(plan, library, answers, preparation, declined).run();
}

} // namespace drawbridge
