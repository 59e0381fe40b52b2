// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace drawbridge;

class CanvasTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsThePlan();
    void clickSelects();
    void controlAndShiftClickAdd();
    void bandSelects();
    void lassoSelects();
    void dragMoves();
    void escapeRestoresADrag();
    void draggingASiteMovesWhatIsInIt();
    void droppingInAnotherSiteMovesOver();
    void droppingOnAHostHostsIt();
    void arrowsNudge();
    void movingWithoutPlacementsPinsAll();
    void dragFromTheBorderConnects();
    void softToolConnectsSoftly();
    void whatMayNotConnectSaysWhy();
    void connectByTwoClicks();
    void tunnelTool();
    void doubleClickRenames();
    void renameRefusesTakenNames();
    void deleteTakesWhatHangsOnIt();
    void deletingASiteLeavesItsContents();
    void deletingADependency();
    void paletteDropPlaces();
    void paletteDropOfASite();
    void filesAreHandedOn();
    void wheelZoomsAtThePointer();
    void middleButtonAndSpacePan();
    void tabCycles();
    void enterAsksForTheInspector();
    void menuFails();
    void layOutIsOneEdit();
    void cancelledLayoutChangesNothing();
    void readOnlyIsNotChanged();
    void toolsTellWhatTheyDo();
    void undoDuringADragEndsIt();
};

void CanvasTest::init() {
    m_shop = sample::webShop();
    openWindow();
    useDocument(placedShop(m_shop));
}

void CanvasTest::cleanup() {
    closeWindow();
}

void CanvasTest::showsThePlan() {
    QCOMPARE(m_view->canvasScene().diagram().items.size(), std::size_t(plan().components.size() - 1));
    QVERIFY(!rectOf(refTo(m_shop.db)).isNull());
    m_session->edit(QStringLiteral("Rename"), [this](Edit& edit) {
        edit.change(edit.plan().components, m_shop.db,
                    [](Component& c) { c.name = QStringLiteral("ledger"); });
    });
    QCOMPARE(m_view->canvasScene().item(diagramKey(refTo(m_shop.db)))->title, QStringLiteral("ledger"));
}

void CanvasTest::clickSelects() {
    click(middle(m_shop.db));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    QVERIFY(m_view->canvasScene().isSelected(diagramKey(refTo(m_shop.db))));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("orders-db")));
    click(title(m_shop.frankfurt));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.frankfurt)});
    click(QPoint(3, 3));
    QVERIFY(m_session->selection().empty());
}

void CanvasTest::controlAndShiftClickAdd() {
    click(middle(m_shop.db));
    click(middle(m_shop.auth), Qt::ControlModifier);
    click(middle(m_shop.mail), Qt::ShiftModifier);
    QCOMPARE(m_session->selection().size(), std::size_t{3});
    click(middle(m_shop.auth), Qt::ControlModifier);
    QCOMPARE(m_session->selection(), (std::vector{refTo(m_shop.db), refTo(m_shop.mail)}));
}

void CanvasTest::bandSelects() {
    const QRectF site = rectOf(refTo(m_shop.dublin));
    drag(at(site.topLeft() + QPointF(10, 44)), at(site.bottomRight() - QPointF(10, 10)));
    QCOMPARE(m_session->selection().size(), std::size_t{4});
    const std::vector<EntityRef> before = m_session->selection();
    startDrag(at(site.topLeft() + QPointF(10, 44)), at(site.topLeft() + QPointF(20, 60)));
    key(Qt::Key_Escape);
    QCOMPARE(m_session->selection(), before);
}

void CanvasTest::lassoSelects() {
    const QRectF rect = rectOf(refTo(m_shop.audit)).adjusted(-14, -14, 14, 14);
    mouse(QEvent::MouseButtonPress, at(rect.topLeft()), Qt::LeftButton, Qt::LeftButton, Qt::ShiftModifier);
    for (const QPointF& corner : {rect.topRight(), rect.bottomRight(), rect.bottomLeft()})
        mouse(QEvent::MouseMove, at(corner), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    mouse(QEvent::MouseButtonRelease, at(rect.bottomLeft()), Qt::LeftButton, Qt::NoButton, Qt::ShiftModifier);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.audit)});
}

