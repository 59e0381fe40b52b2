// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/edits/clipboard.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// Cut, copy, paste and duplicate, within a project and from one to another.
class ClipboardTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_files = 0;

    std::unique_ptr<Document> documentOf(const Plan& plan) {
        return createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)), plan,
                             QStringLiteral("Start"));
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

    static std::optional<PageId> pageOf(const Document& document) {
        return shownPage(document.plan(), std::nullopt);
    }

    static ClipboardData copy(const Document& document, const std::vector<EntityRef>& chosen) {
        return toClipboard(selectedFragment(document.plan(), chosen, pageOf(document)));
    }

    static FragmentCopy paste(Document& document, const ClipboardData& data,
                              std::optional<QPointF> at = std::nullopt, const QString& container = {}) {
        FragmentCopy copy;
        document.edit(QStringLiteral("Paste"), [&](Edit& edit) {
            copy = pasteParts(edit, fromClipboard(data), {pageOf(document), at, container});
        });
        return copy;
    }

    static FragmentCopy duplicate(Document& document, const std::vector<EntityRef>& chosen) {
        FragmentCopy copy;
        document.edit(QStringLiteral("Duplicate"), [&](Edit& edit) {
            copy = duplicateParts(edit, chosen, {pageOf(document), kCopyStep, std::nullopt});
        });
        return copy;
    }

    static ClipboardData textOf(const char* text) { return {std::nullopt, QByteArray(text)}; }

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

    static void verifyOneUndo(Document& document, const Plan& before) {
        const Plan after = document.plan();
        QVERIFY(!testing::difference(before, after).isEmpty());
        document.undo();
        QCOMPARE(testing::difference(before, document.plan()), QString());
        document.redo();
        QCOMPARE(testing::difference(after, document.plan()), QString());
    }

