// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/programme/programme.h"
#include "core/model/exercise_dates.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;

namespace {

const QDate kToday(2026, 11, 27);

/// As in the picture of the programme, with fewer exercises.
const QByteArray kPlan = R"(
time-zone: Europe/Berlin
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
contacts: [{role: Head of operations, name: "Müller; Eva"}]
components:
  - {name: db, kind: database, site: Main, data: 0B, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 1h}]}}
  - {name: web, kind: service, site: Main, requires: [db], recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
  - {name: mail, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
  - {name: redis, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
  - {name: staff, kind: user-group}
  - {name: buyers, kind: user-group}
accesses:
  - {from: staff, to: web, port: 443/tcp}
  - {from: buyers, to: web, port: 443/tcp}
protection-groups:
  - {name: Shop, members: [db, web]}
  - {name: Operations, members: [mail]}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
exercises:
  - {name: Never planned}
  - {name: Spring failover, kind: simulation, scenario: Main lost, groups: [Shop], due: 2026-04-20, every: 180d,
     date-set: 2026-11-30T08:00Z, leads: Head of operations, objectives: ["Back in Dublin, within 4 h"]}
  - {name: Restore test of mail, kind: restore-test, components: [mail], due: 2026-11-16}
  - {name: Restore of db, kind: restore-test, components: [db], every: 90d, last: 2025-01-01}
  - {name: Tunnel walk-through, kind: walk-through, groups: [Shop, Operations], every: 180d, last: 2026-06-08}
  - {name: Call tree, kind: walk-through, groups: [Operations], every: 90d, last: 2026-10-05}
runs:
  - {name: First, exercise: Restore of db, date: 2026-06-14T09:00Z, ended: 2h, result: partly}
  - {name: Second, exercise: Restore of db, date: 2026-09-14T23:30Z, ended: 90m, result: met,
     steps: [{component: db, step: Build, state: done}, {component: web, step: Start, state: failed}],
     checks: [{from: staff, to: web, port: 443/tcp, passed: true}]}
  - {name: Third, exercise: Restore of db, date: 2026-11-20T09:00Z}
corrective-actions:
  - {name: Later, due: 2026-12-11}
  - {name: No date}
  - {name: Late, owner: Network, due: 2026-10-31}
  - {name: Later still, due: 2026-12-12}
  - {name: Done, due: 2026-01-01, closed: 2026-02-01}
)";

QString nameOf(const Plan& plan, ExerciseId id) {
    return plan.exercises.find(id)->name;
}

const ProgrammeRow& rowOf(const Plan& plan, const Programme& programme, const char* name) {
    for (const ProgrammeRow& row : programme.rows) {
        if (nameOf(plan, row.exercise) == QString::fromUtf8(name))
            return row;
    }
    qFatal("no such exercise");
}

const CoverageCell& cellOf(const Programme& programme, int row, ExerciseKind kind) {
    return programme.coverage[idx(row)].cells[static_cast<std::size_t>(kind)];
}

/// A strict reader of the content lines of RFC 5545, 3.1.
QStringList contentLines(const QByteArray& calendar) {
    if (!calendar.endsWith("\r\n"))
        qFatal("the last line has no end");
    QStringList lines;
    for (QByteArray line : calendar.chopped(1).split('\n')) {
        if (!line.endsWith('\r'))
            qFatal("a line ends without CR");
        line.chop(1);
        if (line.isEmpty() || line.contains('\r') || line.size() > 75)
            qFatal("an empty line, one of more than 75 octets, or a CR within one");
        if (QString::fromUtf8(line).toUtf8() != line)
            qFatal("a character is cut");
        if (line.startsWith(' '))
            lines.last() += QString::fromUtf8(line.mid(1));
        else
            lines += QString::fromUtf8(line);
    }
    return lines;
}

using Properties = QMap<QString, QString>;

/// The events, by the property names with their parameters; those of alarms begin with "VALARM/".
QList<Properties> eventsOf(const QByteArray& calendar) {
    QStringList open;
    QList<Properties> events;
    for (const QString& line : contentLines(calendar)) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon);
        const QString value = line.mid(colon + 1);
        if (name == u"BEGIN") {
            open << value;
            if (value == u"VEVENT")
                events << Properties();
        } else if (name == u"END") {
            if (open.isEmpty() || open.takeLast() != value)
                qFatal("BEGIN and END do not match");
        } else if (open.contains(u"VEVENT"_qs)) {
            const QString key = open.last() == u"VALARM" ? u"VALARM/"_qs + name : name;
            if (events.last().contains(key))
                qFatal("a property twice");
            events.last()[key] = value;
        }
    }
    if (!open.isEmpty())
        qFatal("BEGIN without END");
    return events;
}

} // namespace

