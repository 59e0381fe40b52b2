// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

#include <functional>

namespace drawbridge::runbook {

/// The time axis of a Gantt chart, the same on paper and on screen.
struct GanttScale {
    qint64 endSeconds = 3600;
    std::vector<qint64> ticks; ///< multiples of a round step, about eight of them

    double x(qint64 seconds, double width) const; ///< 0 … width
};

GanttScale ganttScale(const Gantt& gantt);

/// "+30 m", "+2 h", "+1 h 30 m", "+3 d".
QString tickText(qint64 seconds);

/// Hours and minutes after the incident: "+0:55".
QString sinceIncident(qint64 seconds);

/// A placed bar. Bars that would overlap, or overlap each other's labels, get separate lanes.
struct PlacedBar {
    GanttBar bar;
    double left = 0;
    double width = 0;
    double labelLeft = 0;
    double labelWidth = 0; ///< available to the label; less than its text needs if the chart is too narrow
    bool labelInside = false;
};

using Lane = std::vector<PlacedBar>;

/// At least one lane. `measure` returns the width of a label.
std::vector<Lane> ganttLanes(const GanttRow& row, const GanttScale& scale, double width,
                             const std::function<double(const QString&)>& measure);

} // namespace drawbridge::runbook
