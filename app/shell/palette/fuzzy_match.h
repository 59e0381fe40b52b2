// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

struct FuzzyMatch {
    int score = 0;
    std::vector<int> places; ///< where each letter of the pattern is in the text, ascending
};

/// The best way to find the letters of `pattern` in `text` in their order, whatever the case; spaces of the
/// pattern do not count. Letters at the start of a word and next to each other score more, a shorter text and
/// an early start a little. Nothing when a letter is missing; an empty pattern is found everywhere with 0.
/// O(pattern × text), the best of all alignments (as Smith and Waterman 1981, without substitutions).
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace drawbridge
