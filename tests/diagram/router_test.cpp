// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace drawbridge;

namespace {

using Points = std::vector<QPointF>;

constexpr QSizeF itemSize(152, 48);

QRectF item(double x, double y) {
    return {QPointF(x, y), itemSize};
}

bool touchesBorder(const QRectF& rect, const QPointF& p) {
    const bool inX = p.x() >= rect.left() && p.x() <= rect.right();
    const bool inY = p.y() >= rect.top() && p.y() <= rect.bottom();
    const auto same = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    return (inX && (same(p.y(), rect.top()) || same(p.y(), rect.bottom()))) ||
           (inY && (same(p.x(), rect.left()) || same(p.x(), rect.right())));
}

bool runsThrough(const Points& points, const QRectF& rect) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QRectF piece = QRectF(points[i - 1], points[i]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (piece.intersects(rect.adjusted(1, 1, -1, -1)))
            return true;
    }
    return false;
}

bool isOrthogonal(const Points& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF way = points[i] - points[i - 1];
        if ((way.x() != 0) == (way.y() != 0))
            return false;
    }
    return points.size() >= 2;
}

/// The first piece leads away from the item it leaves, at a right angle to the side.
bool leavesAtRightAngle(const Points& points, const QRectF& from) {
    const QPointF middle = (points[0] + points[1]) / 2;
    const QPointF way = points[1] - points[0];
    const bool upright = way.x() == 0;
    const double side =
        upright ? (way.y() > 0 ? from.bottom() : from.top()) : (way.x() > 0 ? from.right() : from.left());
    return !from.contains(middle) && std::abs((upright ? points[0].y() : points[0].x()) - side) < 1e-6;
}

Points reversed(Points points) {
    std::reverse(points.begin(), points.end());
    return points;
}

/// Items with room between them, each in a cell of its own.
std::vector<QRectF> sparseItems(quint32 seed, int across, int down) {
    QRandomGenerator random(seed);
    std::vector<QRectF> items;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            if (random.bounded(5) > 0)
                items.push_back(
                    item(column * 320 + 4 * random.bounded(20), row * 200 + 4 * random.bounded(20)));
        }
    }
    return items;
}

std::vector<RouteRequest> randomRequests(quint32 seed, const std::vector<QRectF>& items, int count) {
    QRandomGenerator random(seed);
    const auto any = [&] {
        return items[static_cast<std::size_t>(random.bounded(static_cast<int>(items.size())))];
    };
    std::vector<RouteRequest> requests;
    while (static_cast<int>(requests.size()) < count) {
        const RouteRequest request{any(), any()};
        if (request.from != request.to)
            requests.push_back(request);
    }
    return requests;
}

double lengthOnOneLine(const Points& a, const Points& b) {
    double shared = 0;
    for (std::size_t i = 1; i < a.size(); ++i) {
        for (std::size_t j = 1; j < b.size(); ++j) {
            const QRectF one = QRectF(a[i - 1], a[i]).normalized();
            const QRectF other = QRectF(b[j - 1], b[j]).normalized();
            if (one.width() == 0 && other.width() == 0 && std::abs(one.left() - other.left()) < 3)
                shared +=
                    std::max(0.0, std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top()));
            if (one.height() == 0 && other.height() == 0 && std::abs(one.top() - other.top()) < 3)
                shared +=
                    std::max(0.0, std::min(one.right(), other.right()) - std::max(one.left(), other.left()));
        }
    }
    return shared;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT
private slots:
    void itemsInLineAreJoinedStraight();
    void itemsAsideAreJoinedWithTwoBends();
    void whatIsFarAsideAndBelowIsJoinedWithOneBend();
    void anObstacleIsPassed();
    void anObstacleBesideIsPassed();
    void nearItemsAreJoined();
    void edgesDoNotShareALine();
    void endsDoNotMeet();
    void sparseDiagrams_data();
    void sparseDiagrams();
    void everyWayEndsOnItsItems_data();
    void everyWayEndsOnItsItems();
    void manyEdgesGetASimpleShape();
    void curvedStaysCurved();
    void manyCurvesLookAtNoObstacles();
};

