// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/choosing_generation.h"

#include "core/analysis/scheduling/open_places.h"
#include "core/analysis/scheduling/profile_choice.h"

#include <algorithm>
#include <array>
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
        : m_p(p), m_profile(std::move(profile)), m_rank(at(p.activities)), m_missing(at(p.activities)),
          m_starts(at(p.activities)) {
        for (const double w : work)
            m_weight.push_back(w + kLeastWork);
    }

    int forward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_p.predecessors, m_p.successors, true}, list, other, random);
        result.starts = m_starts;
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i)
            result.turn[at(m_order[i])] = static_cast<int>(i);
        return placed;
    }

    int backward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result) override {
        const int placed = make({m_p.successors, m_p.predecessors, false}, list, other, random);
        Time length = 0;
        for (const int a : m_order)
            length = std::max(length, endOf(a));
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int a = m_order[i];
            result.starts[at(a)] = m_p.release[at(a)] + length - endOf(a);
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
            placed += place(way, stretch) + tryOther(way, stretch, other);
        }
        return placed;
    }

    /// The list, nobody before those it waits for.
    void putInOrder(const Way& way, const std::vector<int>& list) {
        m_order.clear();
        m_open.reset(m_p.activities);
        for (int rank = 0; rank < m_p.activities; ++rank) {
            const int a = list[at(rank)];
            m_rank[at(a)] = rank;
            m_missing[at(a)] = way.before.of(a).size();
            if (m_missing[at(a)] == 0)
                m_open.add(rank);
        }
        for (int rank = m_open.take(); rank >= 0; rank = m_open.take()) {
            m_order.push_back(list[at(rank)]);
            for (const int next : way.after.of(m_order.back())) {
                if (--m_missing[at(next)] == 0)
                    m_open.add(m_rank[at(next)]);
            }
        }
    }

    /// Leaves the better order in the stretch, placed.
    int tryOther(const Way& way, std::span<int> stretch, const Keys& other) {
        sortByOther(stretch, other);
        if (!isWorthATry(stretch))
            return 0;
        const auto same =
            std::mismatch(stretch.begin(), stretch.end(), m_again.begin()).first - stretch.begin();
        const std::span<int> first = stretch.subspan(static_cast<std::size_t>(same));
        const std::span<int> again = std::span(m_again).subspan(static_cast<std::size_t>(same));
        const double late = lateness(first);
        m_kept.clear();
        for (const int a : first)
            m_kept.push_back(m_starts[at(a)]);
        takeBack(first);
        const int placed = place(way, again);
        if (lateness(again) < late) {
            std::copy(again.begin(), again.end(), first.begin());
            return placed;
        }
        takeBack(again);
        for (std::size_t i = 0; i < first.size(); ++i)
            settle(first[i], m_kept[i]);
        return placed;
    }

    /// Each inserted behind those before it: stretches are short, and the two orders much the same.
    void sortByOther(std::span<const int> stretch, const Keys& other) {
        std::array<Time, kStretch> keys{};
        m_again.resize(stretch.size());
        for (std::size_t i = 0; i < stretch.size(); ++i) {
            const Time key = other[at(stretch[i])];
            std::size_t place = i;
            for (; place > 0 && keys[place - 1] > key; --place) {
                keys[place] = keys[place - 1];
                m_again[place] = m_again[place - 1];
            }
            keys[place] = key;
            m_again[place] = stretch[i];
        }
    }

    /// What is nearly the same order gains little.
    bool isWorthATry(std::span<const int> stretch) {
        for (std::size_t i = 0; i < stretch.size(); ++i)
            m_rank[at(stretch[i])] = static_cast<int>(i);
        int moved = 0;
        for (std::size_t i = 0; i < m_again.size(); ++i)
            moved += std::abs(m_rank[at(m_again[i])] - static_cast<int>(i));
        return moved > kLeastMoved * static_cast<double>(stretch.size() * stretch.size());
    }

    int place(const Way& way, std::span<const int> activities) {
        for (const int a : activities) {
            Time ready = way.isForward ? m_p.release[at(a)] : 0;
            for (const int before : way.before.of(a))
                ready = std::max(ready, endOf(before));
            settle(a, earliest(a, ready));
        }
        return static_cast<int>(activities.size());
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

    void settle(int a, Time start) {
        m_starts[at(a)] = start;
        if (m_p.duration[at(a)] > 0)
            m_profile.take(a, start);
    }

    void takeBack(std::span<const int> activities) {
        for (const int a : activities) {
            if (m_p.duration[at(a)] > 0)
                m_profile.giveBack(a, m_starts[at(a)]);
        }
    }

    double lateness(std::span<const int> activities) const {
        double late = 0;
        for (const int a : activities)
            late += m_weight[at(a)] * static_cast<double>(m_starts[at(a)]);
        return late;
    }

    Time endOf(int a) const { return m_starts[at(a)] + m_p.duration[at(a)]; }

    const Rcpsp& m_p;
    Profile m_profile;
    std::vector<double> m_weight;
    std::vector<int> m_rank;
    std::vector<int> m_missing;
    OpenPlaces m_open;
    std::vector<int> m_order; ///< in which all are placed
    std::vector<int> m_again; ///< the stretch in the other order
    Starts m_kept;            ///< of the stretch in its first order
    Starts m_starts;          ///< along the way
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
