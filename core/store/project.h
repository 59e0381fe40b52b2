// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/plan_store.h"

namespace drawbridge {

/// Makes a new project file with the plan in it as its first history entry, and opens it. Throws InputError
/// when `path` exists or the plan is not valid, MachineError when it cannot be written (nothing is left
/// behind).
std::unique_ptr<Document> createProject(const QString& path, const Plan& plan, const QString& label);

/// Opens a project file; read-only when another program has it open or it may not be written (see
/// Document::readOnlyReason()). Throws InputError for what is no Drawbridge project, is from a newer version,
/// or is damaged — the file is then untouched byte for byte — and MachineError when it cannot be read.
std::unique_ptr<Document> openProject(const QString& path, OpenMode mode = OpenMode::ReadWrite);

} // namespace drawbridge
