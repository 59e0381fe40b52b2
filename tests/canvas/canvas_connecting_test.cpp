// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_placed_fixture.h"
#include "tests/support/test_program.h"

using namespace drawbridge;

/// Connections drawn with the mouse.
class CanvasConnectingTest : public QObject, private PlacedCanvas {
    Q_OBJECT
private slots:
    void init() { openPlacedShop(); }
    void cleanup() { closeWindow(); }
    void gatewaysAreJoinedByTunnels();
    void keysMakeItADependency();
    void targetsAreOutlined();
    void thePillSaysWhyNot();
    void freeGroundAsksWhatToMake();
    void escapeClosesTheQuestion();
    void gatewaysAskForGateways();
    void connectingJoinsANetwork();
    void networksOfOtherSitesRefuse();
};

void CanvasConnectingTest::gatewaysAreJoinedByTunnels() {
    const Plan before = plan();
    const qint64 number = edits();
    startDrag(border(m_shop.fraGw), middle(m_shop.dubGw));
    QCOMPARE(lastHint(),
             QStringLiteral("Release: a tunnel from fra-gw to dub-gw · Ctrl: a dependency instead"));
    drop(middle(m_shop.dubGw));
    QCOMPARE(plan().tunnels.size(), 3);
    QCOMPARE(plan().tunnels.at(2).a.gateway, std::optional(m_shop.fraGw));
    verifyOneUndo(before, number);
}

void CanvasConnectingTest::keysMakeItADependency() {
    const Plan before = plan();
    const qint64 number = edits();
    drag(border(m_shop.fraGw), middle(m_shop.dubGw), Qt::ControlModifier);
    QCOMPARE(plan().tunnels.size(), 2);
    QCOMPARE(component(m_shop.fraGw).dependencies.size(), std::size_t{1});
    QVERIFY(component(m_shop.fraGw).dependencies[0].isHard());
    verifyOneUndo(before, number);
    drag(border(m_shop.audit), middle(m_shop.auth), Qt::ShiftModifier);
    QCOMPARE(component(m_shop.audit).dependencies.size(), std::size_t{1});
    QVERIFY(!component(m_shop.audit).dependencies[0].isHard());
    QCOMPARE(edits(), number + 4); // the edit, undo, redo and the second edit
}

void CanvasConnectingTest::targetsAreOutlined() {
    const auto keyOf = [](ComponentId id) { return diagramKey(refTo(id)); };
    startDrag(border(m_shop.orders), middle(m_shop.auth));
    QVERIFY(overlay().candidates.contains(keyOf(m_shop.auth)));
    QVERIFY(overlay().candidates.contains(keyOf(m_shop.audit)));
    QVERIFY(!overlay().candidates.contains(keyOf(m_shop.db)));     // required already
    QVERIFY(!overlay().candidates.contains(keyOf(m_shop.docker))); // its host
    QVERIFY(!overlay().candidates.contains(keyOf(m_shop.orders)));
    QCOMPARE(overlay().target, keyOf(m_shop.auth));
    const qint64 number = edits();
    key(Qt::Key_Escape);
    QVERIFY(overlay().candidates.isEmpty());
    QVERIFY(!overlay().connection);
    drop(middle(m_shop.auth));
    QCOMPARE(edits(), number);
}

void CanvasConnectingTest::thePillSaysWhyNot() {
    startDrag(border(m_shop.orders), middle(m_shop.db));
    QVERIFY(overlay().hint);
    QVERIFY(overlay().hint->refused);
    QCOMPARE(m_view->cursor().shape(), Qt::ForbiddenCursor);
    QCOMPARE(overlay().hint->text, QStringLiteral("orders already requires orders-db."));
    QCOMPARE(lastHint(), overlay().hint->text);
    mouse(QEvent::MouseMove, middle(m_shop.auth), Qt::NoButton, Qt::LeftButton);
    QVERIFY(!overlay().hint->refused);
    mouse(QEvent::MouseMove, at(QPointF(250, 600)), Qt::NoButton, Qt::LeftButton);
    QVERIFY(!overlay().hint);
    key(Qt::Key_Escape);
}

