// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/layout/layout_json.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/layout_random.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace drawbridge;
using sample::fault;
using sample::randomGraph;

namespace {

QString ownProgram() {
    return QCoreApplication::applicationFilePath();
}

constexpr std::array styles{LayoutStyle::Hierarchic, LayoutStyle::ForceDirected,
                            LayoutStyle::OrthogonalCompact};

void addStyles() {
    QTest::addColumn<int>("style");
    QTest::addColumn<int>("seed");
    for (const LayoutStyle style : styles) {
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("style %d, seed %d", static_cast<int>(style), seed)
                << static_cast<int>(style) << seed;
    }
}

QHash<QString, QRectF> standsOf(const LayoutGraph& graph, const LayoutResult& result) {
    QHash<QString, QRectF> stands;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        stands.insert(graph.boxes[i].key, result.boxes[i]);
    for (std::size_t i = 0; i < graph.clusters.size(); ++i)
        stands.insert(graph.clusters[i].key, result.clusters[i]);
    return stands;
}

/// Where boxes stand in the grid, four times as far apart: with room between them.
QHash<QString, QRectF> farStands(const LayoutGraph& graph) {
    const LayoutResult grid = gridLayout(graph);
    QHash<QString, QRectF> stands;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        stands.insert(graph.boxes[i].key, QRectF(4 * grid.boxes[i].topLeft(), graph.boxes[i].size));
    return stands;
}

QString siblingFault(const LayoutGraph& graph, const LayoutResult& result) {
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < graph.boxes.size(); ++j) {
            if (graph.boxes[i].cluster == graph.boxes[j].cluster &&
                result.boxes[i].intersects(result.boxes[j]))
                return QStringLiteral("boxes %1 and %2 overlap").arg(i).arg(j);
        }
    }
    return {};
}

bool isOnGrid(const QPointF& point) {
    return std::fmod(point.x(), kSnap) == 0 && std::fmod(point.y(), kSnap) == 0;
}

/// What is wrong with how a layout treats fixed boxes, padding and the grid; empty when nothing is.
QString fixedFault(const LayoutGraph& graph, const LayoutResult& result) {
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const LayoutBox& box = graph.boxes[i];
        if (box.fixed && result.boxes[i] != *box.fixed)
            return QStringLiteral("fixed box %1 has moved").arg(i);
        if (!box.fixed && !isOnGrid(result.boxes[i].topLeft()))
            return QStringLiteral("box %1 is off the grid").arg(i);
        if (box.cluster < 0)
            continue;
        const QRectF& cluster = result.clusters[idx(box.cluster)];
        const bool site = isSiteKey(graph.clusters[idx(box.cluster)].key);
        if (!cluster.contains(result.boxes[i].marginsAdded(containerPadding(site))))
            return QStringLiteral("box %1 is in the padding of its cluster").arg(i);
    }
    for (std::size_t i = 0; i < graph.clusters.size(); ++i) {
        const auto& fixed = graph.clusters[i].fixed;
        if (fixed && !result.clusters[i].contains(*fixed))
            return QStringLiteral("fixed cluster %1 has moved").arg(i);
    }
    return {};
}

bool crossStraight(const QLineF& one, const QLineF& other) {
    const auto turn = [](const QPointF& a, const QPointF& b, const QPointF& c) {
        const QPointF u = b - a;
        const QPointF v = c - a;
        return u.x() * v.y() - u.y() * v.x();
    };
    return turn(one.p1(), one.p2(), other.p1()) * turn(one.p1(), one.p2(), other.p2()) < 0 &&
           turn(other.p1(), other.p2(), one.p1()) * turn(other.p1(), other.p2(), one.p2()) < 0;
}

