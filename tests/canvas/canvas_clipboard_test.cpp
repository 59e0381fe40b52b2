// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/edits/plan_clipboard.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace drawbridge;

/// Copy, cut, paste and duplicate by the keys and the menu of the canvas, in one window and between two.
class CanvasClipboardTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void copyAndPaste();
    void pastingAgainGoesAStepFurther();
    void duplicateLeavesTheClipboard();
    void cutAndPaste();
    void aSiteIsPastedWithItsContents();
    void pasteAtThePointerIntoAHost_data();
    void pasteAtThePointerIntoAHost();
    void pasteIntoASecondWindow();
    void planTextIsPasted();
    void wrongTextIsRefused();
    void nothingToPaste();
    void aTextFieldKeepsItsKeys();
    void readOnlyCopiesOnly();

private:
    QClipboard& clipboard() { return *QGuiApplication::clipboard(); }
    /// What the one selected component of that name is; fails loudly when there is none.
    static const Component* named(const Plan& plan, const QString& name) {
        for (const Component& component : plan.components) {
            if (component.name == name)
                return &component;
        }
        return nullptr;
    }
    const Component* named(const char* name) const { return named(plan(), QString::fromLatin1(name)); }
    void select(const std::vector<ComponentId>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            click(middle(ids[i]), i == 0 ? Qt::NoModifier : Qt::ControlModifier);
    }
    void control(Qt::Key pressed) { key(pressed, Qt::ControlModifier); }
};

void CanvasClipboardTest::init() {
    QGuiApplication::clipboard()->clear();
    m_shop = sample::webShop();
    openWindow();
    useDocument(placedShop(m_shop));
}

void CanvasClipboardTest::cleanup() {
    closeWindow();
    QGuiApplication::clipboard()->clear();
}

/// orders requires the database, which is copied too, and mail, which is not.
void CanvasClipboardTest::copyAndPaste() {
    select({m_shop.orders, m_shop.db});
    const Plan before = plan();
    const qint64 number = edits();
    control(Qt::Key_C);
    QCOMPARE(difference(before, plan()), QString());
    QCOMPARE(edits(), number);
    control(Qt::Key_V);
    QCOMPARE(plan().components.size(), before.components.size() + 2);
    const Component* orders = named("orders-2");
    const Component* database = named("orders-db-2");
    QVERIFY(orders != nullptr && database != nullptr);
    QVERIFY(before.components.find(orders->id) == nullptr);
    QVERIFY(before.components.find(database->id) == nullptr);
    QCOMPARE(orders->dependencies.size(), std::size_t{2});
    QCOMPARE(orders->dependencies[0].on, std::optional(database->id));
    QCOMPARE(orders->dependencies[1].on, std::optional(m_shop.mail));
    QCOMPARE(orders->host, std::optional(m_shop.docker));
    QCOMPARE(component(m_shop.orders).dependencies[0].on, std::optional(m_shop.db)); // the original's stay
    QCOMPARE(placeOf(orders->id), placeOf(m_shop.orders) + QPointF(24, 24));
    QCOMPARE(placeOf(database->id), placeOf(m_shop.db) + QPointF(24, 24));
    QCOMPARE(std::set(m_session->selection().begin(), m_session->selection().end()),
             (std::set{refTo(orders->id), refTo(database->id)}));
    verifyOneUndo(before, number);
}

void CanvasClipboardTest::pastingAgainGoesAStepFurther() {
    select({m_shop.audit});
    const QPointF place = placeOf(m_shop.audit);
    control(Qt::Key_C);
    control(Qt::Key_V);
    const Plan before = plan();
    const qint64 number = edits();
    control(Qt::Key_V);
    QCOMPARE(placeOf(named("audit-2")->id), place + QPointF(24, 24));
    QCOMPARE(placeOf(named("audit-3")->id), place + QPointF(48, 48));
    QCOMPARE(placeOf(m_shop.audit), place);
    verifyOneUndo(before, number);
}

void CanvasClipboardTest::duplicateLeavesTheClipboard() {
    clipboard().setText(QStringLiteral("something else"));
    select({m_shop.orders, m_shop.mail});
    const Plan before = plan();
    const qint64 number = edits();
    control(Qt::Key_D);
    QCOMPARE(clipboard().text(), QStringLiteral("something else"));
    QCOMPARE(plan().components.size(), before.components.size() + 2);
    QCOMPARE(named("orders-2")->dependencies[1].on, std::optional(named("mail-2")->id));
    QCOMPARE(placeOf(named("mail-2")->id), placeOf(m_shop.mail) + QPointF(24, 24));
    QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Duplicate"));
    verifyOneUndo(before, number);
}

