// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/address.h"

#include "core/base/texts.h"

#include <QRegularExpression>

#include <arpa/inet.h>
#include <cstring>

namespace drawbridge {

namespace {

int width(const IpAddress& address) {
    return address.v6 ? 128 : 32;
}

/// Sets the bits after `prefix` to zero or to one.
IpAddress fillHostBits(IpAddress address, int prefix, bool ones) {
    for (int bit = prefix; bit < width(address); ++bit) {
        const auto mask = static_cast<quint8>(0x80U >> (static_cast<unsigned>(bit) % 8));
        quint8& byte = address.bytes[static_cast<std::size_t>(bit) / 8];
        byte = ones ? static_cast<quint8>(byte | mask) : static_cast<quint8>(byte & ~mask);
    }
    return address;
}

} // namespace

bool Cidr::contains(const IpAddress& other) const {
    return other.v6 == address.v6 && fillHostBits(other, prefix, false) == address;
}

bool Cidr::overlaps(const Cidr& other) const {
    return prefix <= other.prefix ? contains(other.address) : other.contains(address);
}

IpAddress Cidr::last() const {
    return fillHostBits(address, prefix, true);
}

Parsed<IpAddress> parseIpAddress(QStringView text) {
    const QByteArray bytes = text.trimmed().toUtf8();
    IpAddress address;
    if (inet_pton(AF_INET, bytes.constData(), address.bytes.data()) == 1)
        return address;
    address.v6 = true;
    if (inet_pton(AF_INET6, bytes.constData(), address.bytes.data()) == 1)
        return address;
    return ValueError{AddressTexts::tr("is not an IP address: write it as 10.10.4.11 or 2001:db8::1")};
}

QString formatIpAddress(const IpAddress& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(address.v6 ? AF_INET6 : AF_INET, address.bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

Parsed<Cidr> parseCidr(QStringView text) {
    const QStringView trimmed = text.trimmed();
    const ValueError wrong{
        AddressTexts::tr("is not an address block: write it as 10.10.4.0/24 or 2001:db8::/64")};
    const qsizetype slash = trimmed.indexOf(u'/');
    if (slash < 0)
        return wrong;
    const auto address = parseIpAddress(trimmed.left(slash));
    bool isNumber = false;
    const QStringView digits = trimmed.mid(slash + 1);
    const int prefix = digits.toInt(&isNumber);
    if (!address || !isNumber || digits.startsWith(u'+') || prefix < 0 || prefix > width(*address))
        return wrong;
    const Cidr cidr{fillHostBits(*address, prefix, false), prefix};
    if (cidr.address != *address)
        return ValueError{
            AddressTexts::tr("has bits set after its prefix: did you mean %1?").arg(formatCidr(cidr))};
    return cidr;
}

QString formatCidr(const Cidr& cidr) {
    return formatIpAddress(cidr.address) + u'/' + QString::number(cidr.prefix);
}

Parsed<QString> parseEndpoint(QStringView text) {
    static const QRegularExpression form(QStringLiteral(
        R"(^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9])?):([0-9]{1,5})$)"));
    const QString trimmed = text.trimmed().toString();
    const auto match = form.match(trimmed);
    const ValueError wrong{
        AddressTexts::tr("is not an endpoint: write it as 198.51.100.1:51820 or vpn.example.org:1194")};
    if (!match.hasMatch() || match.captured(3).toInt() < 1 || match.captured(3).toInt() > 65535)
        return wrong;
    const QString host = match.captured(1);
    if (host.startsWith(u'[') && !parseIpAddress(QStringView(host).mid(1).chopped(1)))
        return wrong;
    return trimmed;
}

Parsed<PortRange> parsePortRange(QStringView text) {
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:(any)|(tcp|udp|icmp)|([0-9]{1,5})(?:-([0-9]{1,5}))?(?:/(tcp|udp))?)$)"));
    const auto match = form.match(text.trimmed().toString());
    const ValueError wrong{
        AddressTexts::tr("is not a port: write it as 443/tcp, 8000-8100/udp, icmp or any")};
    if (!match.hasMatch())
        return wrong;
    PortRange range;
    const QString protocol = match.captured(2) + match.captured(5);
    if (protocol == u"tcp")
        range.protocol = Protocol::Tcp;
    else if (protocol == u"udp")
        range.protocol = Protocol::Udp;
    else if (protocol == u"icmp")
        range.protocol = Protocol::Icmp;
    if (match.captured(3).isEmpty())
        return range;
    const int first = match.captured(3).toInt();
    const int last = match.captured(4).isEmpty() ? first : match.captured(4).toInt();
    if (first < 1 || last > 65535 || last < first)
        return wrong;
    range.first = static_cast<quint16>(first);
    range.last = static_cast<quint16>(last);
    return range;
}

QString formatPortRange(const PortRange& range) {
    const QString protocol = range.protocol == Protocol::Tcp    ? QStringLiteral("tcp")
                             : range.protocol == Protocol::Udp  ? QStringLiteral("udp")
                             : range.protocol == Protocol::Icmp ? QStringLiteral("icmp")
                                                                : QString();
    if (range.first == 0 && range.last == 65535)
        return protocol.isEmpty() ? QStringLiteral("any") : protocol;
    QString text = QString::number(range.first);
    if (range.last != range.first)
        text += u'-' + QString::number(range.last);
    return protocol.isEmpty() ? text : text + u'/' + protocol;
}

} // namespace drawbridge
