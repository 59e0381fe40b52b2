// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/genetic_search.h"

#include "core/analysis/scheduling/choosing_generation.h"
#include "core/analysis/scheduling/crossover.h"
#include "core/analysis/scheduling/random_lists.h"
#include "core/analysis/scheduling/seen_schedules.h"
#include "core/analysis/scheduling/serial_generation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Chosen by the mean over the public instances (tests/bench/run rcpsp --engine genetic).
constexpr int kLeastSize = 6;
constexpr double kSizeOfThousand = 11;  ///< for a thousand schedules
constexpr double kSizeActivities = 120; ///< and as many activities; few are learned sooner
constexpr double kSizePower = 0.74;
constexpr double kLongestWindow = 0.3; ///< of the length; the more schedules, the smaller the steps
constexpr double kShortestLongest = 0.1;
constexpr double kWindowPower = -0.3;
constexpr double kWindowThousands = 5;    ///< with fewer it is the longest
constexpr double kShortestWindow = 0.25;  ///< of the longest
constexpr double kMostStarts = 2'000'000; ///< kept of a population
constexpr qint64 kOneStage = 60'000;      ///< schedules worth no smaller population before
constexpr qint64 kLeastStage = 200;
constexpr qint64 kStages = 20; ///< how many times the schedules of the stage before
constexpr std::size_t kChildren = 2;
/// With so many schedules a larger population pays, in which only neighbours meet: what is found spreads
/// slowly, and much else lives on meanwhile.
constexpr qint64 kNeighboursFrom = 150'000;
constexpr double kSizeOfNeighbours = 1.6;
constexpr double kReach = 0.03; ///< of the population
constexpr std::size_t kLeastReach = 4;
/// For more than so many for an activity no population is sized: one that has made several times as many, and
/// gained nothing for half as long as its last gain took, gives way to another.
constexpr qint64 kMostOfOne = 5'000;
constexpr double kLeastTried = 3; ///< times the schedules it is sized for
constexpr double kVain = 1.5;     ///< times the schedules until its last gain
/// With so many for each two activities patience pays, too: children that compete also by how soon their work
/// ends, and the best of more.
constexpr qint64 kPatientFrom = 100;
constexpr double kPatientShortestLongest = 0.04;
constexpr double kPatientLateWeight = 0.5; ///< of the mean end of the work, beside the makespan
constexpr std::size_t kPatientChildren = 3;
constexpr double kWindowOfMother = 0.5; ///< in the father's order; else the other way round
constexpr double kParallelShare = 0.75;
constexpr double kParallelChildren = 0.25; ///< while the population is young
constexpr qint64 kYoung = 1000;
constexpr double kLeastWork = 1e-9; ///< nobody needs anybody
/// Above these a parallel pass costs many serial ones.
constexpr int kMostForParallel = 1000;

/// What children compete by. Of equals the one whose work is done sooner is nearer to a better one (in a
/// backward pass: later).
struct Fitness {
    double value = 0; ///< the cost, and when patient a part of the lateness
    qint64 cost = 0;
    Time makespan = 0;
    double late = 0; ///< mean end of the work (in a backward pass: seen from the end of all)

    bool costsAsMuch(const Fitness& other) const { return cost == other.cost && makespan == other.makespan; }
};

struct Member {
    Pass pass;
    std::vector<Key> keys; ///< what the next pass, of the other direction, sorts by
    Fitness fitness;
};

struct Child {
    Member member;
    std::size_t father = 0;
    std::size_t mother = 0;
};

bool isFitter(const Member& a, const Member& b) {
    const auto key = [](const Fitness& f) { return std::tuple(f.value, f.makespan, f.late); };
    return key(a.fitness) < key(b.fitness);
}

} // namespace

