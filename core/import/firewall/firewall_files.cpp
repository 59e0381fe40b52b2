// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/firewall_files.h"

#include "core/base/texts.h"
#include "core/import/firewall/ip_json.h"
#include "core/import/firewall/rule_chains.h"
#include "core/model/kind_traits.h"
#include "core/model/name_search.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace drawbridge::firewall {

namespace {

constexpr std::size_t kMostRulesOfMachine = 20'000; ///< of one machine in the plan

bool has(const QString& text, const char* pattern) {
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption)
        .match(text)
        .hasMatch();
}

class RuleAdder {
public:
    RuleAdder(Plan& plan, Component machine, Diagnostics& notes)
        : m_plan(plan), m_machine(std::move(machine)), m_notes(notes) {}

    FirewallTally add(const FlatRules& flat) {
        Firewall firewall;
        firewall.position = m_plan.firewalls.nextPosition();
        for (const Firewall& known : m_plan.firewalls) {
            if (known.at == m_machine.id)
                firewall = known;
        }
        firewall.at = m_machine.id;
        firewall.rules.clear();
        firewall.nat.clear();
        addInput(flat, firewall);
        for (const FlatRule& rule : flat.forward)
            addRule(rule, {}, firewall);
        if (!flat.forwardDrops)
            firewall.rules.push_back({PortRange{}, std::nullopt, {}, {}, {}, {}});
        for (const FlatTranslation& each : flat.translations)
            addTranslation(each, firewall);
        const FirewallTally tally{static_cast<int>(firewall.rules.size()),
                                  static_cast<int>(firewall.nat.size()), 0, 0};
        m_plan.firewalls.put(std::move(firewall));
        return tally;
    }

private:
    /// What is addressed to the machine itself comes first: nothing else is meant by these rules.
    void addInput(const FlatRules& flat, Firewall& firewall) {
        TrafficEnd self;
        self.component = m_machine.id;
        for (const FlatRule& rule : flat.input)
            addRule(rule, self, firewall);
        FirewallRule rest{PortRange{}, std::nullopt, {}, self, {}, {}};
        if (flat.hasInput && flat.inputDrops)
            std::swap(rest.allow, rest.deny);
        firewall.rules.push_back(rest);
    }

    static std::vector<TrafficEnd> ends(const std::vector<Cidr>& blocks) {
        std::vector<TrafficEnd> result;
        for (const Cidr& block : blocks) {
            TrafficEnd end;
            end.block = block;
            result.push_back(end);
        }
        return result;
    }

    using Networks = std::vector<std::optional<NetworkId>>;

    /// Nothing for a device that the machine is not known to have.
    std::optional<Networks> networksOf(const QStringList& devices, const SourcePlace& place) {
        if (devices.isEmpty())
            return Networks{std::nullopt};
        Networks networks;
        for (const QString& device : devices) {
            if (device == u"lo")
                continue;
            bool isKnown = false;
            for (const NetworkInterface& interface : m_machine.interfaces) {
                if (interface.device != device || !interface.network)
                    continue;
                isKnown = true;
                if (std::find(networks.begin(), networks.end(), interface.network) == networks.end())
                    networks.push_back(interface.network);
            }
            if (!isKnown) {
                m_notes.push_back(
                    {Severity::Warning, place,
                     ImportTexts::tr(
                         "The rule is marked as unsure: which network the device %1 is in is not known. "
                         "Import \"ip -j addr\" of %2 first, or give its interfaces their devices.")
                         .arg(device, m_machine.name)});
                return std::nullopt;
            }
        }
        return networks;
    }

    void addRule(const FlatRule& rule, const TrafficEnd& self, Firewall& firewall) {
        const Networks any{std::nullopt};
        const auto in = networksOf(rule.match.in, rule.place);
        const auto out = networksOf(rule.match.out, rule.place);
        const auto says = in && out ? rule.says : FlatRule::Says::Unsure;
        std::vector<TrafficEnd> from = ends(rule.match.from);
        std::vector<TrafficEnd> to = ends(rule.match.to);
        if (from.empty())
            from.push_back(whole(rule.match.to.empty() ? rule.match.family : Family::Any));
        if (to.empty())
            to.push_back(self);
        std::vector<PortRange> ports = rule.match.ports;
        if (ports.empty())
            ports.push_back({});
        if (firewall.rules.size() + from.size() * to.size() * ports.size() > kMostRulesOfMachine)
            throw InputError(
                ImportTexts::tr("The sets of this rule make more than %1 rules.").arg(kMostRulesOfMachine),
                rule.place);
        for (const auto& inBy : in.value_or(any)) {
            for (const auto& outBy : out.value_or(any)) {
                for (const TrafficEnd& source : from) {
                    for (const TrafficEnd& destination : to) {
                        for (const PortRange& port : ports)
                            addOne(says, port, source, destination, inBy, outBy, firewall);
                    }
                }
            }
        }
    }

