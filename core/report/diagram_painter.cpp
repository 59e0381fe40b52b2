// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double siteRadius = 10;
constexpr double itemRadius = 9;
constexpr double badgeHeight = 17;
constexpr double badgeDrop = 1.5; // a little below the edge, clear of the subtitle
constexpr double ringGap = 3.5;
constexpr double hostTitleInset = 12;
constexpr int semiBold = 600;

class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter& m_painter;
};

struct TextLine {
    QString text;
    int size = 12;
    int weight = 400;
    QColor colour;

    QFont font() const { return uiFont(text, size, weight); }
    double width() const { return QFontMetricsF(font()).horizontalAdvance(text); }
};

/// Draws one line, vertically centred in `rect`, elided to its width. Returns the width used. Nothing is
/// clipped: what does not fit is told by the ellipsis; where not even that fits, nothing is drawn.
double drawLine(QPainter& painter, const QRectF& rect, const TextLine& line, bool right = false) {
    const QFont font = line.font();
    const QFontMetricsF metrics(font);
    QString shown = line.text.simplified();
    if (metrics.horizontalAdvance(shown) > rect.width())
        shown = metrics.elidedText(shown, Qt::ElideRight, rect.width());
    const double width = metrics.horizontalAdvance(shown);
    if (shown.isEmpty() || width > rect.width())
        return 0;
    painter.setFont(font);
    painter.setPen(line.colour);
    const double x = right ? rect.right() - width : rect.left();
    painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), shown);
    return width;
}

bool hasState(DiagramState state) {
    return !stateIcon(state).isEmpty();
}

/// Outline by state: solid, dashed, dotted, plain. It alone must tell the states apart on a photocopy.
QPen statePen(DiagramState state, const QColor& colour) {
    QPen pen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (state) {
    case DiagramState::Lost:
        pen.setWidthF(1.8);
        break;
    case DiagramState::Disabled:
        pen.setWidthF(1.6);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3.6, 2.2});
        break;
    case DiagramState::Degraded:
        pen.setWidthF(1.9);
        pen.setDashPattern({0.01, 2.1});
        break;
    case DiagramState::Recovered:
    case DiagramState::Neutral:
    case DiagramState::Unaffected:
        break;
    }
    return pen;
}

void drawSelection(QPainter& painter, const QRectF& rect, double radius, const Theme& theme) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(rect.adjusted(-ringGap, -ringGap, ringGap, ringGap), radius + ringGap,
                            radius + ringGap);
}

void paintSite(QPainter& painter, const DiagramContainer& site, const Theme& theme) {
    const bool marked = hasState(site.state);
    const StateColours colours = theme.state(site.state);
    const QColor fill = marked ? colours.tint : theme.site;
    painter.setBrush(fill);
    painter.setPen(statePen(site.state, marked ? colours.ink : theme.siteOutline));
    painter.drawRoundedRect(site.rect, siteRadius, siteRadius);

    const QRectF head(site.rect.left() + 16, site.rect.top() + 8, site.rect.width() - 32, 24);
    const TextLine title{site.title, 14, semiBold, marked ? colours.ink : theme.text};
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
    drawLine(painter, head.adjusted(used + 16, 0, 0, 0), subtitle, true);
}

/// A rounded rectangle whose top line is open between two places, so that a title can sit there without
/// painting over what lies below (and without clipping, which SVG output lacks).
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
    const double used = drawLine(painter, line, {host.title, 13, semiBold, ink});
    const double gapRight = std::min(textLeft + used + stateSpace + 6, rect.right() - siteRadius);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(statePen(host.state, marked ? ink : theme.secondary));
    painter.drawPath(openRoundedRect(rect, siteRadius, rect.left() + hostTitleInset, gapRight));
    paintIcon(painter, host.icon, QRectF(iconLeft, rect.top() - 8, 16, 16), ink);
    if (marked)
        paintIcon(painter, stateIcon(host.state), QRectF(textLeft + used + 6, rect.top() - 5.5, 11, 11), ink);
    const QRectF foot(rect.left() + 14, rect.bottom() - 21, rect.width() - 28, 16);
    drawLine(painter, foot, {host.subtitle, 11, 400, theme.secondary}, true);
}

