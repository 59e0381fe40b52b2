// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export/export_folder.h"

#include "app/common/drafts.h"
#include "app/common/session.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace drawbridge {

namespace {

const auto kAny = QStringLiteral("export/folder");
const auto kOfProjects = QStringLiteral("export/folders");

QString existing(const QString& folder) {
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

} // namespace

QString exportFolder(Session& session) {
    const QSettings settings;
    const QString project = session.hasDocument() ? session.document().path() : QString();
    const bool isFile = !project.isEmpty() && !isDraft(project);
    const QString own = existing(settings.value(kOfProjects).toMap().value(project).toString());
    if (!own.isEmpty())
        return own;
    if (isFile)
        return QFileInfo(project).absolutePath();
    const QString last = existing(settings.value(kAny).toString());
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

QString rememberedExport(Session& session, const QString& path) {
    if (path.isEmpty() || !session.hasDocument())
        return path;
    constexpr qsizetype most = 50;
    const QString folder = QFileInfo(path).absolutePath();
    QSettings settings;
    settings.setValue(kAny, folder);
    QVariantMap folders = settings.value(kOfProjects).toMap();
    if (folders.size() >= most)
        folders.clear();
    folders.insert(session.document().path(), folder);
    settings.setValue(kOfProjects, folders);
    return path;
}

QString fileNameOf(const QString& name) {
    static const QRegularExpression unusual(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString clean = name;
    clean.replace(unusual, QStringLiteral("-"));
    return clean.trimmed().left(120);
}

} // namespace drawbridge