/// Two populations, one made by forward and one by backward passes, each bred from the other (Debels,
/// Vanhoucke, Operations Research 55, 2007): each pass both crosses two schedules and justifies them (Valls,
/// Ballestín, Quintanilla, EJOR 165, 2005). Of a sweep's children, two or three a father, the best first take
/// the place of their father or else their mother, also when that one is better: so many lines live on, and
/// the population gains longer. Every schedule is mother as often as it wins pairs drawn without luck; when
/// there is time, of those near it in the population (isolation by distance: Gorges-Schleuter, ICGA 1989). A
/// population is as large as the schedules it may make allow; a small one goes before a large one, for an
/// answer soon, and with more time than one can use others follow, which may end up elsewhere.
///
/// What was a member once takes no place again (kin: tabu search, Glover, ORSA Journal on Computing 1, 1989):
/// otherwise most members are the same few schedules in the end, and so are most of their children.
///
/// Children keep, stretch by stretch, to the better of two orders (ChoosingGeneration).
class GeneticSearch::Population {
public:
    Population(const Rcpsp& problem, quint64 seed, qint64 expected)
        : m_p(problem), m_random(seed), m_make(problem), m_lists(problem), m_work(teamWork(problem)),
          m_allWork(std::accumulate(m_work.begin(), m_work.end(), kLeastWork)), m_crossover(problem, m_work),
          m_crossesBackward(isSameBackward(problem)), m_expected(expected), m_list(problem.topological) {
        if (problem.terms.empty() && ChoosingGeneration::suits(problem))
            m_choose = std::make_unique<ChoosingGeneration>(problem, m_work);
        if (m_crossesBackward)
            noteEarliestEnds();
        begin();
    }

    const Candidate& best() const { return m_best; }
    void expect(qint64 schedules) { m_expected = schedules; }

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
            pass.turn[idx(m_p.topological[i])] = static_cast<int>(i);
        sortForward(m_p, pass, m_list);
        forward(pass);
        const auto worst = std::max_element(m_left.begin(), m_left.end(), isFitter);
        enter(std::move(pass),
              isComplete() ? static_cast<std::size_t>(worst - m_left.begin()) : m_left.size());
    }

