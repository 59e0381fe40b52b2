// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace drawbridge::cli {

/// `exercise report FILE [--run NAME] -o OUT`: what happened in a run, as a document.
void addExerciseReport(CLI::App& exercise, Context& context);

} // namespace drawbridge::cli
