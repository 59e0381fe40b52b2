// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/model/run_outcome.h"
#include "core/model/words.h"
#include "core/report/exercise/evidence_parts.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_facts.h"

#include <algorithm>

namespace drawbridge::evidence_pack {

namespace {

using Proven = decltype(Verification::state);

QString orNothing(const std::optional<QString>& text) {
    return text.value_or(QString());
}

runbook::Table approvalTable(const Plan& plan) {
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Approved by"), EvidenceTexts::tr("Role"), EvidenceTexts::tr("On"),
                     EvidenceTexts::tr("What"), EvidenceTexts::tr("Remarks")};
    table.whenEmpty = EvidenceTexts::tr("Nobody has approved the plan.");
    for (const Approval& approval : plan.project.approvals) {
        const QString what = approval.version
                                 ? EvidenceTexts::tr("The plan, version %1").arg(*approval.version)
                                 : EvidenceTexts::tr("The plan");
        table.rows.push_back({strong(approval.by), cell(orNothing(approval.role)), cell(dayText(approval.on)),
                              cell(what), cell(orNothing(approval.note))});
    }
    return table;
}

QString dueText(const ProgrammeRow& row) {
    if (!row.due.isValid())
        return EvidenceTexts::tr("not planned");
    if (row.state == DueState::Overdue)
        return EvidenceTexts::tr("%1, %2 days overdue")
            .arg(row.due.toString(Qt::ISODate))
            .arg(row.daysOverdue);
    return row.due.toString(Qt::ISODate);
}

runbook::Table programmeTable(const EvidenceInput& input) {
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Exercise"),  EvidenceTexts::tr("Kind"),
                     EvidenceTexts::tr("Scenario"),  EvidenceTexts::tr("Every"),
                     EvidenceTexts::tr("Last held"), EvidenceTexts::tr("Due")};
    table.widths = {2.4, 1.4, 1.8, 0.9, 1.2, 1.7};
    table.whenEmpty = EvidenceTexts::tr("No exercise is planned.");
    for (const ProgrammeRow& row : input.programme.rows) {
        const Exercise* exercise = input.plan().exercises.find(row.exercise);
        if (exercise == nullptr)
            continue;
        const Scenario* scenario = input.plan().scenarios.find(exercise->scenario);
        Cell due = cell(dueText(row));
        due.missed = row.state == DueState::Overdue;
        table.rows.push_back(
            {strong(exercise->name),
             cell(exercise->kind ? choiceLabel(choiceName(*exercise->kind)) : QString()),
             cell(scenario != nullptr ? scenario->name : QString()),
             cell(durationText(exercise->every, QStringLiteral("–"))),
             cell(row.lastHeld ? row.lastHeld->toString(Qt::ISODate) : EvidenceTexts::tr("never")), due});
    }
    return table;
}

QString kindText(const Plan& plan, const Run& run) {
    if (run.isIncident())
        return EvidenceTexts::tr("Incident");
    const auto kind = exerciseKindOf(plan, run);
    return kind ? choiceLabel(choiceName(*kind)) : EvidenceTexts::tr("Exercise");
}

QString worstText(const RunFacts& facts) {
    if (facts.worst < 0)
        return EvidenceTexts::tr("no targets");
    const ServiceFact& worst = facts.services[idx(facts.worst)];
    const QString target = durationText(*worst.rtoTarget);
    return worst.rta ? EvidenceTexts::tr("%1 %2 of %3").arg(worst.component, durationText(*worst.rta), target)
                     : EvidenceTexts::tr("%1 not back, of %2").arg(worst.component, target);
}