private:
    bool hasBest() const { return !m_best.starts.empty(); }
    bool isComplete() const { return m_left.size() >= m_size; }

    /// Whether the way back in time is a problem like the one forward: then schedules are crossed on it, too;
    /// otherwise the backward pass only justifies. What was placed can then also be taken back.
    static bool isSameBackward(const Rcpsp& p) {
        bool same = p.terms.empty() && ChoosingGeneration::suits(p);
        for (int a = 0; a < p.activities; ++a)
            same = same && p.alwaysOpen[idx(a)] != 0 && p.release[idx(a)] == p.release.front();
        return same;
    }

    /// A population anew, for a stage of what is left.
    void begin() {
        m_left.clear();
        m_right.clear();
        m_born = 0;
        m_began = m_made;
        m_forward = true;
        m_gained = m_made;
        m_bestOfAll = {};
        m_stage = m_expected > m_made ? m_expected - m_made : std::max(kLeastStage, m_made);
        while (m_stage > kOneStage && m_stage > 2 * kStages * m_made)
            m_stage /= kStages;
        const int activities = std::max(1, m_p.activities);
        m_sizedFor = std::min(m_stage, kMostOfOne * activities);
        const auto inThousands = [](qint64 schedules) { return static_cast<double>(schedules) / 1000; };
        const bool meetsNear = m_stage >= kNeighboursFrom;
        m_isPatient =
            m_isPatient || (m_p.terms.empty() && m_stage >= kPatientFrom * activities * activities);
        const double most = kMostStarts / activities;
        m_size = static_cast<std::size_t>(std::clamp<double>(
            (meetsNear ? kSizeOfNeighbours : 1) * kSizeOfThousand *
                std::pow(inThousands(m_sizedFor), kSizePower) * std::sqrt(kSizeActivities / activities),
            kLeastSize, std::max<double>(kLeastSize, most)));
        m_reach = meetsNear
                      ? std::max(kLeastReach, static_cast<std::size_t>(kReach * static_cast<double>(m_size)))
                      : m_size;
        m_childrenEach = m_isPatient ? kPatientChildren : kChildren;
        m_lateWeight = m_isPatient ? kPatientLateWeight : 0;
        const double longest =
            std::clamp(kLongestWindow * std::pow(inThousands(m_stage) / kWindowThousands, kWindowPower),
                       m_isPatient ? kPatientShortestLongest : kShortestLongest, kLongestWindow);
        m_crossover.setWindows(kShortestWindow * longest, longest);
    }

    void step() {
        if (!isComplete())
            return sample();
        if (m_born == 0) {
            if (m_forward && isSpent())
                return begin();
            drawMothers(m_forward ? m_right : m_left);
        }
        if (m_forward || m_crossesBackward)
            breed(m_forward ? m_right : m_left);
        else
            justifyNext();
    }

    /// The stage is over, or nothing differs any more, or for long nothing was gained and there is time for
    /// another population.
    bool isSpent() const {
        const qint64 tried = m_made - m_began;
        if (tried >= m_stage)
            return true;
        const bool isTimeForMore = m_sizedFor < m_stage;
        const auto enough = std::max(kLeastTried * static_cast<double>(m_sizedFor),
                                     kVain * static_cast<double>(m_gained - m_began));
        if (isTimeForMore && static_cast<double>(tried) > enough)
            return true;
        const auto same = std::count_if(m_left.begin(), m_left.end(), [this](const Member& m) {
            return m.fitness.costsAsMuch(m_left.front().fitness);
        });
        return static_cast<std::size_t>(same) == m_left.size();
    }

    void drawMothers(const std::vector<Member>& parents) {
        const std::size_t n = parents.size();
        m_mothers.resize(m_childrenEach * n);
        for (std::size_t round = 0; round < 2 * m_childrenEach; ++round) {
            pair(n);
            for (std::size_t father = round % 2; father < n; father += 2) {
                const std::size_t one = m_pairs[father / 2 * 2];
                const std::size_t other = m_pairs[std::min(father / 2 * 2 + 1, n - 1)];
                m_mothers[father * m_childrenEach + round / 2] =
                    isFitter(parents[other], parents[one]) ? other : one;
            }
        }
    }

    /// Everybody once, beside somebody within reach.
    void pair(std::size_t n) {
        m_pairs.resize(n);
        std::iota(m_pairs.begin(), m_pairs.end(), std::size_t(0));
        std::size_t end = m_reach < n ? idx(1 + m_random.below(static_cast<int>(m_reach))) : n;
        for (std::size_t begin = 0; begin < n; begin = end, end = std::min(n, end + m_reach))
            shuffle(std::span(m_pairs).subspan(begin, end - begin), m_random);
    }

    void sample() {
        m_lists.make(hasBest() ? m_random.unit() : 0, m_random, m_list);
        Pass pass;
        if (m_random.unit() < kParallelShare && (m_p.activities <= kMostForParallel || !hasBest()))
            parallel(pass);
        else
            forward(pass);
        enter(std::move(pass), m_left.size());
    }

    /// A schedule, justified both ways, takes a place in both populations.
    void enter(Pass pass, std::size_t slot) {
        Member left{std::move(pass), {}, {}};
        assess(left);
        Member right = justifiedByRule(left);
        sortForward(m_p, right.pass, m_list);
        Member again;
        forward(again.pass);
        assess(again);
        if (!isFitter(left, again))
            left = std::move(again);
        if (!m_crossesBackward)
            right.fitness = left.fitness;
        if (slot == m_left.size()) {
            m_left.emplace_back();
            m_right.emplace_back();
        }
        m_seen.note(left.pass.starts);
        m_seen.note(right.pass.starts);
        m_left[slot] = std::move(left);
        m_right[slot] = std::move(right);
    }

    /// Of a forward pass.
    void assess(Member& member) {
        const Starts& starts = member.pass.starts;
        member.keys.resize(starts.size());
        double late = 0;
        for (std::size_t a = 0; a < starts.size(); ++a) {
            const Time end = starts[a] + m_p.duration[a];
            late += m_work[a] * static_cast<double>(end);
            member.keys[a] = keyOf(-end);
        }
        member.fitness = fitnessOf(noted(starts), late);
    }

    void assessBackward(Member& member) {
        const Starts& starts = member.pass.starts;
        const Score score = noted(starts);
        double late = 0;
        for (std::size_t a = 0; a < starts.size(); ++a)
            late += m_work[a] * static_cast<double>(score.makespan - starts[a]);
        member.fitness = fitnessOf(score, late);
        keepKeys(starts, member);
    }

    static void keepKeys(const Starts& starts, Member& member) {
        member.keys.resize(starts.size());
        std::transform(starts.begin(), starts.end(), member.keys.begin(), keyOf);
    }

    Fitness fitnessOf(const Score& score, double late) const {
        const double mean = late / m_allWork;
        return {static_cast<double>(score.cost) + m_lateWeight * mean, score.cost, score.makespan, mean};
    }

    Score noted(const Starts& starts) {
        const Score score = scoreOf(m_p, starts);
        if (!m_bestOfAll || score < *m_bestOfAll) {
            m_bestOfAll = score;
            m_gained = m_made;
        }
        if (!hasBest() || score < m_best.score)
            m_best = {starts, score};
        return score;
    }

    /// The earliest ends without teams: the rule of latest ends, seen from the end.
    void noteEarliestEnds() {
        std::vector<Time> ends(idx(m_p.activities));
        m_earliestEnds.resize(ends.size());
        for (const int a : m_p.topological) {
            Time start = m_p.release[idx(a)];
            for (const int before : m_p.predecessors.of(a))
                start = std::max(start, ends[idx(before)]);
            ends[idx(a)] = start + m_p.duration[idx(a)];
            m_earliestEnds[idx(a)] = keyOf(-ends[idx(a)]);
        }
    }

    /// Where a backward pass is free to choose, the rule of the lists has a say in it, too.
    Member justifiedByRule(const Member& left) {
        Member right;
        if (!m_crossesBackward) {
            justify(left, right);
            return right;
        }
        sortBackward(m_p, left.pass, m_list);
        count(m_choose->backward(m_list, m_earliestEnds, m_random, right.pass));
        assessBackward(right);
        return right;
    }

    /// As late as may be without a later end of all, or of what is charged.
    void justify(const Member& member, Member& result) {
        m_latest.assign(idx(m_p.activities), member.fitness.makespan);
        const auto endOf = [&](int a) { return member.pass.starts[idx(a)] + m_p.duration[idx(a)]; };
        for (const Rcpsp::ObjectiveTerm& charge : m_p.terms) {
            Time latest = 0;
            for (const int a : charge.ends)
                latest = std::max(latest, endOf(a));
            for (const int a : charge.ends)
                m_latest[idx(a)] = std::min(m_latest[idx(a)], latest);
        }
        sortBackward(m_p, member.pass, m_list);
        m_make.backward(m_list, chosenWaits(m_p, member.pass), m_latest, result.pass);
        count(m_p.activities);
        keepKeys(result.pass.starts, result);
        result.fitness = member.fitness;
    }

    void forward(Pass& pass) {
        m_make.forward(m_list, pass);
        count(m_p.activities);
    }
    void parallel(Pass& pass) {
        m_make.parallel(m_list, pass);
        count(m_p.activities);
    }
    void count(qint64 activities) {
        m_placed += activities;
        m_made = m_placed / m_p.activities;
    }

    void breed(const std::vector<Member>& parents) {
        const std::size_t father = m_born / m_childrenEach;
        const std::size_t mother = m_mothers[m_born];
        const std::vector<Key>* one = &parents[father].keys;
        const std::vector<Key>* other = &parents[mother].keys;
        if (m_random.unit() < kWindowOfMother)
            std::swap(one, other);
        m_crossover.cross(*one, *other, m_random, m_list);
        Child& child = nextChild(father, mother);
        if (m_forward)
            makeForward(child.member, *one);
        else
            makeBackward(child.member, *one);
        if (m_born == m_childrenEach * m_size)
            settleChildren(m_forward ? m_left : m_right);
    }

    /// In the memory of one of the sweep before.
    Child& nextChild(std::size_t father, std::size_t mother) {
        if (m_born == m_children.size())
            m_children.emplace_back();
        Child& child = m_children[m_born++];
        child.father = father;
        child.mother = mother;
        return child;
    }

    void settleChildren(std::vector<Member>& members) {
        const auto best = std::min_element(members.begin(), members.end(), isFitter);
        const auto bestPlace = static_cast<std::size_t>(best - members.begin());
        const Member old = *best;
        m_ranking.resize(m_born);
        std::iota(m_ranking.begin(), m_ranking.end(), std::size_t(0));
        std::stable_sort(m_ranking.begin(), m_ranking.end(), [this](std::size_t a, std::size_t b) {
            return isFitter(m_children[a].member, m_children[b].member);
        });
        std::vector<char> taken(members.size(), 0);
        for (const std::size_t next : m_ranking) {
            Child& child = m_children[next];
            const std::size_t place = taken[child.father] == 0 ? child.father : child.mother;
            if (taken[place] == 0 && m_seen.note(child.member.pass.starts)) {
                std::swap(members[place], child.member);
                taken[place] = 1;
            }
        }
        if (isFitter(old, *std::min_element(members.begin(), members.end(), isFitter)))
            members[bestPlace] = old;
        m_born = 0;
        m_forward = !m_forward;
    }

    void justifyNext() {
        justify(m_left[m_born], m_right[m_born]);
        if (++m_born < m_size)
            return;
        m_born = 0;
        m_forward = !m_forward;
    }

    void makeForward(Member& child, const std::vector<Key>& other) {
        const double young = 1 - static_cast<double>(m_made - m_began) / kYoung;
        if (m_p.activities <= kMostForParallel && m_random.unit() < kParallelChildren * young)
            parallel(child.pass);
        else if (m_choose)
            count(m_choose->forward(m_list, other, m_random, child.pass));
        else
            forward(child.pass);
        assess(child);
    }

    void makeBackward(Member& child, const std::vector<Key>& other) {
        count(m_choose->backward(m_list, other, m_random, child.pass));
        assessBackward(child);
    }

    const Rcpsp& m_p;
    SplitMix m_random;
    SerialGeneration m_make;
    RandomLists m_lists;
    std::vector<double> m_work;
    double m_allWork;
    std::unique_ptr<ChoosingGeneration> m_choose; ///< none: children follow their lists
    Crossover m_crossover;
    bool m_crossesBackward;
    std::vector<Key> m_earliestEnds; ///< negative: keys of a backward pass

    Candidate m_best;
    qint64 m_expected;
    qint64 m_stage = 0;               ///< schedules this population may make
    qint64 m_sizedFor = 0;            ///< no more than these
    std::optional<Score> m_bestOfAll; ///< of this population, also of those gone
    qint64 m_gained = 0;              ///< made when that was found
    bool m_isPatient = false;
    std::size_t m_size = 0;
    std::size_t m_reach = 0;                ///< how far apart those that meet may be
    std::size_t m_childrenEach = kChildren; ///< of a father, in a sweep
    double m_lateWeight = 0;
    std::vector<Member> m_left;    ///< as early as may be
    std::vector<Member> m_right;   ///< as late as may be
    std::vector<Child> m_children; ///< of this sweep those born, and memory for more
    std::size_t m_born = 0;
    SeenSchedules m_seen;               ///< as members of any population
    std::vector<std::size_t> m_ranking; ///< of the children, the fittest first
    std::vector<std::size_t> m_mothers; ///< of this sweep, one a child
    std::vector<std::size_t> m_pairs;   ///< two after the other
    bool m_forward = true;
    qint64 m_placed = 0; ///< activities
    qint64 m_made = 0;   ///< as many schedules are that
    qint64 m_began = 0;  ///< made before this population
    qint64 m_asked = -1;

    std::vector<int> m_list;
    Starts m_latest;
};

GeneticSearch::GeneticSearch(const Rcpsp& problem, quint64 seed, qint64 expected)
    : m_population(std::make_unique<Population>(problem, seed, expected)) {}
GeneticSearch::~GeneticSearch() = default;

void GeneticSearch::expect(qint64 schedules) {
    m_population->expect(schedules);
}

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
