// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/field.h"

#include <QString>

#include <optional>

/// Single values as spreadsheets write them: what plan text writes, and "32 GB", "4 vCPU", "1,5", "ja",
/// "20.04.2026", "VM".
namespace drawbridge::inventory {

/// How a column writes fractions and thousands.
enum class NumberStyle { Unknown, Point, Comma };

/// What a text says of the style: "1,5" and "1.000,5" are Comma, "1,000.5" is Point; "1,000" alone says
/// nothing.
NumberStyle styleOf(const QString& text);

struct ColumnSense {
    NumberStyle style = NumberStyle::Unknown;
    QString unit; ///< of numbers that have none
};

bool isNumeric(ValueKind kind);

/// True of what people write for nothing: "-", "—", "n/a", "k. A.".
bool isNothing(const QString& cell, ValueKind kind);

/// Reads a value that is no reference to another entity. The error is a half sentence after the quoted value.
Parsed<Stored> readValue(const Field& field, const QString& text, const ColumnSense& sense,
                         const NameLookup& names);

/// The kind that words stand for: "Docker host", "DB server", "core switch", "VM"; nothing if they say none.
std::optional<ComponentKind> kindInWords(const QString& text);

} // namespace drawbridge::inventory