runbook::Table runTable(const EvidenceInput& input) {
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Run"),    EvidenceTexts::tr("Day"),
                     EvidenceTexts::tr("Kind"),   EvidenceTexts::tr("Plan"),
                     EvidenceTexts::tr("Result"), EvidenceTexts::tr("Objectives"),
                     EvidenceTexts::tr("Steps"),  EvidenceTexts::tr("Worst recovery time")};
    table.widths = {2, 1.2, 1.2, 0.7, 1, 1.1, 1, 2};
    table.whenEmpty = EvidenceTexts::tr("No exercise or incident is recorded.");
    std::vector<const Run*> runs;
    for (const Run& run : input.plan().runs)
        runs.push_back(&run);
    std::stable_sort(runs.begin(), runs.end(), [](const Run* a, const Run* b) { return a->date > b->date; });
    for (const Run* run : runs) {
        const RunFacts facts = factsOf(input.plan(), *run);
        Cell result = cell(resultText(*run));
        result.missed = run->result == RunResult::NotMet;
        Cell worst = cell(worstText(facts));
        worst.missed = facts.worst >= 0 && facts.services[idx(facts.worst)].rtoVerdict == Verdict::Missed;
        table.rows.push_back(
            {strong(run->name), cell(run->date.date().toString(Qt::ISODate)),
             cell(kindText(input.plan(), *run)),
             cell(run->planVersion ? QString::number(*run->planVersion) : QStringLiteral("–")), result,
             cell(facts.objectives > 0
                      ? EvidenceTexts::tr("%1 of %2").arg(facts.objectivesMet).arg(facts.objectives)
                      : QStringLiteral("–")),
             cell(EvidenceTexts::tr("%1 of %2")
                      .arg(facts.done)
                      .arg(static_cast<int>(facts.steps.size()) - facts.replaced)),
             worst});
    }
    return table;
}

runbook::Table actionTable(const EvidenceInput& input, bool open) {
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Action"), EvidenceTexts::tr("Owner"), EvidenceTexts::tr("Due"),
                     open ? EvidenceTexts::tr("State") : EvidenceTexts::tr("Closed"),
                     EvidenceTexts::tr("From")};
    table.widths = {3.2, 1.6, 1.2, 1.2, 1.8};
    table.whenEmpty = open ? EvidenceTexts::tr("None is open.") : EvidenceTexts::tr("None was closed.");
    std::vector<const CorrectiveAction*> all;
    for (const CorrectiveAction& action : input.plan().correctiveActions) {
        if (action.closed.has_value() != open)
            all.push_back(&action);
    }
    std::stable_sort(all.begin(), all.end(), [](const CorrectiveAction* a, const CorrectiveAction* b) {
        return a->due.value_or(QDate(9999, 1, 1)) < b->due.value_or(QDate(9999, 1, 1));
    });
    for (const CorrectiveAction* action : all) {
        const bool isOverdue = open && action->due && *action->due < input.today;
        const Run* from = input.plan().runs.find(action->from);
        Cell state = cell(action->closed ? action->closed->toString(Qt::ISODate)
                          : isOverdue    ? EvidenceTexts::tr("open, overdue")
                                         : EvidenceTexts::tr("open"));
        state.missed = isOverdue;
        table.rows.push_back({strong(action->name), cell(action->owner.value_or(EvidenceTexts::tr("nobody"))),
                              cell(action->due ? action->due->toString(Qt::ISODate) : QStringLiteral("–")),
                              state, cell(from != nullptr ? from->name : QString())});
    }
    return table;
}

QString coverageText(const CoverageCell& cell) {
    if (!cell.on)
        return QStringLiteral("–");
    QString text = cell.on->toString(Qt::ISODate);
    if (cell.part)
        text += u'\n' + EvidenceTexts::tr("in part");
    if (cell.state == Proven::Holds)
        text += u'\n' + EvidenceTexts::tr("proven");
    else if (cell.state == Proven::Lost)
        text += u'\n' + EvidenceTexts::tr("changed since");
    return text;
}

