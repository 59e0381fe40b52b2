// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/ip_script.h"

#include "core/base/index.h"
#include "core/model/kind_traits.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"
#include "core/report/network_config/nft_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge::config {

namespace {

/// The machine whose network devices have the addresses of a component: its host's, as in a container or a
/// virtual machine of the plan.
int machineWithAddresses(const ConfigState& state, int component) {
    constexpr int deepest = 100;
    int c = component;
    for (int depth = 0; depth < deepest; ++depth) {
        if (isMachineKind(state.graph->component(c).kind))
            return c;
        int host = state.graph->host[idx(c)];
        const int entry = state.analysis == nullptr ? -1 : state.analysis->tasks.indexOf[idx(c)];
        if (entry >= 0 && state.analysis->impact.state[idx(c)] == ImpactState::Lost)
            host = state.analysis->tasks.components[idx(entry)].targetHost.value_or(-1);
        if (host < 0 || host == c || !state.isHere(host))
            return c;
        c = host;
    }
    return component;
}

/// Who sets the addresses of others does it without these files.
bool hasAddressesOfItsOwn(const Component& component) {
    return !isOthersKind(component.kind) && component.kind != ComponentKind::RedundancyGroup;
}

class ScriptOfMachine {
public:
    ScriptOfMachine(const ConfigState& state, int machine, const std::vector<int>& components)
        : m_state(state), m_machine(machine), m_components(components),
          m_writer(FileKind::Addresses, state.name(machine),
                   state.folders[idx(machine)] + QStringLiteral("/network/addresses.sh")) {}

    /// Nothing where no address of the machine is known.
    std::optional<ConfigFile> write() {
        gather();
        if (m_addresses.empty())
            return std::nullopt;
        m_writer.line(QStringLiteral("set -eu"));
        writeDevices();
        writeAddresses();
        writeForwarding();
        writeRoutes();
        return m_writer.take(m_state.head);
    }

private:
    struct Address {
        IpAddress address;
        int prefix = 0;
        QStringList of; ///< names of the components that are reached there
    };

    const net::Node& node(int component) const { return m_state.network.nodes[idx(component)]; }
    const Network& network(int n) const { return m_state.plan().networks.at(n); }

    void gather() {
        for (const int c : m_components) {
            for (const net::NodeInterface& interface : node(c).interfaces) {
                if (interface.address && !isInTunnel(c, interface))
                    addAddress(c, interface);
                else if (!interface.address)
                    m_writer.note(
                        ConfigTexts::tr("%1 is in the network %2 with an address that the plan does "
                                        "not know.")
                            .arg(m_state.name(c), network(interface.network).name));
            }
        }
    }

    bool isInTunnel(int component, const net::NodeInterface& interface) const {
        const auto& all = m_state.graph->component(component).interfaces;
        return std::any_of(all.begin(), all.end(), [&](const NetworkInterface& each) {
            return each.address == interface.address && isTunnelDevice(each);
        });
    }

    void addAddress(int component, const net::NodeInterface& interface) {
        const auto& block = m_state.network.networks[idx(interface.network)].block;
        const QString address = formatIpAddress(*interface.address);
        if (!block || block->address.v6 != interface.address->v6 || !block->contains(*interface.address)) {
            m_writer.fillIn(
                block
                    ? ConfigTexts::tr("The address %1 of %2 is left out, as it does not fit in the network "
                                      "%3 (%4).")
                          .arg(address, m_state.name(component), network(interface.network).name,
                               formatCidr(*block))
                    : ConfigTexts::tr("The address %1 of %2 is left out, as the prefix of the network %3 is "
                                      "not known.")
                          .arg(address, m_state.name(component), network(interface.network).name));
            return;
        }
        std::vector<Address>& addresses = m_addresses[interface.network];
        const auto [at, isNew] =
            m_indexOf.try_emplace({interface.network, *interface.address}, addresses.size());
        if (isNew)
            addresses.push_back({*interface.address, block->prefix, {}});
        addresses[at->second].of += m_state.name(component);
    }

    // Devices

    /// "DEV_DUB_APP" with its dollar, in quotes.
    QString device(int n) const { return QStringLiteral("\"$%1\"").arg(m_devices.at(n)); }

    std::optional<QString> deviceOfMachine(int n) {
        for (const int c : m_components) {
            if (const auto known = knownDevice(m_state, c, n))
                return known;
            for (const NetworkInterface& each : m_state.graph->component(c).interfaces) {
                if (each.device && !isDeviceName(*each.device))
                    m_writer.note(ConfigTexts::tr("\"%1\" is no name of a network device of Linux, so it is "
                                                  "not used.")
                                      .arg(*each.device));
            }
        }
        return std::nullopt;
    }

