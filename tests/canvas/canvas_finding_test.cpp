// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_overview.h"
#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/search/search_bar.h"
#include "tests/support/canvas_window_fixture.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>

using namespace drawbridge;

namespace {

constexpr double kLeastZoom = 0.04;
constexpr double kMostZoom = 4;

} // namespace

/// Finding one's way: zoom, pan, overview, search, highlight, hover card, and the check that runs all the
/// time.
class CanvasFindingTest : public QObject, private CanvasWindowFixture {
    Q_OBJECT
private slots:
    void cleanup() { closeMainWindow(); }

    void zoomKeys();
    void zoomToTheSelection();
    void theWheelStopsAtTheLimits();
    void shiftWheelPansSideways();
    void panningIsExact_data();
    void panningIsExact();
    void someOfTheDiagramStaysInView();
    void theOverviewLeads();
    void theOverviewHidesWhenAllIsInView();
    void searchMarksAndCentres();
    void searchGoesToThePageThatShowsIt();
    void highlightDownstream();
    void highlightUpstream();
    void highlightFollowsTheSelection();
    void highlightFollowsThePlan();
    void theCardComesAndGoes();
    void theCardGoesWithTheCamera();
    void noCardDuringADrag();
    void theCheckRunsAllTheTime();

private:
    void useShop() {
        m_shop = sample::webShop();
        openWindow();
        useDocument(placedShop(m_shop));
    }
    void useShopInWindow() {
        m_shop = sample::webShop();
        openMainWindow(placedShop(m_shop));
    }
    QPointF corner() const { return m_view->camera().corner(); }
    CanvasOverview* overview() const { return m_view->findChild<CanvasOverview*>(); }
    const QWidget& card() const { return m_view->controller().wayfinding().card(); }
    QString keyOf(ComponentId id) const { return diagramKey(refTo(id)); }
    QString edgeKey(ComponentId from, ComponentId to) const {
        return QStringLiteral("dependency:%1:%2").arg(from.value()).arg(to.value());
    }
    QSet<QString> keysOf(const DiagramParts& parts) const;
    QSet<QString> highlighted() const {
        const auto& parts = m_view->canvasScene().highlight();
        return parts ? keysOf(*parts) : QSet<QString>();
    }
    QSet<QString> found() const { return keysOf(m_view->canvasScene().foundParts()); }
};

QSet<QString> CanvasFindingTest::keysOf(const DiagramParts& parts) const {
    QSet<QString> keys;
    for (const int item : parts.items)
        keys.insert(diagram().items[static_cast<std::size_t>(item)].key);
    for (const int container : parts.containers)
        keys.insert(diagram().containers[static_cast<std::size_t>(container)].key);
    for (const int edge : parts.edges)
        keys.insert(diagram().edges[static_cast<std::size_t>(edge)].key);
    return keys;
}

void CanvasFindingTest::zoomKeys() {
    useShop();
    QSignalSpy zooms(m_view.get(), &CanvasView::zoomChanged);
    const double fitted = m_view->zoom();
    const QPointF middle = m_view->camera().centre;
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), fitted * 1.2);
    QCOMPARE(zooms.last().at(0).toDouble(), fitted * 1.2);
    key(Qt::Key_Equal, Qt::ControlModifier); // the same key without Shift
    QCOMPARE(m_view->zoom(), fitted * 1.44);
    key(Qt::Key_Minus, Qt::ControlModifier);
    key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), fitted);
    const QPointF off = m_view->camera().centre - middle;
    QVERIFY(off.manhattanLength() * fitted < 3); // the middle stays in the middle
    actualSize();
    QCOMPARE(m_view->zoom(), 1.0);
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), fitted);
    QCOMPARE(m_view->camera().centre, diagram().bounds.center());
}

