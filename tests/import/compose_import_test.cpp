// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/import.h"
#include "core/import/plan_text/plan_text.h"
#include "core/model/image_kinds.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace drawbridge;

namespace {

QString dataFile(const QString& name) {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/import/") + name;
}

Imported importFiles(const QStringList& names, const Plan& existing = {}, const ImportOptions& options = {}) {
    QStringList files;
    for (const QString& name : names)
        files += dataFile(name);
    return importSources(files, existing, options);
}

template <class T>
const T& named(const Table<T>& table, const QString& name) {
    for (const T& row : table) {
        if (row.name == name)
            return row;
    }
    throw std::runtime_error("no entity " + name.toStdString());
}

template <class T>
QStringList names(const Table<T>& table) {
    QStringList result;
    for (const T& row : table)
        result += row.name;
    return result;
}

QString errorOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const InputError& error) {
        return error.message();
    }
    return {};
}

compose::Project handMade(const QString& name, const QStringList& services) {
    compose::Project project;
    project.name = name;
    for (const QString& service : services) {
        compose::Service described;
        described.name = service;
        described.image = service + QStringLiteral(":1");
        project.services.push_back(described);
    }
    return project;
}

void add(Plan& plan, const compose::Project& project, const QString& host = {}, const QString& site = {}) {
    Diagnostics diagnostics;
    addComposeProject(plan, project, ComposeTarget{site, host}, diagnostics);
}

/// What an imported plan must be, too: fit for plan text.
void verifyIsWhole(const Plan& plan) {
    const QByteArray text = writePlanText(plan);
    QCOMPARE(writePlanText(readPlanText(text, QString())), text);
}

} // namespace

class ComposeImportTest : public QObject {
    Q_OBJECT

private slots:
    void recognisesImages_data();
    void recognisesImages();
    void addsServices();
    void jobsServeNobody();
    void addsDependencies();
    void addsNetworks();
    void keepsNoSecrets();
    void updatesByName();
    void keepsProjectsApart();
    void choosesTheHost();
    void doesNotTakeTheMachineForAService();
    void importsPlanText();
    void guessesTheKind();
};

void ComposeImportTest::recognisesImages_data() {
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("kind");
    const auto is = [](const char* image, const char* kind) {
        QTest::newRow(image) << QString::fromUtf8(image) << QString::fromUtf8(kind);
    };
    for (const char* image :
         {"postgres", "postgres:16-alpine", "docker.io/library/postgres@sha256:00", "bitnami/postgresql:16",
          "timescale/timescaledb:latest-pg16", "postgis/postgis", "pgvector/pgvector:pg17",
          "arm64v8/postgres", "localhost:5000/team/mysql:8", "MariaDB", "percona/percona-server-mongodb:7",
          "redis:7", "valkey/valkey", "docker.elastic.co/elasticsearch/elasticsearch:8.15.0",
          "opensearchproject/opensearch", "clickhouse/clickhouse-server", "cassandra", "influxdb:2",
          "mcr.microsoft.com/mssql/server:2022-latest"})
        is(image, "database");
    for (const char* image :
         {"apache/kafka", "confluentinc/cp-kafka", "rabbitmq:3-management", "nats", "zookeeper", "memcached",
          "quay.io/coreos/etcd:v3.5", "hashicorp/consul", "fluent/fluentd"})
        is(image, "middleware");
    for (const char* image : {"quay.io/keycloak/keycloak:25", "ghcr.io/goauthentik/server:2024",
                              "authelia/authelia", "dexidp/dex", "osixia/openldap"})
        is(image, "authentication-server");
    for (const char* image :
         {"traefik:v3", "haproxy", "envoyproxy/envoy:v1.30", "jwilder/nginx-proxy", "nginx", "caddy"})
        is(image, "load-balancer");
    is("minio/minio", "storage");
    is("grafana/loki", "audit-server");
    is("graylog/graylog:6", "audit-server");
    is("pihole/pihole", "dns-server");
    is("coredns/coredns", "dns-server");
    is("lscr.io/linuxserver/wireguard", "vpn-gateway");
    is("kylemanna/openvpn", "vpn-gateway");
    for (const char* image : {"", "prom/mysqld-exporter", "quay.io/prometheuscommunity/postgres-exporter",
                              "dpage/pgadmin4", "phpmyadmin", "mongo-express", "minio/mc", "wordpress",
                              "postgres-backup", "registry.example:5000", "server", "team/server"})
        is(image, "");
}