class ProgrammeTest : public QObject {
    Q_OBJECT

private slots:
    /// Due: Spring failover 20 Apr, 221 days before 27 Nov (10 + 31 + 30 + 31 + 31 + 30 + 31 + 27).
    /// Restore of db: last held 15 Sep (23:30 UTC is 01:30 in Berlin) + 90 d = 14 Dec.
    /// Tunnel walk-through: 8 Jun + 180 d = 5 Dec; Call tree: 5 Oct + 90 d = 3 Jan.
    void whatIsDueComesFirst() {
        const Plan plan = worked::plan(kPlan);
        const Programme programme = makeProgramme(plan, kToday);
        QStringList names;
        for (const ProgrammeRow& row : programme.rows)
            names << nameOf(plan, row.exercise);
        QCOMPARE(names,
                 (QStringList{u"Spring failover"_qs, u"Restore test of mail"_qs, u"Tunnel walk-through"_qs,
                              u"Restore of db"_qs, u"Call tree"_qs, u"Never planned"_qs}));
        const ProgrammeRow& spring = rowOf(plan, programme, "Spring failover");
        QCOMPARE(spring.state, DueState::Overdue);
        QCOMPARE(spring.daysOverdue, 221);
        QVERIFY(!spring.lastHeld);
        QCOMPARE(rowOf(plan, programme, "Restore test of mail").daysOverdue, 11);
        const ProgrammeRow& restore = rowOf(plan, programme, "Restore of db");
        QCOMPARE(restore.lastHeld, std::optional(QDate(2026, 9, 15)));
        QCOMPARE(plan.runs.find(restore.lastRun)->name, u"Second"_qs);
        QCOMPARE(restore.due, QDate(2026, 12, 14));
        QCOMPARE(restore.state, DueState::Soon);
        QCOMPARE(rowOf(plan, programme, "Tunnel walk-through").due, QDate(2026, 12, 5));
        QCOMPARE(rowOf(plan, programme, "Call tree").state, DueState::Later);
        QCOMPARE(rowOf(plan, programme, "Never planned").state, DueState::NotPlanned);
        QCOMPARE(programme.overdue, 2);
        QCOMPARE(nameOf(plan, *programme.next), u"Spring failover"_qs); // set for 30 November
    }

    /// Soon is within 30 days, the last of them included; a day that is set counts until it has passed.
    void theEdgesOfDueStates() {
        const Plan plan = worked::plan(
            "exercises: [{name: A, due: 2026-12-27}, {name: B, due: 2026-12-28}, {name: C, due: 2026-11-27},"
            " {name: D, date-set: 2026-11-27T23:30Z}, {name: E, date-set: 2026-11-26T23:30Z}]\n");
        const Programme programme = makeProgramme(plan, kToday);
        QCOMPARE(rowOf(plan, programme, "A").state, DueState::Soon);
        QCOMPARE(rowOf(plan, programme, "B").state, DueState::Later);
        QCOMPARE(rowOf(plan, programme, "C").state, DueState::Soon);
        QCOMPARE(rowOf(plan, programme, "D").state, DueState::DateSet);
        QCOMPARE(rowOf(plan, programme, "E").state, DueState::NotPlanned);
        QCOMPARE(programme.overdue, 0);
    }

