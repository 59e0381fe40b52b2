// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/compose_check.h"
#include "core/operations/json/findings_sarif.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// What a developer is told about Compose files.
class ComposeCheckTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QByteArray m_clean; ///< nothing in it is amiss

    std::vector<PlacedFinding> check(const QByteArray& text) {
        const QString path = m_folder.filePath(QStringLiteral("compose.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        file.close();
        Diagnostics notes;
        return checkCompose({path}, {}, {QDate(2026, 11, 30)}, notes);
    }
    /// "DR-505 db" of each.
    static QStringList keysOf(const std::vector<PlacedFinding>& found) {
        QStringList keys;
        for (const PlacedFinding& each : found)
            keys += each.finding.id + u' ' + each.finding.names.value(0);
        return keys;
    }

private slots:
    void initTestCase() {
        QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/compose/clean.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_clean = file.readAll();
    }

    void nothingIsFoundInACleanFile() { QCOMPARE(keysOf(check(m_clean)), QStringList()); }

    /// Each row breaks one thing of the clean file, or adds one service.
    void eachRuleFindsItsCause_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, const char* from, const char* to, const char* finding) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(finding);
        };
        row("no pin", "nginx:1.25", "nginx", "DR-142 web");
        row("no restart", "    restart: unless-stopped\n", "", "DR-508 web");
        row("restart no", "restart: unless-stopped", "restart: \"no\"", "DR-508 web");
        row("one", "replicas: 2", "replicas: 1", "DR-510 web");
        row("no limit", "resources: {limits: {memory: 256M}}", "mode: replicated", "DR-511 web");
        row("writes to the host", "html:ro", "html", "DR-506 web");
        row("secret", "DB_PASSWORD_FILE: /run/secrets/db", "DB_PASSWORD: x", "DR-505 web");
        row("privileged", "    restart", "    privileged: true\n    restart", "DR-507 web");
        row("engine socket", "./site:/usr/share/nginx/html:ro", "/var/run/docker.sock:/s", "DR-507 web");
        row("processes of the host", "    restart", "    pid: host\n    restart", "DR-507 web");
        row("no health check", "    healthcheck: {test: [CMD, curl, \"http://localhost\"]}\n", "",
            "DR-509 web");
        row("waits in vain", "{prepare: {condition: service_completed_successfully}}",
            "{prepare: {condition: service_healthy}}", "DR-501 web");
    }
    void eachRuleFindsItsCause() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, finding);
        QVERIFY(m_clean.contains(from));
        const QStringList keys = keysOf(check(QByteArray(m_clean).replace(from, to)));
        QVERIFY2(keys.contains(finding), qPrintable(keys.join(u'|')));
    }

    void databasesAreHeldToMore() {
        const QByteArray common =
            "    restart: always\n    mem_limit: 1g\n    healthcheck: {test: [CMD, pg_isready]}\n";
        QCOMPARE(keysOf(check("services:\n  db:\n    image: postgres:16\n" + common)),
                 QStringList{u"DR-502 db"_qs});
        QCOMPARE(
            keysOf(check(
                "services:\n  db:\n    image: postgres:16\n    volumes: [\"data:/var/lib/postgresql/data\"]\n"
                "    ports: [\"127.0.0.1:5432:5432\"]\n" +
                common + "volumes: {data: {}}\n")),
            QStringList{u"DR-503 db"_qs});
        QCOMPARE(
            keysOf(check(
                "services:\n  db:\n    image: postgres:16\n    volumes: [\"data:/var/lib/postgresql/data\"]\n"
                "    ports: [\"5432:5432\"]\n" +
                common + "volumes: {data: {}}\n")),
            QStringList({u"DR-503 db"_qs, u"DR-504 db"_qs}));
    }

    /// Nobody knows what the image of a company is, but a named volume holds data, and 5432 is PostgreSQL's
    /// port.
    void anOwnImageIsJudgedByVolumesAndPorts() {
        const QByteArray common = "    restart: always\n    mem_limit: 1g\n    deploy: {replicas: 2}\n"
                                  "    healthcheck: {test: [CMD, ok]}\n";
        QCOMPARE(keysOf(check("services:\n  store:\n    image: shop/store:14\n    volumes: [\"data:/data\"]\n"
                              "    ports: [\"5432:5432\", \"8080:80\"]\n" +
                              common + "volumes: {data: {}}\n")),
                 QStringList({u"DR-503 store"_qs, u"DR-504 store"_qs}));
        QCOMPARE(
            keysOf(check("services:\n  web:\n    image: shop/web:14\n    ports: [\"8080:80\"]\n" + common)),
            QStringList());
    }

    /// A value of the environment is in no message.
    void valuesAreNotTold() {
        for (const PlacedFinding& each :
             check("services:\n  web:\n    image: a:1\n    environment: {API_KEY: canary7}\n"))
            QVERIFY(!each.finding.message.contains(QStringLiteral("canary7")));
    }

    void sarifSaysWhereAndWhat() {
        const auto found = check(QByteArray(m_clean).replace("nginx:1.25", "nginx"));
        std::vector<RuleInfo> rules = findingRules();
        const QJsonObject sarif = findingsSarif(found, rules);
        QCOMPARE(sarif[u"version"].toString(), QStringLiteral("2.1.0"));
        const QJsonObject run = sarif[u"runs"][0].toObject();
        QCOMPARE(run[u"tool"][u"driver"][u"rules"].toArray().size(), 1);
        QCOMPARE(run[u"results"].toArray().size(), 1);
        const QJsonObject result = run[u"results"][0].toObject();
        QCOMPARE(result[u"ruleId"].toString(), QStringLiteral("DR-142"));
        QCOMPARE(result[u"level"].toString(), QStringLiteral("warning"));
        const QJsonValue place = result[u"locations"][0][u"physicalLocation"];
        QCOMPARE(place[u"region"][u"startLine"].toInt(), 2);
        QVERIFY(place[u"artifactLocation"][u"uri"].toString().endsWith(QStringLiteral("/compose.yaml")));
    }
};

DRAWBRIDGE_TEST(ComposeCheckTest)
#include "compose_check_test.moc"
