// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/pages/page_tabs.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/page_edits.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;

namespace {

/// The first entity that differs; empty when the plans are equal in every field and order.
QString difference(const Plan& one, const Plan& other) {
    for (const EntityType& type : entityTypes()) {
        if (type.count(one) != type.count(other))
            return type.label + QStringLiteral(": another number");
        for (int i = 0; i < type.count(one); ++i) {
            const void* a = type.at(one, i);
            const void* b = type.at(other, i);
            if (type.id(a) != type.id(b) || type.position(a) != type.position(b) ||
                !sameRecord(type.record(), a, b))
                return type.label + QLatin1Char(' ') + type.name(a);
        }
    }
    return {};
}

} // namespace

class PageTabsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aPlanWithoutPagesShowsOne();
    void plusAddsAPage();
    void clicksAndKeysSwitch();
    void doubleClickAndF2Rename();
    void takenNamesAreRefused();
    void draggingReorders();
    void escapeEndsADrag();
    void duplicateShowsTheSame();
    void deletingTakesThePlacements();
    void theOnlyPageStays();
    void edgesHaveAShape();
    void menuMoves();
    void pageWithTheSelection();
    void positionsAreThoseOfTheShownPage();
    void addingAndTakingOff();
    void readOnlyIsNotChanged();

private:
    const Plan& plan() const { return m_session->plan(); }
    QTabBar& bar() const { return m_tabs->bar(); }
    QString names() const {
        QStringList list;
        for (int i = 0; i < bar().count(); ++i)
            list += (i == bar().currentIndex() ? QStringLiteral("*") : QString()) + bar().tabText(i);
        return list.join(u' ');
    }
    QLineEdit* editor() const {
        for (QLineEdit* editor : m_tabs->findChildren<QLineEdit*>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    /// Drags the third tab to the left, over the second.
    void startDrag() {
        QTest::mousePress(&bar(), Qt::LeftButton, {}, middle(2));
        const int y = middle(2).y();
        for (int x = middle(2).x(); x > middle(1).x() - 20; x -= 5) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), bar().mapToGlobal(QPointF(x, y)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&bar(), &move);
        }
    }
    void finishEditor(int key = Qt::Key_Escape) {
        QTest::keyClick(editor(), static_cast<Qt::Key>(key));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    PageId add(const char* name) {
        std::optional<PageId> made;
        m_session->edit(QStringLiteral("Add"),
                        [&](Edit& edit) { made = addPage(edit, QString::fromLatin1(name)); });
        return *made;
    }
    void choose(int tab, const QString& path);
    QPoint middle(int tab) const { return bar().tabRect(tab).center(); }
    std::set<QString> placedOn(PageId page) const {
        std::set<QString> placed;
        for (const Placement& placement : plan().placements) {
            if (placement.page == page)
                placed.insert(placement.what.site ? displayName(plan(), refTo(*placement.what.site))
                                                  : displayName(plan(), refTo(*placement.what.component)));
        }
        return placed;
    }
    QPointF placeOf(PageId page, const Place& what) const {
        for (const Placement& placement : plan().placements) {
            if (placement.page == page && placement.what == what)
                return {placement.x, placement.y};
        }
        return {-1e9, -1e9};
    }
    qint64 edits() const { return static_cast<qint64>(m_session->document().history().size()); }
    /// What was done since is one edit: one undo gives the plan back, one redo does it again.
    void verifyOneUndo(const Plan& before, qint64 editsBefore) {
        QCOMPARE(edits(), editsBefore + 1);
        const Plan after = plan();
        QVERIFY(!difference(before, after).isEmpty());
        m_session->undo();
        QCOMPARE(difference(plan(), before), QString());
        m_session->redo();
        QCOMPARE(difference(plan(), after), QString());
    }

    sample::Shop m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PageTabs> m_tabs;
};

void PageTabsTest::init() {
    m_shop = sample::webShop();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
    m_tabs = std::make_unique<PageTabs>(*m_session);
    m_tabs->resize(900, 32);
    m_tabs->show();
    m_tabs->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_tabs.get()));
    m_session->setDocument(
        createProject(m_folder->filePath(QStringLiteral("a.drplan")), m_shop.plan, QStringLiteral("Start")));
}

void PageTabsTest::cleanup() {
    m_tabs.reset();
    m_session.reset();
    m_folder.reset();
}

