// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated.h"
#include "core/model/plan.h"

/// The figures of a run: what was planned against what happened. Times are since the incident; those of what
/// happened are without the pauses of an exercise, so that they compare with the plan's.
namespace drawbridge {

struct StepFact {
    QString component;
    QString step;
    QStringList teams;
    std::optional<Seconds> plannedStart; ///< absent: unknown, or it was not planned
    std::optional<Seconds> plannedFinish;
    bool wasPlanned = false;
    std::optional<RunState> state; ///< of the last attempt; absent: nobody began it
    std::optional<Seconds> started;
    std::optional<Seconds> finished; ///< of the last attempt, if that was done
    int attempts = 0;
    bool replaced = false; ///< not begun, since another strategy was chosen
    QString by;
    QString note;
    /// How much longer it took than planned, from the start of its last attempt; absent: unknown.
    std::optional<Seconds> longer() const;
    /// How much later than planned it was done.
    std::optional<Seconds> later() const;
};

struct ServiceFact {
    QString component;
    std::optional<Seconds> rtoTarget;
    std::optional<Seconds> rtoEstimate;
    std::optional<Seconds> rta; ///< absent: it did not come back, as far as the run tells
    bool isUntold = false;      ///< steps that would show it were skipped
    Verdict rtoVerdict = Verdict::NoTarget;
    std::optional<Seconds> rpoTarget;
    std::optional<Seconds> rpoEstimate;
    std::optional<Seconds> rpa;
    Verdict rpoVerdict = Verdict::NoTarget;
};

struct RunFacts {
    std::vector<StepFact> steps; ///< in the order of the plan, then what came later
    std::vector<ServiceFact> services;
    int done = 0;
    int failed = 0;   ///< whose last attempt failed
    int skipped = 0;  ///< on purpose
    int open = 0;     ///< begun and not ended, or never begun
    int replaced = 0; ///< not needed any more, since another strategy was chosen
    int failedAttempts = 0;
    int objectivesMet = 0;
    int objectives = 0;
    std::optional<Seconds> declared;
    Seconds paused{0};
    /// The service that misses its RTO target by the most; else one whose recovery is not known; else the one
    /// closest to its target. -1: none has a target.
    int worst = -1;
};

/// RTA as in RunOutcome. One that is not known is missed once the run has lasted longer than the target, and
/// else unknown. O(steps² + dependencies).
RunFacts factsOf(const Plan& plan, const Run& run);

} // namespace drawbridge
