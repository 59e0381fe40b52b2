// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

enum class LiveState { Waiting, Ready, InProgress, Done, Failed, Skipped };

/// A step of a run that goes on. Times are since the incident; absent: unknown, or not yet.
struct LiveStep {
    int number = 0; ///< from 1; its place in Run::planned, steps that came later follow
    QString component;
    QString step;
    LiveState state = LiveState::Waiting;
    std::optional<Step> source; ///< what to do; absent for steps that the analysis adds
    QString what;               ///< a sentence that says what to do; never empty
    QString goodWhen;           ///< how success is seen; never empty
    QString ifNot;              ///< may be empty
    QStringList teams;
    std::optional<Seconds> plannedStart; ///< of the schedule when the run began
    std::optional<Seconds> plannedFinish;
    std::optional<Seconds> started; ///< of the last attempt
    std::optional<Seconds> finished;
    std::optional<Seconds> projectedStart; ///< what happened, else what is planned now
    std::optional<Seconds> projectedFinish;
    bool critical = false; ///< of what is planned now
    int attempts = 0;
    std::vector<std::pair<Seconds, Seconds>> failures; ///< from and to of each attempt that failed
    std::vector<int> waitsFor; ///< numbers of steps, not done, that it directly waits for
    QString by;                ///< of the last attempt
    QString note;
    bool leftOut = false; ///< not to be done any more: the plan or its strategy has changed
};

/// A component with its recovery time: of a service, what people ask for.
struct LiveService {
    QString component;
    std::optional<Seconds> target;
    std::optional<Seconds> planned;   ///< estimated when the run began
    std::optional<Seconds> projected; ///< recovery time: actual once `back`; absent: unknown
    bool back = false;                ///< see RunOutcome
    bool untold = false; ///< its steps are over, but those that would show that it is back were skipped
    bool ended = false;  ///< the run is over, so what is not back stays so
    bool missesTarget = false;
    QString notRecoverableBecause; ///< a sentence; then it is never back
};

struct LiveTeam {
    QString name; ///< empty: steps of nobody
    int size = 0;
    int busy = 0; ///< people in steps in progress
    std::vector<int>
        steps; ///< indices in RunView::steps: failed, in progress, ready, waiting, done and skipped
};

/// One way on from a failed step.
struct FailureChoice {
    enum class Kind { Retry, IfNot, OtherStrategy, Skip };
    Kind kind = Kind::Retry;
    QString text;                             ///< "Restore from Amsterdam"
    std::optional<RecoveryStrategy> strategy; ///< of OtherStrategy
    QString service;                          ///< the one it delays most, by its target
    std::optional<Seconds> back;              ///< when `service` is back then; absent: unknown
    std::optional<Seconds> dataLost;          ///< of the component; absent: unknown
    bool allDataLost = false;
    QString notPossibleBecause;
};

/// A run as it stands at one moment: what happened, and the rest planned again from there.
struct RunView {
    Seconds now{0};    ///< since the incident
    Seconds worked{0}; ///< without pauses
    bool paused = false;
    bool ended = false;
    std::optional<Seconds> declared;
    int done = 0; ///< steps done or skipped
    int toDo = 0; ///< all steps but those left out
    std::vector<LiveStep> steps;
    std::vector<LiveService> services; ///< what is down, services that have a target first, latest first
    std::vector<LiveTeam> teams;
    std::optional<Seconds> makespan; ///< when all is back
    QString notPlanned;              ///< why the rest could not be planned, a sentence: its scenario is gone
};

/// The rest of the run is scheduled with the plan as it is now, the other strategies chosen in the run, and
/// what is done as it was. A step in progress goes on; one over its time counts as just about to end. Nothing
/// starts before `now`. O(a schedule).
RunView makeRunView(const Plan& plan, const Run& run, Seconds now);

/// What to do about a failed step, each with its consequence. O(a schedule for each strategy).
std::vector<FailureChoice> failureChoices(const Plan& plan, const Run& run, int stepNumber, Seconds now);

/// Why the component of a run cannot be recovered by a strategy from now on, a sentence; empty: it can. To
/// give it up is always possible.
QString strategyRefusal(const Plan& plan, const Run& run, const QString& component,
                        RecoveryStrategy strategy);

/// Since the incident, at a moment. Never negative.
Seconds sinceIncident(const Run& run, const QDateTime& at);

/// The run that goes on; nullptr when none does. The newest of several.
const Run* openRun(const Plan& plan);

} // namespace drawbridge