void CanvasTest::dragMoves() {
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF start = placeOf(m_shop.audit);
    const QPoint from = middle(m_shop.audit);
    drag(from, from + QPoint(30, 24), Qt::AltModifier);
    const QPointF moved = placeOf(m_shop.audit) - start;
    const double zoom = m_view->zoom();
    QVERIFY(std::abs(moved.x() - 30 / zoom) < 1.5 && std::abs(moved.y() - 24 / zoom) < 1.5);
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Move audit"));
    verifyOneUndo(before, number);
}

void CanvasTest::escapeRestoresADrag() {
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF start = placeOf(m_shop.audit);
    const QRectF site = rectOf(refTo(m_shop.frankfurt));
    startDrag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(90, 140));
    QVERIFY(placeOf(m_shop.audit) != start);
    key(Qt::Key_Escape);
    QCOMPARE(placeOf(m_shop.audit), start);
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), site);
    mouse(QEvent::MouseButtonRelease, QPoint(300, 300), Qt::LeftButton, Qt::NoButton);
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(edits(), number);
}

void CanvasTest::draggingASiteMovesWhatIsInIt() {
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF site = rectOf(refTo(m_shop.frankfurt)).topLeft();
    const QPointF database = placeOf(m_shop.db);
    const QPointF orders = placeOf(m_shop.orders);
    const QPointF outside = placeOf(m_shop.dbDr);
    drag(title(m_shop.frankfurt), title(m_shop.frankfurt) + QPoint(-40, 56));
    const QPointF delta = rectOf(refTo(m_shop.frankfurt)).topLeft() - site;
    QVERIFY(!delta.isNull());
    QCOMPARE(placeOf(m_shop.db) - database, delta);
    QCOMPARE(placeOf(m_shop.orders) - orders, delta);
    QCOMPARE(placeOf(m_shop.dbDr), outside);
    verifyOneUndo(before, number);
}

void CanvasTest::droppingInAnotherSiteMovesOver() {
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF dublin = rectOf(refTo(m_shop.dublin));
    drag(middle(m_shop.audit), at(QPointF(dublin.center().x(), dublin.bottom() - 12)));
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.dublin));
    QVERIFY(rectOf(refTo(m_shop.dublin)).contains(rectOf(refTo(m_shop.audit))));
    verifyOneUndo(before, number);
    m_session->undo();
    drag(middle(m_shop.audit),
         at(QPointF(dublin.center().x(), m_view->canvasScene().diagram().bounds.bottom() - 4)));
    QCOMPARE(component(m_shop.audit).site, std::nullopt);
}

void CanvasTest::droppingOnAHostHostsIt() {
    const Plan before = plan();
    const qint64 number = edits();
    drag(middle(m_shop.orders), middle(m_shop.dockerDr));
    QCOMPARE(component(m_shop.orders).host, std::optional(m_shop.dockerDr));
    QVERIFY(m_view->canvasScene().container(diagramKey(refTo(m_shop.dockerDr))) != nullptr);
    verifyOneUndo(before, number);
    m_session->undo();
    drag(middle(m_shop.audit), at(rectOf(refTo(m_shop.docker)).bottomLeft() + QPointF(20, -14)));
    QCOMPARE(component(m_shop.audit).host, std::optional(m_shop.docker));
    QCOMPARE(component(m_shop.audit).site, std::nullopt);
}

void CanvasTest::arrowsNudge() {
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(m_shop.audit));
    const QPointF start = placeOf(m_shop.audit);
    key(Qt::Key_Right);
    QCOMPARE(placeOf(m_shop.audit) - start, QPointF(8, 0));
    verifyOneUndo(before, number);
    key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(placeOf(m_shop.audit) - start, QPointF(8, -1));
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.frankfurt));
}

void CanvasTest::movingWithoutPlacementsPinsAll() {
    useDocument(m_shop.plan);
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF database = placeOf(m_shop.db);
    const QPointF start = placeOf(m_shop.audit);
    drag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(16, 8), Qt::AltModifier);
    QCOMPARE(placeOf(m_shop.db), database);
    QVERIFY(placeOf(m_shop.audit) != start);
    QCOMPARE(plan().pages.size(), 1);
    verifyOneUndo(before, number);
}

void CanvasTest::dragFromTheBorderConnects() {
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF audit = rectOf(refTo(m_shop.audit));
    drag(at(QPointF(audit.center().x(), audit.top())), middle(m_shop.auth));
    const auto& dependencies = component(m_shop.audit).dependencies;
    QCOMPARE(dependencies.size(), std::size_t{1});
    QCOMPARE(dependencies[0].on, std::optional(m_shop.auth));
    QVERIFY(dependencies[0].isHard());
    QCOMPARE(m_session->selectedDependency(), std::optional(std::pair(m_shop.audit, m_shop.auth)));
    verifyOneUndo(before, number);
}

