// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/statements.h"

#include <QFile>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>

// A static library's resources are linked only when asked for, and outside of every namespace.
static void loadSchemaResource() {
    Q_INIT_RESOURCE(schema);
}

namespace drawbridge {

namespace {

QString resourceText(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("the schema is missing in this program: " + name.toStdString());
    return QString::fromUtf8(file.readAll());
}

void runStep(SQLite::Database& database, const Migration& migration) {
    StoreTransaction transaction(database, "BEGIN IMMEDIATE");
    database.exec(migration.sql.toStdString());
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        throw SQLite::Exception("the migration left dangling references", SQLITE_CONSTRAINT);
    database.exec("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
}

} // namespace

const std::vector<Migration>& projectMigrations() {
    static const std::vector<Migration> all = [] {
        loadSchemaResource();
        return std::vector<Migration>{{1, resourceText(QStringLiteral(":/schema/0001.sql")), false},
                                      {2, resourceText(QStringLiteral(":/schema/0002.sql")), true},
                                      {3, resourceText(QStringLiteral(":/schema/0003.sql")), true},
                                      {4, resourceText(QStringLiteral(":/schema/0004.sql")), true},
                                      {5, resourceText(QStringLiteral(":/schema/0005.sql")), true},
                                      {6, resourceText(QStringLiteral(":/schema/0006.sql")), true},
                                      {7, resourceText(QStringLiteral(":/schema/0007.sql")), true},
                                      {8, resourceText(QStringLiteral(":/schema/0008.sql")), true},
                                      {9, resourceText(QStringLiteral(":/schema/0009.sql")), true},
                                      {10, resourceText(QStringLiteral(":/schema/0010.sql")), true}};
    }();
    return all;
}

int oldestReplayable(const std::vector<Migration>& migrations) {
    const auto breaking = std::find_if(migrations.rbegin(), migrations.rend(),
                                       [](const Migration& migration) { return !migration.keepsChangesets; });
    return breaking != migrations.rend() ? breaking->version : 1;
}

int schemaVersion(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, const std::vector<Migration>& migrations) {
    // A step that makes a table anew must not cascade; references are checked at its end instead. Nor may it
    // look into views that others made of the table.
    database.exec("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    for (const Migration& migration : migrations) {
        if (migration.version > schemaVersion(database))
            runStep(database, migration);
    }
    database.exec("PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON");
}

std::map<QString, QString> schemaObjects(SQLite::Database& database) {
    std::map<QString, QString> objects;
    SQLite::Statement query(
        database, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (query.executeStep())
        objects.emplace(QString::fromUtf8(query.getColumn(0).getText()),
                        QString::fromUtf8(query.getColumn(1).getText()));
    return objects;
}

std::map<QString, QString> expectedSchemaObjects(const std::vector<Migration>& migrations) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, migrations);
    return schemaObjects(database);
}

} // namespace drawbridge
