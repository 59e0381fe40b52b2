// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_results.h"

#include "app/common/result_words.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace drawbridge {

namespace {

QString verdictSentence(const Estimate& estimate) {
    switch (estimate.verdict) {
    case Verdict::Met:
        return RecoverTexts::tr("The target of %1 is met").arg(estimate.target);
    case Verdict::Missed:
        return RecoverTexts::tr("The target of %1 is missed").arg(estimate.target);
    case Verdict::Unknown:
        return RecoverTexts::tr("It is unknown whether the target of %1 is met").arg(estimate.target);
    case Verdict::NoTarget:
        break;
    }
    return {};
}

EntityRef refOf(const ScenarioAnalysis& analysis, int component) {
    return refTo(analysis.graph->component(component).id);
}

/// The icon tells the verdict: a cross is a missed target, a question mark one of which it is unknown.
ResultCell estimateCell(const Estimate& estimate, const QString& tip) {
    const bool strong = estimate.tone == Tone::Bad;
    QStringList tips;
    for (const QString& line : {tip, estimate.unknownBecause, verdictSentence(estimate)}) {
        if (!line.isEmpty())
            tips += line;
    }
    return {
        estimate.value, estimate.tone, true, strong, tips.join(u'\n'), {}, 0, verdictIcon(estimate.verdict)};
}

ResultCell targetCell(const Estimate& estimate) {
    return {estimate.target.isEmpty() ? QStringLiteral("–") : estimate.target,
            Tone::Quiet,
            true,
            false,
            {},
            {},
            0,
            {}};
}

/// Missed targets first, by excess; then the unknown; then those closest to being missed.
bool isWorse(const ComponentResult& a, const ComponentResult& b) {
    const auto excess = [](const ComponentResult& r) {
        if (!r.rtoTarget)
            return std::numeric_limits<qint64>::min();
        const auto most = r.estimatedRto.atMost() ? r.estimatedRto.atMost() : r.estimatedRto.atLeast();
        return r.estimatedRto.isInfinite() ? std::numeric_limits<qint64>::max()
                                           : (*most - *r.rtoTarget).count();
    };
    const auto rank = [](const ComponentResult& r) {
        return r.misses() ? 2 : r.verdict() == Verdict::Unknown ? 1 : 0;
    };
    if (rank(a) != rank(b))
        return rank(a) > rank(b);
    return excess(a) > excess(b);
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
        return waits.component >= 0 && analysis.components[idx(waits.component)].estimatedRto.isKnown()
                   ? RecoverTexts::tr("%1, up at %2")
                         .arg(analysis.graph->name(waits.component),
                              clockText(analysis.components[idx(waits.component)].estimatedRto))
                   : waitText(analysis, step);
    case WaitReason::Kind::PreviousStep:
        return waits.step >= 0 ? RecoverTexts::tr("Previous step “%1”, done at %2")
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
        return RecoverTexts::tr("%1, available from %2")
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

namespace {

/// No difference is claimed unless both are known.
FigureChange secondsChange(const Estimated<Seconds>& before, const Estimated<Seconds>& after) {
    if (before.isInfinite() != after.isInfinite())
        return {after.isInfinite() ? RecoverTexts::tr("never") : RecoverTexts::tr("now possible"),
                after.isInfinite() ? Tone::Bad : Tone::Good};
    if (!before.isKnown() || !after.isKnown() || before.known() == after.known())
        return {};
    const Seconds less = *before.known() - *after.known();
    return less.count() > 0 ? FigureChange{RecoverTexts::tr("−%1").arg(durationText(less)), Tone::Good}
                            : FigureChange{RecoverTexts::tr("+%1").arg(durationText(-less)), Tone::Bad};
}

} // namespace

namespace {

/// Why it is unknown whether a component that is down meets its RTO target; empty: none is.
QString unknownTarget(const ScenarioAnalysis& analysis) {
    for (const ComponentResult& result : analysis.components) {
        if (result.isDown() && result.rtoTarget && result.estimatedRto.isUnknown())
            return result.estimatedRto.unknownBecause();
    }
    return {};
}

} // namespace

Figure chanceToMeetAll(const ScenarioAnalysis& analysis, const Simulation* simulation) {
    if (simulation == nullptr)
        return {{}, QStringLiteral("…"), RecoverTexts::tr("Simulating"), Tone::Plain, {}};
    if (!simulation->chanceToMeetAll) {
        if (const QString because = unknownTarget(analysis); !because.isEmpty())
            return {{}, RecoverTexts::tr("Unknown"), because, Tone::Warn, {}};
        const bool targets = std::any_of(analysis.components.begin(), analysis.components.end(),
                                         [](const ComponentResult& r) { return r.rtoTarget.has_value(); });
        return {{},
                QStringLiteral("–"),
                targets ? RecoverTexts::tr("Nothing with an RTO target is down")
                        : RecoverTexts::tr("No component has an RTO target"),
                Tone::Plain,
                {}};
    }
    const double chance = *simulation->chanceToMeetAll;
    // 0 % and 100 % only if all runs agree.
    const double percent = chance >= 1 || chance <= 0 ? 100 * chance : std::clamp(100 * chance, 1.0, 99.0);
    return {{},
            RecoverTexts::tr("%1 %").arg(std::lround(percent)),
            RecoverTexts::tr("%1 simulated runs").arg(QLocale().toString(simulation->runs)),
            chance >= 0.9   ? Tone::Good
            : chance >= 0.5 ? Tone::Warn
                            : Tone::Bad,
            {}};
}

FigureChange backChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    return secondsChange(before.schedule.makespan, after.schedule.makespan);
}

FigureChange targetChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const int worst = summarise(after).targetComponent;
    if (worst < 0 || idx(worst) >= before.components.size())
        return {};
    return secondsChange(before.components[idx(worst)].estimatedRto,
                         after.components[idx(worst)].estimatedRto);
}

FigureChange dataChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const int worst = summarise(after).dataComponent;
    if (worst < 0 || idx(worst) >= before.components.size())
        return {};
    return secondsChange(before.components[idx(worst)].estimatedRpo,
                         after.components[idx(worst)].estimatedRpo);
}

FigureChange costChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after) {
    const auto was = before.exposure.total.known();
    const auto is = after.exposure.total.known();
    const qint64 less = was && is ? was->minor - is->minor : 0;
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
    std::stable_sort(shown.begin(), shown.end(),
                     [](const ComponentResult* a, const ComponentResult* b) { return isWorse(*a, *b); });
    std::vector<ResultRow> rows;
    for (const ComponentResult* result : shown) {
        const ComponentSummary summary = summariseComponent(analysis, result->component);
        ResultRow row;
        row.entity = refOf(analysis, result->component);
        static const char* const icons[] = {"", "state-degraded", "state-disabled", "lost"};
        const Tone tone = result->state == ImpactState::Lost         ? Tone::Bad
                          : result->state == ImpactState::Unaffected ? Tone::Quiet
                                                                     : Tone::Warn;
        row.cells = {{analysis.graph->name(result->component), Tone::Plain, false, true, {}, {}, 0, {}},
                     {stateText(result->state),
                      tone,
                      false,
                      false,
                      {},
                      {},
                      0,
                      QString::fromLatin1(icons[static_cast<int>(result->state)])},
                     estimateCell(summary.rto, summary.notRecoverableBecause),
                     targetCell(summary.rto),
                     estimateCell(summary.rpo, {}),
                     targetCell(summary.rpo)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drawbridge
