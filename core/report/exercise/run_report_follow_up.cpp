// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_words.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_report_parts.h"

#include <algorithm>
#include <set>

namespace drawbridge::run_report {

namespace {

/// Names of what the exercise was to recover; nothing: all that was affected.
std::optional<std::set<QString>> scopeOf(const ReportInput& input) {
    const Exercise* exercise = input.plan.exercises.find(input.run.exercise);
    if (exercise == nullptr || (exercise->groups.empty() && exercise->components.empty()))
        return std::nullopt;
    std::set<QString> names;
    const auto add = [&](ComponentId id) {
        if (const Component* component = input.plan.components.find(id))
            names.insert(component->name);
    };
    for (const ComponentId id : exercise->components)
        add(id);
    for (const ProtectionGroupId id : exercise->groups) {
        if (const ProtectionGroup* group = input.plan.protectionGroups.find(id)) {
            for (const ComponentId member : group->members)
                add(member);
        }
    }
    return names;
}

/// Components with planned steps of which none was done, in the order of the plan.
QStringList withoutDoneSteps(const RunFacts& facts) {
    QStringList names;
    std::set<QString> done;
    for (const StepFact& step : facts.steps) {
        if (!names.contains(step.component))
            names += step.component;
        if (step.state == RunState::Done)
            done.insert(step.component);
    }
    names.removeIf([&done](const QString& name) { return done.count(name) > 0; });
    return names;
}

QStringList untriedAccesses(const ReportInput& input) {
    QStringList names;
    for (const Access& access : input.plan.accesses) {
        const QString from = net::endText(input.plan, access.from);
        const QString to = net::endText(input.plan, access.to);
        const bool isTried =
            std::any_of(input.run.checks.begin(), input.run.checks.end(), [&](const RunCheck& check) {
                return check.from == from && check.to == to && (!check.port || check.port == access.port);
            });
        if (!isTried)
            names += RunReportTexts::tr("%1 to %2, %3")
                         .arg(from, to,
                              access.port ? formatPortRange(*access.port) : RunReportTexts::tr("any port"));
    }
    return names;
}

void list(Section& section, const QString& heading, const QStringList& lines, const QString& whenEmpty) {
    section.blocks.emplace_back(Heading{heading});
    runbook::Table table;
    for (const QString& line : lines)
        table.rows.push_back({cell(line)});
    table.whenEmpty = whenEmpty;
    section.blocks.emplace_back(std::move(table));
}

runbook::Table actions(const ReportInput& input) {
    runbook::Table table;
    table.columns = {RunReportTexts::tr("Corrective action"), RunReportTexts::tr("Owner"),
                     RunReportTexts::tr("Due"), RunReportTexts::tr("State")};
    table.widths = {3.4, 1.6, 1.4, 1.5};
    table.whenEmpty = RunReportTexts::tr("None follows from this run.");
    for (const CorrectiveAction& action : input.plan.correctiveActions) {
        if (action.from != input.run.id)
            continue;
        const bool isOverdue = !action.closed && action.due && *action.due < input.settings.date;
        const Cell state = action.closed
                               ? cell(RunReportTexts::tr("closed on %1").arg(dayText(*action.closed)))
                           : isOverdue ? missed(RunReportTexts::tr("open, overdue"))
                                       : strong(RunReportTexts::tr("open"));
        QString what = action.name;
        if (action.note)
            what += u'\n' + *action.note;
        table.rows.push_back({cell(what), cell(action.owner.value_or(RunReportTexts::tr("nobody"))),
                              cell(action.due ? dayText(*action.due) : RunReportTexts::tr("no date")),
                              state});
    }
    return table;
}

void addSignatures(const ReportInput& input, Section& section) {
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Signatures")});
    if (!input.run.signatures.empty()) {
        runbook::Table signedBy;
        signedBy.columns = {RunReportTexts::tr("Signed by"), RunReportTexts::tr("Role"),
                            RunReportTexts::tr("On"), RunReportTexts::tr("Remarks")};
        for (const Approval& approval : input.run.signatures)
            signedBy.rows.push_back({strong(approval.by), cell(approval.role.value_or(QString())),
                                     cell(dayText(approval.on)), cell(approval.note.value_or(QString()))});
        section.blocks.emplace_back(std::move(signedBy));
    }
    Signatures lines;
    for (const QString& role : {RunReportTexts::tr("Led the run"), RunReportTexts::tr("Answers for the plan"),
                                RunReportTexts::tr("Management")}) {
        const bool isSigned =
            std::any_of(input.run.signatures.begin(), input.run.signatures.end(),
                        [&role](const Approval& approval) { return approval.role == role; });
        if (!isSigned)
            lines.roles += role;
    }
    section.blocks.emplace_back(std::move(lines));
}

} // namespace

Section notCovered(const ReportInput& input) {
    Section section{RunReportTexts::tr("Not covered"),
                    RunReportTexts::tr("What this run shows nothing about."),
                    false,
                    {}};
    const auto scope = scopeOf(input);
    QStringList inScope;
    QStringList outside;
    for (const QString& name : withoutDoneSteps(input.facts))
        (scope && scope->count(name) == 0 ? outside : inScope) += name;
    list(section, RunReportTexts::tr("Components of which no step was done"), inScope,
         RunReportTexts::tr("None: of all that was to be recovered some step was done."));
    if (!outside.isEmpty())
        section.blocks.emplace_back(Paragraph{
            RunReportTexts::tr("Outside of its scope: %1.").arg(outside.join(QStringLiteral(", "))), true});
    QStringList unmeasured;
    for (const ServiceFact& fact : input.facts.services) {
        if (fact.rpoTarget && !fact.rpa)
            unmeasured += fact.component;
    }
    list(section, RunReportTexts::tr("Data loss that was not measured"), unmeasured,
         RunReportTexts::tr("None."));
    list(section, RunReportTexts::tr("Accesses that were not tried"), untriedAccesses(input),
         input.plan.accesses.isEmpty() ? RunReportTexts::tr("The plan has no accesses to try.")
                                       : RunReportTexts::tr("None: all were tried."));
    return section;
}

Section lessons(const ReportInput& input) {
    Section section{RunReportTexts::tr("Lessons and corrective actions"),
                    RunReportTexts::tr("An action stays open until it is closed."),
                    true,
                    {}};
    list(section, RunReportTexts::tr("Lessons"), input.run.lessons, RunReportTexts::tr("None is recorded."));
    section.blocks.emplace_back(Heading{RunReportTexts::tr("Corrective actions")});
    section.blocks.emplace_back(actions(input));
    addSignatures(input, section);
    return section;
}

} // namespace drawbridge::run_report
