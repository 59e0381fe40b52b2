// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/scene/canvas_handles.h"
#include "app/canvas/scene/canvas_scene.h"
#include "app/common/background.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout.h"
#include "core/operations/edits/plan_patch.h"

#include <QLineF>
#include <QPolygonF>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QMenu;

namespace drawbridge {

class CanvasWayfinding;
class DiagramTransition;
class RenameEditor;
enum class Arrangement;

/// What automatic layout may move; what is pinned stays in any case.
enum class LayoutScope { All, Selection, New };

/// What is dragged, when it is too much to show the plan as it would become.
struct CanvasGhosts {
    QList<QRectF> rects;
    std::vector<std::pair<QPointF, QPointF>> edges; ///< from what moves to what stands
    QPointF shift;
};

/// A sentence beside the pointer.
struct CanvasHint {
    QString text;
    bool refused = false; ///< why it may not be, rather than what will be
    QPointF at;           ///< of the pointer, in scene coordinates
};

/// What a gesture draws over the diagram while it lasts.
struct CanvasOverlay {
    std::optional<QRectF> band;
    QPolygonF lasso;
    std::optional<QLineF> connection;
    bool connectionAllowed = false;
    DiagramEdge::Kind connectionKind = DiagramEdge::Kind::Hard;
    std::vector<QLineF> guides;
    CanvasGhosts ghosts;
    bool copies = false;    ///< what is dragged is a copy
    QString target;         ///< container or item that a drop would go to
    QStringList candidates; ///< what a connection could go to
    std::optional<CanvasHint> hint;
    QString hovered; ///< item that shows handles
};

/// What the canvas does: keeps the scene like the plan, turns presses and keys into gestures, and gestures
/// into edits.
class CanvasController : public QObject {
    Q_OBJECT
public:
    CanvasController(Session& session, CanvasView& view);
    ~CanvasController() override;

    Session& session() { return m_session; }
    CanvasView& view() { return m_view; }
    CanvasScene& scene() { return m_scene; }
    const CanvasScene& scene() const { return m_scene; }
    CanvasOverlay& overlay() { return m_overlay; }
    void overlayChanged();
    double reach() const; ///< hit-test tolerance in scene units

    void refresh();                     ///< shows the session's plan
    void showPreview(const Plan& plan); ///< shows another: what a gesture would make of it
    void showSelection();
    void hint(const QString& text);
    void hintForTool();

    CanvasTool tool() const { return m_tool; }
    void setTool(CanvasTool tool);

    void press(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers, bool buttonDown);
    void release(const QPointF& point, Qt::KeyboardModifiers modifiers);
    bool doubleClick(const QPointF& point); ///< true when it meant something
    void modifiersChanged(Qt::KeyboardModifiers modifiers);
    bool hasGesture() const { return m_gesture != nullptr; }
    bool cancelGesture();                      ///< true when there was one
    void leave();                              ///< the pointer left the view
    std::vector<CanvasHandle> handles() const; ///< of what is selected
    Qt::CursorShape cursor() const;            ///< of what the mouse does, or would do
    /// Outlines what a gesture could go to, of items and containers.
    void showCandidates(const std::function<bool(const EntityRef&)>& mayBe);

    void selectKey(const QString& key, Qt::KeyboardModifiers modifiers);
    QStringList selectedKeys() const;
    /// The entity of a key; of a closed cluster, what is in it.
    std::vector<EntityRef> refsOf(const QString& key) const;
    bool isSelected(const QString& key) const; ///< all of it
    QRectF rectOfSelection() const;            ///< around what of it is on the page
    bool selectNext(bool forward);             ///< false at the end of the cycle
    void selectAll();
    void nudge(const QPointF& delta);
    void grow(const QSizeF& by); ///< the selected container, by its right and lower side
    void deleteSelection();      ///< asks if the plan refers to it
    void cutSelection();         ///< the same
    void renameKey(const QString& key);
    void nameNew(const EntityRef& made);
    void addNetwork(std::optional<QPointF> at);
    std::optional<SiteId> siteAt(const QPointF& point) const;
    void renameSelection();
    void startConnecting(ComponentId from, ConnectKind kind);
    void showMenu(const QPointF& point, const QPoint& globalPosition);
    std::optional<ComponentId> componentAt(const QPointF& point) const;
    std::optional<NetworkId> networkAt(const QPointF& point) const; ///< whose title is there
    CanvasHit hitAt(const QPointF& point) const { return m_scene.hitAt(point, reach()); }
    CanvasContents contents() const {
        return CanvasContents(m_session.plan(), m_scene.diagram(), m_session.page());
    }

