// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// The configuration of WireGuard's interfaces, as wg-quick(8) reads it: a file for each listening port of a
/// gateway, with a peer for each tunnel that is up. Private keys are in none of them: a file names the one
/// that it is read from.
std::vector<ConfigFile> wireGuardFiles(const ConfigState& state);

} // namespace drawbridge::config
