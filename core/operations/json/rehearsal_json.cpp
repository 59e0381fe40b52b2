// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/rehearsal_json.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QString stateKey(RehearsedEnd end) {
    switch (end) {
    case RehearsedEnd::NotStarted:
        return u"not-started"_qs;
    case RehearsedEnd::Started:
        return u"started"_qs;
    case RehearsedEnd::Healthy:
        return u"healthy"_qs;
    case RehearsedEnd::Completed:
        return u"completed"_qs;
    case RehearsedEnd::Failed:
        return u"failed"_qs;
    case RehearsedEnd::NeverHealthy:
        return u"never-healthy"_qs;
    case RehearsedEnd::Stopped:
        break;
    }
    return u"stopped"_qs;
}

QJsonValue milliseconds(const std::optional<Milliseconds>& time) {
    return time ? QJsonValue(static_cast<qint64>(time->count())) : QJsonValue();
}

} // namespace

QJsonObject rehearsalJson(const Rehearsal& rehearsal, const RehearsalReport& report,
                          const ScenarioAnalysis& analysis, bool isRecorded) {
    QJsonArray services;
    for (const RehearsalRow& row : report.rows) {
        const RehearsedService& outcome = row.outcome;
        services += QJsonObject{
            {u"component"_qs, row.name},
            {u"service"_qs, row.service},
            {u"wave"_qs, row.wave},
            {u"planned_place"_qs, row.plannedPlace},
            {u"actual_place"_qs, row.actualPlace ? QJsonValue(*row.actualPlace) : QJsonValue()},
            {u"planned_s"_qs,
             row.planned ? QJsonValue(static_cast<qint64>(row.planned->count())) : QJsonValue()},
            {u"measured_ms"_qs, milliseconds(row.measured)},
            {u"started_ms"_qs, milliseconds(outcome.started)},
            {u"state"_qs, stateKey(outcome.end)},
            {u"health_check"_qs, outcome.checksHealth},
            {u"restarts"_qs, outcome.restarts},
            {u"exit_code"_qs, outcome.exitCode},
            {u"because"_qs, outcome.because.isEmpty() ? QJsonValue() : QJsonValue(outcome.because)}};
    }
    QJsonArray guesses;
    for (const DependencyGuess& guess : report.guesses)
        guesses += QJsonObject{{u"component"_qs, analysis.graph->name(guess.component)},
                               {u"perhaps_on"_qs, analysis.graph->name(guess.on)},
                               {u"restarts"_qs, guess.restarts}};
    return {{u"scenario"_qs, analysis.scenario.name},
            {u"rehearsal"_qs, rehearsal.plan.id},
            {u"took_ms"_qs, static_cast<qint64>(rehearsal.took.count())},
            {u"cancelled"_qs, rehearsal.isCancelled},
            {u"services"_qs, services},
            {u"missing_dependencies"_qs, guesses},
            {u"notes"_qs, QJsonArray::fromStringList(rehearsal.plan.notes)},
            {u"not_removed"_qs, QJsonArray::fromStringList(rehearsal.left)},
            {u"recorded"_qs, isRecorded}};
}

} // namespace drawbridge
