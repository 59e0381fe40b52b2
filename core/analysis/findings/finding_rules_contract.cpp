// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/targets.h"

namespace drawbridge {

namespace {

void reportTargetsBeyondMtpd(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        const auto rto = targets[idx(c)].rto;
        const Seconds wrt = component.wrt.value_or(Seconds(0));
        if (!rto || !component.mtpd || *rto + wrt <= *component.mtpd)
            continue;
        const QString sum =
            wrt.count() > 0
                ? FindingsTexts::tr("RTO %1 plus WRT %2").arg(durationText(*rto), durationText(wrt))
                : FindingsTexts::tr("RTO %1").arg(durationText(*rto));
        out.add({refTo(component.id)},
                FindingsTexts::tr("The targets of %1 conflict: %2 exceeds its MTPD of %3.")
                    .arg(component.name, sum, durationText(*component.mtpd)),
                FindingsTexts::tr("Lower the RTO of %1 to %2")
                    .arg(component.name, durationText(std::max(Seconds(0), *component.mtpd - wrt))));
    }
}

/// Tiers go from mildest to worst: lower availability, higher credit.
void reportTiers(const RuleContext& context, Reporter& out) {
    for (const Contract& contract : context.plan().contracts) {
        for (std::size_t i = 1; i < contract.credits.size(); ++i) {
            const CreditTier& last = contract.credits[i - 1];
            const CreditTier& tier = contract.credits[i];
            if (tier.below < last.below && tier.credit > last.credit)
                continue;
            out.add({refTo(contract.id)},
                    FindingsTexts::tr(
                        "The credit tiers of %1 are out of order: %3 below %2 is followed by %5 below %4.")
                        .arg(contract.client, formatPercent(last.below), formatPercent(last.credit),
                             formatPercent(tier.below), formatPercent(tier.credit)),
                    FindingsTexts::tr("Order the tiers by falling availability and rising credit"));
            break;
        }
    }
}

/// What a contract refers to without giving it, so that its cost is unknown or says nothing.
QString impossibleFigure(const Contract& contract) {
    const SlaWindow window = contract.window.value_or(SlaWindow::Monthly);
    if (contract.maintenance && *contract.maintenance >= windowLength(window))
        return FindingsTexts::tr("the maintenance of %1 leaves nothing of the window of %2")
            .arg(durationText(*contract.maintenance), durationText(windowLength(window)));
    const bool hasBlocks = contract.block && contract.creditPerBlock && contract.creditPerBlock->value > 0;
    const bool hasCredit =
        hasBlocks || std::any_of(contract.credits.begin(), contract.credits.end(),
                                 [](const CreditTier& tier) { return tier.credit.value > 0; });
    if (contract.services.empty())
        return FindingsTexts::tr("it names no service whose downtime would count");
    if (!contract.fee && hasCredit)
        return FindingsTexts::tr("its credits are shares of a fee that is not given");
    if (!contract.fee && contract.cap)
        return FindingsTexts::tr("its cap is a share of a fee that is not given");
    if (contract.fee == Money{} && hasCredit)
        return FindingsTexts::tr("its credits are shares of a fee of zero");
    if (contract.cap && (contract.cap->value <= 0 || contract.fee == Money{}))
        return FindingsTexts::tr("its cap is zero, so that nothing is ever paid");
    return {};
}

void reportImpossibleFigures(const RuleContext& context, Reporter& out) {
    for (const Contract& contract : context.plan().contracts) {
        if (const QString what = impossibleFigure(contract); !what.isEmpty())
            out.add({refTo(contract.id)},
                    FindingsTexts::tr("The cost under the contract of %1 says nothing: %2.")
                        .arg(contract.client, what),
                    FindingsTexts::tr("Correct the contract"));
        if (contract.grace && !contract.penaltyPerHour && !(contract.block && !contract.target))
            out.add({refTo(contract.id)},
                    FindingsTexts::tr("The contract of %1 has a grace of %2, but no penalty per hour that it "
                                      "could delay.")
                        .arg(contract.client, durationText(*contract.grace)),
                    FindingsTexts::tr("Give the penalty, or remove the grace"))
                .severity = Severity::Warning;
    }
}

void reportContractWithoutRto(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    std::vector<QStringList> clients(idx(graph.size));
    for (const Contract& contract : graph.plan.contracts)
        for (const ComponentId& id : contract.services)
            if (const int index = graph.indexOf(id); index >= 0)
                clients[idx(index)] << contract.client;
    for (int c = 0; c < graph.size; ++c) {
        if (clients[idx(c)].isEmpty() || targets[idx(c)].rto)
            continue;
        out.add({componentRef(graph, c)},
                FindingsTexts::tr("%1 is contracted to %2, but has no RTO.")
                    .arg(graph.name(c), nameList(clients[idx(c)])),
                FindingsTexts::tr("Set an RTO for %1").arg(graph.name(c)));
    }
}

} // namespace

const std::vector<FindingRule>& contractRules() {
    static const std::vector<FindingRule> rules{
        {"DR-201", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "RTO plus WRT exceeds the MTPD"),
         reportTargetsBeyondMtpd},
        {"DR-202", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Credit tiers out of order"),
         reportTiers},
        {"DR-203", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Contracted service without an RTO"),
         reportContractWithoutRto},
        {"DR-209", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Contract figure without its base"),
         reportImpossibleFigures},
    };
    return rules;
}

} // namespace drawbridge
