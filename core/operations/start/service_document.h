// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/service_bodies.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/operations/start/file_notes.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>

namespace drawbridge {

/// What a body is written with.
struct BodyContext {
    QString key;                  ///< of the service in the file
    QSet<QString> knownNames;     ///< of services: no secrets
    QHash<QString, QString> keys; ///< keys in the file by the names of the same project's services
    std::function<bool(const QString& text)> namesLostAddress;
    std::function<QString(const QString& volume)> volumeKey; ///< declares a volume of the project
    std::function<bool(const QString& section, const QString& name)>
        declare; ///< a secret or config; false: cannot be
};

/// Adds to a service what only its Compose file knows: environment, command, health check, mounts … Only keys
/// that docker-compose 1.29 knows, too, and nothing that may be a secret; what is left out is noted.
/// Returns its network_mode, for which it has no networks; empty: none.
QString writeBody(const compose::ServiceBody& body, const BodyContext& context, YamlNode& service,
                  FileNotes& notes);

} // namespace drawbridge
