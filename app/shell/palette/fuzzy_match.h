// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

struct FuzzyMatch {
    int score = 0;
    std::vector<int> positions; ///< index in the text of each letter of the pattern, ascending
};

/// Best case-insensitive match of `pattern` as a subsequence of `text`, ignoring spaces of the pattern.
/// Letters at word starts and consecutive letters score higher; shorter texts and earlier starts slightly so.
/// Nothing if a letter is missing; an empty pattern matches with score 0. O(pattern × text): the optimal
/// alignment (as Smith and Waterman 1981, without substitutions).
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace drawbridge
