// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_study.h"

#include <QElapsedTimer>

#include <utility>

namespace drawbridge {

namespace {

using Analysis = std::shared_ptr<const ScenarioAnalysis>;

bool isBetter(const Schedule& a, const Schedule& b) {
    if (a.makespan != b.makespan)
        return a.makespan && (!b.makespan || *a.makespan < *b.makespan);
    return (a.provenOptimal && !b.provenOptimal) || a.lowerBound > b.lowerBound;
}

} // namespace

/// One question on its way through the stages; runs on the background thread.
struct RecoverStudy::Work {
    RecoverStudy* study;
    Question question;
    RecoverFindings findings;
    int runs;
    std::chrono::milliseconds searchTime;

    void run(const Context& context) {
        plan(context);
        if (context.isCancelled() || question.onlyPlan)
            return;
        if (findings.simulation == nullptr)
            simulate(context);
        improve(context);
        lengthen(context);
        search(context);
        lengthen(context);
    }

private:
    bool isChanged() const { return !question.changes.empty(); }

    void tell(const Context& context, Stage stage) const {
        context.post([study = study, stage] { study->setStage(stage); });
    }

    void tellFindings(const Context& context) const {
        if (context.isCancelled())
            return;
        context.post([study = study, known = findings] {
            study->m_findings = known;
            emit study->changed();
        });
    }

    std::function<void(double)> teller(const Context& context, Stage stage) const {
        return [context, study = study, stage](double share) {
            context.post([study, stage, share] { study->setStage(stage, share); });
        };
    }

    void plan(const Context& context) {
        findings.shown = findings.planned;
        if (isChanged()) {
            ScheduleSettings settings;
            settings.cancelled = &context.cancelled();
            findings.shown = std::make_shared<const ScenarioAnalysis>(
                analyseWhatIf(*question.planned, question.changes, settings));
        }
        findings.simulation = isChanged() ? nullptr : findings.plannedSimulation;
        findings.improvements.reset();
        findings.twiceAsLong.reset();
        tellFindings(context);
    }

    std::shared_ptr<const Simulation> simulated(const Context& context, const Analysis& analysis) const {
        SimulationSettings settings;
        settings.runs = runs;
        settings.cancelled = &context.cancelled();
        settings.progress = teller(context, Stage::Simulating);
        return std::make_shared<const Simulation>(simulateRecovery(*analysis, settings));
    }

    void simulate(const Context& context) {
        tell(context, Stage::Simulating);
        findings.simulation = simulated(context, findings.shown);
        if (context.isCancelled())
            return;
        if (!isChanged())
            findings.plannedSimulation = findings.simulation;
        tellFindings(context);
        if (findings.plannedSimulation == nullptr && !context.isCancelled()) {
            findings.plannedSimulation = simulated(context, findings.planned);
            tellFindings(context);
        }
    }

    /// Dozens of changes are planned: on a large plan each has its moment, and no more.
    ScheduleSettings settingsOfMany(const Context& context) const {
        ScheduleSettings settings;
        settings.cancelled = &context.cancelled();
        settings.incidentMinute = findings.shown->incidentMinute;
        constexpr std::size_t large = 500;
        if (findings.shown->tasks.steps.size() > large)
            settings.timeLimit = std::chrono::milliseconds(200);
        return settings;
    }

    void improve(const Context& context) {
        if (context.isCancelled())
            return;
        tell(context, Stage::Improving);
        ImprovementSettings settings;
        settings.schedule = settingsOfMany(context);
        settings.progress = teller(context, Stage::Improving);
        auto found = findImprovements(*findings.shown, settings);
        if (context.isCancelled())
            return;
        findings.improvements = std::make_shared<const std::vector<Improvement>>(std::move(found));
        tellFindings(context);
    }

