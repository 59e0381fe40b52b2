// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/new_file.h"

#include "core/base/texts.h"
#include "core/store/store_error.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace drawbridge {

namespace {

[[noreturn]] void throwUnwritten(const QString& path, int error) {
    throw MachineError(StoreTexts::tr("%1 cannot be written: %2. Choose another place, or make room.")
                           .arg(quotedPath(path), QString::fromLocal8Bit(strerror(error))));
}

void sync(const QString& path, const QString& shownPath, int flags) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        throwUnwritten(shownPath, error);
}

/// 0 or the errno.
int renameNew(const QByteArray& from, const QByteArray& to) {
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // File systems that cannot do this in one step: a link fails when the name is taken, too.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

} // namespace

NewFile::NewFile(const QString& target) : m_target(target) {
    const QString folder = QFileInfo(target).absolutePath();
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_temporary = folder + QStringLiteral("/.drawbridge-%1.tmp")
                                   .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
        const int descriptor =
            ::open(QFile::encodeName(m_temporary).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            ::close(descriptor);
            return;
        }
        if (errno != EEXIST)
            break;
    }
    throwUnwritten(target, errno);
}

NewFile::~NewFile() {
    if (!m_published)
        QFile::remove(m_temporary);
    // What SQLite may have left beside it when the disk was full.
    QFile::remove(m_temporary + QStringLiteral("-journal"));
}

void NewFile::publish(bool replace) {
    sync(m_temporary, m_target, 0);
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_target);
    const int error =
        replace ? (::rename(from.constData(), to.constData()) == 0 ? 0 : errno) : renameNew(from, to);
    if (error == EEXIST)
        throw InputError(StoreTexts::tr("%1 exists already: choose another name.").arg(quotedPath(m_target)));
    if (error != 0)
        throwUnwritten(m_target, error);
    m_published = true;
    sync(QFileInfo(m_target).absolutePath(), m_target, O_DIRECTORY);
}

} // namespace drawbridge
