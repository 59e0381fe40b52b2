// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/shell/palette/command_palette.h"

class QMenuBar;

/// What the command palette offers.
namespace drawbridge {

/// Every action of the menus, with the way to it ("Plan › Scenarios") as detail. Menus that are filled when
/// they open are asked to fill themselves. Actions of submenus in `leaveOut` are not listed.
std::vector<PaletteEntry> entriesOfMenus(QMenuBar* bar, const std::vector<const QMenu*>& leaveOut = {});
/// "Scenario: Frankfurt lost" for each, and one for none; nothing without scenarios.
std::vector<PaletteEntry> entriesOfScenarios(Session& session);
/// "Page: Overview" for each page of the plan.
std::vector<PaletteEntry> entriesOfPages(Session& session);
/// Parts to go to, the best of those whose name matches; nothing for fewer than two letters. Linear in the
/// plan.
std::vector<PaletteEntry> entriesOfParts(Session& session, const QString& text);

} // namespace drawbridge