void CanvasTest::softToolConnectsSoftly() {
    m_view->setTool(CanvasTool::ConnectSoft);
    drag(middle(m_shop.audit), middle(m_shop.mail));
    QCOMPARE(component(m_shop.audit).dependencies.size(), std::size_t{1});
    QVERIFY(!component(m_shop.audit).dependencies[0].isHard());
    key(Qt::Key_Escape);
    QCOMPARE(m_view->tool(), CanvasTool::Select);
}

void CanvasTest::whatMayNotConnectSaysWhy() {
    const qint64 number = edits();
    QSignalSpy hints(m_session.get(), &Session::toolHint);
    m_view->setTool(CanvasTool::Connect);
    drag(middle(m_shop.orders), middle(m_shop.db)); // twice
    const auto said = [&hints](const QString& text) {
        return std::any_of(hints.begin(), hints.end(),
                           [&text](const auto& hint) { return hint.at(0).toString().contains(text); });
    };
    QVERIFY(said(QStringLiteral("orders already requires orders-db")));
    drag(middle(m_shop.orders), at(rectOf(refTo(m_shop.docker)).topLeft() + QPointF(40, 0)));
    QVERIFY(said(QStringLiteral("orders runs on docker-1")));
    drag(at(rectOf(refTo(m_shop.docker)).topLeft() + QPointF(40, 0)), middle(m_shop.orders));
    QVERIFY(said(QStringLiteral("docker-1 hosts orders")));
    QCOMPARE(edits(), number);
}

void CanvasTest::connectByTwoClicks() {
    m_view->setTool(CanvasTool::Connect);
    click(middle(m_shop.audit));
    QVERIFY(component(m_shop.audit).dependencies.empty());
    click(middle(m_shop.mail));
    QCOMPARE(component(m_shop.audit).dependencies.size(), std::size_t{1});
}

void CanvasTest::tunnelTool() {
    const Plan before = plan();
    const qint64 number = edits();
    m_view->setTool(CanvasTool::Tunnel);
    drag(middle(m_shop.fraGw), middle(m_shop.db));
    QCOMPARE(edits(), number);
    drag(middle(m_shop.fraGw), middle(m_shop.officeGw)); // joined already
    QCOMPARE(edits(), number);
    drag(middle(m_shop.fraGw), middle(m_shop.dubGw));
    QCOMPARE(plan().tunnels.size(), 3);
    QCOMPARE(plan().tunnels.at(2).name, QStringLiteral("fra-gw-dub-gw"));
    QCOMPARE(m_session->selection(), std::vector{refTo(plan().tunnels.at(2).id)});
    verifyOneUndo(before, number);
}

void CanvasTest::doubleClickRenames() {
    const Plan before = plan();
    const qint64 number = edits();
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middle(m_shop.db));
    auto* editor = m_view->findChild<QLineEdit*>(QStringLiteral("renameEditor"));
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("orders-db"));
    QTest::keyClicks(editor, QStringLiteral("ledger"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(component(m_shop.db).name, QStringLiteral("ledger"));
    verifyOneUndo(before, number);
}

void CanvasTest::renameRefusesTakenNames() {
    const qint64 number = edits();
    click(middle(m_shop.db));
    key(Qt::Key_F2);
    auto* editor = m_view->findChild<QLineEdit*>(QStringLiteral("renameEditor"));
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("auth"));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(component(m_shop.db).name, QStringLiteral("orders-db"));
    QCOMPARE(edits(), number);
}

void CanvasTest::deleteTakesWhatHangsOnIt() {
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(m_shop.db));
    key(Qt::Key_Delete);
    QVERIFY(plan().components.find(m_shop.db) == nullptr);
    for (const Component& rest : plan().components) {
        for (const Dependency& dependency : rest.dependencies)
            QVERIFY(dependency.on != m_shop.db);
    }
    for (const Placement& placement : plan().placements)
        QVERIFY(placement.what.component != m_shop.db);
    QVERIFY(m_session->selection().empty());
    verifyOneUndo(before, number);
}