void ComposeImportTest::recognisesImages() {
    QFETCH(QString, image);
    QFETCH(QString, kind);
    const auto recognised = recogniseImage(image);
    QCOMPARE(recognised ? choiceName(recognised->kind) : QString(), kind);
}

void ComposeImportTest::addsServices() {
    const Imported imported = importFiles({u"shop.yaml"_qs});
    const Plan& plan = imported.plan;
    QVERIFY(imported.kind == ImportKind::Compose);
    QCOMPARE(imported.added, 7);
    QCOMPARE(plan.project.name, u"shop"_qs);
    QCOMPARE(names(plan.components), QStringList({u"docker-1"_qs, u"web"_qs, u"orders"_qs, u"migrate"_qs,
                                                  u"db"_qs, u"cache"_qs, u"mail"_qs}));
    const Component& host = plan.components.at(0);
    QVERIFY(host.kind == ComponentKind::DockerHost && host.site == named(plan.sites, u"Site"_qs).id);
    QVERIFY(plan.sites.at(0).kind == SiteKind::OnPremises);
    const Component& web = named(plan.components, u"web"_qs);
    QVERIFY(web.kind == ComponentKind::LoadBalancer && web.host == host.id && !web.site);
    QCOMPARE(web.tags, QStringList({u"compose:shop"_qs, u"public"_qs}));
    const Component& orders = named(plan.components, u"orders"_qs);
    QVERIFY(orders.kind == ComponentKind::Service &&
            orders.image->startsWith(u"registry.example/orders:4.2@sha256:"));
    QCOMPARE(orders.needs->cpus.value(), 1.5);
    QCOMPARE(orders.needs->memory->value, 512LL << 20);
    QCOMPARE(orders.healthCheck.value(), true);
    QCOMPARE(orders.note.value(), u"3 replicas."_qs);
    QVERIFY(!orders.recovery);
    const Component& db = named(plan.components, u"db"_qs);
    QVERIFY(db.kind == ComponentKind::Database && !*db.healthCheck && db.tags.contains(u"stateful"_qs));
    QCOMPARE(db.volumes, QStringList{u"shop_pgdata"_qs});
    QVERIFY(!named(plan.components, u"migrate"_qs).image);
    const Component& mail = named(plan.components, u"mail"_qs);
    QVERIFY(mail.kind == ComponentKind::Service && mail.tags.contains(u"stateful"_qs));
    QVERIFY(!named(plan.components, u"cache"_qs).tags.contains(u"stateful"_qs));
    verifyIsWhole(plan);
}

/// An image of a database that others only wait for to end prepares something; with a volume it keeps data.
void ComposeImportTest::jobsServeNobody() {
    Plan plan;
    compose::Project project = handMade(
        QStringLiteral("shop"), {QStringLiteral("init"), QStringLiteral("db"), QStringLiteral("web")});
    project.services[0].image = QStringLiteral("postgres:16");
    project.services[1].image = QStringLiteral("postgres:16");
    project.services[2].dependencies = {
        {QStringLiteral("init"), compose::Condition::CompletedSuccessfully, true, false}};
    add(plan, project);
    QCOMPARE(named(plan.components, QStringLiteral("init")).kind, ComponentKind::Service);
    QCOMPARE(named(plan.components, QStringLiteral("db")).kind, ComponentKind::Database);
}

