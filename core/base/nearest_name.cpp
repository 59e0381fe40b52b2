// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace drawbridge {

namespace {

qsizetype distance(const QString& a, const QString& b) {
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString& wrong, const QStringList& known) {
    constexpr qsizetype longest = 200; // longer names are not typed by hand
    if (wrong.isEmpty() || wrong.size() > longest)
        return {};
    const QString folded = wrong.toCaseFolded();
    qsizetype best = std::max<qsizetype>(2, wrong.size() / 3) + 1;
    QString nearest;
    for (const QString& name : known) {
        if (std::abs(name.size() - wrong.size()) >= best)
            continue;
        const qsizetype d = distance(folded, name.toCaseFolded());
        // A short word is no misspelling of one that shares no letter with it.
        if (d < best && d < std::max(wrong.size(), name.size())) {
            best = d;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace drawbridge