void PageTabsTest::choose(int tab, const QString& path) {
    const QPoint at = middle(tab);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, bar().mapToGlobal(at));
    QApplication::sendEvent(&bar(), &event);
    auto* menu = m_tabs->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu != nullptr && menu->isVisible());
    QAction* chosen = nullptr;
    QMenu* level = menu;
    for (const QString& part : path.split(u'/')) {
        chosen = nullptr;
        for (QAction* action : level->actions()) {
            if (action->text() == part)
                chosen = action;
        }
        QVERIFY2(chosen != nullptr, qPrintable(part));
        if (chosen->menu() != nullptr)
            level = chosen->menu();
    }
    chosen->trigger();
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void PageTabsTest::aPlanWithoutPagesShowsOne() {
    QCOMPARE(names(), QStringLiteral("*Overview"));
    QVERIFY(plan().pages.isEmpty());
    QTest::mouseDClick(&bar(), Qt::LeftButton, {}, middle(0));
    finishEditor(Qt::Key_Return); // the same name: nothing is changed
    QVERIFY(plan().pages.isEmpty());
    const Plan before = plan();
    const qint64 editsBefore = edits();
    QTest::mouseDClick(&bar(), Qt::LeftButton, {}, middle(0));
    QTest::keyClicks(editor(), QStringLiteral("Estate"));
    finishEditor(Qt::Key_Return);
    QCOMPARE(names(), QStringLiteral("*Estate"));
    verifyOneUndo(before, editsBefore);
    m_session->closeDocument();
    QCOMPARE(bar().count(), 0);
}

void PageTabsTest::plusAddsAPage() {
    const Plan before = plan();
    const qint64 editsBefore = edits();
    QTest::mouseClick(m_tabs->findChild<QToolButton*>(QString(), Qt::FindDirectChildrenOnly), Qt::LeftButton);
    QCOMPARE(names(), QStringLiteral("Overview *Page 2")); // the first one is in the plan from now on
    QVERIFY(editor()->hasFocus());
    QCOMPARE(editor()->selectedText(), QStringLiteral("Page 2"));
    verifyOneUndo(before, editsBefore);
    m_session->showPage(plan().pages.at(1).id);
    m_tabs->renameCurrent();
    QTest::keyClicks(editor(), QStringLiteral("Payment & co"));
    finishEditor(Qt::Key_Return);
    QCOMPARE(plan().pages.at(1).name, QStringLiteral("Payment & co"));
    QCOMPARE(names(), QStringLiteral("Overview *Payment && co"));
}

void PageTabsTest::clicksAndKeysSwitch() {
    const PageId second = add("B");
    const PageId third = add("C");
    QCOMPARE(names(), QStringLiteral("*Overview B C"));
    QTest::mouseClick(&bar(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(m_session->page(), second);
    m_tabs->nextPage();
    QCOMPARE(m_session->page(), third);
    m_tabs->nextPage();
    QCOMPARE(m_session->page(), plan().pages.at(0).id);
    m_tabs->previousPage();
    QCOMPARE(m_session->page(), third);
    m_session->showPage(second);
    QCOMPARE(names(), QStringLiteral("Overview *B C"));
}

void PageTabsTest::doubleClickAndF2Rename() {
    add("B");
    const Plan before = plan();
    const qint64 editsBefore = edits();
    QTest::mouseDClick(&bar(), Qt::LeftButton, {}, middle(1));
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), QStringLiteral("Backup"));
    finishEditor(Qt::Key_Return);
    QCOMPARE(names(), QStringLiteral("Overview *Backup"));
    verifyOneUndo(before, editsBefore);
    bar().setFocus();
    QTest::keyClick(&bar(), Qt::Key_F2);
    QTest::keyClicks(editor(), QStringLiteral("Nothing"));
    finishEditor();
    QCOMPARE(names(), QStringLiteral("Overview *Backup"));
}

void PageTabsTest::takenNamesAreRefused() {
    add("B");
    QSignalSpy failed(m_session.get(), &Session::failed);
    const qint64 editsBefore = edits();
    QTest::mouseDClick(&bar(), Qt::LeftButton, {}, middle(0));
    QTest::keyClicks(editor(), QStringLiteral("B"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(editor()->isVisible()); // what was typed is not lost
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("\"B\"")));
    QCOMPARE(edits(), editsBefore);
    editor()->selectAll();
    QTest::keyClick(editor(), Qt::Key_Delete);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(failed.size(), 2);
    finishEditor();
    QCOMPARE(names(), QStringLiteral("*Overview B"));
}

