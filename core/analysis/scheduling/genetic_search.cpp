// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/genetic_search.h"

#include "core/base/index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Size of a population by the schedules it may make: kSize × (schedules / 1000)^kSizePower / √activities,
/// for few activities are learned sooner.
constexpr double kSize = 120;
constexpr double kSizePower = 0.74;
constexpr double kLeastSize = 6;
/// Memory: starts kept in a population.
constexpr double kMostStarts = 2'000'000;
/// A small population first, for good schedules soon; each of the next makes so many times the schedules
/// made before.
constexpr qint64 kFirstStage = 200;
constexpr qint64 kStageGrowth = 20;
/// Fewer schedules than these are worth one population only.
constexpr qint64 kOneStage = 5000;
/// Offspring of each first parent in a generation: only the best survive.
constexpr std::size_t kOffspringEach = 2;
constexpr double kNoWork = 1e-9; ///< avoids division by zero when no activity uses a resource

/// Whether the problem backward in time is one like it.
bool isSameBackward(const Rcpsp& p) {
    bool same = p.terms.empty() && p.requiresAll();
    for (std::size_t a = 0; a < p.release.size(); ++a)
        same = same && p.alwaysOpen[a] != 0 && p.release[a] == p.release.front();
    return same;
}

void keysOf(const Starts& starts, Keys& keys) {
    keys.resize(starts.size());
    std::transform(starts.begin(), starts.end(), keys.begin(), keyOf);
}

} // namespace

GeneticSearch::GeneticSearch(const Rcpsp& problem, quint64 seed, qint64 expected)
    : m_p(problem), m_random(seed), m_serial(problem), m_lists(problem), m_work(resourceWork(problem)),
      m_allWork(std::accumulate(m_work.begin(), m_work.end(), kNoWork)), m_crossover(problem, m_work),
      m_crossesBackward(isSameBackward(problem)), m_expected(expected), m_list(problem.topological) {
    if (SegmentGeneration::suits(problem))
        m_segments = std::make_unique<SegmentGeneration>(problem, m_work);
    begin();
}

qint64 GeneticSearch::run(qint64 schedules, qint64 goal, const std::function<bool()>& stop) {
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

void GeneticSearch::offer(const Candidate& candidate) {
    if (candidate.starts.empty())
        return;
    Pass pass{candidate.starts, std::vector<int>(candidate.starts.size())};
    for (std::size_t i = 0; i < m_p.topological.size(); ++i)
        pass.rank[idx(m_p.topological[i])] = static_cast<int>(i);
    sortForward(m_p, pass, m_list);
    generateForward(nullptr, pass);
    const auto worst = std::max_element(m_forward.begin(), m_forward.end(), isFitter);
    enter(std::move(pass),
          isComplete() ? static_cast<std::size_t>(worst - m_forward.begin()) : m_forward.size());
}

/// A new population, for a stage of the schedules that are left.
void GeneticSearch::begin() {
    m_forward.clear();
    m_backward.clear();
    m_born = 0;
    m_began = m_made;
    m_isForwardNext = true;
    const qint64 left = m_expected > m_made ? m_expected - m_made : std::max(kFirstStage, m_made);
    m_stage = std::max(kFirstStage, kStageGrowth * m_made);
    if (left < std::max(kOneStage, 2 * m_stage))
        m_stage = left;
    const double activities = std::max(1, m_p.activities);
    const double size =
        kSize * std::pow(static_cast<double>(m_stage) / 1000, kSizePower) / std::sqrt(activities);
    m_size = static_cast<std::size_t>(
        std::clamp(size, kLeastSize, std::max(kLeastSize, kMostStarts / activities)));
}

void GeneticSearch::step() {
    if (!isComplete())
        return addRandomMember();
    if (m_born == 0) {
        if (m_isForwardNext && isStageOver())
            return begin();
        drawParents(m_size);
    }
    if (m_isForwardNext || m_crossesBackward)
        produceOffspring();
    else
        justifyNext();
}

/// Also when no two members differ any more.
bool GeneticSearch::isStageOver() const {
    const Fitness& first = m_forward.front().fitness;
    return m_made - m_began >= m_stage ||
           std::all_of(m_forward.begin(), m_forward.end(), [&first](const Member& m) {
               return m.fitness.cost == first.cost && m.fitness.makespan == first.makespan;
           });
}

/// Everyone is first parent as often; second parents by deterministic binary tournament in random pairs.
void GeneticSearch::drawParents(std::size_t count) {
    m_second.resize(kOffspringEach * count);
    m_order.resize(count);
    for (std::size_t round = 0; round < 2 * kOffspringEach; ++round) {
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        shuffle(std::span(m_order), m_random);
        for (std::size_t first = round % 2; first < count; first += 2) {
            const std::size_t one = m_order[first / 2 * 2];
            const std::size_t other = m_order[std::min(first / 2 * 2 + 1, count - 1)];
            m_second[first * kOffspringEach + round / 2] =
                isFitter(parents()[other], parents()[one]) ? other : one;
        }
    }
}

void GeneticSearch::addRandomMember() {
    m_lists.make(hasBest() ? m_random.unit() : 0, m_random, m_list);
    Pass pass;
    generateForward(nullptr, pass);
    enter(std::move(pass), m_forward.size());
}

/// Justifies a schedule in both directions and puts it into both populations.
void GeneticSearch::enter(Pass pass, std::size_t slot) {
    Member forward{std::move(pass), {}, {}};
    assessForward(forward);
    Member backward;
    if (m_crossesBackward) {
        sortBackward(m_p, forward.pass, m_list);
        generateBackward(nullptr, backward.pass);
        assessBackward(backward);
    } else {
        justify(forward, backward);
    }
    sortForward(m_p, backward.pass, m_list);
    Member again;
    generateForward(nullptr, again.pass);
    assessForward(again);
    if (!isFitter(forward, again))
        forward = std::move(again);
    if (!m_crossesBackward)
        backward.fitness = forward.fitness;
    if (slot == m_forward.size()) {
        m_forward.emplace_back();
        m_backward.emplace_back();
    }
    m_forward[slot] = std::move(forward);
    m_backward[slot] = std::move(backward);
}

void GeneticSearch::produceOffspring() {
    if (m_born == m_offspring.size())
        m_offspring.emplace_back();
    Offspring& offspring = m_offspring[m_born];
    offspring.first = m_born / kOffspringEach;
    offspring.second = m_second[m_born];
    const Keys* window = &parents()[offspring.first].keys;
    const Keys* rest = &parents()[offspring.second].keys;
    if (m_random.below(2) == 0)
        std::swap(window, rest);
    m_crossover.cross(*window, *rest, m_random, m_list);
    if (m_isForwardNext) {
        generateForward(window, offspring.member.pass);
        assessForward(offspring.member);
    } else {
        generateBackward(window, offspring.member.pass);
        assessBackward(offspring.member);
    }
    if (++m_born == kOffspringEach * m_size)
        replaceParents();
}

/// The best offspring first. The best member stays unless a better one comes.
void GeneticSearch::replaceParents() {
    std::vector<Member>& members = replaced();
    const auto best = std::min_element(members.begin(), members.end(), isFitter);
    const Member elite = *best;
    m_order.resize(m_born);
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
        return isFitter(m_offspring[a].member, m_offspring[b].member);
    });
    std::vector<char> isTaken(members.size(), 0);
    for (const std::size_t next : m_order) {
        Offspring& offspring = m_offspring[next];
        const std::size_t place = isTaken[offspring.first] == 0 ? offspring.first : offspring.second;
        if (isTaken[place] == 0) {
            std::swap(members[place], offspring.member);
            isTaken[place] = 1;
        }
    }
    if (isFitter(elite, *std::min_element(members.begin(), members.end(), isFitter)))
        *best = elite;
    m_born = 0;
    m_isForwardNext = !m_isForwardNext;
}

