// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/confirm_assumption.h"

#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

bool isDuration(AssumptionKey key) {
    return key <= AssumptionKey::ReconnectStep || key == AssumptionKey::StatedStep;
}

bool isRate(AssumptionKey key) {
    return key >= AssumptionKey::SnapshotRestoreRate && key <= AssumptionKey::AsynchronousRestoreRate;
}

template <class T>
Parsed<AssumedValue> widened(const Parsed<T>& parsed) {
    if (!parsed)
        return ValueError{parsed.error()};
    return AssumedValue(*parsed);
}

class Confirmation {
public:
    Confirmation(Edit& edit, const ScenarioAnalysis& analysis, AssumptionKey key,
                 const std::optional<AssumedValue>& instead)
        : m_edit(edit), m_analysis(analysis), m_assumed(edit.plan().project.assumptions), m_key(key),
          m_instead(instead) {}

    bool ofComponent(int index) {
        const Component* component = m_edit.plan().components.find(m_analysis.graph->component(index).id);
        if (component == nullptr)
            return false;
        if (isDuration(m_key))
            return ofSteps(*component);
        if (m_key == AssumptionKey::Data)
            return ofData(*component);
        return ofCopy(index);
    }

    bool ofTeam(int index) {
        const Team* team = m_edit.plan().teams.find(m_analysis.plan().teams.at(index).id);
        if (team == nullptr || team->onCallResponse)
            return false;
        const Resolved<Seconds> assumed = m_assumed.onCallResponse(*team);
        m_edit.change(m_edit.plan().teams, team->id,
                      [&](Team& row) { row.onCallResponse = chosen(assumed.value); });
        return true;
    }

private:
    template <class T>
    T chosen(T assumed) const {
        return m_instead ? std::get<T>(*m_instead) : assumed;
    }

    template <class T>
    bool rests(const std::optional<Resolved<T>>& resolved) const {
        return resolved && resolved->assumed.contains(static_cast<int>(m_key));
    }

    /// The steps with the durations that were assumed under the key; empty if none was.
    std::vector<Step> withDurations(const Component& component) const {
        std::vector<Step> steps = plannedSteps(m_edit.plan(), component.kind, *component.recovery);
        bool any = false;
        for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
            const auto duration = plannedDuration(m_edit.plan(), m_assumed, component, i);
            if (!rests(duration))
                continue;
            steps[idx(i)].duration =
                m_instead ? UncertainDuration{{}, std::get<Seconds>(*m_instead), {}} : duration->value;
            steps[idx(i)].assumedBecause.reset();
            any = true;
        }
        return any ? steps : std::vector<Step>();
    }

    /// A step of a procedure is completed there, for all who use it.
    bool ofSteps(const Component& component) {
        if (!component.recovery)
            return false;
        const std::vector<Step> steps = withDurations(component);
        if (steps.empty())
            return false;
        const Procedure* procedure = m_edit.plan().procedures.find(component.recovery->procedure);
        const bool isShared =
            component.recovery->steps.empty() && procedure != nullptr && !procedure->steps.empty();
        if (isShared)
            m_edit.change(m_edit.plan().procedures, procedure->id,
                          [&](Procedure& row) { row.steps = steps; });
        else
            m_edit.change(m_edit.plan().components, component.id,
                          [&](Component& row) { row.recovery->steps = steps; });
        return true;
    }

    bool ofData(const Component& component) {
        const auto assumed = m_assumed.data(component);
        if (!rests(assumed))
            return false;
        m_edit.change(m_edit.plan().components, component.id,
                      [&](Component& row) { row.data = chosen(assumed->value); });
        return true;
    }

    bool ofCopy(int index) {
        const UsedData used = usedData(*m_analysis.graph, m_analysis.scenario, m_analysis.impact, index);
        if (used.kind != UsedData::Kind::Copy)
            return false;
        bool any = complete(used.copy);
        for (const SurvivingCopy& other : used.others)
            any = complete(other) || any;
        return any;
    }

    bool complete(const SurvivingCopy& used) {
        const Component* owner = m_edit.plan().components.find(m_analysis.graph->component(used.owner).id);
        if (owner == nullptr || used.copy < 0 || idx(used.copy) >= owner->copies.size())
            return false;
        DataCopy copy = owner->copies[idx(used.copy)];
        if (!give(copy))
            return false;
        m_edit.change(m_edit.plan().components, owner->id,
                      [&](Component& row) { row.copies[idx(used.copy)] = copy; });
        return true;
    }

    bool give(DataCopy& copy) const {
        if (isRate(m_key))
            return put(copy.restoreRate, m_assumed.restoreRate(copy));
        if (m_key == AssumptionKey::Lag)
            return put(copy.lag, m_assumed.lag(copy));
        if (m_key == AssumptionKey::Every)
            return put(copy.every, m_assumed.every(copy));
        return put(copy.keeps, m_assumed.keeps(copy));
    }

    template <class T>
    bool put(std::optional<T>& field, const std::optional<Resolved<T>>& assumed) const {
        if (!rests(assumed))
            return false;
        field = chosen(assumed->value);
        return true;
    }

    Edit& m_edit;
    const ScenarioAnalysis& m_analysis;
    AssumedValues m_assumed;
    AssumptionKey m_key;
    const std::optional<AssumedValue>& m_instead;
};

bool assumeReconnecting(Edit& edit, const std::optional<AssumedValue>& instead) {
    if (!instead)
        return false;
    ProjectSettings project = edit.plan().project;
    if (!project.assumptions)
        project.assumptions.emplace();
    if (!project.assumptions->steps)
        project.assumptions->steps.emplace();
    project.assumptions->steps->reconnect = std::get<Seconds>(*instead);
    edit.setProject(project);
    return true;
}

} // namespace

Parsed<AssumedValue> parseAssumedValue(AssumptionKey key, QStringView text) {
    if (isRate(key))
        return widened(parseByteRate(text));
    if (key == AssumptionKey::Data)
        return widened(parseBytes(text));
    return widened(parseDuration(text));
}

bool canBeGiven(AssumptionKey key) {
    return key != AssumptionKey::ReconnectStep;
}

bool confirmAssumption(Edit& edit, const ScenarioAnalysis& analysis, const AssumptionUse& use,
                       const std::optional<AssumedValue>& instead) {
    if (!canBeGiven(use.text.key))
        return assumeReconnecting(edit, instead);
    Confirmation confirmation(edit, analysis, use.text.key, instead);
    bool any = false;
    for (const int component : use.components)
        any = confirmation.ofComponent(component) || any;
    for (const int team : use.teams)
        any = confirmation.ofTeam(team) || any;
    return any;
}

QString confirmLabel(const AssumptionUse& use) {
    return AssumptionTexts::tr("Confirm “%1”").arg(use.text.what);
}

QString replaceLabel(const AssumptionUse& use) {
    return AssumptionTexts::tr("Replace “%1”").arg(use.text.what);
}

void useCautiousAssumptions(Edit& edit) {
    ProjectSettings project = edit.plan().project;
    if (!project.assumptions)
        project.assumptions.emplace();
    project.assumptions->use = AssumptionSetName::Cautious;
    edit.setProject(project);
}

} // namespace drawbridge
