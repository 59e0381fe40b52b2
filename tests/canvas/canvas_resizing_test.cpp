// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_placed_fixture.h"
#include "tests/support/test_program.h"

using namespace drawbridge;

/// Sizes of containers and ends of edges, changed with the mouse.
class CanvasResizingTest : public QObject, private PlacedCanvas {
    Q_OBJECT
private slots:
    void init() { openPlacedShop(); }
    void cleanup() { closeWindow(); }
    void aHandleResizes();
    void aCornerMovesTwoSides();
    void contentsKeepTheirRoom();
    void sidesSnapToSiblings();
    void largePlansShowAnOutline();
    void escapeRestoresTheSize();
    void doubleClickFitsToContents();
    void keyFitsToContents();
    void keysResize();
    void cursorsTellTheHandles();
    void whatHasNoSizeHasNoHandles();
    void anEndGoesToAnotherItem();
    void whatIsGoneIsNotDragged();
    void theStartGoesToAnotherItem();
    void anEndThatMayNotGoThereStays();
    void aTunnelGoesToAnotherGateway();
};

void CanvasResizingTest::aHandleResizes() {
    click(title(m_shop.frankfurt));
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint handle = at(QPointF(900, 600)); // the middle of the right side
    const QPoint to = at(QPointF(957, 630));
    drag(handle, to);
    // 57 to the right is 957, and the nearest line of the grid of 8 is 960; no sibling has an edge near.
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 960, 800));
    const Placement sized = *placement({std::nullopt, m_shop.frankfurt}, m_page);
    QCOMPARE(QRectF(sized.x, sized.y, *sized.width, *sized.height), QRectF(0, 200, 960, 800));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.frankfurt)});
    verifyOneUndo(before, number);
}

void CanvasResizingTest::aCornerMovesTwoSides() {
    click(title(m_shop.frankfurt));
    const QPoint corner = at(QPointF(0, 1000));
    const QPoint to = at(QPointF(-21, 1043));
    startDrag(corner, to, Qt::AltModifier);
    const QPointF shift = sceneAt(to) - sceneAt(corner);
    const QRectF wanted(QPointF(shift.x(), 200), QPointF(900, 1000 + shift.y()));
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), wanted); // seen before the release
    drop(to, Qt::AltModifier);
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), wanted);
    QVERIFY(!overlay().guides.size());
}

void CanvasResizingTest::contentsKeepTheirRoom() {
    click(title(m_shop.frankfurt));
    const Plan before = plan();
    const qint64 number = edits();
    // docker-1 ends at 840 and needs 28 beside it; audit ends at 888 (48 high) and needs 46 below it.
    startDrag(at(QPointF(900, 1000)), at(QPointF(200, 300)));
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 868, 734));
    drop(at(QPointF(200, 300)));
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 868, 734));
    QCOMPARE(placement({std::nullopt, m_shop.frankfurt}, m_page)->width, std::optional(868.0));
    QCOMPARE(placement({m_shop.audit, {}}, m_page)->y, 840.0);
    verifyOneUndo(before, number);
}

void CanvasResizingTest::sidesSnapToSiblings() {
    click(title(m_shop.dublin));
    startDrag(at(QPointF(1250, 900)), at(QPointF(1250, 1004))); // Frankfurt ends at 1000
    QCOMPARE(rectOf(refTo(m_shop.dublin)).bottom(), 1000.0);
    QCOMPARE(overlay().guides.size(), std::size_t{1});
    QCOMPARE(overlay().guides.front(), QLineF(0, 1000, 1500, 1000));
    drop(at(QPointF(1250, 1004)));
    QCOMPARE(rectOf(refTo(m_shop.dublin)), QRectF(1000, 200, 500, 800));
    QVERIFY(overlay().guides.empty());
}

void CanvasResizingTest::largePlansShowAnOutline() {
    edit([&](Edit& edit) {
        for (int i = 0; i < 900; ++i) {
            Placement place;
            place.page = m_page;
            place.what.component = edit.add(
                sample::component(QStringLiteral("far-%1").arg(i), ComponentKind::Service, std::nullopt));
            place.x = 2000 + 200 * (i % 30);
            place.y = 200 + 100 * (i / 30);
            edit.add(place);
        }
    });
    click(title(m_shop.frankfurt));
    const qint64 number = edits();
    startDrag(at(QPointF(900, 600)), at(QPointF(957, 630)));
    QCOMPARE(overlay().ghosts.rects, QList{QRectF(0, 200, 960, 800)});
    drop(at(QPointF(957, 630)));
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 960, 800));
    QCOMPARE(edits(), number + 1);
    const QRectF audit = rectOf(refTo(m_shop.audit));
    click(middle(m_shop.audit));
    startDrag(middle(m_shop.audit), at(QPointF(300, 900)), Qt::ControlModifier);
    QCOMPARE(overlay().ghosts.rects, QList{audit});
    drop(at(QPointF(300, 900)), Qt::ControlModifier);
    QCOMPARE(rectOf(refTo(m_shop.audit)), audit);
    QCOMPARE(plan().components.at(plan().components.size() - 1).name, QStringLiteral("audit-2"));
}

