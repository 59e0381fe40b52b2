// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/network_config.h"

#include "core/base/index.h"
#include "core/report/network_config/config_state.h"
#include "core/report/network_config/dns_files.h"
#include "core/report/network_config/hosts_table.h"
#include "core/report/network_config/ip_script.h"
#include "core/report/network_config/nft_file.h"
#include "core/report/network_config/openvpn_conf.h"
#include "core/report/network_config/swanctl_conf.h"
#include "core/report/network_config/wireguard_conf.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace drawbridge::config {

namespace {

std::vector<ConfigFile> allFiles(const ConfigState& state) {
    std::vector<ConfigFile> files;
    for (const auto write :
         {&ipScripts, &nftFiles, &wireGuardFiles, &swanctlFiles, &openVpnFiles, &hostsTable, &dnsFiles}) {
        for (ConfigFile& file : write(state))
            files.push_back(std::move(file));
    }
    return files;
}

/// Machines that forward, then the others, each in the order of the plan; last what is for all.
void sortFiles(const ConfigState& state, std::vector<ConfigFile>& files) {
    QHash<QString, int> rank;
    const int size = state.graph->size;
    for (int c = 0; c < size; ++c)
        rank.insert(state.name(c), state.network.nodes[idx(c)].forwards ? c : size + c);
    std::stable_sort(files.begin(), files.end(), [&](const ConfigFile& a, const ConfigFile& b) {
        return std::tuple(rank.value(a.machine, 2 * size), a.kind) <
               std::tuple(rank.value(b.machine, 2 * size), b.kind);
    });
}

} // namespace

NetworkConfig networkConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis, ConfigHead head) {
    head.isNormal = analysis == nullptr;
    const ConfigState state = configState(graph, analysis, head);
    NetworkConfig config;
    config.head = head;
    config.files = allFiles(state);
    sortFiles(state, config.files);
    if (analysis == nullptr) {
        for (ConfigFile& file : config.files)
            file.change = Change::AsNormal;
        return config;
    }
    // With the same head, so that files differ where the state does.
    ConfigState normal = configState(graph, nullptr, head);
    QHash<QString, QString> before;
    QStringList machines;
    for (ConfigFile& file : allFiles(normal)) {
        machines += file.machine;
        before.insert(file.path, std::move(file.text));
    }
    QSet<QString> here;
    for (ConfigFile& file : config.files) {
        here += file.machine;
        const auto found = before.constFind(file.path);
        file.change = found == before.cend() ? Change::New
                      : *found == file.text  ? Change::AsNormal
                                             : Change::Changed;
    }
    machines.removeDuplicates();
    for (const QString& machine : std::as_const(machines)) {
        if (!machine.isEmpty() && !here.contains(machine))
            config.gone += machine;
    }
    return config;
}

NetworkConfig ofMachine(NetworkConfig config, const QString& machine) {
    std::erase_if(config.files, [&](const ConfigFile& file) { return file.machine != machine; });
    config.gone.clear();
    return config;
}

} // namespace drawbridge::config
