// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"

#include <QString>

#include <vector>

namespace drawbridge::firewall {

/// "10.0.0.0/8", "10.0.0.5" or "10.0.0.1-10.0.0.6" as blocks that hold just these addresses; empty for what
/// is none of them. Of a range of n addresses about 2 log n blocks.
std::vector<Cidr> blocksOf(const QString& text);

} // namespace drawbridge::firewall
