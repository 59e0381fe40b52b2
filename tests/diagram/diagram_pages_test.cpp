// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/export/diagram_export.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace drawbridge;

namespace {

template <class Parts>
auto* partOn(Parts& parts, const QString& key) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&key](const auto& part) { return part.key == key; });
    return found == parts.end() ? nullptr : &*found;
}

template <class Parts>
QStringList titles(const Parts& parts) {
    QStringList all;
    for (const auto& part : parts)
        all << part.title;
    all.sort();
    return all;
}

bool isOnEdgeOf(const QRectF& rect, const QPointF& point) {
    constexpr double close = 0.01;
    return rect.adjusted(-close, -close, close, close).contains(point) &&
           !rect.adjusted(close, close, -close, -close).contains(point);
}

QString key(ComponentId id) {
    return diagramKey(refTo(id));
}
QString key(SiteId id) {
    return diagramKey(refTo(id));
}
QString key(NetworkId id) {
    return diagramKey(refTo(id));
}

QString dependencyKey(ComponentId from, ComponentId to) {
    return QStringLiteral("dependency:%1:%2").arg(from.value()).arg(to.value());
}

} // namespace

/// Pages, collapsed containers and networks of the web shop. Its first page has everything placed by the
/// grid.
class DiagramPagesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theFirstPageShowsAll();
    void otherPagesShowWhatIsPlaced();
    void edgesOnlyBetweenWhatIsShown();
    void emptyContainersTellWhatIsElsewhere();
    void aPageOfCollapsedSites();
    void pagesHaveAShapeOfEdges();
    void aCollapsedHostHidesItsServices();
    void dependenciesOfHiddenPartsAreBundled();
    void collapsedContainersAreNested();
    void tunnelsAndCopiesStayOfTheirOwn();
    void expandingGivesOldPlaces();
    void collapsedContainersTellTheWorst();
    void parentsAndPins();
    void marksOfItems();
    void everyNetworkIsSomewhere();
    void piecesCutNothing();
    void aNetworkOfOneIsATag();
    void groupsStandWithTheirMembers();
    void previewsFollowCollapsing();
    void dotHasCollapsedNodes();

private:
    Diagram first(const DiagramOptions& options = {}) const { return buildDiagram(m_plan, m_page, options); }
    void place(PageId page, Place what, double x, double y, bool collapsed = false);
    void setCollapsed(Place what, bool collapsed);
    NetworkId network(const QString& name, const std::vector<ComponentId>& members);

    sample::Shop m_shop;
    Plan m_plan;
    PageId m_page = PageId::fresh();
    PageId m_second = PageId::fresh();
};

void DiagramPagesTest::init() {
    m_shop = sample::webShop();
    m_plan = m_shop.plan;
    Page page;
    page.name = QStringLiteral("Overview");
    m_page = sample::add(m_plan.pages, page);
    page.id = PageId::fresh();
    page.name = QStringLiteral("Data");
    m_second = sample::add(m_plan.pages, page);
    const LayoutGraph graph = layoutGraphOf(m_plan);
    for (const Placement& placement : placementsOf(graph, gridLayout(graph), m_page))
        sample::add(m_plan.placements, placement);
}

void DiagramPagesTest::place(PageId page, Place what, double x, double y, bool collapsed) {
    Placement placement;
    placement.page = page;
    placement.what = what;
    placement.x = x;
    placement.y = y;
    if (collapsed)
        placement.collapsed = true;
    sample::add(m_plan.placements, placement);
}

void DiagramPagesTest::setCollapsed(Place what, bool collapsed) {
    for (Placement placement : m_plan.placements) {
        if (placement.what != what || placement.page != m_page)
            continue;
        placement.collapsed = collapsed;
        m_plan.placements.put(placement);
        return;
    }
    QFAIL("it has no placement");
}

