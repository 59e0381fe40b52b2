// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/exercise_choice.h"
#include "app/cli/exercise_report.h"
#include "app/cli/exercise_text.h"
#include "core/base/index.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/name_search.h"
#include "core/model/stored.h"
#include "core/model/unknown_name.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/json/exercise_json.h"

#include <algorithm>

namespace drawbridge::cli {

namespace {

/// Of all subcommands; each uses some.
struct ExerciseOptions {
    std::string file;
    std::string scenario;
    std::string exercise;
    std::string name;
    std::string run;
    std::string at;
    std::string by;
    std::string step;
    std::string state;
    std::string note;
    std::string textOfNote;
    std::string evidence;
    std::string message;
    std::string strategy;
    std::string kind;
    std::string result;
    std::vector<std::string> lessons;
    std::vector<std::string> met;
    std::vector<std::string> missed;
    std::vector<std::string> accept;
    std::vector<std::string> actions;
    std::vector<std::string> rpa;
    std::vector<std::string> accesses;
    bool isIncident = false;
    std::vector<std::pair<LogKind, bool>> marks{{LogKind::Declared, false}, {LogKind::Stopped, false},
                                                {LogKind::Decision, false}, {LogKind::Inject, false},
                                                {LogKind::Paused, false},   {LogKind::Resumed, false}};
};

template <class T>
const T& entityCalled(const Plan& plan, const Table<T>& table, EntityKind kind, const std::string& name) {
    if (const T* found = findByName(table, text(name)))
        return *found;
    throw InputError(withNearestOrAll(noneCalled(kind, text(name)), text(name), namesOfKind(plan, kind)));
}

/// What every change of a run prints: how it stands now.
void tellRun(const Plan& plan, const Run& run, const Context& context) {
    const RunView view = makeRunView(plan, run, sinceIncident(run, QDateTime::currentDateTimeUtc()));
    if (context.json)
        printJson(runJson(plan, run, view));
    else
        printRun(plan, run, view);
}

void list(const ExerciseOptions& o, const Context& context) {
    const Plan plan = loadPlan(text(o.file));
    if (context.json)
        printJson(exercisesJson(plan));
    else
        printExercises(plan);
}

void start(const ExerciseOptions& o, const Context& context) {
    const auto document = projectToChange(o.file);
    const Plan plan = document->plan();
    NewRun run;
    run.name = text(o.name);
    run.incident = o.isIncident;
    run.leads = text(o.by);
    if (!o.kind.empty())
        run.kind = choiceNamed<ExerciseKind>(text(o.kind));
    run.date = momentOf(plan, o.at);
    if (run.date > QDateTime::currentDateTimeUtc().addSecs(60))
        throw InputError(CliTexts::tr("--at: %1 is still to come").arg(inQuotes(text(o.at))));
    if (!o.exercise.empty())
        run.exercise = entityCalled(plan, plan.exercises, EntityKind::Exercise, o.exercise).id;
    if (!o.scenario.empty())
        run.scenario = entityCalled(plan, plan.scenarios, EntityKind::Scenario, o.scenario).id;
    if (!run.exercise && !run.scenario)
        throw InputError(CliTexts::tr("exercise start needs --scenario or --exercise"));
    const RunId id = startRun(*document, run);
    tellRun(document->plan(), *document->plan().runs.find(id), context);
}

void step(const ExerciseOptions& o, const Context& context) {
    const auto document = projectToChange(o.file);
    const Plan plan = document->plan();
    const Run& run = runCalled(plan, {}, false);
    StepMark mark;
    mark.step = stepNamed(plan, run, text(o.step));
    mark.state = *choiceNamed<RunState>(text(o.state));
    mark.at = timeOf(plan, run, o.at);
    mark.by = text(o.by);
    mark.note = text(o.note);
    markStep(*document, run.id, mark);
    tellRun(document->plan(), *document->plan().runs.find(run.id), context);
}

/// "orders-db=restore"
void takeStrategy(LogEntry& entry, const std::string& given) {
    const QString written = text(given);
    const qsizetype mark = written.lastIndexOf(u'=');
    entry.kind = LogKind::Strategy;
    entry.component = written.left(mark);
    entry.strategy = mark < 1 ? std::nullopt : choiceNamed<RecoveryStrategy>(written.mid(mark + 1));
    if (!entry.strategy)
        throw InputError(CliTexts::tr("--strategy takes COMPONENT=STRATEGY, as orders-db=restore; strategies "
                                      "are %1")
                             .arg(ChoiceNames<RecoveryStrategy>::names().join(QStringLiteral(", "))));
}

LogEntry entryOf(const ExerciseOptions& o, const Plan& plan, const Run& run) {
    const Seconds at = timeOf(plan, run, o.at);
    LogEntry entry;
    entry.at = at;
    if (!o.evidence.empty())
        entry = evidenceOf(text(o.evidence), at, text(o.by));
    int kinds = o.evidence.empty() ? 0 : 1;
    for (const auto& [kind, isGiven] : o.marks) {
        if (isGiven)
            entry.kind = kind;
        kinds += isGiven ? 1 : 0;
    }
    if (!o.message.empty()) {
        entry.kind = LogKind::Message;
        entry.audience = choiceNamed<Audience>(text(o.message));
        ++kinds;
    }
    if (!o.strategy.empty()) {
        takeStrategy(entry, o.strategy);
        ++kinds;
    }
    if (kinds > 1)
        throw InputError(CliTexts::tr("a note is of one kind: give one of its options alone"));
    if (!o.by.empty())
        entry.by = text(o.by);
    if (!o.textOfNote.empty())
        entry.text = text(o.textOfNote);
    if (!o.step.empty()) {
        const QString step = text(o.step);
        const int number = stepNamed(plan, run, step);
        const RunView view = makeRunView(plan, run, at);
        entry.component = view.steps[idx(number - 1)].component;
        entry.step = view.steps[idx(number - 1)].step;
    }
    return entry;
}

void note(const ExerciseOptions& o, const Context& context) {
    const auto document = projectToChange(o.file);
    const Plan plan = document->plan();
    const Run& run = runCalled(plan, o.run, false);
    addToLog(*document, run.id, entryOf(o, plan, run));
    tellRun(document->plan(), *document->plan().runs.find(run.id), context);
}

void status(const ExerciseOptions& o, const Context& context) {
    const Plan plan = loadPlan(text(o.file));
    const Run& run = runCalled(plan, o.run, true);
    const RunView view = makeRunView(plan, run, timeOf(plan, run, o.at));
    if (context.json) {
        printJson(runJson(plan, run, view));
    } else if (!o.step.empty()) {
        printStep(view.steps[idx(stepNamed(plan, run, text(o.step)) - 1)]);
    } else {
        printRun(plan, run, view);
    }
}

/// An objective by its number or its words.
void judge(std::vector<RunObjective>& objectives, const std::vector<std::string>& given, bool met) {
    for (const std::string& each : given) {
        const QString written = text(each);
        QStringList known;
        bool isFound = false;
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            known += objectives[i].objective;
            if (objectives[i].objective == written || QString::number(i + 1) == written) {
                objectives[i].met = met;
                isFound = true;
            }
        }
        if (!isFound)
            throw InputError(withNearestOrAll(
                CliTexts::tr("no objective of the run is %1").arg(inQuotes(written)), written, known));
    }
}

/// "orders-db=5m"
std::pair<QString, Seconds> rpaGiven(const QString& written) {
    const qsizetype mark = written.lastIndexOf(u'=');
    const auto lost = parseDuration(QStringView(written).mid(mark + 1));
    if (mark < 1 || !lost)
        throw InputError(
            CliTexts::tr("--rpa: %1 is not COMPONENT=DURATION, as orders-db=5m").arg(inQuotes(written)));
    return {written.left(mark), *lost};
}

/// "Staff orders=passed": an access of the plan.
RunCheck checkGiven(const Plan& plan, const QString& written, const QString& by) {
    const qsizetype mark = written.lastIndexOf(u'=');
    const QString verdict = written.mid(mark + 1);
    if (mark < 1 || (verdict != u"passed" && verdict != u"failed"))
        throw InputError(
            CliTexts::tr("--access: %1 is not ACCESS=passed or ACCESS=failed").arg(inQuotes(written)));
    QStringList names;
    for (const Access& access : plan.accesses) {
        names += displayName(plan, refTo(access.id));
        if (names.last() != written.left(mark))
            continue;
        RunCheck check = checkOf(plan, access);
        check.passed = verdict == u"passed";
        if (!by.isEmpty())
            check.by = by;
        return check;
    }
    throw InputError(
        withNearestOrAll(CliTexts::tr("no access of the plan is %1").arg(inQuotes(written.left(mark))),
                         written.left(mark), names));
}

void finish(const ExerciseOptions& o, const Context& context) {
    const auto document = projectToChange(o.file);
    const Plan plan = document->plan();
    const Run& run = runCalled(plan, {}, false);
    RunEnd end;
    end.at = timeOf(plan, run, o.at);
    end.objectives = run.objectives;
    judge(end.objectives, o.met, true);
    judge(end.objectives, o.missed, false);
    if (!o.result.empty())
        end.result = choiceNamed<RunResult>(text(o.result));
    for (const std::string& lesson : o.lessons)
        end.lessons += text(lesson);
    for (const std::string& action : o.actions)
        end.actions += text(action);
    for (const std::string& each : o.rpa)
        end.rpa.push_back(rpaGiven(text(each)));
    for (const std::string& each : o.accesses)
        end.checks.push_back(checkGiven(plan, text(each), text(o.by)));
    finishRun(*document, run.id, end);
    tellRun(document->plan(), *document->plan().runs.find(run.id), context);
}

QString nameOf(const Plan& plan, const DurationProposal& proposal) {
    return plan.components.find(proposal.component)->name + u'/' + proposal.step;
}

std::vector<char> chosen(const Plan& plan, const std::vector<DurationProposal>& proposals,
                         const std::vector<std::string>& given) {
    std::vector<char> flags(proposals.size(), 0);
    QStringList names;
    for (const DurationProposal& proposal : proposals)
        names += nameOf(plan, proposal);
    for (const std::string& each : given) {
        const QString written = text(each);
        if (written == u"all") {
            std::fill(flags.begin(), flags.end(), char(1));
            continue;
        }
        const qsizetype at = names.indexOf(written);
        if (at < 0)
            throw InputError(withNearestOrAll(
                CliTexts::tr("there is no measured duration of %1").arg(inQuotes(written)), written, names));
        flags[idx(static_cast<int>(at))] = 1;
    }
    return flags;
}

void durations(const ExerciseOptions& o, const Context& context) {
    const auto document = o.accept.empty() ? nullptr : projectToChange(o.file);
    const Plan plan = document != nullptr ? document->plan() : loadPlan(text(o.file));
    const auto proposals = durationProposals(plan);
    const auto flags = chosen(plan, proposals, o.accept);
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (flags[i] != 0)
            document->edit(CliTexts::tr("Take the measured duration of %1").arg(nameOf(plan, proposals[i])),
                           [&](Edit& edit) { acceptDuration(edit, proposals[i]); });
    }
    if (context.json) {
        printJson(durationsJson(plan, proposals, flags));
        return;
    }
    printDurations(plan, proposals);
    const auto taken = std::count(flags.begin(), flags.end(), char(1));
    if (taken > 0)
        print(counted(taken, CliTexts::tr("1 duration is in the plan now."),
                      CliTexts::tr("%1 durations are in the plan now.")));
    else if (!proposals.empty())
        print(CliTexts::tr("--accept all, or --accept COMPONENT/STEP, takes them into the plan."));
}

