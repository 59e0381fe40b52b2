// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/scene/diagram_transition.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/page_layout.h"

#include <QCoreApplication>

/// Automatic layout of the page shown: what is asked of it, and what is done with its answer.
namespace drawbridge {

namespace {

/// Where everything on the page stands.
QHash<QString, QRectF> standing(const CanvasContents& contents) {
    QHash<QString, QRectF> rects;
    for (const QString& key : contents.keys())
        rects.insert(key, contents.rectOf(key));
    return rects;
}

QSet<QString> pinnedKeys(const Diagram& diagram) {
    QSet<QString> pinned;
    for (const DiagramItem& item : diagram.items) {
        if (item.pinned)
            pinned.insert(item.key);
    }
    for (const DiagramContainer& container : diagram.containers) {
        if (container.pinned)
            pinned.insert(container.key);
    }
    return pinned;
}

/// The graph's parts as they stand now.
LayoutResult asStanding(const LayoutGraph& graph, const CanvasContents& contents) {
    LayoutResult result;
    for (const LayoutBox& box : graph.boxes)
        result.boxes.push_back(contents.rectOf(box.key));
    for (const LayoutCluster& cluster : graph.clusters)
        result.clusters.push_back(contents.rectOf(cluster.key));
    return result;
}

} // namespace

/// What may move, by the key of a part; nothing where everything may.
std::function<bool(const QString&)> CanvasController::movableIn(LayoutScope scope,
                                                                const CanvasContents& now) const {
    const QSet<QString> pinned = pinnedKeys(m_scene.diagram());
    if (scope == LayoutScope::All)
        return [pinned](const QString& key) { return !pinned.contains(key); };
    if (scope == LayoutScope::New)
        return [pinned, placed = now.placedKeys()](const QString& key) {
            return !pinned.contains(key) && !placed.contains(key);
        };
    QSet<QString> chosen;
    for (const QString& key : selectedKeys()) {
        chosen.insert(key);
        for (const QString& inner : now.allIn(key))
            chosen.insert(inner);
    }
    return [pinned, chosen](const QString& key) { return chosen.contains(key) && !pinned.contains(key); };
}

void CanvasController::layOut(LayoutStyle style, LayoutScope scope) {
    if (!m_session.hasDocument() || isLayingOut())
        return;
    cancelGesture();
    const CanvasContents now = contents();
    LayoutGraph graph = pageGraph(now, !m_session.showsImplied());
    graph.style = style;
    if (scope == LayoutScope::All && pinnedKeys(m_scene.diagram()).isEmpty()) {
        m_crossingsBefore = now.placedKeys().isEmpty()
                                ? std::nullopt
                                : std::optional(edgeCrossings(graph, asStanding(graph, now)));
    } else {
        m_crossingsBefore = edgeCrossings(graph, asStanding(graph, now));
        QHash<QString, QRectF> stands = standing(now);
        if (scope == LayoutScope::New) { // where the grid put them does not count
            const QSet<QString> placed = now.placedKeys();
            stands.removeIf([&placed](const auto& part) { return !placed.contains(part.key()); });
        }
        fixParts(graph, stands, movableIn(scope, now));
    }
    const QString program = QCoreApplication::applicationFilePath();
    m_layout.start([this, graph = std::move(graph), program, scope](const Background::Context& context) {
        const LayoutResult result = drawbridge::layOut(graph, program, &context.cancelled());
        context.answer([this, graph, result, scope] { takeLayout(graph, result, scope); });
    });
    hint(tr("Laying out… · Esc cancels"));
}

void CanvasController::cancelLayout() {
    if (!isLayingOut())
        return;
    m_layout.cancel();
    endLayout();
}

void CanvasController::endLayout() {
    hintForTool();
    emit m_view.layoutFinished();
}

void CanvasController::takeLayout(const LayoutGraph& graph, const LayoutResult& result, LayoutScope scope) {
    if (result.boxes.size() != graph.boxes.size())
        return;
    const CanvasContents now = contents();
    PlanPatch patch = laidOut(now, graph, result);
    if (graph.style == LayoutStyle::OrthogonalCompact)
        setRightAngles(patch, pageFor(now, patch));
    const QString label = scope == LayoutScope::Selection ? tr("Lay out the selection")
                          : scope == LayoutScope::New     ? tr("Lay out what is new")
                                                          : tr("Lay out");
    const Diagram before = m_scene.diagram();
    const bool first = now.placedKeys().isEmpty();
    if (!m_session.edit(label, [&patch](Edit& edit) { apply(edit, patch); }))
        return;
    if (scope == LayoutScope::All)
        m_view.fitAll();
    if (!first)
        m_transition->start(before, m_scene.diagram());
    tellCrossings(edgeCrossings(graph, result));
}

/// The compact layout is meant for edges with right angles.
void CanvasController::setRightAngles(PlanPatch& patch, PageId page) const {
    for (Page& changed : patch.pages) {
        changed.edges = EdgeShape::Orthogonal;
        if (changed.id == page)
            return;
    }
    const Page* known = m_session.plan().pages.find(page);
    if (known == nullptr || known->edges == EdgeShape::Orthogonal)
        return;
    Page changed = *known;
    changed.edges = EdgeShape::Orthogonal;
    patch.pages.push_back(changed);
}

/// A layout that did not untangle anything is not passed over in silence.
void CanvasController::tellCrossings(int after) {
    if (!m_crossingsBefore)
        return;
    const int before = *m_crossingsBefore;
    if (after < before)
        emit m_session.noticed(
            tr("Layout applied: fewer lines cross each other than before. Undo puts it back."));
    else
        emit m_session.noticed(
            tr("Layout applied, but no fewer lines cross each other than before. Undo puts it back."));
}

} // namespace drawbridge
