// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table_forms.h"

/// How the cells of a table are written, so that reading them gives the same again. Lists stand in one cell,
/// "a; b" (paragraphs: one a line), pairs as "key: value; key: value". What has a separator in it, blanks at
/// its ends, or nothing at all stands in double quotes, which are doubled inside.
namespace drawbridge {

/// The cell of a column, empty where the record has nothing there.
QString cellText(const TableColumn& column, const void* record, const NameLookup& names);
/// A single text or name as a cell.
QString textCell(const QString& text);

/// The parts of a list in a cell, still in their quotes: at ";" and line breaks, else at ",". Prose and code
/// only at line breaks. Of pairs, the second may stand in quotes, too.
QStringList cellItems(const QString& cell, ValueKind kind, bool arePairs = false);
/// "key: value" in two, still in their quotes; the second is null where there is no colon.
std::pair<QString, QString> cellPair(const QString& item);
/// Without blanks around it and its quotes.
QString unquoted(const QString& text);

/// What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"), as does
/// what has one already, and withoutApostrophe() takes it away again.
QString withApostrophe(const QString& cell);
QString withoutApostrophe(const QString& cell);

/// Kinds of values that are any text, or names.
bool isWritten(ValueKind kind);

} // namespace drawbridge
