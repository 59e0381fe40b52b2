// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/answers/raw_engine.h"

namespace drawbridge::live {

/// What an engine tells of the Swarm it belongs to; nothing outside of one.
std::optional<SwarmFacts> swarmFacts(const RawEngine& raw, const QSet<QString>& known);
QStringList swarmNames(const RawEngine& raw);

} // namespace drawbridge::live
