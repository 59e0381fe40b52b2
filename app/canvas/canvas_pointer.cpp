// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/band_gesture.h"
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/connect_gesture.h"
#include "app/canvas/move_gesture.h"
#include "app/canvas/reattach_gesture.h"
#include "app/canvas/resize_gesture.h"
#include "app/canvas/scene/diagram_transition.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/model/kind_traits.h"
#include "core/operations/edits/canvas_edits.h"

#include <QLineF>

#include <algorithm>

/// What presses, moves and releases of the mouse mean.
namespace drawbridge {

namespace {

constexpr double dragPixels = 4;

/// The ends of a dependency's or copy's key.
std::optional<std::pair<ComponentId, ComponentId>> pairOf(const QString& key, const QString& kind) {
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() != 3 || parts.at(0) != kind)
        return std::nullopt;
    return std::pair(ComponentId(parts.at(1).toLongLong()), ComponentId(parts.at(2).toLongLong()));
}

/// How far a view shall go on, in pixels, with the pointer held near its edge or beyond.
QPointF scrollStep(const QPointF& pointer, const QSizeF& view) {
    constexpr double zone = 20;
    constexpr double most = 60;
    constexpr double share = 0.25;
    const auto along = [&](double at, double length) {
        const double before = zone - at;
        const double behind = at - (length - zone);
        const double depth = before > 0 ? -std::min(before, most) : std::clamp(behind, 0.0, most);
        return depth * share;
    };
    return {along(pointer.x(), view.width()), along(pointer.y(), view.height())};
}

} // namespace

std::optional<ComponentId> CanvasController::componentAt(const QPointF& point) const {
    const CanvasHit hit = hitAt(point);
    QString key = hit.key;
    if (hit.kind == CanvasHit::Kind::Edge) // an edge in front of what one aims at
        key = m_scene.containerAt(point);
    const auto ref = entityOfDiagramKey(key);
    const bool isComponent = ref && ref->kind == EntityKind::Component;
    return isComponent ? std::optional(ComponentId(ref->id)) : std::nullopt;
}

std::optional<NetworkId> CanvasController::networkAt(const QPointF& point) const {
    const CanvasHit hit = hitAt(point);
    const auto ref = entityOfDiagramKey(hit.key);
    const bool isTitle = hit.kind == CanvasHit::Kind::Title && ref && ref->kind == EntityKind::Network;
    return isTitle ? std::optional(NetworkId(ref->id)) : std::nullopt;
}

QString CanvasController::hintFor(const CanvasHit& hit) const {
    const auto ref = entityOfDiagramKey(hit.key);
    const QString name = ref ? displayName(m_session.plan(), *ref) : QString();
    switch (m_tool) {
    case CanvasTool::Connect:
        return tr("Drag from an item to what it requires, or click one after the other · Esc ends");
    case CanvasTool::ConnectSoft:
        return tr("Drag from an item to what it uses but can do without · Esc ends");
    case CanvasTool::Tunnel:
        return tr("Drag from one gateway to another to join their sites · Esc ends");
    case CanvasTool::Select:
        break;
    }
    if (const DiagramItem* item = m_scene.item(hit.key); item != nullptr && item->isCluster())
        return tr("%1: double-click or Enter opens it · drag to move all of it").arg(item->title);
    switch (hit.kind) {
    case CanvasHit::Kind::Item:
        return tr("%1: drag to move, with Ctrl to copy · drag from its edge to connect · F2 renames")
            .arg(name);
    case CanvasHit::Kind::ItemBorder:
        return tr("Drag to what %1 requires").arg(name);
    case CanvasHit::Kind::Title:
        return tr("%1: drag to move it with its contents · F2 renames").arg(name);
    case CanvasHit::Kind::Edge:
        return tr("Click to select the connection, then drag its ends · Delete removes it");
    case CanvasHit::Kind::Inside:
    case CanvasHit::Kind::Nothing:
        break;
    }
    if (m_scene.diagram().items.empty() && m_scene.diagram().containers.empty())
        return tr("Drag a kind from the palette, or drop a file here to import it");
    if (m_scene.index()->isCrowded())
        return tr("Too many edges: only their ends are drawn · select an item to see its edges");
    return tr("Drag from an edge to connect · Space to pan · drag on the empty canvas to select");
}

QString CanvasController::hintFor(const CanvasHandle& handle) const {
    if (handle.kind == CanvasHandle::Kind::EdgeEnd)
        return tr("Drag this end to another item to attach it there");
    const auto ref = entityOfDiagramKey(handle.key);
    return tr("Drag to resize %1 (Ctrl+Shift+arrows) · double-click fits it to what is in it")
        .arg(ref ? displayName(m_session.plan(), *ref) : QString());
}

