// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/resource_calendar.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr qint64 kWeek = qint64(WorkingHours::kWeekMinutes) * 60;

qint64 floorWeek(qint64 time) {
    const qint64 rest = ((time % kWeek) + kWeek) % kWeek;
    return time - rest;
}

} // namespace

ResourceCalendar::ResourceCalendar(const WorkingHours& hours, int incidentMinute,
                                   const std::vector<ClockChange>& changes)
    : m_offset(qint64(incidentMinute) * 60) {
    if (hours.isAlways())
        return;
    for (const auto& span : hours.spans())
        m_open.push_back({qint64(span.from) * 60, qint64(span.to) * 60});
    if (m_open.size() > 1 && m_open.front().from == 0 && m_open.back().to == kWeek) {
        m_open.back().to += m_open.front().to;
        m_open.erase(m_open.begin());
    }
    if (!changes.empty())
        listOpenTimes(changes);
}

/// Between two changes the clock runs evenly, so the weekly hours are shifted by what it is ahead.
void ResourceCalendar::listOpenTimes(const std::vector<ClockChange>& changes) {
    qint64 from = -2 * kWeek;
    for (std::size_t i = 0; i <= changes.size(); ++i) {
        const bool isLast = i == changes.size();
        const qint64 to = isLast ? changes.back().after + 5 * kWeek : changes[i].after;
        for (qint64 week = floorWeek(from + m_offset) - kWeek; week < to + m_offset; week += kWeek) {
            for (const Interval& open : m_open) {
                const Interval part{std::max(from, week + open.from - m_offset),
                                    std::min(to, week + open.to - m_offset)};
                if (part.from >= part.to)
                    continue;
                if (!m_listed.empty() && m_listed.back().to >= part.from)
                    m_listed.back().to = std::max(m_listed.back().to, part.to);
                else
                    m_listed.push_back(part);
            }
        }
        from = to;
        if (!isLast)
            m_offset += changes[i].by;
    }
}

/// Two weeks before the end of the list the weekly pattern takes over.
bool ResourceCalendar::isListed(qint64 time) const {
    return !m_listed.empty() && time < m_listed.back().to - 3 * kWeek;
}

std::optional<qint64> ResourceCalendar::earliest(qint64 from, qint64 length) const {
    if (isAlways())
        return from;
    if (isListed(from)) {
        auto open = std::partition_point(m_listed.begin(), m_listed.end(),
                                         [from](const Interval& i) { return i.to <= from; });
        for (; open != m_listed.end() && open->from < from + 2 * kWeek; ++open) {
            const qint64 start = std::max(from, open->from);
            if (start + length <= open->to)
                return start;
        }
        return std::nullopt;
    }
    const qint64 time = from + m_offset;
    // An interval of last week may reach into this one.
    for (qint64 week = floorWeek(time) - kWeek; week <= floorWeek(time) + kWeek; week += kWeek) {
        for (const Interval& open : m_open) {
            const qint64 start = std::max(time, week + open.from);
            if (start + length <= week + open.to)
                return start - m_offset;
        }
    }
    return std::nullopt;
}

std::optional<qint64> ResourceCalendar::latest(qint64 from, qint64 length) const {
    if (isAlways())
        return from;
    if (isListed(from)) {
        auto open = std::partition_point(m_listed.begin(), m_listed.end(),
                                         [from](const Interval& i) { return i.from <= from; });
        while (open != m_listed.begin() && (--open)->to > from - 2 * kWeek) {
            const qint64 start = std::min(from, open->to - length);
            if (start >= open->from)
                return start;
        }
        return std::nullopt;
    }
    const qint64 time = from + m_offset;
    for (qint64 week = floorWeek(time); week >= floorWeek(time) - 2 * kWeek; week -= kWeek) {
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
            const qint64 start = std::min(time, week + open->to - length);
            if (start >= week + open->from)
                return start - m_offset;
        }
    }
    return std::nullopt;
}

qint64 ResourceCalendar::endOfWork(qint64 from, qint64 length) const {
    qint64 openAWeek = 0;
    for (const Interval& open : m_open)
        openAWeek += open.to - open.from;
    if (openAWeek == 0 || length == 0)
        return from + length;
    if (isListed(from)) {
        auto open = std::partition_point(m_listed.begin(), m_listed.end(),
                                         [from](const Interval& i) { return i.to <= from; });
        for (; open != m_listed.end() && isListed(open->from); ++open) {
            const qint64 begin = std::max(from, open->from);
            const qint64 worked = std::min(open->to - begin, length);
            length -= worked;
            if (length == 0)
                return begin + worked;
            from = open->to;
        }
    }
    // Every seven days from any time have as many open hours.
    const qint64 weeks = (length - 1) / openAWeek;
    const qint64 time = from + m_offset + weeks * kWeek;
    qint64 left = length - weeks * openAWeek;
    for (qint64 week = floorWeek(time) - kWeek;; week += kWeek) {
        for (const Interval& open : m_open) {
            const qint64 begin = std::max(time, week + open.from);
            const qint64 worked = std::clamp<qint64>(week + open.to - begin, 0, left);
            left -= worked;
            if (left == 0)
                return begin + worked - m_offset;
        }
    }
}

std::optional<qint64> earliestFit(const std::vector<const ResourceCalendar*>& calendars, qint64 from,
                                  qint64 length) {
    qint64 start = from;
    // The pattern of all calendars together repeats every week.
    const qint64 limit = from + 2 * kWeek;
    for (bool moved = true; moved;) {
        moved = false;
        for (const ResourceCalendar* calendar : calendars) {
            const auto next = calendar->earliest(start, length);
            if (!next || *next > limit)
                return std::nullopt;
            moved = moved || *next != start;
            start = *next;
        }
    }
    return start;
}

} // namespace drawbridge
