// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

QString networkText(const Network& n) {
    QStringList parts{n.name};
    if (n.cidr)
        parts += formatCidr(*n.cidr);
    if (n.vlan)
        parts += RunbookTexts::tr("VLAN %1").arg(*n.vlan);
    if (n.gateway)
        parts += RunbookTexts::tr("gateway %1").arg(formatIpAddress(*n.gateway));
    QStringList dns;
    for (const IpAddress& server : n.dns)
        dns += formatIpAddress(server);
    if (!dns.isEmpty())
        parts += RunbookTexts::tr("DNS %1").arg(dns.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

QString addressText(const Plan& plan, const NetworkInterface& interface) {
    const QString network = interface.network ? displayName(plan, refTo(*interface.network)) : QString();
    return interface.address ? formatIpAddress(*interface.address) + QStringLiteral(" (") + network + u')'
                             : network;
}

runbook::Table networkTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Lost network"), RunbookTexts::tr("Replaced by")};
    table.widths = {1, 1};
    table.whenEmpty = RunbookTexts::tr("No network is lost.");
    for (int i = 0; i < s.plan().networks.size(); ++i) {
        if (!s.analysis.impact.networkLost[idx(i)])
            continue;
        const Network& n = s.plan().networks.at(i);
        const Network* next = s.plan().networks.find(n.failsOverTo);
        table.rows.push_back({code(networkText(n)), next != nullptr ? code(networkText(*next))
                                                                    : Cell{RunbookTexts::tr("nothing"), true,
                                                                           false, false, false}});
    }
    return table;
}

/// A host that is lost itself is the one that is built anew: "the new docker-2 at Dublin".
QString hostText(const RunbookInput& s, int host) {
    const int entry = s.analysis.tasks.indexOf[idx(host)];
    if (entry < 0 || s.analysis.tasks.components[idx(entry)].state != ImpactState::Lost)
        return s.name(host);
    const auto& site = s.analysis.tasks.components[idx(entry)].target;
    return site ? RunbookTexts::tr("the new %1 at %2").arg(s.name(host), s.plan().sites.at(*site).name)
                : RunbookTexts::tr("the new %1").arg(s.name(host));
}

runbook::Table addressTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Before"), RunbookTexts::tr("After"),
                     RunbookTexts::tr("Runs on")};
    table.widths = {2, 3, 3, 2};
    table.whenEmpty = RunbookTexts::tr("No lost component has an address in the plan.");
    for (const ComponentRecovery& recovery : s.analysis.tasks.components) {
        const Component& c = s.analysis.graph->component(recovery.component);
        QStringList before;
        for (const NetworkInterface& interface : c.interfaces)
            before += addressText(s.plan(), interface);
        QString after =
            c.recovery && c.recovery->address ? addressText(s.plan(), *c.recovery->address) : QString();
        const QString host = recovery.targetHost ? hostText(s, *recovery.targetHost) : QString();
        if (after.isEmpty() && recovery.targetHost) {
            for (const NetworkInterface& interface :
                 s.analysis.graph->component(*recovery.targetHost).interfaces)
                after = addressText(s.plan(), interface);
        }
        if (recovery.state == ImpactState::Lost && (!before.isEmpty() || !after.isEmpty()))
            table.rows.push_back(
                {strong(c.name), code(before.join(QStringLiteral(", "))), code(after), cell(host)});
    }
    return table;
}

QString endText(const Plan& plan, const TunnelEnd& end) {
    QStringList parts;
    if (end.gateway)
        parts += displayName(plan, refTo(*end.gateway));
    if (end.endpoint)
        parts += *end.endpoint;
    for (const NetworkId network : end.networks)
        parts += displayName(plan, refTo(network));
    return parts.join(QStringLiteral(" · "));
}

runbook::Table tunnelTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Tunnel"), RunbookTexts::tr("End A"), RunbookTexts::tr("End B"),
                     RunbookTexts::tr("State"), RunbookTexts::tr("Replaced by")};
    table.widths = {2, 3, 3, 1, 2};
    table.whenEmpty = RunbookTexts::tr("The plan has no tunnels.");
    for (int i = 0; i < s.plan().tunnels.size(); ++i) {
        const Tunnel& t = s.plan().tunnels.at(i);
        const bool down = s.analysis.impact.tunnelLost[idx(i)] != 0;
        const Tunnel* next = s.plan().tunnels.find(t.failsOverTo);
        table.rows.push_back({strong(t.name), code(endText(s.plan(), t.a)), code(endText(s.plan(), t.b)),
                              cell(down ? RunbookTexts::tr("down") : RunbookTexts::tr("up")),
                              next != nullptr ? cell(next->name)
                                              : Cell{down ? RunbookTexts::tr("nothing") : QString(), down,
                                                     false, false, false}});
    }
    return table;
}

/// Routes through tunnels that replace lost ones.
runbook::Table routeTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("To"), RunbookTexts::tr("Via"), RunbookTexts::tr("From")};
    table.widths = {2, 3, 2};
    table.whenEmpty = RunbookTexts::tr("The plan has no route changes.");
    for (int i = 0; i < s.plan().tunnels.size(); ++i) {
        const Tunnel* t = &s.plan().tunnels.at(i);
        if (!s.analysis.impact.tunnelLost[idx(i)] || !t->failsOverTo)
            continue;
        const Tunnel* next = s.plan().tunnels.find(t->failsOverTo);
        if (next == nullptr)
            continue;
        for (const auto& [from, to] : {std::pair(&next->a, &next->b), std::pair(&next->b, &next->a)}) {
            for (const NetworkId id : to->networks) {
                const Network* network = s.plan().networks.find(id);
                if (network != nullptr && from->gateway)
                    table.rows.push_back(
                        {code(network->cidr ? formatCidr(*network->cidr) : network->name),
                         cell(RunbookTexts::tr("%1, tunnel %2")
                                  .arg(displayName(s.plan(), refTo(*from->gateway)), next->name)),
                         cell(endText(s.plan(), {std::nullopt, from->networks, {}, {}}))});
            }
        }
    }
    return table;
}

