// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/resource_calendar.h"
#include "core/model/plan.h"

#include <QDateTime>

namespace drawbridge {

/// When the incident happens. Without a date it is a minute of any week on the project's clock, and no clock
/// changes.
struct IncidentTime {
    int minuteOfWeek = 0;          ///< from Monday 00:00, in the project's time zone
    std::optional<qint64> instant; ///< seconds since 1970-01-01T00:00Z
};

/// The project's zone; UTC if it states none.
TimeZone zoneOf(const Plan& plan);
/// The team's own, else the project's.
TimeZone zoneOf(const Plan& plan, const Team& team);

/// A time as in ISO 8601, "2026-11-22T03:00": on the clock of `zone`, or with an offset, "…Z", "…+02:00".
/// Whole minutes. A time that the clock skips (RFC 5545, 3.3.5) is as long after the change as it is written;
/// of a time that it shows twice the first is meant; `note` then says so.
Parsed<IncidentTime> parseIncidentTime(const QString& text, const TimeZone& zone, QString& note);

/// "Sunday 22 November 2026 03:00, Europe/Berlin"; without a date "Monday 00:00, Europe/Berlin".
QString incidentTimeText(const IncidentTime& time, const TimeZone& zone);

/// The minute of the week that a team's clock shows at the incident.
int startOfWeekClock(const Plan& plan, const Team& team, const IncidentTime& incident);

/// A team's hours after the incident, on the clock of its zone, with the changes of the next 400 days.
ResourceCalendar calendarOf(const Plan& plan, const Team& team, const IncidentTime& incident);

} // namespace drawbridge
