// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

namespace drawbridge {

/// "200 GB", "1.5 TiB", "about 186 GiB": an amount of data for people, in the unit that needs the fewest
/// digits, rounded where it is not even. formatBytes() is exact, for what is read again.
QString sizeText(Bytes size);
QString rateText(ByteRate rate); ///< "200 MiB/s"

} // namespace drawbridge
