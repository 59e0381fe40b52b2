// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/rehearse_start.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/start/rehearsal_watchdog.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace drawbridge {

namespace {

using live::EngineError;
using live::RehearsalClient;
using live::RehearsalPart;

constexpr unsigned long kBetweenLooks = 300; // ms
constexpr unsigned long kSettles = 1000;     // ms

QString secondsText(Milliseconds time) {
    return QString::number(static_cast<double>(time.count()) / 1000.0, 'f', 1);
}

/// The run itself: makes, starts and watches. Removal is the caller's.
class StartRehearsal {
public:
    StartRehearsal(Rehearsal& rehearsal, const RehearsalSettings& settings, RehearsalClient& client)
        : m_rehearsal(rehearsal), m_plan(rehearsal.plan), m_settings(settings), m_client(client),
          m_ids(m_plan.containers.size()), m_isDone(m_plan.containers.size(), 0),
          m_runsSince(m_plan.containers.size()) {
        rehearsal.services.resize(m_plan.containers.size());
    }

    void make() {
        QStringList networks;
        for (const QString& name : m_plan.networks)
            networks += m_client.createNetwork(name);
        for (const RehearsalVolume& volume : m_plan.volumes)
            m_client.createVolume(volume.name);
        for (std::size_t c = 0; c < m_plan.containers.size(); ++c) {
            checkCancelled();
            makeContainer(m_plan.containers[c], networks, m_ids[c]);
            // What is secret in it is with the engine now.
            m_plan.containers[c].body = {};
        }
        tell(OperationsTexts::tr("Made %n container(s); starting.", nullptr,
                                 static_cast<int>(m_plan.containers.size())));
    }

    /// Until each service is up, has failed, or took too long; or until it is cancelled.
    void watch() {
        m_clock.start();
        while (!isOver()) {
            checkCancelled();
            lookAtAll();
            startWhatCan();
            if (!isOver())
                QThread::msleep(kBetweenLooks);
        }
        m_rehearsal.took = now();
        if (std::any_of(m_rehearsal.services.begin(), m_rehearsal.services.end(), isOnlyStarted)) {
            QThread::msleep(kSettles);
            lookAtAll();
        }
    }

private:
    bool isCancelled() const { return m_settings.cancelled != nullptr && *m_settings.cancelled; }
    void checkCancelled() const {
        if (isCancelled())
            throw EngineError(EngineError::What::Cancelled,
                              OperationsTexts::tr("The rehearsal was cancelled."));
    }
    Milliseconds now() const { return Milliseconds(m_clock.elapsed()); }
    void tell(const QString& line) const {
        if (m_settings.progress)
            m_settings.progress(line);
    }
    const QString& nameOf(std::size_t c) const { return m_plan.containers[c].aliases.front(); }

    void makeContainer(const RehearsalContainer& container, const QStringList& networks, QString& id) {
        QJsonObject body = container.body;
        body[u"Image"_qs] = container.image;
        QJsonObject host = body[u"HostConfig"].toObject();
        const QString& first = m_plan.networks.at(container.networks.front());
        host[u"NetworkMode"_qs] = first;
        body[u"HostConfig"_qs] = host;
        const QJsonObject in{{u"Aliases"_qs, QJsonArray::fromStringList(container.aliases)}};
        body[u"NetworkingConfig"_qs] = QJsonObject{{u"EndpointsConfig"_qs, QJsonObject{{first, in}}}};
        id = m_client.createContainer(container.name, body);
        for (std::size_t n = 1; n < container.networks.size(); ++n)
            m_client.connect(networks.at(container.networks[n]), id, container.aliases);
    }

    bool isOver() const {
        return std::all_of(m_isDone.begin(), m_isDone.end(), [](char done) { return done != 0; });
    }

    /// Nothing says that it works but that it stays up.
    static bool isOnlyStarted(const RehearsedService& service) {
        return service.end == RehearsedEnd::Started;
    }