void ComposeImportTest::addsDependencies() {
    const Plan plan = importFiles({u"shop.yaml"_qs}).plan;
    const Component& web = named(plan.components, u"web"_qs);
    QCOMPARE(web.dependencies.size(), 2U);
    QVERIFY(web.dependencies[0].on == named(plan.components, u"orders"_qs).id);
    QVERIFY(web.dependencies[0].when == StartCondition::Healthy && web.dependencies[0].isHard());
    QVERIFY(!web.dependencies[1].isHard() && !web.dependencies[1].when);
    const Component& orders = named(plan.components, u"orders"_qs);
    QCOMPARE(formatPortRange(orders.dependencies.at(0).port.value()), u"5432/tcp"_qs);
    QVERIFY(orders.dependencies.at(1).when == StartCondition::Completed && !orders.dependencies[1].port);
    QVERIFY(!orders.dependencies.at(2).when && !orders.dependencies[2].strength);
}

void ComposeImportTest::addsNetworks() {
    const Plan plan = importFiles({u"shop.yaml"_qs}).plan;
    QStringList all = names(plan.networks);
    all.sort();
    QCOMPARE(all, QStringList({u"shop_back"_qs, u"shop_default"_qs, u"shop_front"_qs}));
    const Network& back = named(plan.networks, u"shop_back"_qs);
    QCOMPARE(formatCidr(back.cidr.value()), u"172.28.1.0/24"_qs);
    QCOMPARE(formatIpAddress(back.gateway.value()), u"172.28.1.1"_qs);
    QVERIFY(back.site == plan.sites.at(0).id);
    QVERIFY(!named(plan.networks, u"shop_front"_qs).cidr);
    const Component& orders = named(plan.components, u"orders"_qs);
    QCOMPARE(orders.interfaces.size(), 2U);
    for (const NetworkInterface& interface : orders.interfaces) {
        if (interface.network == back.id)
            QCOMPARE(formatIpAddress(interface.address.value()), u"172.28.1.20"_qs);
        else
            QVERIFY(!interface.address);
    }
}

void ComposeImportTest::keepsNoSecrets() {
    const Imported imported = importFiles({u"shop.yaml"_qs});
    QVERIFY(!writePlanText(imported.plan).contains("swordfish") &&
            !writePlanText(imported.plan).contains("PASSWORD"));
}

void ComposeImportTest::updatesByName() {
    const Plan first = importFiles({u"shop.yaml"_qs}).plan;
    QCOMPARE(writePlanText(importFiles({u"shop.yaml"_qs}, first).plan), writePlanText(first));
    Plan drawn = first;
    Component web = named(first.components, u"web"_qs);
    web.kind = ComponentKind::Service;
    web.rto = Seconds(3600);
    web.note = u"mine"_qs;
    web.tags += u"critical"_qs;
    Component outside;
    outside.name = u"cdn"_qs;
    outside.kind = ComponentKind::ThirdParty;
    outside.position = drawn.components.nextPosition();
    Dependency onCdn;
    onCdn.on = outside.id;
    web.dependencies.push_back(onCdn);
    drawn.components.put(outside);
    drawn.components.put(web);
    const Imported again = importFiles({u"shop.yaml"_qs, u"shop.override.yaml"_qs}, drawn);
    QCOMPARE(again.added, 0);
    const Component& updated = named(again.plan.components, u"web"_qs);
    QVERIFY(updated.id == web.id && updated.kind == ComponentKind::Service && updated.rto == Seconds(3600));
    QCOMPARE(updated.note.value(), u"mine"_qs);
    QCOMPARE(updated.image.value(), u"nginx:1.29"_qs);
    QVERIFY(updated.tags.contains(u"critical"_qs));
    QCOMPARE(updated.dependencies.size(), 2U); // on mail no more, on the CDN still
    QVERIFY(!updated.dependencies[0].when && updated.dependencies[1].on == outside.id);
}

