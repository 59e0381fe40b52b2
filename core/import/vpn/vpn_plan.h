// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_files.h"

namespace drawbridge::vpn {

/// Puts the tunnels of a file into a plan; see importVpn(). O(tunnels × (components + networks)).
VpnTally addVpn(Plan& plan, const VpnFacts& facts, const QString& file, const VpnTarget& target,
                Diagnostics& notes);

} // namespace drawbridge::vpn
