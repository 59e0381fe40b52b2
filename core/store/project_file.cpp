// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_file.h"

#include "core/base/texts.h"
#include "core/store/file_header.h"
#include "core/store/new_file.h"
#include "core/store/store_error.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Column.h>
#include <sqlite3.h>
#include <unistd.h>

namespace drawbridge {

namespace {

constexpr int kBusyRetries = 1000;
constexpr int kBusyPauseMs = 5;

std::string systemName(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

bool isTaken(const QString& path) {
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

[[noreturn]] void throwTaken(const QString& path) {
    throw InputError(StoreTexts::tr("%1 exists already: choose another name.").arg(quotedPath(path)));
}

/// SQLite's own handler soon asks only ten times a second, and misses the gaps that a busy writer leaves.
int waitWhileBusy(void*, int tries) {
    if (tries >= kBusyRetries)
        return 0;
    sqlite3_sleep(kBusyPauseMs);
    return 1;
}

/// Where SQLite looks at the file for the first time, and takes back what a crash left half written.
void touch(SQLite::Database& database) {
    database.execAndGet("SELECT count(*) FROM sqlite_schema");
}

/// False when that has to be taken back, but this connection may not write.
bool touchIfSettled(SQLite::Database& database) {
    try {
        touch(database);
        return true;
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_READONLY)
            return false;
        throw;
    }
}

/// A project may come from a stranger: what its schema says is not to be trusted.
void harden(SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    database.exec("PRAGMA cell_size_check = ON");
}

} // namespace

template <class F>
auto ProjectFile::reading(F&& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throwReadError(m_path, error);
    } catch (const BadRow& error) {
        throwDamaged(m_path,
                     StoreTexts::tr("an unexpected value in %1").arg(QString::fromUtf8(error.what())));
    }
}

template <class F>
auto ProjectFile::writing(F&& work) {
    if (isReadOnly())
        throw InputError(m_readOnlyReason);
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throwWriteError(m_path, error);
    } catch (const BadRow& error) {
        throwDamaged(m_path,
                     StoreTexts::tr("an unexpected value in %1").arg(QString::fromUtf8(error.what())));
    }
}

void ProjectFile::create(const QString& path, const Plan& plan, const QString& label) {
    if (isTaken(path))
        throwTaken(path);
    NewFile file(path);
    try {
        SQLite::Database database(systemName(file.temporaryPath()), SQLite::OPEN_READWRITE);
        // Until it is published nobody needs it: no journal; synced once, as a whole.
        database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        migrate(database, projectMigrations());
        Statements statements(database);
        StoreTransaction transaction(database, "BEGIN IMMEDIATE");
        PlanTables(statements).insert(plan);
        HistoryEntry entry;
        entry.label = label;
        HistoryLog(statements).append(entry, {});
        transaction.commit();
    } catch (const SQLite::Exception& error) {
        throwWriteError(path, error);
    }
    file.publish(false);
}

ProjectFile::ProjectFile(const QString& path, OpenMode mode, const std::vector<Migration>& migrations)
    : m_path(path), m_absolutePath(QFileInfo(path).absoluteFilePath()), m_access(path),
      m_realPath(QFileInfo(path).canonicalFilePath()), m_oldestReplayable(oldestReplayable(migrations)) {
    const FileHeader header =
        checkedHeader(m_path, m_access.firstBytes(kHeaderSize), m_access.size(), migrations.back().version);
    decideWriting(mode);
    // With the lock nobody is writing just now; a journal means that the size is about to be restored.
    if (!isReadOnly() && !QFileInfo::exists(m_realPath + QStringLiteral("-journal")))
        checkSize(header, m_access.size());
    reading([&] {
        openDatabase();
        check(migrations);
    });
    if (m_version < migrations.back().version)
        upgrade(migrations);
}

void ProjectFile::checkSize(const std::optional<FileHeader>& header, qint64 size) const {
    if (header && header->expectedSize > size)
        throwDamaged(m_path,
                     StoreTexts::tr("it is truncated: %1 of %2 bytes").arg(size).arg(header->expectedSize));
}