runbook::Table coverageTable(const EvidenceInput& input) {
    runbook::Table table;
    table.columns += EvidenceTexts::tr("Group");
    table.widths.push_back(1.8);
    for (const auto& row : ChoiceNames<ExerciseKind>::rows) {
        table.columns += choiceLabel(QString::fromUtf16(row.name));
        table.widths.push_back(1.3);
    }
    table.whenEmpty = EvidenceTexts::tr("The plan has nothing to be exercised.");
    for (const CoverageRow& row : input.programme.coverage) {
        const ProtectionGroup* group = input.plan().protectionGroups.find(row.group);
        std::vector<Cell> cells{strong(group != nullptr ? group->name : EvidenceTexts::tr("In no group"))};
        for (const CoverageCell& one : row.cells)
            cells.push_back(cell(coverageText(one)));
        cells.resize(static_cast<std::size_t>(table.columns.size()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString namesOf(const QStringList& names) {
    constexpr qsizetype most = 40;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return EvidenceTexts::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")))
        .arg(names.size() - most);
}

std::vector<Cell> verifiedRow(const QString& name, const QString& kind, const Verification& one,
                              const Plan& plan) {
    const Run* run = plan.runs.find(one.run);
    Cell state = cell(one.state == Proven::Holds  ? EvidenceTexts::tr("holds")
                      : one.state == Proven::Lost ? EvidenceTexts::tr("lost")
                                                  : EvidenceTexts::tr("never proven"));
    state.missed = one.state == Proven::Lost;
    const QString version =
        one.planVersion ? EvidenceTexts::tr(", version %1").arg(*one.planVersion) : QString();
    return {strong(name),
            cell(kind),
            state,
            cell(run != nullptr ? run->name + version : QString()),
            cell(one.on.isValid() ? one.on.toString(Qt::ISODate) : QString()),
            cell(one.lostBecause)};
}

} // namespace

Section versions(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Plan and approvals"),
                    EvidenceTexts::tr("Which states of the plan were kept, and who approved them."),
                    true,
                    {}};
    section.blocks.emplace_back(
        Paragraph{EvidenceTexts::tr("This pack was made from: %1.").arg(input.version)});
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Version"), EvidenceTexts::tr("Name"), EvidenceTexts::tr("Day"),
                     EvidenceTexts::tr("By"), EvidenceTexts::tr("Changes up to it")};
    table.whenEmpty = input.hasHistory ? EvidenceTexts::tr("No version was saved.")
                                       : EvidenceTexts::tr("Plan text has no versions.");
    for (const NamedVersion& version : input.versions)
        table.rows.push_back({right(QString::number(version.number)), strong(version.name),
                              cell(version.at.date().toString(Qt::ISODate)), cell(version.who),
                              right(QString::number(version.historyNumber))});
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Approvals")});
    section.blocks.emplace_back(approvalTable(input.plan()));
    return section;
}

Section exercises(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Exercises and incidents"),
                    EvidenceTexts::tr("What is planned, what was held, and with which result."),
                    true,
                    {}};
    section.blocks.emplace_back(programmeTable(input));
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Runs")});
    section.blocks.emplace_back(runTable(input));
    return section;
}

Section actions(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Corrective actions"),
                    EvidenceTexts::tr("What followed from runs; open until it is closed."),
                    false,
                    {}};
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Open")});
    section.blocks.emplace_back(actionTable(input, true));
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Closed")});
    section.blocks.emplace_back(actionTable(input, false));
    return section;
}

Section coverage(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Coverage"),
                    EvidenceTexts::tr("When each protection group was last in the scope of which exercise."),
                    true,
                    {}};
    section.blocks.emplace_back(coverageTable(input));
    QStringList never;
    for (const ComponentId id : input.programme.neverExercised) {
        if (const Component* component = input.plan().components.find(id))
            never += component->name;
    }
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Never exercised")});
    section.blocks.emplace_back(
        Paragraph{never.isEmpty() ? EvidenceTexts::tr("Nothing that has steps.") : namesOf(never)});
    QStringList unchecked;
    for (const AccessId id : input.programme.neverChecked)
        unchecked += displayName(input.plan(), refTo(id));
    section.blocks.emplace_back(Heading{EvidenceTexts::tr("Accesses never tried")});
    section.blocks.emplace_back(
        Paragraph{unchecked.isEmpty() ? EvidenceTexts::tr("None.") : namesOf(unchecked)});
    return section;
}

Section verified(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Verified state"),
                    EvidenceTexts::tr("What a run has proven, and whether what it rests on changed since. "
                                      "Walk-throughs and tabletops prove nothing."),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("What"), EvidenceTexts::tr("Kind"), EvidenceTexts::tr("Proof"),
                     EvidenceTexts::tr("Run"),  EvidenceTexts::tr("Day"),  EvidenceTexts::tr("Lost because")};
    table.widths = {1.8, 1.3, 1.1, 2, 1.2, 2.4};
    table.whenEmpty = EvidenceTexts::tr("Nothing was ever proven by a run.");
    const Plan& plan = input.plan();
    for (std::size_t i = 0; i < input.scenarios.size(); ++i)
        table.rows.push_back(verifiedRow(plan.scenarios.at(static_cast<int>(i)).name,
                                         EvidenceTexts::tr("Scenario"), input.scenarios[i], plan));
    for (std::size_t i = 0; i < input.groups.size(); ++i)
        table.rows.push_back(verifiedRow(plan.protectionGroups.at(static_cast<int>(i)).name,
                                         EvidenceTexts::tr("Group"), input.groups[i], plan));
    int never = 0;
    for (std::size_t i = 0; i < input.components.size(); ++i) {
        if (input.components[i].state == Proven::Never) {
            ++never;
            continue;
        }
        const Component& component = plan.components.at(static_cast<int>(i));
        table.rows.push_back(
            verifiedRow(component.name, EvidenceTexts::tr("Component"), input.components[i], plan));
    }
    section.blocks.emplace_back(std::move(table));
    if (never > 0)
        section.blocks.emplace_back(
            Paragraph{EvidenceTexts::tr("Components that were never proven: %1.").arg(never), true});
    return section;
}

