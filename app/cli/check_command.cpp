// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "core/analysis/findings/finding_groups.h"
#include "core/base/texts.h"
#include "core/import/procedures/procedure_files.h"
#include "core/operations/apply_fixes.h"
#include "core/operations/compose_check.h"
#include "core/operations/json/findings_json.h"
#include "core/operations/json/findings_sarif.h"
#include "core/operations/open_plan.h"

namespace drawbridge::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    std::string failOn;
    bool fix = false;
    bool all = false;
    bool dryRun = false;
    bool sarif = false;
};

constexpr std::size_t kShownAlike = 3; ///< findings of a rule that are shown one by one

void printFinding(const RemainingFinding& remaining, const QString& consequences) {
    const Finding& f = remaining.finding;
    const QString head = QStringLiteral("%1 %2 %3").arg(f.id, severityKey(f.severity), f.names.value(0));
    print(f.severity == Severity::Error ? red(head) : bold(head));
    print(QStringLiteral("    ") + f.message);
    if (!f.fix.isEmpty())
        print(QStringLiteral("    ") + CliTexts::tr("Fix: %1").arg(f.fix));
    if (remaining.choices > 0)
        print(QStringLiteral("    ") +
              CliTexts::tr("%1 ways to fix it: choose one in the window.").arg(remaining.choices));
    if (!consequences.isEmpty())
        print(QStringLiteral("    ") + consequences);
}

/// Nothing that a plan text could hold.
bool isEmpty(const Plan& plan) {
    return std::all_of(entityTypes().begin(), entityTypes().end(),
                       [&plan](const EntityType& type) { return !type.inPlanText || type.count(plan) == 0; });
}

/// Those of plans, and of Compose files.
std::vector<RuleInfo> allRules() {
    std::vector<RuleInfo> rules = findingRules();
    for (const RuleInfo& rule : composeRules())
        rules.push_back(rule);
    return rules;
}

void printGroup(const std::vector<Finding>& findings, const FindingGroup& group) {
    const Finding& first = findings[group.members.front()];
    const QString head =
        CliTexts::tr("%1 %2 %3 findings")
            .arg(first.id, severityKey(first.severity), QString::number(group.members.size()));
    print(first.severity == Severity::Error ? red(head) : bold(head));
    print(QStringLiteral("    ") + groupText(findings, group, allRules()));
    print(QStringLiteral("    ") + CliTexts::tr("The first: %1").arg(first.message));
    if (!first.fix.isEmpty())
        print(QStringLiteral("    ") + CliTexts::tr("Fix: %1").arg(first.fix));
    std::vector<std::size_t> consequences;
    for (const std::vector<std::size_t>& each : group.consequences)
        consequences.insert(consequences.end(), each.begin(), each.end());
    if (!consequences.empty())
        print(QStringLiteral("    ") + consequencesText(findings, consequences));
}

void printText(const std::vector<RemainingFinding>& remaining, bool all) {
    int errors = 0;
    int warnings = 0;
    std::vector<Finding> findings;
    for (const RemainingFinding& r : remaining) {
        errors += r.finding.severity == Severity::Error ? 1 : 0;
        warnings += r.finding.severity == Severity::Warning ? 1 : 0;
        findings.push_back(r.finding);
    }
    bool any = false;
    for (const FindingGroup& group :
         all ? singleFindings(findings) : groupedFindings(findings, kShownAlike)) {
        const auto& consequences = group.consequences.front();
        any = any || group.members.size() > 1 || !consequences.empty();
        if (group.members.size() == 1)
            printFinding(remaining[group.members.front()],
                         consequences.empty() ? QString() : consequencesText(findings, consequences));
        else
            printGroup(findings, group);
    }
    if (any)
        print(CliTexts::tr("Findings of one rule, and what follows from another finding, are shown together; "
                           "--all shows each."));
    const int notes = static_cast<int>(findings.size()) - errors - warnings;
    const QStringList counts{counted(errors, CliTexts::tr("1 error"), CliTexts::tr("%1 errors")),
                             counted(warnings, CliTexts::tr("1 warning"), CliTexts::tr("%1 warnings")),
                             counted(notes, CliTexts::tr("1 note"), CliTexts::tr("%1 notes"))};
    print(counts.join(QStringLiteral(", ")));
}

void printFixes(const std::vector<AppliedFix>& fixes, bool dryRun) {
    for (const AppliedFix& fix : fixes) {
        const QString text =
            dryRun ? CliTexts::tr("%1 %2: would be fixed: %3") : CliTexts::tr("%1 %2: fixed: %3");
        print(bold(text.arg(fix.finding.id, fix.finding.names.value(0), fix.label)));
        print(QStringLiteral("    ") + fix.finding.message);
    }
    if (fixes.empty())
        print(CliTexts::tr("No finding has a single safe fix: nothing was changed."));
}

