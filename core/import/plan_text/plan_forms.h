// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QString>

/// Formats of single values in plan text. The reader and the JSON Schema share these patterns, so that
/// editors and the reader agree.
namespace drawbridge::planforms {

constexpr int kLongestName = 200; ///< characters (code points)
constexpr int kLongestText = 100'000;

/// Regular expression for values of a kind, with the same meaning in ECMA 262 and PCRE; empty for texts,
/// choices and names. The reader checks the rest (host bits, days of a month, maximum durations).
QString pattern(ValueKind kind);

/// A name: trimmed, not empty, without control characters.
QString namePattern();

/// True if `text` matches the pattern of its kind.
bool hasForm(ValueKind kind, const QString& text);

/// Integers, numbers and booleans: JSON types, so quoting turns them into text.
bool isBare(ValueKind kind);

/// May be written as a plain number: amounts of money, ports.
bool mayBeNumber(ValueKind kind);

/// Texts and names: an unquoted 7 or true is the text "7" or "true".
bool isText(ValueKind kind);

bool isName(const QString& text);

} // namespace drawbridge::planforms
