// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/written_values.h"
#include "tests/support/shop_rehearsal.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

QString exported(bool withBodies, const Plan& plan = preparedPlan()) {
    ComposeExportRequest request;
    if (withBodies)
        request.bodies.push_back(bodiesOf(true));
    const ComposeExport result = exportCompose(firstAnalysis(plan), request);
    return result.files.size() == 1 ? QString::fromUtf8(result.files.front().content) : QString();
}

YamlNode parsed(const QString& text) {
    return parseYaml(text.toUtf8(), u"exported"_qs);
}

/// "services/web/ports" in a tree; an item of a list by its number.
QString at(const YamlNode& root, const QString& path) {
    const YamlNode* node = &root;
    for (const QString& key : path.split(u'/')) {
        if (node == nullptr)
            return u"(nothing)"_qs;
        bool isNumber = false;
        const int index = key.toInt(&isNumber);
        if (isNumber && node->isSequence())
            node = index < int(node->items.size()) ? &node->items[std::size_t(index)] : nullptr;
        else
            node = node->find(key);
    }
    return node == nullptr ? u"(nothing)"_qs : node->isNull() ? u"(null)"_qs : node->scalar;
}

} // namespace

/// Compose files of what starts at the recovery site.
class ExportComposeTest : public QObject {
    Q_OBJECT

private slots:
    /// Waves by the longest chain: db and cache 1, migrate 2, web 3.
    void servicesStandInWaves() {
        const ServicesToStart start = servicesToStart(firstAnalysis(preparedPlan()));
        QStringList waves;
        for (const StartService& service : start.services)
            waves += service.service + u' ' + QString::number(service.wave);
        waves.sort();
        QCOMPARE(waves.join(u", "), u"cache 1, db 1, migrate 2, web 3"_qs);
        for (const StartService& service : start.services) {
            for (const StartWait& wait : service.waits)
                QVERIFY(start.services[std::size_t(wait.service)].wave < service.wave);
        }
    }

    void whatThePlanKnowsIsWritten() {
        const YamlNode root = parsed(exported(false));
        QVERIFY(at(root, u"services/db/image"_qs).contains(u"@sha256:"));
        QCOMPARE(at(root, u"services/migrate/depends_on/db/condition"_qs), u"service_healthy"_qs);
        QCOMPARE(at(root, u"services/web/depends_on/migrate/condition"_qs),
                 u"service_completed_successfully"_qs);
        QCOMPARE(at(root, u"services/web/depends_on/cache/condition"_qs), u"service_started"_qs);
        QCOMPARE(at(root, u"services/web/ports/0"_qs), u"8080:80"_qs);
        QCOMPARE(at(root, u"services/web/ports/1"_qs), u"127.0.0.1:9000:9000/udp"_qs);
        QCOMPARE(at(root, u"services/web/deploy/resources/limits/memory"_qs), u"256M"_qs);
        QCOMPARE(at(root, u"services/web/deploy/resources/limits/cpus"_qs), u"0.5"_qs);
        QCOMPARE(at(root, u"services/migrate/restart"_qs), u"no"_qs);
        QCOMPARE(at(root, u"volumes/shop_data/name"_qs), u"shop_data"_qs);
        QCOMPARE(at(root, u"name"_qs), u"(nothing)"_qs);
        QVERIFY(exported(false).contains(u"environment, commands and health checks"));
    }

    /// The lost 10.80.0.0/24 moves to 10.90.0.0/24: .10 stays .10, and nothing names the lost one.
    void addressesAreThoseOfTheRecoveryNetwork() {
        Plan plan = preparedPlan();
        Network there = *plan.networks.find(plan.networks.at(0).failsOverTo);
        there.cidr = *parseCidr(u"10.90.0.0/24");
        there.gateway = *parseIpAddress(u"10.90.0.1");
        plan.networks.put(there);
        for (const Component& component : plan.components) {
            Component without = component;
            if (without.recovery)
                without.recovery->address.reset();
            plan.components.put(without);
        }
        const QString text = exported(true, plan);
        const YamlNode root = parsed(text);
        const QString network = root.find(u"networks")->entries.front().key;
        QCOMPARE(at(root, u"networks/%1/ipam/config/0/subnet"_qs.arg(network)), u"10.90.0.0/24"_qs);
        QCOMPARE(at(root, u"services/db/networks/%1/ipv4_address"_qs.arg(network)), u"10.90.0.10"_qs);
        QVERIFY(!text.contains(u"10.80."));
    }

