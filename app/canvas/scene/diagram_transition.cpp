// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/scene/diagram_transition.h"

#include "app/canvas/scene/canvas_scene.h"

#include <QApplication>
#include <QHash>
#include <QStyle>

namespace drawbridge {

namespace {

constexpr std::size_t mostParts = 400;

QRectF mix(const QRectF& a, const QRectF& b, double share) {
    const auto one = [share](double from, double to) { return from + (to - from) * share; };
    return {one(a.x(), b.x()), one(a.y(), b.y()), one(a.width(), b.width()), one(a.height(), b.height())};
}

template <class Part>
QHash<QString, QRectF> rectsOf(const std::vector<Part>& parts) {
    QHash<QString, QRectF> rects;
    for (const Part& part : parts)
        rects.insert(part.key, part.rect);
    return rects;
}

template <class Part>
void mixParts(const std::vector<Part>& from, std::vector<Part>& parts, double share) {
    const QHash<QString, QRectF> before = rectsOf(from);
    for (Part& part : parts)
        part.rect = mix(before.value(part.key, part.rect), part.rect, share);
}

} // namespace

Diagram between(const Diagram& from, const Diagram& to, double share) {
    Diagram diagram = to;
    mixParts(from.containers, diagram.containers, share);
    mixParts(from.items, diagram.items, share);
    QHash<QString, QPointF> shift; // of a part's middle, from its place at the end
    const auto remember = [&shift](const auto& now, const auto& end) {
        for (std::size_t i = 0; i < now.size(); ++i)
            shift.insert(now[i].key, now[i].rect.center() - end[i].rect.center());
    };
    remember(diagram.containers, to.containers);
    remember(diagram.items, to.items);
    for (DiagramContainer& container : diagram.containers)
        container.pieces.clear();
    for (DiagramEdge& edge : diagram.edges) {
        if (edge.points.size() < 2)
            continue;
        edge.points = {edge.points.front() + shift.value(edge.fromKey),
                       edge.points.back() + shift.value(edge.toKey)};
        edge.label.clear();
    }
    return diagram;
}

DiagramTransition::DiagramTransition(CanvasScene& scene, QObject* parent) : QObject(parent), m_scene(scene) {
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { showAt(value.toDouble()); });
}

void DiagramTransition::start(const Diagram& from, const Diagram& to) {
    constexpr int leastMilliseconds = 240;
    const int usual = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    if (usual <= 0 || to.items.size() + to.containers.size() > mostParts)
        return;
    m_from = from;
    m_to = to;
    m_animation.setDuration(std::max(usual, leastMilliseconds));
    m_animation.start();
}

void DiagramTransition::stop() {
    if (!isRunning())
        return;
    m_animation.stop();
    showAt(1);
}

void DiagramTransition::showAt(double share) {
    if (share >= 1)
        m_scene.showDiagram(m_to);
    else
        m_scene.showPassing(between(m_from, m_to, share));
}

} // namespace drawbridge
