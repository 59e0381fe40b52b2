// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/evidence_pack.h"

namespace drawbridge {

/// What standards and laws ask, in our own words, shipped as data (resources/controls).
const std::vector<Control>& shippedControls();

/// "2026-12": when they were looked up.
QString controlsLookedUp();

} // namespace drawbridge
