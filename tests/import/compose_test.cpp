// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_dotenv.h"
#include "core/import/compose/compose_interpolation.h"
#include "core/import/compose/compose_short_syntax.h"
#include "tests/support/compose_loading.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

class ComposeTest : public QObject {
    Q_OBJECT

private slots:
    void interpolation_data();
    void interpolation();
    void interpolationReports();
    void interpolationBounds();
    void dotenv();
    void dotenvBadLines();
    void shortValues();
    void featuresOfServices();
    void featuresOfResources();
    void environmentKeepsNamesOnly();
    void profiles();
    void overrides();
    void repeatedPorts();
    void extends();
    void includes();
    void envFilePrecedence();
    void undescribedNames();
    void refusals_data();
    void refusals();
    void cycles();
    void includeBomb();
    void emptySections();
    void guessing();
};

void ComposeTest::interpolation_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expanded");
    const auto row = [](const char* text, const char* expanded) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expanded);
    };
    row("plain", "plain");
    row("$SET-${SET}x$SET", "value-valuexvalue");
    row("$$SET $${SET}", "$SET ${SET}");
    row("$UNSET|${UNSET}", "|");
    row("${UNSET:-d} ${EMPTY:-d} ${SET:-d}", "d d value");
    row("${UNSET-d} ${EMPTY-d} ${SET-d}", "d  value");
    row("${UNSET:+r} ${EMPTY:+r} ${SET:+r}", "  r");
    row("${UNSET+r} ${EMPTY+r} ${SET+r}", " r r");
    row("${SET:?e} ${SET?e} ${EMPTY?e}", "value value ");
    row("${UNSET:-a${EMPTY:-b${SET}}c}", "abvaluec");
    row("${UNSET:-${ALSO-${SET}}}/x", "value/x");
    row("${UNSET:-http://a:1/?b=c-d}", "http://a:1/?b=c-d");
    row("${SET:-${NEEDED:?}}", "value");
    row("{print $2} ^.+$ ${a b} ${", "{print $2} ^.+$ ${a b} ${");
}

void ComposeTest::interpolation() {
    QFETCH(QString, text);
    QFETCH(QString, expanded);
    const compose::Lookup lookup = [](const QString& name) -> std::optional<QString> {
        if (name == u"SET")
            return QStringLiteral("value");
        return name == u"EMPTY" ? std::optional<QString>(QString()) : std::nullopt;
    };
    Diagnostics diagnostics;
    QCOMPARE(compose::Interpolator(diagnostics).expand(text, lookup, {}), expanded);
}

void ComposeTest::interpolationReports() {
    const Loaded loaded =
        loadText("services:\n  a:\n    image: $X\n    container_name: ${X}-${Y:-y}\n    restart: $Z\n");
    QCOMPARE(loaded.diagnostics.size(), std::size_t{3}); // X once, Z, and no image
    QVERIFY(toText(loaded.diagnostics[0])
                .contains(QStringLiteral("compose.yaml:3:12: The variable X is not set")));
    QVERIFY(loaded.diagnostics[1].message.contains(QStringLiteral("The variable Z is not set")));
    QCOMPARE(serviceOf(loaded, QStringLiteral("a")).containerName, QStringLiteral("-y"));
    const QString missing = composeError("services:\n  a:\n    image: ${X:?set the image}\n");
    QVERIFY2(missing.startsWith(QStringLiteral("3:12 The variable X is required")), qPrintable(missing));
    QVERIFY(missing.contains(QStringLiteral("set the image")));
    // Keys are not interpolated.
    QCOMPARE(serviceNames(loadText("services:\n  $X: {image: a}\n")), QStringList{QStringLiteral("$X")});
}

