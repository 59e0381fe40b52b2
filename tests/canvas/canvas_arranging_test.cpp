// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

using namespace drawbridge;

namespace {

constexpr auto kControlAlt = Qt::ControlModifier | Qt::AltModifier;

} // namespace

/// Aligning and distributing, collapsing and expanding, pinning: by shortcut, double click and menu.
class CanvasArrangingTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void shortcutsAlignAndDistribute_data();
    void shortcutsAlignAndDistribute();
    void alignedPartsAreNotAlignedAgain();
    void theMenuAligns();
    void alignedSitesCarryTheirContents();
    void alignedCollapsedSitesCarryWhatTheyHide();
    void collapsingHidesAndMerges_data();
    void collapsingHidesAndMerges();
    void severalCollapseAtOnce();
    void doubleClickOnAnOpenSiteRenames();
    void aHostCollapsesInItsSite();
    void aCollapsedSiteCarriesWhatItHides();
    void escapeRestoresACollapsedSite();
    void droppingIntoACollapsedSite();
    void droppingOutOfASiteThatWasCollapsed();
    void pinning_data();
    void pinning();
    void readOnlyIsNotArranged();

private:
    void useShop(bool readOnly = false) {
        m_shop = sample::webShop();
        useDocument(placedShop(m_shop), readOnly);
    }
    const DiagramContainer* container(const EntityRef& ref) const {
        return m_view->canvasScene().container(diagramKey(ref));
    }
    bool isCollapsed(const EntityRef& ref) const {
        return container(ref) != nullptr && container(ref)->collapsed;
    }
    /// How many dependencies an edge between two parts stands for; 0: there is none.
    int countBetween(const EntityRef& from, const EntityRef& to, DiagramEdge::Kind kind) const {
        int count = 0;
        for (const DiagramEdge& edge : diagram().edges) {
            if (edge.fromKey == diagramKey(from) && edge.toKey == diagramKey(to) && edge.kind == kind)
                count += edge.count;
        }
        return count;
    }
    void collapse(const QString& how);
};

void CanvasArrangingTest::shortcutsAlignAndDistribute_data() {
    QTest::addColumn<int>("pressed");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QPointF>("a");
    QTest::addColumn<QPointF>("b");
    QTest::addColumn<QPointF>("c");
    // a: 100 … 252 × 50 … 98, b: 300 … 548 × 203 … 251, c: 620 … 772 × 411 … 459, so that all of them lie in
    // 100 … 772 × 50 … 459, whose middle is at 436 × 254.5: edges of 48 high boxes at 230.5, rounded to 231.
    const auto row = [](const char* name, int pressed, const char* label, QPointF a, QPointF b, QPointF c) {
        QTest::newRow(name) << pressed << QString::fromLatin1(label) << a << b << c;
    };
    row("left", Qt::Key_Left, "Align 3 items", {100, 50}, {100, 203}, {100, 411});
    row("centre", Qt::Key_C, "Align 3 items", {360, 50}, {312, 203}, {360, 411});
    row("right", Qt::Key_Right, "Align 3 items", {620, 50}, {524, 203}, {620, 411});
    row("top", Qt::Key_Up, "Align 3 items", {100, 50}, {300, 50}, {620, 50});
    row("middle", Qt::Key_M, "Align 3 items", {100, 231}, {300, 231}, {620, 231});
    row("bottom", Qt::Key_Down, "Align 3 items", {100, 411}, {300, 411}, {620, 411});
    // 672 wide, 552 of it boxes: gaps of 60. 409 high, 144 of it boxes: gaps of 132.5.
    row("horizontally", Qt::Key_H, "Distribute 3 items", {100, 50}, {312, 203}, {620, 411});
    row("vertically", Qt::Key_V, "Distribute 3 items", {100, 50}, {300, 231}, {620, 411});
}
void CanvasArrangingTest::shortcutsAlignAndDistribute() {
    QFETCH(int, pressed);
    QFETCH(QString, label);
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 100, 50);
    const ComponentId b = ground.add(OpenGround::kLongName, 300, 203);
    const ComponentId c = ground.add(QStringLiteral("c"), 620, 411);
    const ComponentId other = ground.add(QStringLiteral("d"), 13, 700);
    useDocument(ground.plan());
    QCOMPARE(rectOf(refTo(b)), QRectF(300, 203, 248, 48));
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(b));
    click(middle(c), Qt::ControlModifier);
    click(middle(a), Qt::ControlModifier);
    key(pressed, kControlAlt);
    QTEST(placeOf(a), "a");
    QTEST(placeOf(b), "b");
    QTEST(placeOf(c), "c");
    QCOMPARE(placeOf(other), QPointF(13, 700));
    QCOMPARE(m_session->document().undoLabel(), label);
    QCOMPARE(m_session->selection().size(), std::size_t{3});
    verifyOneUndo(before, number);
}

