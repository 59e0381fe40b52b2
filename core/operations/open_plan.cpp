// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/open_plan.h"

#include "core/base/texts.h"
#include "core/operations/new_plan.h"
#include "core/store/project.h"

#include <QFile>

namespace drawbridge {

bool isProjectFile(const QString& path) {
    static const QByteArray sqliteHeader("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sqliteHeader.size()) == sqliteHeader;
}

bool isMeantAsProject(const QString& path) {
    return isProjectFile(path) || path.endsWith(u".drplan");
}

Plan openPlan(const QString& path, Diagnostics& notes, const ImportOptions& options) {
    if (isMeantAsProject(path))
        return openProject(path, OpenMode::ReadOnly)->plan();
    Imported imported = importSources({path}, newPlan(OperationsTexts::tr("Imported")), options);
    notes.insert(notes.end(), imported.diagnostics.begin(), imported.diagnostics.end());
    return std::move(imported.plan);
}

} // namespace drawbridge