int countedPairByPair(const LayoutGraph& graph, const LayoutResult& result) {
    int count = 0;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        for (std::size_t j = i + 1; j < graph.edges.size(); ++j) {
            const LayoutEdge a = graph.edges[i];
            const LayoutEdge b = graph.edges[j];
            if (a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to)
                continue;
            const auto middle = [&](int box) { return result.boxes[idx(box)].center(); };
            count += crossStraight({middle(a.from), middle(a.to)}, {middle(b.from), middle(b.to)}) ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class LayoutFixedTest : public QObject {
    Q_OBJECT
private slots:
    void everyStyleIsSound_data() { addStyles(); }
    void everyStyleIsSound();
    void pinnedBoxesStay_data() { addStyles(); }
    void pinnedBoxesStay();
    void selectionIsLaidOutWhereItWas_data() { addStyles(); }
    void selectionIsLaidOutWhereItWas();
    void newBoxesFindRoom_data() { addStyles(); }
    void newBoxesFindRoom();
    void crowdedBoxesStillDoNotOverlap_data() { addStyles(); }
    void crowdedBoxesStillDoNotOverlap();
    void aNewBoxStandsByItsNeighbour();
    void aHoleIsUsedBeforeTheClusterGrows();
    void freeClustersGiveWay();
    void nothingMovesWhenAllIsFixed();
    void fixedPartsTravelAsJson();
    void joinedBoxesLieClose();
    void compactBoxesShareRowsAndColumns();
    void crossingsByHand();
    void crossingsPairByPair();
    void manyCrossingsAreEstimated();
    void samplesCrossLessThanTheGrid();
    void manyFixedBoxes();
};

void LayoutFixedTest::everyStyleIsSound() {
    QFETCH(int, style);
    QFETCH(int, seed);
    LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 10 + seed * 9, seed * 10);
    graph.style = static_cast<LayoutStyle>(style);
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fault(graph, result), QString());
    QCOMPARE(fixedFault(graph, result), QString());
    QCOMPARE(layOut(graph, ownProgram()).boxes, result.boxes);
}

void LayoutFixedTest::pinnedBoxesStay() {
    QFETCH(int, style);
    QFETCH(int, seed);
    LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 10 + seed * 9, seed * 10);
    QSet<QString> pinned;
    for (std::size_t i = 0; i < graph.boxes.size(); i += 7)
        pinned.insert(graph.boxes[i].key);
    fixParts(graph, farStands(graph), [&pinned](const QString& key) { return !pinned.contains(key); });
    graph.style = static_cast<LayoutStyle>(style);
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fault(graph, result), QString());
    QCOMPARE(fixedFault(graph, result), QString());
}

void LayoutFixedTest::selectionIsLaidOutWhereItWas() {
    QFETCH(int, style);
    QFETCH(int, seed);
    LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 10 + seed * 9, seed * 10);
    QSet<QString> selected;
    for (std::size_t i = 0; i < graph.boxes.size(); i += 3)
        selected.insert(graph.boxes[i].key);
    fixParts(graph, farStands(graph), [&selected](const QString& key) { return selected.contains(key); });
    graph.style = static_cast<LayoutStyle>(style);
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fault(graph, result), QString());
    QCOMPARE(fixedFault(graph, result), QString());
}

void LayoutFixedTest::newBoxesFindRoom() {
    QFETCH(int, style);
    QFETCH(int, seed);
    LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 10 + seed * 9, seed * 10);
    QHash<QString, QRectF> stands = farStands(graph);
    for (std::size_t i = 0; i < graph.boxes.size(); i += 4)
        stands.remove(graph.boxes[i].key);
    fixParts(graph, stands, [](const QString&) { return false; });
    graph.style = static_cast<LayoutStyle>(style);
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fault(graph, result), QString());
    QCOMPARE(fixedFault(graph, result), QString());
}

/// Fixed containers on all sides leave no room to grow: then containers may overlap, boxes of one do not.
void LayoutFixedTest::crowdedBoxesStillDoNotOverlap() {
    QFETCH(int, style);
    QFETCH(int, seed);
    LayoutGraph graph = randomGraph(static_cast<quint32>(seed), 10 + seed * 9, seed * 10);
    QHash<QString, QRectF> stands = standsOf(graph, gridLayout(graph));
    for (std::size_t i = 0; i < graph.boxes.size(); i += 4)
        stands.remove(graph.boxes[i].key);
    fixParts(graph, stands, [](const QString&) { return false; });
    graph.style = static_cast<LayoutStyle>(style);
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(siblingFault(graph, result), QString());
    QCOMPARE(fixedFault(graph, result), QString());
}

void LayoutFixedTest::aNewBoxStandsByItsNeighbour() {
    LayoutGraph graph;
    graph.clusters.push_back({QStringLiteral("site:1"), -1, {}, QRectF(0, 0, 3000, 1000)});
    graph.boxes.push_back({QStringLiteral("a"), QSizeF(152, 48), 0, 2, QRectF(100, 100, 152, 48)});
    graph.boxes.push_back({QStringLiteral("b"), QSizeF(152, 48), 0, 2, QRectF(2600, 800, 152, 48)});
    graph.boxes.push_back({QStringLiteral("new"), QSizeF(152, 48), 0, 2});
    graph.edges = {{2, 1}};
    const LayoutResult result = layOut(graph, ownProgram());
    const QPointF way = result.boxes[2].center() - result.boxes[1].center();
    QVERIFY2(std::hypot(way.x(), way.y()) < 250, qPrintable(QString::number(std::hypot(way.x(), way.y()))));
    QCOMPARE(result.clusters[0], QRectF(0, 0, 3000, 1000));
}

