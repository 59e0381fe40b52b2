// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compose_loading.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

/// Which files a project is read from, and what the environment chooses.
class ComposeProjectTest : public QObject {
    Q_OBJECT

    /// A project in deploy/prod whose parts are two folders up.
    static QString projectWithParts(const Folder& folder) {
        folder.write(u"it's/common.yaml"_qs,
                     "services: {base: {image: base, volumes: [d:/d]}}\nvolumes: {d: }");
        folder.write(u"it's/shared/compose.yaml"_qs, "services: {proxy: {image: traefik:3}}");
        folder.write(u"it's/.env.common"_qs, "A=1\n");
        return folder.write(u"it's/deploy/prod/compose.yaml"_qs,
                            "include: [../../shared/compose.yaml]\n"
                            "services:\n  app:\n    extends: {file: ../../common.yaml, service: base}\n"
                            "    depends_on: [proxy]\n    env_file: ../../.env.common\n");
    }

private slots:
    void filesAboveTheFolder() {
        const Folder folder;
        const QString file = projectWithParts(folder);
        const QString top = QFileInfo(folder.path(u"it's"_qs)).canonicalFilePath();
        try {
            loadFiles({file});
            QFAIL("Parts are missing.");
        } catch (const compose::OutsideFolder& error) {
            QCOMPARE(error.folder(), top);
            QCOMPARE(error.place().line, 1);
            QVERIFY(error.message().endsWith(
                u" --project-folder '%1'"_qs.arg(QString(top).replace(u"'"_qs, u"'\\''"_qs))));
            compose::LoadOptions options;
            options.projectFolder = error.folder();
            const Loaded loaded = loadFiles({file}, options);
            QCOMPARE(serviceNames(loaded), (QStringList{u"app"_qs, u"proxy"_qs}));
            const compose::Service& app = serviceOf(loaded, u"app"_qs);
            QCOMPARE(app.image, u"base"_qs);
            QCOMPARE(app.environmentNames, QStringList{u"A"_qs});
            QCOMPARE(loaded.project.unreadFolder, QString());
        }
    }

    /// What follows from a missing part is not what to tell.
    void theMissingPartIsTold() {
        const Folder folder;
        folder.write(u"base.yaml"_qs, "services: {base: {image: base}}");
        const QString file =
            folder.write(u"in/compose.yaml"_qs, "include: [../base.yaml]\nservices: {a: {extends: base}}");
        QVERIFY(inputError([&] { loadFiles({file}); }).contains(u"\"../base.yaml\" is outside"));
        // Nor whether there is a file.
        const QString none = folder.write(u"in/none.yaml"_qs, "include: [../none.yaml]");
        QVERIFY(inputError([&] { loadFiles({none}); }).contains(u"\"../none.yaml\" is outside"));
        compose::LoadOptions elsewhere;
        elsewhere.projectFolder = folder.path(u"other"_qs);
        QVERIFY(inputError([&] { loadFiles({file}, elsewhere); }).contains(u"does not hold"));
    }

    void anEnvFileOutsideIsAWarning() {
        const Folder folder;
        folder.write(u"a.env"_qs, "A=1\n");
        const QString file = folder.write(
            u"in/compose.yaml"_qs,
            "services: {a: {image: a, env_file: [../a.env, {path: ../b.env, required: false}]}}");
        const Loaded loaded = loadFiles({file});
        const QString top = QFileInfo(folder.path({})).canonicalFilePath();
        QCOMPARE(loaded.project.unreadFolder, top);
        QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
        QVERIFY(loaded.diagnostics[0].message.endsWith(u" --project-folder '%1'"_qs.arg(top)));
        compose::LoadOptions options;
        options.projectFolder = top;
        QCOMPARE(serviceOf(loadFiles({file}, options), u"a"_qs).environmentNames, QStringList{u"A"_qs});
    }

    void linksLeadOutside() {
        const Folder outside;
        const QString secret = outside.write(u"secret.yaml"_qs, "services: {b: {image: b}}");
        const Folder folder;
        QVERIFY(QFile::link(secret, folder.path(u"link.yaml"_qs)));
        QVERIFY(QFile::link(secret, folder.path(u".env"_qs)));
        const QString file =
            folder.write(u"compose.yaml"_qs, "include: [link.yaml]\nservices: {a: {image: a}}");
        QVERIFY(inputError([&] { loadFiles({file}); }).contains(u"\"link.yaml\" is outside"));
        const QString alone = folder.write(u"alone.yaml"_qs, "services: {a: {image: a}}");
        const Loaded loaded = loadFiles({alone});
        QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
        QVERIFY(loaded.diagnostics[0].message.contains(u"name it as an env file"));
    }