FindingSettings settingsOfToday() {
    FindingSettings settings;
    settings.today = QDate::currentDate();
    settings.procedureVersions = shippedVersions();
    return settings;
}

QStringList filesOf(const CheckOptions& options) {
    QStringList files;
    for (const std::string& file : options.files)
        files += text(file);
    return files;
}

/// Compose files are checked as such: what concerns who writes them.
bool isComposeCheck(const CheckOptions& options) {
    const QString first = text(options.files.front());
    const bool isCompose = !options.fix && !isMeantAsProject(first) && kindOf(first) == ImportKind::Compose;
    if (!isCompose && options.files.size() > 1)
        throw InputError(CliTexts::tr("only Compose files may be several; give one project or plan text"));
    return isCompose;
}

FixOutcome outcomeOf(const CheckOptions& options, const Context& context) {
    const FindingSettings settings = settingsOfToday();
    const QString file = text(options.files.front());
    if (options.fix)
        return options.dryRun ? tryFixes(loadPlan(file), settings) : fixProject(file, settings);
    FixOutcome outcome;
    const Plan plan = loadPlan(file);
    if (isEmpty(plan) && !context.json && !options.sarif)
        print(CliTexts::tr("Nothing to check yet: the plan is empty."));
    for (Finding& finding : checkWholePlan(plan, settings))
        outcome.remaining.push_back({std::move(finding), 0});
    return outcome;
}

void failOn(const CheckOptions& options, Severity severity, Context& context) {
    const bool severe =
        severity == Severity::Error || (severity == Severity::Warning && options.failOn == "warning");
    if (severe && !options.failOn.empty())
        context.status = 1;
}

void runCompose(const CheckOptions& options, Context& context) {
    Diagnostics notes;
    const std::vector<PlacedFinding> found =
        checkCompose(filesOf(options), composeOptions(), settingsOfToday(), notes);
    for (const Diagnostic& note : notes)
        warn(toText(note));
    FixOutcome outcome;
    for (const PlacedFinding& each : found)
        outcome.remaining.push_back({each.finding, 0});
    if (options.sarif)
        printJson(findingsSarif(found, allRules()));
    else if (context.json)
        printJson(fixesJson(outcome));
    else
        printText(outcome.remaining, options.all);
    for (const PlacedFinding& each : found)
        failOn(options, each.finding.severity, context);
}

void runCheck(const CheckOptions& options, Context& context) {
    if (isComposeCheck(options)) {
        runCompose(options, context);
        return;
    }
    const FixOutcome outcome = outcomeOf(options, context);
    if (options.sarif) {
        std::vector<PlacedFinding> placed;
        for (const RemainingFinding& remaining : outcome.remaining)
            placed.push_back({remaining.finding, {text(options.files.front()), 0, 0}});
        printJson(findingsSarif(placed, allRules()));
    } else if (context.json) {
        printJson(fixesJson(outcome));
    } else {
        if (options.fix)
            printFixes(outcome.fixed, options.dryRun);
        printText(outcome.remaining, options.all);
    }
    for (const RemainingFinding& remaining : outcome.remaining)
        failOn(options, remaining.finding.severity, context);
}

} // namespace

void addCheck(CLI::App& app, Context& context) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand(
        "check", "Find weaknesses in the plan, or in Compose files before they are part of one");
    command
        ->add_option("FILE", options->files,
                     "Project, plan text, or Compose files (later ones override the first)")
        ->required();
    command
        ->add_option("--fail-on", options->failOn,
                     "Exit with status 1 if any finding is at least this severe")
        ->type_name("SEVERITY")
        ->check(oneOf({u"error"_qs, u"warning"_qs}));
    CLI::Option* fix = command->add_flag(
        "--fix", options->fix,
        "Apply the fixes that the window offers to the project, each as an edit that can be undone; a "
        "finding "
        "with several fixes is left for you to choose. The findings, and --fail-on, are what remains");
    command
        ->add_flag(
            "--dry-run", options->dryRun,
            "With --fix: print what would be fixed and what would remain, and change nothing; FILE may "
            "also be plan text or a Compose file")
        ->needs(fix);
    command->add_flag("--all", options->all, "Show each finding, also where many are alike");
    CLI::Option* json = command->add_flag("--json", context.json, "Print JSON");
    command->add_flag("--sarif", options->sarif, "Print SARIF 2.1.0, for code-scanning services")
        ->excludes(json);
    command->callback([options, &context] { runCheck(*options, context); });
}

} // namespace drawbridge::cli
