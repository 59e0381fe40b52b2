// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"

#include "app/canvas/canvas_commands.h"
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_note.h"
#include "app/canvas/canvas_overview.h"
#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/scene/canvas_tiles.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double leastZoom = 0.04;
constexpr double mostZoom = 4;
constexpr double ground = 200'000; // as far as one can scroll
constexpr double zoomStep = 1.2;

} // namespace

CanvasView::CanvasView(Session& session, QWidget* parent)
    : QWidget(parent), m_controller(std::make_unique<CanvasController>(session, *this)),
      m_tiles(new CanvasTiles(this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(tr("Diagram"));
    setAccessibleDescription(tr("Nothing is selected"));
    CanvasScene& scene = m_controller->scene();
    m_overview = new CanvasOverview(*this, scene);
    m_note = new CanvasNote(*m_controller, this);
    m_tiles->setTheme(scene.theme());
    m_tiles->show(scene.index());
    connect(&session, &Session::documentReplaced, this, [this] {
        m_fitPending = true;
        if (isVisible())
            fitAll();
    });
    connect(&scene, &CanvasScene::diagramChanged, this, [this, &scene] {
        if (!scene.isPassing())
            m_tiles->show(scene.index());
        m_overview->follow();
        if (!scene.isPassing())
            m_note->follow();
        update();
    });
    connect(&scene, &CanvasScene::themeChanged, this, [this, &scene] {
        m_tiles->setTheme(scene.theme());
        m_overview->follow();
        update();
    });
    connect(&scene, &CanvasScene::marksChanged, this, QOverload<>::of(&QWidget::update));
    connect(m_tiles, &CanvasTiles::arrived, this, QOverload<>::of(&QWidget::update));
    m_commands = new CanvasCommands(*m_controller, *this);
    updateCursor();
}

CanvasView::~CanvasView() = default;

void CanvasView::setTheme(const Theme& theme) {
    m_controller->scene().setTheme(theme);
}

CanvasTool CanvasView::tool() const {
    return m_controller->tool();
}

void CanvasView::setTool(CanvasTool tool) {
    if (tool == m_controller->tool())
        return;
    m_controller->setTool(tool);
    updateCursor();
    emit toolChanged(tool);
}

void CanvasView::addComponent(ComponentKind kind, std::optional<QPointF> scenePosition) {
    m_controller->addComponent(kind, scenePosition);
}

void CanvasView::addSite(SiteKind kind, std::optional<QPointF> scenePosition) {
    m_controller->addSite(kind, scenePosition);
}

void CanvasView::addNetwork() {
    m_controller->addNetwork(std::nullopt);
}

void CanvasView::deleteSelection() {
    m_controller->deleteSelection();
}

void CanvasView::renameSelection() {
    m_controller->renameSelection();
}

void CanvasView::layOutAll() {
    m_controller->layOut(LayoutStyle::Hierarchic, LayoutScope::All);
}

bool CanvasView::isLayingOut() const {
    return m_controller->isLayingOut();
}

void CanvasView::cancelLayout() {
    m_controller->cancelLayout();
}

CanvasController& CanvasView::controller() const {
    return *m_controller;
}

const CanvasScene& CanvasView::canvasScene() const {
    return m_controller->scene();
}

double CanvasView::zoom() const {
    return m_camera.zoom;
}

bool CanvasView::isSharp() const {
    return m_tiles->isSharp();
}

void CanvasView::setCamera(const QPointF& centre, double zoom) {
    m_fitted = false;
    const bool zoomed = std::abs(zoom - m_camera.zoom) > 1e-9;
    m_camera.zoom = zoom;
    m_camera.centre = centre;
    // Some of the diagram stays in view, so that nobody gets lost on the open ground.
    const QRectF bounds = m_controller->scene().diagram().bounds;
    if (!bounds.isNull()) {
        const QSizeF reach = m_camera.size / zoom * 0.5;
        m_camera.centre.setX(
            std::clamp(centre.x(), bounds.left() - reach.width(), bounds.right() + reach.width()));
        m_camera.centre.setY(
            std::clamp(centre.y(), bounds.top() - reach.height(), bounds.bottom() + reach.height()));
    }
    m_overview->follow();
    update();
    if (zoomed)
        emit zoomChanged(zoom);
    emit cameraChanged();
}

void CanvasView::centreOn(const QPointF& scenePoint) {
    setCamera(scenePoint, m_camera.zoom);
}

void CanvasView::panBy(const QPointF& viewDelta) {
    setCamera(m_camera.centre - viewDelta / m_camera.zoom, m_camera.zoom);
}

void CanvasView::zoomBy(double factor) {
    zoomAt(QRectF(rect()).center(), factor);
}

/// The scene point under the position stays there. Reckoned from the centre and not from the pixel grid,
/// whose roundings would add up over many turns of the wheel.
void CanvasView::zoomAt(const QPointF& viewPosition, double factor) {
    const double after = std::clamp(zoom() * factor, leastZoom, mostZoom);
    const QPointF fromCentre = viewPosition - QPointF(m_camera.size.width(), m_camera.size.height()) / 2;
    const QPointF fixed = m_camera.centre + fromCentre / zoom();
    setCamera(fixed - fromCentre / after, after);
}

void CanvasView::fitAll() {
    m_fitPending = false;
    fit(m_controller->scene().diagram().bounds);
    m_fitted = true;
}

void CanvasView::fitSelection() {
    constexpr double around = 60;
    const QRectF bounds = m_controller->rectOfSelection();
    if (!bounds.isNull())
        fit(bounds.adjusted(-around, -around, around, around));
}

void CanvasView::fit(const QRectF& bounds) {
    constexpr double mostFit = 1.25;
    const double below = height() > 400 ? m_note->reach() : 0; // where the note covers nothing
    double scale = 1;
    if (!bounds.isNull()) {
        scale = std::min(width() / bounds.width(), (height() - below) / bounds.height());
        scale = std::clamp(scale, leastZoom, mostFit);
    }
    setCamera(bounds.center() + QPointF(0, below / scale / 2), scale);
    emit zoomChanged(scale);
}

bool CanvasView::event(QEvent* event) {
    // Keys of the canvas that the window may also have as shortcuts of other parts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && (m_controller->hasGesture() || isLayingOut())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (pans)
        startPanning(event->position());
    else if (event->button() == Qt::LeftButton)
        m_controller->press(m_camera.scenePoint(event->position()), event->modifiers());
    event->accept();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    if (m_panFrom) {
        panBy(event->position() - *m_panFrom);
        m_panFrom = event->position();
        return;
    }
    m_controller->move(m_camera.scenePoint(event->position()), event->modifiers(),
                       event->buttons().testFlag(Qt::LeftButton));
    updateCursor();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_panFrom && event->button() != Qt::RightButton) {
        m_panFrom.reset();
        updateCursor();
    } else if (event->button() == Qt::LeftButton) {
        m_controller->release(m_camera.scenePoint(event->position()), event->modifiers());
        updateCursor();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_spaceHeld)
        return;
    if (m_controller->doubleClick(m_camera.scenePoint(event->position())))
        return;
    const CanvasHit hit = m_controller->hitAt(m_camera.scenePoint(event->position()));
    const bool named = hit.kind == CanvasHit::Kind::Item || hit.kind == CanvasHit::Kind::ItemBorder ||
                       hit.kind == CanvasHit::Kind::Title || hit.kind == CanvasHit::Kind::Edge;
    const DiagramContainer* container = m_controller->scene().container(hit.key);
    if (tool() == CanvasTool::Select && container != nullptr && container->collapsed)
        m_controller->toggleCollapsed(hit.key);
    else if (tool() == CanvasTool::Select && named)
        m_controller->renameKey(hit.key);
    else
        mousePressEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    QPoint position = event->pos();
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QStringList keys = m_controller->selectedKeys();
        const QRectF rect = keys.isEmpty() ? QRectF() : m_controller->scene().rectOf(keys.front());
        if (!rect.isNull()) {
            position = m_camera.viewPoint(rect.topLeft() + QPointF(20, 20)).toPoint();
            global = mapToGlobal(position);
        }
    }
    m_controller->showMenu(m_camera.scenePoint(position), global);
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
        panBy(QPointF(delta, 0));
    } else if (event->angleDelta().y() != 0) {
        zoomAt(event->position(), std::pow(zoomStep, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    m_controller->modifiersChanged(event->modifiers());
    updateCursor();
    if (resizeKey(event))
        return;
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 1 : 8;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_controller->nudge({-step, 0});
    case Qt::Key_Right:
        return m_controller->nudge({step, 0});
    case Qt::Key_Up:
        return m_controller->nudge({0, -step});
    case Qt::Key_Down:
        return m_controller->nudge({0, step});
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return deleteSelection();
    case Qt::Key_F2:
        return renameSelection();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const DiagramCluster* cluster = m_controller->selectedCluster();
            cluster != nullptr && !cluster->open)
            m_controller->openClusters({cluster->key}, true);
        else
            emit inspectorRequested();
        return;
    case Qt::Key_Space:
        m_spaceHeld = true;
        updateCursor();
        return;
    case Qt::Key_Escape:
        if (isLayingOut())
            cancelLayout();
        else if (m_controller->cancelGesture())
            updateCursor();
        else if (m_controller->wayfinding().highlight())
            m_controller->wayfinding().endHighlight();
        else if (tool() != CanvasTool::Select)
            setTool(CanvasTool::Select);
        else
            m_controller->selectKey({}, Qt::NoModifier);
        return;
    default:
        break;
    }
    if (!viewKey(event))
        event->ignore();
}

