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

/// What differs from normal operation. Both are written with one head, so that files differ where the state
/// does.
void compareWithNormal(NetworkConfig& config, const ConfigState& state) {
    const std::vector<ConfigFile> normal = allFiles(configState(*state.graph, nullptr, state.head));
    QHash<QString, const ConfigFile*> before;
    for (const ConfigFile& file : normal)
        before.insert(file.path, &file);
    QSet<QString> now;
    for (ConfigFile& file : config.files) {
        now += file.path;
        const ConfigFile* same = before.value(file.path);
        file.change = same == nullptr           ? Change::New
                      : same->text == file.text ? Change::AsNormal
                                                : Change::Changed;
    }
    QSet<QString> gone;
    for (int c = 0; c < state.graph->size; ++c) {
        if (!state.isHere(c) || state.network.nodes[idx(c)].takenOverBy >= 0)
            gone += state.name(c);
    }
    for (const ConfigFile& file : normal) {
        if (gone.contains(file.machine)) {
            if (config.gone.isEmpty() || config.gone.last() != file.machine)
                config.gone += file.machine;
        } else if (!now.contains(file.path)) {
            config.dropped += file.path;
        }
    }
    config.gone.removeDuplicates();
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
    compareWithNormal(config, state);
    return config;
}

NetworkConfig ofMachine(NetworkConfig config, const QString& machine) {
    std::erase_if(config.files, [&](const ConfigFile& file) { return file.machine != machine; });
    config.gone.clear();
    const QString folder = config.files.empty() ? QString() : config.files.front().path.section(u'/', 0, 0);
    config.dropped.removeIf([&](const QString& path) { return path.section(u'/', 0, 0) != folder; });
    return config;
}

} // namespace drawbridge::config
