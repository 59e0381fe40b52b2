// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/routing/diagram_router.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace drawbridge;

namespace {

template <class Parts>
auto* partOf(Parts& parts, const QString& key) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&key](const auto& part) { return part.key == key; });
    return found == parts.end() ? nullptr : &*found;
}

bool isOnBorder(const QRectF& rect, const QPointF& point) {
    constexpr double close = 0.01;
    return rect.adjusted(-close, -close, close, close).contains(point) &&
           !rect.adjusted(close, close, -close, -close).contains(point);
}

QRectF rectOf(const Diagram& diagram, const QString& key) {
    if (const DiagramItem* item = partOf(diagram.items, key))
        return item->rect;
    const DiagramContainer* container = partOf(diagram.containers, key);
    return container != nullptr ? container->rect : QRectF();
}

/// Whether the straight pieces of a route cross a rectangle.
bool crosses(const DiagramEdge& edge, const QRectF& rect) {
    for (std::size_t i = 1; i < edge.points.size(); ++i) {
        const QLineF piece(edge.points[i - 1], edge.points[i]);
        for (int step = 0; step <= 100; ++step) {
            if (rect.contains(piece.pointAt(step / 100.0)))
                return true;
        }
    }
    return false;
}

} // namespace

class DiagramBuilderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void keysGoThereAndBack();
    void containersHoldTheirContents();
    void itemsCarryTheirTexts();
    void hostsWithoutServicesAreItems();
    void placementsDecide();
    void containersGrow();
    void whatHasNoPlaceGoesToItsContainer();
    void neutralWithoutScenario();
    void statesOfAScenario();
    void badges();
    void anUnspecifiedLoss();
    void edgesEndOnBorders();
    void edgesGoAroundItems();
    void edgesTellKindAndState();
    void tunnelsAreLabelled();
    void networksAreBands();
    void bandsCutNothing();
    void previewsKeepRoutesOfWhatStayed();
    void emptyPlan();
    void routerAvoidsWhatLiesBetween();
    void routerSpreadsEnds();

private:
    QString key(ComponentId id) const { return diagramKey(refTo(id)); }
    QString key(SiteId id) const { return diagramKey(refTo(id)); }
    Diagram neutral() const { return buildDiagram(m_shop.plan, std::nullopt, {}); }
    Diagram withFrankfurtLost() const;
    Placement place(ComponentId id, double x, double y) const;

    sample::Shop m_shop;
    PageId m_page = PageId::fresh();
};

void DiagramBuilderTest::initTestCase() {
    m_shop = sample::webShop();
    Page page;
    page.name = QStringLiteral("Overview");
    m_page = sample::add(m_shop.plan.pages, page);
}

Diagram DiagramBuilderTest::withFrankfurtLost() const {
    const auto graph = std::make_shared<const RecoveryGraph>(m_shop.plan);
    const ScenarioAnalysis analysis = analyseScenario(graph, *m_shop.plan.scenarios.find(m_shop.lost));
    DiagramOptions options;
    options.analysis = &analysis;
    options.findings.insert(m_shop.orders.value(), 2);
    return buildDiagram(m_shop.plan, std::nullopt, options);
}

Placement DiagramBuilderTest::place(ComponentId id, double x, double y) const {
    Placement placement;
    placement.page = m_page;
    placement.what.component = id;
    placement.x = x;
    placement.y = y;
    return placement;
}

void DiagramBuilderTest::keysGoThereAndBack() {
    for (const EntityRef& ref :
         {refTo(m_shop.db), refTo(m_shop.dublin), refTo(m_shop.fraApp), refTo(m_shop.officeFra)})
        QCOMPARE(entityOfDiagramKey(diagramKey(ref)), std::optional(ref));
    QVERIFY(!entityOfDiagramKey(QStringLiteral("dependency:1:2")));
    QVERIFY(!entityOfDiagramKey(QStringLiteral("component:x")));
    QVERIFY(!entityOfDiagramKey(QString()));
}

