// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_summary.h"

#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace drawbridge {

namespace {

/// How bad an estimate is against its target: a miss before what is unknown, then by how much it exceeds it.
std::tuple<int, qint64> severity(const ComponentResult& result) {
    const int rank = result.rtoVerdict == Verdict::Missed ? 2 : result.rtoVerdict == Verdict::Unknown ? 1 : 0;
    if (result.estimatedRto.isInfinite())
        return {rank, std::numeric_limits<qint64>::max()};
    const Seconds value = result.estimatedRto.atMost().value_or(*result.estimatedRto.atLeast());
    return {rank, (value - *result.rtoTarget).count()};
}

/// The component that is down with the worst RTO against its target.
const ComponentResult* tightestTarget(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        if (result.isDown() && result.rtoTarget && (worst == nullptr || severity(result) > severity(*worst)))
            worst = &result;
    }
    return worst;
}

/// The worst RPO among components that are down and hold data: a miss before what is unknown.
const ComponentResult* worstDataLoss(const ScenarioAnalysis& analysis) {
    const auto rank = [](const ComponentResult& result) {
        const Estimated<Seconds>& rpo = result.estimatedRpo;
        return std::tuple(result.missesRpo(), rpo.isInfinite(), !rpo.isKnown(),
                          rpo.atMost().value_or(Seconds::max()));
    };
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        const Component& component = analysis.graph->component(result.component);
        const bool holdsData =
            component.data || !component.copies.empty() || component.rpo || !result.ownEstimatedRpo.isKnown();
        if (!holdsData || !result.isDown())
            continue;
        if (worst == nullptr || rank(result) > rank(*worst))
            worst = &result;
    }
    return worst;
}

QString joined(const QString& note, const QString& more) {
    return note.isEmpty() ? more : SummaryTexts::tr("%1 · %2").arg(note, more);
}

Figure restingOn(AssumptionSet assumed, Figure figure) {
    figure.assumed = assumed;
    if (!assumed.isEmpty())
        figure.note = joined(figure.note, SummaryTexts::tr("rests on %1").arg(assumptionsText(assumed)));
    return figure;
}

Figure neverBack(const ScenarioAnalysis& analysis, int notRecoverable) {
    const QString label = SummaryTexts::tr("Full recovery");
    const Estimated<Seconds>& rest = analysis.schedule.makespan;
    const QString never = SummaryTexts::tr("Never");
    if (rest.isInfinite())
        return {label, never, SummaryTexts::tr("Nothing can be recovered"), Tone::Bad, {}};
    const QString lost = notRecoverable == 1
                             ? SummaryTexts::tr("One component is not recoverable")
                             : SummaryTexts::tr("%1 components are not recoverable").arg(notRecoverable);
    const QString others =
        rest.isKnown() ? SummaryTexts::tr("the rest is back after %1").arg(durationText(*rest.known()))
                       : SummaryTexts::tr("when the rest is back is unknown");
    return {label, never, joined(lost, others), Tone::Bad, rest.assumed()};
}

Figure backFigure(const ScenarioAnalysis& analysis, int notRecoverable) {
    const QString label = SummaryTexts::tr("Full recovery");
    const Schedule& schedule = analysis.schedule;
    if (analysis.tasks.components.empty())
        return {label,
                SummaryTexts::tr("Nothing is down"),
                SummaryTexts::tr("The scenario takes no component down"),
                Tone::Good,
                {}};
    if (notRecoverable > 0)
        return neverBack(analysis, notRecoverable);
    const QString value = durationText(schedule.makespan, SummaryTexts::tr("Never"));
    const auto known = schedule.makespan.known();
    if (!known)
        return {label, value, schedule.makespan.unknownBecause(), Tone::Warn, {}};
    if (schedule.provenOptimal)
        return {label, value, SummaryTexts::tr("No order of these steps is faster"), Tone::Plain, {}};
    return {label,
            value,
            SummaryTexts::tr("Lower bound %1 · gap %2")
                .arg(durationText(schedule.lowerBound), durationText(*known - schedule.lowerBound)),
            Tone::Plain,
            {}};
}

