// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/model/entities.h"

namespace drawbridge {

/// Mean length of an SLA window: a year of 365 d, its twelfth (730 h), its quarter (2190 h).
Seconds windowLength(SlaWindow window);

/// A billing window, in seconds after the incident: `from` is before it for the window that it falls into.
struct BillingWindow {
    qint64 from = 0;
    qint64 to = 0; ///< exclusive
    qint64 length() const { return to - from; }
};

/// When something begins on the calendar; without an instant no date is known.
struct BillingStart {
    std::optional<qint64> instant{}; ///< seconds since 1970-01-01T00:00Z
    TimeZone zone{QStringLiteral("UTC")};
};

/// The windows of a contract. With a date: calendar months of 28 to 31 days, quarters and years on the clock
/// of the zone, in seconds that really pass, so that March in Berlin has 743 h. Without: windows of the mean
/// length, and the first begins with the incident.
class BillingWindows {
public:
    explicit BillingWindows(SlaWindow window, BillingStart start = {});
    /// The window that contains a time after the incident (or before: negative). O(1).
    BillingWindow at(qint64 time) const;

private:
    SlaWindow m_window;
    BillingStart m_start;
};

} // namespace drawbridge
