// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

/// Compose stacks one after the other into a project that exists.
class ImportStacksTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString data(const QString& name) {
        return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/") + name;
    }

    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }

    /// Names of a project's entities of one kind, by what it has more than an empty plan.
    QStringList namesIn(const QString& project, const QString& kind) const {
        const QJsonObject json = run({u"diff"_qs, data(u"empty.plan.yaml"_qs), project, u"--json"_qs}).json();
        QStringList names;
        for (const QJsonValue& entity : json[u"entities"].toArray()) {
            if (entity[u"kind"].toString() == kind)
                names += entity[u"name"].toString();
        }
        names.sort();
        return names;
    }

    QStringList historyOf(const QString& project) const {
        QStringList labels;
        for (const QJsonValue& entry : run({u"log"_qs, project, u"--json"_qs}).json()[u"entries"].toArray())
            labels += entry[u"label"].toString();
        return labels;
    }

    void imports(const QStringList& arguments) const {
        const Ran ran = run(QStringList{u"import"_qs} + arguments);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
    }

private slots:
    /// Both stacks have a db. Docker names containers, networks and volumes after the project, so they are
    /// two.
    void aSecondStackIsAdded() {
        imports({data(u"one.yaml"_qs), u"-o"_qs, u"x.drplan"_qs, u"--site"_qs, u"S"_qs});
        imports({data(u"two.yaml"_qs), u"--into"_qs, u"x.drplan"_qs});
        QCOMPARE(namesIn(u"x.drplan"_qs, u"components"_qs),
                 (QStringList{u"db"_qs, u"db (two)"_qs, u"docker-1"_qs, u"web"_qs}));
        QCOMPARE(namesIn(u"x.drplan"_qs, u"networks"_qs),
                 (QStringList{u"one_default"_qs, u"two_default"_qs}));
        QCOMPARE(namesIn(u"x.drplan"_qs, u"sites"_qs), QStringList{u"S"_qs});
        QCOMPARE(historyOf(u"x.drplan"_qs), (QStringList{u"Import one.yaml"_qs, u"Import two.yaml"_qs}));
        const QJsonArray down =
            run({u"impact"_qs, u"x.drplan"_qs, u"--fail"_qs, u"component:db (two)"_qs, u"--json"_qs})
                .json()[u"components"]
                .toArray();
        for (const QJsonValue& component : down) {
            const QString name = component[u"component"].toString();
            const bool isOfTwo = name == u"db (two)" || name == u"web";
            QCOMPARE(component[u"state"].toString() != u"unaffected", isOfTwo);
        }
    }

    void importingAgainChangesNothing() {
        for (const QString& stack : {u"one.yaml"_qs, u"two.yaml"_qs}) {
            QVERIFY(QFile::copy(m_folder.filePath(u"x.drplan"_qs), m_folder.filePath(u"before.drplan"_qs)));
            imports({data(stack), u"--into"_qs, u"x.drplan"_qs});
            const QString difference = run({u"diff"_qs, u"before.drplan"_qs, u"x.drplan"_qs}).out;
            QVERIFY2(difference.contains(u"The plans are the same."), qPrintable(difference));
            QCOMPARE(historyOf(u"x.drplan"_qs).size(), 2);
            QVERIFY(QFile::remove(m_folder.filePath(u"before.drplan"_qs)));
        }
    }

    void stacksComeIntoAProjectMadeFromPlanText() {
        imports({data(u"host.plan.yaml"_qs), u"-o"_qs, u"p.drplan"_qs});
        imports({data(u"one.yaml"_qs), u"--into"_qs, u"p.drplan"_qs});
        imports({data(u"two.yaml"_qs), u"--into"_qs, u"p.drplan"_qs});
        QCOMPARE(namesIn(u"p.drplan"_qs, u"components"_qs),
                 (QStringList{u"db"_qs, u"db (two)"_qs, u"h"_qs, u"web"_qs}));
        QCOMPARE(namesIn(u"p.drplan"_qs, u"sites"_qs), QStringList{u"S"_qs});
        QCOMPARE(historyOf(u"p.drplan"_qs),
                 (QStringList{u"Import host.plan.yaml"_qs, u"Import one.yaml"_qs, u"Import two.yaml"_qs}));
        QVERIFY(run({u"export"_qs, u"p.drplan"_qs, u"-o"_qs, u"p.plan.yaml"_qs}).status == 0);
        QFile text(m_folder.filePath(u"p.plan.yaml"_qs));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll().count("host: h\n"), 3);
    }
};

DRAWBRIDGE_TEST(ImportStacksTest)
#include "import_stacks_test.moc"
