// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"

namespace drawbridge {

namespace {

/// RTO target of every component, its own or the tightest of its groups, in one sweep.
std::vector<std::optional<Seconds>> rtoTargets(const RecoveryGraph& graph) {
    std::vector<std::optional<Seconds>> targets(at(graph.size));
    for (const ProtectionGroup& group : graph.plan.protectionGroups) {
        for (const ComponentId id : group.members) {
            const int index = graph.plan.components.indexOf(id);
            if (index >= 0 && group.rto && (!targets[at(index)] || *group.rto < *targets[at(index)]))
                targets[at(index)] = group.rto;
        }
    }
    for (int c = 0; c < graph.size; ++c)
        if (graph.component(c).rto)
            targets[at(c)] = graph.component(c).rto;
    return targets;
}

void reportTargetsBeyondMtpd(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const auto rtoOf = rtoTargets(graph);
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        const auto rto = rtoOf[at(c)];
        const Seconds wrt = component.wrt.value_or(Seconds(0));
        if (!rto || !component.mtpd || *rto + wrt <= *component.mtpd)
            continue;
        const QString sum =
            wrt.count() > 0
                ? QCoreApplication::translate("findings", "an RTO of %1 and a WRT of %2")
                      .arg(formatDurationForPeople(*rto), formatDurationForPeople(wrt))
                : QCoreApplication::translate("findings", "an RTO of %1").arg(formatDurationForPeople(*rto));
        out.add(
            {refTo(component.id)},
            QCoreApplication::translate("findings",
                                        "The targets of %1 contradict each other: %2 do not fit into its "
                                        "MTPD of %3.")
                .arg(component.name, sum, formatDurationForPeople(*component.mtpd)),
            QCoreApplication::translate("findings", "Lower the RTO of %1 to %2")
                .arg(component.name, formatDurationForPeople(std::max(Seconds(0), *component.mtpd - wrt))));
    }
}

/// Tiers are read from the mildest: each next one is below the last, and gives back more.
void reportTiers(const RuleContext& context, Reporter& out) {
    for (const Contract& contract : context.plan().contracts) {
        for (std::size_t i = 1; i < contract.credits.size(); ++i) {
            const CreditTier& last = contract.credits[i - 1];
            const CreditTier& tier = contract.credits[i];
            if (tier.below < last.below && tier.credit > last.credit)
                continue;
            out.add({refTo(contract.id)},
                    QCoreApplication::translate(
                        "findings", "The credits of %1 do not fall in order: below %2 gives %3, but "
                                    "the next, below %4, gives %5.")
                        .arg(contract.client, formatPercent(last.below), formatPercent(last.credit),
                             formatPercent(tier.below), formatPercent(tier.credit)),
                    QCoreApplication::translate("findings",
                                                "List the tiers by falling availability and rising credit"));
            break;
        }
    }
}

void reportContractWithoutRto(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const auto rtoOf = rtoTargets(graph);
    std::vector<QStringList> clients(at(graph.size));
    for (const Contract& contract : graph.plan.contracts)
        for (const ComponentId& id : contract.services)
            if (const int index = graph.indexOf(id); index >= 0)
                clients[at(index)] << contract.client;
    for (int c = 0; c < graph.size; ++c) {
        if (clients[at(c)].isEmpty() || rtoOf[at(c)])
            continue;
        out.add({componentRef(graph, c)},
                QCoreApplication::translate("findings",
                                            "%1 is promised to %2, but has no RTO target to measure its "
                                            "recovery by.")
                    .arg(graph.name(c), nameList(clients[at(c)])),
                QCoreApplication::translate("findings", "Set an RTO for %1").arg(graph.name(c)));
    }
}

} // namespace

const std::vector<FindingRule>& contractRules() {
    static const std::vector<FindingRule> rules{
        {"DR-201", Severity::Error, QT_TRANSLATE_NOOP("findings", "RTO and WRT do not fit into the MTPD"),
         reportTargetsBeyondMtpd},
        {"DR-202", Severity::Warning, QT_TRANSLATE_NOOP("findings", "Credits of a contract out of order"),
         reportTiers},
        {"DR-203", Severity::Warning, QT_TRANSLATE_NOOP("findings", "Contracted service without an RTO"),
         reportContractWithoutRto},
    };
    return rules;
}

} // namespace drawbridge