void CanvasArrangingTest::alignedPartsAreNotAlignedAgain() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 100, 50);
    const ComponentId b = ground.add(QStringLiteral("b"), 100, 203);
    useDocument(ground.plan());
    const qint64 number = edits();
    click(middle(a));
    click(middle(b), Qt::ControlModifier);
    key(Qt::Key_Left, kControlAlt);
    key(Qt::Key_H, kControlAlt); // two cannot be distributed
    QCOMPARE(edits(), number);
}

void CanvasArrangingTest::theMenuAligns() {
    OpenGround ground;
    const ComponentId a = ground.add(QStringLiteral("a"), 100, 50);
    const ComponentId b = ground.add(QStringLiteral("b"), 300, 203);
    useDocument(ground.plan());
    const Plan before = plan();
    const qint64 number = edits();
    click(middle(a));
    click(middle(b), Qt::ControlModifier);
    QMenu* menu = menuAt(middle(b));
    QVERIFY(menu != nullptr);
    QCOMPARE(m_session->selection().size(), std::size_t{2}); // the right click keeps it
    QVERIFY(choose(menu, {QStringLiteral("Arrange"), QStringLiteral("Align bottom edges")}));
    QCOMPARE(placeOf(a), QPointF(100, 203));
    QCOMPARE(placeOf(b), QPointF(300, 203));
    verifyOneUndo(before, number);
}

void CanvasArrangingTest::alignedSitesCarryTheirContents() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF office = rectOf(refTo(m_shop.office));
    const QRectF dublin = rectOf(refTo(m_shop.dublin));
    QVERIFY(office.left() != dublin.left());
    const QPointF staff = placeOf(m_shop.staff);
    const QPointF database = placeOf(m_shop.dbDr);
    click(title(m_shop.office));
    click(title(m_shop.dublin), Qt::ControlModifier);
    key(Qt::Key_Left, kControlAlt);
    const double left = std::min(office.left(), dublin.left());
    QCOMPARE(rectOf(refTo(m_shop.office)).left(), left);
    QCOMPARE(rectOf(refTo(m_shop.dublin)).left(), left);
    QCOMPARE(placeOf(m_shop.staff) - staff, QPointF(left - office.left(), 0));
    QCOMPARE(placeOf(m_shop.dbDr) - database, QPointF(left - dublin.left(), 0));
    verifyOneUndo(before, number);
}

void CanvasArrangingTest::alignedCollapsedSitesCarryWhatTheyHide() {
    useShop();
    const QPointF inSite = placeOf(m_shop.dbDr) - rectOf(refTo(m_shop.dublin)).topLeft();
    collapse(QStringLiteral("key"));
    const double left = rectOf(refTo(m_shop.dublin)).left();
    click(middle(m_shop.staff), Qt::ControlModifier);
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_Left, kControlAlt);
    const QPointF site = rectOf(refTo(m_shop.dublin)).topLeft();
    QVERIFY(site.x() < left);
    verifyOneUndo(before, number);
    collapse(QStringLiteral("double click"));
    QCOMPARE(rectOf(refTo(m_shop.dublin)).topLeft(), site);
    QCOMPARE(placeOf(m_shop.dbDr) - site, inSite);
}

/// Collapses Dublin, or opens it again.
void CanvasArrangingTest::collapse(const QString& how) {
    const QPoint on = title(m_shop.dublin);
    if (how == u"double click" && isCollapsed(refTo(m_shop.dublin))) {
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, on);
    } else if (how == u"menu") {
        QMenu* menu = menuAt(on);
        QVERIFY(menu != nullptr);
        QVERIFY(choose(menu, {QStringLiteral("Collapse or expand")}));
    } else {
        click(on);
        key(Qt::Key_E);
    }
}

