// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace drawbridge {

struct FolderFile {
    QString path; ///< below the folder, with "/" between
    QByteArray content;
    bool isExecutable = false;
};

/// Writes a folder that holds these files and SHA256SUMS, or nothing: they are written beside it and moved
/// there at once. A folder that is there is replaced if all in it is as an earlier call left it, by its
/// SHA256SUMS. InputError if anything else is in it, or the path is a link or no folder: nothing of others is
/// lost, and no link followed. MachineError if it cannot be written.
void writeWholeFolder(const QString& path, const std::vector<FolderFile>& files);

} // namespace drawbridge
