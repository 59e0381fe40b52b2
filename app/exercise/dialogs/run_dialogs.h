// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/measured_durations.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"

class QWidget;

namespace drawbridge {

/// Asks for what begins: an exercise of the programme or the real incident, its scenario, and when it
/// happened.
std::optional<NewRun> askNewRun(QWidget* parent, const Plan& plan, std::optional<ExerciseId> exercise,
                                std::optional<ScenarioId> scenario);

/// Asks how it went: objectives, the data lost, lessons.
std::optional<RunEnd> askRunEnd(QWidget* parent, const Plan& plan, const Run& run, const RunView* view,
                                Seconds now);

/// Which measured durations are taken into the plan; empty: none.
std::vector<DurationProposal> askDurations(QWidget* parent, const Plan& plan);

} // namespace drawbridge
