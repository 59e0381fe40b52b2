// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/time_axis.h"

#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kMostTicks = 8;
constexpr double kLabelHeight = 16;
constexpr double kLabelWidth = 120;

QString tickText(Seconds time) {
    return u'+' + durationText(time);
}

} // namespace

double TimeAxis::x(Seconds time) const {
    const double share =
        static_cast<double>(time.count()) / static_cast<double>(std::max<qint64>(1, end.count()));
    return area.left() + std::clamp(share, 0.0, 1.0) * area.width();
}

Seconds TimeAxis::step() const {
    using namespace std::chrono_literals;
    for (const Seconds each : {Seconds(5min), Seconds(10min), Seconds(15min), Seconds(30min), Seconds(1h),
                               Seconds(2h), Seconds(4h), Seconds(6h), Seconds(12h), Seconds(24h)}) {
        if (end / each <= kMostTicks)
            return each;
    }
    return Seconds(std::chrono::hours(24) * (1 + end / std::chrono::hours(24 * kMostTicks)));
}

void TimeAxis::paint(QPainter& painter, double labelTop, const QString& zero) const {
    const Theme& theme = currentTheme();
    painter.setFont(uiFont(zero, 11));
    for (Seconds at{0}; at <= end; at += step()) {
        const double place = x(at);
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(place, area.top()), QPointF(place, area.bottom()));
        painter.setPen(theme.secondary);
        const QString text = at.count() == 0 ? zero : tickText(at);
        const bool isFirst = at.count() == 0;
        const QRectF box(isFirst ? place : place - kLabelWidth / 2, labelTop, kLabelWidth, kLabelHeight);
        painter.drawText(box, (isFirst ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter, text);
    }
}

void paintFlag(QPainter& painter, double x, double bottom, const QColor& colour) {
    constexpr double height = 14;
    painter.setPen(QPen(colour, 1.6));
    painter.drawLine(QPointF(x, bottom), QPointF(x, bottom - height));
    QPainterPath flag(QPointF(x, bottom - height));
    flag.lineTo(x + 9, bottom - height + 1);
    flag.lineTo(x + 7, bottom - height + 4);
    flag.lineTo(x + 9, bottom - height + 7);
    flag.lineTo(x, bottom - height + 7);
    painter.fillPath(flag, colour);
}

} // namespace drawbridge
