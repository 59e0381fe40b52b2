// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace drawbridge::cli {

void addRehearseNetwork(CLI::App& parent, Context& context);

} // namespace drawbridge::cli
