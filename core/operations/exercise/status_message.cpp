// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/status_message.h"

#include "core/model/run_times.h"
#include "core/model/words.h"
#include "core/operations/exercise/run_words.h"
#include "core/report/exercise/exercise_texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<Communication> shippedCommunications() {
    std::vector<Communication> all;
    for (const Audience audience :
         {Audience::Management, Audience::Clients, Audience::Vendors, Audience::Regulators}) {
        Communication one;
        one.name = choiceLabel(choiceName(audience));
        one.audience = audience;
        all.push_back(one);
    }
    return all;
}

/// Services that somebody has a target for, else all that is down; the latest first.
std::vector<const LiveService*> toldServices(const RunView& view) {
    std::vector<const LiveService*> all;
    std::vector<const LiveService*> withTarget;
    for (const LiveService& service : view.services) {
        all.push_back(&service);
        if (service.target)
            withTarget.push_back(&service);
    }
    return withTarget.empty() ? all : withTarget;
}

QString listed(const QStringList& names, const QString& whenNone) {
    constexpr qsizetype most = 6;
    if (names.isEmpty())
        return whenNone;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return StatusTexts::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")))
        .arg(names.size() - most);
}

class Filler {
public:
    Filler(const Plan& plan, const Run& run, const RunView& view) : m_plan(plan), m_run(run), m_view(view) {}

    /// What the text has in braces becomes what it stands for; what nobody knows stays and is listed.
    QString filled(const QString& text, const Communication& communication, QStringList& unknown) const {
        static const QRegularExpression name(QStringLiteral("\\{([a-zA-Z][a-zA-Z0-9-]*)\\}"));
        QString result;
        qsizetype from = 0;
        for (auto it = name.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            result += QStringView(text).mid(from, match.capturedStart() - from);
            from = match.capturedEnd();
            if (const auto value = valueOf(match.captured(1), communication)) {
                result += *value;
                continue;
            }
            result += match.captured();
            if (!unknown.contains(match.captured(1)))
                unknown += match.captured(1);
        }
        return result += QStringView(text).mid(from);
    }

private:
    std::optional<QString> valueOf(const QString& name, const Communication& communication) const {
        if (name == u"organisation")
            return m_plan.project.organisation.value_or(m_plan.project.name);
        if (name == u"scenario")
            return scenarioText(m_plan, m_run);
        if (name == u"exercise") {
            const Exercise* exercise = m_plan.exercises.find(m_run.exercise);
            return exercise != nullptr ? exercise->name : m_run.name;
        }
        if (name == u"elapsed")
            return durationText(m_view.now);
        if (name == u"declared")
            return m_view.declared ? clockOf(m_plan, m_run, *m_view.declared)
                                   : StatusTexts::tr("not declared");
        if (name == u"services")
            return services();
        if (name == u"projected")
            return projected();
        if (name == u"next-update")
            return communication.every && !m_view.ended
                       ? clockOf(m_plan, m_run, m_view.now + *communication.every)
                       : StatusTexts::tr("as soon as there is news");
        if (name == u"state")
            return state();
        return std::nullopt;
    }

    QString services() const {
        QStringList names;
        for (const LiveService* service : toldServices(m_view)) {
            if (!service->back)
                names += service->component;
        }
        return listed(names, StatusTexts::tr("none"));
    }

    QString projected() const {
        QStringList parts;
        for (const LiveService* service : toldServices(m_view)) {
            if (service->back)
                continue;
            const QString when =
                !service->notRecoverableBecause.isEmpty() ? StatusTexts::tr("not recoverable by this plan")
                : service->projected ? clockOf(m_plan, m_run, momentAfter(m_run, *service->projected))
                                     : StatusTexts::tr("not known yet");
            parts += QStringLiteral("%1: %2").arg(service->component, when);
        }
        return listed(parts, StatusTexts::tr("everything is back"));
    }

    QString state() const {
        const auto told = toldServices(m_view);
        const auto back =
            std::count_if(told.begin(), told.end(), [](const LiveService* service) { return service->back; });
        const QString services = StatusTexts::tr("%1 of %2 services are back").arg(back).arg(told.size());
        const QString steps =
            StatusTexts::tr("%1 of %2 recovery steps are done").arg(m_view.done).arg(m_view.toDo);
        const QString sentence = services + QStringLiteral(", ") + steps;
        if (m_view.ended)
            return StatusTexts::tr("The recovery has ended: %1").arg(sentence);
        if (m_view.paused)
            return StatusTexts::tr("The recovery is paused: %1").arg(sentence);
        return sentence;
    }

