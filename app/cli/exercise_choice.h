// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QDateTime>

namespace drawbridge::cli {

/// The project, to be changed. InputError: it is no project, or read-only.
std::unique_ptr<Document> projectToChange(const std::string& file);

/// The run of that name, else the one that goes on; `endedToo`: else the newest. InputError.
const Run& runCalled(const Plan& plan, const std::string& name, bool endedToo);

/// --at: a moment, "2026-04-20T14:05" on the clock of the project, "14:05" of today, or left out: now.
QDateTime momentOf(const Plan& plan, const std::string& at);
/// The same since the incident of a run, also "+55m".
Seconds timeOf(const Plan& plan, const Run& run, const std::string& at);

} // namespace drawbridge::cli
