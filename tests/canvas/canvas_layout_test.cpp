// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>

using namespace drawbridge;

namespace {

/// Where everything is placed on a page, containers with their sizes.
QHash<QString, QRectF> placesOn(const Plan& plan, PageId page) {
    QHash<QString, QRectF> places;
    for (const Placement& placement : plan.placements) {
        if (placement.page == page)
            places.insert(
                diagramKey(placement.what.site ? refTo(*placement.what.site)
                                               : refTo(*placement.what.component)),
                QRectF(placement.x, placement.y, placement.width.value_or(0), placement.height.value_or(0)));
    }
    return places;
}

} // namespace

/// Automatic layout by its shortcuts: what it moves, what it leaves, and that it can be cancelled.
class CanvasLayoutTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeWindow(); }

    void styles_data();
    void styles();
    void theMenuLaysOut();
    void crossingsAreTold();
    void onlyTheSelection();
    void onlyWhatIsNew();
    void nothingNew();
    void pinnedPartsStay();
    void aSecondPageAlone();
    void aCollapsedSiteTakesItsContentsAlong();
    void escapeCancels_data();
    void escapeCancels();
    void deletedMeanwhile();
    void readOnly();

private:
    PageId firstPage() const { return plan().pages.at(0).id; }
    QHash<QString, QRectF> places() const { return placesOn(plan(), firstPage()); }
    QString keyOf(ComponentId id) const { return diagramKey(refTo(id)); }
    /// Presses a shortcut and waits for the layout it starts.
    void layOut(int pressed, Qt::KeyboardModifiers modifiers) {
        QSignalSpy finished(m_view.get(), &CanvasView::layoutFinished);
        key(pressed, modifiers);
        QVERIFY(m_view->isLayingOut());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QVERIFY(!m_view->isLayingOut());
        QTRY_VERIFY(!m_view->canvasScene().isPassing()); // things have glided to their places
    }
    void verifyNothingOverlaps() const {
        for (std::size_t i = 0; i < diagram().items.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!diagram().items[i].rect.intersects(diagram().items[k].rect));
        }
    }
};

void CanvasLayoutTest::init() {
    m_shop = sample::webShop();
    openWindow();
    useDocument(placedShop(m_shop));
}

void CanvasLayoutTest::styles_data() {
    QTest::addColumn<int>("pressed");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("hierarchic") << int(Qt::Key_L) << int(Qt::ControlModifier);
    QTest::newRow("forces") << int(Qt::Key_L) << int(Qt::ControlModifier | Qt::AltModifier);
    QTest::newRow("compact") << int(Qt::Key_K) << int(Qt::ControlModifier | Qt::AltModifier);
}
void CanvasLayoutTest::styles() {
    QFETCH(int, pressed);
    QFETCH(int, modifiers);
    const Plan before = plan();
    const qint64 number = edits();
    QSignalSpy noticed(m_session.get(), &Session::noticed);
    layOut(pressed, Qt::KeyboardModifiers(modifiers));
    verifyNothingOverlaps();
    for (const ComponentId id : {m_shop.db, m_shop.orders, m_shop.lb})
        QVERIFY(rectOf(refTo(m_shop.frankfurt)).contains(rectOf(refTo(id))));
    QVERIFY(rectOf(refTo(m_shop.docker)).contains(rectOf(refTo(m_shop.orders))));
    QVERIFY(!rectOf(refTo(m_shop.frankfurt)).intersects(rectOf(refTo(m_shop.dublin))));
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.at(0).at(0).toString().contains(QStringLiteral("Layout applied")));
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Lay out"));
    QVERIFY(m_view->camera().shown().adjusted(-1, -1, 1, 1).contains(diagram().bounds));
    verifyOneUndo(before, number);
}

void CanvasLayoutTest::theMenuLaysOut() {
    QSignalSpy finished(m_view.get(), &CanvasView::layoutFinished);
    const Plan before = plan();
    const qint64 number = edits();
    QVERIFY(choose(menuAt(QPoint(3, 3)), {QStringLiteral("Lay out"), QStringLiteral("By forces")}));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    verifyOneUndo(before, number);
}