bool ProjectFile::isFolderWritable() const {
    const QByteArray folder = QFile::encodeName(QFileInfo(m_realPath).absolutePath());
    return ::access(folder.constData(), W_OK) == 0;
}

void ProjectFile::decideWriting(OpenMode mode) {
    if (mode == OpenMode::ReadOnly) {
        m_readOnlyReason = StoreTexts::tr("%1 was opened for reading only.").arg(quotedPath(m_path));
    } else if (!m_access.isWritable()) {
        m_readOnlyReason = StoreTexts::tr("You have read-only access to %1.").arg(quotedPath(m_path));
    } else if (!isFolderWritable()) {
        // The rollback journal is beside the file while a change is being written.
        m_readOnlyReason =
            StoreTexts::tr("You have no write access to the folder of %1.").arg(quotedPath(m_path));
    } else if (!m_access.tryLock()) {
        m_readOnlyReason = StoreTexts::tr("%1 is open in another Drawbridge: close it there to edit it here.")
                               .arg(quotedPath(m_path));
    }
}

void ProjectFile::openDatabase() {
    connect();
    if (isReadOnly() && !touchIfSettled(*m_database))
        takeBack();
    m_database->exec("PRAGMA foreign_keys = ON");
    // EXTRA also syncs the folder after the journal is gone: an edit that was reported done survives a power
    // failure.
    m_database->exec("PRAGMA synchronous = EXTRA");
    m_statements.emplace(*m_database);
    m_tables.emplace(*m_statements);
    m_log.emplace(*m_statements);
}

void ProjectFile::connect() {
    m_database.emplace(systemName(m_realPath), isReadOnly() ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE);
    sqlite3_busy_handler(m_database->getHandle(), waitWhileBusy, nullptr);
    harden(*m_database);
}

/// Takes back what a crash left half written, for a project that is only read: in the file where that may be
/// written, else in a copy.
void ProjectFile::takeBack() {
    m_database.reset();
    if (!m_access.isWritable() || !isFolderWritable()) {
        takeBackInMemory();
        return;
    }
    {
        SQLite::Database writer(systemName(m_realPath), SQLite::OPEN_READWRITE);
        sqlite3_busy_handler(writer.getHandle(), waitWhileBusy, nullptr);
        harden(writer);
        touch(writer);
    }
    connect();
}

void ProjectFile::takeBackInMemory() {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("project.drplan"));
    const QString journal = QStringLiteral("-journal");
    m_access.copyTo(copy);
    if (!QFile::copy(m_realPath + journal, copy + journal) ||
        !QFile::setPermissions(copy + journal, QFile::ReadOwner | QFile::WriteOwner))
        throw MachineError(
            StoreTexts::tr("%1 has an unfinished change from a crash that cannot be taken back: "
                           "open it where it can be written.")
                .arg(quotedPath(m_path)));
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    {
        SQLite::Database recovered(systemName(copy), SQLite::OPEN_READWRITE);
        harden(recovered);
        touch(recovered);
        QFile file(copy);
        if (file.open(QIODevice::ReadOnly))
            checkSize(parseFileHeader(file.read(kHeaderSize)), file.size());
        SQLite::Backup(memory, recovered).executeStep(-1);
    }
    harden(memory);
    m_database.emplace(std::move(memory));
    m_isInMemory = true;
}

