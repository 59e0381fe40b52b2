// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/store/changeset.h"
#include "core/store/file_access.h"
#include "core/store/history_log.h"
#include "core/store/migrations.h"
#include "core/store/plan_tables.h"

#include <SQLiteCpp/Database.h>

namespace drawbridge {

/// A .drplan file that is open. Knows tables and transactions; what a plan must fulfil is the document's
/// concern.
class ProjectFile {
public:
    /// Writes a new file as a whole or not at all. InputError when it exists, MachineError.
    static void create(const QString& path, const Plan& plan, const QString& label);

    /// Locks, checks and, where its format is older, upgrades the file (with a backup beside it); one that is
    /// only read is upgraded in memory and stays as it is. InputError, MachineError; see Document::open.
    ProjectFile(const QString& path, Document::Mode mode,
                const std::vector<Migration>& migrations = projectMigrations());

    const QString& path() const { return m_absolutePath; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    const QString& readOnlyReason() const { return m_readOnlyReason; }

    Plan load();
    std::vector<HistoryEntry> history();
    qint64 firstUndoable();
    qint64 lastHistoryNumber();
    std::vector<NamedVersion> versions();

    /// Writes how the touched entities differ, and its entry; nothing when they do not.
    std::optional<HistoryEntry> write(const QString& label, const Plan& before, const Plan& after,
                                      const TouchedEntities& touched);

    /// Undoes or does again what an entry of the history did.
    struct Replay {
        qint64 number = 0;
        bool backwards = true;
    };
    struct Replayed {
        Plan plan;
        TouchedEntities touched;
        HistoryEntry entry;
    };
    /// Applies the changesets to the file, one after the other, as one entry; `plan` is what the file holds
    /// now. `check` sees the outcome before it is final. Nothing when there is no difference.
    std::optional<Replayed> replay(HistoryEntry entry, const std::vector<Replay>& changes, const Plan& plan,
                                   const std::function<void(const Plan&, const std::set<EntityRef>&)>& check);

    NamedVersion addVersion(const QString& name);
    void saveCopy(const QString& path, bool replace);

private:
    void decideWriting(Document::Mode mode);
    void openDatabase();
    void check(const std::vector<Migration>& migrations);
    void upgrade(const std::vector<Migration>& migrations);
    void upgradeInMemory(const std::vector<Migration>& migrations);
    QString writeBackup();
    template <class F>
    auto reading(F&& work);
    template <class F>
    auto writing(F&& work);

    QString m_path; ///< as it was given, for messages
    QString m_absolutePath;
    FileAccess m_access; ///< before the database: it must be closed after it
    QString m_realPath;  ///< without symbolic links: the journal is beside this one
    QString m_readOnlyReason;
    int m_version = 0; ///< of its format, when it was opened
    std::optional<SQLite::Database> m_database;
    std::optional<Statements> m_statements;
    std::optional<PlanTables> m_tables;
    std::optional<HistoryLog> m_log;
};

} // namespace drawbridge
