// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/packet_box.h"

#include <QString>
#include <QStringList>

/// Words of nftables (man nft, 1.0.6).
namespace drawbridge::config {

/// A text as a quoted string: nft knows no escapes in one, so that what would end it is replaced. At most
/// 120 bytes, since the kernel keeps no longer comments.
QString nftQuoted(const QString& text);

/// A text as the rest of a line after "#".
QString nftRemark(const QString& text);

/// True for names that Linux gives to network devices and that mean nothing else to nft or a shell.
bool isDeviceName(const QString& name);

QString nftAddress(net::Number address, bool v6);

/// "10.1.0.0/24" where the range is one block, else "10.1.0.3-10.1.0.9".
QString nftAddresses(const net::Addresses& range, bool v6);

/// The block that a range is, as "10.1.0.0/24", or an empty text.
QString nftBlock(const net::Addresses& range, bool v6);

/// One element as it is, several in braces.
QString nftSet(const QStringList& elements);

/// "tcp dport 443", "meta l4proto icmp", or an empty text for any protocol; at most two of TCP, UDP, ICMP
/// with all ports. `v6` absent: of both families.
QString nftProtocols(quint8 protocols, const net::Ports& ports, std::optional<bool> v6);

} // namespace drawbridge::config
