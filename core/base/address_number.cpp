// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/address_number.h"

namespace drawbridge {

AddressNumber numberOf(const IpAddress& address) {
    AddressNumber number = 0;
    for (std::size_t i = 0; i < (address.v6 ? 16U : 4U); ++i)
        number = number << 8 | address.bytes[i];
    return number;
}

IpAddress addressOf(AddressNumber number, bool v6) {
    IpAddress address;
    address.v6 = v6;
    for (std::size_t i = v6 ? 16 : 4; i > 0; --i) {
        address.bytes[i - 1] = static_cast<quint8>(number & 0xff);
        number >>= 8;
    }
    return address;
}

} // namespace drawbridge
