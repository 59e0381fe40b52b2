// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/value_rule.h"

#include "core/base/unit_limits.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::optional<double> mostOfUnit(ValueKind kind) {
    switch (kind) {
    case ValueKind::Integer:
    case ValueKind::Number:
        return std::numeric_limits<double>::max();
    case ValueKind::Percent:
        return kMostPercent;
    case ValueKind::Frequency:
        return kMostFrequency;
    case ValueKind::Duration:
        return static_cast<double>(kLongestDuration);
    case ValueKind::Size:
    case ValueKind::Rate:
        return static_cast<double>(kMostBytes);
    case ValueKind::Money:
        return static_cast<double>(kMostMoney);
    default:
        return std::nullopt;
    }
}

bool isDescribed(ValueKind kind) {
    return kind != ValueKind::Size && kind != ValueKind::Rate && kind != ValueKind::Money;
}

} // namespace

std::optional<NumberBounds> numberBounds(const Field& field) {
    const ValueKind kind = field.type.kind;
    const auto most = mostOfUnit(kind);
    if (field.isRecord() || !most)
        return std::nullopt;
    if (!isDescribed(kind))
        return NumberBounds{kind == ValueKind::Rate ? 1.0 : 0.0, *most};
    return NumberBounds{field.least, std::min(field.most, *most)};
}

} // namespace drawbridge
