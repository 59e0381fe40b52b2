// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/config_lines.h"

#include "core/base/texts.h"
#include "core/import/yaml/yaml_text.h"

#include <QRegularExpression>

namespace drawbridge::vpn {

std::vector<ConfigLine> configLines(const QByteArray& text, const QString& file) {
    constexpr qsizetype largest = 4 << 20;
    constexpr qsizetype longest = 64 << 10;
    if (text.size() > largest)
        throw InputError(ImportTexts::tr("The file is larger than 4 MiB, so it was not read."), {file, 0, 0});
    checkText(text, file);
    std::vector<ConfigLine> lines;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        const int number = static_cast<int>(lines.size()) + 1;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (number == 1 && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        if (line.size() > longest)
            throw InputError(ImportTexts::tr("The line is too long to be read."), {file, number, 0});
        lines.push_back({number, line});
    }
    return lines;
}

bool isHostName(const QString& text) {
    static const QRegularExpression name(
        QStringLiteral("\\A(?=.{1,253}\\z)[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?\\z"));
    return name.match(text).hasMatch() || static_cast<bool>(parseIpAddress(text));
}

QString shownValue(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z.:/%_\\[\\]-]{0,40}\\z"));
    return plain.match(text).hasMatch() ? text : QStringLiteral("…");
}

std::optional<Cidr> looseBlock(const QString& text) {
    const auto address = parseIpAddress(text.section(u'/', 0, 0));
    if (!address)
        return std::nullopt;
    const int width = address->v6 ? 128 : 32;
    bool ok = true;
    const int prefix = text.contains(u'/') ? text.section(u'/', 1).toInt(&ok) : width;
    if (!ok || prefix < 0 || prefix > width)
        return std::nullopt;
    Cidr block{*address, prefix};
    for (int bit = prefix; bit < width; ++bit)
        block.address.bytes[static_cast<std::size_t>(bit / 8)] &= static_cast<quint8>(~(0x80 >> (bit % 8)));
    return block;
}

std::optional<int> prefixOf(const QString& netmask) {
    const auto mask = parseIpAddress(netmask);
    if (!mask || mask->v6)
        return std::nullopt;
    quint32 bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits = bits << 8 | mask->bytes[i];
    int prefix = 0;
    while (prefix < 32 && (bits & (0x80000000U >> prefix)) != 0)
        ++prefix;
    const quint32 wanted = prefix == 0 ? 0 : 0xffffffffU << (32 - prefix);
    return bits == wanted ? std::optional(prefix) : std::nullopt;
}

} // namespace drawbridge::vpn
