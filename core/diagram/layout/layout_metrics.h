// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QSizeF>
#include <QString>

/// Distances that layout and diagram share, in logical pixels: a container drawn around laid out boxes must
/// be the container that the layout kept free.
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
inline constexpr double kLeastRow = 560; ///< three boxes stand side by side before a second row begins

inline bool isSiteKey(const QString& key) {
    return key.startsWith(QLatin1String("site:"));
}
inline QMarginsF containerPadding(bool site) {
    return site ? kSitePadding : kHostPadding;
}

} // namespace drawbridge