void DiagramBuilderTest::containersHoldTheirContents() {
    const Diagram diagram = neutral();
    const QRectF frankfurt = rectOf(diagram, key(m_shop.frankfurt));
    const QRectF docker = rectOf(diagram, key(m_shop.docker));
    QVERIFY(frankfurt.contains(docker));
    QVERIFY(docker.contains(rectOf(diagram, key(m_shop.orders))));
    QVERIFY(docker.contains(rectOf(diagram, key(m_shop.checkout))));
    QVERIFY(frankfurt.contains(rectOf(diagram, key(m_shop.db))));
    QVERIFY(rectOf(diagram, key(m_shop.dublin)).contains(rectOf(diagram, key(m_shop.dbDr))));
    QVERIFY(!frankfurt.intersects(rectOf(diagram, key(m_shop.dublin))));
    QVERIFY(diagram.bounds.contains(frankfurt));
    const DiagramContainer* host = partOf(diagram.containers, key(m_shop.docker));
    QVERIFY(host->host);
    QCOMPARE(host->depth, 1);
    QCOMPARE(host->icon, QStringLiteral("docker-host"));
}

void DiagramBuilderTest::itemsCarryTheirTexts() {
    const Diagram diagram = neutral();
    const auto subtitle = [&](ComponentId id) { return partOf(diagram.items, key(id))->subtitle; };
    QCOMPARE(subtitle(m_shop.orders), QStringLiteral("orders:4.2"));
    QCOMPARE(subtitle(m_shop.db), QStringLiteral("PostgreSQL · 800 GiB"));
    QCOMPARE(subtitle(m_shop.fraGw), QStringLiteral("203.0.113.7"));
    QCOMPARE(subtitle(m_shop.audit), QStringLiteral("Audit server"));
    QCOMPARE(partOf(diagram.items, key(m_shop.db))->icon, QStringLiteral("database"));
    QCOMPARE(partOf(diagram.containers, key(m_shop.frankfurt))->subtitle,
             QStringLiteral("cloud region · primary"));

    Component group = sample::component(QStringLiteral("pair"), ComponentKind::RedundancyGroup, std::nullopt);
    group.atLeast = 1;
    group.dependencies = {sample::on(m_shop.db), sample::on(m_shop.dbDr)};
    QCOMPARE(itemSubtitle(m_shop.plan, group), QStringLiteral("1 of 2"));
    group.name = QStringLiteral("a name that is much longer than anything else on this page");
    QCOMPARE(usualItemSize(m_shop.plan, group).width(), 248.0);
}

void DiagramBuilderTest::hostsWithoutServicesAreItems() {
    const Diagram diagram = neutral();
    QVERIFY(partOf(diagram.items, key(m_shop.dockerDr)) != nullptr);
    QVERIFY(partOf(diagram.items, key(m_shop.docker)) == nullptr);
}

void DiagramBuilderTest::placementsDecide() {
    Plan plan = m_shop.plan;
    sample::add(plan.placements, place(m_shop.db, 1000, 500));
    const Diagram diagram = buildDiagram(plan, std::nullopt, {});
    QCOMPARE(rectOf(diagram, key(m_shop.db)).topLeft(), QPointF(1000, 500));
    const PageId other = PageId::fresh();
    QVERIFY(rectOf(buildDiagram(plan, other, {}), key(m_shop.db)).topLeft() != QPointF(1000, 500));
}

void DiagramBuilderTest::containersGrow() {
    Plan plan = m_shop.plan;
    Placement site;
    site.page = m_page;
    site.what.site = m_shop.frankfurt;
    site.width = 300;
    site.height = 200;
    sample::add(plan.placements, site);
    sample::add(plan.placements, place(m_shop.db, 900, 700));
    const QRectF rect = rectOf(buildDiagram(plan, std::nullopt, {}), key(m_shop.frankfurt));
    QVERIFY(rect.contains(QRectF(0, 0, 300, 200)));
    QVERIFY(rect.contains(QRectF(900, 700, 152, 48)));
}