NetworkId DiagramPagesTest::network(const QString& name, const std::vector<ComponentId>& members) {
    Network made;
    made.name = name;
    made.site = m_shop.frankfurt;
    const NetworkId id = sample::add(m_plan.networks, made);
    for (const ComponentId member : members) {
        Component changed = *m_plan.components.find(member);
        changed.interfaces.push_back({id, std::nullopt});
        m_plan.components.put(changed);
    }
    return id;
}

void DiagramPagesTest::theFirstPageShowsAll() {
    const ComponentId added = sample::add(
        m_plan.components, sample::component(QStringLiteral("new"), ComponentKind::Storage, m_shop.dublin));
    const Diagram diagram = first();
    QVERIFY(partOn(diagram.items, key(added)) != nullptr);
    QCOMPARE(diagram.items.size(), std::size_t(m_plan.components.size() - 1)); // docker-1 is a container
    QCOMPARE(titles(buildDiagram(m_plan, std::nullopt, {}).items), titles(diagram.items));
}

void DiagramPagesTest::otherPagesShowWhatIsPlaced() {
    QVERIFY(buildDiagram(m_plan, m_second, {}).items.empty());
    place(m_second, {m_shop.db, {}}, 100, 200);
    place(m_second, {m_shop.orders, {}}, 400, 200);
    const Diagram diagram = buildDiagram(m_plan, m_second, {});
    QCOMPARE(titles(diagram.items), QStringList({QStringLiteral("orders"), QStringLiteral("orders-db")}));
    const DiagramItem* db = partOn(diagram.items, key(m_shop.db));
    QCOMPARE(db->rect.topLeft(), QPointF(100, 200));
    const Diagram overview = first();
    QVERIFY(partOn(overview.items, key(m_shop.db))->rect.topLeft() != QPointF(100, 200));

    // What it lies in grows around it; Dublin and the office have nothing here.
    const DiagramContainer* frankfurt = partOn(diagram.containers, key(m_shop.frankfurt));
    const DiagramContainer* docker = partOn(diagram.containers, key(m_shop.docker));
    QVERIFY(frankfurt->rect.contains(db->rect) && frankfurt->rect.contains(docker->rect));
    QVERIFY(docker->rect.contains(partOn(diagram.items, key(m_shop.orders))->rect));
    QVERIFY(docker->summary.isEmpty());
    QVERIFY(partOn(diagram.containers, key(m_shop.dublin)) == nullptr);
    QVERIFY(partOn(diagram.containers, key(m_shop.office)) == nullptr);
}

void DiagramPagesTest::edgesOnlyBetweenWhatIsShown() {
    place(m_second, {m_shop.db, {}}, 100, 200);
    place(m_second, {m_shop.orders, {}}, 400, 200);
    const Diagram diagram = buildDiagram(m_plan, m_second, {});
    QCOMPARE(diagram.edges.size(), std::size_t(1));
    QCOMPARE(diagram.edges[0].key, dependencyKey(m_shop.orders, m_shop.db));
}

void DiagramPagesTest::emptyContainersTellWhatIsElsewhere() {
    place(m_second, {m_shop.docker, {}}, 0, 0);
    place(m_second, {{}, m_shop.dublin}, 600, 0);
    const Diagram diagram = buildDiagram(m_plan, m_second, {});
    QVERIFY(diagram.items.empty());
    const DiagramContainer* docker = partOn(diagram.containers, key(m_shop.docker));
    QCOMPARE(docker->summary, QStringLiteral("2 components not on this page")); // checkout, orders
    QCOMPARE(docker->rect.topLeft(), QPointF(0, 0));
    QVERIFY(partOn(diagram.containers, key(m_shop.frankfurt))->summary.isEmpty()); // the host is in it
    const DiagramContainer* dublin = partOn(diagram.containers, key(m_shop.dublin));
    // dub-gw, dub-lb, docker-dr-1 and orders-db-dr
    QCOMPARE(dublin->summary, QStringLiteral("4 components not on this page"));
    QVERIFY(!dublin->collapsed);
}