private slots:
    void copyIsPlanTextForEditors() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        QVERIFY(!canCopy({}));
        QVERIFY(!canCopy({refTo(*pageOf(*document))}));
        QVERIFY(canCopy({refTo(shop.orders)}));
        const ClipboardData data = copy(*document, {refTo(shop.orders), refTo(shop.mail)});
        const Plan text = readPlanText(*data.text, QStringLiteral("clipboard"));
        QCOMPARE(text.components.size(), 2);
        QVERIFY(text.sites.isEmpty());
        QCOMPARE(named(text, QStringLiteral("orders"))->dependencies.size(), std::size_t(1));
        QCOMPARE(fromClipboard(data).parts.placements.size(), 2); // the own format has the places, too
        QVERIFY(mayBePlanText(QString::fromUtf8(*data.text)));
    }

    void pasteBesideTheOriginal() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const ClipboardData data = copy(*document, {refTo(shop.mail), refTo(shop.audit)});
        const Plan before = document->plan();
        const FragmentCopy made = paste(*document, data);
        const Plan once = document->plan();
        QCOMPARE(placeOf(once, QStringLiteral("mail-2")), QPointF(124, 224));
        QCOMPARE(placeOf(once, QStringLiteral("audit-2")), QPointF(124, 324));
        QCOMPARE(named(once, QStringLiteral("mail-2"))->site, shop.frankfurt);
        QCOMPARE(made.made.size(), std::size_t(2));
        QCOMPARE(made.made.front(), refTo(named(once, QStringLiteral("mail-2"))->id));
        verifyOneUndo(*document, before);
        paste(*document, data); // the next one a step further
        QCOMPARE(placeOf(document->plan(), QStringLiteral("mail-3")), QPointF(148, 248));
    }

    void pasteDoesNotMoveWhatStands() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(shop.plan); // nothing is placed, and there is no page
        const Diagram before = buildDiagram(document->plan(), std::nullopt, {});
        duplicate(*document, {refTo(shop.auth)});
        QCOMPARE(document->plan().pages.size(), 1);
        const Diagram after = buildDiagram(document->plan(), std::nullopt, {});
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
        const auto document = documentOf(placedShop(shop));
        const Diagram shown = buildDiagram(document->plan(), std::nullopt, {});
        const auto item = std::find_if(shown.items.begin(), shown.items.end(), [&](const DiagramItem& each) {
            return each.key == diagramKey(refTo(shop.auth));
        });
        paste(*document, copy(*document, {refTo(shop.auth)}));
        QCOMPARE(placeOf(document->plan(), QStringLiteral("auth-2")), item->rect.topLeft() + QPointF(24, 24));
    }

    void pasteAtAPlaceIntoAContainer() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        paste(*document, copy(*document, {refTo(shop.mail), refTo(shop.audit)}), QPointF(1000, 1000),
              diagramKey(refTo(shop.dublin)));
        const QPointF mail = *placeOf(document->plan(), QStringLiteral("mail-2"));
        const QPointF audit = *placeOf(document->plan(), QStringLiteral("audit-2"));
        QCOMPARE(audit - mail, QPointF(0, 100)); // as they stood
        // One above the other, 48 high: 148 from top to bottom, the middle 74 below the top.
        QCOMPARE(mail.y(), 926.0);
        const Component pasted = *named(document->plan(), QStringLiteral("mail-2"));
        QCOMPARE(pasted.site, shop.dublin);
        QCOMPARE(named(document->plan(), QStringLiteral("mail"))->site, shop.frankfurt);
    }

    void duplicateIsOneEdit() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const Plan before = document->plan();
        duplicate(*document, {refTo(shop.officeGw), refTo(shop.fraGw)});
        const Plan& plan = document->plan();
        QCOMPARE(plan.tunnels.size(), before.tunnels.size() + 1);
        QCOMPARE(plan.tunnels.at(2).name, QStringLiteral("office-fra-2"));
        QCOMPARE(plan.tunnels.at(2).failsOverTo, shop.officeDub); // it is still there to fail over to
        verifyOneUndo(*document, before);
    }

    void duplicateOnTheOpenGroundLeavesTheSite() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        document->edit(QStringLiteral("Duplicate"), [&](Edit& edit) {
            duplicateParts(edit, {refTo(shop.mail)}, {pageOf(*document), QPointF(500, 0), QString()});
        });
        QCOMPARE(named(document->plan(), QStringLiteral("mail-2"))->site, std::nullopt);
        QCOMPARE(placeOf(document->plan(), QStringLiteral("mail-2")), QPointF(600, 200));
    }

    void duplicateTellsOfDroppedAddresses() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const FragmentCopy copy = duplicate(*document, {refTo(shop.fraGw)});
        QCOMPARE(copy.notes.size(), 1);
        QVERIFY(copy.notes.front().contains(QStringLiteral("fra-gw-2")));
    }

    void cutTakesAwayAndPasteBringsBack() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const Plan before = document->plan();
        const ClipboardData data = copy(*document, {refTo(shop.docker)});
        document->edit(QStringLiteral("Cut"), [&](Edit& edit) { cutParts(edit, {refTo(shop.docker)}); });
        QCOMPARE(named(document->plan(), QStringLiteral("docker-1")), nullptr);
        QCOMPARE(named(document->plan(), QStringLiteral("orders")), nullptr); // it ran on it
        QCOMPARE(document->plan().components.size(), before.components.size() - 3);
        verifyOneUndo(*document, before);
        paste(*document, data);
        const Component* orders = named(document->plan(), QStringLiteral("orders")); // its name is free
        QVERIFY(orders != nullptr);
        QCOMPARE(orders->host, named(document->plan(), QStringLiteral("docker-1"))->id);
        QCOMPARE(orders->dependencies.front().on, shop.db);
        QVERIFY(orders->id != shop.orders);
        QVERIFY(placeOf(document->plan(), QStringLiteral("orders")));
    }

    void betweenTwoProjects() {
        const sample::Shop shop = sample::webShop();
        const auto one = documentOf(placedShop(shop));
        Plan small;
        small.project.name = QStringLiteral("Other");
        sample::add(small.components,
                    sample::component(QStringLiteral("orders-db"), ComponentKind::Database, std::nullopt));
        const auto other = documentOf(small);
        const FragmentCopy made = paste(*other, copy(*one, {refTo(shop.orders)}));
        const Component* orders = named(other->plan(), QStringLiteral("orders"));
        QVERIFY(orders != nullptr);
        QCOMPARE(orders->dependencies.size(), std::size_t(1)); // mail is not there
        QCOMPARE(orders->dependencies.front().on, small.components.at(0).id);
        QVERIFY(made.notes.join(u' ').contains(QStringLiteral("mail")));
        QCOMPARE(one->plan().components.size(), shop.plan.components.size());
    }

    void planTextFromAnEditor() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const Plan before = document->plan();
        paste(*document,
              textOf("drawbridge: 1\nname: X\nsites:\n  - {name: Paris, kind: colocation}\n"
                     "components:\n  - {name: mail, kind: service, site: Paris}\n"),
              QPointF(2000, 500));
        const Component* mail = named(document->plan(), QStringLiteral("mail-2"));
        QVERIFY(mail != nullptr);
        QCOMPARE(document->plan().sites.find(mail->site)->name, QStringLiteral("Paris"));
        QVERIFY(placeOf(document->plan(), QStringLiteral("mail-2"))->x() > 1500);
        QCOMPARE(document->plan().project.name, before.project.name);
        verifyOneUndo(*document, before);
    }

    void planTextGoesBelowEverything() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(placedShop(shop));
        const double bottom = buildDiagram(document->plan(), std::nullopt, {}).bounds.bottom();
        paste(*document, textOf("drawbridge: 1\nname: X\ncomponents:\n  - {name: cache, kind: service}\n"));
        QCOMPARE(placeOf(document->plan(), QStringLiteral("cache"))->y(), std::round(bottom));
    }

    void whatCannotBePastedSaysWhy() {
        const auto document = documentOf(placedShop(sample::webShop()));
        const Plan before = document->plan();
        QString sentence;
        try {
            paste(*document, textOf("drawbridge: 1\nname: X\ncomponents:\n  - {name: a, kind: servise}\n"));
        } catch (const InputError& error) {
            sentence = error.text();
        }
        QVERIFY2(sentence.contains(QStringLiteral(":4:")), qPrintable(sentence));
        QVERIFY_THROWS_EXCEPTION(InputError, paste(*document, {QByteArray("not that"), std::nullopt}));
        QVERIFY_THROWS_EXCEPTION(InputError, paste(*document, {}));
        QCOMPARE(testing::difference(before, document->plan()), QString());
    }

    void otherTextIsNoPlan() {
        QVERIFY(!mayBePlanText(QStringLiteral("some words")));
        QVERIFY(mayBePlanText(QStringLiteral("drawbridge: 1\nname: X\n")));
    }
};

DRAWBRIDGE_TEST(ClipboardTest)
#include "clipboard_test.moc"
