// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// The runbook that the command line writes is the one that the window writes.
class RunbookCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray runbookOf(const QString& plan) const {
        const QString out = m_folder.filePath(u"runbook.md"_qs);
        const Ran ran =
            runProgram({u"runbook"_qs, plan, u"--scenario"_qs, u"A lost"_qs, u"-o"_qs, out}, m_folder.path());
        QFile file(out);
        if (ran.status != 0 || !file.open(QIODevice::ReadOnly))
            qFatal("no runbook: %s", qPrintable(ran.error));
        return file.readAll();
    }

private slots:
    /// DR-406: a site whose loss no scenario covers. That is no weakness of the scenario that the runbook is
    /// for, whether another one covers it or not.
    void aSiteThatNoScenarioCoversIsNotOfThisOne() {
        const QString both = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/two-scenarios.plan.yaml");
        QFile file(both);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY(text.contains(", {name: B lost, fails: [{site: B}]}"));
        text.replace(", {name: B lost, fails: [{site: B}]}", "");
        const QString one = m_folder.filePath(u"one-scenario.plan.yaml"_qs);
        QFile shorter(one);
        QVERIFY(shorter.open(QIODevice::WriteOnly) && shorter.write(text) == text.size());
        shorter.close();
        QVERIFY(!runbookOf(one).contains("DR-406"));
        QVERIFY(!runbookOf(both).contains("DR-406"));
    }
};

DRAWBRIDGE_TEST(RunbookCommandTest)
#include "runbook_command_test.moc"
