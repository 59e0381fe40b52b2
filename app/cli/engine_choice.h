// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/live/docker_settings.h"
#include "core/operations/discover_into.h"

namespace drawbridge::cli {

/// Options of commands that read engines: endpoints, certificates, patience.
struct EngineChoice {
    std::vector<std::string> endpoints;
    std::string tlsAuthority;
    std::string tlsCertificate;
    std::string tlsKey;
    std::string timeout;

    /// `whenNone`: what is read where no endpoint is given, for the help.
    void add(CLI::App& command, const char* whenNone);
    void addCertificates(CLI::App& command);
    /// As they were given; else those of the hosts of a plan, each once.
    QStringList written(const Plan& plan) const;
    /// Throws InputError, MachineError.
    std::vector<live::Endpoint> resolved(const QStringList& written) const;
    EngineReading reading() const; ///< with the limits, no progress
};

} // namespace drawbridge::cli
