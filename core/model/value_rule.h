// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <optional>

namespace drawbridge {

/// What a number of a field may be, both ends included: what the field's description says, within what its
/// unit allows. The one rule for plan text, forms and stored values.
struct NumberBounds {
    double least = 0;
    double most = 0;
    bool contains(double value) const { return value >= least && value <= most; } ///< false for NaN
};

/// Nothing for fields that are no numbers. Values of Size, Rate, Money and Duration are in bytes, bytes per
/// second, minor units and seconds.
std::optional<NumberBounds> numberBounds(const Field& field);

} // namespace drawbridge