    void lengthen(const Context& context) {
        if (context.isCancelled() || findings.twiceAsLong)
            return;
        tell(context, Stage::Lengthening);
        constexpr int maxPlanned = 40;
        auto found = makespanIfTwiceAsLong(*findings.shown, settingsOfMany(context), maxPlanned,
                                           teller(context, Stage::Lengthening));
        if (context.isCancelled())
            return;
        findings.twiceAsLong = std::make_shared<const std::vector<std::optional<Seconds>>>(std::move(found));
        tellFindings(context);
    }

    /// The best schedule of an analysis that the time allows; better ones are shown on the way.
    Analysis searched(const Context& context, const Analysis& from) {
        Analysis best = from;
        ScheduleSettings settings;
        settings.workStarts = from->scenario.workStarts();
        settings.incidentMinute = from->incidentMinute;
        settings.timeLimit = searchTime;
        settings.cancelled = &context.cancelled();
        QElapsedTimer sinceTold;
        sinceTold.start();
        settings.improved = [&](const Schedule& schedule) {
            // Better ones may come by the hundred a second: people see a few of them.
            constexpr qint64 pauseMs = 250;
            if (sinceTold.elapsed() < pauseMs || !isBetter(schedule, best->schedule))
                return;
            sinceTold.restart();
            best = std::make_shared<const ScenarioAnalysis>(withSchedule(*from, schedule));
            take(context, best);
        };
        const Schedule last = makeSchedule(*from->graph, from->tasks, settings);
        if (isBetter(last, best->schedule))
            best = std::make_shared<const ScenarioAnalysis>(withSchedule(*from, last));
        return best;
    }

    void take(const Context& context, const Analysis& better) {
        findings.shown = better;
        findings.twiceAsLong.reset();
        if (!isChanged())
            findings.planned = better;
        tellFindings(context);
    }

    void search(const Context& context) {
        if (context.isCancelled() || searchTime.count() == 0 || findings.shown->tasks.steps.empty())
            return;
        const Analysis before = findings.shown;
        if (!before->schedule.provenOptimal) {
            tell(context, Stage::Searching);
            const Analysis best = searched(context, before);
            if (context.isCancelled())
                return;
            if (best != findings.shown)
                take(context, best);
        }
        // Its simulation follows the schedule that is shown.
        if (findings.shown->schedule.makespan != before->schedule.makespan)
            simulate(context);
        if (isChanged() || context.isCancelled())
            return;
        context.post([study = study, best = findings.planned, simulation = findings.simulation] {
            study->m_searched = best;
            study->m_searchedSimulation = simulation;
        });
    }
};

RecoverStudy::RecoverStudy(QObject* parent) : QObject(parent) {
    connect(&m_job, &RecoverJob::finished, this, [this] { setStage(Stage::Idle); });
    connect(&m_job, &RecoverJob::failed, this, &RecoverStudy::failed);
}

void RecoverStudy::setStage(Stage stage, double progress) {
    if (stage == m_stage && progress == m_progress)
        return;
    m_stage = stage;
    m_progress = progress;
    emit stageChanged();
}

void RecoverStudy::ask(Question question) {
    if (question.planned != m_asked) {
        m_asked = question.planned;
        m_findings = {};
        m_searched.reset();
        m_searchedSimulation.reset();
    }
    auto work = std::make_shared<Work>();
    work->study = this;
    work->runs = m_runs;
    work->searchTime = m_searchTime;
    // What was found for the plan as it is need not be found again.
    work->findings.planned = m_searched ? m_searched : question.planned;
    work->findings.plannedSimulation = m_searched ? m_searchedSimulation : m_findings.plannedSimulation;
    work->question = std::move(question);
    m_job.start([work](const Context& context) { work->run(context); });
    setStage(Stage::Planning);
}

void RecoverStudy::stop() {
    m_job.cancel();
    setStage(Stage::Idle);
}

void RecoverStudy::forget() {
    stop();
    m_findings = {};
    m_asked.reset();
    m_searched.reset();
    m_searchedSimulation.reset();
}

} // namespace drawbridge