    void lookAtAll() {
        for (std::size_t c = 0; c < m_ids.size(); ++c) {
            if (isOnlyStarted(m_rehearsal.services[c]))
                lookAgain(c);
            else if (m_rehearsal.services[c].started && m_isDone[c] == 0)
                look(c);
        }
    }

    void lookAgain(std::size_t c) {
        const live::RehearsedState state = m_client.stateOf(m_ids[c]);
        RehearsedService& service = m_rehearsal.services[c];
        service.restarts = std::max(service.restarts, state.restarts);
        if (hasEnded(state) && state.exitCode != 0) {
            service.exitCode = state.exitCode;
            service.ready.reset();
            finish(c, RehearsedEnd::Failed, endText(state));
        }
    }

    static bool hasEnded(const live::RehearsedState& state) {
        return state.status == u"exited" || state.status == u"dead" || state.status == u"stopped";
    }
    static QString endText(const live::RehearsedState& state) {
        return state.outOfMemory ? OperationsTexts::tr("it ran out of memory")
                                 : OperationsTexts::tr("it ended with exit code %1").arg(state.exitCode);
    }

    enum class Waits { No, Yes, ForEver };

    /// Whether a service has to wait for another; `on` is set to the one.
    Waits waitsOf(std::size_t c, std::size_t& on) const {
        Waits result = Waits::No;
        for (const StartWait& wait : m_plan.start.services[c].waits) {
            const std::size_t other = idx(wait.service);
            const RehearsedService& there = m_rehearsal.services[other];
            if (isThere(there, wait.when))
                continue;
            on = other;
            if (m_isDone[other] != 0)
                return Waits::ForEver;
            result = Waits::Yes;
        }
        return result;
    }

    static bool isThere(const RehearsedService& service, StartCondition when) {
        if (when == StartCondition::Completed)
            return service.end == RehearsedEnd::Completed;
        if (when == StartCondition::Healthy)
            return service.isUp();
        return service.started.has_value() && service.end != RehearsedEnd::Failed;
    }

    void startWhatCan() {
        for (bool changed = true; changed;) {
            changed = false;
            std::vector<std::size_t> ready;
            for (std::size_t c = 0; c < m_ids.size(); ++c) {
                if (m_rehearsal.services[c].started || m_isDone[c] != 0)
                    continue;
                std::size_t on = 0;
                const Waits waits = waitsOf(c, on);
                changed = changed || waits != Waits::Yes;
                if (waits == Waits::No)
                    ready.push_back(c);
                else if (waits == Waits::ForEver)
                    finish(c, RehearsedEnd::NotStarted,
                           OperationsTexts::tr("it waits for %1").arg(nameOf(on)));
            }
            if (!ready.empty())
                start(ready);
        }
    }

    void start(const std::vector<std::size_t>& ready) {
        QStringList ids;
        for (const std::size_t c : ready) {
            m_rehearsal.services[c].started = now();
            ids += m_ids[c];
            tell(OperationsTexts::tr("%1 s: %2 starts").arg(secondsText(now()), nameOf(c)));
        }
        const QStringList failures = m_client.start(ids);
        for (std::size_t i = 0; i < ready.size(); ++i) {
            const QString& failure = failures[static_cast<qsizetype>(i)];
            m_runsSince[ready[i]] = now();
            if (failure.isEmpty())
                look(ready[i]);
            else
                finish(ready[i], RehearsedEnd::Failed, failure);
        }
    }

    bool isWaitedToComplete(std::size_t c) const {
        return std::any_of(
            m_plan.start.services.begin(), m_plan.start.services.end(), [c](const StartService& service) {
                return std::any_of(service.waits.begin(), service.waits.end(), [c](const StartWait& wait) {
                    return idx(wait.service) == c && wait.when == StartCondition::Completed;
                });
            });
    }

