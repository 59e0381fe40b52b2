// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"

namespace drawbridge {

/// An address as a number, to count with: of IPv4 its 32 bits.
using AddressNumber = unsigned __int128;

AddressNumber numberOf(const IpAddress& address);
IpAddress addressOf(AddressNumber number, bool v6);

} // namespace drawbridge
