// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_words.h"

#include "core/analysis/recovery/incident_time.h"

namespace drawbridge {

QString clockOf(const Plan& plan, const Run& run, Seconds at) {
    const QTimeZone zone = zoneOf(plan).zone();
    const QDateTime begin = run.date.toTimeZone(zone);
    const QDateTime moment = begin.addSecs(at.count());
    return moment.toString(begin.date() == moment.date() ? QStringLiteral("HH:mm")
                                                         : QStringLiteral("d.M. HH:mm"));
}

QString scenarioText(const Plan& plan, const Run& run) {
    const Scenario* scenario = plan.scenarios.find(run.scenario);
    return scenario != nullptr ? scenario->name : run.name;
}

} // namespace drawbridge
