// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

/// Configuration of machines for the network as a plan has it in one state.
namespace drawbridge::config {

// clang-format off
struct ConfigTexts { Q_DECLARE_TR_FUNCTIONS(ConfigTexts) };
// clang-format on

/// What a file is for, in the order in which the files of a machine are applied.
enum class FileKind { Addresses, Nftables, WireGuard, Swanctl, OpenVpn, Hosts, DnsZone, DnsUpdate };

/// How a file compares with that of normal operation.
enum class Change { AsNormal, Changed, New };

struct ConfigFile {
    QString machine; ///< name of the component; empty: for all machines
    FileKind kind = FileKind::Addresses;
    QString path; ///< below the output folder, such as "fra-gw/wireguard/wg0.conf"; safe in every file system
    QString text;
    QStringList toFillIn; ///< sentences: what the plan does not know and the file needs
    QStringList notes;    ///< sentences: what to check or know
    bool isScript = false;
    Change change = Change::New;
};

/// What every file says of its origin.
struct ConfigHead {
    QString project;
    QString version;       ///< of the plan: "Version 3 · Before the audit"; empty: it has none
    QString scenario;      ///< not used in normal operation
    bool isNormal = false; ///< normal operation instead of after the failover
};

} // namespace drawbridge::config
