// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canvas_fixture.h"
#include "tests/support/test_program.h"

using namespace drawbridge;

/// What one sees: pictures kept and moved are the same as pictures painted afresh.
class CanvasTilesTest : public QObject, private CanvasFixture {
    Q_OBJECT
private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void editsShow_data();
    void editsShow();
    void gesturesLeaveNoTraces();
    void oddPansAreSeamless_data();
    void oddPansAreSeamless();
    void theDarkThemeReplacesAll();
    void aCrowdBecomesSharp();
    void aDocumentReplacesAnother();
    void farOutNamesOfItemsAreLeftOut();
    void farOutTintsStay();

private:
    using CanvasFixture::difference;
    void useShop() {
        m_shop = sample::webShop();
        useDocument(placedShop(m_shop));
    }
    /// The view once all of it is painted for its zoom and for the newest state, findings included.
    QImage sharp(CanvasView& view) const {
        QImage picture;
        const auto isSharp = [&] {
            picture = view.grab().toImage();
            return view.isSharp() && !m_session->isComputing();
        };
        if (!QTest::qWaitFor(isSharp, 20'000))
            return {};
        return picture;
    }
    /// What another view of the same session paints, with the same camera and nothing kept from before.
    QImage afresh(const Theme& theme = loadTheme(QStringLiteral("light"))) const {
        CanvasView other(*m_session);
        other.setTheme(theme);
        other.resize(m_view->size());
        other.show();
        other.zoomBy(1e9); // to the limit of 4, a quarter of which loses nothing
        other.zoomBy(m_view->zoom() / 4);
        other.centreOn(m_view->camera().centre);
        const bool same =
            other.zoom() == m_view->zoom() && other.camera().corner() == m_view->camera().corner();
        return same ? sharp(other) : QImage();
    }
    void verifyAsAfresh() {
        hover(QPoint(1, 1));
        const QImage shown = sharp(*m_view);
        const QImage fresh = afresh();
        QVERIFY(!shown.isNull() && !fresh.isNull());
        QCOMPARE(difference(shown, fresh), QString());
    }
    /// Empty when two pictures look the same. Blending rounds otherwise where a picture lies otherwise in the
    /// memory: a step of a channel is no difference, and two layers of it are two.
    static QString difference(const QImage& one, const QImage& other) {
        constexpr int rounding = 2;
        if (one.size() != other.size())
            return QStringLiteral("another size");
        QRect area;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                const QRgb a = one.pixel(x, y);
                const QRgb b = other.pixel(x, y);
                const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                           std::abs(qBlue(a) - qBlue(b))});
                if (most > rounding)
                    area |= QRect(x, y, 1, 1);
            }
        }
        return area.isNull() ? QString()
                             : QStringLiteral("%1 × %2 pixels at %3, %4")
                                   .arg(area.width())
                                   .arg(area.height())
                                   .arg(area.x())
                                   .arg(area.y());
    }
    void rename(const char* from, const char* to) {
        m_session->edit(QStringLiteral("Rename"), [&](Edit& edit) {
            for (const Component& each : m_session->plan().components) {
                if (each.name == QString::fromLatin1(from))
                    edit.change(edit.plan().components, each.id,
                                [to](Component& c) { c.name = QString::fromLatin1(to); });
            }
        });
    }
};

void CanvasTilesTest::editsShow_data() {
    QTest::addColumn<double>("zoom");
    QTest::newRow("whole") << 1.0;
    QTest::newRow("small") << 0.37;
    QTest::newRow("large") << 1.83;
}
void CanvasTilesTest::editsShow() {
    QFETCH(double, zoom);
    useShop();
    m_view->zoomBy(zoom / m_view->zoom());
    m_view->centreOn(rectOf(refTo(m_shop.db)).center());
    const QImage before = sharp(*m_view);
    click(middle(m_shop.db));
    drag(middle(m_shop.db), middle(m_shop.db) + QPoint(43, 67), Qt::AltModifier);
    verifyAsAfresh();
    QVERIFY(!difference(sharp(*m_view), before).isEmpty());
    rename("mail", "post");
    verifyAsAfresh();
    key(Qt::Key_Delete);
    verifyAsAfresh();
    m_session->undo();
    m_session->undo();
    m_session->undo();
    verifyAsAfresh();
    m_session->select({});
    hover(QPoint(1, 1));
    QCOMPARE(difference(sharp(*m_view), before), QString()); // all is as it was
}

