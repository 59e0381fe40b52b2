// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_access.h"

#include "core/base/texts.h"
#include "core/store/store_error.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <memory>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace drawbridge {

/// A file as this process has it open.
struct OpenFile {
    std::pair<dev_t, ino_t> key;
    int descriptor = -1;
    std::vector<int> spares; ///< opened while another thread did; not to be closed before the rest
    bool writable = false;
    bool locked = false;
    int users = 0;
};

namespace {

std::mutex& openFilesMutex() {
    static std::mutex mutex;
    return mutex;
}

std::map<std::pair<dev_t, ino_t>, std::unique_ptr<OpenFile>>& openFiles() {
    static std::map<std::pair<dev_t, ino_t>, std::unique_ptr<OpenFile>> files;
    return files;
}

struct stat statOf(const QString& path) {
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw InputError(StoreTexts::tr("There is no file %1: check its name.").arg(quotedPath(path)));
        throwSystemError(path, errno);
    }
    if (S_ISDIR(status.st_mode))
        throw InputError(
            StoreTexts::tr("%1 is a folder: open the .drplan file in it.").arg(quotedPath(path)));
    if (!S_ISREG(status.st_mode))
        throw InputError(StoreTexts::tr("%1 is not a file: open a .drplan file.").arg(quotedPath(path)));
    return status;
}

int openDescriptor(const QString& path, bool& writable) {
    const QByteArray name = QFile::encodeName(path);
    writable = true;
    int descriptor = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && (errno == EACCES || errno == EROFS || errno == EPERM)) {
        writable = false;
        descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    }
    if (descriptor < 0)
        throwSystemError(path, errno);
    return descriptor;
}

struct flock lockOf(short type) {
    // SQLite locks the 512 bytes from 0x40000000.
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40001000;
    lock.l_len = 1;
    return lock;
}

} // namespace

FileAccess::FileAccess(const QString& path) : m_path(path) {
    const std::lock_guard guard(openFilesMutex());
    const struct stat status = statOf(path);
    auto it = openFiles().find({status.st_dev, status.st_ino});
    if (it == openFiles().end()) {
        bool writable = false;
        const int descriptor = openDescriptor(path, writable);
        struct stat opened {};
        ::fstat(descriptor, &opened);
        const std::pair key{opened.st_dev, opened.st_ino};
        it = openFiles().find(key);
        if (it != openFiles().end()) {
            it->second->spares.push_back(descriptor);
        } else {
            auto file = std::make_unique<OpenFile>();
            file->key = key;
            file->descriptor = descriptor;
            file->writable = writable;
            it = openFiles().emplace(key, std::move(file)).first;
        }
    }
    m_file = it->second.get();
    ++m_file->users;
}

FileAccess::~FileAccess() {
    const std::lock_guard guard(openFilesMutex());
    if (m_locked) {
        struct flock lock = lockOf(F_UNLCK);
        ::fcntl(m_file->descriptor, F_OFD_SETLK, &lock);
        m_file->locked = false;
    }
    if (--m_file->users > 0)
        return;
    for (const int spare : m_file->spares)
        ::close(spare);
    ::close(m_file->descriptor);
    openFiles().erase(m_file->key);
}

bool FileAccess::isWritable() const {
    return m_file->writable;
}

bool FileAccess::tryLock() {
    const std::lock_guard guard(openFilesMutex());
    if (m_file->locked || !m_file->writable)
        return false;
    struct flock lock = lockOf(F_WRLCK);
    if (::fcntl(m_file->descriptor, F_OFD_SETLK, &lock) != 0)
        return false;
    m_file->locked = true;
    m_locked = true;
    return true;
}

QByteArray FileAccess::firstBytes(int count) const {
    QByteArray bytes(count, Qt::Uninitialized);
    const ssize_t got = ::pread(m_file->descriptor, bytes.data(), static_cast<size_t>(count), 0);
    if (got < 0)
        throwSystemError(m_path, errno);
    bytes.truncate(got);
    return bytes;
}

qint64 FileAccess::size() const {
    struct stat status {};
    if (::fstat(m_file->descriptor, &status) != 0)
        throwSystemError(m_path, errno);
    return status.st_size;
}

void FileAccess::copyTo(const QString& path) const {
    QFile target(path);
    if (!target.open(QIODevice::NewOnly | QIODevice::Unbuffered))
        throw MachineError(StoreTexts::tr("The backup %1 cannot be written: %2.")
                               .arg(quotedPath(path), target.errorString()));
    QByteArray block(1 << 16, Qt::Uninitialized);
    qint64 offset = 0;
    for (;;) {
        const ssize_t got =
            ::pread(m_file->descriptor, block.data(), static_cast<size_t>(block.size()), offset);
        if (got == 0 && ::fsync(target.handle()) == 0)
            return;
        if (got <= 0 || target.write(block.constData(), got) != got) {
            const QString reason = QString::fromLocal8Bit(strerror(errno));
            target.remove();
            throw MachineError(
                StoreTexts::tr("The backup %1 cannot be written: %2.").arg(quotedPath(path), reason));
        }
        offset += got;
    }
}

} // namespace drawbridge
