// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/report/network_config/nft_ruleset.h"
#include "core/report/network_config/nft_words.h"
#include "tests/support/nft_check.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <iostream>

using namespace drawbridge;
using namespace drawbridge::config;
using namespace drawbridge::testing;

namespace {

/// An office and servers, fw between them: device eth0 towards the office, eth1 towards the servers.
QByteArray planText(const QByteArray& firewall, const QByteArray& more = {}) {
    return "drawbridge: 1\nname: T\n"
           "sites: [{name: A, kind: on-premises}]\n"
           "networks:\n"
           "  - {name: office, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
           "  - {name: servers, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.1}\n"
           "  - {name: servers6, site: A, cidr: 'fd02::/64', gateway: 'fd02::1'}\n"
           "  - {name: elsewhere, site: A, cidr: 10.9.0.0/24}\n"
           "components:\n"
           "  - {name: fw, kind: firewall, site: A, interfaces: [{network: office, address: 10.1.0.1}, "
           "{network: servers, address: 10.2.0.1}, {network: servers6, address: 'fd02::1'}]}\n"
           "  - {name: remote, kind: firewall, site: A, interfaces: [{network: elsewhere, address: "
           "10.9.0.1}]}\n"
           "  - {name: web, kind: server, site: A, interfaces: [{network: servers, address: 10.2.0.10}, "
           "{network: servers6, address: 'fd02::10'}]}\n" +
           more + (firewall.isEmpty() ? QByteArray() : "firewalls:\n  - at: fw\n" + firewall);
}

NftRuleset rulesetOf(const QByteArray& firewall, const QByteArray& more = {},
                     const QString& machine = u"fw"_qs,
                     const Devices& devices = {{{0, u"eth0"_qs}, {1, u"eth1"_qs}, {2, u"eth1"_qs}}, {}}) {
    const RecoveryGraph graph(readPlanText(planText(firewall, more), QStringLiteral("p")));
    const net::NetworkState state = net::networkState(graph, {});
    const auto& components = graph.plan.components;
    for (int c = 0; c < components.size(); ++c) {
        if (components.at(c).name == machine)
            return nftRuleset(graph, state, c, devices);
    }
    qFatal("no such machine");
}

/// The lines of a chain, without its hook.
QStringList chain(const NftRuleset& ruleset, const QString& name) {
    QStringList lines;
    bool isInside = false;
    for (const QString& each : ruleset.text.split(u'\n')) {
        const QString line = each.trimmed();
        if (line == QStringLiteral("chain %1 {").arg(name))
            isInside = true;
        else if (line == u"}")
            isInside = false;
        else if (isInside && !line.startsWith(u"type "))
            lines += line;
    }
    return lines;
}

} // namespace

/// Rulesets for nft from the rules of a plan.
class NftRulesetTest : public QObject {
    Q_OBJECT
private:
    QString m_missing;

    void check(const NftRuleset& ruleset) const {
        if (m_missing.isEmpty())
            QCOMPARE(nftComplaint(ruleset.text), QString());
    }

private slots:
    void initTestCase() {
        m_missing = nftMissing();
        if (!m_missing.isEmpty())
            std::cerr << "NOT TESTED: nft does not read the rulesets: " << qPrintable(m_missing) << '\n';
    }

    /// What fills neither family nor protocol says so only once.
    void rulesKeepTheirOrderAndTheirWords() {
        const NftRuleset ruleset =
            rulesetOf("    rules:\n"
                      "      - {allow: 443/tcp, from: office, to: web}\n"
                      "      - {deny: any, from: 10.1.0.0/25, to: any}\n"
                      "      - {allow: 1000-2000/udp, from: any, to: any, in: office, out: servers}\n"
                      "      - {allow: icmp, from: any, to: any}\n");
        QCOMPARE(ruleset.notes, QStringList());
        QVERIFY(ruleset.hasFilter);
        QCOMPARE(chain(ruleset, u"rules"_qs),
                 QStringList({u"ip saddr 10.1.0.0/24 ip daddr 10.2.0.10 tcp dport 443 accept comment "
                              "\"rule 1: allow 443/tcp office → web\""_qs,
                              u"ip saddr 10.1.0.0/25 drop comment \"rule 2: deny any 10.1.0.0/25 → any\""_qs,
                              u"iifname \"eth0\" oifname \"eth1\" udp dport 1000-2000 accept comment \"rule "
                              "3: allow 1000-2000/udp any → any, in office, out servers\""_qs,
                              u"meta l4proto { icmp, ipv6-icmp } accept comment \"rule 4: allow icmp any → "
                              "any\""_qs}));
        QVERIFY(ruleset.text.contains(u"hook forward priority filter; policy drop;"));
        QVERIFY(ruleset.text.contains(u"hook input priority filter; policy drop;"));
        check(ruleset);
    }

