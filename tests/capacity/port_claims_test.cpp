// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/port_claims.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;

/// Who may not publish on one host with whom.
class PortClaimsTest : public QObject {
    Q_OBJECT

private slots:
    /// Two holders share a claim exactly if one of their ports clash.
    void sharesAClaimWhatClashes() {
        std::mt19937 random(11);
        const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int round = 0; round < 300; ++round) {
            std::vector<std::vector<PublishedPort>> all;
            PortClaims claims;
            for (int holder = 0; holder < 6; ++holder) {
                std::vector<PublishedPort> ports;
                for (int k = below(3); k > 0; --k) {
                    PublishedPort port;
                    const auto first = static_cast<quint16>(80 + below(6));
                    const auto protocol = below(3) == 0   ? Protocol::Udp
                                          : below(4) == 0 ? Protocol::Any
                                                          : Protocol::Tcp;
                    port.port = PortRange{protocol, first, static_cast<quint16>(first + below(3))};
                    if (below(2) == 0)
                        port.address = *parseIpAddress(below(2) == 0 ? u"10.0.0.1" : u"10.0.0.2");
                    ports.push_back(port);
                }
                claims.add(holder, ports);
                all.push_back(ports);
            }
            const auto made = claims.claims();
            for (int a = 0; a < 6; ++a) {
                for (int b = a + 1; b < 6; ++b) {
                    bool clashing = false;
                    for (const PublishedPort& one : all[static_cast<std::size_t>(a)]) {
                        for (const PublishedPort& other : all[static_cast<std::size_t>(b)])
                            clashing = clashing || clash(one, other);
                    }
                    const bool sharing =
                        std::any_of(made.begin(), made.end(), [a, b](const PortClaims::Claim& c) {
                            return std::binary_search(c.holders.begin(), c.holders.end(), a) &&
                                   std::binary_search(c.holders.begin(), c.holders.end(), b);
                        });
                    QCOMPARE(sharing, clashing);
                }
            }
        }
    }

    /// A range of thousands is as cheap as a port.
    void aLongRangeIsOneClaim() {
        PortClaims claims;
        for (int holder = 0; holder < 3; ++holder)
            claims.add(holder, {PublishedPort{PortRange{Protocol::Tcp, 1024, 65535}, {}, {}}});
        QCOMPARE(claims.claims().size(), std::size_t(1));
    }
};

DRAWBRIDGE_TEST(PortClaimsTest)
#include "port_claims_test.moc"