void ComposeImportTest::keepsProjectsApart() {
    const Plan shop = importFiles({u"shop.yaml"_qs}).plan;
    const Imported both = importFiles({u"blog.yaml"_qs}, shop);
    QCOMPARE(both.added, 2);
    QCOMPARE(both.plan.project.name, u"shop"_qs);
    const Component& web = named(both.plan.components, u"web (blog)"_qs);
    QVERIFY(web.dependencies.at(0).on == named(both.plan.components, u"db (blog)"_qs).id);
    QCOMPARE(named(both.plan.components, u"db"_qs).image.value(), u"docker.io/bitnami/postgresql:16"_qs);
    QCOMPARE(writePlanText(importFiles({u"blog.yaml"_qs}, both.plan).plan), writePlanText(both.plan));
    ImportOptions other;
    other.target = {u"Dublin"_qs, u"docker-dr"_qs};
    const Imported there = importFiles({u"shop.yaml"_qs}, shop, other);
    QCOMPARE(there.added, 7);
    QVERIFY(named(there.plan.components, u"orders (shop)"_qs).host ==
            named(there.plan.components, u"docker-dr"_qs).id);
    QVERIFY(named(there.plan.networks, u"shop_back (docker-dr)"_qs).site ==
            named(there.plan.sites, u"Dublin"_qs).id);
    verifyIsWhole(there.plan);
    compose::Project smaller = handMade(u"shop"_qs, {u"web"_qs});
    Diagnostics diagnostics;
    Plan plan = shop;
    // Its web is another image, so it may be another stack.
    const QString refused = errorOf([&] { addComposeProject(plan, smaller, {}, diagnostics); });
    QVERIFY2(refused.contains(u"\"web\" runs nginx, here web") && refused.contains(u"--project-name"),
             qPrintable(refused));
    ComposeTarget replacing;
    replacing.replace = true;
    addComposeProject(plan, smaller, replacing, diagnostics);
    QCOMPARE(plan.components.size(), shop.components.size());
    QCOMPARE(diagnostics.size(), 5U);
    QVERIFY(diagnostics[0].severity == Severity::Note && diagnostics[0].message.contains(u"no longer"));
}

void ComposeImportTest::choosesTheHost() {
    Plan plan;
    add(plan, handMade(u"a"_qs, {u"x"_qs}), u"big"_qs, u"Paris"_qs);
    QCOMPARE(names(plan.components), QStringList({u"big"_qs, u"x"_qs}));
    add(plan, handMade(u"b"_qs, {u"y"_qs})); // the only site, the only host
    QVERIFY(named(plan.components, u"y"_qs).host == named(plan.components, u"big"_qs).id);
    add(plan, handMade(u"c"_qs, {u"z"_qs}), {}, u"Rome"_qs);
    QVERIFY(named(plan.components, u"z"_qs).host == named(plan.components, u"docker-1"_qs).id);
    QVERIFY(errorOf([&] { add(plan, handMade(u"d"_qs, {u"q"_qs})); }).contains(u"several sites"));
    add(plan, handMade(u"e"_qs, {u"e"_qs}), u"small"_qs, u"Rome"_qs);
    QVERIFY(errorOf([&] {
                add(plan, handMade(u"d"_qs, {u"q"_qs}), {}, u"Rome"_qs);
            }).contains(u"several Docker hosts"));
    QVERIFY(
        errorOf([&] { add(plan, handMade(u"d"_qs, {u"q"_qs}), u"x"_qs); }).contains(u"not a Docker host"));
    Diagnostics diagnostics;
    const ComposeTarget elsewhere{u"Rome"_qs, u"big"_qs};
    addComposeProject(plan, handMade(u"f"_qs, {u"f"_qs}), elsewhere, diagnostics);
    QCOMPARE(diagnostics.size(), 1U);
    verifyIsWhole(plan);
}

