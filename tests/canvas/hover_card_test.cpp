// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/hover/hover_card.h"
#include "core/diagram/building/diagram_builder.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QLabel>
#include <QTest>

using namespace drawbridge;

namespace {

/// Frankfurt is lost at 0, work starts after 10 + 30 minutes. db: failover in 5 m, so up at 45 m against a
/// target of 2 h, 30 s of data lost against 5 m. app: 20 m more, up at 65 m, misses its hour. old has nothing
/// to recover to.
const QByteArray kShop = R"(sites:
  - {name: Provider, kind: provider}
  - {name: Frankfurt, kind: cloud-region, role: primary, within: Provider}
  - {name: Dublin, kind: cloud-region, role: recovery}
networks:
  - {name: fra-app, site: Frankfurt, cidr: 10.10.4.0/24, vlan: 104, gateway: 10.10.4.1, fails-over-to: dub-app}
  - {name: dub-app, site: Dublin, cidr: 10.20.4.0/24}
components:
  - {name: docker-dr, kind: docker-host, site: Dublin}
  - {name: db-dr, kind: database, site: Dublin}
  - {name: docker-1, kind: docker-host, site: Frankfurt, interfaces: [{network: fra-app, address: 10.10.4.11}], recovery: {strategy: rebuild, to: Dublin, host: docker-dr, steps: [{name: Nothing, duration: 0s}]}}
  - name: db
    kind: database
    site: Frankfurt
    rto: 2h
    rpo: 5m
    copies: [{at: db-dr, method: asynchronous, lag: 30s}]
    recovery: {strategy: failover, standby: db-dr, steps: [{name: Promote, duration: 5m}]}
  - name: app
    kind: service
    host: docker-1
    rto: 1h
    requires: [{on: db, when: healthy, port: 5432/tcp}, {on: old, strength: soft}]
    recovery: {strategy: restart, to: Dublin, host: docker-dr, steps: [{name: Start, duration: 20m}]}
  - {name: old, kind: server, site: Frankfurt, recovery: {strategy: none}}
  - {name: gw-a, kind: vpn-gateway, site: Frankfurt}
  - {name: gw-b, kind: vpn-gateway, site: Dublin}
tunnels:
  - name: fra-dub
    type: ipsec
    a: {gateway: gw-a, networks: [fra-app]}
    b: {gateway: gw-b, networks: [dub-app], endpoint: "203.0.113.7:500"}
scenarios:
  - {name: Frankfurt lost, fails: [{site: Frankfurt}], detection: 10m, declaration: 30m}
)";

QString rowsOf(const HoverText& text) {
    QStringList rows;
    for (const HoverRow& row : text.rows) {
        static const QHash<Tone, QString> tones{{Tone::Good, QStringLiteral("+")},
                                                {Tone::Warn, QStringLiteral("?")},
                                                {Tone::Bad, QStringLiteral("!")}};
        rows += row.name + QLatin1String(": ") + row.value + tones.value(row.tone);
    }
    return rows.join(QLatin1String(" | ")).replace(QChar::Nbsp, u' ');
}

template <class T>
QString keyIn(const Table<T>& table, const char* name) {
    for (const T& row : table) {
        if (row.name == QString::fromLatin1(name))
            return diagramKey(refTo(row.id));
    }
    return {};
}

} // namespace

class HoverCardTest : public QObject {
    Q_OBJECT
private slots:
    void componentInAScenario();
    void whatCannotBeRecovered();
    void anUnspecifiedLoss();
    void withoutAScenario();
    void containers();
    void networks();
    void edges();
    void whatIsUnknownSaysNothing();
    void whatTheAnalysisDoesNotKnow();
    void findings();
    void goesBeside_data();
    void goesBeside();
    void coversTheItemOnlyWithoutRoom();
    void showsTheText();

private:
    QString key(const char* name) const { return keyIn(plan().components, name); }
    const Plan& plan() const { return m_result.analysis().plan(); }
    HoverText text(const QString& key) const { return hoverTextOf({plan(), &m_result.analysis()}, key); }
    HoverText calm(const QString& key) const { return hoverTextOf({plan()}, key); }
    QString pair(const char* kind, const char* from, const char* to) const {
        return QString::fromLatin1(kind) + u':' + key(from).section(u':', 1) + u':' +
               key(to).section(u':', 1);
    }
    worked::Result m_result{kShop};
};

void HoverCardTest::componentInAScenario() {
    const HoverText db = text(key("db"));
    QCOMPARE(db.title, QStringLiteral("db"));
    QCOMPARE(db.icon, QStringLiteral("database"));
    QCOMPARE(db.subtitle, QStringLiteral("Database · Frankfurt"));
    QCOMPARE(db.scenario, QStringLiteral("Frankfurt lost"));
    QCOMPARE(rowsOf(db), QStringLiteral("State: Lost! | Why: db is in Frankfurt, which is lost | Estimated "
                                        "RTO: 45 m of 2 h+ | Estimated RPO: 30 s of 5 m+"));
    const HoverText app = text(key("app"));
    QCOMPARE(app.subtitle, QStringLiteral("Service · Frankfurt · on docker-1"));
    QVERIFY2(rowsOf(app).contains(QLatin1String("Estimated RTO: 1 h 5 m of 1 h!")), qPrintable(rowsOf(app)));
    QVERIFY2(rowsOf(text(key("db-dr"))).startsWith(QLatin1String("State: Unaffected+ | Estimated RTO: 0 s")),
             qPrintable(rowsOf(text(key("db-dr")))));
}

