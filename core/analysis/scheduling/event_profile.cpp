// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/event_profile.h"

#include <algorithm>

namespace drawbridge {

void TeamProfile::reset() {
    m_chunks.resize(1);
    m_chunks.front() = {{{0, m_size}}, m_size, m_size};
}

TeamProfile::Place TeamProfile::at(Time time) const {
    const auto chunk =
        std::prev(std::upper_bound(m_chunks.begin() + 1, m_chunks.end(), time,
                                   [](Time t, const Chunk& c) { return t < c.changes.front().time; }));
    const auto change = std::prev(std::upper_bound(chunk->changes.begin() + 1, chunk->changes.end(), time,
                                                   [](Time t, const Change& c) { return t < c.time; }));
    return {static_cast<std::size_t>(chunk - m_chunks.begin()),
            static_cast<std::size_t>(change - chunk->changes.begin())};
}

TeamProfile::Time TeamProfile::earliest(Time from, Time length, int units) const {
    const Place place = at(from);
    Time start = from;
    bool open = true; ///< enough is free since `start`
    std::size_t first = place.change;
    for (std::size_t c = place.chunk; c < m_chunks.size(); ++c, first = 0) {
        const Chunk& chunk = m_chunks[c];
        if (open && chunk.changes[first].time >= start + length)
            return start;
        if (open ? chunk.least >= units : chunk.most < units)
            continue;
        for (std::size_t i = first; i < chunk.changes.size(); ++i) {
            const Change& change = chunk.changes[i];
            if (open && change.time >= start + length)
                return start;
            const bool enough = change.free >= units;
            if (enough && !open)
                start = change.time;
            open = enough;
        }
    }
    return start;
}

void TeamProfile::take(Time from, Time length, int units) {
    if (length == 0)
        return;
    breakAt(from + length);
    const Place first = breakAt(from);
    std::size_t i = first.change;
    for (std::size_t c = first.chunk; c < m_chunks.size(); ++c, i = 0) {
        Chunk& chunk = m_chunks[c];
        for (; i < chunk.changes.size() && chunk.changes[i].time < from + length; ++i)
            chunk.changes[i].free -= units;
        summarise(chunk);
        if (i < chunk.changes.size()) {
            // Where one takes over from another nothing changes: a busy team has few changes.
            join({c, i});
            join(first);
            return;
        }
    }
}

void TeamProfile::join(Place place) {
    auto& changes = m_chunks[place.chunk].changes;
    if (place.chunk == 0 && place.change == 0)
        return;
    const Change& before =
        place.change > 0 ? changes[place.change - 1] : m_chunks[place.chunk - 1].changes.back();
    if (before.free != changes[place.change].free)
        return;
    changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(place.change));
    if (changes.empty())
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(place.chunk));
    else
        summarise(m_chunks[place.chunk]);
}

TeamProfile::Place TeamProfile::breakAt(Time time) {
    Place place = at(time);
    Chunk* chunk = &m_chunks[place.chunk];
    if (chunk->changes[place.change].time == time)
        return place;
    if (chunk->changes.size() == kMost) {
        split(place.chunk);
        place = at(time);
        chunk = &m_chunks[place.chunk];
    }
    ++place.change;
    chunk->changes.insert(chunk->changes.begin() + static_cast<std::ptrdiff_t>(place.change),
                          {time, chunk->changes[place.change - 1].free});
    return place;
}

void TeamProfile::split(std::size_t chunk) {
    Chunk upper;
    auto& lower = m_chunks[chunk].changes;
    const auto middle = lower.begin() + static_cast<std::ptrdiff_t>(lower.size() / 2);
    upper.changes.reserve(kMost);
    upper.changes.assign(middle, lower.end());
    lower.erase(middle, lower.end());
    summarise(m_chunks[chunk]);
    summarise(upper);
    m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(upper));
}

void TeamProfile::summarise(Chunk& chunk) {
    const auto [least, most] =
        std::minmax_element(chunk.changes.begin(), chunk.changes.end(),
                            [](const Change& a, const Change& b) { return a.free < b.free; });
    chunk.least = least->free;
    chunk.most = most->free;
}

void EventProfile::exchange() {
    for (const auto& [activity, start] : m_taken)
        takeTimes(-1, activity, start);
    for (const auto& [activity, start] : m_takenOther)
        takeTimes(1, activity, start);
    m_taken.swap(m_takenOther);
}

} // namespace drawbridge