/// a and c with 60 around them: 100 - 60 … 2052 + 60 wide, 2072; 1400 pixels for that are a zoom of 0.6757.
void CanvasFindingTest::zoomToTheSelection() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 100, 50);
    ground.add(QStringLiteral("b"), 5000, 3000);
    const ComponentId c = ground.add(QStringLiteral("c"), 1900, 200);
    openWindow();
    useDocument(ground.plan());
    constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    const double fitted = m_view->zoom();
    key(Qt::Key_0, keys); // nothing is selected
    QCOMPARE(m_view->zoom(), fitted);
    m_session->select({refTo(a), refTo(c)});
    key(Qt::Key_0, keys);
    QCOMPARE(m_view->zoom(), 1400.0 / 2072);
    QCOMPARE(m_view->camera().centre, QPointF((100 + 2052) / 2.0, (50 + 248) / 2.0));
    m_session->select({refTo(a)});
    key(Qt::Key_0, keys);
    QCOMPARE(m_view->zoom(), 1.25); // a single one is not blown up
    QCOMPARE(m_view->camera().centre, QPointF(176, 74));
}

void CanvasFindingTest::theWheelStopsAtTheLimits() {
    useShop();
    const QPoint pointer = middle(m_shop.db);
    const QPointF fixed = m_view->camera().scenePoint(pointer);
    for (const double limit : {kMostZoom, kLeastZoom}) {
        const int turn = limit == kMostZoom ? 1 : -1;
        for (int i = 0; i < 40; ++i)
            wheel(pointer, turn);
        QCOMPARE(m_view->zoom(), limit);
        const QPointF there = m_view->camera().viewPoint(fixed);
        QVERIFY2((there - pointer).manhattanLength() < 3,
                 qPrintable(QStringLiteral("%1, %2").arg(there.x()).arg(there.y())));
        const QPointF before = corner();
        for (int i = 0; i < 10; ++i)
            wheel(pointer + QPoint(7 * i, 3 * i), turn);
        QCOMPARE(m_view->zoom(), limit);
        QCOMPARE(corner(), before); // at the limit nothing creeps
    }
}

void CanvasFindingTest::shiftWheelPansSideways() {
    useShop();
    const QPointF before = corner();
    wheel(QPoint(700, 500), -1, Qt::ShiftModifier);
    QCOMPARE(corner() - before, QPointF(120, 0));
}