void DiagramBuilderTest::whatHasNoPlaceGoesToItsContainer() {
    Plan plan = m_shop.plan;
    const LayoutGraph graph = layoutGraphOf(plan);
    for (const Placement& placement : placementsOf(graph, gridLayout(graph), m_page))
        sample::add(plan.placements, placement);
    const ComponentId added = sample::add(
        plan.components, sample::component(QStringLiteral("new"), ComponentKind::Storage, m_shop.dublin));
    const ComponentId lonely = sample::add(
        plan.components, sample::component(QStringLiteral("lonely"), ComponentKind::Storage, std::nullopt));
    const Diagram diagram = buildDiagram(plan, std::nullopt, {});
    QVERIFY(rectOf(diagram, key(m_shop.dublin)).contains(rectOf(diagram, key(added))));
    for (const DiagramItem& item : diagram.items) {
        if (item.key != key(added))
            QVERIFY(!item.rect.intersects(rectOf(diagram, key(added))));
    }
    QVERIFY(rectOf(diagram, key(lonely)).top() > rectOf(diagram, key(m_shop.frankfurt)).bottom());
}

void DiagramBuilderTest::neutralWithoutScenario() {
    const Diagram diagram = neutral();
    for (const DiagramItem& item : diagram.items) {
        QCOMPARE(item.state, DiagramState::Neutral);
        QVERIFY(!item.badge);
    }
    for (const DiagramEdge& edge : diagram.edges)
        QCOMPARE(edge.state, DiagramState::Neutral);
}

void DiagramBuilderTest::statesOfAScenario() {
    const Diagram diagram = withFrankfurtLost();
    const auto state = [&](ComponentId id) { return partOf(diagram.items, key(id))->state; };
    QCOMPARE(state(m_shop.db), DiagramState::Lost);
    QCOMPARE(state(m_shop.orders), DiagramState::Lost);
    QCOMPARE(state(m_shop.staff), DiagramState::Disabled);
    QCOMPARE(state(m_shop.dbDr), DiagramState::Recovered);
    QCOMPARE(state(m_shop.dockerDr), DiagramState::Recovered);
    QCOMPARE(state(m_shop.dubGw), DiagramState::Recovered);
    QCOMPARE(state(m_shop.officeGw), DiagramState::Unaffected);
    QCOMPARE(partOf(diagram.containers, key(m_shop.docker))->state, DiagramState::Lost);
    QCOMPARE(partOf(diagram.containers, key(m_shop.frankfurt))->state, DiagramState::Lost);
    QCOMPARE(partOf(diagram.containers, key(m_shop.dublin))->state, DiagramState::Recovered);
    QCOMPARE(partOf(diagram.containers, key(m_shop.office))->state, DiagramState::Unaffected);
    QVERIFY(partOf(diagram.containers, key(m_shop.frankfurt))->subtitle.endsWith(QStringLiteral("lost")));
}

void DiagramBuilderTest::badges() {
    const Diagram diagram = withFrankfurtLost();
    const DiagramItem* orders = partOf(diagram.items, key(m_shop.orders));
    QVERIFY(orders->badge);
    QVERIFY(orders->badge->missed); // a minute is not enough
    QCOMPARE(orders->findings, 2);
    const DiagramItem* db = partOf(diagram.items, key(m_shop.db));
    QVERIFY(db->badge);
    QVERIFY(!db->badge->missed); // it has no target
    QCOMPARE(db->findings, 0);
    QVERIFY(!partOf(diagram.items, key(m_shop.dbDr))->badge);
    QCOMPARE(partOf(diagram.items, key(m_shop.mail))->badge->text, QStringLiteral("no recovery"));
}