QString tierText(const Plan& plan, const ContractExposure& c) {
    const Contract& contract = plan.contracts.at(c.contract);
    QString text = c.tier ? RunbookTexts::tr("%1 credit below %2")
                                .arg(formatPercent(contract.credits[idx(*c.tier)].credit),
                                     formatPercent(contract.credits[idx(*c.tier)].below))
                          : RunbookTexts::tr("no tier");
    if (c.excluded)
        return RunbookTexts::tr("excluded");
    if (c.blocks > 0)
        text = RunbookTexts::tr("%1; blocks: %2").arg(text).arg(c.blocks);
    return c.capped ? RunbookTexts::tr("%1; capped").arg(text) : text;
}

} // namespace

Section network(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Network mapping"),
                    RunbookTexts::tr("Addresses, VLANs, routes and tunnels before and after."),
                    true,
                    {}};
    section.blocks.push_back(Heading{RunbookTexts::tr("Networks")});
    section.blocks.push_back(networkTable(s));
    section.blocks.push_back(Heading{RunbookTexts::tr("Addresses")});
    section.blocks.push_back(addressTable(s));
    section.blocks.push_back(Heading{RunbookTexts::tr("Tunnels")});
    section.blocks.push_back(tunnelTable(s));
    section.blocks.push_back(Heading{RunbookTexts::tr("Routes through replaced tunnels")});
    section.blocks.push_back(routeTable(s));
    return section;
}

Section exposure(const RunbookInput& s) {
    Section section{
        RunbookTexts::tr("SLA exposure"),
        RunbookTexts::tr(
            "The cost of this incident under each contract, if it happens at the start of an SLA window."),
        true,
        {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Client"),     RunbookTexts::tr("Downtime"),
                     RunbookTexts::tr("Decided by"), RunbookTexts::tr("Availability"),
                     RunbookTexts::tr("Tier"),       RunbookTexts::tr("Credit"),
                     RunbookTexts::tr("Penalty"),    RunbookTexts::tr("Total")};
    table.widths = {2.2, 1.8, 2, 1.8, 2.6, 1.8, 1.8, 1.8};
    table.whenEmpty = RunbookTexts::tr("The plan has no contracts.");
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        const Contract& contract = s.plan().contracts.at(c.contract);
        table.rows.push_back(
            {strong(contract.client), right(durationText(c.downtime, RunbookTexts::tr("unlimited"))),
             cell(c.decidingService >= 0 ? s.name(c.decidingService) : QString()),
             right(c.availability.isKnown() ? availabilityText(contract, *c.availability.known())
                                            : RunbookTexts::tr("unknown")),
             cell(tierText(s.plan(), c)), right(moneyText(s.plan(), c.credit)),
             right(moneyText(s.plan(), c.penalty)),
             right(moneyText(s.plan(), c.total), c.total.known() != Money{})});
    }
    section.blocks.push_back(std::move(table));
    if (!s.plan().contracts.isEmpty())
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("Total: %1.").arg(moneyText(s.plan(), s.analysis.exposure.total))});
    return section;
}

Section findings(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Open findings"),
                    RunbookTexts::tr("Weaknesses of the plan that affect this scenario."),
                    true,
                    {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Id"), RunbookTexts::tr("Severity"), RunbookTexts::tr("Where"),
                     RunbookTexts::tr("What")};
    table.widths = {1, 1.2, 2, 6};
    table.whenEmpty = RunbookTexts::tr("None.");
    for (const Finding& f : s.findings) {
        const QString severity = f.severity == Severity::Error     ? RunbookTexts::tr("error")
                                 : f.severity == Severity::Warning ? RunbookTexts::tr("warning")
                                                                   : RunbookTexts::tr("note");
        table.rows.push_back({cell(f.id),
                              {severity, f.severity == Severity::Error, false, false, false},
                              strong(f.names.value(0)),
                              cell(f.message)});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section inventory(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Inventory"), RunbookTexts::tr("All components of the plan."), true, {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"),      RunbookTexts::tr("Kind"),
                     RunbookTexts::tr("Site"),           RunbookTexts::tr("Host"),
                     RunbookTexts::tr("Image or build"), RunbookTexts::tr("Data")};
    table.widths = {2.4, 2, 1.6, 1.6, 3, 1.2};
    table.whenEmpty = RunbookTexts::tr("The plan is empty.");
    for (const Component& c : s.plan().components) {
        const auto site = effectiveSite(s.plan(), c);
        const QString build = c.build ? displayName(s.plan(), refTo(*c.build)) : QString();
        table.rows.push_back({strong(c.name), cell(labelOf(c.kind)),
                              cell(site ? displayName(s.plan(), refTo(*site)) : QString()),
                              cell(c.host ? displayName(s.plan(), refTo(*c.host)) : QString()),
                              code(c.image.value_or(build)), right(c.data ? sizeText(*c.data) : QString())});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
