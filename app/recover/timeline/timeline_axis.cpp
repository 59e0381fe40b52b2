// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/timeline_axis.h"

#include "core/base/texts.h"
#include "core/report/runbook/runbook_gantt.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

qint64 tickStep(const TimelineAxis& axis, double apart) {
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    for (const qint64 step : {minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,
                              2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day}) {
        if (static_cast<double>(step) * axis.pixelsPerSecond >= apart)
            return step;
    }
    const double days = apart / (axis.pixelsPerSecond * day);
    return day * static_cast<qint64>(std::pow(10, std::ceil(std::log10(days))));
}

} // namespace

std::vector<qint64> axisTicks(const TimelineAxis& axis, double apart) {
    std::vector<qint64> ticks;
    if (axis.pixelsPerSecond <= 0 || axis.width <= 0)
        return ticks;
    const qint64 step = tickStep(axis, apart);
    const auto from = static_cast<qint64>(std::max(0.0, axis.seconds(axis.left)));
    const double to = axis.seconds(axis.left + axis.width);
    for (qint64 tick = (from + step - 1) / step * step; static_cast<double>(tick) <= to; tick += step)
        ticks.push_back(tick);
    return ticks;
}

QString axisText(qint64 seconds) {
    return seconds == 0 ? RecoverTexts::tr("0 · incident") : runbook::tickText(seconds);
}

} // namespace drawbridge
