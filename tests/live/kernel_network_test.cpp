// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/live/network_lab/lab_child.h"
#include "core/operations/network_rehearsal/rehearse_network.h"
#include "tests/support/random_network.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <random>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

live::LabSettings settings() {
    live::LabSettings settings;
    settings.program = QStringLiteral(DRAWBRIDGE_PROGRAM);
    settings.arguments = {live::kLabCommand};
    return settings;
}

/// Why this machine cannot build networks, or an empty text.
QString missing() {
    try {
        live::Lab lab;
        lab.networks = 1;
        lab.machines.resize(2);
        lab.machines[0].ruleset = u"table inet t {\n}\n"_qs;
        lab.tunnels.push_back({true, 0, 1, {*parseCidr(u"10.0.0.0/24")}, {*parseCidr(u"10.1.0.0/24")}});
        live::runLab(lab, settings());
        return {};
    } catch (const MachineError& error) {
        return error.message();
    }
}

QString described(const Plan& plan, const RehearsedAccess& access) {
    QStringList lines;
    for (const RehearsedPacket& packet : access.packets) {
        if (packet.isAnswered && !packet.agrees())
            lines += QStringLiteral("%1 → %2 protocol %3 port %4: expected %5 (%6), answered %7 by %8")
                         .arg(formatIpAddress(packet.source), formatIpAddress(packet.destination))
                         .arg(int(packet.protocol))
                         .arg(packet.port)
                         .arg(packet.isExpected)
                         .arg(packet.because)
                         .arg(*packet.isAnswered)
                         .arg(packet.answeredBy);
    }
    return lines.join(u'\n') + u'\n' + QString::fromUtf8(writePlanText(plan));
}

/// Whether a process runs; what only waits to be asked how it ended does not.
bool isRunning(qint64 process) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z");
}

/// 0: none.
qint64 childOf(qint64 process) {
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').front().toLongLong() : 0;
}

/// Some pairs of servers and of networks, all protocols and ports.
std::vector<AccessQuestion> questionsFor(const Plan& plan, std::mt19937& random) {
    std::vector<AccessQuestion> questions;
    for (const Component& from : plan.components) {
        for (const Component& to : plan.components) {
            if (from.id == to.id || from.kind != ComponentKind::Server || random() % 100 >= 40)
                continue;
            AccessQuestion question;
            question.from.component = from.id;
            question.to.component = to.id;
            questions.push_back(question);
        }
    }
    for (const Network& from : plan.networks) {
        for (const Network& to : plan.networks) {
            if (from.id == to.id || random() % 100 >= 20)
                continue;
            AccessQuestion question;
            question.from.network = from.id;
            question.to.network = to.id;
            questions.push_back(question);
        }
    }
    return questions;
}

} // namespace

/// The analysis of networks against the Linux kernel: random networks out of namespaces, with real packets.
class KernelNetworkTest : public QObject {
    Q_OBJECT
private:
    QString m_missing;

private slots:
    void initTestCase() {
        m_missing = missing();
        if (!m_missing.isEmpty()) {
            std::cerr << "NOT TESTED: the analysis of networks against the kernel: " << qPrintable(m_missing)
                      << '\n';
            QSKIP("this machine cannot build networks");
        }
    }

    void agreesWithTheKernel() {
        // More, and others, on request: DRAWBRIDGE_NETWORKS=100 DRAWBRIDGE_SEED=1000.
        const int count = qEnvironmentVariableIsSet("DRAWBRIDGE_NETWORKS")
                              ? qEnvironmentVariableIntValue("DRAWBRIDGE_NETWORKS")
                              : 12;
        const int first = qEnvironmentVariableIntValue("DRAWBRIDGE_SEED");
        int packets = 0;
        int answered = 0;
        int tunnels = 0;
        QStringList wrong;
        for (int i = 0; i < count; ++i) {
            const unsigned seed = static_cast<unsigned>(first + i + 1);
            const Plan plan =
                readPlanText(RandomNetwork(seed, i % 2 == 1).make().toUtf8(), QStringLiteral("p"));
            std::mt19937 random(seed);
            const RecoveryGraph graph(plan);
            const NetworkRehearsal rehearsal =
                rehearseNetwork(graph, net::networkState(graph, {}), questionsFor(plan, random), settings());
            packets += rehearsal.packets;
            tunnels += static_cast<int>(rehearsal.tunnels.size());
            for (const RehearsedAccess& access : rehearsal.accesses) {
                for (const RehearsedPacket& packet : access.packets)
                    answered += packet.isAnswered == true ? 1 : 0;
                if (access.disagreeing() > 0 && wrong.size() < 3)
                    wrong += QStringLiteral("seed %1: %2").arg(seed).arg(described(plan, access));
            }
        }
        qInfo("%d packets, %d answered, %d tunnels", packets, answered, tunnels);
        if (!wrong.isEmpty()) // more than Qt Test prints
            std::cerr << qPrintable(wrong.join(u"\n\n"_qs)) << '\n';
        QVERIFY2(wrong.isEmpty(), "the kernel does otherwise than the analysis says");
        QVERIFY(packets > count * 100);
        QVERIFY(answered > packets / 20 && answered < packets * 19 / 20);
        QVERIFY(tunnels > 0);
    }