void PageTabsTest::draggingReorders() {
    add("B");
    const PageId third = add("C");
    m_session->showPage(third);
    const Plan before = plan();
    const qint64 editsBefore = edits();
    startDrag();
    QCOMPARE(edits(), editsBefore); // while it lasts nothing is changed
    QTest::mouseRelease(&bar(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(names(), QStringLiteral("Overview *C B"));
    QCOMPARE(plan().pages.at(1).id, third);
    verifyOneUndo(before, editsBefore);
}

void PageTabsTest::escapeEndsADrag() {
    add("B");
    const PageId third = add("C");
    m_session->showPage(third);
    const qint64 editsBefore = edits();
    startDrag();
    QCOMPARE(names(), QStringLiteral("Overview *C B"));
    QTest::keyClick(m_tabs.get(), Qt::Key_Escape);
    QCOMPARE(names(), QStringLiteral("Overview B *C"));
    QTest::mouseRelease(&bar(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(names(), QStringLiteral("Overview B *C"));
    QCOMPARE(edits(), editsBefore);
}

void PageTabsTest::duplicateShowsTheSame() {
    const PageId second = add("B");
    m_session->edit(QStringLiteral("Place"), [&](Edit& edit) {
        Placement placement;
        placement.page = second;
        placement.what.component = m_shop.db;
        placement.x = 40;
        placement.y = 70;
        placement.pinned = true;
        edit.add(placement);
        setEdgeShape(edit, second, EdgeShape::Orthogonal);
    });
    add("C");
    m_session->showPage(second);
    Plan before = plan();
    qint64 editsBefore = edits();
    choose(1, QStringLiteral("Duplicate page"));
    QCOMPARE(names(), QStringLiteral("Overview B *B 2 C"));
    const PageId copy = *m_session->page();
    QCOMPARE(plan().pages.find(copy)->edges, std::optional(EdgeShape::Orthogonal));
    QCOMPARE(placeOf(copy, Place{m_shop.db, {}}), QPointF(40, 70));
    verifyOneUndo(before, editsBefore);

    // Of the first page, which shows what it has not placed: everything is placed on the copy.
    m_session->showPage(plan().pages.at(0).id);
    before = plan();
    editsBefore = edits();
    choose(0, QStringLiteral("Duplicate page"));
    const PageId whole = *m_session->page();
    QCOMPARE(placedOn(whole).size(), std::size_t(plan().components.size() + plan().sites.size()));
    const Diagram shown = buildDiagram(before, before.pages.at(0).id, {});
    for (const DiagramItem& item : shown.items) {
        const Place what{ComponentId(entityOfDiagramKey(item.key)->id), {}};
        QCOMPARE(placeOf(whole, what), item.rect.topLeft());
    }
    verifyOneUndo(before, editsBefore);
}

void PageTabsTest::deletingTakesThePlacements() {
    const PageId second = add("B");
    m_session->edit(QStringLiteral("Place"),
                    [&](Edit& edit) { addToPage(edit, second, {refTo(m_shop.db)}, QPointF(10, 10)); });
    m_session->showPage(second);
    const Plan before = plan();
    const qint64 editsBefore = edits();
    bar().setFocus();
    QTest::keyClick(&bar(), Qt::Key_Delete);
    QCOMPARE(names(), QStringLiteral("*Overview"));
    QVERIFY(placedOn(second).empty());
    QCOMPARE(plan().components.size(), before.components.size());
    verifyOneUndo(before, editsBefore);
}

void PageTabsTest::theOnlyPageStays() {
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_tabs->deleteCurrent();
    QCOMPARE(failed.size(), 1);
    add("B");
    choose(0, QStringLiteral("Delete page"));
    QCOMPARE(names(), QStringLiteral("*B"));
    m_tabs->deleteCurrent();
    QCOMPARE(names(), QStringLiteral("*B"));
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed.at(1).at(0).toString().contains(QStringLiteral("only page")));
}

void PageTabsTest::edgesHaveAShape() {
    const Plan before = plan();
    const qint64 editsBefore = edits();
    choose(0, QStringLiteral("Edges/Orthogonal"));
    QCOMPARE(plan().pages.size(), 1);
    QCOMPARE(plan().pages.at(0).edges, std::optional(EdgeShape::Orthogonal));
    verifyOneUndo(before, editsBefore);
    choose(0, QStringLiteral("Edges/Orthogonal")); // as it is already
    QCOMPARE(edits(), editsBefore + 3);            // the edit, undo and redo
    choose(0, QStringLiteral("Edges/Curved"));
    QVERIFY(!plan().pages.at(0).edges);
}

void PageTabsTest::menuMoves() {
    add("B");
    add("C");
    const Plan before = plan();
    const qint64 editsBefore = edits();
    choose(2, QStringLiteral("Move left"));
    QCOMPARE(names(), QStringLiteral("Overview *C B"));
    verifyOneUndo(before, editsBefore);
    QSignalSpy noticed(m_session.get(), &Session::noticed);
    choose(0, QStringLiteral("Move right"));
    QCOMPARE(names(), QStringLiteral("C *Overview B"));
    QCOMPARE(noticed.size(), 1); // another page shows the whole estate now
}

void PageTabsTest::pageWithTheSelection() {
    m_session->select({refTo(m_shop.docker)});
    const Plan before = plan();
    const qint64 editsBefore = edits();
    choose(0, QStringLiteral("New page with the selection"));
    QCOMPARE(names(), QStringLiteral("Overview *docker-1"));
    const std::set<QString> expected{QStringLiteral("docker-1"), QStringLiteral("orders"),
                                     QStringLiteral("checkout")};
    QCOMPARE(placedOn(*m_session->page()), expected);
    verifyOneUndo(before, editsBefore);
    finishEditor();
    m_session->showPage(plan().pages.at(0).id);
    m_session->select({refTo(m_shop.office), refTo(m_shop.fraApp), refTo(m_shop.officeFra)});
    m_tabs->newPageWithSelection();
    const std::set<QString> parts{QStringLiteral("Office Munich"), QStringLiteral("office-gw"),
                                  QStringLiteral("office-staff"), // in the site
                                  QStringLiteral("docker-1"),     // in the network, with its services
                                  QStringLiteral("orders"),        QStringLiteral("checkout"),
                                  QStringLiteral("fra-gw")}; // where the tunnel ends
    QCOMPARE(placedOn(*m_session->page()), parts);
}

void PageTabsTest::positionsAreThoseOfTheShownPage() {
    const PageId second = add("B");
    m_session->edit(QStringLiteral("Place"),
                    [&](Edit& edit) { addToPage(edit, second, {refTo(m_shop.db)}, QPointF(500, 300)); });
    QCOMPARE(placeOf(second, Place{m_shop.db, {}}), QPointF(500, 300));
    m_session->showPage(second);
    m_session->select({refTo(m_shop.db)});
    m_tabs->newPageWithSelection();
    QCOMPARE(placeOf(*m_session->page(), Place{m_shop.db, {}}), QPointF(500, 300));
}

void PageTabsTest::addingAndTakingOff() {
    const PageId second = add("B");
    const Plan before = plan();
    const qint64 editsBefore = edits();
    m_session->edit(QStringLiteral("Add"), [&](Edit& edit) {
        QCOMPARE(addToPage(edit, second, {refTo(m_shop.docker), refTo(m_shop.mail)}, QPointF(100, 200)), 4);
    });
    verifyOneUndo(before, editsBefore);
    // As they lie to each other on the first page, the upper left corner of all at the place.
    QPointF corner(1e9, 1e9);
    for (const Placement& placement : plan().placements)
        corner = QPointF(std::min(corner.x(), placement.x), std::min(corner.y(), placement.y));
    QCOMPARE(corner, QPointF(100, 200));
    const Diagram first = buildDiagram(plan(), plan().pages.at(0).id, {});
    QHash<QString, QPointF> shown;
    for (const DiagramItem& item : first.items)
        shown.insert(item.title, item.rect.topLeft());
    QCOMPARE(placeOf(second, Place{m_shop.orders, {}}) - placeOf(second, Place{m_shop.mail, {}}),
             shown.value(QStringLiteral("orders")) - shown.value(QStringLiteral("mail")));
    m_session->edit(QStringLiteral("Add"), [&](Edit& edit) {
        QCOMPARE(addToPage(edit, second, {refTo(m_shop.mail)}, QPointF(0, 0)), 0); // is there already
    });
    m_session->edit(QStringLiteral("Take off"),
                    [&](Edit& edit) { QCOMPARE(takeOffPage(edit, second, {refTo(m_shop.docker)}), 3); });
    QCOMPARE(placedOn(second), std::set<QString>{QStringLiteral("mail")});
    QVERIFY(!whyNotTakeOffPage(plan(), plan().pages.at(0).id).isEmpty());
    QVERIFY(whyNotTakeOffPage(plan(), second).isEmpty());
}

void PageTabsTest::readOnlyIsNotChanged() {
    add("B");
    const QString path = m_session->document().path();
    m_session->closeDocument();
    m_session->setDocument(openProject(path, OpenMode::ReadOnly));
    const Plan before = plan();
    QVERIFY(!m_tabs->findChild<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)->isEnabled());
    QTest::mouseDClick(&bar(), Qt::LeftButton, {}, middle(0));
    QVERIFY(editor() == nullptr);
    m_tabs->newPage();
    m_tabs->duplicateCurrent();
    m_tabs->deleteCurrent();
    QCOMPARE(difference(plan(), before), QString());
    m_tabs->nextPage(); // looking is free
    QCOMPARE(names(), QStringLiteral("Overview *B"));
}

DRAWBRIDGE_TEST(PageTabsTest)
#include "page_tabs_test.moc"
