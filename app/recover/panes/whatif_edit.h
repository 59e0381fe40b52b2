// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"

namespace drawbridge {

class Session;

/// Applies what-if changes to the plan as one edit. False when the document refused; the session has reported
/// why.
bool applyWhatIfs(Session& session, const std::vector<WhatIf>& changes);

} // namespace drawbridge