using Body = void (*)(const ExerciseOptions&, const Context&);

CLI::App* addPart(CLI::App& command, const char* name, const char* help, Context& context,
                  const std::shared_ptr<ExerciseOptions>& options, Body body) {
    CLI::App* part = command.add_subcommand(name, help);
    part->add_option("FILE", options->file, "Project")->required();
    part->add_flag("--json", context.json, "Print JSON");
    part->callback([options, &context, body] { body(*options, context); });
    return part;
}

void addWhen(CLI::App& part, const std::shared_ptr<ExerciseOptions>& options) {
    part.add_option("--at", options->at,
                    "When it was: +55m after the incident, 14:05 today, or 2026-04-20T14:05; default: now")
        ->type_name("TIME");
    part.add_option("--by", options->by, "Who did it")->type_name("WHO");
}

void addStart(CLI::App& command, Context& context, const std::shared_ptr<ExerciseOptions>& options) {
    CLI::App* part =
        addPart(command, "start", "Begin an exercise, or the real incident", context, options, start);
    part->add_option("--scenario", options->scenario, "What is lost")->type_name("NAME");
    part->add_option("--exercise", options->exercise, "Exercise of the plan")->type_name("NAME");
    part->add_option("--name", options->name,
                     "What the run is called; default: made of the above and the date")
        ->type_name("NAME");
    part->add_flag("--incident", options->isIncident, "It is no exercise");
    part->add_option("--kind", options->kind,
                     "Kind of exercise; default: the programme's. Without one nothing is proven")
        ->check(oneOf(ChoiceNames<ExerciseKind>::names()));
    part->add_option("--at", options->at, "Time of the incident, as 2026-04-20T14:05 or 14:05; default: now")
        ->type_name("TIME");
    part->add_option("--by", options->by, "Who leads")->type_name("WHO");
}

