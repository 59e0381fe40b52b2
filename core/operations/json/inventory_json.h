// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/inventory.h"

#include <QJsonObject>

namespace drawbridge {

/// { tables: [ { file, table, recognised, encoding, separator, header_row, rows, columns: [ { heading, field,
///   unit, because } ], problems: [ { row, column, message } ] } ], notes: [],
///   changes: [ { change, kind, name } ] }; columns of problems are headings, null for the row as a whole;
/// changes are those relative to `existing`, none while there are problems.
QJsonObject inventoryJson(const inventory::Reading& reading, const Plan& existing);

} // namespace drawbridge
