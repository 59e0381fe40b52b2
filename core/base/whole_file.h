// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace drawbridge {

/// Writes a file whole or not at all: what was there before stays until everything is on the disk.
/// MachineError with the path as its place says why not.
void writeWholeFile(const QString& path, const QByteArray& content);

} // namespace drawbridge