void ComposeTest::interpolationBounds() {
    QVERIFY(composeError("name: x\nx-a: " + QByteArray("${A:-").repeated(10'000) +
                         QByteArray("}").repeated(10'000))
                .contains(QStringLiteral("nested more than")));
    loadText("name: x\nx-a: '" + QByteArray("${").repeated(200'000) + "'\n");
    QByteArray bomb = "A0=xxxxxxxxxx\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray below = "$A" + QByteArray::number(i - 1);
        bomb += "A" + QByteArray::number(i) + "=" + below.repeated(10) + "\n";
    }
    const Folder folder;
    folder.write(QStringLiteral(".env"), bomb);
    const QString file = folder.write(QStringLiteral("compose.yaml"), "services: {a: {image: $A11}}");
    QVERIFY(inputError([&file] { loadFiles({file}); }).contains(QStringLiteral("expand to more than")));
}

void ComposeTest::dotenv() {
    const QByteArray text = "\xEF\xBB\xBF# comment\n"
                            "A=1\n"
                            "export B = two words # comment\r\n"
                            "C: yaml\n"
                            "D='$A # literal \\'x\\''\n"
                            "E=\"a\\n\\\"b\\\" \\$A ${A} # kept\" # comment\n"
                            "F=${OUTER}/$A/${NONE:-none}\n"
                            "G=\"first\nsecond\"\n"
                            "OUTER\n"
                            "NOWHERE\n"
                            "H=a#b\n"
                            "I=\n"
                            "J.K-L=m=n\n";
    const compose::Lookup outer = [](const QString& name) -> std::optional<QString> {
        return name == u"OUTER" ? std::optional(QStringLiteral("out")) : std::nullopt;
    };
    Diagnostics diagnostics;
    QStringList got;
    for (const compose::DotenvVariable& variable : compose::parseDotenv(text, {}, outer, diagnostics))
        got.append(variable.name + u'=' + variable.value.value_or(QStringLiteral("(nothing)")));
    const QStringList expected{QStringLiteral("A=1"),
                               QStringLiteral("B=two words"),
                               QStringLiteral("C=yaml"),
                               QStringLiteral("D=$A # literal 'x'"),
                               QStringLiteral("E=a\n\"b\" $A 1 # kept"),
                               QStringLiteral("F=out/1/none"),
                               QStringLiteral("G=first\nsecond"),
                               QStringLiteral("OUTER=out"),
                               QStringLiteral("NOWHERE=(nothing)"),
                               QStringLiteral("H=a#b"),
                               QStringLiteral("I="),
                               QStringLiteral("J.K-L=m=n")};
    QCOMPARE(got, expected);
    QVERIFY2(diagnostics.empty(), qPrintable(diagnosticTexts(diagnostics)));
}

void ComposeTest::dotenvBadLines() {
    Diagnostics diagnostics;
    const compose::Lookup none = [](const QString&) -> std::optional<QString> { return std::nullopt; };
    const auto variables = compose::parseDotenv("A=1\nmy secret line\n=x\nB=\"open\nC=3\n",
                                                QStringLiteral("e"), none, diagnostics);
    QCOMPARE(variables.size(), std::size_t{3});
    QCOMPARE(diagnostics.size(), std::size_t{3});
    QCOMPARE(toText(diagnostics[0].place), QStringLiteral("e:2"));
    QCOMPARE(diagnostics[2].place.line, 4);
    QVERIFY(!diagnosticTexts(diagnostics).contains(QStringLiteral("secret")));
}

void ComposeTest::shortValues() {
    QCOMPARE(compose::bytesFromText(QStringLiteral("512m")), std::optional<qint64>(512LL * 1024 * 1024));
    QCOMPARE(compose::bytesFromText(QStringLiteral("1.5GB")), std::optional<qint64>(1536LL * 1024 * 1024));
    QCOMPARE(compose::bytesFromText(QStringLiteral("100")), std::optional<qint64>(100));
    QCOMPARE(compose::bytesFromText(QStringLiteral("much")), std::optional<qint64>());
    QCOMPARE(compose::bytesFromText(QStringLiteral("99999999999999999999p")), std::optional<qint64>());
    QCOMPARE(compose::boolFromText(QStringLiteral("Yes")), std::optional(true));
    QCOMPARE(compose::boolFromText(QStringLiteral("off")), std::optional(false));
    QCOMPARE(compose::boolFromText(QString()), std::optional<bool>());
    const Loaded bad =
        loadText("services:\n  a:\n    image: a\n    ports: ['', 'x', '70000', '80:90-80', '1:2:3:4/foo', "
                 "'80']\n    volumes: ['a:b:c:d', '']\n");
    QCOMPARE(portTexts(serviceOf(bad, QStringLiteral("a"))), QStringList{QStringLiteral("||80|tcp")});
    QVERIFY(mountTexts(serviceOf(bad, QStringLiteral("a"))).isEmpty());
    QCOMPARE(bad.diagnostics.size(), std::size_t{7});
}

void ComposeTest::featuresOfServices() {
    const Loaded loaded = loadData({QStringLiteral("features.yaml")});
    QCOMPARE(loaded.project.name, QStringLiteral("Shop"));
    QCOMPARE(serviceNames(loaded).join(u' '), QStringLiteral("web api migrate cache alone"));
    const compose::Service& web = serviceOf(loaded, QStringLiteral("web"));
    QCOMPARE(toText(web.place), dataFile(QStringLiteral("features.yaml:12:3")));
    QCOMPARE(web.image, QStringLiteral("nginx:stable"));
    QVERIFY(!web.builds);
    QCOMPARE(web.containerName, QStringLiteral("shop-web"));
    QCOMPARE(web.restartPolicy, QStringLiteral("unless-stopped"));
    QCOMPARE(web.labels.join(u' '), QStringLiteral("team tier"));
    QCOMPARE(web.replicas, std::optional(3));
    QCOMPARE(web.cpus, std::optional(0.5));
    QCOMPARE(web.memoryBytes, std::optional<qint64>(512LL * 1024 * 1024));
    // The required metrics is not described and not required; the link to api is explicit already.
    QCOMPARE(dependencyTexts(web).join(u' '),
             QStringLiteral("api:healthy migrate:completed cache:started:implied"));
    QCOMPARE(
        portTexts(web).join(u' '),
        QStringLiteral("||80|tcp 127.0.0.1|8443|443|tcp ::1|3000-3005|3000-3005|udp 10.0.0.1|9001|9000|udp"));
    QCOMPARE(mountTexts(web).join(u' '),
             QStringLiteral("./site>/usr/share/nginx/html:ro logs>/var/log >/anonymous "
                            "C:\\data>/data >/tmp >/run"));
    QVERIFY(web.mounts[0].type == compose::Mount::Type::Bind);
    QVERIFY(web.mounts[3].type == compose::Mount::Type::Bind);
    QVERIFY(web.mounts[4].type == compose::Mount::Type::Tmpfs);
    QCOMPARE(web.secrets, QStringList{QStringLiteral("tls")});
    QCOMPARE(web.configs, QStringList{QStringLiteral("nginx")});
    QVERIFY(!web.hasHealthcheck);
    QVERIFY(serviceOf(loaded, QStringLiteral("api")).hasHealthcheck);
    QVERIFY(serviceOf(loaded, QStringLiteral("api")).builds);
    QVERIFY(!serviceOf(loaded, QStringLiteral("migrate")).hasHealthcheck);
    const compose::Service& cache = serviceOf(loaded, QStringLiteral("cache"));
    QVERIFY(!cache.hasHealthcheck);
    QCOMPARE(dependencyTexts(cache).join(u' '),
             QStringLiteral("web:started:implied api:started:implied migrate:started:implied"));
    QCOMPARE(cache.memoryBytes, std::optional<qint64>(256LL * 1024 * 1024));
    QCOMPARE(cache.cpus, std::optional(1.5));
    QCOMPARE(serviceOf(loaded, QStringLiteral("migrate")).replicas, std::optional(2));
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1}); // the container that cache takes volumes from
    QVERIFY(loaded.diagnostics[0].severity == Severity::Note);
}

void ComposeTest::featuresOfResources() {
    const Loaded loaded = loadData({QStringLiteral("features.yaml")});
    QCOMPARE(networkNames(serviceOf(loaded, QStringLiteral("web"))).join(u' '), QStringLiteral("front back"));
    QVERIFY(serviceOf(loaded, QStringLiteral("api")).networks.empty());
    QCOMPARE(serviceOf(loaded, QStringLiteral("api")).networkMode, QStringLiteral("service:web"));
    QCOMPARE(networkNames(serviceOf(loaded, QStringLiteral("alone"))).join(u' '), QStringLiteral("default"));
    const compose::NetworkUse& use = serviceOf(loaded, QStringLiteral("migrate")).networks.front();
    QCOMPARE(use.ipv4, QStringLiteral("10.1.0.5"));
    QCOMPARE(use.aliases.join(u' '), QStringLiteral("m1 m2"));
    QCOMPARE(loaded.project.networks.size(), std::size_t{3});
    const compose::Network& front = loaded.project.networks[0];
    QVERIFY(front.external && !front.internal);
    QCOMPARE(front.name, QStringLiteral("edge"));
    const compose::Network& back = loaded.project.networks[1];
    QVERIFY(back.internal && !back.external);
    QCOMPARE(back.subnets, QStringList{QStringLiteral("10.1.0.0/24")});
    QCOMPARE(back.gateways, QStringList{QStringLiteral("10.1.0.1")});
    QCOMPARE(loaded.project.networks[2].key, QStringLiteral("default"));
    QCOMPARE(loaded.project.volumes.size(), std::size_t{1});
    QCOMPARE(loaded.project.secrets, QStringList{QStringLiteral("tls")});
    QCOMPARE(loaded.project.configs, QStringList{QStringLiteral("nginx")});
}

void ComposeTest::environmentKeepsNamesOnly() {
    const Loaded loaded = loadData({QStringLiteral("features.yaml")});
    QCOMPARE(serviceOf(loaded, QStringLiteral("api")).environmentNames.join(u' '),
             QStringLiteral("DB_USER DB_PASSWORD BASE PASSWORD TOKEN"));
}

void ComposeTest::profiles() {
    compose::LoadOptions options;
    options.profiles = QStringList{QStringLiteral("other")};
    const Loaded loaded =
        loadData({QStringLiteral("features.yaml"), QStringLiteral("other_profile.yaml")}, options);
    QCOMPARE(serviceNames(loaded).join(u' '), QStringLiteral("web api cache alone extra"));
    QCOMPARE(dependencyTexts(serviceOf(loaded, QStringLiteral("web"))).join(u' '),
             QStringLiteral("api:healthy cache:started:implied"));
    QVERIFY(
        diagnosticTexts(loaded.diagnostics).contains(QStringLiteral("which the chosen profiles exclude")));
    options.profiles = QStringList{QStringLiteral("setup")};
    QCOMPARE(loadData({QStringLiteral("features.yaml")}, options).project.services.size(), std::size_t{5});
}

void ComposeTest::overrides() {
    const Loaded loaded = loadData({QStringLiteral("base.yaml"), QStringLiteral("override.yaml")});
    const compose::Service& web = serviceOf(loaded, QStringLiteral("web"));
    QCOMPARE(web.image, QStringLiteral("web:2"));
    QCOMPARE(toText(web.place), dataFile(QStringLiteral("base.yaml:2:3")));
    QCOMPARE(portTexts(web).join(u' '), QStringLiteral("|80|80|tcp |443|443|tcp |8080|8080|tcp"));
    QCOMPARE(mountTexts(web).join(u' '), QStringLiteral("./b>/a data>/data"));
    QCOMPARE(web.environmentNames.join(u' '), QStringLiteral("A B C"));
    QCOMPARE(dependencyTexts(web).join(u' '), QStringLiteral("db:started cache:healthy"));
    QVERIFY(!web.hasHealthcheck);
    const compose::Service& db = serviceOf(loaded, QStringLiteral("db"));
    QCOMPARE(portTexts(db).join(u' '), QStringLiteral("|15432|5432|tcp"));
    QCOMPARE(networkNames(db).join(u' '), QStringLiteral("default"));
    QCOMPARE(toText(serviceOf(loaded, QStringLiteral("cache")).place),
             dataFile(QStringLiteral("override.yaml:13:3")));
}

void ComposeTest::repeatedPorts() {
    const Loaded loaded =
        loadText("services:\n  a:\n    image: a\n    ports: ['53:53', '53:53/udp', '53:53', '53']\n"
                 "    volumes: [v1:/v, v2:/v]\nvolumes: {v1: , v2: }\n");
    const compose::Service& service = serviceOf(loaded, QStringLiteral("a"));
    QCOMPARE(portTexts(service).join(u' '), QStringLiteral("|53|53|tcp |53|53|udp ||53|tcp"));
    QCOMPARE(mountTexts(service).join(u' '), QStringLiteral("v2>/v"));
}

void ComposeTest::extends() {
    const Loaded loaded = loadData({QStringLiteral("extends/compose.yaml")});
    const compose::Service& web = serviceOf(loaded, QStringLiteral("web"));
    QCOMPARE(web.image, QStringLiteral("web"));
    QCOMPARE(portTexts(web).join(u' '), QStringLiteral("|80|80|tcp"));
    QCOMPARE(mountTexts(web).join(u' '), QStringLiteral("./common/conf>/conf:ro ./own>/own"));
    QCOMPARE(web.environmentNames.join(u' '), QStringLiteral("FROM_BASE"));
    QVERIFY(web.dependencies.empty()); // db of the other file does not come along
    QVERIFY(diagnosticTexts(loaded.diagnostics)
                .contains(QStringLiteral("names the service \"db\" in depends_on")));
    QVERIFY(portTexts(serviceOf(loaded, QStringLiteral("plain"))).isEmpty());
    QVERIFY(portTexts(serviceOf(loaded, QStringLiteral("worker"))).isEmpty());
    QCOMPARE(serviceOf(loaded, QStringLiteral("worker")).image, QStringLiteral("worker"));
    QVERIFY(composeError("services:\n  a:\n    extends: b\n")
                .startsWith(QStringLiteral("3:14 The service \"a\" extends")));
    QVERIFY(composeError("services:\n  a:\n    extends: {file: no.yaml, service: b}\n")
                .contains(QStringLiteral("exist")));
}

void ComposeTest::includes() {
    const Loaded loaded = loadData({QStringLiteral("include/compose.yaml")});
    QCOMPARE(serviceNames(loaded).join(u' '), QStringLiteral("gate shop pay"));
    QCOMPARE(serviceOf(loaded, QStringLiteral("gate")).image, QStringLiteral("gate:none"));
    QCOMPARE(dependencyTexts(serviceOf(loaded, QStringLiteral("gate"))).join(u' '),
             QStringLiteral("shop:started pay:started"));
    const compose::Service& shop = serviceOf(loaded, QStringLiteral("shop"));
    QCOMPARE(shop.image, QStringLiteral("shop:fromshop"));
    QCOMPARE(mountTexts(shop).join(u' '), QStringLiteral("./shop/data>/data"));
    QCOMPARE(toText(shop.place), dataFile(QStringLiteral("include/shop/compose.yaml:2:3")));
    const compose::Service& pay = serviceOf(loaded, QStringLiteral("pay"));
    QCOMPARE(pay.image, QStringLiteral("pay:frompay"));
    QCOMPARE(pay.containerName, QStringLiteral("pay"));
    QCOMPARE(loaded.project.volumes.size(), std::size_t{1});
    QCOMPARE(loaded.project.networks.size(), std::size_t{2});
    compose::LoadOptions options;
    options.environment.insert(QStringLiteral("TAG"), QStringLiteral("outer"));
    QCOMPARE(
        serviceOf(loadData({QStringLiteral("include/compose.yaml")}, options), QStringLiteral("shop")).image,
        QStringLiteral("shop:outer"));
    const Folder folder;
    // What the including file says overrides what it includes.
    const QString over = folder.write(
        QStringLiteral("a.yaml"), "include: [b.yaml]\nservices: {a: {image: a, ports: !override ['2:2']}}");
    folder.write(QStringLiteral("b.yaml"), "services: {a: {image: b, ports: ['1:1'], container_name: n}}");
    const Loaded overridden = loadFiles({over});
    const compose::Service& both = serviceOf(overridden, QStringLiteral("a"));
    QCOMPARE(both.image, QStringLiteral("a"));
    QCOMPARE(both.containerName, QStringLiteral("n"));
    QCOMPARE(portTexts(both).join(u' '), QStringLiteral("|2|2|tcp"));
}

void ComposeTest::envFilePrecedence() {
    const Folder folder;
    folder.write(QStringLiteral(".env"), "A=dot\nB=dot\nCOMPOSE_PROJECT_NAME=fromdot\n");
    const QString one = folder.write(QStringLiteral("1.env"), "A=one\nB=one\n");
    const QString two = folder.write(QStringLiteral("2.env"), "B=two\nC=$A$B\n");
    const QString file =
        folder.write(QStringLiteral("compose.yaml"),
                     "services: {a: {image: '$A/$B/$C', container_name: $COMPOSE_PROJECT_NAME}}");
    const auto image = [&file](const compose::LoadOptions& options) {
        return serviceOf(loadFiles({file}, options), QStringLiteral("a")).image;
    };
    QCOMPARE(image({}), QStringLiteral("dot/dot/"));
    QCOMPARE(loadFiles({file}).project.name, QStringLiteral("fromdot"));
    compose::LoadOptions options;
    options.envFiles = QStringList{one, two};
    QCOMPARE(image(options), QStringLiteral("one/two/oneone"));
    options.environment.insert(QStringLiteral("B"), QStringLiteral("env"));
    QCOMPARE(image(options), QStringLiteral("one/env/oneenv"));
    options.envFiles = QStringList{folder.path(QStringLiteral("missing.env"))};
    QVERIFY(!inputError([&] { image(options); }).isEmpty());
}

void ComposeTest::undescribedNames() {
    const Loaded loaded =
        loadText("services:\n  a:\n    image: a\n    depends_on: [gone]\n    links: [away:x]\n"
                 "    networks: [net]\n    volumes: [vol:/v, vol:/w]\n    env_file: no.env\n"
                 "    secrets: [key]\n");
    QVERIFY(serviceOf(loaded, QStringLiteral("a")).dependencies.empty());
    QCOMPARE(loaded.project.networks.size(), std::size_t{1});
    QCOMPARE(loaded.project.networks[0].key, QStringLiteral("net"));
    QCOMPARE(loaded.project.volumes.size(), std::size_t{1});
    const QString told = diagnosticTexts(loaded.diagnostics);
    for (const char* name :
         {"\"gone\" in depends_on", "\"away\" in links", "network \"net\"", "volume \"vol\"",
          "no.env\" of the service \"a\" is not there", "\"key\" of secrets"})
        QVERIFY2(told.contains(QString::fromLatin1(name)), name);
    QCOMPARE(loaded.diagnostics.size(), std::size_t{6});
}

void ComposeTest::refusals_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const QByteArray& text, const char* error) {
        QTest::newRow(text.constData()) << text << QString::fromLatin1(error);
    };
    row("", "0:0 The file is empty");
    row("[a]\n", "1:1 A Compose file is a mapping");
    row("sites: {a: {}}\n", "1:1 This is not a Compose file");
    row("services: [a, b]\n", "1:11 \"services\" must be a mapping, but is a list.");
    row("services:\n  a: text\n", "2:6 \"services.a\" must be a mapping, but is a single value.");
    row("services:\n  a:\n    ports: 80\n", "3:12 \"services.a.ports\" must be a list");
    row("services: {a: {ports: [[80]]}}\n", "1:24 \"services.a.ports\" must be a text or a mapping");
    row("services: {a: {image: [x]}}\n", "1:23 \"services.a.image\" must be a single value");
    row("services: {a: {depends_on: b}}\n", "1:28 \"services.a.depends_on\" must be a mapping");
    row("services: {a: {depends_on: {b: {condition: ready}}}}\n", "1:44 The condition of");
    row("services: {a: {networks: {n: [x]}}}\n", "1:30 \"services.a.networks.n\" must be a mapping");
    row("services: {a: {environment: x}}\n", "1:29 \"services.a.environment\" must be a mapping");
    row("services: {a: {deploy: {resources: x}}}\n", "1:36 \"services.a.deploy.resources\"");
    row("services: {a: {extends: {file: x}}}\n", "1:25 \"services.a.extends\" must name");
    row("networks: {n: {ipam: {config: x}}}\n", "1:31 \"networks.n.ipam.config\" must be a list");
    row("volumes: x\n", "1:10 \"volumes\" must be a mapping");
    row("include: x\n", "1:10 \"include\" must be a list");
    row("include: [{env_file: x}]\n", "1:11 An entry of \"include\" must name a file");
    row("include: ['https://example.com/c.yaml']\n",
        "1:11 \"https://example.com/c.yaml\" is not a local file");
    row("services:\n  web:\n    image:nginx\n", "3:5 The blank after the colon of \"image:\" is missing");
    row("services:\n  web:\n    image:nginx\n    restart: always\n",
        "3:5 The blank after the colon of \"image:\"");
    row("services:\n  web:\n    image: a\n    restart:always\n",
        "4:5 The blank after the colon of \"restart:\"");
    row("services:\n  web: {image:nginx}\n", "2:9 The blank after the colon of \"image:\"");
    row("services:\n  web:nginx\n", "2:3 The blank after the colon of \"web:\"");
    row("services:\n\tweb:\n\t\timage: nginx\n", "2:1 This line is indented with a tab");
    row("services:\n  web:\n  \timage: nginx\n", "3:3 This line is indented with a tab");
    row("services:\n  web:\n    image: nginx\n\tports: [80]\n", "4:1 This line is indented with a tab");
    row("include: [missing.yaml]\n", "1:11 The file \"missing.yaml\" does not exist");
}

