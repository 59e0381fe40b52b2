// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

namespace {

/// The first figure of a component that is unknown and has a target that it cannot be held against.
QString unknownTarget(const Component& component, const ComponentResult& result) {
    if (result.rtoVerdict == Verdict::Unknown)
        return FindingsTexts::tr("whether %1 meets its RTO of %2 is unknown: %3")
            .arg(component.name, durationText(*result.rtoTarget), result.estimatedRto.unknownBecause());
    if (result.rpoVerdict == Verdict::Unknown)
        return FindingsTexts::tr("whether %1 meets its RPO of %2 is unknown: %3")
            .arg(component.name, durationText(*result.rpoTarget), result.estimatedRpo.unknownBecause());
    if (result.mtpdVerdict == Verdict::Unknown)
        return FindingsTexts::tr("whether %1 stays within its MTPD of %2 is unknown: %3")
            .arg(component.name, durationText(*component.mtpd), result.estimatedRto.unknownBecause());
    return {};
}

void reportUnknownTargets(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int c = 0; c < graph.size; ++c) {
        std::map<QString, std::vector<int>> scenariosOf; // by what is unknown in them
        for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
            const QString what =
                unknownTarget(graph.component(c), context.analyses[idx(s)].components[idx(c)]);
            if (!what.isEmpty())
                scenariosOf[what].push_back(s);
        }
        for (const auto& [what, scenarios] : scenariosOf)
            out.add({componentRef(graph, c)},
                    FindingsTexts::tr("In %1, %2.").arg(scenarioList(context, scenarios), what),
                    FindingsTexts::tr("Give what is missing, or use assumptions"))
                .scenario = onlyScenario(context, scenarios);
    }
}

void reportAssumptions(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    AssumptionSet all;
    for (const ScenarioAnalysis& analysis : context.analyses) {
        for (const ComponentResult& result : analysis.components)
            all |= result.assumed();
    }
    for (const AssumptionText& text : graph.assumed.texts(all)) {
        const int key = static_cast<int>(text.key);
        std::vector<EntityRef> entities;
        std::vector<int> components;
        for (int c = 0; c < graph.size; ++c) {
            const bool rests = std::any_of(context.analyses.begin(), context.analyses.end(),
                                           [&](const ScenarioAnalysis& analysis) {
                                               return analysis.components[idx(c)].assumed().contains(key);
                                           });
            if (rests) {
                components.push_back(c);
                entities.push_back(componentRef(graph, c));
            }
        }
        out.add(std::move(entities),
                FindingsTexts::tr("%1 is assumed: %2 (%3). Figures of %4 rest on it.")
                    .arg(text.what, text.value, text.source, componentList(graph, components)),
                FindingsTexts::tr("Give the value where it is known, or confirm the assumption"));
    }
}

} // namespace

const std::vector<FindingRule>& certaintyRules() {
    static const std::vector<FindingRule> rules{
        {"DR-207", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Target met or missed: unknown"),
         reportUnknownTargets},
        {"DR-208", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Figures rest on an assumption"),
         reportAssumptions},
    };
    return rules;
}

} // namespace drawbridge