    /// Hub and spokes: one gateway ends two tunnels, with one port in the plan.
    void aGatewayEndsTwoTunnels() {
        const Plan plan = readPlanText(R"(drawbridge: 1
name: Hub
sites: [{name: M, kind: on-premises}, {name: P, kind: on-premises}, {name: Q, kind: on-premises}]
networks:
  - {name: lan, site: M, cidr: 10.1.0.0/24, gateway: 10.1.0.1}
  - {name: far, site: P, cidr: 10.5.0.0/24, gateway: 10.5.0.1}
  - {name: farther, site: Q, cidr: 10.6.0.0/24, gateway: 10.6.0.1}
components:
  - {name: hub, kind: vpn-gateway, site: M, interfaces: [{network: lan, address: 10.1.0.1}]}
  - {name: pc, kind: server, site: M, interfaces: [{network: lan, address: 10.1.0.10}]}
  - {name: p1, kind: vpn-gateway, site: P, interfaces: [{network: far, address: 10.5.0.1}]}
  - {name: p2, kind: vpn-gateway, site: Q, interfaces: [{network: farther, address: 10.6.0.1}]}
tunnels:
  - {name: t1, type: wireguard, a: {gateway: hub, networks: [lan], endpoint: "192.0.2.1:51820"}, b: {gateway: p1, networks: [far]}}
  - {name: t2, type: wireguard, a: {gateway: hub, networks: [lan], endpoint: "192.0.2.1:51820"}, b: {gateway: p2, networks: [farther]}}
)",
                                       QStringLiteral("p"));
        std::vector<AccessQuestion> questions;
        for (const int spoke : {2, 3}) {
            AccessQuestion question;
            question.from.component = plan.components.at(1).id;
            question.to.component = plan.components.at(spoke).id;
            questions.push_back(question);
        }
        const RecoveryGraph graph(plan);
        const NetworkRehearsal rehearsal =
            rehearseNetwork(graph, net::networkState(graph, {}), questions, settings());
        QCOMPARE(rehearsal.tunnels.size(), std::size_t(2));
        for (const RehearsedAccess& access : rehearsal.accesses) {
            QCOMPARE(access.disagreeing(), 0);
            QVERIFY(!access.packets.empty());
            for (const RehearsedPacket& packet : access.packets)
                QCOMPARE(packet.isAnswered, std::optional(true));
        }
    }

    /// Namespaces live as long as their processes.
    void nothingOutlivesAKill() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"network.plan.yaml"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(RandomNetwork(7, false).make().toUtf8());
        file.close();
        QProcess process;
        process.start(QStringLiteral(DRAWBRIDGE_PROGRAM),
                      {u"rehearse"_qs, u"network"_qs, file.fileName(), u"--normal"_qs, u"--from"_qs, u"n0"_qs,
                       u"--to"_qs, u"n1"_qs});
        QVERIFY(process.waitForStarted());
        qint64 outside = 0;
        QTRY_VERIFY((outside = childOf(process.processId())) != 0);
        qint64 inside = 0;
        QTRY_VERIFY((inside = childOf(outside)) != 0);
        process.kill();
        process.waitForFinished();
        QTRY_VERIFY(!isRunning(outside));
        QTRY_VERIFY(!isRunning(inside));
    }
};

DRAWBRIDGE_TEST(KernelNetworkTest)
#include "kernel_network_test.moc"
