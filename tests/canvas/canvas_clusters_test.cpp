// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_note.h"
#include "app/canvas/search/search_bar.h"
#include "core/operations/placements.h"
#include "tests/support/canvas_window_fixture.h"
#include "tests/support/large_estate.h"
#include "tests/support/test_program.h"

#include <QLabel>
#include <QLineEdit>

using namespace drawbridge;

/// Alike components of a large page in one box: opened and closed, found, moved and deleted.
class CanvasClustersTest : public QObject, private CanvasWindowFixture {
    Q_OBJECT
private slots:
    void cleanup() { closeMainWindow(); }

    void doubleClickOpensAndTheMenuCloses();
    void enterOpens();
    void aClickSelectsAllOfIt();
    void draggingMovesAllOfIt();
    void deletingAsksFirst();
    void whatIsSelectedUnseenIsAskedAbout();
    void findOpensAndZooms();
    void findLeavesWhatCanBeDoneAgain();
    void nothingChangesWhereNothingMay();
    void theNoteCountsAndOpens();
    void theNoteCoversNothing();
    void theScenarioShowsTheWorst();
    void tabGoesFromBoxToBox();

private:
    void useWorkers(bool readOnly = false) {
        openWindow();
        useDocument(withPlacements(sample::workers(60, 3)), readOnly);
        m_view->fitAll();
    }
    const DiagramItem& box(int index = 0) const {
        static const DiagramItem none;
        for (const DiagramItem& item : diagram().items) {
            if (item.isCluster() && index-- == 0)
                return item;
        }
        return none;
    }
    QPoint middleOf(const DiagramItem& item) const { return at(item.rect.center()); }
    template <class W>
    W* part(const char* name) const {
        return m_view->findChild<W*>(QString::fromLatin1(name));
    }
};

void CanvasClustersTest::doubleClickOpensAndTheMenuCloses() {
    useWorkers();
    QCOMPARE(diagram().items.size(), 3U);
    const Plan before = plan();
    const qint64 count = edits();
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middleOf(box()));
    QCOMPARE(diagram().items.size(), 22U);
    verifyOneUndo(before, count);
    m_view->fitAll();
    for (const DiagramItem& item : diagram().items) {
        if (item.isCluster())
            continue;
        QVERIFY(choose(menuAt(middleOf(item)), {QStringLiteral("Close cluster")}));
        break;
    }
    QCOMPARE(diagram().items.size(), 3U);
    QVERIFY(choose(menuAt(middleOf(box())), {QStringLiteral("Open cluster")}));
    QCOMPARE(diagram().items.size(), 22U);
}

void CanvasClustersTest::enterOpens() {
    useWorkers();
    click(middleOf(box(1)));
    key(Qt::Key_Return);
    QCOMPARE(diagram().items.size(), 22U);
}

void CanvasClustersTest::aClickSelectsAllOfIt() {
    useWorkers();
    click(middleOf(box()));
    QCOMPARE(m_session->selection().size(), 20U);
    QCOMPARE(m_view->canvasScene().selectedParts().items.size(), 1U);
    click(middleOf(box(1)), Qt::ControlModifier);
    QCOMPARE(m_session->selection().size(), 40U);
    click(middleOf(box(1)), Qt::ControlModifier);
    QCOMPARE(m_session->selection().size(), 20U);
}

void CanvasClustersTest::draggingMovesAllOfIt() {
    useWorkers();
    const Plan before = plan();
    const qint64 count = edits();
    const QRectF rect = box().rect;
    const QString key = box().key;
    drag(middleOf(box()), middleOf(box()) + QPoint(0, 64));
    QVERIFY(m_view->canvasScene().rectOf(key).top() > rect.top() + 40);
    verifyOneUndo(before, count);
    for (const Component& component : before.components) {
        QCOMPARE(plan().components.find(component.id)->host, component.host);
        QCOMPARE(plan().components.find(component.id)->site, component.site);
    }
}

void CanvasClustersTest::deletingAsksFirst() {
    useWorkers();
    click(middleOf(box()));
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(plan().components.size(), 61);
    const Plan before = plan();
    const qint64 count = edits();
    confirmDeletion();
    QCOMPARE(plan().components.size(), 41);
    verifyOneUndo(before, count);
}