    void aMachineWithoutFirewallFiltersNothing() {
        const NftRuleset ruleset =
            rulesetOf("    rules: [{allow: any, from: any, to: any}]\n", {}, u"web"_qs);
        QVERIFY(!ruleset.hasFilter);
        QVERIFY(!ruleset.text.contains(u"chain"));
        check(ruleset);
    }

    /// Of a network without a device an allowing rule is left out, and a denying one denies everywhere.
    void whatIsNotKnownIsNeverAllowed() {
        const NftRuleset ruleset = rulesetOf("    rules:\n"
                                             "      - {deny: 22/tcp, from: any, to: web, in: office}\n"
                                             "      - {allow: 80/tcp, from: any, to: web, in: office}\n"
                                             "      - {unsure: 81/tcp, from: any, to: web}\n"
                                             "      - {allow: 82/tcp, from: any, to: web, in: elsewhere}\n",
                                             {}, u"fw"_qs, Devices{});
        const QStringList rules = chain(ruleset, u"rules"_qs);
        QCOMPARE(rules.filter(u"accept comment"_qs), QStringList());
        QCOMPARE(rules.filter(u"ip daddr 10.2.0.10 tcp dport 22 drop"_qs).size(), 1);
        QCOMPARE(rules.filter(u"# not known: rule 3: unsure 81/tcp any → web"_qs).size(), 1);
        QCOMPARE(rules.filter(u"# rule 4"_qs).size(), 1); // fw is not in elsewhere
        QCOMPARE(ruleset.notes.size(), 3);
        QVERIFY(ruleset.notes.at(2).startsWith(u"fw: rule 3: unsure 81/tcp any → web was not read in full"));
        check(ruleset);
    }

    void translations() {
        const NftRuleset ruleset = rulesetOf(
            "    rules: [{allow: any, from: any, to: any}]\n"
            "    nat:\n"
            "      - {kind: destination, from: any, to: 10.1.0.1, port: 443/tcp, becomes: 10.2.0.10, "
            "becomes-port: 8443}\n"
            "      - {kind: destination, from: any, to: 'fd02::1', port: any, becomes: 'fd02::10', "
            "becomes-port: 8443}\n"
            "      - {kind: destination, from: any, to: 10.7.0.0/24, becomes-block: 10.2.0.0/24}\n"
            "      - {kind: source, from: office, to: 10.9.0.0/24, becomes: 10.2.0.5}\n"
            "      - {kind: source, from: servers, to: any, becomes-block: 10.8.0.0/24}\n"
            "      - {kind: source, from: any, to: any}\n");
        const auto withoutComments = [](QStringList lines) {
            for (QString& line : lines)
                line = line.section(u" comment"_qs, 0, 0);
            return lines;
        };
        QCOMPARE(withoutComments(chain(ruleset, u"prerouting"_qs)),
                 QStringList({u"ip daddr 10.1.0.1 tcp dport 443 dnat ip to 10.2.0.10:8443"_qs,
                              u"ip6 daddr fd02::1 meta l4proto tcp dnat ip6 to [fd02::10]:8443"_qs,
                              u"ip6 daddr fd02::1 meta l4proto udp dnat ip6 to [fd02::10]:8443"_qs,
                              u"ip6 daddr fd02::1 meta l4proto ipv6-icmp dnat ip6 to fd02::10"_qs,
                              u"ip daddr 10.7.0.0/24 dnat ip prefix to ip daddr map { 10.7.0.0/24 : "
                              "10.2.0.0/24 }"_qs}));
        QCOMPARE(withoutComments(chain(ruleset, u"postrouting"_qs)),
                 QStringList({u"ip saddr { 10.1.0.1, 10.2.0.1 } return"_qs, u"ip6 saddr fd02::1 return"_qs,
                              u"ip saddr 10.1.0.0/24 ip daddr 10.9.0.0/24 snat ip to 10.2.0.5"_qs,
                              u"ip saddr 10.2.0.0/24 snat ip prefix to ip saddr map { 10.2.0.0/24 : "
                              "10.8.0.0/24 }"_qs,
                              u"meta nfproto ipv4 masquerade"_qs, u"meta nfproto ipv6 masquerade"_qs}));
        check(ruleset);
    }