void LayoutFixedTest::aHoleIsUsedBeforeTheClusterGrows() {
    LayoutGraph graph;
    graph.clusters.push_back({QStringLiteral("site:1"), -1, {}});
    for (const int x : {100, 500})
        graph.boxes.push_back({QString::number(x), QSizeF(152, 48), 0, 2, QRectF(x, 100, 152, 48)});
    graph.boxes.push_back({QStringLiteral("new"), QSizeF(152, 48), 0, 2});
    const LayoutResult result = layOut(graph, ownProgram());
    // Contents from (100, 100) to (652, 148) and the padding of a site: 28, 58, 28, 46.
    QCOMPARE(result.clusters[0], QRectF(72, 42, 608, 152));
    QCOMPARE(result.boxes[2].top(), 100);
    QVERIFY(result.boxes[2].left() >= 252 + 28 && result.boxes[2].right() <= 500 - 28);
}

void LayoutFixedTest::freeClustersGiveWay() {
    LayoutGraph graph;
    graph.clusters.push_back({QStringLiteral("site:1"), -1, {}, QRectF(0, 0, 300, 200)});
    graph.clusters.push_back({QStringLiteral("site:2"), -1, {}, {}, QPointF(150, 330)});
    graph.boxes.push_back({QStringLiteral("a"), QSizeF(152, 48), 0, 2, QRectF(76, 80, 152, 48)});
    for (int i = 0; i < 6; ++i)
        graph.boxes.push_back({QStringLiteral("new%1").arg(i), QSizeF(152, 48), 0, 2});
    graph.boxes.push_back({QStringLiteral("b"), QSizeF(152, 48), 1, 2});
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fault(graph, result), QString());
    QCOMPARE(result.boxes[0], QRectF(76, 80, 152, 48));
    QVERIFY(result.clusters[0].contains(QRectF(0, 0, 300, 200)));
    QVERIFY(result.clusters[0].height() > 200);
}

void LayoutFixedTest::nothingMovesWhenAllIsFixed() {
    LayoutGraph graph = randomGraph(4, 60, 60);
    const LayoutResult before = gridLayout(graph);
    fixParts(graph, standsOf(graph, before), [](const QString&) { return false; });
    const LayoutResult after = layOut(graph, ownProgram());
    QCOMPARE(after.boxes, before.boxes);
    QCOMPARE(after.clusters, before.clusters);
}

void LayoutFixedTest::fixedPartsTravelAsJson() {
    LayoutGraph graph = randomGraph(2, 20, 20);
    graph.style = LayoutStyle::OrthogonalCompact;
    graph.boxes[3].fixed = QRectF(4, 8, 152, 48);
    graph.boxes[4].wanted = QPointF(1, 2);
    graph.clusters[0].fixed = QRectF(0, 0, 500, 400);
    const auto read = layoutGraphFromJson(toJson(graph));
    QVERIFY(read);
    QVERIFY(read->style == LayoutStyle::OrthogonalCompact);
    QCOMPARE(*read->boxes[3].fixed, QRectF(4, 8, 152, 48));
    QCOMPARE(*read->boxes[4].wanted, QPointF(1, 2));
    QCOMPARE(*read->clusters[0].fixed, QRectF(0, 0, 500, 400));
    QVERIFY(!read->boxes[4].fixed && !read->boxes[3].wanted);
}

/// A ring of 40: neighbours on the ring lie closer to each other than others do.
void LayoutFixedTest::joinedBoxesLieClose() {
    LayoutGraph graph;
    graph.style = LayoutStyle::ForceDirected;
    for (int i = 0; i < 40; ++i) {
        graph.boxes.push_back({QString::number(i), QSizeF(152, 48), -1, 2});
        graph.edges.push_back({i, (i + 1) % 40});
    }
    const LayoutResult result = layOut(graph, ownProgram());
    const auto apart = [&](int a, int b) {
        const QPointF way = result.boxes[idx(a)].center() - result.boxes[idx(b)].center();
        return std::hypot(way.x(), way.y());
    };
    double joined = 0;
    double opposite = 0;
    for (int i = 0; i < 40; ++i) {
        joined += apart(i, (i + 1) % 40) / 40;
        opposite += apart(i, (i + 20) % 40) / 40;
    }
    QVERIFY2(4 * joined < opposite, qPrintable(QStringLiteral("%1, %2").arg(joined).arg(opposite)));
}

