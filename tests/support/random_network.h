// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <random>
#include <vector>

namespace drawbridge::testing {

/// Plan texts of random networks in a tree or ring of routers, of IPv4 or IPv6: firewalls with ordered rules,
/// translations, static routes, a server or two in each network, and tunnels to more networks.
class RandomNetwork {
public:
    explicit RandomNetwork(unsigned seed, bool v6) : m_random(seed), m_v6(v6) {}

    QString make() {
        m_networks = pick(3, 5);
        m_far = pick(0, 2);
        QString text =
            QStringLiteral("drawbridge: 1\nname: T\nsites: [{name: A, kind: on-premises}]\nnetworks:\n");
        const QString components = machines();
        for (int n = 0; n < m_networks + m_far; ++n)
            text += network(n);
        return text + QStringLiteral("components:\n") + components + tunnels() + firewalls();
    }

    int networks() const { return m_networks + m_far; }

private:
    int pick(int least, int most) {
        return least + static_cast<int>(m_random() % static_cast<unsigned>(most - least + 1));
    }
    bool chance(int percent) { return pick(1, 100) <= percent; }

    QString address(int network, int host) const {
        return m_v6 ? QStringLiteral("'fd00:%1::%2'").arg(network).arg(host)
                    : QStringLiteral("10.%1.0.%2").arg(network).arg(host);
    }
    QString block(int network, bool isHalf = false, bool isUpper = false) const {
        if (m_v6)
            return QStringLiteral("'fd00:%1:0:0:%2::/%3'")
                .arg(network)
                .arg(isUpper ? u"8000"_qs : u"0"_qs)
                .arg(isHalf ? 65 : 64);
        return QStringLiteral("10.%1.0.%2/%3").arg(network).arg(isUpper ? 128 : 0).arg(isHalf ? 25 : 24);
    }

    QString network(int n) {
        const int router = n < m_networks ? 1 + pick(0, m_routersIn[static_cast<std::size_t>(n)] - 1) : 1;
        QString text = QStringLiteral("  - {name: n%1, site: A, cidr: %2, gateway: %3")
                           .arg(n)
                           .arg(block(n), address(n, router));
        QStringList routes;
        if (n < m_networks && chance(40))
            routes += route(n, pick(0, m_networks - 1));
        for (int far = m_networks; n < m_networks && far < m_networks + m_far; ++far) {
            if (chance(60))
                routes += route(n, far);
        }
        if (!routes.isEmpty())
            text += QStringLiteral(", routes: [%1]").arg(routes.join(u", "_qs));
        return text + QStringLiteral("}\n");
    }

    QString route(int in, int to) {
        return QStringLiteral("{to: %1, via: %2}")
            .arg(block(to), address(in, 1 + pick(0, m_routersIn[static_cast<std::size_t>(in)] - 1)));
    }

    /// Router r joins the networks r and r + 1, or in a ring the last and the first. Each far network has one
    /// of its own.
    QString machines() {
        QString text;
        m_routersIn.assign(static_cast<std::size_t>(m_networks), 0);
        m_routers = m_networks - 1 + (chance(40) ? 1 : 0);
        for (int r = 0; r < m_routers; ++r) {
            QStringList interfaces;
            for (const int n : {r, (r + 1) % m_networks})
                interfaces += QStringLiteral("{network: n%1, address: %2}")
                                  .arg(n)
                                  .arg(address(n, ++m_routersIn[static_cast<std::size_t>(n)]));
            text += router(r, interfaces);
        }
        for (int far = 0; far < m_far; ++far)
            text += router(m_routers + far, {QStringLiteral("{network: n%1, address: %2}")
                                                 .arg(m_networks + far)
                                                 .arg(address(m_networks + far, 1))});
        for (int n = 0; n < m_networks + m_far; ++n) {
            for (int h = 0; h < 2; ++h)
                text += QStringLiteral("  - {name: h%1%2, kind: server, site: A, interfaces: [{network: n%1, "
                                       "address: %3}]}\n")
                            .arg(n)
                            .arg(h)
                            .arg(address(n, 100 + h * 50));
        }
        return text;
    }

