// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recover_results.h"

#include "app/panels/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <set>

namespace drawbridge {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("recover", text);
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QString waitText(const ScenarioAnalysis& analysis, int step) {
    const WaitReason& waits = analysis.schedule.steps[at(step)].waits;
    const Plan& plan = analysis.plan();
    switch (waits.kind) {
    case WaitReason::Kind::WorkStarts:
        return say("Declaration");
    case WaitReason::Kind::Component:
        return waits.component >= 0 ? analysis.graph->name(waits.component) : QString();
    case WaitReason::Kind::PreviousStep:
        return waits.step >= 0 ? analysis.tasks.steps[at(waits.step)].name : QString();
    case WaitReason::Kind::Team:
        if (waits.team < 0)
            return {};
        return waits.step < 0 ? say("%1 is busy").arg(plan.teams.at(waits.team).name)
                              : say("%1 is busy until %2")
                                    .arg(plan.teams.at(waits.team).name,
                                         clockText(analysis.schedule.steps[at(waits.step)].finish));
    case WaitReason::Kind::TeamArrives:
        return waits.team < 0 ? QString() : say("%1 arrives").arg(plan.teams.at(waits.team).name);
    case WaitReason::Kind::TeamHours:
        return waits.team < 0 ? QString() : say("Working hours of %1").arg(plan.teams.at(waits.team).name);
    }
    return {};
}

QString teamText(const ScenarioAnalysis& analysis, const RecoveryStep& step) {
    QStringList names;
    for (const TeamDemand& demand : step.teams) {
        const QString& name = analysis.plan().teams.at(demand.team).name;
        names << (demand.units == 1 ? name : say("%1 × %2").arg(name).arg(demand.units));
    }
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

std::vector<int> stepsByStart(const ScenarioAnalysis& analysis) {
    std::vector<int> order(analysis.schedule.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const ScheduledStep& one = analysis.schedule.steps[at(a)];
        const ScheduledStep& other = analysis.schedule.steps[at(b)];
        return std::tie(one.start, one.finish) < std::tie(other.start, other.finish);
    });
    return order;
}

EntityRef refOf(const ScenarioAnalysis& analysis, int component) {
    return refTo(analysis.graph->component(component).id);
}

QString reasonOf(const ScenarioAnalysis& analysis, int component) {
    return analysis.components[at(component)].notRecoverableBecause;
}

/// How far an estimate is over its target; more than anything when it has no end.
double excess(const ComponentResult& result) {
    if (!result.rtoTarget)
        return -1e18;
    if (!result.estimatedRto)
        return 1e18;
    return static_cast<double>((*result.estimatedRto - *result.rtoTarget).count());
}

/// Two units are enough to compare; rounded up, and whole in the tooltip.
QString shortDuration(Seconds duration) {
    const qint64 unit = duration >= std::chrono::hours(24)  ? 3600
                        : duration >= std::chrono::hours(1) ? 60
                                                            : 1;
    return formatDurationForPeople(Seconds((duration.count() + unit - 1) / unit * unit));
}

ResultCell estimateCell(const std::optional<Seconds>& estimate, const std::optional<Seconds>& target,
                        bool missed, const QString& whenAbsent) {
    ResultCell cell;
    cell.right = true;
    cell.text = estimate ? shortDuration(*estimate) : whenAbsent;
    cell.tip = durationText(estimate, whenAbsent);
    if (missed || !estimate) {
        cell.tone = Tone::Bad;
        cell.strong = true;
    } else if (target) {
        cell.tone = Tone::Good;
    }
    return cell;
}

ResultCell targetCell(const std::optional<Seconds>& target) {
    return {durationText(target, QStringLiteral("–")), Tone::Quiet, true, false, {}, {}, 0, {}};
}

} // namespace

QString clockText(Seconds afterIncident) {
    const qint64 minutes = (afterIncident.count() + 59) / 60;
    const qint64 days = minutes / (24 * 60);
    const QString clock =
        QStringLiteral("%1:%2").arg(minutes / 60 % 24).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return days == 0 ? clock : say("%1 d %2").arg(days).arg(clock);
}

