// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/palette/fuzzy_match.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr int kLetter = 10;
constexpr int kWordStart = 12;
constexpr int kConsecutive = 9;
constexpr int kTextStart = 4;
constexpr int kLongestText = 200; ///< the rest is ignored
constexpr int kNever = std::numeric_limits<int>::min() / 2;

bool isWordStart(const QString& text, int i) {
    if (i == 0)
        return true;
    const QChar before = text[i - 1];
    const QChar here = text[i];
    if (!here.isLetterOrNumber())
        return false;
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) ||
           (before.isLetter() && here.isDigit());
}

bool isSubsequence(const QString& letters, const QString& text) {
    qsizetype found = 0;
    for (qsizetype i = 0; i < text.size() && found < letters.size(); ++i)
        found += text[i] == letters[found] ? 1 : 0;
    return found == letters.size();
}

/// best[i * n + j]: best score with letter i at position j; from: the position of letter i - 1 in it.
struct Alignment {
    int n = 0;
    std::vector<int> best;
    std::vector<int> from;
    std::size_t at(int letter, int position) const { return static_cast<std::size_t>(letter * n + position); }
};

Alignment align(const QString& letters, const QString& lower, const QString& text) {
    Alignment table;
    table.n = static_cast<int>(lower.size());
    const int m = static_cast<int>(letters.size());
    table.best.assign(static_cast<std::size_t>(m * table.n), kNever);
    table.from.assign(table.best.size(), -1);
    for (int i = 0; i < m; ++i) {
        int earlier = kNever; // the best of letter i - 1 at a position before j - 1
        int earlierAt = -1;
        for (int j = i; j < table.n; ++j) {
            if (i > 0 && j >= 2 && table.best[table.at(i - 1, j - 2)] > earlier) {
                earlier = table.best[table.at(i - 1, j - 2)];
                earlierAt = j - 2;
            }
            if (lower[j] != letters[i])
                continue;
            const int own = kLetter + (isWordStart(text, j) ? kWordStart : 0) + (j == 0 ? kTextStart : 0);
            const int beside = i > 0 ? table.best[table.at(i - 1, j - 1)] + kConsecutive : kNever;
            const int before = i > 0 ? std::max(earlier, beside) : 0;
            if (before < 0)
                continue;
            table.best[table.at(i, j)] = before + own;
            table.from[table.at(i, j)] = i == 0 ? -1 : beside >= earlier ? j - 1 : earlierAt;
        }
    }
    return table;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text) {
    QString letters;
    for (const QChar letter : pattern) {
        if (!letter.isSpace())
            letters += letter.toLower();
    }
    if (letters.isEmpty())
        return FuzzyMatch{};
    const QString shown = text.left(kLongestText);
    QString lower = shown;
    for (QChar& letter : lower) // per letter: QString::toLower() may change the length
        letter = letter.toLower();
    if (!isSubsequence(letters, lower))
        return std::nullopt;
    const Alignment table = align(letters, lower, shown);
    const int last = static_cast<int>(letters.size()) - 1;
    int end = last;
    for (int j = last; j < table.n; ++j) {
        if (table.best[table.at(last, j)] > table.best[table.at(last, end)])
            end = j;
    }
    FuzzyMatch match;
    match.score = table.best[table.at(last, end)] - std::min(9, table.n / 8);
    for (int i = last, j = end; i >= 0; --i) {
        match.positions.push_back(j);
        j = table.from[table.at(i, j)];
    }
    std::reverse(match.positions.begin(), match.positions.end());
    return match;
}

} // namespace drawbridge
