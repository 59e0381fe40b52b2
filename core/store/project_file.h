// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/plan_store.h"
#include "core/store/changeset.h"
#include "core/store/file_access.h"
#include "core/store/file_header.h"
#include "core/store/history_log.h"
#include "core/store/migrations.h"
#include "core/store/plan_tables.h"

#include <SQLiteCpp/Database.h>

namespace drawbridge {

/// A .drplan file that is open.
class ProjectFile : public PlanStore {
public:
    /// Writes a new file as a whole or not at all. InputError when it exists, MachineError.
    static void create(const QString& path, const Plan& plan, const QString& label);

    /// Locks, checks and, where its format is older, upgrades the file (with a backup beside it); one that is
    /// only read is upgraded in memory and stays as it is. InputError, MachineError; see openProject().
    ProjectFile(const QString& path, OpenMode mode,
                const std::vector<Migration>& migrations = projectMigrations());

    const QString& path() const override { return m_absolutePath; }
    const QString& readOnlyReason() const override { return m_readOnlyReason; }
    [[noreturn]] void throwInvalid(const QString& detail) const override;

    Plan load() override;
    std::vector<HistoryEntry> history() override;
    qint64 firstUndoable() override;
    qint64 lastHistoryNumber() override;
    std::vector<NamedVersion> versions() override;
    std::optional<HistoryEntry> write(const QString& label, const Plan& before, const Plan& after,
                                      const TouchedEntities& touched) override;
    std::optional<Replayed> replay(HistoryEntry entry, const std::vector<Replay>& changes, const Plan& plan,
                                   const Check& check) override;
    void walkBack(const Plan& plan, const See& see) override;
    NamedVersion addVersion(const QString& name) override;
    void saveCopy(const QString& path, bool replace) override;

private:
    void decideWriting(OpenMode mode);
    bool isFolderWritable() const;
    void checkSize(const std::optional<FileHeader>& header, qint64 size) const;
    void openDatabase();
    void connect();
    void takeBack();
    void takeBackInMemory();
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
    bool m_isInMemory = false;  ///< a copy is read, as the file cannot be settled
    int m_version = 0;          ///< of its format, when it was opened
    int m_oldestReplayable = 1; ///< the oldest format whose changesets apply
    std::optional<SQLite::Database> m_database;
    std::optional<Statements> m_statements;
    std::optional<PlanTables> m_tables;
    std::optional<HistoryLog> m_log;
};

} // namespace drawbridge
