// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/live/network_lab/lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge::live {

namespace {

IpAddress address(const QJsonValue& value) {
    const auto parsed = parseIpAddress(value.toString());
    if (!parsed)
        throw InputError(QStringLiteral("%1 is no address").arg(value.toString()));
    return *parsed;
}

Cidr block(const QJsonValue& value) {
    const QStringList parts = value.toString().split(u'/');
    if (parts.size() != 2)
        throw InputError(QStringLiteral("%1 is no block").arg(value.toString()));
    return {address(parts[0]), parts[1].toInt()};
}

template <class T, class F>
QJsonArray list(const std::vector<T>& values, F&& write) {
    QJsonArray array;
    for (const T& each : values)
        array += write(each);
    return array;
}

template <class T, class F>
std::vector<T> listFrom(const QJsonValue& value, F&& read) {
    std::vector<T> values;
    for (const QJsonValue& each : value.toArray())
        values.push_back(read(each));
    return values;
}

QJsonValue machineJson(const LabMachine& machine) {
    return QJsonObject{{u"forwards"_qs, machine.forwards},
                       {u"internet"_qs, machine.isOnInternet},
                       {u"devices"_qs, list(machine.devices,
                                            [](const LabDevice& device) -> QJsonValue {
                                                return QJsonObject{{u"network"_qs, device.network},
                                                                   {u"addresses"_qs,
                                                                    list(device.addresses, &blockWithHost)}};
                                            })},
                       {u"loopback"_qs, list(machine.loopback, &blockWithHost)},
                       {u"routes"_qs, list(machine.routes,
                                           [](const LabRoute& route) -> QJsonValue {
                                               return QJsonObject{{u"kind"_qs, static_cast<int>(route.kind)},
                                                                  {u"to"_qs, blockWithHost(route.to)},
                                                                  {u"link"_qs, route.link},
                                                                  {u"via"_qs, formatIpAddress(route.via)}};
                                           })},
                       {u"ruleset"_qs, machine.ruleset}};
}

LabMachine machineFrom(const QJsonValue& json) {
    LabMachine machine;
    machine.forwards = json[u"forwards"].toBool();
    machine.isOnInternet = json[u"internet"].toBool();
    machine.devices = listFrom<LabDevice>(json[u"devices"], [](const QJsonValue& device) {
        return LabDevice{device[u"network"].toInt(), listFrom<Cidr>(device[u"addresses"], &block)};
    });
    machine.loopback = listFrom<Cidr>(json[u"loopback"], &block);
    machine.routes = listFrom<LabRoute>(json[u"routes"], [](const QJsonValue& route) {
        return LabRoute{static_cast<LabRoute::Kind>(route[u"kind"].toInt()), block(route[u"to"]),
                        route[u"link"].toInt(), address(route[u"via"])};
    });
    machine.ruleset = json[u"ruleset"].toString();
    return machine;
}

QJsonValue packetJson(const LabPacket& packet) {
    return QJsonObject{{u"from"_qs, packet.from},
                       {u"source"_qs, formatIpAddress(packet.source)},
                       {u"destination"_qs, formatIpAddress(packet.destination)},
                       {u"protocol"_qs, static_cast<int>(packet.protocol)},
                       {u"port"_qs, packet.port},
                       {u"expected"_qs, packet.isAnswerExpected},
                       {u"listeners"_qs, list(packet.listeners, [](int each) { return each; })},
                       {u"ports"_qs, list(packet.ports, [](quint16 each) { return int(each); })}};
}

LabPacket packetFrom(const QJsonValue& json) {
    LabPacket packet;
    packet.from = json[u"from"].toInt();
    packet.source = address(json[u"source"]);
    packet.destination = address(json[u"destination"]);
    packet.protocol = static_cast<Protocol>(json[u"protocol"].toInt());
    packet.port = static_cast<quint16>(json[u"port"].toInt());
    packet.isAnswerExpected = json[u"expected"].toBool();
    packet.listeners = listFrom<int>(json[u"listeners"], [](const QJsonValue& each) { return each.toInt(); });
    packet.ports = listFrom<quint16>(
        json[u"ports"], [](const QJsonValue& each) { return static_cast<quint16>(each.toInt()); });
    return packet;
}

} // namespace

QString blockWithHost(const Cidr& block) {
    return formatIpAddress(block.address) + u'/' + QString::number(block.prefix);
}

QByteArray toJson(const Lab& lab) {
    const QJsonObject json{
        {u"networks"_qs, lab.networks},
        {u"machines"_qs, list(lab.machines, &machineJson)},
        {u"tunnels"_qs, list(lab.tunnels,
                             [](const LabTunnel& tunnel) -> QJsonValue {
                                 return QJsonObject{{u"wireguard"_qs, tunnel.isWireGuard},
                                                    {u"a"_qs, tunnel.a},
                                                    {u"b"_qs, tunnel.b},
                                                    {u"behind_a"_qs, list(tunnel.behindA, &blockWithHost)},
                                                    {u"behind_b"_qs, list(tunnel.behindB, &blockWithHost)}};
                             })},
        {u"packets"_qs, list(lab.packets, &packetJson)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Lab labFromJson(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        throw InputError(QStringLiteral("no description of a network"));
    Lab lab;
    lab.networks = document[u"networks"].toInt();
    lab.machines = listFrom<LabMachine>(document[u"machines"], &machineFrom);
    lab.tunnels = listFrom<LabTunnel>(document[u"tunnels"], [](const QJsonValue& json) {
        return LabTunnel{json[u"wireguard"].toBool(), json[u"a"].toInt(), json[u"b"].toInt(),
                         listFrom<Cidr>(json[u"behind_a"], &block),
                         listFrom<Cidr>(json[u"behind_b"], &block)};
    });
    lab.packets = listFrom<LabPacket>(document[u"packets"], &packetFrom);
    return lab;
}

} // namespace drawbridge::live
