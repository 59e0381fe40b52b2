// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/ssh_connection.h"

#include "core/base/visible_text.h"
#include "core/live/live_texts.h"

#include <QProcess>

namespace drawbridge::live {

namespace {

using What = EngineError::What;

class SshConnection : public Connection {
public:
    explicit SshConnection(const Endpoint& endpoint) : m_endpoint(endpoint) {}
    ~SshConnection() override {
        if (process.state() == QProcess::NotRunning)
            return;
        constexpr int patience = 500; // ms
        process.closeWriteChannel();
        process.terminate();
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished(patience);
        }
    }

    QProcess process;

    QIODevice& device() override { return process; }
    bool hasEnded() const override { return process.state() == QProcess::NotRunning; }
    std::optional<EngineError> lastWords() override {
        const QString last = lastLine();
        if (last.isEmpty() && (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0))
            return std::nullopt;
        return EngineError(
            What::Ssh, LiveTexts::tr("%1: ssh failed: %2")
                           .arg(m_endpoint.text(), last.isEmpty() ? LiveTexts::tr("without a word.") : last));
    }

private:
    QString lastLine() {
        constexpr qsizetype most = 200;
        const QString text = QString::fromUtf8(process.readAllStandardError().right(4096)).trimmed();
        return visibleText(text.mid(text.lastIndexOf(u'\n') + 1).trimmed().left(most));
    }

    Endpoint m_endpoint;
};

} // namespace

QStringList sshArguments(const Endpoint& endpoint) {
    QStringList arguments{u"-o"_qs, u"ConnectTimeout=30"_qs, u"-T"_qs};
    if (!endpoint.user.isEmpty())
        arguments += {u"-l"_qs, endpoint.user};
    if (endpoint.port != 0)
        arguments += {u"-p"_qs, QString::number(endpoint.port)};
    arguments += {u"--"_qs, endpoint.host, u"docker"_qs};
    if (!endpoint.path.isEmpty())
        arguments += u"--host=unix://"_qs + endpoint.path;
    arguments += {u"system"_qs, u"dial-stdio"_qs};
    return arguments;
}

std::unique_ptr<Connection> openSsh(const Endpoint& endpoint, const Limits& limits) {
    auto connection = std::make_unique<SshConnection>(endpoint);
    QProcess& process = connection->process;
    process.start(QStringLiteral("ssh"), sshArguments(endpoint));
    if (!process.waitForStarted(static_cast<int>(limits.connecting.count())))
        throw EngineError(What::Ssh, LiveTexts::tr("%1: ssh cannot be started: %2; install openssh-client.")
                                         .arg(endpoint.text(), visibleText(process.errorString())));
    return connection;
}

} // namespace drawbridge::live
