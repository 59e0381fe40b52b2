// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/base/unit_limits.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

struct Unit {
    QStringView name;
    qint64 factor;
};

constexpr std::array<Unit, 5> kDurationUnits{
    {{u"y", kYear}, {u"d", kDay}, {u"h", kHour}, {u"m", kMinute}, {u"s", 1}}};

constexpr std::array<Unit, 11> kSizeUnits{{{u"PiB", qint64(1) << 50},
                                           {u"TiB", qint64(1) << 40},
                                           {u"GiB", qint64(1) << 30},
                                           {u"MiB", qint64(1) << 20},
                                           {u"KiB", qint64(1) << 10},
                                           {u"PB", 1'000'000'000'000'000},
                                           {u"TB", 1'000'000'000'000},
                                           {u"GB", 1'000'000'000},
                                           {u"MB", 1'000'000},
                                           {u"kB", 1000},
                                           {u"B", 1}}};

/// Removes and returns a plain decimal number at the start of `text`, if there is one.
std::optional<QStringView> takeNumber(QStringView& text) {
    qsizetype end = 0;
    int dots = 0;
    while (end < text.size() &&
           ((text[end] >= u'0' && text[end] <= u'9') || (text[end] == u'.' && dots++ == 0)))
        ++end;
    const QStringView number = text.left(end);
    if (number.isEmpty() || number.startsWith(u'.') || number.endsWith(u'.') || number.size() > 18)
        return std::nullopt;
    text = text.mid(end);
    return number;
}

/// number × factor; nothing unless it is a whole number that fits.
std::optional<qint64> wholeProduct(QStringView number, qint64 factor) {
    const qsizetype dot = number.indexOf(u'.');
    const qint64 whole = number.left(dot < 0 ? number.size() : dot).toLongLong();
    qint64 result = 0;
    if (__builtin_mul_overflow(whole, factor, &result))
        return std::nullopt;
    if (dot < 0)
        return result;
    long double fraction = number.mid(dot).toString().prepend(u'0').toDouble();
    fraction *= static_cast<long double>(factor);
    const long double rounded = std::round(fraction);
    if (std::fabs(fraction - rounded) > 1e-6L)
        return std::nullopt;
    if (__builtin_add_overflow(result, static_cast<qint64>(rounded), &result))
        return std::nullopt;
    return result;
}

std::optional<qint64> parseSize(QStringView text) {
    const auto number = takeNumber(text);
    if (!number)
        return std::nullopt;
    text = text.trimmed();
    for (const Unit& unit : kSizeUnits) {
        if (text == unit.name)
            return wholeProduct(*number, unit.factor);
    }
    return std::nullopt;
}

/// Never uses an exponent, which parsePlainNumber() does not accept.
QString plainNumber(double number) {
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

std::optional<double> parsePlainNumber(QStringView text) {
    QStringView rest = text;
    if (!takeNumber(rest) || !rest.isEmpty())
        return std::nullopt;
    return text.toString().toDouble();
}

} // namespace

Seconds transferTime(Bytes size, ByteRate rate) {
    if (rate.perSecond <= 0)
        return Seconds(kLongestDuration);
    const qint64 whole = size.value / rate.perSecond;
    return Seconds(
        std::clamp<qint64>(whole + (size.value % rate.perSecond > 0 ? 1 : 0), 0, kLongestDuration));
}

Parsed<Seconds> parseDuration(QStringView text) {
    const ValueError wrong{UnitsTexts::tr("is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m")};
    QStringView rest = text.trimmed();
    if (rest.isEmpty())
        return wrong;
    qint64 total = 0;
    std::size_t nextUnit = 0;
    while (!rest.isEmpty()) {
        const auto number = takeNumber(rest);
        rest = rest.trimmed();
        if (!number || rest.isEmpty())
            return wrong;
        std::size_t unit = nextUnit;
        while (unit < kDurationUnits.size() && kDurationUnits[unit].name.front() != rest.front())
            ++unit;
        if (unit == kDurationUnits.size())
            return wrong;
        const auto part = wholeProduct(*number, kDurationUnits[unit].factor);
        if (!part)
            return ValueError{UnitsTexts::tr("is not a whole number of seconds")};
        if (*part > kLongestDuration || total + *part > kLongestDuration)
            return ValueError{UnitsTexts::tr("is longer than 1000 years")};
        total += *part;
        rest = rest.mid(1).trimmed();
        nextUnit = unit + 1;
    }
    return Seconds(total);
}

QString formatDuration(Seconds duration) {
    qint64 left = duration.count();
    if (left == 0)
        return QStringLiteral("0s");
    QString text;
    for (const Unit& unit : kDurationUnits) {
        if (const qint64 count = left / unit.factor; count != 0) {
            text += QString::number(count) + unit.name.toString();
            left %= unit.factor;
        }
    }
    return text;
}

namespace {

QString exactDurationText(Seconds duration) {
    qint64 left = duration.count();
    QStringList parts;
    for (const Unit& unit : kDurationUnits) {
        const qint64 count = left / unit.factor;
        if (count == 0)
            continue;
        parts += QString::number(count) + QChar(0x00A0) + unit.name.toString();
        left %= unit.factor;
    }
    return parts.isEmpty() ? QStringLiteral("0\u00A0s") : parts.join(QChar(0x00A0));
}

} // namespace

QString durationText(Seconds duration) {
    using std::chrono::ceil, std::chrono::hours, std::chrono::minutes;
    if (duration.count() < 0)
        return QStringLiteral("−") + durationText(-duration);
    return exactDurationText(duration < hours(1) ? duration : Seconds(ceil<minutes>(duration)));
}

QString durationText(std::optional<Seconds> duration, const QString& whenAbsent) {
    return duration ? durationText(*duration) : whenAbsent;
}

QString clockText(Seconds afterIncident) {
    constexpr qint64 kHoursOfDay = 24;
    const qint64 minutes = std::chrono::ceil<std::chrono::minutes>(afterIncident).count();
    const qint64 days = minutes / 60 / kHoursOfDay;
    const QString clock =
        QStringLiteral("%1:%2").arg(minutes / 60 % kHoursOfDay).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return days == 0 ? clock : UnitsTexts::tr("%1 d %2").arg(days).arg(clock);
}

Parsed<Bytes> parseBytes(QStringView text) {
    if (const auto size = parseSize(text.trimmed()))
        return Bytes{*size};
    return ValueError{UnitsTexts::tr("is not a size: write it as 500GiB, 64MiB or 10TB")};
}

QString formatBytes(Bytes size) {
    if (size.value == 0)
        return QStringLiteral("0B");
    // Of all units, binary and decimal, the one that needs the fewest digits: 200GB, not 195312500KiB.
    const Unit* best = &kSizeUnits.back();
    for (const Unit& unit : kSizeUnits) {
        if (size.value % unit.factor == 0 && unit.factor > best->factor)
            best = &unit;
    }
    return QString::number(size.value / best->factor) + best->name.toString();
}

Parsed<ByteRate> parseByteRate(QStringView text) {
    const QStringView trimmed = text.trimmed();
    if (trimmed.endsWith(u"/s")) {
        if (const auto size = parseSize(trimmed.chopped(2).trimmed()); size && *size > 0)
            return ByteRate{*size};
    }
    return ValueError{UnitsTexts::tr("is not a rate: write it as 200MiB/s")};
}

QString formatByteRate(ByteRate rate) {
    return formatBytes({rate.perSecond}) + QStringLiteral("/s");
}

Parsed<Percent> parsePercent(QStringView text) {
    const QStringView trimmed = text.trimmed();
    if (trimmed.endsWith(u'%')) {
        const auto number = parsePlainNumber(trimmed.chopped(1).trimmed());
        if (number && *number <= kMostPercent)
            return Percent{*number};
    }
    return ValueError{UnitsTexts::tr("is not a percentage: write it as 99.95%")};
}

QString formatPercent(Percent percent) {
    return plainNumber(percent.value) + QStringLiteral("%");
}

Parsed<Frequency> parseFrequency(QStringView text) {
    const QStringView trimmed = text.trimmed();
    if (trimmed.endsWith(u"/y")) {
        if (const auto number = parsePlainNumber(trimmed.chopped(2).trimmed()))
            return Frequency{*number};
    }
    return ValueError{UnitsTexts::tr("is not a frequency: write it as 0.2/y")};
}

QString formatFrequency(Frequency frequency) {
    return plainNumber(frequency.perYear) + QStringLiteral("/y");
}

bool isCurrencyCode(QStringView text) {
    if (text.size() != 3)
        return false;
    for (const QChar c : text) {
        if (c < u'A' || c > u'Z')
            return false;
    }
    return true;
}

int currencyDigits(QStringView currency) {
    static const QStringList none{u"BIF"_qs, u"CLP"_qs, u"DJF"_qs, u"GNF"_qs, u"ISK"_qs, u"JPY"_qs,
                                  u"KMF"_qs, u"KRW"_qs, u"PYG"_qs, u"RWF"_qs, u"UGX"_qs, u"VND"_qs,
                                  u"VUV"_qs, u"XAF"_qs, u"XOF"_qs, u"XPF"_qs};
    static const QStringList three{u"BHD"_qs, u"IQD"_qs, u"JOD"_qs, u"KWD"_qs,
                                   u"LYD"_qs, u"OMR"_qs, u"TND"_qs};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

Parsed<Money> parseMoney(QStringView text, int digits) {
    const ValueError wrong{
        UnitsTexts::tr("is not an amount of money: write it as 50000 or 49.90, without the currency")};
    const QStringView trimmed = text.trimmed();
    QStringView rest = trimmed;
    const auto number = takeNumber(rest);
    if (!number || !rest.isEmpty())
        return wrong;
    const qsizetype dot = number->indexOf(u'.');
    if (dot >= 0 && number->size() - dot - 1 > digits)
        return ValueError{UnitsTexts::tr("has more digits after the point than the currency")};
    const auto minor = wholeProduct(*number, static_cast<qint64>(std::pow(10, digits)));
    if (!minor || *minor > kMostMoney)
        return wrong;
    return Money{*minor};
}

QString formatMoney(Money money, int digits) {
    const auto factor = static_cast<qint64>(std::pow(10, digits));
    QString text = QString::number(money.minor / factor);
    if (const qint64 rest = money.minor % factor; rest != 0)
        text += u'.' + QString::number(rest).rightJustified(digits, u'0');
    return text;
}

QString amountText(Money money, QStringView currency) {
    const int digits = currencyDigits(currency);
    const auto factor = static_cast<qint64>(std::pow(10, digits));
    const QLocale locale = textLocale();
    QString text = locale.toString(money.minor / factor);
    if (const qint64 rest = money.minor % factor; rest != 0)
        text += locale.decimalPoint() + QString::number(rest).rightJustified(digits, u'0');
    return text;
}

QString moneyText(Money money, QStringView currency) {
    //: %1 is the code of the currency, %2 the amount: EUR 12,400
    return UnitsTexts::tr("%1\u00A0%2").arg(currency, amountText(money, currency));
}

QString formatNumber(double number) {
    const double size = std::fabs(number);
    const char form = size != 0 && (size < 1e-7 || size >= 1e15) ? 'g' : 'f';
    return QString::number(number, form, QLocale::FloatingPointShortest);
}

} // namespace drawbridge