    void marksTellTheYear() {
        using Kind = ProgrammeMark::Kind;
        const Plan plan = worked::plan(kPlan);
        const Programme programme = makeProgramme(plan, kToday);
        std::vector<std::pair<Kind, QDate>> marks;
        for (const ProgrammeMark& mark : programme.marks) {
            const QString name = nameOf(plan, mark.exercise);
            if (name == u"Spring failover" || name == u"Restore of db")
                marks.emplace_back(mark.kind, mark.on);
        }
        const std::vector<std::pair<Kind, QDate>> expected{
            {Kind::Overdue, QDate(2026, 4, 20)}, {Kind::DateSet, QDate(2026, 11, 30)},
            {Kind::Held, QDate(2025, 1, 1)},     {Kind::HeldPartly, QDate(2026, 6, 14)},
            {Kind::Held, QDate(2026, 9, 15)},    {Kind::Running, QDate(2026, 11, 20)},
            {Kind::Due, QDate(2026, 12, 14)}};
        QVERIFY(marks == expected);
    }

    void coverageIsByGroupAndKind() {
        const Plan plan = worked::plan(kPlan);
        const Programme programme = makeProgramme(plan, kToday);
        QCOMPARE(programme.coverage.size(), std::size_t(3)); // Shop, Operations, and redis in none
        QCOMPARE(programme.coverage[2].members.size(), std::size_t(1));
        QCOMPARE(plan.components.find(programme.coverage[2].members[0])->name, u"redis"_qs);
        QCOMPARE(cellOf(programme, 0, ExerciseKind::WalkThrough).on, std::optional(QDate(2026, 6, 8)));
        // The newer of the two walk-throughs that have Operations in their scope.
        QCOMPARE(cellOf(programme, 1, ExerciseKind::WalkThrough).on, std::optional(QDate(2026, 10, 5)));
        const CoverageCell& restore = cellOf(programme, 0, ExerciseKind::RestoreTest);
        QCOMPARE(restore.on, std::optional(QDate(2026, 9, 15)));
        QVERIFY(restore.part); // db only
        QCOMPARE(cellOf(programme, 1, ExerciseKind::RestoreTest).daysOverdue, 11);
        QVERIFY(!cellOf(programme, 1, ExerciseKind::RestoreTest).on);
        QCOMPARE(cellOf(programme, 0, ExerciseKind::Simulation).daysOverdue, 221);
        QVERIFY(!cellOf(programme, 2, ExerciseKind::Simulation).on);
    }

    /// Of the four steps of Main lost one was done: a failed one is not.
    void countsWhatWasExercised() {
        const Plan plan = worked::plan(kPlan);
        const Programme programme = makeProgramme(plan, kToday);
        QCOMPARE(programme.steps, 4);
        QCOMPARE(programme.stepsExercised, 1);
        QCOMPARE(programme.neverExercised.size(), std::size_t(3));
        QCOMPARE(programme.accesses, 2);
        QCOMPARE(programme.accessesChecked, 1);
        QCOMPARE(displayName(plan, refTo(programme.neverChecked[0])), u"buyers → web"_qs);
    }

    void openActionsComeByDate() {
        const Plan plan = worked::plan(kPlan);
        QStringList names;
        for (const CorrectiveActionId id : makeProgramme(plan, kToday).openActions)
            names << plan.correctiveActions.find(id)->name;
        QCOMPARE(names, (QStringList{u"Late"_qs, u"Later"_qs, u"Later still"_qs, u"No date"_qs}));
    }

    void anEmptyPlanHasNoProgramme() {
        const Programme programme = makeProgramme(Plan(), kToday);
        QVERIFY(programme.rows.empty() && programme.coverage.empty() && !programme.next);
        QVERIFY(eventsOf(iCalendarOf(Plan(), kToday)).isEmpty());
    }