void CanvasFindingTest::panningIsExact_data() {
    QTest::addColumn<bool>("space");
    QTest::addColumn<double>("zoom");
    for (const double zoom : {1.0, 0.37, 2.7}) {
        QTest::addRow("middle button at %g", zoom) << false << zoom;
        QTest::addRow("Space at %g", zoom) << true << zoom;
    }
}
void CanvasFindingTest::panningIsExact() {
    QFETCH(bool, space);
    QFETCH(double, zoom);
    useShop();
    m_view->zoomBy(zoom / m_view->zoom());
    const QPointF start = corner();
    const Plan before = plan();
    const auto button = space ? Qt::LeftButton : Qt::MiddleButton;
    const auto pan = [&](const QPoint& by) {
        const QPoint from(701, 503);
        if (space)
            QTest::keyPress(m_view.get(), Qt::Key_Space);
        mouse(QEvent::MouseButtonPress, from, button, button);
        for (int step = 1; step <= 7; ++step)
            mouse(QEvent::MouseMove, from + by * step / 7, Qt::NoButton, button);
        mouse(QEvent::MouseButtonRelease, from + by, button, Qt::NoButton);
        if (space)
            QTest::keyRelease(m_view.get(), Qt::Key_Space);
    };
    pan({61, -33});
    QCOMPARE(corner() - start, QPointF(-61, 33)); // to the pixel
    pan({-131, 67});
    pan({70, -34});
    QCOMPARE(corner(), start);
    QCOMPARE(m_view->zoom(), zoom);
    QVERIFY(m_session->selection().empty());
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasFindingTest::someOfTheDiagramStaysInView() {
    useShop();
    for (int i = 0; i < 60; ++i)
        m_view->panBy({-400, 300});
    QVERIFY(m_view->camera().shown().adjusted(-1, -1, 1, 1).intersects(diagram().bounds));
    QCOMPARE(m_view->camera().centre.x(), diagram().bounds.right() + 700 / m_view->zoom());
}

void CanvasFindingTest::theOverviewLeads() {
    useShop();
    for (int i = 0; i < 12; ++i)
        key(Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(overview()->isVisible());
    const QRectF bounds = diagram().bounds;
    // 6 pixels inside its border the map has the whole diagram, as large as it fits.
    const QRectF room = QRectF(overview()->rect()).adjusted(6, 6, -6, -6);
    const double scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    const auto sceneAt = [&](const QPoint& position) {
        return bounds.center() + (QPointF(position) - room.center()) / scale;
    };
    const auto isCentred = [&](const QPoint& position) {
        return QLineF(m_view->camera().centre, sceneAt(position)).length() < 0.01;
    };
    const double zoom = m_view->zoom();
    const QPoint first(66, 50);
    QTest::mousePress(overview(), Qt::LeftButton, {}, first);
    QVERIFY(isCentred(first));
    for (const QPoint& position : {QPoint(70, 55), QPoint(50, 61)}) {
        QMouseEvent drag(QEvent::MouseMove, position, overview()->mapToGlobal(position), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(overview(), &drag);
        QVERIFY(isCentred(position));
    }
    QTest::mouseRelease(overview(), Qt::LeftButton, {}, QPoint(50, 61));
    QMouseEvent passing(QEvent::MouseMove, QPointF(20, 20), overview()->mapToGlobal(QPointF(20, 20)),
                        Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(overview(), &passing);
    QVERIFY(isCentred({50, 61})); // no button, no move
    QCOMPARE(m_view->zoom(), zoom);
    QVERIFY(m_session->selection().empty());
}

void CanvasFindingTest::theOverviewHidesWhenAllIsInView() {
    useShop();
    QVERIFY(!overview()->isVisible());
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(overview()->isVisible());
    key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(!overview()->isVisible());
}

void CanvasFindingTest::searchMarksAndCentres() {
    useShopInWindow();
    const Plan before = plan();
    m_view->zoomBy(3 / m_view->zoom());
    m_view->centreOn(rectOf(refTo(m_shop.staff)).center());
    key(Qt::Key_F, Qt::ControlModifier);
    auto* bar = m_window->findChild<SearchBar*>();
    QVERIFY(bar->isVisible());
    auto* field = bar->findChild<QLineEdit*>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("postgres")); // the image of both
    QCOMPARE(found(), (QSet{keyOf(m_shop.db), keyOf(m_shop.dbDr)}));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.dbDr)});
    QCOMPARE(m_view->camera().centre, rectOf(refTo(m_shop.dbDr)).center());
    QTest::keyClick(field, Qt::Key_F3);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    QCOMPARE(m_view->camera().centre, rectOf(refTo(m_shop.db)).center());
    m_view->setFocus();
    key(Qt::Key_F3); // also from the canvas
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.dbDr)});
    key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab); // to the buttons of the bar
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()) && !field->hasFocus());
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(m_view->hasFocus());
    QVERIFY(found().isEmpty());
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasFindingTest::searchGoesToThePageThatShowsIt() {
    useShopInWindow();
    std::optional<PageId> second;
    m_session->edit(QStringLiteral("Page"), [&](Edit& edit) {
        Page page;
        page.name = QStringLiteral("Database");
        second = edit.add(page);
        Placement placement;
        placement.page = second;
        placement.what.component = m_shop.db;
        edit.add(placement);
    });
    m_session->showPage(*second);
    QVERIFY(!isShown(refTo(m_shop.mail)));
    key(Qt::Key_F, Qt::ControlModifier);
    auto* field = m_window->findChild<SearchBar*>()->findChild<QLineEdit*>();
    // Each letter finds something else on the first page before.
    QTest::keyClicks(field, QStringLiteral("registry.example/postgres"));
    QCOMPARE(m_session->page(), second);
    QCOMPARE(found(), QSet{keyOf(m_shop.db)});
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("mail"));
    QCOMPARE(m_session->page(), std::optional(plan().pages.at(0).id));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.mail)});
    QVERIFY(m_view->camera().shown().contains(rectOf(refTo(m_shop.mail))));
    QCOMPARE(found(), QSet{keyOf(m_shop.mail)});
}

