// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

/// Shell scripts in namespaces of their own: users, mounts, network, processes. Nothing of the machine is
/// changed, and all of it ends with the script.
namespace drawbridge::testing {

struct ScriptRun {
    int status = -1;
    QString said; ///< both outputs
};

inline ScriptRun runInNamespaces(const QString& script, const QStringList& arguments = {}) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"),
                  QStringList{QStringLiteral("-Urmnpf"), QStringLiteral("--mount-proc"),
                              QStringLiteral("--kill-child"), QStringLiteral("sh"), QStringLiteral("-c"),
                              script, QStringLiteral("sh")} +
                      arguments);
    constexpr int most = 120'000;
    if (!process.waitForFinished(most)) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

/// Why scripts with these programs cannot be run here, or an empty text.
inline QString missingFor(const QStringList& programs, bool needsTun = false) {
    for (const QString& program : programs) {
        const bool isThere =
            !QStandardPaths::findExecutable(program).isEmpty() ||
            !QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"),
                                                      QStringLiteral("/usr/lib/ipsec")})
                 .isEmpty();
        if (!isThere)
            return QStringLiteral("%1 is not installed").arg(program);
    }
    const ScriptRun run =
        runInNamespaces(QStringLiteral("ip link set lo up && ip link add v0 type veth peer name v1") +
                        (needsTun ? QStringLiteral(" && ip tuntap add dev t0 mode tun") : QString()));
    return run.status == 0 ? QString() : QStringLiteral("no namespaces here: ") + run.said.trimmed();
}

} // namespace drawbridge::testing
