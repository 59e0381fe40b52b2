// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace drawbridge {

/// The known name that a misspelt one probably stands for (Levenshtein distance up to a third of its length,
/// but at least 2; else the only one that begins with it), or an empty string. O(names × length²).
QString nearestName(const QString& wrong, const QStringList& known);

/// “Frankfurt”: a name within a sentence, shortened where it is very long.
QString inQuotes(const QString& name);

/// `no site is called “Franfurt”` becomes `no site is called “Franfurt”; did you mean “Frankfurt”?`.
/// Unchanged if no known name is near.
QString withNearest(const QString& sentence, const QString& wrong, const QStringList& known);

/// The same, but if no known name is near, lists the known ones, the first few of many: `no scenario is
/// called “x”; there are “Main lost” and “Spare lost”`. Nothing is listed if there are none.
QString withNearestOrAll(const QString& sentence, const QString& wrong, const QStringList& known);

} // namespace drawbridge
