// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

namespace {

const QByteArray kPlan = R"(drawbridge: 1
name: Two sites
sites:
  - {name: Frankfurt, kind: cloud-region, role: primary, provider: Hosting Ltd}
  - {name: Dublin, kind: cloud-region, role: recovery}
networks:
  - {name: backbone, site: Frankfurt}
components:
  - {name: orders-db, kind: database, site: Frankfurt}
  - {name: orders, kind: service, site: Frankfurt, requires: [orders-db]}
scenarios:
  - {name: Frankfurt lost, fails: [{site: Frankfurt}]}
  - {name: Dublin lost, fails: [{site: Dublin}]}
)";

} // namespace

/// Wrong calls and wrong inputs: what is said, in which form, with which status.
class UsageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }

    /// One line, exactly.
    void says(const QStringList& arguments, const QString& line, int status = 2) const {
        const Ran ran = run(arguments);
        QCOMPARE(ran.error, u"drawbridge: "_qs + line + u'\n');
        QCOMPARE(ran.status, status);
        QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
    }

private slots:
    void init() { write(u"p.plan.yaml"_qs, kPlan); }

    void nearestNames_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const QStringList& arguments, const char* line) {
            QTest::newRow(name) << arguments << QString::fromUtf8(line);
        };
        const QString p = u"p.plan.yaml"_qs;
        const auto fail = [&](const char* what, const char* line) {
            row(what, {u"plan"_qs, p, u"--fail"_qs, QString::fromUtf8(what)}, line);
        };
        fail("site:Franfurt", "no site is called “Franfurt”; did you mean “Frankfurt”?");
        fail("site:frankfurt", "no site is called “frankfurt”; did you mean “Frankfurt”?");
        fail("component:order-db", "no component is called “order-db”; did you mean “orders-db”?");
        fail("network:backbon", "no network is called “backbon”; did you mean “backbone”?");
        fail("provider:Hosting", "no provider is called “Hosting”; did you mean “Hosting Ltd”?");
        fail("provider:Acme", "no provider is called “Acme”; there is only “Hosting Ltd”");
        fail("kind:datbase", "no kind of component is called “datbase”; did you mean “database”?");
        fail("tunnel:x", "no tunnel is called “x”");
        fail("site:orders-db", "no site is called “orders-db”; did you mean “component:orders-db”?");
        fail("Frankfurt",
             "“Frankfurt” is not KIND:NAME, where KIND is one of site, component, network, tunnel, "
             "provider, kind; did you mean “site:Frankfurt”?");
        fail("sit:Dublin", "“sit:Dublin” is not KIND:NAME, where KIND is one of site, component, network, "
                           "tunnel, provider, kind; did you mean “site”?");
        row("scenario", {u"impact"_qs, p, u"--scenario"_qs, u"Frankfurt last"_qs},
            "no scenario is called “Frankfurt last”; did you mean “Frankfurt lost”?");
        row("no scenario near", {u"impact"_qs, p, u"--scenario"_qs, u"Meteorite"_qs},
            "no scenario is called “Meteorite”; there are “Frankfurt lost” and “Dublin lost”");
        row("component", {u"strategies"_qs, p, u"--component"_qs, u"Orders"_qs, u"--scenario"_qs, u"x"_qs},
            "no component is called “Orders”; did you mean “orders”?");
        row("sample", {u"new"_qs, u"n.drplan"_qs, u"--sample"_qs, u"web-shp"_qs},
            "no sample is called “web-shp”; did you mean “web-shop”?");
        row("subcommand", {u"chek"_qs, p}, "no subcommand is called “chek”; did you mean “check”?");
        row("subcommand, nothing near", {u"frob"_qs}, "no subcommand is called “frob”; see drawbridge help");
        row("help", {u"help"_qs, u"chek"_qs}, "no subcommand is called “chek”; did you mean “check”?");
        row("option", {u"plan"_qs, p, u"--scenaro"_qs, u"Frankfurt lost"_qs},
            "plan has no option “--scenaro”; did you mean “--scenario”?");
        row("option before the file", {u"plan"_qs, u"--scenaro=x"_qs, p},
            "plan has no option “--scenaro”; did you mean “--scenario”?");
        row("option before what is required", {u"runbook"_qs, p, u"--outptu"_qs, u"x.md"_qs},
            "runbook has no option “--outptu”; did you mean “--output”?");
        row("option, nothing near", {u"log"_qs, p, u"--frobnicate"_qs},
            "log has no option “--frobnicate”; see drawbridge help log");
        row("too many", {u"log"_qs, p, u"more"_qs},
            "“more” is one argument too many; see drawbridge help log");
        row("choice", {u"plan"_qs, p, u"--objective"_qs, u"penalt"_qs},
            "--objective: “penalt” is not one of makespan, penalty, priority; did you mean “penalty”?");
    }
    void nearestNames() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, line);
        says(arguments, line);
    }

    void valuesOfOptions_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const QString p = u"p.plan.yaml"_qs;
        for (const char* scale : {"nan", "inf", "-inf", "0", "-1", "1e9", "big", "8.1"})
            QTest::newRow(scale) << QStringList{u"export"_qs, p, u"-o"_qs, u"x.png"_qs,
                                                u"--scale="_qs + QString::fromLatin1(scale)}
                                 << u"“%1” is not a number from 0.1 to 8"_qs.arg(QString::fromLatin1(scale));
        for (const char* runs : {"0", "-1", "x", "1.5", "10000001"})
            QTest::newRow(runs) << QStringList{u"simulate"_qs, p, u"--runs="_qs + QString::fromLatin1(runs)}
                                << u"“%1” is not a whole number from 1"_qs.arg(QString::fromLatin1(runs));
        QTest::newRow("seed") << QStringList{u"simulate"_qs, p, u"--seed"_qs, u"x"_qs} << u"“x”"_qs;
        for (const char* option : {"--scenario", "--start", "--time-limit", "--fail"})
            QTest::newRow(option) << QStringList{u"plan"_qs, p, QString::fromLatin1(option), QString()}
                                  << QString::fromLatin1(option) + u": nothing is given"_qs;
        QTest::newRow("component") << QStringList{u"strategies"_qs, p, u"--component"_qs, QString()}
                                   << u"--component: nothing is given"_qs;
        QTest::newRow("file") << QStringList{u"plan"_qs, QString()} << u"FILE: nothing is given"_qs;
        QTest::newRow("no time") << QStringList{u"plan"_qs,         p,       u"--fail"_qs, u"site:Dublin"_qs,
                                                u"--time-limit"_qs, u"0s"_qs}
                                 << u"0s"_qs;
    }
    void valuesOfOptions() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(words) && ran.errorLines().size() == 1, qPrintable(ran.error));
        QVERIFY(!QFile::exists(m_folder.filePath(u"x.png"_qs)));
    }

    void aFailureGivenTwiceIsOne() {
        const QStringList twice{u"impact"_qs, u"p.plan.yaml"_qs, u"--fail"_qs, u"site:Dublin"_qs,
                                u"--fail"_qs, u"site:Dublin"_qs, u"--json"_qs};
        QCOMPARE(run(twice).json()[u"scenario"].toString(), u"Dublin fails"_qs);
    }

    void aScaleThatIsTooLargeIsSaid() {
        QByteArray wide = "drawbridge: 1\nname: W\nsites:\n";
        for (int i = 0; i < 60; ++i)
            wide += "  - {name: Site number " + QByteArray::number(i) + ", kind: provider}\n";
        write(u"wide.plan.yaml"_qs, wide);
        const Ran ran =
            run({u"export"_qs, u"wide.plan.yaml"_qs, u"-o"_qs, u"wide.png"_qs, u"--scale"_qs, u"8"_qs});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.error.contains(u"instead of 8"), qPrintable(ran.error));
        QCOMPARE(run({u"export"_qs, u"p.plan.yaml"_qs, u"-o"_qs, u"small.png"_qs}).error, QString());
    }

    void allErrorsOfAPlanTextAreListed() {
        const QString file = u"bad.plan.yaml"_qs;
        write(file, QByteArray(kPlan)
                        .replace("database, site: Frankfurt", "database, site: Franfurt")
                        .replace("kind: service, site: Frankfurt", "kin: service, site: Franfurt"));
        const Ran ran = run({u"check"_qs, file});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines(),
                 (QStringList{
                     u"drawbridge: bad.plan.yaml:9:45: site: no site is called “Franfurt”; did you mean "
                     "“Frankfurt”?"_qs,
                     u"drawbridge: bad.plan.yaml:10:5: This component has no \"kind\"; add it."_qs,
                     u"drawbridge: bad.plan.yaml:10:20: \"kin\" is not a key of this component; did you mean "
                     "\"kind\"?"_qs,
                     u"drawbridge: bad.plan.yaml:10:40: site: no site is called “Franfurt”; did you mean "
                     "“Frankfurt”?"_qs}));
        QVERIFY(ran.out.isEmpty());
    }

    void manyErrorsOfAPlanTextAreCounted() {
        const auto errors = [this](int count) {
            QByteArray text = "drawbridge: 1\nname: P\nteams:\n";
            for (int i = 0; i < count; ++i)
                text += "  - {name: T" + QByteArray::number(i) + ", sise: 2}\n";
            write(u"many.plan.yaml"_qs, text);
            return run({u"import"_qs, u"many.plan.yaml"_qs, u"-o"_qs, u"none.drplan"_qs}).errorLines();
        };
        QCOMPARE(errors(20).size(), 20);
        QVERIFY(errors(20).last().contains(u"many.plan.yaml:23:"));
        QCOMPARE(errors(21).size(), 21);
        QCOMPARE(errors(21).last(), u"drawbridge: … and 1 more error"_qs);
        QCOMPARE(errors(500).last(), u"drawbridge: … and 480 more errors"_qs);
        QVERIFY(!QFile::exists(m_folder.filePath(u"none.drplan"_qs)));
    }

    void helpNamesEverything() {
        const Ran help = run({u"help"_qs});
        QCOMPARE(help.status, 0);
        QVERIFY(help.error.isEmpty());
        QCOMPARE(run({u"--help"_qs}).out, help.out);
        const QStringList lines = help.out.split(u'\n');
        for (const QString& name :
             {u"new"_qs, u"import"_qs, u"export"_qs, u"check"_qs, u"impact"_qs, u"plan"_qs, u"simulate"_qs,
              u"matrix"_qs, u"failback"_qs, u"strategies"_qs, u"capacity"_qs, u"exposure"_qs,
              u"availability"_qs, u"improve"_qs, u"runbook"_qs, u"log"_qs, u"diff"_qs, u"help"_qs}) {
            const auto count = std::count_if(lines.begin(), lines.end(), [&name](const QString& line) {
                return line.startsWith(u"  "_qs + name + u' ');
            });
            QVERIFY2(count == 1, qPrintable(name));
            const Ran each = run({u"help"_qs, name});
            QVERIFY2(each.status == 0 && each.out.contains(u"Usage: drawbridge"), qPrintable(name));
            if (name != u"help")
                QCOMPARE(run({name, u"--help"_qs}).out, each.out);
        }
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 100, qPrintable(line));
        QVERIFY(run({u"--version"_qs}).out.startsWith(u"drawbridge "));
    }

    void emptyResultsAreSaid() {
        write(u"e.plan.yaml"_qs, "drawbridge: 1\nname: E\n");
        QVERIFY(run({u"check"_qs, u"e.plan.yaml"_qs}).out.startsWith(u"Nothing to check yet"));
        QVERIFY(run({u"exposure"_qs, u"p.plan.yaml"_qs}).out.contains(u"no contracts"));
        QVERIFY(run({u"matrix"_qs, u"e.plan.yaml"_qs}).out.contains(u"Nothing in the plan can fail"));
        QVERIFY(run({u"impact"_qs, u"p.plan.yaml"_qs, u"--scenario"_qs, u"Dublin lost"_qs})
                    .out.contains(u"Nothing is lost or disabled"));
        QVERIFY(run({u"diff"_qs, u"e.plan.yaml"_qs, u"e.plan.yaml"_qs}).out.contains(u"the same"));
    }

    void onlyOneIsNoPlural() {
        write(u"one.plan.yaml"_qs, "drawbridge: 1\nname: O\ncomponents:\n  - {name: a, kind: service}\n");
        QCOMPARE(run({u"import"_qs, u"one.plan.yaml"_qs, u"-o"_qs, u"one.drplan"_qs}).status, 0);
        const Ran check = run({u"check"_qs, u"one.plan.yaml"_qs});
        QVERIFY2(!check.out.contains(u"1 errors") && !check.out.contains(u"1 warnings") &&
                     !check.out.contains(u"1 notes"),
                 qPrintable(check.out));
        const Ran simulated = run({u"simulate"_qs, u"p.plan.yaml"_qs, u"--scenario"_qs, u"Frankfurt lost"_qs,
                                   u"--runs"_qs, u"1"_qs});
        QVERIFY2(simulated.out.contains(u"1 run of"), qPrintable(simulated.out));
    }
};

DRAWBRIDGE_TEST(UsageTest)
#include "usage_test.moc"
