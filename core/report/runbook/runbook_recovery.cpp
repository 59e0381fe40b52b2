// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_placeholders.h"
#include "core/analysis/recovery/step_texts.h"
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

} // namespace

QHash<int, int> stepNumbers(const ScenarioAnalysis& analysis) {
    return numbersOf(stepsInOrder(analysis.schedule));
}

QString whoDoes(const RunbookInput& s, int step) {
    const QString team = teamText(s.plan(), s.analysis.tasks.steps[idx(step)], true);
    return team.isEmpty() ? RunbookTexts::tr("Nobody is named") : team;
}

StepCard stepCard(const RunbookInput& s, int index, const QHash<int, int>& numbers) {
    const ScenarioAnalysis& a = s.analysis;
    const RecoveryStep& step = a.tasks.steps[idx(index)];
    const ScheduledStep& scheduled = a.schedule.steps[idx(index)];
    const Step described = describedStep(*a.graph, a.scenario, a.impact, a.tasks, index);
    StepCard card;
    card.number = numbers.value(index);
    card.title = step.addsRestore ? step.name : described.name;
    card.subtitle = s.name(step.component) + QStringLiteral(" · ") + whoDoes(s, index);
    card.planned = plannedText(scheduled);
    card.plannedNote = step.duration.isUnknown() ? RunbookTexts::tr("how long it takes is unknown")
                       : scheduled.finish.isUnknown()
                           ? RunbookTexts::tr("at the earliest, after the incident")
                       : step.duration.assumed().isEmpty() ? RunbookTexts::tr("planned, after the incident")
                                                           : RunbookTexts::tr("planned; duration assumed");
    card.critical = scheduled.critical;
    // Goes on after its label, "Start when", so that a name at its beginning keeps its case.
    card.before = withFullStop(waitsForText(s, index, numbers));
    const QString own = withFullStop(described.before.value_or(QString()).trimmed());
    if (described.before && own.compare(card.before, Qt::CaseInsensitive) != 0)
        card.before += u' ' + own;
    card.atHand = credentialsText(s.plan(), described);
    card.doText = *described.doWhat;
    if (!step.source && step.ordinal >= 0)
        card.doText += u' ' + RunbookTexts::tr("(Assumed: the plan gives no steps for it.)");
    card.command = asPasted(described.run.value_or(QString()));
    card.goodWhen = *described.goodWhen;
    card.ifNot = *described.ifNot;
    return card;
}

Section order(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Recovery order"),
                    RunbookTexts::tr("Dark bars are the critical path: any delay there delays the whole "
                                     "recovery. Flags are RTO targets."),
                    false,
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
                    false,
                    {}};
    const auto order = stepsInOrder(s.analysis.schedule);
    const auto numbers = numbersOf(order);
    constexpr std::size_t many = 12; // that are worth a page of their own
    section.newPage = order.size() > many;
    for (const int index : order)
        section.blocks.push_back(stepCard(s, index, numbers));
    if (order.empty())
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("The plan has no recovery steps for this scenario.")});
    return section;
}

Section targets(const RunbookInput& s) {
    Section section{
        RunbookTexts::tr("Estimates and targets"),
        RunbookTexts::tr("RTO and RPO of every component that is down. Red with a mark: target missed."),
        false,
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

std::optional<Section> validation(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Validation"),
                    RunbookTexts::tr("Check all of this before you let users back in."),
                    false,
                    {}};
    CheckList list;
    for (const int index : stepsInOrder(s.analysis.schedule)) {
        const RecoveryStep& step = s.analysis.tasks.steps[idx(index)];
        if (step.source && step.source->goodWhen)
            list.lines += RunbookTexts::tr("%1, %2: %3")
                              .arg(s.name(step.component), step.name,
                                   *describedStep(*s.analysis.graph, s.analysis.scenario, s.analysis.impact,
                                                  s.analysis.tasks, index)
                                        .goodWhen);
    }
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        if (c.decidingService >= 0)
            list.lines += RunbookTexts::tr("%1 has confirmed that its services work")
                              .arg(s.plan().contracts.at(c.contract).client);
    }
    if (!list.lines.isEmpty())
        section.blocks.push_back(std::move(list));
    for (Block& block : networkChecks(s))
        section.blocks.push_back(std::move(block));
    return section.blocks.empty() ? std::nullopt : std::optional(std::move(section));
}

} // namespace drawbridge::runbook_parts