void LayoutFixedTest::compactBoxesShareRowsAndColumns() {
    LayoutGraph graph;
    graph.style = LayoutStyle::OrthogonalCompact;
    for (int i = 0; i < 30; ++i) {
        graph.boxes.push_back({QString::number(i), QSizeF(152, 48), -1, 2});
        if (i > 0)
            graph.edges.push_back({(i - 1) / 2, i});
    }
    const LayoutResult result = layOut(graph, ownProgram());
    QSet<double> columns, rows;
    QRectF all;
    for (const QRectF& box : result.boxes) {
        columns.insert(box.left());
        rows.insert(box.top());
        all |= box;
    }
    QVERIFY2(columns.size() * rows.size() <= 60,
             qPrintable(QStringLiteral("%1 × %2").arg(columns.size()).arg(rows.size())));
    QVERIFY(all.width() * all.height() < 2.0 * 30 * (152 + kBoxGap) * (48 + kRankGap));
}

/// Two edges of a square's diagonals cross; its sides share ends with them and do not.
void LayoutFixedTest::crossingsByHand() {
    LayoutGraph graph;
    LayoutResult result;
    for (const QPointF corner : {QPointF(0, 0), QPointF(300, 0), QPointF(300, 300), QPointF(0, 300)}) {
        graph.boxes.push_back({{}, QSizeF(152, 48), -1, 2});
        result.boxes.push_back({corner, QSizeF(152, 48)});
    }
    graph.edges = {{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    QCOMPARE(edgeCrossings(graph, result), 0);
    graph.edges.push_back({0, 2});
    graph.edges.push_back({3, 1});
    QCOMPARE(edgeCrossings(graph, result), 1);
    graph.edges.push_back({1, 3});
    QCOMPARE(edgeCrossings(graph, result), 2);
    graph.edges.push_back({1, 9});
    graph.edges.push_back({2, 2});
    QCOMPARE(edgeCrossings(graph, result), 2);
}

void LayoutFixedTest::crossingsPairByPair() {
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 40, 150);
        const LayoutResult result = gridLayout(graph);
        QCOMPARE(edgeCrossings(graph, result), countedPairByPair(graph, result));
    }
}

void LayoutFixedTest::manyCrossingsAreEstimated() {
    const LayoutGraph graph = randomGraph(3, 900, 8000);
    const LayoutResult result = gridLayout(graph);
    const double exact = countedPairByPair(graph, result);
    const double estimate = edgeCrossings(graph, result);
    QVERIFY2(std::abs(estimate - exact) < 0.1 * exact,
             qPrintable(QStringLiteral("%1 instead of %2").arg(estimate).arg(exact)));
}

void LayoutFixedTest::samplesCrossLessThanTheGrid() {
    for (const char* name : {"web-shop", "one-host", "hospital"}) {
        QFile file(QStringLiteral(":/samples/%1.plan.yaml").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        LayoutGraph graph = layoutGraphOf(readPlanText(file.readAll(), QString::fromLatin1(name)));
        const int grid = edgeCrossings(graph, gridLayout(graph));
        for (const LayoutStyle style : {LayoutStyle::Hierarchic, LayoutStyle::OrthogonalCompact}) {
            graph.style = style;
            const LayoutResult result = layOut(graph, ownProgram());
            QCOMPARE(fault(graph, result), QString());
            QVERIFY2(edgeCrossings(graph, result) <= grid, name);
        }
    }
}

/// Ten thousand boxes of which each fourth is new: nothing takes a square of that.
void LayoutFixedTest::manyFixedBoxes() {
    LayoutGraph graph = randomGraph(5, 10'000, 15'000);
    QHash<QString, QRectF> stands = standsOf(graph, gridLayout(graph));
    for (std::size_t i = 0; i < graph.boxes.size(); i += 4)
        stands.remove(graph.boxes[i].key);
    fixParts(graph, stands, [](const QString&) { return false; });
    graph.style = LayoutStyle::OrthogonalCompact;
    const LayoutResult result = layOut(graph, ownProgram());
    QCOMPARE(fixedFault(graph, result), QString());
    QVERIFY2(result.boxes != gridLayout(graph).boxes, "the child gave no answer");
}

DRAWBRIDGE_TEST(LayoutFixedTest)

#include "layout_fixed_test.moc"
