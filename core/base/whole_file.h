// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace drawbridge {

/// Writes a file atomically: the old content stays until the new one is complete on disk. InputError for what
/// is no regular file (folder, pipe, device, or a link to one), which is never replaced. Throws MachineError
/// with the path as its place.
void writeWholeFile(const QString& path, const QByteArray& content);

} // namespace drawbridge
