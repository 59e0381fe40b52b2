// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/import/import.h"

#include <memory>

namespace drawbridge {

/// The label of the edit: "Import compose stack shop", or of other sources, "Import plan.yaml, more.csv".
QString importLabel(const QStringList& files, const Imported& imported);

/// Applies, in one edit, the changes of an import relative to its base plan. Edits made since then are kept,
/// unless the import changed the same entity. Throws as Document::edit.
void applyImport(Document& document, const Imported& imported, const QString& label);

/// Tables as they would be imported into a plan. What the plan would refuse is an error among the notes.
/// Throws as previewInventory.
inventory::Reading previewImport(const QStringList& files, const Plan& existing,
                                 const ImportOptions& options);

/// Reads sources and adds them to the document's plan in one edit. Throws as importSources and
/// Document::edit.
Imported importInto(Document& document, const QStringList& files, const ImportOptions& options);

/// Reads sources into a new, laid out project file; named after the file if they give it no name.
Imported importAsProject(const QString& path, const QStringList& files, const ImportOptions& options);

} // namespace drawbridge
