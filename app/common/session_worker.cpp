// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session_worker.h"

#include "core/import/procedures/procedure_files.h"
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

    /// Empty when cancelled.
    Outcome run(const std::atomic<bool>& cancelled) const {
        Outcome outcome{analysed ? analysed : analyse(cancelled), {}, {}};
        if (outcome.results && !cancelled)
            outcome.findings = findWeaknesses(
                outcome.results->plan, FindingSettings{QDate::currentDate(), &cancelled, shippedVersions()});
        outcome.verifications = std::make_shared<const Verifications>(cancelled ? Plan() : plan);
        return outcome;
    }

    std::shared_ptr<const SessionResults> analyse(const std::atomic<bool>& cancelled) const {
        const auto graph = std::make_shared<const RecoveryGraph>(plan);
        ScheduleSettings schedule;
        schedule.cancelled = &cancelled;
        auto results = std::make_shared<SessionResults>();
        if (failing) {
            results->improvised =
                analyseScenario(graph, improvisedScenario(plan, {failureOf(*failing)}), schedule);
            results->improvisedOf = failing;
        }
        auto analysis = analysePlan(graph, schedule);
        if (!analysis)
            return nullptr;
        results->plan = std::move(*analysis);
        return results;
    }
};

Session::Worker::Worker(Session& session) : m_session(session) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDebounceMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { start(nullptr); });
    connect(&m_background, &Background::failed, this, [this](const ErrorReport& report) {
        emit m_session.failed(Session::tr("The plan could not be analysed: %1").arg(report.sentence));
    });
}

void Session::Worker::request() {
    stop();
    m_timer.start();
}

void Session::Worker::requestFindings() {
    const bool isAnalysing = m_background.isRunning() && !m_onlyFindings;
    if (!m_timer.isActive() && !isAnalysing)
        start(m_session.m_results);
}

void Session::Worker::stop() {
    m_timer.stop();
    m_background.cancel();
}

void Session::Worker::start(std::shared_ptr<const SessionResults> analysed) {
    stop();
    m_onlyFindings = analysed != nullptr;
    const Task task{m_session.plan(), m_session.m_failing, std::move(analysed)};
    m_background.start([this, task](const Background::Context& context) {
        context.answer([this, outcome = task.run(context.cancelled())] { deliver(outcome); });
    });
}

void Session::Worker::deliver(Outcome outcome) {
    m_session.m_results = std::move(outcome.results);
    m_session.m_findings = std::move(outcome.findings);
    m_session.m_verifications = std::move(outcome.verifications);
    emit m_session.resultsChanged();
}

} // namespace drawbridge
