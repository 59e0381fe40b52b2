// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/operations/network_rehearsal/rehearse_network.h"

namespace drawbridge::cli {

/// --from, --to and --port: one question instead of all accesses of a plan.
struct AccessChoice {
    std::string from;
    std::string to;
    std::string port = "any";
    void addTo(CLI::App& app);
    void check() const; ///< throws InputError unless both ends are given, or none
    bool isAsked() const { return !from.empty(); }
    AccessQuestion find(const Plan& plan) const; ///< throws InputError
};

QString verdictText(net::AccessVerdict verdict);

} // namespace drawbridge::cli
