// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// For each name server, its records as they are in the state: lines of a zone file (RFC 1035, section 5),
/// and, after a failover, the changes as nsupdate(1) sends them (RFC 2136). A record is switched to its value
/// after failover unless the address that it has stands; where the plan does not say, the file does.
std::vector<ConfigFile> dnsFiles(const ConfigState& state);

} // namespace drawbridge::config
