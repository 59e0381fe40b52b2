// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace drawbridge {

struct OpenFile;

/// This process's own descriptor of a project file, and the lock that says "open for writing in a
/// Drawbridge".
///
/// Closing any descriptor of a file drops all POSIX locks the process has on it, also those that SQLite holds
/// for another connection. So a process has one descriptor a file, shared by whoever has it open here, and
/// closed when the last of them (with its database connection, which must be closed first) is gone.
///
/// The lock is an "open file description" lock (fcntl(2), F_OFD_SETLK) of one byte beyond those that SQLite
/// locks. flock(2) would do on local disks; over NFS it becomes a lock of the whole file and would shut out
/// SQLite's own.
class FileAccess {
public:
    /// Throws InputError when there is no such file or it is no regular file, MachineError when it cannot be
    /// read.
    explicit FileAccess(const QString& path);
    ~FileAccess();
    FileAccess(const FileAccess&) = delete;
    FileAccess& operator=(const FileAccess&) = delete;

    bool isWritable() const;
    /// False when somebody else has it, in this process or another.
    bool tryLock();
    QByteArray firstBytes(int count) const;
    qint64 size() const;
    void copyTo(const QString& path) const; ///< byte for byte, synced; the file must be new

private:
    QString m_path;
    OpenFile* m_file = nullptr;
    bool m_locked = false;
};

} // namespace drawbridge
