// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter_parts.h"

#include <QPainterPath>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double hostTitleInset = 12;
constexpr double hostTitleRise = 11;
constexpr double networkRadius = 6;

/// For small text in a site of unknown fill: the site may be lost.
QColor footColour(const Theme& theme) {
    return theme.secondaryOn(theme.lost.tint);
}

void paintSite(QPainter& painter, const DiagramContainer& site, const Theme& theme) {
    const bool marked = hasState(site.state);
    const StateColours colours = theme.state(site.state);
    const QColor fill = marked ? colours.tint : theme.site;
    painter.setBrush(fill);
    painter.setPen(statePen(site.state, marked ? colours.ink : theme.siteOutline));
    painter.drawRoundedRect(site.rect, kSiteRadius, kSiteRadius);

    const QRectF head(site.rect.left() + 16, site.rect.top() + 8, site.rect.width() - 32, 24);
    const TextLine title{site.title, 14, kSemiBold, marked ? colours.ink : theme.text};
    constexpr double iconSpace = 22;
    const double titleRoom = head.width() - (marked ? iconSpace : 0);
    double used = drawLine(painter, QRectF(head.topLeft(), QSizeF(titleRoom, head.height())), title);
    if (marked) {
        const QRectF icon(head.left() + used + 8, head.center().y() - 6.5, 13, 13);
        if (icon.right() <= site.rect.right())
            paintIcon(painter, stateIcon(site.state), icon, colours.ink);
        used += iconSpace;
    }
    const TextLine subtitle{site.subtitle, 12, 400, theme.secondaryOn(fill)};
    drawLine(painter, head.adjusted(used + 16, 0, 0, 0), subtitle, Qt::AlignRight);
}

/// A rounded rectangle with a gap in its top line for a title, without painting over what is below (or
/// clipping, which SVG output lacks).
QPainterPath openRoundedRect(const QRectF& rect, double radius, double gapLeft, double gapRight) {
    const double d = 2 * radius;
    QPainterPath path(QPointF(gapRight, rect.top()));
    path.lineTo(rect.right() - radius, rect.top());
    path.arcTo(QRectF(rect.right() - d, rect.top(), d, d), 90, -90);
    path.lineTo(rect.right(), rect.bottom() - radius);
    path.arcTo(QRectF(rect.right() - d, rect.bottom() - d, d, d), 0, -90);
    path.lineTo(rect.left() + radius, rect.bottom());
    path.arcTo(QRectF(rect.left(), rect.bottom() - d, d, d), 270, -90);
    path.lineTo(rect.left(), rect.top() + radius);
    path.arcTo(QRectF(rect.left(), rect.top(), d, d), 180, -90);
    path.lineTo(gapLeft, rect.top());
    return path;
}

void paintHost(QPainter& painter, const DiagramContainer& host, const Theme& theme) {
    const bool marked = hasState(host.state);
    const QColor ink = marked ? theme.state(host.state).ink : theme.text;
    const QRectF& rect = host.rect;
    const double iconLeft = rect.left() + hostTitleInset + 5;
    const double textLeft = iconLeft + 22;
    const double stateSpace = marked ? 18 : 0;
    const double room = std::max(0.0, rect.right() - hostTitleInset - 6 - stateSpace - textLeft);
    const QRectF line(textLeft, rect.top() - 10, room, 20);
    const double used = drawLine(painter, line, {host.title, 13, kSemiBold, ink});
    const double gapRight = std::min(textLeft + used + stateSpace + 6, rect.right() - kSiteRadius);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(statePen(host.state, marked ? ink : theme.secondary));
    painter.drawPath(openRoundedRect(rect, kSiteRadius, rect.left() + hostTitleInset, gapRight));
    paintIcon(painter, host.icon, QRectF(iconLeft, rect.top() - 8, 16, 16), ink);
    if (marked)
        paintIcon(painter, stateIcon(host.state), QRectF(textLeft + used + 6, rect.top() - 5.5, 11, 11), ink);
    const QRectF foot(rect.left() + 14, rect.bottom() - 21, rect.width() - 28, 16);
    drawLine(painter, foot, {host.subtitle, 11, 400, footColour(theme)});
}

