// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/arrange.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

/// Boxes of known sizes at known places. Kept in pages: a, b, c on the ground; d in site s; e never placed.
class ArrangeTest : public QObject {
    Q_OBJECT
private:
    struct Box {
        double x, y, width, height;
    };

    Plan m_plan;
    PageId m_page = PageId::fresh();
    QHash<QString, QString> m_keys;

    void addBox(const QString& name, const Box& box, std::optional<SiteId> site = std::nullopt) {
        const ComponentId id =
            sample::add(m_plan.components, sample::component(name, ComponentKind::Service, site));
        place({id, std::nullopt}, box);
        m_keys.insert(name, diagramKey(refTo(id)));
    }

    void place(const Place& what, const Box& box) {
        Placement placement;
        placement.page = m_page;
        placement.what = what;
        placement.x = box.x;
        placement.y = box.y;
        placement.width = box.width;
        placement.height = box.height;
        sample::add(m_plan.placements, placement);
    }

    SiteId addSite(const QString& name, const Box& box) {
        Site site;
        site.name = name;
        const SiteId id = sample::add(m_plan.sites, site);
        place({std::nullopt, id}, box);
        m_keys.insert(name, diagramKey(refTo(id)));
        return id;
    }

    QStringList keysOf(const QStringList& names) const {
        QStringList keys;
        for (const QString& name : names)
            keys += m_keys.value(name);
        return keys;
    }

    /// Items of the very sizes of this test, whatever their texts need.
    Diagram diagram() const {
        Diagram diagram = buildDiagram(m_plan, m_page, {});
        for (const Placement& placement : m_plan.placements) {
            for (DiagramItem& item : diagram.items) {
                if (placement.what.component && item.key == diagramKey(refTo(*placement.what.component)))
                    item.rect = {placement.x, placement.y, *placement.width, *placement.height};
            }
        }
        return diagram;
    }

    /// Where things are after an arrangement.
    QPointF after(const QStringList& chosen, Arrangement how, const QString& name) const {
        const CanvasContents before(m_plan, diagram());
        const Plan plan = patched(m_plan, arranged(before, keysOf(chosen), how));
        for (const Placement& placement : plan.placements) {
            const Place& what = placement.what;
            if (m_keys.value(name) == diagramKey(what.site ? refTo(*what.site) : refTo(*what.component)))
                return {placement.x, placement.y};
        }
        qFatal("nothing is called %s", qPrintable(name));
    }

    PlanPatch patchOf(const QStringList& chosen, Arrangement how) const {
        return arranged(CanvasContents(m_plan, diagram()), keysOf(chosen), how);
    }

private slots:
    void init() {
        m_plan = {};
        m_keys.clear();
        Page page;
        page.id = m_page;
        page.name = QStringLiteral("Overview");
        sample::add(m_plan.pages, page);
        addBox(QStringLiteral("a"), {100, 100, 100, 40});
        addBox(QStringLiteral("b"), {150, 300, 200, 60});
        addBox(QStringLiteral("c"), {420, 180, 80, 50});
    }

