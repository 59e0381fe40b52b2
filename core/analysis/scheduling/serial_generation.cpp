// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/serial_generation.h"

#include "core/analysis/scheduling/open_places.h"
#include "core/analysis/scheduling/profile_choice.h"

#include <queue>

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

} // namespace

class SerialGeneration::Maker {
public:
    virtual ~Maker() = default;
    virtual void forward(const std::vector<int>& list, Pass& result) = 0;
    virtual void backward(const std::vector<int>& list, const ChosenWaits& chosen, const Starts& latestEnd,
                          Pass& result) = 0;
    virtual void parallel(const std::vector<int>& list, Pass& result) = 0;
};

namespace {

template <class Profile>
class MakerWith : public SerialGeneration::Maker {
public:
    MakerWith(const Rcpsp& p, Profile profile)
        : m_p(p), m_profile(std::move(profile)), m_rank(idx(p.activities)) {
        for (int a = 0; a < p.activities; ++a) {
            m_hasChoice = m_hasChoice || !p.requiresAll(a);
            m_followers.push_back(p.successors.of(a).size());
        }
    }

    void forward(const std::vector<int>& list, Pass& result) override {
        m_missing = m_p.required;
        m_ready = m_p.release;
        begin(list, result);
        if (m_hasChoice)
            std::fill(result.starts.begin(), result.starts.end(), kNotPlaced);
        for (int place = m_open.take(); place >= 0; place = m_open.take()) {
            const int a = list[idx(place)];
            if (m_hasChoice)
                m_ready[idx(a)] = readyByChoice(a, result.starts);
            const Time start =
                earliest(a, m_ready[idx(a)], [this, a](Time t) { return m_p.earliestOpen(a, t); });
            settle(a, start, result);
        }
    }

    /// The same on an axis that runs back from the latest of all ends.
    void backward(const std::vector<int>& list, const ChosenWaits& chosen, const Starts& latestEnd,
                  Pass& result) override {
        const Time origin = *std::max_element(latestEnd.begin(), latestEnd.end());
        m_ready.resize(latestEnd.size());
        std::transform(latestEnd.begin(), latestEnd.end(), m_ready.begin(),
                       [origin](Time end) { return origin - end; });
        if (chosen.empty())
            m_missing = m_followers;
        else
            countFollowers(chosen);
        begin(list, result);
        for (int place = m_open.take(); place >= 0; place = m_open.take()) {
            const int a = list[idx(place)];
            const Time length = m_p.duration[idx(a)];
            const auto open = [this, a, origin, length](Time t) {
                return origin - length - m_p.latestOpen(a, origin - length - t);
            };
            const Time end = earliest(a, m_ready[idx(a)], open) + length;
            result.starts[idx(a)] = origin - end;
            result.turn[idx(a)] = -m_turn++;
            for (int i = m_p.predecessors.first[idx(a)]; i < m_p.predecessors.first[idx(a) + 1]; ++i) {
                if (!chosen.empty() && chosen[idx(i)] == 0)
                    continue;
                const int next = m_p.predecessors.to[idx(i)];
                m_ready[idx(next)] = std::max(m_ready[idx(next)], end);
                if (--m_missing[idx(next)] == 0)
                    m_open.add(m_rank[idx(next)]);
            }
        }
    }