void HoverCardTest::whatCannotBeRecovered() {
    const HoverText old = text(key("old"));
    const QString because = m_result.of("old").notRecoverableBecause;
    QVERIFY(!because.isEmpty());
    QVERIFY2(rowsOf(old).contains(QLatin1String("Recovery: ") + because + u'!'), qPrintable(rowsOf(old)));
    QVERIFY2(rowsOf(old).contains(QLatin1String("Estimated RTO: Not recoverable!")), qPrintable(rowsOf(old)));
}

void HoverCardTest::anUnspecifiedLoss() {
    QByteArray untold = kShop;
    const worked::Result result(
        untold.replace("    copies: [{at: db-dr, method: asynchronous, lag: 30s}]\n", ""));
    const HoverSources source{result.analysis().plan(), &result.analysis()};
    const QString rpo =
        QStringLiteral("Estimated RPO: Unknown: the plan gives no data size or copies for db");
    const Table<Component>& components = result.analysis().plan().components;
    QVERIFY(rowsOf(hoverTextOf(source, keyIn(components, "db"))).contains(rpo + u'?'));
    QVERIFY(rowsOf(hoverTextOf(source, keyIn(components, "app"))).contains(rpo + u'?'));
}

void HoverCardTest::withoutAScenario() {
    const HoverText db = calm(key("db"));
    QVERIFY(db.scenario.isEmpty());
    QCOMPARE(rowsOf(db), QStringLiteral("RTO target: 2 h | RPO target: 5 m"));
}

void HoverCardTest::containers() {
    const HoverText frankfurt = text(keyIn(plan().sites, "Frankfurt"));
    QCOMPARE(frankfurt.subtitle, QStringLiteral("Cloud region · Primary · in Provider"));
    // docker-1, db, app, old, gw-a
    QCOMPARE(rowsOf(frankfurt), QStringLiteral("State: Lost! | Inside: 5 of 5 down! | Docker hosts: 1 of 1 "
                                               "down! | Networks: fra-app"));
    // docker-dr, db-dr, gw-b
    QCOMPARE(rowsOf(text(keyIn(plan().sites, "Dublin"))),
             QStringLiteral("State: Unaffected+ | Inside: 0 of 3 down+ | Docker hosts: 0 of 1 down+ | "
                            "Networks: dub-app"));
    QVERIFY(rowsOf(text(keyIn(plan().sites, "Provider"))).contains(QLatin1String("Inside: 5 of 5 down!")));
    QVERIFY(rowsOf(text(key("docker-1"))).contains(QLatin1String("Runs: 1 of 1 down!")));
}

void HoverCardTest::networks() {
    const HoverText network = text(keyIn(plan().networks, "fra-app"));
    QCOMPARE(network.subtitle, QStringLiteral("Network · Frankfurt · 10.10.4.0/24 · VLAN 104"));
    QCOMPARE(rowsOf(network), QStringLiteral("State: Lost! | Gateway: 10.10.4.1 | Fails over to: dub-app | "
                                             "Inside: 1 of 1 down!"));
    const HoverText tunnel = text(keyIn(plan().tunnels, "fra-dub"));
    QCOMPARE(tunnel.subtitle, QStringLiteral("Tunnel · IPsec"));
    QCOMPARE(rowsOf(tunnel), QStringLiteral("State: Lost! | From: gw-a · fra-app | To: gw-b · "
                                            "203.0.113.7:500 · dub-app"));
}

void HoverCardTest::edges() {
    const HoverText hard = text(pair("dependency", "app", "db"));
    QCOMPARE(hard.title, QStringLiteral("app requires db"));
    QCOMPARE(hard.subtitle, QStringLiteral("Hard: does not work without it"));
    QCOMPARE(rowsOf(hard), QStringLiteral("Waits until: Healthy | Port: 5432/tcp | app: Lost! | db: Lost!"));
    QCOMPARE(calm(pair("dependency", "app", "old")).subtitle,
             QStringLiteral("Soft: works degraded without it"));
    const HoverText copy = text(pair("copy", "db", "db-dr"));
    QCOMPARE(copy.title, QStringLiteral("db is copied to db-dr"));
    QCOMPARE(copy.subtitle, QStringLiteral("Asynchronous replica"));
    QCOMPARE(rowsOf(copy), QStringLiteral("Lag: 30 s | db: Lost! | db-dr: Unaffected+"));
}

