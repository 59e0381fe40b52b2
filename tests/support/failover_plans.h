// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The ways in which real failovers address what moves, each a small plan. Frankfurt is lost in all of them,
/// unless a scenario says otherwise.
///   office-lan 10.30.0.0/24 -- office-gw == tunnels == fra-gw -- fra-app 10.10.4.0/24 (orders .21, db .30)
///                                                   == dub-gw -- the networks of the recovery site
namespace drawbridge::testing {

/// `networks`, `components`, `tunnels`: list items; `rest`: other sections.
inline QByteArray failoverPlan(const QByteArray& networks, const QByteArray& components,
                               const QByteArray& tunnels, const QByteArray& rest) {
    return "drawbridge: 1\nname: T\nassumptions: {use: cautious}\n"
           "sites:\n"
           "  - {name: Frankfurt, kind: on-premises, role: primary}\n"
           "  - {name: Dublin, kind: on-premises, role: recovery}\n"
           "  - {name: Office, kind: on-premises}\n"
           "networks:\n"
           "  - {name: office-lan, site: Office, cidr: 10.30.0.0/24, gateway: 10.30.0.1}\n" +
           networks +
           "components:\n"
           "  - {name: staff, kind: user-group, site: Office, interfaces: [{network: office-lan}]}\n"
           "  - {name: office-gw, kind: vpn-gateway, site: Office, interfaces: [{network: office-lan, "
           "address: 10.30.0.1}]}\n" +
           components + "tunnels:\n" + tunnels + rest +
           "scenarios:\n"
           "  - {name: Frankfurt lost, fails: [{site: Frankfurt}]}\n"
           "  - {name: orders moves, fails: [{component: orders}]}\n";
}

/// fra-gw and dub-gw, and a tunnel from the office to each; the second is up when the first is down.
inline QByteArray standbyTunnelTo(const QByteArray& network) {
    return "  - {name: office-fra, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, "
           "b: {gateway: fra-gw, networks: [fra-app]}, fails-over-to: office-dub}\n"
           "  - {name: office-dub, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, "
           "b: {gateway: dub-gw, networks: [" +
           network + "]}}\n";
}

inline QByteArray staffUsesOrders() {
    return "accesses: [{from: staff, to: orders, port: 443/tcp}]\n";
}

/// New addresses: orders gets 10.20.4.21, its host part kept.
inline QByteArray newAddresses() {
    return failoverPlan(
        "  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24, gateway: 10.10.4.1, fails-over-to: "
        "dub-app}\n"
        "  - {name: dub-app, site: Dublin, cidr: 10.20.4.0/24, gateway: 10.20.4.1}\n",
        "  - {name: fra-gw, kind: vpn-gateway, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.1}]}\n"
        "  - {name: dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: dub-app, address: "
        "10.20.4.1}]}\n"
        "  - {name: orders, kind: server, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.21}], recovery: {strategy: rebuild, to: Dublin}}\n",
        standbyTunnelTo("dub-app"), staffUsesOrders());
}

/// The same addresses kept: one block in both sites, of which one is live.
inline QByteArray sameAddresses(bool isJoined = true) {
    QByteArray text = newAddresses();
    text.replace("10.20.4.", "10.10.4.");
    if (!isJoined)
        text.replace(", fails-over-to: dub-app", "");
    return text;
}

/// The same by one network that is stretched to both sites; either gateway may have 10.10.4.1.
inline QByteArray stretchedNetwork() {
    return failoverPlan(
        "  - {name: fra-app, site: Frankfurt, also-at: [Dublin], cidr: 10.10.4.0/24, gateway: 10.10.4.1}\n",
        "  - {name: dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: fra-app, address: "
        "10.10.4.1}]}\n"
        "  - {name: fra-gw, kind: vpn-gateway, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.1}]}\n"
        "  - {name: orders, kind: server, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.21}], recovery: {strategy: rebuild, to: Dublin}}\n"
        "  - {name: search, kind: server, site: Dublin, interfaces: [{network: fra-app, address: "
        "10.10.4.40}]}\n",
        standbyTunnelTo("fra-app"),
        "accesses:\n"
        "  - {from: staff, to: orders, port: 443/tcp}\n"
        "  - {from: staff, to: search, port: 443/tcp}\n");
}

/// Only orders moves: to 10.10.4.150, in a part of the subnet at the other site. db stays.
inline QByteArray partOfASubnet(bool hasRoute) {
    const QByteArray route = hasRoute ? ", routes: [{to: 10.10.4.128/25, via: 10.10.4.1}]" : QByteArray();
    return failoverPlan(
        "  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24, gateway: 10.10.4.1" + route +
            "}\n"
            "  - {name: dub-part, site: Dublin, cidr: 10.10.4.128/25, gateway: 10.10.4.129}\n",
        "  - {name: fra-gw, kind: vpn-gateway, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.1}]}\n"
        "  - {name: dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: dub-part, address: "
        "10.10.4.129}]}\n"
        "  - {name: db, kind: database, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.30}]}\n"
        "  - {name: orders, kind: server, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.21}], recovery: {strategy: rebuild, to: Dublin, address: {network: dub-part, address: "
        "10.10.4.150}}}\n",
        "  - {name: office-fra, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, "
        "b: {gateway: fra-gw, networks: [fra-app]}}\n"
        "  - {name: office-dub, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, "
        "b: {gateway: dub-gw, networks: [dub-part]}}\n"
        "  - {name: fra-dub, type: wireguard, a: {gateway: fra-gw, networks: [fra-app]}, "
        "b: {gateway: dub-gw, networks: [dub-part]}}\n",
        "accesses:\n"
        "  - {from: staff, to: orders, port: 443/tcp}\n"
        "  - {from: staff, to: db, port: 5432/tcp}\n"
        "  - {from: db, to: orders, port: 443/tcp}\n");
}

/// The office has the same block as Frankfurt. It knows Frankfurt as 10.98.4.0/24, and is known there as
/// 10.97.4.0/24, by one-to-one translation at both gateways.
inline QByteArray overlappingBlocks(bool isTranslated) {
    QByteArray text =
        "drawbridge: 1\nname: T\nassumptions: {use: cautious}\n"
        "sites:\n"
        "  - {name: Frankfurt, kind: on-premises}\n"
        "  - {name: Office, kind: on-premises}\n"
        "networks:\n"
        "  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24, gateway: 10.10.4.1}\n"
        "  - {name: office-lan, site: Office, cidr: 10.10.4.0/24, gateway: 10.10.4.1}\n"
        "  - {name: transit, cidr: 10.99.0.0/30, routes: [{to: 10.98.4.0/24, via: 10.99.0.1}, "
        "{to: 10.97.4.0/24, via: 10.99.0.2}]}\n"
        "components:\n"
        "  - {name: fra-gw, kind: router, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.1}, {network: transit, address: 10.99.0.1}]}\n"
        "  - {name: office-gw, kind: router, site: Office, interfaces: [{network: office-lan, address: "
        "10.10.4.1}, {network: transit, address: 10.99.0.2}]}\n"
        "  - {name: orders, kind: server, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.21}]}\n"
        "  - {name: pc, kind: server, site: Office, interfaces: [{network: office-lan, address: "
        "10.10.4.50}]}\n"
        "accesses: [{from: pc, to: orders, port: 443/tcp}]\n";
    if (isTranslated)
        text += "firewalls:\n"
                "  - at: fra-gw\n"
                "    rules: [{allow: any, from: any, to: any}]\n"
                "    nat:\n"
                "      - {kind: destination, from: any, to: 10.98.4.0/24, becomes-block: 10.10.4.0/24}\n"
                "      - {kind: source, from: 10.10.4.0/24, to: 10.97.4.0/24, becomes-block: 10.98.4.0/24}\n"
                "  - at: office-gw\n"
                "    rules: [{allow: any, from: any, to: any}]\n"
                "    nat:\n"
                "      - {kind: destination, from: any, to: 10.97.4.0/24, becomes-block: 10.10.4.0/24}\n"
                "      - {kind: source, from: 10.10.4.0/24, to: 10.98.4.0/24, becomes-block: 10.97.4.0/24}\n";
    return text;
}

/// A partner admits who comes from 203.0.113.2, which is Frankfurt's gateway; `more`: other addresses that it
/// admits.
inline QByteArray partnerWithAllowList(const QByteArray& more = {}) {
    return failoverPlan(
        "  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24, gateway: 10.10.4.1, fails-over-to: "
        "dub-app}\n"
        "  - {name: dub-app, site: Dublin, cidr: 10.20.4.0/24, gateway: 10.20.4.1}\n"
        "  - {name: fra-wan, site: Frankfurt, cidr: 203.0.113.0/29, fails-over-to: dub-wan}\n"
        "  - {name: dub-wan, site: Dublin, cidr: 198.51.100.0/29}\n"
        "  - {name: acme-net, cidr: 192.0.2.0/24}\n",
        "  - {name: fra-gw, kind: vpn-gateway, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.1}, {network: fra-wan, address: 203.0.113.2}]}\n"
        "  - {name: dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: dub-app, address: "
        "10.20.4.1}, {network: dub-wan, address: 198.51.100.2}]}\n"
        "  - {name: orders, kind: server, site: Frankfurt, interfaces: [{network: fra-app, address: "
        "10.10.4.21}], recovery: {strategy: rebuild, to: Dublin}}\n"
        "  - {name: acme, kind: third-party, interfaces: [{network: acme-net, address: 192.0.2.20}]}\n",
        standbyTunnelTo("dub-app"),
        "firewalls:\n"
        "  - at: fra-gw\n"
        "    rules: [{allow: any, from: any, to: any}]\n"
        "    nat: [{kind: source, from: fra-app, to: 192.0.2.0/24}]\n"
        "  - at: dub-gw\n"
        "    rules: [{allow: any, from: any, to: any}]\n"
        "    nat: [{kind: source, from: dub-app, to: 192.0.2.0/24, becomes: 198.51.100.2}]\n"
        "  - at: acme\n"
        "    rules:\n"
        "      - {allow: 443/tcp, from: 203.0.113.2/32, to: acme}\n" +
            more + "accesses: [{from: orders, to: acme, port: 443/tcp}]\n");
}

} // namespace drawbridge::testing
