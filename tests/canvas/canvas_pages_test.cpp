// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/pages/page_tabs.h"
#include "app/panels/outline/outline_panel.h"
#include "tests/support/canvas_window_fixture.h"
#include "tests/support/test_program.h"

#include <QClipboard>
#include <QTabBar>
#include <QTreeView>

using namespace drawbridge;

/// Pages, outline and command palette in the main window, and what they do to the canvas.
class CanvasPagesTest : public QObject, private CanvasWindowFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeMainWindow(); }

    void aPageOfTheSelection();
    void keysSwitchPages();
    void aPlaceOnOnePageIsNotThatOfAnother();
    void nudgesAreOfTheShownPageToo();
    void alignmentIsOfTheShownPage();
    void escapeRestoresOnASecondPage();
    void takenOffAndShownAgain();
    void theFirstPageKeepsEverything();
    void whatIsAddedIsOnThePageShown();
    void pastedOnThePageShown();
    void collapsedOnOnePageOnly();
    void theOutlineFollowsTheCanvas();
    void theCanvasFollowsTheOutline();
    void thePaletteAligns();
    void thePaletteGoesToAPart();

private:
    /// Adds a page with orders and its database, without renaming it, and shows it.
    PageId secondPage();
    PageId firstPage() const { return plan().pages.at(0).id; }
    std::optional<QPointF> placeOn(PageId page, ComponentId what) const {
        for (const Placement& placement : plan().placements) {
            if (placement.page == page && placement.what.component == what)
                return QPointF(placement.x, placement.y);
        }
        return std::nullopt;
    }
    bool isFitted() const {
        return m_view->camera().shown().adjusted(-1, -1, 1, 1).contains(diagram().bounds);
    }
    void select(const std::vector<ComponentId>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            click(middle(ids[i]), i == 0 ? Qt::NoModifier : Qt::ControlModifier);
    }
    void finishTabEditor(const QString& typed) {
        for (QLineEdit* editor : m_window->findChild<PageTabs*>()->findChildren<QLineEdit*>()) {
            if (!editor->isVisible())
                continue;
            QTest::keyClicks(editor, typed);
            QTest::keyClick(editor, typed.isEmpty() ? Qt::Key_Escape : Qt::Key_Return);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_view->setFocus();
    }
};

void CanvasPagesTest::init() {
    m_shop = sample::webShop();
    openMainWindow(placedShop(m_shop));
}

PageId CanvasPagesTest::secondPage() {
    select({m_shop.orders, m_shop.db});
    command(QStringLiteral("New page with the selection"));
    finishTabEditor({});
    return *m_session->page();
}

void CanvasPagesTest::aPageOfTheSelection() {
    select({m_shop.orders, m_shop.db});
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF orders = placeOf(m_shop.orders);
    command(QStringLiteral("New page with the selection"));
    QCOMPARE(plan().pages.size(), 2);
    QCOMPARE(m_session->page(), std::optional(plan().pages.at(1).id));
    QCOMPARE(diagram().items.size(), std::size_t{2});
    QCOMPARE(placeOf(m_shop.orders), orders);
    QVERIFY(isShown(refTo(m_shop.frankfurt)));
    QVERIFY(!isShown(refTo(m_shop.mail)) && !isShown(refTo(m_shop.dublin)));
    QVERIFY(isFitted());
    verifyOneUndo(before, number);
    m_session->undo();
    select({m_shop.mail});
    command(QStringLiteral("New page with the selection"));
    QCOMPARE(plan().pages.at(1).name, QStringLiteral("mail"));
    finishTabEditor(QStringLiteral("Post")); // its name waits to be typed over
    QCOMPARE(plan().pages.at(1).name, QStringLiteral("Post"));
}

void CanvasPagesTest::keysSwitchPages() {
    const PageId second = secondPage();
    auto& bar = m_window->findChild<PageTabs*>()->bar();
    QCOMPARE(bar.currentIndex(), 1);
    const Plan before = plan();
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_session->page(), std::optional(firstPage()));
    QCOMPARE(bar.currentIndex(), 0);
    QVERIFY(isShown(refTo(m_shop.mail)));
    QVERIFY(isFitted());
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_session->page(), std::optional(second));
    QCOMPARE(bar.currentIndex(), 1);
    QVERIFY(!isShown(refTo(m_shop.mail)));
    key(Qt::Key_PageDown, Qt::ControlModifier); // round and round
    QCOMPARE(m_session->page(), std::optional(firstPage()));
    QCOMPARE(difference(before, plan()), QString()); // looking changes nothing
}

