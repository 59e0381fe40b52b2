// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/address_ranges.h"

#include "core/base/address_number.h"
#include "core/import/vpn/config_lines.h"

namespace drawbridge::firewall {

std::vector<Cidr> blocksOf(const QString& text) {
    if (const auto block = vpn::looseBlock(text))
        return {*block};
    const auto from = parseIpAddress(text.section(u'-', 0, 0));
    const auto to = parseIpAddress(text.section(u'-', 1));
    if (!text.contains(u'-') || !from || !to || from->v6 != to->v6)
        return {};
    const int width = from->v6 ? 128 : 32;
    AddressNumber first = numberOf(*from);
    const AddressNumber last = numberOf(*to);
    std::vector<Cidr> blocks;
    while (first <= last) {
        int bits = 0; // the largest block that begins here and does not end too late
        while (bits < width) {
            const AddressNumber rest =
                bits + 1 == 128 ? ~AddressNumber(0) : (AddressNumber(1) << (bits + 1)) - 1;
            if ((first & rest) != 0 || last - first < rest)
                break;
            ++bits;
        }
        blocks.push_back({addressOf(first, from->v6), width - bits});
        if (bits == 128)
            break;
        const AddressNumber next = first + (AddressNumber(1) << bits);
        if (next <= first)
            break; // the end of all addresses
        first = next;
    }
    return blocks;
}

} // namespace drawbridge::firewall
