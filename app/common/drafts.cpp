// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/drafts.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace drawbridge {

QString draftsFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("drafts"));
}

bool isDraft(const QString& path) {
    return QFileInfo(path).absolutePath() == QFileInfo(draftsFolder()).absoluteFilePath();
}

} // namespace drawbridge
