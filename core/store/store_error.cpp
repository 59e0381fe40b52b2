// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_error.h"

#include "core/base/texts.h"

#include <sqlite3.h>
#include <system_error>

namespace drawbridge {

namespace {

QString reason(const SQLite::Exception& error) {
    return QString::fromUtf8(error.what());
}

} // namespace

QString quotedPath(const QString& path) {
    return u'"' + path + u'"';
}

void throwDamaged(const QString& path, const QString& detail) {
    throw InputError(
        StoreTexts::tr("%1 is damaged (%2). It was left as it is: open a backup or an earlier copy instead.")
            .arg(quotedPath(path), detail));
}

void throwSystemError(const QString& path, int error) {
    const QString why = QString::fromStdString(std::generic_category().message(error));
    throw MachineError(StoreTexts::tr("%1 cannot be used: %2.").arg(quotedPath(path), why));
}

void throwReadError(const QString& path, const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_ERROR:
        throwDamaged(path, reason(error));
    case SQLITE_BUSY:
        throw MachineError(
            StoreTexts::tr("%1 is being written by another program. Try again when it has finished.")
                .arg(quotedPath(path)));
    case SQLITE_READONLY:
        throw MachineError(
            StoreTexts::tr("%1 has an unfinished change from a crash that must be taken back first: open it "
                           "once where it can be written.")
                .arg(quotedPath(path)));
    default:
        throw MachineError(StoreTexts::tr("%1 cannot be read: %2.").arg(quotedPath(path), reason(error)));
    }
}

void throwWriteError(const QString& path, const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
    case SQLITE_FULL:
        throw MachineError(
            StoreTexts::tr("%1 could not be written because the disk is full. Nothing was changed: free "
                           "some space and try "
                           "again.")
                .arg(quotedPath(path)));
    case SQLITE_BUSY:
        throw MachineError(
            StoreTexts::tr("%1 could not be written because another program is using it. Nothing was "
                           "changed: try again when it has finished.")
                .arg(quotedPath(path)));
    case SQLITE_MISMATCH:
        throw MachineError(
            StoreTexts::tr("%1 was changed by another program meanwhile. Nothing was changed here: close "
                           "the project and open it again.")
                .arg(quotedPath(path)));
    default:
        throw MachineError(
            StoreTexts::tr("%1 could not be written: %2. Nothing was changed: check the disk and its "
                           "permissions.")
                .arg(quotedPath(path), reason(error)));
    }
}

} // namespace drawbridge