void RouterTest::itemsInLineAreJoinedStraight() {
    const QRectF from = item(0, 0);
    for (const QRectF& to : {item(0, 200), item(60, 200), item(400, 0), item(400, 8), item(0, -300)}) {
        const auto routes = routeEdges({{from, to}}, {from, to}, EdgeShape::Orthogonal);
        QCOMPARE(routes[0].size(), std::size_t{2});
        QVERIFY(isOrthogonal(routes[0]));
        QVERIFY(touchesBorder(from, routes[0].front()) && touchesBorder(to, routes[0].back()));
    }
}

/// From the lower edge of one to the upper edge of the other, with the level piece half way: y = (48 + 248)
/// / 2.
void RouterTest::itemsAsideAreJoinedWithTwoBends() {
    const QRectF from = item(0, 0);
    const QRectF to = item(170, 248);
    const Points route = routeEdges({{from, to}}, {from, to}, EdgeShape::Orthogonal)[0];
    QVERIFY(isOrthogonal(route));
    QVERIFY(route.size() == 4 || route.size() == 3);
    if (route.size() == 4)
        QCOMPARE(route[1].y(), 148);
}

void RouterTest::whatIsFarAsideAndBelowIsJoinedWithOneBend() {
    const QRectF from = item(0, 0);
    const QRectF to = item(600, 400);
    const Points route = routeEdges({{from, to}}, {from, to}, EdgeShape::Orthogonal)[0];
    QVERIFY(isOrthogonal(route));
    QCOMPARE(route.size(), std::size_t{3});
}

void RouterTest::anObstacleIsPassed() {
    const QRectF from = item(0, 0);
    const QRectF between = item(0, 120);
    const QRectF to = item(0, 240);
    const Points route = routeEdges({{from, to}}, {from, between, to}, EdgeShape::Orthogonal)[0];
    QVERIFY(isOrthogonal(route));
    QVERIFY(!runsThrough(route, between) && !runsThrough(route, from) && !runsThrough(route, to));
    QVERIFY(touchesBorder(from, route.front()) && touchesBorder(to, route.back()));
    QVERIFY(route.size() <= 6);
}

void RouterTest::anObstacleBesideIsPassed() {
    const QRectF from = item(0, 0);
    const QRectF between = item(240, -8);
    const QRectF to = item(480, 0);
    const Points route = routeEdges({{from, to}}, {from, between, to}, EdgeShape::Orthogonal)[0];
    QVERIFY(isOrthogonal(route));
    QVERIFY(!runsThrough(route, between) && !runsThrough(route, from) && !runsThrough(route, to));
}

void RouterTest::nearItemsAreJoined() {
    const QRectF from = item(0, 0);
    for (const QRectF& to : {item(160, 0), item(168, 30), item(40, 56), item(200, 60)}) {
        const Points route = routeEdges({{from, to}}, {from, to}, EdgeShape::Orthogonal)[0];
        QVERIFY(isOrthogonal(route));
        QVERIFY(!runsThrough(route, from) && !runsThrough(route, to));
    }
}