void DiagramPagesTest::aPageOfCollapsedSites() {
    place(m_second, {{}, m_shop.office}, 0, 0, true);
    place(m_second, {{}, m_shop.frankfurt}, 0, 400, true);
    const Diagram diagram = buildDiagram(m_plan, m_second, {});
    QVERIFY(diagram.items.empty());
    QCOMPARE(diagram.containers.size(), std::size_t(2));
    // office-staff requires load-balancers, though neither has a place here; and there is the tunnel.
    QCOMPARE(diagram.edges.size(), std::size_t(2));
    for (const DiagramEdge& edge : diagram.edges) {
        QCOMPARE(edge.fromKey, key(m_shop.office));
        QCOMPARE(edge.toKey, key(m_shop.frankfurt));
        QVERIFY(isOnEdgeOf(diagram.containers[0].rect, edge.points.front()));
    }
}

void DiagramPagesTest::pagesHaveAShapeOfEdges() {
    const auto isOrthogonal = [](const DiagramEdge& edge) { return edge.orthogonal; };
    const Diagram curved = first();
    QVERIFY(!curved.edges.empty() && std::none_of(curved.edges.begin(), curved.edges.end(), isOrthogonal));
    Page page = *m_plan.pages.find(m_page);
    page.edges = EdgeShape::Orthogonal;
    m_plan.pages.put(page);
    const Diagram angled = first();
    QVERIFY(std::all_of(angled.edges.begin(), angled.edges.end(), isOrthogonal));
}

void DiagramPagesTest::aCollapsedHostHidesItsServices() {
    const Diagram open = first();
    setCollapsed({m_shop.docker, {}}, true);
    const Diagram diagram = first();
    QVERIFY(partOn(diagram.items, key(m_shop.orders)) == nullptr);
    QVERIFY(partOn(diagram.items, key(m_shop.checkout)) == nullptr);
    QCOMPARE(diagram.items.size(), open.items.size() - 2);
    const DiagramContainer* docker = partOn(diagram.containers, key(m_shop.docker));
    QVERIFY(docker->collapsed);
    QCOMPARE(docker->summary, QStringLiteral("2 components"));
    const QRectF before = partOn(open.containers, key(m_shop.docker))->rect;
    QCOMPARE(docker->rect.topLeft(), before.topLeft());
    QVERIFY(docker->rect.width() * docker->rect.height() < before.width() * before.height());
    // The site shrinks around it.
    QVERIFY(partOn(diagram.containers, key(m_shop.frankfurt))->rect.height() <
            partOn(open.containers, key(m_shop.frankfurt))->rect.height());
}

void DiagramPagesTest::dependenciesOfHiddenPartsAreBundled() {
    setCollapsed({m_shop.docker, {}}, true);
    const Diagram diagram = first();
    // checkout and orders require orders-db; load-balancers requires both.
    const QString docker = key(m_shop.docker);
    const DiagramEdge* down =
        partOn(diagram.edges, QStringLiteral("bundle:%1:%2").arg(docker, key(m_shop.db)));
    QVERIFY(down != nullptr);
    QCOMPARE(down->count, 2);
    QCOMPARE(down->kind, DiagramEdge::Kind::Hard);
    QCOMPARE(down->fromKey, docker);
    QVERIFY(down->label.endsWith(QStringLiteral("dependencies")));
    QVERIFY(isOnEdgeOf(partOn(diagram.containers, docker)->rect, down->points.front()));
    QVERIFY(partOn(diagram.edges, QStringLiteral("bundle:%1:%2").arg(key(m_shop.lb), docker)) != nullptr);
    QVERIFY(partOn(diagram.edges, dependencyKey(m_shop.orders, m_shop.db)) == nullptr);
    // What stands for one is that one.
    const DiagramEdge* mail = partOn(diagram.edges, dependencyKey(m_shop.orders, m_shop.mail));
    QCOMPARE(mail->fromKey, docker);
    QCOMPARE(mail->kind, DiagramEdge::Kind::Soft);
    QCOMPARE(mail->count, 1);
    QVERIFY(mail->label.isEmpty());
}