void CanvasController::press(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    m_wayfinding->hideCard();
    m_transition->stop();
    if (m_gesture) // waits for its second click
        return;
    const CanvasHit hit = hitAt(point);
    if (m_tool != CanvasTool::Select) {
        const auto from = componentAt(point);
        const ConnectKind kind = m_tool == CanvasTool::Tunnel        ? ConnectKind::Tunnel
                                 : m_tool == CanvasTool::ConnectSoft ? ConnectKind::Soft
                                                                     : ConnectKind::Hard;
        const Component* component = from ? m_session.plan().components.find(*from) : nullptr;
        if (component != nullptr && kind == ConnectKind::Tunnel && !canEndTunnel(component->kind))
            hint(whyNotTunnel(m_session.plan(), *from, *from));
        else if (component != nullptr) {
            m_overlay.hovered.clear();
            m_gesture = std::make_unique<ConnectGesture>(*this, *from, kind, ConnectStart::Tool);
        }
        return;
    }
    if (const auto handle = handleAt(handles(), point, reach())) {
        m_press = Press{hit, point, modifiers, true, handle};
        return;
    }
    const bool wasSelected = isSelected(hit.key);
    m_press = Press{hit, point, modifiers, wasSelected, std::nullopt};
    const bool grabs = hit.kind == CanvasHit::Kind::Item || hit.kind == CanvasHit::Kind::Title;
    if (grabs && !wasSelected)
        selectKey(hit.key, modifiers);
}

void CanvasController::move(const QPointF& point, Qt::KeyboardModifiers modifiers, bool buttonDown) {
    if (m_press && !m_gesture && buttonDown &&
        QLineF(m_press->point, point).length() * m_view.zoom() >= dragPixels)
        startGesture();
    if (m_gesture) {
        m_gesture->move(point, modifiers);
        m_dragged = {m_view.camera().viewPoint(point), modifiers};
        const bool scrolls = buttonDown && !scrollStep(m_dragged.position, m_view.size()).isNull();
        scrolls ? m_scrolling.start() : m_scrolling.stop();
    } else if (!m_press) {
        hover(point);
    }
}

/// A gesture may mean something else with Ctrl, Shift or Alt held: at once, not when the pointer moves next.
void CanvasController::modifiersChanged(Qt::KeyboardModifiers modifiers) {
    if (!m_gesture || modifiers == m_dragged.modifiers)
        return;
    m_dragged.modifiers = modifiers;
    m_gesture->move(m_view.camera().scenePoint(m_dragged.position), modifiers);
}

/// The view goes on under a pointer that is held at its edge, and the gesture with it.
void CanvasController::scrollOn() {
    const QPointF before = m_view.camera().centre;
    if (m_gesture)
        m_view.panBy(-scrollStep(m_dragged.position, m_view.size()));
    if (!m_gesture || m_view.camera().centre == before) {
        m_scrolling.stop();
        return;
    }
    m_gesture->move(m_view.camera().scenePoint(m_dragged.position), m_dragged.modifiers);
}

void CanvasController::startGesture() {
    const CanvasHit& hit = m_press->hit;
    const auto ref = entityOfDiagramKey(hit.key);
    m_overlay.hovered.clear();
    if (const auto& handle = m_press->handle) {
        if (handle->kind == CanvasHandle::Kind::Side)
            m_gesture = std::make_unique<ResizeGesture>(*this, *handle, m_press->point);
        else
            m_gesture = std::make_unique<ReattachGesture>(*this, *handle);
        return;
    }
    switch (hit.kind) {
    case CanvasHit::Kind::Item:
    case CanvasHit::Kind::Title:
        if (m_scene.container(hit.key) == nullptr || !m_scene.container(hit.key)->network)
            m_gesture = std::make_unique<MoveGesture>(*this, hit.key, m_press->point);
        break;
    case CanvasHit::Kind::ItemBorder:
        m_gesture = std::make_unique<ConnectGesture>(*this, ComponentId(ref->id), ConnectKind::Hard,
                                                     ConnectStart::Border);
        break;
    case CanvasHit::Kind::Inside:
    case CanvasHit::Kind::Nothing:
    case CanvasHit::Kind::Edge:
        m_gesture = std::make_unique<BandGesture>(*this, m_press->point, m_press->modifiers);
        break;
    }
}

void CanvasController::release(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const std::optional<Press> pressed = std::exchange(m_press, std::nullopt);
    m_scrolling.stop();
    if (m_gesture) {
        m_editing = true;
        const bool over = m_gesture->finish(point, modifiers);
        m_editing = false;
        if (over)
            endGesture();
        hover(point);
        return;
    }
    if (pressed)
        click(*pressed);
}

void CanvasController::click(const Press& press) {
    if (press.handle)
        return;
    const bool grabbed = press.hit.kind == CanvasHit::Kind::Item || press.hit.kind == CanvasHit::Kind::Title;
    if (grabbed && !press.wasSelected)
        return; // selected by the press
    if (press.hit.kind == CanvasHit::Kind::Edge) {
        if (const auto dependency = pairOf(press.hit.key, QStringLiteral("dependency")))
            m_session.selectDependency(dependency->first, dependency->second);
        else if (const auto copy = pairOf(press.hit.key, QStringLiteral("copy")))
            m_session.select({refTo(copy->first)}); // a copy is a line of its component
        else
            selectKey(press.hit.key, press.modifiers);
        return;
    }
    selectKey(press.hit.key, press.modifiers);
}