    void manyFiles() {
        const Folder folder;
        QByteArray services = "services:\n";
        for (int i = 0; i < 1500; ++i) {
            const QByteArray name = "s" + QByteArray::number(i);
            folder.write(QString::fromLatin1(name + ".yaml"), "services: {" + name + ": {image: a}}");
            services += "  " + name + ": {extends: {file: " + name + ".yaml, service: " + name + "}}\n";
        }
        const Loaded loaded = loadFiles({folder.write(u"compose.yaml"_qs, services)});
        QCOMPARE(loaded.project.services.size(), std::size_t{1500});
    }

    /// No quotes, no variables, no comments behind values: nothing to warn of.
    void rawEnvFiles() {
        const Folder folder;
        folder.write(
            u"raw.env"_qs,
            "# comment\n PASSWORD=abc$def\"unclosed # $kept\nJSON={\"a\": \"b'c\"}\n\nFROM_OUTSIDE\n");
        const Loaded loaded = loadFiles({folder.write(
            u"compose.yaml"_qs, "services: {a: {image: a, env_file: [{path: raw.env, format: raw}]}}")});
        QCOMPARE(serviceOf(loaded, u"a"_qs).environmentNames.join(u' '), u"PASSWORD JSON FROM_OUTSIDE"_qs);
        QVERIFY2(loaded.diagnostics.empty(), qPrintable(diagnosticTexts(loaded.diagnostics)));
        const Loaded other = loadFiles({folder.write(
            u"other.yaml"_qs, "services: {a: {image: a, env_file: [{path: raw.env, format: ini}]}}")});
        QVERIFY(diagnosticTexts(other.diagnostics).contains(u"unknown format \"ini\""));
    }

    void scale() {
        const auto replicas = [](const QByteArray& keys) {
            return serviceOf(loadText("services: {a: {image: a, " + keys + "}}"), u"a"_qs).replicas;
        };
        QCOMPARE(replicas("scale: 3"), std::optional<int>(3));
        QCOMPARE(replicas("deploy: {replicas: 2}"), std::optional<int>(2));
        QCOMPARE(replicas("scale: 2, deploy: {replicas: '2'}"), std::optional<int>(2));
        const QString error = composeError("services:\n  a: {image: a, scale: 3, deploy: {replicas: 2}}\n");
        QVERIFY2(error.startsWith(u"2:3 The service \"a\" has \"scale\" 3 and \"deploy.replicas\" 2"),
                 qPrintable(error));
        // Of a service that does not run, nobody asks.
        compose::LoadOptions options;
        options.profiles = QStringList{u"x"_qs};
        loadText("services: {a: {image: a, profiles: [p], scale: 3, deploy: {replicas: 2}}, b: {image: b, "
                 "profiles: [x]}}",
                 options);
    }

    void containersOfOthers() {
        const Loaded loaded =
            loadText("services:\n  a: {image: a, external_links: ['legacy:db'], network_mode: "
                     "'container:gate', volumes_from: ['container:data:ro']}\n"
                     "  b: {image: b, network_mode: 'service:a'}\n");
        QCOMPARE(serviceNames(loaded), (QStringList{u"a"_qs, u"b"_qs}));
        QVERIFY(serviceOf(loaded, u"a"_qs).dependencies.empty());
        QCOMPARE(dependencyTexts(serviceOf(loaded, u"b"_qs)).join(u' '), u"a:started:implied"_qs);
        QCOMPARE(loaded.diagnostics.size(), std::size_t{3});
        for (const char* told :
             {"the container \"legacy\" (external_links)", "the container \"gate\" (network_mode)",
              "the container \"data\" (volumes_from)"})
            QVERIFY2(diagnosticTexts(loaded.diagnostics).contains(QLatin1String(told)), told);
        QVERIFY(loaded.diagnostics[0].severity == Severity::Note);
    }

    void variablesChooseProfiles() {
        const Folder folder;
        const QString file = folder.write(
            u"compose.yaml"_qs,
            "services: {a: {image: a}, b: {image: b, profiles: [p]}, c: {image: c, profiles: [q]}}");
        QCOMPARE(serviceNames(loadFiles({file})).join(u' '), u"a b c"_qs);
        folder.write(u".env"_qs, "COMPOSE_PROFILES=q, r\n");
        const Loaded loaded = loadFiles({file});
        QCOMPARE(serviceNames(loaded).join(u' '), u"a c"_qs);
        QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
        QVERIFY(loaded.diagnostics[0].message.contains(u"left out: b;"));
        compose::LoadOptions options;
        options.environment.insert(u"COMPOSE_PROFILES"_qs, u"p"_qs);
        QCOMPARE(serviceNames(loadFiles({file}, options)).join(u' '), u"a b"_qs);
        options.profiles = QStringList{u"*"_qs};
        QCOMPARE(serviceNames(loadFiles({file}, options)).join(u' '), u"a b c"_qs);
    }

