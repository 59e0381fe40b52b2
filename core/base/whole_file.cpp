// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"

#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace drawbridge {

namespace {

/// What stands under the name and is not to be replaced; empty for a file, or nothing. Behind links: a link
/// to a device is one.
QString obstacleAt(const QString& path) {
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || S_ISREG(status.st_mode))
        return {};
    if (S_ISDIR(status.st_mode))
        return FilesTexts::tr("This is a folder: name a file in it.");
    if (S_ISFIFO(status.st_mode))
        return FilesTexts::tr("This is a pipe, which is not replaced by a file: choose another name.");
    if (S_ISSOCK(status.st_mode))
        return FilesTexts::tr("This is a socket, which is not replaced by a file: choose another name.");
    return FilesTexts::tr("This is a device, which is not replaced by a file: choose another name.");
}

QString reasonOf(const QSaveFile& file, int error) {
    if (error == ENOSPC)
        return FilesTexts::tr("the disk is full");
    if (error == EDQUOT)
        return FilesTexts::tr("the disk quota is used up");
    return error != 0 ? QString::fromStdString(std::generic_category().message(error)) : file.errorString();
}

} // namespace

void writeWholeFile(const QString& path, const QByteArray& content) {
    if (const QString obstacle = obstacleAt(path); !obstacle.isEmpty())
        throw InputError(obstacle, {path, 0, 0});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw MachineError(FilesTexts::tr("Cannot write this file: %1.").arg(file.errorString()),
                           {path, 0, 0});
    errno = 0;
    // Flushed before commit(), which would lose the reason.
    if (file.write(content) == content.size() && file.flush() && file.commit())
        return;
    const int error = errno;
    throw MachineError(FilesTexts::tr("Cannot write this file: %1.").arg(reasonOf(file, error)),
                       {path, 0, 0});
}

} // namespace drawbridge