bool CanvasController::doubleClick(const QPointF& point) {
    const CanvasHit hit = hitAt(point);
    const DiagramItem* item = m_scene.item(hit.key);
    if (m_tool == CanvasTool::Select && item != nullptr && item->isCluster()) {
        openClusters({item->key}, true);
        return true;
    }
    const auto handle = handleAt(handles(), point, reach());
    if (!handle || handle->kind != CanvasHandle::Kind::Side)
        return false;
    fitToContents({handle->key});
    return true;
}

void CanvasController::endGesture() {
    m_gesture.reset();
    m_scrolling.stop();
    m_press.reset();
    m_overlay = {};
    if (std::exchange(m_stale, false) || m_scene.isPassing())
        refresh();
    overlayChanged();
    hintForTool();
}

bool CanvasController::cancelGesture() {
    if (!m_gesture && !m_press)
        return false;
    const bool was = m_gesture != nullptr;
    if (m_gesture)
        m_gesture->cancel();
    endGesture();
    return was;
}

void CanvasController::hover(const QPointF& point) {
    m_pointer = point;
    m_hoveredHandle = handleAt(handles(), point, reach());
    const CanvasHit hit = hitAt(point);
    m_wayfinding->pointAt(hit.kind == CanvasHit::Kind::Inside ? QString() : hit.key);
    const bool onItem =
        !m_hoveredHandle && (hit.kind == CanvasHit::Kind::Item || hit.kind == CanvasHit::Kind::ItemBorder);
    const QString hovered = onItem ? hit.key : QString();
    if (hovered != m_overlay.hovered) {
        m_overlay.hovered = hovered;
        overlayChanged();
    }
    hint(m_hoveredHandle ? hintFor(*m_hoveredHandle) : hintFor(hit));
}

std::vector<CanvasHandle> CanvasController::handles() const {
    const bool changeable = m_session.hasDocument() && !m_session.document().isReadOnly();
    const bool one = m_session.selection().size() == 1 || m_session.selectedDependency();
    if (m_gesture || m_tool != CanvasTool::Select || !changeable || !one)
        return {};
    const DiagramParts& parts = m_scene.selectedParts();
    const Diagram& diagram = m_scene.diagram();
    if (!parts.containers.empty())
        return handlesOf(m_scene, diagram.containers[static_cast<std::size_t>(parts.containers.front())].key,
                         m_view.zoom());
    if (!parts.edges.empty())
        return handlesOf(m_scene, diagram.edges[static_cast<std::size_t>(parts.edges.front())].key,
                         m_view.zoom());
    return {};
}

Qt::CursorShape CanvasController::cursor() const {
    if (m_overlay.hint && m_overlay.hint->refused)
        return Qt::ForbiddenCursor;
    if (m_overlay.copies)
        return Qt::DragCopyCursor;
    if (m_tool != CanvasTool::Select || m_overlay.connection)
        return Qt::CrossCursor;
    return m_hoveredHandle ? cursorOf(*m_hoveredHandle) : Qt::ArrowCursor;
}

void CanvasController::showCandidates(const std::function<bool(const EntityRef&)>& mayBe) {
    m_overlay.candidates.clear();
    const auto take = [&](const QString& key) {
        if (const auto ref = entityOfDiagramKey(key); ref && mayBe(*ref))
            m_overlay.candidates.append(key);
    };
    for (const DiagramItem& item : m_scene.diagram().items)
        take(item.key);
    for (const DiagramContainer& container : m_scene.diagram().containers)
        take(container.key);
    constexpr qsizetype most = 600; // where nearly everything would do, outlines tell nothing
    if (m_overlay.candidates.size() > most)
        m_overlay.candidates.clear();
}

void CanvasController::leave() {
    m_wayfinding->hideCard();
    if (!m_overlay.hovered.isEmpty() && !m_gesture) {
        m_overlay.hovered.clear();
        overlayChanged();
    }
}

void CanvasController::selectKey(const QString& key, Qt::KeyboardModifiers modifiers) {
    const std::vector<EntityRef> chosen = refsOf(key);
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (chosen.empty()) {
        if (!adds)
            m_session.select({});
        return;
    }
    std::vector<EntityRef> refs;
    if (adds)
        refs = m_session.selection();
    const bool removes = modifiers.testFlag(Qt::ControlModifier) && isSelected(key);
    for (const EntityRef& ref : chosen) {
        const auto found = std::find(refs.begin(), refs.end(), ref);
        if (found == refs.end())
            refs.push_back(ref);
        else if (removes)
            refs.erase(found);
    }
    m_session.select(refs);
}

} // namespace drawbridge
