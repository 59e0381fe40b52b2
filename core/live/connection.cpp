// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/connection.h"

#include "core/live/socket_connection.h"
#include "core/live/ssh_connection.h"

#include <QEventLoop>

namespace drawbridge::live {

std::unique_ptr<Connection> Connection::open(const Endpoint& endpoint, const Limits& limits,
                                             CancelFlag cancelled) {
    // A socket only notices events if its thread had a loop before it.
    const QEventLoop loop;
    switch (endpoint.transport) {
    case Transport::Unix:
        return openUnixSocket(endpoint, limits, cancelled);
    case Transport::Tcp:
        return endpoint.tls ? openTls(endpoint, limits, cancelled) : openTcp(endpoint, limits, cancelled);
    case Transport::Ssh:
        return openSsh(endpoint, limits);
    }
    Q_UNREACHABLE();
}

} // namespace drawbridge::live
