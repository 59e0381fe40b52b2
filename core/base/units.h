// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace drawbridge {

using Seconds = std::chrono::duration<qint64>;

/// Bytes; text "500GiB".
struct Bytes {
    qint64 value = 0;
    friend auto operator<=>(Bytes, Bytes) = default;
};

/// Bytes per second; text "200MiB/s".
struct ByteRate {
    qint64 perSecond = 0;
    friend auto operator<=>(ByteRate, ByteRate) = default;
};

/// Amount in minor units of the project's currency (cents); text "50000" or "49.90".
struct Money {
    qint64 minor = 0;
    friend auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
};

/// A share in percent, as written: "99.95%" is {99.95}.
struct Percent {
    double value = 0;
    double fraction() const { return value / 100.0; }
    friend auto operator<=>(Percent, Percent) = default;
};

/// Events per year; text "0.2/y".
struct Frequency {
    double perYear = 0;
    friend auto operator<=>(Frequency, Frequency) = default;
};

/// Time to transfer, rounded up to a whole second. The rate must be positive.
Seconds transferTime(Bytes size, ByteRate rate);

/// What is wrong with a value, as a half sentence to follow it: "is not a duration: write it as 4h …".
struct ValueError {
    QString message;
};

template <class T>
class Parsed {
public:
    Parsed(T value) : m_value(std::move(value)) {}
    Parsed(ValueError error) : m_error(std::move(error)) {}
    explicit operator bool() const { return m_value.has_value(); }
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return &*m_value; }
    const QString& error() const { return m_error.message; }

private:
    std::optional<T> m_value;
    ValueError m_error;
};

/// Durations: number and unit, largest first, "90s 15m 4h 2d 5y 1h30m" (y = 365 d); fractions are accepted if
/// they give whole seconds ("1.5h"). At most 1,000 years.
Parsed<Seconds> parseDuration(QStringView text);
/// Canonical: largest units first, zero "0s".
QString formatDuration(Seconds duration);
/// A duration for people: "45 s", "4 h 25 m", "2 d 3 h". From one hour on in whole minutes, rounded up so
/// that estimates are never optimistic.
QString durationText(Seconds duration);
QString durationText(std::optional<Seconds> duration, const QString& whenAbsent);
/// A time after the incident for people: "0:55", "1 d 3:30"; whole minutes, rounded up.
QString clockText(Seconds afterIncident);

Parsed<Bytes> parseBytes(QStringView text);
QString formatBytes(Bytes size);
Parsed<ByteRate> parseByteRate(QStringView text);
QString formatByteRate(ByteRate rate);
Parsed<Percent> parsePercent(QStringView text);
QString formatPercent(Percent percent);
Parsed<Frequency> parseFrequency(QStringView text);
QString formatFrequency(Frequency frequency);

/// Digits after the point of an ISO 4217 currency: 2 for EUR, 0 for JPY, 3 for KWD.
int currencyDigits(QStringView currency);
bool isCurrencyCode(QStringView text);
Parsed<Money> parseMoney(QStringView text, int digits);
QString formatMoney(Money money, int digits);
/// For people: "12,400", "12,400.50".
QString amountText(Money money, QStringView currency);
/// The same with its currency: "EUR 12,400".
QString moneyText(Money money, QStringView currency);

/// Shortest text that reads back as the same number, never in exponent form for usual values.
QString formatNumber(double number);

} // namespace drawbridge
