// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/expose_study.h"

#include "app/expose/state/availability_rows.h"
#include "app/expose/state/improvement_rows.h"
#include "core/import/plan_text/plan_text.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

namespace drawbridge {

namespace {

constexpr std::size_t kMostKept = 8;
constexpr qint64 kProgressEvery = 80; ///< ms

QByteArray keyOf(const ExposeStudy::Request& request) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(writePlanText(request.results->plan.plan()));
    const qint64 more[] = {request.incident.minuteOfWeek, request.incident.instant.value_or(-1),
                           request.incident.instant ? 1 : 0, request.years,
                           static_cast<qint64>(request.seed)};
    for (const qint64 number : more)
        hash.addData(QByteArray::number(number) + ' ');
    return hash.result();
}

/// The session's analyses are those of an incident at no particular time.
bool isUsual(const IncidentTime& incident) {
    return !incident.instant && incident.minuteOfWeek == 0;
}

} // namespace

/// One request, on its thread.
struct ExposeStudy::Run {
    ExposeStudy* study;
    Request request;
    std::shared_ptr<std::atomic<bool>> stopYears;
    const Background::Context& context;
    ExposeResults results;

    bool isOver() const { return context.isCancelled() || stopYears->load(); }
    void say(Stage stage) const {
        context.post([study = study, stage] { study->setStage(stage); });
    }
    void publish() const {
        context.post([study = study, results = results] { study->publish(results); });
    }

    bool addCosts() {
        say(Stage::Costing);
        auto report = std::make_shared<ExposureReport>();
        report->graph = request.results->plan.sharedGraph();
        std::vector<ScenarioAnalysis> analyses;
        ScheduleSettings settings;
        settings.incident = request.incident;
        settings.cancelled = &context.cancelled();
        for (const ScenarioAnalysis& usual : request.results->plan.scenarios()) {
            analyses.push_back(
                isUsual(request.incident) ? usual : analyseScenario(report->graph, usual.scenario, settings));
            if (isOver())
                return false;
            report->scenarios.push_back(costOf(analyses.back()));
        }
        report->business = assessBusinessImpact(*report->graph, analyses);
        results.costs = std::move(report);
        publish();
        return !isOver();
    }

    bool addAvailability() {
        say(Stage::Availability);
        results.availability = availabilityRows(*results.costs->graph, &context.cancelled());
        publish();
        return !isOver();
    }

    bool addYears() {
        say(Stage::Simulating);
        YearSettings settings;
        settings.years = request.years;
        settings.seed = request.seed;
        settings.instant = request.incident.instant;
        settings.cancelled = stopYears.get();
        const auto last = std::make_shared<std::atomic<qint64>>(0);
        QElapsedTimer timer;
        timer.start();
        settings.progress = [this, last, timer](double share) {
            if (context.isCancelled())
                stopYears->store(true);
            const qint64 now = timer.elapsed();
            qint64 before = last->load();
            if (now - before >= kProgressEvery && last->compare_exchange_strong(before, now))
                context.post([study = study, share] { study->showProgress(share); });
        };
        std::vector<ScenarioAnalysis> analyses;
        for (const ScenarioCost& cost : results.costs->scenarios)
            analyses.push_back(cost.analysis);
        const auto year = yearOf(*results.costs->graph, analyses, settings);
        if (year && year->years > 0) {
            results.year = std::make_shared<const YearExposure>(*year);
            publish();
        }
        return !isOver();
    }

    bool addImprovements() {
        say(Stage::Improving);
        results.improvements = std::make_shared<const std::vector<ImprovementRow>>(improvementRows(
            results, {request.incident, request.seed, &context.cancelled(), [this](double share) {
                          context.post([study = study, share] { study->showProgress(share); });
                      }}));
        publish();
        return !isOver();
    }

    bool all() { return addCosts() && addAvailability() && addYears() && addImprovements(); }
};

ExposeStudy::ExposeStudy(QObject* parent) : QObject(parent) {
    connect(&m_work, &Background::failed, this, [this](const ErrorReport& report) {
        setStage(Stage::Idle);
        emit failed(report.sentence);
    });
}

ExposeStudy::~ExposeStudy() {
    if (m_stopYears)
        m_stopYears->store(true);
}

void ExposeStudy::start(Request request) {
    if (m_stopYears)
        m_stopYears->store(true); // the simulation may be deep in years that nobody wants any more
    m_stopYears = std::make_shared<std::atomic<bool>>(false);
    m_wasStopped = false;
    setStage(Stage::Costing);
    m_work.start([this, request, stop = m_stopYears, kept = m_kept](const Background::Context& context) {
        const QByteArray key = keyOf(request);
        for (const Kept& each : kept) {
            if (each.key != key)
                continue;
            context.answer([this, results = each.results] {
                publish(results);
                setStage(Stage::Idle);
            });
            return;
        }
        Run run{this, request, stop, context, {}};
        const bool isWhole = run.all();
        context.answer([this, key, isWhole, results = run.results] {
            if (isWhole) {
                m_kept.push_front({key, results});
                if (m_kept.size() > kMostKept)
                    m_kept.pop_back();
            }
            setStage(Stage::Idle);
            emit changed();
        });
    });
}

void ExposeStudy::stop() {
    if (!m_work.isRunning() || !m_stopYears)
        return;
    m_stopYears->store(true);
    m_wasStopped = true;
    if (m_stage != Stage::Simulating)
        m_work.cancel();
    setStage(Stage::Idle);
}

void ExposeStudy::clear() {
    if (m_stopYears)
        m_stopYears->store(true);
    m_work.cancel();
    m_results = {};
    m_kept.clear();
    m_isOutdated = false;
    m_wasStopped = false;
    setStage(Stage::Idle);
    emit changed();
}

void ExposeStudy::setOutdated() {
    if (m_isOutdated || m_results.isEmpty())
        return;
    m_isOutdated = true;
    emit changed();
}

void ExposeStudy::publish(const ExposeResults& results) {
    m_results = results;
    m_isOutdated = false;
    emit changed();
}

void ExposeStudy::showProgress(double share) {
    if (m_stage == Stage::Simulating || m_stage == Stage::Improving)
        setStage(m_stage, share);
}

void ExposeStudy::setStage(Stage stage, double progress) {
    m_stage = stage;
    m_progress = progress;
    emit stageChanged();
}

} // namespace drawbridge
