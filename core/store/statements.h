// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/stored.h"

#include <QByteArray>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>

namespace drawbridge {

/// Statements of one database connection, each prepared once. Values are always bound.
class Statements {
public:
    explicit Statements(SQLite::Database& database) : m_database(database) {}

    /// In use until it is gone: then it is reset, so that it holds no lock.
    class Use {
    public:
        explicit Use(SQLite::Statement& statement) : m_statement(statement) {}
        ~Use() { m_statement.tryReset(); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

        Use& bind(int index, const Stored& value);
        Use& bindBlob(int index, const QByteArray& blob);
        bool next() { return m_statement.executeStep(); }
        Stored value(int column) const;
        qint64 integer(int column) const { return m_statement.getColumn(column).getInt64(); }
        QString text(int column) const { return storedText(value(column)); }
        QByteArray blob(int column) const;
        /// Runs a statement that must change exactly one row; throws SQLite::Exception when it does not.
        void changeOne();

    private:
        SQLite::Statement& m_statement;
    };

    Use use(const QString& sql);
    SQLite::Database& database() { return m_database; }

private:
    SQLite::Database& m_database;
    std::map<QString, SQLite::Statement> m_prepared;
};

/// Rolled back unless committed. `begin` is "BEGIN" (for reading) or "BEGIN IMMEDIATE".
class StoreTransaction {
public:
    StoreTransaction(SQLite::Database& database, const char* begin);
    ~StoreTransaction();
    StoreTransaction(const StoreTransaction&) = delete;
    StoreTransaction& operator=(const StoreTransaction&) = delete;
    void commit();

private:
    SQLite::Database& m_database;
    bool m_open = true;
};

} // namespace drawbridge