void ComposeImportTest::doesNotTakeTheMachineForAService() {
    Plan plan;
    Component machine;
    machine.name = u"box"_qs;
    machine.kind = ComponentKind::Server;
    Component host;
    host.name = u"docker-1"_qs;
    host.kind = ComponentKind::DockerHost;
    host.host = machine.id;
    plan.components.put(machine);
    plan.components.put(host);
    add(plan, handMade(u"p"_qs, {u"box"_qs, u"docker-1"_qs}), u"docker-1"_qs);
    QVERIFY(!named(plan.components, u"box"_qs).host);
    QVERIFY(named(plan.components, u"box (p)"_qs).host == host.id);
    QVERIFY(named(plan.components, u"docker-1 (p)"_qs).host == host.id);
    verifyIsWhole(plan);
}

void ComposeImportTest::importsPlanText() {
    const Imported imported = importFiles({u"tiny.plan.yaml"_qs});
    QVERIFY(imported.kind == ImportKind::PlanText);
    QCOMPARE(imported.added, 1);
    QCOMPARE(imported.plan.project.name, u"Tiny"_qs);
    QVERIFY(errorOf([&] { importFiles({u"tiny.plan.yaml"_qs}, imported.plan); }).contains(u"non-empty"));
    QVERIFY(errorOf([] { importFiles({u"tiny.plan.yaml"_qs, u"shop.yaml"_qs}); }).contains(u"one file"));
    QVERIFY(errorOf([] {
                importFiles({u"shop.yaml"_qs, u"tiny.plan.yaml"_qs});
            }).contains(u"plan text among"));
    Plan onlyPages;
    onlyPages.pages.put(Page());
    QCOMPARE(importFiles({u"tiny.plan.yaml"_qs}, onlyPages).plan.pages.size(), 1);
}

void ComposeImportTest::guessesTheKind() {
    QVERIFY(errorOf([] { importFiles({u"other.yaml"_qs}); }).contains(u"--as"));
    QVERIFY(errorOf([] { importFiles({u"missing.yaml"_qs}); }).contains(u"no such file"));
    const QTemporaryDir folder;
    const auto errorFor = [&folder](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        file.close();
        try {
            importSources({file.fileName()}, {}, {});
        } catch (const InputError& error) {
            return error.text();
        }
        return QString();
    };
    QVERIFY(errorFor(u"a.yaml"_qs, QByteArray("\xFF\xFEs\0", 4))
                .contains(u"a.yaml:1:1: The file is encoded as UTF-16"));
    QVERIFY(
        errorFor(u"a.yaml"_qs, "services:\n  web:\n    image:nginx\n").contains(u"a.yaml:3:5: The blank"));
    QVERIFY(errorFor(u"a.yaml"_qs, "services: {a: {image: \"M\xFCnchen\"}}\n")
                .contains(u"a.yaml:1:25: The text is not"));
    QVERIFY(
        errorFor(u"a.yaml"_qs, "other:\n\ta: 1\n").contains(u"a.yaml:2:1: This line is indented with a tab"));
    QVERIFY(errorFor(u"a.drplan"_qs, QByteArray("SQLite format 3\0...", 19))
                .contains(u"is a Drawbridge project"));
    QVERIFY(errorFor(u"notes.txt"_qs, "Call Ann before lunch.\n").contains(u"--as"));
    QVERIFY(errorOf([] { importFiles({u"."_qs}); }).contains(u"folder"));
    QVERIFY(!errorOf([] { importFiles({}); }).isEmpty());
    ImportOptions asPlanText;
    asPlanText.as = ImportKind::PlanText;
    QVERIFY(errorOf([&] { importFiles({u"other.yaml"_qs}, {}, asPlanText); }).contains(u"not plan text"));
}

DRAWBRIDGE_TEST(ComposeImportTest)
#include "compose_import_test.moc"
