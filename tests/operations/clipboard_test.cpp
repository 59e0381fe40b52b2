// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/edits/plan_clipboard.h"
#include "app/common/session.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// Copy, cut, paste and duplicate through the desktop's clipboard, between sessions as between windows.
class ClipboardTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_files = 0;

    std::unique_ptr<Session> sessionOf(const Plan& plan) {
        auto session = std::make_unique<Session>();
        session->setDocument(createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)),
                                           plan, QStringLiteral("Start")));
        return session;
    }

    /// The shop with orders and its database placed; the rest is where the grid puts it.
    static Plan placedShop(const sample::Shop& shop) {
        Plan plan = shop.plan;
        Page page;
        page.name = QStringLiteral("Overview");
        const PageId id = sample::add(plan.pages, page);
        const auto place = [&](ComponentId what, double x, double y) {
            Placement placement;
            placement.page = id;
            placement.what.component = what;
            placement.x = x;
            placement.y = y;
            sample::add(plan.placements, placement);
        };
        place(shop.mail, 100, 200);
        place(shop.audit, 100, 300);
        return plan;
    }

    static const Component* named(const Plan& plan, const QString& name) {
        for (const Component& component : plan.components) {
            if (component.name == name)
                return &component;
        }
        return nullptr;
    }

    static std::optional<QPointF> placeOf(const Plan& plan, const QString& name) {
        const Component* component = named(plan, name);
        for (const Placement& placement : plan.placements) {
            if (component != nullptr && placement.what.component == component->id)
                return QPointF(placement.x, placement.y);
        }
        return std::nullopt;
    }

    static void verifyOneUndo(Session& session, const Plan& before) {
        const Plan after = session.plan();
        QVERIFY(!testing::difference(before, after).isEmpty());
        session.undo();
        QCOMPARE(testing::difference(before, session.plan()), QString());
        session.redo();
        QCOMPARE(testing::difference(after, session.plan()), QString());
    }

