// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter_parts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double badgeHeight = 17;
constexpr double badgeDrop = 1.5; // slightly below the edge, clear of the subtitle
constexpr double badgeGap = 4;
constexpr double ringGap = 3.5;
constexpr double markSize = 15; // of both marks on the left corner; ends above the title
constexpr double markRise = 8;

/// Semi-bold figures: "4 h 25 m".
TextLine badgeText(const DiagramBadge& badge, const Theme& theme) {
    return {badge.text, 11, kSemiBold, badge.missed ? theme.panel : theme.text};
}

double badgeWidth(const std::optional<DiagramBadge>& badge) {
    return badge && !badge->text.isEmpty() ? badgeText(*badge, Theme{}).width() + 16 : 0;
}

QString findingsText(int findings) {
    return findings > 99 ? QStringLiteral("99+") : QString::number(findings);
}

} // namespace

QFont TextLine::font() const {
    return uiFont(text, size, weight);
}

double TextLine::width() const {
    return QFontMetricsF(font()).horizontalAdvance(text);
}

double drawLine(QPainter& painter, const QRectF& rect, const TextLine& line, Qt::Alignment alignment) {
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
    const double free = rect.width() - width;
    const double x = rect.left() + (alignment.testFlag(Qt::AlignRight)     ? free
                                    : alignment.testFlag(Qt::AlignHCenter) ? free / 2
                                                                           : 0);
    painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), shown);
    return width;
}

bool hasState(DiagramState state) {
    return !stateIcon(state).isEmpty();
}

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

QRectF selectionRect(const QRectF& rect) {
    constexpr double ring = ringGap + 1.5;
    return rect.adjusted(-ring, -ring, ring, ring);
}

/// In a row from the right; a row wider than the item is centred.
BadgeRects badgeRects(const QRectF& rect, const std::optional<DiagramBadge>& rto,
                      const std::optional<DiagramBadge>& rpo) {
    const double rtoWidth = badgeWidth(rto);
    const double rpoWidth = badgeWidth(rpo);
    const double gap = rtoWidth > 0 && rpoWidth > 0 ? badgeGap : 0;
    const double row = rtoWidth + gap + rpoWidth;
    const double inset = std::min(8.0, (rect.width() - row) / 2);
    const double top = rect.bottom() - badgeHeight / 2 + badgeDrop;
    double right = rect.right() - inset;
    BadgeRects rects;
    if (rtoWidth > 0) {
        rects.rto = QRectF(right - rtoWidth, top, rtoWidth, badgeHeight);
        right -= rtoWidth + gap;
    }
    if (rpoWidth > 0)
        rects.rpo = QRectF(right - rpoWidth, top, rpoWidth, badgeHeight);
    return rects;
}

void paintBadge(QPainter& painter, const QRectF& place, const DiagramBadge& badge, const Theme& theme) {
    painter.setBrush(badge.missed ? theme.missed : theme.panel);
    painter.setPen(QPen(badge.missed ? theme.missed : theme.siteOutline, 1));
    painter.drawRoundedRect(place, badgeHeight / 2, badgeHeight / 2);
    drawLine(painter, place.adjusted(7, 0, -7, 0), badgeText(badge, theme));
}

QRectF findingsRect(const QRectF& rect, int findings) {
    if (findings <= 0)
        return {};
    const TextLine line{findingsText(findings), 10, 700, {}};
    const double width = std::max(markSize, line.width() + 8);
    return QRectF(rect.left() - 5, rect.top() - markRise, width, markSize);
}

void paintFindings(QPainter& painter, const QRectF& rect, int findings, const Theme& theme) {
    const QRectF place = findingsRect(rect, findings);
    if (place.isNull())
        return;
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.disabled.ink);
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    const TextLine line{findingsText(findings), 10, 700, theme.panel};
    drawLine(painter, place, line, Qt::AlignHCenter);
}

QRectF singlePointRect(const QRectF& rect, int findings) {
    const QRectF before = findingsRect(rect, findings);
    const double left = before.isNull() ? rect.left() - 5 : before.right() + 2;
    return QRectF(left, rect.top() - markRise, markSize, markSize);
}

void paintSinglePoint(QPainter& painter, const QRectF& place, const Theme& theme) {
    painter.setPen(QPen(theme.disabled.ink, 1.2));
    painter.setBrush(theme.panel);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    paintIcon(painter, QStringLiteral("single-point"), place.adjusted(2, 2, -2, -2), theme.disabled.ink);
}

QRectF pinRect(const QRectF& rect) {
    constexpr double size = 14;
    return QRectF(rect.right() - 7, rect.top() - 7, size, size);
}

QRectF machineRect(const QRectF& rect, MachineMark mark, bool pinned) {
    if (mark == MachineMark::None)
        return {};
    const QRectF pin = pinRect(rect);
    return pinned ? pin.translated(-pin.width() - 2, 0) : pin;
}

/// The icon tells the state as well as its colour does.
void paintMachine(QPainter& painter, const QRectF& place, MachineMark mark, const Theme& theme) {
    struct Look {
        const char16_t* icon;
        QColor ink;
    };
    const auto look = [&]() -> Look {
        switch (mark) {
        case MachineMark::Healthy:
            return {u"state-recovered", theme.recovered.ink};
        case MachineMark::Starting:
            return {u"starting", theme.secondary};
        case MachineMark::Drifted:
            return {u"drift", theme.disabled.ink};
        case MachineMark::Stopped:
            return {u"stopped", theme.lost.ink};
        case MachineMark::Unhealthy:
        case MachineMark::None:
            return {u"state-lost", theme.lost.ink};
        }
        Q_UNREACHABLE();
    }();
    painter.setPen(QPen(look.ink, 1.2));
    painter.setBrush(theme.panel);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    paintIcon(painter, QString::fromUtf16(look.icon), place.adjusted(3, 3, -3, -3), look.ink);
}

QRectF proofRect(const QRectF& rect, ProofMark mark, MachineMark machine, bool pinned) {
    if (mark == ProofMark::None)
        return {};
    const QRectF pin = pinRect(rect);
    const int others = (pinned ? 1 : 0) + (machine != MachineMark::None ? 1 : 0);
    return pin.translated(-others * (pin.width() + 2), 0);
}

void paintProof(QPainter& painter, const QRectF& place, ProofMark mark, const Theme& theme) {
    const bool holds = mark == ProofMark::Verified;
    const QColor ink = holds ? theme.recovered.ink : theme.disabled.ink;
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(theme.panel);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    paintIcon(painter, holds ? QStringLiteral("verified") : QStringLiteral("verification-lost"),
              place.adjusted(2.5, 2.5, -2.5, -2.5), ink);
}

void paintPin(QPainter& painter, const QRectF& rect, const Theme& theme) {
    const QRectF place = pinRect(rect);
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.panel);
    painter.drawEllipse(place);
    paintIcon(painter, QStringLiteral("pin"), place.adjusted(2, 2, -2, -2), theme.secondary);
}

} // namespace drawbridge
