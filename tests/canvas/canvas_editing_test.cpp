// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace drawbridge;

namespace {

bool isVertical(const QLineF& line) {
    return line.x1() == line.x2();
}

} // namespace

/// Selecting, moving, nudging and deleting with mouse and keys, and Esc in the middle of it.
class CanvasEditingTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void controlAddsWhatTheBandTouches();
    void shiftAddsWhatTheLassoEncloses();
    void escapeGivesTheSelectionBack_data();
    void escapeGivesTheSelectionBack();
    void dragsEndOnTheGrid();
    void altIsFree();
    void neighboursDraw();
    void altHidesTheGuides();
    void severalKeepTheirDistances();
    void arrowsNudgeSeveral();
    void arrowsAtNothingDoNothing();
    void deletingSeveralTakesWhatHangsOnThem();
    void deletingGatewaysTakesTheirTunnels();
    void deletingAHostLeavesItsServices();
    void escapeRestoresEveryGesture_data();
    void escapeRestoresEveryGesture();
    void escapeWithConnectingByClicks();
    void escapeGoesOutStepByStep();
    void aCrowdIsDraggedAsGhosts();
    void escapeTakesGhostsBack();

private:
    void useShop() {
        m_shop = sample::webShop();
        useDocument(placedShop(m_shop));
    }
    std::vector<ComponentId> useCrowd();
    const std::vector<QLineF>& guides() { return m_view->controller().overlay().guides; }

private:
    void agreeToRemoval();
};

void CanvasEditingTest::controlAddsWhatTheBandTouches() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 0, 0);
    const ComponentId b = ground.add(QStringLiteral("b"), 200, 0);
    const ComponentId c = ground.add(QStringLiteral("c"), 0, 120);
    ground.add(QStringLiteral("d"), 200, 120);
    useDocument(ground.plan());
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(c));
    // Over the lower edges of a and b, above c and d.
    drag(at({-20, 40}), at({372, 80}), Qt::ControlModifier);
    QCOMPARE(m_session->selection(), (std::vector{refTo(c), refTo(a), refTo(b)}));
    drag(at({-20, 40}), at({40, 80})); // without Ctrl it begins anew
    QCOMPARE(m_session->selection(), std::vector{refTo(a)});
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(edits(), number);
}

void CanvasEditingTest::shiftAddsWhatTheLassoEncloses() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 0, 0);
    ground.add(QStringLiteral("b"), 200, 0);
    const ComponentId c = ground.add(QStringLiteral("c"), 400, 0);
    const ComponentId d = ground.add(QStringLiteral("d"), 200, 200);
    useDocument(ground.plan());
    click(middle(d));
    // Down around b: its rectangle is within the line's bounds, its middle is not within the line.
    const std::vector<QPointF> line{{-20, -20}, {170, -20}, {170, 90},  {382, 90},
                                    {382, -20}, {572, -20}, {572, 130}, {-20, 130}};
    mouse(QEvent::MouseButtonPress, at(line.front()), Qt::LeftButton, Qt::LeftButton, Qt::ShiftModifier);
    for (const QPointF& point : line)
        mouse(QEvent::MouseMove, at(point), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(m_view->canvasScene().isSelected(diagramKey(refTo(a)))); // marked while one draws
    drop(at(line.back()), Qt::ShiftModifier);
    QCOMPARE(m_session->selection(), (std::vector{refTo(d), refTo(a), refTo(c)}));
}

