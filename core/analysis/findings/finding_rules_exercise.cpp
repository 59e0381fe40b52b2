// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <QSet>

namespace drawbridge {

namespace {

QString isoDate(QDate date) {
    return date.toString(Qt::ISODate);
}

QDate laterBy(QDate date, Seconds every) {
    return date.addDays(every / std::chrono::days(1));
}

/// A date that was kept is no longer due; a date yet to come settles the matter.
QDate nextDue(const Exercise& exercise) {
    const bool held = exercise.due && exercise.last && *exercise.last >= *exercise.due;
    if (exercise.due && !held)
        return *exercise.due;
    return exercise.last && exercise.every ? laterBy(*exercise.last, *exercise.every) : QDate();
}

void reportOverdue(const RuleContext& context, Reporter& out) {
    for (const Exercise& exercise : context.plan().exercises) {
        const QDate due = nextDue(exercise);
        if (!due.isValid() || !context.today.isValid() || due >= context.today)
            continue;
        std::vector<EntityRef> entities{refTo(exercise.id)};
        if (context.plan().scenarios.find(exercise.scenario) != nullptr)
            entities.push_back(refTo(*exercise.scenario));
        const QString last = exercise.last
                                 ? FindingsTexts::tr("it was last held on %1").arg(isoDate(*exercise.last))
                                 : FindingsTexts::tr("it was never held");
        out.add(std::move(entities),
                FindingsTexts::tr("The exercise %1 is overdue since %2, %3 days ago; %4.")
                    .arg(exercise.name, isoDate(due), QString::number(due.daysTo(context.today)), last),
                FindingsTexts::tr("Hold it, and record when"));
    }
}

void reportNeverExercised(const RuleContext& context, Reporter& out) {
    QSet<qint64> exercised;
    for (const Exercise& exercise : context.plan().exercises)
        if (exercise.scenario)
            exercised.insert(exercise.scenario->value());
    std::vector<EntityRef> entities;
    QStringList names;
    for (const Scenario& scenario : context.plan().scenarios) {
        if (exercised.contains(scenario.id.value()))
            continue;
        entities.push_back(refTo(scenario.id));
        names << scenario.name;
    }
    if (entities.empty())
        return;
    const QString scenario = names.size() == 1 ? names.front() : QString();
    out.add(std::move(entities),
            FindingsTexts::tr("No exercise is planned for %1, so nobody knows whether the plan works "
                              "there.")
                .arg(quotedList(names)),
            FindingsTexts::tr("Schedule an exercise"))
        .scenario = scenario;
}

void reportNoRate(const RuleContext& context, Reporter& out) {
    if (context.plan().contracts.isEmpty())
        return; // the rate is only asked for the cost of a year
    std::vector<EntityRef> entities;
    QStringList names;
    for (const Scenario& scenario : context.plan().scenarios) {
        if (scenario.rate)
            continue;
        entities.push_back(refTo(scenario.id));
        names << scenario.name;
    }
    if (entities.empty())
        return;
    const QString scenario = names.size() == 1 ? names.front() : QString();
    const QString message =
        names.size() == 1
            ? FindingsTexts::tr(
                  "How often %1 happens is not given, so it is missing from the cost of a year.")
            : FindingsTexts::tr(
                  "How often %1 happen is not given, so they are missing from the cost of a year.");
    out.add(std::move(entities), message.arg(quotedList(names)),
            FindingsTexts::tr("Estimate a rate, such as 0.1/y"))
        .scenario = scenario;
}

bool failsSomething(const Impact& impact) {
    const auto any = [](const std::vector<char>& lost) {
        return std::any_of(lost.begin(), lost.end(), [](char l) { return l != 0; });
    };
    return any(impact.networkLost) || any(impact.tunnelLost) ||
           std::any_of(impact.state.begin(), impact.state.end(),
                       [](ImpactState state) { return state != ImpactState::Unaffected; });
}

void reportFailsNothing(const RuleContext& context, Reporter& out) {
    for (const ScenarioAnalysis& analysis : context.analyses) {
        if (failsSomething(analysis.impact))
            continue;
        const QString message =
            analysis.scenario.fails.empty()
                ? FindingsTexts::tr(
                      "The scenario %1 names nothing that fails, so there is nothing to plan for.")
                : FindingsTexts::tr(
                      "The scenario %1 takes nothing of the plan down: what it names holds no component.");
        out.add({refTo(analysis.scenario.id)}, message.arg(quoted(analysis.scenario.name)),
                FindingsTexts::tr("Say what fails"))
            .scenario = analysis.scenario.name;
    }
}

/// A step that asks a team for more than it has: it could never begin.
struct Excess {
    int units = 0;
    QStringList steps;
    std::vector<EntityRef> owners;
};

void collectExcess(const Plan& plan, const std::vector<Step>& steps, const EntityRef& owner,
                   const QString& ownerName, std::vector<Excess>& excess) {
    for (const Step& step : steps) {
        for (const TeamUse& use : step.teams) {
            const int team = use.team ? plan.teams.indexOf(*use.team) : -1;
            if (team < 0 || use.units <= plan.teams.at(team).effectiveSize())
                continue;
            Excess& found = excess[idx(team)];
            found.units = std::max(found.units, use.units);
            found.steps << FindingsTexts::tr("“%1” of %2").arg(step.name, ownerName);
            if (found.owners.empty() || found.owners.back() != owner)
                found.owners.push_back(owner);
        }
    }
}

void reportTeamTooSmall(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    std::vector<Excess> excess(idx(plan.teams.size()));
    for (const Procedure& procedure : plan.procedures)
        collectExcess(plan, procedure.steps, refTo(procedure.id), procedure.name, excess);
    for (const Component& component : plan.components)
        if (component.recovery)
            collectExcess(plan, component.recovery->steps, refTo(component.id), component.name, excess);
    for (int t = 0; t < plan.teams.size(); ++t) {
        const Excess& found = excess[idx(t)];
        if (found.steps.isEmpty())
            continue;
        const Team& team = plan.teams.at(t);
        std::vector<EntityRef> entities{refTo(team.id)};
        entities.insert(entities.end(), found.owners.begin(), found.owners.end());
        out.add(std::move(entities),
                FindingsTexts::tr("%1 has %2, but is asked for %3 at once by %4, which can therefore "
                                  "never begin.")
                    .arg(team.name)
                    .arg(team.effectiveSize())
                    .arg(found.units)
                    .arg(nameList(found.steps)),
                FindingsTexts::tr("Ask for at most %1, or enlarge the team").arg(team.effectiveSize()));
    }
}

} // namespace

const std::vector<FindingRule>& exerciseRules() {
    static const std::vector<FindingRule> rules{
        {"DR-401", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Exercise overdue"), reportOverdue},
        {"DR-402", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Scenario never exercised"),
         reportNeverExercised},
        {"DR-403", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Scenario without a rate"),
         reportNoRate},
        {"DR-404", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Scenario that fails nothing"),
         reportFailsNothing},
        {"DR-405", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Team asked for more than it has"),
         reportTeamTooSmall},
    };
    return rules;
}

} // namespace drawbridge
