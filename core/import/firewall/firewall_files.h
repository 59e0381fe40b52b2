// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/vpn/vpn_files.h"
#include "core/model/plan.h"

namespace drawbridge::firewall {

enum class FileKind { Nft, NftJson, Iptables, IpJson };

/// What a file is, by its content; nothing for what is none of them.
std::optional<FileKind> fileKindOf(const QByteArray& text);

struct FirewallTally {
    int rules = 0;
    int translations = 0;
    int interfaces = 0;
    int routes = 0;
};

/// Gives a machine the rules, or the addresses and routes, of a file; its rules of before are replaced. The
/// machine is the one that the target names, else the file does; it is added if the plan has none. Throws
/// InputError.
FirewallTally importFirewall(Plan& plan, const QByteArray& text, const QString& file, FileKind kind,
                             const vpn::VpnTarget& target, Diagnostics& notes);

} // namespace drawbridge::firewall