void HoverCardTest::whatIsUnknownSaysNothing() {
    QVERIFY(text(pair("dependency", "db", "app")).isEmpty()); // the other way round
    QVERIFY(text(pair("copy", "app", "db")).isEmpty());
    QVERIFY(text(QStringLiteral("component:1")).isEmpty());
    QVERIFY(text(QString()).isEmpty());
}

void HoverCardTest::whatTheAnalysisDoesNotKnow() {
    Plan newer = plan();
    Component added;
    added.name = QStringLiteral("added");
    added.rto = Seconds(3600);
    newer.components.put(added);
    const HoverText text = hoverTextOf({newer, &m_result.analysis()}, diagramKey(refTo(added.id)));
    QCOMPARE(text.title, QStringLiteral("added"));
    QCOMPARE(rowsOf(text), QStringLiteral("RTO target: 1 h"));
}

void HoverCardTest::findings() {
    const EntityRef db = *entityOfDiagramKey(key("db"));
    const EntityRef app = *entityOfDiagramKey(key("app"));
    const auto finding = [&](const char* id, const std::vector<EntityRef>& entities) {
        Finding made;
        made.id = QString::fromLatin1(id);
        made.entities = entities;
        for (const EntityRef& ref : entities)
            made.names += displayName(plan(), ref);
        made.message = made.id + QLatin1String(" says why");
        return made;
    };
    const std::vector<Finding> found{finding("DR-104", {app, db}), finding("DR-201", {db}),
                                     finding("DR-202", {app}),     finding("DR-203", {db}),
                                     finding("DR-204", {db}),      finding("DR-205", {db}),
                                     finding("DR-206", {db})};
    const HoverText text = hoverTextOf({plan(), nullptr, &found}, key("db"));
    QStringList ids;
    for (const HoverFinding& each : text.findings)
        ids += each.id;
    QCOMPARE(ids, QStringList({QStringLiteral("DR-104"), QStringLiteral("DR-201"), QStringLiteral("DR-203"),
                               QStringLiteral("DR-204")}));
    QCOMPARE(text.findings.front().message, QStringLiteral("DR-104 says why"));
    QCOMPARE(text.moreFindings, 2);
    QVERIFY(rowsOf(text).endsWith(QLatin1String("Single point: Takes down app?")));
    // The service itself is not what it depends on.
    QVERIFY(!rowsOf(hoverTextOf({plan(), nullptr, &found}, key("app"))).contains(QLatin1String("Single")));
}

void HoverCardTest::goesBeside_data() {
    QTest::addColumn<QRect>("item");
    QTest::addColumn<QPoint>("corner");
    // A card of 300 × 200 in a room of 1000 × 600; ten pixels to the item and to the edge.
    QTest::newRow("right") << QRect(100, 100, 120, 50) << QPoint(230, 100);
    QTest::newRow("left, at the right edge") << QRect(850, 100, 120, 50) << QPoint(540, 100);
    QTest::newRow("up from the lower edge") << QRect(100, 540, 120, 50) << QPoint(230, 390);
    QTest::newRow("below what is wide") << QRect(20, 20, 960, 80) << QPoint(20, 110);
    QTest::newRow("above what is wide and low") << QRect(20, 480, 960, 80) << QPoint(20, 270);
}

void HoverCardTest::goesBeside() {
    QFETCH(QRect, item);
    QFETCH(QPoint, corner);
    const QRect room(0, 0, 1000, 600);
    const QRect card = placeBeside(QSize(300, 200), item, room);
    QCOMPARE(card.topLeft(), corner);
    QCOMPARE(card.size(), QSize(300, 200));
    QVERIFY(room.contains(card));
    QVERIFY(!card.intersects(item));
}

void HoverCardTest::coversTheItemOnlyWithoutRoom() {
    const QRect room(0, 0, 400, 300);
    const QRect card = placeBeside(QSize(300, 200), QRect(150, 100, 100, 100), room);
    QVERIFY(room.contains(card));
}

void HoverCardTest::showsTheText() {
    QWidget canvas;
    canvas.resize(900, 700);
    HoverCard card(&canvas);
    QVERIFY(!card.isVisibleTo(&canvas));
    const QRect item(100, 100, 150, 50);
    card.showText(text(key("db")), item);
    QVERIFY(card.isVisibleTo(&canvas));
    QVERIFY(!card.geometry().intersects(item));
    QVERIFY(canvas.rect().contains(card.geometry()));
    QStringList shown;
    for (const QLabel* label : card.findChildren<QLabel*>())
        shown += label->text().replace(QChar::Nbsp, u' ');
    for (const char* expected : {"db", "Database · Frankfurt", "WHEN: FRANKFURT LOST", "Lost", "45 m of 2 h"})
        QVERIFY2(shown.contains(QString::fromUtf8(expected)), expected);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    QVERIFY(canvas.childAt(card.geometry().center()) == nullptr); // the mouse does not see it
    card.showText({}, item);
    QVERIFY(!card.isVisibleTo(&canvas));
}

DRAWBRIDGE_TEST(HoverCardTest)
#include "hover_card_test.moc"
