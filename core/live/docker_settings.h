// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"

#include <QProcessEnvironment>

namespace drawbridge::live {

/// What the docker command finds in its environment and its folder.
struct DockerSettings {
    QString host;         ///< DOCKER_HOST
    QString context;      ///< DOCKER_CONTEXT
    QString certPath;     ///< DOCKER_CERT_PATH
    bool tls = false;     ///< DOCKER_TLS_VERIFY or DOCKER_TLS is not empty
    QString configFolder; ///< DOCKER_CONFIG, else ~/.docker

    static DockerSettings from(const QProcessEnvironment& environment);
};

/// The engine that the docker command would speak to: `given` is an endpoint (as `--host`), the name of a
/// context (as `--context`), or empty: DOCKER_HOST, else DOCKER_CONTEXT, else the config's currentContext,
/// else the default socket. `tls` as the options --tlscacert, --tlscert and --tlskey. Certificates are
/// verified even where a context says to skip that. Throws InputError, MachineError.
Endpoint resolveEndpoint(const QString& given, const DockerSettings& settings,
                         const std::optional<TlsFiles>& tls = {});

/// The names of the contexts in the folder, sorted.
QStringList contextNames(const DockerSettings& settings);

} // namespace drawbridge::live
