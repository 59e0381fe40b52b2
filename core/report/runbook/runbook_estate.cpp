// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QString networkText(const Network& n) {
    QStringList parts{n.name};
    if (n.cidr)
        parts += formatCidr(*n.cidr);
    if (n.vlan)
        parts += tr("VLAN %1").arg(*n.vlan);
    if (n.gateway)
        parts += tr("gateway %1").arg(formatIpAddress(*n.gateway));
    QStringList dns;
    for (const IpAddress& server : n.dns)
        dns += formatIpAddress(server);
    if (!dns.isEmpty())
        parts += tr("DNS %1").arg(dns.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

QString addressText(const Plan& plan, const NetworkInterface& interface) {
    const QString network = interface.network ? displayName(plan, refTo(*interface.network)) : QString();
    return interface.address ? formatIpAddress(*interface.address) + QStringLiteral(" (") + network + u')'
                             : network;
}

runbook::Table networkTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("Lost network"), tr("Replaced by")};
    table.widths = {1, 1};
    table.whenEmpty = tr("No network is lost.");
    for (int i = 0; i < s.plan().networks.size(); ++i) {
        if (!s.analysis.impact.networkLost[at(i)])
            continue;
        const Network& n = s.plan().networks.at(i);
        const Network* next = s.plan().networks.find(n.failsOverTo);
        table.rows.push_back({code(networkText(n)), next != nullptr
                                                        ? code(networkText(*next))
                                                        : Cell{tr("nothing"), true, false, false, false}});
    }
    return table;
}

runbook::Table addressTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("Component"), tr("Before"), tr("After"), tr("Runs on")};
    table.widths = {2, 3, 3, 2};
    table.whenEmpty = tr("No component that is lost has an address in the plan.");
    for (const ComponentRecovery& recovery : s.analysis.tasks.components) {
        const Component& c = s.analysis.graph->component(recovery.component);
        QStringList before;
        for (const NetworkInterface& interface : c.interfaces)
            before += addressText(s.plan(), interface);
        QString after =
            c.recovery && c.recovery->address ? addressText(s.plan(), *c.recovery->address) : QString();
        const QString host = recovery.targetHost ? s.name(*recovery.targetHost) : QString();
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

runbook::Table tunnelTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("Tunnel"), tr("End A"), tr("End B"), tr("State"), tr("Replaced by")};
    table.widths = {2, 3, 3, 1, 2};
    table.whenEmpty = tr("The plan has no tunnels.");
    for (int i = 0; i < s.plan().tunnels.size(); ++i) {
        const Tunnel& t = s.plan().tunnels.at(i);
        const bool down = s.analysis.impact.tunnelLost[at(i)] != 0;
        const Tunnel* next = s.plan().tunnels.find(t.failsOverTo);
        table.rows.push_back({strong(t.name), code(endText(s.plan(), t.a)), code(endText(s.plan(), t.b)),
                              cell(down ? tr("down") : tr("stands")),
                              next != nullptr
                                  ? cell(next->name)
                                  : Cell{down ? tr("nothing") : QString(), down, false, false, false}});
    }
    return table;
}

/// Routes of the recovery site: each network by its gateway, each far network by its tunnel.
runbook::Table routeTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("To"), tr("By way of"), tr("From")};
    table.widths = {2, 3, 2};
    table.whenEmpty = tr("No route changes that the plan knows of.");
    for (int i = 0; i < s.plan().tunnels.size(); ++i) {
        const Tunnel* t = &s.plan().tunnels.at(i);
        if (!s.analysis.impact.tunnelLost[at(i)] || !t->failsOverTo)
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
                         cell(tr("%1, tunnel %2")
                                  .arg(displayName(s.plan(), refTo(*from->gateway)), next->name)),
                         cell(endText(s.plan(), {std::nullopt, from->networks, {}, {}}))});
            }
        }
    }
    return table;
}

QString tierText(const Plan& plan, const ContractExposure& c) {
    const Contract& contract = plan.contracts.at(c.contract);
    QString text = c.tier ? tr("%1 credit, under %2")
                                .arg(formatPercent(contract.credits[at(*c.tier)].credit),
                                     formatPercent(contract.credits[at(*c.tier)].below))
                          : tr("no tier");
    return c.capped ? tr("%1; capped").arg(text) : text;
}

} // namespace