    const Plan& m_plan;
    const Run& m_run;
    const RunView& m_view;
};

std::optional<Seconds> lastSentTo(const Run& run, const std::optional<Audience>& audience) {
    std::optional<Seconds> last;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Message && entry.audience == audience)
            last = std::max(last.value_or(entry.at), entry.at);
    }
    return last;
}

/// A moment that is an interval after another, pauses until now left out.
Seconds after(const Run& run, Seconds base, Seconds interval, Seconds now) {
    Seconds due = base + interval;
    // Each pause that begins before it puts it off; at most one more in each round.
    for (std::size_t round = 0; round <= run.log.size(); ++round) {
        const Seconds paused = restedUntil(run, std::max(base, std::min(due, now))) - restedUntil(run, base);
        if (base + interval + paused == due)
            break;
        due = base + interval + paused;
    }
    return due;
}

std::optional<Seconds> dueOf(const Communication& communication, const Run& run, const RunView& view,
                             const std::optional<Seconds>& lastSent) {
    if (view.ended || !view.declared)
        return std::nullopt;
    const bool wasSent = lastSent && *lastSent >= *view.declared;
    if (wasSent)
        return communication.every ? std::optional(after(run, *lastSent, *communication.every, view.now))
                                   : std::nullopt;
    if (!communication.firstWithin && !communication.every)
        return std::nullopt;
    return after(run, *view.declared, communication.firstWithin.value_or(Seconds(0)), view.now);
}

} // namespace

QString shippedMessage(std::optional<Audience> audience) {
    if (audience == Audience::Management)
        return StatusTexts::tr("Status of {scenario}, {elapsed} after the incident (declared: {declared}).\n"
                               "{state}.\nStill down: {services}.\nExpected back: {projected}.\n"
                               "Next update: {next-update}.");
    if (audience == Audience::Clients)
        return StatusTexts::tr("{organisation} is working on a disruption of its services. These are not "
                               "available or may be slow: {services}.\nWe expect them back as follows: "
                               "{projected}.\nNext update: {next-update}.");
    if (audience == Audience::Vendors)
        return StatusTexts::tr("{organisation} is recovering from an incident ({scenario}) and may need your "
                               "help at short notice. Please keep your contact reachable. Affected: "
                               "{services}.\nNext update: {next-update}.");
    if (audience == Audience::Regulators)
        return StatusTexts::tr("Notice by {organisation}: an incident ({scenario}) disrupts services since "
                               "{elapsed}. Declared: {declared}.\nAffected: {services}.\n{state}.\n"
                               "Expected back: {projected}.\nNext update: {next-update}.");
    return StatusTexts::tr("{scenario}, {elapsed} after the incident: {state}. Still down: {services}. "
                           "Expected back: {projected}. Next update: {next-update}.");
}

std::vector<StatusMessage> statusMessages(const Plan& plan, const Run& run, const RunView& view) {
    std::vector<Communication> communications(plan.communications.begin(), plan.communications.end());
    if (communications.empty())
        communications = shippedCommunications();
    const Filler filler(plan, run, view);
    std::vector<StatusMessage> messages;
    for (const Communication& communication : communications) {
        StatusMessage message;
        message.name = communication.name;
        message.audience = communication.audience;
        const bool hasText = communication.text && !communication.text->trimmed().isEmpty();
        message.text = filler.filled(hasText ? *communication.text : shippedMessage(communication.audience),
                                     communication, message.unknown);
        if (!run.isIncident())
            message.text = StatusTexts::tr("EXERCISE — %1").arg(message.text);
        message.lastSent = lastSentTo(run, communication.audience);
        message.due = dueOf(communication, run, view, message.lastSent);
        message.overdue = !isPaused(run) && message.due && *message.due < view.now;
        if (const Contact* contact = plan.contacts.find(communication.by))
            message.by = contact->role;
        message.channel = communication.channel.value_or(QString());
        messages.push_back(message);
    }
    return messages;
}

} // namespace drawbridge
