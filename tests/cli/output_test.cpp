// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace drawbridge::testing;

namespace {

/// Names as strangers may write them: escapes of a terminal (U+009B acts like ESC [), a control of direction.
const QByteArray kHostile = R"(drawbridge: 1
name: Hostile
sites:
  - {name: A, kind: on-premises}
  - {name: B, kind: on-premises}
components:
  - name: db
    kind: database
    site: A
    image: "img:\u009b2J\u202e"
    recovery: {strategy: restart, to: B, steps: [{name: "st\u009b31mep\u2066", duration: 5m}]}
  - {name: "pay\u202elap", kind: service, site: A, requires: [db]}
scenarios: [{name: S, fails: [{site: A}]}]
)";

/// Wide, combining and joined characters, and one longer than a terminal is wide.
const QByteArray kWide = "drawbridge: 1\nname: Wide\nsites: [{name: A, kind: on-premises}]\ncomponents:\n"
                         "  - {name: 注文データベース, kind: service, site: A}\n"
                         "  - {name: \"cafe\\u0301\", kind: service, site: A}\n"
                         "  - {name: 👩‍💻🚀🇩🇪, kind: service, site: A}\n"
                         "  - {name: " +
                         QByteArray("long-name-").repeated(15) +
                         ", kind: service, site: A}\n"
                         "scenarios: [{name: S, fails: [{site: A}]}]\n";

} // namespace

