// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

namespace drawbridge {

/// A project file by its content, whatever its name ends in. False also when it cannot be read.
bool isProjectFile(const QString& path);

/// A project file, or what its name says was one: damaged or truncated, it no longer begins as one.
bool isMeantAsProject(const QString& path);

/// The plan of any source: a project file (opened read-only), plan text, or a Compose file. What is odd but
/// usable goes into `notes`. InputError, MachineError.
Plan openPlan(const QString& path, Diagnostics& notes);

} // namespace drawbridge
