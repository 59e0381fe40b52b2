// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using drawbridge::testing::Ran;

/// Tables by the command line: import, preview, export, and back.
class TablesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Ran run(const QStringList& arguments) const {
        return drawbridge::testing::runProgram(arguments, m_folder.path());
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    bool exists(const QString& name) const { return QFile::exists(m_folder.filePath(name)); }

private slots:
    void aSpreadsheetBecomesAProject() {
        write(u"servers.csv"_qs, "Hostname,Site,RAM,Rack\nweb,Main,16 GB,R1\ndb,Main,32 GB,R2\n");
        const Ran ran = run({u"import"_qs, u"servers.csv"_qs, u"-o"_qs, u"a.drplan"_qs});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, u"a.drplan: 1 site added; 2 components added\n"_qs);
        QVERIFY(ran.error.contains(u"“Rack”"));
        const QString text = run({u"export"_qs, u"a.drplan"_qs, u"-o"_qs, u"-"_qs}).out;
        QVERIFY(text.contains(u"assumptions: {use: cautious}") && text.contains(u"time-zone: "));
        const Ran again = run({u"import"_qs, u"servers.csv"_qs, u"--into"_qs, u"a.drplan"_qs});
        QCOMPARE(again.out, u"a.drplan: 2 components unchanged\n"_qs);
    }

    void aDryRunShowsAndChangesNothing() {
        write(u"list.csv"_qs, "Box;Where\nweb;Main\n");
        const Ran ran = run({u"import"_qs, u"list.csv"_qs, u"--table"_qs, u"components"_qs, u"--map"_qs,
                             u"Box=name"_qs, u"--map"_qs, u"Where=site"_qs, u"--dry-run"_qs});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(u"cells separated by semicolons"));
        QVERIFY(ran.out.contains(u"as you said"));
        QVERIFY(ran.out.contains(u"Would be imported: 1 site added; 1 component added"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"*.drplan"_qs}, QDir::Files).filter(u"list"_qs),
                 QStringList());
        const Ran wrong = run({u"import"_qs, u"list.csv"_qs, u"--table"_qs, u"components"_qs, u"--map"_qs,
                               u"Box=nam"_qs, u"--dry-run"_qs});
        QCOMPARE(wrong.status, 2);
    }

    /// A line each, and no project is left behind.
    void errorsAreListedAndNothingIsMade() {
        write(u"bad.csv"_qs, "Name,RTO\na,soon\nb,later\n");
        const Ran ran = run({u"import"_qs, u"bad.csv"_qs, u"-o"_qs, u"bad.drplan"_qs});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 2);
        QVERIFY(ran.errorLines().at(0).startsWith(
            u"drawbridge: bad.csv: row 2, column RTO: “soon” is not a duration"));
        QVERIFY(!exists(u"bad.drplan"_qs));
        QCOMPARE(run({u"import"_qs, u"bad.csv"_qs, u"--dry-run"_qs}).status, 2);
    }

    void allTablesGoOutAndComeBack() {
        QCOMPARE(run({u"new"_qs, u"shop.drplan"_qs, u"--sample"_qs, u"web-shop"_qs}).status, 0);
        QCOMPARE(run({u"export"_qs, u"shop.drplan"_qs, u"-o"_qs, u"tables/"_qs}).status, 0);
        QStringList files;
        for (const QString& name : QDir(m_folder.filePath(u"tables"_qs)).entryList(QDir::Files))
            files += u"tables/"_qs + name;
        QCOMPARE(files.size(), 39);
        const Ran ran = run(QStringList{u"import"_qs} + files + QStringList{u"-o"_qs, u"back.drplan"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        const auto entities = [this](const QString& file) {
            const QString text = run({u"export"_qs, file, u"-o"_qs, u"-"_qs}).out;
            return text.mid(text.indexOf(u"\nsites:"));
        };
        QCOMPARE(entities(u"back.drplan"_qs), entities(u"shop.drplan"_qs));
    }

    void oneTableByItsName() {
        QCOMPARE(run({u"new"_qs, u"one.drplan"_qs, u"--sample"_qs, u"web-shop"_qs}).status, 0);
        QVERIFY(run({u"export"_qs, u"one.drplan"_qs, u"-o"_qs, u"-"_qs, u"--table"_qs, u"sites"_qs})
                    .out.startsWith(u"name,kind,role,provider"));
        QCOMPARE(run({u"export"_qs, u"one.drplan"_qs, u"-o"_qs, u"teams.csv"_qs}).status, 0);
        QFile file(m_folder.filePath(u"teams.csv"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("name,size,on-call-response"));
        const Ran wrong = run({u"export"_qs, u"one.drplan"_qs, u"-o"_qs, u"-"_qs, u"--table"_qs, u"site"_qs});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.error.contains(u"did you mean “sites”"));
    }
};

DRAWBRIDGE_TEST(TablesTest)
#include "tables_test.moc"
