// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_placeholders.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/report/runbook/runbook_parts.h"

#include <QHash>

#include <algorithm>

namespace drawbridge::runbook_parts {

namespace {

constexpr std::size_t kMaxGanttRows = 400;

QString teamText(const Plan& plan, const RecoveryStep& step, bool withContact) {
    QStringList parts;
    for (const TeamDemand& demand : step.teams) {
        const Team& team = plan.teams.at(demand.team);
        QString text =
            RunbookTexts::tr("%1 (%2 of %3)")
                .arg(team.name, QString::number(demand.units), QString::number(team.effectiveSize()));
        if (withContact && team.contact)
            text += QStringLiteral(" · ") + *team.contact;
        parts += text;
    }
    return parts.join(QStringLiteral(", "));
}

QString waitsForText(const RunbookInput& s, int stepIndex, const QHash<int, int>& numbers) {
    const WaitReason& w = s.analysis.schedule.steps[idx(stepIndex)].waits;
    const auto team = [&s](int t) { return s.plan().teams.at(t).name; };
    switch (w.kind) {
    case WaitReason::Kind::WorkStarts:
        return RunbookTexts::tr("the disaster is declared");
    case WaitReason::Kind::PreviousStep:
        return RunbookTexts::tr("step %1 is done").arg(numbers.value(w.step));
    case WaitReason::Kind::Component:
        return RunbookTexts::tr("%1 is up").arg(s.name(w.component));
    case WaitReason::Kind::Team:
        return RunbookTexts::tr("%1 is free (after step %2)").arg(team(w.team)).arg(numbers.value(w.step));
    case WaitReason::Kind::TeamArrives:
        return RunbookTexts::tr("%1 has arrived").arg(team(w.team));
    case WaitReason::Kind::TeamHours:
        return w.team >= 0 ? RunbookTexts::tr("%1 is on duty").arg(team(w.team))
                           : RunbookTexts::tr("its team is on duty");
    }
    return {};
}

QHash<int, int> numbersOf(const std::vector<int>& order) {
    QHash<int, int> numbers;
    for (std::size_t i = 0; i < order.size(); ++i)
        numbers.insert(order[i], static_cast<int>(i) + 1);
    return numbers;
}

Gantt gantt(const RunbookInput& s, const std::vector<int>& down) {
    Gantt chart;
    chart.workStartsSeconds = s.analysis.scenario.workStarts().count();
    for (const int c : down) {
        const ComponentRecovery& recovery =
            s.analysis.tasks.components[idx(s.analysis.tasks.indexOf[idx(c)])];
        if (recovery.steps.empty() || chart.rows.size() >= kMaxGanttRows)
            continue;
        GanttRow row;
        row.title = s.name(c);
        for (const int step : recovery.steps) {
            const ScheduledStep& scheduled = s.analysis.schedule.steps[idx(step)];
            const auto least = [](const Estimated<Seconds>& time) {
                return time.atLeast().value_or(Seconds(0));
            };
            row.bars.push_back({least(scheduled.start).count(), least(scheduled.finish).count(),
                                s.analysis.tasks.steps[idx(step)].name, scheduled.critical,
                                scheduled.finish.isUnknown()});
        }
        if (const auto target = s.analysis.components[idx(c)].rtoTarget)
            row.targetsSeconds.push_back(target->count());
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

QString criticalPathText(const RunbookInput& s) {
    if (s.analysis.schedule.makespan.isUnknown())
        return RunbookTexts::tr("Unknown: %1.").arg(s.analysis.schedule.makespan.unknownBecause());
    QStringList parts;
    for (const int step : s.analysis.schedule.criticalPath) {
        const RecoveryStep& r = s.analysis.tasks.steps[idx(step)];
        parts += QStringLiteral("%1: %2").arg(s.name(r.component), r.name);
    }
    return parts.join(QStringLiteral(" → "));
}

QString plannedText(const ScheduledStep& step) {
    const auto start = step.start.known();
    const auto finish = step.finish.known();
    if (start && finish)
        return elapsed(*start) + QStringLiteral(" – ") + elapsed(*finish).mid(1);
    return RunbookTexts::tr("from %1").arg(elapsed(step.start.atLeast().value_or(Seconds(0))));
}

Step filledIn(const RunbookInput& s, const RecoveryStep& step) {
    const ScenarioAnalysis& a = s.analysis;
    const ComponentRecovery& recovery = a.tasks.components[idx(a.tasks.indexOf[idx(step.component)])];
    return drawbridge::filledIn(*a.graph, a.scenario, a.impact, recovery, *step.source);
}

QString withFullStop(const QString& sentence) {
    return sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

/// "Backup key (Platform on call, at Amsterdam)"
QString credentialsText(const Plan& plan, const Step& step) {
    QStringList texts;
    for (const CredentialId id : step.credentials) {
        const Credential* credential = plan.credentials.find(id);
        if (credential == nullptr)
            continue;
        QStringList details;
        if (credential->heldBy)
            details += *credential->heldBy;
        for (const auto& place : {credential->keptAt, credential->alsoAt}) {
            if (place)
                details += RunbookTexts::tr("at %1").arg(
                    displayName(plan, place->component ? refTo(*place->component) : refTo(*place->site)));
        }
        texts += details.isEmpty()
                     ? RunbookTexts::tr("%1 (held by ____________)").arg(credential->name)
                     : QStringLiteral("%1 (%2)").arg(credential->name, details.join(QStringLiteral(", ")));
    }
    return texts.join(QStringLiteral("; "));
}

/// What to do in a step that the analysis adds.
void describeAddedStep(const RunbookInput& s, const RecoveryStep& step, StepCard& card) {
    const QString& name = s.name(step.component);
    if (step.addsRestore) {
        card.doText =
            RunbookTexts::tr("Copy the data of %1 to where it is recovered, with the tool that made the "
                             "copy.")
                .arg(name);
        card.goodWhen =
            RunbookTexts::tr("All of it is there: the size, or the checksum, is that of the copy.");
        card.ifNot =
            RunbookTexts::tr("Take the next older copy, and tell whoever leads the recovery how old it is.");
    } else if (step.ordinal < 0) {
        card.doText =
            RunbookTexts::tr("Wait until %1 has reconnected to what came back, then use it once.").arg(name);
        card.goodWhen = RunbookTexts::tr("It does what it is there for.");
        card.ifNot = RunbookTexts::tr("Restart it; if that does not help, look at what it requires.");
    }
}

StepCard card(const RunbookInput& s, int index, const QHash<int, int>& numbers) {
    const RecoveryStep& step = s.analysis.tasks.steps[idx(index)];
    const ScheduledStep& scheduled = s.analysis.schedule.steps[idx(index)];
    StepCard card;
    card.number = numbers.value(index);
    card.title = step.name;
    const QString team = teamText(s.plan(), step, true);
    card.subtitle =
        team.isEmpty() ? s.name(step.component) : s.name(step.component) + QStringLiteral(" · ") + team;
    card.planned = plannedText(scheduled);
    card.plannedNote = step.duration.isUnknown() ? RunbookTexts::tr("how long it takes is unknown")
                       : scheduled.finish.isUnknown()
                           ? RunbookTexts::tr("at the earliest, after the incident")
                       : step.duration.assumed().isEmpty() ? RunbookTexts::tr("planned, after the incident")
                                                           : RunbookTexts::tr("planned; duration assumed");
    card.critical = scheduled.critical;
    const QString waits = RunbookTexts::tr("%1.").arg(waitsForText(s, index, numbers));
    card.before = waits.left(1).toUpper() + waits.mid(1);
    if (!step.source && step.ordinal >= 0)
        card.doText = RunbookTexts::tr("The plan gives no steps for %1; this one is assumed.")
                          .arg(s.name(step.component));
    if (!step.source) {
        describeAddedStep(s, step, card);
        return card;
    }
    const Step source = filledIn(s, step);
    card.title = step.addsRestore ? step.name : source.name;
    if (source.before)
        card.before += u' ' + withFullStop(*source.before);
    card.atHand = credentialsText(s.plan(), source);
    card.doText = source.doWhat.value_or(QString());
    card.command = asPasted(source.run.value_or(QString()));
    card.goodWhen = source.goodWhen.value_or(QString());
    card.ifNot = source.ifNot.value_or(QString());
    return card;
}

} // namespace

Section lost(const RunbookInput& s) {
    Section section{RunbookTexts::tr("What is affected"),
                    RunbookTexts::tr("What is lost, disabled or degraded, and why."),
                    true,
                    {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Kind"), RunbookTexts::tr("State"),
                     RunbookTexts::tr("Reason")};
    table.widths = {2, 2, 1.2, 5};
    table.whenEmpty = RunbookTexts::tr("Nothing is affected in this scenario.");
    for (const ImpactState state : {ImpactState::Lost, ImpactState::Disabled, ImpactState::Degraded}) {
        for (const ComponentResult& r : s.analysis.components) {
            if (r.state != state)
                continue;
            const QStringList reasons = impactReasons(*s.analysis.graph, s.analysis.impact, r.component);
            table.rows.push_back({strong(s.name(r.component)),
                                  cell(labelOf(s.analysis.graph->component(r.component).kind)),
                                  cell(stateText(state)), cell(reasons.join(QStringLiteral("; ")))});
        }
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section order(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Recovery order"),
                    RunbookTexts::tr("Dark bars are the critical path: any delay there delays the whole "
                                     "recovery. Flags are RTO targets."),
                    true,
                    {}};
    const auto down = downInOrder(s.analysis);
    if (s.analysis.tasks.steps.empty()) {
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("The plan has no recovery steps for this scenario.")});
    } else {
        section.blocks.push_back(gantt(s, down));
        section.blocks.push_back(Heading{RunbookTexts::tr("Critical path")});
        section.blocks.push_back(Paragraph{criticalPathText(s)});
    }
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Not recoverable"), RunbookTexts::tr("Reason")};
    table.widths = {2, 6};
    for (const ComponentRecovery& recovery : s.analysis.tasks.components) {
        if (!recovery.notRecoverableBecause.isEmpty())
            table.rows.push_back({strong(s.name(recovery.component)),
                                  {recovery.notRecoverableBecause, true, false, false, false}});
    }
    if (!table.rows.empty()) {
        section.blocks.push_back(Heading{RunbookTexts::tr("Not recoverable")});
        section.blocks.push_back(std::move(table));
    }
    return section;
}

Section steps(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Recovery steps"),
                    RunbookTexts::tr("Tick each step, note the time, sign. A dark bar marks the critical "
                                     "path: any delay there delays the whole recovery."),
                    true,
                    {}};
    const auto order = stepsInOrder(s.analysis.schedule);
    const auto numbers = numbersOf(order);
    for (const int index : order)
        section.blocks.push_back(card(s, index, numbers));
    if (order.empty())
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("The plan has no recovery steps for this scenario.")});
    return section;
}

Section targets(const RunbookInput& s) {
    Section section{
        RunbookTexts::tr("Estimates and targets"),
        RunbookTexts::tr("RTO and RPO of every component that is down. Red with a mark: target missed."),
        true,
        {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"),  RunbookTexts::tr("Estimated RTO"),
                     RunbookTexts::tr("RTO target"), RunbookTexts::tr("Estimated RPO"),
                     RunbookTexts::tr("RPO target"), RunbookTexts::tr("MTPD"),
                     RunbookTexts::tr("Result")};
    table.widths = {3, 2, 2, 2, 2, 2, 2};
    table.whenEmpty = RunbookTexts::tr("Nothing is affected in this scenario.");
    for (const int c : downInOrder(s.analysis)) {
        const ComponentResult& r = s.analysis.components[idx(c)];
        const ComponentSummary summary = summariseComponent(s.analysis, c);
        const auto& mtpd = s.analysis.graph->component(c).mtpd;
        // Red is for missed targets alone; what is unknown stands out by its weight.
        const bool isUnknown = summary.verdict == Verdict::Unknown;
        table.rows.push_back({strong(s.name(c)),
                              right(summary.rto.value, summary.rto.tone == Tone::Bad),
                              right(orDash(r.rtoTarget)),
                              right(summary.rpo.value, summary.rpo.tone == Tone::Bad),
                              right(orDash(r.rpoTarget)),
                              right(orDash(mtpd), r.missesMtpd()),
                              {summary.verdict == Verdict::NoTarget ? RunbookTexts::tr("no target")
                                                                    : verdictText(summary.verdict),
                               summary.verdict == Verdict::Missed, isUnknown, false, false}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section validation(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Validation"),
                    RunbookTexts::tr("Check all of this before you let users back in."),
                    true,
                    {}};
    CheckList list;
    for (const int index : stepsInOrder(s.analysis.schedule)) {
        const RecoveryStep& step = s.analysis.tasks.steps[idx(index)];
        if (step.source && step.source->goodWhen)
            list.lines += RunbookTexts::tr("%1, %2: %3")
                              .arg(s.name(step.component), step.name, *filledIn(s, step).goodWhen);
    }
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        if (c.decidingService >= 0)
            list.lines += RunbookTexts::tr("%1 has confirmed that its services work")
                              .arg(s.plan().contracts.at(c.contract).client);
    }
    if (list.lines.isEmpty())
        section.blocks.push_back(Paragraph{RunbookTexts::tr("No step of the plan says how to verify it.")});
    else
        section.blocks.push_back(std::move(list));
    for (Block& block : networkChecks(s))
        section.blocks.push_back(std::move(block));
    return section;
}

Section signOff(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Sign-off"),
                    RunbookTexts::tr("Who declared the recovery complete, and when."),
                    false,
                    {}};
    Signatures signatures;
    for (const Contact& contact : s.plan().contacts)
        signatures.roles += contact.role;
    if (signatures.roles.isEmpty())
        signatures.roles = {RunbookTexts::tr("Recovery lead"), RunbookTexts::tr("Service owner")};
    section.blocks.push_back(std::move(signatures));
    return section;
}

} // namespace drawbridge::runbook_parts
