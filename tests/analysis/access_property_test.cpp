// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_analysis.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/slow_network.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;
using namespace drawbridge::net;
using namespace drawbridge::testing;

namespace {

/// Three to five networks in a tree or ring of routers, with firewalls, translations and static routes; a
/// server or two in each.
class RandomNetwork {
public:
    explicit RandomNetwork(unsigned seed) : m_random(seed) {}

    Plan make() {
        m_networks = pick(3, 5);
        QString text =
            QStringLiteral("drawbridge: 1\nname: T\nsites: [{name: A, kind: on-premises}]\nnetworks:\n");
        const QString components = machines();
        for (int n = 0; n < m_networks; ++n) {
            text += QStringLiteral("  - {name: n%1, site: A, cidr: 10.%1.0.0/24, gateway: 10.%1.0.%2")
                        .arg(n)
                        .arg(1 + pick(0, m_routersIn[n] - 1));
            if (chance(40))
                text += QStringLiteral(", routes: [{to: 10.%1.0.0/%2, via: 10.%3.0.%4}]")
                            .arg(pick(0, m_networks - 1))
                            .arg(chance(50) ? 24 : 16)
                            .arg(n)
                            .arg(1 + pick(0, m_routersIn[n] - 1));
            text += QStringLiteral("}\n");
        }
        text += QStringLiteral("components:\n") + components + firewalls();
        return readPlanText(text.toUtf8(), QStringLiteral("p"));
    }

    std::mt19937& random() { return m_random; }

private:
    int pick(int least, int most) {
        return least + static_cast<int>(m_random() % static_cast<unsigned>(most - least + 1));
    }
    bool chance(int percent) { return pick(1, 100) <= percent; }

    /// Router r joins the networks r and r + 1, or in a ring the last and the first.
    QString machines() {
        QString text;
        m_routersIn.assign(static_cast<std::size_t>(m_networks), 0);
        m_routers = m_networks - 1 + (chance(40) ? 1 : 0);
        for (int r = 0; r < m_routers; ++r) {
            QStringList interfaces;
            for (const int n : {r, (r + 1) % m_networks})
                interfaces +=
                    QStringLiteral("{network: n%1, address: 10.%1.0.%2}").arg(n).arg(++m_routersIn[n]);
            text += QStringLiteral("  - {name: r%1, kind: %2, site: A, interfaces: [%3]}\n")
                        .arg(r)
                        .arg(chance(50) ? u"router"_qs : u"firewall"_qs, interfaces.join(u", "_qs));
        }
        for (int n = 0; n < m_networks; ++n) {
            for (int h = 0; h < 2; ++h)
                text += QStringLiteral("  - {name: h%1%2, kind: server, site: A, interfaces: [{network: n%1, "
                                       "address: 10.%1.0.%3}]}\n")
                            .arg(n)
                            .arg(h)
                            .arg(100 + h * 50);
        }
        return text;
    }

    QString end() {
        switch (pick(0, 3)) {
        case 0:
            return QStringLiteral("any");
        case 1:
            return QStringLiteral("n%1").arg(pick(0, m_networks - 1));
        case 2:
            return QStringLiteral("h%1%2").arg(pick(0, m_networks - 1)).arg(pick(0, 1));
        default:
            return QStringLiteral("10.%1.0.%2/25").arg(pick(0, m_networks - 1)).arg(chance(50) ? 0 : 128);
        }
    }

    QString ports() {
        static const QStringList all{u"any"_qs,    u"80/tcp"_qs, u"70-90/tcp"_qs,
                                     u"53/udp"_qs, u"icmp"_qs,   u"tcp"_qs};
        return all.at(pick(0, static_cast<int>(all.size()) - 1));
    }

