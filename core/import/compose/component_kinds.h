// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

#include <QString>

#include <optional>

namespace drawbridge {

/// What a container image is known to be.
struct ImageKind {
    ComponentKind kind = ComponentKind::Service;
    QString label; ///< "PostgreSQL"
    /// A web server, which is a load balancer only where it stands before other services.
    bool onlyInFront = false;
};

/// Recognises an image by the last part of its repository name, whatever its registry, vendor, tag and
/// digest: "docker.io/bitnami/postgresql:16@sha256:…" is PostgreSQL. Only whole names count, so that
/// exporters and administration tools (prom/postgres-exporter, phpmyadmin) are not taken for what they look
/// after.
std::optional<ImageKind> recogniseImage(const QString& image);

/// "bitnami/postgresql" of "docker.io/bitnami/postgresql:16@sha256:…", in lower case and without the
/// registry.
QString imageRepository(const QString& image);

} // namespace drawbridge
