// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_analysis.h"
#include "core/analysis/network/access_words.h"
#include "core/analysis/network/failover_mapping.h"
#include "core/analysis/recovery/step_texts.h"
#include "core/base/address_number.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

using net::MappingSource;

/// Why, in red where the plan leaves it open.
Cell why(const net::MappingRow& row) {
    return {row.because, row.source == MappingSource::Missing, false, false, false};
}

Cell orMissing(const QString& text, const net::MappingRow& row) {
    if (!text.isEmpty())
        return code(text);
    const bool isMissing = row.source == MappingSource::Missing;
    return {isMissing ? RunbookTexts::tr("nothing") : QStringLiteral("–"), isMissing, false, false, false};
}

QString named(const RunbookInput& s, int component) {
    return component < 0 ? QString() : s.name(component);
}

QString networkLine(const RunbookInput& s, int index) {
    if (index < 0)
        return {};
    const Network& network = s.plan().networks.at(index);
    const QString details = net::networkText(network);
    return details.isEmpty() ? network.name : QStringLiteral("%1: %2").arg(network.name, details);
}

QString interfacesText(const RunbookInput& s, const std::vector<net::NodeInterface>& interfaces) {
    QStringList all;
    for (const net::NodeInterface& interface : interfaces)
        all += net::interfaceText(s.plan(), interface);
    return all.join(QStringLiteral(", "));
}

runbook::Table networkTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Lost network"), RunbookTexts::tr("Replaced by"),
                     RunbookTexts::tr("Why")};
    table.widths = {3, 3, 2};
    table.whenEmpty = RunbookTexts::tr("No network is lost.");
    for (const net::NetworkMapping& row : mapping.networks)
        table.rows.push_back(
            {code(networkLine(s, row.from)), orMissing(networkLine(s, row.to), row), why(row)});
    return table;
}

runbook::Table addressTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Before"), RunbookTexts::tr("After"),
                     RunbookTexts::tr("Runs on"), RunbookTexts::tr("Why")};
    table.widths = {2, 3, 3, 2, 3};
    table.whenEmpty = RunbookTexts::tr("No lost component has an address in the plan.");
    for (const net::AddressMapping& row : mapping.addresses)
        table.rows.push_back({strong(s.name(row.component)), code(interfacesText(s, row.before)),
                              orMissing(interfacesText(s, row.after), row),
                              cell(recoveryPlace(*s.analysis.graph, s.analysis.tasks, row.component)),
                              why(row)});
    return table;
}

runbook::Table nameTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Name"),        RunbookTexts::tr("Now"),
                     RunbookTexts::tr("After"),       RunbookTexts::tr("Remembered for"),
                     RunbookTexts::tr("Name server"), RunbookTexts::tr("Why")};
    table.widths = {3, 2, 2, 1.5, 2, 3};
    table.whenEmpty = RunbookTexts::tr("No name changes its value.");
    for (const net::DnsMapping& row : mapping.names) {
        const DnsRecord& record = s.plan().dnsRecords.at(row.record);
        table.rows.push_back({code(record.name), code(row.now), orMissing(row.after, row),
                              cell(orDash(record.ttl)), cell(named(s, row.server)), why(row)});
    }
    return table;
}

QString tunnelAfter(const RunbookInput& s, const net::TunnelMapping& row) {
    switch (row.state) {
    case net::TunnelMapping::State::FailsOver:
        return s.plan().tunnels.at(row.next).name;
    case net::TunnelMapping::State::Recreated:
        return RunbookTexts::tr("re-created");
    case net::TunnelMapping::State::Lost:
        return {};
    }
    Q_UNREACHABLE();
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

runbook::Table tunnelTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Tunnel"), RunbookTexts::tr("Replaced by"), RunbookTexts::tr("End A"),
                     RunbookTexts::tr("End B"), RunbookTexts::tr("Why")};
    table.widths = {2, 2, 3, 3, 3};
    table.whenEmpty = RunbookTexts::tr("No tunnel is lost.");
    for (const net::TunnelMapping& row : mapping.tunnels) {
        const Tunnel& then = s.plan().tunnels.at(row.next < 0 ? row.tunnel : row.next);
        table.rows.push_back({strong(s.plan().tunnels.at(row.tunnel).name),
                              orMissing(tunnelAfter(s, row), row), code(endText(s.plan(), then.a)),
                              code(endText(s.plan(), then.b)), why(row)});
    }
    return table;
}

