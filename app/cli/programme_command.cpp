// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/programme/programme.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/model/exercise_dates.h"
#include "core/model/words.h"
#include "core/operations/exercise/lost_verifications.h"
#include "core/operations/json/programme_json.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct ProgrammeOptions {
    std::string file;
    std::string calendar;
};

QString dayText(const QDate& day, const QString& otherwise) {
    return day.isValid() ? day.toString(Qt::ISODate) : otherwise;
}

QString stateText(const Plan& plan, const ProgrammeRow& row) {
    const Exercise& exercise = *plan.exercises.find(row.exercise);
    const QString set = exercise.dateSet ? dayText(dayOf(plan, *exercise.dateSet), {}) : QString();
    switch (row.state) {
    case DueState::NotPlanned:
        return CliTexts::tr("not planned");
    case DueState::Later:
        return CliTexts::tr("later");
    case DueState::Soon:
        return CliTexts::tr("soon");
    case DueState::Overdue:
        return CliTexts::tr("overdue by %1 d").arg(row.daysOverdue);
    case DueState::DateSet:
        break;
    }
    return CliTexts::tr("set for %1").arg(set);
}

void printExercises(const Plan& plan, const Programme& programme) {
    if (programme.rows.empty()) {
        print(CliTexts::tr("No exercise is planned."));
        return;
    }
    TextTable table({CliTexts::tr("Exercise"), CliTexts::tr("Kind"), CliTexts::tr("Last held"),
                     CliTexts::tr("Due"), CliTexts::tr("State")});
    for (const ProgrammeRow& row : programme.rows) {
        const Exercise& exercise = *plan.exercises.find(row.exercise);
        table.add({exercise.name,
                   exercise.kind ? choiceLabel(choiceName(*exercise.kind)) : QStringLiteral("-"),
                   dayText(row.lastHeld.value_or(QDate()), CliTexts::tr("never")),
                   dayText(row.due, QStringLiteral("-")), stateText(plan, row)});
    }
    table.print();
}

QString cellText(const CoverageCell& cell) {
    if (!cell.on)
        return cell.daysOverdue > 0 ? CliTexts::tr("overdue") : QStringLiteral("-");
    const QString day = cell.on->toString(Qt::ISODate);
    const QString state = cell.state == VerifiedState::Lost ? CliTexts::tr("lost")
                          : cell.part                       ? CliTexts::tr("part")
                                                            : QString();
    return state.isEmpty() ? day : QStringLiteral("%1 %2").arg(day, state);
}

/// Only the kinds that some exercise has: six columns of dates are wide.
void printCoverage(const Plan& plan, const Programme& programme) {
    if (programme.coverage.empty())
        return;
    std::vector<std::size_t> kinds;
    for (std::size_t k = 0; k < programme.coverage.front().cells.size(); ++k) {
        const bool isUsed =
            std::any_of(programme.coverage.begin(), programme.coverage.end(), [k](const CoverageRow& row) {
                return row.cells[k].on || row.cells[k].daysOverdue > 0;
            });
        if (isUsed)
            kinds.push_back(k);
    }
    print();
    print(bold(CliTexts::tr("Last exercised")));
    if (kinds.empty()) {
        print(CliTexts::tr("No protection group was ever exercised."));
        return;
    }
    QStringList columns{CliTexts::tr("Group")};
    for (const std::size_t k : kinds)
        columns += choiceLabel(choiceName(static_cast<ExerciseKind>(k)));
    TextTable table(columns);
    for (const CoverageRow& row : programme.coverage) {
        const ProtectionGroup* group = plan.protectionGroups.find(row.group);
        QStringList cells{group != nullptr ? group->name : CliTexts::tr("(in no group)")};
        for (const std::size_t k : kinds)
            cells += cellText(row.cells[k]);
        table.add(cells);
    }
    table.print();
}

/// "redis, web and 3 more"
QString someNames(const QStringList& names) {
    constexpr int most = 5;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return CliTexts::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")))
        .arg(names.size() - most);
}

void printCounts(const Plan& plan, const Programme& programme) {
    QStringList components;
    for (const ComponentId id : programme.neverExercised)
        components += displayName(plan, refTo(id));
    QStringList accesses;
    for (const AccessId id : programme.neverChecked)
        accesses += displayName(plan, refTo(id));
    print();
    print(CliTexts::tr("Steps ever exercised: %1 of %2").arg(programme.stepsExercised).arg(programme.steps));
    if (!components.isEmpty())
        print(CliTexts::tr("  never: %1").arg(someNames(components)));
    print(CliTexts::tr("Accesses ever checked: %1 of %2")
              .arg(programme.accessesChecked)
              .arg(programme.accesses));
    if (!accesses.isEmpty())
        print(CliTexts::tr("  never: %1").arg(someNames(accesses)));
}

