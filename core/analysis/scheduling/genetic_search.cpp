// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/genetic_search.h"

#include "core/analysis/scheduling/crossover.h"
#include "core/analysis/scheduling/random_lists.h"
#include "core/analysis/scheduling/serial_generation.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Chosen by the mean over the public instances (tests/bench/run rcpsp --engine genetic).
constexpr int kLeastSize = 16;
constexpr int kMostFirstSize = 40;
constexpr std::size_t kGrowth = 3;
constexpr std::size_t kElite = 10;
constexpr std::size_t kMostStarts = 3'000'000; ///< kept of all members together
constexpr int kPatience = 8;                   ///< sweeps without a gain
constexpr double kFirstBlur = 0.7;
constexpr double kBlur = 1;
constexpr double kParallelShare = 0.8;
/// Above these a parallel pass costs many serial ones.
constexpr int kMostForParallel = 1000;

/// What children compete by; the rest of the score would only keep equals from drifting.
using Fitness = std::pair<qint64, Time>;

struct Member {
    Pass pass;
    Fitness fitness;
};

bool isFitter(const Member& a, const Member& b) {
    return a.fitness < b.fitness;
}

} // namespace

/// Two populations, one made by forward and one by backward passes, each bred from the other (Debels,
/// Vanhoucke, Operations Research 55, 2007): each pass both crosses two schedules and justifies them (Valls,
/// Ballestín, Quintanilla, EJOR 165, 2005). A child takes the place of its father's counterpart when it is as
/// good; in the first, small population that of the worst. When a population has had its time a larger one
/// begins anew.
class GeneticSearch::Population {
public:
    Population(const Rcpsp& problem, quint64 seed)
        : m_p(problem), m_random(seed), m_make(problem), m_lists(problem), m_crossover(problem),
          m_crossesBackward(isSameBackward(problem)), m_list(problem.topological) {}

    const Candidate& best() const { return m_best; }

    qint64 run(qint64 schedules, qint64 goal, const std::function<bool()>& stop) {
        if (m_p.activities == 0)
            return 0;
        constexpr qint64 kAsking = 8;
        const qint64 before = m_made;
        while (m_made - before < schedules && !(hasBest() && m_best.score.cost <= goal)) {
            if (hasBest() && m_made / kAsking != m_asked) {
                m_asked = m_made / kAsking;
                if (stop && stop())
                    break;
            }
            step();
        }
        return m_made - before;
    }

    void offer(const Candidate& candidate) {
        if (candidate.starts.empty())
            return;
        Pass pass{candidate.starts, std::vector<int>(candidate.starts.size())};
        for (std::size_t i = 0; i < m_p.topological.size(); ++i)
            pass.turn[at(m_p.topological[i])] = static_cast<int>(i);
        sortForward(m_p, pass, m_list);
        m_make.forward(m_list, pass);
        ++m_made;
        const auto worst = std::max_element(m_left.begin(), m_left.end(), isFitter);
        enter(std::move(pass),
              isComplete() ? static_cast<std::size_t>(worst - m_left.begin()) : m_left.size());
    }

private:
    bool hasBest() const { return !m_best.starts.empty(); }
    bool isComplete() const { return m_left.size() >= m_size; }
    bool isFirst() const { return m_size == m_firstSize; }
    static std::size_t firstSize(const Rcpsp& p) {
        return at(std::clamp(10 + p.activities / 6, kLeastSize, kMostFirstSize));
    }

    /// Whether the way back in time is a problem like the one forward: then schedules are crossed on it, too;
    /// otherwise the backward pass only justifies.
    static bool isSameBackward(const Rcpsp& p) {
        bool same = p.charges.empty();
        for (int a = 0; a < p.activities; ++a) {
            same =
                same && p.waitsForAll(a) && p.alwaysOpen[at(a)] != 0 && p.release[at(a)] == p.release.front();
        }
        return same;
    }