/// Standard output and files: faults of writing, characters that act, columns.
class OutputTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QByteArray read(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }

    /// Runs a line of sh, in which `drawbridge` is the program.
    Ran shell(const QString& line) const {
        const QString script =
            QStringLiteral("drawbridge() { '%1' \"$@\"; }\n").arg(QStringLiteral(DRAWBRIDGE_PROGRAM)) + line;
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"/bin/sh"_qs, {u"-c"_qs, script});
        if (!process.waitForFinished(120'000))
            qFatal("sh does not end");
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static bool isHarmless(const QString& text) {
        return std::none_of(text.begin(), text.end(), [](QChar c) {
            const char16_t u = c.unicode();
            return (u < 0x20 && u != u'\n') || (u >= 0x7F && u <= 0x9F) || u == 0x061C || u == 0x200E ||
                   u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        });
    }

    static QString line(const QString& text, const QString& with) {
        for (const QString& each : text.split(u'\n')) {
            if (each.contains(with))
                return each;
        }
        return {};
    }

private slots:
    void initTestCase() {
        write(u"hostile.plan.yaml"_qs, kHostile);
        write(u"wide.plan.yaml"_qs, kWide);
        QCOMPARE(run({u"new"_qs, u"shop.drplan"_qs, u"--sample"_qs, u"web-shop"_qs}).status, 0);
    }

    void aFullDiskUnderStandardOutputIsAFault_data() {
        QTest::addColumn<QString>("call");
        for (const char* call :
             {"check shop.drplan --json", "check shop.drplan", "log shop.drplan", "log shop.drplan --json",
              "plan shop.drplan --scenario 'Frankfurt lost'", "matrix shop.drplan", "help", "--version",
              "plan --help", "diff shop.drplan shop.drplan", "exposure shop.drplan",
              "export shop.drplan -o -", "impact shop.drplan --scenario 'Frankfurt lost' --json"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void aFullDiskUnderStandardOutputIsAFault() {
        QFETCH(QString, call);
        const Ran ran = shell(u"drawbridge "_qs + call + u" > /dev/full"_qs);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.error, u"drawbridge: standard output cannot be written: No space left on device\n"_qs);
    }

    void aReaderThatEndsIsNoFault() {
        const Ran ran = shell(u"{ drawbridge check shop.drplan --json; echo $? > status; } | true"_qs);
        QVERIFY2(ran.error.isEmpty(), qPrintable(ran.error));
        QVERIFY(read(u"status"_qs) == "141\n" || read(u"status"_qs) == "0\n"); // as true ends late or soon
        QCOMPARE(shell(u"{ sleep 1; drawbridge log shop.drplan; echo $? > status; } | true"_qs).error,
                 QString());
        QCOMPARE(read(u"status"_qs), QByteArray("141\n"));
    }

    /// The project would be opened as descriptor 1, and the text written into it.
    void closedStreamsDoNotLeadIntoTheProject() {
        const QByteArray before = read(u"shop.drplan"_qs);
        const Ran ran = shell(u"drawbridge check shop.drplan >&-"_qs);
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.error.contains(u"standard output cannot be written"), qPrintable(ran.error));
        QCOMPARE(shell(u"drawbridge check missing.drplan >&- 2>&-"_qs).status, 2);
        QCOMPARE(shell(u"drawbridge check shop.drplan <&- >&- 2>&-"_qs).status, 3);
        QVERIFY(read(u"shop.drplan"_qs) == before);
    }

    void charactersThatActAreShown_data() {
        QTest::addColumn<QStringList>("call");
        const QString file = u"hostile.plan.yaml"_qs;
        for (const QString& command :
             {u"check"_qs, u"impact"_qs, u"plan"_qs, u"matrix"_qs, u"simulate"_qs, u"failback"_qs,
              u"exposure"_qs, u"availability"_qs, u"capacity"_qs, u"improve"_qs}) {
            QTest::newRow(qPrintable(command)) << QStringList{command, file};
            QTest::newRow(qPrintable(command + u" --json"_qs)) << QStringList{command, file, u"--json"_qs};
        }
        QTest::newRow("strategies") << QStringList{u"strategies"_qs, file, u"--component"_qs, u"db"_qs};
        QTest::newRow("diff") << QStringList{u"diff"_qs, file, u"wide.plan.yaml"_qs};
        QTest::newRow("error") << QStringList{u"plan"_qs, file, u"--fail"_qs,
                                              u"site:\x1b[31m\u009b\u202e"_qs};
        QTest::newRow("file") << QStringList{u"check"_qs, u"no\u009b\u202e.drplan"_qs};
        QTest::newRow("option") << QStringList{u"check"_qs, file, u"--\u009b31m"_qs};
        QTest::newRow("subcommand") << QStringList{u"\u009b31m"_qs};
    }
    void charactersThatActAreShown() {
        QFETCH(QStringList, call);
        const Ran ran = run(call);
        QVERIFY2(isHarmless(ran.out), qPrintable(ran.out));
        QVERIFY2(isHarmless(ran.error), qPrintable(ran.error));
        if (call.contains(u"--json"_qs))
            QVERIFY(!ran.json().isEmpty());
    }

    void escapesLookLikeThoseOfJson() {
        const Ran impact = run({u"impact"_qs, u"hostile.plan.yaml"_qs});
        QVERIFY2(impact.out.contains(u"pay\\u202elap"), qPrintable(impact.out));
        const Ran plan = run({u"plan"_qs, u"hostile.plan.yaml"_qs});
        QVERIFY2(plan.out.contains(u"st\\u009b31mep\\u2066"), qPrintable(plan.out));
        const QJsonObject json = run({u"impact"_qs, u"hostile.plan.yaml"_qs, u"--json"_qs}).json();
        QCOMPARE(json[u"components"][1][u"component"].toString(), u"pay\u202elap"_qs);
    }

    void warningsAndLabelsOfImportsAreShown() {
        write(u"compose.yaml"_qs,
              "services:\n  web: {image: \"a:${UNSET:-1}\\u009b31m\", \"x\\u009bkey\\u202e\": 1, "
              "networks: [\"n\\u009b\"]}\n");
        const Ran ran = run({u"import"_qs, u"compose.yaml"_qs, u"-o"_qs, u"i.drplan"_qs});
        QVERIFY2(isHarmless(ran.error) && isHarmless(ran.out), qPrintable(ran.error));
    }

    void newNamesDoNotDeceive() {
        const Ran ran = run({u"import"_qs, u"hostile.plan.yaml"_qs, u"-o"_qs, u"h.drplan"_qs});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"“pay\\u202elap”") && ran.error.contains(u"U+202E"),
                 qPrintable(ran.error));
        QVERIFY(!QFile::exists(m_folder.filePath(u"h.drplan"_qs)));
    }

    void columnsAreCutOnATerminalOnly() {
        const QString name = u"long-name-"_qs.repeated(15);
        QVERIFY(run({u"impact"_qs, u"wide.plan.yaml"_qs}).out.contains(name));
        const Ran terminal =
            shell(u"script -qec \"stty cols 80; '%1' impact wide.plan.yaml\" /dev/null < /dev/null"_qs.arg(
                QStringLiteral(DRAWBRIDGE_PROGRAM)));
        QVERIFY2(terminal.out.contains(u"long-name-") && !terminal.out.contains(name),
                 qPrintable(terminal.out));
        QVERIFY(terminal.out.contains(u'…') && terminal.out.contains(u"\033[1m"));
        const QString cut = line(terminal.out, u"long-name-"_qs);
        QVERIFY2(cut.trimmed().size() <= 80, qPrintable(cut));
    }

    /// Where the second column begins, by columns of the terminal: each of 注文データベース takes two, the
    /// accent none, and each of the three emoji two.
    void wideNamesAreAligned() {
        const QString out = run({u"impact"_qs, u"wide.plan.yaml"_qs}).out;
        const auto second = [&out](const QString& name) {
            const QString row = line(out, name);
            return row.indexOf(u"Lost") - name.size();
        };
        const auto widest = 150 + 2;
        QCOMPARE(second(u"long-name-"_qs.repeated(15)), 2);
        QCOMPARE(second(u"注文データベース"_qs), widest - 16);
        QCOMPARE(second(u"cafe\u0301"_qs), widest - 4);
        QCOMPARE(second(u"👩‍💻🚀🇩🇪"_qs), widest - 6);
    }

    void textGoesToStandardOutput() {
        const QString file = u"shop.drplan"_qs;
        const auto out = [&](const QString& command, const QStringList& more) {
            const Ran ran = run(QStringList{command, file, u"-o"_qs, u"-"_qs} + more);
            return ran.status == 0 && ran.error.isEmpty() ? ran.out : ran.error;
        };
        QVERIFY(out(u"export"_qs, {}).startsWith(u"drawbridge: 1\n"));
        QVERIFY(out(u"export"_qs, {u"--format"_qs, u"svg"_qs}).startsWith(u"<?xml"));
        QVERIFY(out(u"export"_qs, {u"--format"_qs, u"dot"_qs}).startsWith(u"digraph"));
        QVERIFY(out(u"export"_qs, {u"--format"_qs, u"csv"_qs}).startsWith(u"name,kind"));
        const QStringList scenario{u"--scenario"_qs, u"Frankfurt lost"_qs};
        QVERIFY(out(u"runbook"_qs, scenario).startsWith(u"# "));
        QVERIFY(
            out(u"runbook"_qs, scenario + QStringList{u"--format"_qs, u"html"_qs}).startsWith(u"<!DOCTYPE"));
        for (const QString& format : {u"png"_qs, u"pdf"_qs}) {
            const Ran ran = run({u"export"_qs, file, u"-o"_qs, u"-"_qs, u"--format"_qs, format});
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.error,
                     u"drawbridge: %1 is no text: write it to a file, e.g. -o plan.%1\n"_qs.arg(format));
        }
        QVERIFY(!QFile::exists(m_folder.filePath(u"-"_qs)));
    }

    void onlyFilesAreReplaced() {
        const QString fifo = m_folder.filePath(u"f.md"_qs);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QVERIFY(QFile::link(u"/dev/null"_qs, m_folder.filePath(u"device.md"_qs)));
        QVERIFY(QFile::link(fifo, m_folder.filePath(u"pipe.md"_qs)));
        QVERIFY(QDir(m_folder.path()).mkpath(u"folder.md"_qs));
        const auto refused = [this](const QString& name, const QString& words) {
            const Ran ran = run(
                {u"runbook"_qs, u"shop.drplan"_qs, u"--scenario"_qs, u"Frankfurt lost"_qs, u"-o"_qs, name});
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.error.startsWith(u"drawbridge: "_qs + name + u": This is "_qs + words),
                     qPrintable(ran.error));
        };
        refused(u"f.md"_qs, u"a pipe"_qs);
        refused(u"pipe.md"_qs, u"a pipe"_qs);
        refused(u"device.md"_qs, u"a device"_qs);
        refused(u"folder.md"_qs, u"a folder"_qs);
        struct stat status {};
        QVERIFY(::stat(QFile::encodeName(fifo).constData(), &status) == 0 && S_ISFIFO(status.st_mode));
    }

    void theTrueReasonIsGiven() {
        const Ran ran = run({u"export"_qs, u"shop.drplan"_qs, u"-o"_qs, u"/proc/x.csv"_qs});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.startsWith(u"drawbridge: /proc/x.csv: ") && !ran.error.contains(u"full"),
                 qPrintable(ran.error));
    }
};

DRAWBRIDGE_TEST(OutputTest)
#include "output_test.moc"
