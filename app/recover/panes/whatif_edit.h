// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"

namespace drawbridge {

class Session;

/// Makes the changes that were tried in the plan: one edit, one undo. False when it was refused; the session
/// has said so.
bool applyWhatIfs(Session& session, const std::vector<WhatIf>& changes);

} // namespace drawbridge