void ComposeTest::refusals() {
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const QString got = composeError(text);
    QVERIFY2(got.startsWith(error), qPrintable(got));
}

void ComposeTest::cycles() {
    const QString extended = inputError([] { loadData({QStringLiteral("extends/cycle.yaml")}); });
    QVERIFY2(extended.contains(QStringLiteral("\"a\" extends itself")), qPrintable(extended));
    const QString included = inputError([] { loadData({QStringLiteral("include/cycle-a.yaml")}); });
    QVERIFY2(included.contains(QStringLiteral("includes itself")), qPrintable(included));
    QByteArray chain = "services:\n";
    for (int i = 0; i < 40; ++i)
        chain += "  s" + QByteArray::number(i) + ": {extends: s" + QByteArray::number(i + 1) + "}\n";
    QVERIFY(composeError(chain + "  s40: {image: x}\n").contains(QStringLiteral("levels deep")));
}

void ComposeTest::includeBomb() {
    const Folder folder;
    for (int i = 0; i < 20; ++i) {
        const QByteArray next = QByteArray::number(i + 1) + ".yaml";
        folder.write(QString::number(i) + QStringLiteral(".yaml"),
                     "include: [" + next + ", ./" + next + "]\n");
    }
    folder.write(QStringLiteral("20.yaml"), "services: {a: {image: a}}\n");
    const QString file = folder.path(QStringLiteral("0.yaml"));
    QVERIFY(inputError([&file] { loadFiles({file}); }).contains(QStringLiteral("more than 10000 files")));
    QVERIFY(inputError([] { loadFiles({}); }).contains(QStringLiteral("No Compose file")));
    QVERIFY(inputError([&folder] {
                loadFiles({folder.path(QStringLiteral("none.yaml"))});
            }).contains(QStringLiteral("no such file")));
    QVERIFY(
        inputError([&folder] { loadFiles({folder.path(QString())}); }).contains(QStringLiteral("folder")));
}

