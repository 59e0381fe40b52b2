// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_outcome.h"

#include "core/base/index.h"
#include "core/model/run_times.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

enum class Own { NoSteps, Open, Untold, Back };

struct OwnState {
    Own state = Own::NoSteps;
    Seconds at{0};       ///< of Back
    bool isTimed = true; ///< of Back: all of its times are known
};

Seconds timeOf(const RunStep& attempt) {
    return attempt.finished.value_or(attempt.started.value_or(Seconds(0)));
}

/// By component, when another strategy was last chosen for it.
QHash<QString, Seconds> strategiesChosen(const Run& run) {
    QHash<QString, Seconds> chosen;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Strategy && entry.component)
            chosen.insert(*entry.component, std::max(entry.at, chosen.value(*entry.component)));
    }
    return chosen;
}

OwnState ownState(const Run& run, const std::map<QString, const RunStep*>& last) {
    OwnState own{Own::Untold, Seconds(0), true};
    bool isSkipped = false;
    for (const auto& [name, attempt] : last) {
        const bool isDone = attempt != nullptr && attempt->state == RunState::Done;
        if (attempt != nullptr && attempt->state == RunState::Skipped) {
            isSkipped = true;
        } else if (!isDone) {
            return {Own::Open, Seconds(0), true};
        } else {
            own.state = Own::Back;
            own.isTimed = own.isTimed && attempt->finished;
            own.at = std::max(own.at, recoveryTime(run, attempt->finished.value_or(Seconds(0))));
        }
    }
    if (isSkipped && !run.isIncident())
        own.state = Own::Untold;
    return own;
}

/// Of each component that had steps.
QHash<QString, OwnState> ownStates(const Run& run) {
    const QHash<QString, Seconds> chosen = strategiesChosen(run);
    QHash<QString, std::map<QString, const RunStep*>> last;
    for (const PlannedStep& planned : run.planned) {
        if (!chosen.contains(planned.component))
            last[planned.component].insert_or_assign(planned.step, nullptr);
    }
    for (const RunStep& attempt : run.steps) {
        if (timeOf(attempt) >= chosen.value(attempt.component, Seconds(0)))
            last[attempt.component].insert_or_assign(attempt.step, &attempt);
    }
    QHash<QString, OwnState> states;
    for (auto it = last.cbegin(); it != last.cend(); ++it)
        states.insert(it.key(), ownState(run, it.value()));
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        if (!states.contains(it.key())) // nothing of the new way was begun
            states.insert(it.key(), {Own::Open, Seconds(0), true});
    }
    return states;
}

bool isGroup(const Component& component) {
    return component.kind == ComponentKind::RedundancyGroup;
}

/// Follows the hard dependencies from the providers on; what is in a cycle goes by its own steps.
struct Following {
    const Plan& plan;
    QHash<QString, OwnState> own;
    std::vector<std::vector<int>> needs;
    std::vector<OwnState> result;

    std::vector<int> providersFirst() {
        const int size = plan.components.size();
        std::vector<int> missing(idx(size), 0);
        std::vector<std::vector<int>> dependents(idx(size));
        needs.resize(idx(size));
        for (int c = 0; c < size; ++c) {
            for (const Dependency& dependency : plan.components.at(c).dependencies) {
                const int on =
                    dependency.isHard() && dependency.on ? plan.components.indexOf(*dependency.on) : -1;
                if (on < 0 || on == c)
                    continue;
                needs[idx(c)].push_back(on);
                dependents[idx(on)].push_back(c);
                ++missing[idx(c)];
            }
        }
        std::vector<int> order;
        for (int c = 0; c < size; ++c) {
            if (missing[idx(c)] == 0)
                order.push_back(c);
        }
        for (std::size_t head = 0; head < order.size(); ++head) {
            for (const int dependent : dependents[idx(order[head])]) {
                if (--missing[idx(dependent)] == 0)
                    order.push_back(dependent);
            }
        }
        return order;
    }

    OwnState ofGroup(int c) const {
        std::vector<Seconds> back;
        bool isTimed = true;
        bool anyDown = false;
        bool anyUntold = false;
        for (const int member : needs[idx(c)]) {
            const OwnState& state = result[idx(member)];
            anyDown = anyDown || state.state != Own::NoSteps;
            anyUntold = anyUntold || state.state == Own::Untold;
            isTimed = isTimed && state.isTimed;
            if (state.state == Own::NoSteps || state.state == Own::Back)
                back.push_back(state.at);
        }
        const auto members = static_cast<int>(needs[idx(c)].size());
        const auto needed = idx(std::max(0, plan.components.at(c).atLeast.value_or(members)));
        if (!anyDown || needed == 0)
            return {};
        if (back.size() < needed)
            return {anyUntold ? Own::Untold : Own::Open, Seconds(0), true};
        std::sort(back.begin(), back.end());
        return {Own::Back, back[needed - 1], isTimed};
    }

    OwnState of(int c) const {
        const Component& component = plan.components.at(c);
        OwnState state = own.value(component.name);
        if (isGroup(component) && state.state == Own::NoSteps)
            return ofGroup(c);
        for (const int provider : needs[idx(c)]) {
            const OwnState& provided = result[idx(provider)];
            if (provided.state == Own::NoSteps || state.state == Own::Open)
                continue;
            if (provided.state != Own::Back)
                state = provided;
            else if (state.state != Own::Untold)
                state = {Own::Back, std::max(state.at, provided.at), state.isTimed && provided.isTimed};
        }
        return state;
    }
};

} // namespace

RunOutcome::RunOutcome(const Plan& plan, const Run& run) {
    Following work{plan, ownStates(run), {}, {}};
    const std::vector<int> order = work.providersFirst();
    for (const Component& component : plan.components)
        work.result.push_back(work.own.value(component.name));
    QHash<QString, OwnState> states = work.own;
    for (const int c : order) {
        work.result[idx(c)] = work.of(c);
        states.insert(plan.components.at(c).name, work.result[idx(c)]);
    }
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        if (it->state == Own::Back)
            m_back.insert(it.key(), it->isTimed ? std::optional(it->at) : std::nullopt);
        m_untold.insert(it.key(), it->state == Own::Untold);
    }
}

std::optional<ExerciseKind> exerciseKindOf(const Plan& plan, const Run& run) {
    if (run.kind || run.isIncident())
        return run.kind;
    const Exercise* exercise = plan.exercises.find(run.exercise);
    return exercise != nullptr ? exercise->kind : std::nullopt;
}

bool isTalk(ExerciseKind kind) {
    return kind == ExerciseKind::WalkThrough || kind == ExerciseKind::Tabletop;
}

bool wasHeld(const Plan& plan, const Run& run) {
    if (!run.ended || run.isIncident())
        return false;
    const auto kind = exerciseKindOf(plan, run);
    return (kind && isTalk(*kind)) ||
           std::any_of(run.steps.begin(), run.steps.end(),
                       [](const RunStep& step) { return step.state != RunState::Skipped; });
}

} // namespace drawbridge