void CanvasArrangingTest::collapsingHidesAndMerges_data() {
    QTest::addColumn<QString>("how");
    for (const char* how : {"key", "double click", "menu"})
        QTest::newRow(how) << QString::fromLatin1(how);
}
void CanvasArrangingTest::collapsingHidesAndMerges() {
    QFETCH(QString, how);
    useShop();
    // Two dependencies into Dublin from each of two: pairs of edges that are to become one.
    m_session->edit(QStringLiteral("Depend"), [this](Edit& edit) {
        for (const ComponentId id : {m_shop.mail, m_shop.audit})
            edit.change(edit.plan().components, id, [this](Component& c) {
                c.dependencies = {sample::on(m_shop.dbDr), sample::on(m_shop.dubGw)};
            });
    });
    settle();
    const Diagram open = diagram();
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF rect = rectOf(refTo(m_shop.dublin));
    collapse(how);
    QVERIFY(isCollapsed(refTo(m_shop.dublin)));
    QCOMPARE(rectOf(refTo(m_shop.dublin)).topLeft(), rect.topLeft());
    QVERIFY(rectOf(refTo(m_shop.dublin)).height() < rect.height());
    for (const ComponentId hidden : {m_shop.dbDr, m_shop.dubGw, m_shop.dockerDr})
        QVERIFY(!isShown(refTo(hidden)));
    QVERIFY(isShown(refTo(m_shop.db)));
    const EntityRef dublin = refTo(m_shop.dublin);
    QCOMPARE(countBetween(refTo(m_shop.mail), dublin, DiagramEdge::Kind::Hard), 2);
    QCOMPARE(countBetween(refTo(m_shop.mail), refTo(m_shop.dbDr), DiagramEdge::Kind::Hard), 0);
    QCOMPARE(countBetween(refTo(m_shop.officeGw), dublin, DiagramEdge::Kind::Tunnel) +
                 countBetween(dublin, refTo(m_shop.officeGw), DiagramEdge::Kind::Tunnel),
             1);
    QCOMPARE(plan().components.size(), before.components.size());
    verifyOneUndo(before, number);
    const Plan closed = plan();
    const qint64 next = edits();
    collapse(how);
    QVERIFY(!isCollapsed(refTo(m_shop.dublin)));
    settle();
    QCOMPARE(difference(open, diagram()), QString());
    QCOMPARE(countBetween(refTo(m_shop.mail), refTo(m_shop.dbDr), DiagramEdge::Kind::Hard), 1);
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Expand Dublin"));
    verifyOneUndo(closed, next);
}

void CanvasArrangingTest::severalCollapseAtOnce() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    click(title(m_shop.dublin));
    click(title(m_shop.frankfurt), Qt::ControlModifier);
    click(middle(m_shop.staff), Qt::ControlModifier); // no container: it stays as it is
    key(Qt::Key_E);
    QVERIFY(isCollapsed(refTo(m_shop.dublin)) && isCollapsed(refTo(m_shop.frankfurt)));
    QVERIFY(!isCollapsed(refTo(m_shop.office)));
    QCOMPARE(countBetween(refTo(m_shop.staff), refTo(m_shop.frankfurt), DiagramEdge::Kind::Hard), 1);
    verifyOneUndo(before, number);
    const Plan closed = plan();
    const qint64 next = edits();
    key(Qt::Key_E);
    QVERIFY(!isCollapsed(refTo(m_shop.dublin)) && !isCollapsed(refTo(m_shop.frankfurt)));
    verifyOneUndo(closed, next);
}

void CanvasArrangingTest::doubleClickOnAnOpenSiteRenames() {
    useShop();
    const qint64 number = edits();
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, title(m_shop.dublin));
    QVERIFY(m_view->findChild<QWidget*>(QStringLiteral("renameEditor")) != nullptr);
    QVERIFY(!isCollapsed(refTo(m_shop.dublin)));
    QCOMPARE(edits(), number);
}

/// docker-1 runs checkout (requires orders-db and auth) and orders (requires orders-db; mail softly).
void CanvasArrangingTest::aHostCollapsesInItsSite() {
    useShop();
    const Plan before = plan();
    const qint64 number = edits();
    click(at(rectOf(refTo(m_shop.docker)).topLeft() + QPointF(40, 0)));
    key(Qt::Key_E);
    const EntityRef host = refTo(m_shop.docker);
    QVERIFY(isCollapsed(host));
    QVERIFY(!isShown(refTo(m_shop.orders)) && !isShown(refTo(m_shop.checkout)));
    QVERIFY(rectOf(refTo(m_shop.frankfurt)).contains(rectOf(host)));
    QCOMPARE(countBetween(host, refTo(m_shop.db), DiagramEdge::Kind::Hard), 2);
    QCOMPARE(countBetween(host, refTo(m_shop.auth), DiagramEdge::Kind::Hard), 1);
    QCOMPARE(countBetween(host, refTo(m_shop.mail), DiagramEdge::Kind::Soft), 1);
    QCOMPARE(countBetween(refTo(m_shop.lb), host, DiagramEdge::Kind::Hard), 2);
    verifyOneUndo(before, number);
}

void CanvasArrangingTest::aCollapsedSiteCarriesWhatItHides() {
    useShop();
    const std::vector<ComponentId> inDublin{m_shop.dbDr, m_shop.dubGw, m_shop.dockerDr};
    std::vector<QPointF> places;
    for (const ComponentId id : inDublin)
        places.push_back(placeOf(id));
    const QPointF site = rectOf(refTo(m_shop.dublin)).topLeft();
    collapse(QStringLiteral("key"));
    actualSize();
    m_view->centreOn(rectOf(refTo(m_shop.dublin)).center());
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint from = middle(refTo(m_shop.dublin));
    drag(from, from + QPoint(40, 160), Qt::AltModifier);
    QVERIFY(isCollapsed(refTo(m_shop.dublin)));
    QCOMPARE(rectOf(refTo(m_shop.dublin)).topLeft() - site, QPointF(40, 160));
    verifyOneUndo(before, number);
    m_view->controller().toggleCollapsed(diagramKey(refTo(m_shop.dublin)));
    for (std::size_t i = 0; i < inDublin.size(); ++i)
        QCOMPARE(placeOf(inDublin[i]) - places[i], QPointF(40, 160));
    QCOMPARE(rectOf(refTo(m_shop.dublin)).topLeft() - site, QPointF(40, 160));
}