private slots:
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void copyPutsPlanTextOnTheClipboard() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        QVERIFY(!planclipboard::copy(*session)); // nothing is selected
        session->select({refTo(shop.orders), refTo(shop.mail)});
        QVERIFY(planclipboard::copy(*session));
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        const Plan text = readPlanText(data->text().toUtf8(), QStringLiteral("clipboard"));
        QCOMPARE(text.components.size(), 2);
        QVERIFY(text.sites.isEmpty());
        QCOMPARE(named(text, QStringLiteral("orders"))->dependencies.size(), std::size_t(1));
        QVERIFY(data->hasFormat(QLatin1String(planclipboard::kPartsType)));
        QVERIFY(planclipboard::canPaste(*session, data));
    }

    void pasteBesideTheOriginal() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        session->select({refTo(shop.mail), refTo(shop.audit)});
        QVERIFY(planclipboard::copy(*session));
        const Plan before = session->plan();
        QVERIFY(planclipboard::paste(*session));
        const Plan once = session->plan();
        QCOMPARE(placeOf(once, QStringLiteral("mail-2")), QPointF(124, 224));
        QCOMPARE(placeOf(once, QStringLiteral("audit-2")), QPointF(124, 324));
        QCOMPARE(named(once, QStringLiteral("mail-2"))->site, shop.frankfurt);
        QCOMPARE(session->selection().size(), std::size_t(2));
        QCOMPARE(session->selection().front(), refTo(named(once, QStringLiteral("mail-2"))->id));
        verifyOneUndo(*session, before);
        QVERIFY(planclipboard::paste(*session)); // the next one a step further
        QCOMPARE(placeOf(session->plan(), QStringLiteral("mail-3")), QPointF(148, 248));
    }

    void pasteDoesNotMoveWhatStands() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(shop.plan); // nothing is placed, and there is no page
        const Diagram before = buildDiagram(session->plan(), std::nullopt, {});
        session->select({refTo(shop.auth)});
        QVERIFY(planclipboard::duplicate(*session));
        QCOMPARE(session->plan().pages.size(), 1);
        const Diagram after = buildDiagram(session->plan(), std::nullopt, {});
        int compared = 0;
        for (const DiagramItem& item : before.items) {
            for (const DiagramItem& other : after.items) {
                if (item.key == other.key) {
                    QCOMPARE(other.rect.topLeft(), item.rect.topLeft());
                    ++compared;
                }
            }
        }
        QCOMPARE(compared, static_cast<int>(before.items.size()));
        QCOMPARE(after.items.size(), before.items.size() + 1);
    }

    /// What the grid placed is not covered by its copy either.
    void pasteOfTheUnplacedIsBesideIt() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        const Diagram shown = buildDiagram(session->plan(), std::nullopt, {});
        const auto item = std::find_if(shown.items.begin(), shown.items.end(), [&](const DiagramItem& each) {
            return each.key == diagramKey(refTo(shop.auth));
        });
        session->select({refTo(shop.auth)});
        QVERIFY(planclipboard::copy(*session));
        QVERIFY(planclipboard::paste(*session));
        QCOMPARE(placeOf(session->plan(), QStringLiteral("auth-2")), item->rect.topLeft() + QPointF(24, 24));
    }

    void pasteAtAPlaceIntoAContainer() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        session->select({refTo(shop.mail), refTo(shop.audit)});
        QVERIFY(planclipboard::copy(*session));
        QVERIFY(planclipboard::paste(*session, QPointF(1000, 1000), diagramKey(refTo(shop.dublin))));
        const QPointF mail = *placeOf(session->plan(), QStringLiteral("mail-2"));
        const QPointF audit = *placeOf(session->plan(), QStringLiteral("audit-2"));
        QCOMPARE(audit - mail, QPointF(0, 100)); // as they stood
        // One above the other, 48 high: 148 from top to bottom, the middle 74 below the top.
        QCOMPARE(mail.y(), 926.0);
        const Component copy = *named(session->plan(), QStringLiteral("mail-2"));
        QCOMPARE(copy.site, shop.dublin);
        QCOMPARE(named(session->plan(), QStringLiteral("mail"))->site, shop.frankfurt);
    }

    void duplicateIsOneEditAndLeavesTheClipboard() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
        session->select({refTo(shop.officeGw), refTo(shop.fraGw)});
        const Plan before = session->plan();
        QVERIFY(planclipboard::duplicate(*session));
        const Plan& plan = session->plan();
        QCOMPARE(plan.tunnels.size(), before.tunnels.size() + 1);
        QCOMPARE(plan.tunnels.at(2).name, QStringLiteral("office-fra-2"));
        QCOMPARE(plan.tunnels.at(2).failsOverTo, shop.officeDub); // it is still there to fail over to
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
        QCOMPARE(session->document().undoLabel(), QStringLiteral("Duplicate"));
        verifyOneUndo(*session, before);
    }

    void duplicateTellsOfDroppedAddresses() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        session->select({refTo(shop.fraGw)});
        QSignalSpy noticed(session.get(), &Session::noticed);
        QVERIFY(planclipboard::duplicate(*session));
        QCOMPARE(noticed.size(), 1);
        QVERIFY(noticed.front().front().toString().contains(QStringLiteral("fra-gw-2")));
    }

    void cutTakesAwayAndPasteBringsBack() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        session->select({refTo(shop.docker)});
        const Plan before = session->plan();
        QVERIFY(planclipboard::cut(*session));
        QCOMPARE(named(session->plan(), QStringLiteral("docker-1")), nullptr);
        QCOMPARE(named(session->plan(), QStringLiteral("orders")), nullptr); // it ran on it
        QCOMPARE(session->plan().components.size(), before.components.size() - 3);
        verifyOneUndo(*session, before);
        QVERIFY(planclipboard::paste(*session));
        const Component* orders = named(session->plan(), QStringLiteral("orders")); // its name is free
        QVERIFY(orders != nullptr);
        QCOMPARE(orders->host, named(session->plan(), QStringLiteral("docker-1"))->id);
        QCOMPARE(orders->dependencies.front().on, shop.db);
        QVERIFY(orders->id != shop.orders);
        QVERIFY(placeOf(session->plan(), QStringLiteral("orders")));
    }

    void betweenTwoWindows() {
        const sample::Shop shop = sample::webShop();
        const auto one = sessionOf(placedShop(shop));
        Plan small;
        small.project.name = QStringLiteral("Other");
        sample::add(small.components,
                    sample::component(QStringLiteral("orders-db"), ComponentKind::Database, std::nullopt));
        const auto other = sessionOf(small);
        one->select({refTo(shop.orders)});
        QVERIFY(planclipboard::copy(*one));
        QSignalSpy noticed(other.get(), &Session::noticed);
        QVERIFY(planclipboard::paste(*other));
        const Component* orders = named(other->plan(), QStringLiteral("orders"));
        QVERIFY(orders != nullptr);
        QCOMPARE(orders->dependencies.size(), std::size_t(1)); // mail is not there
        QCOMPARE(orders->dependencies.front().on, small.components.at(0).id);
        QCOMPARE(noticed.size(), 1);
        QVERIFY(noticed.front().front().toString().contains(QStringLiteral("mail")));
        QCOMPARE(one->plan().components.size(), shop.plan.components.size());
    }

    void planTextFromAnEditor() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        QGuiApplication::clipboard()->setText(
            QStringLiteral("drawbridge: 1\nname: X\nsites:\n  - {name: Paris, kind: colocation}\n"
                           "components:\n  - {name: mail, kind: service, site: Paris}\n"));
        const Plan before = session->plan();
        QVERIFY(planclipboard::paste(*session, QPointF(2000, 500)));
        const Component* mail = named(session->plan(), QStringLiteral("mail-2"));
        QVERIFY(mail != nullptr);
        QCOMPARE(session->plan().sites.find(mail->site)->name, QStringLiteral("Paris"));
        QVERIFY(placeOf(session->plan(), QStringLiteral("mail-2"))->x() > 1500);
        QCOMPARE(session->plan().project.name, before.project.name);
        verifyOneUndo(*session, before);
    }

    void planTextGoesBelowEverything() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        const double bottom = buildDiagram(session->plan(), std::nullopt, {}).bounds.bottom();
        QGuiApplication::clipboard()->setText(
            QStringLiteral("drawbridge: 1\nname: X\ncomponents:\n  - {name: cache, kind: service}\n"));
        QVERIFY(planclipboard::paste(*session));
        QCOMPARE(placeOf(session->plan(), QStringLiteral("cache"))->y(), std::round(bottom));
    }

    void whatCannotBePastedSaysWhy() {
        const sample::Shop shop = sample::webShop();
        const auto session = sessionOf(placedShop(shop));
        const Plan before = session->plan();
        QSignalSpy failed(session.get(), &Session::failed);
        QGuiApplication::clipboard()->setText(
            QStringLiteral("drawbridge: 1\nname: X\ncomponents:\n  - {name: a, kind: servise}\n"));
        QVERIFY(!planclipboard::paste(*session));
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.front().front().toString().contains(QStringLiteral(":4:")),
                 qPrintable(failed.front().front().toString()));
        auto* damaged = new QMimeData;
        damaged->setData(QLatin1String(planclipboard::kPartsType), "not that");
        QGuiApplication::clipboard()->setMimeData(damaged);
        QVERIFY(!planclipboard::paste(*session));
        QCOMPARE(failed.size(), 2);
        QCOMPARE(testing::difference(before, session->plan()), QString());
    }

    void otherTextIsNoPlan() {
        const auto session = sessionOf(sample::webShop().plan);
        QMimeData text;
        text.setText(QStringLiteral("some words"));
        QVERIFY(!planclipboard::canPaste(*session, &text));
        text.setText(QStringLiteral("drawbridge: 1\nname: X\n"));
        QVERIFY(planclipboard::canPaste(*session, &text));
        QVERIFY(!planclipboard::canPaste(Session(), &text)); // without a project
    }
};

DRAWBRIDGE_TEST(ClipboardTest)
#include "clipboard_test.moc"
