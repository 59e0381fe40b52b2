// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/incident_time.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/index.h"
#include "core/model/words.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/tabletop_sources.h"

#include <algorithm>

namespace drawbridge::tabletop {

namespace {

QString personOf(const Contact& contact) {
    QStringList parts;
    for (const auto& way : {contact.name, contact.phone, contact.email}) {
        if (way)
            parts += *way;
    }
    return parts.isEmpty() ? contact.role
                           : TabletopTexts::tr("%1: %2").arg(contact.role, parts.join(QStringLiteral(", ")));
}

/// What the plan says of messages to an audience; sets the gap where it says nothing.
void answerByCommunication(const Scene& scene, Audience audience, Inject& inject) {
    QStringList lines;
    for (const Communication& one : scene.plan().communications) {
        if (one.audience != audience)
            continue;
        QStringList parts;
        if (const Contact* by = scene.plan().contacts.find(one.by)) {
            parts += TabletopTexts::tr("sent by %1").arg(by->role);
            inject.forWhom += by->role;
        }
        if (one.channel)
            parts += TabletopTexts::tr("by way of %1").arg(*one.channel);
        if (one.firstWithin)
            parts +=
                TabletopTexts::tr("first within %1 of the declaration").arg(durationText(*one.firstWithin));
        if (one.every)
            parts += TabletopTexts::tr("then every %1").arg(durationText(*one.every));
        inject.names += one.name;
        lines +=
            parts.isEmpty()
                ? TabletopTexts::tr("The plan has the message “%1”, without a sender or a time.")
                      .arg(one.name)
                : TabletopTexts::tr("By the plan: “%1”, %2.").arg(one.name, parts.join(QStringLiteral(", ")));
    }
    if (lines.isEmpty()) {
        inject.isGap = true;
        lines += gapText(
            TabletopTexts::tr("the plan has no message to this audience (%1), and nobody who sends it.")
                .arg(choiceLabel(choiceName(audience))));
    }
    inject.answer += (inject.answer.isEmpty() ? QString() : QStringLiteral("\n")) + lines.join(u'\n');
}

/// A team of one person whose steps all wait when nobody answers.
std::vector<Candidate> teamOfOne(const Scene& scene) {
    std::vector<Candidate> candidates;
    const Plan& plan = scene.plan();
    for (int t = 0; t < plan.teams.size(); ++t) {
        const Team& team = plan.teams.at(t);
        int steps = 0;
        int first = -1;
        bool isCritical = false;
        for (int s = 0; s < static_cast<int>(scene.analysis.tasks.steps.size()); ++s) {
            const auto& demands = scene.analysis.tasks.steps[idx(s)].teams;
            if (std::none_of(demands.begin(), demands.end(),
                             [t](const TeamDemand& demand) { return demand.team == t; }))
                continue;
            ++steps;
            const bool critical = scene.analysis.schedule.steps[idx(s)].critical;
            if (first < 0 || (critical && !isCritical) ||
                (critical == isCritical && scene.startOf(s) < scene.startOf(first)))
                first = s;
            isCritical = isCritical || critical;
        }
        if (team.effectiveSize() != 1 || first < 0)
            continue;
        const RecoveryStep& step = scene.analysis.tasks.steps[idx(first)];
        Candidate one;
        one.weight = isCritical ? 5 : 3;
        one.isComplication = true;
        Inject& inject = one.inject;
        inject.story = scene.startOf(first);
        inject.title = TabletopTexts::tr("%1 does not answer").arg(team.name);
        inject.told = TabletopTexts::tr("Nobody picks up the telephone of %1. The next step is “%2” of %3.")
                          .arg(team.name, step.name, scene.name(step.component));
        inject.questions = {TabletopTexts::tr("Who else can do this, and has what it takes?"),
                            TabletopTexts::tr("How long do you wait, and what does waiting delay?")};
        inject.answer =
            TabletopTexts::tr(
                "By the plan %1 is one person (contact: %2) with %3 steps in this scenario; “%4” is "
                "planned %5.")
                .arg(team.name, team.contact.value_or(TabletopTexts::tr("not given")), QString::number(steps),
                     step.name, scene.plannedText(first));
        if (scene.analysis.schedule.steps[idx(first)].critical)
            inject.answer +=
                u' ' + TabletopTexts::tr("It is on the critical path: every minute of waiting delays "
                                         "the full recovery.");
        inject.answer +=
            u'\n' + gapText(TabletopTexts::tr("the plan has no second person for %1.").arg(team.name));
        inject.isGap = true;
        inject.forWhom = {team.name};
        inject.names = {team.name, scene.name(step.component)};
        candidates.push_back(one);
    }
    return candidates;
}

std::vector<Candidate> outOfHours(const Scene& scene) {
    std::vector<Candidate> candidates;
    const Plan& plan = scene.plan();
    for (int s = 0; s < static_cast<int>(scene.analysis.tasks.steps.size()); ++s) {
        const RecoveryStep& step = scene.analysis.tasks.steps[idx(s)];
        for (const TeamDemand& demand : step.teams) {
            const Team& team = plan.teams.at(demand.team);
            const bool isTold =
                std::any_of(candidates.begin(), candidates.end(),
                            [&team](const Candidate& one) { return one.inject.forWhom.contains(team.name); });
            if (!team.hours || team.hours->isAlways() || isTold)
                continue;
            Candidate one;
            one.weight = 4;
            Inject& inject = one.inject;
            inject.story = scene.startOf(s);
            inject.title = TabletopTexts::tr("%1 has gone home").arg(team.name);
            inject.told =
                TabletopTexts::tr("It is late, and %1 is not at work any more. “%2” of %3 cannot begin "
                                  "without them.")
                    .arg(team.name, step.name, scene.name(step.component));
            inject.questions = {TabletopTexts::tr("Do you wait until they are back, or call them in?"),
                                TabletopTexts::tr("Who may decide that?")};
            inject.answer =
                TabletopTexts::tr("The plan counts on %1 in its hours only (%2, %3) and waits for them; "
                                  "contact: %4.")
                    .arg(team.name, team.hours->text(), zoneOf(plan, team).name,
                         team.contact.value_or(TabletopTexts::tr("not given")));
            inject.forWhom = {team.name};
            inject.names = {team.name, scene.name(step.component)};
            candidates.push_back(one);
        }
    }
    return candidates;
}

std::vector<Candidate> contactSilent(const Scene& scene) {
    std::vector<Candidate> candidates;
    for (const Contact& contact : scene.plan().contacts) {
        Candidate one;
        Inject& inject = one.inject;
        inject.story = scene.workStarts();
        inject.title = TabletopTexts::tr("%1 cannot be reached").arg(contact.role);
        inject.told =
            TabletopTexts::tr("You call “%1” for the third time. Nobody answers.").arg(contact.role);
        inject.questions = {TabletopTexts::tr("Whom do you call instead, and when did you decide to?"),
                            TabletopTexts::tr("Who may do what this role does?")};
        const Contact* next = scene.plan().contacts.find(contact.escalatesTo);
        QStringList parts;
        if (contact.deputy)
            parts += TabletopTexts::tr("The deputy is at %1.").arg(*contact.deputy);
        if (next != nullptr) {
            parts += contact.escalateAfter ? TabletopTexts::tr("After %1 without an answer it goes to %2.")
                                                 .arg(durationText(*contact.escalateAfter), personOf(*next))
                                           : TabletopTexts::tr("It goes on to %1.").arg(personOf(*next));
            inject.names += next->role;
        }
        inject.isGap = parts.isEmpty();
        if (parts.isEmpty())
            parts += gapText(TabletopTexts::tr("the plan has neither a deputy nor an escalation for %1.")
                                 .arg(contact.role));
        inject.answer =
            TabletopTexts::tr("In the plan: %1.").arg(personOf(contact)) + u'\n' + parts.join(u' ');
        inject.forWhom = {contact.role};
        inject.names += contact.role;
        one.weight = inject.isGap ? 3 : 2;
        candidates.push_back(one);
    }
    return candidates;
}

std::vector<Candidate> clientCalls(const Scene& scene) {
    std::vector<Candidate> candidates;
    const Plan& plan = scene.plan();
    for (const ContractExposure& exposure : scene.analysis.exposure.contracts) {
        if (exposure.decidingService < 0)
            continue;
        const Contract& contract = plan.contracts.at(exposure.contract);
        Candidate one;
        one.weight = 3;
        Inject& inject = one.inject;
        inject.story = std::max(scene.workStarts(), contract.grace.value_or(scene.workStarts()));
        inject.title = TabletopTexts::tr("%1 calls").arg(contract.client);
        inject.told =
            TabletopTexts::tr("%1 is on the line: %2 does not work. They want to know how long it will "
                              "take, whether their data are safe, and what they will be credited.")
                .arg(contract.client, scene.name(exposure.decidingService));
        inject.questions = {TabletopTexts::tr("Who talks to the client, and what may be said?"),
                            TabletopTexts::tr("What does each further hour cost under this contract?")};
        inject.answer =
            TabletopTexts::tr("Estimated downtime for this contract: %1. Credit %2, penalty %3, together "
                              "%4.")
                .arg(durationText(exposure.downtime, TabletopTexts::tr("for ever, by this plan")),
                     moneyText(plan, exposure.credit), moneyText(plan, exposure.penalty),
                     moneyText(plan, exposure.total));
        if (exposure.excluded)
            inject.answer += u' ' + TabletopTexts::tr("The contract excludes this scenario.");
        if (contract.penaltyPerHour)
            inject.answer +=
                u' ' + TabletopTexts::tr("The penalty is %1 an hour, beginning %2 after the incident.")
                           .arg(moneyText(plan, *contract.penaltyPerHour),
                                durationText(contract.grace.value_or(Seconds(0))));
        inject.names = {contract.client, scene.name(exposure.decidingService)};
        answerByCommunication(scene, Audience::Clients, inject);
        candidates.push_back(one);
    }
    return candidates;
}

std::vector<Candidate> managementAsks(const Scene& scene) {
    const ScenarioSummary summary = summarise(scene.analysis);
    Candidate one;
    one.weight = 3;
    Inject& inject = one.inject;
    inject.story = scene.workStarts() + Seconds(3600);
    inject.title = TabletopTexts::tr("The management asks");
    inject.told =
        TabletopTexts::tr("The management wants one sentence now: when is everything back, and is a target "
                          "missed?");
    inject.questions = {TabletopTexts::tr("What do you say, and how sure are you of it?"),
                        TabletopTexts::tr("When do they hear from you next?")};
    inject.answer = TabletopTexts::tr("%1: %2 (%3). %4: %5 (%6).")
                        .arg(summary.back.label, summary.back.value, summary.back.note, summary.target.label,
                             summary.target.value, summary.target.note);
    answerByCommunication(scene, Audience::Management, inject);
    return {one};
}

std::vector<Candidate> regulatorAsks(const Scene& scene) {
    Candidate one;
    one.weight = 3;
    Inject& inject = one.inject;
    inject.story = scene.workStarts() + Seconds(2 * 3600);
    inject.title = TabletopTexts::tr("A regulator asks");
    inject.told =
        TabletopTexts::tr("A supervisory authority has read of the disruption and asks for a first notice: "
                          "what happened, since when, who is affected.");
    inject.questions = {TabletopTexts::tr("Must you report, to whom, and by when?"),
                        TabletopTexts::tr("Who writes it, and who releases it?")};
    answerByCommunication(scene, Audience::Regulators, inject);
    return {one};
}

std::vector<Candidate> staffAsks(const Scene& scene) {
    Candidate one;
    Inject& inject = one.inject;
    inject.story = scene.workStarts() + Seconds(1800);
    inject.title = TabletopTexts::tr("Rumours");
    inject.told =
        TabletopTexts::tr("Staff ask each other what is going on; somebody has posted a guess, and a "
                          "journalist calls the front desk.");
    inject.questions = {TabletopTexts::tr("Who tells the staff, and what?"),
                        TabletopTexts::tr("Who answers the journalist?")};
    answerByCommunication(scene, Audience::Staff, inject);
    return {one};
}

/// A third party that what is down rests on does not help either.
std::vector<Candidate> vendorSilent(const Scene& scene) {
    std::vector<Candidate> candidates;
    const RecoveryGraph& graph = scene.graph();
    for (int c = 0; c < graph.size; ++c) {
        if (graph.component(c).kind != ComponentKind::ThirdParty)
            continue;
        QStringList hard;
        QStringList soft;
        for (const int other : graph.hardDependents.of(c))
            hard += graph.name(other);
        for (const int other : graph.softDependents.of(c))
            soft += graph.name(other);
        if (hard.isEmpty() && soft.isEmpty())
            continue;
        Candidate one;
        one.weight = 2;
        one.isComplication = true;
        Inject& inject = one.inject;
        inject.story = scene.workStarts() + Seconds(3600);
        inject.title = TabletopTexts::tr("%1 does not answer").arg(graph.name(c));
        inject.told =
            TabletopTexts::tr("%1 is needed as well, and does not react: no answer on its hotline, and its "
                              "interface is silent.")
                .arg(graph.name(c));
        inject.questions = {TabletopTexts::tr("What works without it, and what does not?"),
                            TabletopTexts::tr("Whom do you call there, and which contract is that by?")};
        QStringList parts;
        if (!hard.isEmpty())
            parts += TabletopTexts::tr("Without it does not work: %1.").arg(listed(hard, inject.names));
        if (!soft.isEmpty())
            parts += TabletopTexts::tr("Degraded without it: %1.").arg(listed(soft, inject.names));
        if (!graph.component(c).recovery) {
            inject.isGap = true;
            parts += gapText(TabletopTexts::tr("the plan has no recovery for %1.").arg(graph.name(c)));
        }
        inject.answer = parts.join(u' ');
        inject.names += graph.name(c);
        candidates.push_back(one);
    }
    return candidates;
}

std::vector<Candidate> itComesBack(const Scene& scene) {
    Candidate one;
    one.weight = 2;
    Inject& inject = one.inject;
    inject.story = scene.workStarts() + Seconds(3 * 3600);
    inject.title = TabletopTexts::tr("What failed comes back");
    inject.told =
        TabletopTexts::tr("You are in the middle of the recovery when what had failed seems to work again.");
    inject.questions = {TabletopTexts::tr("Do you stop, go on, or go back?"),
                        TabletopTexts::tr("Which data are the newer ones, and how do you make sure?")};
    if (scene.analysis.scenario.stopWhen.isEmpty()) {
        inject.isGap = true;
        inject.answer =
            gapText(TabletopTexts::tr("the plan does not say when a recovery from this is stopped."));
    } else {
        inject.answer = TabletopTexts::tr("By the plan the recovery is stopped when:") + u'\n' +
                        scene.analysis.scenario.stopWhen.join(u'\n');
    }
    return {one};
}

QString criteria(const Scenario& scenario, Inject& inject) {
    if (!scenario.declareWhen.isEmpty())
        return TabletopTexts::tr("By the plan it is declared when:") + u'\n' +
               scenario.declareWhen.join(u'\n');
    inject.isGap = true;
    return gapText(TabletopTexts::tr("the plan has no criteria for the declaration of this."));
}

} // namespace

Inject alarm(const Scene& scene) {
    Inject inject;
    inject.title = TabletopTexts::tr("Alarm");
    QStringList lost;
    QStringList withTarget;
    int disabled = 0;
    for (const ComponentResult& result : scene.analysis.components) {
        if (!result.isDown())
            continue;
        (result.rtoTarget ? withTarget : lost) += scene.name(result.component);
        disabled += result.state == ImpactState::Disabled ? 1 : 0;
    }
    const auto down = withTarget.size() + lost.size();
    QStringList names = withTarget + lost;
    inject.told =
        names.isEmpty()
            ? TabletopTexts::tr("The monitoring is red, but by the plan nothing is down.")
            : TabletopTexts::tr("The monitoring is red. These do not answer any more: %1. The first users "
                                "complain.")
                  .arg(listed(names, inject.names));
    inject.questions = {TabletopTexts::tr("What has failed, and what falls with it?"),
                        TabletopTexts::tr("Whom do you call first, and who leads?"),
                        TabletopTexts::tr("What do you need to know before anything is decided?")};
    inject.answer =
        TabletopTexts::tr("The scenario is “%1”: %2 components are down, %3 of them only because of what "
                          "they rest on.")
            .arg(scene.analysis.scenario.name, QString::number(down), QString::number(disabled));
    inject.names += scene.analysis.scenario.name;
    if (scene.plan().contacts.isEmpty()) {
        inject.isGap = true;
        inject.answer += u'\n' + gapText(TabletopTexts::tr("the plan names nobody to call."));
        return inject;
    }
    QStringList people;
    for (const Contact& contact : scene.plan().contacts) {
        people += personOf(contact);
        inject.names += contact.role;
    }
    inject.answer += u'\n' + TabletopTexts::tr("To call, by the plan:") + u'\n' + people.join(u'\n');
    return inject;
}

Inject declaration(const Scene& scene) {
    Inject inject;
    const Scenario& scenario = scene.analysis.scenario;
    inject.story = scenario.detection.value_or(Seconds(0));
    inject.title = TabletopTexts::tr("Is it a disaster?");
    inject.told =
        TabletopTexts::tr("It does not go away. Nobody can say how long it will last; a colleague says: "
                          "let us wait another hour.");
    inject.questions = {TabletopTexts::tr("Do you declare it? By which criteria, and who decides?"),
                        TabletopTexts::tr("What does an hour of waiting cost?")};
    inject.answer = criteria(scenario, inject);
    inject.answer +=
        u'\n' + TabletopTexts::tr("The plan counts with %1 for detection and %2 for the declaration; work "
                                  "starts at %3.")
                    .arg(durationText(scenario.detection, TabletopTexts::tr("nothing")),
                         durationText(scenario.declaration, TabletopTexts::tr("nothing")),
                         u'+' + clockText(scenario.workStarts()));
    return inject;
}

const std::vector<Source>& peopleSources() {
    static const std::vector<Source> sources{teamOfOne,   outOfHours,     contactSilent,
                                             clientCalls, managementAsks, regulatorAsks,
                                             staffAsks,   vendorSilent,   itComesBack};
    return sources;
}

} // namespace drawbridge::tabletop
