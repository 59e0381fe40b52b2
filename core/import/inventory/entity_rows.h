// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/table_reader.h"

namespace drawbridge::inventory {

/// The rows of a table of entities and the entities they are about, in two passes: names first, so that rows
/// may name what stands below them or in another table.
class EntityRows {
public:
    EntityRows(Import& import, TableRead& table, const TableForm& form) : m_reader(import, table, form) {}
    void readNames();
    void readFields();

private:
    std::optional<EntityRef> entityOf(const SheetRow& row);
    std::optional<EntityRef> networkOf(const SheetRow& row, const QString& name);
    std::optional<EntityRef> accessOf(const SheetRow& row);
    std::optional<EntityRef> recordOf(const SheetRow& row);

    TableReader m_reader;
    struct Found {
        const SheetRow* row;
        EntityRef ref;
    };
    std::vector<Found> m_found;
    std::map<EntityRef, int> m_rowOf; ///< which row each entity was seen in first
};

} // namespace drawbridge::inventory
