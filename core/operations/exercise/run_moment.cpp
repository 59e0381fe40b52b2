// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_moment.h"

#include "core/analysis/recovery/incident_time.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/exercise/run_view.h"

#include <QRegularExpression>

namespace drawbridge {

QDateTime momentNamed(const Plan& plan, const QString& text, QString& note) {
    if (text.isEmpty())
        return QDateTime::currentDateTimeUtc();
    static const QRegularExpression timeOfDay(QStringLiteral("^\\d{1,2}:\\d\\d$"));
    QString written = text;
    if (timeOfDay.match(written).hasMatch())
        written =
            QDateTime::currentDateTimeUtc().toTimeZone(zoneOf(plan).zone()).date().toString(Qt::ISODate) +
            u'T' + written.rightJustified(5, u'0');
    const auto parsed = parseIncidentTime(written, zoneOf(plan), note);
    if (!parsed)
        throw InputError(QStringLiteral("%1 %2").arg(inQuotes(text), parsed.error()));
    return QDateTime::fromSecsSinceEpoch(*parsed->instant, Qt::UTC);
}

Seconds timeNamed(const Plan& plan, const Run& run, const QString& text, QString& note) {
    if (!text.startsWith(u'+')) {
        const QDateTime moment = momentNamed(plan, text, note);
        if (moment < run.date)
            throw InputError(OperationsTexts::tr("%1 is before the incident").arg(inQuotes(text)));
        return sinceIncident(run, moment);
    }
    const auto length = parseDuration(QStringView(text).mid(1));
    if (!length)
        throw InputError(OperationsTexts::tr("%1 is no time after the incident: write it as +55m or +1h30m")
                             .arg(inQuotes(text)));
    return *length;
}

} // namespace drawbridge
