// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
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

    QString write(const QString& name, const QByteArray& text) const {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write %s.", qPrintable(path));
        return path;
    }

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
        QCOMPARE(historyOf(u"x.drplan"_qs),
                 (QStringList{u"Import compose stack one"_qs, u"Import compose stack two"_qs}));
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
                 (QStringList{u"Import host.plan.yaml"_qs, u"Import compose stack one"_qs,
                              u"Import compose stack two"_qs}));
        QVERIFY(run({u"export"_qs, u"p.drplan"_qs, u"-o"_qs, u"p.plan.yaml"_qs}).status == 0);
        QFile text(m_folder.filePath(u"p.plan.yaml"_qs));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll().count("host: h\n"), 3);
    }

    /// Two folders of the same name hold two stacks of the same name.
    void stacksOfTheSameName() {
        const QString shop = write(u"shop/deploy/compose.yaml"_qs,
                                   "services: {web: {image: nginx:1.27}, db: {image: postgres:16}}");
        const QString wiki = write(u"wiki/deploy/compose.yaml"_qs,
                                   "services: {web: {image: mediawiki:1.43}, db: {image: mariadb:11}}");
        QCOMPARE(run({u"import"_qs, shop, u"-o"_qs, u"d.drplan"_qs}).out,
                 u"d.drplan: 3 components added, 3 in all\n"_qs);
        const Ran refused = run({u"import"_qs, wiki, u"--into"_qs, u"d.drplan"_qs});
        QCOMPARE(refused.status, 2);
        for (const char* told : {"stack \"deploy\"", "\"web\" runs nginx, here mediawiki",
                                 "\"db\" runs postgres, here mariadb", "--project-name NAME", "--replace"})
            QVERIFY2(refused.error.contains(QLatin1String(told)), qPrintable(refused.error));
        QCOMPARE(historyOf(u"d.drplan"_qs).size(), 1);
        QCOMPARE(
            run({u"import"_qs, wiki, u"--into"_qs, u"d.drplan"_qs, u"--project-name"_qs, u"wiki"_qs}).out,
            u"d.drplan: 2 components added, 5 in all\n"_qs);
        QCOMPARE(namesIn(u"d.drplan"_qs, u"components"_qs),
                 (QStringList{u"db"_qs, u"db (wiki)"_qs, u"docker-1"_qs, u"web"_qs, u"web (wiki)"_qs}));
        // A newer version and one service more is the same stack.
        write(u"shop/deploy/compose.yaml"_qs,
              "services: {web: {image: nginx:1.29}, db: {image: postgres:16}, cache: {image: redis:7}}");
        QCOMPARE(run({u"import"_qs, shop, u"--into"_qs, u"d.drplan"_qs}).out,
                 u"d.drplan: 1 component added, 1 changed, 1 unchanged, 6 in all\n"_qs);
        QCOMPARE(run({u"import"_qs, wiki, u"--into"_qs, u"d.drplan"_qs, u"--replace"_qs}).out,
                 u"d.drplan: 0 components added, 2 changed, 1 unchanged, 6 in all\n"_qs);
    }

    /// The advice can be followed as it is printed.
    void partsAboveTheFolder() {
        write(u"base/common.yaml"_qs, "services: {base: {image: base}}");
        write(u"base/.env.common"_qs, "A=1\n");
        const QString file =
            write(u"base/deploy/prod/compose.yaml"_qs, "services: {app: {extends: {file: ../../common.yaml, "
                                                       "service: base}, env_file: ../../.env.common}}");
        const QString advice =
            u"--project-folder '%1'"_qs.arg(QFileInfo(m_folder.filePath(u"base"_qs)).canonicalFilePath());
        for (const QStringList& command :
             {QStringList{u"import"_qs, file, u"-o"_qs, u"p1.drplan"_qs}, QStringList{u"check"_qs, file}}) {
            const Ran refused = run(command);
            QCOMPARE(refused.status, 2);
            QCOMPARE(refused.errorLines().size(), 1);
            QVERIFY2(refused.error.trimmed().endsWith(advice), qPrintable(refused.error));
            QVERIFY(command.first() != u"import" || !QFile::exists(m_folder.filePath(u"p1.drplan"_qs)));
            const Ran ran = run(command + QStringList{u"--project-folder"_qs, m_folder.filePath(u"base"_qs)});
            QVERIFY2(ran.status == 0 && ran.error.isEmpty(), qPrintable(ran.error));
        }
    }

    /// Of the process, only the variables that choose files, profiles and a name count.
    void variablesOfTheProcess() {
        const QString file =
            write(u"env/compose.yaml"_qs, "services: {a: {image: '${HOME:-none}'}, b: {image: b, profiles: "
                                          "[p]}, c: {image: c, profiles: [q]}}");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"COMPOSE_PROFILES"_qs, u"q"_qs);
        environment.insert(u"COMPOSE_PROJECT_NAME"_qs, u"named"_qs);
        const Ran ran =
            runProgram({u"import"_qs, file, u"-o"_qs, u"v.drplan"_qs}, m_folder.path(), environment);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(namesIn(u"v.drplan"_qs, u"components"_qs), (QStringList{u"a"_qs, u"c"_qs, u"docker-1"_qs}));
        QCOMPARE(namesIn(u"v.drplan"_qs, u"networks"_qs), QStringList{u"named_default"_qs});
        QVERIFY(run({u"export"_qs, u"v.drplan"_qs, u"-o"_qs, u"v.plan.yaml"_qs}).status == 0);
        QFile text(m_folder.filePath(u"v.plan.yaml"_qs));
        QVERIFY(text.open(QIODevice::ReadOnly) && text.readAll().contains("image: none"));
    }

    void aProjectIsNotImported() {
        const Ran ran = run({u"import"_qs, u"d.drplan"_qs, u"-o"_qs, u"again.drplan"_qs});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"is a Drawbridge project, not something to import"),
                 qPrintable(ran.error));
    }
};

DRAWBRIDGE_TEST(ImportStacksTest)
#include "import_stacks_test.moc"
