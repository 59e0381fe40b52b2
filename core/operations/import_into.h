// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/import/import.h"

#include <memory>

namespace drawbridge {

/// "Import shop.yaml, db.yaml": the label of the edit.
QString importLabel(const QStringList& files);

/// Makes in one edit the changes that an import made to the plan it was read on top of. What was edited since
/// then stays, unless the import changed the same entity. Throws as Document::edit.
void applyImport(Document& document, const Imported& imported, const QString& label);

/// Reads sources and adds them to the document's plan in one edit. Throws as importSources and
/// Document::edit.
Imported importInto(Document& document, const QStringList& files, const ImportOptions& options);

/// Reads sources into a new project file, laid out; named after the file where they give it no name.
Imported importAsProject(const QString& path, const QStringList& files, const ImportOptions& options);

} // namespace drawbridge
