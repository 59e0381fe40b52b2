// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/scene/canvas_tiles.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

/// What the view paints above the pictures of the diagram.
namespace drawbridge {

namespace {

constexpr double handleRadius = 4.5;

QColor faint(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

void paintBand(QPainter& painter, const CanvasOverlay& overlay, const Theme& theme) {
    QPen pen(theme.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(faint(theme.accent, 0.1));
    if (overlay.band)
        painter.drawRect(*overlay.band);
    if (!overlay.lasso.isEmpty())
        painter.drawPolygon(overlay.lasso);
}

void paintGuides(QPainter& painter, const CanvasOverlay& overlay, const Theme& theme) {
    QPen pen(theme.accent, 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (const QLineF& line : overlay.guides)
        painter.drawLine(line);
}

/// As strong far out as close up.
void paintTarget(QPainter& painter, const QRectF& rect, double zoom, const Theme& theme) {
    painter.setPen(QPen(theme.accent, 2.5 / std::min(zoom, 1.0)));
    painter.setBrush(faint(theme.accent, 0.1));
    painter.drawRoundedRect(rect.adjusted(-3.5, -3.5, 3.5, 3.5), 12, 12);
}

/// Of a network in pieces each piece, else the whole.
QList<QRectF> outlinesOf(const CanvasScene& scene, const QString& key) {
    const DiagramContainer* container = scene.container(key);
    if (container == nullptr || container->pieces.empty())
        return {scene.rectOf(key)};
    QList<QRectF> rects;
    for (const DiagramZonePiece& piece : container->pieces)
        rects.append(piece.rect);
    return rects;
}

void paintCandidates(QPainter& painter, const CanvasScene& scene, const QStringList& keys,
                     const QRectF& shown, const Theme& theme) {
    QPen pen(faint(theme.accent, 0.5), 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    constexpr double gap = 3;
    for (const QString& key : keys) {
        const DiagramContainer* container = scene.container(key);
        if (container != nullptr && container->network)
            continue; // their outlines are busy enough: the one under the pointer shows
        const QRectF rect = scene.rectOf(key);
        if (rect.intersects(shown))
            painter.drawRoundedRect(rect.adjusted(-gap, -gap, gap, gap), 11, 11);
    }
}

/// Squares on containers, circles at the ends of edges; the same size at every zoom.
void paintGrips(QPainter& painter, const std::vector<CanvasHandle>& handles, double zoom,
                const Theme& theme) {
    const double half = handleRadius / zoom;
    painter.setPen(QPen(theme.accent, 1.5 / zoom));
    painter.setBrush(theme.panel);
    for (const CanvasHandle& handle : handles) {
        const QRectF rect(handle.point - QPointF(half, half), QSizeF(2 * half, 2 * half));
        if (handle.kind == CanvasHandle::Kind::Side)
            painter.drawRect(rect);
        else
            painter.drawEllipse(rect);
    }
}

void paintHandles(QPainter& painter, const QRectF& rect, double zoom, const Theme& theme) {
    const double radius = handleRadius / std::max(zoom, 0.5);
    const std::array<QPointF, 4> middles{
        QPointF(rect.center().x(), rect.top()), QPointF(rect.right(), rect.center().y()),
        QPointF(rect.center().x(), rect.bottom()), QPointF(rect.left(), rect.center().y())};
    painter.setPen(QPen(theme.accent, 1.5 / std::max(zoom, 0.5)));
    painter.setBrush(theme.panel);
    for (const QPointF& middle : middles)
        painter.drawEllipse(middle, radius, radius);
}

void paintConnection(QPainter& painter, const CanvasOverlay& overlay, const QRectF& to, const Theme& theme) {
    DiagramEdge edge;
    edge.selected = overlay.connectionAllowed;
    edge.kind = overlay.connectionAllowed ? overlay.connectionKind : DiagramEdge::Kind::Soft;
    QPointF start = overlay.connection->p1();
    QPointF end = overlay.connection->p2();
    // What is let go ends where it will: at the border.
    const auto toBorder = [&to](const QPointF& point, const QPointF& other) {
        return QPointF(std::clamp(point.x(), to.left(), to.right()),
                       other.y() < to.center().y() ? to.top() : to.bottom());
    };
    if (overlay.connectionAllowed && to.contains(end))
        end = toBorder(end, start);
    else if (overlay.connectionAllowed && to.contains(start))
        start = toBorder(start, end);
    edge.points = {start, end};
    paintEdgeLine(painter, edge, theme);
}

/// Of many parts, those that are in view.
DiagramParts inView(const DiagramParts& parts, const DiagramIndex& index, const QRectF& shown) {
    constexpr std::size_t many = 200;
    const auto common = [&shown](const std::vector<int>& some, const auto& nearParts) {
        if (some.size() <= many)
            return some;
        const std::vector<int> near = nearParts(shown);
        std::vector<int> both;
        std::set_intersection(some.begin(), some.end(), near.begin(), near.end(), std::back_inserter(both));
        return both;
    };
    return {common(parts.containers, [&index](const QRectF& rect) { return index.containersIn(rect); }),
            common(parts.edges, [&index](const QRectF& rect) { return index.edgesIn(rect); }),
            common(parts.items, [&index](const QRectF& rect) { return index.itemsIn(rect); })};
}

/// The whole lines of edges that a crowd shows in part, for the few parts that are selected.
std::vector<int> partialEdgesOf(const DiagramParts& selected, const DiagramIndex& index) {
    constexpr std::size_t few = 40;
    std::vector<int> edges;
    if (selected.items.size() > few)
        return edges;
    for (const int item : selected.items) {
        for (const int edge : index.edgesOf(index.diagram().items[static_cast<std::size_t>(item)].key)) {
            if (index.isPartial(edge))
                edges.push_back(edge);
        }
    }
    return edges;
}

void paintFound(QPainter& painter, const DiagramIndex& index, const DiagramParts& parts, double zoom,
                const Theme& theme) {
    QPen pen(theme.accent, 3 / std::min(zoom, 1.0), Qt::DotLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    constexpr double gap = 4;
    const auto ring = [&painter](const QRectF& rect) {
        painter.drawRoundedRect(rect.adjusted(-gap, -gap, gap, gap), 12, 12);
    };
    for (const int i : parts.items)
        ring(index.diagram().items[static_cast<std::size_t>(i)].rect);
    for (const int i : parts.containers)
        ring(index.diagram().containers[static_cast<std::size_t>(i)].rect);
}

void paintGhosts(QPainter& painter, const CanvasGhosts& ghosts, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen line(faint(theme.secondary, 0.5), 1);
    line.setCosmetic(true);
    painter.setPen(line);
    QList<QLineF> lines;
    for (const auto& [moving, standing] : ghosts.edges)
        lines.append(QLineF(moving + ghosts.shift, standing));
    painter.drawLines(lines);
    QPen outline(theme.accent, 1);
    outline.setCosmetic(true);
    painter.setPen(outline);
    painter.setBrush(faint(theme.accent, 0.16));
    painter.translate(ghosts.shift);
    painter.drawRects(ghosts.rects);
    painter.translate(-ghosts.shift);
    painter.setRenderHint(QPainter::Antialiasing);
}

/// In the middle of a page that shows nothing.
void paintInvitation(QPainter& painter, const CanvasCamera& camera, Session& session, const Theme& theme) {
    if (!session.hasDocument() || session.document().isReadOnly())
        return;
    const auto tr = [](const char* text) { return CanvasTexts::tr(text); };
    const QString title = session.plan().components.isEmpty()
                              ? tr(QT_TRANSLATE_NOOP("CanvasTexts", "Begin with a site or a Docker host"))
                              : tr(QT_TRANSLATE_NOOP("CanvasTexts", "This page shows nothing yet"));
    const QString text =
        session.plan().components.isEmpty()
            ? tr(QT_TRANSLATE_NOOP("CanvasTexts", "Drag a kind here from the palette, or drop a "
                                                  "Compose file to import it."))
            : tr(QT_TRANSLATE_NOOP("CanvasTexts", "Drag a kind here from the palette, or show "
                                                  "parts of other pages here by their menu."));
    const QTransform scene = painter.transform();
    painter.resetTransform();
    const QRectF view(QPointF(0, 0), camera.size);
    painter.setFont(uiFont(title, 15, 600));
    painter.setPen(theme.text);
    painter.drawText(view.adjusted(16, -26, -16, -26), Qt::AlignCenter | Qt::TextWordWrap, title);
    painter.setFont(uiFont(text, 13));
    painter.setPen(theme.secondaryOn(theme.background));
    painter.drawText(view.adjusted(16, 2, -16, 2), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.setTransform(scene);
}

} // namespace

void CanvasView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_camera.ratio = devicePixelRatioF();
    const CanvasScene& scene = m_controller->scene();
    if (!scene.isPassing())
        m_tiles->paint(painter, m_camera);
    painter.setTransform(m_camera.toView(), true);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (scene.isPassing()) {
        paintGround(painter, m_camera.shown(), zoom(), scene.theme());
        paintRegion(painter, *scene.index(), m_camera.shown(), zoom(), scene.theme());
    }
    if (scene.diagram().bounds.isEmpty() && !scene.isPassing())
        paintInvitation(painter, m_camera, m_controller->session(), scene.theme());
    paintMarks(painter);
    paintOverlay(painter);
    painter.resetTransform();
    paintPill(painter);
}

/// What is highlighted, found and selected, above the diagram.
void CanvasView::paintMarks(QPainter& painter) {
    const CanvasScene& scene = m_controller->scene();
    const DiagramIndex& index = *scene.index();
    const QRectF shown = m_camera.shown();
    if (scene.highlight()) {
        constexpr double veil = 0.78;
        painter.fillRect(shown, faint(scene.theme().background, veil));
        paintParts(painter, index, inView(*scene.highlight(), index, shown), false, zoom(), scene.theme());
    }
    paintFound(painter, index, inView(scene.foundParts(), index, shown), zoom(), scene.theme());
    if (index.isCrowded() && !scene.highlight())
        paintParts(painter, index, {{}, partialEdgesOf(scene.selectedParts(), index), {}}, true, zoom(),
                   scene.theme());
    paintParts(painter, index, inView(scene.selectedParts(), index, shown), true, zoom(), scene.theme());
}

void CanvasView::paintOverlay(QPainter& painter) {
    const CanvasScene& scene = m_controller->scene();
    const CanvasOverlay& overlay = m_controller->overlay();
    const Theme& theme = scene.theme();
    if (!overlay.ghosts.rects.isEmpty())
        paintGhosts(painter, overlay.ghosts, theme);
    paintCandidates(painter, scene, overlay.candidates, m_camera.shown(), theme);
    if (!overlay.target.isEmpty()) {
        for (const QRectF& rect : outlinesOf(scene, overlay.target))
            paintTarget(painter, rect, zoom(), theme);
    }
    const DiagramContainer* container = scene.container(overlay.target);
    const bool isNetwork = container != nullptr && container->network;
    if (overlay.connection)
        paintConnection(painter, overlay, isNetwork ? QRectF() : scene.rectOf(overlay.target), theme);
    if (!overlay.hovered.isEmpty() && zoom() > 0.4)
        paintHandles(painter, scene.rectOf(overlay.hovered), zoom(), theme);
    paintGrips(painter, m_controller->handles(), zoom(), theme);
    paintGuides(painter, overlay, theme);
    paintBand(painter, overlay, theme);
}

/// Below the pointer to its right, but within the view. What may not be is told by icon and colour.
void CanvasView::paintPill(QPainter& painter) {
    const std::optional<CanvasHint>& hint = m_controller->overlay().hint;
    if (!hint)
        return;
    const Theme& theme = m_controller->scene().theme();
    constexpr double height = 26;
    constexpr double icon = 14;
    constexpr double side = 10;
    constexpr double gap = 6;
    const QFont font = uiFont(hint->text, 12, hint->refused ? 500 : 400);
    const double before = hint->refused ? icon + gap : 0;
    const double room = width() - 2 * side - before - 2 * gap;
    const QString text = QFontMetricsF(font).elidedText(hint->text, Qt::ElideRight, room);
    const double needs = QFontMetricsF(font).horizontalAdvance(text) + 1;
    QRectF box(m_camera.viewPoint(hint->at) + QPointF(14, 18), QSizeF(needs + before + 2 * side, height));
    if (box.bottom() > this->height() - gap) // above the pointer, lest it hide what it is about
        box.moveBottom(box.top() - 36);
    box.moveLeft(std::max(gap, std::min(box.left(), width() - gap - box.width())));
    const StateColours colours = hint->refused ? theme.lost : StateColours{theme.accent, theme.panel};
    painter.setPen(QPen(colours.ink, 1));
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(box, height / 2, height / 2);
    if (hint->refused)
        paintIcon(painter, QStringLiteral("error"),
                  QRectF(box.left() + side, box.center().y() - icon / 2, icon, icon), colours.ink);
    painter.setFont(font);
    painter.setPen(hint->refused ? colours.ink : theme.text);
    painter.drawText(box.adjusted(side + before, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void CanvasView::leaveEvent(QEvent*) {
    m_controller->leave();
}

} // namespace drawbridge