FigureText everythingBack(const ScenarioAnalysis& analysis) {
    const auto lost = std::count_if(analysis.components.begin(), analysis.components.end(),
                                    [](const ComponentResult& r) { return !r.estimatedRto; });
    if (analysis.tasks.components.empty())
        return {say("Nothing is down"), say("The scenario takes no component down"), Tone::Good};
    if (!analysis.schedule.makespan)
        return {say("Never"), say("Nothing of it can be recovered"), Tone::Bad};
    const QString value = formatDurationForPeople(*analysis.schedule.makespan);
    if (lost > 0)
        return {value,
                lost == 1 ? say("but one component is not recoverable")
                          : say("but %1 components are not recoverable").arg(lost),
                Tone::Bad};
    if (analysis.schedule.provenOptimal)
        return {value, say("No order of these steps is faster"), Tone::Plain};
    return {value,
            say("Bound %1 · optimum not proven").arg(formatDurationForPeople(analysis.schedule.lowerBound)),
            Tone::Plain};
}

FigureText worstTarget(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        if (result.rtoTarget && (worst == nullptr || excess(result) > excess(*worst)))
            worst = &result;
    }
    if (worst == nullptr)
        return {say("None set"), say("No component has an RTO target"), Tone::Plain};
    const QString name = analysis.graph->name(worst->component);
    const QString target = formatDurationForPeople(*worst->rtoTarget);
    if (!worst->estimatedRto)
        return {name, say("Not recoverable; its RTO target is %1").arg(target), Tone::Bad};
    const QString value = say("%1 %2").arg(name, formatDurationForPeople(*worst->estimatedRto));
    const Seconds over = *worst->estimatedRto - *worst->rtoTarget;
    if (over.count() > 0)
        return {value, say("%1 over its RTO of %2").arg(formatDurationForPeople(over), target), Tone::Bad};
    return {value, say("%1 in hand of its RTO of %2").arg(formatDurationForPeople(-over), target),
            Tone::Good};
}

FigureText dataLost(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        const Component& component = analysis.graph->component(result.component);
        const bool holdsData = component.data || !component.copies.empty() || component.rpo;
        if (!holdsData || !analysis.impact.isHit(result.component))
            continue;
        const bool worse =
            worst == nullptr ||
            (worst->estimatedRpo && (!result.estimatedRpo || *result.estimatedRpo > *worst->estimatedRpo));
        if (worse)
            worst = &result;
    }
    if (worst == nullptr)
        return {say("None"), say("Nothing that holds data is down"), Tone::Good};
    const QString name = analysis.graph->name(worst->component);
    const Tone tone = worst->missesRpo || !worst->estimatedRpo ? Tone::Bad
                      : worst->rpoTarget                       ? Tone::Good
                                                               : Tone::Plain;
    const QString value = durationText(worst->estimatedRpo, say("All"));
    return {value,
            worst->rpoTarget ? say("%1, of %2 allowed").arg(name, formatDurationForPeople(*worst->rpoTarget))
                             : say("%1, without an RPO target").arg(name),
            tone};
}

FigureText contractCostFigure(const ScenarioAnalysis& analysis) {
    const Plan& plan = analysis.plan();
    if (plan.contracts.isEmpty())
        return {say("None"), say("The plan has no contracts"), Tone::Plain};
    const ContractExposure* worst = nullptr;
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        if (worst == nullptr || exposure.total > worst->total)
            worst = &exposure;
    }
    const QString value = moneyText(plan, analysis.exposure.total);
    if (worst == nullptr || analysis.exposure.total.minor == 0)
        return {value, say("Every contract is kept"), Tone::Good};
    const Contract& contract = plan.contracts.at(worst->contract);
    return {value,
            worst->tier ? say("%1: %2 credit")
                              .arg(contract.client, formatPercent(contract.credits[at(*worst->tier)].credit))
                        : say("%1 most of all").arg(contract.client),
            Tone::Plain};
}

