// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/scene/canvas_camera.h"
#include "app/common/session.h"
#include "core/diagram/model/theme.h"

#include <QWidget>

#include <memory>

class QMimeData;

namespace drawbridge {

class CanvasCommands;
class CanvasController;
class CanvasNote;
class CanvasOverview;
class CanvasScene;
class CanvasTiles;

enum class CanvasTool { Select, Connect, ConnectSoft, Tunnel };

/// The drawing surface of Design mode. Shows the session's plan as a diagram, painted by
/// core/report/diagram_painter; every gesture becomes one Session::edit.
class CanvasView : public QWidget {
    Q_OBJECT
public:
    explicit CanvasView(Session& session, QWidget* parent = nullptr);
    ~CanvasView() override;

    void setTheme(const Theme& theme);
    CanvasTool tool() const;
    void setTool(CanvasTool tool);

    /// Places a new component (or site) of the kind at the centre of the view, or at `scenePosition`; inside
    /// the container there.
    void addComponent(ComponentKind kind, std::optional<QPointF> scenePosition = std::nullopt);
    void addSite(SiteKind kind, std::optional<QPointF> scenePosition = std::nullopt);
    void addNetwork();
    void deleteSelection(); ///< with what hangs on it: one undo
    void renameSelection(); ///< in-place editor over the item (F2)
    void fitAll();          ///< Ctrl+0
    void fitSelection();
    void zoomBy(double factor);
    double zoom() const; ///< 1.0 = 100 %
    /// Lays out everything with Graphviz in the background; one undo.
    void layOutAll();
    bool isLayingOut() const;
    void cancelLayout();

    CanvasController& controller() const;
    CanvasCommands& commands() const { return *m_commands; }
    const CanvasScene& canvasScene() const; ///< what is shown, for tests and the overview
    const CanvasCamera& camera() const { return m_camera; }
    /// Brings a scene point to the middle.
    void centreOn(const QPointF& scenePoint);
    void panBy(const QPointF& viewDelta); ///< the diagram follows the finger
    bool isSharp() const;                 ///< all that the last frame showed was painted for it

signals:
    void zoomChanged(double zoom);
    void cameraChanged();
    void toolChanged(CanvasTool tool);
    void filesDropped(const QStringList& files);
    void layoutFinished();
    void inspectorRequested(); ///< Enter: the inspector shall take the focus

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool viewKey(QKeyEvent* event);
    bool resizeKey(QKeyEvent* event);
    void zoomAt(const QPointF& viewPosition, double factor);
    void fit(const QRectF& bounds);
    void setCamera(const QPointF& centre, double zoom);
    void paintMarks(QPainter& painter);
    void paintOverlay(QPainter& painter);
    void paintPill(QPainter& painter); ///< in view coordinates
    void startPanning(const QPointF& position);
    void updateCursor();
    bool dropAllowed(const QMimeData& dropped) const;

    std::unique_ptr<CanvasController> m_controller;
    CanvasCommands* m_commands = nullptr;
    CanvasOverview* m_overview = nullptr;
    CanvasNote* m_note = nullptr;
    CanvasTiles* m_tiles;
    CanvasCamera m_camera;
    std::optional<QPointF> m_panFrom;
    bool m_spaceHeld = false;
    bool m_fitted = false;    ///< all is in view since fitAll(): it stays so when the view is resized
    bool m_fitPending = true; ///< a document was opened while the view had no size
};

} // namespace drawbridge