void ComposeTest::emptySections() {
    const Loaded loaded =
        loadText("services:\n  a:\n  b: {image: b, ports: , networks: , environment: , build: , "
                 "x-own: [1], new_key: {x: y}}\nnetworks:\nvolumes:\nx-more: 1\nmodels: {m: {}}\n");
    QCOMPARE(serviceNames(loaded).join(u' '), QStringLiteral("a b"));
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1}); // a has no image
    QCOMPARE(loaded.project.networks.size(), std::size_t{1});
    QVERIFY(loadText("volumes: {v: }\n").project.services.empty());
}

void ComposeTest::guessing() {
    QVERIFY(compose::looksLikeCompose("services: {a: {image: b}}"));
    QVERIFY(compose::looksLikeCompose("services:\n  a: {image: b}\n  a: {image: c}\n"));
    QVERIFY(compose::looksLikeCompose("services:\n  web:\n    image:nginx\n"));
    QVERIFY(compose::looksLikeCompose("include: [a.yaml]\nx-y: 1\n"));
    QVERIFY(compose::looksLikeCompose("volumes: {v: }\n"));
    QVERIFY(!compose::looksLikeCompose("volumes: {v: }\nsites: []\n"));
    QVERIFY(!compose::looksLikeCompose("services: [{name: a}]\n"));
    QVERIFY(!compose::looksLikeCompose("include: a.yaml\n"));
    QVERIFY(!compose::looksLikeCompose(""));
    QVERIFY(!compose::looksLikeCompose("[Interface]\nPrivateKey = x\n"));
}

DRAWBRIDGE_TEST(ComposeTest)
#include "compose_test.moc"
