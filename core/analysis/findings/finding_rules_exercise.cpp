// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"

#include <QSet>

namespace drawbridge {

namespace {

QString isoDate(QDate date) {
    return date.toString(Qt::ISODate);
}

void reportOverdue(const RuleContext& context, Reporter& out) {
    for (const Exercise& exercise : context.plan().exercises) {
        const QDate due = nextDue(context.plan(), exercise);
        if (!due.isValid() || !context.today.isValid() || due >= context.today)
            continue;
        std::vector<EntityRef> entities{refTo(exercise.id)};
        if (context.plan().scenarios.find(exercise.scenario) != nullptr)
            entities.push_back(refTo(*exercise.scenario));
        const auto held = lastHeld(context.plan(), exercise).on;
        const QString last =
            held ? FindingsTexts::tr("last held on %1").arg(isoDate(*held)) : FindingsTexts::tr("never held");
        out.add(std::move(entities),
                FindingsTexts::tr("The exercise %1 was due on %2 and is %3 days overdue; %4.")
                    .arg(exercise.name, isoDate(due), QString::number(due.daysTo(context.today)), last),
                FindingsTexts::tr("Hold it and record the date"));
    }
}

void reportNeverExercised(const RuleContext& context, Reporter& out) {
    QSet<qint64> exercised;
    for (const Exercise& exercise : context.plan().exercises)
        if (exercise.scenario)
            exercised.insert(exercise.scenario->value());
    for (const Run& run : context.plan().runs)
        if (run.scenario && run.ended)
            exercised.insert(run.scenario->value());
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
            FindingsTexts::tr("No exercise is planned for %1, so the plan is untested there.")
                .arg(quotedList(names)),
            FindingsTexts::tr("Schedule an exercise"))
        .scenario = scenario;
}

void reportNoRate(const RuleContext& context, Reporter& out) {
    if (context.plan().contracts.isEmpty())
        return; // rates only matter for the annual loss expectancy
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
        names.size() == 1 ? FindingsTexts::tr("%1 has no rate, so it is missing from the annual cost.")
                          : FindingsTexts::tr("%1 have no rate, so they are missing from the annual cost.");
    out.add(std::move(entities), message.arg(quotedList(names)),
            FindingsTexts::tr("Estimate a rate, e.g. 0.1/y"))
        .scenario = scenario;
}

/// What fails by itself, as the year of the exposure has it.
bool hasFailures(const auto& entity) {
    return entity.mtbf || entity.unavailability;
}

/// A scenario that fails one thing which also fails by itself: a year counts both.
void reportCountedTwice(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    for (const Scenario& scenario : plan.scenarios) {
        if (!scenario.rate || scenario.fails.size() != 1 || scenario.dataState() == DataState::Destroyed)
            continue; // what destroys data is no mere failure
        const Failure& failure = scenario.fails.front();
        const Site* site = plan.sites.find(failure.site);
        const Component* component = plan.components.find(failure.component);
        const bool twice =
            (site != nullptr && hasFailures(*site)) || (component != nullptr && hasFailures(*component));
        if (!twice)
            continue;
        out.add({refTo(scenario.id), site != nullptr ? refTo(site->id) : refTo(component->id)},
                FindingsTexts::tr("A year counts both the rate of %1 and the failures of %2 by its MTBF.")
                    .arg(quoted(scenario.name), site != nullptr ? site->name : component->name),
                FindingsTexts::tr("Remove one of them, or keep both if they are different events"))
            .scenario = scenario.name;
    }
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
                ? FindingsTexts::tr("The scenario %1 does not name anything that fails.")
                : FindingsTexts::tr("The scenario %1 affects no component: what it fails contains none.");
        out.add({refTo(analysis.scenario.id)}, message.arg(quoted(analysis.scenario.name)),
                FindingsTexts::tr("Choose what fails"))
            .scenario = analysis.scenario.name;
    }
}

/// Steps that need more people than a team has, so they can never start.
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
                FindingsTexts::tr("The team %1 is too small (%2, needs %3): %4 can never start.")
                    .arg(team.name)
                    .arg(team.effectiveSize())
                    .arg(found.units)
                    .arg(nameList(found.steps)),
                FindingsTexts::tr("Require at most %1, or enlarge the team").arg(team.effectiveSize()));
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
        {"DR-404", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Scenario without effect"),
         reportFailsNothing},
        {"DR-411", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Failure counted twice in a year"),
         reportCountedTwice},
        {"DR-405", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Team too small for a step"),
         reportTeamTooSmall},
    };
    return rules;
}

} // namespace drawbridge
