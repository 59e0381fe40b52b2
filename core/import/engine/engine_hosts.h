// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// Makes engines and Swarm nodes hosts of the plan, with what was found on them.
void addHosts(Work& work, const QString& site, const QString& host);

} // namespace drawbridge::engine
