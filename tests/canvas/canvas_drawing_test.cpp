// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline/outline_panel.h"
#include "tests/support/canvas_placed_fixture.h"
#include "tests/support/test_program.h"

using namespace drawbridge;

/// Copies, and what is dragged in from elsewhere.
class CanvasDrawingTest : public QObject, private PlacedCanvas {
    Q_OBJECT
private slots:
    void init() { openPlacedShop(); }
    void cleanup() { closeWindow(); }
    void outlineDropsPlaceOnThePage();
    void outlineDropsMoveWhatIsThere();
    void outlineDropsLeaveWhatIsHidden();
    void aPressInTheOutlineLeavesThePage();
    void paletteDragsShowWhere();
    void hostsAreNotDroppedIntoHosts();
    void controlDragCopies();
    void copiesGoToOtherSites();
    void copiesGoToOpenGround();
    void controlIsReadWhileDragging();
    void movesStayOnTheirPage();
    void theViewGoesOn();
    void collapsedContainersTakeWhatIsDropped();
};

void CanvasDrawingTest::outlineDropsPlaceOnThePage() {
    m_session->showPage(m_second);
    const Plan before = plan();
    const qint64 number = edits();
    QMimeData data;
    data.setData(QLatin1String(kEntitiesMime), toEntityMime({refTo(m_shop.auth), refTo(m_shop.audit)}));
    const QPoint to(600, 400);
    const QPointF point = sceneAt(to);
    QVERIFY(dragOver(data, to));
    QCOMPARE(lastHint(), QStringLiteral("Drop to show it on this page"));
    dropData(data, to);
    const Placement* auth = placement({m_shop.auth, {}}, m_second);
    const Placement* audit = placement({m_shop.audit, {}}, m_second);
    QVERIFY(auth != nullptr && audit != nullptr);
    QVERIFY(QRectF(auth->x, auth->y, 200, 48).contains(point));
    QCOMPARE(QPointF(audit->x - auth->x, audit->y - auth->y), QPointF(0, 160)); // as on the first page
    QCOMPARE(component(m_shop.auth).site, std::optional(m_shop.frankfurt));
    QCOMPARE(m_session->page(), std::optional(m_second));
    QCOMPARE(m_session->selection().size(), std::size_t{2});
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::outlineDropsMoveWhatIsThere() {
    const Plan before = plan();
    const qint64 number = edits();
    QMimeData data;
    data.setData(QLatin1String(kEntitiesMime), toEntityMime({refTo(m_shop.audit)}));
    const QPointF point(1300, 800);
    dragOver(data, at(point));
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.dublin)));
    QCOMPARE(lastHint(), QStringLiteral("Drop to move it into Dublin"));
    const QRectF ghost = overlay().ghosts.rects.value(0);
    dropData(data, at(point));
    QCOMPARE(rectOf(refTo(m_shop.audit)), ghost);
    QVERIFY(ghost.contains(point));
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.dublin));
    QVERIFY(overlay().ghosts.rects.isEmpty());
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::outlineDropsLeaveWhatIsHidden() {
    collapse(m_shop.dublin);
    const qint64 number = edits();
    QMimeData data;
    data.setData(QLatin1String(kEntitiesMime), toEntityMime({refTo(m_shop.dbDr)}));
    QVERIFY(!dragOver(data, at(QPointF(450, 620))));
    QVERIFY(lastHint().contains(QStringLiteral("collapsed")));
    dropData(data, at(QPointF(450, 620)));
    QCOMPARE(edits(), number);
}

void CanvasDrawingTest::aPressInTheOutlineLeavesThePage() {
    OutlinePanel outline(*m_session);
    outline.resize(300, 800);
    outline.show();
    m_session->showPage(m_second);
    QTreeView* view = outline.view();
    const QModelIndexList found =
        view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("auth"), 1,
                             Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    const QPoint point = view->visualRect(found.front()).center();
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.auth)});
    QCOMPARE(m_session->page(), std::optional(m_second));
    const std::unique_ptr<QMimeData> data(view->model()->mimeData(found));
    QCOMPARE(fromEntityMime(data->data(QLatin1String(kEntitiesMime))), std::vector{refTo(m_shop.auth)});
    QVERIFY(found.front().flags() & Qt::ItemIsDragEnabled);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(m_session->page(), std::optional(m_page)); // where it can be seen
}