    /// -p, then COMPOSE_PROJECT_NAME, then `name:`, then the folder.
    void namesOfProjects() {
        const Folder folder;
        const QString file = folder.write(u"Some.Folder/compose.yaml"_qs, "services: {a: {image: a}}");
        QCOMPARE(loadFiles({file}).project.name, u"somefolder"_qs);
        const QString named =
            folder.write(u"Some.Folder/named.yaml"_qs, "name: own\nservices: {a: {image: a}}");
        QCOMPARE(loadFiles({named}).project.name, u"own"_qs);
        folder.write(u"Some.Folder/.env"_qs, "COMPOSE_PROJECT_NAME=dot\n");
        QCOMPARE(loadFiles({named}).project.name, u"dot"_qs);
        compose::LoadOptions options;
        options.environment.insert(u"COMPOSE_PROJECT_NAME"_qs, u"process"_qs);
        QCOMPARE(loadFiles({named}, options).project.name, u"process"_qs);
        options.projectName = u"given"_qs;
        QCOMPARE(loadFiles({named}, options).project.name, u"given"_qs);
        options.projectName = u"Not a name"_qs;
        QVERIFY(inputError([&] { loadFiles({named}, options); }).contains(u"is not a name"));
    }

    void variablesChooseFiles() {
        const Folder folder;
        const QString base = folder.write(u"base.yaml"_qs, "services: {a: {image: a}}");
        folder.write(u"prod.yaml"_qs, "services: {b: {image: b}}");
        QVERIFY(inputError([&] { loadFiles({folder.path({})}); }).contains(u"has no compose.yaml"));
        folder.write(u".env"_qs, "COMPOSE_FILE=base.yaml:prod.yaml\n");
        QCOMPARE(serviceNames(loadFiles({folder.path({})})).join(u' '), u"a b"_qs);
        const Loaded loaded = loadFiles({base});
        QCOMPARE(serviceNames(loaded).join(u' '), u"a b"_qs);
        QVERIFY(diagnosticTexts(loaded.diagnostics).contains(u"lists this file among base.yaml, prod.yaml"));
        folder.write(u".env"_qs, "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=base.yaml,prod.yaml\n");
        QCOMPARE(serviceNames(loadFiles({folder.path({})})).join(u' '), u"a b"_qs);
        // Who names several files, or another one, has chosen.
        const QString other = folder.write(u"other.yaml"_qs, "services: {c: {image: c}}");
        QCOMPARE(serviceNames(loadFiles({other})).join(u' '), u"c"_qs);
        QCOMPARE(serviceNames(loadFiles({base, other})).join(u' '), u"a c"_qs);
        folder.write(u".env"_qs, "COMPOSE_FILE=gone.yaml\n");
        QVERIFY(inputError([&] { loadFiles({folder.path({})}); }).contains(u"\"gone.yaml\" does not exist"));
    }

    void aFolderIsReadAsDockerComposeDoes() {
        const Folder folder;
        folder.write(u"docker-compose.yml"_qs, "services: {old: {image: a}}");
        QCOMPARE(serviceNames(loadFiles({folder.path({})})).join(u' '), u"old"_qs);
        folder.write(u"compose.yaml"_qs, "services: {a: {image: a}}");
        folder.write(u"compose.override.yaml"_qs, "services: {b: {image: b}}");
        QCOMPARE(serviceNames(loadFiles({folder.path({})})).join(u' '), u"a b"_qs);
    }

    void encodingsOfEnvFiles() {
        const Folder folder;
        folder.write(u"16.env"_qs, QByteArray("\xFF\xFE"
                                              "A\0=\0"
                                              "1\0",
                                              8));
        const Loaded loaded =
            loadFiles({folder.write(u"compose.yaml"_qs, "services: {a: {image: a, env_file: 16.env}}")});
        QVERIFY(serviceOf(loaded, u"a"_qs).environmentNames.isEmpty());
        QVERIFY(diagnosticTexts(loaded.diagnostics).contains(u"16.env:1:1: The file is encoded as UTF-16"));
    }
};

DRAWBRIDGE_TEST(ComposeProjectTest)
#include "compose_project_test.moc"
