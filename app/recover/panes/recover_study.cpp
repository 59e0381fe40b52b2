// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_study.h"

#include "app/common/result_words.h"

#include <QElapsedTimer>

#include <utility>

namespace drawbridge {

namespace {

using Analysis = std::shared_ptr<const ScenarioAnalysis>;

bool isBetter(const Schedule& a, const Schedule& b) {
    if (sortKey(a.makespan) != sortKey(b.makespan))
        return sortKey(a.makespan) < sortKey(b.makespan);
    return (a.provenOptimal && !b.provenOptimal) || a.lowerBound > b.lowerBound;
}

} // namespace

/// Runs one request through the stages, on the background thread.
struct RecoverStudy::Work {
    RecoverStudy* study;
    Request request;
    StudyResults results;
    int runs;
    std::chrono::milliseconds searchTime;

    void run(const Context& context) {
        plan(context);
        if (context.isCancelled() || request.onlySchedule)
            return;
        if (results.simulation == nullptr)
            simulate(context);
        improve(context);
        analyseSensitivity(context);
        search(context);
        analyseSensitivity(context);
    }

private:
    bool isChanged() const { return !request.changes.empty(); }

    void report(const Context& context, Stage stage) const {
        context.post([study = study, stage] { study->setStage(stage); });
    }

    void publish(const Context& context) const {
        if (context.isCancelled())
            return;
        context.post([study = study, known = results] {
            study->m_results = known;
            emit study->changed();
        });
    }

    std::function<void(double)> progressReporter(const Context& context, Stage stage) const {
        return [context, study = study, stage](double share) {
            context.post([study, stage, share] { study->setStage(stage, share); });
        };
    }

    void plan(const Context& context) {
        results.shown = results.planned;
        if (isChanged()) {
            ScheduleSettings settings;
            settings.cancelled = &context.cancelled();
            results.shown = std::make_shared<const ScenarioAnalysis>(
                analyseWhatIf(*request.planned, request.changes, settings));
        }
        results.simulation = isChanged() ? nullptr : results.plannedSimulation;
        results.improvements.reset();
        results.doubledMakespans.reset();
        publish(context);
    }

    std::shared_ptr<const Simulation> simulated(const Context& context, const Analysis& analysis) const {
        SimulationSettings settings;
        settings.runs = runs;
        settings.cancelled = &context.cancelled();
        settings.progress = progressReporter(context, Stage::Simulating);
        return std::make_shared<const Simulation>(simulateRecovery(*analysis, settings));
    }

    void simulate(const Context& context) {
        report(context, Stage::Simulating);
        results.simulation = simulated(context, results.shown);
        if (context.isCancelled())
            return;
        if (!isChanged())
            results.plannedSimulation = results.simulation;
        publish(context);
        if (results.plannedSimulation == nullptr && !context.isCancelled()) {
            results.plannedSimulation = simulated(context, results.planned);
            publish(context);
        }
    }

    /// Dozens of variants are scheduled, so on large plans each gets a short time limit.
    ScheduleSettings variantSettings(const Context& context) const {
        ScheduleSettings settings;
        settings.cancelled = &context.cancelled();
        settings.incident = results.shown->incident;
        constexpr std::size_t large = 500;
        if (results.shown->tasks.steps.size() > large)
            settings.timeLimit = std::chrono::milliseconds(200);
        return settings;
    }

    void improve(const Context& context) {
        if (context.isCancelled())
            return;
        report(context, Stage::Improving);
        ImprovementSettings settings;
        settings.schedule = variantSettings(context);
        settings.progress = progressReporter(context, Stage::Improving);
        auto found = findImprovements(*results.shown, settings);
        if (context.isCancelled())
            return;
        results.improvements = std::make_shared<const std::vector<RecoveryImprovement>>(std::move(found));
        publish(context);
    }

