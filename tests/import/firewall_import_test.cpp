// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/address_ranges.h"
#include "core/import/firewall/firewall_files.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::firewall;

namespace {

struct Read {
    Plan plan;
    FirewallTally tally;
    QStringList notes; ///< "7: sentence"
};

Read read(const QByteArray& text, Plan plan = {}) {
    Read result;
    result.plan = std::move(plan);
    const auto kind = fileKindOf(text);
    if (!kind)
        qFatal("of no kind: %s", text.constData());
    Diagnostics notes;
    result.tally = importFirewall(result.plan, text, QStringLiteral("fw.rules"), *kind, {}, notes);
    for (const Diagnostic& note : notes)
        result.notes += QStringLiteral("%1: %2").arg(note.place.line).arg(note.message);
    return result;
}

/// "allow 443/tcp 10.1.0.0/16 > any"
QStringList rulesOf(const Plan& plan) {
    QStringList rules;
    const PlanNames names(plan);
    const auto end = [&](const TrafficEnd& e) {
        return formatValue(ValueType{ValueKind::TrafficEnd, {}, {}}, StoredAs<TrafficEnd>::to(e), names);
    };
    for (const Firewall& firewall : plan.firewalls) {
        for (const FirewallRule& rule : firewall.rules)
            rules += QStringLiteral("%1 %2 %3 > %4")
                         .arg(rule.allow  ? u"allow"_qs
                              : rule.deny ? u"deny"_qs
                                          : u"unsure"_qs,
                              formatPortRange(portsOf(rule)), end(rule.from), end(rule.to)) +
                     (rule.in ? u" in "_qs + plan.networks.find(*rule.in)->name : QString()) +
                     (rule.out ? u" out "_qs + plan.networks.find(*rule.out)->name : QString());
    }
    return rules;
}

/// Two devices, as `ip -j addr` tells them.
QByteArray addresses() {
    return R"([{"ifname":"lo","addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8,"scope":"host"}]},
        {"ifname":"eth0","addr_info":[{"family":"inet","local":"192.0.2.1","prefixlen":24,"scope":"global"},
            {"family":"inet6","local":"fe80::1","prefixlen":64,"scope":"link"}]},
        {"ifname":"eth1","addr_info":[{"family":"inet","local":"10.1.0.1","prefixlen":16,"scope":"global"}]}])";
}

} // namespace

