// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"
#include "core/operations/exercise/run_view.h"

namespace drawbridge {

/// How the state of a step is said and shown; one place for cards, charts and lists.
StateColours stateColours(LiveState state);
QString stateIconOf(LiveState state);
/// "done in 34 m instead of 25 m", "ready, planned 5 m", "waits for step 8".
QString stateSentence(const LiveStep& step);
/// The length that was planned; absent: unknown.
std::optional<Seconds> plannedLength(const LiveStep& step);

} // namespace drawbridge
