// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/working_hours.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// The open hours of a resource, in seconds after an incident that happens at `incidentMinute` of the week.
/// An activity lies in one open interval; intervals join over midnight and over the end of the week.
class ResourceCalendar {
public:
    ResourceCalendar(const WorkingHours& hours, int incidentMinute);
    bool isAlways() const { return m_open.empty(); }
    /// Earliest start ≥ `from` of `length` open seconds on end; absent when no interval is that long.
    std::optional<qint64> earliest(qint64 from, qint64 length) const;
    /// Latest start ≤ `from` (may be negative) of the same; absent when there is none.
    std::optional<qint64> latest(qint64 from, qint64 length) const;
    /// When `length` open seconds have passed since `from`, over any number of intervals.
    qint64 endOfWork(qint64 from, qint64 length) const;

private:
    struct Interval {
        qint64 from;
        qint64 to; ///< may pass the end of the week
    };
    std::vector<Interval> m_open; ///< of one week, sorted; empty: always open
    qint64 m_offset;
};

/// Earliest start that suits all calendars at once; absent when there is none in any week.
std::optional<qint64> earliestFit(const std::vector<const ResourceCalendar*>& calendars, qint64 from,
                                  qint64 length);

} // namespace drawbridge
