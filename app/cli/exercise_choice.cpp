// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise_choice.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/exercise/run_view.h"
#include "core/store/project.h"

#include <QRegularExpression>

namespace drawbridge::cli {

std::unique_ptr<Document> projectToChange(const std::string& file) {
    auto document = openProject(text(file));
    if (document->isReadOnly())
        throw InputError(document->readOnlyReason());
    return document;
}

const Run& runCalled(const Plan& plan, const std::string& name, bool endedToo) {
    QStringList names;
    const Run* newest = nullptr;
    for (const Run& run : plan.runs) {
        if (run.name == text(name))
            return run;
        names += run.name;
        if (newest == nullptr || run.date >= newest->date)
            newest = &run;
    }
    if (!name.empty())
        throw InputError(withNearestOrAll(CliTexts::tr("no run is called %1").arg(inQuotes(text(name))),
                                          text(name), names));
    if (const Run* open = openRun(plan))
        return *open;
    if (endedToo && newest != nullptr)
        return *newest;
    throw InputError(CliTexts::tr("no exercise and no incident goes on: begin one by exercise start"));
}

QDateTime momentOf(const Plan& plan, const std::string& at) {
    if (at.empty())
        return QDateTime::currentDateTimeUtc();
    static const QRegularExpression timeOfDay(QStringLiteral("^\\d\\d:\\d\\d$"));
    QString written = text(at);
    if (timeOfDay.match(written).hasMatch())
        written =
            QDateTime::currentDateTimeUtc().toTimeZone(zoneOf(plan).zone()).date().toString(Qt::ISODate) +
            u'T' + written;
    QString note;
    const auto parsed = parseIncidentTime(written, zoneOf(plan), note);
    if (!parsed)
        throw InputError(QStringLiteral("--at: %1 %2").arg(inQuotes(text(at)), parsed.error()));
    if (!note.isEmpty())
        warn(note);
    return QDateTime::fromSecsSinceEpoch(*parsed->instant, Qt::UTC);
}

Seconds timeOf(const Plan& plan, const Run& run, const std::string& at) {
    if (at.empty() || at.front() != '+') {
        const QDateTime moment = momentOf(plan, at);
        if (moment < run.date)
            throw InputError(CliTexts::tr("--at: %1 is before the incident").arg(inQuotes(text(at))));
        return sinceIncident(run, moment);
    }
    const auto length = parseDuration(QStringView(text(at)).mid(1));
    if (!length)
        throw InputError(CliTexts::tr("--at: %1 is no time after the incident: write it as +55m or +1h30m")
                             .arg(inQuotes(text(at))));
    return *length;
}

} // namespace drawbridge::cli
