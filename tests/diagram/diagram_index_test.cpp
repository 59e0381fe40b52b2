// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/diagram/painting/diagram_region.h"
#include "core/diagram/painting/edge_labels.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

constexpr double kSide = 4000;

/// Items in rows with gaps, edges between any two, labels on some.
Diagram randomDiagram(unsigned seed, int items, int edges) {
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Diagram diagram;
    DiagramContainer site;
    site.key = QStringLiteral("site:1");
    site.title = QStringLiteral("Main");
    site.rect = QRectF(-40, -70, 10 * 220 + 60, (items / 10 + 1) * 120 + 120);
    diagram.containers.push_back(site);
    for (int i = 0; i < items; ++i) {
        DiagramItem item;
        item.key = QStringLiteral("component:%1").arg(i);
        item.title = QStringLiteral("item-%1").arg(i);
        item.rect = QRectF(i % 10 * 220 + below(40), i / 10 * 120 + below(30), 140, 48);
        item.parent = 0;
        item.findings = below(3);
        diagram.items.push_back(item);
    }
    for (int i = 0; i < edges; ++i) {
        const auto from = static_cast<std::size_t>(below(items));
        const auto to = static_cast<std::size_t>(below(items));
        DiagramEdge edge;
        edge.key = QStringLiteral("dependency:%1").arg(i);
        edge.fromKey = diagram.items[from].key;
        edge.toKey = diagram.items[to].key;
        edge.points = {diagram.items[from].rect.center(), diagram.items[to].rect.center()};
        if (i % 3 == 0)
            edge.label = QStringLiteral("lag %1 s").arg(i);
        diagram.edges.push_back(edge);
    }
    diagram.bounds = site.rect.adjusted(-24, -24, 24, 24);
    return diagram;
}

QImage painted(const DiagramIndex& index, const QRectF& rect, double zoom, const Theme& theme,
               const std::vector<QRectF>& pieces) {
    QImage image((rect.size() * zoom).toSize(), QImage::Format_RGB32);
    image.fill(Qt::black);
    for (const QRectF& piece : pieces) {
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-rect.topLeft());
        painter.setClipRect(piece);
        paintRegion(painter, index, piece, zoom, theme);
    }
    return image;
}

int different(const QImage& one, const QImage& other) {
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                       std::abs(qBlue(a) - qBlue(b))});
            count += most > 40 ? 1 : 0; // smoothing at a clip's edge may differ a little
        }
    }
    return count;
}

} // namespace

class DiagramIndexTest : public QObject {
    Q_OBJECT

private slots:
    void gridFindsAllThatTouches() {
        std::mt19937 random(7);
        const auto place = [&random] { return static_cast<double>(random() % 4000); };
        std::vector<RectGrid::Entry> entries;
        for (int i = 0; i < 800; ++i) // some things have two rectangles
            entries.push_back({i % 700, QRectF(place(), place(), place() / 20, place() / 20)});
        const RectGrid grid(entries);
        for (int query = 0; query < 300; ++query) {
            const QRectF rect(place() - 200, place() - 200, place() / 8, place() / 8);
            const std::vector<int> near = grid.near(rect);
            QVERIFY(std::is_sorted(near.begin(), near.end()));
            QVERIFY(std::adjacent_find(near.begin(), near.end()) == near.end());
            for (const RectGrid::Entry& entry : entries) {
                if (entry.rect.intersects(rect))
                    QVERIFY(std::binary_search(near.begin(), near.end(), entry.id));
            }
            QVERIFY(grid.countNear(rect) >= static_cast<int>(near.size()));
        }
        QVERIFY(grid.near(QRectF(2 * kSide, 2 * kSide, 10, 10)).empty());
        QVERIFY(RectGrid().near(QRectF(0, 0, 10, 10)).empty());
    }

