// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table_forms.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace drawbridge {

/// A table of a plan as CSV (RFC 4180, UTF-8 with a header row): one column per field, lists in cells (see
/// core/model/cell_text.h). Text that a spreadsheet would take for a formula is prefixed with an apostrophe,
/// which the import takes away again.
QByteArray csvOf(const Plan& plan, const TableForm& form);

/// Rows of texts as CSV in the same form; the first is the header.
QByteArray csvOf(const std::vector<QStringList>& rows);

/// Rows that the table of a plan has, without the header.
int rowsOf(const Plan& plan, const TableForm& form);

} // namespace drawbridge