void paintNetwork(QPainter& painter, const DiagramContainer& network, const Theme& theme) {
    QPen pen(theme.siteOutline, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({0.01, 3});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(network.rect, 6, 6);
    const QColor colour = theme.secondaryOn(theme.lost.tint); // the site below may be lost
    const QRectF foot(network.rect.left() + 12, network.rect.bottom() - 23, network.rect.width() - 24, 18);
    const double used = drawLine(painter, foot, {network.title, 12, 400, colour});
    drawLine(painter, foot.adjusted(used + 12, 0, 0, 0), {network.subtitle, 11, 400, colour}, true);
}

void paintTexts(QPainter& painter, const DiagramItem& item, const QColor& fill, const Theme& theme) {
    const QRectF& rect = item.rect;
    const bool marked = hasState(item.state);
    const bool iconFits = rect.width() >= 72 && !item.icon.isEmpty();
    if (iconFits) {
        const double size = std::min(19.0, rect.height() - 8);
        const QColor ink = marked ? theme.state(item.state).ink : theme.secondary;
        paintIcon(painter, item.icon, QRectF(rect.left() + 10, rect.center().y() - size / 2, size, size),
                  ink);
    }
    const double left = rect.left() + (iconFits ? 36 : 10);
    const double right = rect.right() - 8;
    const bool twoLines = !item.subtitle.isEmpty() && rect.height() >= 36;
    const double titleTop = twoLines ? rect.center().y() - 18.5 : rect.center().y() - 9;
    const TextLine title{item.title, 13, semiBold, theme.text};
    drawLine(painter, QRectF(left, titleTop, right - left - (marked ? 16 : 0), 18), title);
    if (twoLines) {
        const TextLine subtitle{item.subtitle, 11, 400, theme.secondaryOn(fill)};
        drawLine(painter, QRectF(left, titleTop + 18.5, right - left, 16), subtitle);
    }
    if (marked)
        paintIcon(painter, stateIcon(item.state), QRectF(rect.right() - 21, rect.top() + 8, 13, 13),
                  theme.state(item.state).ink);
}

/// Room for figures in semi-bold: "4 h 25 m".
TextLine badgeText(const DiagramBadge& badge, const Theme& theme) {
    return {badge.text, 11, semiBold, badge.missed ? theme.panel : theme.text};
}

QRectF badgeRect(const DiagramItem& item) {
    const double width = badgeText(*item.badge, Theme{}).width() + 18;
    const double right = item.rect.right() - 8;
    return QRectF(right - width, item.rect.bottom() - badgeHeight / 2 + badgeDrop, width, badgeHeight);
}

void paintBadge(QPainter& painter, const DiagramItem& item, const Theme& theme) {
    const QRectF rect = badgeRect(item);
    const bool missed = item.badge->missed;
    painter.setBrush(missed ? theme.missed : theme.panel);
    painter.setPen(QPen(missed ? theme.missed : theme.siteOutline, 1));
    painter.drawRoundedRect(rect, badgeHeight / 2, badgeHeight / 2);
    const TextLine line = badgeText(*item.badge, theme);
    drawLine(painter, rect.adjusted(8, 0, -8, 0), line);
}

QString findingsText(int findings) {
    return findings > 99 ? QStringLiteral("99+") : QString::number(findings);
}

QRectF findingsRect(const DiagramItem& item) {
    const TextLine line{findingsText(item.findings), 10, 700, {}};
    const double width = std::max(17.0, line.width() + 9);
    return QRectF(item.rect.left() - 5, item.rect.top() - 6, width, 17);
}

void paintFindings(QPainter& painter, const DiagramItem& item, const Theme& theme) {
    const QRectF rect = findingsRect(item);
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.disabled.ink);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const TextLine line{findingsText(item.findings), 10, 700, theme.panel};
    const double side = (rect.width() - line.width()) / 2;
    drawLine(painter, rect.adjusted(side - 0.5, 0, 0, 0), line);
}

} // namespace

QString stateIcon(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return QStringLiteral("state-lost");
    case DiagramState::Disabled:
        return QStringLiteral("state-disabled");
    case DiagramState::Degraded:
        return QStringLiteral("state-degraded");
    case DiagramState::Recovered:
        return QStringLiteral("state-recovered");
    case DiagramState::Neutral:
    case DiagramState::Unaffected:
        break;
    }
    return {};
}

void paintContainer(QPainter& painter, const DiagramContainer& container, const Theme& theme) {
    const Saved saved(painter);
    if (container.network)
        paintNetwork(painter, container, theme);
    else if (container.host)
        paintHost(painter, container, theme);
    else
        paintSite(painter, container, theme);
    if (container.selected)
        drawSelection(painter, container.rect, container.network ? 6 : siteRadius, theme);
}

void paintItem(QPainter& painter, const DiagramItem& item, const Theme& theme) {
    const Saved saved(painter);
    const bool marked = hasState(item.state);
    const StateColours colours = theme.state(item.state);
    const double radius = std::min(itemRadius, item.rect.height() / 4);
    painter.setBrush(colours.tint);
    painter.setPen(statePen(item.state, marked ? colours.ink : theme.siteOutline));
    painter.drawRoundedRect(item.rect, radius, radius);
    paintTexts(painter, item, colours.tint, theme);
    if (item.selected)
        drawSelection(painter, item.rect, radius, theme);
    if (item.badge && !item.badge->text.isEmpty())
        paintBadge(painter, item, theme);
    if (item.findings > 0)
        paintFindings(painter, item, theme);
}

QRectF paintedRect(const DiagramItem& item) {
    constexpr double ring = ringGap + 1.5;
    QRectF rect = item.rect.adjusted(-ring, -ring, ring, ring);
    if (item.badge && !item.badge->text.isEmpty())
        rect |= badgeRect(item).adjusted(-1, -1, 1, 1);
    if (item.findings > 0)
        rect |= findingsRect(item).adjusted(-1, -1, 1, 1);
    return rect;
}

} // namespace drawbridge
