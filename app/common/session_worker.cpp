// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session_worker.h"

#include "core/model/failure.h"

namespace drawbridge {

namespace {

constexpr int kDebounceMs = 50;

} // namespace

/// What one run works on; owns all of it, so that the session may change meanwhile.
struct Session::Worker::Task {
    Plan plan;
    std::optional<EntityRef> failing;
    std::shared_ptr<const SessionResults> analysed; ///< when only the findings are wanted
    std::shared_ptr<std::atomic<bool>> cancelled;

    bool isCancelled() const { return cancelled->load(std::memory_order_relaxed); }

    Outcome run() const {
        Outcome outcome{analysed ? analysed : analyse(), {}};
        if (!isCancelled()) {
            outcome.findings = findWeaknesses(*outcome.results->graph, outcome.results->scenarios,
                                              FindingSettings{QDate::currentDate(), cancelled.get()});
        }
        return isCancelled() ? Outcome() : outcome;
    }

    /// Not of all scenarios when cancelled.
    std::shared_ptr<const SessionResults> analyse() const {
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
                break;
            results->scenarios.push_back(analyseScenario(results->graph, scenario, schedule));
        }
        return results;
    }
};

Session::Worker::Worker(Session& session) : m_session(session) {
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDebounceMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { start(nullptr); });
}

Session::Worker::~Worker() {
    stop();
    m_pool.waitForDone();
}

void Session::Worker::request() {
    stop();
    m_timer.start();
}

void Session::Worker::requestFindings() {
    const bool isAnalysing = m_cancelled != nullptr && !m_onlyFindings;
    if (!m_timer.isActive() && !isAnalysing)
        start(m_session.m_results);
}

void Session::Worker::stop() {
    m_timer.stop();
    ++m_run;
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
}

void Session::Worker::start(std::shared_ptr<const SessionResults> analysed) {
    stop();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_onlyFindings = analysed != nullptr;
    const auto task =
        std::make_shared<Task>(Task{m_session.plan(), m_session.m_failing, std::move(analysed), m_cancelled});
    const quint64 run = m_run;
    m_pool.start([this, task, run] {
        Outcome outcome;
        QString failure;
        try {
            outcome = task->run();
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        // The destructor waits for the pool, so `this` is alive here.
        QMetaObject::invokeMethod(
            this,
            [this, run, outcome = std::move(outcome), failure]() mutable {
                if (!failure.isEmpty() && run == m_run)
                    emit m_session.failed(Session::tr("The plan could not be analysed: %1").arg(failure));
                deliver(run, std::move(outcome));
            },
            Qt::QueuedConnection);
    });
}

void Session::Worker::deliver(quint64 run, Outcome outcome) {
    if (run != m_run)
        return;
    m_cancelled.reset();
    if (outcome.results) {
        m_session.m_results = std::move(outcome.results);
        m_session.m_findings = std::move(outcome.findings);
        emit m_session.resultsChanged();
    }
}

} // namespace drawbridge