/// A closed box: kind and title, role, and a summary of its contents below a line.
void paintCollapsed(QPainter& painter, const DiagramContainer& closed, const Theme& theme) {
    const bool marked = hasState(closed.state);
    const StateColours colours = theme.state(closed.state);
    const QColor fill = marked ? colours.tint : closed.host ? theme.panel : theme.site;
    const QColor line = marked ? colours.ink : closed.host ? theme.secondary : theme.siteOutline;
    const QRectF& rect = closed.rect;
    painter.setBrush(fill);
    painter.setPen(statePen(closed.state, line));
    painter.drawRoundedRect(rect, kSiteRadius, kSiteRadius);

    constexpr double footHeight = 31;
    constexpr double textLeft = 46;
    const QColor ink = marked ? colours.ink : theme.text;
    const QColor quiet = theme.secondaryOn(fill);
    paintIcon(painter, closed.icon, QRectF(rect.left() + 14, rect.top() + 16, 21, 21),
              marked ? ink : theme.secondary);
    const QRectF sign = expandSignRect(closed);
    paintIcon(painter, QStringLiteral("expand"), sign.adjusted(4, 4, -4, -4), quiet);
    const double stateSpace = marked ? 20 : 0;
    const double room = sign.left() - rect.left() - textLeft;
    const QRectF title(rect.left() + textLeft, rect.top() + 9, room - stateSpace, 18);
    const double used = drawLine(painter, title, {closed.title, 14, kSemiBold, ink});
    if (marked)
        paintIcon(painter, stateIcon(closed.state),
                  QRectF(title.left() + used + 7, title.center().y() - 6, 12, 12), ink);
    drawLine(painter, QRectF(title.left(), rect.top() + 28, room, 16), {closed.subtitle, 11, 400, quiet});

    painter.setPen(QPen(marked ? colours.ink : theme.siteOutline, 0.6));
    const double y = rect.bottom() - footHeight;
    painter.drawLine(QPointF(rect.left() + 14, y), QPointF(rect.right() - 14, y));
    const QRectF foot(rect.left() + 14, y + 4, rect.width() - 28, 17);
    drawLine(painter, foot, {closed.summary, 11, 500, marked ? theme.text : quiet});
}

/// Networks have fine dots, fainter than any container on any fill.
QPen networkPen(const Theme& theme) {
    QColor colour = theme.secondary;
    colour.setAlphaF(0.6F);
    QPen pen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({0.01, 3});
    return pen;
}

/// Translucent, so that nested zones remain distinguishable.
QColor zoneFill(const Theme& theme) {
    QColor fill = theme.dark ? theme.text : theme.panel;
    fill.setAlphaF(theme.dark ? 0.03F : 0.4F);
    return fill;
}

/// "app · VLAN 104 · 10.10.4.0/24" without the parts that do not fit.
TextLine fitting(TextLine line, double width) {
    const QString dot = QStringLiteral(" · ");
    while (line.text.contains(dot) && line.width() > width)
        line.text.truncate(line.text.lastIndexOf(dot));
    return line;
}

void paintPiece(QPainter& painter, const DiagramZonePiece& piece, const DiagramContainer& network,
                const Theme& theme) {
    painter.setPen(networkPen(theme));
    if (piece.tag) {
        const double y = piece.title.bottom() - 0.5;
        painter.drawLine(QPointF(piece.title.left() + 1, y), QPointF(piece.title.right() - 1, y));
    } else {
        painter.setBrush(zoneFill(theme));
        painter.drawRoundedRect(piece.rect, networkRadius, networkRadius);
    }
    TextLine text{network.title, 11, 400, footColour(theme)};
    if (piece.tag || text.width() > piece.title.width())
        text.text = network.subtitle;
    drawLine(painter, piece.title, text, piece.tag ? Qt::AlignHCenter : Qt::AlignLeft);
}

