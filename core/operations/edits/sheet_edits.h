// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table_forms.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

/// Edits of a plan's tables (core/model/table_forms.h) as a sheet makes them: many cells at once, new rows,
/// rows taken out. Pure; what comes of it goes into the document by applyPlanChange(), in one edit.
namespace drawbridge {

/// A row of a table: an entity, or an element of a list of one.
struct TableRow {
    EntityRef owner;
    int element = -1; ///< -1: the entity itself
    friend auto operator<=>(const TableRow&, const TableRow&) = default;
};

/// The column of a table of lists that names the owner; the others are indices of the form's columns.
inline constexpr int kOwnerColumn = -1;
/// Where a problem is one of the row as a whole.
inline constexpr int kWholeRow = -2;

/// In the plan's order. Linear.
std::vector<TableRow> tableRows(const Plan& plan, const TableForm& form);
/// The cell as reading it would take it (core/model/cell_text.h).
QString tableCell(const Plan& plan, const TableForm& form, const TableRow& row, int column,
                  const NameLookup& names);
/// The same of a column of numbers, in the unit of its kind (seconds, bytes); 0 where nothing stands.
double tableNumber(const Plan& plan, const TableForm& form, const TableRow& row, int column);

struct SheetRowEdit {
    std::optional<TableRow> row;  ///< none: a new row
    std::map<int, QString> cells; ///< by column; what says nothing empties the field
    bool isNew() const { return !row; }
};

struct SheetProblem {
    std::size_t edit = 0; ///< index of the row's edit
    int column = kWholeRow;
    QString message;
};

struct SheetOutcome {
    Plan plan;
    /// Cells that cannot be read: they are as they were. A row with a problem of its own is as it was as a
    /// whole, or was not made.
    std::vector<SheetProblem> problems;
    std::vector<EntityRef> madeBeside; ///< sites and networks that cells named, and that were not there
    std::vector<std::optional<TableRow>> rows; ///< of the edits, as they are now; none: not made
    std::map<TableRow, TableRow> moved;        ///< elements of lists that have another place now
};

/// The plan with these cells. Cells are read as those of imported spreadsheets are ("4 h", "32 GB", "1,5"),
/// and may name what other rows of the same edit make. Linear in plan and cells.
SheetOutcome withCells(const Plan& base, const TableForm& form, const std::vector<SheetRowEdit>& edits);

/// The plan without some elements of lists. Rows that are entities are removed by Edit::removeAll().
Plan withoutElements(const Plan& base, const TableForm& form, const std::set<TableRow>& rows);

} // namespace drawbridge
