// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/data_loss/data_loss.h"
#include "core/analysis/data_loss/surviving_copies.h"
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

QString holding(const Component& component) {
    return component.data && component.data->value > 0
               ? FindingsTexts::tr("%1 (%2)").arg(component.name, sizeText(*component.data))
               : component.name;
}

/// Other members of a group that can do without it hold its data, too.
bool isReplicated(const RecoveryGraph& graph, int component) {
    for (const int group : graph.hardDependents.of(component)) {
        if (!graph.isGroup[idx(group)])
            continue;
        const auto members = graph.hard.of(group);
        const bool hasPeer = std::any_of(members.begin(), members.end(), [&](int member) {
            return member != component && graph.component(member).kind == graph.component(component).kind;
        });
        if (hasPeer && graph.atLeast[idx(group)] < members.size())
            return true;
    }
    return false;
}

void reportNoCopy(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const std::vector<char> stateful = statefulComponents(graph);
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        if (stateful[idx(c)] == 0 || !component.copies.empty() ||
            component.kind == ComponentKind::ThirdParty || isReplicated(graph, c))
            continue;
        out.add({refTo(component.id)},
                FindingsTexts::tr("%1 holds data, but has no copy: if it is lost, all its data is lost.")
                    .arg(holding(component)),
                FindingsTexts::tr("Add a backup of %1 at another site").arg(component.name));
    }
}

/// Every copy is at the component's own site.
bool allCopiesAtHome(const RecoveryGraph& graph, int component) {
    const int home = graph.site[idx(component)];
    if (home < 0)
        return false;
    const SiteId homeId = graph.plan.sites.at(home).id;
    for (const DataCopy& copy : graph.component(component).copies) {
        const int holder = graph.indexOf(copy.at.component);
        const int site = holder >= 0 ? graph.site[idx(holder)] : graph.siteIndex(copy.at.site);
        if (site < 0 || !isWithin(graph.plan, graph.plan.sites.at(site).id, homeId))
            return false;
    }
    return true;
}

bool hasBackup(const Component& component) {
    return std::any_of(component.copies.begin(), component.copies.end(), [](const DataCopy& copy) {
        return copy.method == CopyMethod::Snapshot || copy.method == CopyMethod::Backup;
    });
}

bool isLost(const ScenarioAnalysis& analysis, const SurvivingCopy& copy) {
    return copy.holder >= 0 ? analysis.impact.state[idx(copy.holder)] == ImpactState::Lost
                            : copy.site >= 0 && analysis.impact.siteLost[idx(copy.site)] != 0;
}

QString whyNoneSurvives(const RuleContext& context, int component, const std::vector<int>& scenarios) {
    const Component& c = context.graph.component(component);
    bool destroyed = true;
    bool isPlaceLost = true;
    for (const int s : scenarios) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        destroyed = destroyed && analysis.scenario.dataState() == DataState::Destroyed;
        for (int i = 0; i < static_cast<int>(c.copies.size()); ++i)
            isPlaceLost = isPlaceLost && isLost(analysis, listedCopy(context.graph, component, i));
    }
    if (destroyed && !hasBackup(c))
        return FindingsTexts::tr("its only copies are replicas, which replicate the damage");
    if (!isPlaceLost)
        return FindingsTexts::tr(
            "replicas replicate the damage, and no snapshot or backup from before it is kept");
    if (c.copies.size() > 1)
        return FindingsTexts::tr("all its copies are lost with it");
    return FindingsTexts::tr("its only copy is lost with it");
}

void reportLostCopies(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        if (component.copies.empty())
            continue;
        std::vector<int> scenarios;
        for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
            const ScenarioAnalysis& analysis = context.analyses[idx(s)];
            if (analysis.impact.state[idx(c)] == ImpactState::Lost &&
                analysis.dataLoss.own[idx(c)].isInfinite())
                scenarios.push_back(s);
        }
        const QString fix = FindingsTexts::tr("Add a backup of %1 at another site").arg(component.name);
        if (!scenarios.empty()) {
            out.add({refTo(component.id)},
                    FindingsTexts::tr("All data of %1 is lost in %2: %3.")
                        .arg(holding(component), scenarioList(context, scenarios),
                             whyNoneSurvives(context, c, scenarios)),
                    fix)
                .scenario = onlyScenario(context, scenarios);
        } else if (allCopiesAtHome(graph, c)) {
            out.add({refTo(component.id)},
                    FindingsTexts::tr(
                        "%1 and all copies of its data are at %2: whatever destroys %2 destroys them all.")
                        .arg(holding(component), graph.plan.sites.at(graph.site[idx(c)]).name),
                    fix)
                .severity = Severity::Warning;
        }
    }
}

} // namespace

const std::vector<FindingRule>& dataRules() {
    static const std::vector<FindingRule> rules{
        {"DR-111", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Data without a copy"), reportNoCopy},
        {"DR-112", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "No copy of the data survives"),
         reportLostCopies},
    };
    return rules;
}

} // namespace drawbridge
