// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"

#include "core/base/texts.h"
#include "core/base/visible_text.h"

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

/// The only name that begins with the given one, which is no longer than a few letters of it.
QString onlyCompletion(const QString& beginning, const QStringList& known) {
    constexpr qsizetype fewest = 3; // shorter beginnings fit by chance
    QString found;
    for (const QString& name : known) {
        if (beginning.size() < fewest || !name.startsWith(beginning, Qt::CaseInsensitive))
            continue;
        if (!found.isEmpty())
            return {};
        found = name;
    }
    return found;
}

} // namespace

QString nearestName(const QString& wrong, const QStringList& known) {
    constexpr qsizetype longest = 200; // longer names are not typed by hand
    if (wrong.isEmpty() || wrong.size() > longest)
        return {};
    if (const QString completed = onlyCompletion(wrong, known); !completed.isEmpty())
        return completed;
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

QString inQuotes(const QString& name) {
    return WordsTexts::tr("“%1”").arg(shortened(name));
}

QString withNearest(const QString& sentence, const QString& wrong, const QStringList& known) {
    const QString nearest = nearestName(wrong, known);
    return nearest.isEmpty() ? sentence
                             : WordsTexts::tr("%1; did you mean %2?").arg(sentence, inQuotes(nearest));
}

QString withNearestOrAll(const QString& sentence, const QString& wrong, const QStringList& known) {
    constexpr qsizetype most = 8;
    if (known.isEmpty() || !nearestName(wrong, known).isEmpty())
        return withNearest(sentence, wrong, known);
    QStringList names;
    for (const QString& name : known.mid(0, most))
        names += inQuotes(name);
    if (known.size() > most)
        return WordsTexts::tr("%1; there are %2 and %3 more")
            .arg(sentence, names.join(QStringLiteral(", ")))
            .arg(known.size() - most);
    if (names.size() == 1)
        return WordsTexts::tr("%1; there is only %2").arg(sentence, names.first());
    const QString last = names.takeLast();
    return WordsTexts::tr("%1; there are %2 and %3").arg(sentence, names.join(QStringLiteral(", ")), last);
}

} // namespace drawbridge