/// orders and checkout require the database, the load balancer both of them, the staff the load balancer.
void CanvasFindingTest::highlightDownstream() {
    useShop();
    QSignalSpy hints(m_session.get(), &Session::toolHint);
    const Plan before = plan();
    click(middle(m_shop.db));
    key(Qt::Key_R);
    const QSet<QString> expected{keyOf(m_shop.db),
                                 keyOf(m_shop.orders),
                                 keyOf(m_shop.checkout),
                                 keyOf(m_shop.lb),
                                 keyOf(m_shop.staff),
                                 edgeKey(m_shop.orders, m_shop.db),
                                 edgeKey(m_shop.checkout, m_shop.db),
                                 edgeKey(m_shop.lb, m_shop.orders),
                                 edgeKey(m_shop.lb, m_shop.checkout),
                                 edgeKey(m_shop.staff, m_shop.lb)};
    QCOMPARE(highlighted(), expected);
    QVERIFY(hints.last().at(0).toString().contains(QStringLiteral("orders-db serves 4 components")));
    key(Qt::Key_R); // again: ends it
    QVERIFY(!m_view->canvasScene().highlight());
    key(Qt::Key_R);
    key(Qt::Key_Escape);
    QVERIFY(!m_view->canvasScene().highlight());
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    QCOMPARE(difference(before, plan()), QString());
}

/// The load balancer needs checkout (database, auth) and orders (database, mail), and these their host.
void CanvasFindingTest::highlightUpstream() {
    useShop();
    click(middle(m_shop.lb));
    key(Qt::Key_R, Qt::ShiftModifier);
    const QSet<QString> expected{keyOf(m_shop.lb),
                                 keyOf(m_shop.checkout),
                                 keyOf(m_shop.orders),
                                 keyOf(m_shop.db),
                                 keyOf(m_shop.auth),
                                 keyOf(m_shop.mail),
                                 keyOf(m_shop.docker),
                                 edgeKey(m_shop.lb, m_shop.orders),
                                 edgeKey(m_shop.lb, m_shop.checkout),
                                 edgeKey(m_shop.orders, m_shop.db),
                                 edgeKey(m_shop.orders, m_shop.mail),
                                 edgeKey(m_shop.checkout, m_shop.db),
                                 edgeKey(m_shop.checkout, m_shop.auth)};
    QCOMPARE(highlighted(), expected);
    key(Qt::Key_R); // the other direction at once: only the staff is served by it
    QCOMPARE(highlighted(), (QSet{keyOf(m_shop.lb), keyOf(m_shop.staff), edgeKey(m_shop.staff, m_shop.lb)}));
}

void CanvasFindingTest::highlightFollowsTheSelection() {
    useShop();
    click(middle(m_shop.lb));
    QVERIFY(choose(menuAt(middle(m_shop.lb)), {QStringLiteral("Show what it needs")}));
    QCOMPARE(highlighted().size(), 13);
    click(middle(m_shop.checkout));
    QCOMPARE(highlighted(),
             (QSet{keyOf(m_shop.checkout), keyOf(m_shop.db), keyOf(m_shop.auth), keyOf(m_shop.docker),
                   edgeKey(m_shop.checkout, m_shop.db), edgeKey(m_shop.checkout, m_shop.auth)}));
    click(middle(m_shop.mail), Qt::ControlModifier);
    QVERIFY(highlighted().contains(keyOf(m_shop.mail)));
    QVERIFY(highlighted().contains(keyOf(m_shop.db)));
    click(at({-200, -200})); // nothing selected, nothing to follow
    QVERIFY(!m_view->canvasScene().highlight());
    key(Qt::Key_R, Qt::ShiftModifier);
    QVERIFY(!m_view->canvasScene().highlight());
}

