// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/nft_words.h"

#include "core/base/visible_text.h"

#include <algorithm>

namespace drawbridge::config {

using net::Number;
using net::Ports;

QString nftRemark(const QString& text) {
    return visibleText(text);
}

QString nftQuoted(const QString& text) {
    constexpr int mostBytes = 120;
    QString inside = visibleText(text);
    inside.replace(u'"', u'\'').replace(u'\\', u'/');
    if (inside.toUtf8().size() > mostBytes) {
        while (inside.toUtf8().size() > mostBytes - 3)
            inside.chop(inside.back().isLowSurrogate() ? 2 : 1);
        inside += u'…';
    }
    return u'"' + inside + u'"';
}

bool isDeviceName(const QString& name) {
    constexpr int longest = 15; // IFNAMSIZ, without its end
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-' || c == u'.' || c == u'@' || c == u':';
    };
    return !name.isEmpty() && name.size() <= longest && name != u"." && name != u".." && name[0] != u'-' &&
           std::all_of(name.begin(), name.end(), isPlain);
}

QString nftAddress(Number address, bool v6) {
    return formatIpAddress(addressOf(address, v6));
}

QString nftBlock(const net::Addresses& range, bool v6) {
    const int bits = v6 ? 128 : 32;
    const Number size = range.last - range.first; // less one
    int hostBits = 0;
    while (hostBits < bits && (size >> hostBits) != 0)
        ++hostBits;
    const Number mask = hostBits == 128 ? ~Number(0) : (Number(1) << hostBits) - 1;
    if (size != mask || (range.first & mask) != 0)
        return {};
    return nftAddress(range.first, v6) + u'/' + QString::number(bits - hostBits);
}

QString nftAddresses(const net::Addresses& range, bool v6) {
    if (range.isOne())
        return nftAddress(range.first, v6);
    const QString block = nftBlock(range, v6);
    return block.isEmpty() ? nftAddress(range.first, v6) + u'-' + nftAddress(range.last, v6) : block;
}

QString nftSet(const QStringList& elements) {
    return elements.size() == 1 ? elements.front()
                                : QStringLiteral("{ %1 }").arg(elements.join(QStringLiteral(", ")));
}

QString nftProtocols(quint8 protocols, const Ports& ports, std::optional<bool> v6) {
    if (protocols == net::kAllProtocols)
        return {};
    QStringList names;
    if ((protocols & net::kTcp) != 0)
        names += QStringLiteral("tcp");
    if ((protocols & net::kUdp) != 0)
        names += QStringLiteral("udp");
    if ((protocols & net::kIcmp) != 0 && v6 != true)
        names += QStringLiteral("icmp");
    if ((protocols & net::kIcmp) != 0 && v6 != false)
        names += QStringLiteral("ipv6-icmp");
    const bool isWhole = ports.first == 0 && ports.last == 65535;
    if (isWhole)
        return QStringLiteral("meta l4proto ") + nftSet(names);
    const QString range = ports.isOne() ? QString::number(ports.first)
                                        : QStringLiteral("%1-%2").arg(ports.first).arg(ports.last);
    if (names.size() == 1)
        return QStringLiteral("%1 dport %2").arg(names.front(), range);
    return QStringLiteral("meta l4proto %1 th dport %2").arg(nftSet(names), range);
}

} // namespace drawbridge::config