void CanvasPagesTest::aPlaceOnOnePageIsNotThatOfAnother() {
    const PageId second = secondPage();
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF start = placeOf(m_shop.db);
    QCOMPARE(placeOn(firstPage(), m_shop.db), std::optional(start));
    actualSize();
    const QPoint from = middle(m_shop.db);
    startDrag(from, from + QPoint(43, 21), Qt::AltModifier);
    QCOMPARE(placeOf(m_shop.db), start + QPointF(43, 21)); // it is shown while it is dragged
    drop(from + QPoint(43, 21), Qt::AltModifier);
    QCOMPARE(placeOf(m_shop.db), start + QPointF(43, 21));
    QCOMPARE(placeOn(second, m_shop.db), std::optional(start + QPointF(43, 21)));
    QCOMPARE(placeOn(firstPage(), m_shop.db), std::optional(start));
    verifyOneUndo(before, number);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(placeOf(m_shop.db), start);
}

void CanvasPagesTest::nudgesAreOfTheShownPageToo() {
    const PageId second = secondPage();
    const QPointF start = placeOf(m_shop.db);
    click(middle(m_shop.db));
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_Down);
    QCOMPARE(placeOn(second, m_shop.db), std::optional(start + QPointF(0, 8)));
    QCOMPARE(placeOn(firstPage(), m_shop.db), std::optional(start));
    verifyOneUndo(before, number);
}

void CanvasPagesTest::alignmentIsOfTheShownPage() {
    const PageId second = secondPage();
    const auto firstOrders = placeOn(firstPage(), m_shop.orders);
    const auto firstDatabase = placeOn(firstPage(), m_shop.db);
    select({m_shop.orders, m_shop.db});
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(placeOn(second, m_shop.orders)->x(), placeOn(second, m_shop.db)->x());
    QCOMPARE(placeOn(firstPage(), m_shop.orders), firstOrders);
    QCOMPARE(placeOn(firstPage(), m_shop.db), firstDatabase);
    verifyOneUndo(before, number);
}