void CanvasFindingTest::highlightFollowsThePlan() {
    useShop();
    click(middle(m_shop.mail));
    key(Qt::Key_R);
    QVERIFY(!highlighted().contains(keyOf(m_shop.audit)));
    m_session->edit(QStringLiteral("Depend"), [this](Edit& edit) {
        edit.change(edit.plan().components, m_shop.audit,
                    [this](Component& c) { c.dependencies.push_back(sample::on(m_shop.mail)); });
    });
    QVERIFY(highlighted().contains(keyOf(m_shop.audit)));
    QVERIFY(highlighted().contains(edgeKey(m_shop.audit, m_shop.mail)));
    m_session->undo();
    QVERIFY(!highlighted().contains(keyOf(m_shop.audit)));
    QVERIFY(highlighted().contains(keyOf(m_shop.orders)));
}

void CanvasFindingTest::theCardComesAndGoes() {
    useShop();
    hover(middle(m_shop.db));
    QVERIFY(!card().isVisible()); // only after a rest
    QTRY_VERIFY(card().isVisible());
    QCOMPARE(card().accessibleName(), QStringLiteral("orders-db"));
    QVERIFY(!card().geometry().contains(middle(m_shop.db)));
    QVERIFY(m_view->rect().contains(card().geometry()));
    hover(middle(m_shop.mail));
    QVERIFY(!card().isVisible());
    QTRY_VERIFY(card().isVisible());
    QCOMPARE(card().accessibleName(), QStringLiteral("mail"));
    click(middle(m_shop.mail));
    QVERIFY(!card().isVisible());
    hover(QPoint(2, 2));
    hover(middle(m_shop.db));
    QTRY_VERIFY(card().isVisible());
    hover(QPoint(2, 2)); // on nothing
    QVERIFY(!card().isVisible());
}

void CanvasFindingTest::theCardGoesWithTheCamera() {
    useShop();
    hover(middle(m_shop.db));
    QTRY_VERIFY(card().isVisible());
    wheel(middle(m_shop.db), 1);
    QVERIFY(!card().isVisible()); // it would stand beside another item now
    hover(QPoint(2, 2));
    hover(middle(m_shop.db));
    QTRY_VERIFY(card().isVisible());
    const QPoint on = middle(m_shop.db);
    mouse(QEvent::MouseButtonPress, on, Qt::MiddleButton, Qt::MiddleButton);
    mouse(QEvent::MouseMove, on + QPoint(40, 0), Qt::NoButton, Qt::MiddleButton);
    QVERIFY(!card().isVisible());
    mouse(QEvent::MouseButtonRelease, on + QPoint(40, 0), Qt::MiddleButton, Qt::NoButton);
}

void CanvasFindingTest::noCardDuringADrag() {
    useShop();
    hover(middle(m_shop.audit));
    startDrag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(40, 30));
    QTest::qWait(800); // longer than the rest that brings it
    QVERIFY(!card().isVisible());
    key(Qt::Key_Escape);
}

/// A service in Frankfurt that nothing recovers: the scenario of the loss of Frankfurt marks it.
void CanvasFindingTest::theCheckRunsAllTheTime() {
    useShop();
    m_session->chooseScenario(m_shop.lost);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->analysis() != nullptr, kPatience);
    drop("service", at(rectOf(refTo(m_shop.docker)).bottomLeft() + QPointF(20, -14)));
    const ComponentId added = plan().components.at(plan().components.size() - 1).id;
    QCOMPARE(component(added).host, std::optional(m_shop.docker));
    const auto findings = [&] { return m_view->canvasScene().item(keyOf(added))->findings; };
    QTRY_VERIFY_WITH_TIMEOUT(findings() > 0, kPatience);
    const Plan before = plan();
    const qint64 number = edits();
    QVERIFY(choose(menuAt(middle(added)), {QStringLiteral("Restart with docker-1")}));
    QVERIFY(component(added).recovery);
    QTRY_COMPARE_WITH_TIMEOUT(findings(), 0, kPatience);
    verifyOneUndo(before, number);
    m_session->undo();
    QTRY_VERIFY_WITH_TIMEOUT(findings() > 0, kPatience); // and so it does after an undo
}

DRAWBRIDGE_TEST(CanvasFindingTest)

#include "canvas_finding_test.moc"
