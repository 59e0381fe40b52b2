// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/capacity_fit.h"
#include "core/base/index.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;
using packing::Proof;

namespace {

/// Everything at Main is lost; the body adds hosts at Spare, and services of main-1.
QByteArray estate(const QByteArray& components, const QByteArray& more = {}) {
    return "sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]\n"
           "components:\n"
           "  - {name: main-1, kind: docker-host, site: Main}\n" +
           components + "scenarios: [{name: Main lost, fails: [{site: Main}]}]\n" + more;
}

QByteArray host(const QByteArray& name, const QByteArray& rest = {}) {
    return "  - {name: " + name + ", kind: docker-host, site: Spare" + rest + "}\n";
}

QByteArray service(const QByteArray& name, const QByteArray& on, const QByteArray& rest = {}) {
    return "  - {name: " + name +
           ", kind: service, host: main-1, image: x, recovery: {strategy: restart, to: Spare, host: " + on +
           "}" + rest + "}\n";
}

QByteArray needs(const QByteArray& cpus, const QByteArray& memory) {
    return ", needs: {cpus: " + cpus + ", memory: " + memory + "}";
}

QByteArray has(const QByteArray& cpus, const QByteArray& memory) {
    return ", capacity: {cpus: " + cpus + ", memory: " + memory + "}";
}

/// A fit, asked by names.
class Fit {
public:
    explicit Fit(const QByteArray& body) : m_result(body), m_fit(fitCapacity(m_result.analysis())) {}

    const CapacityFit& operator*() const { return m_fit; }
    const CapacityFit* operator->() const { return &m_fit; }
    /// The host of a component; "-": it stays off; empty: it is no part of this.
    QString on(const char* name) const {
        const int c = m_result.of(name).component;
        for (const auto& [component, host] : m_fit.placed) {
            if (component == c)
                return m_result.analysis().graph->name(host);
        }
        return offBecause(name).isNull() ? QString() : QStringLiteral("-");
    }
    QString offBecause(const char* name) const {
        for (const CapacityOff& off : m_fit.staysOff) {
            if (off.component == m_result.of(name).component)
                return off.why;
        }
        return {};
    }
    QString movedBecause(const char* name) const {
        for (const CapacityMove& move : m_fit.moves) {
            if (move.component == m_result.of(name).component)
                return move.why;
        }
        return {};
    }
    const HostFit& host(const char* name) const {
        for (const HostFit& fit : m_fit.hosts) {
            if (fit.host == m_result.of(name).component)
                return fit;
        }
        qFatal("no host %s", name);
    }
    QStringList names(const std::vector<int>& components) const {
        QStringList list;
        for (const int c : components)
            list += m_result.analysis().graph->name(c);
        return list;
    }

private:
    worked::Result m_result;
    CapacityFit m_fit;
};

constexpr qint64 kCpu = 1'000'000;
constexpr qint64 kGiB = qint64(1) << 30;

} // namespace