void paintNetwork(QPainter& painter, const DiagramContainer& network, const Theme& theme) {
    for (const DiagramZonePiece& piece : network.pieces)
        paintPiece(painter, piece, network, theme);
    if (!network.pieces.empty())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(networkPen(theme));
    painter.drawRoundedRect(network.rect, networkRadius, networkRadius);
    const QColor colour = footColour(theme);
    const QRectF foot(network.rect.left() + 12, network.rect.bottom() - 23, network.rect.width() - 24, 18);
    const TextLine title = fitting({network.title, 12, 400, colour}, foot.width());
    const double used = drawLine(painter, foot, title);
    drawLine(painter, foot.adjusted(used + 12, 0, 0, 0), {network.subtitle, 11, 400, colour}, Qt::AlignRight);
}

/// Centred in a container that is empty on this page.
void paintEmptyText(QPainter& painter, const DiagramContainer& container, const Theme& theme) {
    const double head = container.host ? 8 : 38;
    drawLine(painter, container.rect.adjusted(16, head, -16, -8),
             {container.summary, 12, 400, footColour(theme)}, Qt::AlignHCenter);
}

void paintSelected(QPainter& painter, const DiagramContainer& container, const Theme& theme) {
    for (const DiagramZonePiece& piece : container.pieces)
        drawSelection(painter, piece.rect, piece.tag ? kSiteRadius : networkRadius, theme);
    if (container.pieces.empty())
        drawSelection(painter, container.rect, container.network ? networkRadius : kSiteRadius, theme);
}

} // namespace

QRectF expandSignRect(const DiagramContainer& container) {
    constexpr double size = 22;
    return QRectF(container.rect.right() - size - 10, container.rect.top() + 10, size, size);
}

void paintContainer(QPainter& painter, const DiagramContainer& container, const Theme& theme) {
    const SavedPainter saved(painter);
    if (container.network)
        paintNetwork(painter, container, theme);
    else if (container.collapsed)
        paintCollapsed(painter, container, theme);
    else if (container.host)
        paintHost(painter, container, theme);
    else
        paintSite(painter, container, theme);
    if (!container.collapsed && !container.summary.isEmpty())
        paintEmptyText(painter, container, theme);
    if (container.selected)
        paintSelected(painter, container, theme);
    if (const QRectF place = badgeRects(container.rect, container.badge, {}).rto; !place.isNull())
        paintBadge(painter, place, *container.badge, theme);
    if (container.pinned)
        paintPin(painter, container.rect, theme);
    if (const QRectF place = machineRect(container.rect, container.machine, container.pinned);
        !place.isNull())
        paintMachine(painter, place, container.machine, theme);
    if (const QRectF place = proofRect(container.rect, container.proof, container.machine, container.pinned);
        !place.isNull())
        paintProof(painter, place, container.proof, theme);
    paintFindings(painter, container.rect, container.findings, theme);
}

QRectF paintedRect(const DiagramContainer& container) {
    QRectF rect = selectionRect(container.rect);
    if (container.host && !container.collapsed)
        rect.setTop(std::min(rect.top(), container.rect.top() - hostTitleRise));
    const QRectF pin = container.pinned ? pinRect(container.rect) : QRectF();
    for (const QRectF& mark :
         {badgeRects(container.rect, container.badge, {}).rto,
          findingsRect(container.rect, container.findings), pin,
          machineRect(container.rect, container.machine, container.pinned),
          proofRect(container.rect, container.proof, container.machine, container.pinned)}) {
        if (!mark.isNull())
            rect |= mark.adjusted(-1, -1, 1, 1);
    }
    for (const DiagramZonePiece& piece : container.pieces)
        rect |= piece.title.adjusted(-1, -1, 1, 1);
    return rect;
}

} // namespace drawbridge
