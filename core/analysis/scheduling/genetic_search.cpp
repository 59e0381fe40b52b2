// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/genetic_search.h"

#include "core/analysis/scheduling/serial_generation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}
    quint64 next() {
        quint64 z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    int below(int n) { return static_cast<int>((next() >> 32U) * quint64(n) >> 32U); }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    quint64 m_state;
};

struct Member {
    Pass left;  ///< what is scored
    Pass right; ///< the same with everything as late as may be
    Score score;
};

} // namespace

class GeneticSearch::Population {
public:
    Population(const Rcpsp& problem, quint64 seed) : m_p(problem), m_random(seed), m_make(problem) {
        m_list.resize(at(m_p.activities));
        std::iota(m_list.begin(), m_list.end(), 0);
        m_work.resize(at(m_p.activities), 0.0);
        for (int a = 0; a < m_p.activities; ++a) {
            for (const auto* d = m_p.demandsBegin(a); d != m_p.demandsEnd(a); ++d)
                m_work[at(a)] +=
                    static_cast<double>(m_p.duration[at(a)]) * d->units / m_p.teamSize[at(d->team)];
        }
        findLatest();
    }

    qint64 run(qint64 schedules, qint64 goal, const std::function<bool()>& stop) {
        if (m_p.activities == 0) {
            m_best = {{}, scoreOf(m_p, {})};
            return 0;
        }
        const qint64 end = m_made + schedules;
        const qint64 before = m_made;
        while (m_made < end && !(hasBest() && m_best.score.cost <= goal)) {
            if (hasBest() && stop && stop())
                break;
            next();
        }
        return m_made - before;
    }

    void offer(const Candidate& candidate) {
        Member member;
        member.left.starts = candidate.starts;
        member.left.turn = m_p.topological;
        for (std::size_t i = 0; i < m_p.topological.size(); ++i)
            member.left.turn[at(m_p.topological[i])] = static_cast<int>(i);
        sortForward(m_p, member.left, m_list);
        enter(m_list);
    }

    Candidate m_best;

private:
    bool hasBest() const { return !m_best.starts.empty(); }

    /// Latest ends without teams, over waits for all.
    void findLatest() {
        m_tail.assign(at(m_p.activities), 0);
        std::vector<int> rank(at(m_p.activities));
        for (std::size_t i = 0; i < m_p.topological.size(); ++i)
            rank[at(m_p.topological[i])] = static_cast<int>(i);
        for (auto it = m_p.topological.rbegin(); it != m_p.topological.rend(); ++it) {
            Time longest = 0;
            for (const int after : m_p.successors.of(*it)) {
                if (m_p.waitsForAll(after))
                    longest = std::max(longest, m_tail[at(after)]);
            }
            m_tail[at(*it)] = longest + m_p.duration[at(*it)];
        }
        m_longest = *std::max_element(m_tail.begin(), m_tail.end());
    }

    void next() {
        if (m_members.size() < targetSize()) {
            sample();
            return;
        }
        breed();
    }

    std::size_t targetSize() const {
        constexpr double base = 30, grow = 0.2;
        return static_cast<std::size_t>(base + grow * std::sqrt(static_cast<double>(m_made)));
    }

    void sample() {
        constexpr double spread = 0.5;
        m_keys.resize(at(m_p.activities));
        const double noise = m_sampled == 0 ? 0 : spread * m_random.unit() * static_cast<double>(m_longest);
        for (int a = 0; a < m_p.activities; ++a) {
            const double latest = -static_cast<double>(m_tail[at(a)] - m_p.duration[at(a)]);
            m_keys[at(a)] = latest - noise * m_random.unit();
        }
        ++m_sampled;
        sortByKeys();
        constexpr double par = 0.5;
        enter(m_list, m_random.unit() < par);
    }

    void sortByKeys() {
        std::sort(m_list.begin(), m_list.end(), [this](int a, int b) {
            return m_keys[at(a)] != m_keys[at(b)] ? m_keys[at(a)] < m_keys[at(b)] : a < b;
        });
    }

    const Member& tournament() {
        const auto pick = [this] { return at(m_random.below(static_cast<int>(m_members.size()))); };
        const Member& a = m_members[pick()];
        const Member& b = m_members[pick()];
        return a.score < b.score ? a : b;
    }

    void breed() {
        const Member& father = m_members[m_slot++ % m_members.size()];
        const Member* mother = &tournament();
        for (int tries = 0; mother == &father && tries < 4; ++tries)
            mother = &tournament();
        crossover(father, *mother);
        m_father = static_cast<std::size_t>(&father - m_members.data());
        enter(m_list);
        m_father = kNone;
    }

