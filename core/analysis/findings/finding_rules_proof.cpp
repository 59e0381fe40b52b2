// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/programme/exercise_scope.h"
#include "core/analysis/verification/verified_state.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"

#include <map>

namespace drawbridge {

namespace {

constexpr int kUrgent = 2; ///< a group of this priority, or a higher one, should be exercised

QString isoDate(QDate date) {
    return date.toString(Qt::ISODate);
}

/// One finding for all that a run proved and one cause took away.
void reportLost(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    const Verifications verifications(plan, context.today);
    std::map<std::pair<int, QString>, std::vector<EntityRef>> lost;
    for (const EntityRef& what : verifications.proven()) {
        const Verification state = verifications.of(what);
        if (state.state == VerifiedState::Lost && state.run)
            lost[{plan.runs.indexOf(*state.run), state.lostBecause}].push_back(what);
    }
    for (const auto& [cause, entities] : lost) {
        const Run& run = plan.runs.at(cause.first);
        QStringList names;
        for (const EntityRef& entity : entities)
            names << displayName(plan, entity);
        const QString date = isoDate(dayOf(plan, run.date));
        const QString message =
            run.isIncident()
                ? FindingsTexts::tr("The recovery from the incident %1 of %2 no longer proves that %3 can be "
                                    "recovered. %4.")
                : FindingsTexts::tr("The exercise %1 of %2 no longer proves that %3 can be recovered. %4.");
        out.add(entities, message.arg(quoted(run.name), date, nameList(names), cause.second),
                FindingsTexts::tr("Exercise it again"));
    }
}

void reportActionOverdue(const RuleContext& context, Reporter& out) {
    for (const CorrectiveAction& action : context.plan().correctiveActions) {
        if (action.closed || !action.due || !context.today.isValid() || *action.due >= context.today)
            continue;
        std::vector<EntityRef> entities{refTo(action.id)};
        if (context.plan().runs.find(action.from) != nullptr)
            entities.push_back(refTo(*action.from));
        const QString days = QString::number(action.due->daysTo(context.today));
        const QString message =
            action.owner
                ? FindingsTexts::tr("The corrective action %1 of %4 was due on %2 and is %3 days late.")
                      .arg(quoted(action.name), isoDate(*action.due), days, *action.owner)
                : FindingsTexts::tr(
                      "The corrective action %1 was due on %2 and is %3 days late; nobody has it.")
                      .arg(quoted(action.name), isoDate(*action.due), days);
        out.add(std::move(entities), message, FindingsTexts::tr("Do it and close it, or set a new date"));
    }
}

void reportNobodyLeads(const RuleContext& context, Reporter& out) {
    for (const Exercise& exercise : context.plan().exercises) {
        const QDate day = exercise.dateSet ? dayOf(context.plan(), *exercise.dateSet) : QDate();
        if (exercise.leads || !day.isValid() || (context.today.isValid() && day < context.today))
            continue;
        out.add({refTo(exercise.id)},
                FindingsTexts::tr("The exercise %1 is set for %2, and nobody leads it.")
                    .arg(quoted(exercise.name), isoDate(day)),
                FindingsTexts::tr("Name who leads it"));
    }
}

/// Where no exercise is planned at all, DR-402 says so.
void reportNotCovered(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    std::vector<const ProtectionGroup*> urgent;
    for (const ProtectionGroup& group : plan.protectionGroups) {
        if (group.priority && *group.priority <= kUrgent && !group.members.empty())
            urgent.push_back(&group);
    }
    if (urgent.empty() || plan.exercises.isEmpty())
        return;
    const PlannedWork work(context.graph);
    std::vector<ExerciseScope> scopes;
    for (const Exercise& exercise : plan.exercises)
        scopes.emplace_back(context.graph, work, exercise);
    for (const ProtectionGroup* group : urgent) {
        const bool isCovered = std::any_of(scopes.begin(), scopes.end(), [&](const ExerciseScope& scope) {
            return scope.of(*group) != ExerciseScope::Part::None;
        });
        if (!isCovered)
            out.add({refTo(group->id)},
                    FindingsTexts::tr("No exercise covers the protection group %1, which has priority %2.")
                        .arg(quoted(group->name), QString::number(*group->priority)),
                    FindingsTexts::tr("Put it into the scope of an exercise"));
    }
}

} // namespace

const std::vector<FindingRule>& proofRules() {
    static const std::vector<FindingRule> rules{
        {"DR-407", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Verified state lost"), reportLost},
        {"DR-408", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Corrective action overdue"),
         reportActionOverdue},
        {"DR-409", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Nobody leads an exercise"),
         reportNobodyLeads},
        {"DR-410", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Urgent group never exercised"),
         reportNotCovered},
    };
    return rules;
}

} // namespace drawbridge
