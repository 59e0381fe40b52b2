// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_facts.h"
#include "core/model/plan.h"

namespace drawbridge::vpn {

enum class FileKind { WireGuard, Swanctl, IpsecConf, OpenVpn };

/// What a file is, by its content; nothing for what is none of them.
std::optional<FileKind> fileKindOf(const QByteArray& text, const QString& file);

/// Where what is in the file stands.
struct VpnTarget {
    QString gateway; ///< the machine that the file is of; empty: as the file tells, else by its name
    QString site;    ///< of a gateway that is new; empty: the plan's only site, else none
};

struct VpnTally {
    int tunnelsAdded = 0;
    int tunnelsChanged = 0;
    int tunnelsKnown = 0; ///< and unchanged
};

/// Reads a file and adds its tunnels to a plan, with their gateways and networks. A tunnel whose other end
/// was imported before is completed: ends of WireGuard are known by their public keys, of IPsec by addresses
/// and identities. Importing again changes nothing. What is secret, or not understood, is told in `notes`.
/// Throws InputError.
VpnTally importVpn(Plan& plan, const QByteArray& text, const QString& file, FileKind kind,
                   const VpnTarget& target, Diagnostics& notes);

} // namespace drawbridge::vpn
