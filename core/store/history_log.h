// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/history.h"
#include "core/store/statements.h"

namespace drawbridge {

/// The file's tables of what was done and of named versions. Within a transaction of the caller. Throws
/// SQLite::Exception.
class HistoryLog {
public:
    explicit HistoryLog(Statements& statements) : m_statements(statements) {}

    /// Gives the entry its number, time and author.
    HistoryEntry append(HistoryEntry entry, const QByteArray& changeset);
    std::vector<HistoryEntry> entries();
    QByteArray changeset(qint64 number);
    qint64 lastNumber();
    /// Entries from here on can be undone: not the making of the project, nor what was recorded in a format
    /// older than `oldestReplayable`.
    qint64 firstUndoable(int oldestReplayable);

    NamedVersion addVersion(const QString& name);
    std::vector<NamedVersion> versions();

private:
    Statements& m_statements;
};

/// The user's account; no host, no address.
QString accountName();

} // namespace drawbridge