    QString firewalls() {
        QString text;
        for (int r = 0; r < m_routers; ++r) {
            if (!chance(60))
                continue;
            text += text.isEmpty() ? QStringLiteral("firewalls:\n") : QString();
            text += QStringLiteral("  - at: r%1\n    rules:\n").arg(r);
            for (int i = 0, n = pick(1, 6); i < n; ++i) {
                text += QStringLiteral("      - {%1: %2, from: %3, to: %4")
                            .arg(chance(65) ? u"allow"_qs : u"deny"_qs, ports(), end(), end());
                if (chance(20))
                    text += QStringLiteral(", in: n%1").arg(chance(50) ? r : (r + 1) % m_networks);
                if (chance(20))
                    text += QStringLiteral(", out: n%1").arg(chance(50) ? r : (r + 1) % m_networks);
                text += QStringLiteral("}\n");
            }
            if (chance(30))
                text += QStringLiteral("    nat: [{kind: source, from: %1, to: any}]\n").arg(end());
            else if (chance(30))
                text +=
                    QStringLiteral("    nat: [{kind: destination, from: any, to: %1, port: 80/tcp, becomes: "
                                   "10.%2.0.100, becomes-port: %3}]\n")
                        .arg(end())
                        .arg(pick(0, m_networks - 1))
                        .arg(chance(50) ? 80 : 53);
        }
        return text;
    }

    std::mt19937 m_random;
    int m_networks = 0;
    int m_routers = 0;
    std::vector<int> m_routersIn;
};

} // namespace

/// Sets of packets against single ones.
class AccessPropertyTest : public QObject {
    Q_OBJECT
private slots:
    /// Every pair of servers and a few ports in many small networks.
    void agreesWithOnePacketAtATime() {
        int allowed = 0;
        int asked = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const Plan plan = RandomNetwork(seed).make();
            const RecoveryGraph graph(plan);
            const NetworkState state = networkState(graph, {});
            SlowNetwork slow(plan);
            for (const Component& from : plan.components) {
                for (const Component& to : plan.components) {
                    if (from.kind != ComponentKind::Server || to.kind != ComponentKind::Server ||
                        from.id == to.id)
                        continue;
                    for (const auto* port : {u"80/tcp", u"75/tcp", u"53/udp", u"icmp"}) {
                        const PortRange range = *parsePortRange(QStringView(port));
                        const SlowPacket packet{range.protocol, *from.interfaces[0].address,
                                                *to.interfaces[0].address,
                                                range.protocol == Protocol::Icmp ? quint16(0) : range.first};
                        const bool expected = slow.isAnswered(packet);
                        TrafficEnd source;
                        source.block = Cidr{*from.interfaces[0].address, 32};
                        const Start start{graph.indexOf(from.id), -1};
                        bool got = false;
                        for (const auto& [bits, ports] : protocolsOf(range)) {
                            const Number a = numberOf(packet.source);
                            const Number b = numberOf(packet.destination);
                            for (const Flow& flow :
                                 sendPackets(state, start, {false, bits, {a, a}, {b, b}, ports}))
                                got = flow.end == FlowEnd::Delivered && flow.node >= 0 &&
                                      isAnswered(sendReplies(state, flow), start, flow);
                        }
                        QVERIFY2(got == expected,
                                 qPrintable(QStringLiteral("seed %1: %2 to %3, %4: %5\n%6")
                                                .arg(seed)
                                                .arg(from.name, to.name, QString::fromUtf16(port))
                                                .arg(got)
                                                .arg(QString::fromUtf8(writePlanText(plan)))));
                        allowed += got ? 1 : 0;
                        ++asked;
                    }
                }
            }
        }
        QVERIFY(allowed > asked / 20 && allowed < asked * 19 / 20);
    }

    /// Of whole networks: each address and port that a flow says is delivered, and none other.
    void flowsCoverTheirBox() {
        for (unsigned seed = 500; seed <= 560; ++seed) {
            const Plan plan = RandomNetwork(seed).make();
            const RecoveryGraph graph(plan);
            const NetworkState state = networkState(graph, {});
            const PacketBox box{false,
                                kTcp,
                                addressesOf(*parseCidr(u"10.0.0.0/24")),
                                addressesOf(*parseCidr(u"10.1.0.0/24")),
                                {60, 100}};
            std::vector<PacketBox> left{box};
            for (const Flow& flow : sendPackets(state, {-1, 0}, box)) {
                std::vector<PacketBox> next;
                bool isInside = false;
                for (const PacketBox& each : left) {
                    isInside = isInside || intersection(each, flow.origin).has_value();
                    for (const PacketBox& rest : difference(each, flow.origin))
                        next.push_back(rest);
                }
                QVERIFY(isInside); // disjoint from those before
                left = std::move(next);
            }
            QVERIFY(left.empty());
        }
    }
};

DRAWBRIDGE_TEST(AccessPropertyTest)
#include "access_property_test.moc"
