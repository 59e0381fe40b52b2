// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

runbook::Table contactTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("Role"), tr("Person"), tr("Phone"), tr("Deputy"), tr("E-mail")};
    table.widths = {3, 2, 2.4, 2.4, 3};
    table.whenEmpty = tr("The plan names no contacts: write them here before you need them.");
    for (const Contact& c : s.plan().contacts)
        table.rows.push_back({strong(c.role), cell(c.name.value_or(QString())),
                              cell(c.phone.value_or(QString())), cell(c.deputy.value_or(QString())),
                              cell(c.email.value_or(QString()))});
    return table;
}

runbook::Table teamTable(const Source& s) {
    runbook::Table table;
    table.columns = {tr("Team"), tr("Size"), tr("Answers within"), tr("Hours"), tr("Contact")};
    table.widths = {3, 1, 2, 3, 3};
    for (const Team& t : s.plan().teams)
        table.rows.push_back(
            {strong(t.name),
             {QString::number(t.effectiveSize()), false, false, true, false},
             cell(t.onCallResponse ? formatDurationForPeople(*t.onCallResponse) : tr("at once")),
             cell(t.hours.value_or(WorkingHours()).text()),
             cell(t.contact.value_or(QString()))});
    table.whenEmpty = tr("The plan names no teams: every step is taken to start as soon as it can.");
    return table;
}

QString failureText(const Plan& plan, const Failure& f) {
    if (f.site)
        return tr("the site %1 with everything in it").arg(displayName(plan, refTo(*f.site)));
    if (f.component)
        return displayName(plan, refTo(*f.component));
    if (f.network)
        return tr("the network %1").arg(displayName(plan, refTo(*f.network)));
    if (f.tunnel)
        return tr("the tunnel %1").arg(displayName(plan, refTo(*f.tunnel)));
    if (f.provider)
        return tr("every site of the provider %1").arg(*f.provider);
    return f.kind ? tr("every component of the kind %1").arg(choiceName(*f.kind)) : QString();
}

bool hoursMatter(const Source& s) {
    for (const RecoveryStep& step : s.analysis.tasks.steps) {
        for (const TeamDemand& demand : step.teams) {
            if (!s.plan().teams.at(demand.team).hours.value_or(WorkingHours()).isAlways())
                return true;
        }
    }
    return false;
}

} // namespace

runbook::Section decision(const Source& s) {
    runbook::Section section{
        tr("Decide"),
        tr("Whom to call, when to declare, what it will take. Read this page before anything else."),
        true,
        {}};
    section.blocks.push_back(runbook::Figures{mainFigures(s)});
    section.blocks.push_back(runbook::Heading{tr("Declare when")});
    if (s.analysis.scenario.declareWhen.isEmpty())
        section.blocks.push_back(
            runbook::Paragraph{tr("The plan names no conditions: whoever declares decides."), true});
    else
        section.blocks.push_back(runbook::CheckList{s.analysis.scenario.declareWhen});
    if (!s.analysis.scenario.stopWhen.isEmpty()) {
        section.blocks.push_back(runbook::Heading{tr("Stop and call back when")});
        section.blocks.push_back(runbook::CheckList{s.analysis.scenario.stopWhen});
    }
    section.blocks.push_back(runbook::Heading{tr("Who")});
    section.blocks.push_back(contactTable(s));
    section.blocks.push_back(runbook::Heading{tr("Teams")});
    section.blocks.push_back(teamTable(s));
    return section;
}

runbook::Section scope(const Source& s) {
    const Scenario& scenario = s.analysis.scenario;
    runbook::Section section{
        tr("Scope and assumptions"), tr("What this runbook is for, and what its figures rest on."), true, {}};
    section.blocks.push_back(runbook::Heading{tr("The disaster")});
    QStringList fails;
    for (const Failure& f : scenario.fails)
        fails += failureText(s.plan(), f);
    section.blocks.push_back(runbook::Paragraph{fails.isEmpty()
                                                    ? tr("The scenario fails nothing.")
                                                    : tr("Lost: %1.").arg(fails.join(QStringLiteral("; "))),
                                                false});
    section.blocks.push_back(runbook::Paragraph{
        scenario.dataState() == DataState::Destroyed
            ? tr("Data are destroyed: replicas hold the damage too, only snapshots and backups are good.")
            : tr("Data are unavailable, not damaged: copies elsewhere are good.")});
    if (scenario.note)
        section.blocks.push_back(runbook::Paragraph{*scenario.note});
    section.blocks.push_back(runbook::Heading{tr("Assumptions")});
    runbook::Table table;
    table.widths = {2, 4};
    const auto add = [&table](const QString& what, const QString& value) {
        table.rows.push_back({strong(what), cell(value)});
    };
    add(tr("Detection"),
        tr("%1 after the incident").arg(formatDurationForPeople(scenario.detection.value_or(Seconds(0)))));
    add(tr("Declaration"), tr("%1 after detection; work starts at %2")
                               .arg(formatDurationForPeople(scenario.declaration.value_or(Seconds(0))),
                                    clock(scenario.workStarts())));
    if (scenario.rate)
        add(tr("How often"), tr("%1 times a year").arg(formatNumber(scenario.rate->perYear)));
    if (hoursMatter(s))
        add(tr("Incident at"), tr("%1; teams work in their hours only, another time gives other figures")
                                   .arg(s.settings.incidentStart));
    add(tr("Durations"), tr("the likely ones; a step that takes longer moves all that waits for it"));
    add(tr("Schedule"), s.analysis.schedule.provenOptimal
                            ? tr("no schedule of these steps with these teams is shorter")
                            : tr("good, not proven to be the shortest; none is under %1")
                                  .arg(formatDurationForPeople(s.analysis.schedule.lowerBound)));
    section.blocks.push_back(std::move(table));
    return section;
}

runbook::Section topology(const Source& s) {
    runbook::Section section{
        tr("Topology"), tr("What depends on what, and what the disaster takes away."), true, {}};
    DiagramOptions options;
    options.analysis = &s.analysis;
    std::optional<PageId> page = s.settings.page;
    if (!page && !s.plan().pages.isEmpty())
        page = s.plan().pages.at(0).id;
    section.blocks.push_back(runbook::Picture{
        buildDiagram(s.plan(), page, options),
        tr("Cross and solid outline: lost. Triangle and dashed outline: disabled. Half circle and "
           "dotted outline: degraded. Tick: recovers here.")});
    return section;
}

} // namespace drawbridge::runbook_parts
