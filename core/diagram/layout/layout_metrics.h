// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QSizeF>
#include <QString>

/// Distances in logical pixels shared by layout and diagram, so that containers are drawn as laid out.
namespace drawbridge {

inline constexpr QMarginsF kSitePadding{28, 58, 28, 46}; ///< title above; network title below
inline constexpr QMarginsF kHostPadding{18, 28, 18, 30};
inline constexpr QSizeF kEmptySite{280, 160};
inline constexpr double kItemHeight = 48;
inline constexpr double kBoxGap = 32;
inline constexpr double kRankGap = 58; ///< room for a badge, an arrow and a bend
inline constexpr double kRowGap = 36;
inline constexpr double kSiteGap = 56;
inline constexpr double kSnap = 4;
inline constexpr double kMinRow = 560; ///< three boxes side by side

inline bool isSiteKey(const QString& key) {
    return key.startsWith(QLatin1String("site:"));
}
inline QMarginsF containerPadding(bool site) {
    return site ? kSitePadding : kHostPadding;
}

} // namespace drawbridge
