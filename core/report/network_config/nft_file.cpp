// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/nft_file.h"

#include "core/base/index.h"
#include "core/report/network_config/config_writer.h"
#include "core/report/network_config/nft_ruleset.h"

namespace drawbridge::config {

namespace {

Devices devicesOf(const ConfigState& state, int component) {
    Devices devices;
    for (const net::NodeInterface& each : state.network.nodes[idx(component)].interfaces) {
        if (const auto device = knownDevice(state, component, each.network))
            devices.ofNetwork.try_emplace(each.network, *device);
    }
    return devices;
}

} // namespace

std::vector<ConfigFile> nftFiles(const ConfigState& state) {
    std::vector<ConfigFile> files;
    for (int c = 0; c < state.graph->size; ++c) {
        const net::Node& node = state.network.nodes[idx(c)];
        if (node.firewall < 0 || !node.isHere || node.takenOverBy >= 0)
            continue;
        const NftRuleset ruleset = nftRuleset(*state.graph, state.network, c, devicesOf(state, c));
        ConfigWriter writer(FileKind::Nftables, state.name(c),
                            state.folders[idx(c)] + QStringLiteral("/nftables/drawbridge.nft"));
        writer.line(ruleset.text.trimmed());
        for (const QString& note : ruleset.notes)
            writer.note(note);
        writer.note(ConfigTexts::tr("What is addressed to the machine itself passes only where a rule of the "
                                    "plan allows it. Without one nobody can sign in to it from afar (SSH)."));
        files.push_back(writer.take(state.head));
    }
    return files;
}

} // namespace drawbridge::config
