// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/shell/palette/command_palette.h"

class QMenuBar;

/// Entries of the command palette.
namespace drawbridge {

/// Every menu action, with its menu path ("Plan › Scenarios") as detail. Emits aboutToShow() so that dynamic
/// menus fill themselves. Skips submenus in `leaveOut`.
std::vector<PaletteEntry> entriesOfMenus(QMenuBar* bar, const std::vector<const QMenu*>& leaveOut = {});
/// "Scenario: Frankfurt lost" for each, and one for none; empty if the plan has no scenarios.
std::vector<PaletteEntry> entriesOfScenarios(Session& session);
/// "Page: Overview" for each page of the plan.
std::vector<PaletteEntry> entriesOfPages(Session& session);
/// Entities of the plan whose names match best; empty for fewer than two letters. Linear in the plan.
std::vector<PaletteEntry> entriesOfParts(Session& session, const QString& text);

} // namespace drawbridge