bool CanvasView::resizeKey(QKeyEvent* event) {
    constexpr double step = 8;
    constexpr Qt::KeyboardModifiers arrows = Qt::KeypadModifier; // some platforms set it for them
    if ((event->modifiers() & ~arrows) != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
        m_controller->grow({-step, 0});
        return true;
    case Qt::Key_Right:
        m_controller->grow({step, 0});
        return true;
    case Qt::Key_Up:
        m_controller->grow({0, -step});
        return true;
    case Qt::Key_Down:
        m_controller->grow({0, step});
        return true;
    default:
        return false;
    }
}

bool CanvasView::viewKey(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && event->key() == Qt::Key_0)
        fitAll();
    else if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomBy(zoomStep);
    else if (control && event->key() == Qt::Key_Minus)
        zoomBy(1 / zoomStep);
    else if (event->matches(QKeySequence::SelectAll))
        m_controller->selectAll();
    else
        return false;
    return true;
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    m_controller->modifiersChanged(event->modifiers());
    updateCursor();
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
    } else {
        event->ignore();
    }
}

bool CanvasView::focusNextPrevChild(bool next) {
    // Fields that lie on the canvas ask it too, also when they are hidden: their focus goes on as anywhere.
    // At the end of the cycle it goes on as well: no keyboard trap. What is hidden only hands the focus on.
    return (hasFocus() && isVisible() && m_controller->selectNext(next)) || QWidget::focusNextPrevChild(next);
}

void CanvasView::startPanning(const QPointF& position) {
    m_panFrom = position;
    setCursor(Qt::ClosedHandCursor);
}

void CanvasView::updateCursor() {
    if (m_panFrom)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_controller->cursor());
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_camera.size = size();
    m_note->follow();
    if (m_fitted)
        fitAll();
    m_overview->placeInCorner();
}

void CanvasView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_overview->placeInCorner();
    m_note->follow();
    if (m_fitPending)
        fitAll();
    m_controller->hintForTool();
    m_commands->refresh();
}

void CanvasView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_spaceHeld = false;
    m_commands->refresh();
}

} // namespace drawbridge
