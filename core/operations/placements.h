// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// The plan laid out on its first page, which is made when there is none; unchanged when anything is placed
/// already. Runs the layout in a child process of this program; blocking.
Plan withPlacements(Plan plan);

} // namespace drawbridge