void CanvasTest::deletingASiteLeavesItsContents() {
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF place = placeOf(m_shop.dbDr);
    click(title(m_shop.dublin));
    key(Qt::Key_Delete);
    QVERIFY(plan().sites.find(m_shop.dublin) == nullptr);
    QVERIFY(plan().components.find(m_shop.dbDr) != nullptr);
    QCOMPARE(component(m_shop.dbDr).site, std::nullopt);
    QCOMPARE(placeOf(m_shop.dbDr), place);
    verifyOneUndo(before, number);
}

void CanvasTest::deletingADependency() {
    const Plan before = plan();
    const qint64 number = edits();
    const QString edgeKey =
        QStringLiteral("dependency:%1:%2").arg(m_shop.lb.value()).arg(m_shop.orders.value());
    const DiagramEdge* edge = m_view->canvasScene().edge(edgeKey);
    QVERIFY(edge != nullptr);
    std::optional<QPoint> on; // a point of the edge that nothing covers
    for (std::size_t i = 1; i < edge->points.size() && !on; ++i) {
        for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7}) {
            const QPointF point = QLineF(edge->points[i - 1], edge->points[i]).pointAt(share);
            const CanvasHit hit = m_view->canvasScene().hitAt(point, 6 / m_view->zoom());
            if (hit.kind == CanvasHit::Kind::Edge && hit.key == edgeKey)
                on = at(point);
        }
    }
    QVERIFY(on);
    click(*on);
    QCOMPARE(m_session->selectedDependency(), std::optional(std::pair(m_shop.lb, m_shop.orders)));
    key(Qt::Key_Delete);
    QCOMPARE(component(m_shop.lb).dependencies.size(), std::size_t{1});
    verifyOneUndo(before, number);
}

void CanvasTest::paletteDropPlaces() {
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF dublin = rectOf(refTo(m_shop.dublin));
    drop("database", at(QPointF(dublin.center().x(), dublin.bottom() - 14)));
    const Component added = plan().components.at(plan().components.size() - 1);
    QCOMPARE(added.kind, ComponentKind::Database);
    QCOMPARE(added.site, std::optional(m_shop.dublin));
    QCOMPARE(added.name, QStringLiteral("Database"));
    QCOMPARE(m_session->selection(), std::vector{refTo(added.id)});
    QVERIFY(rectOf(refTo(m_shop.dublin)).contains(rectOf(refTo(added.id))));
    verifyOneUndo(before, number);
    m_view->addComponent(ComponentKind::Database);
    QCOMPARE(plan().components.at(plan().components.size() - 1).name, QStringLiteral("Database-2"));
}

void CanvasTest::paletteDropOfASite() {
    const int count = plan().sites.size();
    drop("site:colocation", QPoint(20, 20));
    QCOMPARE(plan().sites.size(), count + 1);
    QCOMPARE(plan().sites.at(count).kind, SiteKind::Colocation);
    drop("no-such-kind", QPoint(20, 20));
    QCOMPARE(plan().sites.size(), count + 1);
}

void CanvasTest::filesAreHandedOn() {
    QSignalSpy spy(m_view.get(), &CanvasView::filesDropped);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/compose.yaml"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view.get(), &enter);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view.get(), &event);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toStringList(), QStringList{QStringLiteral("/tmp/compose.yaml")});
}

void CanvasTest::wheelZoomsAtThePointer() {
    const QPoint position(400, 300);
    const double before = m_view->zoom();
    const QPointF fixed = m_view->camera().scenePoint(position);
    for (int turn = 0; turn < 3; ++turn) {
        QWheelEvent event(position, m_view.get()->mapToGlobal(position), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.get(), &event);
    }
    QVERIFY(m_view->zoom() > before * 1.5);
    const QPointF off = m_view->camera().viewPoint(fixed) - QPointF(position);
    QVERIFY2(off.manhattanLength() < 3, qPrintable(QStringLiteral("%1, %2").arg(off.x()).arg(off.y())));
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), before);
}

void CanvasTest::middleButtonAndSpacePan() {
    const QPointF before = m_view->camera().scenePoint(QPoint(0, 0));
    mouse(QEvent::MouseButtonPress, QPoint(200, 200), Qt::MiddleButton, Qt::MiddleButton);
    mouse(QEvent::MouseMove, QPoint(260, 230), Qt::NoButton, Qt::MiddleButton);
    mouse(QEvent::MouseButtonRelease, QPoint(260, 230), Qt::MiddleButton, Qt::NoButton);
    const QPointF panned = m_view->camera().scenePoint(QPoint(0, 0));
    QVERIFY(panned.x() < before.x() - 10 && panned.y() < before.y() - 10);
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    drag(QPoint(260, 230), QPoint(200, 200));
    QTest::keyRelease(m_view.get(), Qt::Key_Space);
    QVERIFY((m_view->camera().scenePoint(QPoint(0, 0)) - before).manhattanLength() < 3);
    QVERIFY(m_session->selection().empty());
}

