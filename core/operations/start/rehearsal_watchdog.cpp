// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/rehearsal_watchdog.h"

#include "core/base/texts.h"
#include "core/operations/start/rehearse_start.h"

#include <QProcess>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace drawbridge {

namespace {

constexpr int kStartWait = 10'000; // ms
constexpr char kAllRemoved = 'r';
constexpr char kReady = 'w';

QStringList argumentsFor(const live::Endpoint& endpoint, const QString& id) {
    QStringList arguments{kWatchdogCommand, id, endpoint.text()};
    if (endpoint.tls)
        arguments += {endpoint.tls->authority, endpoint.tls->certificate, endpoint.tls->key};
    return arguments;
}

/// True if the parent said that all is removed before it ended.
bool waitForParent() {
    bool isDismissed = false;
    for (;;) {
        char byte = 0;
        const ssize_t n = ::read(STDIN_FILENO, &byte, 1);
        if (n == 0)
            return isDismissed;
        if (n < 0 && errno != EINTR)
            return isDismissed;
        isDismissed = isDismissed || (n == 1 && byte == kAllRemoved);
    }
}

} // namespace

RehearsalWatchdog::RehearsalWatchdog(const QString& program, const live::Endpoint& endpoint,
                                     const QString& id)
    : m_child(std::make_unique<QProcess>()) {
    m_child->setStandardErrorFile(QProcess::nullDevice());
    m_child->start(program, argumentsFor(endpoint, id));
    // Once it has said so, no signal to the terminal's processes ends it.
    if (!m_child->waitForStarted(kStartWait) || !m_child->waitForReadyRead(kStartWait))
        throw MachineError(OperationsTexts::tr("The process that would clean up after a kill does not start, "
                                               "so nothing was made."));
}

RehearsalWatchdog::~RehearsalWatchdog() {
    m_child->closeWriteChannel();
    constexpr int most = 5'000; // ms
    // It needs as long as the engine does, and QProcess would kill it.
    if (!m_child->waitForFinished(m_isDismissed ? most : 0))
        static_cast<void>(m_child.release());
}

void RehearsalWatchdog::dismiss() {
    m_isDismissed = true;
    m_child->write(&kAllRemoved, 1);
    m_child->waitForBytesWritten(kStartWait);
}

int runRehearsalWatchdog(const QStringList& arguments) {
    ::setsid();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
        std::signal(signal, SIG_IGN);
    if (arguments.size() != 3 && arguments.size() != 6)
        return 2;
    live::Endpoint endpoint = live::parseEndpoint(arguments[2]); // as text() of one wrote it
    if (arguments.size() == 6)
        endpoint.tls = live::TlsFiles{arguments[3], arguments[4], arguments[5]};
    if (::write(STDOUT_FILENO, &kReady, 1) != 1)
        return 2;
    if (waitForParent())
        return 0;
    // What the parent had asked for just before may still be on its way.
    const QString id = arguments[1];
    constexpr int settles = 2;
    QStringList left;
    for (int i = 0; i < settles; ++i) {
        left = removeRehearsal(endpoint, {}, id, std::chrono::seconds(60));
        ::sleep(1);
    }
    return left.isEmpty() ? 0 : 3;
}

} // namespace drawbridge
