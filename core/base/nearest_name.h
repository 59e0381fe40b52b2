// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace drawbridge {

/// The known name that a misspelt one probably stands for (Levenshtein distance up to a third of its length,
/// but at least 2), or an empty string. O(names × length²).
QString nearestName(const QString& wrong, const QStringList& known);

} // namespace drawbridge
