// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// Adds the networks of the engines that containers use, but for each engine's default one.
void addNetworks(Work& work);

} // namespace drawbridge::engine
