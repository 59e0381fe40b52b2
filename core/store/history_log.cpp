// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history_log.h"

#include "core/store/migrations.h"

#include <SQLiteCpp/Exception.h>
#include <pwd.h>
#include <sqlite3.h>
#include <unistd.h>

namespace drawbridge {

namespace {

const QStringList& kindNames() {
    static const QStringList names{QStringLiteral("edit"), QStringLiteral("undo"), QStringLiteral("redo"),
                                   QStringLiteral("revert")};
    return names;
}

QString timeText(const QDateTime& at) {
    return at.toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// As it is stored: whole milliseconds.
QDateTime now() {
    return timeFrom(timeText(QDateTime::currentDateTimeUtc()));
}

} // namespace

QString accountName() {
    const passwd* account = ::getpwuid(::geteuid());
    if (account != nullptr && account->pw_name != nullptr)
        return QString::fromLocal8Bit(account->pw_name);
    return qEnvironmentVariable("USER");
}

HistoryEntry HistoryLog::append(HistoryEntry entry, const QByteArray& changeset) {
    entry.number = lastNumber() + 1;
    entry.at = now();
    entry.who = accountName();
    auto insert = m_statements.use(QStringLiteral("INSERT INTO \"history\" (\"number\", \"at\", \"who\", "
                                                  "\"label\", \"kind\", \"of\", \"schema_version\", "
                                                  "\"changeset\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, entry.number).bind(2, timeText(entry.at)).bind(3, entry.who).bind(4, entry.label);
    insert.bind(5, kindNames().at(static_cast<int>(entry.kind)));
    insert.bind(6, entry.of ? Stored(*entry.of) : Stored());
    insert.bind(7, qint64(schemaVersion(m_statements.database()))).bindBlob(8, changeset);
    insert.changeOne();
    return entry;
}

std::vector<HistoryEntry> HistoryLog::entries() {
    auto query = m_statements.use(QStringLiteral("SELECT \"number\", \"at\", \"who\", \"label\", \"kind\", "
                                                 "\"of\" FROM \"history\" ORDER BY \"number\""));
    std::vector<HistoryEntry> list;
    while (query.next()) {
        HistoryEntry entry;
        entry.number = query.integer(0);
        entry.at = timeFrom(query.text(1));
        entry.who = query.text(2);
        entry.label = query.text(3);
        const auto kind = kindNames().indexOf(query.text(4));
        if (kind < 0)
            throw SQLite::Exception("an unknown kind of entry in the history", SQLITE_CORRUPT);
        entry.kind = static_cast<HistoryEntry::Kind>(kind);
        if (!isNothing(query.value(5)))
            entry.of = query.integer(5);
        list.push_back(std::move(entry));
    }
    return list;
}

QByteArray HistoryLog::changeset(qint64 number) {
    auto query =
        m_statements.use(QStringLiteral("SELECT \"changeset\" FROM \"history\" WHERE \"number\" = ?"));
    query.bind(1, number);
    return query.next() ? query.blob(0) : QByteArray();
}

qint64 HistoryLog::lastNumber() {
    auto query = m_statements.use(QStringLiteral("SELECT max(\"number\") FROM \"history\""));
    return query.next() ? query.integer(0) : 0;
}

qint64 HistoryLog::firstUndoable(int oldestReplayable) {
    auto query = m_statements.use(QStringLiteral(
        "SELECT max(\"number\") FROM \"history\" WHERE \"number\" = 1 OR \"schema_version\" < ?"));
    query.bind(1, qint64(oldestReplayable));
    return query.next() ? query.integer(0) + 1 : 1;
}

NamedVersion HistoryLog::addVersion(const QString& name) {
    NamedVersion version;
    {
        auto query = m_statements.use(QStringLiteral("SELECT max(\"number\") FROM \"versions\""));
        version.number = query.next() ? query.integer(0) + 1 : 1;
    }
    version.name = name;
    version.at = now();
    version.who = accountName();
    version.historyNumber = lastNumber();
    auto insert = m_statements.use(
        QStringLiteral("INSERT INTO \"versions\" (\"number\", \"name\", \"at\", \"who\", \"history\") "
                       "VALUES (?, ?, ?, ?, ?)"));
    insert.bind(1, version.number).bind(2, version.name).bind(3, timeText(version.at)).bind(4, version.who);
    insert.bind(5, version.historyNumber);
    insert.changeOne();
    return version;
}

std::vector<NamedVersion> HistoryLog::versions() {
    auto query = m_statements.use(QStringLiteral(
        "SELECT \"number\", \"name\", \"at\", \"who\", \"history\" FROM \"versions\" ORDER BY \"number\""));
    std::vector<NamedVersion> list;
    while (query.next())
        list.push_back(
            {query.integer(0), query.text(1), timeFrom(query.text(2)), query.text(3), query.integer(4)});
    return list;
}

} // namespace drawbridge