    void crossover(const Member& father, const Member& mother) {
        const Time from = *std::min_element(father.right.starts.begin(), father.right.starts.end());
        const auto length = static_cast<double>(father.score.makespan - from);
        double begin = 0;
        double end = 0;
        double densest = -1;
        for (int tries = 0; tries < 3; ++tries) {
            const double share = 0.25 + 0.5 * m_random.unit();
            const double b = static_cast<double>(from) + m_random.unit() * (1 - share) * length;
            const double e = b + share * length;
            double work = 0;
            for (int a = 0; a < m_p.activities; ++a) {
                const auto start = static_cast<double>(father.right.starts[at(a)]);
                if (start >= b && start < e)
                    work += m_work[at(a)];
            }
            if (work / share > densest) {
                densest = work / share;
                begin = b;
                end = e;
            }
        }
        m_keys.resize(at(m_p.activities));
        const auto apart = static_cast<double>(father.score.makespan + mother.score.makespan);
        for (int a = 0; a < m_p.activities; ++a) {
            const auto own = static_cast<double>(father.right.starts[at(a)]);
            const auto other = static_cast<double>(mother.right.starts[at(a)]);
            double& key = m_keys[at(a)];
            if (own >= begin && own < end)
                key = own;
            else if (other < begin)
                key = other - apart;
            else if (other >= end)
                key = other + apart;
            else
                key = other;
            if (m_random.unit() < m_mutation)
                key += (m_random.unit() - 0.5) * length * 0.2;
        }
        sortByKeys();
    }

    void enter(const std::vector<int>& list, bool parallel = false) {
        Member m;
        if (parallel)
            m_make.parallel(list, m.left);
        else
            m_make.forward(list, m.left);
        ++m_made;
        m.score = scoreOf(m_p, m.left.starts);
        consider(m);
        justify(m);
        insert(std::move(m));
    }

    void justify(Member& m) {
        for (;;) {
            m_ceiling.assign(at(m_p.activities), m.score.makespan);
            sortBackward(m_p, m.left, m_list);
            m_make.backward(m_list, chosenWaits(m_p, m.left), m_ceiling, m.right);
            ++m_made;
            const Time first = *std::min_element(m.right.starts.begin(), m.right.starts.end());
            if (first <= *std::min_element(m_p.release.begin(), m_p.release.end()))
                return;
            sortForward(m_p, m.right, m_list);
            Pass again;
            m_make.forward(m_list, again);
            ++m_made;
            const Score score = scoreOf(m_p, again.starts);
            if (score >= m.score)
                return;
            m.left = std::move(again);
            m.score = score;
            consider(m);
        }
    }

    void consider(const Member& m) {
        if (!hasBest() || m.score < m_best.score)
            m_best = {m.left.starts, m.score};
    }

    void insert(Member m) {
        for (const Member& other : m_members) {
            if (other.score == m.score && other.left.starts == m.left.starts) {
                constexpr double up = 1.1;
                m_mutation = std::min(0.5, m_mutation * up);
                return;
            }
        }
        constexpr double down = 0.97;
        m_mutation = std::max(0.01, m_mutation * down);
        if (m_father != kNone) {
            Member& father = m_members[m_father];
            if (m.score <= father.score)
                father = std::move(m);
            return;
        }
        if (m_members.size() < targetSize()) {
            m_members.push_back(std::move(m));
            return;
        }
        const auto worst =
            std::max_element(m_members.begin(), m_members.end(),
                             [](const Member& a, const Member& b) { return a.score < b.score; });
        if (m.score < worst->score)
            *worst = std::move(m);
    }

    const Rcpsp& m_p;
    Random m_random;
    SerialGeneration m_make;
    std::vector<Member> m_members;
    std::vector<Time> m_tail;
    Time m_longest = 0;
    std::vector<double> m_work;
    std::vector<int> m_list;
    std::vector<double> m_keys;
    Starts m_ceiling;
    static constexpr std::size_t kNone = ~std::size_t(0);
    std::size_t m_father = kNone;
    std::size_t m_slot = 0;
    double m_mutation = 0.02;
    qint64 m_made = 0;
    int m_sampled = 0;
};

GeneticSearch::GeneticSearch(const Rcpsp& problem, quint64 seed)
    : m_population(std::make_unique<Population>(problem, seed)) {}
GeneticSearch::~GeneticSearch() = default;

qint64 GeneticSearch::run(qint64 schedules, qint64 goal, const std::function<bool()>& stop) {
    return m_population->run(schedules, goal, stop);
}

const Candidate& GeneticSearch::best() const {
    return m_population->m_best;
}

void GeneticSearch::offer(const Candidate& candidate) {
    m_population->offer(candidate);
}

} // namespace drawbridge