void ProjectFile::check(const std::vector<Migration>& migrations) {
    {
        StoreTransaction transaction(*m_database, "BEGIN");
        touch(*m_database);
        // From here on nobody changes the file, so its size is what its header says.
        if (!m_isInMemory)
            checkSize(parseFileHeader(m_access.firstBytes(kHeaderSize)), m_access.size());
        SQLite::Statement integrity(*m_database, "PRAGMA integrity_check(1)");
        if (!integrity.executeStep() || integrity.getColumn(0).getString() != "ok")
            throwDamaged(m_path, QString::fromUtf8(integrity.getColumn(0).getText()).simplified());
        m_version = schemaVersion(*m_database);
        std::vector<Migration> known;
        std::copy_if(migrations.begin(), migrations.end(), std::back_inserter(known),
                     [&](const Migration& migration) { return migration.version <= m_version; });
        const auto found = schemaObjects(*m_database);
        for (const auto& [name, sql] : expectedSchemaObjects(known)) {
            const auto it = found.find(name);
            if (it == found.end() || it->second != sql)
                throwDamaged(m_path, StoreTexts::tr("its table %1 is not as expected").arg(name));
        }
    }
    if (isReadOnly())
        return;
    // A kill just after a journal was made leaves one with nothing in it; SQLite removes it only when it
    // leaves this mode.
    if (QFileInfo::exists(m_realPath + QStringLiteral("-journal")))
        m_database->exec("PRAGMA journal_mode = PERSIST");
    // Somebody may have switched it to a write-ahead log, too, which is no single file.
    m_database->exec("PRAGMA journal_mode = DELETE");
}

QString ProjectFile::writeBackup() {
    const QString base = QStringLiteral("%1.v%2").arg(m_absolutePath).arg(m_version);
    QString name = base + QStringLiteral(".bak");
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1.%2.bak").arg(base).arg(i);
    // With a read transaction open no other program can be writing.
    StoreTransaction transaction(*m_database, "BEGIN");
    schemaObjects(*m_database);
    m_access.copyTo(name);
    return name;
}

/// What may not be written is upgraded in memory alone: it can be read all the same.
void ProjectFile::upgradeInMemory(const std::vector<Migration>& migrations) {
    try {
        SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(memory, *m_database).executeStep(-1);
        migrate(memory, migrations);
        harden(memory);
        m_log.reset();
        m_tables.reset();
        m_statements.reset();
        m_database.emplace(std::move(memory));
    } catch (const SQLite::Exception&) {
        throw InputError(
            StoreTexts::tr("%1 was made by an older Drawbridge and must be upgraded before it can be read: "
                           "open it where it can be written.")
                .arg(quotedPath(m_path)));
    }
    m_statements.emplace(*m_database);
    m_tables.emplace(*m_statements);
    m_log.emplace(*m_statements);
}

