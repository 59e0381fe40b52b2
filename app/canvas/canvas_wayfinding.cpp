// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_wayfinding.h"

#include "app/canvas/canvas_controller.h"
#include "core/diagram/building/diagram_builder.h"

namespace drawbridge {

namespace {

constexpr int restMilliseconds = 550;

} // namespace

CanvasWayfinding::CanvasWayfinding(CanvasController& controller)
    : QObject(&controller), m_controller(controller), m_card(new HoverCard(&controller.view())) {
    m_card->hideCard();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &CanvasWayfinding::showCard);
    // What it is about moves away from beneath it.
    connect(&controller.view(), &CanvasView::cameraChanged, this, &CanvasWayfinding::hideCard);
}

void CanvasWayfinding::toggleHighlight(ReachDirection direction) {
    if (m_direction == direction) {
        endHighlight();
        return;
    }
    if (m_controller.session().selection().empty()) {
        m_controller.hint(tr("Select what to follow first"));
        return;
    }
    m_direction = direction;
    refreshHighlight();
}

void CanvasWayfinding::endHighlight() {
    if (!m_direction)
        return;
    m_direction.reset();
    m_controller.scene().setHighlight(std::nullopt);
    m_controller.hintForTool();
}

void CanvasWayfinding::refreshHighlight() {
    if (!m_direction)
        return;
    if (m_controller.session().selection().empty()) {
        endHighlight();
        return;
    }
    m_controller.scene().setHighlight(keysAlong(*m_direction));
}

/// The parts on the page that stand for what is reached, and the edges between them.
QSet<QString> CanvasWayfinding::keysAlong(ReachDirection direction) {
    const Session& session = m_controller.session();
    const Plan& plan = session.plan();
    const DiagramIndex& index = *m_controller.scene().index();
    const auto start = componentsOf(plan, session.selection());
    const auto reached = reachOf(plan, start, direction);
    QSet<QString> keys;
    for (const ComponentId id : reached) {
        const QString key = diagramKey(refTo(id));
        if (const DiagramItem* item = index.item(key))
            keys.insert(item->key);
        else if (index.container(key) != nullptr)
            keys.insert(key);
    }
    for (const DiagramEdge& edge : index.diagram().edges) {
        if (edge.kind != DiagramEdge::Kind::Copy && keys.contains(edge.fromKey) && keys.contains(edge.toKey))
            keys.insert(edge.key);
    }
    tell(reached.size() - start.size());
    return keys;
}

void CanvasWayfinding::tell(std::size_t count) {
    const auto& selection = m_controller.session().selection();
    const QString name = selection.size() == 1 ? displayName(m_controller.session().plan(), selection.front())
                                               : tr("The selection");
    const auto number = static_cast<int>(count);
    if (m_direction == ReachDirection::Dependents)
        m_controller.hint(count == 1 ? tr("%1 serves one component · Esc ends").arg(name)
                                     : tr("%1 serves %2 components · Esc ends").arg(name).arg(number));
    else
        m_controller.hint(count == 1 ? tr("%1 needs one component · Esc ends").arg(name)
                                     : tr("%1 needs %2 components · Esc ends").arg(name).arg(number));
}

void CanvasWayfinding::pointAt(const QString& key) {
    if (key == m_pointed)
        return;
    hideCard();
    m_pointed = key;
    if (!key.isEmpty())
        m_rest.start();
}

void CanvasWayfinding::hideCard() {
    m_rest.stop();
    m_pointed.clear();
    m_card->hideCard();
}

void CanvasWayfinding::showCard() {
    if (m_controller.hasGesture() || m_pointed.isEmpty())
        return;
    // Beside an item; of what is large or long, beside the pointer.
    const CanvasCamera& camera = m_controller.view().camera();
    const DiagramItem* item = m_controller.scene().item(m_pointed);
    constexpr int around = 14;
    const QPoint pointer = camera.viewPoint(m_controller.pointer()).toPoint();
    const QRect shown = item != nullptr
                            ? camera.toView().mapRect(item->rect).toAlignedRect()
                            : QRect(pointer - QPoint(around, around), QSize(2 * around, 2 * around));
    m_card->showText(item != nullptr && item->isCluster() ? hoverTextOfCluster(m_controller.session(), *item)
                                                          : hoverTextOf(m_controller.session(), m_pointed),
                     shown);
}

} // namespace drawbridge
