// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/plan_store.h"

#include <QByteArray>

struct sqlite3;
struct sqlite3_session;

/// SQLite's session extension (https://www.sqlite.org/sessionintro.html): what a transaction did to the
/// plan's tables, as bytes that can be inverted and applied. All throw SQLite::Exception.
namespace drawbridge {

/// Records from its making until it is gone.
class ChangeRecorder {
public:
    explicit ChangeRecorder(sqlite3* database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;
    QByteArray changeset() const; ///< empty when nothing changed

private:
    sqlite3* m_database;
    sqlite3_session* m_session = nullptr;
};

QByteArray inverted(const QByteArray& changeset);

/// Within a transaction of the caller. Touches the plan's tables only, whatever the changeset says, and fails
/// at the first row that is not as the changeset found it.
void applyChangeset(sqlite3* database, const QByteArray& changeset);

/// The entities whose rows a changeset changes.
TouchedEntities touchedBy(const QByteArray& changeset);

} // namespace drawbridge