void DiagramPagesTest::collapsedContainersAreNested() {
    setCollapsed({m_shop.docker, {}}, true);
    setCollapsed({{}, m_shop.frankfurt}, true);
    const Diagram diagram = first();
    QVERIFY(partOn(diagram.containers, key(m_shop.docker)) == nullptr);
    const DiagramContainer* frankfurt = partOn(diagram.containers, key(m_shop.frankfurt));
    QVERIFY(frankfurt->collapsed);
    QCOMPARE(frankfurt->icon, QStringLiteral("cloud-region"));
    QVERIFY(partOn(diagram.containers, key(m_shop.fraApp)) == nullptr); // its members are hidden
    for (const DiagramEdge& edge : diagram.edges)
        QVERIFY2(edge.fromKey != edge.toKey, qPrintable(edge.key));
    setCollapsed({{}, m_shop.frankfurt}, false);
    const Diagram expanded = first();
    QVERIFY(partOn(expanded.containers, key(m_shop.docker))->collapsed);
}

void DiagramPagesTest::tunnelsAndCopiesStayOfTheirOwn() {
    setCollapsed({{}, m_shop.frankfurt}, true);
    setCollapsed({{}, m_shop.dublin}, true);
    setCollapsed({{}, m_shop.office}, true);
    const Diagram diagram = first();
    QCOMPARE(diagram.edges.size(), std::size_t(4)); // a dependency, a copy, two tunnels
    const DiagramEdge* tunnel = partOn(diagram.edges, diagramKey(refTo(m_shop.officeFra)));
    QCOMPARE(tunnel->label, QStringLiteral("WireGuard"));
    QCOMPARE(tunnel->toKey, key(m_shop.frankfurt));
    const DiagramEdge* copy =
        partOn(diagram.edges, QStringLiteral("copy:%1:%2").arg(m_shop.db.value()).arg(m_shop.dbDr.value()));
    QCOMPARE(copy->kind, DiagramEdge::Kind::Copy);
    QCOMPARE(copy->toKey, key(m_shop.dublin));
}

void DiagramPagesTest::expandingGivesOldPlaces() {
    const Diagram before = first();
    for (const Place& place : {Place{m_shop.docker, {}}, Place{{}, m_shop.frankfurt}}) {
        setCollapsed(place, true);
        QVERIFY(first().items.size() < before.items.size());
        setCollapsed(place, false);
    }
    const Diagram after = first();
    QCOMPARE(after.items.size(), before.items.size());
    for (std::size_t i = 0; i < after.items.size(); ++i)
        QCOMPARE(after.items[i].rect, before.items[i].rect);
    for (std::size_t i = 0; i < after.containers.size(); ++i)
        QCOMPARE(after.containers[i].rect, before.containers[i].rect);
}

/// Two services restart in Dublin in 10 and in 30 minutes, nobody else is asked for: these are their RTOs.
/// The first misses its target of 5 minutes.
void DiagramPagesTest::collapsedContainersTellTheWorst() {
    Site site;
    site.name = QStringLiteral("Berlin");
    const SiteId lost = sample::add(m_plan.sites, site);
    std::vector<ComponentId> services;
    for (const int minutes : {10, 30}) {
        Component service =
            sample::component(QStringLiteral("s%1").arg(minutes), ComponentKind::Service, lost);
        Step step;
        step.name = QStringLiteral("Start");
        step.duration = UncertainDuration{{}, Seconds(minutes * 60), {}};
        Recovery recovery;
        recovery.to = m_shop.dublin;
        recovery.steps.push_back(step);
        service.recovery = recovery;
        service.rto = minutes == 10 ? std::optional(Seconds(300)) : std::nullopt;
        services.push_back(sample::add(m_plan.components, service));
    }
    place(m_page, {{}, lost}, 3000, 0, true);
    Scenario scenario;
    scenario.name = QStringLiteral("Berlin lost");
    Failure failure;
    failure.site = lost;
    scenario.fails.push_back(failure);
    const ScenarioAnalysis analysis =
        analyseScenario(std::make_shared<const RecoveryGraph>(m_plan), scenario);
    DiagramOptions options;
    options.analysis = &analysis;
    options.findings = {{services[0].value(), 2}, {services[1].value(), 1}, {lost.value(), 4}};
    const Diagram diagram = first(options);
    const DiagramContainer* berlin = partOn(diagram.containers, key(lost));
    QCOMPARE(berlin->state, DiagramState::Lost);
    QVERIFY(berlin->badge);
    QCOMPARE(berlin->badge->text, durationText(Seconds(30 * 60)));
    QVERIFY(berlin->badge->missed); // by the one that is back first
    QCOMPARE(berlin->findings, 7);
    QVERIFY(berlin->summary.endsWith(
        QStringLiteral(" · 2 lost · worst RTO %1").arg(durationText(Seconds(30 * 60)))));
    // Nothing in Dublin is hit: it is where they recover to.
    setCollapsed({{}, m_shop.dublin}, true);
    const Diagram second = first(options);
    QCOMPARE(partOn(second.containers, key(m_shop.dublin))->state, DiagramState::Recovered);
    QVERIFY(!partOn(second.containers, key(m_shop.dublin))->badge);
}

