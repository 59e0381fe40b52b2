// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace drawbridge {

/// Maps time to x; shared by the timeline and the charts below it.
struct TimelineAxis {
    double left = 0;            ///< x of time 0 when not scrolled
    double width = 0;           ///< of the visible time range, in pixels
    double pixelsPerSecond = 0; ///< 0: nothing is shown
    double offset = 0;          ///< pixels scrolled to the right

    double x(double seconds) const { return left + seconds * pixelsPerSecond - offset; }
    double seconds(double x) const { return pixelsPerSecond > 0 ? (x - left + offset) / pixelsPerSecond : 0; }
    friend bool operator==(const TimelineAxis&, const TimelineAxis&) = default;
};

/// Round times in view, in seconds, at least `apart` pixels from each other.
std::vector<qint64> axisTicks(const TimelineAxis& axis, double apart);
/// "+1 h", "+1 h 30 m", "+2 d"; the incident at 0.
QString axisText(qint64 seconds);

} // namespace drawbridge
