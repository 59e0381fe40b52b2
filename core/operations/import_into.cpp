// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/import_into.h"

#include "core/base/texts.h"
#include "core/operations/new_plan.h"
#include "core/operations/placements.h"
#include "core/operations/plan_change.h"
#include "core/store/project.h"

#include <QFileInfo>

namespace drawbridge {

QString importLabel(const QStringList& files, const Imported& imported) {
    if (!imported.stack.isEmpty())
        return OperationsTexts::tr("Import compose stack %1").arg(imported.stack);
    QStringList names;
    for (const QString& file : files)
        names += QFileInfo(file).fileName();
    return OperationsTexts::tr("Import %1").arg(names.join(QStringLiteral(", ")));
}

void applyImport(Document& document, const Imported& imported, const QString& label) {
    applyPlanChange(document, imported.base, imported.plan, label);
}

inventory::Reading previewImport(const QStringList& files, const Plan& existing,
                                 const ImportOptions& options) {
    inventory::Reading reading = previewInventory(files, existing, options.inventory);
    if (!reading.hasProblems()) {
        for (Diagnostic& problem : checkPlan(reading.plan))
            reading.notes.push_back(std::move(problem));
    }
    return reading;
}

Imported importInto(Document& document, const QStringList& files, const ImportOptions& options) {
    Imported imported = importSources(files, document.plan(), options);
    imported.plan = withPlacements(std::move(imported.plan));
    applyImport(document, imported, importLabel(files, imported));
    return imported;
}

Imported importAsProject(const QString& path, const QStringList& files, const ImportOptions& options) {
    if (QFileInfo::exists(path))
        throw InputError(
            OperationsTexts::tr("already exists: choose another name, or use --into to add to it"),
            {path, 0, 0});
    Imported imported = importSources(files, newPlan(QFileInfo(path).completeBaseName()), options);
    imported.plan = withPlacements(std::move(imported.plan));
    createProject(path, imported.plan, importLabel(files, imported));
    return imported;
}

} // namespace drawbridge
