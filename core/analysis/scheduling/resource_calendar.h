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
    /// The clock is put forward (`by` > 0) or back, seconds after the incident: daylight saving. Hours that
    /// it skips do not exist; hours that it shows twice are open twice.
    struct ClockChange {
        qint64 after = 0;
        qint64 by = 0;
    };

    /// `changes`: ascending, all after the incident.
    ResourceCalendar(const WorkingHours& hours, int incidentMinute,
                     const std::vector<ClockChange>& changes = {});
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
    void listOpenTimes(const std::vector<ClockChange>& changes);
    bool isListed(qint64 time) const;

    std::vector<Interval> m_open; ///< of one week, sorted; empty: always open
    qint64 m_offset;              ///< after the last change of the clock
    /// Only where the clock changes: the open times from two weeks before the incident until five weeks after
    /// the last change, after the incident, joined and sorted.
    std::vector<Interval> m_listed;
};

/// Earliest start that suits all calendars at once; absent when there is none in any week.
std::optional<qint64> earliestFit(const std::vector<const ResourceCalendar*>& calendars, qint64 from,
                                  qint64 length);

} // namespace drawbridge
