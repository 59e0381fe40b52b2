// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/working_hours.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// A team's open hours on the time axis of a recovery: seconds after an incident that happens at
/// `incidentMinute` of the week. A step must lie in one open stretch; stretches join over midnight and over
/// the end of the week.
class TeamCalendar {
public:
    TeamCalendar(const WorkingHours& hours, int incidentMinute);
    bool isAlways() const { return m_open.empty(); }
    /// Earliest start ≥ `from` of a stretch of `length` open seconds; absent when none is ever that long.
    /// O(log spans).
    std::optional<qint64> earliest(qint64 from, qint64 length) const;
    /// Latest start ≤ `from` (may be negative) of the same; absent when there is none.
    std::optional<qint64> latest(qint64 from, qint64 length) const;
    /// The earliest moment by which the hours have been open for `length` in all since `from`, however many
    /// stretches that takes. O(spans).
    qint64 endOfWork(qint64 from, qint64 length) const;

private:
    struct Stretch {
        qint64 from;
        qint64 to; ///< may pass the end of the week
    };
    std::vector<Stretch> m_open; ///< of one week, sorted; empty: always open
    qint64 m_offset;
};

/// Earliest start that suits all calendars at once; absent when there is none in any week.
std::optional<qint64> earliestFit(const std::vector<const TeamCalendar*>& calendars, qint64 from,
                                  qint64 length);

} // namespace drawbridge
