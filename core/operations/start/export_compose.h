// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/service_bodies.h"
#include "core/operations/start/services_to_start.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace drawbridge {

/// A Compose file of what starts on one host.
struct ComposeFile {
    QString name; ///< "dr-1.compose.yaml", safe in every file system
    QByteArray content;
    int services = 0;
};

struct ComposeExport {
    std::vector<ComposeFile> files; ///< a host each, by name
    QStringList notes;              ///< sentences for the user: what is in none of the files
};

struct ComposeExportRequest {
    std::optional<ProtectionGroupId> group;
    /// The projects that the services were imported from, with references kept; see loadServiceBodies().
    std::vector<compose::ServiceBodies> bodies;
};

/// The Compose files to start a scenario's services at the recovery site, as the Compose specification
/// (https://compose-spec.io) and docker-compose 1.29 read them: no top-level name or version. Services are in
/// waves; depends_on names what is in the same file. No value of a variable that may be a secret is written.
/// Deterministic. Throws InputError where nothing starts on a Docker host.
ComposeExport exportCompose(const ScenarioAnalysis& analysis, const ComposeExportRequest& request);

/// Loads one of `--with`: files of one project, later ones overriding, separated by commas.
compose::ServiceBodies loadBodies(const QString& files, const compose::LoadOptions& options,
                                  Diagnostics& diagnostics);

/// The body of a service: that of its project; else the only one of that name. nullptr: none.
const compose::ServiceBody* bodyOf(const std::vector<compose::ServiceBodies>& all,
                                   const StartService& service,
                                   const compose::ServiceBodies** project = nullptr);

} // namespace drawbridge
