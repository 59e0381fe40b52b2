// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/layout/layout_json.h"
#include "core/diagram/layout/layout_metrics.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/layout_random.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace drawbridge;
using sample::fault;
using sample::randomGraph;

namespace {

QString thisProgram() {
    return QCoreApplication::applicationFilePath();
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT
private slots:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void gridDoesNotOverlap();
    void manyBoxesAreLayered();
    void dependentsLieAboveWhatTheyRequire();
    void primaryLiesLeftOfRecovery();
    void similarSitesAreEquallyHigh();
    void clustersHaveRoomForTitles();
    void wideRanksAreBroken();
    void sameGraphSameLayout();
    void noProgramGivesTheGrid();
    void brokenProgramGivesTheGrid();
    void cancelEndsTheChild();
    void cyclesOfClustersDoNoHarm();
    void emptyGraph();
    void jsonThereAndBack();
    void planBecomesGraph();
    void placementsName();
};

void LayoutTest::nothingOverlaps_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void LayoutTest::nothingOverlaps() {
    QFETCH(int, seed);
    const LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 5 + seed * 4, seed * 5);
    const LayoutResult result = layOut(graph, thisProgram());
    QCOMPARE(fault(graph, result), QString());
}

void LayoutTest::gridDoesNotOverlap() {
    for (quint32 seed = 1; seed <= 25; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 80, 100);
        QCOMPARE(fault(graph, gridLayout(graph)), QString());
    }
}

void LayoutTest::manyBoxesAreLayered() {
    LayoutGraph graph;
    graph.clusters.push_back({QStringLiteral("site:1"), -1, {}});
    QRandomGenerator random(7);
    for (int i = 0; i < 1500; ++i) {
        graph.boxes.push_back({QString::number(i), QSizeF(152, 48), 0, 2});
        if (i > 0)
            graph.edges.push_back({i, random.bounded(i)});
    }
    const LayoutResult result = layOut(graph, thisProgram());
    QCOMPARE(fault(graph, result), QString());
    for (const LayoutEdge& edge : graph.edges) {
        const QRectF& from = result.boxes[idx(edge.from)];
        const QRectF& to = result.boxes[idx(edge.to)];
        QVERIFY(from.bottom() < to.top() || (from.top() == to.top() && from.left() != to.left()));
    }
}

void LayoutTest::dependentsLieAboveWhatTheyRequire() {
    LayoutGraph graph;
    for (int i = 0; i < 3; ++i)
        graph.boxes.push_back({QString::number(i), QSizeF(152, 48), -1, 2});
    graph.edges = {{2, 1}, {1, 0}};
    const LayoutResult result = layOut(graph, thisProgram());
    QVERIFY(result.boxes[2].bottom() < result.boxes[1].top());
    QVERIFY(result.boxes[1].bottom() < result.boxes[0].top());
}

void LayoutTest::primaryLiesLeftOfRecovery() {
    const sample::Shop shop = sample::webShop();
    const LayoutGraph graph = layoutGraphOf(shop.plan);
    const LayoutResult result = layOut(graph, thisProgram());
    QCOMPARE(fault(graph, result), QString());
    const QRectF office = result.clusters[0];
    const QRectF frankfurt = result.clusters[1];
    const QRectF dublin = result.clusters[2];
    QVERIFY(frankfurt.right() < dublin.left());
    QVERIFY(office.bottom() < frankfurt.top());
    QCOMPARE(frankfurt.top(), dublin.top());
    QCOMPARE(office.width(), dublin.right() - frankfurt.left());
}

/// Sites side by side are as high as each other, unless one would then be mostly empty.
void LayoutTest::similarSitesAreEquallyHigh() {
    const auto heights = [](int left, int right) {
        LayoutGraph graph;
        graph.clusters = {{QStringLiteral("site:1"), -1, LayoutSide::Left},
                          {QStringLiteral("site:2"), -1, LayoutSide::Right}};
        for (int i = 0; i < left + right; ++i) {
            graph.boxes.push_back({QString::number(i), QSizeF(900, 48), i < left ? 0 : 1, 2});
            if (i > 0 && i != left)
                graph.edges.push_back({i - 1, i});
        }
        const LayoutResult result = layOut(graph, thisProgram());
        return std::pair(result.clusters[0].height(), result.clusters[1].height());
    };
    const auto [five, four] = heights(5, 4);
    QCOMPARE(five, four);
    const auto [six, two] = heights(6, 2);
    QVERIFY(two < 0.7 * six);
}

void LayoutTest::clustersHaveRoomForTitles() {
    const LayoutGraph graph = randomGraph(3, 40, 30);
    const LayoutResult result = layOut(graph, thisProgram());
    for (std::size_t b = 0; b < graph.boxes.size(); ++b) {
        const int cluster = graph.boxes[b].cluster;
        if (cluster < 0)
            continue;
        const double room = isSiteKey(graph.clusters[idx(cluster)].key) ? 40 : 28;
        QVERIFY(result.boxes[b].top() - result.clusters[idx(cluster)].top() >= room);
    }
}

