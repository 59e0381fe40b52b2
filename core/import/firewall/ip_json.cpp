// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/ip_json.h"

#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"
#include "core/model/name_search.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace drawbridge::firewall {

namespace {

class IpJsonReader {
public:
    IpJsonReader(Plan& plan, Component machine, QString file, Diagnostics& notes)
        : m_plan(plan), m_machine(std::move(machine)), m_file(std::move(file)), m_notes(notes) {}

    FirewallTally read(const QJsonArray& list) {
        for (const QJsonValue& value : list) {
            if (value[u"addr_info"].isArray())
                addDevice(value);
            else if (value[u"dst"].isString())
                addRoute(value);
        }
        m_plan.components.put(m_machine);
        return m_tally;
    }

private:
    void warn(const QString& sentence) { m_notes.push_back({Severity::Warning, {m_file, 0, 0}, sentence}); }

    /// Loopback and link-local addresses (RFC 1122, 4291, 3927), which join no machines.
    static bool isOfOneMachine(const IpAddress& address) {
        static const std::vector<Cidr> blocks{*parseCidr(u"127.0.0.0/8"), *parseCidr(u"169.254.0.0/16"),
                                              *parseCidr(u"::1/128"), *parseCidr(u"fe80::/10")};
        return std::any_of(blocks.begin(), blocks.end(), [&](const Cidr& block) {
            return block.address.v6 == address.v6 && block.contains(address);
        });
    }

    void addDevice(const QJsonValue& device) {
        const QString name = device[u"ifname"].toString().left(60);
        for (const QJsonValue& info : device[u"addr_info"].toArray()) {
            const auto address = parseIpAddress(info[u"local"].toString());
            const QString scope = info[u"scope"].toString();
            if (scope == u"host" || scope == u"link" || (address && isOfOneMachine(*address)))
                continue;
            if (!address) {
                warn(ImportTexts::tr("An address of the device %1 is none, and was left out.").arg(name));
                continue;
            }
            const auto block = vpn::looseBlock(
                QStringLiteral("%1/%2").arg(formatIpAddress(*address)).arg(info[u"prefixlen"].toInt(-1)));
            if (!block) {
                warn(ImportTexts::tr("The prefix of %1 is none, so the address was left out.")
                         .arg(formatIpAddress(*address)));
                continue;
            }
            const NetworkId network = networkOf(*block);
            const auto known = std::find_if(
                m_machine.interfaces.begin(), m_machine.interfaces.end(), [&](const NetworkInterface& each) {
                    return each.network == network && (!each.address || each.address == *address);
                });
            if (known == m_machine.interfaces.end())
                m_machine.interfaces.push_back({network, *address, name});
            else
                *known = {network, *address, name};
            ++m_tally.interfaces;
        }
    }

    NetworkId networkOf(const Cidr& block) {
        const auto site = effectiveSite(m_plan, m_machine);
        const Network* best = nullptr;
        for (const Network& network : m_plan.networks) {
            if (network.cidr == block && (best == nullptr || network.site == site))
                best = &network;
        }
        if (best != nullptr)
            return best->id;
        Network network;
        network.name = firstName(formatCidr(block), m_machine.name, [this](const QString& candidate) {
            return findByName(m_plan.networks, candidate) == nullptr;
        });
        network.cidr = block;
        network.site = site;
        network.position = m_plan.networks.nextPosition();
        const NetworkId id = network.id;
        m_plan.networks.put(std::move(network));
        return id;
    }

    void addRoute(const QJsonValue& route) {
        const QString gateway = route[u"gateway"].toString();
        const QString type = route[u"type"].toString();
        const auto via = parseIpAddress(gateway);
        const bool isRefused = type == u"blackhole" || type == u"unreachable" || type == u"prohibit";
        if (isRefused || (!via && !gateway.isEmpty()))
            warn(ImportTexts::tr("The route to %1 was left out: the plan has no word for it.")
                     .arg(route[u"dst"].toString().left(60)));
        if (isRefused || !via)
            return; // else to whoever is in the network
        const Network* through = nullptr;
        for (const NetworkInterface& interface : m_machine.interfaces) {
            const Network* network = m_plan.networks.find(interface.network);
            if (network != nullptr && network->cidr && network->cidr->contains(*via))
                through = network;
        }
        const QString destination = route[u"dst"].toString();
        if (through == nullptr) {
            warn(ImportTexts::tr("The route to %1 by %2 was left out: %3 is in no network with that address.")
                     .arg(destination.left(60), formatIpAddress(*via), m_machine.name));
            return;
        }
        Network changed = *through;
        const auto block = vpn::looseBlock(destination);
        if (destination == u"default") {
            if (!changed.gateway)
                changed.gateway = *via;
            else if (changed.gateway != *via)
                warn(ImportTexts::tr("%1 has %2 as its gateway; that of the plan, %3, was kept.")
                         .arg(m_machine.name, formatIpAddress(*via), formatIpAddress(*changed.gateway)));
        } else if (block) {
            const bool isKnown =
                std::any_of(changed.routes.begin(), changed.routes.end(),
                            [&](const StaticRoute& each) { return each.to == *block && each.via == *via; });
            if (!isKnown)
                changed.routes.push_back({*block, *via});
        } else {
            warn(ImportTexts::tr("The route by %1 was left out: \"%2\" is no address block.")
                     .arg(formatIpAddress(*via), destination.left(60)));
            return;
        }
        ++m_tally.routes;
        m_plan.networks.put(std::move(changed));
    }

    Plan& m_plan;
    Component m_machine;
    QString m_file;
    Diagnostics& m_notes;
    FirewallTally m_tally;
};

} // namespace

FirewallTally importIpJson(Plan& plan, const Component& machine, const QByteArray& text, const QString& file,
                           Diagnostics& notes) {
    constexpr qsizetype largest = 4 << 20;
    QJsonParseError error;
    const QJsonDocument document =
        text.size() > largest ? QJsonDocument() : QJsonDocument::fromJson(text, &error);
    if (!document.isArray())
        throw InputError(ImportTexts::tr("This is no list as \"ip -j\" prints it."), {file, 0, 0});
    return IpJsonReader(plan, machine, file, notes).read(document.array());
}

} // namespace drawbridge::firewall
