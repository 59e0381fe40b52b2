// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/open_plan.h"

#include "core/base/texts.h"
#include "core/import/import.h"
#include "core/store/project.h"

#include <QFile>

namespace drawbridge {

bool isProjectFile(const QString& path) {
    static const QByteArray sqliteHeader("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sqliteHeader.size()) == sqliteHeader;
}

Plan openPlan(const QString& path, Diagnostics& notes) {
    // A damaged project may lack the magic bytes; its name still identifies it.
    if (isProjectFile(path) || path.endsWith(u".drplan"))
        return openProject(path, OpenMode::ReadOnly)->plan();
    Plan empty;
    empty.project.name = OperationsTexts::tr("Imported");
    Imported imported = importSources({path}, empty, {});
    notes.insert(notes.end(), imported.diagnostics.begin(), imported.diagnostics.end());
    return std::move(imported.plan);
}

} // namespace drawbridge
