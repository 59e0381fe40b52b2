// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_view.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"
#include "core/model/targets.h"
#include "core/operations/exercise/run_progress.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

/// What happened, else what is planned now.
void project(LiveStep& step, const ScheduledStep* planned, bool isEnded) {
    step.projectedStart = step.started;
    step.projectedFinish = step.finished;
    if (step.state == LiveState::Skipped)
        step.projectedStart = step.finished;
    if (isOver(step))
        return;
    step.projectedFinish.reset();
    if (step.state != LiveState::InProgress)
        step.projectedStart.reset();
    if (planned == nullptr || isEnded)
        return;
    if (step.state != LiveState::InProgress)
        step.projectedStart = planned->start.known();
    step.projectedFinish = planned->finish.known();
    step.critical = planned->critical;
}

int rankOf(LiveState state) {
    switch (state) {
    case LiveState::Failed:
        return 0;
    case LiveState::InProgress:
        return 1;
    case LiveState::Ready:
        return 2;
    case LiveState::Waiting:
        return 3;
    case LiveState::Done:
    case LiveState::Skipped:
        break;
    }
    return 4;
}

/// Each team with its steps in the order in which people look for them; those of nobody come last.
std::vector<LiveTeam> teamsOf(const Plan& plan, const std::vector<LiveStep>& steps) {
    std::map<QString, std::vector<int>> byTeam;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const QString& team : steps[i].teams.isEmpty() ? QStringList{QString()} : steps[i].teams)
            byTeam[team].push_back(static_cast<int>(i));
    }
    std::vector<LiveTeam> teams;
    const auto take = [&](const QString& name, int size) {
        if (const auto found = byTeam.find(name); found != byTeam.end()) {
            teams.push_back({name, size, 0, std::move(found->second)});
            byTeam.erase(found);
        }
    };
    for (const Team& team : plan.teams)
        take(team.name, team.effectiveSize());
    while (!byTeam.empty() && byTeam.rbegin()->first != QString()) // gone from the plan
        take(byTeam.rbegin()->first, 0);
    take(QString(), 0);
    const auto rank = [&](int i) {
        const LiveStep& step = steps[idx(i)];
        return std::tuple(rankOf(step.state), step.projectedStart.value_or(Seconds::max()), step.number);
    };
    for (LiveTeam& team : teams)
        std::sort(team.steps.begin(), team.steps.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return teams;
}

void countBusy(const RunAnalysis* a, const std::vector<LiveStep>& steps, std::vector<LiveTeam>& teams) {
    for (LiveTeam& team : teams) {
        for (const int i : team.steps) {
            if (steps[idx(i)].state != LiveState::InProgress || team.name.isEmpty())
                continue;
            int units = 1;
            if (const int task = a != nullptr ? a->steps[idx(i)].task : -1; task >= 0) {
                for (const TeamDemand& demand : a->tasks.steps[idx(task)].teams) {
                    if (a->graph->plan.teams.at(demand.team).name == team.name)
                        units = demand.units;
                }
            }
            team.busy += units;
        }
    }
}

/// The services of a run: what is down, and what was down when it began.
class Services {
public:
    Services(const Plan& plan, const Run& run, Seconds now) : m_run(run), m_now(now), m_outcome(plan, run) {
        for (const RunService& service : run.services)
            m_kept.insert_or_assign(service.component, &service);
    }

    std::vector<LiveService> of(const RunAnalysis* a, const Schedule* schedule) {
        if (a != nullptr) {
            const auto targets = targetsOfAll(a->graph->plan);
            for (std::size_t e = 0; e < a->tasks.components.size(); ++e) {
                const ComponentRecovery& entry = a->tasks.components[e];
                LiveService service = begun(a->graph->name(entry.component));
                if (m_kept.erase(service.component) == 0)
                    service.target = targets[idx(entry.component)].rto;
                service.notRecoverableBecause = entry.notRecoverableBecause;
                judge(service, schedule->finish[e]);
                m_services.push_back(std::move(service));
            }
        }
        for (const auto& [name, kept] : m_kept)
            m_services.push_back(withoutPlan(name));
        sort();
        return std::move(m_services);
    }

private:
    LiveService begun(const QString& name) const {
        LiveService service;
        service.component = name;
        if (const auto kept = m_kept.find(name); kept != m_kept.end()) {
            service.target = kept->second->rtoTarget;
            service.planned = kept->second->rtoEstimate;
        }
        return service;
    }

