// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

/// A plan as tables of rows and columns: which tables there are, what their columns hold. One list for the
/// export and the import of spreadsheets.
namespace drawbridge {

/// The fields from the record of a row down to a value or a list, "recovery.address.network".
using FieldWay = std::vector<const Field*>;

struct TableColumn {
    QString key; ///< the keys of its fields with dots between; the heading of an exported table
    FieldWay way;
    const Field& field() const { return *way.back(); }
};

/// A table has a row for each entity of a kind, or for each element of a list that the entities have.
struct TableForm {
    QString key; ///< "components", "dependencies": the name of its file
    EntityKind kind = EntityKind::Site;
    QString owner; ///< heading of the column that names the owner of a list; empty: rows are entities
    FieldWay list; ///< from the owner to its list
    const RecordType* record = nullptr; ///< of a row
    std::vector<TableColumn> columns;   ///< without that of the owner

    bool isOfLists() const { return !owner.isEmpty(); }
    const TableColumn* find(QStringView columnKey) const;
};

/// In an order in which each table names only what stands in itself or above it, as far as that is possible.
const std::vector<TableForm>& tableForms();
const TableForm* tableForm(QStringView key); ///< nullptr when there is none

/// The record that holds the last field of a way, nullptr where an optional record on the way is absent.
const void* recordAt(const FieldWay& way, const void* record);
/// The same; records on the way that are absent are made.
void* madeRecordAt(const FieldWay& way, void* record);

/// A list of records that fits in a cell as "key: value" pairs: records of two values, or of one out of
/// several.
bool isPairs(const Field& field);

} // namespace drawbridge
