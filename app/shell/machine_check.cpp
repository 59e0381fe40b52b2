// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/machine_check.h"

#include "core/live/docker_settings.h"

#include <QDate>
#include <QProcessEnvironment>

#include <algorithm>

namespace drawbridge {

namespace {

QStringList endpointTexts(const Plan& plan) {
    QStringList texts;
    for (const Component& component : plan.components) {
        if (component.engineEndpoint)
            texts += *component.engineEndpoint;
    }
    texts.removeDuplicates();
    return texts;
}

std::vector<live::Endpoint> endpointsOf(const Plan& plan) {
    const auto settings = live::DockerSettings::from(QProcessEnvironment::systemEnvironment());
    std::vector<live::Endpoint> endpoints;
    for (const QString& each : endpointTexts(plan))
        endpoints.push_back(live::resolveEndpoint(each, settings));
    return endpoints;
}

std::size_t differencesIn(const DriftReport& report) {
    std::size_t count = report.components.size();
    for (const HostDrift& host : report.hosts)
        count += host.differences.size();
    return count;
}

} // namespace

MachineCheck::MachineCheck(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&m_work, &Background::failed, this, [this](const ErrorReport& report) {
        emit finished();
        emit m_session.failed(report.sentence);
    });
    connect(&m_watch, &Background::failed, this, [this](const ErrorReport& report) {
        watch(false);
        emit m_session.failed(report.sentence);
    });
    connect(&m_session, &Session::documentReplaced, this, [this] {
        cancel();
        watch(false);
        m_compare.cancel();
        m_engines.reset();
    });
    connect(&m_session, &Session::planChanged, this, &MachineCheck::compareAgain);
}

bool MachineCheck::isPossible(const Plan& plan) {
    return !endpointTexts(plan).isEmpty();
}

void MachineCheck::start() {
    if (isRunning() || !m_session.hasDocument())
        return;
    emit started();
    m_work.start([this, plan = m_session.plan()](const Background::Context& context) {
        EngineReading reading;
        reading.cancelled = &context.cancelled();
        const std::vector<LookedAt> engines = lookAtEngines(endpointsOf(plan), plan, reading);
        context.answer([this, engines] { take(engines); });
    });
}

void MachineCheck::cancel() {
    if (!isRunning())
        return;
    m_work.cancel();
    emit finished();
}

void MachineCheck::take(const std::vector<LookedAt>& engines) {
    emit finished();
    const DriftReport report = driftOf(engines, m_session.plan(), QDate::currentDate());
    m_engines = std::make_shared<const std::vector<LookedAt>>(engines);
    if (!m_session.document().isReadOnly() &&
        !m_session.attempt([&](Document& document) { recordDrift(document, report); }))
        return;
    show(engines);
    tell(report);
}

void MachineCheck::tell(const DriftReport& report) {
    QStringList unread;
    for (const HostDrift& host : report.hosts) {
        if (!host.isReachable())
            unread += host.unreadBecause;
    }
    const std::size_t differences = differencesIn(report);
    if (!unread.isEmpty())
        emit m_session.failed(unread.join(u' '));
    else if (differences == 0)
        emit m_session.noticed(tr("Everything is as the plan says."));
    else
        emit m_session.noticed(
            tr("%n difference(s) from the plan: see Machines.", nullptr, static_cast<int>(differences)));
    if (differences > 0)
        emit foundDifferences();
}

void MachineCheck::show(const std::vector<LookedAt>& engines) {
    m_engines = std::make_shared<const std::vector<LookedAt>>(engines);
    compareAgain();
}

/// The engines as they were read, against the plan as it is now.
void MachineCheck::compareAgain() {
    if (m_engines == nullptr || !m_session.hasDocument())
        return;
    m_compare.start([this, plan = m_session.plan(), engines = m_engines](const Background::Context& context) {
        auto report = std::make_shared<const DriftReport>(driftOf(*engines, plan, QDate::currentDate()));
        context.answer([this, report] { m_session.setMachines(report); });
    });
}

void MachineCheck::watch(bool on) {
    on = on && m_session.hasDocument() && isPossible(m_session.plan());
    if (on == m_isWatching)
        return;
    m_isWatching = on;
    m_unread.clear();
    if (on)
        follow();
    else
        m_watch.cancel();
    emit watchingChanged(on);
}

void MachineCheck::follow() {
    m_watch.start([this, plan = m_session.plan()](const Background::Context& context) {
        EngineReading reading;
        reading.cancelled = &context.cancelled();
        watchEngines(endpointsOf(plan), plan, reading, WatchSettings{},
                     [this, &context](const std::vector<LookedAt>& engines) {
                         context.post([this, engines] {
                             show(engines);
                             QStringList unread;
                             for (const LookedAt& engine : engines) {
                                 if (!engine.facts)
                                     unread += engine.unreadBecause;
                             }
                             if (std::exchange(m_unread, unread) != unread && !unread.isEmpty())
                                 emit m_session.failed(unread.join(u' '));
                         });
                     });
    });
}

} // namespace drawbridge