/// One was selected before its cluster was closed; only the box is seen.
void CanvasClustersTest::whatIsSelectedUnseenIsAskedAbout() {
    useWorkers();
    m_session->select({*entityOfDiagramKey(box().members.front())});
    QVERIFY(box().isCluster());
    const int before = plan().components.size();
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    auto* question = part<QWidget>("removalEffects");
    QVERIFY(question != nullptr);
    QCOMPARE(plan().components.size(), before);
    question->close();
}

void CanvasClustersTest::findOpensAndZooms() {
    openMainWindow(withPlacements(sample::workers(60, 3)));
    m_view->fitAll();
    m_view->zoomBy(0.3 / m_view->zoom());
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
    auto* field = m_view->findChild<SearchBar*>()->findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("b7"));
    QTest::keyClick(field, Qt::Key_Return);
    const ComponentId wanted = plan().components.at(8).id;
    QCOMPARE(diagram().items.size(), 22U);
    QCOMPARE(m_session->selection(), std::vector<EntityRef>{refTo(wanted)});
    QVERIFY(m_view->camera().shown().contains(rectOf(refTo(wanted))));
    QVERIFY(m_view->zoom() >= 0.9);
}

/// To open a cluster is an edit: it must not cost what was undone.
void CanvasClustersTest::findLeavesWhatCanBeDoneAgain() {
    useWorkers();
    drag(middleOf(box()), middleOf(box()) + QPoint(0, 160));
    m_session->undo();
    m_session->select({refTo(plan().components.at(7).id)}, true);
    QCOMPARE(diagram().items.size(), 3U);
    QVERIFY(m_session->document().canRedo());
}

void CanvasClustersTest::nothingChangesWhereNothingMay() {
    useWorkers(true);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middleOf(box()));
    m_session->select({refTo(plan().components.at(7).id)}, true);
    QCOMPARE(diagram().items.size(), 3U);
    QVERIFY(!part<QWidget>("toggleClusters")->isVisible());
}

void CanvasClustersTest::theNoteCountsAndOpens() {
    useWorkers();
    QVERIFY(part<CanvasNote>("canvasNote")->isVisible());
    QVERIFY(part<QLabel>("clustersNote")->text().contains(u'3'));
    auto* toggle = part<QPushButton>("toggleClusters");
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(diagram().items.size(), 60U);
    QVERIFY(m_view->hasFocus()); // keys go on to mean the diagram
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(diagram().items.size(), 3U);
    useDocument(withPlacements(sample::workers(10, 3)));
    QVERIFY(!part<CanvasNote>("canvasNote")->isVisible());
}

void CanvasClustersTest::theNoteCoversNothing() {
    useWorkers();
    const QWidget* note = part<CanvasNote>("canvasNote");
    m_view->fitAll();
    for (const DiagramItem& item : diagram().items)
        QVERIFY(!note->geometry().intersects(m_view->camera().toView().mapRect(item.rect).toAlignedRect()));
    m_view->zoomBy(8);
    const QList<QWidget*> parts = m_view->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget* other : parts)
        QVERIFY(other == note || !other->isVisible() || !other->geometry().intersects(note->geometry()));
}

void CanvasClustersTest::theScenarioShowsTheWorst() {
    useWorkers();
    const DiagramItem before = box();
    m_session->failEntity(*entityOfDiagramKey(before.members.front()));
    settle();
    QTRY_COMPARE(box().state, DiagramState::Lost);
    QCOMPARE(box().subtitle, QStringLiteral("1 of 20 lost"));
}

void CanvasClustersTest::tabGoesFromBoxToBox() {
    useWorkers();
    QSet<std::size_t> sizes;
    m_session->select({});
    for (int i = 0; i < 5; ++i) { // the site, the host, three boxes
        key(Qt::Key_Tab);
        sizes.insert(m_session->selection().size());
    }
    QCOMPARE(sizes, QSet<std::size_t>({1, 20}));
    QCOMPARE(diagram().items.size(), 3U);
}

DRAWBRIDGE_TEST(CanvasClustersTest)
#include "canvas_clusters_test.moc"