void CanvasClipboardTest::cutAndPaste() {
    select({m_shop.mail, m_shop.audit});
    const QPointF place = placeOf(m_shop.mail);
    const Plan before = plan();
    const qint64 number = edits();
    control(Qt::Key_X);
    // What refers to it is told before.
    auto* cutting = m_view->findChild<QPushButton*>(QStringLiteral("deleteReferred"));
    QVERIFY(cutting != nullptr && named("mail") != nullptr);
    QTest::mouseClick(cutting, Qt::LeftButton);
    QTRY_VERIFY(named("mail") == nullptr && named("audit") == nullptr);
    QCOMPARE(component(m_shop.orders).dependencies.size(), std::size_t{1});
    QVERIFY(m_session->selection().empty());
    verifyOneUndo(before, number);
    const Plan cut = plan();
    const qint64 next = edits();
    control(Qt::Key_V);
    QVERIFY(named("mail") != nullptr && named("audit") != nullptr); // their names are free again
    QVERIFY(named("mail")->id != m_shop.mail);
    QCOMPARE(placeOf(named("mail")->id), place);
    QCOMPARE(named("mail")->site, std::optional(m_shop.frankfurt));
    verifyOneUndo(cut, next);
}

/// Dublin: a gateway, a load balancer, a Docker host, the replica, and the network dub-app.
void CanvasClipboardTest::aSiteIsPastedWithItsContents() {
    click(title(m_shop.dublin));
    const Plan before = plan();
    const qint64 number = edits();
    const QPointF inSite = placeOf(m_shop.dbDr) - rectOf(refTo(m_shop.dublin)).topLeft();
    control(Qt::Key_C);
    control(Qt::Key_V);
    QCOMPARE(plan().sites.size(), before.sites.size() + 1);
    QCOMPARE(plan().networks.size(), before.networks.size() + 1);
    QCOMPARE(plan().components.size(), before.components.size() + 4);
    QCOMPARE(m_session->selection().size(), std::size_t{1}); // the outermost
    const SiteId copy(m_session->selection().front().id);
    QVERIFY(copy != m_shop.dublin);
    const Component* replica = named("orders-db-dr-2");
    QVERIFY(replica != nullptr);
    QCOMPARE(replica->site, std::optional(copy));
    QCOMPARE(placeOf(replica->id) - rectOf(refTo(copy)).topLeft(), inSite);
    QCOMPARE(plan().tunnels.size(), before.tunnels.size());
    verifyOneUndo(before, number);
}

void CanvasClipboardTest::pasteAtThePointerIntoAHost_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("key") << QStringLiteral("key");
    QTest::newRow("menu") << QStringLiteral("menu");
}
void CanvasClipboardTest::pasteAtThePointerIntoAHost() {
    QFETCH(QString, how);
    select({m_shop.orders});
    control(Qt::Key_C);
    key(Qt::Key_Escape);
    const Plan before = plan();
    const qint64 number = edits();
    const QPoint pointer = at(rectOf(refTo(m_shop.docker)).bottomLeft() + QPointF(20, -14));
    const QPointF scenePoint = m_view->camera().scenePoint(pointer);
    hover(pointer);
    if (how == u"key")
        key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    else
        QVERIFY(choose(menuAt(pointer), {QStringLiteral("Paste at the pointer")}));
    const Component* pasted = named("orders-2");
    QVERIFY(pasted != nullptr);
    QCOMPARE(pasted->host, std::optional(m_shop.docker));
    const QPointF off = rectOf(refTo(pasted->id)).center() - scenePoint;
    QVERIFY(std::abs(off.x()) <= 1 && std::abs(off.y()) <= 1); // whole pixels
    QVERIFY(rectOf(refTo(m_shop.docker)).contains(rectOf(refTo(pasted->id))));
    verifyOneUndo(before, number);

    hover(at(rectOf(refTo(m_shop.dublin)).bottomLeft() + QPointF(14, -14)));
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(named("orders-3")->host, std::nullopt);
    QCOMPARE(named("orders-3")->site, std::optional(m_shop.dublin));
}