/// From a scenario to a placement, with sentences.
class CapacityFitTest : public QObject {
    Q_OBJECT

private slots:
    /// spare-1 has 4 CPUs, 1 of which the monitor uses; 2 + 1 of a and b make it full.
    void fitsAsPlanned() {
        const Fit fit(estate(host("spare-1", has("4", "8GiB")) +
                             "  - {name: monitor, kind: service, host: spare-1" + needs("1", "2GiB") + "}\n" +
                             service("a", "spare-1", needs("2", "4GiB")) +
                             service("b", "spare-1", needs("1", "2GiB"))));
        QCOMPARE(fit->proof, Proof::Fits);
        QVERIFY(fit->moves.empty() && fit->staysOff.empty() && !fit->restsOnUnknown());
        const HostFit& host = fit.host("spare-1");
        QCOMPARE(host.use[packing::Cpus].stays, kCpu);
        QCOMPARE(host.use[packing::Cpus].added, 3 * kCpu);
        QCOMPARE(host.use[packing::Cpus].capacity, std::optional<qint64>(4 * kCpu));
        QCOMPARE(host.use[packing::Memory].stays + host.use[packing::Memory].added, 8 * kGiB);
        QCOMPARE(host.staying, 1);
        QCOMPARE(fit.names(host.arriving), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    /// 3 + 2 CPUs are planned on 4. b goes to spare-2.
    void movesWhatIsTooMuch() {
        const Fit fit(estate(host("spare-1", has("4", "8GiB")) + host("spare-2", has("4", "8GiB")) +
                             service("a", "spare-1", needs("3", "1GiB")) +
                             service("b", "spare-1", needs("2", "1GiB"))));
        QCOMPARE(fit->proof, Proof::Fits);
        QCOMPARE(fit.on("a"), QStringLiteral("spare-1"));
        QCOMPARE(fit.on("b"), QStringLiteral("spare-2"));
        QCOMPARE(fit.movedBecause("b"), QStringLiteral("b needs 2 CPUs, and spare-1 has 1 CPU left"));
        QVERIFY(fit.host("spare-1").use[packing::Cpus].isPlannedOver());
        QVERIFY(!fit.host("spare-1").use[packing::Cpus].isOver());
    }

    /// Both publish 443; the monitor that stays on spare-2 has 9090.
    void portsClash() {
        const Fit fit(estate(host("spare-1") + host("spare-2") +
                             "  - {name: monitor, kind: service, host: spare-2, ports: [9090/tcp]}\n" +
                             service("a", "spare-1", ", ports: [443/tcp]") +
                             service("b", "spare-1", ", ports: [443/tcp]") +
                             service("c", "spare-2", ", ports: [9090/tcp]")));
        QCOMPARE(fit->proof, Proof::Fits);
        QVERIFY(fit.on("a") != fit.on("b"));
        QCOMPARE(fit.on("c"), QStringLiteral("spare-1"));
        QCOMPARE(fit.movedBecause("c"), QStringLiteral("port 9090/tcp is taken on spare-2"));
    }

    void portsAreTooFew() {
        const Fit fit(estate(host("spare-1") + service("a", "spare-1", ", ports: [443/tcp]") +
                             service("b", "spare-1", ", ports: [443/tcp]")));
        QCOMPARE(fit->proof, Proof::DoesNotFit);
        QVERIFY2(fit->sentence.contains(QStringLiteral("no two of a and b fit on one host")),
                 qPrintable(fit->sentence));
        QCOMPARE(fit->staysOff.size(), std::size_t(1));
        QVERIFY(fit->isGreatest);
    }

    /// db-1 and db-2 never share a host; db-3 of the group stands on spare-2 already.
    void antiAffinity() {
        const QByteArray group = "  - {name: db, kind: redundancy-group, at-least: 1, spread: hosts, "
                                 "requires: [db-1, db-2, db-3]}\n";
        const QByteArray members = service("db-1", "spare-1") + service("db-2", "spare-1") +
                                   "  - {name: db-3, kind: database, host: spare-2}\n" + group;
        const Fit fit(estate(host("spare-1") + host("spare-2") + host("spare-3") + members));
        QCOMPARE(fit->proof, Proof::Fits);
        QVERIFY(fit.on("db-1") != fit.on("db-2"));
        QVERIFY(fit.on("db-1") != QStringLiteral("spare-2") && fit.on("db-2") != QStringLiteral("spare-2"));
        const Fit tooFew(estate(host("spare-1") + host("spare-2") + members));
        QCOMPARE(tooFew->proof, Proof::DoesNotFit);
        QCOMPARE(tooFew->staysOff.size(), std::size_t(1));
    }

    void architecture() {
        const Fit fit(estate(host("spare-1", ", architectures: [x86_64]") +
                             host("spare-2", ", architectures: [arm64]") +
                             service("a", "spare-1", ", architectures: [aarch64]")));
        QCOMPARE(fit.on("a"), QStringLiteral("spare-2"));
        QVERIFY2(fit.movedBecause("a").startsWith(QStringLiteral("a is built for")),
                 qPrintable(fit.movedBecause("a")));
    }

    void labels() {
        const Fit fit(estate(host("spare-1", ", labels: [zone=a]") + host("spare-2", ", labels: [zone=b]") +
                             service("a", "spare-1", ", placement: [zone==b]") +
                             service("b", "spare-1", ", placement: [zone!=a]") +
                             service("c", "spare-1", ", placement: [zone==c]")));
        QCOMPARE(fit.on("a"), QStringLiteral("spare-2"));
        QCOMPARE(fit.on("b"), QStringLiteral("spare-2"));
        QCOMPARE(fit.on("c"), QStringLiteral("-"));
        QCOMPARE(fit.offBecause("c"),
                 QStringLiteral("no host suits c: c needs the label “zone=c”, which spare-1 does not have"));
    }

    /// 3 × 4 GiB of memory, and hosts with 6 + 5 GiB free.
    void shortOfMemory() {
        const Fit fit(estate(host("spare-1", has("16", "6GiB")) + host("spare-2", has("16", "5GiB")) +
                             service("a", "spare-1", needs("1", "4GiB")) +
                             service("b", "spare-1", needs("1", "4GiB")) +
                             service("c", "spare-2", needs("1", "4GiB"))));
        QCOMPARE(fit->proof, Proof::DoesNotFit);
        QCOMPARE(fit->sentence,
                 QStringLiteral("Not everything fits: it needs 12 GiB of memory, and the hosts at the "
                                "recovery site have 11 GiB of memory free"));
        QCOMPARE(fit->staysOff.size(), std::size_t(1));
        QVERIFY(fit->isGreatest);
    }

    /// Each resource is enough in sum (CPUs 9 of 10, memory 9 of 10 GiB), and each host by itself takes each
    /// service; but x with (4, 1) and y with (1, 4) leave hosts of (5, 5) room for (0, 0) together, and z
    /// with (4, 4) wants one of its own: x + y on one host, z on the other. With w (1, 1) more all 10 are
    /// used, which fits; with z (4, 4) and v (2, 2) instead of w nothing does: 11.
    void onlyTogetherTooMuch() {
        const QByteArray hosts = host("spare-1", has("5", "5GiB")) + host("spare-2", has("5", "5GiB"));
        const QByteArray xyz = service("x", "spare-1", needs("4", "1GiB")) +
                               service("y", "spare-1", needs("1", "4GiB")) +
                               service("z", "spare-2", needs("4", "4GiB"));
        QCOMPARE(Fit(estate(hosts + xyz + service("w", "spare-1", needs("1", "1GiB"))))->proof, Proof::Fits);
        // x, z and a second z: 3 × 3 CPUs of 10, and no two of them on one host of 5.
        const Fit apart(estate(hosts + service("a", "spare-1", needs("3", "1GiB")) +
                               service("b", "spare-1", needs("3", "1GiB")) +
                               service("c", "spare-2", needs("3", "1GiB"))));
        QCOMPARE(apart->proof, Proof::DoesNotFit);
        QCOMPARE(apart->staysOff.size(), std::size_t(1));
    }

    /// Room for 4 CPUs: the shop (priority 1) needs 3 with its database (no priority of its own), so the
    /// wiki (priority 2, 2 CPUs) stays off, and so does its editor, which needs nothing but the wiki.
    void byPriority() {
        const Fit fit(estate(host("spare-1", has("4", "64GiB")) +
                                 service("shop", "spare-1", needs("1", "1GiB") + ", requires: [shop-db]") +
                                 service("shop-db", "spare-1", needs("2", "1GiB")) +
                                 service("wiki", "spare-1", needs("2", "1GiB")) +
                                 service("editor", "spare-1", needs("0", "1GiB") + ", requires: [wiki]"),
                             "protection-groups:\n"
                             "  - {name: One, members: [shop], to: Spare, priority: 1}\n"
                             "  - {name: Two, members: [wiki, editor], to: Spare, priority: 2}\n"));
        QCOMPARE(fit->proof, Proof::DoesNotFit);
        QCOMPARE(fit.on("shop"), QStringLiteral("spare-1"));
        QCOMPARE(fit.on("shop-db"), QStringLiteral("spare-1"));
        QCOMPARE(fit.on("wiki"), QStringLiteral("-"));
        QCOMPARE(fit.on("editor"), QStringLiteral("-"));
        QCOMPARE(fit.offBecause("editor"), QStringLiteral("requires wiki, which stays off"));
        QCOMPARE(fit->staysOff.front().priority, 2);
        QCOMPARE(fit->wanted[0], 2); // the database counts as urgent as the shop
        QVERIFY(fit->isGreatest);
    }

    void unknownNeedsAreNotZero() {
        const Fit fit(estate(host("spare-1", has("4", "8GiB")) + host("spare-2") +
                             "  - {name: monitor, kind: service, host: spare-1}\n" +
                             service("a", "spare-1", ", needs: {cpus: 1}") +
                             service("b", "spare-2", needs("1", "1GiB"))));
        QCOMPARE(fit->proof, Proof::Fits);
        QVERIFY(fit->restsOnUnknown());
        QCOMPARE(fit.names(fit->unknownNeeds), (QStringList{QStringLiteral("monitor"), QStringLiteral("a")}));
        QCOMPARE(fit.names(fit->unknownCapacity), QStringList{QStringLiteral("spare-2")});
        QVERIFY(fit.host("spare-1").isAtLeast);
        QVERIFY(!fit.host("spare-2").isAtLeast);
    }

    /// Containers that share a volume come back on one host: 3 + 2 CPUs together do not fit on 4.
    void sharersOfAVolumeStayTogether() {
        const Fit fit(
            estate(host("spare-1", has("4", "8GiB")) + host("spare-2", has("8", "8GiB")) +
                   service("a", "spare-1", needs("3", "1GiB") + ", volumes: [data]") +
                   service("b", "spare-1", needs("2", "1GiB") + ", volumes: [data], requires: [a]")));
        QCOMPARE(fit->proof, Proof::Fits);
        QCOMPARE(fit.on("a"), QStringLiteral("spare-2"));
        QCOMPARE(fit.on("b"), QStringLiteral("spare-2"));
    }

    /// main-1 is rebuilt at Spare and keeps its capacity; what runs on it comes back there.
    void aRebuiltHostKeepsItsCapacity() {
        const QByteArray body = "sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]\n"
                                "components:\n"
                                "  - {name: main-1, kind: docker-host, site: Main, capacity: {cpus: 4, "
                                "memory: 8GiB}, recovery: {strategy: rebuild, to: Spare}}\n"
                                "  - {name: a, kind: service, host: main-1, needs: {cpus: 3, memory: 1GiB}, "
                                "recovery: {strategy: restart}}\n"
                                "  - {name: b, kind: service, host: main-1, needs: {cpus: 2, memory: 1GiB}, "
                                "recovery: {strategy: restart}}\n"
                                "scenarios: [{name: Main lost, fails: [{site: Main}]}]\n";
        const Fit fit(body);
        QCOMPARE(fit->proof, Proof::DoesNotFit);
        QCOMPARE(fit.host("main-1").use[packing::Cpus].capacity, std::optional<qint64>(4 * kCpu));
        QCOMPARE(fit->staysOff.size(), std::size_t(1));
    }

    void whatIsNotRecoveredIsNoPartOfIt() {
        const Fit fit(estate(host("spare-1") + "  - {name: wiki, kind: service, host: main-1, image: x}\n"));
        QVERIFY(fit->nothingToPlace());
        QVERIFY(fit.names(fit->notRecovered).contains(QStringLiteral("wiki")));
    }

    /// An image without a host, recovered to the site: it gets one.
    void withoutAPlannedHost() {
        const Fit fit(estate(host("spare-1") + "  - {name: probe, kind: service, site: Main, image: x, "
                                               "recovery: {strategy: restart, to: Spare}}\n"));
        QCOMPARE(fit.on("probe"), QStringLiteral("spare-1"));
        QCOMPARE(fit.movedBecause("probe"), QStringLiteral("no host was planned for it"));
    }
};

DRAWBRIDGE_TEST(CapacityFitTest)
#include "capacity_fit_test.moc"