    void writeDevices() {
        std::set<QString> used;
        for (const auto& [n, addresses] : m_addresses) {
            QString variable = QStringLiteral("DEV_") + shellVariableName(network(n).name);
            if (used.count(variable) != 0)
                variable += u'_' + QString::number(n + 1);
            while (used.count(variable) != 0)
                variable += u'_';
            used.insert(variable);
            m_devices[n] = variable;
            m_writer.line();
            writeDevice(n, variable);
        }
        m_writer.line();
        for (const auto& [n, variable] : m_devices)
            m_writer.line(
                QStringLiteral("[ -n %1 ] || { printf '%s\\n' %2 >&2; exit 2; }")
                    .arg(device(n), shellQuoted(ConfigTexts::tr("Set %1: the device in the network %2.")
                                                    .arg(variable, network(n).name))));
        writeSubInterfaces();
    }

    void writeDevice(int n, const QString& variable) {
        const auto vlan = network(n).vlan;
        m_writer.comment(vlan ? ConfigTexts::tr("The device in the network %1 (VLAN %2)")
                                    .arg(network(n).name, QString::number(*vlan))
                              : ConfigTexts::tr("The device in the network %1").arg(network(n).name));
        const auto known = deviceOfMachine(n);
        m_writer.line(QStringLiteral("%1=${%1-%2}").arg(variable, known.value_or(QString())));
        if (!known)
            m_writer.fillIn(ConfigTexts::tr("%1: the device in the network %2, in the script or its "
                                            "environment.")
                                .arg(variable, network(n).name));
        if (vlan && !known) {
            const QString trunk = QStringLiteral("TRUNK_") + variable.mid(4);
            m_trunks[n] = trunk;
            m_writer.comment(ConfigTexts::tr("or the device that carries VLAN %1 tagged, whose sub-interface "
                                             "it then is")
                                 .arg(*vlan));
            m_writer.line(QStringLiteral("%1=${%1-}").arg(trunk));
            m_writer.line(QStringLiteral("[ -z \"$%1\" ] || %2=\"$%1.%3\"")
                              .arg(trunk, variable, QString::number(*vlan)));
        } else if (vlan && known->endsWith(u'.' + QString::number(*vlan))) {
            const QString trunk = QStringLiteral("TRUNK_") + variable.mid(4);
            m_trunks[n] = trunk;
            m_writer.line(QStringLiteral("%1=${%1-%2}").arg(trunk, known->left(known->lastIndexOf(u'.'))));
        }
    }

    void writeSubInterfaces() {
        for (const auto& [n, trunk] : m_trunks) {
            m_writer.line();
            m_writer.line(QStringLiteral("if [ -n \"$%1\" ] && ! ip link show dev %2 >/dev/null 2>&1; then")
                              .arg(trunk, device(n)));
            m_writer.line(QStringLiteral("    ip link add link \"$%1\" name %2 type vlan id %3")
                              .arg(trunk, device(n), QString::number(*network(n).vlan)));
            m_writer.line(QStringLiteral("fi"));
        }
    }

    // Addresses

    void writeAddresses() {
        for (const auto& [n, addresses] : m_addresses) {
            m_writer.line();
            m_writer.comment(network(n).name);
            if (network(n).mtu)
                m_writer.line(QStringLiteral("ip link set dev %1 mtu %2")
                                  .arg(device(n), QString::number(*network(n).mtu)));
            m_writer.line(QStringLiteral("ip link set dev %1 up").arg(device(n)));
            for (const Address& each : addresses) {
                const QStringList others = namesBesides(each.of);
                if (!others.isEmpty())
                    m_writer.comment(ConfigTexts::tr("of %1").arg(others.join(QStringLiteral(", "))));
                m_writer.line(
                    QStringLiteral("ip address replace %1/%2 dev %3")
                        .arg(formatIpAddress(each.address), QString::number(each.prefix), device(n)));
            }
        }
    }

    QStringList namesBesides(const QStringList& names) const {
        if (names.contains(m_state.name(m_machine)))
            return {};
        constexpr qsizetype most = 5;
        QStringList shown = names.mid(0, most);
        if (names.size() > most)
            shown += ConfigTexts::tr("and %1 more").arg(names.size() - most);
        return shown;
    }