void CanvasDrawingTest::paletteDragsShowWhere() {
    const Plan before = plan();
    const qint64 number = edits();
    QMimeData data;
    data.setData(QLatin1String(kPaletteMime), "database");
    const QPointF point(1330, 780);
    dragOver(data, at(point));
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.dublin)));
    QCOMPARE(overlay().ghosts.rects.size(), 1);
    const QRectF ghost = overlay().ghosts.rects.front();
    QCOMPARE(std::fmod(ghost.left(), 8), 0.0);
    QCOMPARE(std::fmod(ghost.top(), 8), 0.0);
    dropData(data, at(point));
    const Component made = plan().components.at(plan().components.size() - 1);
    QCOMPARE(rectOf(refTo(made.id)), ghost);
    QCOMPARE(made.site, std::optional(m_shop.dublin));
    QVERIFY(overlay().ghosts.rects.isEmpty());
    QVERIFY(overlay().target.isEmpty());
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::hostsAreNotDroppedIntoHosts() {
    QMimeData data;
    data.setData(QLatin1String(kPaletteMime), "docker-host");
    const QPoint inHost = at(rectOf(refTo(m_shop.docker)).bottomLeft() + QPointF(20, -14));
    dragOver(data, inHost);
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.frankfurt)));
    dropData(data, inHost);
    const Component host = plan().components.at(plan().components.size() - 1);
    QCOMPARE(host.host, std::nullopt);
    QCOMPARE(host.site, std::optional(m_shop.frankfurt));
    QMimeData router;
    router.setData(QLatin1String(kPaletteMime), "router");
    dropData(router, inHost);
    QCOMPARE(plan().components.at(plan().components.size() - 1).host, std::nullopt);
    QMimeData service;
    service.setData(QLatin1String(kPaletteMime), "service");
    const QPointF point = rectOf(refTo(m_shop.dockerDr)).center();
    dropData(service, at(point)); // a host that nothing runs on yet
    const Component hosted = plan().components.at(plan().components.size() - 1);
    QCOMPARE(hosted.host, std::optional(m_shop.dockerDr));
    QVERIFY(rectOf(refTo(hosted.id)).contains(point)); // not pushed off its host
}

