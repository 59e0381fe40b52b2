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