    void writeForwarding() {
        if (!node(m_machine).forwards)
            return;
        m_writer.line();
        m_writer.comment(ConfigTexts::tr("It forwards packets between its networks."));
        m_writer.line(QStringLiteral("sysctl -q -w net.ipv4.ip_forward=1"));
        const bool hasV6 = std::any_of(m_indexOf.begin(), m_indexOf.end(),
                                       [](const auto& each) { return each.first.second.v6; });
        if (hasV6)
            m_writer.line(QStringLiteral("sysctl -q -w net.ipv6.conf.all.forwarding=1"));
    }

    // Routes

    void writeRoutes() {
        bool hasTitle = false;
        std::set<std::tuple<bool, net::Number, int>> done;
        for (const int c : m_components) {
            for (const net::Route& route : node(c).routes) {
                if (!done.insert({route.v6, route.to.first, route.prefix}).second &&
                    route.kind != net::Route::Kind::Direct)
                    continue;
                if (route.kind == net::Route::Kind::Internet)
                    noteInternet(route.v6);
                if (route.kind != net::Route::Kind::Via)
                    continue;
                if (!std::exchange(hasTitle, true)) {
                    m_writer.line();
                    m_writer.comment(ConfigTexts::tr("Routes"));
                }
                writeRoute(route);
            }
        }
    }

    void noteInternet(bool v6) {
        if (!v6)
            m_writer.note(ConfigTexts::tr("The plan has no gateway for what is outside of it, so the script "
                                          "sets no default route."));
    }

    static bool isDefault(const net::Route& route) { return route.prefix == 0; }

    void writeRoute(const net::Route& route) {
        const Cidr to{addressOf(route.to.first, route.v6), route.prefix};
        const QString destination = isDefault(route) ? QStringLiteral("default") : formatCidr(to);
        const auto via = nextHop(route);
        const bool hasDevice = m_devices.count(route.network) != 0;
        if (!via || !hasDevice) {
            m_writer.comment(ConfigTexts::tr("The route to %1 is left out.").arg(destination));
            m_writer.fillIn(
                !via ? ConfigTexts::tr("The route to %1: the plan does not know the address of %2 in "
                                       "the network %3.")
                           .arg(destination,
                                route.node < 0 ? ConfigTexts::tr("the gateway") : m_state.name(route.node),
                                network(route.network).name)
                     : ConfigTexts::tr("The route to %1 by %2: the plan knows no address of this "
                                       "machine in the network %3.")
                           .arg(destination, formatIpAddress(*via), network(route.network).name));
            return;
        }
        if (route.node < 0)
            m_writer.note(isDefault(route)
                              ? ConfigTexts::tr("Nobody in the plan has %1, the gateway of %2.")
                                    .arg(formatIpAddress(*via), network(route.network).name)
                              : ConfigTexts::tr("Nobody in the plan has %1, by which the route to "
                                                "%2 goes.")
                                    .arg(formatIpAddress(*via), destination));
        m_writer.line(QStringLiteral("ip %1route replace %2 via %3 dev %4")
                          .arg(route.v6 ? QStringLiteral("-6 ") : QString(), destination,
                               formatIpAddress(*via), device(route.network)));
    }

    /// As told; else of the only router, which the analysis takes.
    std::optional<IpAddress> nextHop(const net::Route& route) const {
        const Network& through = network(route.network);
        if (!isDefault(route) || through.gateway)
            return route.via;
        if (route.node < 0)
            return std::nullopt;
        for (const net::NodeInterface& each : node(route.node).interfaces) {
            if (each.network == route.network && each.address && each.address->v6 == route.v6)
                return each.address;
        }
        return std::nullopt;
    }

    const ConfigState& m_state;
    int m_machine;
    const std::vector<int>& m_components;
    ConfigWriter m_writer;
    std::map<int, std::vector<Address>> m_addresses;            ///< by network
    std::map<std::pair<int, IpAddress>, std::size_t> m_indexOf; ///< in the list of its network
    std::map<int, QString> m_devices;                           ///< variables, by network
    std::map<int, QString> m_trunks;
};

} // namespace

std::vector<ConfigFile> ipScripts(const ConfigState& state) {
    std::map<int, std::vector<int>> components;
    for (int c = 0; c < state.graph->size; ++c) {
        const net::Node& node = state.network.nodes[idx(c)];
        if (node.isHere && !node.interfaces.empty() && hasAddressesOfItsOwn(state.graph->component(c)))
            components[machineWithAddresses(state, c)].push_back(c);
    }
    std::vector<ConfigFile> files;
    for (const auto& [machine, all] : components) {
        if (auto file = ScriptOfMachine(state, machine, all).write())
            files.push_back(std::move(*file));
    }
    return files;
}

} // namespace drawbridge::config
