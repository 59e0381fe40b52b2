// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/socket_connection.h"

#include "core/base/visible_text.h"
#include "core/live/live_texts.h"
#include "core/live/tls_identity.h"

#include <QEventLoop>
#include <QLocalSocket>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace drawbridge::live {

namespace {

using What = EngineError::What;

/// Lets the events of this thread's sockets happen until `isDone`.
template <class F>
void waitUntil(F&& isDone, const Endpoint& endpoint, const Limits& limits, CancelFlag cancelled) {
    const QDeadlineTimer deadline(limits.connecting);
    QEventLoop loop;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, &QEventLoop::quit);
    tick.start(std::chrono::milliseconds(5));
    while (!isDone()) {
        if (cancelled != nullptr && *cancelled)
            throw EngineError(What::Cancelled, LiveTexts::tr("%1: cancelled.").arg(endpoint.text()));
        if (deadline.hasExpired())
            throw EngineError(What::TimedOut,
                              LiveTexts::tr("%1: no connection within %2 s; is the host up, and is the port "
                                            "open?")
                                  .arg(endpoint.text())
                                  .arg(static_cast<double>(limits.connecting.count()) / 1000.0));
        loop.exec();
    }
}

template <class Socket>
class SocketConnection : public Connection {
public:
    Socket socket;
    QIODevice& device() override { return socket; }
    bool hasEnded() const override { return socket.state() != Socket::ConnectedState; }
    std::optional<EngineError> lastWords() override { return std::nullopt; }
};

EngineError unixError(const QLocalSocket& socket, const Endpoint& endpoint) {
    const QString where = endpoint.text();
    switch (socket.error()) {
    case QLocalSocket::ServerNotFoundError:
        return {What::NotThere,
                LiveTexts::tr("%1: there is no such socket; is the engine running, and is this its socket?")
                    .arg(where)};
    case QLocalSocket::SocketAccessError:
        return {
            What::NotPermitted,
            LiveTexts::tr("%1: permission denied; it is for root and the group \"docker\": join the group, "
                          "or run this as root.")
                .arg(where)};
    case QLocalSocket::ConnectionRefusedError:
        return {What::Refused,
                LiveTexts::tr("%1: nothing listens on the socket; start the engine.").arg(where)};
    default:
        return {What::NotThere, LiveTexts::tr("%1: %2.").arg(where, visibleText(socket.errorString()))};
    }
}

EngineError tcpError(const QAbstractSocket& socket, const Endpoint& endpoint) {
    const QString where = endpoint.text();
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return {What::Refused,
                LiveTexts::tr("%1: connection refused; does the engine listen on that port?").arg(where)};
    case QAbstractSocket::HostNotFoundError:
        return {What::NotThere, LiveTexts::tr("%1: there is no host of that name.").arg(where)};
    default:
        return {What::NotThere, LiveTexts::tr("%1: %2.").arg(where, visibleText(socket.errorString()))};
    }
}

QString tlsProblem(const QList<QSslError>& errors, const Endpoint& endpoint) {
    for (const QSslError& error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
            return LiveTexts::tr("the engine's certificate has expired; renew it.");
        case QSslError::CertificateNotYetValid:
            return LiveTexts::tr("the engine's certificate is not valid yet; are both clocks right?");
        case QSslError::HostNameMismatch:
            return LiveTexts::tr("the engine's certificate is not for \"%1\"; use the name that it is for.")
                .arg(endpoint.host);
        default:
            break;
        }
    }
    if (errors.isEmpty())
        return {};
    return LiveTexts::tr(
               "the engine's certificate is not signed by the given authority (%1); use its ca.pem.")
        .arg(visibleText(errors.first().errorString()));
}

} // namespace

std::unique_ptr<Connection> openUnixSocket(const Endpoint& endpoint, const Limits& limits,
                                           CancelFlag cancelled) {
    auto connection = std::make_unique<SocketConnection<QLocalSocket>>();
    QLocalSocket& socket = connection->socket;
    socket.connectToServer(endpoint.path);
    waitUntil(
        [&socket] {
            return socket.state() == QLocalSocket::ConnectedState ||
                   socket.state() == QLocalSocket::UnconnectedState;
        },
        endpoint, limits, cancelled);
    if (socket.state() != QLocalSocket::ConnectedState)
        throw unixError(socket, endpoint);
    return connection;
}

std::unique_ptr<Connection> openTcp(const Endpoint& endpoint, const Limits& limits, CancelFlag cancelled) {
    auto connection = std::make_unique<SocketConnection<QTcpSocket>>();
    QTcpSocket& socket = connection->socket;
    socket.connectToHost(endpoint.host, endpoint.port);
    waitUntil(
        [&socket] {
            return socket.state() == QTcpSocket::ConnectedState ||
                   socket.state() == QTcpSocket::UnconnectedState;
        },
        endpoint, limits, cancelled);
    if (socket.state() != QTcpSocket::ConnectedState)
        throw tcpError(socket, endpoint);
    return connection;
}

std::unique_ptr<Connection> openTls(const Endpoint& endpoint, const Limits& limits, CancelFlag cancelled) {
    auto connection = std::make_unique<SocketConnection<QSslSocket>>();
    QSslSocket& socket = connection->socket;
    if (!QSslSocket::supportsSsl())
        throw EngineError(What::Tls, LiveTexts::tr("%1: this machine's Qt has no TLS.").arg(endpoint.text()));
    socket.setSslConfiguration(tlsConfiguration(endpoint));
    socket.connectToHostEncrypted(endpoint.host, endpoint.port);
    waitUntil([&socket] { return socket.isEncrypted() || socket.state() == QTcpSocket::UnconnectedState; },
              endpoint, limits, cancelled);
    if (socket.isEncrypted() && socket.state() == QTcpSocket::ConnectedState)
        return connection;
    const QString problem = tlsProblem(socket.sslHandshakeErrors(), endpoint);
    if (!problem.isEmpty())
        throw EngineError(What::Tls, endpoint.text() + QStringLiteral(": ") + problem);
    if (socket.error() == QAbstractSocket::SslHandshakeFailedError)
        throw EngineError(What::Tls, LiveTexts::tr("%1: no TLS connection: %2.")
                                         .arg(endpoint.text(), visibleText(socket.errorString())));
    throw tcpError(socket, endpoint);
}

} // namespace drawbridge::live
