// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/inventory/columns.h"

/// Inventories: tables of components, networks, sites and so on as spreadsheets and inventory programs export
/// them. See README.md for what is recognised.
namespace drawbridge::inventory {

struct Source {
    QString file;
    QByteArray bytes;
};

/// Something wrong in a row; rows as a spreadsheet counts them, columns from 0, -1: the row as a whole.
struct Problem {
    int row = 0;
    int column = -1;
    QString message;
};

/// One file as it was read.
struct TableRead {
    QString file;
    QString table; ///< key of its form
    QString why;   ///< how it was recognised
    QString encoding;
    QChar separator;
    int headerRow = 0;
    std::vector<ColumnTaken> columns;
    std::vector<SheetRow> rows; ///< below the headings, without blank ones
    std::vector<Problem> problems;
};

/// Entities of a kind that rows gave, or made beside.
struct Tally {
    EntityKind kind = EntityKind::Component;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

struct Reading {
    Plan plan; ///< the existing plan with what could be read; to be used only without problems
    std::vector<TableRead> tables;
    std::vector<Tally> tallies;
    Diagnostics notes; ///< what was left out, assumed or made
    bool hasProblems() const;
};

/// True for text that is surely a table with headings that are known.
bool looksLikeInventory(const Source& source);

/// Reads all sources together: what one names another may have. Entities that exist by name are updated in
/// what the tables give; elements of lists (interfaces, dependencies …) are updated or added. Wishes are for
/// every source. Throws InputError for what is no table at all. Linear, but for addresses, which are sought
/// among the networks.
Reading readInventory(const std::vector<Source>& sources, const Plan& existing, const Wishes& wishes);

/// The problems of a reading as messages, "row 12, column RTO: “4 hrs?” is not a duration", the first twenty
/// of each file and then their number.
Diagnostics problemsOf(const Reading& reading);

/// Nothing was imported; message() gives the first problem and the number of others.
class InventoryError : public InputError {
public:
    explicit InventoryError(Diagnostics problems);
    const Diagnostics& problems() const { return m_problems; }

private:
    Diagnostics m_problems;
};

} // namespace drawbridge::inventory