void CanvasPagesTest::escapeRestoresOnASecondPage() {
    secondPage();
    settle();
    const Plan before = plan();
    const Diagram shown = diagram();
    const QPoint from = middle(m_shop.db);
    startDrag(from, from + QPoint(70, 90));
    QVERIFY(!difference(shown, diagram()).isEmpty());
    key(Qt::Key_Escape);
    drop(from + QPoint(70, 90));
    QCOMPARE(difference(shown, diagram()), QString());
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasPagesTest::takenOffAndShownAgain() {
    const PageId second = secondPage();
    const QString name = plan().pages.at(1).name;
    Plan before = plan();
    qint64 number = edits();
    QVERIFY(
        choose(menuAt(middle(m_shop.db)), {QStringLiteral("Pages"), QStringLiteral("Take off this page")}));
    QVERIFY(!isShown(refTo(m_shop.db)));
    QVERIFY(plan().components.find(m_shop.db) != nullptr); // it stays in the plan
    QVERIFY(placeOn(firstPage(), m_shop.db));
    verifyOneUndo(before, number);

    key(Qt::Key_PageUp, Qt::ControlModifier);
    before = plan();
    number = edits();
    select({m_shop.mail, m_shop.audit});
    QVERIFY(
        choose(menuAt(middle(m_shop.mail)), {QStringLiteral("Pages"), QStringLiteral("Show on ") + name}));
    QVERIFY(placeOn(second, m_shop.mail) && placeOn(second, m_shop.audit));
    QCOMPARE(*placeOn(second, m_shop.audit) - *placeOn(second, m_shop.mail), // as on the first page
             *placeOn(firstPage(), m_shop.audit) - *placeOn(firstPage(), m_shop.mail));
    verifyOneUndo(before, number);
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(isShown(refTo(m_shop.mail)) && isShown(refTo(m_shop.audit)));
}

void CanvasPagesTest::theFirstPageKeepsEverything() {
    const Plan before = plan();
    QVERIFY(
        !choose(menuAt(middle(m_shop.db)), {QStringLiteral("Pages"), QStringLiteral("Take off this page")}));
    for (QWidget* menu : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMenu*>(menu) != nullptr)
            menu->close();
    }
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasPagesTest::whatIsAddedIsOnThePageShown() {
    const PageId second = secondPage();
    const Plan before = plan();
    const qint64 number = edits();
    const QRectF site = rectOf(refTo(m_shop.frankfurt));
    drop("database", at(QPointF(site.center().x(), site.bottom() - 14)));
    const Component added = plan().components.at(plan().components.size() - 1);
    QVERIFY(placeOn(second, added.id));
    QVERIFY(isShown(refTo(added.id)));
    QCOMPARE(added.site, std::optional(m_shop.frankfurt));
    verifyOneUndo(before, number);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(isShown(refTo(added.id))); // the first page shows the whole estate
}

void CanvasPagesTest::pastedOnThePageShown() {
    const PageId second = secondPage();
    click(middle(m_shop.db));
    key(Qt::Key_C, Qt::ControlModifier);
    const Plan before = plan();
    const qint64 number = edits();
    key(Qt::Key_V, Qt::ControlModifier);
    const ComponentId pasted(m_session->selection().front().id);
    QVERIFY(pasted != m_shop.db);
    QCOMPARE(placeOn(second, pasted), std::optional(*placeOn(second, m_shop.db) + QPointF(24, 24)));
    verifyOneUndo(before, number);
    QGuiApplication::clipboard()->clear();
}

void CanvasPagesTest::collapsedOnOnePageOnly() {
    secondPage();
    const Plan before = plan();
    const qint64 number = edits();
    click(title(m_shop.frankfurt));
    key(Qt::Key_E);
    QVERIFY(!isShown(refTo(m_shop.db)));
    verifyOneUndo(before, number);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(isShown(refTo(m_shop.db)));
}

void CanvasPagesTest::theOutlineFollowsTheCanvas() {
    QTreeView* tree = m_window->findChild<OutlinePanel*>()->view();
    click(middle(m_shop.db));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("orders-db"));
    click(middle(m_shop.mail), Qt::ControlModifier);
    QStringList names;
    for (const QModelIndex& index : tree->selectionModel()->selectedRows())
        names += index.data().toString();
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("mail"), QStringLiteral("orders-db")}));
    key(Qt::Key_Escape);
    QVERIFY(tree->selectionModel()->selectedRows().isEmpty());
}

void CanvasPagesTest::theCanvasFollowsTheOutline() {
    QTreeView* tree = m_window->findChild<OutlinePanel*>()->view();
    click(middle(m_shop.db));
    for (int step = 0; step < 4; ++step)
        key(Qt::Key_Plus, Qt::ControlModifier);
    tree->setFocus();
    const Plan before = plan();
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(m_session->selection().size(), std::size_t{1});
        const EntityRef chosen = m_session->selection().front();
        QCOMPARE(displayName(plan(), chosen), tree->currentIndex().data().toString());
        if (!isShown(chosen)) // a network is no part of its own
            continue;
        QVERIFY(m_view->canvasScene().isSelected(diagramKey(chosen)));
        QVERIFY(m_view->camera().shown().intersects(rectOf(chosen)));
    }
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_session->selection().size(), std::size_t{2});
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasPagesTest::thePaletteAligns() {
    select({m_shop.mail, m_shop.audit, m_shop.auth});
    const Plan before = plan();
    const qint64 number = edits();
    command(QStringLiteral("align left edges"));
    QCOMPARE(placeOf(m_shop.mail).x(), placeOf(m_shop.audit).x());
    QCOMPARE(placeOf(m_shop.mail).x(), placeOf(m_shop.auth).x());
    QVERIFY(m_view->hasFocus()); // back where it was
    verifyOneUndo(before, number);
}

void CanvasPagesTest::thePaletteGoesToAPart() {
    for (int step = 0; step < 8; ++step)
        key(Qt::Key_Plus, Qt::ControlModifier);
    m_view->centreOn(rectOf(refTo(m_shop.staff)).center());
    command(QStringLiteral("orders-db-dr"));
    QCOMPARE(m_session->selection(), std::vector{refTo(m_shop.dbDr)});
    QVERIFY(m_view->camera().shown().contains(rectOf(refTo(m_shop.dbDr))));
}

DRAWBRIDGE_TEST(CanvasPagesTest)

#include "canvas_pages_test.moc"