    void bodiesComeFromTheFilesWithReferences() {
        const QString text = exported(true);
        const YamlNode root = parsed(text);
        QCOMPARE(at(root, u"services/db/healthcheck/test/1"_qs), u"pg_isready -U $${POSTGRES_USER}"_qs);
        QCOMPARE(at(root, u"services/db/healthcheck/retries"_qs), u"5"_qs);
        QCOMPARE(at(root, u"services/db/volumes/0"_qs), u"data:/var/lib/postgresql/data"_qs);
        QCOMPARE(at(root, u"services/db/volumes/1"_qs), u"${CONF:-./conf}:/etc/conf:ro"_qs);
        QCOMPARE(at(root, u"volumes/data/name"_qs), u"shop_data"_qs);
        QCOMPARE(at(root, u"services/db/environment/POSTGRES_PASSWORD"_qs), u"(null)"_qs);
        QCOMPARE(at(root, u"services/db/environment/POSTGRES_USER"_qs), u"${DB_USER}"_qs);
        QCOMPARE(at(root, u"services/web/environment/CACHE"_qs), u"cache:6379"_qs);
        QCOMPARE(at(root, u"services/web/environment/DEBUG"_qs), u"false"_qs);
        QCOMPARE(at(root, u"services/web/command/0"_qs), u"serve"_qs);
        QCOMPARE(at(root, u"services/cache/labels/tier"_qs), u"no"_qs);
        QVERIFY(root.find(u"services")->find(u"cache")->find(u"labels")->find(u"tier")->quoted);
        QCOMPARE(at(root, u"services/cache/command"_qs), u"(nothing)"_qs);
        QVERIFY(text.contains(u"POSTGRES_PASSWORD (db)"));
    }

    void noSecretIsWritten() {
        QVERIFY(!exported(true).contains(u"c4n4ry"));
        QVERIFY(!exported(false).contains(u"c4n4ry"));
    }

    void theSamePlanGivesTheSameFile() {
        const Plan plan = preparedPlan();
        QCOMPARE(exported(true, plan), exported(true, plan));
    }

    void namesCannotLeaveTheirPlace() {
        Plan plan = preparedPlan();
        for (const Component& component : plan.components) {
            Component renamed = component;
            if (component.kind == ComponentKind::DockerHost)
                renamed.name = u"../../etc/ho\nst: {"_qs + component.name;
            renamed.image = component.image ? std::optional(u"a: [b] # \u0085$X"_qs) : std::nullopt;
            plan.components.put(renamed);
        }
        const ComposeExport result = exportCompose(firstAnalysis(plan), {});
        QCOMPARE(result.files.size(), std::size_t(1));
        QVERIFY(!result.files.front().name.contains(u'/') && !result.files.front().name.startsWith(u'.'));
        const YamlNode root = parsed(QString::fromUtf8(result.files.front().content));
        QCOMPARE(at(root, u"services/db/image"_qs), u"a: [b] # \u0085$$X"_qs);
        QCOMPARE(root.entries.front().key, u"services"_qs);
    }