void CanvasEditingTest::escapeGivesTheSelectionBack_data() {
    QTest::addColumn<int>("modifier");
    QTest::newRow("band") << int(Qt::NoModifier);
    QTest::newRow("adding band") << int(Qt::ControlModifier);
    QTest::newRow("lasso") << int(Qt::ShiftModifier);
}
void CanvasEditingTest::escapeGivesTheSelectionBack() {
    QFETCH(int, modifier);
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 0, 0);
    const ComponentId b = ground.add(QStringLiteral("b"), 200, 0);
    useDocument(ground.plan());
    click(middle(b));
    const auto keys = Qt::KeyboardModifiers(modifier);
    startDrag(at({-20, -20}), at({170, -20}), keys);
    dragOn(at({170, -20}), at({170, 70}), keys);
    dragOn(at({170, 70}), at({-20, 70}), keys);
    dragOn(at({-20, 70}), at({-20, 60}), keys);
    const bool lasso = modifier == int(Qt::ShiftModifier);
    QCOMPARE(m_view->canvasScene().isSelected(diagramKey(refTo(a))), lasso);
    if (!lasso) {
        dragOn(at({-20, 60}), at({30, 30}), keys);
        QVERIFY(m_view->canvasScene().isSelected(diagramKey(refTo(a))));
    }
    key(Qt::Key_Escape);
    drop(at({30, 30}), keys);
    QCOMPARE(m_session->selection(), std::vector{refTo(b)});
    QVERIFY(!m_view->canvasScene().isSelected(diagramKey(refTo(a))));
    QVERIFY(m_view->canvasScene().isSelected(diagramKey(refTo(b))));
    QVERIFY(!m_view->controller().overlay().band);
    QVERIFY(m_view->controller().overlay().lasso.isEmpty());
}

/// 103 + 20 = 123 and 61 + 10 = 71: the nearest multiples of 8 are 120 and 72.
void CanvasEditingTest::dragsEndOnTheGrid() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 103, 61);
    useDocument(ground.plan());
    actualSize();
    QCOMPARE(m_view->zoom(), 1.0);
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint from = middle(a);
    startDrag(from, from + QPoint(20, 10));
    QCOMPARE(placeOf(a), QPointF(120, 72)); // shown already
    QCOMPARE(difference(before, plan()), QString());
    drop(from + QPoint(20, 10));
    QCOMPARE(placeOf(a), QPointF(120, 72));
    verifyOneUndo(before, number);
}

void CanvasEditingTest::altIsFree() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 103, 61);
    useDocument(ground.plan());
    actualSize();
    const Plan before = plan();
    const qint64 number = edits();
    drag(middle(a), middle(a) + QPoint(20, 10), Qt::AltModifier);
    QCOMPARE(placeOf(a), QPointF(123, 71));
    verifyOneUndo(before, number);
}

/// b goes to 103 × 243: its left edge is 3 beside a's, which draws it to 100; nothing of a is level with it,
/// so that the grid has its top: 240.
void CanvasEditingTest::neighboursDraw() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 100, 60);
    const ComponentId b = ground.add(QStringLiteral("b"), 400, 203);
    ground.add(QStringLiteral("c"), 700, 300);
    useDocument(ground.plan());
    actualSize();
    QCOMPARE(rectOf(refTo(a)), QRectF(100, 60, 152, 48));
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint from = middle(b);
    startDrag(from, from + QPoint(-297, 40));
    QCOMPARE(guides().size(), std::size_t{1});
    QVERIFY(isVertical(guides()[0]));
    QCOMPARE(guides()[0].x1(), 100.0);
    QCOMPARE(std::min(guides()[0].y1(), guides()[0].y2()), 60.0); // reaches over both
    QVERIFY(std::max(guides()[0].y1(), guides()[0].y2()) >= 288);
    dragOn(from + QPoint(-297, 40), from + QPoint(-297, 99)); // 302, where c's top is 300
    QCOMPARE(guides().size(), std::size_t{2});
    QVERIFY(!isVertical(guides()[1]));
    QCOMPARE(guides()[1].y1(), 300.0);
    QCOMPARE(placeOf(b), QPointF(100, 300));
    dragOn(from + QPoint(-297, 99), from + QPoint(-297, 40));
    drop(from + QPoint(-297, 40));
    QVERIFY(guides().empty());
    QCOMPARE(placeOf(b), QPointF(100, 240));
    QCOMPARE(placeOf(a), QPointF(100, 60));
    verifyOneUndo(before, number);
}

