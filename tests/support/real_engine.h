// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <unistd.h>

namespace drawbridge::testing {

/// A daemon that ends with the test.
class Daemon {
public:
    Daemon() = default;
    ~Daemon() {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(20'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    void start(const QString& program, const QStringList& arguments, const QString& log) {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(log);
        m_process.start(program, arguments);
    }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    QProcess m_process;
};

struct Result {
    int status = -1;
    QByteArray out;
};

inline Result runTool(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAll()};
}

inline bool has(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

inline QString skipReason() {
    if (::geteuid() != 0)
        return u"NOT TESTED WITH REAL ENGINES: this needs root."_qs;
    for (const QString& program : {u"busybox"_qs, u"tar"_qs})
        if (!has(program))
            return u"NOT TESTED WITH REAL ENGINES: %1 is not installed."_qs.arg(program);
    return {};
}

} // namespace drawbridge::testing