void CanvasArrangingTest::escapeRestoresACollapsedSite() {
    useShop();
    collapse(QStringLiteral("key"));
    settle();
    const Plan before = plan();
    const Diagram shown = diagram();
    const QPoint from = middle(refTo(m_shop.dublin));
    startDrag(from, from + QPoint(60, 90));
    QVERIFY(!difference(shown, diagram()).isEmpty());
    key(Qt::Key_Escape);
    drop(from + QPoint(60, 90));
    QCOMPARE(difference(shown, diagram()), QString());
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasArrangingTest::droppingIntoACollapsedSite() {
    useShop();
    collapse(QStringLiteral("key"));
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint from = middle(m_shop.audit);
    const QPoint to = middle(refTo(m_shop.dublin));
    startDrag(from, to);
    QCOMPARE(m_view->controller().overlay().target, diagramKey(refTo(m_shop.dublin)));
    drop(to);
    QCOMPARE(component(m_shop.audit).site, std::optional(m_shop.dublin));
    QVERIFY(!isShown(refTo(m_shop.audit)));
    QVERIFY(isCollapsed(refTo(m_shop.dublin)));
    verifyOneUndo(before, number);
    click(middle(refTo(m_shop.dublin)));
    key(Qt::Key_E);
    QVERIFY(rectOf(refTo(m_shop.dublin)).contains(rectOf(refTo(m_shop.audit))));
}

void CanvasArrangingTest::droppingOutOfASiteThatWasCollapsed() {
    useShop();
    collapse(QStringLiteral("key"));
    collapse(QStringLiteral("double click"));
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF frankfurt = rectOf(refTo(m_shop.frankfurt));
    drag(middle(m_shop.dbDr), at(QPointF(frankfurt.center().x(), frankfurt.bottom() - 14)));
    QCOMPARE(component(m_shop.dbDr).site, std::optional(m_shop.frankfurt));
    verifyOneUndo(before, number);
}

void CanvasArrangingTest::pinning_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("key") << QStringLiteral("key");
    QTest::newRow("menu") << QStringLiteral("menu");
}
void CanvasArrangingTest::pinning() {
    QFETCH(QString, how);
    useShop();
    click(middle(m_shop.db));
    click(title(m_shop.dublin), Qt::ControlModifier);
    const auto pin = [&] {
        if (how == u"key")
            key(Qt::Key_P);
        else
            QVERIFY(choose(menuAt(middle(m_shop.db)), {QStringLiteral("Pin in its place")}));
    };
    const auto isPinned = [this](const EntityRef& ref) {
        const DiagramItem* item = m_view->canvasScene().item(diagramKey(ref));
        return item != nullptr ? item->pinned : container(ref)->pinned;
    };
    const Plan before = plan();
    const qint64 number = edits();
    pin();
    QVERIFY(isPinned(refTo(m_shop.db)) && isPinned(refTo(m_shop.dublin)));
    QVERIFY(!isPinned(refTo(m_shop.mail)) && !isPinned(refTo(m_shop.dbDr)));
    QVERIFY(m_view->commands().pin->isChecked());
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Pin 2 items"));
    verifyOneUndo(before, number);
    pin();
    QCOMPARE(difference(before, plan()), QString());
    QVERIFY(!m_view->commands().pin->isChecked());
}

void CanvasArrangingTest::readOnlyIsNotArranged() {
    useShop(true);
    const Plan before = plan();
    click(title(m_shop.dublin));
    click(title(m_shop.office), Qt::ControlModifier);
    key(Qt::Key_E);
    key(Qt::Key_P);
    key(Qt::Key_Left, kControlAlt);
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(difference(before, plan()), QString());
    QMenu* menu = menuAt(title(m_shop.dublin));
    QVERIFY(menu != nullptr);
    for (const char* text : {"Rename", "Delete", "Collapse or expand", "Pin in its place"}) {
        const auto actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [text](QAction* action) {
            return action->text().remove(u'&') == QString::fromLatin1(text);
        });
        QVERIFY2(found != actions.end() && !(*found)->isEnabled(), text);
    }
    menu->close();
}

DRAWBRIDGE_TEST(CanvasArrangingTest)

#include "canvas_arranging_test.moc"
