// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

namespace {

QString corpusFolder() {
    const QString given = qEnvironmentVariable("DRAWBRIDGE_CORPUS");
    const QString beside = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus");
    for (const QString& folder : {given, beside}) {
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    }
    return {};
}

Ran runTool(const QString& program, const QStringList& arguments, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// `export --compose` of real estates, read by docker-compose 1.29 and held against the schema of the
/// Compose specification.
class ComposeExportTest : public QObject {
    Q_OBJECT

private slots:
    void realEstates_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("withBodies");
        const QString corpus = corpusFolder();
        if (corpus.isEmpty())
            qWarning("NOT TESTED WITH REAL ESTATES: set DRAWBRIDGE_CORPUS to the folder of the corpus");
        for (const char* file : {"sentry-self-hosted/docker-compose.yml", "mailcow/docker-compose.yml",
                                 "signoz/docker/docker-compose.yaml", "jitsi-meet/docker-compose.yml",
                                 "frappe-docker/compose.yaml"}) {
            const QString path = corpus + u'/' + QLatin1String(file);
            for (const bool withBodies : {false, true}) {
                if (QFile::exists(path))
                    QTest::addRow("%s%s", file, withBodies ? " with bodies" : "") << path << withBodies;
            }
        }
        if (corpus.isEmpty())
            QTest::newRow("no corpus") << QString() << false;
    }

    void realEstates() {
        QFETCH(QString, file);
        QFETCH(bool, withBodies);
        if (file.isEmpty())
            QSKIP("NOT TESTED WITH REAL ESTATES: no corpus");
        QTemporaryDir folder;
        const auto program = [&](const QStringList& arguments) {
            const Ran ran = runProgram(arguments, folder.path());
            QVERIFY2(ran.status == 0, qPrintable(arguments.join(u' ') + u'\n' + ran.error));
        };
        program({u"import"_qs, file, u"-o"_qs, u"x.drplan"_qs, u"--site"_qs, u"Main"_qs});
        program({u"prepare"_qs, u"x.drplan"_qs, u"--from"_qs, u"Main"_qs, u"--to"_qs, u"DR"_qs,
                 u"--new-site"_qs, u"--accept"_qs, u"backup"_qs});
        QStringList call{u"export"_qs,    u"x.drplan"_qs, u"--compose"_qs, u"--fail"_qs,
                         u"site:Main"_qs, u"-o"_qs,       u"out"_qs};
        if (withBodies)
            call += {u"--with"_qs, file};
        program(call);
        const QStringList files = QDir(folder.filePath(u"out"_qs)).entryList({u"*.compose.yaml"_qs});
        QCOMPARE(files.size(), 1);
        readByCompose(folder.filePath(u"out"_qs), files.first());
        followsTheSchema(folder.filePath(u"out/"_qs + files.first()));
    }

private:
    static void readByCompose(const QString& folder, const QString& name) {
        const QString compose = QStandardPaths::findExecutable(u"docker-compose"_qs);
        if (compose.isEmpty()) {
            qWarning("NOT TESTED WITH DOCKER-COMPOSE: it is not installed");
            return;
        }
        const Ran ran = runTool(compose, {u"-f"_qs, name, u"config"_qs, u"-q"_qs}, folder);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
    }

    static void followsTheSchema(const QString& file) {
        const QString schema = corpusFolder() + u"/compose-spec/schema/compose-spec.json"_qs;
        const QString script =
            u"import json, sys, yaml, jsonschema\n"
            "jsonschema.validate(yaml.safe_load(open(sys.argv[1])), json.load(open(sys.argv[2])))\n"_qs;
        const Ran here =
            runTool(u"python3"_qs, {u"-c"_qs, u"import yaml, jsonschema"_qs}, QDir::currentPath());
        if (here.status != 0 || !QFile::exists(schema)) {
            qWarning("NOT TESTED AGAINST THE SCHEMA: python3-jsonschema or the schema is not there");
            return;
        }
        const Ran ran = runTool(u"python3"_qs, {u"-c"_qs, script, file, schema}, QDir::currentPath());
        QVERIFY2(ran.status == 0, qPrintable(ran.error.right(1500)));
    }
};

DRAWBRIDGE_TEST(ComposeExportTest)
#include "compose_export_test.moc"