void ProjectFile::upgrade(const std::vector<Migration>& migrations) {
    if (isReadOnly()) {
        upgradeInMemory(migrations);
        return;
    }
    const QString backup = writeBackup();
    try {
        sqlite3_db_config(m_database->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        migrate(*m_database, migrations);
        harden(*m_database);
    } catch (const SQLite::Exception& error) {
        if (schemaVersion(*m_database) == m_version)
            QFile::remove(backup);
        throw MachineError(
            StoreTexts::tr("%1 could not be upgraded to the format of this program: %2. It was left as it "
                           "is: make room on the disk and try again.")
                .arg(quotedPath(m_path), QString::fromUtf8(error.what())));
    }
}

void ProjectFile::throwInvalid(const QString& detail) const {
    throwDamaged(m_absolutePath, detail);
}

Plan ProjectFile::load() {
    return reading([&] {
        StoreTransaction transaction(*m_database, "BEGIN");
        return m_tables->load();
    });
}

std::vector<HistoryEntry> ProjectFile::history() {
    return reading([&] { return m_log->entries(); });
}

qint64 ProjectFile::firstUndoable() {
    return reading([&] { return m_log->firstUndoable(m_oldestReplayable); });
}

qint64 ProjectFile::lastHistoryNumber() {
    return reading([&] { return m_log->lastNumber(); });
}

std::vector<NamedVersion> ProjectFile::versions() {
    return reading([&] { return m_log->versions(); });
}

std::optional<HistoryEntry> ProjectFile::write(const QString& label, const Plan& before, const Plan& after,
                                               const TouchedEntities& touched) {
    return writing([&]() -> std::optional<HistoryEntry> {
        StoreTransaction transaction(*m_database, "BEGIN IMMEDIATE");
        const ChangeRecorder recorder(m_database->getHandle());
        for (const EntityRef& ref : touched.entities) {
            const EntityType& type = entityType(ref.kind);
            m_tables->write(ref, type.find(before, ref.id), type.find(after, ref.id));
        }
        if (touched.project)
            m_tables->writeProject(before.project, after.project);
        const QByteArray changeset = recorder.changeset();
        if (changeset.isEmpty())
            return std::nullopt;
        HistoryEntry entry;
        entry.label = label;
        entry = m_log->append(std::move(entry), changeset);
        transaction.commit();
        return entry;
    });
}

std::optional<ProjectFile::Replayed>
ProjectFile::replay(HistoryEntry entry, const std::vector<Replay>& changes, const Plan& plan,
                    const std::function<void(const Plan&, const std::set<EntityRef>&)>& check) {
    return writing([&]() -> std::optional<Replayed> {
        StoreTransaction transaction(*m_database, "BEGIN IMMEDIATE");
        const ChangeRecorder recorder(m_database->getHandle());
        for (const Replay& change : changes) {
            const QByteArray changeset = m_log->changeset(change.number);
            applyChangeset(m_database->getHandle(), change.backwards ? inverted(changeset) : changeset);
        }
        const QByteArray changeset = recorder.changeset();
        if (changeset.isEmpty())
            return std::nullopt;
        Replayed outcome{plan, touchedBy(changeset), m_log->append(std::move(entry), changeset)};
        for (const EntityRef& ref : outcome.touched.entities)
            m_tables->reload(outcome.plan, ref);
        if (outcome.touched.project)
            m_tables->reloadProject(outcome.plan);
        check(outcome.plan, outcome.touched.entities);
        transaction.commit();
        return outcome;
    });
}

void ProjectFile::walkBack(const Plan& plan, const See& see) {
    reading([&] {
        const std::vector<HistoryEntry> entries = history();
        const qint64 first = firstUndoable();
        if (entries.empty() || entries.back().number < first)
            return;
        SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(memory, *m_database).executeStep(-1);
        harden(memory);
        memory.exec("PRAGMA foreign_keys = ON");
        Statements statements(memory);
        PlanTables tables(statements);
        HistoryLog log(statements);
        StoreTransaction transaction(memory, "BEGIN");
        Plan before = plan;
        for (auto entry = entries.rbegin(); entry != entries.rend() && entry->number >= first; ++entry) {
            const QByteArray changeset = log.changeset(entry->number);
            applyChangeset(memory.getHandle(), inverted(changeset));
            const TouchedEntities touched = touchedBy(changeset);
            for (const EntityRef& ref : touched.entities)
                tables.reload(before, ref);
            if (touched.project)
                tables.reloadProject(before);
            if (!see(*entry, before, touched))
                return;
        }
    });
}

NamedVersion ProjectFile::addVersion(const QString& name) {
    return writing([&] {
        StoreTransaction transaction(*m_database, "BEGIN IMMEDIATE");
        NamedVersion version = m_log->addVersion(name);
        transaction.commit();
        return version;
    });
}

void ProjectFile::saveCopy(const QString& path, bool replace) {
    if (isTaken(path) && !replace)
        throwTaken(path);
    std::optional<FileAccess> replaced;
    if (QFileInfo::exists(path)) {
        if (QFileInfo(path).canonicalFilePath() == m_realPath)
            throw InputError(
                StoreTexts::tr("%1 is this project itself: choose another name.").arg(quotedPath(path)));
        // Whoever has it open would go on writing to a file that has no name any more.
        replaced.emplace(path);
        if (replaced->isWritable() && !replaced->tryLock())
            throw InputError(
                StoreTexts::tr("%1 is open in another Drawbridge: close it there or choose another name.")
                    .arg(quotedPath(path)));
    }
    NewFile file(path);
    try {
        m_statements->use(QStringLiteral("VACUUM INTO ?")).bind(1, file.temporaryPath()).next();
    } catch (const SQLite::Exception& error) {
        throwWriteError(path, error);
    }
    file.publish(replace);
}

} // namespace drawbridge
