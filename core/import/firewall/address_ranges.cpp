// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/address_ranges.h"

#include "core/import/vpn/config_lines.h"

namespace drawbridge::firewall {

namespace {

using Number = unsigned __int128;

Number numberOf(const IpAddress& address) {
    Number number = 0;
    for (std::size_t i = 0; i < (address.v6 ? 16U : 4U); ++i)
        number = number << 8 | address.bytes[i];
    return number;
}

IpAddress addressOf(Number number, bool v6) {
    IpAddress address;
    address.v6 = v6;
    for (std::size_t i = v6 ? 16 : 4; i > 0; --i) {
        address.bytes[i - 1] = static_cast<quint8>(number & 0xff);
        number >>= 8;
    }
    return address;
}

} // namespace

std::vector<Cidr> blocksOf(const QString& text) {
    if (const auto block = vpn::looseBlock(text))
        return {*block};
    const auto from = parseIpAddress(text.section(u'-', 0, 0));
    const auto to = parseIpAddress(text.section(u'-', 1));
    if (!text.contains(u'-') || !from || !to || from->v6 != to->v6)
        return {};
    const int width = from->v6 ? 128 : 32;
    Number first = numberOf(*from);
    const Number last = numberOf(*to);
    std::vector<Cidr> blocks;
    while (first <= last) {
        int bits = 0; // the largest block that begins here and does not end too late
        while (bits < width) {
            const Number rest = bits + 1 == 128 ? ~Number(0) : (Number(1) << (bits + 1)) - 1;
            if ((first & rest) != 0 || last - first < rest)
                break;
            ++bits;
        }
        blocks.push_back({addressOf(first, from->v6), width - bits});
        if (bits == 128)
            break;
        const Number next = first + (Number(1) << bits);
        if (next <= first)
            break; // the end of all addresses
        first = next;
    }
    return blocks;
}

} // namespace drawbridge::firewall