    static void addOne(FlatRule::Says says, const PortRange& port, const TrafficEnd& from,
                       const TrafficEnd& to, std::optional<NetworkId> in, std::optional<NetworkId> out,
                       Firewall& firewall) {
        if (from.block && to.block && from.block->address.v6 != to.block->address.v6)
            return;
        FirewallRule rule{std::nullopt, std::nullopt, from, to, in, out};
        (says == FlatRule::Says::Allow  ? rule.allow
         : says == FlatRule::Says::Deny ? rule.deny
                                        : rule.unsure) = port;
        firewall.rules.push_back(rule);
    }

    static TrafficEnd whole(Family family) {
        TrafficEnd end;
        if (family != Family::Any)
            end.block = *parseCidr(family == Family::V6 ? u"::/0" : u"0.0.0.0/0");
        return end;
    }

    void addTranslation(const FlatTranslation& told, Firewall& firewall) {
        std::vector<TrafficEnd> from = ends(told.match.from);
        std::vector<TrafficEnd> to = ends(told.match.to);
        const QStringList& devices = told.kind == Translation::Source ? told.match.out : told.match.in;
        if (from.empty())
            from.push_back(whole(told.match.to.empty() ? told.match.family : Family::Any));
        if (to.empty())
            to.push_back({});
        if (!devices.isEmpty())
            m_notes.push_back({Severity::Warning, told.place,
                               ImportTexts::tr("The translation asks for the device %1; the plan translates "
                                               "whatever the way.")
                                   .arg(devices.join(QStringLiteral(", ")))});
        std::vector<std::optional<PortRange>> ports(told.match.ports.begin(), told.match.ports.end());
        if (ports.empty())
            ports.push_back(std::nullopt);
        for (const TrafficEnd& source : from) {
            for (const TrafficEnd& destination : to) {
                for (const auto& port : ports) {
                    AddressTranslation rule;
                    rule.kind = told.kind;
                    rule.from = source;
                    rule.to = destination;
                    rule.port = port;
                    rule.becomes = told.becomes;
                    if (told.becomesPort)
                        rule.becomesPort = *told.becomesPort;
                    firewall.nat.push_back(rule);
                }
            }
        }
    }

    Plan& m_plan;
    Component m_machine;
    Diagnostics& m_notes;
};

Component machineOf(Plan& plan, const QString& file, const vpn::VpnTarget& target) {
    const QString name = target.gateway.isEmpty() ? QFileInfo(file).baseName() : target.gateway;
    if (const Component* known = findByName(plan.components, name))
        return *known;
    Component machine;
    machine.name = name;
    machine.kind = ComponentKind::Firewall;
    machine.position = plan.components.nextPosition();
    if (!target.site.isEmpty()) {
        if (const Site* site = findByName(plan.sites, target.site)) {
            machine.site = site->id;
        } else {
            Site added;
            added.name = target.site;
            added.position = plan.sites.nextPosition();
            machine.site = added.id;
            plan.sites.put(std::move(added));
        }
    } else if (plan.sites.size() == 1) {
        machine.site = plan.sites.at(0).id;
    }
    plan.components.put(machine);
    return machine;
}

} // namespace

std::optional<FileKind> fileKindOf(const QByteArray& bytes) {
    constexpr qsizetype beginning = 256 << 10;
    const QString text = QString::fromUtf8(bytes.left(beginning));
    if (has(text, "^\\*(filter|nat|mangle|raw)\\s*$"))
        return FileKind::Iptables;
    if (has(text, "^\\s*(add\\s+)?table\\s+((ip|ip6|inet|arp|bridge|netdev)\\s+)?\\S+\\s*\\{") ||
        text.startsWith(u"#!/usr/sbin/nft"))
        return FileKind::Nft;
    if (has(text, "\\A\\s*\\{\\s*\"nftables\"\\s*:"))
        return FileKind::NftJson;
    if (has(text, "\\A\\s*\\[") && (has(text, "\"ifname\"\\s*:") || has(text, "\"dst\"\\s*:")))
        return FileKind::IpJson;
    return std::nullopt;
}

FirewallTally importFirewall(Plan& plan, const QByteArray& text, const QString& file, FileKind kind,
                             const vpn::VpnTarget& target, Diagnostics& notes) {
    const Component machine = machineOf(plan, file, target);
    if (kind == FileKind::IpJson)
        return importIpJson(plan, machine, text, file, notes);
    const auto read = kind == FileKind::Nft       ? &readNft
                      : kind == FileKind::NftJson ? &readNftJson
                                                  : &readIptables;
    const FlatRules flat = flatRules(read(text, file, notes), notes);
    if (!flat.hasForward)
        notes.push_back(
            {Severity::Note,
             {file, 0, 0},
             ImportTexts::tr("No chain asks what is forwarded, so the plan lets %1 forward everything.")
                 .arg(machine.name)});
    return RuleAdder(plan, machine, notes).add(flat);
}

} // namespace drawbridge::firewall