/// A database without data or copies in the plan loses who knows what; a service keeps none.
void DiagramBuilderTest::anUnspecifiedLoss() {
    sample::Shop shop = m_shop;
    Component db = *shop.plan.components.find(shop.db);
    db.data.reset();
    db.copies.clear();
    shop.plan.components.put(std::make_shared<const Component>(std::move(db)));
    const auto graph = std::make_shared<const RecoveryGraph>(shop.plan);
    const ScenarioAnalysis analysis = analyseScenario(graph, *shop.plan.scenarios.find(shop.lost));
    DiagramOptions options;
    options.analysis = &analysis;
    const Diagram diagram = buildDiagram(shop.plan, std::nullopt, options);
    const std::optional<DiagramBadge> rpo = partOf(diagram.items, key(shop.db))->rpo;
    QVERIFY(rpo && !rpo->missed); // nobody knows
    QCOMPARE(rpo->text, QStringLiteral("RPO ?"));
    QVERIFY(!partOf(diagram.items, key(shop.orders))->rpo);
}

void DiagramBuilderTest::edgesEndOnBorders() {
    const Diagram diagram = neutral();
    QVERIFY(diagram.edges.size() >= 9);
    for (const DiagramEdge& edge : diagram.edges) {
        QVERIFY(edge.points.size() >= 2);
        QVERIFY2(isOnBorder(rectOf(diagram, edge.fromKey), edge.points.front()), qPrintable(edge.key));
        QVERIFY2(isOnBorder(rectOf(diagram, edge.toKey), edge.points.back()), qPrintable(edge.key));
    }
}

void DiagramBuilderTest::edgesGoAroundItems() {
    const Diagram diagram = neutral();
    for (const DiagramEdge& edge : diagram.edges) {
        if (edge.points.size() < 3) // a curve, tried by the router itself
            continue;
        for (const DiagramItem& item : diagram.items) {
            if (item.key != edge.fromKey && item.key != edge.toKey)
                QVERIFY2(!crosses(edge, item.rect),
                         qPrintable(edge.key + QStringLiteral(" × ") + item.title));
        }
    }
}

void DiagramBuilderTest::edgesTellKindAndState() {
    const Diagram diagram = withFrankfurtLost();
    const auto edge = [&](const char* kind, ComponentId from, ComponentId to) {
        return partOf(diagram.edges,
                      QStringLiteral("%1:%2:%3").arg(QLatin1String(kind)).arg(from.value()).arg(to.value()));
    };
    const DiagramEdge* hard = edge("dependency", m_shop.orders, m_shop.db);
    QCOMPARE(hard->kind, DiagramEdge::Kind::Hard);
    QCOMPARE(hard->state, DiagramState::Lost);
    QCOMPARE(edge("dependency", m_shop.orders, m_shop.mail)->kind, DiagramEdge::Kind::Soft);
    QCOMPARE(edge("dependency", m_shop.staff, m_shop.lb)->state, DiagramState::Disabled);
    const DiagramEdge* copy = edge("copy", m_shop.db, m_shop.dbDr);
    QCOMPARE(copy->kind, DiagramEdge::Kind::Copy);
    QCOMPARE(copy->label, QStringLiteral("lag %1").arg(durationText(Seconds(30))));
    // The host is told by containment.
    QVERIFY(edge("dependency", m_shop.orders, m_shop.docker) == nullptr);
}

void DiagramBuilderTest::tunnelsAreLabelled() {
    const auto label = [&](const Diagram& diagram, TunnelId id) {
        const DiagramEdge* edge = partOf(diagram.edges, diagramKey(refTo(id)));
        return std::pair(edge->label, edge->state);
    };
    QCOMPARE(label(neutral(), m_shop.officeFra).first, QStringLiteral("WireGuard"));
    QCOMPARE(label(neutral(), m_shop.officeDub).first, QStringLiteral("WireGuard · standby"));
    const Diagram lost = withFrankfurtLost();
    QVERIFY(label(lost, m_shop.officeFra) ==
            std::pair(QStringLiteral("WireGuard · down"), DiagramState::Lost));
    QVERIFY(label(lost, m_shop.officeDub) ==
            std::pair(QStringLiteral("WireGuard · standby"), DiagramState::Recovered));
}

