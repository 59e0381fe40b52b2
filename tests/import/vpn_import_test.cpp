// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/import/vpn/vpn_files.h"
#include "core/import/vpn/wireguard_file.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::vpn;

namespace {

QString base64(const char* hex) {
    return QString::fromLatin1(QByteArray::fromHex(hex).toBase64());
}

Plan imported(Plan plan, const QByteArray& text, const QString& file, Diagnostics* notes = nullptr,
              const VpnTarget& target = {}) {
    Diagnostics told;
    const auto kind = fileKindOf(text, file);
    if (!kind)
        qFatal("%s is of no kind", qPrintable(file));
    importVpn(plan, text, file, *kind, target, told);
    if (notes != nullptr)
        *notes = told;
    return plan;
}

QStringList blocksOf(const Plan& plan, const TunnelEnd& end) {
    QStringList blocks;
    for (const NetworkId id : end.networks)
        blocks += formatCidr(*plan.networks.find(id)->cidr);
    return blocks;
}

QString nameOf(const Plan& plan, std::optional<ComponentId> id) {
    const Component* component = plan.components.find(id);
    return component == nullptr ? QString() : component->name;
}

QByteArray moon() {
    return "connections {\n"
           "  gw-gw {\n"
           "    local_addrs = 192.0.2.1   # moon\n"
           "    remote_addrs = 192.0.2.2\n"
           "    local { auth = pubkey\n id = moon.example.org }\n"
           "    remote { auth = pubkey\n id = sun.example.org }\n"
           "    children { net-net { local_ts = 10.1.0.0/16\n remote_ts = 10.2.0.0/16, 10.3.0.0/16 } }\n"
           "  }\n"
           "}\n"
           "secrets { ike-1 { secret = \"CANARY\" } }\n";
}

QByteArray sun() {
    return "connections {\n"
           "  gw-gw {\n"
           "    local_addrs = 192.0.2.2\n"
           "    remote_addrs = 192.0.2.1\n"
           "    local { auth = pubkey\n id = sun.example.org }\n"
           "    remote { auth = pubkey\n id = moon.example.org }\n"
           "    children { net-net { local_ts = 10.2.0.0/16, 10.3.0.0/16\n remote_ts = 10.1.0.0/16 } }\n"
           "  }\n"
           "}\n";
}

} // namespace

