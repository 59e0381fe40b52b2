// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/incident_time.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

QString hoursText(const Plan& plan, const Team& team) {
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    return hours.isAlways() ? hours.text() : hours.text() + u' ' + zoneOf(plan, team).name;
}

QString responseText(const AssumedValues& values, const Team& team) {
    const auto response = values.onCallResponse(team);
    if (response.value.count() == 0)
        return RunbookTexts::tr("immediately");
    const QString text = durationText(response.value);
    return response.assumed.isEmpty() ? text : RunbookTexts::tr("%1 (assumed)").arg(text);
}

QString failureText(const Plan& plan, const Failure& f) {
    if (f.site)
        return RunbookTexts::tr("site %1 with everything in it").arg(displayName(plan, refTo(*f.site)));
    if (f.component)
        return displayName(plan, refTo(*f.component));
    if (f.network)
        return RunbookTexts::tr("network %1").arg(displayName(plan, refTo(*f.network)));
    if (f.tunnel)
        return RunbookTexts::tr("tunnel %1").arg(displayName(plan, refTo(*f.tunnel)));
    if (f.provider)
        return RunbookTexts::tr("all sites of provider %1").arg(*f.provider);
    return f.kind ? RunbookTexts::tr("all components of kind %1").arg(labelOf(*f.kind)) : QString();
}

bool hoursMatter(const RunbookInput& s) {
    for (const RecoveryStep& step : s.analysis.tasks.steps) {
        for (const TeamDemand& demand : step.teams) {
            if (!s.plan().teams.at(demand.team).hours.value_or(WorkingHours()).isAlways())
                return true;
        }
    }
    return false;
}

} // namespace

runbook::Table teamTable(const RunbookInput& s) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Team"), RunbookTexts::tr("Size"), RunbookTexts::tr("Responds within"),
                     RunbookTexts::tr("Hours"), RunbookTexts::tr("Contact")};
    table.widths = {3, 1, 2, 3, 3};
    for (const Team& t : s.plan().teams)
        table.rows.push_back({strong(t.name),
                              {QString::number(t.effectiveSize()), false, false, true, false},
                              cell(responseText(s.analysis.graph->assumed, t)),
                              cell(hoursText(s.plan(), t)),
                              cell(t.contact.value_or(QString()))});
    table.whenEmpty =
        RunbookTexts::tr("The plan has no teams: each step is assumed to start as early as possible.");
    return table;
}

WritingBox incidentBox() {
    const QString date = RunbookTexts::tr("Date");
    const QString time = RunbookTexts::tr("Time");
    WritingBox box;
    box.title = RunbookTexts::tr("Time of the incident");
    box.note = RunbookTexts::tr("All times of this runbook count from here.");
    box.rows = {{date, time, RunbookTexts::tr("Noticed by")},
                {RunbookTexts::tr("Declared at"), RunbookTexts::tr("by")},
                {RunbookTexts::tr("Leads"), RunbookTexts::tr("Phone")}};
    return box;
}

Section decision(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Decide"),
                    RunbookTexts::tr("When to declare, whom to call, what to expect. Read this page first."),
                    true,
                    {}};
    section.blocks.push_back(Figures{mainFigures(s)});
    section.blocks.push_back(Heading{RunbookTexts::tr("Declare when")});
    if (s.analysis.scenario.declareWhen.isEmpty())
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("The plan gives no criteria. The person in charge decides."), true});
    else
        section.blocks.push_back(CheckList{s.analysis.scenario.declareWhen});
    if (!s.analysis.scenario.stopWhen.isEmpty()) {
        section.blocks.push_back(Heading{RunbookTexts::tr("Abort the recovery when")});
        section.blocks.push_back(CheckList{s.analysis.scenario.stopWhen});
    }
    section.blocks.push_back(Heading{RunbookTexts::tr("Contacts")});
    section.blocks.push_back(contactBlock(s));
    section.blocks.push_back(Heading{RunbookTexts::tr("Teams")});
    section.blocks.push_back(teamTable(s));
    return section;
}

Section scope(const RunbookInput& s) {
    const Scenario& scenario = s.analysis.scenario;
    Section section{RunbookTexts::tr("Scope"),
                    RunbookTexts::tr("What this runbook covers and what its figures are based on."),
                    false,
                    {}};
    section.blocks.push_back(Heading{RunbookTexts::tr("Scenario")});
    QStringList fails;
    for (const Failure& f : scenario.fails)
        fails += failureText(s.plan(), f);
    section.blocks.push_back(
        Paragraph{fails.isEmpty() ? RunbookTexts::tr("Nothing fails in this scenario.")
                                  : RunbookTexts::tr("Lost: %1.").arg(fails.join(QStringLiteral("; "))),
                  false});
    section.blocks.push_back(Paragraph{
        scenario.dataState() == DataState::Destroyed
            ? RunbookTexts::tr("Data is destroyed. Replicas are damaged too: use only snapshots and backups.")
            : RunbookTexts::tr("Data is unavailable but not damaged. Copies elsewhere are good.")});
    if (scenario.note)
        section.blocks.push_back(Paragraph{*scenario.note});
    section.blocks.push_back(Heading{RunbookTexts::tr("Basis of the figures")});
    runbook::Table table;
    table.widths = {2, 4};
    const auto add = [&table](const QString& what, const QString& value) {
        table.rows.push_back({strong(what), cell(value)});
    };
    add(RunbookTexts::tr("Detection"),
        RunbookTexts::tr("%1 after the incident").arg(durationText(scenario.detection.value_or(Seconds(0)))));
    add(RunbookTexts::tr("Declaration"),
        RunbookTexts::tr("%1 after detection; work starts at %2")
            .arg(durationText(scenario.declaration.value_or(Seconds(0))), elapsed(scenario.workStarts())));
    if (scenario.rate)
        add(RunbookTexts::tr("Frequency"),
            RunbookTexts::tr("%1 times per year").arg(formatNumber(scenario.rate->perYear)));
    if (hoursMatter(s))
        add(RunbookTexts::tr("Assumed incident time"),
            RunbookTexts::tr("%1; figures change with the time, as teams have working hours")
                .arg(s.settings.incidentStart));
    add(RunbookTexts::tr("Durations"),
        RunbookTexts::tr("most likely ones; a longer step delays everything that waits for it"));
    add(RunbookTexts::tr("Schedule"),
        s.analysis.schedule.provenOptimal
            ? RunbookTexts::tr("proven shortest for these steps and teams")
            : RunbookTexts::tr("good, but not proven shortest; cannot be shorter than %1")
                  .arg(durationText(s.analysis.schedule.lowerBound)));
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
