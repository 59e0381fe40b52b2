// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_commands.h"
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/scene/canvas_scene.h"
#include "app/common/entity_mime.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/plan_fixture.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <optional>

namespace drawbridge {

/// A canvas with its own session, driven by real mouse and key events.
class CanvasFixture {
protected:
    /// A session and a view of 1400 × 1000 that has the focus of an active window.
    void openWindow() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_shared<Session>();
        m_view = std::make_shared<CanvasView>(*m_session);
        m_view->resize(1400, 1000);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }
    void closeWindow() {
        m_view.reset();
        m_session.reset();
        m_folder.reset();
    }
    void useDocument(const Plan& plan, bool readOnly = false) {
        m_session->closeDocument();
        m_session->setDocument(documentOf(plan, readOnly));
        settle();
    }
    /// Waits until findings are on the diagram, so that they do not arrive during a comparison.
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(m_session->results() != nullptr && !m_session->isComputing(), 20'000);
    }
    std::unique_ptr<Document> documentOf(const Plan& plan, bool readOnly = false) {
        const QString path = m_folder->filePath(QStringLiteral("%1.drplan").arg(++m_files));
        auto document = createProject(path, plan, QStringLiteral("Start"));
        if (!readOnly)
            return document;
        document.reset();
        return openProject(path, OpenMode::ReadOnly);
    }
    /// The whole shop, placed by the grid, on a page "Overview".
    static Plan placedShop(const sample::Shop& shop) {
        Plan plan = shop.plan;
        Page page;
        page.name = QStringLiteral("Overview");
        const PageId id = sample::add(plan.pages, page);
        const LayoutGraph graph = layoutGraphOf(plan);
        for (const Placement& placement : placementsOf(graph, gridLayout(graph), id))
            sample::add(plan.placements, placement);
        return plan;
    }

    const Plan& plan() const { return m_session->plan(); }
    const Diagram& diagram() const { return m_view->canvasScene().diagram(); }
    const Component& component(ComponentId id) const { return *plan().components.find(id); }
    QRectF rectOf(const EntityRef& ref) const { return m_view->canvasScene().rectOf(diagramKey(ref)); }
    QPointF placeOf(ComponentId id) const { return rectOf(refTo(id)).topLeft(); }
    bool isShown(const EntityRef& ref) const { return !rectOf(ref).isNull(); }
    qint64 edits() const { return static_cast<qint64>(m_session->document().history().size()); }

    QPoint at(const QPointF& scenePoint) const { return m_view->camera().viewPoint(scenePoint).toPoint(); }
    QPoint middle(const EntityRef& ref) const { return at(rectOf(ref).center()); }
    QPoint middle(ComponentId id) const { return middle(refTo(id)); }
    QPoint title(SiteId id) const { return at(rectOf(refTo(id)).topLeft() + QPointF(30, 20)); }

