// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_facts.h"

namespace drawbridge::vpn {

/// Reads a configuration of OpenVPN 2.x (openvpn(8)): one tunnel, to the first remote or from a pool of
/// clients. Embedded keys and certificates are read over. Throws InputError, with the line, for what OpenVPN
/// would refuse.
VpnFacts readOpenVpn(const QByteArray& text, const QString& file, Diagnostics& notes);

} // namespace drawbridge::vpn
