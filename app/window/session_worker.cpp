// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_worker.h"

namespace drawbridge {

namespace {

constexpr int kDebounceMs = 50;

Failure failureOf(const EntityRef& ref) {
    Failure failure;
    switch (ref.kind) {
    case EntityKind::Site:
        failure.site = SiteId(ref.id);
        break;
    case EntityKind::Network:
        failure.network = NetworkId(ref.id);
        break;
    case EntityKind::Tunnel:
        failure.tunnel = TunnelId(ref.id);
        break;
    default:
        failure.component = ComponentId(ref.id);
    }
    return failure;
}

} // namespace

/// What one run works on; owns all of it, so that the session may change meanwhile.
struct Session::Worker::Task {
    Plan plan;
    std::optional<EntityRef> failing;
    std::shared_ptr<std::atomic<bool>> cancelled;

    bool isCancelled() const { return cancelled->load(std::memory_order_relaxed); }

    /// Null when cancelled.
    Results run() const {
        auto results = std::make_shared<SessionResults>();
        results->graph = std::make_shared<const RecoveryGraph>(plan);
        ScheduleSettings schedule;
        schedule.cancelled = cancelled.get();
        if (failing) {
            results->improvised =
                analyseScenario(results->graph, improvisedScenario(plan, {failureOf(*failing)}), schedule);
            results->improvisedOf = failing;
        }
        for (const Scenario& scenario : plan.scenarios) {
            if (isCancelled())
                return nullptr;
            results->scenarios.push_back(analyseScenario(results->graph, scenario, schedule));
        }
        if (isCancelled())
            return nullptr;
        results->findings = findWeaknesses(*results->graph, results->scenarios,
                                           FindingSettings{QDate::currentDate(), cancelled.get()});
        return isCancelled() ? nullptr : results;
    }
};

Session::Worker::Worker(Session& session) : m_session(session) {
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDebounceMs);
    connect(&m_timer, &QTimer::timeout, this, &Worker::start);
}

Session::Worker::~Worker() {
    stop();
    m_pool.waitForDone();
}

void Session::Worker::request() {
    stop();
    m_timer.start();
}

void Session::Worker::stop() {
    m_timer.stop();
    ++m_run;
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
}

void Session::Worker::start() {
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const auto task = std::make_shared<Task>(Task{m_session.plan(), m_session.m_failing, m_cancelled});
    const quint64 run = ++m_run;
    m_pool.start([this, task, run] {
        Results results;
        QString failure;
        try {
            results = task->run();
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        // The destructor waits for the pool, so `this` is alive here.
        QMetaObject::invokeMethod(
            this,
            [this, run, results, failure] {
                if (!failure.isEmpty() && run == m_run)
                    emit m_session.failed(Session::tr("The plan could not be analysed: %1").arg(failure));
                deliver(run, results);
            },
            Qt::QueuedConnection);
    });
}

void Session::Worker::deliver(quint64 run, const Results& results) {
    if (run != m_run)
        return;
    m_cancelled.reset();
    if (results) {
        m_session.m_results = results;
        emit m_session.resultsChanged();
    }
}

} // namespace drawbridge
