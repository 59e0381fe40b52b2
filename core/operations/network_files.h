// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"

namespace drawbridge {

/// A file of a VPN or firewall, and whose it is.
struct NetworkFile {
    QString path;
    QString machine; ///< empty: the one that the file tells
    QString site;    ///< of a new machine
};

/// What such a file is, "WireGuard", "nftables"; empty for another. Throws as kindOf.
QString networkFileKind(const QString& path);

struct NetworkFilesRead {
    Imported imported;   ///< of the files that could be read, one after the other
    QStringList kinds;   ///< a file
    Diagnostics refusal; ///< why others were left out
    int refused = 0;     ///< files
};

/// Reads each file into the plan; one that cannot be read changes nothing. Never throws for what is wrong
/// with the files.
NetworkFilesRead readNetworkFiles(const std::vector<NetworkFile>& files, const Plan& existing);

} // namespace drawbridge