void DiagramBuilderTest::networksAreBands() {
    const Diagram diagram = neutral();
    const DiagramContainer* band = partOf(diagram.containers, diagramKey(refTo(m_shop.fraApp)));
    QVERIFY(band != nullptr);
    QVERIFY(band->network);
    QCOMPARE(band->title, QStringLiteral("fra-app · VLAN 104 · 10.10.4.0/24"));
    QVERIFY(rectOf(diagram, key(m_shop.frankfurt)).contains(band->rect));
    QVERIFY(band->rect.contains(rectOf(diagram, key(m_shop.db))));
    QVERIFY(band->rect.contains(rectOf(diagram, key(m_shop.docker))));
}

void DiagramBuilderTest::bandsCutNothing() {
    Plan plan = m_shop.plan;
    Network second;
    second.name = QStringLiteral("fra-data");
    second.site = m_shop.frankfurt;
    const NetworkId id = sample::add(plan.networks, second);
    for (const ComponentId member : {m_shop.db, m_shop.audit}) {
        Component changed = *plan.components.find(member);
        changed.interfaces.push_back({id, std::nullopt});
        plan.components.put(changed);
    }
    const Diagram diagram = buildDiagram(plan, std::nullopt, {});
    for (const DiagramContainer& band : diagram.containers) {
        if (!band.network || !band.pieces.empty())
            continue;
        for (const DiagramItem& item : diagram.items)
            QVERIFY(band.rect.contains(item.rect) || !band.rect.intersects(item.rect));
        for (const DiagramContainer& other : diagram.containers) {
            if (other.host)
                QVERIFY(band.rect.contains(other.rect) || !band.rect.intersects(other.rect));
        }
    }
}

void DiagramBuilderTest::previewsKeepRoutesOfWhatStayed() {
    Plan plan = m_shop.plan;
    const LayoutGraph graph = layoutGraphOf(plan);
    for (const Placement& placement : placementsOf(graph, gridLayout(graph), m_page))
        sample::add(plan.placements, placement);
    const Diagram before = buildDiagram(plan, std::nullopt, {});
    for (Placement placement : plan.placements) {
        if (placement.what.component == m_shop.mail) {
            placement.x += 40;
            plan.placements.put(placement);
            break;
        }
    }
    DiagramOptions options;
    options.previous = &before;
    const Diagram after = buildDiagram(plan, std::nullopt, options);
    for (const DiagramEdge& edge : after.edges) {
        if (edge.toKey == key(m_shop.mail))
            QVERIFY(isOnBorder(rectOf(after, edge.toKey), edge.points.back()));
        else
            QCOMPARE(edge.points, partOf(before.edges, edge.key)->points);
    }
}

void DiagramBuilderTest::emptyPlan() {
    const Diagram diagram = buildDiagram(Plan(), std::nullopt, {});
    QVERIFY(diagram.items.empty() && diagram.containers.empty() && diagram.edges.empty());
    QVERIFY(diagram.bounds.isNull());
}

void DiagramBuilderTest::routerAvoidsWhatLiesBetween() {
    const QRectF from(0, 0, 152, 48);
    const QRectF between(0, 120, 152, 48);
    const QRectF to(0, 240, 152, 48);
    const auto routes = routeEdges({{from, to}}, {from, between, to});
    QVERIFY(routes[0].size() > 2);
    DiagramEdge edge;
    edge.points = routes[0];
    QVERIFY(!crosses(edge, between));
    QVERIFY(isOnBorder(from, edge.points.front()) && isOnBorder(to, edge.points.back()));
}

void DiagramBuilderTest::routerSpreadsEnds() {
    const QRectF a(0, 0, 152, 48);
    const QRectF b(200, 0, 152, 48);
    const QRectF to(100, 160, 152, 48);
    const auto routes = routeEdges({{b, to}, {a, to}}, {a, b, to});
    QVERIFY(routes[1].back().x() < routes[0].back().x()); // the left one ends left: they do not cross
}

DRAWBRIDGE_TEST(DiagramBuilderTest)

#include "diagram_builder_test.moc"
