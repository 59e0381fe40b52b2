// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_job.h"
#include "core/analysis/improvements/improvements.h"
#include "core/analysis/simulation/simulation.h"

#include <chrono>
#include <memory>

namespace drawbridge {

/// What one scenario says, with the changes that are tried, as far as it is known. Nothing of it changes once
/// it is there: parts keep what they show.
struct RecoverFindings {
    using Analysis = std::shared_ptr<const ScenarioAnalysis>;
    Analysis planned; ///< the plan as it is, searched as hard as `shown`
    Analysis shown;   ///< with the changes; the same without any
    std::shared_ptr<const Simulation> plannedSimulation;
    std::shared_ptr<const Simulation> simulation;                 ///< of `shown`; null: not yet
    std::shared_ptr<const std::vector<Improvement>> improvements; ///< of `shown`; null: not yet
    /// Per step of `shown`: the makespan when it takes twice as long, where that is known; null: not yet.
    std::shared_ptr<const std::vector<std::optional<Seconds>>> twiceAsLong;
};

/// Studies a scenario in the background: the schedule with what is tried, its simulation, what would shorten
/// it, what each step would delay if it took twice as long, then better schedules until one is proven or the
/// time is up, and those delays again if one was found. Each stage is told by changed(). The newest question
/// wins; what an older one still says is dropped.
class RecoverStudy : public QObject {
    Q_OBJECT
public:
    enum class Stage { Idle, Planning, Simulating, Improving, Searching, Lengthening };
    struct Question {
        std::shared_ptr<const ScenarioAnalysis> planned; ///< the session's, of the plan as it is
        std::vector<WhatIf> changes;
        bool onlyPlan = false; ///< nothing but the schedule: while a bar is dragged
    };

    explicit RecoverStudy(QObject* parent = nullptr);

    void ask(Question question);
    /// Gives up what runs; what is known stays.
    void stop();
    /// The same analysis has moved: what is known of it stays.
    void follow(std::shared_ptr<const ScenarioAnalysis> planned) { m_asked = std::move(planned); }
    void forget(); ///< that, and what is known
    const RecoverFindings& findings() const { return m_findings; }
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
    RecoverFindings m_findings;
    std::shared_ptr<const ScenarioAnalysis> m_asked; ///< whose findings these are
    /// Of the plan as it is: the best known, and its simulation.
    std::shared_ptr<const ScenarioAnalysis> m_searched;
    std::shared_ptr<const Simulation> m_searchedSimulation;
    Stage m_stage = Stage::Idle;
    double m_progress = 0;
    int m_runs = 10'000;
    std::chrono::milliseconds m_searchTime{10'000};
};

} // namespace drawbridge
