// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_results.h"

#include "app/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("recover", text);
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

EntityRef refOf(const ScenarioAnalysis& analysis, int component) {
    return refTo(analysis.graph->component(component).id);
}

/// How far an estimate is over its target; more than anything when it has no end.
double excess(const ComponentResult& result) {
    if (!result.rtoTarget)
        return -1e18;
    if (!result.estimatedRto)
        return 1e18;
    return static_cast<double>((*result.estimatedRto - *result.rtoTarget).count());
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

QString waitSentence(const ScenarioAnalysis& analysis, int step) {
    const WaitReason& waits = analysis.schedule.steps[at(step)].waits;
    const auto clock = [&](int other) { return clockText(analysis.schedule.steps[at(other)].finish); };
    switch (waits.kind) {
    case WaitReason::Kind::WorkStarts:
        return say("The declaration of the disaster");
    case WaitReason::Kind::Component:
        return waits.component >= 0 && analysis.components[at(waits.component)].estimatedRto
                   ? say("%1, up at %2")
                         .arg(analysis.graph->name(waits.component),
                              clockText(*analysis.components[at(waits.component)].estimatedRto))
                   : waitText(analysis, step);
    case WaitReason::Kind::PreviousStep:
        return waits.step >= 0 ? say("Its step before, “%1”, done at %2")
                                     .arg(analysis.tasks.steps[at(waits.step)].name, clock(waits.step))
                               : waitText(analysis, step);
    case WaitReason::Kind::Team:
        return waits.step >= 0 && waits.team >= 0
                   ? say("%1, busy with “%2” of %3 until %4")
                         .arg(analysis.plan().teams.at(waits.team).name,
                              analysis.tasks.steps[at(waits.step)].name,
                              analysis.graph->name(analysis.tasks.steps[at(waits.step)].component),
                              clock(waits.step))
                   : waitText(analysis, step);
    case WaitReason::Kind::TeamArrives:
    case WaitReason::Kind::TeamHours:
        return say("%1, there from %2")
            .arg(waits.team < 0 ? QString() : analysis.plan().teams.at(waits.team).name,
                 clockText(analysis.schedule.steps[at(step)].start));
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

QString shortDuration(Seconds duration) {
    const qint64 unit = duration >= std::chrono::hours(24)  ? 3600
                        : duration >= std::chrono::hours(1) ? 60
                                                            : 1;
    return formatDurationForPeople(Seconds((duration.count() + unit - 1) / unit * unit));
}

QString clockText(Seconds afterIncident) {
    const qint64 minutes = (afterIncident.count() + 59) / 60;
    constexpr qint64 kMinutesOfDay = qint64{24} * 60;
    const qint64 days = minutes / kMinutesOfDay;
    const QString clock =
        QStringLiteral("%1:%2").arg(minutes / 60 % 24).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return days == 0 ? clock : say("%1 d %2").arg(days).arg(clock);
}

namespace {

/// Seconds tell nothing beside hours: whole minutes then, rounded up, so that nothing is promised.
QString figureDuration(Seconds duration) {
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    return formatDurationForPeople(
        duration.count() < hour ? duration : Seconds((duration.count() + minute - 1) / minute * minute));
}

} // namespace

FigureText everythingBack(const ScenarioAnalysis& analysis) {
    const auto lost = std::count_if(analysis.components.begin(), analysis.components.end(),
                                    [](const ComponentResult& r) { return !r.estimatedRto; });
    if (analysis.tasks.components.empty())
        return {say("Nothing is down"), say("The scenario takes no component down"), Tone::Good};
    if (!analysis.schedule.makespan)
        return {say("Never"), say("Nothing of it can be recovered"), Tone::Bad};
    const QString value = figureDuration(*analysis.schedule.makespan);
    if (lost > 0)
        return {value,
                lost == 1 ? say("but one component is not recoverable")
                          : say("but %1 components are not recoverable").arg(lost),
                Tone::Bad};
    if (analysis.schedule.provenOptimal)
        return {value, say("No order of these steps is faster"), Tone::Plain};
    return {value,
            say("Bound %1 · gap %2")
                .arg(formatDurationForPeople(analysis.schedule.lowerBound),
                     shortDuration(*analysis.schedule.makespan - analysis.schedule.lowerBound)),
            Tone::Plain};
}

int worstTargetComponent(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    for (const ComponentResult& result : analysis.components) {
        if (result.rtoTarget && (worst == nullptr || excess(result) > excess(*worst)))
            worst = &result;
    }
    return worst == nullptr ? -1 : worst->component;
}

FigureText worstTarget(const ScenarioAnalysis& analysis) {
    const int component = worstTargetComponent(analysis);
    const ComponentResult* worst = component < 0 ? nullptr : &analysis.components[at(component)];
    if (worst == nullptr)
        return {say("None set"), say("No component has an RTO target"), Tone::Plain};
    const QString name = analysis.graph->name(worst->component);
    const QString target = formatDurationForPeople(*worst->rtoTarget);
    if (!worst->estimatedRto)
        return {name, say("Not recoverable; its RTO target is %1").arg(target), Tone::Bad};
    const QString value = say("%1 %2").arg(name, figureDuration(*worst->estimatedRto));
    const Seconds over = *worst->estimatedRto - *worst->rtoTarget;
    if (over.count() > 0)
        return {value, say("%1 over its RTO of %2").arg(figureDuration(over), target), Tone::Bad};
    return {value, say("%1 in hand of its RTO of %2").arg(figureDuration(-over), target), Tone::Good};
}

namespace {

/// What is lost most, of what misses its target if anything does.
const ComponentResult* mostDataLost(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    const auto rank = [](const ComponentResult& result) {
        return std::pair(result.missesRpo, result.estimatedRpo.value_or(Seconds::max()));
    };
    for (const ComponentResult& result : analysis.components) {
        const Component& component = analysis.graph->component(result.component);
        const bool holdsData = component.data || !component.copies.empty() || component.rpo;
        if (!holdsData || !analysis.impact.isHit(result.component))
            continue;
        if (worst == nullptr || rank(result) > rank(*worst))
            worst = &result;
    }
    return worst;
}

/// Something lost that keeps data by its kind, of which the plan tells nothing.
std::optional<QString> lostWithoutToldData(const ScenarioAnalysis& analysis) {
    const auto first = std::find_if(analysis.components.begin(), analysis.components.end(),
                                    [](const ComponentResult& result) { return result.ownLossNotTold; });
    return first == analysis.components.end() ? std::nullopt
                                              : std::optional(analysis.graph->name(first->component));
}

FigureChange secondsChange(std::optional<Seconds> before, std::optional<Seconds> after) {
    if (before == after)
        return {};
    if (!before || !after)
        return {before ? say("never") : say("now possible"), before ? Tone::Bad : Tone::Good};
    const Seconds less = *before - *after;
    return less.count() > 0 ? FigureChange{say("−%1").arg(shortDuration(less)), Tone::Good}
                            : FigureChange{say("+%1").arg(shortDuration(-less)), Tone::Bad};
}

} // namespace

FigureText dataLost(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = mostDataLost(analysis);
    const bool isBad = worst != nullptr && (worst->missesRpo || !worst->estimatedRpo);
    if (const auto untold = lostWithoutToldData(analysis); untold && !isBad)
        return {say("Not known"), say("%1: the plan tells neither data nor copies").arg(*untold), Tone::Bad};
    if (worst == nullptr)
        return {say("None"), say("Nothing that holds data is down"), Tone::Good};
    const QString name = analysis.graph->name(worst->component);
    const Tone tone = isBad ? Tone::Bad : worst->rpoTarget ? Tone::Good : Tone::Plain;
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

FigureText chanceToMeetAll(const ScenarioAnalysis& analysis, const Simulation* simulation) {
    if (simulation == nullptr)
        return {QStringLiteral("…"), say("Simulating"), Tone::Plain};
    if (!simulation->chanceToMeetAll) {
        const bool targets = worstTargetComponent(analysis) >= 0;
        return {QStringLiteral("–"),
                targets ? say("Nothing with an RTO target is down") : say("No component has an RTO target"),
                Tone::Plain};
    }
    const double chance = *simulation->chanceToMeetAll;
    // Neither certain nor hopeless unless every run says so.
    const double percent = chance >= 1 || chance <= 0 ? 100 * chance : std::clamp(100 * chance, 1.0, 99.0);
    return {say("%1 %").arg(std::lround(percent)),
            say("%1 simulated runs").arg(QLocale().toString(simulation->runs)),
            chance >= 0.9   ? Tone::Good
            : chance >= 0.5 ? Tone::Warn
                            : Tone::Bad};
}

FigureChange backChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    return secondsChange(before.schedule.makespan, after.schedule.makespan);
}

FigureChange targetChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const int worst = worstTargetComponent(after);
    if (worst < 0 || at(worst) >= before.components.size())
        return {};
    return secondsChange(before.components[at(worst)].estimatedRto, after.components[at(worst)].estimatedRto);
}

FigureChange dataChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const ComponentResult* worst = mostDataLost(after);
    if (worst == nullptr || at(worst->component) >= before.components.size())
        return {};
    return secondsChange(before.components[at(worst->component)].estimatedRpo, worst->estimatedRpo);
}

FigureChange costChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const qint64 less = before.exposure.total.minor - after.exposure.total.minor;
    if (less == 0)
        return {};
    const QString amount = moneyText(after.plan(), Money{std::abs(less)});
    return less > 0 ? FigureChange{say("−%1").arg(amount), Tone::Good}
                    : FigureChange{say("+%1").arg(amount), Tone::Bad};
}

FigureChange chanceChange(const Simulation* before, const Simulation* after) {
    if (before == nullptr || after == nullptr || !before->chanceToMeetAll || !after->chanceToMeetAll)
        return {};
    const auto points = std::lround(100 * (*after->chanceToMeetAll - *before->chanceToMeetAll));
    if (points == 0)
        return {};
    return points > 0 ? FigureChange{say("+%1 points").arg(points), Tone::Good}
                      : FigureChange{say("−%1 points").arg(-points), Tone::Bad};
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
                     result->lossNotTold ? estimateCell({}, {}, true, say("not known"))
                                         : estimateCell(result->estimatedRpo, result->rpoTarget,
                                                        result->missesRpo, say("all")),
                     targetCell(result->rpoTarget)};
        row.cells[2].tip = result->notRecoverableBecause;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drawbridge
