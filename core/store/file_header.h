// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The first 100 bytes of a database file, read without SQLite, so that a foreign file is never touched by
/// it. Format: https://www.sqlite.org/fileformat.html, section 1.3.
namespace drawbridge {

/// "DRBG"; in SQLite's application_id and so at byte 68 of every project file.
inline constexpr quint32 kApplicationId = 0x44524247;
inline constexpr int kHeaderSize = 100;

struct FileHeader {
    quint32 applicationId = 0;
    quint32 userVersion = 0;
    qint64 expectedSize = 0; ///< 0: not known
};

/// Nothing when the bytes do not begin a SQLite database.
std::optional<FileHeader> parseFileHeader(const QByteArray& bytes);

/// Reads the beginning of a project file. Throws InputError for what is not one or needs a newer program
/// (`newest`: the newest version known here).
FileHeader checkedHeader(const QString& path, const QByteArray& bytes, qint64 fileSize, int newest);

} // namespace drawbridge
