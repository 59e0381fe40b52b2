// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"

namespace drawbridge {

enum class Mode { Design, Recover, Expose, Connect, Exercise };

/// A mode of the window. Bar, menu, shortcuts and pages are made from this table: a new mode is its folder,
/// its enumerator and its row.
struct ModeRow {
    Mode mode;
    const char* icon;
    const char* label;    ///< marked for translation in the context "ModeTexts", with an accelerator
    const char* tip;      ///< the same without one
    const char* shortcut; ///< the same
    ModePage* (*makePage)(Session& session); ///< null for Design, whose page is the window's own
};

/// In the order of the enumerators.
const std::vector<ModeRow>& modes();

} // namespace drawbridge
