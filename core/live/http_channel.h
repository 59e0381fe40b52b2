// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/connection.h"

namespace drawbridge::live {

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QByteArray apiVersion; ///< the header Api-Version
};

/// HTTP/1.1 (RFC 9112) with one engine over one connection, which is kept open between requests and opened
/// again when the other side closed it. Bodies in chunks, of a given length, or until the end; all bounded.
/// Knows nothing of methods: who composes requests decides what can be asked.
class HttpChannel {
public:
    HttpChannel(Endpoint endpoint, const Limits& limits, CancelFlag cancelled);
    ~HttpChannel();

    const Endpoint& endpoint() const { return m_endpoint; }

    /// Sends a request, of which the answer has any status. The request may be sent twice, if the connection
    /// was closed meanwhile: it must be one that changes nothing. Throws EngineError.
    HttpAnswer exchange(const QByteArray& request);
    /// The same over a new connection, and never twice: for what changes something. Throws EngineError, after
    /// which it is not known whether the request was obeyed.
    HttpAnswer exchangeOnce(const QByteArray& request);

private:
    HttpAnswer read();
    /// More bytes of the answer. Empty: the other side closed.
    QByteArray receive(QDeadlineTimer idle);
    void drop();

    Endpoint m_endpoint;
    Limits m_limits;
    CancelFlag m_cancelled;
    QDeadlineTimer m_whole;
    std::unique_ptr<Connection> m_connection;
    qint64 m_received = 0;  ///< bytes of all bodies
    bool m_gotSome = false; ///< of the current answer
};

} // namespace drawbridge::live