    void theCalendarHasWhatIsDueAndSet() {
        const Plan plan = worked::plan(kPlan);
        const QByteArray calendar = iCalendarOf(plan, kToday);
        const QStringList lines = contentLines(calendar);
        QCOMPARE(lines.first(), u"BEGIN:VCALENDAR"_qs);
        QVERIFY(lines.contains(u"VERSION:2.0"_qs));
        const QList<Properties> events = eventsOf(calendar);
        // Spring failover overdue and set, mail overdue, and three due.
        QCOMPARE(events.size(), 6);
        QSet<QString> ids;
        for (const Properties& event : events) {
            ids += event[u"UID"_qs];
            QCOMPARE(event[u"DTSTAMP"_qs], u"20261127T000000Z"_qs);
            QCOMPARE(event[u"VALARM/TRIGGER"_qs], u"-P7D"_qs);
            QCOMPARE(event[u"VALARM/ACTION"_qs], u"DISPLAY"_qs);
        }
        QCOMPARE(ids.size(), events.size());
        const Properties& set = events[1];
        QCOMPARE(set[u"DTSTART"_qs], u"20261130T080000Z"_qs);
        QCOMPARE(set[u"SUMMARY"_qs], u"Spring failover"_qs);
        QCOMPARE(
            set[u"DESCRIPTION"_qs],
            u"Kind: Simulation\\nScenario: Main lost\\nScope: Shop\\nObjective: Back in Dublin\\, within 4 "
            u"h\\nLeads: Head of operations\\, Müller\\; Eva"_qs);
        const Properties& due = events[0];
        QCOMPARE(due[u"DTSTART;VALUE=DATE"_qs], u"20260420"_qs);
        QCOMPARE(due[u"DTEND;VALUE=DATE"_qs], u"20260421"_qs);
        // The same tomorrow, so that a calendar changes its events instead of adding others.
        QSet<QString> tomorrow;
        for (const Properties& event : eventsOf(iCalendarOf(plan, kToday.addDays(1))))
            tomorrow += event[u"UID"_qs];
        QCOMPARE(tomorrow, ids);
    }

    void anInvitationIsToOne() {
        const Plan plan = worked::plan(kPlan);
        const auto spring = rowOf(plan, makeProgramme(plan, kToday), "Spring failover").exercise;
        const QList<Properties> events = eventsOf(iCalendarOf(plan, kToday, spring));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0][u"DTSTART"_qs], u"20261130T080000Z"_qs);
    }

    /// Names of any length and characters: lines are cut between characters, and read as they were.
    void longNamesAreFolded() {
        for (int length = 40; length < 90; ++length) {
            Plan plan;
            Exercise exercise;
            exercise.name = QString(length, u'x') + QStringLiteral("ü€🔥").repeated(40);
            exercise.due = kToday;
            plan.exercises.put(exercise);
            const QList<Properties> events = eventsOf(iCalendarOf(plan, kToday));
            QCOMPARE(events.size(), 1);
            QCOMPARE(events[0][u"SUMMARY"_qs], u"Due: "_qs + exercise.name);
        }
    }

    void controlCharactersDoNotBreakALine() {
        Plan plan;
        Exercise exercise;
        exercise.name = QStringLiteral("a\r\nEND:VEVENT\nb\x07;c,d\\");
        exercise.due = kToday;
        plan.exercises.put(exercise);
        QCOMPARE(eventsOf(iCalendarOf(plan, kToday))[0][u"SUMMARY"_qs],
                 u"Due: a\\nEND:VEVENT\\nb\\;c\\,d\\\\"_qs);
    }

    /// A due date counts until it has been held, by a run as well; a run that goes on does not count yet.
    void aRunMovesTheDueDate() {
        const QByteArray text = "exercises: [{name: E, due: 2026-04-20, every: 30d}]\n"
                                "runs: [{name: R, exercise: E, date: 2026-04-21T09:00Z%1}]\n";
        const auto due = [&](const QByteArray& rest) {
            const Plan plan = worked::plan(QByteArray(text).replace("%1", rest));
            return nextDue(plan, plan.exercises.at(0));
        };
        const QByteArray done = ", steps: [{component: db, step: Start, state: done}], ended: 1h";
        QCOMPARE(due(done), QDate(2026, 5, 21));
        QCOMPARE(due(", ended: 1h"), QDate(2026, 4, 20)); // nothing was carried out
        QCOMPARE(due(", kind: tabletop, ended: 1h"), QDate(2026, 5, 21));
        QCOMPARE(due(""), QDate(2026, 4, 20));
        QCOMPARE(due(done + ", incident: true"), QDate(2026, 4, 20));
    }
};

DRAWBRIDGE_TEST(ProgrammeTest)
#include "programme_test.moc"