/// Three edges from one row to the next, all to the far side: their level pieces lie apart.
void RouterTest::edgesDoNotShareALine() {
    const std::vector<QRectF> items{item(0, 0),     item(200, 0),   item(400, 0),
                                    item(120, 200), item(320, 200), item(520, 200)};
    const std::vector<RouteRequest> requests{
        {items[0], items[4]}, {items[1], items[5]}, {items[2], items[3]}, {items[0], items[5]}};
    const auto routes = routeEdges(requests, items, EdgeShape::Orthogonal);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        QVERIFY(isOrthogonal(routes[i]));
        for (std::size_t j = i + 1; j < routes.size(); ++j)
            QVERIFY2(lengthOnOneLine(routes[i], routes[j]) < 4,
                     qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
}

/// Around an item in the middle of a cross of eight, all edges end at places of their own.
void RouterTest::endsDoNotMeet() {
    std::vector<QRectF> items{item(600, 400)};
    std::vector<RouteRequest> requests;
    for (const QPointF corner :
         {QPointF(0, 0), QPointF(600, 0), QPointF(1200, 0), QPointF(0, 400), QPointF(1200, 400),
          QPointF(0, 800), QPointF(600, 800), QPointF(1200, 800)}) {
        items.push_back(QRectF(corner, itemSize));
        requests.push_back({items.back(), items.front()});
    }
    const auto routes = routeEdges(requests, items, EdgeShape::Orthogonal);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (std::size_t j = i + 1; j < routes.size(); ++j) {
            const QPointF apart = routes[i].back() - routes[j].back();
            QVERIFY2(std::abs(apart.x()) + std::abs(apart.y()) >= 6,
                     qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }
}

void RouterTest::sparseDiagrams_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void RouterTest::sparseDiagrams() {
    QFETCH(int, seed);
    const auto items = sparseItems(static_cast<quint32>(seed), 5, 5);
    const auto requests = randomRequests(static_cast<quint32>(seed), items, 20);
    const auto routes = routeEdges(requests, items, EdgeShape::Orthogonal);
    QCOMPARE(routes.size(), requests.size());
    for (std::size_t i = 0; i < routes.size(); ++i) {
        QVERIFY2(isOrthogonal(routes[i]), qPrintable(QString::number(i)));
        for (const QRectF& each : items)
            QVERIFY2(!runsThrough(routes[i], each), qPrintable(QString::number(i)));
    }
    QCOMPARE(routeEdges(requests, items, EdgeShape::Orthogonal), routes);
}

void RouterTest::everyWayEndsOnItsItems_data() {
    sparseDiagrams_data();
}

/// Also where there is no room: items laid at random, over each other too.
void RouterTest::everyWayEndsOnItsItems() {
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    std::vector<QRectF> items;
    for (int i = 0; i < 40; ++i)
        items.push_back(item(random.bounded(1200), random.bounded(900)));
    const auto requests = randomRequests(static_cast<quint32>(seed), items, 60);
    const auto routes = routeEdges(requests, items, EdgeShape::Orthogonal);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        QVERIFY(touchesBorder(requests[i].from, routes[i].front()));
        QVERIFY(touchesBorder(requests[i].to, routes[i].back()));
        if (requests[i].from.adjusted(-40, -40, 40, 40).intersects(requests[i].to))
            continue; // no room between them for a right angle
        QVERIFY2(isOrthogonal(routes[i]), qPrintable(QString::number(i)));
        QVERIFY(leavesAtRightAngle(routes[i], requests[i].from));
        QVERIFY(leavesAtRightAngle(reversed(routes[i]), requests[i].to));
    }
}

void RouterTest::manyEdgesGetASimpleShape() {
    const auto items = sparseItems(3, 40, 40);
    const auto requests = randomRequests(3, items, 4000);
    const auto routes = routeEdges(requests, items, EdgeShape::Orthogonal);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        QVERIFY(isOrthogonal(routes[i]));
        QVERIFY(routes[i].size() <= 4);
        QVERIFY(touchesBorder(requests[i].from, routes[i].front()));
        QVERIFY(touchesBorder(requests[i].to, routes[i].back()));
    }
}

void RouterTest::curvedStaysCurved() {
    const QRectF from = item(0, 0);
    const QRectF to = item(100, 200);
    const auto routes = routeEdges({{from, to}}, {from, to});
    QCOMPARE(routes[0].size(), std::size_t{2});
    QVERIFY(!isOrthogonal(routes[0]));
}

void RouterTest::manyCurvesLookAtNoObstacles() {
    const auto items = sparseItems(3, 40, 40);
    const auto requests = randomRequests(3, items, 4000);
    QCOMPARE(routeEdges(requests, items), routeEdges(requests, {}));
}

DRAWBRIDGE_TEST(RouterTest)

#include "router_test.moc"
