// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/what_if.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace drawbridge {

namespace {

/// What a change is about, for comparison: the entity, the kind of change, and the step or copy.
struct Subject {
    EntityRef entity;
    std::size_t kind;
    int part;
    friend bool operator==(const Subject&, const Subject&) = default;
};

struct SubjectOf {
    std::size_t kind;
    Subject operator()(const StepDurationChange& c) const { return {refTo(c.component), kind, c.step}; }
    Subject operator()(const RestoreRateChange& c) const { return {refTo(c.component), kind, c.copy}; }
    Subject operator()(const TeamSizeChange& c) const { return {refTo(c.team), kind, 0}; }
    Subject operator()(const TeamHoursChange& c) const { return {refTo(c.team), kind, 0}; }
    Subject operator()(const OnCallResponseChange& c) const { return {refTo(c.team), kind, 0}; }
    Subject operator()(const DeclarationChange& c) const { return {refTo(c.scenario), kind, 0}; }
    Subject operator()(const RecoveryChange& c) const { return {refTo(c.component), kind, 0}; }
};

Subject subjectOf(const WhatIf& change) {
    return std::visit(SubjectOf{change.index()}, change);
}

bool isPossible(const UncertainDuration& d) {
    return d.likely.count() >= 0 && d.best.value_or(d.likely) <= d.likely &&
           d.worst.value_or(d.likely) >= d.likely && d.best.value_or(Seconds(0)).count() >= 0;
}

class Changer {
public:
    explicit Changer(Plan& plan) : m_plan(plan) {}

    void operator()(const StepDurationChange& c) const {
        const Component* old = m_plan.components.find(c.component);
        if (old == nullptr || !old->recovery || c.step < 0 || !isPossible(c.duration))
            return;
        std::vector<Step> steps = plannedSteps(m_plan, old->kind, *old->recovery);
        if (c.step >= static_cast<int>(steps.size()))
            return;
        steps[static_cast<std::size_t>(c.step)].duration = c.duration;
        change(m_plan.components, c.component, [&](Component& component) {
            component.recovery->procedure.reset();
            component.recovery->steps = std::move(steps);
        });
    }
    void operator()(const RestoreRateChange& c) const {
        const Component* old = m_plan.components.find(c.component);
        if (old == nullptr || c.copy < 0 || c.copy >= static_cast<int>(old->copies.size()) ||
            c.rate.perSecond <= 0)
            return;
        change(m_plan.components, c.component, [&](Component& component) {
            component.copies[static_cast<std::size_t>(c.copy)].restoreRate = c.rate;
        });
    }
    void operator()(const TeamSizeChange& c) const {
        if (c.size >= 1)
            change(m_plan.teams, c.team, [&](Team& team) { team.size = c.size; });
    }
    void operator()(const TeamHoursChange& c) const {
        change(m_plan.teams, c.team, [&](Team& team) { team.hours = c.hours; });
    }
    void operator()(const OnCallResponseChange& c) const {
        if (c.response.count() >= 0)
            change(m_plan.teams, c.team, [&](Team& team) { team.onCallResponse = c.response; });
    }
    void operator()(const DeclarationChange& c) const {
        if (c.declaration.count() >= 0)
            change(m_plan.scenarios, c.scenario,
                   [&](Scenario& scenario) { scenario.declaration = c.declaration; });
    }
    void operator()(const RecoveryChange& c) const {
        change(m_plan.components, c.component,
               [&](Component& component) { component.recovery = c.recovery; });
    }

private:
    template <class T, class F>
    static void change(Table<T>& table, typename T::EntityId id, F&& how) {
        const T* old = table.find(id);
        if (old == nullptr)
            return;
        T changed = *old;
        how(changed);
        table.put(std::move(changed));
    }