    void secretsAreRecognised_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("may");
        QTest::newRow("option") << u"redis-server --requirepass hunter2"_qs << true;
        QTest::newRow("reference") << u"redis-server --requirepass ${PW}"_qs << false;
        QTest::newRow("shell's own") << u"redis-cli -a $$PW ping"_qs << false;
        QTest::newRow("short option") << u"mysqladmin ping -phunter2"_qs << true;
        QTest::newRow("folder") << u"mkdir -p /srv"_qs << false;
        QTest::newRow("url") << u"curl https://eve:hunter2@host/"_qs << true;
        QTest::newRow("user") << u"curl -u eve:hunter2 http://host/"_qs << true;
        QTest::newRow("default") << u"run ${ADMIN_TOKEN:-hunter2}"_qs << true;
        QTest::newRow("demand") << u"run ${ADMIN_TOKEN:?set it}"_qs << false;
        QTest::newRow("file") << u"run --password-file /run/secrets/pw"_qs << false;
        QTest::newRow("plain") << u"nginx -g 'daemon off;'"_qs << false;
        QTest::newRow("random") << u"run 4f3c9a1b2d5e6f708192a3b4c5d6e7f8"_qs << true;
    }
    void secretsAreRecognised() {
        QFETCH(QString, text);
        QFETCH(bool, may);
        QCOMPARE(mayHoldSecret(text), may);
    }

    void onlyHarmlessValuesAreWritten_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written"); ///< "-": the name alone
        QTest::newRow("literal") << u"GREETING"_qs << u"hunter2"_qs << u"-"_qs;
        QTest::newRow("yes") << u"DEBUG"_qs << u"true"_qs << u"true"_qs;
        QTest::newRow("known") << u"HOST"_qs << u"db:5432"_qs << u"db:5432"_qs;
        QTest::newRow("secret number") << u"PIN"_qs << u"1234"_qs << u"-"_qs;
        QTest::newRow("reference") << u"DB_PASSWORD"_qs << u"${PW}"_qs << u"${PW}"_qs;
        QTest::newRow("default") << u"A"_qs << u"${B:-hunter2}"_qs << u"${B}"_qs;
        QTest::newRow("harmless default") << u"A"_qs << u"${B:-db}"_qs << u"${B:-db}"_qs;
        QTest::newRow("secret's default") << u"A"_qs << u"${PASSWORD:-1}"_qs << u"${PASSWORD}"_qs;
        QTest::newRow("nested") << u"A"_qs << u"${B:-${C:-hunter2}}"_qs << u"${B}"_qs;
        QTest::newRow("url") << u"A"_qs << u"postgres://${U}:${P}@db:5432"_qs
                             << u"postgres://${U}:${P}@db:5432"_qs;
        QTest::newRow("url with password") << u"A"_qs << u"postgres://u:hunter2@db"_qs << u"-"_qs;
        QTest::newRow("dollar") << u"A"_qs << u"$$hunter2"_qs << u"-"_qs;
    }
    void onlyHarmlessValuesAreWritten() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, written);
        QCOMPARE(writableValue(name, value, {u"db"_qs}).value_or(u"-"_qs), written);
    }

    void whatMayNotBeEmptyHasADefault() {
        QCOMPARE(withDefault(u"$RETRIES"_qs, u"3"_qs), u"${RETRIES:-3}"_qs);
        QCOMPARE(withDefault(u"${RETRIES}"_qs, u"3"_qs), u"${RETRIES:-3}"_qs);
        QCOMPARE(withDefault(u"${RETRIES:-5}"_qs, u"3"_qs), u"${RETRIES:-5}"_qs);
        QCOMPARE(withDefault(u"5"_qs, u"3"_qs), u"5"_qs);
        QCOMPARE(withDefault(u"$A$B"_qs, u"3"_qs), u"$A$B"_qs);
    }

    void nothingToStartIsAnError() {
        Plan plan = preparedPlan();
        for (const Component& component : plan.components) {
            Component without = component;
            without.recovery.reset();
            plan.components.put(without);
        }
        const ScenarioAnalysis analysis = firstAnalysis(plan);
        QVERIFY_THROWS_EXCEPTION(InputError, exportCompose(analysis, {}));
    }
};

DRAWBRIDGE_TEST(ExportComposeTest)
#include "export_compose_test.moc"