    void addComponent(ComponentKind kind, std::optional<QPointF> at);
    void addSite(SiteKind kind, std::optional<QPointF> at);
    /// Where a new component at a point comes to lie: on the grid, on no other item but a host that takes it.
    QRectF newPartRect(ComponentKind kind, const QPointF& point) const;
    QRectF newSiteRect(const QPointF& middle, const QString& into) const;
    /// Asks what shall be made at the end of a connection, and makes it.
    void askForNewPart(ComponentId from, ConnectKind kind, const QPointF& point);
    void addConnected(ComponentId from, ConnectKind connection, ComponentKind kind, const QPointF& point);

    /// What is dragged over the canvas from elsewhere: shows where it would go.
    void showPaletteDrag(const QString& kind, const QPointF& point);
    void dropKind(const QString& kind, const QPointF& point);
    bool showEntityDrag(const std::vector<EntityRef>& refs,
                        const QPointF& point); ///< false: none can go there
    void dropEntities(const std::vector<EntityRef>& refs, const QPointF& point);
    void endDrag();

    void layOut(LayoutStyle style, LayoutScope scope);
    bool isLayingOut() const { return m_layout.isRunning(); }
    void cancelLayout();

    void arrange(Arrangement arrangement);
    void fitToContents(const QStringList& keys); ///< containers lose a size given by hand
    /// Opens or closes the selected containers, or the one given: one edit.
    void toggleCollapsed(const QString& key = {});
    bool canCollapse() const;
    /// The cluster that is selected or that what is selected stands in; nullptr: none, or several.
    const DiagramCluster* selectedCluster() const;
    void openClusters(const QStringList& keys, bool open); ///< one edit
    void openAllClusters(bool open);
    void togglePinned();
    bool isSelectionPinned() const;
    void paste(bool atPointer);
    CanvasWayfinding& wayfinding() { return *m_wayfinding; }
    /// The pointer, in scene coordinates, or the middle of the view.
    QPointF pointer() const { return m_pointer.value_or(m_view.camera().centre); }

private:
    void tellEffects(const QString& title, std::function<void()> remove);
    void removeSelection();
    QStringList unseenEffects() const;
    struct Press {
        CanvasHit hit;
        QPointF point;
        Qt::KeyboardModifiers modifiers;
        bool wasSelected = false;
        std::optional<CanvasHandle> handle;
    };
    void onPlanChanged();
    void onResultsChanged();
    void onSelectionChanged(bool scrollTo);
    void announceSelection();
    void hover(const QPointF& point);
    QString nameOfSelection() const;
    void revealSelection();
    void showRect(const QRectF& rect);
    void addClusterMenu(QMenu* menu);
    QString hintFor(const CanvasHit& hit) const;
    QString hintFor(const CanvasHandle& handle) const;
    void startGesture();
    void scrollOn();
    void click(const Press& press);
    void endGesture();
    QPointF freeCorner(const QPointF& wanted, const QSizeF& size, const QString& host) const;
    std::function<bool(const QString&)> movableIn(LayoutScope scope, const CanvasContents& now) const;
    void endLayout();
    void takeLayout(const LayoutGraph& graph, const LayoutResult& result, LayoutScope scope);
    void setRightAngles(PlanPatch& patch, PageId page) const;
    void tellCrossings(int after);
    void addSelectionMenus(QMenu* menu, const CanvasHit& hit);
    void addFixes(QMenu* menu, const EntityRef& ref);
    void addPageMenu(QMenu* menu);

    Session& m_session;
    CanvasView& m_view;
    CanvasScene m_scene;
    CanvasOverlay m_overlay;
    CanvasTool m_tool = CanvasTool::Select;
    std::optional<Press> m_press;
    std::unique_ptr<CanvasGesture> m_gesture;
    struct {
        QPointF position; ///< of the pointer in the view
        Qt::KeyboardModifiers modifiers;
    } m_dragged; ///< how a gesture was moved last
    QTimer m_scrolling;
    std::optional<CanvasHandle> m_hoveredHandle;
    Background m_layout;
    std::optional<int> m_crossingsBefore;
    DiagramTransition* m_transition;
    CanvasWayfinding* m_wayfinding = nullptr;
    std::optional<QPointF> m_pointer;
    RenameEditor* m_editor = nullptr;
    QString m_hint;
    bool m_editing = false; ///< an edit of a gesture is under way
    bool m_stale = false;   ///< results came during a gesture
};

} // namespace drawbridge
