// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/network_rehearsal_json.h"

#include "core/analysis/network/access_words.h"
#include "core/operations/json/access_json.h"
#include "core/operations/json/json_values.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QString carrierKey(live::TunnelCarrier carrier) {
    switch (carrier) {
    case live::TunnelCarrier::Kernel:
        return u"kernel"_qs;
    case live::TunnelCarrier::WireGuardGo:
        return u"wireguard-go"_qs;
    case live::TunnelCarrier::StandIn:
        break;
    }
    return u"stand-in"_qs;
}

QString protocolKey(Protocol protocol) {
    return protocol == Protocol::Tcp ? u"tcp"_qs : protocol == Protocol::Udp ? u"udp"_qs : u"icmp"_qs;
}

QJsonObject packetJson(const RehearsedPacket& packet) {
    return {{u"source"_qs, formatIpAddress(packet.source)},
            {u"destination"_qs, formatIpAddress(packet.destination)},
            {u"protocol"_qs, protocolKey(packet.protocol)},
            {u"port"_qs, packet.protocol == Protocol::Icmp ? QJsonValue() : QJsonValue(packet.port)},
            {u"expected"_qs, packet.isExpected},
            {u"because"_qs, packet.because},
            {u"answered"_qs, packet.isAnswered ? QJsonValue(*packet.isAnswered) : QJsonValue()},
            {u"answered_by"_qs, jsonText(packet.answeredBy)},
            {u"agrees"_qs, packet.isAnswered ? QJsonValue(packet.agrees()) : QJsonValue()},
            {u"not_tested_because"_qs, jsonText(packet.notTestedBecause)}};
}

QJsonObject accessJson(const Plan& plan, const RehearsedAccess& access) {
    QJsonArray packets;
    for (const RehearsedPacket& packet : access.packets)
        packets += packetJson(packet);
    return {{u"from"_qs, net::endText(plan, access.question.from)},
            {u"to"_qs, net::endText(plan, access.question.to)},
            {u"port"_qs, formatPortRange(access.question.port)},
            {u"analysis"_qs, verdictKey(access.analysis.verdict)},
            {u"because"_qs, jsonText(access.analysis.because)},
            {u"agreeing"_qs, access.agreeing()},
            {u"disagreeing"_qs, access.disagreeing()},
            {u"not_tested"_qs, access.notTested()},
            {u"packets"_qs, packets}};
}

} // namespace

QJsonObject networkRehearsalJson(const Plan& plan, const std::optional<QString>& scenario,
                                 const NetworkRehearsal& rehearsal) {
    QJsonArray tunnels;
    for (const RehearsedTunnel& tunnel : rehearsal.tunnels)
        tunnels += QJsonObject{{u"tunnel"_qs, tunnel.name},
                               {u"type"_qs, choiceName(tunnel.type)},
                               {u"carried_by"_qs, carrierKey(tunnel.carrier)}};
    QJsonArray accesses;
    for (const RehearsedAccess& access : rehearsal.accesses)
        accesses += accessJson(plan, access);
    return {{u"scenario"_qs, scenario ? QJsonValue(*scenario) : QJsonValue()},
            {u"machines"_qs, rehearsal.machines},
            {u"networks"_qs, rehearsal.networks},
            {u"packets_sent"_qs, rehearsal.packets},
            {u"disagreeing"_qs, rehearsal.disagreeing()},
            {u"cancelled"_qs, rehearsal.isCancelled},
            {u"tunnels"_qs, tunnels},
            {u"accesses"_qs, accesses},
            {u"notes"_qs, QJsonArray::fromStringList(rehearsal.notes)}};
}

} // namespace drawbridge
