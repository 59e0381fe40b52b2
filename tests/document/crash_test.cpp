// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <csignal>
#include <unistd.h>

using namespace drawbridge;
using namespace drawbridge::testing;

/// The program kills itself: run with an argument, it is the child that edits until it is killed.
namespace {

constexpr int kComponents = 200;
constexpr int kRounds = 50;

QString nameOfEdit(qint64 number) {
    return u"edit %1"_qs.arg(number);
}

/// Every edit adds a team; each third one changes every component besides, so that many pages are written.
void makeEdit(Document& document, qint64 number) {
    document.edit(nameOfEdit(number), [&](Edit& edit) {
        Team team;
        team.name = nameOfEdit(number);
        edit.add(team);
        auto project = edit.plan().project;
        project.name = nameOfEdit(number);
        edit.setProject(project);
        if (number % 3 != 0)
            return;
        const Plan before = edit.plan();
        for (const Component& component : before.components)
            edit.change(edit.plan().components, component.id,
                        [&](Component& c) { c.note = nameOfEdit(number).repeated(20); });
    });
}

/// Dies when some pages of a transaction are in the file already.
int runHalfEdit(const char* path) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA cache_spill = 1; PRAGMA cache_size = 1");
    database.exec("BEGIN; UPDATE components SET name = 'half written'");
    database.exec("CREATE TABLE filler (text)");
    for (int i = 0; i < 200; ++i)
        database.exec("INSERT INTO filler VALUES (zeroblob(5000))");
    ::kill(::getpid(), SIGKILL);
    return 0;
}

/// Writes the number of each edit that is done to standard output.
int runChild(int argc, char** argv) {
    if (argc == 4)
        return runHalfEdit(argv[2]);
    if (argc != 3)
        return 2;
    const auto document = openProject(QString::fromLocal8Bit(argv[2]));
    for (;;) {
        const qint64 number = document->plan().teams.size() + 1;
        makeEdit(*document, number);
        // Every other one is undone and done again: those are transactions, too.
        if (number % 2 == 0) {
            document->undo();
            document->redo();
        }
        const QByteArray line = QByteArray::number(number) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
            return 1;
    }
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void everyDoneEditSurvivesAKill() {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"crash.drplan"_qs);
        Plan plan = namedPlan(u"p"_qs);
        for (int i = 0; i < kComponents; ++i) {
            Component component;
            component.name = u"component %1"_qs.arg(i);
            plan.components.put(component);
        }
        createProject(path, plan, QString());
        qint64 held = 0;
        int journals = 0;
        for (int round = 0; round < kRounds; ++round) {
            const qint64 reported = killedAtRandom(path, random, held);
            journals += QFile::exists(path + u"-journal"_qs) ? 1 : 0;
            held = examine(path, std::max(held, reported));
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"round %1"_qs.arg(round)));
        }
        qInfo("%lld edits, %d of %d kills left a journal", held, journals, kRounds);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"crash.drplan"_qs});
    }

    /// The child is killed in the middle of a transaction, so that a journal stays that must be rolled back.
    void readingTakesBackWhatACrashLeft_data() {
        QTest::addColumn<bool>("writable");
        QTest::newRow("in the file") << true;
        QTest::newRow("in a copy") << false;
    }

    void readingTakesBackWhatACrashLeft() {
        QFETCH(bool, writable);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"crash.drplan"_qs);
        Plan plan = namedPlan(u"p"_qs);
        Component component;
        component.name = u"kept"_qs;
        plan.components.put(component);
        createProject(path, plan, QString());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--edit"_qs, path, u"half"_qs});
        child.waitForFinished();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray left = file.readAll();
        QVERIFY(left.contains("half written")); // it did reach the file
        QVERIFY(QFile::exists(path + u"-journal"_qs));
        const bool isRoot = ::geteuid() == 0;
        if (!writable) {
            QFile::setPermissions(folder.path(), QFile::Permissions(isRoot ? 0x7055 : 0x5055));
            QFile::setPermissions(path, QFile::Permissions(isRoot ? 0x6044 : 0x4044));
            QFile::setPermissions(path + u"-journal"_qs, QFile::Permissions(0x6044));
            if (isRoot)
                QVERIFY(::seteuid(65534) == 0);
        }
        QString name;
        QString error;
        try {
            name = openProject(path, OpenMode::ReadOnly)->plan().components.at(0).name;
        } catch (const std::exception& e) {
            error = QString::fromUtf8(e.what());
        }
        if (!writable && isRoot)
            QVERIFY(::seteuid(0) == 0);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7000));
        QFile::setPermissions(path, QFile::Permissions(0x6000));
        QCOMPARE(error, QString());
        QCOMPARE(name, u"kept"_qs);
        QCOMPARE(QFile::exists(path + u"-journal"_qs), !writable);
        file.seek(0);
        if (!writable)
            QCOMPARE(file.readAll(), left);
        QVERIFY(!openProject(path)->isReadOnly()); // and writing takes it back in any case
    }

private:
    /// The last edit that the child reported done before it was killed.
    static qint64 killedAtRandom(const QString& path, QRandomGenerator& random, qint64 held) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--edit"_qs, path});
        const qint64 wanted = held + random.bounded(1, 6);
        qint64 last = 0;
        while (last < wanted && child.waitForReadyRead()) {
            while (child.canReadLine())
                last = child.readLine().trimmed().toLongLong();
        }
        // While it has the file it is the only one that may write it.
        if (random.bounded(5) == 0)
            [&] { QVERIFY(openProject(path)->isReadOnly()); }();
        QElapsedTimer timer;
        timer.start();
        const qint64 moment = random.bounded(20'000'000);
        while (timer.nsecsElapsed() < moment) {
            // The kill is to hit any moment of an edit, so the moment is drawn, not waited for.
        }
        child.kill();
        child.waitForFinished();
        while (child.canReadLine())
            last = child.readLine().trimmed().toLongLong();
        return last;
    }

    /// How many edits the file holds: all that are known to be done, and at most one more.
    static qint64 examine(const QString& path, qint64 done) {
        const auto document = openProject(path);
        const auto verify = [&] {
            QVERIFY(!document->isReadOnly());
            QVERIFY(!QFile::exists(path + u"-journal"_qs));
            SQLite::Database database(path.toStdString());
            QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
            const Plan& plan = document->plan();
            const qint64 count = plan.teams.size();
            QVERIFY2(count == done || count == done + 1, qPrintable(u"%1 of %2"_qs.arg(count).arg(done)));
            for (int i = 0; i < count; ++i)
                QCOMPARE(plan.teams.at(i).name, nameOfEdit(i + 1));
            if (count > 0)
                QCOMPARE(plan.project.name, nameOfEdit(count));
            for (const Component& component : plan.components)
                QCOMPARE(component.note.value_or(QString()), plan.components.at(0).note.value_or(QString()));
            if (count >= 3)
                QCOMPARE(*plan.components.at(0).note, nameOfEdit(count - count % 3).repeated(20));
        };
        verify();
        return document->plan().teams.size();
    }
};

DRAWBRIDGE_TEST(CrashTest)
DRAWBRIDGE_TEST_CHILD("--edit", runChild)

#include "crash_test.moc"
