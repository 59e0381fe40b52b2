// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// A POSIX shell script for each machine with addresses: its addresses, those of what runs on it, VLAN
/// sub-interfaces, MTU, forwarding and routes, by iproute2. It may run again and again, and asks for all that
/// the plan does not know before it changes anything. Routes into tunnels are not in it; what makes the
/// tunnel sets them.
std::vector<ConfigFile> ipScripts(const ConfigState& state);

} // namespace drawbridge::config
