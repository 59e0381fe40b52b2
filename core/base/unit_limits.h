// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>

/// What values may be at most, wherever they come from: texts, forms or a project file.
namespace drawbridge {

constexpr qint64 kLongestDuration = qint64(1000) * 365 * 86400; ///< seconds, a thousand years
constexpr qint64 kMostMoney = std::numeric_limits<qint64>::max() / 1000;
constexpr qint64 kMostBytes = std::numeric_limits<qint64>::max();
constexpr double kMostPercent = 1000;
constexpr double kMostFrequency = 1e18;

} // namespace drawbridge
