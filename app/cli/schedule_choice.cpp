// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

void StartChoice::addTo(CLI::App& app) {
    app.add_option("--start", start,
                   "When the incident happens, e.g. 2026-11-22T03:00 (default: a Monday, 00:00)")
        ->type_name("TIME");
}

namespace {

IncidentTime timeOf(const std::string& start, const Plan& plan, QString& note) {
    if (start.empty())
        return {};
    const auto time = parseIncidentTime(text(start), zoneOf(plan), note);
    if (!time)
        throw InputError(CliTexts::tr("--start %1 %2").arg(inQuotes(text(start)), time.error()));
    return *time;
}

} // namespace

IncidentTime StartChoice::find(const Plan& plan) const {
    QString note;
    return timeOf(start, plan, note);
}

QString StartChoice::forPeople(const Plan& plan) const {
    return incidentTimeText(find(plan), zoneOf(plan));
}

void StartChoice::printAssumption(const Plan& plan) const {
    QString note;
    timeOf(start, plan, note);
    if (!note.isEmpty())
        print(note);
    const bool hours = std::any_of(plan.teams.begin(), plan.teams.end(), [](const Team& t) {
        return !t.hours.value_or(WorkingHours()).isAlways();
    });
    if (hours)
        print(CliTexts::tr("Teams have working hours: the incident is assumed to happen on %1 (--start).")
                  .arg(forPeople(plan)));
    if (hours && !plan.project.timeZone)
        print(CliTexts::tr("The plan states no time zone: hours and times are taken to be in UTC."));
}

void ScheduleChoice::addTo(CLI::App& app) {
    start.addTo(app);
    app.add_option("--objective", objective, "What the schedule minimises")
        ->type_name("WHAT")
        ->check(oneOf({u"makespan"_qs, u"penalty"_qs, u"priority"_qs}));
    app.add_option("--time-limit", timeLimit, "Time budget for the schedule, e.g. 10s")->type_name("TIME");
}

ScheduleSettings ScheduleChoice::settings(const Plan& plan) const {
    ScheduleSettings settings;
    settings.objective = objective == "penalty"    ? Objective::Penalty
                         : objective == "priority" ? Objective::Priority
                                                   : Objective::Makespan;
    settings.incident = start.find(plan);
    if (!timeLimit.empty()) {
        const auto limit = parseDuration(text(timeLimit));
        if (!limit || limit->count() < 1 || limit->count() > 24 * 3600)
            throw InputError(
                CliTexts::tr("--time-limit %1 is not a duration from 1s to 1d; expected e.g. 10s")
                    .arg(text(timeLimit)));
        settings.timeLimit = *limit;
    }
    return settings;
}

} // namespace drawbridge::cli
