// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changeset.h"

#include "core/store/table_layout.h"

#include <SQLiteCpp/Exception.h>
#include <memory>

// The session functions are declared only with these; Debian's library is compiled with them.
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace drawbridge {

namespace {

void require(int result, const char* what) {
    if (result != SQLITE_OK)
        throw SQLite::Exception(std::string(what) + ": " + sqlite3_errstr(result), result);
}

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

QByteArray takeBytes(int size, void* memory) {
    const std::unique_ptr<void, SqliteFree> owner(memory);
    return {static_cast<const char*>(memory), size};
}

// The library's functions take bytes they only read as void*.
void* bytesOf(const QByteArray& changeset) {
    return const_cast<char*>(changeset.constData());
}

struct FinalizeIterator {
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

qint64 ownerOf(sqlite3_changeset_iter* iterator, int operation) {
    sqlite3_value* value = nullptr;
    require(operation == SQLITE_INSERT ? sqlite3changeset_new(iterator, 0, &value)
                                       : sqlite3changeset_old(iterator, 0, &value),
            "reading a changeset");
    return value != nullptr ? sqlite3_value_int64(value) : 0;
}

} // namespace

ChangeRecorder::ChangeRecorder(sqlite3* database) : m_database(database) {
    require(sqlite3session_create(m_database, "main", &m_session), "recording changes");
    // A changeset lists its tables in this order. Lists before what owns them: removing an owner would
    // otherwise cascade to rows that the changeset wants to remove itself.
    for (const EntityLayout& layout : layouts()) {
        for (auto table = layout.tables.rbegin(); table != layout.tables.rend(); ++table) {
            const int result = sqlite3session_attach(m_session, table->name.toUtf8().constData());
            if (result != SQLITE_OK)
                sqlite3session_delete(m_session);
            require(result, "recording changes");
        }
    }
}

ChangeRecorder::~ChangeRecorder() {
    sqlite3session_delete(m_session);
}

QByteArray ChangeRecorder::changeset() const {
    int size = 0;
    void* bytes = nullptr;
    require(sqlite3session_changeset(m_session, &size, &bytes), "recording changes");
    return takeBytes(size, bytes);
}

QByteArray inverted(const QByteArray& changeset) {
    int size = 0;
    void* bytes = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &bytes),
            "inverting a changeset");
    return takeBytes(size, bytes);
}

void applyChangeset(sqlite3* database, const QByteArray& changeset) {
    const auto isPlanTable = [](void*, const char* table) {
        return findTable(QString::fromUtf8(table)) ? 1 : 0;
    };
    const auto onConflict = [](void*, int, sqlite3_changeset_iter*) -> int { return SQLITE_CHANGESET_ABORT; };
    require(sqlite3changeset_apply(database, static_cast<int>(changeset.size()), bytesOf(changeset),
                                   isPlanTable, onConflict, nullptr),
            "applying a changeset");
}

TouchedEntities touchedBy(const QByteArray& changeset) {
    TouchedEntities touched;
    sqlite3_changeset_iter* raw = nullptr;
    require(sqlite3changeset_start(&raw, static_cast<int>(changeset.size()), bytesOf(changeset)),
            "reading a changeset");
    const std::unique_ptr<sqlite3_changeset_iter, FinalizeIterator> iterator(raw);
    int step = SQLITE_ROW;
    while ((step = sqlite3changeset_next(raw)) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        require(sqlite3changeset_op(raw, &table, &columns, &operation, &indirect), "reading a changeset");
        const auto place = findTable(QString::fromUtf8(table));
        if (!place)
            continue;
        if (!place->layout->kind)
            touched.project = true;
        else
            touched.entities.insert({*place->layout->kind, ownerOf(raw, operation)});
    }
    require(step == SQLITE_DONE ? SQLITE_OK : step, "reading a changeset");
    return touched;
}

} // namespace drawbridge
