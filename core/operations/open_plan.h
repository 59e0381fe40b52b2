// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/import.h"
#include "core/model/plan.h"

namespace drawbridge {

/// True for a project file by its content, whatever its name. False if it cannot be read.
bool isProjectFile(const QString& path);

/// A project file, or what its name says was one: damaged or truncated, it no longer begins as one.
bool isMeantAsProject(const QString& path);

/// The plan of any source: a project file (opened read-only), plan text, or a Compose file. Warnings go to
/// `notes`. `options` are for a Compose file. InputError, MachineError.
Plan openPlan(const QString& path, Diagnostics& notes, const ImportOptions& options = {});

} // namespace drawbridge
