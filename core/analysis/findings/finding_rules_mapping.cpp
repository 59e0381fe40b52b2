// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/targets.h"

#include <QHash>

#include <map>

namespace drawbridge {

namespace {

using Gaps = std::vector<MappingGap>;

/// Gaps at one place for one reason, with the scenarios that they show in, in the order of the places.
std::map<std::pair<int, QString>, std::vector<int>> byPlace(const Gaps& gaps) {
    std::map<std::pair<int, QString>, std::vector<int>> groups;
    for (const MappingGap& gap : gaps) {
        std::vector<int>& scenarios = groups[{gap.place, gap.because}];
        if (scenarios.empty() || scenarios.back() != gap.scenario)
            scenarios.push_back(gap.scenario);
    }
    return groups;
}

/// A lost network without a successor is a finding of its own.
bool isNetworksFault(const RuleContext& context, int component) {
    const Plan& plan = context.plan();
    const auto& interfaces = context.graph.component(component).interfaces;
    return std::none_of(interfaces.begin(), interfaces.end(), [&plan](const NetworkInterface& interface) {
        const Network* network = plan.networks.find(interface.network);
        return network != nullptr && network->failsOverTo;
    });
}

void reportNoAddress(const RuleContext& context, Reporter& out) {
    for (const auto& [key, scenarios] : byPlace(context.network.addresses)) {
        if (isNetworksFault(context, key.first))
            continue;
        out.add({componentRef(context.graph, key.first)},
                FindingsTexts::tr("The address of %1 in %2 is unknown: %3.")
                    .arg(context.graph.name(key.first), scenarioList(context, scenarios), key.second),
                FindingsTexts::tr("Set the address of its recovery"))
            .scenario = onlyScenario(context, scenarios);
    }
}

void reportNoRoute(const RuleContext& context, Reporter& out) {
    for (const auto& [key, scenarios] : byPlace(context.network.routes)) {
        const Network& network = context.plan().networks.at(key.first);
        out.add({refTo(network.id)},
                FindingsTexts::tr("A route is missing in %1: %2.")
                    .arg(scenarioList(context, scenarios), key.second),
                FindingsTexts::tr("Add the route to %1").arg(network.name))
            .scenario = onlyScenario(context, scenarios);
    }
}

void reportUnswitchedName(const RuleContext& context, Reporter& out) {
    for (const auto& [key, scenarios] : byPlace(context.network.names)) {
        const DnsRecord& record = context.plan().dnsRecords.at(key.first);
        out.add({refTo(record.id)},
                FindingsTexts::tr("Nobody switches the name %1 in %2: %3.")
                    .arg(record.name, scenarioList(context, scenarios), key.second),
                FindingsTexts::tr("Set its value after the failover"))
            .scenario = onlyScenario(context, scenarios);
    }
}

/// The tightest RTO of what is reached at each address: its machine's, and that of what runs there.
QHash<QString, std::pair<int, Seconds>> tightestByAddress(const RecoveryGraph& graph) {
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    QHash<QString, std::pair<int, Seconds>> tightest;
    for (int c = 0; c < graph.size; ++c) {
        if (!targets[idx(c)].rto)
            continue;
        int machine = c;
        for (int depth = 0;
             depth < 100 && graph.component(machine).interfaces.empty() && graph.host[idx(machine)] >= 0;
             ++depth)
            machine = graph.host[idx(machine)];
        for (const NetworkInterface& interface : graph.component(machine).interfaces) {
            if (!interface.address)
                continue;
            const QString address = formatIpAddress(*interface.address);
            const auto known = tightest.constFind(address);
            if (known == tightest.constEnd() || *targets[idx(c)].rto < known->second)
                tightest.insert(address, {c, *targets[idx(c)].rto});
        }
    }
    return tightest;
}

/// Others remember the old value for as long as the name may be remembered, whenever it is switched.
void reportLongRemembered(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    if (plan.dnsRecords.isEmpty())
        return;
    const auto tightest = tightestByAddress(context.graph);
    for (const DnsRecord& record : plan.dnsRecords) {
        const auto address = parseIpAddress(record.value);
        if (!record.ttl || !record.afterFailover || !address)
            continue;
        const auto found = tightest.constFind(formatIpAddress(*address));
        if (found == tightest.constEnd() || *record.ttl <= found->second)
            continue;
        out.add(
            {refTo(record.id), componentRef(context.graph, found->first)},
            FindingsTexts::tr("Others remember %1 for %2, longer than the RTO of %3 (%4): they go to the old "
                              "address until then.")
                .arg(record.name, durationText(*record.ttl), context.graph.name(found->first),
                     durationText(found->second)),
            FindingsTexts::tr("Shorten its time to live"));
    }
}

} // namespace

const std::vector<FindingRule>& mappingRules() {
    static const std::vector<FindingRule> rules{
        {"DR-317", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Name that nobody switches"),
         reportUnswitchedName},
        {"DR-318", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Name is remembered longer than the RTO"), reportLongRemembered},
        {"DR-321", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Address after the failover is unknown"), reportNoAddress},
        {"DR-323", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Route to what moved is missing"),
         reportNoRoute},
    };
    return rules;
}

} // namespace drawbridge
