// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/segment_generation.h"

#include "core/base/index.h"

#include <algorithm>
#include <array>
#include <limits>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Longer segments differ too much to be judged as one, shorter ones know too little of what comes after.
constexpr int kSegment = 24;
/// Weight of an activity that takes no units.
constexpr double kLeastWeight = 0.01;

} // namespace

bool SegmentGeneration::suits(const Rcpsp& p) {
    return p.terms.empty() && p.requiresAll() && SlotProfile::suits(p);
}

SegmentGeneration::SegmentGeneration(const Rcpsp& p, const std::vector<double>& work)
    : m_p(p), m_profile(p), m_place(work.size()), m_missing(work.size()), m_ends(work.size()) {
    for (const double w : work)
        m_weight.push_back(w + kLeastWeight);
}

int SegmentGeneration::forward(const std::vector<int>& list, const Keys* other, SplitMix& random,
                               Pass& result) {
    const int placed = generate({m_p.predecessors, m_p.successors, true}, list, other, random);
    result.starts.resize(list.size());
    result.rank.resize(list.size());
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::size_t a = idx(m_order[i]);
        result.starts[a] = m_ends[a] - m_p.duration[a];
        result.rank[a] = static_cast<int>(i);
    }
    return placed;
}

int SegmentGeneration::backward(const std::vector<int>& list, const Keys* other, SplitMix& random,
                                Pass& result) {
    const int placed = generate({m_p.successors, m_p.predecessors, false}, list, other, random);
    const Time length = *std::max_element(m_ends.begin(), m_ends.end());
    result.starts.resize(list.size());
    result.rank.resize(list.size());
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::size_t a = idx(m_order[i]);
        result.starts[a] = m_p.release[a] + length - m_ends[a];
        result.rank[a] = -static_cast<int>(i);
    }
    return placed;
}

int SegmentGeneration::generate(const Direction& direction, const std::vector<int>& list, const Keys* other,
                                SplitMix& random) {
    m_profile.reset();
    sortTopologically(direction, list);
    const std::span<int> order(m_order);
    if (other == nullptr) {
        place(direction, order);
        return m_p.activities;
    }
    int placed = 0;
    // Segments lie elsewhere each time.
    std::size_t length = idx(1 + random.below(kSegment));
    for (std::size_t begin = 0; begin < order.size(); begin += length, length = idx(kSegment)) {
        const auto segment = order.subspan(begin, std::min(length, order.size() - begin));
        placed += static_cast<int>(segment.size()) + placeBetter(direction, segment, *other);
    }
    return placed;
}

/// The list, no activity before its predecessors: one that comes too early follows the last of them at once.
void SegmentGeneration::sortTopologically(const Direction& direction, const std::vector<int>& list) {
    m_eligible.reset(m_p.activities);
    for (int place = 0; place < m_p.activities; ++place) {
        const int a = list[idx(place)];
        m_place[idx(a)] = place;
        m_missing[idx(a)] = direction.before.of(a).size();
        if (m_missing[idx(a)] == 0)
            m_eligible.add(place);
    }
    m_order.clear();
    for (int place = m_eligible.take(); place >= 0; place = m_eligible.take()) {
        m_order.push_back(list[idx(place)]);
        for (const int next : direction.after.of(m_order.back())) {
            if (--m_missing[idx(next)] == 0)
                m_eligible.add(m_place[idx(next)]);
        }
    }
}

/// Leaves the segment placed in the better order. Returns how many were placed twice.
int SegmentGeneration::placeBetter(const Direction& direction, std::span<int> segment, const Keys& other) {
    const std::size_t same = sortByOther(segment, other);
    place(direction, segment.first(same));
    const std::span<int> rest = segment.subspan(same);
    if (rest.empty())
        return 0;
    m_profile.mark();
    const std::span<int> reordered = std::span(m_reordered).subspan(same);
    const double completion = place(direction, rest);
    m_kept.clear();
    for (const int a : rest)
        m_kept.push_back(m_ends[idx(a)]);
    m_profile.switchBranch();
    if (place(direction, reordered) < completion) {
        std::copy(reordered.begin(), reordered.end(), rest.begin());
    } else {
        m_profile.switchBranch();
        for (std::size_t i = 0; i < rest.size(); ++i)
            m_ends[idx(rest[i])] = m_kept[i];
    }
    return static_cast<int>(rest.size());
}

/// The segment in the other order. Returns how many are the same at its begin.
std::size_t SegmentGeneration::sortByOther(std::span<const int> segment, const Keys& other) {
    // Ranks by comparing each with all: segments are short, and the compiler vectorises it.
    std::array<Key, kSegment> keys;
    keys.fill(std::numeric_limits<Key>::max());
    for (std::size_t i = 0; i < segment.size(); ++i)
        keys[i] = other[idx(segment[i])] * kSegment + static_cast<Key>(i);
    std::array<Key, kSegment> rank{};
    for (std::size_t i = 0; i < segment.size(); ++i) {
        for (std::size_t j = 0; j < keys.size(); ++j)
            rank[j] += keys[i] < keys[j] ? 1 : 0;
    }
    m_reordered.resize(segment.size());
    for (std::size_t i = 0; i < segment.size(); ++i)
        m_reordered[idx(rank[i])] = segment[i];
    const auto differ = std::mismatch(segment.begin(), segment.end(), m_reordered.begin());
    return static_cast<std::size_t>(differ.first - segment.begin());
}

/// Returns the sum of the weighted ends.
double SegmentGeneration::place(const Direction& direction, std::span<const int> activities) {
    double completion = 0;
    for (const int a : activities) {
        Time ready = direction.isForward ? m_p.release[idx(a)] : 0;
        for (const int before : direction.before.of(a))
            ready = std::max(ready, m_ends[idx(before)]);
        const Time start = m_profile.earliest(a, ready);
        const Time end = start + m_p.duration[idx(a)];
        m_ends[idx(a)] = end;
        if (end > start)
            m_profile.take(a, start);
        completion += m_weight[idx(a)] * static_cast<double>(end);
    }
    return completion;
}

} // namespace drawbridge
