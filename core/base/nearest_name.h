// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace drawbridge {

/// The known name that a wrong one was probably meant to be (Levenshtein distance of at most a third of its
/// length, and at least 2), or nothing. O(names × length²).
QString nearestName(const QString& wrong, const QStringList& known);

} // namespace drawbridge
