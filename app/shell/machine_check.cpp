// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/machine_check.h"

#include "core/live/docker_settings.h"

#include <QDate>
#include <QProcessEnvironment>

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<live::Endpoint> endpointsOf(const Plan& plan) {
    const auto settings = live::DockerSettings::from(QProcessEnvironment::systemEnvironment());
    QStringList texts;
    for (const Component& component : plan.components) {
        if (component.engineEndpoint)
            texts += *component.engineEndpoint;
    }
    texts.removeDuplicates();
    std::vector<live::Endpoint> endpoints;
    for (const QString& each : texts)
        endpoints.push_back(live::resolveEndpoint(each, settings));
    return endpoints;
}

} // namespace

MachineCheck::MachineCheck(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&m_work, &Background::failed, this, [this](const ErrorReport& report) {
        emit finished();
        emit m_session.failed(report.sentence);
    });
    connect(&m_session, &Session::documentReplaced, this, &MachineCheck::cancel);
}

bool MachineCheck::isPossible(const Plan& plan) {
    return std::any_of(plan.components.begin(), plan.components.end(),
                       [](const Component& component) { return component.engineEndpoint.has_value(); });
}

void MachineCheck::start() {
    if (isRunning() || !m_session.hasDocument())
        return;
    emit started();
    m_work.start([this, plan = m_session.plan()](const Background::Context& context) {
        EngineReading reading;
        reading.cancelled = &context.cancelled();
        const DriftReport report =
            driftOf(lookAtEngines(endpointsOf(plan), plan, reading), plan, QDate::currentDate());
        context.answer([this, report] { take(report); });
    });
}

void MachineCheck::cancel() {
    if (!isRunning())
        return;
    m_work.cancel();
    emit finished();
}

void MachineCheck::take(const DriftReport& report) {
    emit finished();
    const bool recorded = m_session.attempt([&](Document& document) { recordDrift(document, report); });
    if (!recorded)
        return;
    QStringList unread;
    std::size_t differences = report.components.size();
    for (const HostDrift& host : report.hosts) {
        differences += host.differences.size();
        if (!host.isReachable())
            unread += host.unreadBecause;
    }
    if (!unread.isEmpty())
        emit m_session.failed(unread.join(u' '));
    else if (differences == 0)
        emit m_session.noticed(tr("Everything is as the plan says."));
    else
        emit m_session.noticed(
            tr("%n difference(s) from the plan: see the findings.", nullptr, static_cast<int>(differences)));
}

} // namespace drawbridge
