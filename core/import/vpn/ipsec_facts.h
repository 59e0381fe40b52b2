// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_facts.h"

namespace drawbridge::vpn {

/// Reads swanctl.conf(5) of strongSwan: a tunnel for each child of a connection. Throws InputError, with the
/// line, for what strongSwan would refuse.
VpnFacts readSwanctl(const QByteArray& text, const QString& file, Diagnostics& notes);

/// Reads ipsec.conf(5) of strongSwan: a tunnel for each "conn" with both ends, `also` and %default followed.
/// Which of left and right is here is told by left being it, as strongSwan takes it where neither is known.
VpnFacts readIpsecConf(const QByteArray& text, const QString& file, Diagnostics& notes);

/// The first address or name of a list of hosts; empty for "%any", and with %config or ranges.
QString firstHost(const QStringList& hosts);

/// Traffic selectors such as "10.1.0.0/16[tcp/http], dynamic": the blocks, and what of them is no block as a
/// warning. "dynamic" stands for the end itself.
std::vector<Cidr> selectedBlocks(const QStringList& selectors, const SourcePlace& place, Diagnostics& notes);

} // namespace drawbridge::vpn