    void gridTakesFlatAndFarThings() {
        const RectGrid grid(
            {{1, QRectF(0, 0, 0, 0)}, {2, QRectF(1e7, -1e7, 5, 5)}, {3, QRectF(0, 10, 2e7, 0)}});
        QCOMPARE(grid.near(QRectF(-1, -1, 2, 2)), (std::vector<int>{1, 3}));
        QCOMPARE(grid.near(QRectF(1e7, -1e7, 1, 1)), std::vector<int>{2});
    }

    void labelsCoverNothing_data() {
        QTest::addColumn<int>("edges");
        QTest::newRow("few") << 12;
        QTest::newRow("many") << 240;
    }

    void labelsCoverNothing() {
        QFETCH(int, edges);
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const DiagramIndex index(randomDiagram(seed, 60, edges));
            const Diagram& diagram = index.diagram();
            std::vector<QRectF> placed;
            for (int i = 0; i < edges; ++i) {
                const auto centre = index.labelCentre(i);
                if (!centre)
                    continue;
                const QRectF label = edgeLabelRect(diagram.edges[static_cast<std::size_t>(i)], *centre);
                for (const DiagramItem& item : diagram.items)
                    QVERIFY2(!label.intersects(paintedRect(item)), qPrintable(item.title));
                for (const QRectF& other : placed)
                    QVERIFY(!label.intersects(other));
                placed.push_back(label);
            }
            QVERIFY(placed.size() >= (edges == 12 ? 3U : 20U)); // leaving all out would be easy
        }
    }

    void everythingIsFoundByKeyAndPlace() {
        const DiagramIndex index(randomDiagram(3, 80, 120));
        for (const DiagramItem& item : index.diagram().items) {
            QCOMPARE(index.item(item.key)->title, item.title);
            QCOMPARE(index.rectOf(item.key), item.rect);
            const auto near = index.itemsIn(QRectF(item.rect.center(), QSizeF(1, 1)));
            const auto isIt = [&](int i) {
                return index.diagram().items[static_cast<std::size_t>(i)].key == item.key;
            };
            QVERIFY(std::any_of(near.begin(), near.end(), isIt));
        }
        std::size_t ends = 0;
        for (const DiagramItem& item : index.diagram().items)
            ends += index.edgesOf(item.key).size();
        QCOMPARE(ends, 2 * index.diagram().edges.size());
        QVERIFY(index.item(QStringLiteral("component:1000")) == nullptr);
        QVERIFY(index.rectOf(QStringLiteral("nothing")).isNull());
    }

    void differencesNameEveryChange() {
        const Diagram before = randomDiagram(5, 40, 30);
        QVERIFY(differences(DiagramIndex(before), DiagramIndex(before)).empty());
        Diagram after = before;
        after.items[7].title = QStringLiteral("other");
        const auto one = differences(DiagramIndex(before), DiagramIndex(after));
        QVERIFY(!one.empty());
        for (const QRectF& rect : one)
            QVERIFY(rect.intersects(paintedRect(before.items[7])));
        after = before;
        after.items[7].rect.translate(30, 400);
        const auto moved = differences(DiagramIndex(before), DiagramIndex(after));
        const auto covers = [&moved](const QRectF& place) {
            return std::any_of(moved.begin(), moved.end(),
                               [&place](const QRectF& rect) { return rect.contains(place); });
        };
        QVERIFY(covers(before.items[7].rect) && covers(after.items[7].rect));
        after = before;
        after.edges.erase(after.edges.begin() + 4);
        QVERIFY(!differences(DiagramIndex(before), DiagramIndex(after)).empty());
        QVERIFY(!differences(DiagramIndex(after), DiagramIndex(before)).empty());
        // Another diagram altogether: everywhere.
        const auto other = differences(DiagramIndex(before), DiagramIndex(randomDiagram(6, 900, 30)));
        QCOMPARE(other.size(), std::size_t{1});
        QVERIFY(other.front().isNull());
    }

    void piecesMakeTheWhole_data() {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("edges");
        QTest::newRow("close") << 1.0 << 30 << 40;
        QTest::newRow("far") << 0.2 << 60 << 80;
        QTest::newRow("farther than titles") << 0.1 << 60 << 80;
        QTest::newRow("crowded, close") << 0.8 << 200 << 3000;
        QTest::newRow("crowded, bundles") << 0.15 << 200 << 3000;
    }

    /// What is painted tile by tile is what is painted at once: nothing is missed at the seams.
    void piecesMakeTheWhole() {
        QFETCH(double, zoom);
        QFETCH(int, items);
        QFETCH(int, edges);
        const DiagramIndex index(randomDiagram(11, items, edges));
        const Theme theme = loadTheme(QStringLiteral("light"));
        const double side = 256 / zoom;
        const QRectF rect(-40, -80, 3 * side, 2 * side);
        std::vector<QRectF> pieces;
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 3; ++column)
                pieces.emplace_back(rect.left() + column * side, rect.top() + row * side, side, side);
        }
        const QImage whole = painted(index, rect, zoom, theme, {rect});
        const QImage tiled = painted(index, rect, zoom, theme, pieces);
        const int off = different(whole, tiled);
        QVERIFY2(off < whole.width() * whole.height() / 1000, qPrintable(QString::number(off)));
        QImage empty = whole;
        empty.fill(Qt::black);
        QVERIFY(different(whole, empty) > whole.width() * whole.height() / 20);
    }

    void crowdsShowTheEndsOfFarEdges() {
        Diagram diagram = randomDiagram(2, 400, 3000);
        const DiagramIndex index(diagram);
        QVERIFY(index.isCrowded());
        int partial = 0;
        for (int i = 0; i < 3000; ++i) {
            const DiagramEdge& edge = diagram.edges[static_cast<std::size_t>(i)];
            const double length = QLineF(edge.points.front(), edge.points.back()).length();
            QCOMPARE(index.isPartial(i), length > 1500);
            if (!index.isPartial(i))
                continue;
            ++partial;
            const auto stubs = index.stubs(i);
            QCOMPARE(stubs[0].p1(), edge.points.front());
            QCOMPARE(stubs[1].p1(), edge.points.back());
            QVERIFY(stubs[0].length() <= 60.01 && stubs[1].length() <= 60.01);
        }
        QVERIFY(partial > 100);
        diagram.edges.resize(200);
        const DiagramIndex few(diagram);
        for (int i = 0; i < 200; ++i)
            QVERIFY(!few.isPartial(i));
    }

    void bundlesJoinContainers() {
        // 20 hosts in a row, and 2,600 edges: 130 from each host to the next, the last to the first.
        Diagram diagram;
        constexpr int hosts = 20;
        for (int i = 0; i < hosts; ++i) {
            DiagramContainer host;
            host.key = QStringLiteral("host:%1").arg(i);
            host.rect = QRectF(i * 300, 0, 200, 120);
            host.host = true;
            diagram.containers.push_back(host);
            DiagramItem item;
            item.key = QStringLiteral("item:%1").arg(i);
            item.rect = QRectF(i * 300 + 30, 40, 140, 48);
            item.parent = i;
            diagram.items.push_back(item);
        }
        for (int i = 0; i < 2600; ++i) {
            DiagramEdge edge;
            edge.key = QStringLiteral("edge:%1").arg(i);
            edge.fromKey = QStringLiteral("item:%1").arg(i % hosts);
            edge.toKey = QStringLiteral("item:%1").arg((i + 1) % hosts);
            edge.points = {QPointF(i % hosts * 300, 60), QPointF((i + 1) % hosts * 300, 60)};
            edge.state = i == 45 ? DiagramState::Lost : DiagramState::Unaffected; // from host 5 to 6
            diagram.edges.push_back(edge);
        }
        const DiagramIndex index(diagram);
        QCOMPARE(index.bundles().size(), std::size_t{hosts});
        for (const DiagramBundle& bundle : index.bundles()) {
            QCOMPARE(bundle.count, 130);
            const bool fromFive = bundle.from == diagram.containers[5].rect.center();
            QCOMPARE(bundle.state == DiagramState::Lost, fromFive);
        }
    }
};

DRAWBRIDGE_TEST(DiagramIndexTest)
#include "diagram_index_test.moc"