void LayoutTest::wideRanksAreBroken() {
    LayoutGraph graph;
    for (int i = 0; i < 60; ++i) {
        graph.boxes.push_back({QString::number(i), QSizeF(152, 48), -1, 2});
        if (i > 0)
            graph.edges.push_back({0, i});
    }
    const LayoutResult result = layOut(graph, thisProgram());
    QCOMPARE(fault(graph, result), QString());
    QRectF all;
    for (const QRectF& box : result.boxes)
        all |= box;
    QVERIFY2(all.width() < 3 * all.height(),
             qPrintable(QStringLiteral("%1 × %2").arg(all.width()).arg(all.height())));
}

void LayoutTest::sameGraphSameLayout() {
    const LayoutGraph graph = randomGraph(11, 60, 80);
    QCOMPARE(layOut(graph, thisProgram()).boxes, layOut(graph, thisProgram()).boxes);
}

void LayoutTest::noProgramGivesTheGrid() {
    const LayoutGraph graph = randomGraph(5, 30, 30);
    QCOMPARE(layOut(graph, QStringLiteral("/no/such/program")).boxes, gridLayout(graph).boxes);
}

void LayoutTest::brokenProgramGivesTheGrid() {
    const LayoutGraph graph = randomGraph(5, 30, 30);
    QCOMPARE(layOut(graph, QStringLiteral("/bin/false")).boxes, gridLayout(graph).boxes);
    QCOMPARE(layOut(graph, QStringLiteral("/bin/echo")).boxes, gridLayout(graph).boxes);
}

void LayoutTest::cancelEndsTheChild() {
    // `layout-child` of this program hangs when asked to by the environment.
    qputenv("LAYOUT_TEST_HANG", "1");
    std::atomic<bool> cancelled = false;
    std::thread canceller([&cancelled] {
        QTest::qSleep(150);
        cancelled = true;
    });
    const LayoutResult result = layOut(randomGraph(5, 30, 30), thisProgram(), &cancelled);
    canceller.join();
    qunsetenv("LAYOUT_TEST_HANG");
    QVERIFY(result.boxes.empty());
}

void LayoutTest::cyclesOfClustersDoNoHarm() {
    LayoutGraph graph;
    graph.clusters = {{QStringLiteral("site:1"), 1, {}},
                      {QStringLiteral("site:2"), 0, {}},
                      {QStringLiteral("site:3"), 9, {}}};
    graph.boxes = {{QStringLiteral("a"), QSizeF(100, 48), 0, 2},
                   {QStringLiteral("b"), QSizeF(100, 48), 1, 2}};
    graph.edges = {{0, 1}, {0, 7}, {-1, 0}};
    const LayoutResult result = layOut(graph, thisProgram());
    QCOMPARE(result.boxes.size(), std::size_t{2});
    QVERIFY(!result.boxes[0].intersects(result.boxes[1]));
}

void LayoutTest::emptyGraph() {
    const LayoutResult result = layOut({}, thisProgram());
    QVERIFY(result.boxes.empty() && result.clusters.empty());
}

void LayoutTest::jsonThereAndBack() {
    const LayoutGraph graph = randomGraph(2, 20, 20);
    const auto read = layoutGraphFromJson(toJson(graph));
    QVERIFY(read);
    QCOMPARE(toJson(*read), toJson(graph));
    QVERIFY(!layoutGraphFromJson("[]"));
    QVERIFY(!layoutGraphFromJson("{"));
    QVERIFY(!layoutResultFromJson("{\"boxes\": 3}"));
}

void LayoutTest::planBecomesGraph() {
    const sample::Shop shop = sample::webShop();
    const LayoutGraph graph = layoutGraphOf(shop.plan);
    QCOMPARE(graph.clusters.size(), std::size_t{4}); // three sites and docker-1
    QCOMPARE(graph.clusters[3].key, QStringLiteral("component:%1").arg(shop.docker.value()));
    QCOMPARE(graph.clusters[3].within, 1);
    QCOMPARE(static_cast<int>(graph.boxes.size()), shop.plan.components.size() - 1);
    for (const LayoutBox& box : graph.boxes) {
        const bool hosted = box.key.endsWith(QString::number(shop.orders.value())) ||
                            box.key.endsWith(QString::number(shop.checkout.value()));
        QCOMPARE(box.cluster == 3, hosted);
    }
}

void LayoutTest::placementsName() {
    const sample::Shop shop = sample::webShop();
    const LayoutGraph graph = layoutGraphOf(shop.plan);
    const PageId page = PageId::fresh();
    const std::vector<Placement> placements = placementsOf(graph, gridLayout(graph), page);
    QCOMPARE(placements.size(), graph.boxes.size() + graph.clusters.size());
    int sized = 0;
    for (const Placement& placement : placements) {
        QVERIFY(placement.page == page);
        QVERIFY(placement.what.site.has_value() != placement.what.component.has_value());
        sized += placement.width ? 1 : 0;
    }
    QCOMPARE(sized, 4);
}

DRAWBRIDGE_TEST(LayoutTest)

#include "layout_test.moc"
