// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/entity_rows.h"
#include "core/store/statements.h"

namespace drawbridge {

/// Reads and writes the plan's tables, within a transaction that the caller holds. Throws SQLite::Exception,
/// and BadRow for rows that no program of ours can have written.
class PlanTables {
public:
    explicit PlanTables(Statements& statements) : m_statements(statements) {}

    /// Into empty tables.
    void insert(const Plan& plan);
    Plan load();

    /// Writes what differs, row by row; either may be nullptr.
    void write(const EntityRef& ref, const void* before, const void* after);
    void writeProject(const ProjectSettings& before, const ProjectSettings& after);

    /// Makes the plan's entity as the tables have it: puts or removes it.
    void reload(Plan& plan, const EntityRef& ref);
    void reloadProject(Plan& plan);

private:
    void writeRows(const EntityLayout& layout, const EntityRows& before, const EntityRows& after);
    void insertRow(const TableLayout& table, const Row& row);
    void updateRow(const TableLayout& table, const Row& row);
    void removeRow(const TableLayout& table, const Row& row);
    void loadEntities(const EntityLayout& layout, Plan& plan);
    void fillChildren(const EntityLayout& layout, qint64 id, void* root);

    Statements& m_statements;
};

} // namespace drawbridge