void addStep(CLI::App& command, Context& context, const std::shared_ptr<ExerciseOptions>& options) {
    CLI::App* part = addPart(command, "step", "Mark a step of the run that goes on", context, options, step);
    part->add_option("STEP", options->step, "Its number, or COMPONENT/STEP")->required();
    part->add_option("--state", options->state, "What has happened")
        ->required()
        ->check(oneOf(ChoiceNames<RunState>::names()));
    addWhen(*part, options);
    part->add_option("--note", options->note, "What there is to say of it")->type_name("TEXT");
}

void addNote(CLI::App& command, Context& context, const std::shared_ptr<ExerciseOptions>& options) {
    CLI::App* part =
        addPart(command, "note", "Note something, declare, stop, pause, or choose another strategy", context,
                options, note);
    part->add_option("TEXT", options->textOfNote, "Words");
    const auto mark = [&](std::size_t at, const char* name, const char* help) {
        part->add_flag(name, options->marks[at].second, help);
    };
    mark(0, "--declared", "The disaster is declared");
    mark(1, "--stopped", "The recovery is stopped");
    mark(2, "--decision", "It is a decision");
    mark(3, "--inject", "An event that the facilitator introduces");
    mark(4, "--paused", "The run rests");
    mark(5, "--resumed", "It goes on");
    part->add_option("--message", options->message, "A message was sent to them")
        ->check(oneOf(ChoiceNames<Audience>::names()))
        ->type_name("AUDIENCE");
    part->add_option("--evidence", options->evidence,
                     "A file: its name and SHA-256 are kept, and its content if it is small")
        ->type_name("PATH");
    part->add_option("--strategy", options->strategy,
                     "COMPONENT=STRATEGY: how it is recovered from now on, as orders-db=restore")
        ->type_name("NAME=STRATEGY");
    part->add_option("--step", options->step, "The step that it is about")->type_name("STEP");
    part->add_option("--run", options->run, "Name of the run; default: the one that goes on")
        ->type_name("NAME");
    addWhen(*part, options);
}

