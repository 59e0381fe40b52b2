// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_solve.h"

#include "core/analysis/capacity/packing_exact.h"
#include "core/analysis/capacity/packing_heuristics.h"
#include "core/analysis/capacity/packing_selection.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::packing {

namespace {

using Clock = std::chrono::steady_clock;

class Solver {
public:
    Solver(const Problem& problem, const Limits& limits, Solution& solution)
        : m_problem(problem), m_limits(limits), m_start(Clock::now()), m_solution(solution) {
        for (int i = 0; i < problem.itemCount(); ++i) {
            if (!problem.items[idx(i)].isFree)
                m_items.push_back(i);
        }
    }

    void run() {
        m_solution.urgency = urgencies(m_problem);
        for (const int i : m_items)
            ++m_solution.wanted[idx(m_solution.urgency[idx(i)] - 1)];
        Budget quick = budget(1.0);
        Packer packer(m_problem, quick);
        State planned(m_problem);
        packer.stay(planned, m_items);
        if (holdsAll(planned)) {
            accept(planned);
            return;
        }
        m_solution.shortage = findShortage(m_problem);
        if (!m_solution.shortage && placesAll(planned))
            return;
        m_solution.proof = m_solution.shortage ? Proof::DoesNotFit : Proof::Unknown;
        select();
    }

private:
    Budget budget(double shareOfTime) const {
        const auto time = std::chrono::duration_cast<Clock::duration>(m_limits.time * shareOfTime);
        return Budget(m_limits, m_start + time);
    }

    bool holdsAll(const State& state) const {
        return std::all_of(m_items.begin(), m_items.end(),
                           [&state](int i) { return state.hostOf(i) != kOff; }) &&
               violation(m_problem, state.placement()).empty();
    }

    void accept(State& state) {
        Packer::moveHome(state);
        m_solution.proof = Proof::Fits;
        m_solution.placement = state.placement();
        m_solution.shortage.reset();
        m_solution.placed = m_solution.wanted;
        m_solution.atMost = m_solution.wanted;
        m_solution.isGreatest = true;
    }

    /// Around what can stay, else afresh, else by search.
    bool placesAll(const State& planned) {
        for (const bool afresh : {false, true}) {
            Budget heuristic = budget(afresh ? 0.5 : 0.25).part(8);
            Packer packer(m_problem, heuristic);
            State state = afresh ? State(m_problem) : planned;
            if (packer.placeAll(state, m_items) && holdsAll(state)) {
                accept(state);
                return true;
            }
            consider(state.placement());
        }
        Budget exact = budget(0.7);
        Placement placement;
        const Searched searched = searchForAll(m_problem, exact, placement);
        if (searched == Searched::None)
            m_solution.shortage = Shortage{};
        if (searched != Searched::Found)
            return false;
        State state = stateOf(placement);
        if (holdsAll(state))
            accept(state);
        return m_solution.proof == Proof::Fits;
    }

    State stateOf(const Placement& placement) const {
        State state(m_problem);
        for (const int i : m_items) {
            if (placement[idx(i)] != kOff)
                state.place(i, placement[idx(i)]);
        }
        return state;
    }

    /// Keeps the greater one, without what lacks what it requires.
    void consider(Placement placement) {
        const std::vector<char> up = upWith(m_problem, placement);
        for (std::size_t i = 0; i < placement.size(); ++i)
            placement[i] = up[i] ? placement[i] : kOff;
        if (m_solution.placement.empty() ||
            countPlaced(m_problem, m_solution.urgency, placement) >
                countPlaced(m_problem, m_solution.urgency, m_solution.placement))
            m_solution.placement = std::move(placement);
    }

    void select() {
        Budget greedy = budget(0.85);
        consider(selectGreedily(m_problem, m_solution.urgency, greedy));
        settle();
        if (!m_solution.isGreatest) {
            Budget exact = budget(1.0);
            const Searched searched =
                searchForMost(m_problem, m_solution.urgency, exact, m_solution.placement);
            settle();
            if (searched == Searched::Found) {
                m_solution.isGreatest = true;
                m_solution.atMost = m_solution.placed;
            }
        }
        if (m_solution.placed == m_solution.wanted) {
            m_solution.proof = Proof::Fits;
            m_solution.shortage.reset();
        } else if (m_solution.isGreatest && m_solution.proof == Proof::Unknown) {
            m_solution.proof = Proof::DoesNotFit;
            m_solution.shortage = Shortage{};
        }
        State state = stateOf(m_solution.placement);
        Packer::moveHome(state);
        m_solution.placement = state.placement();
    }

    /// Holds the set against the bounds. A bound of a level is true while all before it are reached.
    void settle() {
        m_solution.placed = countPlaced(m_problem, m_solution.urgency, m_solution.placement);
        m_solution.atMost = mostOf(m_problem, m_solution.urgency, m_solution.placed, m_solution.shortage);
        bool isReached = true;
        for (std::size_t level = 0; level < kLevels; ++level) {
            if (!isReached) // what comes before may take less room, too
                m_solution.atMost[level] = m_solution.wanted[level];
            isReached = isReached && m_solution.placed[level] >= m_solution.atMost[level];
        }
        m_solution.isGreatest = isReached;
    }

    const Problem& m_problem;
    Limits m_limits;
    Clock::time_point m_start;
    std::vector<int> m_items;
    Solution& m_solution;
};

} // namespace

Solution solve(const Problem& problem, const Limits& limits) {
    Solution solution;
    Solver(problem, limits, solution).run();
    return solution;
}

} // namespace drawbridge::packing