Figure targetFigure(const ScenarioAnalysis& analysis, const ComponentResult* worst) {
    const QString label = SummaryTexts::tr("Worst target");
    if (worst == nullptr)
        return {label,
                SummaryTexts::tr("None set"),
                SummaryTexts::tr("No component that is down has an RTO target"),
                Tone::Plain,
                {}};
    const QString name = analysis.graph->name(worst->component);
    const QString target = durationText(*worst->rtoTarget);
    const Estimated<Seconds>& rto = worst->estimatedRto;
    if (rto.isInfinite())
        return {label, name, SummaryTexts::tr("Not recoverable; RTO target %1").arg(target), Tone::Bad, {}};
    const QString value = SummaryTexts::tr("%1 %2").arg(name, durationText(rto, {}));
    if (worst->rtoVerdict == Verdict::Unknown)
        return {label,
                value,
                SummaryTexts::tr("RTO target %1: %2").arg(target, rto.unknownBecause()),
                Tone::Warn,
                {}};
    const Seconds bound = worst->missesRto() ? *rto.atLeast() : *rto.atMost();
    const Seconds over = bound - *worst->rtoTarget;
    if (over.count() > 0)
        return {label,
                value,
                SummaryTexts::tr("%1 over its RTO target of %2").arg(durationText(over), target),
                Tone::Bad,
                {}};
    return {label,
            value,
            SummaryTexts::tr("%1 to spare (RTO target %2)").arg(durationText(-over), target),
            Tone::Good,
            {}};
}

Figure dataFigure(const ScenarioAnalysis& analysis, const ComponentResult* worst) {
    const QString label = SummaryTexts::tr("Data lost");
    if (worst == nullptr)
        return {label,
                SummaryTexts::tr("None"),
                SummaryTexts::tr("No component that is down holds data"),
                Tone::Good,
                {}};
    const QString name = analysis.graph->name(worst->component);
    const Estimated<Seconds>& rpo = worst->estimatedRpo;
    QString note = worst->rpoTarget
                       ? SummaryTexts::tr("%1; RPO target %2").arg(name, durationText(*worst->rpoTarget))
                       : SummaryTexts::tr("%1; no RPO target").arg(name);
    if (rpo.isUnknown())
        note = SummaryTexts::tr("%1: %2").arg(note, rpo.unknownBecause());
    const Tone tone = rpo.isInfinite() || worst->missesRpo() ? Tone::Bad
                      : rpo.isUnknown()                      ? Tone::Warn
                      : worst->rpoTarget                     ? Tone::Good
                                                             : Tone::Plain;
    return {label, durationText(rpo, SummaryTexts::tr("All")), note, tone, {}};
}

Figure costFigure(const ScenarioAnalysis& analysis) {
    const QString label = SummaryTexts::tr("Contract cost");
    const Plan& plan = analysis.plan();
    const Estimated<Money>& total = analysis.exposure.total;
    if (plan.contracts.isEmpty())
        return {
            label, SummaryTexts::tr("None"), SummaryTexts::tr("The plan has no contracts"), Tone::Plain, {}};
    const QString value = moneyText(plan, total);
    if (total.isUnknown())
        return {label, value, total.unknownBecause(), Tone::Warn, {}};
    if (total.known() == Money{})
        return {label, value, SummaryTexts::tr("No contract is breached"), Tone::Good, {}};
    QStringList clients;
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        if (exposure.total.known() != Money{})
            clients += plan.contracts.at(exposure.contract).client;
    }
    return {label, value, clients.join(QStringLiteral(", ")), Tone::Plain, {}};
}

Tone toneOf(const Estimated<Seconds>& value, Verdict verdict) {
    switch (verdict) {
    case Verdict::Missed:
        return Tone::Bad;
    case Verdict::Unknown:
        return Tone::Warn;
    case Verdict::Met:
        return Tone::Good;
    case Verdict::NoTarget:
        break;
    }
    return value.isInfinite() ? Tone::Bad : value.isUnknown() ? Tone::Warn : Tone::Plain;
}

Estimate estimateOf(const Estimated<Seconds>& value, const std::optional<Seconds>& target, Verdict verdict,
                    const QString& whenInfinite) {
    return {durationText(value, whenInfinite), durationText(target, {}), verdict, toneOf(value, verdict),
            value.unknownBecause()};
}

/// A line for each: "Duration of a restart: 5 m".
QString assumedText(const RecoveryGraph& graph, AssumptionSet assumed) {
    QStringList lines;
    for (const AssumptionText& text : graph.assumed.texts(assumed))
        lines += SummaryTexts::tr("%1: %2").arg(text.what, text.value);
    return lines.join(u'\n');
}

SummaryRow estimateRow(const QString& label, const Estimate& estimate, bool isBare) {
    QString text = estimate.value;
    if (!estimate.unknownBecause.isEmpty())
        text = SummaryTexts::tr("%1: %2").arg(estimate.value, estimate.unknownBecause);
    else if (!estimate.target.isEmpty())
        text = (isBare ? SummaryTexts::tr("%1 of %2") : SummaryTexts::tr("%1; target %2"))
                   .arg(estimate.value, estimate.target);
    return {label, text, estimate.tone};
}

} // namespace

