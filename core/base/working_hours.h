// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// Weekly working hours of a team: "24x7", "Mon-Fri 08:00-18:00", "Mon-Fri 08:00-18:00, Sat 09:00-13:00",
/// "Mon-Sun 22:00-06:00" (over midnight). Stored as sorted, disjoint spans in minutes from Monday 00:00; a
/// span across Sunday midnight is split in two.
class WorkingHours {
public:
    static constexpr int kWeekMinutes = 7 * 24 * 60;
    struct Span {
        int from = 0; ///< minute of the week, inclusive
        int to = 0;   ///< exclusive
        friend bool operator==(const Span&, const Span&) = default;
    };

    WorkingHours() = default; ///< 24x7
    bool isAlways() const;
    const std::vector<Span>& spans() const { return m_spans; }
    const QString& text() const { return m_text; }
    friend bool operator==(const WorkingHours&, const WorkingHours&) = default;

    friend Parsed<WorkingHours> parseWorkingHours(QStringView text);

private:
    std::vector<Span> m_spans{{0, kWeekMinutes}};
    QString m_text = QStringLiteral("24x7");
};

Parsed<WorkingHours> parseWorkingHours(QStringView text);

} // namespace drawbridge
