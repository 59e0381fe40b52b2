// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/working_hours.h"

#include "core/base/texts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kDayMinutes = 24 * 60;

int dayIndex(const QString& name) {
    static const QStringList days{u"Mon"_qs, u"Tue"_qs, u"Wed"_qs, u"Thu"_qs,
                                  u"Fri"_qs, u"Sat"_qs, u"Sun"_qs};
    return static_cast<int>(days.indexOf(name));
}

void addSpan(std::vector<WorkingHours::Span>& spans, int from, int to) {
    if (to <= WorkingHours::kWeekMinutes) {
        spans.push_back({from, to});
        return;
    }
    spans.push_back({from, WorkingHours::kWeekMinutes});
    spans.push_back({0, to - WorkingHours::kWeekMinutes});
}

std::vector<WorkingHours::Span> merged(std::vector<WorkingHours::Span> spans) {
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<WorkingHours::Span> result;
    for (const auto& span : spans) {
        if (!result.empty() && span.from <= result.back().to)
            result.back().to = std::max(result.back().to, span.to);
        else
            result.push_back(span);
    }
    return result;
}

} // namespace

bool WorkingHours::isAlways() const {
    return m_spans.size() == 1 && m_spans.front().from == 0 && m_spans.front().to == kWeekMinutes;
}

Parsed<WorkingHours> parseWorkingHours(QStringView text) {
    static const QRegularExpression form(QStringLiteral(
        R"(^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? +([0-2]?\d):([0-5]\d)-([0-2]?\d):([0-5]\d)$)"));
    const ValueError wrong{UnitsTexts::tr(
        "is not a list of working hours: write it as 24x7 or Mon-Fri 08:00-18:00, Sat 09:00-13:00")};
    WorkingHours hours;
    const QString trimmed = text.trimmed().toString();
    if (trimmed == u"24x7")
        return hours;
    std::vector<WorkingHours::Span> spans;
    for (const QString& part : trimmed.split(u',')) {
        const auto match = form.match(part.trimmed());
        if (!match.hasMatch())
            return wrong;
        const int from = match.captured(3).toInt() * 60 + match.captured(4).toInt();
        int to = match.captured(5).toInt() * 60 + match.captured(6).toInt();
        if (from >= kDayMinutes || to > kDayMinutes || from == to)
            return wrong;
        if (to < from)
            to += kDayMinutes;
        const int first = dayIndex(match.captured(1));
        const int last = match.captured(2).isEmpty() ? first : dayIndex(match.captured(2));
        for (int day = first;; day = (day + 1) % 7) {
            addSpan(spans, day * kDayMinutes + from, day * kDayMinutes + to);
            if (day == last)
                break;
        }
    }
    hours.m_spans = merged(std::move(spans));
    hours.m_text = trimmed;
    return hours;
}

} // namespace drawbridge