void CanvasDrawingTest::controlDragCopies() {
    click(middle(m_shop.audit));
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF start = rectOf(refTo(m_shop.audit));
    const QPoint to = middle(m_shop.audit) + (at(QPointF(256, 40)) - at(QPointF(0, 0)));
    startDrag(middle(m_shop.audit), to, Qt::ControlModifier);
    QCOMPARE(rectOf(refTo(m_shop.audit)), start);
    QCOMPARE(overlay().ghosts.rects.size(), 1);
    QVERIFY(lastHint().contains(QStringLiteral("copy")));
    const QRectF ghost = overlay().ghosts.rects.front().translated(overlay().ghosts.shift);
    drop(to, Qt::ControlModifier);
    QCOMPARE(rectOf(refTo(m_shop.audit)), start);
    const Component copy = plan().components.at(plan().components.size() - 1);
    QCOMPARE(copy.name, QStringLiteral("audit-2"));
    QCOMPARE(copy.site, std::optional(m_shop.frankfurt));
    QCOMPARE(rectOf(refTo(copy.id)).topLeft(), ghost.topLeft());
    QCOMPARE(m_session->selection(), std::vector{refTo(copy.id)});
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::copiesGoToOtherSites() {
    click(middle(m_shop.audit));
    const Plan before = plan();
    const qint64 number = edits();
    startDrag(middle(m_shop.audit), at(QPointF(1330, 780)), Qt::ControlModifier);
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.dublin)));
    QVERIFY(lastHint().contains(QStringLiteral("a copy into Dublin")));
    drop(at(QPointF(1330, 780)), Qt::ControlModifier);
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.frankfurt));
    QCOMPARE(plan().components.at(plan().components.size() - 1).site, std::optional(m_shop.dublin));
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::copiesGoToOpenGround() {
    click(middle(m_shop.orders)); // runs on docker-1
    const Plan before = plan();
    const qint64 number = edits();
    drag(middle(m_shop.orders), at(QPointF(1250, 40)), Qt::ControlModifier);
    const Component copy = plan().components.at(plan().components.size() - 1);
    QCOMPARE(copy.name, QStringLiteral("orders-2"));
    QCOMPARE(copy.host, std::nullopt);
    QCOMPARE(copy.site, std::nullopt);
    QCOMPARE(copy.dependencies.size(), component(m_shop.orders).dependencies.size());
    QCOMPARE(component(m_shop.orders).host, std::optional(m_shop.docker));
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::controlIsReadWhileDragging() {
    click(middle(m_shop.audit));
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF start = rectOf(refTo(m_shop.audit));
    startDrag(middle(m_shop.audit), at(QPointF(300, 900)));
    QVERIFY(rectOf(refTo(m_shop.audit)) != start);
    QTest::keyPress(m_view.get(), Qt::Key_Control);
    QCOMPARE(rectOf(refTo(m_shop.audit)), start); // the original stays: a copy it will be
    QCOMPARE(m_view->cursor().shape(), Qt::DragCopyCursor);
    QCOMPARE(overlay().ghosts.rects.size(), 1);
    QTest::keyRelease(m_view.get(), Qt::Key_Control, Qt::ControlModifier);
    QVERIFY(rectOf(refTo(m_shop.audit)) != start);
    QVERIFY(overlay().ghosts.rects.isEmpty());
    QTest::keyPress(m_view.get(), Qt::Key_Control);
    key(Qt::Key_Escape, Qt::ControlModifier);
    QCOMPARE(rectOf(refTo(m_shop.audit)), start);
    drop(at(QPointF(300, 900)), Qt::ControlModifier);
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(edits(), number);
}

void CanvasDrawingTest::movesStayOnTheirPage() {
    QMimeData data;
    data.setData(QLatin1String(kEntitiesMime), toEntityMime({refTo(m_shop.auth)}));
    m_session->showPage(m_second);
    dropData(data, QPoint(600, 400));
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF place = rectOf(refTo(m_shop.auth)).topLeft();
    m_view->zoomBy(0.6);
    startDrag(middle(m_shop.auth), middle(m_shop.auth) + QPoint(40, 24), Qt::AltModifier);
    const QPointF moved = rectOf(refTo(m_shop.auth)).topLeft();
    drop(middle(m_shop.auth), Qt::AltModifier);
    QVERIFY(moved != place);
    QCOMPARE(rectOf(refTo(m_shop.auth)).topLeft(), moved);
    QCOMPARE(placement({m_shop.auth, {}}, m_page)->x, 40.0); // on the first page as it was
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::theViewGoesOn() {
    m_view->zoomBy(2);
    m_view->centreOn(QPointF(400, 800));
    click(middle(m_shop.audit));
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF grabbed = sceneAt(middle(m_shop.audit)) - rectOf(refTo(m_shop.audit)).topLeft();
    const QPoint edge(m_view->width() + 30, m_view->height() / 2);
    const QPointF centre = m_view->camera().centre;
    startDrag(middle(m_shop.audit), edge, Qt::AltModifier);
    QTRY_VERIFY(m_view->camera().centre.x() > centre.x() + 40);
    mouse(QEvent::MouseMove, QPoint(700, 500), Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
    const QPointF stopped = m_view->camera().centre;
    QTest::qWait(60);
    QCOMPARE(m_view->camera().centre, stopped); // the pointer is away from the edge
    const QPointF end = sceneAt(QPoint(700, 500)) - grabbed;
    drop(QPoint(700, 500), Qt::AltModifier);
    const QPointF off = rectOf(refTo(m_shop.audit)).topLeft() - end;
    QVERIFY(off.manhattanLength() < 0.01);
    verifyOneUndo(before, number);
}

void CanvasDrawingTest::collapsedContainersTakeWhatIsDropped() {
    collapse(m_shop.dublin);
    click(middle(m_shop.audit));
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint to = at(rectOf(refTo(m_shop.dublin)).center());
    startDrag(middle(m_shop.audit), to);
    QCOMPARE(overlay().target, diagramKey(refTo(m_shop.dublin)));
    QVERIFY(lastHint().contains(QStringLiteral("Dublin, which is collapsed")));
    QCOMPARE(overlay().ghosts.rects.size(), 1); // what is dragged is still seen
    drop(to);
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.dublin));
    QVERIFY(rectOf(refTo(m_shop.audit)).isNull());
    verifyOneUndo(before, number);
}

DRAWBRIDGE_TEST(CanvasDrawingTest)

#include "canvas_drawing_test.moc"
