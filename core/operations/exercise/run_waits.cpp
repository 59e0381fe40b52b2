// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/operations/exercise/run_progress.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

/// Follows what steps wait for, from component to component.
class Waits {
public:
    Waits(const RunAnalysis& a, const std::vector<char>& isBack, std::vector<LiveStep>& steps)
        : m_a(a), m_isBack(isBack), m_steps(steps), m_liveOf(a.tasks.steps.size(), -1),
          m_holding(a.tasks.components.size()), m_isKnown(a.tasks.components.size(), 0) {
        for (std::size_t i = 0; i < a.steps.size(); ++i) {
            if (a.steps[i].task >= 0)
                m_liveOf[idx(a.steps[i].task)] = static_cast<int>(i);
        }
    }

    void run() {
        for (std::size_t e = 0; e < m_a.tasks.components.size(); ++e)
            ofEntry(static_cast<int>(e));
    }

private:
    LiveStep& live(int task) { return m_steps[idx(m_liveOf[idx(task)])]; }
    static bool hasBegun(const LiveStep& step) {
        return step.state == LiveState::InProgress || step.state == LiveState::Done;
    }

    /// As the rest is planned: see ScheduleProblem::applyProgress().
    void ofEntry(int e) {
        const ComponentRecovery& recovery = m_a.tasks.components[idx(e)];
        std::vector<int> before;
        bool waitsForOthers = true;
        for (const int task : recovery.steps) {
            LiveStep& step = live(task);
            if (hasBegun(step) && task == recovery.steps.front())
                waitsForOthers = false;
            if (step.state == LiveState::Waiting || step.state == LiveState::Failed) {
                std::set<int> numbers;
                addOpen(before, numbers);
                if (waitsForOthers)
                    addProviders(e, numbers);
                step.waitsFor.assign(numbers.begin(), numbers.end());
                if (step.state == LiveState::Waiting && numbers.empty())
                    step.state = LiveState::Ready;
                waitsForOthers = false;
                before.clear();
            }
            before.push_back(task);
        }
    }

    void addOpen(const std::vector<int>& tasks, std::set<int>& numbers) {
        for (const int task : tasks) {
            if (!isOver(live(task)))
                numbers.insert(live(task).number);
        }
    }

    void addProviders(int e, std::set<int>& numbers) {
        const ComponentRecovery& recovery = m_a.tasks.components[idx(e)];
        int missing = recovery.needs;
        for (const int provider : recovery.waitsFor)
            missing -= m_isBack[idx(m_a.tasks.indexOf[idx(provider)])];
        if (missing <= 0)
            return;
        for (const int provider : recovery.waitsFor) {
            const auto& holding = holdingUp(m_a.tasks.indexOf[idx(provider)]);
            numbers.insert(holding.begin(), holding.end());
        }
    }

    /// The last steps that an entry still needs; of one that is done itself, those of what it waits for.
    const std::set<int>& holdingUp(int e) {
        std::set<int>& numbers = m_holding[idx(e)];
        if (m_isKnown[idx(e)] != 0 || m_isBack[idx(e)] != 0)
            return numbers;
        m_isKnown[idx(e)] = 1;
        std::vector<int> last;
        for (const int task : m_a.tasks.components[idx(e)].steps) {
            if (!hasBegun(live(task)) && live(task).state != LiveState::Skipped)
                last.clear();
            last.push_back(task);
        }
        addOpen(last, numbers);
        if (numbers.empty()) {
            std::set<int> further;
            addProviders(e, further);
            m_holding[idx(e)] = std::move(further);
        }
        return m_holding[idx(e)];
    }

    const RunAnalysis& m_a;
    const std::vector<char>& m_isBack;
    std::vector<LiveStep>& m_steps;
    std::vector<int> m_liveOf; ///< per task: index in the steps
    std::vector<std::set<int>> m_holding;
    std::vector<char> m_isKnown;
};

} // namespace

std::vector<char> entriesBack(const RunAnalysis& a, const std::vector<LiveStep>& steps) {
    const auto& entries = a.tasks.components;
    std::vector<int> missing(entries.size());
    std::vector<std::vector<int>> waiting(entries.size());
    for (std::size_t e = 0; e < entries.size(); ++e) {
        missing[e] = entries[e].needs + (entries[e].notRecoverableBecause.isEmpty() ? 0 : 1);
        for (const int provider : entries[e].waitsFor)
            waiting[idx(a.tasks.indexOf[idx(provider)])].push_back(static_cast<int>(e));
    }
    std::vector<int> open(entries.size(), 0);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (a.steps[i].task >= 0 && !isOver(steps[i]))
            ++open[idx(a.tasks.indexOf[idx(a.tasks.steps[idx(a.steps[i].task)].component)])];
    }
    std::vector<char> isBack(entries.size(), 0);
    std::vector<int> queue;
    const auto check = [&](int e) {
        if (isBack[idx(e)] == 0 && missing[idx(e)] <= 0 && open[idx(e)] == 0 &&
            entries[idx(e)].notRecoverableBecause.isEmpty()) {
            isBack[idx(e)] = 1;
            queue.push_back(e);
        }
    };
    for (std::size_t e = 0; e < entries.size(); ++e)
        check(static_cast<int>(e));
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const int waiter : waiting[idx(queue[head])]) {
            --missing[idx(waiter)];
            check(waiter);
        }
    }
    return isBack;
}

void setWaits(const RunAnalysis& analysis, const std::vector<char>& isBack, std::vector<LiveStep>& steps) {
    Waits(analysis, isBack, steps).run();
}

} // namespace drawbridge
