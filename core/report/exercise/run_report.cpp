// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exercise/run_report.h"

#include "core/analysis/recovery/incident_time.h"
#include "core/base/index.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"
#include "core/model/words.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_report_parts.h"

#include <QLocale>

namespace drawbridge {

namespace run_report {

QString dayText(const QDate& day) {
    return QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

QString whenText(const ReportInput& input, Seconds at) {
    const QTimeZone zone = zoneOf(input.plan).zone();
    const QDateTime begin = input.run.date.toTimeZone(zone);
    const QDateTime moment = begin.addSecs(at.count());
    const QString clock = moment.toString(begin.date() == moment.date() ? QStringLiteral("HH:mm")
                                                                        : QStringLiteral("d.M. HH:mm"));
    return elapsed(at) + QStringLiteral(" · ") + clock;
}

QString verdictCell(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return RunReportTexts::tr("met");
    case Verdict::Missed:
        return RunReportTexts::tr("missed");
    case Verdict::Unknown:
        return RunReportTexts::tr("unknown");
    case Verdict::NoTarget:
        break;
    }
    return RunReportTexts::tr("no target");
}

QString signedText(std::optional<Seconds> difference) {
    if (!difference)
        return QStringLiteral("–");
    if (difference->count() == 0)
        return RunReportTexts::tr("as planned");
    return (difference->count() > 0 ? QStringLiteral("+") : QString()) + durationText(*difference);
}

QString stepText(const QString& component, const QString& step) {
    return QStringLiteral("%1: %2").arg(component, step);
}

namespace {

QString resultText(const Run& run) {
    if (!run.ended)
        return RunReportTexts::tr("Goes on");
    return run.result ? choiceLabel(choiceName(*run.result)) : RunReportTexts::tr("Not judged");
}

runbook::Figure worstFigure(const RunFacts& facts) {
    if (facts.worst < 0)
        return {RunReportTexts::tr("Recovery time"), QStringLiteral("–"),
                RunReportTexts::tr("no service had an RTO target"), false};
    const ServiceFact& worst = facts.services[idx(facts.worst)];
    const bool isMissed = worst.rtoVerdict == Verdict::Missed;
    return {RunReportTexts::tr("RTA of %1").arg(worst.component),
            worst.rta        ? durationText(*worst.rta)
            : worst.isUntold ? RunReportTexts::tr("Not shown")
                             : RunReportTexts::tr("Not back"),
            RunReportTexts::tr("target %1, %2")
                .arg(durationText(*worst.rtoTarget), verdictCell(worst.rtoVerdict)),
            isMissed};
}

runbook::Figure stepsFigure(const RunFacts& facts) {
    QStringList rest;
    if (facts.failed > 0)
        rest += RunReportTexts::tr("%1 failed").arg(facts.failed);
    if (facts.skipped > 0)
        rest += RunReportTexts::tr("%1 skipped").arg(facts.skipped);
    if (facts.open > 0)
        rest += RunReportTexts::tr("%1 not done").arg(facts.open);
    if (facts.replaced > 0)
        rest += RunReportTexts::tr("%1 replaced").arg(facts.replaced);
    return {RunReportTexts::tr("Steps done"),
            RunReportTexts::tr("%1 of %2")
                .arg(facts.done)
                .arg(static_cast<int>(facts.steps.size()) - facts.replaced),
            rest.isEmpty() ? RunReportTexts::tr("all") : rest.join(QStringLiteral(", ")), facts.failed > 0};
}

QString kindText(const ReportInput& input) {
    if (input.run.isIncident())
        return RunReportTexts::tr("Incident, no exercise");
    const auto kind = exerciseKindOf(input.plan, input.run);
    return kind ? RunReportTexts::tr("Exercise: %1").arg(choiceLabel(choiceName(*kind)))
                : RunReportTexts::tr("Exercise");
}

runbook::Table circumstances(const ReportInput& input) {
    const Run& run = input.run;
    runbook::Table table;
    table.widths = {1, 3};
    const auto row = [&table](const QString& label, const QString& text) {
        table.rows.push_back({strong(label), cell(text)});
    };
    row(RunReportTexts::tr("What"), kindText(input));
    const Scenario* scenario = input.plan.scenarios.find(run.scenario);
    row(RunReportTexts::tr("Scenario"),
        scenario != nullptr ? scenario->name : RunReportTexts::tr("not in the plan any more"));
    const TimeZone zone = zoneOf(input.plan);
    row(RunReportTexts::tr("Incident at"),
        QLocale().toString(run.date.toTimeZone(zone.zone()), QStringLiteral("d MMMM yyyy HH:mm")) +
            QStringLiteral(", ") + zone.name);
    if (input.facts.declared)
        row(RunReportTexts::tr("Declared"), elapsed(input.facts.declared));
    row(RunReportTexts::tr("Ended"),
        run.ended ? whenText(input, *run.ended) : RunReportTexts::tr("it goes on"));
    if (input.facts.paused.count() > 0)
        row(RunReportTexts::tr("Paused"), RunReportTexts::tr("%1, which no recovery time here includes")
                                              .arg(durationText(input.facts.paused)));
    row(RunReportTexts::tr("Led by"), run.leads.value_or(RunReportTexts::tr("not recorded")));
    row(RunReportTexts::tr("Plan"), run.planVersion ? RunReportTexts::tr("version %1").arg(*run.planVersion)
                                                    : RunReportTexts::tr("version not recorded"));
    return table;
}

runbook::Table objectives(const Run& run) {
    runbook::Table table;
    table.columns = {RunReportTexts::tr("Objective"), RunReportTexts::tr("Met"),
                     RunReportTexts::tr("How that was seen")};
    table.widths = {3, 1, 3};
    table.whenEmpty = RunReportTexts::tr("The run had no objectives.");
    for (const RunObjective& objective : run.objectives) {
        const Cell met = !objective.met   ? cell(RunReportTexts::tr("not judged"))
                         : *objective.met ? cell(RunReportTexts::tr("yes"))
                                          : missed(RunReportTexts::tr("no"));
        table.rows.push_back({strong(objective.objective), met, cell(objective.note.value_or(QString()))});
    }
    return table;
}

} // namespace

std::vector<runbook::Figure> headlines(const ReportInput& input) {
    const RunFacts& facts = input.facts;
    const bool isBad = input.run.result && *input.run.result == RunResult::NotMet;
    runbook::Figure objectivesMet{RunReportTexts::tr("Objectives met"), QStringLiteral("–"),
                                  RunReportTexts::tr("none were set"), false};
    if (facts.objectives > 0) {
        objectivesMet.value = RunReportTexts::tr("%1 of %2").arg(facts.objectivesMet).arg(facts.objectives);
        const auto unjudged = std::count_if(input.run.objectives.begin(), input.run.objectives.end(),
                                            [](const RunObjective& objective) { return !objective.met; });
        objectivesMet.note = unjudged > 0 ? RunReportTexts::tr("%1 not judged").arg(unjudged) : QString();
        objectivesMet.missed = facts.objectivesMet + unjudged < facts.objectives;
    }
    return {{RunReportTexts::tr("Result"), resultText(input.run), kindText(input), isBad},
            objectivesMet,
            worstFigure(facts),
            stepsFigure(facts)};
}

Section result(const ReportInput& input) {
    Section section{
        RunReportTexts::tr("Result"), RunReportTexts::tr("What was to be shown, and what was."), true, {}};
    section.blocks.emplace_back(Figures{headlines(input)});
    section.blocks.emplace_back(circumstances(input));
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Objectives")});
    section.blocks.emplace_back(objectives(input.run));
    return section;
}

} // namespace run_report

runbook::Document buildRunReport(const Plan& plan, const Run& run, const RunReportSettings& settings) {
    const RunFacts facts = factsOf(plan, run);
    const run_report::ReportInput input{plan, run, facts, settings};
    runbook::Document document;
    document.kind = run.isIncident() ? RunReportTexts::tr("Report of an incident")
                                     : RunReportTexts::tr("Report of an exercise");
    document.plan = plan.project.name;
    document.scenario = run.name;
    document.organisation = plan.project.organisation.value_or(QString());
    document.version = settings.version;
    document.date = run_report::dayText(settings.date);
    //: The language code of the translation, e.g. de.
    document.language = RunReportTexts::tr("en");
    document.classification = RunReportTexts::tr("Confidential");
    document.summary =
        RunReportTexts::tr("What happened, against what the plan said when it began. Times count from the "
                           "incident; RTA and RPA are what was measured. What was not measured is told as "
                           "unknown.");
    document.coverFigures = run_report::headlines(input);
    document.sections = {
        run_report::result(input),   run_report::recoveryTimes(input), run_report::timeline(input),
        run_report::steps(input),    run_report::failures(input),      run_report::log(input),
        run_report::evidence(input), run_report::notCovered(input),    run_report::lessons(input)};
    for (Section& section : document.sections) // most are short: a page each would be mostly empty
        section.newPage = false;
    return document;
}

} // namespace drawbridge
