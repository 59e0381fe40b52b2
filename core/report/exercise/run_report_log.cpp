// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_report_parts.h"

#include <algorithm>

namespace drawbridge::run_report {

namespace {

std::vector<const LogEntry*> entriesOf(const Run& run, const std::vector<LogKind>& kinds) {
    std::vector<const LogEntry*> found;
    for (const LogEntry& entry : run.log) {
        if (std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end())
            found.push_back(&entry);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const LogEntry* a, const LogEntry* b) { return a->at < b->at; });
    return found;
}

QString aboutText(const LogEntry& entry) {
    const QString component = entry.component.value_or(QString());
    return entry.step ? stepText(component, *entry.step) : component;
}

/// "Another strategy: restore – the replica is damaged"
QString entryText(const LogEntry& entry) {
    QStringList parts{choiceLabel(choiceName(entry.kind))};
    if (entry.strategy)
        parts += choiceLabel(choiceName(*entry.strategy));
    if (entry.audience)
        parts += choiceLabel(choiceName(*entry.audience));
    const QString about = aboutText(entry);
    QString text = parts.join(QStringLiteral(", "));
    if (!about.isEmpty())
        text += QStringLiteral(" (%1)").arg(about);
    if (entry.text && !entry.text->isEmpty())
        text += QStringLiteral(": ") + *entry.text;
    return text;
}

runbook::Table entryTable(const ReportInput& input, const std::vector<const LogEntry*>& entries,
                          const QString& whenEmpty) {
    runbook::Table table;
    table.columns = {RunReportTexts::tr("When"), RunReportTexts::tr("What"), RunReportTexts::tr("Who")};
    table.widths = {1.3, 4.5, 1.3};
    table.whenEmpty = whenEmpty;
    for (const LogEntry* entry : entries)
        table.rows.push_back(
            {cell(whenText(input, entry->at)), cell(entryText(*entry)), cell(entry->by.value_or(QString()))});
    return table;
}

/// What was done about a failed attempt: what the log says of its component or step from then on, and the
/// next attempt.
QString answerTo(const ReportInput& input, std::size_t failed) {
    const RunStep& attempt = input.run.steps[failed];
    const Seconds at = attempt.finished.value_or(attempt.started.value_or(Seconds(0)));
    QStringList parts;
    for (const LogEntry* entry :
         entriesOf(input.run, {LogKind::Strategy, LogKind::Decision, LogKind::Note})) {
        if (entry->at >= at && entry->component == attempt.component &&
            (!entry->step || entry->step == attempt.step))
            parts += QStringLiteral("%1 %2").arg(elapsed(entry->at), entryText(*entry));
    }
    const auto next =
        std::find_if(input.run.steps.begin() + static_cast<std::ptrdiff_t>(failed) + 1, input.run.steps.end(),
                     [&attempt](const RunStep& other) {
                         return other.component == attempt.component && other.step == attempt.step;
                     });
    if (next != input.run.steps.end()) {
        const auto when = next->started ? next->started : next->finished;
        parts += next->state == RunState::Skipped
                     ? RunReportTexts::tr("%1 skipped").arg(elapsed(when))
                     : RunReportTexts::tr("%1 tried again: %2")
                           .arg(elapsed(when), choiceLabel(choiceName(next->state)));
    }
    return parts.isEmpty() ? RunReportTexts::tr("Nothing is recorded that was done about it.")
                           : parts.join(u'\n');
}

} // namespace

Section failures(const ReportInput& input) {
    Section section{RunReportTexts::tr("Failures"),
                    RunReportTexts::tr("What did not work, and what was done about it."),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {RunReportTexts::tr("When"), RunReportTexts::tr("Step"),
                     RunReportTexts::tr("What was seen"), RunReportTexts::tr("What was done")};
    table.widths = {1.3, 2, 2.2, 2.8};
    table.whenEmpty = RunReportTexts::tr("No step failed.");
    for (std::size_t i = 0; i < input.run.steps.size(); ++i) {
        const RunStep& attempt = input.run.steps[i];
        if (attempt.state != RunState::Failed)
            continue;
        const auto at = attempt.finished ? attempt.finished : attempt.started;
        table.rows.push_back({cell(at ? whenText(input, *at) : QStringLiteral("–")),
                              strong(stepText(attempt.component, attempt.step)),
                              cell(attempt.note.value_or(RunReportTexts::tr("not recorded"))),
                              cell(answerTo(input, i))});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section log(const ReportInput& input) {
    Section section{RunReportTexts::tr("Decisions and messages"),
                    RunReportTexts::tr("Who decided what, and who was told, in order."),
                    false,
                    {}};
    section.blocks.emplace_back(
        entryTable(input,
                   entriesOf(input.run, {LogKind::Declared, LogKind::Stopped, LogKind::Decision,
                                         LogKind::Strategy, LogKind::Paused, LogKind::Resumed}),
                   RunReportTexts::tr("No decision is recorded.")));
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Messages")});
    section.blocks.emplace_back(entryTable(input, entriesOf(input.run, {LogKind::Message}),
                                           RunReportTexts::tr("No message is recorded.")));
    const auto notes = entriesOf(input.run, {LogKind::Note, LogKind::Inject});
    if (!notes.empty()) {
        section.blocks.emplace_back(Heading{RunReportTexts::tr("Notes and injects")});
        section.blocks.emplace_back(entryTable(input, notes, QString()));
    }
    return section;
}

Section evidence(const ReportInput& input) {
    Section section{
        RunReportTexts::tr("Evidence"),
        RunReportTexts::tr("Files that were kept, by their SHA-256, and accesses that were tried."),
        false,
        {}};
    runbook::Table files;
    files.columns = {RunReportTexts::tr("When"), RunReportTexts::tr("File"), RunReportTexts::tr("About"),
                     RunReportTexts::tr("SHA-256")};
    files.widths = {1.3, 1.8, 2, 3};
    files.whenEmpty = RunReportTexts::tr("No file was kept.");
    for (const LogEntry* entry : entriesOf(input.run, {LogKind::Evidence})) {
        QStringList about{aboutText(*entry), entry->text.value_or(QString()), entry->by.value_or(QString())};
        about.removeAll(QString());
        files.rows.push_back({cell(whenText(input, entry->at)), strong(entry->file.value_or(QString())),
                              cell(about.join(QStringLiteral(" · "))),
                              code(entry->sha256.value_or(RunReportTexts::tr("not recorded")))});
    }
    section.blocks.emplace_back(std::move(files));
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Accesses")});
    runbook::Table checks;
    checks.columns = {RunReportTexts::tr("When"),        RunReportTexts::tr("From"),
                      RunReportTexts::tr("To"),          RunReportTexts::tr("Port"),
                      RunReportTexts::tr("As expected"), RunReportTexts::tr("By, and what was seen")};
    checks.widths = {1.4, 1.6, 1.6, 0.9, 1.1, 2.4};
    checks.whenEmpty = RunReportTexts::tr("No access was tried.");
    for (const RunCheck& check : input.run.checks) {
        QStringList seen{check.by.value_or(QString()), check.note.value_or(QString())};
        seen.removeAll(QString());
        checks.rows.push_back(
            {cell(check.at ? whenText(input, *check.at) : QStringLiteral("–")), strong(check.from),
             strong(check.to), cell(check.port ? formatPortRange(*check.port) : RunReportTexts::tr("any")),
             check.passed ? cell(RunReportTexts::tr("yes")) : missed(RunReportTexts::tr("no")),
             cell(seen.join(QStringLiteral(": ")))});
    }
    section.blocks.emplace_back(std::move(checks));
    return section;
}

} // namespace drawbridge::run_report