void CanvasConnectingTest::freeGroundAsksWhatToMake() {
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint ground = at(QPointF(480, 860));
    drag(border(m_shop.auth), ground);
    QMenu* menu = m_view->findChild<QMenu*>(QStringLiteral("connectMenu"));
    QVERIFY(menu != nullptr && menu->isVisible());
    QVERIFY(overlay().connection); // the line waits for the answer
    QAction* database = nullptr;
    const auto actions = menu->actions();
    for (QAction* action : actions) {
        if (action->text() == QStringLiteral("A new database, required by auth"))
            database = action;
    }
    QVERIFY(database != nullptr);
    menu->setActiveAction(database);
    QTest::keyClick(menu, Qt::Key_Return);
    const Component made = plan().components.at(plan().components.size() - 1);
    QCOMPARE(made.kind, ComponentKind::Database);
    QCOMPARE(made.site, std::optional(m_shop.frankfurt));
    QCOMPARE(component(m_shop.auth).dependencies.back().on, std::optional(made.id));
    QVERIFY(rectOf(refTo(made.id)).contains(QPointF(480, 860)));
    QCOMPARE(m_session->selection(), std::vector{refTo(made.id)});
    QApplication::processEvents();
    QVERIFY(!controller().hasGesture());
    QVERIFY(!overlay().connection);
    verifyOneUndo(before, number);
}

void CanvasConnectingTest::escapeClosesTheQuestion() {
    const qint64 number = edits();
    drag(border(m_shop.auth), at(QPointF(480, 860)), Qt::ShiftModifier);
    QMenu* menu = m_view->findChild<QMenu*>(QStringLiteral("connectMenu"));
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("A new service that auth can do without"));
    QTest::keyClick(menu, Qt::Key_Escape);
    QApplication::processEvents();
    QVERIFY(!controller().hasGesture());
    QVERIFY(!overlay().connection);
    QCOMPARE(edits(), number);
}

void CanvasConnectingTest::gatewaysAskForGateways() {
    const Plan before = plan();
    const qint64 number = edits();
    m_view->setTool(CanvasTool::Tunnel);
    drag(middle(m_shop.fraGw), at(QPointF(1300, 300)));
    QMenu* menu = m_view->findChild<QMenu*>(QStringLiteral("connectMenu"));
    QVERIFY(menu != nullptr);
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("A new VPN gateway, with a tunnel from fra-gw"))
            action->trigger();
    }
    menu->close();
    const Component made = plan().components.at(plan().components.size() - 1);
    QCOMPARE(made.site, std::optional(m_shop.dublin));
    QCOMPARE(plan().tunnels.size(), 3);
    QCOMPARE(plan().tunnels.at(2).b.gateway, std::optional(made.id));
    QVERIFY(component(m_shop.fraGw).dependencies.empty());
    verifyOneUndo(before, number);
}

void CanvasConnectingTest::connectingJoinsANetwork() {
    const DiagramContainer* network = m_view->canvasScene().container(diagramKey(refTo(m_shop.fraApp)));
    QVERIFY(network != nullptr);
    const QPointF title = network->pieces.empty() ? network->rect.bottomLeft() + QPointF(30, -15)
                                                  : network->pieces.front().title.center();
    const Plan before = plan();
    const qint64 number = edits();
    m_view->setTool(CanvasTool::Connect);
    startDrag(middle(m_shop.db), at(title));
    QCOMPARE(lastHint(), QStringLiteral("Release: orders-db joins the network fra-app"));
    QCOMPARE(overlay().target, network->key);
    drop(at(title));
    QCOMPARE(component(m_shop.db).interfaces.size(), std::size_t{1});
    QCOMPARE(component(m_shop.db).interfaces[0].network, std::optional(m_shop.fraApp));
    QCOMPARE(component(m_shop.db).interfaces[0].address, std::nullopt);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    verifyOneUndo(before, number);
}

void CanvasConnectingTest::networksOfOtherSitesRefuse() {
    const DiagramContainer* network = m_view->canvasScene().container(diagramKey(refTo(m_shop.fraApp)));
    QVERIFY(network != nullptr);
    const QPoint title = at(network->pieces.empty() ? network->rect.bottomLeft() + QPointF(30, -15)
                                                    : network->pieces.front().title.center());
    const qint64 number = edits();
    m_view->setTool(CanvasTool::Connect);
    startDrag(middle(m_shop.dbDr), title);
    QCOMPARE(lastHint(), QStringLiteral("orders-db-dr is not in Frankfurt, where the network fra-app is."));
    drop(title);
    startDrag(at(rectOf(refTo(m_shop.docker)).topLeft() + QPointF(40, 0)), title);
    QCOMPARE(lastHint(), QStringLiteral("docker-1 is in the network fra-app already."));
    drop(title);
    QVERIFY(m_view->findChild<QMenu*>(QStringLiteral("connectMenu")) == nullptr);
    QCOMPARE(edits(), number);
}

DRAWBRIDGE_TEST(CanvasConnectingTest)

#include "canvas_connecting_test.moc"
