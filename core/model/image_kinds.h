// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

#include <QString>

#include <optional>

namespace drawbridge {

/// The kind of a known container image.
struct ImageKind {
    ComponentKind kind = ComponentKind::Service;
    QString label; ///< "PostgreSQL"
    /// A web server: a load balancer only if it is in front of other services.
    bool onlyInFront = false;
};

/// Recognises an image by the last part of its repository name, ignoring registry, vendor, tag and digest:
/// "docker.io/bitnami/postgresql:16@sha256:…" is PostgreSQL. Only whole names match, so that exporters and
/// admin tools (prom/postgres-exporter, phpmyadmin) are not mistaken for databases.
std::optional<ImageKind> recogniseImage(const QString& image);

/// "bitnami/postgresql" of "docker.io/bitnami/postgresql:16@sha256:…", in lower case, without the registry.
QString imageRepository(const QString& image);

} // namespace drawbridge