    void parallel(const std::vector<int>& list, Pass& result) override {
        m_missing = m_p.required;
        m_ready = m_p.release;
        begin(list, result);
        std::fill(result.starts.begin(), result.starts.end(), kNotPlaced);
        m_free = m_p.capacity;
        m_running = {};
        std::vector<int> waiting; ///< places, rising
        for (Time now = 0;;) {
            for (; !m_running.empty() && m_running.top().first <= now; m_running.pop())
                occupy(m_running.top().second, -1);
            for (int place = m_open.take(); place >= 0; place = m_open.take())
                waiting.push_back(place);
            std::sort(waiting.begin(), waiting.end());
            Time next = m_running.empty() ? kNotPlaced : m_running.top().first;
            const auto startsNow = [&](int place) {
                const int a = list[idx(place)];
                if (m_hasChoice)
                    m_ready[idx(a)] = readyByChoice(a, result.starts);
                const Time start = m_p.earliestOpen(a, std::max(now, m_ready[idx(a)]));
                if (start > now)
                    next = std::min(next, start);
                if (start > now || !isFree(a))
                    return false;
                if (m_p.duration[idx(a)] > 0) {
                    occupy(a, 1);
                    m_running.emplace(now + m_p.duration[idx(a)], a);
                }
                settle(a, now, result);
                return true;
            };
            if (std::erase_if(waiting, startsNow) > 0)
                continue;
            if (waiting.empty())
                return;
            now = next;
        }
    }

private:
    bool isFree(int a) const {
        return m_p.duration[idx(a)] == 0 ||
               std::all_of(m_p.demandsOf(a).begin(), m_p.demandsOf(a).end(),
                           [this](const Demand& d) { return d.units <= m_free[idx(d.resource)]; });
    }

    void occupy(int a, int sign) {
        for (const Demand& d : m_p.demandsOf(a))
            m_free[idx(d.resource)] -= sign * d.units;
    }

    /// What follows from the start of an activity in a forward pass.
    void settle(int a, Time start, Pass& result) {
        const Time end = start + m_p.duration[idx(a)];
        result.starts[idx(a)] = start;
        result.turn[idx(a)] = m_turn++;
        for (const int next : m_p.successors.of(a)) {
            m_ready[idx(next)] = std::max(m_ready[idx(next)], end);
            if (--m_missing[idx(next)] == 0)
                m_open.add(m_rank[idx(next)]);
        }
        if (m_hasChoice)
            moveMoments(a, result);
    }

    static constexpr Time kNotPlaced = std::numeric_limits<Time>::max();

    void begin(const std::vector<int>& list, Pass& result) {
        m_profile.reset();
        m_turn = 0;
        m_open.reset(m_p.activities);
        result.starts.resize(list.size());
        result.turn.resize(list.size());
        for (int place = 0; place < m_p.activities; ++place) {
            const int a = list[idx(place)];
            m_rank[idx(a)] = place;
            if (m_missing[idx(a)] == 0)
                m_open.add(place);
        }
    }

    template <class Open>
    Time earliest(int a, Time from, const Open& open) {
        Time start = from;
        if (m_p.alwaysOpen[idx(a)]) {
            start = m_profile.earliest(a, from);
        } else {
            for (Time before = -1; before != start;) {
                before = start;
                start = m_profile.earliest(a, open(start));
            }
        }
        if (m_p.duration[idx(a)] > 0)
            m_profile.take(a, start);
        return start;
    }

    /// The needs-th smallest end of the predecessors placed, or the release.
    Time readyByChoice(int a, const Starts& starts) {
        m_ends.clear();
        for (const int before : m_p.predecessors.of(a)) {
            if (starts[idx(before)] != kNotPlaced)
                m_ends.push_back(starts[idx(before)] + m_p.duration[idx(before)]);
        }
        const int needs = m_p.required[idx(a)];
        if (needs == 0)
            return m_p.release[idx(a)];
        const auto nth = m_ends.begin() + needs - 1;
        std::nth_element(m_ends.begin(), nth, m_ends.end());
        return std::max(m_p.release[idx(a)], *nth);
    }

    /// Moments already placed come earlier when another of those they wait for ends sooner.
    void moveMoments(int placed, Pass& result) {
        m_moved.assign(1, placed);
        while (!m_moved.empty()) {
            const int cause = m_moved.back();
            m_moved.pop_back();
            for (const int moment : m_p.successors.of(cause)) {
                if (result.starts[idx(moment)] == kNotPlaced || !m_p.isMilestone(moment))
                    continue;
                const Time start = readyByChoice(moment, result.starts);
                if (start >= result.starts[idx(moment)])
                    continue;
                result.starts[idx(moment)] = start;
                result.turn[idx(moment)] = m_turn++;
                m_moved.push_back(moment);
            }
        }
    }

