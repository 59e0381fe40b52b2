// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"
#include "core/base/id.h"
#include "core/base/time_zone.h"
#include "core/base/units.h"
#include "core/base/working_hours.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace drawbridge {

/// The form in which any single value is stored in a database column and compared: nothing, whole number,
/// number, text. Durations are seconds, sizes bytes, money minor units, references the id, everything else
/// its canonical text.
using Stored = std::variant<std::monostate, qint64, double, QString>;

inline bool isNothing(const Stored& value) {
    return std::holds_alternative<std::monostate>(value);
}
qint64 storedInteger(const Stored& value); ///< 0 when it is not a number
double storedNumber(const Stored& value);
QString storedText(const Stored& value);

/// Names of an enumeration's values in plan text, in the order of the enumeration: specialised beside each
/// enumeration.
template <class E>
struct ChoiceNames;

template <class E>
struct ChoiceName {
    E value;
    const char16_t* name;
};

template <class E, std::size_t N>
QStringList namesIn(const ChoiceName<E> (&rows)[N]) {
    QStringList names;
    for (const ChoiceName<E>& row : rows)
        names << QString::fromUtf16(row.name);
    return names;
}

template <class E>
concept Choice = requires {
    ChoiceNames<E>::names();
};

template <Choice E>
QString choiceName(E value) {
    return ChoiceNames<E>::names().at(static_cast<int>(value));
}

/// Nothing for what is no name of a value.
template <Choice E>
std::optional<E> choiceNamed(const QString& name) {
    const auto index = ChoiceNames<E>::names().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<E>(index));
}

/// How each C++ type turns into its stored form and back. A stored value that cannot be read gives the type's
/// default.
template <class T>
struct StoredAs;

template <>
struct StoredAs<QString> {
    static Stored to(const QString& v) { return v; }
    static QString from(const Stored& s) { return storedText(s); }
};
template <>
struct StoredAs<bool> {
    static Stored to(bool v) { return qint64(v ? 1 : 0); }
    static bool from(const Stored& s) { return storedInteger(s) != 0; }
};
template <>
struct StoredAs<int> {
    static Stored to(int v) { return qint64(v); }
    static int from(const Stored& s) { return static_cast<int>(storedInteger(s)); }
};
template <>
struct StoredAs<double> {
    static Stored to(double v) { return v; }
    static double from(const Stored& s) { return storedNumber(s); }
};
template <>
struct StoredAs<Seconds> {
    static Stored to(Seconds v) { return v.count(); }
    static Seconds from(const Stored& s) { return Seconds(storedInteger(s)); }
};
template <>
struct StoredAs<Bytes> {
    static Stored to(Bytes v) { return v.value; }
    static Bytes from(const Stored& s) { return {storedInteger(s)}; }
};
template <>
struct StoredAs<ByteRate> {
    static Stored to(ByteRate v) { return v.perSecond; }
    static ByteRate from(const Stored& s) { return {storedInteger(s)}; }
};
template <>
struct StoredAs<Money> {
    static Stored to(Money v) { return v.minor; }
    static Money from(const Stored& s) { return {storedInteger(s)}; }
};
template <>
struct StoredAs<Percent> {
    static Stored to(Percent v) { return v.value; }
    static Percent from(const Stored& s) { return {storedNumber(s)}; }
};
template <>
struct StoredAs<Frequency> {
    static Stored to(Frequency v) { return v.perYear; }
    static Frequency from(const Stored& s) { return {storedNumber(s)}; }
};
template <>
struct StoredAs<IpAddress> {
    static Stored to(const IpAddress& v) { return formatIpAddress(v); }
    static IpAddress from(const Stored& s);
};
template <>
struct StoredAs<Cidr> {
    static Stored to(const Cidr& v) { return formatCidr(v); }
    static Cidr from(const Stored& s);
};
template <>
struct StoredAs<PortRange> {
    static Stored to(const PortRange& v) { return formatPortRange(v); }
    static PortRange from(const Stored& s);
};
template <>
struct StoredAs<WorkingHours> {
    static Stored to(const WorkingHours& v) { return v.text(); }
    static WorkingHours from(const Stored& s);
};
template <>
struct StoredAs<TimeZone> {
    static Stored to(const TimeZone& v) { return v.name; }
    static TimeZone from(const Stored& s) { return {storedText(s)}; }
};
template <>
struct StoredAs<QDate> {
    static Stored to(QDate v) { return v.toString(Qt::ISODate); }
    static QDate from(const Stored& s) { return QDate::fromString(storedText(s), Qt::ISODate); }
};
template <>
struct StoredAs<QDateTime> {
    static Stored to(const QDateTime& v) { return v.toUTC().toString(Qt::ISODate); }
    static QDateTime from(const Stored& s) { return QDateTime::fromString(storedText(s), Qt::ISODate); }
};
template <class Tag>
struct StoredAs<Id<Tag>> {
    static Stored to(Id<Tag> v) { return v.value(); }
    static Id<Tag> from(const Stored& s) { return Id<Tag>(storedInteger(s)); }
};
template <Choice E>
struct StoredAs<E> {
    static Stored to(E v) { return choiceName(v); }
    static E from(const Stored& s) { return choiceNamed<E>(storedText(s)).value_or(E{}); }
};

} // namespace drawbridge
