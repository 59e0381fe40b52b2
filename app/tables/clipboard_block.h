// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

/// Cells as spreadsheets put them on the clipboard: lines of cells with tabs between, in double quotes where
/// a cell has a tab or a line break.
namespace drawbridge {

using CellBlock = std::vector<QStringList>;

/// At most `most` cells are taken.
CellBlock cellBlockOf(const QString& clipboard, std::size_t most = 200'000);
/// What a spreadsheet would take for a formula gets an apostrophe before it.
QString clipboardOf(const CellBlock& block);

} // namespace drawbridge
