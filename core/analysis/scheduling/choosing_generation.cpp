// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/choosing_generation.h"

#include "core/analysis/scheduling/profile_choice.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Chosen by the mean over the public instances (tests/bench/run rcpsp --engine genetic): longer ones differ
/// too much to be judged as one, shorter ones know too little of what comes after.
constexpr int kStretch = 24;
/// What an activity is moved by in the other order, on average and as a part of the stretch.
constexpr double kLeastMoved = 0.035;
/// What the end of an activity weighs that takes nobody.
constexpr double kLeastWork = 0.01;
/// Beyond the number of activities anybody waits for.
constexpr int kPassed = 1 << 30;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The way of a pass: along time, or back from the end of all.
struct Way {
    const Adjacency& before;
    const Adjacency& after;
    bool isForward;
};

} // namespace

class ChoosingGeneration::Maker {
public:
    virtual ~Maker() = default;
    virtual int forward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) = 0;
    virtual int backward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) = 0;
};

namespace {

template <class Profile>
class MakerWith : public ChoosingGeneration::Maker {
public:
    using Keys = ChoosingGeneration::Keys;

    MakerWith(const Rcpsp& p, Profile profile, const std::vector<double>& work)
        : m_p(p), m_profile(std::move(profile)), m_place(at(p.activities)), m_ends(at(p.activities)) {
        for (const double w : work)
            m_weight.push_back(w + kLeastWork);
        for (int a = 0; a < p.activities; ++a) {
            m_waits.push_back(p.predecessors.of(a).size());
            m_followers.push_back(p.successors.of(a).size());
        }
    }

    int forward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_p.predecessors, m_p.successors, true}, list, other, random);
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int a = m_order[i];
            result.starts[at(a)] = m_ends[at(a)] - m_p.duration[at(a)];
            result.turn[at(a)] = static_cast<int>(i);
        }
        return placed;
    }

    int backward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_p.successors, m_p.predecessors, false}, list, other, random);
        const Time length = m_ends.empty() ? 0 : *std::max_element(m_ends.begin(), m_ends.end());
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int a = m_order[i];
            result.starts[at(a)] = m_p.release[at(a)] + length - m_ends[at(a)];
            result.turn[at(a)] = -static_cast<int>(i);
        }
        return placed;
    }

