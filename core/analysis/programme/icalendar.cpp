// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/programme/programme.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr qsizetype kLineOctets = 75; ///< RFC 5545, 3.1

/// RFC 5545, 3.3.11; other control characters may not occur.
QString escaped(const QString& text) {
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QString result;
    for (const QChar c : lines) {
        if (c == u'\\' || c == u';' || c == u',')
            result += u'\\';
        if (c == u'\n' || c == u'\r')
            result += QStringLiteral("\\n");
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            result += c;
    }
    return result;
}

/// Content lines end with CRLF; long ones go on after a line break and a space, never within a character.
class ContentLines {
public:
    void add(const char* name, const QString& value) {
        QByteArray rest = name + QByteArray(":") + value.toUtf8();
        qsizetype room = kLineOctets;
        while (rest.size() > room) {
            qsizetype cut = room;
            while (cut > 0 && (static_cast<uchar>(rest.at(cut)) & 0xc0U) == 0x80U)
                --cut;
            m_text += rest.left(cut) + "\r\n ";
            rest.remove(0, cut);
            room = kLineOctets - 1;
        }
        m_text += rest + "\r\n";
    }
    const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
};

QString dateText(const QDate& day) {
    return day.toString(QStringLiteral("yyyyMMdd"));
}

QString momentText(const QDateTime& moment) {
    return moment.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString scopeText(const Plan& plan, const Exercise& exercise) {
    QStringList names;
    for (const ProtectionGroupId id : exercise.groups)
        names << displayName(plan, refTo(id));
    for (const ComponentId id : exercise.components)
        names << displayName(plan, refTo(id));
    return names.join(QStringLiteral(", "));
}

QString descriptionOf(const Plan& plan, const Exercise& exercise) {
    QStringList lines;
    if (exercise.kind)
        lines << ProgrammeTexts::tr("Kind: %1").arg(choiceLabel(choiceName(*exercise.kind)));
    if (const Scenario* scenario = plan.scenarios.find(exercise.scenario))
        lines << ProgrammeTexts::tr("Scenario: %1").arg(scenario->name);
    if (const QString scope = scopeText(plan, exercise); !scope.isEmpty())
        lines << ProgrammeTexts::tr("Scope: %1").arg(scope);
    for (const QString& objective : exercise.objectives)
        lines << ProgrammeTexts::tr("Objective: %1").arg(objective);
    if (const Contact* leader = plan.contacts.find(exercise.leads)) {
        const QString name =
            leader->name ? QStringLiteral("%1, %2").arg(leader->role, *leader->name) : leader->role;
        lines << ProgrammeTexts::tr("Leads: %1").arg(name);
    }
    return lines.join(u'\n');
}

class CalendarWriter {
public:
    CalendarWriter(const Plan& plan, const QDate& today) : m_plan(plan), m_today(today) {}

    QByteArray write(const std::vector<ProgrammeMark>& marks) {
        m_lines.add("BEGIN", QStringLiteral("VCALENDAR"));
        m_lines.add("VERSION", QStringLiteral("2.0"));
        m_lines.add("PRODID", QStringLiteral("-//Drawbridge//Exercise programme//EN"));
        m_lines.add("CALSCALE", QStringLiteral("GREGORIAN"));
        for (const ProgrammeMark& mark : marks)
            addEvent(mark);
        m_lines.add("END", QStringLiteral("VCALENDAR"));
        return m_lines.text();
    }

private:
    void addEvent(const ProgrammeMark& mark) {
        const Exercise& exercise = *m_plan.exercises.find(mark.exercise);
        const bool isSet = mark.kind == ProgrammeMark::Kind::DateSet;
        m_lines.add("BEGIN", QStringLiteral("VEVENT"));
        m_lines.add("UID", QStringLiteral("exercise-%1-%2@drawbridge")
                               .arg(exercise.id.value())
                               .arg(isSet ? QStringLiteral("date") : QStringLiteral("due")));
        m_lines.add("DTSTAMP", momentText(QDateTime(m_today, QTime(0, 0), Qt::UTC)));
        if (isSet)
            addHeld(exercise);
        else
            addDue(exercise, mark.on);
        if (const QString text = descriptionOf(m_plan, exercise); !text.isEmpty())
            m_lines.add("DESCRIPTION", escaped(text));
        m_lines.add("CATEGORIES", escaped(ProgrammeTexts::tr("Exercise")));
        addAlarm(exercise);
        m_lines.add("END", QStringLiteral("VEVENT"));
    }

    /// As long as the last time, if that is known.
    void addHeld(const Exercise& exercise) {
        m_lines.add("DTSTART", momentText(*exercise.dateSet));
        const Run* last = m_plan.runs.find(lastHeld(m_plan, exercise).run);
        const qint64 minutes = last != nullptr && last->ended ? (last->ended->count() + 59) / 60 : 0;
        if (minutes > 0)
            m_lines.add("DURATION", QStringLiteral("PT%1M").arg(minutes));
        m_lines.add("SUMMARY", escaped(exercise.name));
    }

    void addDue(const Exercise& exercise, const QDate& day) {
        m_lines.add("DTSTART;VALUE=DATE", dateText(day));
        if (const QDate next = day.addDays(1); next.year() <= 9999) // RFC 5545, 3.3.4: four digits
            m_lines.add("DTEND;VALUE=DATE", dateText(next));
        m_lines.add("TRANSP", QStringLiteral("TRANSPARENT"));
        m_lines.add("SUMMARY", escaped(ProgrammeTexts::tr("Due: %1").arg(exercise.name)));
    }

    void addAlarm(const Exercise& exercise) {
        m_lines.add("BEGIN", QStringLiteral("VALARM"));
        m_lines.add("ACTION", QStringLiteral("DISPLAY"));
        m_lines.add("DESCRIPTION", escaped(exercise.name));
        m_lines.add("TRIGGER", QStringLiteral("-P7D"));
        m_lines.add("END", QStringLiteral("VALARM"));
    }

    const Plan& m_plan;
    QDate m_today;
    ContentLines m_lines;
};

} // namespace

QByteArray iCalendarOf(const Plan& plan, const QDate& today, std::optional<ExerciseId> only) {
    using Kind = ProgrammeMark::Kind;
    std::vector<ProgrammeMark> events;
    for (const ProgrammeMark& mark : programmeMarks(plan, today)) {
        const bool isEvent =
            mark.kind == Kind::DateSet || mark.kind == Kind::Due || mark.kind == Kind::Overdue;
        if (isEvent && (!only || mark.exercise == *only))
            events.push_back(mark);
    }
    // An invitation is to the date that is set.
    const bool isInvited = only && std::any_of(events.begin(), events.end(), [](const ProgrammeMark& mark) {
                               return mark.kind == Kind::DateSet;
                           });
    if (isInvited)
        std::erase_if(events, [](const ProgrammeMark& mark) { return mark.kind != Kind::DateSet; });
    return CalendarWriter(plan, today).write(events);
}

} // namespace drawbridge
