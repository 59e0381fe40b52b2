// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/measured_durations.h"
#include "core/operations/exercise/run_view.h"

#include <QJsonObject>

namespace drawbridge {

/// Exercises and runs: `exercise list`.
QJsonObject exercisesJson(const Plan& plan);

/// How a run stands, with what to do about each failed step: `exercise status`, and all that change a run.
QJsonObject runJson(const Plan& plan, const Run& run, const RunView& view);

/// `exercise durations`; `accepted`: those that are in the plan now, by their place in the list.
QJsonObject durationsJson(const Plan& plan, const std::vector<DurationProposal>& proposals,
                          const std::vector<char>& accepted);

QString stateKey(LiveState state); ///< "in-progress", for scripts

} // namespace drawbridge