void addStatus(CLI::App& command, Context& context, const std::shared_ptr<ExerciseOptions>& options) {
    CLI::App* part =
        addPart(command, "status",
                "What is ready, in progress, back, and when the rest will be; default: of the run "
                "that goes on, else of the newest",
                context, options, status);
    part->add_option("--run", options->run, "Name of the run")->type_name("NAME");
    part->add_option("--step", options->step, "One step in full, by its number or COMPONENT/STEP")
        ->type_name("STEP");
    part->add_option("--at", options->at, "As of then: +55m after the incident, 14:05, or 2026-04-20T14:05")
        ->type_name("TIME");
}

void addFinish(CLI::App& command, Context& context, const std::shared_ptr<ExerciseOptions>& options) {
    CLI::App* part = addPart(command, "finish", "End the run that goes on", context, options, finish);
    part->add_option("--lesson", options->lessons, "What was learnt; may be repeated")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    part->add_option("--met", options->met, "An objective that was met, by its number or words")
        ->type_name("OBJECTIVE")
        ->allow_extra_args(false);
    part->add_option("--missed", options->missed, "An objective that was not met")
        ->type_name("OBJECTIVE")
        ->allow_extra_args(false);
    part->add_option("--result", options->result, "Default: from the objectives and the targets")
        ->check(oneOf(ChoiceNames<RunResult>::names()));
    part->add_option("--rpa", options->rpa, "How much data was lost, as orders-db=5m; may be repeated")
        ->type_name("COMPONENT=DURATION")
        ->allow_extra_args(false);
    part->add_option("--access", options->accesses,
                     "An access of the plan that was tried: ACCESS=passed or ACCESS=failed; may be repeated")
        ->type_name("ACCESS=RESULT")
        ->allow_extra_args(false);
    part->add_option("--action", options->actions, "What is to be mended; may be repeated")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    addWhen(*part, options);
}

} // namespace

void addExercise(CLI::App& app, Context& context) {
    auto options = std::make_shared<ExerciseOptions>();
    CLI::App* command =
        app.add_subcommand("exercise", "Run an exercise or a real incident, and learn from it");
    command->require_subcommand(1);
    addPart(*command, "list", "The exercises of the plan, and the runs there were", context, options, list);
    addStart(*command, context, options);
    addStep(*command, context, options);
    addNote(*command, context, options);
    addStatus(*command, context, options);
    addFinish(*command, context, options);
    CLI::App* measured = addPart(*command, "durations", "What the runs measured, against the plan", context,
                                 options, durations);
    measured
        ->add_option("--accept", options->accept,
                     "all, or COMPONENT/STEP: take it into the plan, as one edit each; may be repeated")
        ->type_name("STEP")
        ->allow_extra_args(false);
    addExerciseReport(*command, context);
}

} // namespace drawbridge::cli
