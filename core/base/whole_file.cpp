// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace drawbridge {

void writeWholeFile(const QString& path, const QByteArray& content) {
    const QFileInfo existing(path);
    if (existing.exists() && !existing.isFile())
        throw InputError(FilesTexts::tr("This is not a regular file: choose another name."), {path, 0, 0});
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return;
    // A full disk shows only when buffers are flushed, and QSaveFile then gives no reason.
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() < content.size();
    const QString reason = full ? FilesTexts::tr("the disk is full") : file.errorString();
    throw MachineError(FilesTexts::tr("Cannot write this file: %1.").arg(reason), {path, 0, 0});
}

} // namespace drawbridge