void CanvasResizingTest::escapeRestoresTheSize() {
    click(title(m_shop.frankfurt));
    const qint64 number = edits();
    startDrag(at(QPointF(900, 600)), at(QPointF(980, 600)));
    QVERIFY(rectOf(refTo(m_shop.frankfurt)).width() > 960);
    key(Qt::Key_Escape);
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 900, 800));
    drop(at(QPointF(980, 600)));
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(0, 200, 900, 800));
    QCOMPARE(edits(), number);
}

void CanvasResizingTest::doubleClickFitsToContents() {
    click(title(m_shop.frankfurt));
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint handle = at(QPointF(900, 600));
    click(handle);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.frankfurt)});
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, handle);
    // Contents from (40, 280) to (840, 888); around them 28, above 58, below 46.
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(QPointF(12, 222), QPointF(868, 934)));
    QCOMPARE(placement({std::nullopt, m_shop.frankfurt}, m_page)->width, std::nullopt);
    verifyOneUndo(before, number);
}

void CanvasResizingTest::keyFitsToContents() {
    click(title(m_shop.frankfurt));
    click(title(m_shop.dublin), Qt::ControlModifier);
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_F);
    QCOMPARE(rectOf(refTo(m_shop.frankfurt)), QRectF(QPointF(12, 222), QPointF(868, 934)));
    QCOMPARE(placement({std::nullopt, m_shop.dublin}, m_page)->width, std::nullopt);
    verifyOneUndo(before, number); // both in one edit
}

void CanvasResizingTest::keysResize() {
    click(title(m_shop.dublin));
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rectOf(refTo(m_shop.dublin)), QRectF(1000, 200, 500, 708));
    verifyOneUndo(before, number);
    key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rectOf(refTo(m_shop.dublin)), QRectF(1000, 200, 492, 708));
    click(middle(m_shop.audit)); // has no size of its own
    const qint64 last = edits();
    key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edits(), last);
}

void CanvasResizingTest::cursorsTellTheHandles() {
    const auto over = [this](const QPointF& point) {
        mouse(QEvent::MouseMove, at(point), Qt::NoButton, Qt::NoButton);
        return m_view->cursor().shape();
    };
    QCOMPARE(over({900, 600}), Qt::ArrowCursor);
    click(title(m_shop.frankfurt));
    QCOMPARE(over({900, 600}), Qt::SizeHorCursor);
    QVERIFY(lastHint().contains(QStringLiteral("resize Frankfurt")));
    QCOMPARE(over({450, 1000}), Qt::SizeVerCursor);
    QCOMPARE(over({0, 200}), Qt::SizeFDiagCursor);
    QCOMPARE(over({900, 200}), Qt::SizeBDiagCursor);
    QCOMPARE(over({950, 600}), Qt::ArrowCursor);
}

void CanvasResizingTest::whatHasNoSizeHasNoHandles() {
    const auto handles = [this](const EntityRef& ref) {
        m_session->select({ref});
        return controller().handles().size();
    };
    QCOMPARE(handles(refTo(m_shop.frankfurt)), std::size_t{8});
    QCOMPARE(handles(refTo(m_shop.docker)), std::size_t{8});
    QCOMPARE(handles(refTo(m_shop.db)), std::size_t{0});
    QCOMPARE(handles(refTo(m_shop.fraApp)), std::size_t{0});
    m_session->select({refTo(m_shop.frankfurt), refTo(m_shop.dublin)});
    QCOMPARE(controller().handles().size(), std::size_t{0});
    collapse(m_shop.dublin);
    QCOMPARE(handles(refTo(m_shop.dublin)), std::size_t{0});
}

void CanvasResizingTest::anEndGoesToAnotherItem() {
    edit([&](Edit& edit) {
        edit.change(edit.plan().components, m_shop.orders, [](Component& orders) {
            orders.dependencies[0].port = *parsePortRange(u"5432/tcp");
            orders.dependencies[0].when = StartCondition::Healthy;
        });
    });
    m_session->selectDependency(m_shop.orders, m_shop.db);
    const Plan before = plan();
    const qint64 number = edits();
    startDrag(edgeEnd(dependencyKey(m_shop.orders, m_shop.db), false), middle(m_shop.auth));
    QCOMPARE(lastHint(), QStringLiteral("Release: orders requires auth"));
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.auth)));
    drop(middle(m_shop.auth));
    const auto& dependencies = component(m_shop.orders).dependencies;
    QCOMPARE(dependencies.size(), std::size_t{2});
    QCOMPARE(dependencies[0].on, std::optional(m_shop.auth));
    QCOMPARE(dependencies[0].when, std::optional(StartCondition::Healthy));
    QCOMPARE(dependencies[0].port->first, quint16{5432});
    QCOMPARE(m_session->selectedDependency(), std::optional(std::pair(m_shop.orders, m_shop.auth)));
    verifyOneUndo(before, number);
}

