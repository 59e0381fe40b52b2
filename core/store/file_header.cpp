// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_header.h"

#include "core/base/texts.h"
#include "core/store/store_error.h"

#include <QtEndian>

namespace drawbridge {

std::optional<FileHeader> parseFileHeader(const QByteArray& bytes) {
    static const QByteArray magic("SQLite format 3\0", 16);
    if (bytes.size() < kHeaderSize || !bytes.startsWith(magic))
        return std::nullopt;
    const auto word = [&](int offset) { return qFromBigEndian<quint32>(bytes.constData() + offset); };
    FileHeader header;
    header.applicationId = word(68);
    header.userVersion = word(60);
    // The page count is right only when the change counter (24) says that it was written with it (92).
    const quint16 rawPageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    const qint64 pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
    if (word(24) == word(92))
        header.expectedSize = pageSize * word(28);
    return header;
}

FileHeader checkedHeader(const QString& path, const QByteArray& bytes, qint64 fileSize, int newest) {
    const QString file = quotedPath(path);
    if (fileSize == 0)
        throw InputError(
            StoreTexts::tr("%1 is empty, not a Drawbridge project: open another file.").arg(file));
    const auto header = parseFileHeader(bytes);
    if (!header || header->applicationId != kApplicationId || header->userVersion < 1)
        throw InputError(
            StoreTexts::tr("%1 is not a Drawbridge project: open a .drplan file, or import this one.")
                .arg(file));
    // How the file may be read and written; SQLite opens one of a later kind for reading only.
    constexpr int kWriteKind = 18;
    constexpr int kReadKind = 19;
    for (const int kind : {bytes.at(kWriteKind), bytes.at(kReadKind)}) {
        if (kind != 1 && kind != 2)
            throwDamaged(path, StoreTexts::tr("its header is not as expected"));
    }
    if (header->userVersion > static_cast<quint32>(newest))
        throw InputError(
            StoreTexts::tr("%1 was made by a newer Drawbridge (its format is version %2, this program knows "
                           "%3): open it with that one.")
                .arg(file)
                .arg(header->userVersion)
                .arg(newest));
    return *header;
}

} // namespace drawbridge
