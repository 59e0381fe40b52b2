// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_summary.h"

#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

/// How far an estimate exceeds its target in seconds; the maximum when not recoverable.
qint64 excess(const ComponentResult& result) {
    return result.estimatedRto ? (*result.estimatedRto - *result.rtoTarget).count()
                               : std::numeric_limits<qint64>::max();
}

/// The component that is down with the largest excess over its RTO target, which may be negative.
const ComponentResult* tightestTarget(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        if (result.isDown() && result.rtoTarget && (worst == nullptr || excess(result) > excess(*worst)))
            worst = &result;
    }
    return worst;
}

/// The worst RPO among components that are down and hold data; only those that miss their target, if any do.
const ComponentResult* worstDataLoss(const ScenarioAnalysis& analysis) {
    const auto rank = [](const ComponentResult& result) {
        return std::tuple(result.missesRpo, result.ownLossUnspecified,
                          result.estimatedRpo.value_or(Seconds::max()));
    };
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        const Component& component = analysis.graph->component(result.component);
        const bool holdsData =
            component.data || !component.copies.empty() || component.rpo || result.ownLossUnspecified;
        if (!holdsData || !result.isDown())
            continue;
        if (worst == nullptr || rank(result) > rank(*worst))
            worst = &result;
    }
    return worst;
}

Figure backFigure(const ScenarioAnalysis& analysis, int notRecoverable) {
    const QString label = notRecoverable > 0 && analysis.schedule.makespan
                              ? SummaryTexts::tr("Partial recovery")
                              : SummaryTexts::tr("Full recovery");
    const Schedule& schedule = analysis.schedule;
    if (analysis.tasks.components.empty())
        return {label, SummaryTexts::tr("Nothing is down"),
                SummaryTexts::tr("The scenario takes no component down"), Tone::Good};
    if (!schedule.makespan)
        return {label, SummaryTexts::tr("Never"), SummaryTexts::tr("Nothing can be recovered"), Tone::Bad};
    const QString value = durationText(*schedule.makespan);
    if (notRecoverable > 0)
        return {label, value,
                notRecoverable == 1
                    ? SummaryTexts::tr("One component is not recoverable")
                    : SummaryTexts::tr("%1 components are not recoverable").arg(notRecoverable),
                Tone::Bad};
    if (schedule.provenOptimal)
        return {label, value, SummaryTexts::tr("No order of these steps is faster"), Tone::Plain};
    return {
        label, value,
        SummaryTexts::tr("Lower bound %1 · gap %2")
            .arg(durationText(schedule.lowerBound), durationText(*schedule.makespan - schedule.lowerBound)),
        Tone::Plain};
}

Figure targetFigure(const ScenarioAnalysis& analysis, const ComponentResult* worst) {
    const QString label = SummaryTexts::tr("Worst target");
    if (worst == nullptr)
        return {label, SummaryTexts::tr("None set"),
                SummaryTexts::tr("No component that is down has an RTO target"), Tone::Plain};
    const QString name = analysis.graph->name(worst->component);
    const QString target = durationText(*worst->rtoTarget);
    if (!worst->estimatedRto)
        return {label, name, SummaryTexts::tr("Not recoverable; its RTO target is %1").arg(target),
                Tone::Bad};
    const QString value = SummaryTexts::tr("%1 %2").arg(name, durationText(*worst->estimatedRto));
    const Seconds over = *worst->estimatedRto - *worst->rtoTarget;
    if (over.count() > 0)
        return {label, value,
                SummaryTexts::tr("%1 over its RTO target of %2").arg(durationText(over), target), Tone::Bad};
    return {label, value, SummaryTexts::tr("%1 to spare (RTO target %2)").arg(durationText(-over), target),
            Tone::Good};
}

Figure dataFigure(const ScenarioAnalysis& analysis, const ComponentResult* worst) {
    const QString label = SummaryTexts::tr("Data lost");
    if (worst == nullptr)
        return {label, SummaryTexts::tr("None"), SummaryTexts::tr("No component that is down holds data"),
                Tone::Good};
    const QString name = analysis.graph->name(worst->component);
    if (worst->lossUnspecified)
        return {label, SummaryTexts::tr("Unknown"),
                SummaryTexts::tr("%1: the plan gives no data size or copies").arg(name), Tone::Bad};
    const bool isBad = worst->missesRpo || !worst->estimatedRpo;
    return {label, durationText(worst->estimatedRpo, SummaryTexts::tr("All")),
            worst->rpoTarget
                ? SummaryTexts::tr("%1; RPO target %2").arg(name, durationText(*worst->rpoTarget))
                : SummaryTexts::tr("%1; no RPO target").arg(name),
            isBad              ? Tone::Bad
            : worst->rpoTarget ? Tone::Good
                               : Tone::Plain};
}