/// a → d and b → c, drawn across each other; in any layout of two pairs they are not.
void CanvasLayoutTest::crossingsAreTold() {
    OpenGround ground;
    const ComponentId c = ground.add(QStringLiteral("c"), 0, 200);
    const ComponentId d = ground.add(QStringLiteral("d"), 300, 200);
    ground.add(QStringLiteral("a"), 0, 0, {sample::on(d)});
    ground.add(QStringLiteral("b"), 300, 0, {sample::on(c)});
    useDocument(ground.plan());
    QSignalSpy noticed(m_session.get(), &Session::noticed);
    layOut(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(noticed.last().at(0).toString(),
             QStringLiteral("Layout applied: fewer lines cross each other than before. Undo puts it back."));
    layOut(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(noticed.last().at(0).toString(),
             QStringLiteral("Layout applied, but no fewer lines cross each other than before. "
                            "Undo puts it back."));
}

/// mail, auth and audit, heaped; everything else stays exactly where it is.
void CanvasLayoutTest::onlyTheSelection() {
    const std::vector<ComponentId> chosen{m_shop.mail, m_shop.auth, m_shop.audit};
    for (std::size_t i = 0; i < chosen.size(); ++i)
        click(middle(chosen[i]), i == 0 ? Qt::NoModifier : Qt::ControlModifier);
    key(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
    key(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier); // one upon the other
    const Plan before = plan();
    const qint64 number = edits();
    const QHash<QString, QRectF> old = places();
    layOut(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QHash<QString, QRectF> now = places();
    QSet<QString> moved;
    for (auto place = old.begin(); place != old.end(); ++place) {
        if (now.value(place.key()) != place.value())
            moved.insert(place.key());
    }
    const QString site = diagramKey(refTo(m_shop.frankfurt)); // may have grown
    QVERIFY(now.value(site).contains(old.value(site)));
    moved.remove(site);
    QVERIFY(!moved.isEmpty());
    QVERIFY((QSet{keyOf(m_shop.mail), keyOf(m_shop.auth), keyOf(m_shop.audit)}).contains(moved));
    verifyNothingOverlaps();
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Lay out the selection"));
    verifyOneUndo(before, number);
}

void CanvasLayoutTest::onlyWhatIsNew() {
    // Two that were never placed: an import would bring them.
    std::vector<ComponentId> added;
    m_session->edit(QStringLiteral("Add"), [&](Edit& edit) {
        for (const char* name : {"cache", "queue"}) {
            Component made =
                sample::component(QString::fromLatin1(name), ComponentKind::Service, m_shop.frankfurt);
            made.dependencies = {sample::on(m_shop.db)};
            added.push_back(edit.add(made));
        }
    });
    const Plan before = plan();
    const qint64 number = edits();
    const QHash<QString, QRectF> old = places();
    QVERIFY(!old.contains(keyOf(added[0])));
    layOut(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    const QHash<QString, QRectF> now = places();
    QVERIFY(now.contains(keyOf(added[0])) && now.contains(keyOf(added[1])));
    for (auto place = old.begin(); place != old.end(); ++place) {
        if (place.key() == diagramKey(refTo(m_shop.frankfurt))) // grew around the new ones
            QVERIFY(now.value(place.key()).contains(place.value()));
        else
            QVERIFY2(now.value(place.key()) == place.value(), qPrintable(place.key()));
    }
    verifyNothingOverlaps();
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Lay out what is new"));
    verifyOneUndo(before, number);
}

void CanvasLayoutTest::nothingNew() {
    const QHash<QString, QRectF> old = places();
    layOut(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(places(), old);
}

void CanvasLayoutTest::pinnedPartsStay() {
    drag(middle(m_shop.db), middle(m_shop.db) + QPoint(31, 57), Qt::AltModifier);
    click(middle(m_shop.mail), Qt::ControlModifier);
    key(Qt::Key_P);
    const QHash<QString, QRectF> old = places();
    for (const auto modifiers :
         {Qt::ControlModifier | Qt::NoModifier, Qt::ControlModifier | Qt::AltModifier}) {
        const Plan before = plan();
        const qint64 number = edits();
        layOut(Qt::Key_L, modifiers);
        QCOMPARE(places().value(keyOf(m_shop.db)), old.value(keyOf(m_shop.db)));
        QCOMPARE(places().value(keyOf(m_shop.mail)), old.value(keyOf(m_shop.mail)));
        QVERIFY(places().value(keyOf(m_shop.lb)) != old.value(keyOf(m_shop.lb)) ||
                places().value(keyOf(m_shop.auth)) != old.value(keyOf(m_shop.auth)));
        verifyNothingOverlaps();
        verifyOneUndo(before, number);
    }
}

void CanvasLayoutTest::aSecondPageAlone() {
    std::optional<PageId> second;
    m_session->edit(QStringLiteral("Page"), [&](Edit& edit) {
        Page page;
        page.name = QStringLiteral("Second");
        second = edit.add(page);
        for (const ComponentId id : {m_shop.db, m_shop.mail, m_shop.auth}) {
            Placement placement; // heaped
            placement.page = second;
            placement.what.component = id;
            edit.add(placement);
        }
    });
    m_session->showPage(*second);
    const Plan before = plan();
    const qint64 number = edits();
    const QHash<QString, QRectF> old = places();
    layOut(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(places(), old);
    const QHash<QString, QRectF> now = placesOn(plan(), *second);
    QVERIFY(now.contains(keyOf(m_shop.db)) && !now.contains(keyOf(m_shop.orders)));
    verifyNothingOverlaps();
    verifyOneUndo(before, number);
}

void CanvasLayoutTest::aCollapsedSiteTakesItsContentsAlong() {
    const QPointF inSite = placeOf(m_shop.dbDr) - rectOf(refTo(m_shop.dublin)).topLeft();
    click(title(m_shop.dublin));
    key(Qt::Key_E);
    const QPointF closed = rectOf(refTo(m_shop.dublin)).topLeft();
    const Plan before = plan();
    const qint64 number = edits();
    layOut(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    const QPointF now = rectOf(refTo(m_shop.dublin)).topLeft();
    QVERIFY(now != closed);
    verifyOneUndo(before, number);
    click(middle(refTo(m_shop.dublin)));
    if (m_session->selection().empty() || m_session->selection().front() != refTo(m_shop.dublin))
        click(middle(refTo(m_shop.dublin)));
    key(Qt::Key_E);
    QVERIFY(isShown(refTo(m_shop.dbDr)));
    QCOMPARE(rectOf(refTo(m_shop.dublin)).topLeft(), now); // opens where it stands
    QCOMPARE(placeOf(m_shop.dbDr) - now, inSite);
}

void CanvasLayoutTest::escapeCancels_data() {
    QTest::addColumn<int>("pressed");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("everything") << int(Qt::Key_L) << int(Qt::ControlModifier);
    QTest::newRow("selection") << int(Qt::Key_L) << int(Qt::ControlModifier | Qt::ShiftModifier);
    QTest::newRow("new") << int(Qt::Key_N) << int(Qt::ControlModifier | Qt::AltModifier);
}
void CanvasLayoutTest::escapeCancels() {
    QFETCH(int, pressed);
    QFETCH(int, modifiers);
    const Plan before = plan();
    const Diagram shown = diagram();
    click(middle(m_shop.mail));
    click(middle(m_shop.auth), Qt::ControlModifier);
    QSignalSpy finished(m_view.get(), &CanvasView::layoutFinished);
    key(pressed, Qt::KeyboardModifiers(modifiers));
    QVERIFY(m_view->isLayingOut());
    key(Qt::Key_Escape);
    QVERIFY(!m_view->isLayingOut());
    QCOMPARE(finished.size(), 1);
    QTest::qWait(300); // nothing comes in afterwards
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(difference(shown, diagram()), QString());
    QCOMPARE(m_session->selection().size(), std::size_t{2}); // Esc ended the layout and nothing else
}

void CanvasLayoutTest::deletedMeanwhile() {
    QSignalSpy finished(m_view.get(), &CanvasView::layoutFinished);
    click(middle(m_shop.db));
    key(Qt::Key_L, Qt::ControlModifier);
    key(Qt::Key_Delete);
    QVERIFY(plan().components.find(m_shop.db) == nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(!places().contains(keyOf(m_shop.db)));
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Lay out"));
    m_session->undo();
    m_session->undo();
    QVERIFY(plan().components.find(m_shop.db) != nullptr);
}

void CanvasLayoutTest::readOnly() {
    useDocument(placedShop(m_shop), true);
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_view->isLayingOut());
}

DRAWBRIDGE_TEST(CanvasLayoutTest)

#include "canvas_layout_test.moc"