    void countFollowers(const ChosenWaits& chosen) {
        m_missing.assign(idx(m_p.activities), 0);
        for (std::size_t i = 0; i < chosen.size(); ++i)
            m_missing[idx(m_p.predecessors.to[i])] += chosen[i];
    }

    const Rcpsp& m_p;
    Profile m_profile;
    bool m_hasChoice = false;
    std::vector<int> m_followers; ///< per activity: its successors
    std::vector<int> m_rank;
    std::vector<int> m_missing;
    std::vector<Time> m_ready;
    std::vector<Time> m_ends;
    std::vector<int> m_moved;
    OpenPlaces m_open;
    std::vector<int> m_free; ///< per team, now
    std::priority_queue<std::pair<Time, int>, std::vector<std::pair<Time, int>>, std::greater<>> m_running;
    int m_turn = 0;
};

std::unique_ptr<SerialGeneration::Maker> makerFor(const Rcpsp& p) {
    return withProfile(p, [&p]<class Profile>(Profile profile) -> std::unique_ptr<SerialGeneration::Maker> {
        return std::make_unique<MakerWith<Profile>>(p, std::move(profile));
    });
}

} // namespace

SerialGeneration::SerialGeneration(const Rcpsp& problem) : m_maker(makerFor(problem)) {}
SerialGeneration::~SerialGeneration() = default;

void SerialGeneration::forward(const std::vector<int>& list, Pass& result) {
    m_maker->forward(list, result);
}

void SerialGeneration::parallel(const std::vector<int>& list, Pass& result) {
    m_maker->parallel(list, result);
}

void SerialGeneration::backward(const std::vector<int>& list, const ChosenWaits& chosen,
                                const Starts& latestEnd, Pass& result) {
    m_maker->backward(list, chosen, latestEnd, result);
}

ChosenWaits chosenWaits(const Rcpsp& p, const Pass& schedule) {
    ChosenWaits chosen;
    bool hasChoice = false;
    for (int a = 0; a < p.activities; ++a)
        hasChoice = hasChoice || !p.requiresAll(a);
    if (!hasChoice)
        return chosen;
    chosen.assign(p.predecessors.to.size(), 1);
    std::vector<std::tuple<Time, int, std::size_t>> ends;
    for (int a = 0; a < p.activities; ++a) {
        if (p.requiresAll(a))
            continue;
        ends.clear();
        for (std::size_t i = idx(p.predecessors.first[idx(a)]); i < idx(p.predecessors.first[idx(a) + 1]); ++i) {
            const auto before = idx(p.predecessors.to[i]);
            ends.emplace_back(schedule.starts[before] + p.duration[before], schedule.turn[before], i);
        }
        std::sort(ends.begin(), ends.end());
        for (std::size_t i = idx(p.required[idx(a)]); i < ends.size(); ++i)
            chosen[std::get<2>(ends[i])] = 0;
    }
    return chosen;
}

void sortForward(const Rcpsp& p, const Pass& schedule, std::vector<int>& list) {
    std::sort(list.begin(), list.end(), [&](int a, int b) {
        const Time startA = schedule.starts[idx(a)];
        const Time startB = schedule.starts[idx(b)];
        if (startA != startB)
            return startA < startB;
        const Time lengthA = p.duration[idx(a)];
        const Time lengthB = p.duration[idx(b)];
        return lengthA != lengthB ? lengthA < lengthB : schedule.turn[idx(a)] < schedule.turn[idx(b)];
    });
}

void sortBackward(const Rcpsp& p, const Pass& schedule, std::vector<int>& list) {
    std::sort(list.begin(), list.end(), [&](int a, int b) {
        const Time endA = schedule.starts[idx(a)] + p.duration[idx(a)];
        const Time endB = schedule.starts[idx(b)] + p.duration[idx(b)];
        if (endA != endB)
            return endA > endB;
        const Time lengthA = p.duration[idx(a)];
        const Time lengthB = p.duration[idx(b)];
        return lengthA != lengthB ? lengthA < lengthB : schedule.turn[idx(a)] > schedule.turn[idx(b)];
    });
}

} // namespace drawbridge
