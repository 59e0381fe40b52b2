// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QString>

/// How single values are written in plan text. The reader and the JSON Schema use the same patterns, so that
/// an editor's check and the reader say the same.
namespace drawbridge::planforms {

constexpr int kLongestName = 200; ///< characters (code points)
constexpr int kLongestText = 100'000;

/// Regular expression of the values of a kind, understood alike by ECMA 262 and PCRE; empty when texts,
/// choices or names are meant. What it cannot say (host bits, days of a month, the sum of a duration) the
/// reader checks.
QString pattern(ValueKind kind);

/// A name: trimmed, not empty, without control characters.
QString namePattern();

/// True when `text` is written in the form of its kind.
bool hasForm(ValueKind kind, const QString& text);

/// Whole numbers, numbers and truth values: JSON has them, so quotes around them make them texts.
bool isBare(ValueKind kind);

/// May be written as a plain number: amounts of money, ports.
bool mayBeNumber(ValueKind kind);

/// Texts and names, in which a plain 7 or true is the text "7" or "true".
bool isText(ValueKind kind);

bool isName(const QString& text);

} // namespace drawbridge::planforms