/// Files of VPN gateways become tunnels.
class VpnImportTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7748, section 6.1.
    void aPublicKeyIsComputed() {
        QCOMPARE(
            wireGuardPublicKey(base64("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")),
            base64("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(
            wireGuardPublicKey(base64("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")),
            base64("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        QVERIFY(wireGuardPublicKey(QStringLiteral("bad")).isEmpty());
    }

    /// Two files, each with the private key of one end and the public key of the other.
    void bothEndsOfAWireGuardTunnelAreOne() {
        const QString a = QStringLiteral("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=");
        const QString b = QStringLiteral("WN+bvd3PCWs5Pk3bvl7abWR0c1L6PCWKYRX56mjVYGo=");
        const auto file = [](const QString& own, const QString& other, const char* address,
                             const char* allowed, const char* endpoint) {
            return QStringLiteral("[Interface]\nPrivateKey = %1\nAddress = %2\nListenPort = 51820\n\n"
                                  "[Peer]\nPublicKey = %3\nAllowedIPs = %4\n%5")
                .arg(own, QString::fromLatin1(address), wireGuardPublicKey(other),
                     QString::fromLatin1(allowed), QString::fromLatin1(endpoint))
                .toUtf8();
        };
        const QByteArray office =
            file(a, b, "10.9.0.1/32", "10.9.0.2/32, 10.20.0.0/16", "Endpoint = 203.0.113.7:51820\n");
        const QByteArray cloud = file(b, a, "10.9.0.2/32", "10.9.0.1/32, 10.10.0.0/16", "");
        Plan plan = imported(Plan(), office, QStringLiteral("office.conf"));
        QCOMPARE(plan.tunnels.size(), 1);
        plan = imported(plan, cloud, QStringLiteral("cloud.conf"));
        QCOMPARE(plan.tunnels.size(), 1);
        QCOMPARE(plan.components.size(), 2);
        const Tunnel& tunnel = plan.tunnels.at(0);
        QCOMPARE(nameOf(plan, tunnel.a.gateway), QStringLiteral("office"));
        QCOMPARE(tunnel.a.publicKey, std::optional(wireGuardPublicKey(a)));
        QCOMPARE(tunnel.b.publicKey, std::optional(wireGuardPublicKey(b)));
        QCOMPARE(tunnel.b.endpoint, std::optional(QStringLiteral("203.0.113.7:51820")));
        const Component& gateway = *plan.components.find(tunnel.a.gateway);
        QCOMPARE(gateway.interfaces.size(), std::size_t(1)); // what it is called inside the tunnel
        QCOMPARE(formatIpAddress(*gateway.interfaces.at(0).address), QStringLiteral("10.9.0.1"));
        QVERIFY(blocksOf(plan, tunnel.a).contains(u"10.10.0.0/16"_qs));
        QVERIFY(blocksOf(plan, tunnel.b).contains(u"10.20.0.0/16"_qs));
        // Again: nothing new.
        const Plan again = imported(plan, office, QStringLiteral("office.conf"));
        QCOMPARE(writePlanText(again), writePlanText(plan));
        const QByteArray text = writePlanText(again);
        QVERIFY(!text.contains(a.toLatin1()) && !text.contains(b.toLatin1())); // never the private key
    }

    void bothEndsOfAnIpsecTunnelAreOne() {
        Diagnostics notes;
        Plan plan = imported(Plan(), moon(), QStringLiteral("moon/swanctl.conf"), &notes);
        QCOMPARE(notes.size(), std::size_t(1));
        QVERIFY(notes[0].message.contains(u"shared secrets"));
        QVERIFY(!writePlanText(plan).contains("CANARY"));
        plan = imported(plan, sun(), QStringLiteral("sun/swanctl.conf"));
        QCOMPARE(plan.tunnels.size(), 1);
        QCOMPARE(plan.components.size(), 2);
        const Tunnel& tunnel = plan.tunnels.at(0);
        QCOMPARE(tunnel.name, QStringLiteral("gw-gw"));
        QCOMPARE(tunnel.a.endpoint, std::optional(QStringLiteral("192.0.2.1:500")));
        QCOMPARE(blocksOf(plan, tunnel.a), QStringList{u"10.1.0.0/16"_qs});
        QCOMPARE(blocksOf(plan, tunnel.b), QStringList({u"10.2.0.0/16"_qs, u"10.3.0.0/16"_qs}));
    }

    /// `also` and %default, as ipsec.conf(5) has them.
    void sectionsOfIpsecConfAreCombined() {
        const QByteArray text = "config setup\n\n"
                                "conn %default\n\tleft=192.0.2.1\n\tleftsubnet=10.1.0.0/16\n"
                                "conn rw-carol\n\talso=rw\n\tright=192.0.2.100\n\tauto=add\n"
                                "conn rw-dave\n\talso=rw\n\tright=192.0.2.200\n\tauto=add\n"
                                "conn rw\n\tleftid=@moon.example.org\n";
        const Plan plan = imported(Plan(), text, QStringLiteral("ipsec.conf"));
        QCOMPARE(plan.tunnels.size(), 2);
        for (const Tunnel& tunnel : plan.tunnels) {
            QCOMPARE(nameOf(plan, tunnel.a.gateway), QStringLiteral("moon.example.org"));
            QCOMPARE(blocksOf(plan, tunnel.a), QStringList{u"10.1.0.0/16"_qs});
        }
        QCOMPARE(nameOf(plan, plan.tunnels.at(1).b.gateway), QStringLiteral("192.0.2.200"));
    }

    void anOpenVpnServerHasAPoolOfClients() {
        Diagnostics notes;
        const QByteArray text = "port 1194\nproto udp\ndev tun\nca ca.crt\nkey server.key # secret\n"
                                "server 10.8.0.0 255.255.255.0\npush \"route 10.66.0.0 255.255.0.0\"\n"
                                "client-connect ./x.sh\nfrobnicate 3\n<tls-auth>\nCANARY\n</tls-auth>\n";
        const Plan plan = imported(Plan(), text, QStringLiteral("server.conf"), &notes);
        QCOMPARE(plan.tunnels.size(), 1);
        const Tunnel& tunnel = plan.tunnels.at(0);
        QCOMPARE(blocksOf(plan, tunnel.a), QStringList{u"10.66.0.0/16"_qs});
        QCOMPARE(blocksOf(plan, tunnel.b), QStringList{u"10.8.0.0/24"_qs});
        QVERIFY(plan.components.find(tunnel.b.gateway)->kind == ComponentKind::UserGroup);
        QStringList told;
        for (const Diagnostic& note : notes)
            told += QStringLiteral("%1 %2").arg(note.place.line).arg(note.message);
        const QString all = told.join(u'\n');
        QVERIFY2(all.contains(u"8 \"client-connect\" was left out"), qPrintable(all));
        QVERIFY2(all.contains(u"9 The line is not known"), qPrintable(all));
        QVERIFY2(all.contains(u"key, tls-auth"), qPrintable(all));
    }

    /// swanctl.conf(5): paths are from the top, and a section may come later than what refers to it.
    void sectionsOfSwanctlRefer() {
        const QByteArray text = "connections {\n"
                                "  alice : defaults, connections.venus {\n    remote_addrs = 192.0.2.7\n  }\n"
                                "  venus {\n    children { net { local_ts = 10.1.0.0/16\n"
                                "      remote_ts = 10.3.0.0/16 } }\n    remote_addrs = 192.0.2.8\n  }\n"
                                "}\n"
                                "defaults {\n  local_addrs = 192.0.2.1\n}\n";
        const Plan plan = imported(Plan(), text, QStringLiteral("swanctl.conf"));
        QCOMPARE(plan.tunnels.size(), 2);
        const Tunnel& alice = plan.tunnels.at(0);
        QCOMPARE(alice.a.endpoint, std::optional(QStringLiteral("192.0.2.1:500")));
        QCOMPARE(alice.b.endpoint, std::optional(QStringLiteral("192.0.2.7:500")));
        QCOMPARE(blocksOf(plan, alice.b), QStringList{u"10.3.0.0/16"_qs});
    }

    /// A key or password where it does not belong is in no message and not in the plan.
    void secretsAreInNoMessage_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        const QByteArray wireGuard = "[Interface]\nAddress = 10.0.0.1/24\n";
        const QByteArray canary = "yAnz5TF-CANARY-lXXJte14tji3zlMNq-hd2rYUIgJBgB3fBmk=";
        QTest::newRow("port") << u"a.conf"_qs << wireGuard + "ListenPort = " + canary + '\n';
        QTest::newRow("endpoint") << u"a.conf"_qs << wireGuard + "[Peer]\nEndpoint = " + canary + '\n';
        QTest::newRow("networks") << u"a.conf"_qs << wireGuard + "[Peer]\nAllowedIPs = " + canary + '\n';
        QTest::newRow("address") << u"a.conf"_qs << "[Interface]\nAddress = " + canary + '\n';
        QTest::newRow("OpenVPN line") << u"a.ovpn"_qs << "dev tun\nremote vpn.example 1194\n" + canary + '\n';
        QTest::newRow("OpenVPN port") << u"a.ovpn"_qs << "dev tun\nremote vpn.example " + canary + '\n';
        QTest::newRow("swanctl secret")
            << u"swanctl.conf"_qs
            << "connections { a { remote_addrs = 192.0.2.1 } }\nsecrets { ike-a { secret = \"" + canary +
                   "\" } }\n";
        QTest::newRow("swanctl block")
            << u"swanctl.conf"_qs
            << "connections { a { remote_addrs = 192.0.2.1\n children { c { remote_ts = " + canary +
                   "\n } } } }\n";
    }
    void secretsAreInNoMessage() {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        Plan plan;
        plan.project.name = u"T"_qs;
        Diagnostics notes;
        const auto kind = fileKindOf(text, file);
        QVERIFY(kind.has_value());
        QString said;
        try {
            importVpn(plan, text, file, *kind, {}, notes);
        } catch (const InputError& error) {
            said = error.message();
        }
        for (const Diagnostic& note : notes)
            said += note.message;
        QVERIFY2(!said.isEmpty(), "nothing was said of it");
        QVERIFY2(!said.contains(u"CANARY"), qPrintable(said));
        QVERIFY(!writePlanText(plan).contains("CANARY"));
    }

    /// Peers whose keys begin alike are told apart.
    void peersWithLikeKeysAreMany() {
        QByteArray text = "[Interface]\nAddress = 10.0.0.1/16\n";
        for (int n = 0; n < 300; ++n)
            text += "[Peer]\nPublicKey = " +
                    ("AAAAAAAAAA" + QByteArray::number(1000 + n) + QByteArray(29, 'A') + "=") +
                    "\nAllowedIPs = 10.0." + QByteArray::number(n / 200) + '.' +
                    QByteArray::number(n % 200 + 2) + "/32\n";
        const Plan plan = imported(Plan(), text, QStringLiteral("wg0.conf"));
        QCOMPARE(plan.tunnels.size(), 300);
        QSet<QString> names;
        for (const Component& component : plan.components)
            names.insert(component.name);
        QCOMPARE(names.size(), qsizetype(301));
    }

    void whatTheProgramsRefuseIsRefused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const QByteArray peer = "[Interface]\nAddress = 10.0.0.1/24\n[Peer]\n";
        const QByteArray key = "PublicKey = vBN7qyUTb5lJtWYJ8LhbPio1Z4RcyBPGnqFBGn6O6Qg=\n";
        const auto row = [](const char* name, const char* file, const QByteArray& text, int line) {
            QTest::newRow(name) << QString::fromLatin1(file) << text << line;
        };
        row("short key", "a.conf", peer + "PublicKey = vBN7qyUTb5lJtWYJ8LhbPio1Z4RcyBPGnqFBGn6Og=\n", 4);
        row("no key", "a.conf", peer + "AllowedIPs = 10.0.0.2/32\n", 3);
        row("no number", "a.conf", peer + "PersistentKeepalive = 0L\n" + key, 4);
        row("no value", "a.conf", peer + "Endpoint =\n" + key, 4);
        row("section", "a.conf", "[Interface]\nAddress = 10.0.0.1/24\n[Peers]\n", 3);
        row("port", "a.conf", "[Interface]\nListenPort = 666666666\n", 2);
        row("block", "a.conf", peer + "AllowedIPs = 10.0.0.2/33\n" + key, 4);
        row("not closed", "swanctl.conf", "connections {\n  a {\n", 0);
        row("no equals", "swanctl.conf", "connections {\n  a\n}\n", 0);
        row("brace", "swanctl.conf", "connections {\n}\n}\n", 3);
        row("no such", "ipsec.conf", "conn a\n\talso=b\n\tleft=10.0.0.1\n\tauto=add\n", 1);
        row("circle", "ipsec.conf", "conn a\n\talso=a\n\tleft=10.0.0.1\n\tauto=add\n", 1);
        row("remote", "a.ovpn", "dev tun\nclient\nremote\n", 3);
        row("remote port", "a.ovpn", "dev tun\nclient\nremote example.org 70000\n", 3);
        row("no remote", "a.ovpn", "dev tun\nclient\n", 0);
        row("open block", "a.ovpn", "dev tun\nremote x\n<ca>\nabc\n", 5);
    }
    void whatTheProgramsRefuseIsRefused() {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        Plan plan;
        Diagnostics notes;
        const auto kind = fileKindOf(text, file);
        QVERIFY(kind.has_value());
        try {
            importVpn(plan, text, file, *kind, {}, notes);
            QFAIL("It was taken.");
        } catch (const InputError& error) {
            QCOMPARE(error.place().file, file);
            if (line > 0)
                QCOMPARE(error.place().line, line);
            QVERIFY(!error.message().isEmpty());
        }
    }

    /// Real files: taken, or refused with a reason; and a second import changes nothing.
    void theCorpusIsRead() {
        const QString corpus = qEnvironmentVariable(
            "DRAWBRIDGE_CORPUS", QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus"));
        QFile index(corpus + QStringLiteral("/vpn-index.tsv"));
        if (!index.open(QIODevice::ReadOnly)) {
            qInfo("The corpus is not there (set DRAWBRIDGE_CORPUS to its folder); no file of it is read.");
            return;
        }
        index.readLine();
        int read = 0;
        QStringList refused;
        while (!index.atEnd()) {
            const QStringList row = QString::fromUtf8(index.readLine()).chopped(1).split(u'\t');
            const QString path = corpus + u'/' + row[0];
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const QByteArray text = file.readAll();
            const auto kind = fileKindOf(text, path);
            QVERIFY2(kind.has_value(), qPrintable(path));
            try {
                Diagnostics notes;
                Plan plan;
                plan.project.name = u"T"_qs;
                importVpn(plan, text, path, *kind, {}, notes);
                Plan again = plan;
                importVpn(again, text, path, *kind, {}, notes);
                QVERIFY2(writePlanText(again) == writePlanText(plan), qPrintable(path));
                readPlanText(writePlanText(plan), path); // a valid plan
                ++read;
            } catch (const InputError& error) {
                refused += row[0] + QStringLiteral(": ") +
                           toText(Diagnostic{Severity::Error, error.place(), error.message()});
            }
        }
        qInfo("%d files of the corpus were read, %d refused:\n%s", read, static_cast<int>(refused.size()),
              qPrintable(refused.join(u'\n')));
        QVERIFY2(refused.size() < 12, qPrintable(refused.join(u'\n')));
    }
};

DRAWBRIDGE_TEST(VpnImportTest)
#include "vpn_import_test.moc"
