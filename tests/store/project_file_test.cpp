// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/project.h"
#include "core/store/project_file.h"
#include "core/store/schema.h"
#include "core/store/table_layout.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

using Columns = std::map<QString, QString>;

/// What can be asked about each table: columns, keys and references; the order of columns does not matter.
Columns describe(SQLite::Database& database) {
    Columns lines;
    SQLite::Statement columns(
        database, "SELECT t.name || '.' || c.name, c.type || ' ' || c.\"notnull\" || ' ' || c.pk || ' ' || "
                  "coalesce(c.dflt_value, '') || ' ' || t.wr || t.strict FROM pragma_table_list t, "
                  "pragma_table_info(t.name) c WHERE t.name NOT LIKE 'sqlite%'");
    while (columns.executeStep())
        lines[QString::fromUtf8(columns.getColumn(0).getText())] =
            QString::fromUtf8(columns.getColumn(1).getText());
    SQLite::Statement references(
        database,
        "SELECT t.name || '.' || f.\"from\" || ' -> ' || f.\"table\" || '.' || coalesce(f.\"to\", ''), "
        "f.on_delete FROM pragma_table_list t, pragma_foreign_key_list(t.name) f");
    while (references.executeStep())
        lines[QString::fromUtf8(references.getColumn(0).getText())] =
            QString::fromUtf8(references.getColumn(1).getText());
    SQLite::Statement indexes(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'index'");
    while (indexes.executeStep())
        lines[QString::fromUtf8(indexes.getColumn(0).getText())] =
            QString::fromUtf8(indexes.getColumn(1).getText());
    return lines;
}

/// Files may not grow beyond this while it lives.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void execute(const QString& path, const char* sql) {
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
}

} // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("shop.drplan"));
    }

    void everyFieldComesBack() {
        const Plan plan = filledPlan();
        QCOMPARE(toText(checkPlan(plan).empty() ? Diagnostic() : checkPlan(plan).front()), QString());
        ProjectFile::create(m_path, plan, QStringLiteral("New"));
        QCOMPARE(difference(plan, ProjectFile(m_path, OpenMode::ReadWrite).load()), QString());
    }

    void emptyOptionalRecordsComeBack() {
        Plan plan = namedPlan(QStringLiteral("p"));
        Component component;
        component.name = QStringLiteral("c");
        component.capacity.emplace();
        component.found.emplace();
        component.recovery.emplace();
        component.note = QString();
        plan.components.put(component);
        auto document = createProject(m_path, plan, QString());
        const Component& read = document->plan().components.at(0);
        QVERIFY(read.capacity && read.found && read.recovery && read.note);
        QVERIFY(!read.needs && !read.image && !read.recovery->address);
    }

    void orderIsKept() {
        Plan plan = namedPlan(QStringLiteral("p"));
        for (const char* name : {"c", "a", "b"}) {
            auto site = std::make_shared<Site>(); // all at position 0, and ids at random
            site->name = QString::fromLatin1(name);
            plan.sites.append(site);
        }
        auto document = createProject(m_path, plan, QString());
        QStringList names;
        for (const Site& site : document->plan().sites)
            names << site.name;
        QCOMPARE(names, QStringList({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    }

    void descriptionsGiveTheTablesOfTheMigrations() {
        SQLite::Database migrated(":memory:", SQLite::OPEN_READWRITE);
        migrate(migrated, projectMigrations());
        SQLite::Database generated(":memory:", SQLite::OPEN_READWRITE);
        generated.exec(generatedSchema().toStdString());
        const Columns expected = describe(generated);
        const Columns actual = describe(migrated);
        for (const auto& [name, text] : expected) {
            const auto it = actual.find(name);
            QVERIFY2(it != actual.end(), qPrintable(u"no migration makes "_qs + name));
            QCOMPARE(it->second, text);
        }
        QCOMPARE(actual.size(), expected.size());
    }

    void tableNamesAreUnique() {
        std::set<QString> names{QStringLiteral("history"), QStringLiteral("versions")};
        for (const EntityLayout& layout : layouts()) {
            for (const TableLayout& table : layout.tables) {
                QVERIFY2(names.insert(table.name).second, qPrintable(table.name));
                std::set<QString> columns(table.keys.begin(), table.keys.end());
                for (const Column& column : table.columns)
                    QVERIFY2(columns.insert(column.name).second, qPrintable(table.name + u'.' + column.name));
            }
        }
    }

    void fileIsWhatOthersExpect() {
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        SQLite::Database database(m_path.toStdString());
        QCOMPARE(database.execAndGet("PRAGMA application_id").getInt(), 0x44524247);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), projectMigrations().back().version);
        QCOMPARE(database.execAndGet("PRAGMA journal_mode").getString(), std::string("delete"));
        QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
        QVERIFY(!SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void refusedFilesStayAsTheyAre_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        ProjectFile::create(m_folder->filePath(QStringLiteral("good")), filledPlan(), QStringLiteral("New"));
        const QByteArray good = contentOf(m_folder->filePath(QStringLiteral("good")));
        const auto changed = [&](int at, const QByteArray& bytes) {
            return QByteArray(good).replace(at, bytes.size(), bytes);
        };
        const QString foreign = QStringLiteral("is not a Drawbridge project");
        const QString damaged = QStringLiteral("is damaged");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("text") << QByteArray("drawbridge: 1\nname: x\n") << foreign;
        QTest::newRow("noise") << QByteArray(5000, '\xA7') << foreign;
        QTest::newRow("header only") << good.left(50) << foreign;
        QTest::newRow("of another program") << changed(68, QByteArray("XXXX")) << foreign;
        QTest::newRow("newer") << changed(60, QByteArray("\0\0\0\x63", 4))
                               << QStringLiteral("newer Drawbridge");
        QTest::newRow("truncated") << good.left(good.size() / 2) << QStringLiteral("truncated");
        QTest::newRow("one page") << good.left(4096) << damaged;
        QTest::newRow("page zeroed") << changed(8192, QByteArray(4096, '\0')) << damaged;
        QTest::newRow("page of noise") << changed(4096 * 10, QByteArray(4096, '\xA7')) << damaged;
        QTest::newRow("schema") << QByteArray(good).replace("\"mtbf\" INTEGER", "\"mtbx\" INTEGER")
                                << damaged;
    }

    void refusedFilesStayAsTheyAre() {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        write(m_path, content);
        const QByteArray before = fingerprint(m_folder->path());
        for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const QString message = messageOf<InputError>([&] { openProject(m_path, mode); });
            QVERIFY2(message.contains(said) ||
                         (mode == OpenMode::ReadOnly && message.contains(u"is damaged"_qs)),
                     qPrintable(message));
            QVERIFY(message.contains(m_path));
            QCOMPARE(fingerprint(m_folder->path()), before);
        }
    }

    void plainDatabaseIsForeign() {
        SQLite::Database(m_path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE t (x)");
        QVERIFY(
            messageOf<InputError>([&] { openProject(m_path); }).contains(u"is not a Drawbridge project"_qs));
    }

    void badRowsAreDamage_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("choice") << QByteArray("UPDATE sites SET kind = 'moon'");
        QTest::newRow("kind of component") << QByteArray("UPDATE components SET kind = 'toaster'");
        QTest::newRow("choice in a list") << QByteArray("UPDATE procedures_steps SET kind = 'magic'");
        QTest::newRow("kind of entry") << QByteArray("UPDATE history SET kind = 'wish'");
        QTest::newRow("date") << QByteArray("UPDATE exercises SET due = '2026-13-40'");
        QTest::newRow("address") << QByteArray("UPDATE networks SET gateway = 'here'");
        QTest::newRow("number too large") << QByteArray("UPDATE components SET at_least = 99999999999");
        QTest::newRow("gap in a list") << QByteArray("DELETE FROM components_tags WHERE position = 2");
        QTest::newRow("orphan") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM procedures_steps");
        QTest::newRow("value of absent record") << QByteArray("UPDATE components SET found = 0");
        QTest::newRow("dangling place") << QByteArray("UPDATE placements SET what = 'component:5'");
        QTest::newRow("same names") << QByteArray("UPDATE teams SET name = 'x'");
        QTest::newRow("no project") << QByteArray("DELETE FROM project");
        QTest::newRow("table gone") << QByteArray("DROP TABLE components_tags");
    }

    void badRowsAreDamage() {
        QFETCH(QByteArray, sql);
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        execute(m_path, sql.constData());
        const QByteArray before = fingerprint(m_folder->path());
        const QString message = messageOf<InputError>([&] { openProject(m_path); });
        QVERIFY2(message.contains(u"is damaged"_qs), qPrintable(message));
        QCOMPARE(fingerprint(m_folder->path()), before);
    }

    /// What plan text refuses is not computed with either: the entity and the field are named.
    void storedValuesObeyTheRulesOfText_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* sql, const char* said) {
            QTest::newRow(sql) << QByteArray(sql) << QString::fromUtf8(said);
        };
        row("UPDATE components_copies SET restore_rate = 0",
            "copies[1].restore-rate must be greater than zero");
        row("UPDATE components_copies SET restore_rate = -5", "restore-rate must be greater than zero");
        row("UPDATE components_copies SET lag = -1", "lag must not be negative");
        row("UPDATE components SET at_least = 0", "at-least must be between 1 and 1000000");
        row("UPDATE components SET data = -1", "data must not be negative");
        row("UPDATE components SET rto = 99999999999999", "rto must not be longer than 1,000 years");
        row("UPDATE components SET unavailability = 7", "unavailability must be between 0 and 1");
        row("UPDATE contracts SET target = 101", "target must be between 0 and 100");
        row("UPDATE contracts SET cap = 2000", "cap must be between 0 and 1000");
        row("UPDATE contracts SET fee = -1", "fee must not be negative");
        row("UPDATE contracts SET fee = 9223372036854775807", "fee is too large");
        row("UPDATE scenarios SET rate = -0.5", "rate must be between 0 and");
        row("UPDATE teams SET size = -1", "size must be between 0 and");
    }

    void storedValuesObeyTheRulesOfText() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, said);
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        // The schema itself refuses some of them.
        try {
            execute(m_path, sql.constData());
        } catch (const SQLite::Exception& error) {
            QVERIFY2(QByteArray(error.what()).startsWith("CHECK constraint failed"), error.what());
            return;
        }
        const QByteArray before = fingerprint(m_folder->path());
        for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const QString message = messageOf<InputError>([&] { openProject(m_path, mode); });
            QVERIFY2(message.contains(said), qPrintable(message));
            QCOMPARE(fingerprint(m_folder->path()), before);
        }
    }

    /// A bit flipped in the header, or an end that is missing, is damage in both modes or in none.
    void readingChecksAsMuchAsWriting() {
        const QString good = m_folder->filePath(QStringLiteral("good"));
        ProjectFile::create(good, filledPlan(), QStringLiteral("New"));
        const QByteArray bytes = contentOf(good);
        std::vector<QByteArray> damaged;
        for (int at = 0; at < 100; ++at) {
            for (const int bit : {0, 1, 7}) {
                damaged.push_back(bytes);
                damaged.back()[at] = static_cast<char>(damaged.back().at(at) ^ (1 << bit));
            }
        }
        for (const int missing : {1, 100, 4095, 4096, 5000, 40960})
            damaged.push_back(bytes.chopped(missing));
        for (std::size_t i = 0; i < damaged.size(); ++i) {
            write(m_path, damaged[i]);
            const bool read = opens(OpenMode::ReadOnly);
            QCOMPARE(contentOf(m_path), damaged[i]);
            QVERIFY2(opens(OpenMode::ReadWrite) == read, qPrintable(QStringLiteral("case %1").arg(i)));
        }
    }

    void whatIsNoFile() {
        QVERIFY(messageOf<InputError>([&] { openProject(m_path); }).startsWith(u"There is no file"_qs));
        QVERIFY(messageOf<InputError>([&] { openProject(m_folder->path()); }).contains(u"is a folder"_qs));
        QVERIFY(messageOf<InputError>([&] { openProject(u"/dev/null"_qs); }).contains(u"is not a file"_qs));
        const Plan plan = namedPlan(u"p"_qs);
        const QString noFolder = m_folder->filePath(u"missing/a.drplan"_qs);
        QVERIFY(!messageOf<MachineError>([&] { createProject(noFolder, plan, QString()); }).isEmpty());
    }

    void permissions() {
        createProject(m_path, namedPlan(u"p"_qs), QString());
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7055));
        const bool root = ::geteuid() == 0;
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6044)));
        if (root)
            QVERIFY(::seteuid(65534) == 0);
        else
            QFile::setPermissions(m_path, QFile::ReadOwner);
        QString reason;
        QString unreadable;
        QString unwritable;
        {
            const auto document = openProject(m_path);
            reason = document->readOnlyReason();
            unwritable = messageOf<InputError>([&] { document->saveVersion(u"v"_qs); });
        }
        if (root)
            (void)::seteuid(0);
        QFile::setPermissions(m_path, {});
        if (root)
            (void)::seteuid(65534);
        unreadable = messageOf<MachineError>([&] { openProject(m_path); });
        if (root)
            (void)::seteuid(0);
        QVERIFY(reason.contains(u"read-only access"_qs));
        QCOMPARE(unwritable, reason);
        QVERIFY(unreadable.contains(m_path));
    }

    void creationNeverReplaces() {
        write(m_path, "mine");
        QVERIFY(messageOf<InputError>([&] {
                    createProject(m_path, namedPlan(u"p"_qs), QString());
                }).contains(u"exists already"_qs));
        QVERIFY(!messageOf<InputError>([&] { createProject(m_path, Plan(), QString()); }).isEmpty());
        QCOMPARE(contentOf(m_path), QByteArray("mine"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void migrationKeepsABackup() {
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        const QByteArray before = contentOf(m_path);
        auto migrations = projectMigrations();
        migrations.push_back({projectMigrations().back().version + 1,
                              u"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; "
                              "INSERT INTO extra VALUES (7)"_qs,
                              false});
        {
            ProjectFile file(m_path, OpenMode::ReadWrite, migrations);
            QCOMPARE(difference(file.load(), filledPlan()), QString());
            QCOMPARE(file.firstUndoable(), 2);
        }
        QCOMPARE(contentOf(m_path + u".v%1.bak"_qs.arg(projectMigrations().back().version)), before);
        QVERIFY(contentOf(m_path) != before);
        ProjectFile again(m_path, OpenMode::ReadOnly, migrations);
        QVERIFY(messageOf<InputError>([&] { openProject(m_path); }).contains(u"newer Drawbridge"_qs));
    }

    void whatIsUndoableFollowsTheMigration_data() {
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<qint64>("first");
        QTest::newRow("changesets still apply") << true << qint64(2);
        QTest::newRow("changesets describe other tables") << false << qint64(3);
    }

    void whatIsUndoableFollowsTheMigration() {
        QFETCH(bool, keeps);
        QFETCH(qint64, first);
        createProject(m_path, filledPlan(), u"New"_qs)->edit(u"Rename"_qs, [](Edit& edit) {
            edit.change(edit.plan().sites, edit.plan().sites.at(0).id,
                        [](Site& site) { site.name = u"Elsewhere"_qs; });
        });
        auto migrations = projectMigrations();
        migrations.push_back({projectMigrations().back().version + 1,
                              u"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"_qs, keeps});
        QCOMPARE(ProjectFile(m_path, OpenMode::ReadWrite, migrations).firstUndoable(), first);
    }

    void olderFilesAreReadWithoutBeingWritten() {
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        const QByteArray before = fingerprint(m_folder->path());
        auto migrations = projectMigrations();
        migrations.push_back({projectMigrations().back().version + 1,
                              u"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"_qs, false});
        {
            ProjectFile file(m_path, OpenMode::ReadOnly, migrations);
            QCOMPARE(difference(file.load(), filledPlan()), QString());
            QCOMPARE(file.history().size(), std::size_t{1});
        }
        QCOMPARE(fingerprint(m_folder->path()), before);
    }

    void failingMigrationLeavesTheFile_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("error") << u"CREATE TABLE extra (id INTEGER PRIMARY KEY); UPDATE nothing SET x = 1"_qs;
        QTest::newRow("dangling") << u"DELETE FROM pages"_qs;
    }

    void failingMigrationLeavesTheFile() {
        QFETCH(QString, sql);
        ProjectFile::create(m_path, filledPlan(), QStringLiteral("New"));
        const QByteArray before = fingerprint(m_folder->path());
        auto migrations = projectMigrations();
        migrations.push_back({projectMigrations().back().version + 1, sql, false});
        const QString message =
            messageOf<MachineError>([&] { ProjectFile file(m_path, OpenMode::ReadWrite, migrations); });
        QVERIFY2(message.contains(u"could not be upgraded"_qs), qPrintable(message));
        QCOMPARE(fingerprint(m_folder->path()), before);
        QVERIFY(messageOf<InputError>([&] {
                    ProjectFile(m_path, OpenMode::ReadOnly, migrations);
                }).contains(u"must be upgraded"_qs));
        QCOMPARE(fingerprint(m_folder->path()), before);
    }

    void fullDisk_data() {
        QTest::addColumn<bool>("ownDisk");
        QTest::newRow("limited size of files") << false;
        QTest::newRow("small disk, where one can be had") << true;
    }

    void fullDisk() {
        QFETCH(bool, ownDisk);
        const QByteArray folder = m_folder->path().toLocal8Bit();
        const bool mounted = ownDisk && ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=1m") == 0;
        fillDisk(mounted);
        if (mounted)
            ::umount2(folder.constData(), MNT_DETACH);
    }

    void copies() {
        auto document = createProject(m_path, filledPlan(), QStringLiteral("New"));
        const QString copy = m_folder->filePath(u"copy.drplan"_qs);
        document->saveCopy(copy);
        QCOMPARE(difference(openProject(copy)->plan(), document->plan()), QString());
        QCOMPARE(openProject(copy)->history().size(), std::size_t(1));
        QVERIFY(messageOf<InputError>([&] { document->saveCopy(copy); }).contains(u"exists already"_qs));
        document->saveCopy(copy, true);
        QVERIFY(messageOf<InputError>([&] {
                    document->saveCopy(m_path, true);
                }).contains(u"this project itself"_qs));
        const auto reader = openProject(m_path, OpenMode::ReadOnly);
        reader->saveCopy(copy, true);
        const auto other = openProject(copy);
        QVERIFY(messageOf<InputError>([&] { document->saveCopy(copy, true); }).contains(u"is open"_qs));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void strangersTriggersDoNotRun() {
        createProject(m_path, namedPlan(u"p"_qs), QString());
        execute(m_path, "CREATE TRIGGER evil AFTER UPDATE ON project BEGIN DELETE FROM history; END");
        auto document = openProject(m_path);
        document->edit(u"Name"_qs, [](Edit& edit) {
            auto project = edit.plan().project;
            project.name = u"q"_qs;
            edit.setProject(project);
        });
        QCOMPARE(document->history().size(), std::size_t(2));
    }

private:
    bool opens(OpenMode mode) const {
        try {
            openProject(m_path, mode);
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    void fillDisk(bool mounted) {
        auto document = createProject(m_path, namedPlan(u"p"_qs), QString());
        const QString other = m_folder->filePath(u"other.drplan"_qs);
        const auto addMuch = [&] {
            document->edit(u"Much"_qs, [](Edit& edit) {
                for (int i = 0; i < 200; ++i) {
                    Team team;
                    team.name = u"team %1 "_qs.arg(i);
                    team.name = team.name.trimmed();
                    team.contact = QString(5000, u'x');
                    edit.add(team);
                }
            });
        };
        const QByteArray before = fingerprint(m_folder->path());
        const Plan plan = document->plan();
        {
            const SizeLimit limit(mounted ? RLIM_INFINITY
                                          : static_cast<rlim_t>(QFileInfo(m_path).size() + 20'000));
            QVERIFY(!messageOf<MachineError>(addMuch).isEmpty());
            QCOMPARE(difference(document->plan(), plan), QString());
        }
        QVERIFY(!document->canUndo());
        QCOMPARE(document->history().size(), std::size_t(1));
        QCOMPARE(fingerprint(m_folder->path()), before);
        Plan large = namedPlan(u"large"_qs);
        for (int i = 0; i < 200; ++i) {
            Team team;
            team.name = u"team %1"_qs.arg(i);
            team.contact = QString(10'000, u'x');
            large.teams.put(team);
        }
        {
            const SizeLimit limit(mounted ? RLIM_INFINITY : 100'000);
            QVERIFY(!messageOf<MachineError>([&] { createProject(other, large, QString()); }).isEmpty());
            QVERIFY(mounted || !messageOf<MachineError>([&] { document->saveCopy(other); }).isEmpty());
        }
        QCOMPARE(fingerprint(m_folder->path()), before);
        document->edit(u"Small"_qs, [](Edit& edit) {
            Team team;
            team.name = u"small"_qs;
            edit.add(team);
        });
        QCOMPARE(document->plan().teams.size(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

DRAWBRIDGE_TEST(ProjectFileTest)
#include "project_file_test.moc"
