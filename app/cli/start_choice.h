// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/import/compose/service_bodies.h"

namespace drawbridge::cli {

/// Options of commands that start services: whose, and from which Compose files.
struct ServiceChoice {
    ScenarioChoice scenario;
    std::string group;
    std::vector<std::string> with;
    std::vector<std::string> envFiles;

    void addTo(CLI::App& command);
    /// With warnings on standard error. Throws InputError.
    ScenarioAnalysis analysed(const Plan& plan) const;
    std::optional<ProtectionGroupId> groupIn(const Plan& plan) const;
    /// The projects of --with; with references to variables kept as written, or with their values.
    std::vector<compose::ServiceBodies> bodies(bool keepsReferences) const;
};

} // namespace drawbridge::cli
