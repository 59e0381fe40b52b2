// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan_difference.h"

namespace drawbridge {

/// "New: Service “web”" or "Changed: Service “web” (Image, Requires)", for the list of what an import does.
QString changeText(const EntityDifference& difference);

} // namespace drawbridge
