// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge::cli {

/// Columns that a text takes on a terminal: 2 for each wide character (East Asian, emoji), 0 for combining
/// ones; what one sees as a single character counts once, however many it is made of. By the C library's
/// tables (wcwidth, UAX #11) and Qt's graphemes (UAX #29).
int displayWidth(const QString& text);

/// The beginning of a text that takes at most so many columns, with "…" if that is not all.
QString elided(const QString& text, int columns);

} // namespace drawbridge::cli
