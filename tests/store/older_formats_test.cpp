// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/project.h"
#include "core/store/table_layout.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

const Component* component(const Document& document, const QString& name) {
    for (const Component& c : document.plan().components) {
        if (c.name == name)
            return &c;
    }
    return nullptr;
}

QString dataFile(int format) {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/store/format-%1.drplan").arg(format);
}

/// Every table of the plan as a changeset sees it: its columns in order, those of the primary key marked.
std::map<QString, QStringList> columnsAfter(int version) {
    std::vector<Migration> migrations = projectMigrations();
    std::erase_if(migrations, [version](const Migration& m) { return m.version > version; });
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    migrate(database, migrations);
    std::map<QString, QStringList> tables;
    SQLite::Statement query(
        database,
        "SELECT t.name, c.name || ' ' || c.pk, c.pk = 0 AND c.\"notnull\" AND c.dflt_value IS NULL FROM "
        "pragma_table_list t, pragma_table_info(t.name) c ORDER BY t.name, c.cid");
    while (query.executeStep()) {
        const QString table = QString::fromUtf8(query.getColumn(0).getText());
        if (findTable(table))
            tables[table] << QString::fromUtf8(query.getColumn(1).getText()) +
                                 (query.getColumn(2).getInt() != 0 ? u" required"_qs : QString());
    }
    return tables;
}

} // namespace

