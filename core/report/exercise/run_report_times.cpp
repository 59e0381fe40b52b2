// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/model/run_times.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_report_parts.h"

#include <algorithm>
#include <map>

namespace drawbridge::run_report {

namespace {

Cell verdict(Verdict verdict) {
    Cell made = cell(verdictCell(verdict));
    made.missed = verdict == Verdict::Missed;
    made.strong = verdict == Verdict::Met;
    return made;
}

QString orUnknown(std::optional<Seconds> value) {
    return durationText(value, RunReportTexts::tr("unknown"));
}

QString targetText(std::optional<Seconds> value) {
    return durationText(value, QStringLiteral("–"));
}

runbook::Table rtoTable(const ReportInput& input) {
    runbook::Table table;
    table.columns = {RunReportTexts::tr("Service"),
                     RunReportTexts::tr("RTO target"),
                     RunReportTexts::tr("Estimated RTO"),
                     RunReportTexts::tr("RTA"),
                     RunReportTexts::tr("Against the estimate"),
                     RunReportTexts::tr("Target")};
    table.widths = {2.2, 1.2, 1.4, 1.2, 1.6, 1.1};
    table.whenEmpty = RunReportTexts::tr("The run recorded no services.");
    for (const ServiceFact& fact : input.facts.services) {
        const auto difference =
            fact.rta && fact.rtoEstimate ? std::optional(*fact.rta - *fact.rtoEstimate) : std::nullopt;
        table.rows.push_back({strong(fact.component), right(targetText(fact.rtoTarget)),
                              right(orUnknown(fact.rtoEstimate)),
                              right(durationText(fact.rta, fact.isUntold ? RunReportTexts::tr("not shown")
                                                                         : RunReportTexts::tr("not back")),
                                    fact.rtoVerdict == Verdict::Missed),
                              right(signedText(difference)), verdict(fact.rtoVerdict)});
    }
    return table;
}

/// Only what has any of the figures: most components keep no data.
runbook::Table rpoTable(const ReportInput& input) {
    runbook::Table table;
    table.columns = {RunReportTexts::tr("Service"), RunReportTexts::tr("RPO target"),
                     RunReportTexts::tr("Estimated RPO"), RunReportTexts::tr("RPA"),
                     RunReportTexts::tr("Target")};
    table.widths = {2.2, 1.2, 1.4, 1.2, 1.1};
    table.whenEmpty = RunReportTexts::tr("No data loss was planned for, and none was measured.");
    for (const ServiceFact& fact : input.facts.services) {
        if (!fact.rpoTarget && !fact.rpa)
            continue;
        table.rows.push_back({strong(fact.component), right(targetText(fact.rpoTarget)),
                              right(orUnknown(fact.rpoEstimate)),
                              right(durationText(fact.rpa, RunReportTexts::tr("not measured")),
                                    fact.rpoVerdict == Verdict::Missed),
                              verdict(fact.rpoVerdict)});
    }
    return table;
}

/// The planned work of a component as one bar over the bars of what was done.
GanttRow rowOf(const ReportInput& input, const QString& component) {
    GanttRow row;
    row.title = component;
    std::optional<Seconds> start;
    std::optional<Seconds> finish;
    for (const StepFact& step : input.facts.steps) {
        if (step.component != component || !step.plannedStart || !step.plannedFinish)
            continue;
        start = std::min(start.value_or(*step.plannedStart), *step.plannedStart);
        finish = std::max(finish.value_or(*step.plannedFinish), *step.plannedFinish);
    }
    if (start && finish)
        row.bars.push_back({start->count(), finish->count(), RunReportTexts::tr("planned"), false, false});
    for (const RunStep& attempt : input.run.steps) {
        if (attempt.component != component || !attempt.started)
            continue;
        GanttBar bar;
        bar.startSeconds = recoveryTime(input.run, *attempt.started).count();
        bar.isOpen = !attempt.finished;
        bar.finishSeconds =
            recoveryTime(input.run, attempt.finished.value_or(lastMomentOf(input.run))).count();
        bar.label = attempt.state == RunState::Failed ? RunReportTexts::tr("%1 (failed)").arg(attempt.step)
                                                      : attempt.step;
        bar.critical = true;
        row.bars.push_back(bar);
    }
    for (const ServiceFact& fact : input.facts.services) {
        if (fact.component == component && fact.rtoTarget)
            row.targetsSeconds.push_back(fact.rtoTarget->count());
    }
    return row;
}

/// By the start of what was done, else of what was planned.
QStringList componentsInOrder(const ReportInput& input) {
    std::map<QString, Seconds> begins;
    for (const StepFact& step : input.facts.steps) {
        const auto begin = step.started ? step.started : step.plannedStart;
        if (!begin)
            continue;
        const auto [at, isNew] = begins.emplace(step.component, *begin);
        if (!isNew)
            at->second = std::min(at->second, *begin);
    }
    std::vector<std::pair<Seconds, QString>> order;
    for (const auto& [name, begin] : begins)
        order.emplace_back(begin, name);
    std::sort(order.begin(), order.end());
    QStringList names;
    for (const auto& entry : order)
        names += entry.second;
    return names;
}

/// The largest differences of length first; what has none by the plan.
std::vector<const StepFact*> byDeviation(const RunFacts& facts) {
    std::vector<const StepFact*> order;
    for (const StepFact& step : facts.steps)
        order.push_back(&step);
    const auto size = [](const StepFact* step) {
        const auto longer = step->longer();
        return longer ? std::chrono::abs(*longer) : Seconds(-1);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&size](const StepFact* a, const StepFact* b) { return size(a) > size(b); });
    return order;
}

QString deviationSentence(const StepFact& step) {
    const Seconds planned = *step.plannedFinish - *step.plannedStart;
    const Seconds actual = *step.finished - *step.started;
    const QString name = stepText(step.component, step.step);
    const Seconds longer = *step.longer();
    QString sentence =
        longer.count() > 0
            ? RunReportTexts::tr("%1 took %2 instead of %3, %4 longer.")
                  .arg(name, durationText(actual), durationText(planned), durationText(longer))
            : RunReportTexts::tr("%1 took %2 instead of %3, %4 less.")
                  .arg(name, durationText(actual), durationText(planned), durationText(-longer));
    if (!step.note.isEmpty())
        sentence += u' ' + step.note;
    return sentence;
}

QString spanText(std::optional<Seconds> from, std::optional<Seconds> to) {
    if (!from && !to)
        return QStringLiteral("–");
    return elapsed(from) + QStringLiteral(" – ") + (to ? clockText(*to) : QStringLiteral("?"));
}

} // namespace