    QString router(int r, const QStringList& interfaces) {
        return QStringLiteral("  - {name: r%1, kind: %2, site: A, interfaces: [%3]}\n")
            .arg(r)
            .arg(chance(50) ? u"router"_qs : u"firewall"_qs, interfaces.join(u", "_qs));
    }

    /// From a far network to some router, for some of the networks.
    QString tunnels() {
        QString text = m_far > 0 ? u"tunnels:\n"_qs : QString();
        for (int far = 0; far < m_far; ++far) {
            QStringList behind;
            for (int n = 0; n < m_networks; ++n) {
                if (chance(70))
                    behind += QStringLiteral("n%1").arg(n);
            }
            if (behind.isEmpty())
                behind += u"n0"_qs;
            text +=
                QStringLiteral("  - {name: t%1, type: %2, a: {gateway: r%3, networks: [%4]}, b: {gateway: "
                               "r%5, networks: [n%6]}}\n")
                    .arg(far)
                    .arg(chance(60) ? u"wireguard"_qs : u"ipsec"_qs)
                    .arg(pick(0, m_routers - 1))
                    .arg(behind.join(u", "_qs))
                    .arg(m_routers + far)
                    .arg(m_networks + far);
        }
        return text;
    }

    QString end() {
        const int n = pick(0, m_networks + m_far - 1);
        switch (pick(0, 3)) {
        case 0:
            return QStringLiteral("any");
        case 1:
            return QStringLiteral("n%1").arg(n);
        case 2:
            return QStringLiteral("h%1%2").arg(n).arg(pick(0, 1));
        default:
            return block(n, true, chance(50));
        }
    }

    QString ports() {
        static const QStringList all{u"any"_qs,    u"80/tcp"_qs,       u"70-90/tcp"_qs, u"53/udp"_qs,
                                     u"icmp"_qs,   u"tcp"_qs,          u"udp"_qs,       u"1-1023"_qs,
                                     u"22/tcp"_qs, u"5000-5001/udp"_qs};
        return all.at(pick(0, static_cast<int>(all.size()) - 1));
    }

    QString firewalls() {
        QString text;
        for (int r = 0; r < m_routers + m_far; ++r) {
            if (!chance(60))
                continue;
            text += text.isEmpty() ? QStringLiteral("firewalls:\n") : QString();
            text += QStringLiteral("  - at: r%1\n    rules:\n").arg(r);
            for (int i = 0, n = pick(1, 7); i < n; ++i) {
                text += QStringLiteral("      - {%1: %2, from: %3, to: %4")
                            .arg(chance(65) ? u"allow"_qs : u"deny"_qs, ports(), end(), end());
                if (r < m_routers && chance(20))
                    text += QStringLiteral(", in: n%1").arg(chance(50) ? r : (r + 1) % m_networks);
                if (r < m_routers && chance(20))
                    text += QStringLiteral(", out: n%1").arg(chance(50) ? r : (r + 1) % m_networks);
                text += QStringLiteral("}\n");
            }
            text += translations();
        }
        return text;
    }

    QString translations() {
        const int n = pick(0, m_networks - 1);
        switch (pick(0, 8)) {
        case 0:
            return QStringLiteral("    nat: [{kind: source, from: %1, to: any}]\n").arg(end());
        case 1:
            return QStringLiteral("    nat: [{kind: destination, from: any, to: %1, port: 80/tcp, becomes: "
                                  "%2, becomes-port: %3}]\n")
                .arg(end(), address(n, 100))
                .arg(chance(50) ? 80 : 53);
        case 2: // one to one, of a block that nobody has
            return QStringLiteral("    nat: [{kind: destination, from: any, to: %1, becomes-block: %2}]\n")
                .arg(block(n, true, false), block(pick(0, m_networks - 1), true, true));
        default:
            return {};
        }
    }

    std::mt19937 m_random;
    bool m_v6;
    int m_networks = 0;
    int m_far = 0; ///< networks behind tunnels
    int m_routers = 0;
    std::vector<int> m_routersIn;
};

} // namespace drawbridge::testing
