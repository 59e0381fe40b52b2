// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_results.h"

#include "app/common/words.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

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
    cell.text = estimate ? durationText(*estimate) : whenAbsent;
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
    const WaitReason& waits = analysis.schedule.steps[idx(step)].waits;
    const Plan& plan = analysis.plan();
    switch (waits.kind) {
    case WaitReason::Kind::WorkStarts:
        return RecoverTexts::tr("Declaration");
    case WaitReason::Kind::Component:
        return waits.component >= 0 ? analysis.graph->name(waits.component) : QString();
    case WaitReason::Kind::PreviousStep:
        return waits.step >= 0 ? analysis.tasks.steps[idx(waits.step)].name : QString();
    case WaitReason::Kind::Team:
        if (waits.team < 0)
            return {};
        return waits.step < 0 ? RecoverTexts::tr("%1 is busy").arg(plan.teams.at(waits.team).name)
                              : RecoverTexts::tr("%1 is busy until %2")
                                    .arg(plan.teams.at(waits.team).name,
                                         clockText(analysis.schedule.steps[idx(waits.step)].finish));
    case WaitReason::Kind::TeamArrives:
        return waits.team < 0 ? QString()
                              : RecoverTexts::tr("%1 arrives").arg(plan.teams.at(waits.team).name);
    case WaitReason::Kind::TeamHours:
        return waits.team < 0 ? QString()
                              : RecoverTexts::tr("Working hours of %1").arg(plan.teams.at(waits.team).name);
    }
    return {};
}

QString waitSentence(const ScenarioAnalysis& analysis, int step) {
    const WaitReason& waits = analysis.schedule.steps[idx(step)].waits;
    const auto clock = [&](int other) { return clockText(analysis.schedule.steps[idx(other)].finish); };
    switch (waits.kind) {
    case WaitReason::Kind::WorkStarts:
        return RecoverTexts::tr("The declaration of the disaster");
    case WaitReason::Kind::Component:
        return waits.component >= 0 && analysis.components[idx(waits.component)].estimatedRto
                   ? RecoverTexts::tr("%1, up at %2")
                         .arg(analysis.graph->name(waits.component),
                              clockText(*analysis.components[idx(waits.component)].estimatedRto))
                   : waitText(analysis, step);
    case WaitReason::Kind::PreviousStep:
        return waits.step >= 0 ? RecoverTexts::tr("Its step before, “%1”, done at %2")
                                     .arg(analysis.tasks.steps[idx(waits.step)].name, clock(waits.step))
                               : waitText(analysis, step);
    case WaitReason::Kind::Team:
        return waits.step >= 0 && waits.team >= 0
                   ? RecoverTexts::tr("%1, busy with “%2” of %3 until %4")
                         .arg(analysis.plan().teams.at(waits.team).name,
                              analysis.tasks.steps[idx(waits.step)].name,
                              analysis.graph->name(analysis.tasks.steps[idx(waits.step)].component),
                              clock(waits.step))
                   : waitText(analysis, step);
    case WaitReason::Kind::TeamArrives:
    case WaitReason::Kind::TeamHours:
        return RecoverTexts::tr("%1, there from %2")
            .arg(waits.team < 0 ? QString() : analysis.plan().teams.at(waits.team).name,
                 clockText(analysis.schedule.steps[idx(step)].start));
    }
    return {};
}