    void step() {
        if (!isComplete()) {
            sample();
            return;
        }
        if (m_slot == 0 && isSpent()) {
            if (m_elite.empty())
                beginLarger();
            else
                mergeElite();
            return;
        }
        if (m_forward)
            breedForward();
        else
            breedBackward();
        if (++m_slot < m_size)
            return;
        m_slot = 0;
        m_forward = !m_forward;
        m_stalled = m_gained ? 0 : m_stalled + 1;
        m_gained = false;
    }

    bool isSpent() const {
        const auto size = static_cast<qint64>(m_size);
        return m_stalled > kPatience || m_made - m_began > (m_merged ? 1 : 3) * size * size;
    }

    void beginLarger() {
        keepElite();
        m_left.clear();
        m_right.clear();
        m_size = std::min(kGrowth * m_size, std::max(m_firstSize, kMostStarts / at(m_p.activities)));
        beginSweeps();
    }

    /// The best of this population breed with those of the next once that is spent, too: at its beginning
    /// they would take it over before it has learned anything.
    void keepElite() {
        std::vector<std::size_t> order(m_left.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return isFitter(m_left[a], m_left[b]); });
        order.resize(std::min(order.size(), kElite));
        for (const std::size_t i : order)
            m_elite.emplace_back(std::move(m_left[i]), std::move(m_right[i]));
    }

    void mergeElite() {
        for (auto& [left, right] : m_elite) {
            const auto worst = std::max_element(m_left.begin(), m_left.end(), isFitter) - m_left.begin();
            if (isFitter(m_left[static_cast<std::size_t>(worst)], left))
                continue;
            m_left[static_cast<std::size_t>(worst)] = std::move(left);
            m_right[static_cast<std::size_t>(worst)] = std::move(right);
        }
        m_elite.clear();
        beginSweeps();
        m_merged = true;
    }

    void beginSweeps() {
        m_began = m_made;
        m_stalled = 0;
        m_gained = false;
        m_merged = false;
        m_forward = true;
    }

    void sample() {
        m_lists.make(hasBest() ? (isFirst() ? kFirstBlur : kBlur) * m_random.unit() : 0, m_random, m_list);
        Pass pass;
        if (m_random.unit() < kParallelShare && (m_p.activities <= kMostForParallel || !hasBest()))
            m_make.parallel(m_list, pass);
        else
            m_make.forward(m_list, pass);
        ++m_made;
        enter(std::move(pass), m_left.size());
    }

    /// A schedule, justified both ways, takes a place in both populations.
    void enter(Pass pass, std::size_t slot) {
        Member left{std::move(pass), {}};
        left.fitness = assess(left.pass.starts);
        Member right{justified(left), {}};
        if (!m_crossesBackward || startOf(right.pass) > m_p.release.front()) {
            sortForward(m_p, right.pass, m_list);
            Member again;
            m_make.forward(m_list, again.pass);
            ++m_made;
            again.fitness = assess(again.pass.starts);
            if (!isFitter(left, again))
                left = std::move(again);
        }
        right.fitness = left.fitness;
        if (slot == m_left.size()) {
            m_left.emplace_back();
            m_right.emplace_back();
        }
        m_left[slot] = std::move(left);
        m_right[slot] = std::move(right);
    }

    Fitness assess(const Starts& starts) {
        const Score score = scoreOf(m_p, starts);
        if (!hasBest() || score < m_best.score)
            m_best = {starts, score};
        return {score.cost, score.makespan};
    }

    static Time startOf(const Pass& pass) {
        return *std::min_element(pass.starts.begin(), pass.starts.end());
    }

    /// As late as may be without a later end of all, or of what is charged.
    Pass justified(const Member& member) {
        m_latest.assign(at(m_p.activities), member.fitness.second);
        const auto endOf = [&](int a) { return member.pass.starts[at(a)] + m_p.duration[at(a)]; };
        for (const Rcpsp::Charge& charge : m_p.charges) {
            Time latest = 0;
            for (const int a : charge.ends)
                latest = std::max(latest, endOf(a));
            for (const int a : charge.ends)
                m_latest[at(a)] = std::min(m_latest[at(a)], latest);
        }
        sortBackward(m_p, member.pass, m_list);
        Pass result;
        m_make.backward(m_list, chosenWaits(m_p, member.pass), m_latest, result);
        ++m_made;
        return result;
    }

    const Member& tournament(const std::vector<Member>& members) {
        const auto size = static_cast<int>(members.size());
        const Member& a = members[at(m_random.below(size))];
        const Member& b = members[at(m_random.below(size))];
        return isFitter(b, a) ? b : a;
    }

    void breedForward() {
        m_crossover.cross(m_right[m_slot].pass.starts, tournament(m_right).pass.starts, m_random, m_list);
        Member child;
        m_make.forward(m_list, child.pass);
        ++m_made;
        child.fitness = assess(child.pass.starts);
        compete(std::move(child), m_left);
    }

    void breedBackward() {
        if (!m_crossesBackward) {
            m_right[m_slot] = {justified(m_left[m_slot]), m_left[m_slot].fitness};
            return;
        }
        backwardKeys(m_left[m_slot].pass, m_fatherKeys);
        backwardKeys(tournament(m_left).pass, m_motherKeys);
        m_crossover.cross(m_fatherKeys, m_motherKeys, m_random, m_list);
        // Far enough back that everything finds room behind the beginning.
        const Time origin = 2 * m_left[m_slot].fitness.second;
        m_latest.assign(at(m_p.activities), origin);
        Member child;
        m_make.backward(m_list, {}, m_latest, child.pass);
        ++m_made;
        const Time shift = startOf(child.pass) - m_p.release.front();
        for (Time& start : child.pass.starts)
            start -= shift;
        child.fitness = {origin - shift, origin - shift};
        if (child.fitness.first <= m_best.score.cost)
            assess(child.pass.starts);
        compete(std::move(child), m_right);
    }

    void backwardKeys(const Pass& pass, std::vector<Time>& keys) const {
        keys.resize(pass.starts.size());
        for (std::size_t a = 0; a < keys.size(); ++a)
            keys[a] = -(pass.starts[a] + m_p.duration[a]);
    }

    void compete(Member child, std::vector<Member>& members) {
        auto place = members.begin() + static_cast<std::ptrdiff_t>(m_slot);
        if (isFirst()) {
            const bool isKnown = std::any_of(members.begin(), members.end(), [&child](const Member& m) {
                return m.fitness == child.fitness && m.pass.starts == child.pass.starts;
            });
            if (isKnown)
                return;
            place = std::max_element(members.begin(), members.end(), isFitter);
        }
        if (isFitter(*place, child))
            return;
        m_gained = m_gained || isFitter(child, *place);
        *place = std::move(child);
    }

    const Rcpsp& m_p;
    SplitMix m_random;
    SerialGeneration m_make;
    RandomLists m_lists;
    Crossover m_crossover;
    bool m_crossesBackward;

    Candidate m_best;
    std::size_t m_firstSize = firstSize(m_p);
    std::size_t m_size = m_firstSize;
    std::vector<Member> m_left;                     ///< as early as may be
    std::vector<Member> m_right;                    ///< as late as may be
    std::vector<std::pair<Member, Member>> m_elite; ///< left and right, of the population before
    std::size_t m_slot = 0;                         ///< whose turn it is
    bool m_forward = true;
    bool m_gained = false; ///< in this sweep
    bool m_merged = false; ///< the best of the population before are among these
    int m_stalled = 0;     ///< sweeps
    qint64 m_made = 0;
    qint64 m_began = 0; ///< made before this population
    qint64 m_asked = -1;

    std::vector<int> m_list;
    std::vector<Time> m_fatherKeys;
    std::vector<Time> m_motherKeys;
    Starts m_latest;
};

GeneticSearch::GeneticSearch(const Rcpsp& problem, quint64 seed)
    : m_population(std::make_unique<Population>(problem, seed)) {}
GeneticSearch::~GeneticSearch() = default;

qint64 GeneticSearch::run(qint64 schedules, qint64 goal, const std::function<bool()>& stop) {
    return m_population->run(schedules, goal, stop);
}

const Candidate& GeneticSearch::best() const {
    return m_population->best();
}

void GeneticSearch::offer(const Candidate& candidate) {
    m_population->offer(candidate);
}

} // namespace drawbridge