runbook::Section network(const Source& s) {
    runbook::Section section{
        tr("Network mapping"), tr("Addresses, VLANs, routes and tunnels before and after."), true, {}};
    section.blocks.push_back(runbook::Heading{tr("Networks")});
    section.blocks.push_back(networkTable(s));
    section.blocks.push_back(runbook::Heading{tr("Addresses")});
    section.blocks.push_back(addressTable(s));
    section.blocks.push_back(runbook::Heading{tr("Tunnels")});
    section.blocks.push_back(tunnelTable(s));
    section.blocks.push_back(runbook::Heading{tr("Routes through replaced tunnels")});
    section.blocks.push_back(routeTable(s));
    return section;
}

runbook::Section exposure(const Source& s) {
    runbook::Section section{tr("SLA exposure"),
                             tr("What this incident costs under each contract, at the start of a window."),
                             true,
                             {}};
    runbook::Table table;
    table.columns = {tr("Client"), tr("Downtime"), tr("Decided by"), tr("Availability"),
                     tr("Tier"),   tr("Credit"),   tr("Penalty"),    tr("Total")};
    table.widths = {2.2, 1.8, 2, 1.8, 2.6, 1.8, 1.8, 1.8};
    table.whenEmpty = tr("The plan has no contracts.");
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        const Contract& contract = s.plan().contracts.at(c.contract);
        table.rows.push_back({strong(contract.client),
                              right(c.downtime ? formatDurationForPeople(*c.downtime) : tr("without end")),
                              cell(c.decidingService >= 0 ? s.name(c.decidingService) : QString()),
                              right(QString::number(c.availability * 100, 'f', 3) + QStringLiteral(" %")),
                              cell(tierText(s.plan(), c)), right(money(s.plan(), c.credit)),
                              right(money(s.plan(), c.penalty)),
                              right(money(s.plan(), c.total), c.total.minor > 0)});
    }
    section.blocks.push_back(std::move(table));
    if (!s.plan().contracts.isEmpty())
        section.blocks.push_back(
            runbook::Paragraph{tr("Together: %1.").arg(money(s.plan(), s.analysis.exposure.total))});
    return section;
}

runbook::Section findings(const Source& s) {
    runbook::Section section{
        tr("Open findings"), tr("Weaknesses of the plan that bear on this scenario."), true, {}};
    runbook::Table table;
    table.columns = {tr("Id"), tr("Severity"), tr("Where"), tr("What")};
    table.widths = {1, 1.2, 2, 6};
    table.whenEmpty = tr("None.");
    for (const Finding& f : s.findings) {
        const QString severity = f.severity == Severity::Error     ? tr("error")
                                 : f.severity == Severity::Warning ? tr("warning")
                                                                   : tr("note");
        table.rows.push_back({cell(f.id),
                              {severity, f.severity == Severity::Error, false, false, false},
                              strong(f.names.value(0)),
                              cell(f.message)});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

runbook::Section inventory(const Source& s) {
    runbook::Section section{
        tr("Inventory"), tr("Everything in the plan, with where it is and what it runs."), true, {}};
    runbook::Table table;
    table.columns = {tr("Component"), tr("Kind"), tr("Site"), tr("Host"), tr("Image or build"), tr("Data")};
    table.widths = {2.4, 2, 1.6, 1.6, 3, 1.2};
    table.whenEmpty = tr("The plan is empty.");
    for (const Component& c : s.plan().components) {
        const auto site = effectiveSite(s.plan(), c);
        const QString build = c.build ? displayName(s.plan(), refTo(*c.build)) : QString();
        table.rows.push_back({strong(c.name), cell(choiceName(c.kind)),
                              cell(site ? displayName(s.plan(), refTo(*site)) : QString()),
                              cell(c.host ? displayName(s.plan(), refTo(*c.host)) : QString()),
                              code(c.image.value_or(build)),
                              right(c.data ? formatBytes(*c.data) : QString())});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
