// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/assumption_uses.h"

#include "core/base/index.h"
#include "core/base/texts.h"

#include <set>

namespace drawbridge {

namespace {

bool isOfCopies(AssumptionKey key) {
    return key == AssumptionKey::Lag || key == AssumptionKey::Every || key == AssumptionKey::Keeps;
}

/// Teams that the scenario calls and that give no on-call response.
std::vector<int> teamsWithoutResponse(const ScenarioAnalysis& analysis) {
    std::set<int> teams;
    for (const RecoveryStep& step : analysis.tasks.steps) {
        for (const TeamDemand& demand : step.teams) {
            if (!analysis.plan().teams.at(demand.team).onCallResponse)
                teams.insert(demand.team);
        }
    }
    return {teams.begin(), teams.end()};
}

std::vector<int> componentsWithout(const ScenarioAnalysis& analysis, AssumptionKey key) {
    const int bit = static_cast<int>(key);
    std::set<int> components;
    if (isOfCopies(key)) {
        for (const ComponentResult& result : analysis.components) {
            if (result.ownEstimatedRpo.assumed().contains(bit))
                components.insert(result.component);
        }
    } else {
        for (const RecoveryStep& step : analysis.tasks.steps) {
            if (step.duration.assumed().contains(bit))
                components.insert(step.component);
        }
    }
    return {components.begin(), components.end()};
}

} // namespace

AssumptionSet assumptionsOf(const ScenarioAnalysis& analysis) {
    AssumptionSet all = analysis.schedule.makespan.assumed() | analysis.exposure.total.assumed();
    for (const ComponentResult& result : analysis.components)
        all |= result.assumed();
    return all;
}

std::vector<AssumptionUse> assumptionUses(const ScenarioAnalysis& analysis, AssumptionSet assumed) {
    std::vector<AssumptionUse> uses;
    for (const AssumptionText& text : analysis.graph->assumed.texts(assumed)) {
        AssumptionUse use{text, {}, {}};
        if (text.key == AssumptionKey::OnCallResponse)
            use.teams = teamsWithoutResponse(analysis);
        else
            use.components = componentsWithout(analysis, text.key);
        uses.push_back(std::move(use));
    }
    return uses;
}

QString usedForText(const ScenarioAnalysis& analysis, const AssumptionUse& use, qsizetype most) {
    QStringList names;
    for (const int component : use.components)
        names += analysis.graph->name(component);
    for (const int team : use.teams)
        names += analysis.plan().teams.at(team).name;
    const qsizetype more = names.size() - most;
    if (more <= 0)
        return names.join(QStringLiteral(", "));
    return SummaryTexts::tr("%1 and %2 more").arg(names.mid(0, most).join(QStringLiteral(", "))).arg(more);
}

} // namespace drawbridge