    /// The packets that carry a tunnel are let in, which no rule of the plan speaks of.
    void tunnelsAreLetIn() {
        const QByteArray tunnels =
            "tunnels:\n"
            "  - {name: wg, type: wireguard, a: {gateway: fw, networks: [office], endpoint: "
            "'203.0.113.7:51999'}, b: {gateway: remote, networks: [elsewhere]}}\n"
            "  - {name: ip, type: ipsec, a: {gateway: remote, networks: [elsewhere]}, b: {gateway: fw, "
            "networks: [servers]}}\n";
        const QByteArray rules = "    rules: [{deny: any, from: any, to: any}]\n";
        const NftRuleset ruleset = rulesetOf(rules, tunnels);
        QVERIFY(ruleset.text.contains(u"udp dport 51999 accept comment \"carries the tunnel wg\""));
        QVERIFY(ruleset.text.contains(u"meta l4proto esp accept comment \"carries the tunnel ip\""));
        check(ruleset);
        const NftRuleset carried = rulesetOf(rules, tunnels, u"fw"_qs, Devices{{}, {{0, u"c0"_qs}}});
        QVERIFY(carried.text.contains(u"iifname \"c0\" accept comment \"carries the tunnel wg\""));
        check(carried);
    }

    /// Names cannot end a string, a line, or a comment.
    void namesStayNames() {
        const NftRuleset ruleset = rulesetOf(
            "    rules: [{allow: any, from: \"a\\\" accept; flush ruleset #b\", to: any}]\n",
            "  - {name: \"a\\\" accept; flush ruleset #b\", kind: server, site: A, interfaces: [{network: "
            "office, address: 10.1.0.7}]}\n");
        QCOMPARE(ruleset.text.count(u"flush"), 1);
        QVERIFY(ruleset.text.contains(u"comment \"rule 1: allow any a' accept; flush ruleset #b → any\""));
        check(ruleset);
        const QString longName(150, u'ü');
        QVERIFY(nftQuoted(longName).toUtf8().size() <= 122);
        QCOMPARE(nftQuoted(u"a\nb\\\""_qs), u"\"a/nb/'\""_qs);
        QCOMPARE(nftRemark(u"a\nb"_qs), u"a\\nb"_qs);
        const NftRuleset named =
            rulesetOf("    rules: [{allow: any, from: " + longName.toUtf8() + ", to: any}]\n",
                      "  - {name: " + longName.toUtf8() +
                          ", kind: server, site: A, interfaces: [{network: office, address: 10.1.0.8}]}\n");
        check(named);
        const NftRuleset device = rulesetOf("    rules: [{allow: any, from: any, to: any, in: office}]\n", {},
                                            u"fw"_qs, Devices{{{0, u"e*\" accept #"_qs}}, {}});
        QCOMPARE(chain(device, u"rules"_qs).filter(u"accept comment"_qs), QStringList());
        check(device);
    }

    /// 10.2.0.3 to 10.2.0.9 is not one block; 10.2.0.8 to 10.2.0.15 is 10.2.0.8/29.
    void rangesAndBlocks() {
        const auto range = [](const char* first, const char* last) {
            return net::Addresses{numberOf(*parseIpAddress(QString::fromLatin1(first))),
                                  numberOf(*parseIpAddress(QString::fromLatin1(last)))};
        };
        QCOMPARE(nftAddresses(range("10.2.0.3", "10.2.0.9"), false), u"10.2.0.3-10.2.0.9"_qs);
        QCOMPARE(nftAddresses(range("10.2.0.8", "10.2.0.15"), false), u"10.2.0.8/29"_qs);
        QCOMPARE(nftAddresses(range("10.2.0.8", "10.2.0.8"), false), u"10.2.0.8"_qs);
        QCOMPARE(nftAddresses(net::allAddresses(false), false), u"0.0.0.0/0"_qs);
        QCOMPARE(nftAddresses(net::allAddresses(true), true), u"::/0"_qs);
        QCOMPARE(nftAddresses(range("fd00::", "fd00::ffff"), true), u"fd00::/112"_qs);
    }
};

DRAWBRIDGE_TEST(NftRulesetTest)
#include "nft_ruleset_test.moc"