private:
    int make(const Way& way, const std::vector<int>& list, const Keys& other, SplitMix& random) {
        m_profile.reset();
        putInOrder(way, list);
        int placed = 0;
        const std::span<int> order(m_order);
        // Stretches lie elsewhere each time.
        std::size_t length = at(1 + random.below(kStretch));
        for (std::size_t begin = 0; begin < order.size(); begin += length, length = at(kStretch)) {
            const auto stretch = order.subspan(begin, std::min(length, order.size() - begin));
            placed += static_cast<int>(stretch.size()) + placeBetter(way, stretch, other);
        }
        return placed;
    }

    /// The list, nobody before those it waits for: who comes too early follows the last of these at once.
    void putInOrder(const Way& way, const std::vector<int>& list) {
        m_missing = way.isForward ? m_waits : m_followers;
        m_order.clear();
        for (std::size_t place = 0; place < list.size(); ++place) {
            const int a = list[place];
            if (m_missing[at(a)] > 0) {
                m_missing[at(a)] += kPassed;
                m_place[at(a)] = static_cast<int>(place);
                continue;
            }
            putNext(way, a);
            while (!m_due.empty()) {
                std::pop_heap(m_due.begin(), m_due.end(), std::greater<>());
                const int next = list[at(m_due.back())];
                m_due.pop_back();
                putNext(way, next);
            }
        }
    }

    void putNext(const Way& way, int a) {
        m_order.push_back(a);
        for (const int next : way.after.of(a)) {
            if (--m_missing[at(next)] != kPassed)
                continue;
            m_due.push_back(m_place[at(next)]);
            std::push_heap(m_due.begin(), m_due.end(), std::greater<>());
        }
    }

    /// Leaves the better order in the stretch, placed. Returns how many were placed twice.
    int placeBetter(const Way& way, std::span<int> stretch, const Keys& other) {
        const std::size_t same = sortByOther(stretch, other);
        if (same == stretch.size()) {
            place(way, stretch);
            return 0;
        }
        place(way, stretch.first(same));
        const std::span<int> first = stretch.subspan(same);
        const std::span<int> again = std::span(m_again).subspan(same);
        const double late = place(way, first);
        m_kept.clear();
        for (const int a : first)
            m_kept.push_back(m_ends[at(a)]);
        takeBack(first);
        if (place(way, again) < late) {
            std::copy(again.begin(), again.end(), first.begin());
        } else {
            takeBack(again);
            for (std::size_t i = 0; i < first.size(); ++i)
                settle(first[i], m_kept[i]);
        }
        return static_cast<int>(first.size());
    }

    /// The stretch in the other order. Returns how many are the same at its begin: all, also when nearly the
    /// same order would gain little.
    std::size_t sortByOther(std::span<const int> stretch, const Keys& other) {
        struct Placed {
            Time key;
            std::size_t from;
        };
        std::array<Placed, kStretch> sorted;
        // Each inserted behind those before it: stretches are short, and the two orders much the same.
        for (std::size_t i = 0; i < stretch.size(); ++i) {
            const Time key = other[at(stretch[i])];
            std::size_t place = i;
            for (; place > 0 && sorted[place - 1].key > key; --place)
                sorted[place] = sorted[place - 1];
            sorted[place] = {key, i};
        }
        m_again.resize(stretch.size());
        std::size_t moved = 0;
        std::size_t same = stretch.size();
        for (std::size_t i = stretch.size(); i-- > 0;) {
            const std::size_t from = sorted[i].from;
            m_again[i] = stretch[from];
            moved += std::max(from, i) - std::min(from, i);
            same = from == i ? same : i;
        }
        const bool isWorthATry =
            static_cast<double>(moved) > kLeastMoved * static_cast<double>(stretch.size() * stretch.size());
        return isWorthATry ? same : stretch.size();
    }

    /// Returns how late they end, weighed by their work.
    double place(const Way& way, std::span<const int> activities) {
        double late = 0;
        for (const int a : activities) {
            Time ready = way.isForward ? m_p.release[at(a)] : 0;
            for (const int before : way.before.of(a))
                ready = std::max(ready, m_ends[at(before)]);
            const Time end = earliest(a, ready) + m_p.duration[at(a)];
            settle(a, end);
            late += m_weight[at(a)] * static_cast<double>(end);
        }
        return late;
    }

    /// Hours count in forward passes only: others are not made where there are any.
    Time earliest(int a, Time ready) const {
        if (m_p.alwaysOpen[at(a)] != 0)
            return m_profile.earliest(a, ready);
        Time start = ready;
        for (Time before = -1; before != start;) {
            before = start;
            start = m_profile.earliest(a, m_p.earliestOpen(a, start));
        }
        return start;
    }

    void settle(int a, Time end) {
        m_ends[at(a)] = end;
        if (m_p.duration[at(a)] > 0)
            m_profile.take(a, end - m_p.duration[at(a)]);
    }

    void takeBack(std::span<const int> activities) {
        for (const int a : activities) {
            if (m_p.duration[at(a)] > 0)
                m_profile.giveBack(a, m_ends[at(a)] - m_p.duration[at(a)]);
        }
    }

    const Rcpsp& m_p;
    Profile m_profile;
    std::vector<double> m_weight;
    std::vector<int> m_waits;     ///< per activity: its predecessors
    std::vector<int> m_followers; ///< per activity: its successors
    std::vector<int> m_missing;   ///< of those that come before on this way; kPassed more when too early
    std::vector<int> m_place;     ///< in the list, of those too early
    std::vector<int> m_due;       ///< such places, now to be put; a heap, the lowest first
    std::vector<int> m_order;     ///< in which all are placed
    std::vector<int> m_again;     ///< the stretch in the other order
    Starts m_kept;                ///< ends of the stretch in its first order
    Starts m_ends;                ///< along the way
};

} // namespace

bool ChoosingGeneration::suits(const Rcpsp& p) {
    for (int a = 0; a < p.activities; ++a) {
        if (!p.waitsForAll(a))
            return false;
    }
    return true;
}

ChoosingGeneration::ChoosingGeneration(const Rcpsp& p, const std::vector<double>& work)
    : m_maker(withProfile(p, [&]<class Profile>(Profile profile) -> std::unique_ptr<Maker> {
          return std::make_unique<MakerWith<Profile>>(p, std::move(profile), work);
      })) {}
ChoosingGeneration::~ChoosingGeneration() = default;

int ChoosingGeneration::forward(const std::vector<int>& list, const Keys& other, SplitMix& random,
                                Pass& result) {
    return m_maker->forward(list, other, random, result);
}

int ChoosingGeneration::backward(const std::vector<int>& list, const Keys& other, SplitMix& random,
                                 Pass& result) {
    return m_maker->backward(list, other, random, result);
}

} // namespace drawbridge
