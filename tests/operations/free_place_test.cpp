// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/free_place.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace drawbridge;

namespace {

Diagram itemsAt(const std::vector<QRectF>& rects) {
    Diagram diagram;
    for (const QRectF& rect : rects) {
        DiagramItem& item = diagram.items.emplace_back();
        item.key = QStringLiteral("component:%1").arg(diagram.items.size());
        item.rect = rect;
    }
    return diagram;
}

} // namespace

/// Where a drop covers nothing.
class FreePlaceTest : public QObject {
    Q_OBJECT
private slots:
    void whatCoversNothingStays() {
        const Diagram diagram = itemsAt({QRectF(0, 0, 152, 48)});
        QCOMPARE(shiftToFreePlace(diagram, {QRectF(152, 0, 152, 48)}, {}), QPointF());
    }

    void whatCoversGoesOn() {
        QRandomGenerator random(3);
        for (int round = 0; round < 50; ++round) {
            std::vector<QRectF> rects;
            for (int i = 0; i < 60; ++i)
                rects.emplace_back(random.bounded(900), random.bounded(500), 152, 48);
            const QRectF wanted(random.bounded(900), random.bounded(500), 248, 48);
            const QRectF placed = wanted.translated(shiftToFreePlace(itemsAt(rects), {wanted}, {}));
            for (const QRectF& rect : rects)
                QVERIFY(!placed.intersects(rect));
        }
    }

    void severalKeepTheirOrder() {
        const Diagram diagram = itemsAt({QRectF(0, 0, 152, 48)});
        const QPointF shift =
            shiftToFreePlace(diagram, {QRectF(0, -100, 152, 48), QRectF(20, 10, 152, 48)}, {});
        QVERIFY(!shift.isNull());
        QVERIFY(!QRectF(20, 10, 152, 48).translated(shift).intersects(QRectF(0, 0, 152, 48)));
        QVERIFY(!QRectF(0, -100, 152, 48).translated(shift).intersects(QRectF(0, 0, 152, 48)));
    }

    void whatItGoesIntoDoesNotCount() {
        const Diagram diagram = itemsAt({QRectF(0, 0, 152, 48)});
        QCOMPARE(shiftToFreePlace(diagram, {QRectF(8, 8, 152, 48)}, {QStringLiteral("component:1")}),
                 QPointF());
    }

    void aSiteCoversNoOther() {
        Diagram diagram;
        DiagramContainer outer;
        outer.key = QStringLiteral("site:1");
        outer.rect = QRectF(0, 0, 900, 600);
        DiagramContainer inner = outer;
        inner.key = QStringLiteral("site:2");
        inner.rect = QRectF(40, 60, 280, 160);
        inner.parent = 0;
        diagram.containers = {outer, inner};
        const QRectF wanted(100, 100, 280, 160);
        const QRectF placed = wanted.translated(shiftToFreeGround(diagram, wanted, QStringLiteral("site:1")));
        QVERIFY(!placed.intersects(inner.rect));
        QCOMPARE(shiftToFreeGround(diagram, wanted, QStringLiteral("site:2")), QPointF());
    }
};

DRAWBRIDGE_TEST(FreePlaceTest)
#include "free_place_test.moc"
