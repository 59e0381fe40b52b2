// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_state.h"

namespace drawbridge::config {

/// What of OpenVPN's configuration follows from the plan: remote, port and routes of each tunnel that is up,
/// to be taken into the configuration there (openvpn(8), "config"). Keys, ciphers and addresses inside the
/// tunnel are not known.
std::vector<ConfigFile> openVpnFiles(const ConfigState& state);

} // namespace drawbridge::config
