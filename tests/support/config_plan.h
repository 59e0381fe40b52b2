// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/plan_text/plan_text.h"
#include "core/report/network_config/network_config.h"

#include <QByteArray>

/// A head office with tunnels to a main site and to the site that takes over from it.
namespace drawbridge::testing {

inline const char* const kHqKey = "vKLPVxvFUpQu9uMVYJ3hoS25W5IoYxPJg5WI+Vwlrho=";
inline const char* const kMainKey = "TROHqkiihxZqUSJ0NNdwkvcD4OduRz5WWMXdEU4JSzs=";
inline const char* const kDrKey = "DKxdWDTjB0QJo8xYs+NKhyKfHqYTXSKByaLdKpU4bkU=";

inline QByteArray configPlanText(const QByteArray& more = {}) {
    return QByteArray(
               "drawbridge: 1\nname: Two sites\n"
               "sites: [{name: HQ, kind: on-premises}, {name: Main, kind: cloud-region}, {name: DR, kind: "
               "cloud-region}]\n"
               "networks:\n"
               "  - {name: hq-lan, site: HQ, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
               "  - {name: main-app, site: Main, cidr: 10.2.0.0/24, vlan: 20, gateway: 10.2.0.1, "
               "fails-over-to: dr-app}\n"
               "  - {name: dr-edge, site: DR, cidr: 198.51.100.0/28, gateway: 198.51.100.1}\n"
               "  - {name: dr-app, site: DR, cidr: 10.3.0.0/24, vlan: 30, gateway: 10.3.0.1, mtu: 1400, "
               "routes: [{to: 10.9.0.0/16, via: 10.3.0.254}]}\n"
               "components:\n"
               "  - {name: hq-gw, kind: vpn-gateway, site: HQ, interfaces: [{network: hq-lan, address: "
               "10.1.0.1, device: eth1}]}\n"
               "  - {name: main-gw, kind: vpn-gateway, site: Main, interfaces: [{network: main-app, "
               "address: 10.2.0.1}]}\n"
               "  - {name: dr-gw, kind: vpn-gateway, site: DR, interfaces: [{network: dr-edge, address: "
               "198.51.100.9, device: eth0}, {network: dr-app, address: 10.3.0.1}]}\n"
               "  - {name: dr-dns, kind: dns-server, site: DR, interfaces: [{network: dr-app, address: "
               "10.3.0.53}]}\n"
               "  - {name: dr-docker, kind: docker-host, site: DR, interfaces: [{network: dr-app, address: "
               "10.3.0.11}]}\n"
               "  - {name: main-docker, kind: docker-host, site: Main, interfaces: [{network: main-app, "
               "address: 10.2.0.11}]}\n"
               "  - name: shop\n"
               "    kind: service\n"
               "    host: main-docker\n"
               "    interfaces: [{network: main-app, address: 10.2.0.21}]\n"
               "    recovery: {strategy: restart, to: DR, host: dr-docker, address: {network: dr-app, "
               "address: 10.3.0.21}, steps: [{name: Start, duration: 3m}]}\n"
               "tunnels:\n"
               "  - name: hq-main\n"
               "    type: wireguard\n"
               "    a: {gateway: hq-gw, networks: [hq-lan], endpoint: '192.0.2.10:51820', public-key: '") +
           kHqKey +
           "'}\n"
           "    b: {gateway: main-gw, networks: [main-app], endpoint: '203.0.113.7:51820', public-key: '" +
           kMainKey +
           "'}\n"
           "    fails-over-to: hq-dr\n"
           "  - name: hq-dr\n"
           "    type: wireguard\n"
           "    a: {gateway: hq-gw, networks: [hq-lan], endpoint: '192.0.2.10:51821', public-key: '" +
           kHqKey +
           "'}\n"
           "    b: {gateway: dr-gw, networks: [dr-app], endpoint: '198.51.100.9:51820', public-key: '" +
           kDrKey + "'}\n" + more + "scenarios: [{name: Main lost, fails: [{site: Main}]}]\n";
}

struct ConfigCase {
    std::shared_ptr<const RecoveryGraph> graph;
    std::optional<ScenarioAnalysis> analysis;
    config::NetworkConfig config;

    const config::ConfigFile* find(const QString& path) const {
        for (const config::ConfigFile& file : config.files) {
            if (file.path == path)
                return &file;
        }
        return nullptr;
    }
    QString text(const QString& path) const {
        const config::ConfigFile* file = find(path);
        return file == nullptr ? QString() : file->text;
    }
    QStringList paths() const {
        QStringList all;
        for (const config::ConfigFile& file : config.files)
            all += file.path;
        return all;
    }
};

inline ConfigCase configOf(Plan plan, bool isNormal = false) {
    ConfigCase result;
    result.graph = std::make_shared<const RecoveryGraph>(std::move(plan));
    if (!isNormal)
        result.analysis = analyseScenario(result.graph, result.graph->plan.scenarios.at(0));
    config::ConfigHead head;
    head.project = result.graph->plan.project.name;
    head.version = QStringLiteral("Version 3 · Before the audit");
    head.scenario = result.graph->plan.scenarios.at(0).name;
    result.config = config::networkConfig(*result.graph, result.analysis ? &*result.analysis : nullptr, head);
    return result;
}

inline ConfigCase configOf(const QByteArray& text, bool isNormal = false) {
    return configOf(readPlanText(text, QStringLiteral("p")), isNormal);
}

/// The lines without the head: those after the first empty one.
inline QString bodyOf(const QString& text) {
    return text.mid(text.indexOf(QStringLiteral("\n\n")) + 2);
}

} // namespace drawbridge::testing
