// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QDateTime>

namespace drawbridge {

struct NewRun {
    QString name; ///< empty: made from the exercise or the scenario, and the date
    std::optional<ExerciseId> exercise;
    std::optional<ScenarioId> scenario; ///< absent: the exercise's
    bool incident = false;
    std::optional<ExerciseKind> kind = std::nullopt; ///< of an exercise; absent: that of the programme
    QDateTime date;                                  ///< of the incident
    QString leads;
};

/// Begins a run: marks a version of the plan, keeps the schedule and the targets of this moment. Returns its
/// id. InputError: no scenario, or another run goes on.
RunId startRun(Document& document, const NewRun& run);

/// Marks a step, as one edit each. `state` Started begins an attempt (a new one after Failed or Skipped);
/// Done, Failed and Skipped end it; Done of a step that was not started is recorded without a start, since
/// nobody measured it, and shown with its planned length (LiveStep::started). A done step can only fail
/// again. InputError: no such step, a time before the start or after now (a minute of tolerance: clocks are
/// shown in minutes), a run that has ended or is paused.
struct StepMark {
    int step = 0; ///< LiveStep::number
    RunState state = RunState::Started;
    Seconds at{0};
    QString by;
    QString note;
};
void markStep(Document& document, RunId run, const StepMark& mark);

/// Decisions, notes, messages, strategies, pauses; kept in the order of their times. InputError: a run that
/// has ended (notes, evidence and messages may still be added), a pause of what is paused, a strategy of no
/// component, a note without words.
void addToLog(Document& document, RunId run, const LogEntry& entry);

/// Reads a file into an entry of evidence: name, SHA-256, and its content up to kSmallEvidence bytes.
/// MachineError.
constexpr qint64 kSmallEvidence = 48 * 1024;
LogEntry evidenceOf(const QString& path, Seconds at, const QString& by);

struct RunEnd {
    Seconds at{0};
    std::optional<RunResult> result; ///< absent: from the objectives and targets
    std::vector<RunObjective> objectives;
    QStringList lessons;
    std::vector<std::pair<QString, Seconds>> rpa; ///< by service: how much data was lost
    std::vector<RunCheck> checks;                 ///< accesses that were tried
    QStringList actions;                          ///< what is to be mended; each becomes a corrective action
};
/// An access of the plan, not tried yet, in the words of runs.
RunCheck checkOf(const Plan& plan, const Access& access);

/// Ends a run: keeps its proofs, sets when the exercise is due again, and adds the corrective actions.
/// InputError: before its last entry, or the loss of data of what was not down.
void finishRun(Document& document, RunId run, const RunEnd& end);

/// "12", "orders-db/Promote the replica": the number of a step of a run. InputError names what is near.
int stepNamed(const Run& run, const QString& text);
/// The same, also of steps that came later: by another strategy, or a change of the plan.
int stepNamed(const Plan& plan, const Run& run, const QString& text);

} // namespace drawbridge