void CanvasResizingTest::whatIsGoneIsNotDragged() {
    edit([&](Edit& edit) {
        edit.change(edit.plan().components, m_shop.audit,
                    [&](Component& audit) { audit.dependencies = {sample::on(m_shop.auth)}; });
    });
    m_session->selectDependency(m_shop.audit, m_shop.auth);
    const QPoint end = edgeEnd(dependencyKey(m_shop.audit, m_shop.auth), false);
    mouse(QEvent::MouseMove, end, Qt::NoButton, Qt::NoButton);
    mouse(QEvent::MouseButtonPress, end, Qt::LeftButton, Qt::LeftButton);
    m_session->undo();
    const qint64 number = edits();
    mouse(QEvent::MouseMove, middle(m_shop.db), Qt::NoButton, Qt::LeftButton);
    QVERIFY(!controller().hasGesture());
    drop(middle(m_shop.db));
    QCOMPARE(edits(), number);
}

void CanvasResizingTest::theStartGoesToAnotherItem() {
    m_session->selectDependency(m_shop.orders, m_shop.mail);
    const Plan before = plan();
    const qint64 number = edits();
    drag(edgeEnd(dependencyKey(m_shop.orders, m_shop.mail), true), middle(m_shop.audit));
    QCOMPARE(component(m_shop.orders).dependencies.size(), std::size_t{1});
    QCOMPARE(component(m_shop.audit).dependencies.size(), std::size_t{1});
    QCOMPARE(component(m_shop.audit).dependencies[0].on, std::optional(m_shop.mail));
    QCOMPARE(component(m_shop.audit).dependencies[0].strength, std::optional(Strength::Soft));
    QCOMPARE(m_session->selectedDependency(), std::optional(std::pair(m_shop.audit, m_shop.mail)));
    verifyOneUndo(before, number);
}

void CanvasResizingTest::anEndThatMayNotGoThereStays() {
    m_session->selectDependency(m_shop.lb, m_shop.orders);
    const QPoint end = edgeEnd(dependencyKey(m_shop.lb, m_shop.orders), false);
    const qint64 number = edits();
    startDrag(end, middle(m_shop.checkout));
    QCOMPARE(lastHint(), QStringLiteral("load-balancers already requires checkout."));
    QVERIFY(overlay().hint && overlay().hint->refused);
    drop(middle(m_shop.checkout));
    startDrag(end, at(QPointF(250, 600)));
    QVERIFY(lastHint().contains(QStringLiteral("leaves it unchanged")));
    QVERIFY(!overlay().hint);
    drop(at(QPointF(250, 600)));
    QCOMPARE(edits(), number);
    QCOMPARE(m_session->selectedDependency(), std::optional(std::pair(m_shop.lb, m_shop.orders)));
}

void CanvasResizingTest::aTunnelGoesToAnotherGateway() {
    edit([&](Edit& edit) {
        edit.change(edit.plan().tunnels, m_shop.officeFra,
                    [&](Tunnel& tunnel) { tunnel.b.networks = {m_shop.fraApp}; });
    });
    m_session->select({refTo(m_shop.officeFra)});
    const QString edge = diagramKey(refTo(m_shop.officeFra));
    const Plan before = plan();
    const qint64 number = edits();
    startDrag(edgeEnd(edge, false), middle(m_shop.dubGw)); // office-dub joins them already
    QVERIFY(lastHint().contains(QStringLiteral("office-dub")));
    drop(middle(m_shop.dubGw));
    QCOMPARE(edits(), number);
    drag(edgeEnd(edge, true), middle(m_shop.dubGw));
    const Tunnel tunnel = *plan().tunnels.find(m_shop.officeFra);
    QCOMPARE(tunnel.a.gateway, std::optional(m_shop.dubGw));
    QCOMPARE(tunnel.b.gateway, std::optional(m_shop.fraGw));
    QCOMPARE(tunnel.b.networks, std::vector{m_shop.fraApp});
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.officeFra)});
    verifyOneUndo(before, number);
}

DRAWBRIDGE_TEST(CanvasResizingTest)

#include "canvas_resizing_test.moc"