void CanvasEditingTest::altHidesTheGuides() {
    OpenGround ground;
    ground.add(QStringLiteral("a"), 100, 60);
    const ComponentId b = ground.add(QStringLiteral("b"), 400, 203);
    useDocument(ground.plan());
    actualSize();
    const QPoint from = middle(b);
    startDrag(from, from + QPoint(-297, 40));
    QCOMPARE(guides().size(), std::size_t{1});
    mouse(QEvent::MouseMove, from + QPoint(-297, 41), Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
    QVERIFY(guides().empty());
    drop(from + QPoint(-297, 41), Qt::AltModifier);
    QCOMPARE(placeOf(b), QPointF(103, 244));
}

/// The one that is grabbed goes to the grid (96 + 41 = 137 → 136, 40 + 30 = 70 → 72), the others with it.
void CanvasEditingTest::severalKeepTheirDistances() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 96, 40);
    const ComponentId b = ground.add(QStringLiteral("b"), 301, 47);
    const ComponentId c = ground.add(QStringLiteral("c"), 903, 803);
    useDocument(ground.plan());
    actualSize();
    click(middle(a));
    click(middle(b), Qt::ControlModifier);
    const Plan before = plan();
    const qint64 number = edits();
    drag(middle(a), middle(a) + QPoint(41, 30));
    QCOMPARE(placeOf(a), QPointF(136, 72));
    QCOMPARE(placeOf(b), QPointF(341, 79));
    QCOMPARE(placeOf(c), QPointF(903, 803));
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Move 2 items"));
    QCOMPARE(m_session->selection().size(), std::size_t{2});
    verifyOneUndo(before, number);
}

void CanvasEditingTest::arrowsNudgeSeveral() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 96, 40);
    const ComponentId b = ground.add(QStringLiteral("b"), 301, 47);
    const ComponentId c = ground.add(QStringLiteral("c"), 96, 240);
    useDocument(ground.plan());
    click(middle(a));
    click(middle(b), Qt::ControlModifier);
    struct Step {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        QPointF by;
    };
    QPointF sum;
    for (const Step& step :
         {Step{Qt::Key_Right, {}, {8, 0}}, Step{Qt::Key_Down, {}, {0, 8}},
          Step{Qt::Key_Left, Qt::ShiftModifier, {-1, 0}}, Step{Qt::Key_Up, Qt::ShiftModifier, {0, -1}}}) {
        const Plan before = plan();
        const qint64 number = edits();
        key(step.key, step.modifiers);
        sum += step.by;
        QCOMPARE(placeOf(a), QPointF(96, 40) + sum);
        QCOMPARE(placeOf(b), QPointF(301, 47) + sum);
        QCOMPARE(placeOf(c), QPointF(96, 240));
        verifyOneUndo(before, number);
    }
}

void CanvasEditingTest::arrowsAtNothingDoNothing() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_Right);
    key(Qt::Key_Delete);
    key(Qt::Key_P);
    key(Qt::Key_E);
    key(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(edits(), number);
}

/// orders and checkout require the database, orders the mail server; orders-db-dr holds the database's copy.
void CanvasEditingTest::deletingSeveralTakesWhatHangsOnThem() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    const int placements = plan().placements.size();
    click(middle(m_shop.db));
    click(middle(m_shop.mail), Qt::ControlModifier);
    key(Qt::Key_Delete);
    QVERIFY(plan().components.find(m_shop.db) == nullptr);
    QVERIFY(plan().components.find(m_shop.mail) == nullptr);
    QCOMPARE(plan().components.size(), before.components.size() - 2);
    QCOMPARE(plan().placements.size(), placements - 2);
    QVERIFY(component(m_shop.orders).dependencies.empty());
    QCOMPARE(component(m_shop.checkout).dependencies.size(), std::size_t{1}); // auth
    QVERIFY(plan().components.find(m_shop.dbDr) != nullptr);
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Delete 2 items"));
    verifyOneUndo(before, number);
}

