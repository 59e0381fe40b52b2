// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/inventory.h"

namespace drawbridge::cli {

/// Prints how tables are read: what each column is taken for and why, the first rows, what would change.
void printPreview(const inventory::Reading& reading);

/// "12 components added, 3 changed, 40 unchanged; 2 sites added".
QString tallyText(const std::vector<inventory::Tally>& tallies);

} // namespace drawbridge::cli
