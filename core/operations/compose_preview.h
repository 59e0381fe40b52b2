// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"

namespace drawbridge {

/// A Compose project as it would be imported into a plan, for people to look at before.
struct ComposePreview {
    QString name;         ///< of the project
    int services = 0;     ///< of the chosen profiles
    QStringList profiles; ///< that the files know
    std::optional<Imported> imported;
    QStringList gone;     ///< components of an earlier import that the files no longer have
    QString unreadFolder; ///< parts are there and were not read
    QString otherStack;   ///< sentence: the plan has another stack of that name
    Diagnostics refusal;  ///< why nothing can be imported
};

/// Never throws for what is wrong with the files.
ComposePreview previewCompose(const QStringList& files, const Plan& existing, const ImportOptions& options);

/// The override file that `docker compose` reads beside a file that is alone; empty when there is none.
QString overrideBeside(const QStringList& files);

/// Where the services of a project of that name most likely run: where they run already, else at the only
/// site, or the primary one; the only Docker host there, else a new one.
ComposeTarget likelyTarget(const Plan& plan, const QString& project);
/// The Docker hosts at a site.
QStringList dockerHostsAt(const Plan& plan, const QString& site);
QString freeDockerHostName(const Plan& plan);

} // namespace drawbridge
