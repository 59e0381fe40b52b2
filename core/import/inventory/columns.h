// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/sheet.h"
#include "core/model/table_forms.h"

#include <utility>

/// What the columns of a sheet are taken for. Beside the columns of its form (core/model/table_forms.h) a
/// table of components may have some that become several fields, or one that depends on the row:
/// address, network (interfaces), requires, used-by (dependencies), cpus, memory, storage (capacity of hosts,
/// needs of what runs on them), role, type (the kind, if they say so), platform (operating system); one of
/// interfaces has dns-name.
namespace drawbridge::inventory {

struct ColumnTaken {
    QString heading;
    QString target; ///< empty: left out
    QString unit;   ///< that its heading gives, "GB"
    QString why;    ///< half a sentence for people
};

struct TableTaken {
    const TableForm* form = nullptr;
    std::size_t header = 0; ///< index of its row
    std::vector<ColumnTaken> columns;
    QString why; ///< how the table was recognised
};

/// What the user said instead.
struct Wishes {
    QString table; ///< key of a form; empty: by the headings
    std::vector<std::pair<QString, QString>>
        map; ///< heading (or number of the column) → target, empty: left out
};

/// Finds the row of headings among the first rows, and what they stand for. Throws InputError when there is
/// no such row, or for a wish that cannot be met.
TableTaken takeTable(const Sheet& sheet, const QString& file, const Wishes& wishes);

/// To begin with where no heading is known: components, the first heading being their name; people choose the
/// rest. Nothing for a sheet without a row of texts.
std::optional<Wishes> wishesToBegin(const Sheet& sheet);

/// True if there is a row that is surely one of headings.
bool looksLikeTable(const Sheet& sheet, const QString& file);

/// Everything that a column of the form may be taken for, in the form's order.
QStringList targetsOf(const TableForm& form);
/// For people: "Capacity: Memory".
QString targetLabel(const TableForm& form, const QString& target);
/// Several columns may be taken for it.
bool mayRepeat(const QString& target);
/// True if the columns say which row is which.
bool namesItsRows(const TableForm& form, const std::vector<ColumnTaken>& columns);

/// Lower-case letters and digits, without marks: "IP-Adresse" and "ip_adresse" are one.
QString plainWord(const QString& text);

} // namespace drawbridge::inventory
