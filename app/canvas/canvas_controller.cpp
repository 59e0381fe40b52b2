// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"

#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/diagram_options.h"
#include "app/canvas/diagram_transition.h"
#include "app/canvas/layout_run.h"
#include "core/report/diagram_builder.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QLineF>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double reachPixels = 6;
constexpr double dragPixels = 4;

QString dependencyKey(const std::pair<ComponentId, ComponentId>& dependency) {
    return QStringLiteral("dependency:%1:%2").arg(dependency.first.value()).arg(dependency.second.value());
}

/// The ends of a dependency's or copy's key.
std::optional<std::pair<ComponentId, ComponentId>> pairOf(const QString& key, const QString& kind) {
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() != 3 || parts.at(0) != kind)
        return std::nullopt;
    return std::pair(ComponentId(parts.at(1).toLongLong()), ComponentId(parts.at(2).toLongLong()));
}

} // namespace

CanvasController::CanvasController(Session& session, CanvasView& view)
    : m_session(session), m_view(view), m_transition(new DiagramTransition(m_scene, this)),
      m_wayfinding(new CanvasWayfinding(*this)) {
    m_scene.setTheme(loadTheme(QStringLiteral("light")));
    connect(&session, &Session::documentReplaced, this, [this] {
        cancelLayout();
        onPlanChanged();
    });
    connect(&session, &Session::planChanged, this, &CanvasController::onPlanChanged);
    connect(&session, &Session::resultsChanged, this, &CanvasController::onResultsChanged);
    connect(&session, &Session::scenarioChanged, this, &CanvasController::onResultsChanged);
    connect(&session, &Session::pageChanged, this, [this] {
        cancelGesture();
        refresh();
        m_view.fitAll();
    });
    connect(&session, &Session::selectionChanged, this, &CanvasController::onSelectionChanged);
    refresh();
}

CanvasController::~CanvasController() = default;

void CanvasController::overlayChanged() {
    m_view.update();
}

double CanvasController::reach() const {
    return reachPixels / m_view.zoom();
}

void CanvasController::refresh() {
    m_transition->stop();
    m_scene.showDiagram(buildDiagram(m_session.plan(), m_session.page(), diagramOptionsOf(m_session)));
    showSelection();
    m_wayfinding->refreshHighlight();
}

void CanvasController::showPreview(const Plan& plan) {
    DiagramOptions options = diagramOptionsOf(m_session);
    const Diagram before = m_scene.diagram();
    options.previous = &before;
    m_scene.showPassing(buildDiagram(plan, m_session.page(), options));
}

void CanvasController::showSelection() {
    const QStringList keys = selectedKeys();
    QSet<QString> selected(keys.begin(), keys.end());
    if (const auto dependency = m_session.selectedDependency())
        selected.insert(dependencyKey(*dependency));
    m_scene.setSelected(selected);
}

QStringList CanvasController::selectedKeys() const {
    QStringList keys;
    for (const EntityRef& ref : m_session.selection())
        keys.append(diagramKey(ref));
    return keys;
}

void CanvasController::onPlanChanged() {
    if (m_gesture && !m_editing)
        endGesture();
    m_wayfinding->hideCard();
    refresh();
    if (m_overlay.hovered.size() > 0 && m_scene.item(m_overlay.hovered) == nullptr)
        m_overlay.hovered.clear();
}

/// Not during a gesture: its preview would be replaced under the pointer.
void CanvasController::onResultsChanged() {
    m_stale = m_gesture != nullptr;
    if (!m_stale)
        refresh();
}

void CanvasController::onSelectionChanged(bool scrollTo) {
    showSelection();
    announceSelection();
    m_wayfinding->refreshHighlight();
    if (!scrollTo)
        return;
    QRectF rect = rectOfSelection();
    // What is not on this page is on the first, which shows everything.
    if (rect.isNull() && !m_session.selection().empty() && !m_session.plan().pages.isEmpty()) {
        m_session.showPage(m_session.plan().pages.at(0).id);
        rect = rectOfSelection();
    }
    if (rect.isNull())
        return;
    const QRectF shown = m_view.camera().shown();
    if (!shown.contains(rect))
        m_view.centreOn(rect.center());
}

QRectF CanvasController::rectOfSelection() const {
    QRectF rect;
    const QStringList keys = selectedKeys();
    for (const QString& key : keys)
        rect |= m_scene.rectOf(key);
    return rect;
}

