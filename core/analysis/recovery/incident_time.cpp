// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/incident_time.h"

#include "core/base/document_language.h"
#include "core/base/texts.h"

#include <QRegularExpression>

namespace drawbridge {

namespace {

constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kHorizon = 400 * kDay; ///< clock changes beyond are not looked at

QDateTime at(qint64 instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(instant, zone);
}

qint64 offsetAt(qint64 instant, const QTimeZone& zone) {
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(instant, Qt::UTC));
}

int minuteOfWeek(const QDateTime& when) {
    return (when.date().dayOfWeek() - 1) * 24 * 60 + when.time().hour() * 60 + when.time().minute();
}

/// The first instant at which the clock shows this time; else as long after the change that skips it.
qint64 instantOf(qint64 wallClock, const QTimeZone& zone, bool& isSkipped, bool& isTwice) {
    const qint64 before = offsetAt(wallClock - kDay, zone);
    const qint64 after = offsetAt(wallClock + kDay, zone);
    const bool first = offsetAt(wallClock - before, zone) == before;
    const bool second = offsetAt(wallClock - after, zone) == after;
    isSkipped = !first && !second;
    isTwice = first && second && before != after;
    return wallClock - (first || !second ? before : after);
}

QString dateAndTime(const QDateTime& when) {
    return textLocale().toString(when.date(), QStringLiteral("dddd d MMMM yyyy")) + u' ' +
           when.time().toString(QStringLiteral("HH:mm"));
}

/// The offset of standard time between two zones, where no date tells more.
int standardDifference(const TimeZone& team, const TimeZone& project) {
    const QDateTime when(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return (team.zone().standardTimeOffset(when) - project.zone().standardTimeOffset(when)) / 60;
}

int wrapped(int minute) {
    constexpr int week = WorkingHours::kWeekMinutes;
    return (minute % week + week) % week;
}

} // namespace

TimeZone zoneOf(const Plan& plan) {
    return plan.project.timeZone.value_or(TimeZone{QStringLiteral("UTC")});
}

TimeZone zoneOf(const Plan& plan, const Team& team) {
    return team.timeZone ? *team.timeZone : zoneOf(plan);
}

Parsed<IncidentTime> parseIncidentTime(const QString& text, const TimeZone& zone, QString& note) {
    static const QRegularExpression form(QStringLiteral(
        R"(^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)?$)"));
    const auto match = form.match(text.trimmed());
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), QStringLiteral("HH:mm"));
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return ValueError{RecoveryTexts::tr(
            "is not a time: write e.g. 2026-11-22T03:00, or with an offset 2026-11-22T03:00+01:00")};
    const qint64 wallClock = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    const QString offset = match.captured(3);
    IncidentTime result;
    bool isSkipped = false;
    bool isTwice = false;
    if (offset.isEmpty()) {
        result.instant = instantOf(wallClock, zone.zone(), isSkipped, isTwice);
    } else {
        const QString digits = QString(offset).remove(u':').mid(1).leftJustified(4, u'0');
        const qint64 hours = digits.left(2).toInt();
        const qint64 minutes = digits.mid(2).toInt();
        if (hours > 14 || minutes > 59)
            return ValueError{RecoveryTexts::tr("has no possible offset: these go from -14:00 to +14:00")};
        const qint64 seconds = offset.startsWith(u'Z', Qt::CaseInsensitive) ? 0 : hours * 3600 + minutes * 60;
        result.instant = wallClock - (offset.startsWith(u'-') ? -seconds : seconds);
    }
    const QDateTime local = at(*result.instant, zone.zone());
    result.minuteOfWeek = minuteOfWeek(local);
    if (isSkipped)
        note = RecoveryTexts::tr("The clocks of %1 skip %2 on %3: %4 is meant.")
                   .arg(zone.name, match.captured(2), match.captured(1),
                        local.time().toString(QStringLiteral("HH:mm")));
    else if (isTwice)
        note = RecoveryTexts::tr("The clocks of %1 show %2 twice on %3: the first is meant.")
                   .arg(zone.name, match.captured(2), match.captured(1));
    return result;
}

QString incidentTimeText(const IncidentTime& time, const TimeZone& zone) {
    if (time.instant)
        return RecoveryTexts::tr("%1, %2").arg(dateAndTime(at(*time.instant, zone.zone())), zone.name);
    const int m = time.minuteOfWeek;
    const QString clock = QTime(m / 60 % 24, m % 60).toString(QStringLiteral("HH:mm"));
    return RecoveryTexts::tr("%1, %2").arg(textLocale().standaloneDayName(m / (24 * 60) + 1) + u' ' + clock,
                                           zone.name);
}

int startOfWeekClock(const Plan& plan, const Team& team, const IncidentTime& incident) {
    const TimeZone zone = zoneOf(plan, team);
    if (incident.instant)
        return minuteOfWeek(at(*incident.instant, zone.zone()));
    return wrapped(incident.minuteOfWeek + standardDifference(zone, zoneOf(plan)));
}

ResourceCalendar calendarOf(const Plan& plan, const Team& team, const IncidentTime& incident) {
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    const TimeZone zone = zoneOf(plan, team);
    const int minute = startOfWeekClock(plan, team, incident);
    if (!incident.instant || hours.isAlways())
        return {hours, minute};
    const qint64 start = *incident.instant;
    std::vector<ResourceCalendar::ClockChange> changes;
    const QTimeZone clock = zone.zone();
    for (const auto& transition : clock.transitions(at(start, clock), at(start + kHorizon, clock))) {
        const qint64 when = transition.atUtc.toSecsSinceEpoch();
        const qint64 by = offsetAt(when, clock) - offsetAt(when - 1, clock);
        if (by != 0 && when > start)
            changes.push_back({when - start, by});
    }
    return {hours, minute, changes};
}

} // namespace drawbridge