    void look(std::size_t c) {
        RehearsedService& service = m_rehearsal.services[c];
        const live::RehearsedState state = m_client.stateOf(m_ids[c]);
        service.checksHealth = state.checksHealth;
        service.restarts = std::max(service.restarts, state.restarts);
        service.exitCode = state.exitCode;
        const bool isInTrouble = state.health == u"unhealthy" || state.restarts > 0 ||
                                 state.status == u"restarting" || (hasEnded(state) && state.exitCode != 0);
        if (isInTrouble && !service.firstTrouble)
            service.firstTrouble = now();
        if (hasEnded(state) && state.exitCode == 0) {
            ready(c, RehearsedEnd::Completed);
        } else if (hasEnded(state)) {
            finish(c, RehearsedEnd::Failed, endText(state));
        } else if (state.health == u"healthy" && !isWaitedToComplete(c)) {
            ready(c, RehearsedEnd::Healthy);
        } else if (state.status == u"running" && !state.checksHealth && !isWaitedToComplete(c) &&
                   now() - m_runsSince[c] >= steadyAfter(state)) {
            ready(c, RehearsedEnd::Started);
        } else if (now() - m_runsSince[c] > m_settings.timeout) {
            finish(c, RehearsedEnd::NeverHealthy,
                   state.status == u"restarting" || state.restarts > 0
                       ? OperationsTexts::tr("it restarted %n time(s), the last time after exit code %1",
                                             nullptr, state.restarts)
                             .arg(state.exitCode)
                   : state.health == u"unhealthy"
                       ? OperationsTexts::tr("its health check still failed after %1 s")
                             .arg(m_settings.timeout.count())
                       : OperationsTexts::tr("it did not become healthy in %1 s")
                             .arg(m_settings.timeout.count()));
        }
    }

    /// Without a health check a service counts as started at once, after a restart only when it stays up.
    static Milliseconds steadyAfter(const live::RehearsedState& state) {
        return state.restarts > 0 ? Milliseconds(3000) : Milliseconds(0);
    }

    void ready(std::size_t c, RehearsedEnd end) {
        m_rehearsal.services[c].ready = now();
        m_rehearsal.services[c].end = end;
        m_isDone[c] = 1;
        const QString after = secondsText(*m_rehearsal.services[c].ready - *m_rehearsal.services[c].started);
        const QString when = secondsText(now());
        tell(end == RehearsedEnd::Healthy
                 ? OperationsTexts::tr("%1 s: %2 is healthy after %3 s").arg(when, nameOf(c), after)
             : end == RehearsedEnd::Completed
                 ? OperationsTexts::tr("%1 s: %2 has completed after %3 s").arg(when, nameOf(c), after)
                 : OperationsTexts::tr("%1 s: %2 runs").arg(when, nameOf(c)));
    }

    void finish(std::size_t c, RehearsedEnd end, const QString& because) {
        RehearsedService& service = m_rehearsal.services[c];
        service.end = end;
        service.because = because;
        m_isDone[c] = 1;
        if (service.started && m_settings.logLines > 0)
            service.log = m_client.lastLines(m_ids[c], m_settings.logLines);
        tell(OperationsTexts::tr("%1 s: %2 is not up: %3").arg(secondsText(now()), nameOf(c), because));
    }