/// Files of tests/data/store, whose README tells what is in them.
class OlderFormatsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opens_data() { formats(); }
    void opens() {
        QFETCH(int, format);
        const auto document = openProject(copyOf(format));
        const Plan& plan = document->plan();
        QCOMPARE(plan.project.name, u"Shop"_qs);
        QCOMPARE(plan.sites.size(), 3);
        QVERIFY(plan.sites.at(1).kind == SiteKind::Colocation &&
                plan.sites.at(2).kind == SiteKind::CloudRegion);
        QCOMPARE(plan.components.size(), 3);
        QVERIFY(plan.pages.isEmpty() && plan.placements.isEmpty());
        const Component* db = component(*document, u"orders-db"_qs);
        QVERIFY(db != nullptr && db->kind == ComponentKind::Database);
        QVERIFY(db->copies.at(0).method == CopyMethod::Asynchronous);
        QVERIFY(db->recovery->strategy == RecoveryStrategy::Failover);
        QCOMPARE(db->recovery->to, plan.sites.at(2).id);
        QVERIFY(db->recovery->steps.at(0).kind == StepKind::Command);
        const Component* web = component(*document, u"web"_qs);
        QVERIFY(web != nullptr && web->dependencies.at(0).when == StartCondition::Healthy);
        QCOMPARE(web->tags, QStringList({u"public"_qs, u"shop"_qs}));
        QVERIFY(plan.scenarios.at(0).data == DataState::Destroyed);
        QVERIFY(plan.scenarios.at(0).fails.at(1).kind == ComponentKind::Middleware);
        QCOMPARE(document->history().size(), std::size_t(16));
        QVERIFY(QFile::exists(document->path() + u".v%1.bak"_qs.arg(format)));
    }

    void everyEditIsUndoneAndRedone_data() { formats(); }
    void everyEditIsUndoneAndRedone() {
        QFETCH(int, format);
        const auto document = openProject(copyOf(format));
        std::vector<Plan> states{document->plan()};
        while (document->canUndo()) {
            document->undo();
            states.push_back(document->plan());
        }
        // The edits 2 to 8 and 11 to 14; the renaming is undone already.
        QCOMPARE(states.size(), std::size_t(1 + 11));
        QCOMPARE(document->plan().components.size(), 2);
        QCOMPARE(document->plan().sites.size(), 2);
        QVERIFY(component(*document, u"web"_qs)->dependencies.empty());
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            document->redo();
            QCOMPARE(difference(document->plan(), states[i]), QString());
        }
        document->redo();
        QVERIFY(component(*document, u"front"_qs) != nullptr && !document->canRedo());
    }

    void revertsToTheVersion_data() { formats(); }
    void revertsToTheVersion() {
        QFETCH(int, format);
        const QString path = copyOf(format);
        {
            const auto document = openProject(path);
            document->revertTo(document->versions().at(0));
        }
        const auto document = openProject(path);
        const Plan& plan = document->plan();
        const Component* cache = component(*document, u"cache"_qs);
        QVERIFY(cache != nullptr && cache->kind == ComponentKind::Middleware);
        QCOMPARE(cache->tags, QStringList({u"stateful"_qs}));
        QCOMPARE(plan.sites.size(), 2);
        QVERIFY(component(*document, u"orders-db"_qs)->recovery->strategy == RecoveryStrategy::Restore);
        QCOMPARE(plan.placements.at(0).x, 100.0);
        const bool older = format < 2; // knew neither of these
        QCOMPARE(plan.pages.at(0).edges, older ? std::nullopt : std::optional(EdgeShape::Orthogonal));
        QCOMPARE(plan.placements.at(0).isPinned(), !older);
    }

    void editsOfBothFormatsAreUndoneInTurn_data() { formats(); }
    void editsOfBothFormatsAreUndoneInTurn() {
        QFETCH(int, format);
        const auto document = openProject(copyOf(format));
        document->undo(); // the page is there again, without what its format did not have
        const Plan before = document->plan();
        document->edit(u"Arrange"_qs, [](Edit& edit) {
            edit.change(edit.plan().pages, edit.plan().pages.at(0).id,
                        [](Page& page) { page.edges = EdgeShape::Curved; });
            edit.change(edit.plan().placements, edit.plan().placements.at(0).id,
                        [](Placement& placement) { placement.collapsed = true; });
        });
        document->undo();
        QCOMPARE(difference(document->plan(), before), QString());
        while (document->canUndo())
            document->undo();
        QVERIFY(document->plan().pages.isEmpty());
    }

    void areReadWithoutBeingWritten_data() { formats(); }
    void areReadWithoutBeingWritten() {
        QFETCH(int, format);
        const QString path = copyOf(format);
        const QByteArray before = fingerprint(m_folder->path());
        const Plan read = openProject(path, OpenMode::ReadOnly)->plan();
        QCOMPARE(fingerprint(m_folder->path()), before);
        QCOMPARE(difference(read, openProject(path)->plan()), QString());
    }

    void othersViewsDoNotStopTheUpgrade() {
        const QString path = copyOf(1);
        SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE)
            .exec("CREATE VIEW names AS SELECT name, kind FROM components");
        QCOMPARE(openProject(path)->plan().components.size(), 3);
    }

    /// What history_log believes of a migration.
    void migrationsKeepChangesetsAsTheySay() {
        for (std::size_t i = 1; i < projectMigrations().size(); ++i) {
            const Migration& migration = projectMigrations()[i];
            if (!migration.keepsChangesets)
                continue;
            const auto after = columnsAfter(migration.version);
            for (const auto& [table, columns] : columnsAfter(migration.version - 1)) {
                const auto it = after.find(table);
                QVERIFY2(it != after.end(), qPrintable(table));
                QStringList kept = it->second.mid(0, columns.size());
                // What need not be given any more, old entries give all the same.
                for (qsizetype c = 0; c < kept.size() && c < columns.size(); ++c) {
                    if (kept[c] + u" required"_qs == columns[c])
                        kept[c] = columns[c];
                }
                QCOMPARE(kept, columns);
                for (const QString& added : it->second.mid(columns.size()))
                    QVERIFY2(added.endsWith(u" 0"), qPrintable(table + u'.' + added));
            }
        }
    }

private:
    static void formats() {
        QTest::addColumn<int>("format");
        QTest::newRow("format 1") << 1;
        QTest::newRow("format 2") << 2;
    }

    QString copyOf(int format) const {
        const QString path = m_folder->filePath(u"shop.drplan"_qs);
        if (!QFile::copy(dataFile(format), path) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
            qFatal("cannot copy %s", qPrintable(dataFile(format)));
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

DRAWBRIDGE_TEST(OlderFormatsTest)
#include "older_formats_test.moc"
