// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"

#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/scene/diagram_transition.h"
#include "app/common/diagram_options.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"

#include <QAccessible>
#include <QAccessibleEvent>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double reachPixels = 6;

QString dependencyKey(const std::pair<ComponentId, ComponentId>& dependency) {
    return QStringLiteral("dependency:%1:%2").arg(dependency.first.value()).arg(dependency.second.value());
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
    connect(&session, &Session::pictureChanged, this, &CanvasController::refresh);
    connect(&session, &Session::pageChanged, this, [this] {
        cancelGesture();
        refresh();
        m_view.fitAll();
    });
    connect(&session, &Session::selectionChanged, this, &CanvasController::onSelectionChanged);
    connect(&m_layout, &Background::finished, this, &CanvasController::endLayout);
    connect(&m_layout, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
    m_scrolling.setInterval(16);
    connect(&m_scrolling, &QTimer::timeout, this, &CanvasController::scrollOn);
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

std::vector<EntityRef> CanvasController::refsOf(const QString& key) const {
    std::vector<EntityRef> refs;
    if (const auto ref = entityOfDiagramKey(key))
        refs.push_back(*ref);
    else if (const DiagramItem* item = m_scene.item(key)) {
        for (const QString& member : item->members)
            refs.push_back(*entityOfDiagramKey(member));
    }
    return refs;
}

bool CanvasController::isSelected(const QString& key) const {
    const auto& selected = m_session.selection();
    const std::vector<EntityRef> refs = refsOf(key);
    return !refs.empty() && std::all_of(refs.begin(), refs.end(), [&selected](const EntityRef& ref) {
        return std::find(selected.begin(), selected.end(), ref) != selected.end();
    });
}

void CanvasController::onPlanChanged() {
    if (m_gesture && !m_editing)
        endGesture();
    m_press.reset(); // what was pressed may be gone
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
    m_hoveredHandle.reset();
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
    revealSelection();
    showRect(rectOfSelection());
}

/// What one was led to shows itself: its cluster opens. Not where that would cost what can be done again, nor
/// where nothing may be changed: then the cluster is shown.
void CanvasController::revealSelection() {
    QStringList keys;
    QString inside;
    for (const QString& key : selectedKeys()) {
        const DiagramItem* item = m_scene.item(key);
        if (item == nullptr || !item->isCluster() || isSelected(item->key) || keys.contains(item->key))
            continue;
        keys.append(item->key);
        inside = item->title;
    }
    if (keys.isEmpty())
        return;
    if (m_session.document().isReadOnly() || m_session.document().canRedo())
        hint(tr("%1 stands in %2 · double-click opens it").arg(nameOfSelection(), inside));
    else
        openClusters(keys, true);
}

/// Brings a part into view, as large as one can read it.
void CanvasController::showRect(const QRectF& rect) {
    constexpr double readable = 0.6;
    const double zoom = m_view.zoom();
    if (rect.height() * zoom < kItemHeight * readable)
        m_view.zoomBy(1 / zoom);
    if (!m_view.camera().shown().contains(rect))
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
    hint(hintFor(CanvasHit{}));
}

void CanvasController::setTool(CanvasTool tool) {
    m_tool = tool;
    m_overlay.hovered.clear();
    m_hoveredHandle.reset();
    cancelGesture();
    overlayChanged();
    hintForTool();
}

} // namespace drawbridge