std::vector<ResultRow> taskRows(const ScenarioAnalysis& analysis) {
    std::vector<ResultRow> rows;
    int number = 0;
    for (const int index : stepsByStart(analysis)) {
        const RecoveryStep& step = analysis.tasks.steps[at(index)];
        const ScheduledStep& planned = analysis.schedule.steps[at(index)];
        ResultRow row;
        row.entity = refOf(analysis, step.component);
        row.cells = {{QString::number(++number), Tone::Quiet, true, false, {}, {}, 0, {}},
                     {analysis.graph->name(step.component), Tone::Plain, false, true, {}, {}, 0, {}},
                     {step.name, Tone::Plain, false, false, {}, {}, 0, {}},
                     {clockText(planned.start), Tone::Plain, true, false, {}, {}, 0, {}},
                     {clockText(planned.finish), Tone::Plain, true, false, {}, {}, 0, {}},
                     planned.critical ? ResultCell{say("critical"),
                                                   Tone::Bad,
                                                   true,
                                                   true,
                                                   say("Whatever delays this step delays the end"),
                                                   {},
                                                   0,
                                                   {}}
                                      : ResultCell{clockText(planned.slack),
                                                   Tone::Quiet,
                                                   true,
                                                   false,
                                                   say("How much later it could finish"),
                                                   {},
                                                   0,
                                                   {}},
                     {teamText(analysis, step), Tone::Plain, false, false, {}, {}, 0, {}},
                     {waitText(analysis, index), Tone::Quiet, false, false, {}, {}, 0, {}}};
        rows.push_back(std::move(row));
    }
    for (const ComponentResult& result : analysis.components) {
        if (result.estimatedRto)
            continue;
        ResultRow row;
        row.entity = refOf(analysis, result.component);
        const QString reason = reasonOf(analysis, result.component);
        row.cells.resize(8);
        row.cells[1] = {analysis.graph->name(result.component), Tone::Plain, false, true, {}, {}, 0, {}};
        row.cells[2] = {say("Not recoverable"), Tone::Bad, false, true, reason, {}, 0, {}};
        row.cells[7] = {reason, Tone::Bad, false, false, reason, {}, 0, {}};
        rows.push_back(std::move(row));
    }
    return rows;
}

QString taskCount(const ScenarioAnalysis& analysis) {
    std::set<int> teams;
    for (const RecoveryStep& step : analysis.tasks.steps) {
        for (const TeamDemand& demand : step.teams)
            teams.insert(demand.team);
    }
    const auto steps = analysis.tasks.steps.size();
    if (steps == 0)
        return {};
    const QString stepText = steps == 1 ? say("1 step") : say("%1 steps").arg(steps);
    const QString teamCount = teams.size() == 1 ? say("1 team") : say("%1 teams").arg(teams.size());
    return say("%1 · %2").arg(stepText, teamCount);
}

std::vector<ResultRow> targetRows(const ScenarioAnalysis& analysis) {
    std::vector<const ComponentResult*> shown;
    for (const ComponentResult& result : analysis.components) {
        if (result.state != ImpactState::Unaffected || result.rtoTarget || result.rpoTarget)
            shown.push_back(&result);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const ComponentResult* a, const ComponentResult* b) {
        if (a->meetsTargets() != b->meetsTargets())
            return b->meetsTargets();
        return excess(*a) > excess(*b);
    });
    std::vector<ResultRow> rows;
    for (const ComponentResult* result : shown) {
        ResultRow row;
        row.entity = refOf(analysis, result->component);
        static const char* const icons[] = {"", "state-degraded", "state-disabled", "state-lost"};
        const Tone tone = result->state == ImpactState::Lost         ? Tone::Bad
                          : result->state == ImpactState::Unaffected ? Tone::Quiet
                                                                     : Tone::Warn;
        row.cells = {{analysis.graph->name(result->component), Tone::Plain, false, true, {}, {}, 0, {}},
                     {QString(),
                      tone,
                      false,
                      false,
                      stateLabel(result->state),
                      {},
                      0,
                      QString::fromLatin1(icons[static_cast<int>(result->state)])},
                     estimateCell(result->estimatedRto, result->rtoTarget, result->missesRto, say("never")),
                     targetCell(result->rtoTarget),
                     estimateCell(result->estimatedRpo, result->rpoTarget, result->missesRpo, say("all")),
                     targetCell(result->rpoTarget)};
        row.cells[2].tip = result->notRecoverableBecause;
        rows.push_back(std::move(row));
    }
    return rows;
}

runbook::Gantt ganttOf(const ScenarioAnalysis& analysis) {
    runbook::Gantt gantt;
    gantt.workStartsSeconds = analysis.scenario.workStarts().count();
    std::vector<int> rowOf(at(analysis.graph->size), -1);
    for (const int index : stepsByStart(analysis)) {
        const RecoveryStep& step = analysis.tasks.steps[at(index)];
        const ScheduledStep& planned = analysis.schedule.steps[at(index)];
        int& row = rowOf[at(step.component)];
        if (row < 0) {
            row = static_cast<int>(gantt.rows.size());
            gantt.rows.push_back({analysis.graph->name(step.component), {}, {}});
            if (const auto target = analysis.components[at(step.component)].rtoTarget)
                gantt.rows.back().targetsSeconds.push_back(target->count());
        }
        gantt.rows[at(row)].bars.push_back(
            {planned.start.count(), planned.finish.count(), step.name, planned.critical});
    }
    return gantt;
}

} // namespace drawbridge