    void mouse(QEvent::Type type, const QPoint& position, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(type, QPointF(position), m_view->mapToGlobal(QPointF(position)), button, buttons,
                          modifiers);
        QApplication::sendEvent(m_view.get(), &event);
    }
    void dragOn(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        for (int step = 1; step <= 4; ++step)
            mouse(QEvent::MouseMove, from + (to - from) * step / 4, Qt::NoButton, Qt::LeftButton, modifiers);
    }
    void startDrag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseMove, from, Qt::NoButton, Qt::NoButton, modifiers);
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
        dragOn(from, to, modifiers);
    }
    void drop(const QPoint& at, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        startDrag(from, to, modifiers);
        drop(to, modifiers);
    }
    void click(const QPoint& position, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, position);
    }
    void hover(const QPoint& position) { mouse(QEvent::MouseMove, position, Qt::NoButton, Qt::NoButton); }
    void wheel(const QPoint& position, int turns, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(position, m_view->mapToGlobal(position), {}, {0, 120 * turns}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.get(), &event);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), modifiers);
        if (key == Qt::Key_Delete)
            confirmDeletion();
    }
    /// What the plan refers to is deleted after a question.
    void confirmDeletion() {
        if (auto* remove = m_view->findChild<QPushButton*>(QStringLiteral("deleteReferred")))
            QTest::mouseClick(remove, Qt::LeftButton);
    }
    void drop(const QByteArray& kind, const QPoint& position) {
        QMimeData dropped;
        dropped.setData(QLatin1String(kPaletteMime), kind);
        QDragEnterEvent enter(position, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(position, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &event);
    }
    void actualSize() { key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier); }

    /// The menu opened by a right click; nullptr if none.
    QMenu* menuAt(const QPoint& position) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position, m_view->mapToGlobal(position));
        QApplication::sendEvent(m_view.get(), &event);
        return m_view->findChild<QMenu*>(QStringLiteral("canvasMenu"));
    }
    /// Navigates to an entry through submenus by the arrow keys, and presses Enter. False if it does not
    /// exist or is disabled.
    static bool choose(QMenu* menu, const QStringList& path) {
        for (qsizetype level = 0; menu != nullptr && level < path.size(); ++level) {
            const qsizetype most = menu->actions().size() + 1;
            const auto plainText = [](const QAction* action) {
                return action == nullptr ? QString() : action->text().remove(u'&');
            };
            for (qsizetype step = 0; step < most && plainText(menu->activeAction()) != path[level]; ++step)
                QTest::keyClick(menu, Qt::Key_Down);
            QAction* found = menu->activeAction();
            if (plainText(found) != path[level] || !found->isEnabled()) {
                menu->close();
                return false;
            }
            const bool last = level + 1 == path.size();
            QTest::keyClick(menu, last ? Qt::Key_Return : Qt::Key_Right);
            menu = found->menu();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }

    static QString difference(const Plan& one, const Plan& other) { return testing::difference(one, other); }
    /// Empty if two diagrams have the same content, positions and edge routes.
    static QString difference(const Diagram& one, const Diagram& other) {
        return one.items != other.items             ? QStringLiteral("items")
               : one.containers != other.containers ? QStringLiteral("containers")
               : one.edges != other.edges           ? QStringLiteral("edges")
               : one.bounds != other.bounds         ? QStringLiteral("bounds")
                                                    : QString();
    }
    /// There was one edit since `before`: one undo restores the plan with placements and plan text, and one
    /// redo repeats the edit.
    void verifyOneUndo(const Plan& before, qint64 editsBefore) {
        const Plan after = plan();
        QCOMPARE(edits(), editsBefore + 1);
        QVERIFY(!difference(before, after).isEmpty());
        m_session->undo();
        QCOMPARE(difference(before, plan()), QString());
        QCOMPARE(writePlanText(plan()), writePlanText(before));
        m_session->redo();
        QCOMPARE(difference(after, plan()), QString());
        QCOMPARE(writePlanText(plan()), writePlanText(after));
    }

    sample::Shop m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Session> m_session;
    std::shared_ptr<CanvasView> m_view;
    int m_files = 0;
};

/// Boxes without a site on a page, so that positions can be computed by hand. A short name makes a box of
/// 152 × 48, a long one of 248 × 48.
class OpenGround {
public:
    OpenGround() {
        m_plan.project.name = QStringLiteral("Open ground");
        Page page;
        page.name = QStringLiteral("Overview");
        m_page = sample::add(m_plan.pages, page);
    }
    ComponentId add(const QString& name, double x, double y,
                    const std::vector<Dependency>& dependencies = {}) {
        Component made = sample::component(name, ComponentKind::Service, std::nullopt);
        made.dependencies = dependencies;
        const ComponentId id = sample::add(m_plan.components, made);
        Placement placement;
        placement.page = m_page;
        placement.what.component = id;
        placement.x = x;
        placement.y = y;
        sample::add(m_plan.placements, placement);
        return id;
    }
    const Plan& plan() const { return m_plan; }

    static inline const QString kLongName =
        QStringLiteral("a-name-that-is-longer-than-the-widest-box-there-is");

private:
    Plan m_plan;
    PageId m_page = PageId::fresh();
};

} // namespace drawbridge
