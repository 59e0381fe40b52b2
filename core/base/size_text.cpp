// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"

#include "core/base/document_language.h"
#include "core/base/texts.h"


#include <array>

namespace drawbridge {

namespace {

constexpr qint64 kStep = 1024;
constexpr qint64 kMostDigits = 10'000;

QString withUnit(double count, int decimals, const QString& unit) {
    return textLocale().toString(count, 'f', decimals) + u' ' + unit;
}

/// "500GiB" as "500 GiB", where that has few digits.
QString evenText(Bytes size) {
    const QString exact = formatBytes(size);
    qsizetype digits = 0;
    while (digits < exact.size() && exact[digits].isDigit())
        ++digits;
    const qint64 count = exact.left(digits).toLongLong();
    return count < kMostDigits ? withUnit(static_cast<double>(count), 0, exact.mid(digits)) : QString();
}

} // namespace

QString sizeText(Bytes size) {
    if (const QString even = evenText(size); !even.isEmpty())
        return even;
    static const std::array<QString, 6> units{QStringLiteral("B"),   QStringLiteral("KiB"),
                                              QStringLiteral("MiB"), QStringLiteral("GiB"),
                                              QStringLiteral("TiB"), QStringLiteral("PiB")};
    double count = static_cast<double>(size.value);
    std::size_t unit = 0;
    while (count >= kStep && unit + 1 < units.size()) {
        count /= kStep;
        ++unit;
    }
    const int decimals = count < 10 ? 1 : 0;
    return UnitsTexts::tr("about %1").arg(withUnit(count, decimals, units.at(unit)));
}

QString rateText(ByteRate rate) {
    return sizeText({rate.perSecond}) + QStringLiteral("/s");
}

} // namespace drawbridge