QString teamText(const ScenarioAnalysis& analysis, const RecoveryStep& step) {
    QStringList names;
    for (const TeamDemand& demand : step.teams) {
        const QString& name = analysis.plan().teams.at(demand.team).name;
        names << (demand.units == 1 ? name : RecoverTexts::tr("%1 × %2").arg(name).arg(demand.units));
    }
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

FigureText everythingBack(const ScenarioAnalysis& analysis) {
    const auto lost = std::count_if(analysis.components.begin(), analysis.components.end(),
                                    [](const ComponentResult& r) { return !r.estimatedRto; });
    if (analysis.tasks.components.empty())
        return {RecoverTexts::tr("Nothing is down"), RecoverTexts::tr("The scenario takes no component down"),
                Tone::Good};
    if (!analysis.schedule.makespan)
        return {RecoverTexts::tr("Never"), RecoverTexts::tr("Nothing of it can be recovered"), Tone::Bad};
    const QString value = durationText(*analysis.schedule.makespan);
    if (lost > 0)
        return {value,
                lost == 1 ? RecoverTexts::tr("but one component is not recoverable")
                          : RecoverTexts::tr("but %1 components are not recoverable").arg(lost),
                Tone::Bad};
    if (analysis.schedule.provenOptimal)
        return {value, RecoverTexts::tr("No order of these steps is faster"), Tone::Plain};
    return {value,
            RecoverTexts::tr("Bound %1 · gap %2")
                .arg(durationText(analysis.schedule.lowerBound),
                     durationText(*analysis.schedule.makespan - analysis.schedule.lowerBound)),
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
    const ComponentResult* worst = component < 0 ? nullptr : &analysis.components[idx(component)];
    if (worst == nullptr)
        return {RecoverTexts::tr("None set"), RecoverTexts::tr("No component has an RTO target"),
                Tone::Plain};
    const QString name = analysis.graph->name(worst->component);
    const QString target = durationText(*worst->rtoTarget);
    if (!worst->estimatedRto)
        return {name, RecoverTexts::tr("Not recoverable; its RTO target is %1").arg(target), Tone::Bad};
    const QString value = RecoverTexts::tr("%1 %2").arg(name, durationText(*worst->estimatedRto));
    const Seconds over = *worst->estimatedRto - *worst->rtoTarget;
    if (over.count() > 0)
        return {value, RecoverTexts::tr("%1 over its RTO of %2").arg(durationText(over), target), Tone::Bad};
    return {value, RecoverTexts::tr("%1 in hand of its RTO of %2").arg(durationText(-over), target),
            Tone::Good};
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
        if (!(keepsData(component) || component.rpo) || !analysis.impact.isHit(result.component))
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
        return {before ? RecoverTexts::tr("never") : RecoverTexts::tr("now possible"),
                before ? Tone::Bad : Tone::Good};
    const Seconds less = *before - *after;
    return less.count() > 0 ? FigureChange{RecoverTexts::tr("−%1").arg(durationText(less)), Tone::Good}
                            : FigureChange{RecoverTexts::tr("+%1").arg(durationText(-less)), Tone::Bad};
}

} // namespace

FigureText dataLost(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = mostDataLost(analysis);
    const bool isBad = worst != nullptr && (worst->missesRpo || !worst->estimatedRpo);
    if (const auto untold = lostWithoutToldData(analysis); untold && !isBad)
        return {RecoverTexts::tr("Not known"),
                RecoverTexts::tr("%1: the plan tells neither data nor copies").arg(*untold), Tone::Bad};
    if (worst == nullptr)
        return {RecoverTexts::tr("None"), RecoverTexts::tr("Nothing that holds data is down"), Tone::Good};
    const QString name = analysis.graph->name(worst->component);
    const Tone tone = isBad ? Tone::Bad : worst->rpoTarget ? Tone::Good : Tone::Plain;
    const QString value = durationText(worst->estimatedRpo, RecoverTexts::tr("All"));
    return {value,
            worst->rpoTarget
                ? RecoverTexts::tr("%1, of %2 allowed").arg(name, durationText(*worst->rpoTarget))
                : RecoverTexts::tr("%1, without an RPO target").arg(name),
            tone};
}

FigureText contractCostFigure(const ScenarioAnalysis& analysis) {
    const Plan& plan = analysis.plan();
    if (plan.contracts.isEmpty())
        return {RecoverTexts::tr("None"), RecoverTexts::tr("The plan has no contracts"), Tone::Plain};
    const ContractExposure* worst = nullptr;
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        if (worst == nullptr || exposure.total > worst->total)
            worst = &exposure;
    }
    const QString value = moneyText(plan, analysis.exposure.total);
    if (worst == nullptr || analysis.exposure.total.minor == 0)
        return {value, RecoverTexts::tr("Every contract is kept"), Tone::Good};
    const Contract& contract = plan.contracts.at(worst->contract);
    return {value,
            worst->tier ? RecoverTexts::tr("%1: %2 credit")
                              .arg(contract.client, formatPercent(contract.credits[idx(*worst->tier)].credit))
                        : RecoverTexts::tr("%1 most of all").arg(contract.client),
            Tone::Plain};
}

