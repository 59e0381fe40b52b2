// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_facts.h"

namespace drawbridge::vpn {

/// Reads the configuration of a WireGuard interface as wg(8) and wg-quick(8) describe it. A comment "Name =
/// x" or a lone comment above the keys of a section names that end. Throws InputError, with the line, for
/// what wg would refuse.
VpnFacts readWireGuard(const QByteArray& text, const QString& file, Diagnostics& notes);

/// Curve25519 (RFC 7748): of a private key in base64 the public one; empty for what is no key.
QString wireGuardPublicKey(const QString& privateKey);

} // namespace drawbridge::vpn