    Plan& m_plan;
};

/// The roundest rate at which restoring takes about this long.
ByteRate rateFor(Bytes data, Seconds wanted) {
    constexpr std::array<qint64, 4> kUnits{qint64(1) << 30, qint64(1) << 20, qint64(1) << 10, 1};
    const qint64 exact = std::max<qint64>(1, data.value / wanted.count());
    for (const qint64 unit : kUnits) {
        const qint64 count = (exact + unit / 2) / unit;
        if (count == 0)
            continue;
        const ByteRate rate{count * unit};
        const qint64 error = std::abs(transferTime(data, rate).count() - wanted.count());
        if (error * 200 <= wanted.count())
            return rate;
    }
    return {exact};
}

} // namespace

EntityRef changedEntity(const WhatIf& change) {
    return subjectOf(change).entity;
}

bool changesTheSame(const WhatIf& a, const WhatIf& b) {
    return subjectOf(a) == subjectOf(b);
}

void addWhatIf(std::vector<WhatIf>& changes, const WhatIf& change) {
    if (const auto* recovery = std::get_if<RecoveryChange>(&change)) {
        std::erase_if(changes, [&](const WhatIf& earlier) {
            const auto* step = std::get_if<StepDurationChange>(&earlier);
            return step != nullptr && step->component == recovery->component;
        });
    }
    const auto same = std::find_if(changes.begin(), changes.end(),
                                   [&](const WhatIf& earlier) { return changesTheSame(earlier, change); });
    if (same != changes.end())
        *same = change;
    else
        changes.push_back(change);
}

Plan changedPlan(const Plan& plan, const std::vector<WhatIf>& changes) {
    Plan changed = plan;
    for (const WhatIf& change : changes)
        std::visit(Changer(changed), change);
    return changed;
}

std::vector<EntityRef> changedEntities(const Plan& plan, const std::vector<WhatIf>& changes) {
    const Plan changed = changedPlan(plan, changes);
    std::vector<EntityRef> refs;
    for (const WhatIf& change : changes) {
        const EntityRef ref = changedEntity(change);
        const EntityType& type = entityType(ref.kind);
        const void* before = type.find(plan, ref.id);
        const void* after = type.find(changed, ref.id);
        if (before != nullptr && after != nullptr && !sameRecord(type.record(), before, after) &&
            std::find(refs.begin(), refs.end(), ref) == refs.end())
            refs.push_back(ref);
    }
    return refs;
}

Scenario changedScenario(const Scenario& scenario, const std::vector<WhatIf>& changes) {
    Plan alone;
    alone.scenarios.put(scenario);
    return changedPlan(alone, changes).scenarios.at(0);
}

ScenarioAnalysis analyseWhatIf(const ScenarioAnalysis& base, const std::vector<WhatIf>& changes,
                               const ScheduleSettings& settings) {
    return analyseScenario(std::make_shared<const RecoveryGraph>(changedPlan(base.plan(), changes)),
                           changedScenario(base.scenario, changes), settings);
}

UncertainDuration withLikely(const UncertainDuration& duration, Seconds likely) {
    UncertainDuration result{{}, likely, {}};
    const auto old = static_cast<double>(duration.likely.count());
    const double factor = old > 0 ? static_cast<double>(likely.count()) / old : 1.0;
    const auto scaled = [factor](Seconds s) {
        return Seconds(std::llround(static_cast<double>(s.count()) * factor));
    };
    if (duration.best)
        result.best = std::min(scaled(*duration.best), likely);
    if (duration.worst)
        result.worst = std::max(scaled(*duration.worst), likely);
    return result;
}

std::optional<WhatIf> stepTakes(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step,
                                const UncertainDuration& duration) {
    const RecoveryStep& s = tasks.steps[static_cast<std::size_t>(step)];
    const Component& component = graph.component(s.component);
    if (s.ordinal >= 0)
        return StepDurationChange{component.id, s.ordinal, duration};
    const auto data = graph.assumed.data(component);
    if (s.copy >= 0 && data && duration.likely.count() > 0)
        return RestoreRateChange{graph.component(s.copyOwner).id, s.copy,
                                 rateFor(data->value, duration.likely)};
    return std::nullopt;
}

} // namespace drawbridge
