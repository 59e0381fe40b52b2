// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter_parts.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double itemRadius = 9;
constexpr double stackOffset = 3.5; ///< of each sheet

/// "1 of 2", filled: the mark of redundancy groups.
void paintGroupMark(QPainter& painter, const QRectF& line, const DiagramItem& item, const Theme& theme) {
    constexpr double height = 15;
    constexpr double side = 7;
    TextLine text{item.subtitle, 10, 700, theme.panel};
    const double width = std::min(text.width() + 2 * side, line.width());
    const QRectF mark(line.left() - 1, line.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasState(item.state) ? theme.state(item.state).ink : theme.secondary);
    painter.drawRoundedRect(mark, height / 2, height / 2);
    drawLine(painter, mark.adjusted(side - 1, 0, 1 - side, 0), text, Qt::AlignHCenter);
}

void paintTexts(QPainter& painter, const DiagramItem& item, const QColor& fill, const Theme& theme) {
    const QRectF& rect = item.rect;
    const bool marked = hasState(item.state);
    const bool iconFits = rect.width() >= 72 && !item.icon.isEmpty();
    if (iconFits) {
        const double size = std::min(19.0, rect.height() - 8);
        const QColor ink = marked                            ? theme.state(item.state).ink
                           : item.keepsData || item.mainstay ? theme.text
                                                             : theme.secondary;
        paintIcon(painter, item.icon, QRectF(rect.left() + 10, rect.center().y() - size / 2, size, size),
                  ink);
    }
    const double left = rect.left() + (iconFits ? 36 : 10);
    const double right = rect.right() - 8;
    const bool twoLines = !item.subtitle.isEmpty() && rect.height() >= 36;
    const double titleTop = twoLines ? rect.center().y() - 18.5 : rect.center().y() - 9;
    const TextLine title{item.label.isEmpty() ? item.title : item.label, 13, kSemiBold, theme.text};
    drawLine(painter, QRectF(left, titleTop, right - left - (marked ? 16 : 0), 18), title);
    if (twoLines) {
        const QRectF line(left, titleTop + 18.5, right - left, 16);
        if (item.group && line.width() > 24)
            paintGroupMark(painter, line, item, theme);
        else
            drawLine(painter, line, {item.subtitle, 11, 400, theme.secondaryOn(fill)});
    }
    if (marked)
        paintIcon(painter, stateIcon(item.state), QRectF(rect.right() - 21, rect.top() + 8, 13, 13),
                  theme.state(item.state).ink);
}

/// Of a stack: one for a redundancy group, two for a closed cluster.
int sheetsBehind(const DiagramItem& item) {
    return item.isCluster() ? 2 : item.group ? 1 : 0;
}

/// What many require has a heavier outline, in whatever state.
QPen outlineOf(const DiagramItem& item, const Theme& theme) {
    constexpr double heavier = 0.8;
    const bool marked = hasState(item.state);
    QPen pen = statePen(item.state, marked           ? theme.state(item.state).ink
                                    : item.mainstay  ? theme.text
                                    : item.keepsData ? theme.secondary
                                                     : theme.siteOutline);
    if (item.mainstay)
        pen.setWidthF(pen.widthF() + heavier);
    return pen;
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

void paintItem(QPainter& painter, const DiagramItem& item, const Theme& theme) {
    const SavedPainter saved(painter);
    const bool marked = hasState(item.state);
    const StateColours colours = theme.state(item.state);
    const double radius = std::min(itemRadius, item.rect.height() / 4);
    const QPen outline = outlineOf(item, theme);
    const QColor fill = !marked && item.keepsData ? theme.dataFill() : colours.tint;
    painter.setBrush(fill);
    painter.setPen(QPen(outline.color(), 1.2));
    for (int sheet = sheetsBehind(item); sheet > 0; --sheet)
        painter.drawRoundedRect(item.rect.translated(sheet * stackOffset, sheet * stackOffset), radius,
                                radius);
    painter.setPen(outline);
    painter.drawRoundedRect(item.rect, radius, radius);
    paintTexts(painter, item, fill, theme);
    if (item.selected)
        drawSelection(painter, item.rect, radius, theme);
    const BadgeRects badges = badgeRects(item.rect, item.badge, item.rpo);
    if (!badges.rpo.isNull())
        paintBadge(painter, badges.rpo, *item.rpo, theme);
    if (!badges.rto.isNull())
        paintBadge(painter, badges.rto, *item.badge, theme);
    if (item.pinned)
        paintPin(painter, item.rect, theme);
    if (const QRectF place = machineRect(item.rect, item.machine, item.pinned); !place.isNull())
        paintMachine(painter, place, item.machine, theme);
    if (const QRectF place = proofRect(item.rect, item.proof, item.machine, item.pinned); !place.isNull())
        paintProof(painter, place, item.proof, theme);
    if (item.singlePoint)
        paintSinglePoint(painter, singlePointRect(item.rect, item.findings), theme);
    paintFindings(painter, item.rect, item.findings, theme);
}

QRectF paintedRect(const DiagramItem& item) {
    QRectF rect = selectionRect(item.rect);
    const double behind = sheetsBehind(item) * stackOffset + 1;
    rect |= item.rect.adjusted(0, 0, behind, behind);
    const BadgeRects badges = badgeRects(item.rect, item.badge, item.rpo);
    const QRectF single = item.singlePoint ? singlePointRect(item.rect, item.findings) : QRectF();
    const QRectF pin = item.pinned ? pinRect(item.rect) : QRectF();
    for (const QRectF& mark : {badges.rto, badges.rpo, findingsRect(item.rect, item.findings), single, pin,
                               machineRect(item.rect, item.machine, item.pinned),
                               proofRect(item.rect, item.proof, item.machine, item.pinned)}) {
        if (!mark.isNull())
            rect |= mark.adjusted(-1, -1, 1, 1);
    }
    return rect;
}

} // namespace drawbridge