Section backups(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Backups and restore tests"),
                    EvidenceTexts::tr("As the plan has them; a date that is not recorded is told as such."),
                    true,
                    {}};
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Data of"),   EvidenceTexts::tr("At"),
                     EvidenceTexts::tr("Method"),    EvidenceTexts::tr("Every"),
                     EvidenceTexts::tr("Kept for"),  EvidenceTexts::tr("Unalterable"),
                     EvidenceTexts::tr("Last made"), EvidenceTexts::tr("Last restore test")};
    table.widths = {1.8, 1.6, 1.3, 0.8, 0.9, 1.1, 1.2, 1.4};
    table.whenEmpty = EvidenceTexts::tr("The plan has no copies of data.");
    const Plan& plan = input.plan();
    const QString unknown = EvidenceTexts::tr("not recorded");
    for (const Component& component : plan.components) {
        for (const DataCopy& copy : component.copies) {
            const QString at = copy.at.component ? displayName(plan, refTo(*copy.at.component))
                               : copy.at.site    ? displayName(plan, refTo(*copy.at.site))
                                                 : QString();
            const bool isTested = copy.lastRestoreTest || copy.method == CopyMethod::Synchronous ||
                                  copy.method == CopyMethod::Asynchronous;
            Cell test = cell(copy.lastRestoreTest ? copy.lastRestoreTest->toString(Qt::ISODate)
                             : isTested           ? QStringLiteral("–")
                                                  : EvidenceTexts::tr("never"));
            test.missed = !isTested;
            table.rows.push_back(
                {strong(component.name), cell(at), cell(choiceLabel(choiceName(copy.method))),
                 cell(durationText(copy.every ? copy.every : copy.lag, unknown)),
                 cell(durationText(copy.keeps, unknown)),
                 cell(!copy.immutable   ? unknown
                      : *copy.immutable ? EvidenceTexts::tr("yes")
                                        : EvidenceTexts::tr("no")),
                 cell(copy.lastSuccess ? copy.lastSuccess->toString(Qt::ISODate) : unknown), test});
        }
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section changes(const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Changes since the last run"),
                    EvidenceTexts::tr("What happened to the plan after it was last exercised or used."),
                    false,
                    {}};
    const Run* last = lastRun(input.plan());
    if (!input.hasHistory || last == nullptr) {
        section.blocks.emplace_back(
            Paragraph{!input.hasHistory
                          ? EvidenceTexts::tr(
                                "This is plan text, which has no record of changes: the project file has it.")
                          : EvidenceTexts::tr("No run is recorded.")});
        return section;
    }
    std::vector<const HistoryEntry*> entries = changesSince(input, *last);
    section.blocks.emplace_back(Paragraph{EvidenceTexts::tr("%1 changes since “%2” ended, the newest first.")
                                              .arg(entries.size())
                                              .arg(last->name)});
    std::reverse(entries.begin(), entries.end());
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("When"), EvidenceTexts::tr("Who"), EvidenceTexts::tr("Change")};
    table.widths = {1.6, 1.4, 4};
    table.whenEmpty = EvidenceTexts::tr("None.");
    constexpr std::size_t most = 60;
    for (std::size_t i = 0; i < std::min(most, entries.size()); ++i)
        table.rows.push_back({cell(entries[i]->at.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"))),
                              cell(entries[i]->who), cell(entries[i]->label)});
    section.blocks.emplace_back(std::move(table));
    if (entries.size() > most)
        section.blocks.emplace_back(
            Paragraph{EvidenceTexts::tr("and %1 older ones").arg(entries.size() - most), true});
    return section;
}

} // namespace drawbridge::evidence_pack