void CanvasTilesTest::gesturesLeaveNoTraces() {
    useShop();
    hover(QPoint(1, 1));
    const QImage before = sharp(*m_view);
    startDrag(middle(m_shop.audit), middle(m_shop.audit) + QPoint(90, 130));
    QVERIFY(!difference(m_view->grab().toImage(), before).isEmpty());
    key(Qt::Key_Escape);
    drop(middle(m_shop.audit));
    m_session->select({});
    hover(QPoint(1, 1));
    QCOMPARE(difference(sharp(*m_view), before), QString());
    startDrag(QPoint(4, 4), QPoint(400, 300));
    key(Qt::Key_Escape);
    drop(QPoint(400, 300));
    hover(QPoint(1, 1));
    QCOMPARE(difference(sharp(*m_view), before), QString());
}

void CanvasTilesTest::oddPansAreSeamless_data() {
    QTest::addColumn<double>("zoom");
    QTest::newRow("1") << 1.0;
    QTest::newRow("0.37") << 0.37;
    QTest::newRow("0.1") << 0.1;
}
void CanvasTilesTest::oddPansAreSeamless() {
    QFETCH(double, zoom);
    useShop();
    m_view->zoomBy(zoom / m_view->zoom());
    m_view->centreOn(diagram().bounds.center());
    QVERIFY(!sharp(*m_view).isNull());
    for (const QPoint& by : {QPoint(17, -13), QPoint(-151, 33), QPoint(1, 1), QPoint(257, 255)}) {
        m_view->panBy(by);
        verifyAsAfresh();
    }
}

void CanvasTilesTest::theDarkThemeReplacesAll() {
    useShop();
    const QImage light = sharp(*m_view);
    const Theme dark = loadTheme(QStringLiteral("dark"));
    m_view->setTheme(dark);
    hover(QPoint(1, 1));
    const QImage shown = sharp(*m_view);
    QCOMPARE(difference(shown, afresh(dark)), QString());
    QVERIFY(light.pixelColor(2, 500).lightness() > 128);
    QVERIFY(shown.pixelColor(2, 500).lightness() < 128);
}

/// 40 × 50 boxes, each joined to the next and to one further on: more than is painted within a frame.
void CanvasTilesTest::aCrowdBecomesSharp() {
    OpenGround ground;
    std::vector<ComponentId> ids;
    for (int i = 0; i < 2000; ++i) {
        std::vector<Dependency> dependencies;
        if (i > 0)
            dependencies.push_back(sample::on(ids.back()));
        if (i > 100)
            dependencies.push_back(sample::on(ids[static_cast<std::size_t>(i) - 97]));
        ids.push_back(ground.add(QStringLiteral("n%1").arg(i), (i % 40) * 200, (i / 40) * 96, dependencies));
    }
    useDocument(ground.plan());
    verifyAsAfresh();
    m_view->zoomBy(0.5 / m_view->zoom());
    m_view->centreOn(rectOf(refTo(ids[1000])).center());
    verifyAsAfresh();
    drag(middle(ids[1000]), middle(ids[1000]) + QPoint(60, 30), Qt::AltModifier);
    verifyAsAfresh();
    m_view->fitAll();
    verifyAsAfresh();
}

void CanvasTilesTest::aDocumentReplacesAnother() {
    useShop();
    QVERIFY(!sharp(*m_view).isNull());
    OpenGround ground;
    ground.add(QStringLiteral("a"), 0, 0);
    useDocument(ground.plan());
    verifyAsAfresh();
    m_session->closeDocument();
    verifyAsAfresh();
}

/// Two names as long as each other: close up they are read, far out nothing tells them apart.
void CanvasTilesTest::farOutNamesOfItemsAreLeftOut() {
    OpenGround ground;
    ground.add(QStringLiteral("aaaa"), 0, 0);
    ground.add(QStringLiteral("cccc"), 8000, 6000);
    useDocument(ground.plan());
    hover(QPoint(1, 1));
    for (const double zoom : {1.0, 0.1}) {
        m_view->zoomBy(zoom / m_view->zoom());
        m_view->centreOn({0, 0});
        const QImage before = sharp(*m_view);
        rename("aaaa", "wxyz");
        const QImage after = sharp(*m_view);
        QCOMPARE(before == after, zoom == 0.1);
        m_session->undo();
        QCOMPARE(difference(sharp(*m_view), before), QString());
    }
}

void CanvasTilesTest::farOutTintsStay() {
    useShop();
    hover(QPoint(1, 1));
    m_view->zoomBy(0.1 / m_view->zoom());
    m_view->centreOn(diagram().bounds.center());
    const QImage before = sharp(*m_view);
    m_session->chooseScenario(m_shop.lost);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->analysis() != nullptr, 20'000);
    const QImage lost = sharp(*m_view);
    const QPoint inFrankfurt = at(rectOf(refTo(m_shop.frankfurt)).bottomLeft() + QPointF(15, -15));
    QVERIFY(lost.pixelColor(inFrankfurt) != before.pixelColor(inFrankfurt));
    verifyAsAfresh();
}

DRAWBRIDGE_TEST(CanvasTilesTest)

#include "canvas_tiles_test.moc"