/// What refers to the selection is told first.
void CanvasEditingTest::agreeToRemoval() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* remove = window->findChild<QPushButton*>(QStringLiteral("deleteReferred")))
            QTest::mouseClick(remove, Qt::LeftButton);
    }
}

void CanvasEditingTest::deletingGatewaysTakesTheirTunnels() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(m_shop.fraGw)); // office-fra ends there
    key(Qt::Key_Backspace);
    agreeToRemoval();
    QVERIFY(plan().tunnels.find(m_shop.officeFra) == nullptr);
    QVERIFY(plan().tunnels.find(m_shop.officeDub) != nullptr);
    verifyOneUndo(before, number);
    const Plan between = plan();
    const qint64 next = edits();
    click(middle(m_shop.officeGw));
    click(middle(m_shop.audit), Qt::ControlModifier);
    key(Qt::Key_Delete);
    agreeToRemoval();
    QVERIFY(plan().tunnels.isEmpty());
    verifyOneUndo(between, next);
}

void CanvasEditingTest::deletingAHostLeavesItsServices() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF orders = placeOf(m_shop.orders);
    click(at(rectOf(refTo(m_shop.docker)).topLeft() + QPointF(40, 0)));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.docker)});
    key(Qt::Key_Delete);
    QVERIFY(plan().components.find(m_shop.docker) == nullptr);
    QCOMPARE(component(m_shop.orders).host, std::nullopt);
    QCOMPARE(component(m_shop.orders).site, std::optional(m_shop.frankfurt));
    QCOMPARE(placeOf(m_shop.orders), orders);
    verifyOneUndo(before, number);
}

void CanvasEditingTest::escapeRestoresEveryGesture_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"move an item", "move several", "move a site", "move into another site",
                             "connect from the border", "connect", "connect softly", "tunnel"})
        QTest::newRow(what) << QString::fromLatin1(what);
}
void CanvasEditingTest::escapeRestoresEveryGesture() {
    QFETCH(QString, what);
    useShop();
    const Diagram shown = diagram();
    const Plan before = plan();
    const qint64 number = edits();
    QPoint from = middle(m_shop.audit);
    QPoint to = from + QPoint(90, 70);
    if (what == u"move several") {
        click(middle(m_shop.mail));
        click(from, Qt::ControlModifier);
    } else if (what == u"move a site") {
        from = title(m_shop.frankfurt);
        to = from + QPoint(-60, 40);
    } else if (what == u"move into another site") {
        to = at(rectOf(refTo(m_shop.dublin)).center());
    } else if (what == u"connect from the border") {
        const QRectF audit = rectOf(refTo(m_shop.audit));
        from = at(QPointF(audit.center().x(), audit.top()));
        to = middle(m_shop.auth);
    } else if (what == u"connect" || what == u"connect softly") {
        m_view->setTool(what == u"connect" ? CanvasTool::Connect : CanvasTool::ConnectSoft);
        to = middle(m_shop.auth);
    } else if (what == u"tunnel") {
        m_view->setTool(CanvasTool::Tunnel);
        from = middle(m_shop.fraGw);
        to = middle(m_shop.dubGw);
    }
    startDrag(from, to);
    QVERIFY(m_view->controller().hasGesture());
    key(Qt::Key_Escape);
    QVERIFY(!m_view->controller().hasGesture());
    QCOMPARE(difference(shown, diagram()), QString());
    const CanvasOverlay& overlay = m_view->controller().overlay();
    QVERIFY(!overlay.connection && overlay.guides.empty() && overlay.target.isEmpty());
    drop(to);
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(difference(shown, diagram()), QString());
    QCOMPARE(edits(), number);
}