/// Rules of Linux firewalls.
class FirewallImportTest : public QObject {
    Q_OBJECT
private slots:
    void addressesAndRoutesComeFirst() {
        const Read first = read(addresses());
        QCOMPARE(first.tally.interfaces, 2);
        const Component& machine = first.plan.components.at(0);
        QCOMPARE(machine.name, u"fw"_qs);
        QCOMPARE(machine.interfaces[1].device, std::optional(u"eth1"_qs));
        QCOMPARE(first.plan.networks.size(), 2);
        const Read routes = read(R"([{"dst":"default","gateway":"192.0.2.254","dev":"eth0"},
            {"dst":"10.2.0.0/16","gateway":"10.1.0.9","dev":"eth1"},
            {"dst":"10.1.0.0/16","dev":"eth1","scope":"link"},
            {"dst":"10.3.0.0/16","gateway":"172.16.0.1","dev":"eth2"}])",
                                 first.plan);
        QCOMPARE(routes.tally.routes, 2);
        QCOMPARE(formatIpAddress(*routes.plan.networks.at(0).gateway), u"192.0.2.254"_qs);
        QCOMPARE(formatCidr(routes.plan.networks.at(1).routes.at(0).to), u"10.2.0.0/16"_qs);
        QCOMPARE(routes.notes.size(), 1);
        const Read again = read(addresses(), routes.plan);
        QCOMPARE(writePlanText(again.plan), writePlanText(routes.plan));
    }

    /// Sets, jumps, devices, families, and what cannot be kept.
    void nftablesAreRead() {
        const Plan machine = read(addresses()).plan;
        const Read result =
            read("table inet filter {\n"
                 "\tset admins {\n\t\ttype ipv4_addr\n\t\tflags interval\n"
                 "\t\telements = { 10.1.0.5, 10.1.9.0/24 }\n\t}\n"
                 "\tchain forward {\n"
                 "\t\ttype filter hook forward priority filter; policy drop;\n"
                 "\t\tct state established,related accept\n"
                 "\t\tiifname \"eth1\" oifname \"eth0\" jump outgoing\n"
                 "\t\tip saddr @admins tcp dport { 22, 8000-8010 } counter packets 0 bytes 0 accept\n"
                 "\t\tip daddr != 10.1.0.7 drop\n"
                 "\t\tmeta mark 0x1 accept\n"
                 "\t\tip6 nexthdr ipv6-icmp accept comment \"ping\"\n"
                 "\t}\n"
                 "\tchain outgoing {\n"
                 "\t\tudp dport 53 accept\n"
                 "\t\tct state new tcp dport 443 accept\n"
                 "\t}\n"
                 "}\n",
                 machine);
        QCOMPARE(rulesOf(result.plan),
                 QStringList(
                     {u"allow any any > fw"_qs, u"allow 53/udp any > any in 10.1.0.0/16 out 192.0.2.0/24"_qs,
                      u"allow 443/tcp any > any in 10.1.0.0/16 out 192.0.2.0/24"_qs,
                      u"allow 22/tcp 10.1.0.5/32 > any"_qs, u"allow 8000-8010/tcp 10.1.0.5/32 > any"_qs,
                      u"allow 22/tcp 10.1.9.0/24 > any"_qs, u"allow 8000-8010/tcp 10.1.9.0/24 > any"_qs,
                      u"unsure any any > any"_qs, u"unsure any any > any"_qs, u"allow icmp any > any"_qs}));
        QCOMPARE(result.notes.size(), 2);
        QVERIFY(result.notes[0].startsWith(u"12: Whether this passes is not known to the plan (a negation)"));
        QVERIFY(result.notes[1].startsWith(u"13: Whether this passes is not known to the plan (meta mark)"));
    }

    /// A new connection passes whichever place "new" has among the states.
    void theOrderOfStatesIsNoMatter() {
        for (const char* states :
             {"{ new, established }", "{ established, new }", "new,established", "established,new"}) {
            const Read done = read(QByteArray("table inet filter {\n chain forward {\n"
                                              "  type filter hook forward priority filter; policy drop;\n"
                                              "  ct state ") +
                                   states + " tcp dport 443 accept\n }\n}\n");
            QCOMPARE(rulesOf(done.plan),
                     QStringList({u"allow any any > fw"_qs, u"allow 443/tcp any > any"_qs}));
        }
        const Read replies = read("table inet filter {\n chain forward {\n"
                                  "  type filter hook forward priority filter; policy drop;\n"
                                  "  ct state { established, related } accept\n }\n}\n");
        QCOMPARE(rulesOf(replies.plan), QStringList{u"allow any any > fw"_qs});
    }

    /// What the plan has no word for is never taken for decided: such packets are unsure, at least those that
    /// are meant, and each is told with its line.
    void whatIsNotUnderstoodIsUnsure_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<int>("notes");
        const QString self = u"allow any any > fw"_qs;
        const QString rest = u"allow any any > any"_qs;
        const QByteArray filter = "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n";
        QTest::newRow("a negation")
            << QByteArray(filter + "-A FORWARD ! -s 10.9.0.0/24 -p tcp --dport 22 -j DROP\nCOMMIT\n")
            << QStringList{self, u"unsure 22/tcp any > any"_qs, rest} << 1;
        QTest::newRow("a name among addresses")
            << QByteArray(filter + "-A FORWARD -s 10.9.0.1,host.example -j DROP\nCOMMIT\n")
            << QStringList{self, u"unsure any any > any"_qs, rest} << 1;
        QTest::newRow("mangle drops what is forwarded")
            << QByteArray("*mangle\n:FORWARD ACCEPT [0:0]\n-A FORWARD -s 10.1.0.5/32 -j DROP\nCOMMIT\n" +
                          filter + "COMMIT\n")
            << QStringList{self, u"deny any 10.1.0.5/32 > any"_qs, rest} << 0;
        QTest::newRow("raw drops what comes in")
            << QByteArray("*raw\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -s 10.1.0.5/32 -d 10.2.0.1 -j "
                          "DROP\nCOMMIT\n" +
                          filter + "COMMIT\n")
            << QStringList{u"unsure any 10.1.0.5/32 > fw"_qs, self, u"unsure any 10.1.0.5/32 > any"_qs, rest}
            << 1;
        QTest::newRow("a return on a condition")
            << QByteArray(filter + ":CH - [0:0]\n-A FORWARD -j CH\n-A CH -s 10.1.0.5/32 -j RETURN\n-A CH -d "
                                   "10.9.0.0/16 -j DROP\nCOMMIT\n")
            << QStringList{self, u"unsure any 10.1.0.5/32 > any"_qs, u"deny any any > 10.9.0.0/16"_qs, rest}
            << 1;
        QTest::newRow("another protocol decides nothing")
            << QByteArray(filter + "-A FORWARD -p gre -j DROP\nCOMMIT\n") << QStringList{self, rest} << 1;
        QTest::newRow("two chains, the first accepts")
            << QByteArray(
                   "table inet a {\n chain f {\n  type filter hook forward priority 0; policy accept;\n"
                   "  ip saddr 10.1.0.0/24 accept\n  ip daddr 10.3.0.0/24 drop\n }\n}\n"
                   "table inet b {\n chain f {\n  type filter hook forward priority 10; policy accept;\n"
                   "  ip saddr 10.1.0.0/24 drop\n }\n}\n")
            << QStringList{self, u"unsure any any > 10.3.0.0/24"_qs, u"deny any 10.1.0.0/24 > any"_qs, rest}
            << 1;
        QTest::newRow("before it is routed")
            << QByteArray(
                   "table ip a {\n chain pre {\n  type filter hook prerouting priority -300; policy accept;\n"
                   "  ip saddr 10.1.0.5 drop\n }\n chain f {\n  type filter hook forward priority 0;\n "
                   "}\n}\n")
            << QStringList{u"unsure any 10.1.0.5/32 > fw"_qs, self, u"unsure any 10.1.0.5/32 > any"_qs,
                           u"allow any 0.0.0.0/0 > any"_qs, rest}
            << 1;
        QTest::newRow("states by a map")
            << QByteArray("table inet a {\n chain f {\n  type filter hook forward priority 0; policy drop;\n"
                          "  ct state vmap { established : accept, related : accept, invalid : drop }\n"
                          "  tcp dport 80 accept\n }\n}\n")
            << QStringList{self, u"allow 80/tcp any > any"_qs} << 0;
        QTest::newRow("no rule for answers")
            << QByteArray("table inet a {\n chain f {\n  type filter hook forward priority 0; policy drop;\n"
                          "  tcp dport 80 accept\n }\n}\n")
            << QStringList{self, u"unsure 80/tcp any > any"_qs} << 1;
        QTest::newRow("answers pass by a rule of their own")
            << QByteArray("table inet a {\n chain f {\n  type filter hook forward priority 0; policy drop;\n"
                          "  ip saddr 10.1.0.0/16 ip daddr 10.2.0.0/16 tcp dport 80 accept\n"
                          "  ip saddr 10.2.0.0/16 ip daddr 10.1.0.0/16 accept\n }\n}\n")
            << QStringList{self, u"allow 80/tcp 10.1.0.0/16 > 10.2.0.0/16"_qs,
                           u"unsure any 10.2.0.0/16 > 10.1.0.0/16"_qs}
            << 1;
        QTest::newRow("answers are stopped")
            << QByteArray(
                   "table inet a {\n chain f {\n  type filter hook forward priority 0; policy accept;\n"
                   "  ct state invalid,established drop\n }\n}\n")
            << QStringList{self, u"unsure any any > any"_qs, rest} << 1;
        QTest::newRow("answers are stopped by iptables")
            << QByteArray(filter +
                          "-A FORWARD -s 10.1.0.0/16 -m conntrack --ctstate ESTABLISHED -j DROP\nCOMMIT\n")
            << QStringList{self, u"unsure any 10.1.0.0/16 > any"_qs, rest} << 1;
        QTest::newRow("a set that comes later")
            << QByteArray(
                   "table inet a {\n chain f {\n  type filter hook forward priority 0; policy accept;\n"
                   "  ip saddr @bad drop\n }\n set bad {\n  type ipv4_addr\n  elements = { 10.1.0.5 }\n "
                   "}\n}\n")
            << QStringList{self, u"unsure any any > any"_qs, rest} << 1;
        QTest::newRow("an unknown device")
            << QByteArray(filter + "-A FORWARD -i eth9 -p tcp -j DROP\nCOMMIT\n")
            << QStringList{self, u"unsure tcp any > any"_qs, rest} << 1;
    }
    void whatIsNotUnderstoodIsUnsure() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rules);
        QFETCH(int, notes);
        const Read done = read(text);
        QCOMPARE(rulesOf(done.plan), rules);
        QVERIFY2(done.notes.size() == notes, qPrintable(done.notes.join(u'\n')));
    }

    /// Loopback and link-local addresses would make one network of all machines.
    void addressesOfOneMachineJoinNothing() {
        const Read done = read(
            R"([{"ifname":"lo","addr_info":[{"local":"127.0.0.1","prefixlen":8},{"local":"::1","prefixlen":128}]},
            {"ifname":"eth0","addr_info":[{"local":"10.1.0.1","prefixlen":24},{"local":"fe80::1","prefixlen":64},
            {"local":"10.1.0.300","prefixlen":24},{"local":"10.1.0.2","prefixlen":99}]}])");
        QCOMPARE(done.plan.networks.size(), 1);
        QCOMPARE(done.plan.networks.at(0).name, u"10.1.0.0/24"_qs);
        QCOMPARE(done.notes.size(), 2); // no address, no prefix
    }

    /// A map that is not understood is told, and ends neither the chain nor the table.
    void aMapEndsNoChain() {
        const Read done =
            read("table ip nat {\n chain prerouting {\n"
                 "  type nat hook prerouting priority 0;\n"
                 "  dnat tcp dport map { 1000 : 10.0.0.1, 2000 : 10.0.0.2 } : tcp dport map { 1000 : 1234 }\n"
                 "  tcp dport 80 dnat to 10.0.0.3:8080\n }\n"
                 " chain postrouting {\n  type nat hook postrouting priority 100;\n"
                 "  masquerade\n }\n}\n");
        QVERIFY2(done.notes.join(u'\n').contains(u"4: "), qPrintable(done.notes.join(u'\n')));
        QCOMPARE(done.plan.firewalls.at(0).nat.size(), std::size_t(2));
    }

    void iptablesAreRead() {
        const Plan machine = read(addresses()).plan;
        const Read result =
            read("*filter\n"
                 ":INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n:WEB - [0:0]\n"
                 "-A INPUT -i lo -j ACCEPT\n"
                 "-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n"
                 "-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n"
                 "-A FORWARD -d 10.1.0.0/255.255.0.0 -i eth0 -j WEB\n"
                 "-A FORWARD -m limit --limit 5/min -j LOG --log-prefix \"x y\"\n"
                 "-A FORWARD ! -i eth9 -j ACCEPT\n"
                 "-A WEB -p tcp -m multiport --dports 80,443 -j ACCEPT\n"
                 "-A WEB -j DROP\nCOMMIT\n"
                 "*nat\n:PREROUTING ACCEPT\n:POSTROUTING ACCEPT\n"
                 "-A PREROUTING -d 192.0.2.1/32 -p tcp -m tcp --dport 443 -j DNAT --to-destination "
                 "10.1.0.10:8443\n"
                 "-A POSTROUTING -s 10.1.0.0/16 -o eth0 -j MASQUERADE\nCOMMIT\n",
                 machine);
        QCOMPARE(rulesOf(result.plan),
                 QStringList({u"allow 22/tcp any > fw"_qs, u"deny any any > fw"_qs,
                              u"allow 80/tcp any > 10.1.0.0/16 in 192.0.2.0/24"_qs,
                              u"allow 443/tcp any > 10.1.0.0/16 in 192.0.2.0/24"_qs,
                              u"deny any any > 10.1.0.0/16 in 192.0.2.0/24"_qs, u"unsure any any > any"_qs}));
        const std::vector<AddressTranslation>& nat = result.plan.firewalls.at(0).nat;
        QCOMPARE(nat.size(), std::size_t(2));
        QCOMPARE(formatIpAddress(*nat[0].becomes), u"10.1.0.10"_qs);
        QCOMPARE(nat[0].becomesPort, std::optional(8443));
        QVERIFY(nat[1].kind == Translation::Source && !nat[1].becomes);
    }

    /// Both are what one kernel told of the same rules.
    void bothFormsOfNftAreOne() {
        const auto file = [](const QString& name) {
            QFile data(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/firewall/") + name);
            return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
        };
        const Read text = read(file(u"ruleset.nft"_qs));
        const Read json = read(file(u"ruleset.json"_qs));
        QCOMPARE(rulesOf(json.plan), rulesOf(text.plan));
        QVERIFY(rulesOf(json.plan).contains(u"allow 8000-8010/tcp 10.2.0.0/24 > any"_qs));
        QVERIFY(rulesOf(json.plan).contains(u"unsure any 10.4.0.1/32 > any"_qs)); // a rate
        QCOMPARE(json.plan.firewalls.at(0).nat.size(), std::size_t(3));
        const auto lineOf = [](const QByteArray& all, const char* what) {
            return static_cast<int>(all.left(all.indexOf(what)).count('\n')) + 1;
        };
        const QString line = QString::number(lineOf(file(u"ruleset.json"_qs), "\"limit\""));
        QVERIFY2(json.notes.join(u'\n').contains(line + QStringLiteral(": ")),
                 qPrintable(json.notes.join(u'\n')));
    }

    void rangesAreJustTheirAddresses() {
        QStringList blocks;
        for (const Cidr& block : blocksOf(u"10.0.0.1-10.0.0.6"_qs))
            blocks += formatCidr(block);
        // 1, 2–3, 4–5, 6
        QCOMPARE(blocks,
                 QStringList({u"10.0.0.1/32"_qs, u"10.0.0.2/31"_qs, u"10.0.0.4/31"_qs, u"10.0.0.6/32"_qs}));
        QCOMPARE(blocksOf(u"0.0.0.0-255.255.255.255"_qs).size(), std::size_t(1));
        QCOMPARE(blocksOf(u"::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"_qs).size(), std::size_t(1));
        QVERIFY(blocksOf(u"nonsense"_qs).empty());
    }

    void whatIsBrokenIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("open table") << QByteArray("table ip x {\n chain a {\n accept\n }\n") << 0;
        QTest::newRow("no chain") << QByteArray(
                                         "table ip x {\n chain a {\n type filter hook forward priority 0;\n"
                                         " jump b\n }\n}\n")
                                  << 4;
        QTest::newRow("circle") << QByteArray(
                                       "table ip x {\n chain a {\n type filter hook forward priority 0;\n"
                                       " jump b\n }\n chain b {\n jump b\n }\n}\n")
                                << 7;
        QTest::newRow("port") << QByteArray("*filter\n-A FORWARD -p tcp --dport 99999 -j ACCEPT\nCOMMIT\n")
                              << 2;
        QTest::newRow("cut") << QByteArray("*filter\n-A FORWARD -p\nCOMMIT\n") << 2;
        QTest::newRow("changes") << QByteArray("*filter\n-I FORWARD -j ACCEPT\nCOMMIT\n") << 2;
        QTest::newRow("cut JSON") << QByteArray("{\"nftables\": [\n{\"table\": {") << 2;
        QTest::newRow("JSON of something else") << QByteArray("{\"nftables\": 3}") << 0;
        QTest::newRow("no list") << QByteArray("[{\"ifname\": \"eth0\"") << 0;
    }
    void whatIsBrokenIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        try {
            read(text);
            QFAIL("It was taken.");
        } catch (const InputError& error) {
            if (line > 0)
                QCOMPARE(error.place().line, line);
        }
    }

    /// Rulesets that Docker makes, and the examples of nftables.
    void theCorpusIsRead() {
        const QString corpus = qEnvironmentVariable(
            "DRAWBRIDGE_CORPUS", QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus"));
        int files = 0;
        QStringList refused;
        for (const QString& folder : {u"/moby-firewall/golden"_qs, u"/nftables-examples"_qs}) {
            QDirIterator walk(corpus + folder, {u"*.golden"_qs, u"*.nft"_qs}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray text = file.readAll();
                const auto kind = fileKindOf(text);
                if (!kind)
                    continue;
                try {
                    Plan plan;
                    plan.project.name = u"T"_qs;
                    Diagnostics notes;
                    importFirewall(plan, text, file.fileName(), *kind, {u"fw"_qs, {}}, notes);
                    readPlanText(writePlanText(plan), file.fileName());
                    ++files;
                } catch (const InputError& error) {
                    refused += toText(Diagnostic{Severity::Error, error.place(), error.message()});
                }
            }
        }
        qInfo("%d rulesets of the corpus were read, %d refused:\n%s", files, static_cast<int>(refused.size()),
              qPrintable(refused.join(u'\n')));
    }
};

DRAWBRIDGE_TEST(FirewallImportTest)
#include "firewall_import_test.moc"