    Rehearsal& m_rehearsal;
    RehearsalPlan& m_plan;
    const RehearsalSettings& m_settings;
    RehearsalClient& m_client;
    std::vector<QString> m_ids; ///< of the containers
    std::vector<char> m_isDone;
    std::vector<Milliseconds> m_runsSince; ///< when the engine said that it had started it
    QElapsedTimer m_clock;
};

void provideImages(const RehearsalPlan& plan, const RehearsalSettings& settings, RehearsalClient& client) {
    const QStringList missing = missingImages(plan, client);
    if (missing.isEmpty())
        return;
    if (!settings.pulls)
        throw InputError(
            OperationsTexts::tr("The engine does not have these images, and nothing was made: %1. "
                                "Fetch them with --pull.")
                .arg(missing.join(QStringLiteral(", "))));
    for (const QString& image : missing) {
        if (settings.progress)
            settings.progress(OperationsTexts::tr("Pulling %1").arg(image));
        live::Limits patient = settings.limits;
        patient.idle = std::max<Milliseconds>(patient.idle, std::chrono::minutes(10));
        RehearsalClient puller(settings.endpoint, patient, settings.cancelled, plan.id);
        puller.negotiate();
        puller.pull(image);
        if (!client.imageOf(image))
            throw InputError(OperationsTexts::tr("%1 cannot be pulled, so nothing was made.").arg(image));
    }
}

void markStopped(Rehearsal& rehearsal) {
    rehearsal.isCancelled = true;
    for (RehearsedService& service : rehearsal.services) {
        if (service.end == RehearsedEnd::NotStarted && service.because.isEmpty())
            service.end = RehearsedEnd::Stopped;
    }
}

/// One attempt; names of what is left.
QStringList removeOnce(RehearsalClient& client) {
    QStringList left;
    for (const RehearsalPart& part : client.parts()) {
        try {
            client.remove(part);
        } catch (const EngineError& error) {
            if (error.cause() != EngineError::What::Status)
                throw;
            left += part.name;
        }
    }
    return left;
}

/// With a word on what is left.
[[noreturn]] void rethrow(const std::exception_ptr& failure, const Rehearsal& rehearsal,
                          const RehearsalSettings& settings) {
    if (rehearsal.left.isEmpty())
        std::rethrow_exception(failure);
    try {
        std::rethrow_exception(failure);
    } catch (const EngineError& error) {
        throw EngineError(
            error.cause(),
            OperationsTexts::tr("%1 What the rehearsal had made may be left there; remove it with "
                                "drawbridge rehearse clean --on %2")
                .arg(error.message(), settings.endpoint.text()),
            error.status());
    }
}

} // namespace

QStringList missingImages(const RehearsalPlan& plan, RehearsalClient& client) {
    QStringList missing;
    for (const RehearsalContainer& container : plan.containers) {
        if (!missing.contains(container.image) && !client.imageOf(container.image))
            missing += container.image;
    }
    return missing;
}

std::vector<RehearsalPart> rehearsalLeftovers(const live::Endpoint& endpoint, const live::Limits& limits,
                                              const QString& id) {
    RehearsalClient client(endpoint, limits, nullptr, id);
    client.negotiate();
    return client.parts();
}

QStringList removeRehearsal(const live::Endpoint& endpoint, const live::Limits& limits, const QString& id,
                            std::chrono::seconds patience) {
    QElapsedTimer clock;
    clock.start();
    QStringList left;
    for (;;) {
        try {
            RehearsalClient client(endpoint, limits, nullptr, id);
            client.negotiate();
            left = removeOnce(client);
            if (left.isEmpty())
                left = [&client] {
                    QStringList names;
                    for (const RehearsalPart& part : client.parts())
                        names += part.name;
                    return names;
                }();
            if (left.isEmpty())
                return {};
        } catch (const EngineError& error) {
            left = {error.message()};
        }
        if (Milliseconds(clock.elapsed()) > patience)
            return left;
        QThread::msleep(kBetweenLooks);
    }
}

Rehearsal rehearseStart(RehearsalPlan plan, const RehearsalSettings& settings) {
    Rehearsal rehearsal;
    rehearsal.plan = std::move(plan);
    const QString id = rehearsal.plan.id;
    RehearsalClient client(settings.endpoint, settings.limits, settings.cancelled, id);
    client.negotiate();
    provideImages(rehearsal.plan, settings, client);
    capProcessors(rehearsal.plan, client.processors());
    std::optional<RehearsalWatchdog> watchdog;
    if (!settings.program.isEmpty())
        watchdog.emplace(settings.program, settings.endpoint, id);
    std::exception_ptr failure;
    try {
        StartRehearsal run(rehearsal, settings, client);
        run.make();
        run.watch();
    } catch (const EngineError& error) {
        if (error.cause() == EngineError::What::Cancelled)
            markStopped(rehearsal);
        else
            failure = std::current_exception();
    } catch (...) {
        failure = std::current_exception();
    }
    rehearsal.left = removeRehearsal(settings.endpoint, settings.limits, id, settings.removing);
    if (watchdog && rehearsal.left.isEmpty())
        watchdog->dismiss();
    if (failure)
        rethrow(failure, rehearsal, settings);
    return rehearsal;
}

} // namespace drawbridge