void CanvasTest::tabCycles() {
    key(Qt::Key_Tab);
    QCOMPARE(m_session->selection().size(), std::size_t{1});
    const EntityRef first = m_session->selection().front();
    key(Qt::Key_Tab);
    QVERIFY(m_session->selection().front() != first);
    key(Qt::Key_Backtab);
    QCOMPARE(m_session->selection().front(), first);
}

void CanvasTest::enterAsksForTheInspector() {
    QSignalSpy spy(m_view.get(), &CanvasView::inspectorRequested);
    key(Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
}

void CanvasTest::menuFails() {
    QContextMenuEvent event(QContextMenuEvent::Mouse, middle(m_shop.db),
                            m_view->mapToGlobal(middle(m_shop.db)));
    QApplication::sendEvent(m_view.get(), &event);
    auto* menu = m_view->findChild<QMenu*>(QStringLiteral("canvasMenu"));
    QVERIFY(menu != nullptr);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.db)});
    QAction* fails = nullptr;
    const auto actions = menu->actions();
    for (QAction* action : actions) {
        if (action->text() == QStringLiteral("Fail this"))
            fails = action;
    }
    QVERIFY(fails != nullptr);
    fails->trigger();
    menu->close();
    QCOMPARE(m_session->failing(), std::optional(refTo(m_shop.db)));
    QTRY_VERIFY(m_session->analysis() != nullptr);
    QCOMPARE(m_view->canvasScene().item(diagramKey(refTo(m_shop.db)))->state, DiagramState::Lost);
}

void CanvasTest::layOutIsOneEdit() {
    useDocument(m_shop.plan);
    const Plan before = plan();
    const qint64 number = edits();
    QSignalSpy finished(m_view.get(), &CanvasView::layoutFinished);
    m_view->layOutAll();
    QVERIFY(m_view->isLayingOut());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QVERIFY(!m_view->isLayingOut());
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Lay out"));
    QCOMPARE(plan().placements.size(), plan().components.size() + plan().sites.size());
    verifyOneUndo(before, number);
    m_view->layOutAll();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QCOMPARE(plan().placements.size(), plan().components.size() + plan().sites.size());
}

void CanvasTest::cancelledLayoutChangesNothing() {
    const qint64 number = edits();
    m_view->layOutAll();
    key(Qt::Key_Escape);
    QVERIFY(!m_view->isLayingOut());
    QCOMPARE(edits(), number);
}

void CanvasTest::readOnlyIsNotChanged() {
    useDocument(placedShop(m_shop), true);
    QVERIFY(m_session->document().isReadOnly());
    QSignalSpy failed(m_session.get(), &Session::failed);
    const QPointF start = placeOf(m_shop.audit);
    drag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(30, 24));
    QCOMPARE(placeOf(m_shop.audit), start);
    QCOMPARE(failed.size(), 1);
}

void CanvasTest::toolsTellWhatTheyDo() {
    QSignalSpy hints(m_session.get(), &Session::toolHint);
    m_view->setTool(CanvasTool::Tunnel);
    QVERIFY(hints.last().at(0).toString().contains(QStringLiteral("gateway")));
    m_view->setTool(CanvasTool::Select);
    mouse(QEvent::MouseMove, middle(m_shop.db), Qt::NoButton, Qt::NoButton);
    QVERIFY(hints.last().at(0).toString().contains(QStringLiteral("orders-db")));
}

void CanvasTest::undoDuringADragEndsIt() {
    click(middle(m_shop.audit));
    key(Qt::Key_Right);
    const qint64 number = edits();
    const QPointF start = placeOf(m_shop.audit);
    startDrag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(60, 60));
    m_session->undo();
    mouse(QEvent::MouseButtonRelease, QPoint(300, 300), Qt::LeftButton, Qt::NoButton);
    QCOMPARE(edits(), number + 1);
    QCOMPARE(placeOf(m_shop.audit), start - QPointF(8, 0));
}

DRAWBRIDGE_TEST(CanvasTest)

#include "canvas_test.moc"
