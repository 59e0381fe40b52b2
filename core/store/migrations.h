// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <vector>

namespace SQLite {
class Database;
}

namespace drawbridge {

/// One step of the file format: the SQL that makes version `version` from the one before. Never edited once
/// it was published.
struct Migration {
    int version = 0;
    QString sql;
    /// Changesets recorded before it can be applied after it: every table of the plan keeps its name, its
    /// primary key and the order and meaning of its columns; new columns come last and may be NULL
    /// (https://www.sqlite.org/session/sqlite3changeset_apply.html).
    bool keepsChangesets = false;
};

/// Those of this program, from resources/schema/NNNN.sql; the first makes the tables.
const std::vector<Migration>& projectMigrations();

/// The oldest format whose changesets still apply.
int oldestReplayable(const std::vector<Migration>& migrations);

int schemaVersion(SQLite::Database& database); ///< user_version

/// Brings a database from its version to the newest, each step in a transaction of its own: a step that fails
/// leaves the file at the version before. Throws SQLite::Exception.
void migrate(SQLite::Database& database, const std::vector<Migration>& migrations);

/// The SQL of every table and index, by name.
std::map<QString, QString> schemaObjects(SQLite::Database& database);
/// What the migrations give.
std::map<QString, QString> expectedSchemaObjects(const std::vector<Migration>& migrations);

} // namespace drawbridge