    /// The bounding box of all three: x 100 … 500, y 100 … 360.
    void aligns_data() {
        QTest::addColumn<Arrangement>("how");
        QTest::addColumn<QPointF>("a");
        QTest::addColumn<QPointF>("b");
        QTest::addColumn<QPointF>("c");
        QTest::newRow("left") << Arrangement::AlignLeft << QPointF(100, 100) << QPointF(100, 300)
                              << QPointF(100, 180);
        QTest::newRow("centre") << Arrangement::AlignCentre << QPointF(250, 100) << QPointF(200, 300)
                                << QPointF(260, 180);
        QTest::newRow("right") << Arrangement::AlignRight << QPointF(400, 100) << QPointF(300, 300)
                               << QPointF(420, 180);
        QTest::newRow("top") << Arrangement::AlignTop << QPointF(100, 100) << QPointF(150, 100)
                             << QPointF(420, 100);
        QTest::newRow("middle") << Arrangement::AlignMiddle << QPointF(100, 210) << QPointF(150, 200)
                                << QPointF(420, 205);
        QTest::newRow("bottom") << Arrangement::AlignBottom << QPointF(100, 320) << QPointF(150, 300)
                                << QPointF(420, 310);
        // 400 wide, 380 of it boxes: two gaps of 10.
        QTest::newRow("horizontally") << Arrangement::DistributeHorizontally << QPointF(100, 100)
                                      << QPointF(210, 300) << QPointF(420, 180);
        // 260 high, 150 of it boxes: two gaps of 55; c stands between a and b.
        QTest::newRow("vertically") << Arrangement::DistributeVertically << QPointF(100, 100)
                                    << QPointF(150, 300) << QPointF(420, 195);
    }
    void aligns() {
        QFETCH(Arrangement, how);
        const QStringList all{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        for (const QString& name : all)
            QTEST(after(all, how, name), qPrintable(name));
    }

    void tooFewStayWhereTheyAre() {
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QVERIFY(patchOf({}, Arrangement::AlignLeft).isEmpty());
        QVERIFY(patchOf({a}, Arrangement::AlignLeft).isEmpty());
        QVERIFY(patchOf({a, a}, Arrangement::AlignLeft).isEmpty()); // the same twice
        QVERIFY(patchOf({a, b}, Arrangement::DistributeVertically).isEmpty());
        QVERIFY(!patchOf({a, b}, Arrangement::AlignLeft).isEmpty());
    }

    void whatIsAlignedAlreadyGivesNothing() {
        addBox(QStringLiteral("under a"), {100, 500, 90, 40});
        QVERIFY(patchOf({QStringLiteral("a"), QStringLiteral("under a")}, Arrangement::AlignLeft).isEmpty());
    }

    void containersCarryTheirContents() {
        const SiteId site = addSite(QStringLiteral("s"), {700, 500, 400, 300});
        addBox(QStringLiteral("d"), {740, 600, 100, 40}, site);
        const QStringList chosen{QStringLiteral("a"), QStringLiteral("s")};
        QCOMPARE(after(chosen, Arrangement::AlignTop, QStringLiteral("s")), QPointF(700, 100));
        QCOMPARE(after(chosen, Arrangement::AlignTop, QStringLiteral("d")), QPointF(740, 200));
        const PlanPatch patch = patchOf(chosen, Arrangement::AlignTop);
        QVERIFY(patch.components.empty() && patch.sites.empty()); // d stays in its site
    }

    void whatIsInAChosenContainerIsCarriedNotAligned() {
        const SiteId site = addSite(QStringLiteral("s"), {700, 500, 400, 300});
        addBox(QStringLiteral("d"), {740, 600, 100, 40}, site);
        const QStringList chosen{QStringLiteral("a"), QStringLiteral("s"), QStringLiteral("d")};
        QCOMPARE(after(chosen, Arrangement::AlignLeft, QStringLiteral("s")), QPointF(100, 500));
        QCOMPARE(after(chosen, Arrangement::AlignLeft, QStringLiteral("d")), QPointF(140, 600));
        QVERIFY(patchOf({QStringLiteral("s"), QStringLiteral("d")}, Arrangement::AlignLeft).isEmpty());
    }

    /// What had no place gets the one where it is shown, so that it does not move when others do.
    void theUnplacedArePinned() {
        const ComponentId e = sample::add(
            m_plan.components, sample::component(QStringLiteral("e"), ComponentKind::Service, std::nullopt));
        m_keys.insert(QStringLiteral("e"), diagramKey(refTo(e)));
        const QRectF shown = CanvasContents(m_plan, buildDiagram(m_plan, m_page, {}))
                                 .rectOf(m_keys.value(QStringLiteral("e")));
        const QStringList others{QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(after(others, Arrangement::AlignLeft, QStringLiteral("e")), shown.topLeft());
        QCOMPARE(
            after({QStringLiteral("b"), QStringLiteral("e")}, Arrangement::AlignTop, QStringLiteral("e")).y(),
            300.0);
    }

    void moreThanThereIsRoomForOverlapsEqually() {
        addBox(QStringLiteral("x"), {0, 0, 100, 40});
        addBox(QStringLiteral("y"), {10, 0, 100, 40});
        addBox(QStringLiteral("z"), {100, 0, 100, 40});
        // 200 wide, 300 of it boxes: two gaps of -50.
        const QStringList chosen{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};
        QCOMPARE(after(chosen, Arrangement::DistributeHorizontally, QStringLiteral("y")), QPointF(50, 0));
        QCOMPARE(after(chosen, Arrangement::DistributeHorizontally, QStringLiteral("z")), QPointF(100, 0));
    }
};

DRAWBRIDGE_TEST(ArrangeTest)
#include "arrange_test.moc"
