// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/mapping_json.h"

#include "core/operations/json/json_values.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

using namespace net;

QString sourceKey(MappingSource source) {
    switch (source) {
    case MappingSource::Told:
        return QStringLiteral("told");
    case MappingSource::Derived:
        return QStringLiteral("derived");
    case MappingSource::Missing:
        return QStringLiteral("missing");
    }
    Q_UNREACHABLE();
}

QString stateKey(TunnelMapping::State state) {
    switch (state) {
    case TunnelMapping::State::FailsOver:
        return QStringLiteral("fails-over");
    case TunnelMapping::State::Recreated:
        return QStringLiteral("re-created");
    case TunnelMapping::State::Lost:
        return QStringLiteral("lost");
    }
    Q_UNREACHABLE();
}

QJsonObject rowJson(const MappingRow& row) {
    return {{u"source"_qs, sourceKey(row.source)}, {u"because"_qs, row.because}};
}

class Writer {
public:
    explicit Writer(const RecoveryGraph& graph) : m_graph(graph), m_plan(graph.plan) {}

    QJsonObject network(const NetworkMapping& row) const {
        QJsonObject json = rowJson(row);
        json.insert(u"from"_qs, networkJson(row.from));
        json.insert(u"to"_qs, row.to < 0 ? QJsonValue() : QJsonValue(networkJson(row.to)));
        return json;
    }

    QJsonObject address(const AddressMapping& row) const {
        QJsonObject json = rowJson(row);
        json.insert(u"component"_qs, m_graph.name(row.component));
        json.insert(u"before"_qs, interfaces(row.before));
        json.insert(u"after"_qs, interfaces(row.after));
        json.insert(u"at"_qs, row.machine < 0 ? QJsonValue() : QJsonValue(m_graph.name(row.machine)));
        return json;
    }

    QJsonObject route(const RouteMapping& row) const {
        QJsonObject json = rowJson(row);
        json.insert(u"at"_qs, component(row.node));
        json.insert(u"hosts_of"_qs, networkName(row.network));
        json.insert(u"to"_qs, formatCidr(row.to));
        json.insert(u"tunnel"_qs,
                    row.tunnel < 0 ? QJsonValue() : QJsonValue(m_plan.tunnels.at(row.tunnel).name));
        json.insert(u"next"_qs, component(row.next));
        json.insert(u"via"_qs, row.via ? QJsonValue(formatIpAddress(*row.via)) : QJsonValue());
        return json;
    }

    QJsonObject name(const DnsMapping& row) const {
        const DnsRecord& record = m_plan.dnsRecords.at(row.record);
        QJsonObject json = rowJson(row);
        json.insert(u"name"_qs, record.name);
        json.insert(u"type"_qs, choiceName(record.kind));
        json.insert(u"now"_qs, row.now);
        json.insert(u"after"_qs, jsonText(row.after));
        json.insert(u"ttl_s"_qs,
                    record.ttl ? QJsonValue(static_cast<qint64>(record.ttl->count())) : QJsonValue());
        json.insert(u"at"_qs, component(row.server));
        return json;
    }

    QJsonObject tunnel(const TunnelMapping& row) const {
        QJsonObject json = rowJson(row);
        json.insert(u"tunnel"_qs, m_plan.tunnels.at(row.tunnel).name);
        json.insert(u"state"_qs, stateKey(row.state));
        json.insert(u"to"_qs, row.next < 0 ? QJsonValue() : QJsonValue(m_plan.tunnels.at(row.next).name));
        return json;
    }

    QJsonObject rule(const RuleMapping& row) const {
        QJsonObject json = rowJson(row);
        const auto at = m_plan.firewalls.at(row.firewall).at;
        json.insert(u"firewall"_qs, component(m_graph.indexOf(at)));
        json.insert(u"rule"_qs, row.rule + 1);
        json.insert(u"now"_qs, jsonText(row.now));
        json.insert(u"after"_qs, jsonText(row.after));
        json.insert(u"at"_qs, component(row.node));
        json.insert(u"at_rule"_qs, row.nodeRule < 0 ? QJsonValue() : QJsonValue(row.nodeRule + 1));
        return json;
    }

private:
    QJsonValue component(int index) const {
        return index < 0 ? QJsonValue() : QJsonValue(m_graph.name(index));
    }
    QJsonValue networkName(int index) const {
        return index < 0 ? QJsonValue() : QJsonValue(m_plan.networks.at(index).name);
    }

    QJsonObject networkJson(int index) const {
        const Network& network = m_plan.networks.at(index);
        QJsonArray dns;
        for (const IpAddress& server : network.dns)
            dns += formatIpAddress(server);
        return {
            {u"network"_qs, network.name},
            {u"site"_qs, network.site ? QJsonValue(displayName(m_plan, refTo(*network.site))) : QJsonValue()},
            {u"cidr"_qs, network.cidr ? QJsonValue(formatCidr(*network.cidr)) : QJsonValue()},
            {u"vlan"_qs, network.vlan ? QJsonValue(*network.vlan) : QJsonValue()},
            {u"gateway"_qs, network.gateway ? QJsonValue(formatIpAddress(*network.gateway)) : QJsonValue()},
            {u"dns"_qs, dns}};
    }

    QJsonArray interfaces(const std::vector<NodeInterface>& all) const {
        QJsonArray array;
        for (const NodeInterface& interface : all)
            array += QJsonObject{{u"network"_qs, m_plan.networks.at(interface.network).name},
                                 {u"address"_qs, interface.address
                                                     ? QJsonValue(formatIpAddress(*interface.address))
                                                     : QJsonValue()}};
        return array;
    }

    const RecoveryGraph& m_graph;
    const Plan& m_plan;
};

template <class Rows, class Write>
QJsonArray tableJson(const Rows& rows, Write write) {
    QJsonArray array;
    for (const auto& row : rows)
        array += write(row);
    return array;
}

} // namespace

QJsonObject mappingJson(const RecoveryGraph& graph, const net::FailoverMapping& mapping) {
    const Writer writer(graph);
    return {
        {u"networks"_qs, tableJson(mapping.networks, [&](const auto& row) { return writer.network(row); })},
        {u"addresses"_qs, tableJson(mapping.addresses, [&](const auto& row) { return writer.address(row); })},
        {u"routes"_qs, tableJson(mapping.routes, [&](const auto& row) { return writer.route(row); })},
        {u"names"_qs, tableJson(mapping.names, [&](const auto& row) { return writer.name(row); })},
        {u"tunnels"_qs, tableJson(mapping.tunnels, [&](const auto& row) { return writer.tunnel(row); })},
        {u"rules"_qs, tableJson(mapping.rules, [&](const auto& row) { return writer.rule(row); })},
        {u"missing"_qs, mapping.missing()}};
}

} // namespace drawbridge