    void analyseSensitivity(const Context& context) {
        if (context.isCancelled() || results.doubledMakespans)
            return;
        report(context, Stage::Sensitivity);
        constexpr int maxPlanned = 40;
        auto found = makespanIfTwiceAsLong(*results.shown, variantSettings(context), maxPlanned,
                                           progressReporter(context, Stage::Sensitivity));
        if (context.isCancelled())
            return;
        results.doubledMakespans =
            std::make_shared<const std::vector<std::optional<Seconds>>>(std::move(found));
        publish(context);
    }

    /// The best schedule found within the search time; publishes intermediate ones.
    Analysis searched(const Context& context, const Analysis& from) {
        Analysis best = from;
        ScheduleSettings settings;
        settings.workStarts = from->scenario.workStarts();
        settings.incident = from->incident;
        settings.timeLimit = searchTime;
        settings.cancelled = &context.cancelled();
        QElapsedTimer sincePublished;
        sincePublished.start();
        settings.improved = [&](const Schedule& schedule) {
            // Hundreds may arrive per second; publishing a few is enough.
            constexpr qint64 pauseMs = 250;
            if (sincePublished.elapsed() < pauseMs || !isBetter(schedule, best->schedule))
                return;
            sincePublished.restart();
            best = std::make_shared<const ScenarioAnalysis>(withSchedule(*from, schedule));
            adopt(context, best);
        };
        const Schedule last = makeSchedule(*from->graph, from->tasks, settings);
        if (isBetter(last, best->schedule))
            best = std::make_shared<const ScenarioAnalysis>(withSchedule(*from, last));
        return best;
    }

    void adopt(const Context& context, const Analysis& better) {
        results.shown = better;
        results.doubledMakespans.reset();
        if (!isChanged())
            results.planned = better;
        publish(context);
    }

    void search(const Context& context) {
        if (context.isCancelled() || searchTime.count() == 0 || results.shown->tasks.steps.empty())
            return;
        const Analysis before = results.shown;
        if (!before->schedule.provenOptimal) {
            report(context, Stage::Searching);
            const Analysis best = searched(context, before);
            if (context.isCancelled())
                return;
            if (best != results.shown)
                adopt(context, best);
        }
        // The simulation must match the schedule shown.
        if (results.shown->schedule.makespan != before->schedule.makespan)
            simulate(context);
        if (isChanged() || context.isCancelled())
            return;
        context.post([study = study, best = results.planned, simulation = results.simulation] {
            study->m_searched = best;
            study->m_searchedSimulation = simulation;
        });
    }
};

RecoverStudy::RecoverStudy(QObject* parent) : QObject(parent) {
    connect(&m_job, &RecoverJob::finished, this, [this] { setStage(Stage::Idle); });
    connect(&m_job, &RecoverJob::couldNotStudy, this, &RecoverStudy::failed);
}

void RecoverStudy::setStage(Stage stage, double progress) {
    if (stage == m_stage && progress == m_progress)
        return;
    m_stage = stage;
    m_progress = progress;
    emit stageChanged();
}

void RecoverStudy::start(Request request) {
    if (request.planned != m_planned) {
        m_planned = request.planned;
        m_results = {};
        m_searched.reset();
        m_searchedSimulation.reset();
    }
    auto work = std::make_shared<Work>();
    work->study = this;
    work->runs = m_runs;
    work->searchTime = m_searchTime;
    // Reuse what was found for the unchanged plan.
    work->results.planned = m_searched ? m_searched : request.planned;
    work->results.plannedSimulation = m_searched ? m_searchedSimulation : m_results.plannedSimulation;
    work->request = std::move(request);
    m_job.start([work](const Context& context) { work->run(context); });
    setStage(Stage::Planning);
}

void RecoverStudy::stop() {
    m_job.cancel();
    setStage(Stage::Idle);
}

void RecoverStudy::clear() {
    stop();
    m_results = {};
    m_planned.reset();
    m_searched.reset();
    m_searchedSimulation.reset();
}

} // namespace drawbridge