void DiagramPagesTest::parentsAndPins() {
    for (Placement placement : m_plan.placements) {
        if (placement.what == Place{m_shop.db, {}} || placement.what == Place{{}, m_shop.dublin}) {
            placement.pinned = true;
            m_plan.placements.put(placement);
        }
    }
    const ComponentId lonely = sample::add(
        m_plan.components, sample::component(QStringLiteral("lonely"), ComponentKind::Storage, std::nullopt));
    const Diagram diagram = first();
    const auto parentKey = [&](int parent) {
        return parent < 0 ? QString() : diagram.containers[static_cast<std::size_t>(parent)].key;
    };
    QCOMPARE(parentKey(partOn(diagram.items, key(m_shop.orders))->parent), key(m_shop.docker));
    QCOMPARE(parentKey(partOn(diagram.items, key(m_shop.db))->parent), key(m_shop.frankfurt));
    QCOMPARE(parentKey(partOn(diagram.items, key(lonely))->parent), QString());
    QCOMPARE(parentKey(partOn(diagram.containers, key(m_shop.docker))->parent), key(m_shop.frankfurt));
    QCOMPARE(parentKey(partOn(diagram.containers, key(m_shop.fraApp))->parent), key(m_shop.frankfurt));
    QCOMPARE(parentKey(partOn(diagram.containers, key(m_shop.frankfurt))->parent), QString());
    QVERIFY(partOn(diagram.items, key(m_shop.db))->pinned);
    QVERIFY(!partOn(diagram.items, key(m_shop.mail))->pinned);
    QVERIFY(partOn(diagram.containers, key(m_shop.dublin))->pinned);
    QVERIFY(!partOn(diagram.containers, key(m_shop.frankfurt))->pinned);
}

void DiagramPagesTest::marksOfItems() {
    Component group = sample::component(QStringLiteral("pair"), ComponentKind::RedundancyGroup, std::nullopt);
    group.atLeast = 1;
    group.dependencies = {sample::on(m_shop.db), sample::on(m_shop.dbDr)};
    const ComponentId pair = sample::add(m_plan.components, group);
    Component db = *m_plan.components.find(m_shop.db);
    db.rpo = Seconds(10); // its replica is 30 s behind
    m_plan.components.put(db);
    const ScenarioAnalysis analysis =
        analyseScenario(std::make_shared<const RecoveryGraph>(m_plan), *m_plan.scenarios.find(m_shop.lost));
    DiagramOptions options;
    options.analysis = &analysis;
    options.singlePoints = {m_shop.db.value()};
    const Diagram diagram = first(options);
    const DiagramItem* item = partOn(diagram.items, key(m_shop.db));
    QVERIFY(item->rpo && item->rpo->missed);
    QCOMPARE(item->rpo->text, QStringLiteral("RPO %1").arg(durationText(Seconds(30))));
    QVERIFY(item->singlePoint && !item->group);
    QVERIFY(!partOn(diagram.items, key(m_shop.orders))->rpo); // lost, but has no data
    QVERIFY(!partOn(diagram.items, key(m_shop.dbDr))->rpo);   // has data, but is not hit
    QVERIFY(!partOn(diagram.items, key(m_shop.orders))->singlePoint);
    QVERIFY(partOn(diagram.items, key(pair))->group);
    QCOMPARE(partOn(diagram.items, key(pair))->subtitle, QStringLiteral("1 of 2"));
}

