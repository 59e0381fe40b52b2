// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/plan_checklist.h"

#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/words.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

using State = ChecklistState;

ChecklistRow row(ChecklistPart part, bool done, const QString& sentence) {
    return {part, done ? State::Done : State::Lacking, sentence};
}

ChecklistRow estate(const Plan& plan) {
    const auto components = static_cast<std::size_t>(plan.components.size());
    if (components == 0)
        return row(ChecklistPart::Estate, false, ChecklistTexts::tr("Nothing drawn or imported"));
    return row(ChecklistPart::Estate, true,
               ChecklistTexts::tr("%1 in %2")
                   .arg(countOfKind(EntityKind::Component, components),
                        countOfKind(EntityKind::Site, static_cast<std::size_t>(plan.sites.size()))));
}

ChecklistRow scenario(const Plan& plan) {
    const int count = plan.scenarios.size();
    if (count == 0)
        return row(ChecklistPart::Scenario, false, ChecklistTexts::tr("None yet"));
    const QString first = plan.scenarios.at(0).name;
    return row(ChecklistPart::Scenario, true,
               count == 1 ? first : ChecklistTexts::tr("%1 and %n more", nullptr, count - 1).arg(first));
}

ChecklistRow targets(const Plan& plan) {
    std::set<qint64> covered;
    for (const Component& component : plan.components) {
        if (component.rto)
            covered.insert(component.id.value());
    }
    for (const ProtectionGroup& group : plan.protectionGroups) {
        for (const ComponentId member : group.members) {
            if (group.rto)
                covered.insert(member.value());
        }
    }
    if (covered.empty())
        return row(ChecklistPart::Targets, false, ChecklistTexts::tr("Nothing has an RTO"));
    return row(ChecklistPart::Targets, true,
               ChecklistTexts::tr("%n component(s) with an RTO", nullptr, static_cast<int>(covered.size())));
}

/// Over all scenarios: a component counts as not recoverable if it is in one of them.
ChecklistRow recovery(const Plan& plan, const PlanAnalysis* analysis) {
    const ChecklistPart part = ChecklistPart::Recovery;
    if (plan.scenarios.isEmpty())
        return row(part, false, ChecklistTexts::tr("Not planned yet"));
    if (analysis == nullptr)
        return {part, State::Unknown, ChecklistTexts::tr("Being worked out …")};
    std::set<int> down;
    std::set<int> lost;
    for (const ScenarioAnalysis& scenario : analysis->scenarios()) {
        for (const ComponentResult& result : scenario.components) {
            if (result.isDown())
                down.insert(result.component);
            if (!result.notRecoverableBecause.isEmpty())
                lost.insert(result.component);
        }
    }
    if (down.empty())
        return {part, State::Unknown, ChecklistTexts::tr("No scenario takes anything down")};
    const auto back = static_cast<int>(down.size() - std::min(lost.size(), down.size()));
    return row(part, lost.empty(),
               ChecklistTexts::tr("%1 of %2 can be recovered").arg(back).arg(down.size()));
}

ChecklistRow contacts(const Plan& plan) {
    const ChecklistPart part = ChecklistPart::Contacts;
    if (plan.contacts.isEmpty())
        return row(part, false, ChecklistTexts::tr("Nobody to call is named"));
    for (const Contact& contact : plan.contacts) {
        if (!contact.phone || contact.phone->isEmpty())
            return row(part, false, ChecklistTexts::tr("%1 has no phone number").arg(contact.role));
    }
    for (const Contact& contact : plan.contacts) {
        if (!contact.deputy)
            return row(part, false, ChecklistTexts::tr("%1 has no deputy").arg(contact.role));
    }
    return row(part, true, ChecklistTexts::tr("%n contact(s)", nullptr, plan.contacts.size()));
}

ChecklistRow exercise(const Plan& plan, const QDate& today) {
    const ChecklistPart part = ChecklistPart::Exercise;
    QDate next;
    for (const Exercise& each : plan.exercises) {
        const QDate due = nextDue(plan, each);
        if (due.isValid() && due < today)
            return row(part, false, ChecklistTexts::tr("%1 is overdue").arg(each.name));
        if (due.isValid() && (!next.isValid() || due < next))
            next = due;
    }
    if (plan.exercises.isEmpty())
        return row(part, false, ChecklistTexts::tr("None is planned"));
    if (!next.isValid())
        return row(part, false, ChecklistTexts::tr("No exercise has a date"));
    return row(part, true,
               ChecklistTexts::tr("Next on %1").arg(QLocale().toString(next, QLocale::ShortFormat)));
}

} // namespace

std::vector<ChecklistRow> checklistOf(const Plan& plan, const PlanAnalysis* analysis, const QDate& today) {
    return {estate(plan),   scenario(plan),       targets(plan), recovery(plan, analysis),
            contacts(plan), exercise(plan, today)};
}

QString checklistTitle(ChecklistPart part) {
    switch (part) {
    case ChecklistPart::Estate:
        return ChecklistTexts::tr("Estate");
    case ChecklistPart::Scenario:
        return ChecklistTexts::tr("Scenario");
    case ChecklistPart::Targets:
        return ChecklistTexts::tr("Targets");
    case ChecklistPart::Recovery:
        return ChecklistTexts::tr("Recovery");
    case ChecklistPart::Contacts:
        return ChecklistTexts::tr("Contacts");
    case ChecklistPart::Exercise:
        return ChecklistTexts::tr("Exercise");
    }
    return {};
}

int doneIn(const std::vector<ChecklistRow>& rows) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ChecklistRow& each) {
        return each.state == ChecklistState::Done;
    }));
}

} // namespace drawbridge
