// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_overview.h"

#include "app/canvas/canvas_view.h"
#include "app/canvas/scene/canvas_scene.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr QSize mapSize(132, 122);
constexpr int margin = 14;
constexpr double inset = 6;

} // namespace

CanvasOverview::CanvasOverview(CanvasView& view, const CanvasScene& scene)
    : QWidget(&view), m_view(view), m_scene(scene) {
    setAccessibleName(tr("Overview map"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Press or drag to go there"));
    resize(mapSize);
}

void CanvasOverview::placeInCorner() {
    const QSize room = parentWidget()->size();
    move(room.width() - width() - margin, room.height() - height() - margin);
    follow();
}

void CanvasOverview::follow() {
    const QSize room = parentWidget()->size();
    const QRectF shown = m_view.camera().shown();
    const double edge = 4 / m_view.zoom();
    const bool allInView = shown.adjusted(-edge, -edge, edge, edge).contains(m_scene.diagram().bounds);
    setVisible(!allInView && !m_scene.diagram().bounds.isEmpty() && room.width() > 4 * width() &&
               room.height() > 3 * height());
    update();
}

QTransform CanvasOverview::toMap() const {
    const QRectF bounds = m_scene.diagram().bounds;
    if (bounds.isNull())
        return {};
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const double scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform;
}

/// The map is painted anew when the diagram is another, not for every frame.
void CanvasOverview::paintMap() {
    const Theme& theme = m_scene.theme();
    if (m_mapOf == m_scene.index() && m_mapTheme == theme.name &&
        m_map.devicePixelRatio() == devicePixelRatioF())
        return;
    m_mapOf = m_scene.index();
    m_mapTheme = theme.name;
    m_map = QPixmap(size() * devicePixelRatioF());
    m_map.setDevicePixelRatio(devicePixelRatioF());
    m_map.fill(Qt::transparent);
    QPainter painter(&m_map);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QTransform map = toMap();
    for (const DiagramContainer& container : m_scene.diagram().containers) {
        if (container.network || container.host)
            continue;
        const StateColours colours = theme.state(container.state);
        const bool marked = colours.tint != theme.panel;
        painter.setPen(QPen(marked ? colours.ink : theme.siteOutline, 1));
        painter.setBrush(marked ? colours.tint : theme.site);
        painter.drawRoundedRect(map.mapRect(container.rect), 2, 2);
    }
    painter.setPen(Qt::NoPen);
    painter.setOpacity(0.55);
    for (const DiagramItem& item : m_scene.diagram().items) {
        const bool marked = theme.state(item.state).tint != theme.panel;
        painter.setBrush(marked ? theme.state(item.state).ink : theme.secondary);
        painter.drawRect(map.mapRect(item.rect));
    }
}

void CanvasOverview::paintEvent(QPaintEvent*) {
    paintMap();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_map);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shown = toMap().mapRect(m_view.camera().shown());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_scene.theme().accent, 1.5));
    painter.drawRoundedRect(shown & QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
}

void CanvasOverview::goTo(const QPointF& position) {
    m_view.centreOn(toMap().inverted().map(position));
}

void CanvasOverview::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
}

void CanvasOverview::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
}

void CanvasOverview::wheelEvent(QWheelEvent* event) {
    event->accept(); // a turn over the map would zoom at a place one does not mean
}

} // namespace drawbridge
