// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/business_impact/business_impact.h"
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

QString chainText(const RecoveryGraph& graph, const std::vector<ChainLink>& chain) {
    constexpr std::size_t kShown = 4;
    QStringList names;
    for (std::size_t i = 0; i < chain.size() && i < kShown; ++i)
        names << graph.name(chain[i].component);
    if (chain.size() > kShown)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(" → "));
}

void reportInterrupted(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (const ActivityImpact& impact : assessBusinessImpact(graph, context.analyses).activities) {
        const Activity& activity = graph.plan.activities.at(impact.activity);
        std::vector<int> scenarios;
        for (const ActivityImpact::InScenario& row : impact.scenarios) {
            if (row.verdict == Verdict::Missed)
                scenarios.push_back(row.scenario);
        }
        if (scenarios.empty())
            continue;
        const ActivityImpact::InScenario& worst = impact.scenarios[idx(impact.worst)];
        const QString scenario = quoted(context.analyses[idx(worst.scenario)].scenario.name);
        const auto least = worst.disruption.atLeast();
        const QString length = worst.disruption.isUnknown()
                                   ? FindingsTexts::tr("at least %1").arg(durationText(*least))
                                   : durationText(least.value_or(Seconds(0)));
        const QString sentence =
            least ? FindingsTexts::tr("%1 tolerates %2 of disruption, but takes %3 in %4, by %5.")
                        .arg(activity.name, durationText(*impact.mtpd), length, scenario,
                             chainText(graph, impact.chain))
                  : FindingsTexts::tr("%1 tolerates %2 of disruption, but is not recoverable in %3, by %4.")
                        .arg(activity.name, durationText(*impact.mtpd), scenario,
                             chainText(graph, impact.chain));
        out.add({refTo(activity.id)}, sentence,
                FindingsTexts::tr("Shorten the recovery of this chain, or plan how %1 goes on without it")
                    .arg(activity.name))
            .scenario = onlyScenario(context, scenarios);
    }
}

void reportTooLongTargets(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (const RequiredRto& row : assessBusinessImpact(graph, context.analyses).required) {
        if (row.targetVerdict != Verdict::Missed)
            continue;
        const Activity& activity = graph.plan.activities.at(row.activity);
        const Seconds limit = std::max(Seconds(0), row.limit);
        out.add({componentRef(graph, row.component), refTo(activity.id)},
                FindingsTexts::tr("%1 has an RTO of %2, but %3 requires it within %4.")
                    .arg(graph.name(row.component), durationText(*row.target), activity.name,
                         durationText(limit)),
                FindingsTexts::tr("Lower the RTO of %1 to %2")
                    .arg(graph.name(row.component), durationText(limit)));
    }
}

void reportRequiresNothing(const RuleContext& context, Reporter& out) {
    for (const Activity& activity : context.plan().activities) {
        if (activity.needs.empty())
            out.add(
                {refTo(activity.id)},
                FindingsTexts::tr("%1 requires nothing, so that no outage interrupts it.").arg(activity.name),
                FindingsTexts::tr("Name the services that %1 requires").arg(activity.name));
    }
}

void reportLossUnknown(const RuleContext& context, Reporter& out) {
    for (const Activity& activity : context.plan().activities) {
        if (activity.lossPerHour.empty() && !activity.needs.empty())
            out.add({refTo(activity.id)},
                    FindingsTexts::tr("What an hour without %1 loses is not given.").arg(activity.name),
                    FindingsTexts::tr("Give its loss per hour by length of the outage"));
    }
}

} // namespace

const std::vector<FindingRule>& activityRules() {
    static const std::vector<FindingRule> rules{
        {"DR-221", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Disruption of an activity exceeds its MTPD"), reportInterrupted},
        {"DR-222", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "RTO longer than an activity tolerates"), reportTooLongTargets},
        {"DR-223", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Activity that requires nothing"),
         reportRequiresNothing},
        {"DR-224", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Activity without a loss per hour"),
         reportLossUnknown},
    };
    return rules;
}

} // namespace drawbridge
