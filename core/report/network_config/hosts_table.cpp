// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/hosts_table.h"

#include "core/base/index.h"
#include "core/model/kind_traits.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"

namespace drawbridge::config {

namespace {

bool isReached(ComponentKind kind) {
    return kind != ComponentKind::UserGroup && kind != ComponentKind::RedundancyGroup;
}

QStringList addressesOf(const ConfigState& state, int component) {
    QStringList addresses;
    for (const net::NodeInterface& each : net::reachedAt(*state.graph, state.network, component)) {
        const QString address = each.address ? formatIpAddress(*each.address) : QString();
        if (!address.isEmpty() && !addresses.contains(address))
            addresses += address;
    }
    return addresses;
}

} // namespace

std::vector<ConfigFile> hostsTable(const ConfigState& state) {
    ConfigWriter writer(FileKind::Hosts, {}, QStringLiteral("hosts"));
    bool hasAddress = false;
    QStringList noNames;
    QStringList gone;
    for (int c = 0; c < state.graph->size; ++c) {
        if (!isReached(state.graph->component(c).kind))
            continue;
        const QString name = state.name(c);
        if (!state.isHere(net::machineOf(*state.graph, state.network, c))) {
            gone += name;
            continue;
        }
        const QStringList addresses = addressesOf(state, c);
        if (!addresses.isEmpty() && !isHostName(name)) {
            noNames += name;
            continue;
        }
        for (const QString& address : addresses)
            writer.line(address + u'\t' + name);
        hasAddress = hasAddress || !addresses.isEmpty();
    }
    if (!hasAddress)
        return {};
    if (!noNames.isEmpty()) {
        writer.line();
        writer.comment(ConfigTexts::tr("Left out, as these are no host names: %1")
                           .arg(noNames.join(QStringLiteral(", "))));
        writer.note(ConfigTexts::tr("Components whose names are no host names are left out; they are listed "
                                    "at the end."));
    }
    if (!gone.isEmpty()) {
        writer.line();
        writer.comment(
            ConfigTexts::tr("Do not stand in this state: %1").arg(gone.join(QStringLiteral(", "))));
    }
    std::vector<ConfigFile> files;
    files.push_back(writer.take(state.head));
    return files;
}

} // namespace drawbridge::config