void CanvasClipboardTest::pasteIntoASecondWindow() {
    select({m_shop.orders, m_shop.mail});
    control(Qt::Key_C);
    const Plan first = plan();

    OpenGround ground;
    ground.add(QStringLiteral("mail"), 0, 0);
    Session session;
    session.setDocument(documentOf(ground.plan()));
    QSignalSpy noticed(&session, &Session::noticed);
    CanvasView view(session);
    view.resize(900, 700);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    const Plan before = session.plan();
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(session.plan().components.size(), 3);
    const Component* orders = named(session.plan(), QStringLiteral("orders"));
    const Component* mail = named(session.plan(), QStringLiteral("mail-2")); // "mail" is taken there
    QVERIFY(orders != nullptr && mail != nullptr);
    QVERIFY(orders->id != m_shop.orders);
    // The database is unknown here: this dependency is left out, and said to be.
    QCOMPARE(orders->dependencies.size(), std::size_t{1});
    QCOMPARE(orders->dependencies[0].on, std::optional(mail->id));
    QCOMPARE(orders->host, std::nullopt);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(!view.canvasScene().rectOf(diagramKey(refTo(mail->id))).isNull());
    const Plan after = session.plan();
    session.undo();
    QCOMPARE(difference(before, session.plan()), QString());
    session.redo();
    QCOMPARE(difference(after, session.plan()), QString());
    QCOMPARE(difference(first, plan()), QString());
}

void CanvasClipboardTest::planTextIsPasted() {
    QSignalSpy failed(m_session.get(), &Session::failed);
    const double bottom = diagram().bounds.bottom();
    const Plan before = plan();
    const qint64 number = edits();
    clipboard().setText(QStringLiteral("drawbridge: 1\n"
                                       "name: Pieces\n"
                                       "components:\n"
                                       "  - {name: cache, kind: service}\n"
                                       "  - {name: shop, kind: service, requires: [{on: cache}]}\n"));
    control(Qt::Key_V);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QCOMPARE(plan().components.size(), before.components.size() + 2);
    QVERIFY(named("cache") != nullptr && named("shop") != nullptr);
    QCOMPARE(named("shop")->dependencies.size(), std::size_t{1});
    QCOMPARE(named("shop")->dependencies[0].on, std::optional(named("cache")->id));
    QVERIFY(placeOf(named("cache")->id).y() >= bottom); // clear of all that stands
    QVERIFY(!rectOf(refTo(named("cache")->id)).intersects(rectOf(refTo(named("shop")->id))));
    QCOMPARE(plan().project.name, before.project.name);
    verifyOneUndo(before, number);
}

void CanvasClipboardTest::wrongTextIsRefused() {
    QSignalSpy failed(m_session.get(), &Session::failed);
    const Plan before = plan();
    clipboard().setText(
        QStringLiteral("drawbridge: 1\nname: X\ncomponents:\n  - {name: a, kind: spaceship}\n"));
    control(Qt::Key_V);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QCOMPARE(difference(before, plan()), QString());
}

void CanvasClipboardTest::nothingToPaste() {
    const Plan before = plan();
    QVERIFY(!m_view->commands().paste->isEnabled());
    clipboard().setText(QStringLiteral("a line of some letter"));
    QVERIFY(!m_view->commands().paste->isEnabled());
    control(Qt::Key_V);
    QCOMPARE(difference(before, plan()), QString());
    select({m_shop.db});
    control(Qt::Key_C);
    QVERIFY(m_view->commands().paste->isEnabled());
    QVERIFY(clipboard().text().contains(QStringLiteral("orders-db"))); // plan text, for editors
}

void CanvasClipboardTest::aTextFieldKeepsItsKeys() {
    select({m_shop.db});
    key(Qt::Key_F2);
    auto* editor = m_view->findChild<QLineEdit*>(QStringLiteral("renameEditor"));
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().text(), QStringLiteral("orders-db"));
    QVERIFY(!clipboard().mimeData()->hasFormat(QLatin1String(kPartsType)));
    const Plan before = plan();
    QTest::keyClick(editor, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(editor->text(), QString());
    QCOMPARE(difference(before, plan()), QString());
    QTest::keyClick(editor, Qt::Key_Escape);
}

void CanvasClipboardTest::readOnlyCopiesOnly() {
    useDocument(placedShop(m_shop), true);
    const Plan before = plan();
    select({m_shop.db});
    control(Qt::Key_C);
    QVERIFY(clipboard().text().contains(QStringLiteral("orders-db")));
    control(Qt::Key_V);
    control(Qt::Key_D);
    control(Qt::Key_X);
    QCOMPARE(difference(before, plan()), QString());
}

DRAWBRIDGE_TEST(CanvasClipboardTest)

#include "canvas_clipboard_test.moc"
