// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_gantt.h"

#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr double labelGap = 5;
constexpr double minBar = 3;
constexpr double minOpenBar = 24;

qint64 tickStep(qint64 end) {
    constexpr qint64 maxTicks = 9;
    for (const qint64 step : {minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,
                              2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day})
        if (end / step <= maxTicks)
            return step;
    const qint64 weeks = end / (7 * day * maxTicks) + 1;
    return weeks * 7 * day;
}

struct Span {
    double from = 0;
    double to = 0;
};

Span spanOf(const PlacedBar& placed) {
    if (placed.bar.label.isEmpty() || placed.labelInside)
        return {placed.left, placed.left + placed.width};
    return {std::min(placed.left, placed.labelLeft),
            std::max(placed.left + placed.width, placed.labelLeft + placed.labelWidth)};
}

struct LabelPlace {
    double left = 0;
    double width = 0;
    bool inside = false;
};

/// Right of the bar, else left of it, else inside, else on the side with more room; avoids target flags if
/// possible.
void placeLabel(PlacedBar& placed, double width, double wanted, const std::vector<double>& flags) {
    constexpr double flagWidth = 8;
    const double right = placed.left + placed.width + labelGap;
    const double roomRight = std::max(0.0, width - right);
    const double roomLeft = std::max(0.0, placed.left - labelGap);
    std::vector<LabelPlace> fitting;
    if (wanted <= roomRight)
        fitting.push_back({right, wanted});
    if (wanted <= roomLeft)
        fitting.push_back({roomLeft - wanted, wanted});
    if (wanted + 2 * labelGap <= placed.width)
        fitting.push_back({placed.left + labelGap, wanted, true});
    if (fitting.empty())
        fitting.push_back(roomRight >= roomLeft ? LabelPlace{right, roomRight} : LabelPlace{0, roomLeft});
    const auto clear = std::find_if(fitting.begin(), fitting.end(), [&](const LabelPlace& place) {
        return std::none_of(flags.begin(), flags.end(), [&](double flag) {
            return place.left < flag + flagWidth && flag - 1 < place.left + place.width;
        });
    });
    const LabelPlace& chosen = clear != fitting.end() ? *clear : fitting.front();
    placed.labelLeft = chosen.left;
    placed.labelWidth = chosen.width;
    placed.labelInside = chosen.inside;
}

} // namespace

double GanttScale::x(qint64 seconds, double width) const {
    const double share = static_cast<double>(seconds) / static_cast<double>(endSeconds);
    return std::clamp(share, 0.0, 1.0) * width;
}

GanttScale ganttScale(const Gantt& gantt) {
    GanttScale scale;
    qint64 end = std::max<qint64>(gantt.workStartsSeconds, minute);
    for (const GanttRow& row : gantt.rows) {
        for (const GanttBar& bar : row.bars)
            end = std::max({end, bar.startSeconds, bar.finishSeconds});
        for (const qint64 target : row.targetsSeconds)
            end = std::max(end, target);
    }
    const qint64 step = tickStep(end);
    scale.endSeconds = end + end / 20; // room for the last label and flag
    for (qint64 tick = 0; tick <= scale.endSeconds; tick += step)
        scale.ticks.push_back(tick);
    return scale;
}

QString tickText(qint64 seconds) {
    const qint64 days = seconds / day;
    const qint64 hours = seconds % day / hour;
    const qint64 minutes = seconds % hour / minute;
    QStringList parts;
    if (days > 0)
        parts << RunbookTexts::tr("%1 d").arg(days);
    if (hours > 0 || (days == 0 && minutes == 0))
        parts << RunbookTexts::tr("%1 h").arg(hours);
    if (minutes > 0)
        parts << RunbookTexts::tr("%1 m").arg(minutes);
    return u'+' + parts.join(u' ');
}

QString sinceIncident(qint64 seconds) {
    const qint64 minutes = (seconds + minute - 1) / minute; // as clockText()
    return QStringLiteral("+%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

std::vector<Lane> ganttLanes(const GanttRow& row, const GanttScale& scale, double width,
                             const std::function<double(const QString&)>& measure) {
    std::vector<GanttBar> bars = row.bars;
    std::stable_sort(bars.begin(), bars.end(),
                     [](const GanttBar& a, const GanttBar& b) { return a.startSeconds < b.startSeconds; });
    std::vector<double> flags;
    for (const qint64 target : row.targetsSeconds)
        flags.push_back(scale.x(target, width));
    std::vector<Lane> lanes(1);
    for (const GanttBar& bar : bars) {
        PlacedBar placed{bar};
        placed.left = scale.x(bar.startSeconds, width);
        // An open end runs on a little, whatever its least length.
        placed.width =
            std::max(bar.isOpen ? minOpenBar : minBar, scale.x(bar.finishSeconds, width) - placed.left);
        if (bar.isOpen)
            placed.width = std::min(placed.width, std::max(minBar, width - placed.left));
        if (!bar.label.isEmpty())
            placeLabel(placed, width, measure(bar.label), flags);
        const Span span = spanOf(placed);
        const auto free = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& lane) {
            return std::all_of(lane.begin(), lane.end(), [&](const PlacedBar& other) {
                const Span taken = spanOf(other);
                return span.from >= taken.to + 2 || span.to + 2 <= taken.from;
            });
        });
        if (free != lanes.end())
            free->push_back(placed);
        else
            lanes.push_back({placed});
    }
    return lanes;
}

} // namespace drawbridge::runbook
