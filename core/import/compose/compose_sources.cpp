// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_model.h"

#include <QFileInfo>

#include <algorithm>

/// Which files a project consists of, as `docker compose` chooses them
/// (https://docs.docker.com/compose/how-tos/environment-variables/envvars/, COMPOSE_FILE).
namespace drawbridge::compose {

namespace {

QString firstOf(const QStringList& names, const QString& folder) {
    const auto found = std::find_if(names.begin(), names.end(), [&folder](const QString& name) {
        return QFileInfo(folder + u'/' + name).isFile();
    });
    return found == names.end() ? QString() : folder + u'/' + *found;
}

/// What `docker compose` reads in a folder by itself.
QStringList defaultFiles(const QString& folder) {
    const QString file =
        firstOf({QStringLiteral("compose.yaml"), QStringLiteral("compose.yml"),
                 QStringLiteral("docker-compose.yml"), QStringLiteral("docker-compose.yaml")},
                folder);
    if (file.isEmpty())
        throw InputError(QStringLiteral("This folder has no compose.yaml; name the files to import."),
                         {folder, 0, 0});
    const QString over = firstOf(
        {QStringLiteral("compose.override.yml"), QStringLiteral("compose.override.yaml"),
         QStringLiteral("docker-compose.override.yml"), QStringLiteral("docker-compose.override.yaml")},
        folder);
    return over.isEmpty() ? QStringList{file} : QStringList{file, over};
}

} // namespace

QStringList ModelReader::chosenFiles(const QStringList& named, const Scope& scope) {
    if (named.size() != 1)
        return named;
    const QString separator = scope.variables.value(QStringLiteral("COMPOSE_PATH_SEPARATOR"));
    const QStringList written =
        scope.variables.value(QStringLiteral("COMPOSE_FILE"))
            .split(separator.isEmpty() ? QStringLiteral(":") : separator, Qt::SkipEmptyParts);
    QStringList listed;
    for (const QString& name : written)
        listed.append(ComposeFiles::resolved(scope.folder, name.trimmed()));
    const bool isFolder = QFileInfo(named.first()).isDir();
    if (isFolder && listed.isEmpty())
        return defaultFiles(scope.folder);
    const QString given = ComposeFiles::identity(QFileInfo(named.first()).absoluteFilePath());
    const bool isListed = std::any_of(listed.begin(), listed.end(), [&given](const QString& file) {
        return ComposeFiles::identity(file) == given;
    });
    if (!isFolder && !isListed)
        return named;
    QStringList files;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        if (mayFollow(listed[i], written[i].trimmed(), {scope.folder + QStringLiteral("/.env"), 0, 0}))
            files.append(listed[i]);
    }
    if (!isFolder && files.size() > 1)
        m_diagnostics.push_back(
            {Severity::Note,
             {named.first(), 0, 0},
             QStringLiteral("COMPOSE_FILE lists this file among %1, so all of them were read.")
                 .arg(written.join(QStringLiteral(", ")))});
    return files;
}

} // namespace drawbridge::compose