void DiagramPagesTest::everyNetworkIsSomewhere() {
    // They overlap in every way: two share a member, one runs into the host, one is all over the site.
    const std::vector<NetworkId> networks{
        network(QStringLiteral("data"), {m_shop.db, m_shop.audit, m_shop.orders}),
        network(QStringLiteral("backup"), {m_shop.db, m_shop.mail}),
        network(QStringLiteral("wide"), {m_shop.fraGw, m_shop.orders, m_shop.auth}), m_shop.internet,
        m_shop.fraApp};
    const Diagram diagram = first();
    for (const NetworkId id : networks) {
        const DiagramContainer* shown = partOn(diagram.containers, key(id));
        QVERIFY2(shown != nullptr, qPrintable(m_plan.networks.find(id)->name));
        QVERIFY(shown->network && !shown->title.isEmpty());
        for (const DiagramZonePiece& piece : shown->pieces)
            QVERIFY(piece.title.width() > 20 && shown->rect.contains(piece.rect));
        for (const Component& component : m_plan.components) {
            const DiagramItem* item = partOn(diagram.items, key(component.id));
            const bool member = std::any_of(component.interfaces.begin(), component.interfaces.end(),
                                            [id](const NetworkInterface& i) { return i.network == id; });
            if (item == nullptr || !member)
                continue;
            const bool held = shown->pieces.empty()
                                  ? shown->rect.contains(item->rect)
                                  : std::any_of(shown->pieces.begin(), shown->pieces.end(),
                                                [&](const auto& p) { return p.rect.contains(item->rect); });
            QVERIFY2(held, qPrintable(shown->title + u' ' + item->title));
        }
    }
}

void DiagramPagesTest::piecesCutNothing() {
    network(QStringLiteral("data"), {m_shop.db, m_shop.audit, m_shop.orders});
    network(QStringLiteral("backup"), {m_shop.db, m_shop.mail});
    network(QStringLiteral("wide"), {m_shop.fraGw, m_shop.orders, m_shop.auth});
    const Diagram diagram = first();
    std::vector<QRectF> outlines;
    std::vector<QRectF> labels;
    for (const DiagramContainer& container : diagram.containers) {
        if (container.network && container.pieces.empty())
            outlines.push_back(container.rect);
        for (const DiagramZonePiece& piece : container.pieces) {
            outlines.push_back(piece.rect);
            labels.push_back(piece.title);
        }
    }
    QVERIFY(labels.size() >= 3);
    const auto isCut = [](const QRectF& a, const QRectF& b) {
        return a.intersects(b) && !a.contains(b) && !b.contains(a);
    };
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        for (const DiagramItem& item : diagram.items)
            QVERIFY2(!isCut(outlines[i], item.rect), qPrintable(item.title));
        for (const DiagramContainer& container : diagram.containers)
            QVERIFY2(container.network || !isCut(outlines[i], container.rect), qPrintable(container.title));
        for (std::size_t j = i + 1; j < outlines.size(); ++j) {
            QVERIFY(!isCut(outlines[i], outlines[j]));
        }
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            QVERIFY(!labels[i].intersects(labels[j]));
        for (const DiagramItem& item : diagram.items)
            QVERIFY2(!labels[i].intersects(item.rect), qPrintable(item.title));
    }
}

