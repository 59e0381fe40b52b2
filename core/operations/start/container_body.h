// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/service_bodies.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace drawbridge {

/// The body of POST /containers/create (Docker Engine API) for an interpolated service of a Compose file: its
/// environment, command, health check, user and the like. Left out, and named in `left`: what reaches outside
/// the container (binds, devices, privileges, the host's networks).
QJsonObject containerBody(const compose::ServiceBody& body,
                          const std::function<QString(const QString& volume)>& volumeName, QStringList& left);

/// "1m30s", "500ms", "10s" as in Compose files; in nanoseconds. Nothing if it is none.
std::optional<qint64> nanosecondsOf(const QString& text);

/// Words as a shell would split them, with quotes and backslashes; no variables, nothing executed.
QStringList shellWords(const QString& text);

} // namespace drawbridge
