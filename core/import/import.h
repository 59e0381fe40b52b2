// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/compose_project.h"
#include "core/model/plan.h"

#include <QStringList>

namespace drawbridge {

enum class ImportKind { Compose, PlanText };

struct ImportOptions {
    std::optional<ImportKind> as; ///< instead of guessing by content
    QString site; ///< Compose: site of the host; made when missing. Empty: "Site" (or the plan's only site)
    QString host; ///< Compose: Docker host the services run on; made when missing. Empty: "docker-1" (or the
                  ///< site's only Docker host)
    compose::LoadOptions compose;
};

struct Imported {
    ImportKind kind = ImportKind::Compose;
    Plan plan;               ///< the existing plan with what was imported added
    int added = 0;           ///< components
    Diagnostics diagnostics; ///< what is odd but usable
};

/// Reads sources of one kind (several Compose files are overrides of the first) on top of `existing`.
/// Components that exist by name are updated in what the import knows (image, dependencies, health check,
/// needs, tags) and keep the rest. Plan text replaces an empty plan, and is refused on top of one that is not
/// empty. Throws InputError or MachineError.
Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options);

/// A Compose project as components on a Docker host. See core/import/README.md for the rules of recognition.
void addComposeProject(Plan& plan, const compose::Project& project, const ImportOptions& options,
                       Diagnostics& diagnostics);

} // namespace drawbridge
