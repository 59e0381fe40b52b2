// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/firewall/firewall_files.h"

namespace drawbridge::firewall {

/// Addresses or routes of a machine as `ip -j addr` and `ip -j route` print them. Its interfaces get their
/// networks (added where the plan has none of that block), addresses and devices; its routes become those of
/// the networks they lead through, a default route their gateway.
FirewallTally importIpJson(Plan& plan, const Component& machine, const QByteArray& text, const QString& file,
                           Diagnostics& notes);

} // namespace drawbridge::firewall
