// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statements.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace drawbridge {

Statements::Use& Statements::Use::bind(int index, const Stored& value) {
    if (const auto* integer = std::get_if<qint64>(&value)) {
        m_statement.bind(index, static_cast<int64_t>(*integer));
    } else if (const auto* number = std::get_if<double>(&value)) {
        m_statement.bind(index, *number);
    } else if (const auto* text = std::get_if<QString>(&value)) {
        m_statement.bind(index, text->toStdString());
    } else {
        m_statement.bind(index);
    }
    return *this;
}

Statements::Use& Statements::Use::bindBlob(int index, const QByteArray& blob) {
    // A null pointer would be bound as NULL; nothing at all is an empty blob here.
    m_statement.bind(index, blob.isEmpty() ? "" : static_cast<const void*>(blob.constData()),
                     static_cast<int>(blob.size()));
    return *this;
}

Stored Statements::Use::value(int column) const {
    const SQLite::Column cell = m_statement.getColumn(column);
    switch (cell.getType()) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(cell.getInt64());
    case SQLITE_FLOAT:
        return cell.getDouble();
    case SQLITE_TEXT: {
        const char* text = cell.getText();
        return QString::fromUtf8(text, cell.getBytes());
    }
    default:
        return {};
    }
}

QByteArray Statements::Use::blob(int column) const {
    const SQLite::Column cell = m_statement.getColumn(column);
    const auto* bytes = static_cast<const char*>(cell.getBlob());
    return {bytes, cell.getBytes()};
}

void Statements::Use::changeOne() {
    if (m_statement.exec() != 1)
        throw SQLite::Exception("the row that is to change is not as expected", SQLITE_MISMATCH);
}

Statements::Use Statements::use(const QString& sql) {
    auto it = m_prepared.find(sql);
    if (it == m_prepared.end())
        it = m_prepared.try_emplace(sql, m_database, sql.toStdString()).first;
    it->second.clearBindings();
    return Use(it->second);
}

StoreTransaction::StoreTransaction(SQLite::Database& database, const char* begin) : m_database(database) {
    m_database.exec(begin);
}

StoreTransaction::~StoreTransaction() {
    // A failing write may have ended the transaction already; then there is nothing to roll back.
    if (m_open && sqlite3_get_autocommit(m_database.getHandle()) == 0)
        m_database.tryExec("ROLLBACK");
}

void StoreTransaction::commit() {
    m_database.exec("COMMIT");
    m_open = false;
}

} // namespace drawbridge
