// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// The IPsec tunnels of a gateway that are up, as swanctl.conf(5) of strongSwan has them: a file for each
/// gateway, a connection with one child for each tunnel. Secrets are in none of them.
std::vector<ConfigFile> swanctlFiles(const ConfigState& state);

} // namespace drawbridge::config