Figure costFigure(const ScenarioAnalysis& analysis) {
    const QString label = SummaryTexts::tr("Contract cost");
    const Plan& plan = analysis.plan();
    if (plan.contracts.isEmpty())
        return {label, SummaryTexts::tr("None"), SummaryTexts::tr("The plan has no contracts"), Tone::Plain};
    const QString value = moneyText(plan, analysis.exposure.total);
    if (analysis.exposure.total.minor == 0)
        return {label, value, SummaryTexts::tr("No contract is breached"), Tone::Good};
    QStringList clients;
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        if (exposure.total.minor > 0)
            clients += plan.contracts.at(exposure.contract).client;
    }
    return {label, value, clients.join(QStringLiteral(", ")), Tone::Plain};
}

Estimate rtoEstimate(const ComponentResult& result) {
    Estimate estimate;
    estimate.value = durationText(result.estimatedRto, SummaryTexts::tr("Not recoverable"));
    estimate.target = durationText(result.rtoTarget, {});
    estimate.verdict = result.rtoVerdict();
    return estimate;
}

Estimate rpoEstimate(const ComponentResult& result) {
    Estimate estimate;
    estimate.value = result.lossUnspecified
                         ? SummaryTexts::tr("Unknown")
                         : durationText(result.estimatedRpo, SummaryTexts::tr("All data lost"));
    estimate.target = durationText(result.rpoTarget, {});
    estimate.verdict = result.rpoVerdict();
    return estimate;
}

Tone toneOf(const Estimate& estimate, bool isKnown) {
    switch (estimate.verdict) {
    case Verdict::Missed:
    case Verdict::Unknown:
        return Tone::Bad;
    case Verdict::Met:
        return Tone::Good;
    case Verdict::NoTarget:
        break;
    }
    return isKnown ? Tone::Plain : Tone::Bad;
}

SummaryRow estimateRow(const QString& label, const Estimate& estimate, bool isKnown) {
    if (estimate.target.isEmpty())
        return {label, estimate.value, estimate.tone};
    return {label,
            (isKnown ? SummaryTexts::tr("%1 of %2") : SummaryTexts::tr("%1; target %2"))
                .arg(estimate.value, estimate.target),
            estimate.tone};
}

} // namespace

ScenarioSummary summarise(const ScenarioAnalysis& analysis) {
    ScenarioSummary summary;
    for (const ComponentRecovery& recovery : analysis.tasks.components) {
        const ComponentResult& result = analysis.components[idx(recovery.component)];
        summary.notRecoverable += result.estimatedRto ? 0 : 1;
    }
    const ComponentResult* target = tightestTarget(analysis);
    const ComponentResult* data = worstDataLoss(analysis);
    summary.targetComponent = target == nullptr ? -1 : target->component;
    summary.dataComponent = data == nullptr ? -1 : data->component;
    summary.back = backFigure(analysis, summary.notRecoverable);
    summary.target = targetFigure(analysis, target);
    summary.dataLost = dataFigure(analysis, data);
    summary.cost = costFigure(analysis);
    return summary;
}

ComponentSummary summariseComponent(const ScenarioAnalysis& analysis, int component) {
    const ComponentResult& result = analysis.components[idx(component)];
    ComponentSummary summary;
    summary.component = component;
    summary.state = result.state;
    summary.reasons = impactReasons(*analysis.graph, analysis.impact, component);
    summary.notRecoverableBecause = result.notRecoverableBecause;
    summary.rto = rtoEstimate(result);
    summary.rto.tone = toneOf(summary.rto, result.estimatedRto.has_value());
    summary.rpo = rpoEstimate(result);
    summary.rpo.tone = toneOf(summary.rpo, result.estimatedRpo && !result.lossUnspecified);
    summary.dataLost = !result.lossUnspecified && !result.estimatedRpo;
    if (result.lossUnspecified)
        summary.rpoUnknownBecause =
            result.ownLossUnspecified
                ? SummaryTexts::tr("the plan gives no data size or copies")
                : SummaryTexts::tr("the plan gives no data size or copies for something it requires");
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
        estimateRow(SummaryTexts::tr("Estimated RTO"), summary.rto, result.estimatedRto.has_value()));
    const bool hasData = entity.data || !entity.copies.empty() || result.rpoTarget ||
                         (result.estimatedRpo && result.estimatedRpo->count() > 0);
    if (!summary.rpoUnknownBecause.isEmpty())
        rows.push_back({SummaryTexts::tr("Estimated RPO"),
                        SummaryTexts::tr("Unknown: %1").arg(summary.rpoUnknownBecause), Tone::Bad});
    else if (hasData || summary.dataLost)
        rows.push_back(estimateRow(SummaryTexts::tr("Estimated RPO"), summary.rpo, !summary.dataLost));
    if (result.missesMtpd)
        rows.push_back({SummaryTexts::tr("MTPD"),
                        SummaryTexts::tr("Missed: estimated RTO plus WRT exceeds it"), Tone::Bad});
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
