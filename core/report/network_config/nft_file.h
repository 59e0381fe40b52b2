// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// The ruleset of each machine that has a firewall in the plan and stands, as a file for `nft -f`.
std::vector<ConfigFile> nftFiles(const ConfigState& state);

} // namespace drawbridge::config
