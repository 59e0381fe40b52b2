// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// Commands never touch a display; the window says in one line that there is none.
class DisplayTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QProcessEnvironment withoutDisplay() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_qs, u"WAYLAND_DISPLAY"_qs, u"QT_QPA_PLATFORM"_qs})
            environment.remove(name);
        return environment;
    }

    static void endsInOneLine(const Ran& ran, int status, const QString& words) {
        QVERIFY2(ran.status == status, qPrintable(QString::number(ran.status) + ran.error));
        QVERIFY2(ran.errorLines().size() == 1, qPrintable(ran.error));
        QVERIFY2(ran.error.startsWith(u"drawbridge: ") && ran.error.contains(words), qPrintable(ran.error));
        QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
    }

private slots:
    void commandsWorkWithoutADisplay_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("new") << QStringList{u"new"_qs, u"shop.drplan"_qs, u"--sample"_qs, u"web-shop"_qs};
        const auto onShop = [](const char* command, const QStringList& more) {
            QTest::newRow(qPrintable(QString::fromLatin1(command) + u' ' + more.last()))
                << QStringList{QString::fromLatin1(command), u"shop.drplan"_qs} + more;
        };
        for (const QString& name : {u"d.svg"_qs, u"d.png"_qs, u"d.pdf"_qs})
            onShop("export", {u"-o"_qs, name});
        for (const QString& name : {u"r.pdf"_qs, u"r.html"_qs})
            onShop("runbook", {u"--scenario"_qs, u"Frankfurt lost"_qs, u"-o"_qs, name});
        onShop("plan", {u"--scenario"_qs, u"Frankfurt lost"_qs});
    }
    void commandsWorkWithoutADisplay() {
        QFETCH(QStringList, arguments);
        QProcessEnvironment environment = withoutDisplay();
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"xcb"_qs);
        const Ran ran = runProgram(arguments, m_folder.path(), environment);
        QVERIFY2(ran.status == 0 && ran.error.isEmpty(), qPrintable(ran.error));
        const qsizetype output = arguments.indexOf(u"-o"_qs);
        if (output >= 0)
            QVERIFY(QFileInfo(m_folder.filePath(arguments[output + 1])).size() > 1000);
        else
            QVERIFY(!ran.out.isEmpty());
    }

    void aDeadDisplayIsSaidInOneLine() {
        QProcessEnvironment environment = withoutDisplay();
        environment.insert(u"DISPLAY"_qs, u":4711"_qs); // where no server listens
        endsInOneLine(runProgram({}, m_folder.path(), environment), 3, u"DISPLAY"_qs);
    }

    void noDisplayIsSaidInOneLine() {
        endsInOneLine(runProgram({}, m_folder.path(), withoutDisplay()), 2, u"no display"_qs);
    }
};

DRAWBRIDGE_TEST(DisplayTest)
#include "display_test.moc"