    /// As the run shows it, else as the rest is planned.
    void judge(LiveService& service, const Estimated<Seconds>& finish) const {
        const std::optional<Seconds> actual = m_outcome.backAt(service.component);
        service.back = actual.has_value();
        service.untold = m_outcome.isUntold(service.component);
        service.ended = m_run.ended.has_value();
        if (service.back)
            service.projected = actual;
        else if (!m_run.ended && finish.known())
            service.projected = recoveryTime(m_run, *finish.known());
        if (!service.target || service.untold)
            return;
        const auto least = service.back ? actual : finish.atLeast();
        const bool isPlanned = service.back || !m_run.ended;
        service.missesTarget =
            !service.notRecoverableBecause.isEmpty() ||
            (isPlanned &&
             (!least || (service.back ? *least : recoveryTime(m_run, *least)) > *service.target)) ||
            (!service.back && recoveryTime(m_run, m_now) > *service.target);
    }

    /// What the plan no longer has.
    LiveService withoutPlan(const QString& name) const {
        LiveService service = begun(name);
        judge(service, Estimated<Seconds>::unknown({}));
        return service;
    }

    void sort() {
        const auto rank = [](const LiveService& s) {
            const Seconds when = s.projected.value_or(Seconds::max());
            return std::tuple(!s.target, s.back, -when.count(), s.component);
        };
        std::sort(m_services.begin(), m_services.end(),
                  [&](const LiveService& a, const LiveService& b) { return rank(a) < rank(b); });
    }

    const Run& m_run;
    Seconds m_now;
    RunOutcome m_outcome;
    std::map<QString, const RunService*> m_kept;
    std::vector<LiveService> m_services;
};

RunView begunView(const Run& run, Seconds now) {
    RunView view;
    view.ended = run.ended.has_value();
    view.now = run.ended ? std::min(now, *run.ended) : now;
    view.worked = recoveryTime(run, view.now);
    view.paused = !view.ended && isPaused(run);
    view.declared = declaredAt(run);
    return view;
}

void planRest(RunView& view, const Plan& plan, const Run& run, const RunAnalysis& a) {
    const Schedule schedule = scheduleOfRest(plan, run, a, progressOf(run, a, view.steps, view.now));
    const auto isBack = entriesBack(a, view.steps);
    setWaits(a, isBack, view.steps);
    bool allBack = true;
    for (std::size_t e = 0; e < isBack.size(); ++e)
        allBack = allBack && (isBack[e] != 0 || !a.tasks.components[e].notRecoverableBecause.isEmpty());
    for (std::size_t i = 0; i < view.steps.size(); ++i) {
        const int task = a.steps[i].task;
        project(view.steps[i], task >= 0 ? &schedule.steps[idx(task)] : nullptr, view.ended);
    }
    if (allBack || !view.ended)
        view.makespan = schedule.makespan.known();
    view.services = Services(plan, run, view.now).of(&a, &schedule);
}

} // namespace

Seconds sinceIncident(const Run& run, const QDateTime& at) {
    return Seconds(std::max<qint64>(0, run.date.secsTo(at)));
}

const Run* openRun(const Plan& plan) {
    const Run* open = nullptr;
    for (const Run& run : plan.runs) {
        if (!run.ended && (open == nullptr || run.date >= open->date))
            open = &run;
    }
    return open;
}

RunView makeRunView(const Plan& plan, const Run& run, Seconds now) {
    RunView view = begunView(run, now);
    const std::optional<RunAnalysis> a = analyseRun(plan, run);
    view.steps = markedSteps(run, a ? &*a : nullptr);
    if (a) {
        planRest(view, plan, run, *a);
    } else {
        view.notPlanned =
            OperationsTexts::tr("The scenario of this run is no longer in the plan, so the rest "
                                "cannot be planned.");
        for (LiveStep& step : view.steps)
            project(step, nullptr, view.ended);
        view.services = Services(plan, run, view.now).of(nullptr, nullptr);
    }
    for (const LiveStep& step : view.steps) {
        view.toDo += step.leftOut ? 0 : 1;
        view.done += isOver(step) && !step.leftOut ? 1 : 0;
    }
    view.teams = teamsOf(plan, view.steps);
    countBusy(a ? &*a : nullptr, view.steps, view.teams);
    return view;
}

} // namespace drawbridge
