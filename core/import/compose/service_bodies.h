// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_project.h"
#include "core/import/yaml/yaml_tree.h"

#include <QString>

#include <utility>
#include <vector>

namespace drawbridge::compose {

/// A service as its files say, in long forms: what a plan never keeps (environment, command, health check).
struct ServiceBody {
    QString name;
    YamlNode node; ///< a mapping; see makeCanonical()
};

/// The services of a Compose project with all that the files say of them. May hold secrets: it is kept in
/// memory for one export or one rehearsal, and is never stored, logged or printed.
struct ServiceBodies {
    QString project;
    QString folder;                    ///< of the project, absolute
    std::vector<ServiceBody> services; ///< in file order, whatever their profiles
    YamlNode volumes;                  ///< the top-level sections, by key
    YamlNode secrets;
    YamlNode configs;

    const ServiceBody* find(const QString& name) const;
};

/// Loads Compose files as load() does, with the same errors and bounds. With
/// `options.keepsReferences` texts hold variables as written, "$$" for a dollar sign included; otherwise they
/// are interpolated, and the variables of env_files are in the environment, below what it says itself.
ServiceBodies loadServiceBodies(const QStringList& files, const LoadOptions& options,
                                Diagnostics& diagnostics);

} // namespace drawbridge::compose
