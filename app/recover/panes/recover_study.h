// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_job.h"
#include "core/analysis/improvements/improvements.h"
#include "core/analysis/simulation/simulation.h"

#include <chrono>
#include <memory>

namespace drawbridge {

/// Results for one scenario with the what-if changes, as far as they are available. Immutable once published,
/// so that widgets can keep what they show.
struct StudyResults {
    using Analysis = std::shared_ptr<const ScenarioAnalysis>;
    Analysis planned; ///< without changes, searched as hard as `shown`
    Analysis shown;   ///< with the changes; equal to `planned` if there are none
    std::shared_ptr<const Simulation> plannedSimulation;
    std::shared_ptr<const Simulation> simulation;                         ///< of `shown`; null: not yet
    std::shared_ptr<const std::vector<RecoveryImprovement>> improvements; ///< of `shown`; null: not yet
    /// Per step of `shown`: makespan if the step takes twice as long, where known; null: not yet.
    std::shared_ptr<const std::vector<std::optional<Seconds>>> doubledMakespans;
};

/// Analyses a scenario in the background, in stages: schedule with the changes, simulation, improvements,
/// sensitivity to doubled step durations, then a search for better schedules until one is proven optimal or
/// the time is up (and the sensitivity again if one was found). changed() follows each stage. A new request
/// supersedes the running one.
class RecoverStudy : public QObject {
    Q_OBJECT
public:
    enum class Stage { Idle, Planning, Simulating, Improving, Searching, Sensitivity };
    struct Request {
        std::shared_ptr<const ScenarioAnalysis> planned; ///< the session's, of the unchanged plan
        std::vector<WhatIf> changes;
        bool onlySchedule = false; ///< while a bar is dragged
    };

    explicit RecoverStudy(QObject* parent = nullptr);

    void start(Request request);
    /// Cancels the running work; results so far stay.
    void stop();
    /// The session replaced its analysis by an equal one; results stay.
    void setPlanned(std::shared_ptr<const ScenarioAnalysis> planned) { m_planned = std::move(planned); }
    void clear(); ///< cancels and drops all results
    const StudyResults& results() const { return m_results; }
    Stage stage() const { return m_stage; }
    double progress() const { return m_progress; } ///< of the stage, 0 … 1

    void setRuns(int runs) { m_runs = runs; }
    void setSearchTime(std::chrono::milliseconds time) { m_searchTime = time; }

signals:
    void changed();
    void stageChanged();
    void failed(const QString& sentence);

private:
    using Context = RecoverJob::Context;
    struct Work;
    void setStage(Stage stage, double progress = 0);
    RecoverJob m_job;
    StudyResults m_results;
    std::shared_ptr<const ScenarioAnalysis> m_planned; ///< the session's analysis that the results belong to
    /// Best known schedule of the unchanged plan, and its simulation.
    std::shared_ptr<const ScenarioAnalysis> m_searched;
    std::shared_ptr<const Simulation> m_searchedSimulation;
    Stage m_stage = Stage::Idle;
    double m_progress = 0;
    int m_runs = 10'000;
    std::chrono::milliseconds m_searchTime{10'000};
};

} // namespace drawbridge
