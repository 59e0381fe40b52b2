// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/choosing_generation.h"

#include "core/analysis/scheduling/few_predecessors.h"
#include "core/analysis/scheduling/profile_choice.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <limits>
#include <span>
#include <utility>

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
constexpr int kNobody = -1;

/// The way of a pass: along time, or back from the end of all.
struct Way {
    const FewPredecessors& before;
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
        : m_p(p), m_profile(std::move(profile)), m_predecessors(p.predecessors, p.activities),
          m_successors(p.successors, p.activities), m_isPut(idx(p.activities) + 1, 1),
          m_behind(idx(p.activities)), m_nextBehind(idx(p.activities)), m_place(idx(p.activities)),
          m_passed(idx(p.activities)), m_ends(idx(p.activities) + 1, std::numeric_limits<Time>::min()) {
        for (const double w : work)
            m_weight.push_back(w + kLeastWork);
    }

    int forward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_predecessors, true}, list, other, random);
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int a = m_order[i];
            result.starts[idx(a)] = m_ends[idx(a)] - m_p.duration[idx(a)];
            result.turn[idx(a)] = static_cast<int>(i);
        }
        return placed;
    }

    int backward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_successors, false}, list, other, random);
        const Time length = *std::max_element(m_ends.begin(), m_ends.end());
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int a = m_order[i];
            result.starts[idx(a)] = m_p.release[idx(a)] + length - m_ends[idx(a)];
            result.turn[idx(a)] = -static_cast<int>(i);
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
        std::size_t length = idx(1 + random.below(kStretch));
        for (std::size_t begin = 0; begin < order.size(); begin += length, length = idx(kStretch)) {
            const auto stretch = order.subspan(begin, std::min(length, order.size() - begin));
            placed += static_cast<int>(stretch.size()) + placeBetter(way, stretch, other);
        }
        return placed;
    }

    /// The list, nobody before those it waits for: who comes too early follows the last of these at once.
    void putInOrder(const Way& way, const std::vector<int>& list) {
        std::fill(m_isPut.begin(), m_isPut.end() - 1, 0);
        std::fill(m_behind.begin(), m_behind.end(), kNobody);
        m_order.clear();
        for (std::size_t place = 0; place < list.size(); ++place) {
            const int a = list[place];
            if (!isPutBefore(way, a)) {
                m_place[idx(a)] = static_cast<int>(place);
                m_passed[idx(a)] = 0;
                waitForNext(way, a);
                continue;
            }
            put(way, a);
            while (!m_due.empty()) {
                std::pop_heap(m_due.begin(), m_due.end(), std::greater<>());
                const int next = list[idx(m_due.back())];
                m_due.pop_back();
                put(way, next);
            }
        }
    }

    bool isPutBefore(const Way& way, int a) const {
        int all = 1;
        way.before.forEach(a, [&](std::size_t before) { all &= m_isPut[before]; });
        return all != 0;
    }

    /// Behind the next of those it waits for that is not put yet; false when there is none. Those passed stay
    /// put, so each is looked at once, however many there are.
    bool waitForNext(const Way& way, int a) {
        const auto all = way.before.of(a);
        int& passed = m_passed[idx(a)];
        while (passed < all.size() && m_isPut[idx(all.begin()[passed])] != 0)
            ++passed;
        if (passed == all.size())
            return false;
        m_nextBehind[idx(a)] = std::exchange(m_behind[idx(all.begin()[passed])], a);
        return true;
    }

    void put(const Way& way, int a) {
        m_order.push_back(a);
        m_isPut[idx(a)] = 1;
        int next = kNobody;
        for (int waiting = m_behind[idx(a)]; waiting != kNobody; waiting = next) {
            next = m_nextBehind[idx(waiting)];
            if (waitForNext(way, waiting))
                continue;
            m_due.push_back(m_place[idx(waiting)]);
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
        m_profile.mark();
        const std::span<int> first = stretch.subspan(same);
        const std::span<int> again = std::span(m_again).subspan(same);
        const double late = place(way, first);
        m_kept.clear();
        for (const int a : first)
            m_kept.push_back(m_ends[idx(a)]);
        m_profile.exchange();
        if (place(way, again) < late) {
            std::copy(again.begin(), again.end(), first.begin());
        } else {
            m_profile.exchange();
            for (std::size_t i = 0; i < first.size(); ++i)
                m_ends[idx(first[i])] = m_kept[i];
        }
        return static_cast<int>(first.size());
    }

    /// The stretch in the other order. Returns how many are the same at its begin: all, also when nearly the
    /// same order would gain little.
    std::size_t sortByOther(std::span<const int> stretch, const Keys& other) {
        // Each compared with all: stretches are short, and a processor compares several at once.
        std::array<Key, kStretch> keys;
        keys.fill(std::numeric_limits<Key>::max());
        for (std::size_t i = 0; i < stretch.size(); ++i)
            keys[i] = other[idx(stretch[i])] * kStretch + static_cast<Key>(i);
        std::array<Key, kStretch> rank{};
        for (std::size_t i = 0; i < stretch.size(); ++i) {
            for (std::size_t j = 0; j < keys.size(); ++j)
                rank[j] += keys[i] < keys[j] ? 1 : 0;
        }
        m_again.resize(stretch.size());
        int moved = 0;
        auto same = static_cast<int>(stretch.size());
        for (int i = same - 1; i >= 0; --i) {
            const int to = rank[idx(i)];
            m_again[idx(to)] = stretch[idx(i)];
            moved += std::abs(to - i);
            same = to == i ? same : i;
        }
        const bool isWorthATry = moved > kLeastMoved * static_cast<double>(stretch.size() * stretch.size());
        return isWorthATry ? idx(same) : stretch.size();
    }

    /// Returns how late they end, weighed by their work.
    double place(const Way& way, std::span<const int> activities) {
        double late = 0;
        for (const int a : activities) {
            Time ready = way.isForward ? m_p.release[idx(a)] : 0;
            way.before.forEach(a, [&](std::size_t before) { ready = std::max(ready, m_ends[before]); });
            const Time start = earliest(a, ready);
            const Time end = start + m_p.duration[idx(a)];
            m_ends[idx(a)] = end;
            if (end > start)
                m_profile.take(a, start);
            late += m_weight[idx(a)] * static_cast<double>(end);
        }
        return late;
    }

    /// Hours count in forward passes only: others are not made where there are any.
    Time earliest(int a, Time ready) const {
        if (m_p.alwaysOpen[idx(a)] != 0)
            return m_profile.earliest(a, ready);
        Time start = ready;
        for (Time before = -1; before != start;) {
            before = start;
            start = m_profile.earliest(a, m_p.earliestOpen(a, start));
        }
        return start;
    }

    const Rcpsp& m_p;
    Profile m_profile;
    std::vector<double> m_weight;
    FewPredecessors m_predecessors;
    FewPredecessors m_successors;
    std::vector<char> m_isPut;     ///< per activity, and nobody: is put
    std::vector<int> m_behind;     ///< per activity: who waits for it, the last first
    std::vector<int> m_nextBehind; ///< the next who waits for the same
    std::vector<int> m_place;      ///< in the list, of those too early
    std::vector<int> m_passed;     ///< of those too early: how many they wait for no more
    std::vector<int> m_due;        ///< such places, now to be put; a heap, the lowest first
    std::vector<int> m_order;      ///< in which all are placed
    std::vector<int> m_again;      ///< the stretch in the other order
    Starts m_kept;                 ///< ends of the stretch in its first order
    Starts m_ends;                 ///< along the way; of nobody: before all
};

} // namespace

bool ChoosingGeneration::suits(const Rcpsp& p) {
    for (int a = 0; a < p.activities; ++a) {
        if (!p.requiresAll(a))
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
