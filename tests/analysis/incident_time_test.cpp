// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/incident_time.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

const TimeZone kBerlin{u"Europe/Berlin"_qs};

IncidentTime timeOf(const char* text, const TimeZone& zone = kBerlin) {
    QString note;
    const auto time = parseIncidentTime(QString::fromLatin1(text), zone, note);
    if (!time)
        qFatal("%s %s", text, qPrintable(time.error()));
    return *time;
}

QString utc(const IncidentTime& time) {
    return QDateTime::fromSecsSinceEpoch(*time.instant, Qt::UTC).toString(Qt::ISODate);
}

/// One step of `duration` by a team with these hours in Berlin; the RTO in minutes after the start.
qint64 finish(const QByteArray& hours, const QByteArray& duration, const char* start,
              const QByteArray& teamZone = {}) {
    const Plan plan =
        worked::plan("time-zone: Europe/Berlin\n"
                     "sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
                     "teams: [{name: T, hours: \"" +
                     hours + "\"" + teamZone +
                     "}]\n"
                     "components:\n"
                     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: "
                     "[{name: s, duration: " +
                     duration +
                     ", teams: {T: 1}}]}}\n"
                     "scenarios: [{name: s, fails: [{site: A}]}]\n");
    ScheduleSettings settings;
    settings.incident = timeOf(start);
    const auto a =
        analyseScenario(std::make_shared<const RecoveryGraph>(plan), plan.scenarios.at(0), settings);
    return a.components[0].estimatedRto.known().value().count() / 60;
}

} // namespace

class IncidentTimeTest : public QObject {
    Q_OBJECT

private slots:
    void offsetsAreHonoured() {
        QCOMPARE(utc(timeOf("2026-11-22T03:00")), u"2026-11-22T02:00:00Z"_qs);
        QCOMPARE(utc(timeOf("2026-07-22T03:00")), u"2026-07-22T01:00:00Z"_qs);
        QCOMPARE(utc(timeOf("2026-11-22T03:00+02:00")), u"2026-11-22T01:00:00Z"_qs);
        QCOMPARE(utc(timeOf("2026-11-22T03:00-0530")), u"2026-11-22T08:30:00Z"_qs);
        QCOMPARE(utc(timeOf("2026-11-22 03:00:59Z")), u"2026-11-22T03:00:00Z"_qs);
        // 01:00 UTC is 02:00 in Berlin, on a Sunday.
        QCOMPARE(timeOf("2026-11-22T03:00+02:00").minuteOfWeek, (6 * 24 + 2) * 60);
    }

    void hoursThatAreSkippedOrDoubledAreSaid() {
        QString note;
        const auto skipped = parseIncidentTime(u"2026-03-29T02:30"_qs, kBerlin, note);
        QCOMPARE(utc(*skipped), u"2026-03-29T01:30:00Z"_qs); // 03:30 in summer time
        QVERIFY(note.contains(u"skip 02:30") && note.contains(u"03:30"));
        note.clear();
        const auto twice = parseIncidentTime(u"2026-10-25T02:30"_qs, kBerlin, note);
        QCOMPARE(utc(*twice), u"2026-10-25T00:30:00Z"_qs);
        QVERIFY(note.contains(u"twice"));
        note.clear();
        QVERIFY(parseIncidentTime(u"2026-03-29T03:30"_qs, kBerlin, note) && note.isEmpty());
    }

    void whatIsNoTimeIsRefused() {
        QString note;
        for (const char* text :
             {"", "now", "2026-02-30T03:00", "2026-11-22", "2026-11-22T25:00", "03:00",
              "2026-11-22T03:00+15:00", "2026-11-22T03:00+02:00:00", "2026-11-22T03:00 CET"})
            QVERIFY2(!parseIncidentTime(QString::fromLatin1(text), kBerlin, note), text);
    }

    /// Sunday 01:00 to 04:00 is two hours long when the clock goes forward, and four when it goes back.
    void hoursAreAsLongAsTheClockMakesThem() {
        // From Sunday 00:30: 30 m of waiting, then 2 h.
        QCOMPARE(finish("Sun 01:00-04:00", "2h", "2026-03-29T00:30"), 30 + 120);
        // 2 h 30 m fit a week later only, which is an hour less away: 7 d - 1 h + 30 m.
        QCOMPARE(finish("Sun 01:00-04:00", "150m", "2026-03-29T00:30"), 7 * 1440 - 60 + 30 + 150);
        // From 02:00 there are two hours left on an ordinary Sunday, and three when the clock goes back.
        QCOMPARE(finish("Sun 01:00-04:00", "3h", "2026-10-25T02:00"), 180);
        QCOMPARE(finish("Sun 01:00-04:00", "3h", "2026-10-18T02:00"), 7 * 1440 - 60 + 180);
    }

    /// Saturday 23:00 before the clock goes forward: Monday 08:00 is 32 h away, not 33.
    void waitingOverTheChangeIsShorter() {
        QCOMPARE(finish("Mon-Fri 08:00-18:00", "1h", "2026-03-28T23:00"), 32 * 60 + 60);
        QCOMPARE(finish("Mon-Fri 08:00-18:00", "1h", "2026-03-21T23:00"), 33 * 60 + 60);
        QCOMPARE(finish("Mon-Fri 08:00-18:00", "1h", "2026-10-24T23:00"), 34 * 60 + 60);
    }

    /// Monday 06:00 in Berlin is 10:30 in Kolkata in winter: its day ends at 18:00, 7 h 30 m later.
    void aTeamHasAClockOfItsOwn() {
        const QByteArray kolkata = ", time-zone: Asia/Kolkata";
        QCOMPARE(finish("Mon-Fri 08:00-18:00", "7h", "2026-11-23T06:00", kolkata), 7 * 60);
        // 8 h begin on Tuesday at 08:00 there, 21 h 30 m after Monday 10:30.
        QCOMPARE(finish("Mon-Fri 08:00-18:00", "8h", "2026-11-23T06:00", kolkata), 21 * 60 + 30 + 8 * 60);
    }

    void zonesAreNamesOfTheIanaDatabase() {
        QVERIFY(parseTimeZone(u"Europe/Berlin") && parseTimeZone(u"UTC"));
        QVERIFY(!parseTimeZone(u"Berlin") && !parseTimeZone(u"CEST/CET") && !parseTimeZone(u""));
        QVERIFY(QTimeZone(machineTimeZone().name.toUtf8()).isValid());
    }
};

DRAWBRIDGE_TEST(IncidentTimeTest)
#include "incident_time_test.moc"