runbook::Table routeTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("At"), RunbookTexts::tr("To"), RunbookTexts::tr("Via"),
                     RunbookTexts::tr("Why")};
    table.widths = {2, 2, 2, 3};
    table.whenEmpty = RunbookTexts::tr("The plan has no route changes.");
    for (const net::RouteMapping& row : mapping.routes) {
        const QString at = row.node >= 0
                               ? s.name(row.node)
                               : RunbookTexts::tr("hosts of %1").arg(s.plan().networks.at(row.network).name);
        table.rows.push_back(
            {strong(at), code(formatCidr(row.to)), orMissing(named(s, row.next), row), why(row)});
    }
    return table;
}

runbook::Table ruleTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Rule"), RunbookTexts::tr("Addresses now"),
                     RunbookTexts::tr("Addresses then"), RunbookTexts::tr("Decided by"),
                     RunbookTexts::tr("Why")};
    table.widths = {2, 2, 2, 2, 3};
    table.whenEmpty = RunbookTexts::tr("No rule of a firewall changes.");
    for (const net::RuleMapping& row : mapping.rules) {
        const auto at = s.plan().firewalls.at(row.firewall).at;
        const QString rule =
            RunbookTexts::tr("%1, rule %2")
                .arg(at ? displayName(s.plan(), refTo(*at)) : QString(), QString::number(row.rule + 1));
        table.rows.push_back(
            {strong(rule), code(row.now), code(row.after), cell(named(s, row.node)), why(row)});
    }
    return table;
}

// Checks

/// The first packet of a flow that decides, or that of the access.
struct Probe {
    QString address;
    PortRange port;
};

std::optional<Probe> probeOf(const net::ComparedAccess& access) {
    Probe probe;
    probe.port = access.port;
    if (access.after.flow) {
        const net::PacketBox& box = access.after.flow->origin;
        probe.address = formatIpAddress(addressOf(box.destination.first, box.v6));
        if ((box.protocols & net::kTcp) != 0)
            probe.port.protocol = Protocol::Tcp;
        else
            probe.port.protocol = (box.protocols & net::kUdp) != 0 ? Protocol::Udp : Protocol::Icmp;
        probe.port.first = box.port.first;
    } else if (!access.after.destinations.empty()) {
        probe.address = formatIpAddress(access.after.destinations.front());
    } else {
        return std::nullopt;
    }
    return probe;
}

/// netcat as Debian has it (netcat-openbsd); a range of ports is tried at its first. Without a port, ping.
QString commandFor(const net::ComparedAccess& access) {
    const auto probe = probeOf(access);
    if (!probe)
        return {};
    const bool isAnyPort = access.port.first == 0 || access.port.protocol == Protocol::Icmp;
    if (isAnyPort)
        return QStringLiteral("ping -c 3 %1").arg(probe->address);
    const QString flags =
        access.port.protocol == Protocol::Udp ? QStringLiteral("-vzu") : QStringLiteral("-vz");
    return QStringLiteral("nc %1 -w 5 %2 %3").arg(flags, probe->address).arg(probe->port.first);
}

QString expectedSight(const net::ComparedAccess& access) {
    const bool isAllowed = access.expect == Expectation::Allowed;
    const bool isPing = access.port.first == 0 || access.port.protocol == Protocol::Icmp;
    if (isPing)
        return isAllowed ? RunbookTexts::tr("3 received") : RunbookTexts::tr("0 received");
    return isAllowed ? RunbookTexts::tr("succeeded") : RunbookTexts::tr("timed out, or refused");
}