QString stateText(const StepFact& step) {
    if (step.replaced)
        return RunReportTexts::tr("replaced by another strategy");
    if (!step.state)
        return RunReportTexts::tr("not begun");
    const auto attempts = [&step](const QString& text) {
        return step.attempts > 1 ? RunReportTexts::tr("%1 at attempt %2").arg(text).arg(step.attempts) : text;
    };
    switch (*step.state) {
    case RunState::Done:
        return attempts(RunReportTexts::tr("done"));
    case RunState::Failed:
        return attempts(RunReportTexts::tr("failed"));
    case RunState::Skipped:
        return RunReportTexts::tr("skipped");
    case RunState::Started:
        break;
    }
    return RunReportTexts::tr("begun, not ended");
}

Section recoveryTimes(const ReportInput& input) {
    Section section{
        RunReportTexts::tr("Recovery times and data loss"),
        RunReportTexts::tr("What was measured (RTA, RPA) against target and estimate, both as they "
                           "were when the run began."),
        true,
        {}};
    section.blocks.emplace_back(rtoTable(input));
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Data loss")});
    section.blocks.emplace_back(rpoTable(input));
    return section;
}

Section timeline(const ReportInput& input) {
    Section section{RunReportTexts::tr("Timeline"),
                    RunReportTexts::tr("Planned and actual work of each component."),
                    true,
                    {}};
    Gantt gantt;
    gantt.criticalMeans = RunReportTexts::tr("as it happened");
    gantt.othersMean = RunReportTexts::tr("planned");
    gantt.workStartsSeconds = input.facts.declared.value_or(Seconds(0)).count();
    for (const QString& component : componentsInOrder(input))
        gantt.rows.push_back(rowOf(input, component));
    if (gantt.rows.empty())
        section.blocks.emplace_back(Paragraph{RunReportTexts::tr("No step was planned or done.")});
    else
        section.blocks.emplace_back(std::move(gantt));
    if (input.facts.paused.count() > 0)
        section.blocks.emplace_back(Paragraph{RunReportTexts::tr("Pauses are left out."), true});
    return section;
}

Section steps(const ReportInput& input) {
    Section section{RunReportTexts::tr("Steps and deviations"),
                    RunReportTexts::tr("What took longest against the plan comes first."),
                    true,
                    {}};
    const std::vector<const StepFact*> order = byDeviation(input.facts);
    constexpr std::size_t told = 3;
    for (std::size_t i = 0; i < std::min(order.size(), told); ++i) {
        if (order[i]->longer().value_or(Seconds(0)).count() != 0)
            section.blocks.emplace_back(Paragraph{deviationSentence(*order[i])});
    }
    runbook::Table table;
    table.columns = {RunReportTexts::tr("Step"),     RunReportTexts::tr("Planned"),
                     RunReportTexts::tr("Actual"),   RunReportTexts::tr("Longer by"),
                     RunReportTexts::tr("Later by"), RunReportTexts::tr("State")};
    table.widths = {3.2, 1.6, 1.6, 1.1, 1.1, 1.5};
    table.whenEmpty = RunReportTexts::tr("No step was planned or done.");
    for (const StepFact* step : order) {
        const bool isBad = step->state == RunState::Failed || (!step->state && !step->replaced);
        table.rows.push_back({strong(stepText(step->component, step->step)),
                              cell(step->wasPlanned ? spanText(step->plannedStart, step->plannedFinish)
                                                    : RunReportTexts::tr("not planned")),
                              cell(spanText(step->started, step->finished)),
                              right(signedText(step->longer())), right(signedText(step->later())),
                              isBad ? missed(stateText(*step)) : cell(stateText(*step))});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace drawbridge::run_report
