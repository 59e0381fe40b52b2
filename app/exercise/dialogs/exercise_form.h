// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

class QWidget;

namespace drawbridge {

/// Asks for what an exercise of the programme is; nothing when it was cancelled. The list fields are a line
/// each.
std::optional<Exercise> askExercise(QWidget* parent, const Plan& plan, const Exercise& before, bool isNew);

/// The same for a corrective action.
std::optional<CorrectiveAction> askAction(QWidget* parent, const Plan& plan, const CorrectiveAction& before,
                                          bool isNew);

/// When an exercise will be held, on the project's clock. A null time takes the date away.
std::optional<QDateTime> askDate(QWidget* parent, const Plan& plan, const Exercise& exercise);

} // namespace drawbridge