QString sourceText(const RunbookInput& s, const net::ComparedAccess& access) {
    const QString name =
        access.from.isAny() ? RunbookTexts::tr("anywhere") : net::endText(s.plan(), access.from);
    const bool hasPlace = access.after.flow && !access.after.flow->path.empty();
    const int network = hasPlace ? access.after.flow->path.front().network : -1;
    const QString place = network < 0 ? QString() : s.plan().networks.at(network).name;
    return place.isEmpty() || place == name ? name : RunbookTexts::tr("%1, in %2").arg(name, place);
}

/// What the analysis says, where that is not what is wanted.
Cell sight(const net::ComparedAccess& access) {
    const QString wanted = expectedSight(access);
    if (access.change == net::AccessChange::Gone)
        return {RunbookTexts::tr("%1; by the plan an end is not there").arg(wanted), true, false, false,
                false};
    if (!access.asExpected)
        return {RunbookTexts::tr("%1; unknown by the plan: %2").arg(wanted, access.after.because), false,
                true, false, false};
    if (!*access.asExpected)
        return {RunbookTexts::tr("%1; by the plan it will not be so: %2").arg(wanted, access.after.because),
                true, false, false, false};
    return cell(wanted);
}

runbook::Table accessTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Done"), RunbookTexts::tr("From"), RunbookTexts::tr("To"),
                     RunbookTexts::tr("Type"), RunbookTexts::tr("See")};
    table.widths = {0.7, 2, 2, 3, 3};
    for (const net::ComparedAccess& access : net::compareAccesses(*s.analysis.graph, &s.analysis)) {
        const QString to =
            access.to.isAny() ? RunbookTexts::tr("anything") : net::endText(s.plan(), access.to);
        const QString target =
            access.port == PortRange{} ? to : QStringLiteral("%1, %2").arg(to, formatPortRange(access.port));
        table.rows.push_back({cell(QStringLiteral("☐")), strong(sourceText(s, access)), cell(target),
                              code(commandFor(access)), sight(access)});
    }
    return table;
}

runbook::Table lookupTable(const RunbookInput& s, const net::FailoverMapping& mapping) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Done"), RunbookTexts::tr("From"), RunbookTexts::tr("Type"),
                     RunbookTexts::tr("See")};
    table.widths = {0.7, 2, 4, 3};
    for (const net::DnsMapping& row : mapping.names) {
        const DnsRecord& record = s.plan().dnsRecords.at(row.record);
        const QString type = choiceName(record.kind);
        table.rows.push_back({cell(QStringLiteral("☐")), strong(RunbookTexts::tr("a user's machine")),
                              code(QStringLiteral("dig +short %1 %2").arg(record.name, type)),
                              orMissing(row.after, row)});
    }
    return table;
}

} // namespace

Section network(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Network mapping"),
                    RunbookTexts::tr("Addresses, names, routes, tunnels and rules before and after."),
                    false,
                    {}};
    const net::FailoverMapping mapping = net::failoverMapping(*s.analysis.graph, s.analysis);
    const auto add = [&section](const QString& title, runbook::Table table) {
        section.blocks.push_back(Heading{title});
        section.blocks.push_back(std::move(table));
    };
    add(RunbookTexts::tr("Networks"), networkTable(s, mapping));
    add(RunbookTexts::tr("Addresses"), addressTable(s, mapping));
    add(RunbookTexts::tr("Names"), nameTable(s, mapping));
    add(RunbookTexts::tr("Tunnels"), tunnelTable(s, mapping));
    add(RunbookTexts::tr("Routes that must exist"), routeTable(s, mapping));
    add(RunbookTexts::tr("Rules of firewalls"), ruleTable(s, mapping));
    return section;
}

std::vector<Block> networkChecks(const RunbookInput& s) {
    std::vector<Block> blocks;
    const net::FailoverMapping mapping = net::failoverMapping(*s.analysis.graph, s.analysis);
    if (!mapping.names.empty()) {
        blocks.push_back(Heading{RunbookTexts::tr("Names")});
        blocks.push_back(lookupTable(s, mapping));
    }
    if (!s.plan().accesses.isEmpty()) {
        blocks.push_back(Heading{RunbookTexts::tr("Who reaches what")});
        blocks.push_back(accessTable(s));
    }
    return blocks;
}

} // namespace drawbridge::runbook_parts
