// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// Lines for hosts(5): each component at the addresses where it is reached. One file for all machines; none
/// where no address is known.
std::vector<ConfigFile> hostsTable(const ConfigState& state);

} // namespace drawbridge::config