void CanvasEditingTest::escapeWithConnectingByClicks() {
    useShop();
    const qint64 number = edits();
    m_view->setTool(CanvasTool::Connect);
    click(middle(m_shop.audit));
    hover(middle(m_shop.auth));
    QVERIFY(m_view->controller().overlay().connectionAllowed);
    key(Qt::Key_Escape);
    QVERIFY(!m_view->controller().overlay().connection);
    QCOMPARE(m_view->tool(), CanvasTool::Connect); // the tool stays for another try
    click(middle(m_shop.auth));                    // begins anew instead of connecting
    QCOMPARE(edits(), number);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    QCOMPARE(m_view->tool(), CanvasTool::Select);
}

/// Gesture, highlight, tool, selection: each Esc ends one of them.
void CanvasEditingTest::escapeGoesOutStepByStep() {
    useShop();
    click(middle(m_shop.db));
    key(Qt::Key_R);
    m_view->setTool(CanvasTool::Connect);
    startDrag(middle(m_shop.audit), middle(m_shop.mail));
    QVERIFY(m_view->controller().hasGesture());
    key(Qt::Key_Escape);
    QVERIFY(!m_view->controller().hasGesture());
    QVERIFY(m_view->canvasScene().highlight());
    key(Qt::Key_Escape);
    QVERIFY(!m_view->canvasScene().highlight());
    QCOMPARE(m_view->tool(), CanvasTool::Connect);
    key(Qt::Key_Escape);
    QCOMPARE(m_view->tool(), CanvasTool::Select);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    key(Qt::Key_Escape);
    QVERIFY(m_session->selection().empty());
}

/// 25 × 40 boxes, 200 apart and 80 below each other: more than is made anew at every step of a drag.
std::vector<ComponentId> CanvasEditingTest::useCrowd() {
    OpenGround ground;
    std::vector<ComponentId> ids;
    for (int i = 0; i < 1000; ++i)
        ids.push_back(ground.add(QStringLiteral("n%1").arg(i), (i % 25) * 200, (i / 25) * 80));
    useDocument(ground.plan());
    return ids;
}

void CanvasEditingTest::aCrowdIsDraggedAsGhosts() {
    const std::vector<ComponentId> ids = useCrowd();
    actualSize();
    m_view->centreOn({500, 200});
    for (int row = 0; row < 2; ++row) // the upper two rows are the first 50
        drag(at({-20, row * 80 + 10.0}), at({25 * 200.0, row * 80 + 20.0}),
             row == 0 ? Qt::NoModifier : Qt::ControlModifier);
    QCOMPARE(m_session->selection().size(), std::size_t{50});
    const Plan before = plan();
    const qint64 number = edits();
    const Diagram shown = diagram();
    const QPoint from = middle(ids[2]);
    startDrag(from, from + QPoint(0, -123));
    const CanvasGhosts& ghosts = m_view->controller().overlay().ghosts;
    QCOMPARE(ghosts.rects.size(), 50);
    QCOMPARE(ghosts.shift, QPointF(0, -120));
    QCOMPARE(difference(shown, diagram()), QString()); // what is dragged is drawn above it
    drop(from + QPoint(0, -123));
    QVERIFY(m_view->controller().overlay().ghosts.rects.isEmpty());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const double y = static_cast<double>(i / 25) * 80 - (i < 50 ? 120 : 0);
        QCOMPARE(placeOf(ids[i]), QPointF(static_cast<double>(i % 25) * 200, y));
    }
    verifyOneUndo(before, number);
}

void CanvasEditingTest::escapeTakesGhostsBack() {
    const std::vector<ComponentId> ids = useCrowd();
    actualSize();
    m_view->centreOn({500, 200});
    const Plan before = plan();
    const Diagram shown = diagram();
    startDrag(middle(ids[2]), middle(ids[2]) + QPoint(50, 30));
    QCOMPARE(m_view->controller().overlay().ghosts.rects.size(), 1);
    key(Qt::Key_Escape);
    QVERIFY(m_view->controller().overlay().ghosts.rects.isEmpty());
    drop(middle(ids[2]) + QPoint(50, 30));
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(difference(shown, diagram()), QString());
}

DRAWBRIDGE_TEST(CanvasEditingTest)

#include "canvas_editing_test.moc"