void printVerified(const Plan& plan, const Verifications& verifications) {
    print();
    print(bold(CliTexts::tr("Verified")));
    if (verifications.proven().empty()) {
        print(CliTexts::tr("Nothing was ever proven by an exercise or an incident."));
        return;
    }
    TextTable table({CliTexts::tr("What"), CliTexts::tr("State"), CliTexts::tr("On"), CliTexts::tr("By"),
                     CliTexts::tr("Lost because")});
    for (const EntityRef& what : verifications.proven()) {
        const Verification state = verifications.of(what);
        const Run* run = plan.runs.find(state.run);
        table.add({displayName(plan, what),
                   state.state == VerifiedState::Holds ? CliTexts::tr("holds") : CliTexts::tr("lost"),
                   dayText(state.on, {}), run != nullptr ? run->name : QString(), state.lostBecause});
    }
    table.print();
}

void printLost(const Plan& plan, const std::vector<LostVerification>& lost) {
    if (lost.empty())
        return;
    print();
    print(bold(CliTexts::tr("What took the verified state away")));
    TextTable table({CliTexts::tr("When"), CliTexts::tr("Version"), CliTexts::tr("Of"), CliTexts::tr("Edit"),
                     CliTexts::tr("Changed")});
    for (const LostVerification& each : lost)
        table.add({dayText(each.on, QStringLiteral("?")),
                   each.planVersion > 0 ? QString::number(each.planVersion) : QStringLiteral("-"),
                   displayName(plan, each.what), each.label.isEmpty() ? QStringLiteral("-") : each.label,
                   each.text});
    table.print();
}

void printActions(const Plan& plan, const Programme& programme, const QDate& today) {
    if (programme.openActions.empty())
        return;
    print();
    print(bold(CliTexts::tr("Open corrective actions")));
    TextTable table(
        {CliTexts::tr("Action"), CliTexts::tr("Owner"), CliTexts::tr("Due"), CliTexts::tr("State")});
    for (const CorrectiveActionId id : programme.openActions) {
        const CorrectiveAction& action = *plan.correctiveActions.find(id);
        const bool isLate = action.due && *action.due < today;
        table.add({action.name, action.owner.value_or(QStringLiteral("-")),
                   dayText(action.due.value_or(QDate()), QStringLiteral("-")),
                   isLate ? CliTexts::tr("late by %1 d").arg(action.due->daysTo(today)) : QString()});
    }
    table.print();
}

void runProgramme(const ProgrammeOptions& o, Context& context) {
    const QString file = text(o.file);
    std::unique_ptr<Document> document;
    if (isProjectFile(file))
        document = openProject(file, OpenMode::ReadOnly);
    const Plan plan = document ? document->plan() : loadPlan(file);
    const QDate today = dayOf(plan, QDateTime::currentDateTimeUtc());
    if (!o.calendar.empty()) {
        if (text(o.calendar) == u"-") {
            printDocument(iCalendarOf(plan, today));
            return;
        }
        writeWholeFile(text(o.calendar), iCalendarOf(plan, today));
        if (!context.json)
            print(CliTexts::tr("%1 written").arg(text(o.calendar)));
        return;
    }
    const Programme programme = makeProgramme(plan, today);
    const Verifications verifications(plan, today);
    const auto lost = document ? lostVerifications(*document, today) : std::vector<LostVerification>();
    if (context.json) {
        printJson(programmeJson(plan, programme, verifications, lost, today));
        return;
    }
    printExercises(plan, programme);
    printCoverage(plan, programme);
    printCounts(plan, programme);
    printVerified(plan, verifications);
    printLost(plan, lost);
    printActions(plan, programme, today);
}

} // namespace

void addProgramme(CLI::App& app, Context& context) {
    auto options = std::make_shared<ProgrammeOptions>();
    CLI::App* command = app.add_subcommand(
        "programme", "Exercises: what is due, held and covered, and what is still verified by them");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command
        ->add_option("--ics", options->calendar,
                     "Write what is due and set as iCalendar instead; - is standard output")
        ->type_name("OUT");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runProgramme(*options, context); });
}

} // namespace drawbridge::cli