FigureText chanceToMeetAll(const ScenarioAnalysis& analysis, const Simulation* simulation) {
    if (simulation == nullptr)
        return {QStringLiteral("…"), RecoverTexts::tr("Simulating"), Tone::Plain};
    if (!simulation->chanceToMeetAll) {
        const bool targets = worstTargetComponent(analysis) >= 0;
        return {QStringLiteral("–"),
                targets ? RecoverTexts::tr("Nothing with an RTO target is down")
                        : RecoverTexts::tr("No component has an RTO target"),
                Tone::Plain};
    }
    const double chance = *simulation->chanceToMeetAll;
    // Neither certain nor hopeless unless every run says so.
    const double percent = chance >= 1 || chance <= 0 ? 100 * chance : std::clamp(100 * chance, 1.0, 99.0);
    return {RecoverTexts::tr("%1 %").arg(std::lround(percent)),
            RecoverTexts::tr("%1 simulated runs").arg(QLocale().toString(simulation->runs)),
            chance >= 0.9   ? Tone::Good
            : chance >= 0.5 ? Tone::Warn
                            : Tone::Bad};
}

FigureChange backChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    return secondsChange(before.schedule.makespan, after.schedule.makespan);
}

FigureChange targetChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const int worst = worstTargetComponent(after);
    if (worst < 0 || idx(worst) >= before.components.size())
        return {};
    return secondsChange(before.components[idx(worst)].estimatedRto,
                         after.components[idx(worst)].estimatedRto);
}

FigureChange dataChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const ComponentResult* worst = mostDataLost(after);
    if (worst == nullptr || idx(worst->component) >= before.components.size())
        return {};
    return secondsChange(before.components[idx(worst->component)].estimatedRpo, worst->estimatedRpo);
}

FigureChange costChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const qint64 less = before.exposure.total.minor - after.exposure.total.minor;
    if (less == 0)
        return {};
    const QString amount = moneyText(after.plan(), Money{std::abs(less)});
    return less > 0 ? FigureChange{RecoverTexts::tr("−%1").arg(amount), Tone::Good}
                    : FigureChange{RecoverTexts::tr("+%1").arg(amount), Tone::Bad};
}

FigureChange chanceChange(const Simulation* before, const Simulation* after) {
    if (before == nullptr || after == nullptr || !before->chanceToMeetAll || !after->chanceToMeetAll)
        return {};
    const auto points = std::lround(100 * (*after->chanceToMeetAll - *before->chanceToMeetAll));
    if (points == 0)
        return {};
    return points > 0 ? FigureChange{RecoverTexts::tr("+%1 points").arg(points), Tone::Good}
                      : FigureChange{RecoverTexts::tr("−%1 points").arg(-points), Tone::Bad};
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
    const QString stepText =
        steps == 1 ? RecoverTexts::tr("1 step") : RecoverTexts::tr("%1 steps").arg(steps);
    const QString teamCount =
        teams.size() == 1 ? RecoverTexts::tr("1 team") : RecoverTexts::tr("%1 teams").arg(teams.size());
    return RecoverTexts::tr("%1 · %2").arg(stepText, teamCount);
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
                      stateText(result->state),
                      {},
                      0,
                      QString::fromLatin1(icons[static_cast<int>(result->state)])},
                     estimateCell(result->estimatedRto, result->rtoTarget, result->missesRto,
                                  RecoverTexts::tr("never")),
                     targetCell(result->rtoTarget),
                     result->lossNotTold ? estimateCell({}, {}, true, RecoverTexts::tr("not known"))
                                         : estimateCell(result->estimatedRpo, result->rpoTarget,
                                                        result->missesRpo, RecoverTexts::tr("all")),
                     targetCell(result->rpoTarget)};
        row.cells[2].tip = result->notRecoverableBecause;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drawbridge
