// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace drawbridge::live {

enum class Transport { Unix, Tcp, Ssh };

/// PEM files. The engine's certificate is always verified.
struct TlsFiles {
    QString authority;   ///< of the engine's certificate; empty: those of the system
    QString certificate; ///< of this client; empty: none
    QString key;
};

/// Where an engine listens.
struct Endpoint {
    Transport transport = Transport::Unix;
    QString path; ///< of the socket; over ssh that on the other side, empty: its docker's own
    QString user;
    QString host;
    quint16 port = 0; ///< 0: ssh's own
    std::optional<TlsFiles> tls;

    QString text() const; ///< "unix:///run/docker.sock", "tcp://[::1]:2376", "ssh://ops@host"
};

/// Reads unix://, tcp:// and ssh:// as the docker command does. Passwords, and what ssh could take for an
/// option, are refused. The port of tcp is 2375 until TLS is chosen. Throws InputError.
Endpoint parseEndpoint(const QString& text);

/// True for what is an endpoint, not the name of a context: it has a scheme, a path or a port.
bool looksLikeEndpoint(const QString& text);

} // namespace drawbridge::live