void GeneticSearch::justifyNext() {
    justify(m_forward[m_born], m_backward[m_born]);
    if (++m_born < m_size)
        return;
    m_born = 0;
    m_isForwardNext = true;
}

void GeneticSearch::generateForward(const Keys* other, Pass& pass) {
    if (m_segments)
        return count(m_segments->forward(m_list, other, m_random, pass));
    m_serial.forward(m_list, pass);
    count(m_p.activities);
}

/// For a problem that is the same backward: anything may move, and the schedule begins at the release.
void GeneticSearch::generateBackward(const Keys* other, Pass& pass) {
    if (m_segments)
        return count(m_segments->backward(m_list, other, m_random, pass));
    m_latestEnd.assign(idx(m_p.activities), 0);
    m_serial.backward(m_list, {}, m_latestEnd, pass);
    const Time shift = m_p.release.front() - *std::min_element(pass.starts.begin(), pass.starts.end());
    for (Time& start : pass.starts)
        start += shift;
    count(m_p.activities);
}

/// As late as possible without a later end of the project or of an objective term.
void GeneticSearch::justify(const Member& member, Member& result) {
    m_latestEnd.assign(idx(m_p.activities), member.fitness.makespan);
    for (const Rcpsp::ObjectiveTerm& term : m_p.terms) {
        Time latest = 0;
        for (const int a : term.ends)
            latest = std::max(latest, member.pass.starts[idx(a)] + m_p.duration[idx(a)]);
        for (const int a : term.ends)
            m_latestEnd[idx(a)] = std::min(m_latestEnd[idx(a)], latest);
    }
    sortBackward(m_p, member.pass, m_list);
    m_serial.backward(m_list, chosenPredecessors(m_p, member.pass), m_latestEnd, result.pass);
    count(m_p.activities);
    keysOf(result.pass.starts, result.keys);
    result.fitness = member.fitness;
}

void GeneticSearch::assessForward(Member& member) {
    const Starts& starts = member.pass.starts;
    member.keys.resize(starts.size());
    double completion = 0;
    for (std::size_t a = 0; a < starts.size(); ++a) {
        const Time end = starts[a] + m_p.duration[a];
        completion += m_work[a] * static_cast<double>(end);
        member.keys[a] = keyOf(-end);
    }
    const Score score = noted(starts);
    member.fitness = {score.cost, score.makespan, completion / m_allWork};
}

void GeneticSearch::assessBackward(Member& member) {
    const Starts& starts = member.pass.starts;
    const Score score = noted(starts);
    double completion = 0;
    for (std::size_t a = 0; a < starts.size(); ++a)
        completion += m_work[a] * static_cast<double>(score.makespan - starts[a]);
    member.fitness = {score.cost, score.makespan, completion / m_allWork};
    keysOf(starts, member.keys);
}

Score GeneticSearch::noted(const Starts& starts) {
    const Score score = scoreOf(m_p, starts);
    if (!hasBest() || score < m_best.score)
        m_best = {starts, score};
    return score;
}

void GeneticSearch::count(qint64 placed) {
    m_placed += placed;
    m_made = m_placed / m_p.activities;
}

} // namespace drawbridge
