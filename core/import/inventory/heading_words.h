// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

/// The words that stand above the columns of other people's tables, as one data table.
namespace drawbridge::inventory {

struct HeadingWords {
    const char16_t* table;  ///< key of its form
    const char16_t* target; ///< column of the form, or one of reading (see columns.h); empty: no place for it
    int weight;             ///< how much such a heading speaks for this table
    const char16_t* words;  ///< separated by |; upper and lower case, blanks and marks do not matter
};

/// Earlier rows go before later ones: of two columns for one field the first in this order is read.
std::span<const HeadingWords> headingWords();

} // namespace drawbridge::inventory