ScenarioSummary summarise(const ScenarioAnalysis& analysis) {
    ScenarioSummary summary;
    for (const ComponentRecovery& recovery : analysis.tasks.components) {
        const ComponentResult& result = analysis.components[idx(recovery.component)];
        summary.notRecoverable += result.estimatedRto.isInfinite() ? 1 : 0;
    }
    const ComponentResult* target = tightestTarget(analysis);
    const ComponentResult* data = worstDataLoss(analysis);
    summary.targetComponent = target == nullptr ? -1 : target->component;
    summary.dataComponent = data == nullptr ? -1 : data->component;
    const auto assumedOf = [](const ComponentResult* result, auto figure) {
        return result == nullptr ? AssumptionSet{} : ((*result).*figure).assumed();
    };
    summary.back =
        restingOn(analysis.schedule.makespan.assumed(), backFigure(analysis, summary.notRecoverable));
    summary.target =
        restingOn(assumedOf(target, &ComponentResult::estimatedRto), targetFigure(analysis, target));
    summary.dataLost = restingOn(assumedOf(data, &ComponentResult::estimatedRpo), dataFigure(analysis, data));
    summary.cost = restingOn(analysis.exposure.total.assumed(), costFigure(analysis));
    return summary;
}

ComponentSummary summariseComponent(const ScenarioAnalysis& analysis, int component) {
    const ComponentResult& result = analysis.components[idx(component)];
    ComponentSummary summary;
    summary.component = component;
    summary.state = result.state;
    summary.reasons = impactReasons(*analysis.graph, analysis.impact, component);
    summary.notRecoverableBecause = result.notRecoverableBecause;
    summary.rto = estimateOf(result.estimatedRto, result.rtoTarget, result.rtoVerdict,
                             SummaryTexts::tr("Not recoverable"));
    summary.rpo = estimateOf(result.estimatedRpo, result.rpoTarget, result.rpoVerdict,
                             SummaryTexts::tr("All data lost"));
    summary.dataLost = result.estimatedRpo.isInfinite();
    summary.assumed = result.assumed();
    summary.verdict = result.verdict();
    return summary;
}

std::vector<SummaryRow> summaryRows(const ScenarioAnalysis& analysis, int component) {
    const ComponentSummary summary = summariseComponent(analysis, component);
    const ComponentResult& result = analysis.components[idx(component)];
    const Component& entity = analysis.graph->component(component);
    std::vector<SummaryRow> rows{
        {SummaryTexts::tr("State"), stateText(summary.state), drawbridge::toneOf(summary.state)}};
    if (!summary.reasons.isEmpty())
        rows.push_back({SummaryTexts::tr("Why"), summary.reasons.join(u'\n'), Tone::Plain});
    if (!summary.notRecoverableBecause.isEmpty())
        rows.push_back({SummaryTexts::tr("Recovery"), summary.notRecoverableBecause, Tone::Bad});
    rows.push_back(
        estimateRow(SummaryTexts::tr("Estimated RTO"), summary.rto, !result.estimatedRto.isInfinite()));
    const bool hasData = entity.data || !entity.copies.empty() || result.rpoTarget ||
                         result.estimatedRpo.known() != Seconds(0);
    if (hasData)
        rows.push_back(estimateRow(SummaryTexts::tr("Estimated RPO"), summary.rpo, !summary.dataLost));
    if (result.missesMtpd())
        rows.push_back({SummaryTexts::tr("MTPD"),
                        SummaryTexts::tr("Missed: estimated RTO plus WRT exceeds it"), Tone::Bad});
    if (result.mtpdVerdict == Verdict::Unknown)
        rows.push_back(
            {SummaryTexts::tr("MTPD"), SummaryTexts::tr("Unknown, as the estimated RTO is"), Tone::Warn});
    if (!summary.assumed.isEmpty())
        rows.push_back(
            {SummaryTexts::tr("Assumed"), assumedText(*analysis.graph, summary.assumed), Tone::Plain});
    return rows;
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return SummaryTexts::tr("met");
    case Verdict::Missed:
        return SummaryTexts::tr("missed");
    case Verdict::Unknown:
        return SummaryTexts::tr("unknown");
    case Verdict::NoTarget:
        break;
    }
    return {};
}

Tone toneOf(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return Tone::Bad;
    case ImpactState::Disabled:
    case ImpactState::Degraded:
        return Tone::Warn;
    case ImpactState::Unaffected:
        break;
    }
    return Tone::Good;
}

} // namespace drawbridge