/// Graphics items are not accessible objects: the view says what is selected.
void CanvasController::announceSelection() {
    QStringList texts;
    for (const EntityRef& ref : m_session.selection()) {
        const DiagramItem* item = m_scene.item(diagramKey(ref));
        const QString name = displayName(m_session.plan(), ref);
        texts += item != nullptr ? name + QStringLiteral(", ") + item->subtitle : name;
    }
    m_view.setAccessibleDescription(texts.isEmpty()
                                        ? tr("Nothing is selected")
                                        : tr("Selected: %1").arg(texts.join(QStringLiteral("; "))));
    QAccessibleEvent event(&m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void CanvasController::hint(const QString& text) {
    if (text == m_hint)
        return;
    m_hint = text;
    emit m_session.toolHint(text);
}

void CanvasController::hintForTool() {
    hint(hintFor({}));
}

void CanvasController::setTool(CanvasTool tool) {
    m_tool = tool;
    m_overlay.hovered.clear();
    cancelGesture();
    hintForTool();
}

std::optional<ComponentId> CanvasController::componentAt(const QPointF& point) const {
    const CanvasHit hit = hitAt(point);
    QString key = hit.key;
    if (hit.kind == CanvasHit::Kind::Edge) // an edge in front of what one aims at
        key = m_scene.containerAt(point);
    const auto ref = entityOfDiagramKey(key);
    const bool isComponent = ref && ref->kind == EntityKind::Component;
    return isComponent ? std::optional(ComponentId(ref->id)) : std::nullopt;
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
    switch (hit.kind) {
    case CanvasHit::Kind::Item:
        return tr("%1: drag to move · drag from its edge to connect · F2 renames").arg(name);
    case CanvasHit::Kind::ItemBorder:
        return tr("Drag to what %1 requires").arg(name);
    case CanvasHit::Kind::Title:
        return tr("%1: drag to move it with all in it · F2 renames").arg(name);
    case CanvasHit::Kind::Edge:
        return tr("Click to select the connection · Delete removes it");
    case CanvasHit::Kind::Inside:
    case CanvasHit::Kind::Nothing:
        break;
    }
    if (m_scene.index()->isCrowded())
        return tr("So many edges are shown by their ends · select an item to see its own whole");
    return tr("Drag from an edge to connect · Space to pan · drag on free ground to select");
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
        else if (component != nullptr)
            m_gesture = std::make_unique<ConnectGesture>(*this, *from, kind, false);
        return;
    }
    const bool wasSelected = selectedKeys().contains(hit.key);
    m_press = Press{hit, point, modifiers, wasSelected};
    const bool grabs = hit.kind == CanvasHit::Kind::Item || hit.kind == CanvasHit::Kind::Title;
    if (grabs && !wasSelected)
        selectKey(hit.key, modifiers);
}

void CanvasController::move(const QPointF& point, Qt::KeyboardModifiers modifiers, bool buttonDown) {
    if (m_press && !m_gesture && buttonDown &&
        QLineF(m_press->point, point).length() * m_view.zoom() >= dragPixels)
        startGesture(point, modifiers);
    if (m_gesture)
        m_gesture->move(point, modifiers);
    else if (!m_press)
        hover(point);
}

void CanvasController::startGesture(const QPointF&, Qt::KeyboardModifiers) {
    const CanvasHit& hit = m_press->hit;
    const auto ref = entityOfDiagramKey(hit.key);
    m_overlay.hovered.clear();
    switch (hit.kind) {
    case CanvasHit::Kind::Item:
    case CanvasHit::Kind::Title:
        if (m_scene.container(hit.key) == nullptr || !m_scene.container(hit.key)->network)
            m_gesture = std::make_unique<MoveGesture>(*this, hit.key, m_press->point);
        break;
    case CanvasHit::Kind::ItemBorder:
        m_gesture = std::make_unique<ConnectGesture>(*this, ComponentId(ref->id), ConnectKind::Hard, false);
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

void CanvasController::endGesture() {
    m_gesture.reset();
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
    const CanvasHit hit = hitAt(point);
    m_wayfinding->pointAt(hit.kind == CanvasHit::Kind::Inside ? QString() : hit.key);
    const bool onItem = hit.kind == CanvasHit::Kind::Item || hit.kind == CanvasHit::Kind::ItemBorder;
    const QString hovered = onItem ? hit.key : QString();
    if (hovered != m_overlay.hovered) {
        m_overlay.hovered = hovered;
        overlayChanged();
    }
    hint(hintFor(hit));
}

void CanvasController::leave() {
    m_wayfinding->hideCard();
    if (!m_overlay.hovered.isEmpty() && !m_gesture) {
        m_overlay.hovered.clear();
        overlayChanged();
    }
}

void CanvasController::selectKey(const QString& key, Qt::KeyboardModifiers modifiers) {
    const auto ref = entityOfDiagramKey(key);
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!ref) {
        if (!adds)
            m_session.select({});
        return;
    }
    std::vector<EntityRef> refs;
    if (adds)
        refs = m_session.selection();
    const auto found = std::find(refs.begin(), refs.end(), *ref);
    if (found == refs.end())
        refs.push_back(*ref);
    else if (modifiers.testFlag(Qt::ControlModifier))
        refs.erase(found);
    m_session.select(refs);
}

} // namespace drawbridge
