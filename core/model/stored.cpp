// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/stored.h"

namespace drawbridge {

namespace {

template <class T>
T valueOrDefault(const Parsed<T>& parsed) {
    return parsed ? *parsed : T{};
}

} // namespace

qint64 storedInteger(const Stored& value) {
    if (const auto* integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto* number = std::get_if<double>(&value))
        return static_cast<qint64>(*number);
    return 0;
}

double storedNumber(const Stored& value) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    return static_cast<double>(storedInteger(value));
}

QString storedText(const Stored& value) {
    const auto* text = std::get_if<QString>(&value);
    return text != nullptr ? *text : QString();
}

IpAddress StoredAs<IpAddress>::from(const Stored& s) {
    return valueOrDefault(parseIpAddress(storedText(s)));
}
Cidr StoredAs<Cidr>::from(const Stored& s) {
    return valueOrDefault(parseCidr(storedText(s)));
}
PortRange StoredAs<PortRange>::from(const Stored& s) {
    return valueOrDefault(parsePortRange(storedText(s)));
}
WorkingHours StoredAs<WorkingHours>::from(const Stored& s) {
    return valueOrDefault(parseWorkingHours(storedText(s)));
}

} // namespace drawbridge