void DiagramPagesTest::aNetworkOfOneIsATag() {
    const NetworkId id = network(QStringLiteral("backup"), {m_shop.db});
    const Diagram diagram = first();
    const DiagramContainer* shown = partOn(diagram.containers, key(id));
    const DiagramItem* db = partOn(diagram.items, key(m_shop.db));
    QVERIFY(shown != nullptr && db != nullptr);
    QCOMPARE(shown->pieces.size(), std::size_t{1});
    QVERIFY(shown->pieces.front().tag);
    QCOMPARE(shown->pieces.front().rect, db->rect);
    const QRectF title = shown->pieces.front().title;
    QVERIFY(!title.intersects(db->rect) && db->rect.adjusted(-40, -40, 40, 40).contains(title));
    QVERIFY(shown->rect.contains(title));
}

/// A group has no site of its own: it stands where all of its members stand, and nowhere when they do not.
void DiagramPagesTest::groupsStandWithTheirMembers() {
    Component group;
    group.name = QStringLiteral("pair");
    group.kind = ComponentKind::RedundancyGroup;
    group.dependencies.resize(2);
    group.dependencies[0].on = m_shop.orders; // on a host in Frankfurt
    group.dependencies[1].on = m_shop.db;
    const ComponentId id = sample::add(m_plan.components, group);
    const auto siteOf = [&]() -> QString {
        const Diagram diagram = first();
        const DiagramItem* item = partOn(diagram.items, key(id));
        return item->parent < 0 ? QString()
                                : diagram.containers[static_cast<std::size_t>(item->parent)].title;
    };
    QCOMPARE(siteOf(), QStringLiteral("Frankfurt"));
    group = *m_plan.components.find(id);
    group.dependencies[1].on = m_shop.dbDr;
    m_plan.components.put(group);
    QCOMPARE(siteOf(), QString());
    group.dependencies[1].on = id; // in a circle with itself
    m_plan.components.put(group);
    QCOMPARE(siteOf(), QString());
}

void DiagramPagesTest::previewsFollowCollapsing() {
    const Diagram before = first();
    setCollapsed({m_shop.docker, {}}, true);
    DiagramOptions options;
    options.previous = &before;
    const Diagram after = first(options);
    int kept = 0;
    for (const DiagramEdge& edge : after.edges) {
        if (edge.fromKey == key(m_shop.docker) || edge.toKey == key(m_shop.docker)) {
            const QRectF& rect = partOn(after.containers, key(m_shop.docker))->rect;
            const bool from = edge.fromKey == key(m_shop.docker);
            QVERIFY(isOnEdgeOf(rect, from ? edge.points.front() : edge.points.back()));
        } else {
            ++kept;
            QCOMPARE(edge.points, partOn(before.edges, edge.key)->points);
        }
    }
    QVERIFY(kept >= 3);
}

void DiagramPagesTest::dotHasCollapsedNodes() {
    const QString docker = key(m_shop.docker);
    const QString open = QString::fromUtf8(diagramDot(first()));
    QVERIFY(open.contains(QStringLiteral("subgraph \"cluster_%1\"").arg(docker)));
    // The host lies in its site: its cluster comes before that of the next site.
    QVERIFY(open.indexOf(QStringLiteral("cluster_") + docker) >
            open.indexOf(QStringLiteral("cluster_") + key(m_shop.frankfurt)));
    setCollapsed({m_shop.docker, {}}, true);
    const QString closed = QString::fromUtf8(diagramDot(first()));
    QVERIFY(!closed.contains(QStringLiteral("cluster_") + docker));
    QVERIFY(closed.contains(
        QStringLiteral("\"%1\" [label=\"docker-1\\nDocker host\\n2 components\"").arg(docker)));
    const qsizetype bundle = closed.indexOf(QStringLiteral("\"%1\" -> \"%2\"").arg(docker, key(m_shop.db)));
    QVERIFY(bundle > 0);
    QVERIFY(
        closed.mid(bundle, closed.indexOf(u'\n', bundle) - bundle).contains(QStringLiteral("dependencies")));
    QVERIFY(!closed.contains(QStringLiteral("\"%1\"").arg(key(m_shop.orders))));
}

DRAWBRIDGE_TEST(DiagramPagesTest)

#include "diagram_pages_test.moc"
