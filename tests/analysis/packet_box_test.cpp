// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/packet_box.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;
using namespace drawbridge::net;

namespace {

/// A world small enough to count: addresses 0 to 15, ports 0 to 7.
struct Packet {
    quint8 protocol;
    Number source;
    Number destination;
    quint16 port;
};

bool has(const PacketBox& box, const Packet& packet) {
    return (box.protocols & packet.protocol) != 0 && box.source.first <= packet.source &&
           packet.source <= box.source.last && box.destination.first <= packet.destination &&
           packet.destination <= box.destination.last && box.port.first <= packet.port &&
           packet.port <= box.port.last;
}

int countIn(const std::vector<PacketBox>& boxes, const Packet& packet) {
    return static_cast<int>(
        std::count_if(boxes.begin(), boxes.end(), [&](const PacketBox& box) { return has(box, packet); }));
}

PacketBox randomBox(std::mt19937& random) {
    const auto range = [&](auto most) {
        using T = decltype(most);
        auto a = static_cast<T>(random() % (static_cast<unsigned>(most) + 1));
        auto b = static_cast<T>(random() % (static_cast<unsigned>(most) + 1));
        return Range<T>{std::min(a, b), std::max(a, b)};
    };
    const auto addresses = [&] {
        const Range<quint16> small = range(quint16(15));
        return Addresses{small.first, small.last};
    };
    const PacketBox box{false, static_cast<quint8>(1 + random() % 7), addresses(), addresses(),
                        range(quint16(7))};
    return box;
}

} // namespace

/// Sets of packets.
class PacketBoxTest : public QObject {
    Q_OBJECT
private slots:
    void addressesAreNumbers() {
        for (const auto* text : {u"10.1.2.3", u"0.0.0.0", u"255.255.255.255", u"2001:db8::1", u"ffff::"}) {
            const IpAddress address = *parseIpAddress(QStringView(text));
            QCOMPARE(addressOf(numberOf(address), address.v6), address);
        }
        QVERIFY(numberOf(*parseIpAddress(u"10.0.1.0")) == numberOf(*parseIpAddress(u"10.0.0.255")) + 1);
        const Addresses block = addressesOf(*parseCidr(u"10.0.0.0/24"));
        QVERIFY(block.last - block.first == 255);
        QVERIFY(addressesOf(*parseCidr(u"::/0")) == allAddresses(true));
    }

    void portsOfAnyProtocolAreThoseThatHavePorts() {
        QCOMPARE(protocolsOf(*parsePortRange(u"any")).front().first, kAllProtocols);
        QCOMPARE(protocolsOf(*parsePortRange(u"443/tcp")).front().first, quint8(kTcp));
        QCOMPARE(protocolsOf(*parsePortRange(u"icmp")).front().second.last, quint16(65535));
    }

    /// Every packet of a small world is in the parts as often as it should be: once or not at all.
    void partsAreExactAndDisjoint() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            const PacketBox a = randomBox(random);
            const PacketBox b = randomBox(random);
            const auto both = intersection(a, b);
            const std::vector<PacketBox> rest = difference(a, b);
            for (const quint8 protocol : {kTcp, kUdp, kIcmp}) {
                for (unsigned source = 0; source < 16; ++source) {
                    for (unsigned destination = 0; destination < 16; ++destination) {
                        for (quint16 port = 0; port < 8; ++port) {
                            const Packet packet{protocol, source, destination, port};
                            const bool inA = has(a, packet);
                            const bool inB = has(b, packet);
                            QCOMPARE(both && has(*both, packet), inA && inB);
                            QCOMPARE(countIn(rest, packet), inA && !inB ? 1 : 0);
                        }
                    }
                }
            }
        }
    }
};

DRAWBRIDGE_TEST(PacketBoxTest)
#include "packet_box_test.moc"
